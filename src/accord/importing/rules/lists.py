"""Lists: items gathered, deeper ones nested, and what a scrape broke mended."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.article import UNSIGNED, Item, Listing, Paragraph
from accord.importing.learned import join_weights
from accord.importing.lines.features import log_odds
from accord.importing.lines.join_features import join_features
from accord.importing.lines.shapes import ends_sentence, touches
from accord.importing.reading import Role

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from accord.importing.article import Block, Marker, MarkerStyle
    from accord.importing.draft import Draft

DEEPEST = 4
"""Levels of nesting; what is indented further joins the last one."""
LEAST_PARTED = 2
"""Items with a paragraph each, from which on the next one has one as well."""
MOST_MISSING = 1
"""Numbers that a list has lost."""
FAR = 18
"""Columns by which what stands beside the text is set in, as at the right edge of a page."""
STEP = 2
"""Columns by which a nested item is indented at least."""


def gather_lists(draft: Draft) -> Draft:
    """Return the draft with marked paragraphs made items, of one list where it was broken."""
    sections = (
        replace(section, blocks=tuple(_mended(gathered(section.blocks))))
        for section in draft.sections
    )
    return replace(draft, sections=tuple(sections))


def gathered(blocks: Sequence[Block], depth: int = 1) -> Iterator[Block]:
    """Yield the blocks, items as lists; what parts a list makes two of it."""
    run: list[Paragraph] = []
    counted: Paragraph | None = None
    indent = 0
    for block in (block for block in blocks if isinstance(block, Paragraph)):
        is_text = block.marker is None and 0 < block.indent == indent
        if run and (is_text or not _goes_on(run, block) or _counts_on(counted, run[0], block)):
            yield _listing(run, depth)
            run = []
        if run or block.marker:
            run.append(block)
            counted = block if run[0].number and block.number else counted
        else:
            indent = block.indent  # paragraphs may be set in by their first line
            yield block
    if run:
        yield _listing(run, depth)


def _goes_on(run: Sequence[Paragraph], block: Paragraph) -> bool:
    """Return whether the list that `run` began goes on with the block."""
    first = run[0]
    if block.marker is None:
        return _is_inside(first, block)
    if _is_unsigned(block) or _is_unsigned(first):
        return _is_unsigned(block) is _is_unsigned(first) or _is_introduced(block, run)
    if block.marker.style is _marker(first).style or block.indent > first.indent:
        return True
    return block.indent == first.indent and not block.in_item


def _counts_on(counted: Paragraph | None, first: Paragraph, block: Paragraph) -> bool:
    """Return whether the block has the next number of a list before the bullets above it.

    Or the same, where that is the first: scrapes have lists that begin anew with every item.
    """
    if counted is None or first.number or block.series != counted.series:
        return False
    return block.number == counted.number + 1 or block.number == counted.number == 1


def _is_introduced(block: Paragraph, run: Sequence[Paragraph]) -> bool:
    """Return whether the item above that alone has a sign, or alone has none, announces this."""
    others = (
        item for item in reversed(run) if item.marker and _is_unsigned(item) != _is_unsigned(block)
    )
    return next(others, run[0]).text.endswith(":")


def _is_unsigned(block: Paragraph) -> bool:
    return _marker(block).sign == UNSIGNED


def _is_inside(first: Paragraph, block: Paragraph) -> bool:
    """Return whether the paragraph is set in below the item, and not far beside it."""
    return first.indent + STEP <= block.indent < first.indent + FAR


def _listing(run: Sequence[Paragraph], depth: int) -> Listing:
    groups: list[list[Paragraph]] = []
    # What begins within the list and counts otherwise is deeper: `1)` and `2)` below `1.`.
    deeper = {_counting(block) for block in run if block.number == 1} - {_counting(run[0])}
    for block in run:
        if block.marker and (depth == DEEPEST or _is_level(block, run[0], deeper)):
            groups.append([])
        groups[-1].append(block)
    items = (Item(opening, tuple(gathered(more, depth + 1))) for opening, *more in groups)
    return Listing(_marker(run[0]).ordered, tuple(items))


def _counting(block: Paragraph) -> tuple[MarkerStyle, str]:
    return _marker(block).style, block.series


def _is_level(
    block: Paragraph, first: Paragraph, deeper: Collection[tuple[MarkerStyle, str]]
) -> bool:
    """Return whether the item stands on the level of the list's first one."""
    is_deeper = _counting(block) in deeper or _is_inside(first, block)
    return not is_deeper and _is_alike(_marker(block), _marker(first))


def _is_alike(marker: Marker, first: Marker) -> bool:
    """Return whether the signs are of one level; unindented lists have nothing else to tell it."""
    same = marker.style is first.style and marker.depth <= first.depth
    return same and (marker.ordered or marker.sign == first.sign)


def _mended(blocks: Iterator[Block]) -> list[Block]:
    """Return the blocks, the parts of broken lists joined.

    Bullets may stand between two parts of a numbered list, below a text of its item.
    """
    mended: list[Block] = []
    places: list[int] = []
    for block in blocks:
        mended.append(block)
        if not isinstance(block, Listing):
            continue
        for place in reversed(places):
            before, *between, _ = mended[place:]
            if isinstance(before, Listing) and _is_broken(before, between, block):
                mended[place:] = [_joined(before, between, block)]
                break
        outer = [place for place in places[:1] if _may_hold(mended[place], mended[-1])]
        places = [*outer, len(mended) - 1]
    return _with_last_part(mended)


def _may_hold(outer: Block, inner: Block) -> bool:
    """Return whether these are a numbered list and bullets behind it."""
    return (
        isinstance(outer, Listing) and isinstance(inner, Listing) and outer.ordered > inner.ordered
    )


def _is_broken(before: Listing, between: Sequence[Block], after: Listing) -> bool:
    """Return whether the second list goes on with the first: as others do, by what is between."""
    if not may_be_one(before, after):
        return False
    if any(isinstance(block, Paragraph) for block in between):
        return log_odds(join_features(before, between, after), join_weights()) > 0
    missing = after.items[0].opening.number - len(before.items) - 1
    return 0 <= missing <= MOST_MISSING


def may_be_one(before: Listing, after: Listing) -> bool:
    """Return whether the signs of both lists are of one level, and do not count anew otherwise.

    Of bullets of which a format makes lists, one part has a single item.
    """
    last, first = before.items[-1].opening, after.items[0].opening
    is_other = first.number == 1 and first.series != last.series
    if is_other or not _is_alike(_marker(first), _marker(last)):
        return False
    are_marked = {block.role is Role.ITEM for block in (last, first)}
    is_alone = len(before.items) == 1 or len(after.items) == 1
    return are_marked == {False} or (are_marked == {True} and (after.ordered or is_alone))


def _joined(before: Listing, between: Sequence[Block], after: Listing) -> Listing:
    *items, last = before.items
    if _is_lost_item(before, between, after):
        lost = [Item(block) for block in between if isinstance(block, Paragraph)]
        return replace(before, items=(*before.items, *lost, *after.items))
    continued = replace(last, more=(*last.more, *between))
    return replace(before, items=(*items, continued, *after.items))


def _is_lost_item(before: Listing, between: Sequence[Block], after: Listing) -> bool:
    """Return whether a line close between two items, of which none has more, lost its number."""
    misses_one = after.items[0].opening.number == len(before.items) + 2
    if not misses_one or any(item.more for item in (*before.items, *after.items)):
        return False
    text, *others = between
    is_close = before.lines[-1] + 1 == text.lines[0] == after.lines[0] - 1
    return is_close and not others and isinstance(text, Paragraph) and ends_sentence(text.text)


def _with_last_part(blocks: list[Block]) -> list[Block]:
    """Return the blocks with the last item's paragraph inside it, where others have such.

    Of two items only without a blank line between does it show that it belongs to the last one.
    """
    for place in range(len(blocks) - 1):
        listing, after = blocks[place], blocks[place + 1]
        if not isinstance(listing, Listing) or not isinstance(after, Paragraph):
            continue
        *others, last = listing.items
        have_parts = all(item.more for item in others) and any(map(_is_parted, others))
        is_near = touches(last.opening, after) or len(others) >= LEAST_PARTED
        if have_parts and not last.more and is_near:
            whole = replace(listing, items=(*others, replace(last, more=(after,))))
            return [*blocks[:place], whole, *_with_last_part(blocks[place + 2 :])]
    return blocks


def _is_parted(item: Item) -> bool:
    """Return whether the item has a paragraph that nothing but its place put there."""
    return any(
        isinstance(block, Paragraph) and not _is_inside(item.opening, block) for block in item.more
    )


def _marker(block: Paragraph) -> Marker:
    if block.marker is None:
        raise ValueError(block)
    return block.marker
