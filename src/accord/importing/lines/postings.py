"""What mail comes with: the head that archives of mailing lists show, notes above, quotations."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.draft import Phrase
from accord.importing.lines.fixtures import is_fixture
from accord.importing.lines.shapes import bears_text, ends_sentence, is_name, touches
from accord.importing.wording.dates import dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues

MOST_ABOVE = 6
"""Lines down to when a posting was sent; the name of the list may stand above it."""
MOST_LINES_OF_NOTE = 16
"""From the head down to the name that signs a note."""
MOST_WORDS_OF_GREETING = 5
MOST_WORDS_OF_NAME = 3
LEAST_TEXT = 2
"""Times as much text stands below a note as it has itself."""
LONGEST_ATTRIBUTION = 300
"""Characters that are looked at from its end."""

_QUOTED = ">"
_NAME = r"(?P<name>[^<>()\[\]@]{3,60}?)"
_DOMAIN = r"[\w-]+(?:\.[\w-]+)+"
_AT = r"(?:@|\s(?:\w{1,3}|[(\[]\w{1,3}[)\]])\s)"
"""Archives write it out: `ada at example.org`."""
_ADDRESS = re.compile(rf"[\w.+-]+{_AT}{_DOMAIN}")
_SENDER = re.compile(rf"{_NAME}\s+[<(\[]?{_ADDRESS.pattern}[>)\]]?")
_TAG = re.compile(r"(?:\w{1,4}:\s+)*\[[^\[\]]{2,40}\]\s+(?:(?:re|fwd?):\s+)*", re.IGNORECASE)
"""The list's name before a subject, and what says that it answers: `[desk-l] Re: How to say no`."""
_HOUR = re.compile(r"\d{1,2}:\d\d")
_PART = re.compile(r"[-–—_=*]{2,}\s?(?P<name>[^\W\d_][^-–—_=*]*?)\s?[-–—_=*]{2,}")
"""A rule that says what stands below it: `-------- next part --------`."""


@dataclass(frozen=True, slots=True)
class Posting:
    """The head of a mail as the archive of a list shows it, without labels."""

    subject: Paragraph
    """What it is about."""
    sender: Phrase
    """Who wrote it."""
    head: Sequence[Paragraph]
    """The sender's line, when it was sent, and links to other postings."""


def posting(paragraphs: Sequence[Paragraph], known: Cues) -> Posting | None:
    """Return the head of a posting: its subject, and below that a sender and when it was sent.

    An address stands beside the sender's name, or the name of a list before the subject.
    """
    head = [block for block in paragraphs[:MOST_ABOVE] if not bears_text(block)]
    for subject, sender, sent in zip(head, head[1:], head[2:], strict=False):
        match = _SENDER.fullmatch(sender.text)
        name = match["name"] if match else sender.text
        is_mail = match is not None or _TAG.match(subject.text) is not None
        if is_mail and is_name(name) and _says_when(sent.text, known):
            below = (block for block in paragraphs if block.first > sent.last)
            links = takewhile(lambda block: _is_link(block, known), below)
            return Posting(subject, Phrase(name, sender.lines), (sender, sent, *links))
    return None


def _says_when(text: str, known: Cues) -> bool:
    return _HOUR.search(text) is not None or bool(dates(text, known.language))


def _is_link(block: Paragraph, known: Cues) -> bool:
    """Return whether an archive links other postings there, or draws a rule."""
    return is_fixture(block, known) or not any(map(str.isalnum, block.text))


def without_tag(text: str) -> str:
    """Return a subject less the name of the list, and what says that it answers or passes on."""
    tag = _TAG.match(text) if "]" in text else None
    return text[tag.end() :] if tag else text


def note(below: Sequence[Paragraph], sender: Phrase | None, known: Cues) -> Sequence[Paragraph]:
    """Return what the sender says above a text, down to the name that signs it; empty if nothing.

    `Hi all, | here is what you asked for. | Ada`. A greeting opens it, or a farewell stands above
    the name; where no head names the sender, both.
    """
    greets = bool(below) and _greets(below[0].text)
    names = {sender.text.casefold(), sender.text.split()[0].casefold()} if sender else set()
    for place, block in enumerate(below[1:MOST_LINES_OF_NOTE], start=1):
        if bears_text(block):
            continue
        is_sender = block.text.casefold().strip(" ,.-–—") in names
        is_signed = _signs(below[place - 1].text, block.text, known)
        if (is_sender and greets) or (is_signed and (greets or sender)):
            own, rest = below[: place + 1], below[place + 1 :]
            return own if _letters(rest) >= LEAST_TEXT * _letters(own) else ()
    return ()


def _greets(text: str) -> bool:
    return text.endswith((",", "!")) and len(text.split()) <= MOST_WORDS_OF_GREETING


def _signs(farewell: str, name: str, known: Cues) -> bool:
    words = name.split()
    is_name = len(words) <= MOST_WORDS_OF_NAME and all(word[0].isupper() for word in words)
    return is_name and farewell.rstrip(" ,.!").casefold() in known.author.farewells


def _letters(blocks: Sequence[Paragraph]) -> int:
    return sum(len(block.text) for block in blocks)


def quoted(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Yield the lines quoted from a mail, and those above that say whose, and when: `Ada wrote:`.

    An address or an hour stands in these.
    """
    if not any(block.text.startswith(_QUOTED) for block in paragraphs):
        return  # as nearly always
    for place in range(1, len(paragraphs)):
        above, below = paragraphs[place - 1], paragraphs[place]
        if not below.text.startswith(_QUOTED) or not above.text.endswith(":"):
            continue
        lines = [*_attribution(paragraphs[max(place - 2, 0) : place])]
        said = " ".join(block.text for block in lines)
        if _ADDRESS.search(said[-LONGEST_ATTRIBUTION:]) or _HOUR.search(said):
            yield from lines
            yield from takewhile(lambda block: block.text.startswith(_QUOTED), paragraphs[place:])


def _attribution(above: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the last line, and the one before it where that goes on in it."""
    first, last = above[0], above[-1]
    goes_on = touches(first, last) and first.marker is None and not ends_sentence(first.text)
    return above if goes_on else above[-1:]


def parts_below(paragraphs: Sequence[Paragraph], known: Cues) -> Sequence[Paragraph]:
    """Return all from the rule on that says that an older mail follows, or a part of this one.

    Less must stand there than above.
    """
    for place, block in enumerate(paragraphs):
        match = _PART.fullmatch(block.text) if not block.text[:1].isalnum() else None
        if match and match["name"].casefold() in known.letter.parts:
            above, below = paragraphs[:place], paragraphs[place:]
            return below if _letters(below) < _letters(above) else ()
    return ()
