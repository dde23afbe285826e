"""The real site, built once, and a browser that walks through it."""

import http.server
import os
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from http import HTTPStatus
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from tests.browser import chromium
from tests.browser.built_page import BuiltPage, read_site

ROOT = Path(__file__).parents[2]
HOST = "127.0.0.1"
FOREIGN = re.compile(rf"^(https?|wss?)://(?!{re.escape(HOST)}[:/])")
REPOSITORY = "https://code.example/accord"
REVISION = "0f1e2d3"
DESKTOP = (1280, 800)
PHONE = (360, 740)
SMALLEST_PHONE = (360, 640)
PATIENCE = 15_000
"""Milliseconds to wait for what should be there at once, on machines that are busy with others."""
expect.set_options(timeout=PATIENCE)

# No sandbox, because containers run as root. No name is resolved, so that no request leaves this
# machine: routes would do the same, but slow every page down and switch the cache off. The rest
# keeps the browser from calling its maker.
FLAGS = (
    "--no-sandbox",
    f"--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE {HOST}",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass(frozen=True, slots=True)
class Settings:
    """How a page is opened: large and light, unless said otherwise, and without motion."""

    size: tuple[int, int] = DESKTOP
    """Width and height of the window in pixels."""
    locale: str = "en-GB"
    """Language of the browser."""
    dark: bool = False
    """Whether the reader prefers dark colours."""
    scripts: bool = True
    """Whether scripts run."""
    touch: bool = False
    """Whether there is a touch screen."""


OpenPage = Callable[[Settings], Page]


class SiteHandler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as GitHub Pages does: with the site's own page for what is not found."""

    protocol_version = "HTTP/1.1"

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Send 404.html when nothing is found."""
        not_found = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not not_found.is_file():
            super().send_error(code, message, explain)
            return
        page = not_found.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)

    def end_headers(self) -> None:
        """Let the browser keep styles and scripts, as a published site does."""
        if not self.path.endswith(("/", ".html", ".json")):
            self.send_header("Cache-Control", "max-age=600")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Keep quiet: a failed test says what it missed."""


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder that `site_url` serves."""
    return tmp_path_factory.mktemp("site")


@pytest.fixture(scope="session")
def site_url(site_folder: Path) -> Iterator[str]:
    """Return the address of the real site, built strictly; it ends with a slash."""
    handler = partial(SiteHandler, directory=str(site_folder))
    with http.server.ThreadingHTTPServer((HOST, 0), handler) as server:
        url = f"http://{HOST}:{server.server_port}/"
        _build(site_folder, url)
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield url
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def pages(site_folder: Path, site_url: str) -> Mapping[str, BuiltPage]:
    """Return path -> page for every page of the real site, as it was written."""
    assert site_url  # which is what builds the folder
    return read_site(site_folder)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return a headless Chromium; without one the test fails, it is never skipped."""
    executable = chromium.find()
    if executable is None:
        pytest.fail("No Chromium found: run the tests by `make test`, which installs it.")
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=executable, args=FLAGS) as launched,
    ):
        yield launched


@pytest.fixture(scope="session")
def all_errors() -> list[str]:
    """Return where every page of the session notes what goes wrong; see `page_errors`."""
    return []


@pytest.fixture(scope="session")
def shared_page(browser: Browser, all_errors: list[str]) -> Iterator[Page]:
    """Return the page that `page` lends out: a new one a test would double the time of them all."""
    with _new_context(browser, all_errors, Settings()) as context:
        yield context.new_page()


@pytest.fixture
def page_errors(all_errors: list[str]) -> Iterator[list[str]]:
    """Return what went wrong in the pages so far; what is left at the end fails the test."""
    all_errors.clear()
    yield all_errors
    if all_errors:
        pytest.fail("\n".join(all_errors), pytrace=False)


@pytest.fixture
def open_page(browser: Browser, page_errors: list[str]) -> Iterator[OpenPage]:
    """Return a function that opens an empty page, in a new context of its own."""
    with ExitStack() as contexts:

        def open_it(settings: Settings) -> Page:
            context = contexts.enter_context(_new_context(browser, page_errors, settings))
            return context.new_page()

        yield open_it


@pytest.fixture
def page(shared_page: Page, page_errors: list[str]) -> Iterator[Page]:
    """Return an empty page with the usual settings; what a test does to it is undone afterwards."""
    del page_errors  # which is here to fail the test
    yield shared_page
    shared_page.unroute_all(behavior="ignoreErrors")
    if shared_page.url.startswith("http"):
        shared_page.evaluate("localStorage.clear(); sessionStorage.clear()")
    shared_page.goto("about:blank")
    shared_page.mouse.move(0, 0)
    shared_page.emulate_media(media="screen", color_scheme="light", reduced_motion="reduce")
    shared_page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})


def _new_context(browser: Browser, errors: list[str], settings: Settings) -> BrowserContext:
    width, height = settings.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        locale=settings.locale,
        color_scheme="dark" if settings.dark else "light",
        java_script_enabled=settings.scripts,
        has_touch=settings.touch,
        reduced_motion="reduce",
    )
    context.set_default_timeout(PATIENCE)
    _record_errors(context, errors)
    return context


def _build(folder: Path, url: str) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = os.environ | {
        "SITE_URL": url,
        "REPO_URL": REPOSITORY,
        "GITHUB_SHA": REVISION,
        "NO_MKDOCS_2_WARNING": "1",
    }
    build = subprocess.run(
        command,
        cwd=ROOT,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
    if build.returncode:
        pytest.fail(f"The site does not build:\n{build.stdout}", pytrace=False)


def _record_errors(context: BrowserContext, errors: list[str]) -> None:
    """Note scripts that fail, errors in the console, and requests that leave this machine."""
    context.on("weberror", lambda error: errors.append(f"script error: {error.error}"))
    context.on(
        "console",
        lambda message: (
            errors.append(f"console error: {message.text} ({message.location['url']})")
            if message.type == "error"
            else None
        ),
    )
    context.on(
        "request",
        lambda request: (
            errors.append(f"request to a foreign host: {request.url}")
            if FOREIGN.match(request.url)
            else None
        ),
    )
