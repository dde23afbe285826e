"""The head of a letter: who wrote it to whom, when, and about what."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from accord.importing.cues import cues
from accord.importing.draft import Discard, Phrase
from accord.importing.reading import Mark, Role
from accord.importing.shapes import is_name

if TYPE_CHECKING:
    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

MOST_LINES = 10
"""Lines at the beginning among which the head stands."""
RULE = "letter"

_LABELLED = re.compile(r"(?P<label>[^:]{1,20}?)\s*:\s+(?P<rest>\S.*)")
_ADDRESS = re.compile(r"\s*<.*")


def read_letter(draft: Draft) -> Draft:
    """Return the draft with the letter's subject as its title and its sender as its author."""
    known = cues(draft.language).letter
    head = {block: _labelled(block) for block in draft.paragraphs[:MOST_LINES]}
    subjects = [block for block, (label, _) in head.items() if label in known.subject]
    headers = [block for block, (label, _) in head.items() if label in known.headers]
    if not subjects:
        return draft
    subject = subjects[0]
    text = head[subject][1]
    if not headers and not any(
        block.text.endswith(f": {text}") for block in draft.paragraphs if block is not subject
    ):
        return draft
    title = replace(subject, text=text, mark=Mark(Role.TITLE, text, lines=subject.lines))
    label = Discard(subject.lines, subject.text.removesuffix(text).strip(), RULE, "it is a label")
    draft = draft.with_paragraphs(
        title if block is subject else block for block in draft.paragraphs
    )
    draft = replace(draft, cuts=(*draft.cuts, label), author=_sender(head, known.headers[0]))
    return draft.without(headers, RULE, "it is the head of a letter")


def _sender(head: dict[Paragraph, tuple[str, str]], label: str) -> Phrase | None:
    for block, (found, rest) in head.items():
        name = _ADDRESS.sub("", rest)
        if found == label and is_name(name):
            return Phrase(name, block.lines)
    return None


def _labelled(block: Paragraph) -> tuple[str, str]:
    match = _LABELLED.fullmatch(block.text)
    return (match["label"].casefold(), match["rest"]) if match else ("", block.text)
