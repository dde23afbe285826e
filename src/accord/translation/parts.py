"""What a page consists of for its translators, and the revision of each part."""

from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING

from accord.content.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from accord.documents.page import Page

_TEXTS = ("summary", "situation")
PART_NAMES = ("title", *_TEXTS, *Kind)
"""Every part that a guide or a concept page may have, in their order."""
_LENGTH = 8
"""Hexadecimal digits: two texts are alike by chance once in four thousand million."""


def revisions(page: Page) -> Mapping[str, str]:
    """Return (name of a part -> first 8 hex digits of the SHA-256 of its text), in their order.

    White space, emphasis and where links lead are no part of a text: to change them makes no
    translation outdated.
    """
    return {name: _revision(texts) for name, texts in _parts(page)}


def whole_revision(page: Page) -> str:
    """Return the first 8 hex digits of the SHA-256 of all the page's parts."""
    return _revision(f"{name} {revision}" for name, revision in revisions(page).items())


def _revision(texts: Iterable[str]) -> str:
    even = "\n".join(" ".join(unicodedata.normalize("NFC", text).split()) for text in texts)
    return hashlib.sha256(even.encode()).hexdigest()[:_LENGTH]


def _parts(page: Page) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "title", (page.title,)
    for key in _TEXTS:
        value = page.matter.values.get(key)
        if isinstance(value, str):
            yield key, (value,)
    for number, part in enumerate(page.parts):
        texts = tuple(block.text for block in part.blocks)
        if number == 0 and texts:
            yield Kind.OVERVIEW.value, texts
        elif part.id in set(Kind):
            yield str(part.id), (part.heading, *texts)
