"""Every mention of every concept in the guides, with the sentence it stands in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from accord.linking.sentences import sentences

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.content.guide import Guide, Section
    from accord.documents.markdown import Block
    from accord.linking.matcher import Matcher
    from accord.linking.mention import Mention


@dataclass(frozen=True, slots=True)
class Quotation:
    """The first sentence of a guide's section that speaks of a concept."""

    concept: str
    """Id of the concept."""
    guide: Guide
    """Where it stands."""
    section: Section
    """In which part."""
    before: str
    """The sentence up to the mention."""
    mention: str
    """The very words."""
    after: str
    """The rest of the sentence."""


def quotations(guide: Guide, matcher: Matcher) -> Iterator[Quotation]:
    """Yield, for each section and each concept it mentions, the first sentence that does."""
    for section in guide.sections:
        seen: set[str] = set()
        for block in section.blocks:
            for mention in matcher.find(block.text):
                if mention.concept not in seen and not _opaque(mention, block):
                    seen.add(mention.concept)
                    before, after = _around(mention, block.text)
                    yield Quotation(mention.concept, guide, section, before, mention.surface, after)


def _opaque(mention: Mention, block: Block) -> bool:
    return any(start < mention.end and mention.start < end for start, end in block.opaque)


def _around(mention: Mention, text: str) -> tuple[str, str]:
    for start, end in sentences(text):
        if start <= mention.start < end:
            return text[start : mention.start], text[mention.end : max(end, mention.end)]
    return text[: mention.start], text[mention.end :]
