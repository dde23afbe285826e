"""Single lines that pages set around any text: buttons, addresses, counters, credits."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from accord.importing.lines.captions import is_caption, is_credit, is_numbered
from accord.importing.lines.shapes import FILE_TYPES, LONG, SENTENCE, stands_for_itself
from accord.importing.wording.dates import without_dates
from accord.importing.wording.words import any_of

if TYPE_CHECKING:
    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.phrases import Phrases
    from accord.importing.wording.stems import Stems
    from accord.importing.wording.words import Words

LEAST_SHARE = 0.7
"""Of the words of a line of several buttons that are words of such."""

_ALWAYS = re.compile(
    r"""[©].* | \([cс]\)\s.*                                 # copyright
      | (?:\#\w+[\s,]*)+                                     # hashtags
      | [<‹«←]+\s?[^|»]+\|[^«]*\S\s?[>›»→]+                  # a pager: `< Tills | Doors >`
      | (?:\[[^]]+\][\s|·•/-]*)+                               # placeholders, a menu in brackets
      | ←\s.* | .*\s(?:[→▾›]|>+                              # a pager, a button
                                |(?:Ctrl|⌘)\s?\+?\s?K)      # or a field to search in
      | \(button\)\s.*                                       # one, in a text browser
      | \S+\.(?:jpe?g|png|gif|svg|webp)                      # the name of a picture
      | (?:[a-z]{2,}://|www\.)\S+ | \S+@\S+\.\w{2,}          # an address
      | [A-Z]{2}(?:\s*[|/·]\s*[A-Z]{2})+                     # a choice of languages
      | (?=\S*[^\W\d_])(?:\w+_\w+|[^\W\d_]{3,}\d+)        # a user's name
      | \d{1,2}:\d\d(?::\d\d)?\s/\s\d{1,2}:\d\d(?::\d\d)?    # where a player stands
      | \D+\s0{1,2}:00(?::00)?\s/\s\d{1,2}:\d\d(?::\d\d)?      # the same, and what it plays
      | (?=.*[+−–-])[AА][+−–-]{0,2}(?:[\s|/]+[AА][+−–-]{0,2})+  # the size of letters
      | [^\W\d_](?:\s*[\s·|•/,]\s*[^\W\d_]){3,}             # the letters of an index
      | (?=\S*\d)[^\W\d_]{1,6}(?:[./-][^\W_]{1,6}){2,}      # the number of a document
      | \d{1,3}(?:[.,]\d)?[KMКМ]                               # how many liked it: `1.2K`
      | (?:\d(?:[\d.,]*\d)?[KMКМ]?\s[^\W\d_]{3,}(?:\s[·|•]\s|\s|$)){2,}  # counters: `4 likes`
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PARTS = re.compile(r"[|/•·»:,;.!?*]\s*|\s[–—-]\s")
_SIZE = r"\d[\d.,\s]*[KMКМ][BБ]"
_FILE = re.compile(
    rf"\s\((?:{FILE_TYPES})[,\s]\s?\d[^()]*\)$|\s\({_SIZE}\)$|\.(?:{FILE_TYPES})\s{_SIZE}$",
    re.IGNORECASE,
)
"""A file behind its name: `The till (PDF, 84 kB)`, `Download (84 kB)`, `till.pdf 84 kB`."""


def is_fixture(block: Paragraph, known: Cues) -> bool:
    """Return whether the line is no part of an article, whatever stands around it."""
    text = block.text
    if len(text) >= LONG:
        return False
    if " © " in text or _ALWAYS.fullmatch(text) or _FILE.search(text) or is_credit(text, known):
        return True
    if block.marker:
        return False
    stems = known.stems(text)
    is_named = _is_telephone(text, known) or _is_named(stems, known)
    is_link = text.endswith(")") and _opens_as_button(stems, known)
    if is_named or is_link or _opens(block, stems, known.boilerplate.openings):
        return True
    if _is_row(text, known) or is_caption(text, known) or is_numbered(text, known):
        return True
    return len(text) < SENTENCE and known.boilerplate.anywhere.occur(stems)


def _is_named(stems: Stems, known: Cues) -> bool:
    """Return whether this is a known line, or hardly more than several in one: `Quote Report`."""
    if stems in known.boilerplate.lines:
        return True
    if len(stems) <= 1:
        return False
    least = LEAST_SHARE * len(stems)
    if sum(map(known.boilerplate.lines.words.__contains__, stems)) < least:
        return False  # as nearly always
    named = {word for cue in known.boilerplate.lines.within(stems) for word in cue}
    return sum(word in named for word in stems) >= least


def _is_row(text: str, known: Cues) -> bool:
    """Return whether every part of the line is furniture: `Updated 3 May. Print. Save as PDF`."""
    split = _PARTS.split(without_dates(text, known.language))
    if len(split) == 1:
        return False
    parts = 0
    for stems in map(known.stems, split):
        if all(len(stem) == 1 for stem in stems):
            continue  # `A A A`, which sets the size of the text
        if not _is_button(stems, known):
            return False
        parts += 1
    return parts > 1


def _is_button(stems: Stems, known: Cues) -> bool:
    return (
        _is_named(stems, known)
        or known.boilerplate.openings.open(stems)
        or any(len(cue) > 1 or cue == stems for cue in known.boilerplate.tail.within(stems))
    )


def _opens_as_button(stems: Stems, known: Cues) -> bool:
    """Return whether what a button says opens the line: `Download the template (members only)`."""
    return any(len(cue) > 1 for cue in known.boilerplate.buttons.opening(stems))


def _opens(block: Paragraph, stems: Stems, openings: Phrases) -> bool:
    """Return whether a cue opens the line; one of a single word must stand for itself."""
    return any(len(cue) > 1 or stands_for_itself(block.text) for cue in openings.opening(stems))


def _is_telephone(text: str, known: Cues) -> bool:
    labels = known.labels
    return text[-1:].isdecimal() and bool(
        _telephone(labels.telephones, labels.extensions).fullmatch(text)
    )


@cache
def _telephone(words: Words, extensions: Words) -> re.Pattern[str]:
    """Return what matches a number to call, and what says whose it is: `Shift lead: ext. 303`."""
    label = rf"(?:[^:.!?]{{2,40}}\s)?(?:{any_of(words)})(?:\s[^:.!?]{{2,40}})?:"
    number = rf"(?:{label}|(?:{any_of(words)})?[.:]?)\s*\+?\d[\d\s()/-]{{6,}}\d"
    extension = rf"[^:.!?]{{2,40}}[:,]\s(?:{any_of(extensions)})[.:]?\s?\d{{2,5}}"
    return re.compile(rf"{number}|{extension}", re.IGNORECASE)
