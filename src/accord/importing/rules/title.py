"""What the article is called."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.cues import any_occurs, cues
from accord.importing.draft import Phrase
from accord.importing.reading import Role
from accord.importing.shapes import LONG, is_one_sentence, without_stop

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.cues import Stems
    from accord.importing.draft import Draft

MOST_LINES_ABOVE = 8
"""Short lines at the head among which the title stands."""
MOST_WORDS_OF_RUBRIC = 2
"""Words of a rubric: `Blog`, `Company blog`."""

_TRAIL = re.compile(r"\s[/>»›→]\s")
_SITE = re.compile(r"\s+[|–—·•:-]\s")


def find_title(draft: Draft) -> Draft:
    """Return the draft with its title; repetitions and what stood above it are dropped."""
    head = draft.paragraphs[:MOST_LINES_ABOVE]
    candidates = list(takewhile(_can_be_title, head))
    title = _marked(head) or _repeated(candidates) or _first(candidates, draft.language)
    if title is None:
        return draft
    above = [block for block in candidates if block.first < title.first]
    repetitions = [block for block in head if block is not title and _same(block, title)]
    above = [block for block in above if block not in repetitions]
    kept = (block for block in draft.paragraphs if block is not title)
    titled = replace(draft.with_paragraphs(kept), title=_phrase(title))
    return titled.without(above, "title", "it stands above the title").without(
        repetitions, "title", "it repeats the title"
    )


def _marked(head: Sequence[Paragraph]) -> Paragraph | None:
    return next((block for block in head if block.role is Role.TITLE), None)


def _can_be_title(block: Paragraph) -> bool:
    return block.marker is None and len(block.text) < LONG and is_one_sentence(block.text)


def _repeated(candidates: Sequence[Paragraph]) -> Paragraph | None:
    for index, block in enumerate(candidates):
        twins = [other for other in candidates[index + 1 :] if _same(block, other)]
        if twins:
            return min((block, *twins), key=lambda twin: len(twin.text))
    return None


def _first(candidates: Sequence[Paragraph], lang: str) -> Paragraph | None:
    known = cues(lang)
    rubrics = known.boilerplate.rubrics
    titles = (
        block
        for block in candidates
        if not _TRAIL.search(block.text) and not _is_rubric(known.stems(block.text), rubrics)
    )
    return next(titles, candidates[-1] if candidates else None)


def _is_rubric(stems: Stems, rubrics: Collection[Stems]) -> bool:
    few = len(stems) <= MOST_WORDS_OF_RUBRIC
    return stems in rubrics or (few and any_occurs(rubrics, stems))


def _same(block: Paragraph, other: Paragraph) -> bool:
    """Return whether the two say the same, the site's name behind one of them aside."""
    shorter, longer = sorted((_plain(block), _plain(other)), key=len)
    rest = longer.removeprefix(shorter)
    return not rest or (rest != longer and _SITE.match(rest) is not None)


def _plain(block: Paragraph) -> str:
    return without_stop(block.text).casefold()


def _phrase(block: Paragraph) -> Phrase:
    return Phrase(without_stop(block.text), block.lines)
