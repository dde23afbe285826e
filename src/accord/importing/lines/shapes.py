"""What a paragraph's shape says about it, in any language."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph

LONG = 120
"""Characters from which a paragraph is text, whatever it says; longer than nearly every heading."""
SENTENCE = 80
"""Characters from which a whole sentence is text and no slogan."""
NARROWEST, WIDEST = 50, 100
"""Columns; an article whose longest line lies outside was not wrapped at a fixed width."""
LONGEST_TEXT = 4000
"""Characters of a paragraph that are divided into sentences."""
LONGEST_INITIALS = 20
"""Characters from the end of a text among which its last word stands."""
_MOST_LINES = 2_000
"""Lines of which it is kept whether they are one sentence: several rules look for headings."""
LONGEST_SENTENCE = 400
"""Characters looked at from the end, lest a line of megabytes be searched for cues."""

OPENING = "«„“\"‘'(¿¡"
"""Signs before the first word of a sentence."""
_CLOSING = "»”“\"’')]"
_LEFT_OUT = "…. "
"""Before a text that goes on with what another began."""
_BREAK = re.compile(
    r"[.!?…](?:(?<!\.)|(?<!\d\.)(?<!\W[^\W\d_]\.)(?<!^[^\W\d_]\.)"
    r"(?<!^[IVX]{2}\.)(?<!^[IVX]{3}\.)(?<!^[IVX]{4}\.))"
    rf"[{re.escape(_CLOSING)}]*\s+(?=[{OPENING}]{{0,2}}[^\W\d_])"
)
"""Where a sentence may end; `z. B.`, `3. Mai` and `IV. Steps` are no ends. The sign comes first and
what may not stand before it is looked at behind it, which finds the few signs of a text ten times
as fast."""
_INITIALS = re.compile(r"(?:[^\W\d_]\.){3,}")
CLOSING_OF = {"«": "»", "„": '“”"', "“": "”", '"': '"', "‘": "’"}
"""What may close a quotation, by what opens it."""
OPENING_QUOTES = frozenset(CLOSING_OF)
QUOTATION = re.compile(r"«(?:[^«»]|«[^«»]*»)+»|„[^“”\"]+[“”\"]|“[^”]+”|\"[^\"]+\"|‘[^‘]+’(?!\w)")
"""What is said, in the marks of any language."""
CONTACT = re.compile(r"\+?\(?\d(?:[\s()/.-]{0,2}\d){6,}|\S+@\S+\.\w{2,}|www\.\S+")
"""A number to call, or an address to write to."""
FILE_TYPES = r"PDF|DOCX?|ODT|XLSX?|PPTX?|ZIP|EPUB|MP3"
"""What stands in brackets behind the name of a file."""
TRAIL = re.compile(r"\s(?:[/>»›→‹]|[-=>]>|::)\s|[›→]")
"""What parts the steps of the way to a page."""
LEAST_SIGNS = 4
"""Of the same sort that are a rule; three stand for words that were left out."""
_RULES = frozenset(sign * LEAST_SIGNS for sign in "-–—=*~")
_LABEL = re.compile(r"[^\W\d_]+\.?(?:\s*$|\s*[:/|©(–—#]|\s\d)")
_SEPARATOR = re.compile(r"\s*[|•·()]\s*|\s»\s*|\s[–—/-]\s|,\s+|\s/|/\s")
_PARTICLES = frozenset({"da", "de", "del", "della", "der", "di", "la", "van", "von"})
"""Of names, which keep theirs in texts of any language."""


def ends_sentence(text: str) -> bool:
    """Return whether the text ends as a sentence does; initials end none: `The L.E.A.D. method`."""
    text = text.rstrip(_CLOSING)
    return text.endswith((".", "!", "?", "…")) and not ends_in_initials(text)


def ends_in_initials(text: str) -> bool:
    """Return whether three capitals or more end the text, each with a full stop."""
    last = text[-LONGEST_INITIALS:].rpartition(" ")[2]
    return text[-3:-2] == "." and last.isupper() and _INITIALS.fullmatch(last) is not None


@lru_cache(maxsize=_MOST_LINES)
def is_one_sentence(text: str, abbreviations: frozenset[str] = frozenset()) -> bool:
    """Return whether no sentence begins within the text; behind an abbreviation none does."""
    text = text.lstrip(_LEFT_OUT)
    breaks = (
        text[match.end() :].lstrip(OPENING)
        for match in _BREAK.finditer(text)
        if _last_word(text[: match.start()]) not in abbreviations
    )
    return not any(rest[:1].isupper() for rest in breaks)


def _last_word(text: str) -> str:
    return text.rpartition(" ")[2].lstrip(OPENING).casefold()


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph, or of its last part if it is very long."""
    text = text[-LONGEST_TEXT:]
    ends = [match.end() for match in _BREAK.finditer(text)]
    return [text[start:end] for start, end in pairwise((0, *ends, len(text)))]


def last_sentence(text: str) -> str:
    """Return the text from where its last sentence begins, or its last characters."""
    text = text[-LONGEST_SENTENCE:]
    ends = [match.end() for match in _BREAK.finditer(text)]
    return text[ends[-1] :] if ends else text


def without_quotations(text: str) -> str:
    """Return the text less what stands between quotation marks."""
    return QUOTATION.sub(" ", text)


def is_quotation(text: str) -> bool:
    """Return whether the text is one quotation and nothing else, its closing sign aside."""
    return text[:1] in OPENING_QUOTES and QUOTATION.fullmatch(text.rstrip(".,;")) is not None


def is_ruled(text: str) -> bool:
    """Return whether a rule of signs is all that the line shows, or where it ends: `Ads ----`."""
    return text[-LEAST_SIGNS:] in _RULES


def stands_for_itself(text: str) -> bool:
    """Return whether the first word is a label or all there is: `Tags: a`, `Copyright 2024`."""
    return _LABEL.match(text) is not None


def segments(text: str) -> list[str]:
    """Return the parts of a line like `By Ada Byron | 12 March 2024 · 5 min read`."""
    parts = (part.strip(" ,;:.–—/-") for part in _SEPARATOR.split(text))
    return [part for part in parts if part]


def bears_text(paragraph: Paragraph) -> bool:
    """Return whether this must be the article itself: an item, or more than a slogan.

    A question may be a title, however long.
    """
    if paragraph.marker or len(paragraph.text) >= LONG:
        return True
    is_whole = len(paragraph.text) >= SENTENCE and ends_sentence(paragraph.text)
    return is_whole and not paragraph.text.endswith("?")


def is_item_or_long(paragraph: Paragraph) -> bool:
    """Return whether a sign of a list opens the text, or it is long."""
    return paragraph.marker is not None or len(paragraph.text) >= LONG


def touches(before: Paragraph, after: Paragraph) -> bool:
    """Return whether no blank line stands between the two."""
    return after.lines[0] == before.lines[-1] + 1


def is_name(text: str) -> bool:
    """Return whether this can be a person's or an office's name: two to four capitalised words."""
    words = text.split(maxsplit=4)
    is_few = 2 <= len(words) <= 4 and words[-1] not in _PARTICLES  # noqa: PLR2004
    return is_few and all(_is_name_word(word) for word in words)


def leading_name(text: str) -> str:
    """Return the name that the text begins with, empty if it does not: `Ada Byron in London`."""
    name = " ".join(takewhile(_is_name_word, text.split()))
    return name if is_name(name) else ""


def is_nickname(text: str) -> bool:
    """Return whether this can be what a member of a forum is called."""
    return is_name(text) or (len(text.split()) == 1 and not ends_sentence(text))


def without_stop(text: str) -> str:
    """Return a title's text without the full stop or colon that closes it."""
    return text if ends_in_initials(text) else text.rstrip(" .:") or text


def first_bearing(paragraphs: Sequence[Paragraph]) -> int:
    """Return the index of the first paragraph that bears text; their number if none does."""
    indexes = (index for index, block in enumerate(paragraphs) if bears_text(block))
    return next(indexes, len(paragraphs))


def is_trail(text: str) -> bool:
    """Return whether the line is the way to a page: `Home > Blog > Service`."""
    is_open = text.endswith(("…", "...")) or not ends_sentence(text)
    return is_open and len(TRAIL.findall(text)) > 1


def first_text(paragraphs: Sequence[Paragraph]) -> int:
    """Return the index of the first line of text, a wrapped one as well; 0 if there is none.

    Entries of menus are shorter, and the way to a page is none.
    """
    texts = ((place, block.text) for place, block in enumerate(paragraphs))
    long = (place for place, text in texts if len(text) >= NARROWEST and not is_trail(text))
    return next(long, 0)


def long_texts(paragraphs: Sequence[Paragraph]) -> list[int]:
    """Return how many characters each of the paragraphs has that are long."""
    return [len(block.text) for block in paragraphs if len(block.text) >= LONG]


def _is_name_word(word: str) -> bool:
    bare = word.rstrip(".").replace("-", "").replace("’", "").replace("'", "")
    return word in _PARTICLES or (bare.isalpha() and word[0].isupper())
