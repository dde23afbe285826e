"""Advertisements with a label above them, within the text: `ADVERTISEMENT` and a line or two.

A second label may say where it ends.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice, pairwise, takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.item_signs import opening_sign, opens_item
from accord.importing.lines.runs import right_below
from accord.importing.lines.shapes import (
    CONTACT,
    LONG,
    bears_text,
    ends_sentence,
    first_text,
    is_one_sentence,
    touches,
)
from accord.importing.rule_names import Rule
from accord.importing.rules.offers import sells
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.phrases import Phrases
    from accord.importing.wording.stems import Stems

LONGEST_LABEL = 45
"""Characters of a label, the rules around it included."""
MOST_LINES = 3
"""Lines below a label that blank lines part from the text."""
LONGEST = 300
"""Characters of each of them."""
MOST_ENCLOSED = 10
"""Lines between a label and the one that ends its advertisement."""
NEAR = 4
"""Lines above a label among which an item is looked for: one may have several."""

LEAST_LETTERS = 4
"""Of a label that is set with gaps."""
MOST_WORDS = 3
"""Of a label in front of its advertisement."""

_LABEL = re.compile(
    rf"[\[(]?(?P<label>[^\W\d_]+(?: [^\W\d_]+){{0,{MOST_WORDS - 1}}})"
    r"(?:\s?[\])]?[:.|\])]|\s[–—-])\s"
)
_RULE = re.compile(r"(?:[-–—_=*~•·.+#─━═┌┐└┘╔╗╚╝]\s?){3,}")
_LABELLED_RULE = re.compile(r"[-–—_=*~]{1,80}\s?(?P<label>[^\W\d_][^-–—_=*~]*)[-–—_=*~]{3,}")
"""A rule that says what stands below it: `-- A word from our sponsor --------`."""

_FRAMED = re.compile(
    r"(?:[>»]{2,}|[-*=~+#|]{2,})\s?(?P<inner>[^\W\d_].*?)\s?(?:[<«]{2,}|[-*=~+#|]{2,})"
)
"""A line between signs that catch the eye: `>> Ten per cent off with this code <<`."""
_SITE = re.compile(r"(?:^|\s)[\w-]{3,}(?:\.[a-z]{2,})+(?:/\S*)?$")
"""An address at the end of a line, as advertisements in print have it."""
_ARROWS = (">>", "»»")


def drop_advertisements(draft: Draft) -> Draft:
    """Return the draft without advertisements that say what they are."""
    known = cues(draft.language)
    paragraphs = draft.paragraphs
    # Above the text the label is an entry of a menu.
    start = first_text(paragraphs)
    labels = (
        place for place in range(start, len(paragraphs)) if _is_label(paragraphs[place], known)
    )
    firsts = {block.first for place in labels for block in _advertised(paragraphs, place, known)}
    labelled = (
        place for place in range(start, len(paragraphs)) if _labels_itself(paragraphs[place], known)
    )
    firsts |= {block.first for place in labelled for block in _wrapped(paragraphs, place)}
    firsts |= {block.first for block in paragraphs[start:] if _is_framed(block, known)}
    firsts |= {block.first for block in paragraphs[start:] if _is_end(block, known)}
    firsts |= {block.first for block in _boxed(paragraphs, known)}
    gone = [block for block in paragraphs if block.first in firsts]
    return draft.without(gone, Rule.ADVERTISEMENT, "its label says that it is an advertisement")


def _is_label(block: Paragraph, known: Cues) -> bool:
    return _says(block, known.boilerplate.advertisements, known)


def _is_end(block: Paragraph, known: Cues) -> bool:
    return _says(block, known.boilerplate.advertisement_ends, known)


def _says(block: Paragraph, labels: Phrases, known: Cues) -> bool:
    """Return whether the line is such a label; `Publicado: 8/10/2019` has the stem of one."""
    is_line = len(block.text) <= LONGEST_LABEL and not any(map(str.isdigit, block.text))
    return is_line and known.stems(_closed(block.text)) in labels


def _closed(text: str) -> str:
    """Return the word that is set with gaps, or the text as it is: `A N Z E I G E` is one."""
    letters = text.split()
    is_spaced = len(letters) >= LEAST_LETTERS and all(len(letter) == 1 for letter in letters)
    return "".join(filter(str.isalpha, letters)) if is_spaced else text


def _labels_itself(block: Paragraph, known: Cues) -> bool:
    """Return whether the line opens with the label, which a sign or capitals set off.

    `Advertisement. Chairs for every office`, `[Promo] Chairs`, `PAID CONTENT Chairs`.
    """
    if len(block.text) > LONGEST:
        return False
    match = _LABEL.match(block.text)
    label = match["label"] if match else _capitals(block.text)
    if label.casefold() in known.date.labels:
        return False
    labels, said = known.boilerplate.advertisements, known.stems(label)
    return said in labels or (label.isupper() and _is_made_of(labels, said))


def _is_made_of(labels: Phrases, label: Stems) -> bool:
    """Return whether a label stands among words of others: `SPONSORED BANNER`."""
    return labels.words.issuperset(label) and labels.occur(label)


def _wrapped(paragraphs: Sequence[Paragraph], place: int) -> Iterator[Paragraph]:
    """Yield the line, and those right below that go on in the middle of its sentence."""
    yield paragraphs[place]
    below = takewhile(_can_sell, right_below(paragraphs, place))
    yield from islice(takewhile(lambda block: block.text[:1].islower(), below), MOST_LINES)


def _capitals(text: str) -> str:
    """Return the words in capitals that open a line, if others follow."""
    words = text.split(maxsplit=MOST_WORDS + 1)
    label = [*takewhile(str.isupper, words)]
    return " ".join(label) if len(label) < len(words) else ""


def _is_framed(block: Paragraph, known: Cues) -> bool:
    """Return whether the line stands between arrows, or between other signs and sells.

    Headings may stand between such signs, too.
    """
    match = _FRAMED.fullmatch(block.text)
    if match is None:
        return False
    return block.text.startswith(_ARROWS) or sells(match["inner"].rstrip("!"), known)


def _boxed(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[Paragraph]:
    """Yield the lines between two rules of signs, if they are few and one sells or is a label."""
    rules = [
        place
        for place, block in enumerate(paragraphs)
        if _RULE.fullmatch(block.text) or _is_labelled_rule(block, known)
    ]
    for first, last in pairwise(rules):
        inner = paragraphs[first + 1 : last]
        is_offer = (
            _is_labelled_rule(paragraphs[first], known)
            or any(sells(block.text, known) or _labels_itself(block, known) for block in inner)
            or (any(_is_label(block, known) for block in inner) and all(map(_is_line, inner)))
        )
        if len(inner) <= MOST_LINES and is_offer:
            yield from paragraphs[first : last + 1]


def _is_labelled_rule(block: Paragraph, known: Cues) -> bool:
    match = _LABELLED_RULE.fullmatch(block.text)
    return match is not None and known.stems(match["label"]) in known.boilerplate.advertisements


def _advertised(paragraphs: Sequence[Paragraph], place: int, known: Cues) -> Iterator[Paragraph]:
    """Yield the label and what it labels: all down to the label that ends it.

    Without such a one all down to the item with which a list goes on; where blank lines part label
    and lines from the text, these lines; in a text without blank lines only the next line can be
    meant, and only if it sells something: many a label has lost its picture.
    """
    below = paragraphs[place + 1 : place + 2 + MOST_ENCLOSED]
    own = [*takewhile(lambda block: not _is_label(block, known), below)]
    end = next((index for index, block in enumerate(own, start=1) if _is_end(block, known)), 0)
    if end:
        yield from paragraphs[place : place + end + 1]
        return
    label = paragraphs[place]
    yield label
    between = _between_items(paragraphs, place)
    if between:
        yield from between
        return
    below = list(takewhile(_can_sell, right_below(paragraphs, place)))
    is_apart = not touches(paragraphs[place - 1], label)
    if is_apart and len(below) <= MOST_LINES:
        following = paragraphs[place + 1 : place + 2 + MOST_LINES]
        yield from below or _set_out(following, known) or filter(_is_slogan, following[:1])
        yield from _last(paragraphs[place + 1 : place + 2 + MOST_LINES])
    elif below and sells(below[0].text, known):
        yield below[0]


def _between_items(paragraphs: Sequence[Paragraph], place: int) -> Sequence[Paragraph]:
    """Return the lines between a label and the item with which the list above the label goes on.

    Its number says so, or, where headings stand apart, that nothing parts the two.
    """
    below = paragraphs[place + 1 : place + 2 + MOST_LINES]
    lines = list(takewhile(lambda block: _can_sell(block) and _is_line(block), below))
    following = opening_sign(below[len(lines)].text) if len(lines) < len(below) else None
    if following is None:
        return ()
    if following.number is None:
        row = paragraphs[place - 1 : place + 2 + len(lines)]
        is_row = place > 0 and opening_sign(row[0].text) == following and _all_touch(row)
        return lines if is_row and _are_apart(paragraphs) else ()
    before = replace(following, number=following.number - 1)
    above = (opening_sign(block.text) for block in paragraphs[max(place - NEAR, 0) : place])
    goes_on = any(sign and replace(sign, width=before.width) == before for sign in above)
    return lines if goes_on else ()


def _all_touch(row: Sequence[Paragraph]) -> bool:
    return all(touches(above, below) for above, below in pairwise(row))


def _are_apart(paragraphs: Sequence[Paragraph]) -> bool:
    """Return whether blank lines follow most lines that are no items: headings stand apart then."""
    close = [touches(a, b) for a, b in pairwise(paragraphs) if not opens_item(a.text)]
    return 2 * sum(close) < len(close)


def _is_slogan(block: Paragraph) -> bool:
    """Return whether no stop ends the line behind a sentence: `Parts by tomorrow! Log in`."""
    is_open = _is_line(block) and not ends_sentence(block.text)
    return is_open and not is_one_sentence(block.text) and not opens_item(block.text)


def _is_line(block: Paragraph) -> bool:
    """Return whether this is no text."""
    return len(block.text) < LONG


def _set_out(below: Sequence[Paragraph], known: Cues) -> Sequence[Paragraph]:
    """Return the lines that blank ones part, down to where one may order: printed papers do so."""
    lines = [*takewhile(lambda block: not opens_item(block.text) and _is_line(block), below)]
    ends = (end for end, block in enumerate(lines, start=1) if _says_where(block.text))
    return lines[: next(ends, 0)] or [*_offered(lines[:2], known)]


def _last(below: Sequence[Paragraph]) -> Sequence[Paragraph]:
    """Return the lines if nothing but these few is left behind the label."""
    are_lines = all(_can_sell(block) and not bears_text(block) for block in below)
    is_list = any(block.text[0].islower() for block in below)
    return below if len(below) <= MOST_LINES and are_lines and not is_list else ()


def _says_where(text: str) -> bool:
    is_contact = CONTACT.search(text) is not None or _SITE.search(text) is not None
    return is_contact and not ends_sentence(text)


def _offered(below: Sequence[Paragraph], known: Cues) -> Iterator[Paragraph]:
    """Yield the next line, which a blank one parts from the label, if it sells and is no text.

    So is one of several sentences without a stop at its end, above a heading.
    """
    for block in below[:1]:
        is_above_heading = any(not ends_sentence(after.text) for after in below[1:])
        is_line = not block.text.endswith((".", "?", ":"))
        if is_line and (sells(block.text, known) or (is_above_heading and ". " in block.text)):
            yield block


def _can_sell(block: Paragraph) -> bool:
    """Return whether the line can be what a label labels, and no item of a list."""
    return len(block.text) <= LONGEST and not opens_item(block.text)
