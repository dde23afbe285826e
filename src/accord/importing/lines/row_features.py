"""Features of rows of lines without signs, which tell whether they are lists.

A row is looked at as a whole: its lines are alike, the ones around it are not.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.importing.learned import ALWAYS
from accord.importing.lines.interviews import LONG_DASHES
from accord.importing.lines.shapes import LONG
from accord.importing.reading import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.lines.features import Features
    from accord.importing.lines.row_lines import Line
    from accord.importing.lines.rows import Row

BRIEF = 18
"""Words of a line that is a title, or one sentence to say."""
LIKE = 2
"""How many times as long as the row's lines, or as short, one may be that is like them."""
TWO, THREE, SEVEN = 2, 3, 7
"""Lines: a pair may be chance, and few lists have more than seven."""

_TO_SAY = frozenset({Kind.FIRST_WORDS, Kind.DONTS})
"""Kinds of sections that quote what to say, and what not to."""
_OF_SENTENCES = _TO_SAY | {Kind.EXAMPLES}
"""The same, and what was said."""

_GOING_ON = (
    "lengths go on",
    "ends go on",
    "first word goes on",
    "labels go on",
    "one sentence each goes on",
    "headings go on",
)


def row_features(row: Row) -> Features:
    """Return what tells whether the row is a list: shares and truths, and how lengths deviate."""
    shown = _Shown(row.lines)
    is_near_above, is_near_below = row.gap_above == row.gaps[0], row.gap_below == row.gaps[-1]
    return {
        ALWAYS: 1,
        **_of_shape(row.lines, shown),
        **_of_beginnings(row, shown),
        **_of_lead(row, shown),
        **_of_place(row, shown),
        **_of_section(row, shown),
        **_going_on(row.lines, shown, row.above, "above", is_near=is_near_above),
        **_going_on(row.lines, shown, row.below, "below", is_near=is_near_below),
    }


class _Shown:
    """What the lines show one by one, looked at once for all features."""

    __slots__ = ("ends", "labels", "lengths", "one_sentence", "quoted")

    def __init__(self, lines: Sequence[Line]) -> None:
        self.lengths = [line.length for line in lines]
        self.ends = [line.end for line in lines]
        self.labels = [line.label_sign for line in lines]
        self.quoted = sum([line.is_quotation for line in lines]) / len(lines)
        self.one_sentence = all(line.sentences == 1 for line in lines)


def _of_shape(lines: Sequence[Line], shown: _Shown) -> Features:
    """Return how many lines there are, how long, how they end, and what they do."""
    size, ends = len(lines), shown.ends
    logs = [math.log(length) for length in shown.lengths]
    mean = sum(logs) / size
    most_alike = max([ends.count(end) for end in set(ends)])
    return {
        "two lines": size == TWO,
        "four to seven lines": THREE < size <= SEVEN,
        "deviation of lengths": math.sqrt(sum([(one - mean) ** 2 for one in logs]) / size),
        "long lines": sum([length >= LONG for length in shown.lengths]) / size,
        "as many sentences each": len({line.sentences for line in lines}) == 1,
        "end alike": most_alike / size,
        "all end alike": most_alike == size,
        "end with a stop": ends.count(".") / size,
        "end with a colon": ends.count(":") / size,
        "ask": ends.count("?") / size,
        "parted by semicolons or commas": {*ends[:-1]} <= {";", ","} and ends[-1] in {".", ""},
        "tell what to do": sum([line.tells for line in lines]) / size,
        "all forbid something": all(line.forbids for line in lines),
        "seem to be headings": sum([line.heads for line in lines]) / size,
    }


def _of_beginnings(row: Row, shown: _Shown) -> Features:
    """Return how the lines begin: with small letters, quotations or labels."""
    lines, labels = row.lines, shown.labels
    size = len(lines)
    small = [line.is_small for line in lines]
    opened = sum([line.opens_quotation for line in lines]) / size
    return {
        "begin alike": len({*small}) == 1,
        "all but the last begin alike": size > TWO and len({*small}) > len({*small[:-1]}) == 1,
        "two that begin small": size == TWO and row.are_small,
        "one first word": len({line.first_word for line in lines}) == 1,
        "quotations": shown.quoted,
        "all quotations": shown.quoted == 1,
        "open with quotations": opened,
        "some open with quotations": 0 < opened < 1,
        "all labelled with a colon": labels.count(":") == size,
        "all labelled with a stop": labels.count(".") == size,
        "all but the last labelled": size > TWO and all(labels[:-1]) and not labels[-1],
        "begin with a dash": sum([line.block.text.startswith(LONG_DASHES) for line in lines])
        / size,
        "speakers": sum([line.speaks for line in lines]) / size,
    }


def _of_lead(row: Row, shown: _Shown) -> Features:
    """Return what the line above says of the lines, and how they suit it."""
    size, above = len(row.lines), row.above
    is_open = _is_announced(row)
    said = above.numbers if above else frozenset()
    return {
        "below a colon": is_open,
        "small, below a colon": is_open and row.are_small,
        "close, below a colon": is_open and not any(row.gaps),
        "one sentence each, below a colon": is_open and shown.one_sentence,
        "end open, below a colon": is_open and shown.ends.count("") / size,
        "below what is to be said": above is not None and above.kind_below is Kind.FIRST_WORDS,
        "below a long text": above is not None and above.length >= LONG,
        "below an item": above is not None and above.block.marker is not None,
        "as many as was said": size in said,
        "other than was said": bool(said) and size not in said,
    }


def _is_announced(row: Row) -> bool:
    return row.above is not None and row.above.end == ":"


def _of_place(row: Row, shown: _Shown) -> Features:
    """Return how the lines are set off from each other, and from those around them."""
    lines, above, below = row.lines, row.above, row.below
    size, are_quoted = len(lines), row.are_quoted
    is_close, is_apart = not any(row.gaps), all(row.gaps)
    are_marked = all(line.block.role is Role.TEXT for line in lines)
    is_first, is_last = above is None or above.heads, below is None or below.heads
    brief = sum([line.words <= BRIEF for line in lines]) / size
    return {
        "close": is_close,
        "brief, close": is_close and brief,
        "brief, all of the section": is_first and is_last and brief,
        "all tell what to do, close": is_close and all(line.tells for line in lines),
        "labelled with a stop, apart": is_apart and shown.labels.count(".") / size,
        "paragraphs of its format": are_marked and not are_quoted,
        "quotations, apart": is_apart and are_quoted,
        "two quotations, apart": is_apart and are_quoted and size == TWO,
        "quotations, all of the section": is_first and is_last and are_quoted,
        "quotations, below a text": are_quoted and _tells_what_was_said(row),
        "the last alone names a kind, above a text": _ends_with_heading(row),
        "first of the section": is_first,
        "last of the section": is_last,
        "all below the lead": is_last and above is not None and above.opens,
        "touch what is below": is_close and below is not None and not row.gap_below,
        "above an item": below is not None and below.block.marker is not None,
    }


def _tells_what_was_said(row: Row) -> bool:
    """Return whether the text above tells of a case: it introduces nothing, and advises nothing."""
    above = row.above
    if above is None or _is_announced(row) or above.heads or above.advises:
        return False
    return _OF_SENTENCES.isdisjoint(row.lines[0].around.kinds)


def _ends_with_heading(row: Row) -> bool:
    """Return whether the last line, and no other, can head the text right below it."""
    *others, last = row.lines
    is_above_text = row.below is not None and not row.gap_below and row.below.length >= LONG
    if not is_above_text or last.end or not last.names_kind:
        return False
    return not any(line.names_kind for line in others)


def _of_section(row: Row, shown: _Shown) -> Features:
    """Return what the heading says of the lines, and how they suit it."""
    size, around = len(row.lines), row.lines[0].around
    is_to_say = not _TO_SAY.isdisjoint(around.kinds)
    is_case = Kind.EXAMPLES in around.kinds and not is_to_say
    return {
        "heading of a case": is_case,
        "quotations in a case": is_case and not _is_announced(row) and shown.quoted,
        "quotations to say": is_to_say and shown.quoted,
        "heading of what not to do": Kind.DONTS in around.kinds,
        "labelled below types": Kind.BEHAVIOURS in around.kinds and all(shown.labels),
        "as many as the heading says": size in around.numbers,
        "other than the heading says": bool(around.numbers) and size not in around.numbers,
    }


def _going_on(
    lines: Sequence[Line], shown: _Shown, other: Line | None, where: str, *, is_near: bool
) -> Features:
    """Return how another line is like them; `is_near`: it is as near as they are to each other."""
    found = dict.fromkeys(_GOING_ON, False)
    if other is not None:
        first, mean = lines[0], sum(shown.lengths) / len(lines)
        found["lengths go on"] = is_near and mean / LIKE < other.length < mean * LIKE
        found["ends go on"] = is_near and {*shown.ends} == {other.end}
        found["first word goes on"] = first.first_word == other.first_word and all(
            line.first_word == other.first_word for line in lines
        )
        found["labels go on"] = other.label_sign != "" and {*shown.labels} == {other.label_sign}
        found["one sentence each goes on"] = is_near and other.sentences == 1 and shown.one_sentence
        found["headings go on"] = first.heads and other.heads
    return {f"{name} {where}": value for name, value in found.items()}
