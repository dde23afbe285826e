"""The account of an article: what became of each of its lines."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from accord.importing.article import Listing, Paragraph
from accord.importing.lines.item_signs import SYMBOLS, written_sign
from accord.importing.wording.typography import mended

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Article, Block
    from accord.importing.draft import Draft
    from accord.importing.rule_names import Rule

_SIGNS = re.compile(r"[\W_]+")
"""All that is no letter and no figure."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A line that the draft holds."""

    line: int
    """Source line."""
    where: str
    """`title`, or a section's id with `heading` or the item's number."""


@dataclass(frozen=True, slots=True)
class Merged:
    """A line that continues another one."""

    line: int
    """Source line."""
    into: int
    """The source line it was joined to."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A line that the draft does not hold."""

    line: int
    """Source line."""
    rule: Rule
    """Who dropped it."""
    reason: str
    """Why: a clause that follows "because"."""


Entry: TypeAlias = Kept | Merged | Dropped


def ledger(draft: Draft) -> tuple[Entry, ...]:
    """Return what became of each line, by line number."""
    return tuple(sorted(_entries(draft), key=lambda entry: entry.line))


def unbalanced(article: Article, draft: Draft) -> tuple[int, ...]:
    """Return the lines that are not accounted for exactly once; none, unless a rule is wrong."""
    counts = Counter(line for _, lines in _passages(draft) for line in lines)
    numbers = {line.number for line in article.lines} | set(counts)
    return tuple(sorted(number for number in numbers if counts[number] != 1))


def altered(article: Article, draft: Draft) -> tuple[int, ...]:
    """Return where passages begin that do not say what their lines say; as a rule, none.

    All letters and figures count, in order. Typography may change the rest, and markers go.
    """
    inner, outside = article.parted()
    as_it_came = {mark.lines for mark in outside}
    said = {line.number: line.text.strip() for line in inner.lines}
    for mark in inner.marks:
        said |= dict.fromkeys(mark.lines, "") | {mark.lines[0]: mark.text}
    cuts: dict[int, list[str]] = defaultdict(list)
    for cut in draft.cuts:
        cuts[cut.lines[0]].append(cut.text)
    wrong = []
    for text, lines in _passages(draft):
        if lines in as_it_came:
            continue
        source = " ".join(said.get(line, "") for line in lines)
        if not _says(text, source, [cut for line in lines for cut in cuts[line]], draft.language):
            wrong.append(lines[0])
    return tuple(wrong)


def _says(text: str, source: str, cuts: Sequence[str], lang: str) -> bool:
    if source.endswith(text) and not cuts:  # as it came, but for its marker: nearly always
        before = _letters(source.removesuffix(text)) if source != text else ""
        return _is_marker(before, source, lang)
    numbers = [cut for cut in cuts if cut[1:-1].isdecimal()]
    for number in numbers:
        source = source.replace(number, "", 1)  # its figures may stand elsewhere in the line, too
    said, whole = _letters(text), _letters(source)
    for cut in (_letters(cut) for cut in cuts if cut not in numbers):
        is_last = whole.endswith(cut) and not whole.endswith(said)
        whole = whole.removesuffix(cut) if is_last else whole.replace(cut, "", 1)
    marker = whole[: len(whole) - len(said)]
    return whole == marker + said and _is_marker(marker, source, lang)


def _is_marker(missing: str, source: str, lang: str) -> bool:
    """Return whether no letters are missing but those of the sign that opens the source.

    Typography may have made a sign of it: `1 -- Listen`.
    """
    if not missing or (missing in SYMBOLS and source.startswith(missing)):
        return True
    written = _letters(written_sign(source))
    return missing == written or missing == _letters(written_sign(mended(source, lang)))


def _letters(text: str) -> str:
    return _SIGNS.sub("", text)


def _passages(draft: Draft) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Yield all that the draft holds or dropped, with the lines that it claims to come from."""
    if draft.title:
        yield draft.title.text, draft.title.lines
    for section in draft.sections:
        if section.heading:
            yield section.heading.text, section.heading.lines
        for block in section.blocks:
            yield from _passages_of(block)
    for discard in draft.discards:
        yield discard.text, discard.lines


def _passages_of(block: Block) -> Iterator[tuple[str, tuple[int, ...]]]:
    match block:
        case Paragraph():
            yield block.text, block.lines
        case Listing():
            for item in block.items:
                yield f"{item.title or ''} {item.opening.text}", item.opening.lines
                for part in item.more:
                    yield from _passages_of(part)


def _entries(draft: Draft) -> Iterator[Entry]:
    if draft.title:
        yield from _joined(draft.title.lines, "title")
    for section, where in zip(draft.sections, draft.section_ids, strict=True):
        if section.heading:
            yield from _joined(section.heading.lines, f"{where}, heading")
        for block in section.blocks:
            yield from _of_block(block, where)
    for discard in draft.discards:
        for line in discard.lines:
            yield Dropped(line, discard.rule, discard.reason)


def _of_block(block: Block, where: str) -> Iterator[Entry]:
    match block:
        case Paragraph():
            yield from _joined(block.lines, where)
        case Listing():
            for number, item in enumerate(block.items, start=1):
                for part in (item.opening, *item.more):
                    yield from _of_block(part, f"{where}, item {number}")


def _joined(lines: tuple[int, ...], where: str) -> Iterator[Entry]:
    first, *others = lines
    yield Kept(first, where)
    yield from (Merged(line, first) for line in others)
