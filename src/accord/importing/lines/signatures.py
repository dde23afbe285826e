"""Names below a text that say who wrote it: a signature, a box, `Notes taken by Ada Byron`."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.draft import Phrase
from accord.importing.lines.bylines import (
    MOST_WORDS,
    Found,
    names_no_one,
    pen_name,
    signing_office,
    without_post,
)
from accord.importing.lines.persons import bearer
from accord.importing.lines.shapes import (
    LONG,
    bears_text,
    ends_sentence,
    first_bearing,
    is_name,
    leading_name,
    segments,
    touches,
)
from accord.importing.wording.dates import dates
from accord.importing.wording.words import any_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.words import Words

LONGEST_SIGNATURE = 60
"""Characters of a name and a trade."""
_TRADE = re.compile(r",\s+|\s[–—-]\s")
_LABEL_ENDS = re.compile(r"[.,;]\s|\s[–—-]\s")
LONGEST_NOTE = 300
"""Characters of what is said of the author."""
LONGEST_BOX = 2
"""Long paragraphs after a name alone; more are the article going on."""
MOST_WORDS_ALONE = 3
"""Words of a name that nothing introduces; of four some name an office."""


def boxed(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a name alone, after the text, whose next line begins with it again; or one above it.

    Or with a label: `Author of this page. Shift lead`; below a person's name it may open a
    sentence: `The author leads a shift`. Where the author speaks in the box it ends
    with a link, as to `All posts by Ada`.
    """
    end = len(blocks) - first_bearing(blocks[::-1])
    for index in range(first_bearing(blocks), len(blocks) - 1):
        name, after = blocks[index : index + 2]
        if len(name.text) > LONGEST_SIGNATURE or not is_name(name.text):
            continue
        is_again = after.text.startswith(name.text) or _labels(after.text, known)
        is_told = _speaks_of_author(after.text, known) and bool(bearer(name.text, known))
        is_told = is_told or (index + 2 >= end and _is_box(name, after, known))
        if is_again or is_told or _ends_in_link(blocks[index + 1 : index + 2 + LONGEST_BOX], known):
            return Found(Phrase(name.text, name.lines), [name, *box(blocks[index + 1 :])])
    return _named_above(blocks)


def _is_box(name: Paragraph, note: Paragraph, known: Cues) -> bool:
    """Return whether a person's name stands alone, right above what is told of somebody."""
    is_note = touches(name, note) and note.marker is None and len(note.text) <= LONGEST_NOTE
    return is_note and ends_sentence(note.text) and bool(bearer(name.text, known))


def _named_above(blocks: Sequence[Paragraph]) -> Found | None:
    """Find a name alone above the text with which one of the last lines begins again."""
    text = first_bearing(blocks)
    foot = blocks[text + 1 :][-LONGEST_BOX:]
    for name in blocks[1:text]:
        box = [block for block in foot if block.text.startswith(f"{name.text} ")]
        if box and len(name.text.split()) <= MOST_WORDS_ALONE and is_name(name.text):
            return Found(Phrase(name.text, name.lines), [name, *box])
    return None


def _labels(text: str, known: Cues) -> bool:
    """Return whether a text begins by saying that whoever it describes is the author."""
    label = _LABEL_ENDS.split(text, maxsplit=1)[0]
    return label != text and label.casefold() in known.author.labels


def _speaks_of_author(text: str, known: Cues) -> bool:
    return text.casefold().startswith(tuple(f"{label} " for label in known.author.labels))


def _ends_in_link(below: Sequence[Paragraph], known: Cues) -> bool:
    """Return whether a link to all that the author wrote follows the text below the name."""
    for place, block in enumerate(below):
        if block.marker or (place and len(block.text) < LONG):
            return not block.marker and block.text.casefold().startswith(known.author.links)
    return False


def described(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find the name in a note that a label opens: `About the author: Ada Byron leads a shift`."""
    for block in blocks[first_bearing(blocks) + 1 :]:
        label, _, note = block.text[:LONG].partition(": ")
        if note and label.casefold() in known.author.labels:
            is_note = known.stems(label) in known.boilerplate.tail
            name = leading_name(note) if is_note else ""
            if name:
                return Found(Phrase(name, block.lines), [block])
    return None


def signed(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a farewell with a name behind it, where the text ends."""
    farewell = _farewell(known.author.farewells)
    for index in range(len(blocks) - 1, first_bearing(blocks) - 1, -1):
        block = blocks[index]
        match = farewell.search(block.text[-LONG:])
        if match is None:
            continue
        whole = match[0] == block.text
        name = match[1] or ""
        name = _without_post(name, known) if whole and not ends_sentence(name) else name
        if is_name(name):
            author = Phrase(name, block.lines)
            return Found(author, [block]) if whole else Found(author, signature=match[0])
    return None


def signed_below(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a farewell on a line of its own, known or known by how it ends, and a name below it."""
    for index in range(len(blocks) - 2, first_bearing(blocks) - 1, -1):
        farewell, below = blocks[index : index + 2]
        text = farewell.text.rstrip(" ,.!").casefold()
        calls = farewell.text.endswith("!") and touches(farewell, below)
        is_short = (calls or farewell.text.endswith(",")) and len(text.split()) <= MOST_WORDS
        opens = farewell.text.endswith(",") and text.startswith(known.author.farewells)
        if is_short or opens or text in known.author.farewells:
            name = _bearer(below.text, known)
            if name:
                return Found(Phrase(name, below.lines), [farewell, below])
    return None


def _bearer(text: str, known: Cues) -> str:
    """Return the name in a signature, empty if there is none: `Your trainer Ada Byron`."""
    opening, _, rest = text.partition(" ")
    is_farewell = opening.casefold() in known.author.farewells
    is_text = len(text) > LONGEST_SIGNATURE or ends_sentence(text)
    name = text if is_text or (is_name(text) and not is_farewell) else _without_post(rest, known)
    return name if is_name(name) and not _is_row_of_buttons(text, known) else ""


def _is_row_of_buttons(text: str, known: Cues) -> bool:
    """Return whether two words are buttons by themselves: `Facebook WhatsApp`."""
    lines, words = known.boilerplate.lines, text.split(maxsplit=MOST_WORDS)
    return sum(lines.occur(known.stems(word)) for word in words) > 1


def _without_post(text: str, known: Cues) -> str:
    """Return the name less the post before it, which may have a capital as every noun has."""
    _, _, name = text.partition(" ")
    return name if known.capital_nouns and is_name(name) else without_post(text, known)


def credited(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a name at the end of a line below the text: `Notes taken by Ada Byron`."""
    credit = _credit(known.author.bylines)
    for block in takewhile(lambda block: not bears_text(block), reversed(blocks)):
        match = credit.fullmatch(block.text)
        if match and is_name(match["name"]) and not match["name"].isupper():
            return Found(Phrase(match["name"], block.lines), [block])
    return None


def penned(blocks: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a pen name, of any words, or an office that signs, behind a label below the text."""
    for block in takewhile(lambda block: not bears_text(block), reversed(blocks)):
        name = pen_name(block.text, known) or signing_office(block.text, known)
        if name and not ends_sentence(name):
            return Found(Phrase(name, block.lines), [block])
    return None


def introduced(paragraphs: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a name and what its bearer does in the last line: `Ada Byron, shift lead`.

    What pages say at their end may stand below it: `This is no legal advice`.
    """
    for place in range(len(paragraphs) - 1, -1, -1):
        block = paragraphs[place]
        name = "" if block.marker else _with_trade(block.text, known)
        if name and any(map(bears_text, paragraphs[:place])):
            return Found(Phrase(name, block.lines), [block])
        if not known.boilerplate.edges.occur(known.stems(block.text)):
            break
    return None


def _with_trade(text: str, known: Cues) -> str:
    """Return the name of which the text says what its bearer does, empty where it does not."""
    if len(text) > LONGEST_SIGNATURE:
        return ""
    name, *trade = _TRADE.split(text, maxsplit=1)
    is_trade = bool(trade) and (trade[0][0].islower() or known.capital_nouns)
    few = is_trade and len(trade[0].split()) <= MOST_WORDS and not ends_sentence(text)
    is_address = any(map(str.isdigit, text))
    is_short = few and len(name.split()) <= MOST_WORDS_ALONE
    return name if is_short and not is_address and is_name(name) else ""


def dated_below(paragraphs: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a name and when it was written right below the text: `Ada Byron, Leeds, in October`.

    The time may stand on the next line, as below a name alone.
    """
    foot = sum(1 for _ in takewhile(lambda block: not bears_text(block), reversed(paragraphs)))
    for index in range(max(1, len(paragraphs) - foot), len(paragraphs)):
        above, block, *below = paragraphs[index - 1 : index + 2]
        if not (above.marker or ends_sentence(above.text)) or len(block.text) > LONGEST_SIGNATURE:
            continue
        when = [line for line in below if touches(block, line) and _says_when(line.text, known)]
        for name in {*segments(block.text)[:1], *segments(block.text)[-1:]}:
            rest = block.text.replace(name, "", 1)
            is_alone = name in {block.text, _with_trade(block.text, known)}
            is_dated = (when and is_alone) or (bool(rest) and _says_when(rest, known))
            if is_dated and is_name(name) and not names_no_one(name, known):
                return Found(Phrase(name, block.lines), [block, *when])
    return None


def _says_when(text: str, known: Cues) -> bool:
    """Return whether few words hold a date, or a month or a season alone."""
    if len(text.split()) > MOST_WORDS:
        return False
    spans = (*known.months_in_full, *known.date.seasons)
    named = {stem for span in spans for stem in known.stems(span)}
    return bool(dates(text, known.language)) or not named.isdisjoint(known.stems(text))


def closing(paragraphs: Sequence[Paragraph], known: Cues) -> Found | None:
    """Find a name alone where the text ends, right below its bearer's post or not.

    Where every noun has a capital only one counts whose surname is in capitals throughout, or one
    behind a dash.
    """
    *texts, last = paragraphs or (None,)
    if last is None or not texts or len(last.text) > LONGEST_SIGNATURE or last.marker:
        return None
    name = last.text.lstrip("–— ")
    words = name.split()
    is_alone = len(words) <= MOST_WORDS_ALONE and is_name(name)
    is_shown = name != last.text or (words[-1].isupper() and not words[0].isupper())
    if not is_alone or (known.capital_nouns and not is_shown) or _says_other(name, known):
        return None
    post = texts[-1:] if touches(texts[-1], last) and _is_post(texts[-1]) else []
    text, below = [*texts, last][-2 - len(post) :][:2]
    if touches(text, below) or not (text.marker or ends_sentence(text.text)):
        return None
    return Found(Phrase(name, last.lines), [*post, last])


def _says_other(text: str, known: Cues) -> bool:
    """Return whether what looks like a name is none, or a wish."""
    is_wish = text.rstrip(".").casefold() in (*known.author.farewells, *known.author.thanks)
    is_weak = known.boilerplate.edges.occur(known.stems(text))
    return is_wish or is_weak or names_no_one(text, known)


def _is_post(block: Paragraph) -> bool:
    is_few = block.marker is None and len(block.text.split()) <= MOST_WORDS
    says_else = ends_sentence(block.text) or block.text.endswith(":")
    return is_few and not says_else and not is_name(block.text)


def box(following: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return what stands behind a name alone: all, unless the article goes on there."""
    long = sum(len(block.text) >= LONG for block in following)
    return following if long <= LONGEST_BOX else following[:1]


@cache
def _credit(words: Words) -> re.Pattern[str]:
    """Return what finds a name, and a single word that introduces it behind some others."""
    single = tuple(word for word in words if " " not in word)
    return re.compile(rf"(?:[^\W\d_]+\s){{1,4}}(?i:{any_of(single)})\s(?P<name>[^.!?…]+)")


@cache
def _farewell(words: Words) -> re.Pattern[str]:
    """Return what finds a farewell at the end of a text, and what stands behind it."""
    return re.compile(rf"(?:^|(?<=\s))(?:{any_of(words)})[,.!]?(?:\s+(\S.*))?$", re.IGNORECASE)
