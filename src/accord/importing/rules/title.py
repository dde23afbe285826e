"""What the article is called."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.cues import cues
from accord.importing.draft import Phrase
from accord.importing.reading import Role
from accord.importing.shapes import LONG, ends_sentence, is_one_sentence, without_stop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.cues import Cues
    from accord.importing.draft import Draft

MOST_LINES_ABOVE = 25
"""Short lines at the head among which the title stands: menus are long."""
MOST_WORDS_OF_RUBRIC = 6
"""Words of a rubric: `Customer service and sales tips`."""
MOST_WORDS_OF_ENTRY = 4
"""Words of a menu's entry."""
MOST_WORDS_OF_NAME = 4
"""Words of a site's name."""
LEAST_CATEGORIES = 3
"""Names that make a line a list of categories: `Support, Sales, Marketing`."""
LEAST_SHARE = 0.5
"""Of a line's words that are the article's too, where the name above it has none of them."""
LEAST_LETTERS = 4
"""Of a word that says what an article is about."""

_TRAIL = re.compile(r"\s[/>»›→]\s|[»›→]")
_SITE = re.compile(r"\s+[|–—·•:-]\s")
_BYLINES = frozenset({"author", "date"})
_REPLY = re.compile(r"^[^\W\d_]{2,5}\s?:\s+")


def find_title(draft: Draft) -> Draft:
    """Return the draft with its title; repetitions and what stood above it are dropped."""
    head = draft.paragraphs[:MOST_LINES_ABOVE]
    above_text = list(takewhile(lambda block: _is_entry(block) or _can_be_title(block), head))
    candidates = [block for block in above_text if block.marker is None]
    title = (
        _marked(head)
        or _repeated(candidates, cues(draft.language))
        or _trailed(candidates)
        or _first(candidates, draft)
    )
    if title is None:
        return draft
    above = [block for block in above_text if block.first < title.first]
    repetitions = [
        block
        for block in draft.paragraphs
        if block is not title
        and (_repeats(block, title) or (block in head and _same(block, title)))
    ]
    above = [block for block in above if block not in repetitions]
    kept = (block for block in draft.paragraphs if block is not title)
    titled = replace(draft.with_paragraphs(kept), title=_phrase(title))
    return titled.without(above, "title", "it stands above the title").without(
        repetitions, "title", "it repeats the title"
    )


def _marked(head: Sequence[Paragraph]) -> Paragraph | None:
    return next((block for block in head if block.role is Role.TITLE), None)


def _is_entry(block: Paragraph) -> bool:
    """Return whether this can be an entry of a menu."""
    few = len(block.text.split()) <= MOST_WORDS_OF_ENTRY
    return block.marker is not None and few and not ends_sentence(block.text)


def _can_be_title(block: Paragraph) -> bool:
    return block.marker is None and len(block.text) < LONG and is_one_sentence(block.text)


def _repeated(candidates: Sequence[Paragraph], known: Cues) -> Paragraph | None:
    for index, block in enumerate(candidates):
        twins = [other for other in candidates[index + 1 :] if _same(block, other)]
        if twins and not known.is_rubric(block.text):
            return min((block, *twins), key=lambda twin: len(twin.text))
    return None


def _trailed(candidates: Sequence[Paragraph]) -> Paragraph | None:
    """Return the line that a trail above it ends with: `Home > Blog > How to say no`."""
    ends = {
        _TRAIL.split(block.text)[-1].strip().casefold()
        for block in candidates
        if _TRAIL.search(block.text)
    }
    return next((block for block in candidates if _plain(block) in ends), None)


def _first(candidates: Sequence[Paragraph], draft: Draft) -> Paragraph | None:
    """Return the first line that is no category and, if another one is, of the text's words."""
    known = cues(draft.language)
    titles = [block for block in candidates if not _is_category(block, known)]
    if not titles:
        return candidates[-1] if candidates else None
    name, *below = titles
    if below and _is_name_of_site(name, below[0], draft):
        return below[0]
    return name


def _is_name_of_site(name: Paragraph, title: Paragraph, draft: Draft) -> bool:
    """Return whether the article speaks of the second line and not of the first.

    A byline stands below a title, not below the name of a site.
    """
    between = range(name.last + 1, title.first)
    bylines = {line for gone in draft.discards if gone.rule in _BYLINES for line in gone.lines}
    if len(name.text.split()) > MOST_WORDS_OF_NAME or bylines.intersection(between):
        return False
    known = cues(draft.language)
    heads = {name.first, title.first}
    below = (block for block in draft.paragraphs if block.first not in heads)
    words = frozenset(word for block in below for word in known.stems(block.text))
    return not _share(name, words, known) and _share(title, words, known) >= LEAST_SHARE


def _is_category(block: Paragraph, known: Cues) -> bool:
    text = block.text
    if text[-1] in ",:;" or _TRAIL.search(text):
        return True
    parts = re.split(r"\s*[,|·•]\s*", text)
    if len(parts) >= LEAST_CATEGORIES and all(len(part.split()) <= 2 for part in parts):  # noqa: PLR2004
        return True
    return len(text.split()) <= MOST_WORDS_OF_RUBRIC and known.is_rubric(text)


def _share(block: Paragraph, words: frozenset[str], known: Cues) -> float:
    own = [word for word in known.stems(block.text) if len(word) >= LEAST_LETTERS]
    return sum(word in words for word in own) / len(own) if own else 0


def _repeats(block: Paragraph, title: Paragraph) -> bool:
    """Return whether a line anywhere is the title again, as an answer to it or as a link."""
    short = block.marker is None and len(block.text) < LONG
    return short and _REPLY.sub("", _plain(block)) == _plain(title)


def _same(block: Paragraph, other: Paragraph) -> bool:
    """Return whether the two say the same, the site's name behind one of them aside."""
    shorter, longer = sorted((_plain(block), _plain(other)), key=len)
    rest = longer.removeprefix(shorter)
    return not rest or (rest != longer and _SITE.match(rest) is not None)


def _plain(block: Paragraph) -> str:
    return without_stop(block.text).casefold()


def _phrase(block: Paragraph) -> Phrase:
    return Phrase(without_stop(block.text), block.lines)
