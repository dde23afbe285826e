"""What a printed paper says of itself: on its cover, and below its last text."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import bears_text, ends_sentence
from accord.importing.rule_names import Rule
from accord.importing.rules.contents import printed_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

LEAST_WORDS = 2
"""Of the name of a site or an office; one word may open any line."""
LONGEST = 60
"""Characters of such a name."""


def drop_imprint(draft: Draft) -> Draft:
    """Return the draft without edition and printer on the cover, and without addresses below."""
    cover = [*_cover(draft)]
    draft = draft.without(
        cover, Rule.IMPRINT, "it stands on the cover, above the table of contents"
    )
    return draft.without(
        _address(draft), Rule.IMPRINT, "it names whose paper this is, below the text"
    )


def _cover(draft: Draft) -> Iterator[Paragraph]:
    """Yield what stands between the title and a printed table of contents.

    A subtitle stands right below the title.
    """
    table = printed_table(draft)
    if draft.title is None or table <= draft.title.lines[-1]:
        return
    end = draft.title.lines[-1]
    for block in draft.paragraphs:
        if block.first == end + 1:
            end = block.last
        elif end < block.first < table and not ends_sentence(block.text):
            yield block


def _address(draft: Draft) -> Sequence[Paragraph]:
    """Return the last lines, from the one that begins with what stands above the title."""
    if draft.title is None:
        return ()
    above = (gone.text for gone in draft.discards if gone.lines[0] < draft.title.lines[0])
    names = tuple(
        f"{text.casefold()}{sign}"
        for text in above
        if len(text) <= LONGEST and len(text.split()) >= LEAST_WORDS
        for sign in (",", " ")
    )
    paragraphs = draft.paragraphs
    foot = [*takewhile(_is_line, reversed(paragraphs))]
    named = [block for block in foot if names and f"{block.text.casefold()} ".startswith(names)]
    return paragraphs[paragraphs.index(named[-1]) :] if named else ()


def _is_line(block: Paragraph) -> bool:
    return block.marker is None and not bears_text(block) and not ends_sentence(block.text)
