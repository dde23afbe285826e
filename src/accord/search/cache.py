"""What was made of languages before, kept from run to run: what is as it was, stays.

Files in the user's cache folder, each with a digest of itself: what was damaged, or written by
half, is as good as not there. Many processes may use them at once; where they cannot be read or
written, everything is made anew.
"""

from __future__ import annotations

import marshal
from contextlib import suppress
from hashlib import blake2b
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

from platformdirs import user_cache_path

if TYPE_CHECKING:
    from pathlib import Path

_MOST = 5
"""Files kept of a language, each of 2 to 4 MB for 250 pages: some sites are built in turn."""
_DIGEST = 16
"""Bytes of the digests."""
_FORMAT = 4
"""Marshal's, as every supported Python reads it."""


def digest_of(*parts: Any) -> str:  # noqa: ANN401 - whatever tells all of itself
    """Return what changes with any of the parts."""
    digest = blake2b(digest_size=_DIGEST)
    for part in parts:
        digest.update(repr(part).encode("utf-8", "surrogatepass"))
    return digest.hexdigest()


def kept(lang: str, name: str) -> Any:  # noqa: ANN401 - whatever was kept
    """Return what is kept of a language by that name, or None."""
    try:
        found = (_folder(lang) / name).read_bytes()
    except OSError:
        return None
    own, content = found[: 2 * _DIGEST], found[2 * _DIGEST :]
    if own != _own_digest(content):
        return None
    return marshal.loads(content)  # noqa: S302 - written below; JSON takes three times as long


def keep(lang: str, name: str, made: Any) -> None:  # noqa: ANN401 - the same
    """Keep plain types made of a language, and forget the oldest of that language."""
    content = marshal.dumps(made, _FORMAT)
    folder = _folder(lang)
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=folder, delete=False) as file:
            file.write(_own_digest(content) + content)
        (folder / file.name).replace(folder / name)
        for old in sorted(folder.iterdir(), key=_age)[_MOST:]:
            old.unlink()


def _folder(lang: str) -> Path:
    return user_cache_path("accord") / "search" / lang


def _own_digest(content: bytes) -> bytes:
    return blake2b(content, digest_size=_DIGEST).hexdigest().encode()


def _age(file: Path) -> float:
    return -file.stat().st_mtime
