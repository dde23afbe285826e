"""Which lines around a title name something else: the site or a part of it, an issue, an office."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.importing.shapes import LONG, ends_sentence, touches

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.cues import Cues
    from accord.importing.stems import Stems

MOST_WORDS_OF_NAME = 4
"""Words of a site's name."""
MOST_WORDS_OF_RUBRIC = 8
"""Words of a rubric: `Customer service and sales tips`."""
MOST_WORDS = 8
"""Words of what a site says of itself, or of what tells a hand-out from others."""
LATEST = 2
"""Words before the one that says what a site is: `The trade journal for small hotels`."""
LEAST_CATEGORIES = 3
"""Names that make a line a list of categories: `Support, Sales, Marketing`."""

TRAIL = re.compile(r"\s[/>»›→‹]\s|[›→]")
"""What parts the steps of the way to a page."""
_ISSUE = re.compile(
    r"\s\d{1,2}/(?:19|20)\d\d$|\s(?:№|[Nn][ro]\.?)\s?\d+|^(?:№|[Nn][ro]\.)\s?\d+", re.ASCII
)
"""Which issue of a magazine this is."""
_COUNTED = re.compile(r"([^\W\d_]+(?:-[^\W\d_]+)?)\s\d{1,4}\b")
"""A word with a number behind it."""
_NUMBERED = re.compile(
    r"([^\W\d_]+(?:-[^\W\d_]+)?)\s(?:№\s?)?\d{1,3}(?:\.\d{1,3})*\s?[.:–—]\s+\S+\s+\S+"
)
"""A word and a number, with a title behind them."""
_PART = re.compile(r"\s+[|–—·•-]\s+|\.\s+")


def is_category(text: str, known: Cues) -> bool:
    """Return whether the line names no article, but where it stands."""
    if text[-1] in ",:;" or TRAIL.search(text) or _ISSUE.search(text):
        return True
    if len(re.split(r"\s[|·•]\s", text)) >= LEAST_CATEGORIES:
        return True
    parts = text.split(",")
    if len(parts) >= LEAST_CATEGORIES and all(len(part.split()) <= 2 for part in parts):  # noqa: PLR2004
        return True
    if len(text.split()) <= MOST_WORDS_OF_RUBRIC and known.is_rubric(text):
        return True
    return ":" not in text and (_is_masthead(text, known) or _is_paper(text, known))


def is_trail(text: str) -> bool:
    """Return whether the line is the way to a page: `Home > Blog > Service`."""
    return len(TRAIL.findall(text)) > 1 and not ends_sentence(text)


def is_labelled_below(
    lines: Sequence[Paragraph], candidates: Sequence[Paragraph], known: Cues
) -> bool:
    """Return whether the first of the lines is a title with the label of a hand-out below it.

    It is longer than the name of an office. The next line heads a section: it is short, names a
    kind, and stands right above the text; or both are in capitals, as headings are.
    """
    title, after, *others = lines
    between = [block for block in candidates if title.first < block.first < after.first]
    is_label = all(_is_paper(block.text, known) for block in between)
    if is_label and not others and title.text.isupper() and after.text.isupper():
        return True
    if others or not is_label or touches(between[-1], after):
        return False
    shorter, longer = len(after.text.split()), len(title.text.split())
    return shorter <= MOST_WORDS_OF_NAME < longer and known.kind_cue(after.text) is not None


def labels_below(
    title: Paragraph, head: Iterable[Paragraph], gone: Collection[int], known: Cues
) -> list[Paragraph]:
    """Return the lines that say which paper this is, before the first blank line below the title.

    `gone` are the lines that stood there and were dropped.
    """
    starts = {block.first: block for block in head}
    labels, line = [], title.last + 1
    while line in gone or line in starts:
        block = starts.get(line)
        if block and _is_paper(block.text, known):
            labels.append(block)
        line = block.last + 1 if block else line + 1
    return labels


def numbered_title(
    candidates: Sequence[Paragraph],
    titles: Sequence[Paragraph],
    paragraphs: Sequence[Paragraph],
    known: Cues,
) -> Paragraph | None:
    """Return the last line that has the number of a lesson: `Lesson 2.4. The caller shouts`.

    It is the title where no line above can be, and those below are headings: right above a text, or
    of a few words.
    """
    numbered = [block for block in candidates if _is_numbered(block.text, known)]
    if not numbered or any(block.first < numbered[-1].first for block in titles):
        return None
    texts = {block.first for block in paragraphs}
    are_headings = all(
        block.last + 1 in texts or len(block.text.split()) <= MOST_WORDS_OF_NAME for block in titles
    )
    return numbered[-1] if are_headings else None


def labels_apart(
    title: Paragraph, head: Iterable[Paragraph], paragraphs: Iterable[Paragraph], known: Cues
) -> list[Paragraph]:
    """Return the lines of the head, set off from the title, that say which paper this is.

    Where lines further below say the like, it is counted in the text: `Lesson 1`, `Lesson 2`.
    """
    labels = [b for b in head if b.first > title.last and _is_paper(b.text, known)]
    papers = (b for b in paragraphs if len(b.text) < LONG and _is_paper(b.text, known))
    return labels if labels and all(block in labels for block in papers) else []


def _is_numbered(text: str, known: Cues) -> bool:
    match = _NUMBERED.match(text)
    return match is not None and known.stems(match[1]) in known.boilerplate.papers


def _is_masthead(text: str, known: Cues) -> bool:
    """Return whether its last part says what a site or an office is: `Lobby | blog for hotels`."""
    part = known.stems(_PART.split(text)[-1])
    if not 1 < len(part) <= MOST_WORDS or text[-1] in "?!":
        return False
    return any(_stands_out(cue, part) for cue in known.boilerplate.mastheads.within(part))


def _stands_out(cue: Stems, part: Stems) -> bool:
    """Return whether the cue is what the part is about: it opens or ends it."""
    return part.index(cue[0]) <= LATEST or part[-len(cue) :] == cue


def _is_paper(text: str, known: Cues) -> bool:
    """Return whether it says which paper this is: `Induction programme, module 4`."""
    papers, stems = known.boilerplate.papers, known.stems(text)
    if stems in papers or any(len(cue) > 1 for cue in papers.opening(stems)):
        return not ends_sentence(text)
    if len(stems) > MOST_WORDS or not any(sign.isdigit() for sign in text):
        return False
    is_counted = any(known.stems(word) in papers for word in _COUNTED.findall(text))
    return is_counted or any(len(cue) > 1 for cue in papers.within(stems))
