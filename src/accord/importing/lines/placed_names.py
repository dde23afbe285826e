"""Names of persons that nothing introduces, where bylines and signatures stand."""

from __future__ import annotations

import re
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.draft import Phrase
from accord.importing.lines.bylines import Found, names_no_one
from accord.importing.lines.offices import (
    LONGEST_ARTICLE,
    MOST_BEFORE_UNIT,
    opens_with_office,
    without_capital_article,
)
from accord.importing.lines.persons import bearer, person
from accord.importing.lines.shapes import (
    CLOSING_OF,
    SENTENCE,
    bears_text,
    ends_sentence,
    first_bearing,
    is_name,
    leading_name,
    sentences,
    touches,
)
from accord.importing.wording.dates import dates
from accord.importing.wording.words import as_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues

MOST_NAMES = 2
"""Persons that a head names by lines of their own; more are a list of them."""
MOST_LINES_OF_POST = 2
"""Right below a name: what its bearer does, and where."""
MOST_WORDS_OF_UNIT = 9
"""Of an office that signs."""
MOST_TEXTS = 3
"""Paragraphs at the beginning in which authors say who they are."""
_ELIDED = re.compile(r"^[Ll]['’](?=\w)")
"""The article before a vowel: `L'Ufficio Formazione`."""
_SIGNED_ON = re.compile(r"[^:_…]*[^\s:_…]\s*(?:_{4,}|…{2,}|\.{6,})\s*(?P<name>[^:_…]+)")
"""What somebody does, a line to sign on, and who that is."""
_NAME_ENDS = re.compile(r"[,;:(–—]|[.!]$")
_CLOSING = tuple("".join(CLOSING_OF.values()))


def named_above(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a person in a line of their own above the text, or between a lead and the text.

    The first line names a site, unless it opens as only people's names do.
    """
    text = first_bearing(blocks)
    opening = [block for block in blocks[:1] if _opens_as_person(block.text, known)]
    head = [*opening, *blocks[: text + 1], *_below_lead(blocks[text + 1 : text + 3])]
    named = [
        Found(Phrase(name, block.lines), [block])
        for above, block in pairwise(head)
        if (name := _name(above, block, known))
    ]
    return named[0] if 0 < len({found.author.text for found in named}) <= MOST_NAMES else None


def _opens_as_person(text: str, known: Cues) -> bool:
    return text.partition(" ")[0].casefold() in as_set(known.author.given_names)


def _below_lead(below: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the line below a lead, if text follows it."""
    return below[:1] if below[1:] and bears_text(below[1]) and not below[1].marker else ()


def named_below(paragraphs: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a person in a line of their own right below the text, above whatever else pages add."""
    upwards = pairwise(reversed(paragraphs))
    foot = sum(1 for _ in takewhile(lambda pair: _is_below_text(*pair), upwards))
    for place in range(max(1, len(paragraphs) - foot), len(paragraphs)):
        above, block = paragraphs[place - 1 : place + 1]
        if not _may_end(above, known):
            continue
        name = _name(above, block, known) or _unit(block, paragraphs[place + 1 :], known)
        if name:
            return Found(Phrase(name, block.lines), [block, *_post(paragraphs[place:])])
    return None


def on_a_line(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find who signs below the text on a line for it: `Head of hire ________ A. B. Byron`."""
    for block in takewhile(lambda block: not bears_text(block), reversed(blocks)):
        match = _SIGNED_ON.fullmatch(block.text)
        if match and is_name(match["name"]) and not names_no_one(match["name"], known):
            return Found(Phrase(match["name"], block.lines), [block])
    return None


def told(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find whose name the first paragraphs tell: `My name is Ada Byron, and I run a hotel.`."""
    text = first_bearing(blocks)
    for block in blocks[text : text + MOST_TEXTS]:
        for sentence in sentences(block.text):
            name = _told(sentence, known)
            if name:
                return Found(Phrase(name, block.lines))
    return None


def _told(sentence: str, known: Cues) -> str:
    said = sentence.casefold()
    cue = next((cue for cue in known.author.introductions if said.startswith(f"{cue} ")), "")
    name = leading_name(_NAME_ENDS.split(sentence[len(cue) :].strip(), maxsplit=1)[0])
    return person(name, known) if cue and name else ""


def _may_end(above: Paragraph, known: Cues) -> bool:
    """Return whether the text may end here, or day and place stand below it already."""
    is_day = len(above.text) < SENTENCE and bool(dates(above.text, known.language))
    return above.marker is not None or ends_sentence(above.text) or is_day


def _is_below_text(block: Paragraph, above: Paragraph) -> bool:
    """Return whether the line is none of the article: an item alone may be `(c) The Leeds Post`."""
    is_alone = block.marker is not None and above.marker is None and len(block.text) < SENTENCE
    return is_alone or not bears_text(block)


def _unit(block: Paragraph, below: Sequence[Paragraph], known: Cues) -> str:
    """Return the name of an office that is all the line says, with neither address nor text below.

    A heading may open with such a word as well: `Team talk`.
    """
    text = _ELIDED.sub("", block.text)
    words = text.split()
    first = words[1:] if words and len(words[0]) <= LONGEST_ARTICLE else words
    opening = [word.casefold() for word in first[:MOST_BEFORE_UNIT]]
    is_unit = not as_set(known.author.units).isdisjoint(opening)
    is_named = is_unit or opens_with_office(block.text, known)
    is_office = bool(first) and words[0][0].isupper() and is_named
    is_all = len(words) <= MOST_WORDS_OF_UNIT and not ends_sentence(block.text) and len(first) > 1
    if block.marker or not (is_office and is_all):
        return ""  # as nearly always
    together = [block.text, *(line.text for line in below if touches(block, line))]
    is_contact = any(map(str.isdigit, "".join(together)))
    wishes = known.boilerplate.edges
    is_heading = any(
        ends_sentence(line.text) and not wishes.occur(known.stems(line.text)) for line in below
    )
    return "" if is_contact or is_heading else without_capital_article(text, known)


def _name(above: Paragraph, block: Paragraph, known: Cues) -> str:
    """Return whom a line names, but nobody whom the line above it quotes or introduces."""
    is_told = touches(above, block) and above.text.endswith((":", *_CLOSING))
    return "" if is_told or block.marker else bearer(block.text, known)


def _post(lines: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return what stands right below a name: what its bearer does, and where."""
    touching = takewhile(lambda pair: touches(*pair), pairwise(lines))
    below = [block for _, block in touching]
    is_post = len(below) <= MOST_LINES_OF_POST and not any(map(bears_text, below))
    return below if is_post and not any(ends_sentence(block.text) for block in below) else ()
