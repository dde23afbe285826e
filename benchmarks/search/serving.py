"""A server for measurements: it compresses what a published site's server compresses."""

from __future__ import annotations

import gzip
import http.server
import threading
from contextlib import contextmanager
from functools import cache, partial
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

HOST = "127.0.0.1"
TEXTS = {".css", ".html", ".js", ".json"}
"""Suffixes of what is sent compressed; Pagefind's files are so by themselves."""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Yield the address at which the folder is served; it ends with a slash."""
    handler = partial(_Handler, directory=str(folder))
    with http.server.ThreadingHTTPServer((HOST, 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        try:
            yield f"http://{HOST}:{server.server_port}/"
        finally:
            server.shutdown()
            thread.join()
    compressed.cache_clear()


@cache  # so that the time of compressing counts once, not in each query
def compressed(file: Path) -> bytes:
    """Return what is sent for the file, as small as it gets."""
    content = file.read_bytes()
    return gzip.compress(content) if file.suffix in TEXTS else content


class _Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if not file.is_file():
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        body = compressed(file)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", self.guess_type(file))
        self.send_header("Content-Length", str(len(body)))
        if file.suffix in TEXTS:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Keep quiet: what is printed is the table."""
