"""The real site, built once, and a browser that walks through it."""

import http.server
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Protocol

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from tests.browser import chromium
from tests.browser.built_page import BuiltPage, read_site

ROOT = Path(__file__).parents[2]
HOST = "127.0.0.1"
FOREIGN = re.compile(rf"^(https?|wss?)://(?!{re.escape(HOST)}[:/])")
PATIENCE = 5_000
"""Milliseconds to wait for what should be there at once."""

# No sandbox, because containers run as root; the rest keeps the browser from calling its maker.
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


class OpenPage(Protocol):
    """Opens an empty page; by default a large, light one, for a British reader, without motion."""

    def __call__(
        self,
        *,
        size: tuple[int, int] = ...,
        locale: str = ...,
        dark: bool = ...,
        scripts: bool = ...,
        touch: bool = ...,
    ) -> Page:
        """Open a page: width and height in pixels, browser language, dark mode, scripts, touch."""


class SiteHandler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as GitHub Pages does: with the site's own page for what is not found."""

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


@pytest.fixture
def page_errors() -> Iterator[list[str]]:
    """Return what went wrong in the pages so far; what is left at the end fails the test."""
    errors: list[str] = []
    yield errors
    if errors:
        pytest.fail("\n".join(errors), pytrace=False)


@pytest.fixture
def open_page(browser: Browser, page_errors: list[str]) -> Iterator[OpenPage]:
    """Return a function that opens an empty page, each in a context of its own."""
    with ExitStack() as contexts:

        def open_it(
            *,
            size: tuple[int, int] = (1280, 800),
            locale: str = "en-GB",
            dark: bool = False,
            scripts: bool = True,
            touch: bool = False,
        ) -> Page:
            width, height = size
            context = contexts.enter_context(
                browser.new_context(
                    viewport={"width": width, "height": height},
                    locale=locale,
                    color_scheme="dark" if dark else "light",
                    java_script_enabled=scripts,
                    has_touch=touch,
                    reduced_motion="reduce",
                )
            )
            context.set_default_timeout(PATIENCE)
            _record_errors(context, page_errors)
            return context.new_page()

        yield open_it


@pytest.fixture
def page(open_page: OpenPage) -> Page:
    """Return an empty page with the usual settings."""
    return open_page()


def _build(folder: Path, url: str) -> None:
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(folder)]
    environment = os.environ | {"SITE_URL": url, "NO_MKDOCS_2_WARNING": "1"}
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
    context.route(FOREIGN, lambda route: route.abort())
