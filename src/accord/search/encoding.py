"""How the index is written: short for the wire, quick to read for a browser.

A file is a classic script that calls `accordSearch(name, format, content)`, so that it loads from a
folder as from a server. Numbers are in base 36.
"""

from __future__ import annotations

import json
from functools import cache
from operator import sub
from typing import TYPE_CHECKING, Any

from accord.lexicon.analogy import shared_letters
from accord.lexicon.folding import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from accord.search.index import Forms, Found
    from accord.search.namings import Naming

FORMAT = 5
"""Version of the files; the browser's engine refuses another."""

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
_UNKNOWN, _FUNCTION = 1, 2
_UNIT = 2
"""Bytes of a UTF-16 unit; texts of letters of one unit each, Python and browsers sort alike."""


def script(name: str, content: Any) -> str:  # noqa: ANN401 - what JSON holds
    """Return the text of an index file."""
    # U+2028 and U+2029 are fine in JSON and end a line in older scripts' strings.
    text = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    text = text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"accordSearch({json.dumps(name)},{FORMAT},{text})\n"


@cache
def base36(number: int) -> str:
    """Return a whole number, not below 0, in base 36."""
    digits = ""
    while number >= len(_DIGITS):
        number, digit = divmod(number, len(_DIGITS))
        digits = _DIGITS[digit] + digits
    return _DIGITS[number] + digits


def encode_forms(forms: Iterable[str]) -> tuple[str, str]:
    """Return the beginning that all forms share, and their endings with commas between."""
    ordered = in_browser_order(forms)
    shared = ordered[0][: shared_letters(ordered[0], ordered[-1])]
    return shared, ",".join(form[len(shared) :] for form in ordered)


def with_marks(shared: str, lemma: str) -> str:
    """Return the folded beginning of a lemma's forms as the lemma writes it, if that has it."""
    beginning = lemma.casefold()[: len(shared)]
    return beginning if fold(beginning) == shared else shared


def encode_entry(forms: Forms, found: Found, postings: str | int) -> list[Any]:
    """Return [beginning that all forms share, with its marks, endings, postings, flags, concepts].

    What is empty at the end is left out. `postings` are encoded, or the number of their file.
    """
    flags = (0 if forms.known else _UNKNOWN) | (_FUNCTION if forms.function else 0)
    fields = [forms.shared, forms.endings, postings, flags, found.namings]
    while not fields[-1]:
        fields.pop()
    return fields


def encode_postings(sections: Mapping[int, Sequence[int]]) -> str:
    """Return `impact gap gap …;impact gap …` for impact -> sections, the highest impact first.

    A gap leads from one section to the next.
    """
    groups = []
    for impact in sorted(sections, reverse=True):
        numbers = sections[impact]
        gaps = map(sub, numbers, (0, *numbers))
        groups.append(" ".join(map(base36, (impact, *gaps))))
    return ";".join(groups)


def encode_naming(naming: Naming) -> str:
    """Return `concept:name:words`."""
    return ":".join(map(base36, (naming.concept, naming.label, naming.words)))


def in_browser_order(texts: Iterable[str]) -> list[str]:
    """Return the texts sorted as a browser compares them: by UTF-16 code units."""
    found = list(texts)
    together = "".join(found)
    if together.isascii() or len(_units(together)) == _UNIT * len(together):
        return sorted(found)
    return sorted(found, key=_units)


def _units(text: str) -> bytes:
    return text.encode("utf-16-be", "surrogatepass")
