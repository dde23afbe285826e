"""The head of a letter: who wrote it to whom, when, and about what."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.draft import Discard, Phrase
from accord.importing.lines.mastheads import names_issue
from accord.importing.lines.postings import (
    note,
    parts_below,
    posting,
    quoted,
    without_tag,
)
from accord.importing.lines.shapes import (
    LONG,
    bears_text,
    ends_sentence,
    is_name,
    is_quotation,
    touches,
)
from accord.importing.lines.signatories import signatory
from accord.importing.reading import Role
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

_PASSED_ON = "it says above a text that it is passed on"
_LABELLED = re.compile(r"(?P<label>[^:]{1,20}?)\s*:\s+(?:\|\s)?(?P<rest>\S.*)")
_COUNTED = re.compile(r"№\s?\S{0,9}\d|(?<![\d/])\d+/\d{2,4}(?![\d/])")
"""The number of a letter or an order."""
_ADDRESS = re.compile(r"\s*<.*|.*\s\([^()\s]+\)\s.*")
_DELIMITERS = frozenset({"--", "-- ", "—", "–"})
"""What stands above a signature: two hyphens (RFC 3676), or what typography makes of them."""


def read_letter(draft: Draft) -> Draft:
    """Return the draft with the letter's subject as its title and its sender as its author."""
    known = cues(draft.language)
    draft = draft.without([*quoted(draft.paragraphs)], Rule.LETTER, "it quotes another mail")
    posted = posting(draft.paragraphs, known)
    if posted:
        text = without_tag(posted.subject.text)
        return _mail(draft, posted.subject, text, posted.head, posted.sender)
    head = [(block, *_labelled(block)) for block in draft.paragraphs[:MOST_LINES]]
    subjects = [(block, text) for block, label, text in head if label in known.letter.subject]
    headers = [block for block, label, _ in head if label in known.letter.headers]
    senders = [
        label for label in known.letter.headers if label.split()[0] == known.letter.headers[0]
    ]
    sender = _sender(head, senders)
    issues = [block for block, text in subjects if names_issue(without_tag(text), known)]
    if issues:
        headers, subjects = [*headers, *issues], []
    if not subjects:
        topic = None if headers else _topic(draft)
        if topic:
            return _signed(_letter(draft, topic, topic.text))
        noted = () if headers else note(draft.paragraphs, None, known)
        noticed = draft.without(noted, Rule.LETTER, _PASSED_ON)
        return _memo(noticed, headers, sender, is_issue=bool(issues))
    subject, text = subjects[0]
    if headers:
        return _mail(draft, subject, without_tag(text), headers, sender)
    is_answered = any(
        block.text.endswith(f": {text}") for block in draft.paragraphs if block is not subject
    )
    is_letter = is_answered or _is_apart(draft, subject)
    return _signed(_letter(draft, subject, text)) if is_letter else draft


def _mail(
    draft: Draft,
    subject: Paragraph,
    text: str,
    headers: Sequence[Paragraph],
    sender: Phrase | None,
) -> Draft:
    """Return the draft less the head of a mail, and less a note above what it passes on."""
    known = cues(draft.language)
    last = max(block.last for block in (subject, *headers))
    below = [block for block in draft.paragraphs if block.first > last]
    noted = note(below, sender, known)
    below = below[len(noted) :]
    draft = draft.without(noted, Rule.LETTER, _PASSED_ON)
    parts = parts_below(draft.paragraphs, known)
    draft = draft.without(parts, Rule.LETTER, "another part of the mail begins there")
    if _is_title(below, text, is_passed_on=bool(noted)):
        return _less_signature(_memo(draft, [*headers, subject], sender, below[0]))
    draft = draft.without(headers, Rule.LETTER, "it is the head of a letter")
    return _letter(replace(draft, author=sender), subject, text)


def _letter(draft: Draft, subject: Paragraph, text: str) -> Draft:
    """Return the draft with the subject as its title, and nothing but the letter."""
    title = replace(subject, text=text).marked(Role.TITLE)
    label = subject.text.removesuffix(text).strip()
    cut = Discard(subject.lines, label, Rule.LETTER, "it is a label")
    above = _above(draft, subject)
    draft = draft.with_paragraphs(
        title if block is subject else block for block in draft.paragraphs
    )
    draft = replace(draft, cuts=(*draft.cuts, cut) if label else draft.cuts)
    return _less_signature(draft.without(above, Rule.LETTER, "it stands above what it is about"))


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


def _is_title(below: Sequence[Paragraph], subject: str, *, is_passed_on: bool) -> bool:
    """Return whether the line right below a head is in capitals, or says the subject and more.

    What is passed on begins with its title, if a line stands there by itself.
    """
    if not below or len(below[0].text) >= LONG:
        return False
    title, *rest = below
    is_apart = bool(rest) and not touches(title, rest[0]) and not title.text.endswith(":")
    is_longer = title.text.casefold().startswith(f"{subject.casefold()} ")
    return title.text.isupper() or is_longer or (is_passed_on and is_apart)


def _memo(
    draft: Draft,
    headers: Sequence[Paragraph],
    sender: Phrase | None,
    title: Paragraph | None = None,
    *,
    is_issue: bool = False,
) -> Draft:
    """Return the draft without the head of a memo, whose title says what others call a subject.

    The mails of an issue need not name who sends them.
    """
    ordered = sorted(headers, key=lambda block: block.first)
    parted = (end for end, pair in enumerate(pairwise(ordered), start=1) if not _is_near(*pair))
    headers = ordered[: next(parted, len(ordered))]  # letters are spoken of further below
    if len(headers) < LEAST_HEADERS or (sender is None and not is_issue):
        return draft
    if title:
        draft = draft.marking(title, Role.TITLE)
    return replace(draft, author=sender).without(headers, Rule.LETTER, "it is the head of a memo")


def _is_near(above: Paragraph, below: Paragraph) -> bool:
    return below.first - above.last <= NEAR


def _less_signature(draft: Draft) -> Draft:
    """Return the draft less the lines from the last `--` on, if they are few."""
    paragraphs = draft.paragraphs
    below = list(takewhile(lambda block: block.text not in _DELIMITERS, reversed(paragraphs)))
    is_short = len(below) <= MOST_LINES and len(below) < len(paragraphs)
    signature = paragraphs[len(paragraphs) - len(below) - 1 :] if is_short else ()
    return draft.without(signature, Rule.LETTER, "it stands below the line that ends a letter")


def _sender(head: Sequence[tuple[Paragraph, str, str]], labels: Sequence[str]) -> Phrase | None:
    """Return who sent the letter, unless the subject names it before the issue: a paper."""
    for block, found, rest in head:
        if found not in labels:
            continue
        name = _ADDRESS.sub("", rest)
        name = name[1:-1] if is_quotation(name) else name
        person, _, post = name.partition(",")
        name = person if post and is_name(person) else name
        is_sender = is_name(name) or (len(name.split()) <= MOST_WORDS and name.isprintable())
        if name and is_sender and "@" not in name:
            is_paper = any(
                other.startswith(f"{name} ") for line, _, other in head if line is not block
            )
            return None if is_paper else Phrase(name, block.lines)
    return None


def _labelled(block: Paragraph) -> tuple[str, str]:
    match = _LABELLED.fullmatch(block.text)
    return (match["label"].casefold(), match["rest"]) if match else ("", block.text)
