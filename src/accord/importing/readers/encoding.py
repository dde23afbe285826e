"""Bytes -> text, in whatever encoding a language was written."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from accord.importing.limits import MOST_CHARACTERS, check_text, too_much
from accord.importing.wording.cues import cues
from accord.languages import language
from accord.problems import InvalidInputError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.problems import Place

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WRITTEN = re.compile(r"cp\d+|iso8859-\d+|koi8-\w|mac-\w+|ascii|gb\w+|big5\w*|euc_\w+|shift_jis")
"""Encodings that pages are written in, by Python's names; its others are no encodings of text."""
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252"}
"""What browsers take such a declaration for."""
LEAST_OWN = 0.8
"""Share of a text's letters that the language has; of one in another language's encoding about half
are such at most, of one full of foreign names nearly all."""
_LONGEST_SIGN = 4
"""Bytes of a character, in any encoding."""
_TYPOGRAPHY = frozenset("\u00a0«»„“”‘’‚–—…•·§№°©®™€¿¡")
_SPACES = frozenset("\t\n\r\f\v")


def decode(data: bytes, where: Place, languages: Sequence[str], declared: str = "") -> str:
    """Return the text; InvalidInputError if no encoding fits, or it is too long in any.

    `declared` is the encoding that the file names for itself; unknown ones are passed over.
    """
    most = _LONGEST_SIGN * MOST_CHARACTERS
    if len(data) > most:
        raise too_much(where, f"the text has {len(data):,} bytes, more than {most:,}")
    text = _decoded(data, languages, declared)
    if text is None:
        pages = ", ".join(
            dict.fromkeys(page for lang in languages for page in cues(lang).code_pages)
        )
        what = f"the text is neither UTF-8 nor {pages}"
        hint = "Save it as UTF-8, or name its language with --lang."
        raise InvalidInputError(Problem(where, what, hint))
    return text


def check_readable(text: str, where: Place) -> None:
    """Raise InvalidInputError for a text that is too long, or that says nothing."""
    check_text(text, where)
    if not any(character.isalnum() for character in text):
        raise InvalidInputError(Problem(where, "the file holds no text", "Remove it or fill it."))


def _decoded(data: bytes, languages: Sequence[str], declared: str) -> str | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding)
    # No other encoding is valid UTF-8 by accident, and pages saved anew keep their old declaration.
    text = _strictly(data, "utf-8")
    if text is None and declared:
        text = _as_declared(data, declared)
    if text is not None:
        return text
    legible = [
        (_rating(reading, lang), reading.text) for lang, reading in _legible(data, languages)
    ]
    return max(legible, key=itemgetter(0))[1] if legible else None


def _as_declared(data: bytes, declared: str) -> str | None:
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return None
    return _strictly(data, _MEANT.get(name, name)) if _WRITTEN.fullmatch(name) else None


class _Reading(NamedTuple):
    """Bytes as a code page reads them."""

    text: str
    signs: Counter[str]
    """How often each stands in it; looking at each once takes a third of the time."""


def _legible(data: bytes, languages: Sequence[str]) -> Iterator[tuple[str, _Reading]]:
    """Yield how the code pages of each language read what may be its text."""
    pages = {page for lang in languages for page in cues(lang).code_pages}
    readings = {page: _read(data, page) for page in pages}
    for lang in languages:
        for page in cues(lang).code_pages:
            reading = readings[page]
            if reading and _has_letters_of(lang, reading.signs):
                yield lang, reading


def _read(data: bytes, page: str) -> _Reading | None:
    text = _strictly(data, page)
    if text is None:
        return None
    signs = Counter(text)
    return None if any(map(_is_control, signs)) else _Reading(text, signs)


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _is_control(sign: str) -> bool:
    return unicodedata.category(sign) == "Cc" and sign not in _SPACES


def _has_letters_of(lang: str, signs: Counter[str]) -> bool:
    """Return whether the language has most letters, as of a text in a wrong encoding it has not.

    Languages of Latin script have all letters of ASCII: names are spelt with them.
    """
    alphabet = frozenset(language(lang).alphabet)
    is_latin = "a" in alphabet
    letters = {sign: count for sign, count in signs.items() if sign.isalpha()}
    own = sum(
        count
        for sign, count in letters.items()
        if (is_latin and sign.isascii()) or alphabet.issuperset(sign.casefold())
    )
    return own >= LEAST_OWN * sum(letters.values())


def _rating(reading: _Reading, lang: str) -> int:
    """Return how many of the language's small letters stand beyond ASCII, less what is odd.

    Small letters alone tell code pages apart that differ by case, as KOI8-R and CP1251 do. Words
    of Latin and Cyrillic letters are Latin ones, misread. Function words tell languages apart:
    Italian `è` is `č` in the code page of Czech.
    """
    known = language(lang)
    alphabet = known.alphabet
    usual = known.function_words | known.prepositions
    small = frozenset(alphabet)
    plausible = _TYPOGRAPHY.union(letter.upper() for letter in small)
    beyond = {sign: count for sign, count in reading.signs.items() if not sign.isascii()}
    odd = sum(n for sign, n in beyond.items() if sign not in small and sign not in plausible)
    if alphabet and not alphabet[0].isascii():
        odd += len(re.findall(rf"[a-z](?=[{alphabet}])|[{alphabet}](?=[a-z])", reading.text))
    own = sum(count for sign, count in beyond.items() if sign in small)
    return own + sum(1 for word in reading.text.casefold().split() if word in usual) - odd
