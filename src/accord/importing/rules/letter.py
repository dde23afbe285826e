"""The head of a letter: who wrote it to whom, when, and about what."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.draft import Discard, Phrase
from accord.importing.lines.shapes import LONG, bears_text, ends_sentence, is_name, touches
from accord.importing.lines.signatories import signatory
from accord.importing.reading import Mark, Role
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

MOST_WORDS = 4
"""Words of a sender that is no person; what a letter is about has more."""
MOST_LINES = 16
"""Lines at the beginning among which the head stands."""
LEAST_HEADERS = 2
"""Lines of a head without a subject."""
NEAR = 2
"""Lines from one to the next; documents have a blank one between them."""

_LABELLED = re.compile(r"(?P<label>[^:]{1,20}?)\s*:\s+(?:\|\s)?(?P<rest>\S.*)")
_COUNTED = re.compile(r"№\s?\S{0,9}\d|(?<![\d/])\d+/\d{2,4}(?![\d/])")
"""The number of a letter or an order."""
_ADDRESS = re.compile(r"\s*<.*")
_DELIMITERS = frozenset({"--", "-- ", "—", "–"})
"""What stands above a signature: two hyphens (RFC 3676), or what typography makes of them."""


def read_letter(draft: Draft) -> Draft:
    """Return the draft with the letter's subject as its title and its sender as its author."""
    known = cues(draft.language).letter
    head = [(block, *_labelled(block)) for block in draft.paragraphs[:MOST_LINES]]
    subjects = [(block, text) for block, label, text in head if label in known.subject]
    headers = [block for block, label, _ in head if label in known.headers]
    senders = [label for label in known.headers if label.split()[0] == known.headers[0]]
    sender = _sender(head, senders)
    if not subjects:
        topic = None if headers else _topic(draft)
        return (
            _signed(_letter(draft, topic, topic.text)) if topic else _memo(draft, headers, sender)
        )
    subject, text = subjects[0]
    is_answered = any(
        block.text.endswith(f": {text}") for block in draft.paragraphs if block is not subject
    )
    if not headers and not is_answered and not _is_apart(draft, subject):
        return draft
    shown = _shown_title(draft, text, max(block.last for block in (subject, *headers)))
    if shown and headers:
        return _memo(draft, [*headers, subject], sender, shown)
    draft = draft.without(headers, Rule.LETTER, "it is the head of a letter")
    draft = _letter(replace(draft, author=sender), subject, text)
    return draft if headers else _signed(draft)


def _letter(draft: Draft, subject: Paragraph, text: str) -> Draft:
    """Return the draft with the subject as its title, and nothing but the letter."""
    title = replace(subject, text=text, mark=Mark(Role.TITLE, text, lines=subject.lines))
    label = subject.text.removesuffix(text).strip()
    cut = Discard(subject.lines, label, Rule.LETTER, "it is a label")
    above = _above(draft, subject)
    draft = draft.with_paragraphs(
        title if block is subject else block for block in draft.paragraphs
    )
    draft = replace(draft, cuts=(*draft.cuts, cut) if label else draft.cuts)
    draft = draft.without(above, Rule.LETTER, "it stands above what it is about")
    return draft.without(
        _signature(draft), Rule.LETTER, "it stands below the line that ends a letter"
    )


def _topic(draft: Draft) -> Paragraph | None:
    """Return what a letter that has a number is about, where no label says so."""
    topics = tuple(f"{topic} " for topic in cues(draft.language).letter.topics)
    is_counted = False
    for block in takewhile(lambda block: not bears_text(block), draft.paragraphs[:MOST_LINES]):
        is_short = len(block.text.split()) <= MOST_WORDS
        if is_counted and block.text.casefold().startswith(topics) and not is_short:
            return None if ends_sentence(block.text) else block
        is_counted = is_counted or (bool(topics) and _COUNTED.search(block.text) is not None)
    return None


def _above(draft: Draft, subject: Paragraph) -> Sequence[Paragraph]:
    """Return the paper of an office, to whom it writes, and when, if nothing else stands there."""
    above = [*takewhile(lambda block: block is not subject, draft.paragraphs)]
    return () if any(map(bears_text, above)) else above


def _signed(draft: Draft) -> Draft:
    """Return the draft with who signed the letter, if somebody did, as its author."""
    found = signatory(draft.paragraphs, cues(draft.language))
    if found is None:
        return draft
    signed = replace(draft, author=found.author)
    return signed.without(found.introduction, Rule.LETTER, "it closes a letter")


def _is_apart(draft: Draft, subject: Paragraph) -> bool:
    """Return whether the subject stands by itself above the text, and says more than a word or two.

    So it does in circulars, which have no other head.
    """
    head = [*takewhile(lambda block: not bears_text(block), draft.paragraphs)]
    if subject not in head or len(subject.text.split()) <= MOST_WORDS:
        return False
    below = next((block for block in draft.paragraphs if block.first > subject.last), None)
    return below is not None and not touches(subject, below)


def _shown_title(draft: Draft, subject: str, above: int) -> Paragraph | None:
    """Return the line right below a head that is in capitals, or says the subject and more."""
    below = next((block for block in draft.paragraphs if block.first > above), None)
    if below is None or len(below.text) >= LONG:
        return None
    is_longer = below.text.casefold().startswith(f"{subject.casefold()} ")
    return below if below.text.isupper() or is_longer else None


def _memo(
    draft: Draft,
    headers: Sequence[Paragraph],
    sender: Phrase | None,
    title: Paragraph | None = None,
) -> Draft:
    """Return the draft without the head of a memo, whose title says what others call a subject."""
    ordered = sorted(headers, key=lambda block: block.first)
    parted = (end for end, pair in enumerate(pairwise(ordered), start=1) if not _is_near(*pair))
    headers = ordered[: next(parted, len(ordered))]  # letters are spoken of further below
    if len(headers) < LEAST_HEADERS or sender is None:
        return draft
    if title:
        marked = replace(title, mark=Mark(Role.TITLE, title.text, lines=title.lines))
        draft = draft.with_paragraphs(
            marked if block is title else block for block in draft.paragraphs
        )
    return replace(draft, author=sender).without(headers, Rule.LETTER, "it is the head of a memo")


def _is_near(above: Paragraph, below: Paragraph) -> bool:
    return below.first - above.last <= NEAR


def _signature(draft: Draft) -> Sequence[Paragraph]:
    """Return the lines from the last `--` on, if they are few."""
    paragraphs = draft.paragraphs
    below = list(takewhile(lambda block: block.text not in _DELIMITERS, reversed(paragraphs)))
    is_short = len(below) <= MOST_LINES and len(below) < len(paragraphs)
    return paragraphs[len(paragraphs) - len(below) - 1 :] if is_short else ()


def _sender(head: Sequence[tuple[Paragraph, str, str]], labels: Sequence[str]) -> Phrase | None:
    """Return who sent the letter, unless the subject names it before the issue: a paper."""
    for block, found, rest in head:
        if found not in labels:
            continue
        name = _ADDRESS.sub("", rest)
        person, _, post = name.partition(",")
        name = person if post and is_name(person) else name
        is_sender = is_name(name) or (len(name.split()) <= MOST_WORDS and name.isprintable())
        if is_sender and "@" not in name:
            is_paper = any(rest.startswith(f"{name} ") for _, _, rest in head)
            return None if is_paper else Phrase(name, block.lines)
    return None


def _labelled(block: Paragraph) -> tuple[str, str]:
    match = _LABELLED.fullmatch(block.text)
    return (match["label"].casefold(), match["rest"]) if match else ("", block.text)
