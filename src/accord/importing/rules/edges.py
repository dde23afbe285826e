"""What pages say shortly before and after an article: reading times, views, good wishes."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.cues import cues
from accord.importing.shapes import LONG, bears_text, sentences
from accord.importing.stems import opens

if TYPE_CHECKING:
    from accord.importing.article import Paragraph
    from accord.importing.cues import Cues
    from accord.importing.draft import Draft
    from accord.importing.stems import Stems


def drop_edges(draft: Draft) -> Draft:
    """Return the draft without weak cues before its first and after its last piece of text."""
    known = cues(draft.language)
    paragraphs = draft.paragraphs
    head = list(takewhile(lambda block: not _is_text(block, known), paragraphs))
    rest = paragraphs[len(head) :]
    foot = list(takewhile(lambda block: not _is_text(block, known), reversed(rest)))
    weak = [block for block in (*head, *reversed(foot)) if _is_weak(block, known)]
    return draft.without(weak, "edges", "pages say so before or after an article")


def _is_text(block: Paragraph, known: Cues) -> bool:
    return bears_text(block) and not _is_weak(block, known)


def _is_weak(block: Paragraph, known: Cues) -> bool:
    """Return whether a cue stands in it; a single word must open a sentence, or have a figure."""
    if block.marker or len(block.text) >= LONG:
        return False
    if block.text.rstrip(" ,.!").casefold() in known.author.farewells:
        return True
    has_figure = any(sign.isdigit() for sign in block.text)
    stems = known.stems(block.text)
    return any(
        len(cue) > 1 or has_figure or _opens_sentence(cue, block, known)
        for cue in known.boilerplate.edges.within(stems)
    )


def _opens_sentence(cue: Stems, block: Paragraph, known: Cues) -> bool:
    return any(opens(cue, known.stems(sentence)) for sentence in sentences(block.text))
