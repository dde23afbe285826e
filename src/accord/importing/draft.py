"""What an article becomes: a guide in outline, refined by one rule after another."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from accord.importing.article import Article, Block, Listing, Paragraph

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from accord.content.kinds import Kind
    from accord.importing.reading import Role
    from accord.importing.rule_names import Rule


@dataclass(frozen=True, slots=True)
class Phrase:
    """A title, a heading or a name, and where it stood."""

    text: str
    """Without the full stop or colon that closed it."""
    lines: tuple[int, ...]
    """Source lines."""


@dataclass(frozen=True, slots=True)
class Guess:
    """What a section seems to be for."""

    kind: Kind
    """The proposal."""
    confidence: float
    """From 0 to 1; a rank for the reviewer's attention, not a probability."""
    reason: str
    """The evidence: a clause that follows "because"."""


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and what stands under it."""

    heading: Phrase | None
    """None for text before the first heading, a list that had none, and what closes the text."""
    blocks: tuple[Block, ...]
    """Empty where the next heading follows at once."""
    guess: Guess | None = None
    """None until the last rule has run."""
    level: int | None = None
    """2 for a heading right below the title, 3 for one below that; None without heading."""
    numbered: bool = False
    """Whether a number stood before its heading."""

    @property
    def lines(self) -> tuple[int, ...]:
        """Return the source lines of its blocks, without its heading."""
        return tuple(line for block in self.blocks for line in block.lines)


@dataclass(frozen=True, slots=True)
class Discard:
    """Text that is not part of the guide."""

    lines: tuple[int, ...]
    """Source lines."""
    text: str
    """What stood there, for the reviewer to judge."""
    rule: Rule
    """Who decided."""
    reason: str
    """Why: a clause that follows "because"."""


@dataclass(frozen=True)
class Draft:
    """A guide in outline."""

    id: str
    """The source's id."""
    language: str
    """BCP 47 tag."""
    sections: tuple[Section, ...]
    """In the order of the source; one, without heading, until the headings are known."""
    title: Phrase | None = None
    """None where the source shows none."""
    author: Phrase | None = None
    """None where the source names nobody."""
    date: Phrase | None = None
    """When it was published, as written; None where the source does not say."""
    discards: tuple[Discard, ...] = ()
    """In the order of the decisions."""
    cuts: tuple[Discard, ...] = ()
    """Words cut off lines that stay: a signature run into the last paragraph."""
    digest: str = ""
    """SHA-256 of a source that no provenance file stands beside; empty where one does."""

    @classmethod
    def of(cls, article: Article) -> Draft:
        """Return the draft in which every mark, and every line without, is a paragraph."""
        marked = [Paragraph(mark.text, mark.lines, mark=mark) for mark in article.marks]
        covered = {line for block in marked for line in block.lines}
        lines = [
            Paragraph(line.text, (line.number,), indent=_indent(line.text))
            for line in article.lines
            if line.number not in covered
        ]
        blocks = sorted((*marked, *lines), key=lambda block: block.first)
        return cls(article.id, article.language, (Section(None, tuple(blocks)),))

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """Return all paragraphs outside lists, in order."""
        return tuple(
            [  # faster than a generator
                block
                for section in self.sections
                for block in section.blocks
                if isinstance(block, Paragraph)
            ]
        )

    @property
    def texts(self) -> Iterator[str]:
        """Yield what the draft says, in order: title, headings, paragraphs, items."""
        if self.title:
            yield self.title.text
        for section in self.sections:
            if section.heading:
                yield section.heading.text
            for block in section.blocks:
                yield from _texts(block)

    @property
    def section_ids(self) -> tuple[str, ...]:
        """Return each section's heading id: its kind, numbered from the second of a kind on."""
        seen: Counter[str] = Counter()
        ids = []
        for section in self.sections:
            kind = section.guess.kind.value if section.guess else "section"
            seen[kind] += 1
            ids.append(kind if seen[kind] == 1 else f"{kind}-{seen[kind]}")
        return tuple(ids)

    def with_paragraphs(self, paragraphs: Iterable[Paragraph]) -> Draft:
        """Return the draft as one section of these paragraphs: for rules before the headings."""
        return replace(self, sections=(Section(None, tuple(paragraphs)),))

    def marking(self, wanted: Paragraph, role: Role) -> Draft:
        """Return the draft with this paragraph as what it turned out to be."""
        return self.with_paragraphs(
            block.marked(role) if block is wanted else block for block in self.paragraphs
        )

    def without(self, gone: Collection[Paragraph], rule: Rule, reason: str) -> Draft:
        """Return the draft less these paragraphs, which are listed as discards.

        What is no longer in it stays where it was listed: one rule may find it by several signs.
        """
        if not gone:
            return self
        lines = {block.first for block in gone}
        kept, discards = [], []
        for block in self.paragraphs:
            if block.first in lines:
                discards.append(Discard(block.lines, block.text, rule, reason))
            else:
                kept.append(block)
        return replace(self.with_paragraphs(kept), discards=(*self.discards, *discards))


def _texts(block: Block) -> Iterator[str]:
    match block:
        case Paragraph():
            yield block.text
        case Listing():
            for item in block.items:
                yield item.title or ""
                for part in (item.opening, *item.more):
                    yield from _texts(part)


def _indent(text: str) -> int:
    expanded = text.expandtabs(4)
    return len(expanded) - len(expanded.lstrip())
