"""Files of languages as they were made before, kept from run to run: what is as it was, stays.

One file a set, in the user's cache folder, named by a digest of all that it was made from. It holds
a digest of itself: what was damaged, or written by half, is as good as not there. Many processes
may use it at once; where it cannot be read or written, everything is made anew.
"""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import blake2b
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

from platformdirs import user_cache_path

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_MOST = 4
"""Sets kept of a language, each of 2 MB for 250 pages: some sites are built in turn."""
_DIGEST = 16
"""Bytes of the digests."""


def digest_of(*parts: Any) -> str:  # noqa: ANN401 - whatever tells all of itself
    """Return what changes with any of the parts."""
    digest = blake2b(digest_size=_DIGEST)
    for part in parts:
        digest.update(repr(part).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def kept(lang: str, digest: str) -> Sequence[tuple[str, str]] | None:
    """Return (path, content) of a language's files made from what has this digest, or None."""
    try:
        found = (_folder(lang) / digest).read_bytes()
    except OSError:
        return None
    own, content = found[: 2 * _DIGEST], found[2 * _DIGEST :]
    if own != _own_digest(content):
        return None
    files: list[tuple[str, str]] = json.loads(content)
    return files


def keep(lang: str, digest: str, files: Sequence[tuple[str, str]]) -> None:
    """Keep a language's files, and forget the oldest of that language."""
    content = json.dumps(files, ensure_ascii=False).encode()
    folder = _folder(lang)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=folder, delete=False) as file:
            file.write(_own_digest(content) + content)
        (folder / file.name).replace(folder / digest)
        for old in sorted(folder.iterdir(), key=_age)[_MOST:]:
            old.unlink()


def _folder(lang: str) -> Path:
    return user_cache_path("accord") / "search" / lang


def _own_digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_DIGEST).hexdigest().encode()


def _age(file: Path) -> float:
    return -file.stat().st_mtime
