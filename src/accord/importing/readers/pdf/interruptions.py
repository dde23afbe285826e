"""Paragraphs and lists that boxes, captions, footnotes and pull quotes break off: they go on."""

from __future__ import annotations

from collections import Counter
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.item_signs import opening_sign
from accord.importing.lines.shapes import OPENING_QUOTES, ends_sentence, is_quotation
from accord.importing.readers.pdf.paragraphs import WIDER, resumes
from accord.importing.readers.pdf.printed import SAME_SIZE, SIGN

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from accord.importing.readers.pdf.printed import Printed, Setting, Style

    Lines = Sequence[Printed]

MOST = 20
"""Paragraphs of a box, and of the captions and footnotes around it."""
PICTURE = 3.0
"""Times the usual distance of lines: a picture is higher."""


def rejoined(paragraphs: Sequence[Lines], usual: Setting) -> tuple[list[Lines], set[int]]:
    """Return the paragraphs, what broke one or a list off moved to the end of its section.

    The places of what was moved come with them.
    """
    lone = _lone_styles(paragraphs, usual)
    found: list[Lines] = []
    aside: list[Lines] = []
    moved: set[int] = set()
    place = 0
    while place < len(paragraphs):
        paragraph = paragraphs[place]
        if aside and not _is_aside(paragraph, usual, lone) and not usual.is_plain(paragraph[0]):
            moved.update(range(len(found), len(found) + len(aside)))
            found += aside
            aside = []
        between = _between(paragraphs, place, usual, lone)
        behind = place + 1 + len(between)
        if between and not _is_listed(paragraph, paragraphs[behind]):
            paragraph = [*paragraph, *paragraphs[behind]]
            behind += 1
        aside += between
        found.append(paragraph)
        place = behind
    moved.update(range(len(found), len(found) + len(aside)))
    return found + aside, moved


def _lone_styles(paragraphs: Sequence[Lines], usual: Setting) -> set[Style]:
    """Return how one paragraph alone is set, in large type, where headings are set otherwise."""
    large = Counter(
        lines[0].style for lines in paragraphs if lines[0].size > usual.size * (1 + SAME_SIZE)
    )
    if max(large.values(), default=0) <= 1:
        return set()
    return {style for style, count in large.items() if count == 1}


def _between(
    paragraphs: Sequence[Lines], place: int, usual: Setting, lone: Collection[Style]
) -> Sequence[Lines]:
    """Return what stands between a paragraph that breaks off and the one with which it goes on.

    A list goes on as well, with its next item.
    """
    before = paragraphs[place]
    if before[-1].boxed or not usual.is_plain(before[-1]):
        return []
    between = [
        *takewhile(
            lambda lines: _is_aside(lines, usual, lone), paragraphs[place + 1 : place + 1 + MOST]
        )
    ]
    behind = place + 1 + len(between)
    if not between or behind == len(paragraphs):
        return []
    after = paragraphs[behind]
    if not usual.is_plain(after[0]):
        return []
    if _is_listed(before, after):
        return between if _is_apart(before, between, after, usual, lone) else []
    breaks_off = not ends_sentence(before[-1].text) and after[0].text[:1].islower()
    return between if breaks_off and resumes(before[-1], after[0], usual) else []


def _is_aside(lines: Lines, usual: Setting, lone: Collection[Style]) -> bool:
    """Return whether a paragraph stands in a box, in smaller type, or large to catch the eye."""
    first = lines[0]
    if first.boxed or first.size < usual.size * (1 - SAME_SIZE):
        return True
    is_quoted = first.text[:1] in OPENING_QUOTES
    is_large = first.size > usual.size * (1 + SAME_SIZE)
    return is_large and not first.bold and (is_quoted or first.style in lone)


def _is_listed(before: Lines, after: Lines) -> bool:
    """Return whether an item follows on what introduces it, or on the item before it.

    Quotations below each other are items as well.
    """
    are_quoted = _is_quotation(before) and _is_quotation(after)
    return are_quoted or _is_introduced(before, after) or _is_next_item(before, after)


def _is_quotation(lines: Lines) -> bool:
    return is_quotation(" ".join(line.text for line in lines))


def _is_introduced(before: Lines, after: Lines) -> bool:
    return before[-1].text.endswith(":") and opening_sign(after[0].text) is not None


def _is_next_item(before: Lines, after: Lines) -> bool:
    """Return whether a list goes on: with the next number, or with its bullet at the same place."""
    sign, other = opening_sign(before[0].text), opening_sign(after[0].text)
    if not sign or not other or sign.style is not other.style or sign.series != other.series:
        return False
    if sign.number is not None:
        return other.number == sign.number + 1
    return sign.sign == other.sign and abs(before[0].x - after[0].x) <= 1


def _is_apart(
    before: Lines,
    between: Sequence[Lines],
    after: Lines,
    usual: Setting,
    lone: Collection[Style],
) -> bool:
    """Return whether what stands between two items is of neither, and introduces nothing.

    Of an item is what stands below its text, unless there is room for a picture between them; the
    text in a box stands further in, and a box on the next page is of the page. Large type is no
    caption, and heads what it may head but the next number.
    """
    item, last, first = before[0], before[-1], between[0][0]
    hang = item.hang if item.hang > item.x else usual.hangs.get(round(item.x), item.hang)
    is_near = first.page == last.page
    step = last.y - first.y if is_near else 0
    close = 0 < step <= WIDER * usual.leading
    farthest = SIGN * first.size if first.boxed else 1
    is_set_in = -1 <= first.x - hang <= farthest and (is_near or not first.boxed)
    below = is_set_in and step < PICTURE * usual.leading
    sign = opening_sign(after[0].text)
    counts = sign is not None and sign.ordered
    introduces = between[-1][-1].text.endswith(":")
    if _is_introduced(before, after):
        return not introduces
    return not (close or below or introduces) and (counts or not _heads(between, usual, lone))


def _heads(between: Sequence[Lines], usual: Setting, lone: Collection[Style]) -> bool:
    """Return whether the first line is large; one set as no heading heads the text in its box."""
    first, *others = (lines[0] for lines in between)
    is_large = first.size > usual.size and first.text[:1] not in OPENING_QUOTES
    is_own = first.boxed and first.style in lone
    return is_large and not (is_own and any(line.box == first.box for line in others))
