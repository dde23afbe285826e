"""Lines that say which paper this is: a hand-out, a lesson, a memo; the title is beside them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import LONG, QUOTATION, ends_sentence, touches
from accord.importing.wording.words import any_of, before_number

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.words import Words

MOST_WORDS_OF_NAME = 4
"""Words of a site's or an office's name."""
MOST_WORDS = 8
"""Words of what tells a hand-out from others."""

_NUMBERED = re.compile(
    r"([^\W\d_]+(?:-[^\W\d_]+)?)\s(?:№\s?)?\d{1,3}(?:\.\d{1,3})*\s?[.:–—]\s+\S+\s+\S+"
)
"""A word and a number, with a title behind them."""
_ISSUE = re.compile(
    r"(?:[^\W\d_]+\s)?[„“”\"«»][^„“”\"«»]+[“”\"«»],?\s(?:\S+\s)?\d{1,2}(?:[-–]\d{1,2})?/(?:19|20)\d\d\b"
)
"""A magazine, the number of its issue and the year: `“The Till” 3/2021, p. 4`."""


def is_paper(text: str, known: Cues) -> bool:
    """Return whether it says which paper this is: `Induction programme, module 4`."""
    papers, stems = known.boilerplate.papers, known.stems(text)
    if stems in papers or any(len(cue) > 1 for cue in papers.opening(stems)):
        return not ends_sentence(text)
    if len(stems) > MOST_WORDS or not any(sign.isdigit() for sign in text):
        return False
    if _ISSUE.match(text) or _names_issue(text, known):
        return not ends_sentence(text)
    is_counted = any(
        known.stems(match["word"]) in papers
        for match in _counted(known.of, known.labels.issues).finditer(text)
        if match.start() or not (match["more"] or "").strip().islower()
    )
    return is_counted or any(len(cue) > 1 for cue in papers.within(stems))


def _names_issue(text: str, known: Cues) -> bool:
    """Return whether an issue stands behind what a magazine is called: `“The Till”, no. 3`."""
    name = QUOTATION.match(text)
    issue = _issue(known.labels.issues).fullmatch(text[name.end() :]) if name else None
    return issue is not None


def is_labelled_below(
    lines: Sequence[Paragraph], candidates: Sequence[Paragraph], known: Cues
) -> bool:
    """Return whether the first of the lines is a title with the label of a hand-out below it.

    It is longer than the name of an office. The next line heads a section: it is short, names a
    kind, and stands right above the text; or both are in capitals, as headings are.
    """
    title, after, *others = lines
    between = [block for block in candidates if title.first < block.first < after.first]
    is_label = all(is_paper(block.text, known) for block in between)
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
        if block and is_paper(block.text, known):
            labels.append(block)
        line = block.last + 1 if block else line + 1
    return labels


def labels_apart(
    title: Paragraph, head: Iterable[Paragraph], paragraphs: Iterable[Paragraph], known: Cues
) -> list[Paragraph]:
    """Return the lines of the head, set off from the title, that say which paper this is.

    Where lines further below say the like, it is counted in the text: `Lesson 1`, `Lesson 2`.
    """
    labels = [b for b in head if b.first > title.last and is_paper(b.text, known)]
    lines = {label.first for label in labels}
    papers = (b for b in paragraphs if len(b.text) < LONG and is_paper(b.text, known))
    return labels if labels and all(block.first in lines for block in papers) else []


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


def title_below_label(
    titles: Sequence[Paragraph],
    candidates: Sequence[Paragraph],
    head: Collection[int],
    known: Cues,
) -> Paragraph | None:
    """Return the title below the label of a memo, which stands below its head or an office.

    `head` are the lines of the memo's head; what stands above them is the paper of an office. So is
    what fewer words say above the label: `The “Red Cat” Surgery`, `MEMO`, the title.
    """
    labels = [block for block in candidates if is_paper(block.text, known)]
    last = max(head, default=0)
    label = next((block.first for block in labels if block.first > last > 0), 0)
    below = [block for block in titles if 0 < label < block.first]
    if below or not titles:
        return below[0] if below else None
    name, *others = titles
    below_name = [block.first for block in labels if block.first > name.first]
    following = (block for block in others if below_name and block.first > below_name[0])
    title = next(following, name)
    shorter, longer = len(name.text.split()), len(title.text.split())
    return title if shorter <= MOST_WORDS_OF_NAME < longer else None


@cache
def _issue(labels: Words) -> re.Pattern[str]:
    """Return what matches the number of an issue, and a year or none behind it."""
    number = rf"{before_number(labels)}\d{{1,3}}"
    return re.compile(rf",?\s{number}(?:\D{{1,3}}(?:19|20)\d\d)?", re.IGNORECASE)


@cache
def _counted(of: Words, labels: Words) -> re.Pattern[str]:
    """Return what finds a word and a number, and what it may be the number of: `Card 5 rules`."""
    more = rf"\s(?!(?:{any_of(of)})\s)\w"
    number = rf"(?:{before_number(labels)})?\d{{1,4}}\b"
    word = r"(?P<word>[^\W\d_]+(?:-[^\W\d_]+)?)"
    return re.compile(rf"{word}\.?\s{number}(?P<more>{more})?")


def _is_numbered(text: str, known: Cues) -> bool:
    match = _NUMBERED.match(text)
    return match is not None and known.stems(match[1]) in known.boilerplate.papers
