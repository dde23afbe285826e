"""Offers set within the text without a label: a webinar, a download, a discount."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.buttons import ends_in_arrow, is_button, is_small_print, may_be_button
from accord.importing.lines.item_signs import is_picture
from accord.importing.lines.runs import runs
from accord.importing.lines.shapes import (
    FILE_TYPES,
    LONG,
    ends_sentence,
    sentences,
    touches,
    without_quotations,
)
from accord.importing.lines.speakers import label, speakers
from accord.importing.reading import Role
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues
from accord.importing.wording.dates import names_day
from accord.importing.wording.words import any_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.words import Measures, Words

MOST_OF_BUTTON = 6
"""Words with which an offer ends that a picture, an arrow or capitals show."""
MOST_OF_BOX = 3
"""Lines of an offer."""
NEAR = 3
"""Lines within which a price has its button."""
LEAST_CALLS = 2
"""Cues of a line that announces something by its day: what there is, and what to do."""
MOST_BEFORE = 2
"""Words from a call to what it calls to: `Join our channel`; `Report this in our app` is none."""
APART = 3
"""Words from what is new to who has it: `A new version of the app is available to staff`."""
LONGEST = 200
"""Characters of an offer; a longer line is advice that happens to speak of one."""

_SIGN = re.compile(
    rf"""^(?:>{{2,}}|[=~+]{{2,}}|\*{{2,}}(?!\w[^*]*\*\*)                     # to catch the eye
         |→|►|[\u2600-\u27bf\U0001f300-\U0001faff])                         # the same in a sign
      | \(\s?(?:{FILE_TYPES})\b[^)]*\)                                    # a file and its size
      | \b\d{{1,2}}\s?%                                                  # what it saves
      | (?:[<>]{{2,}}|→)$
    """,
    re.VERBOSE | re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…]\s+")
"""What parts a button from the sentences before it, one that ends with a figure as well."""
_SYMBOLS = "€$£₽"
"""Of currencies, in any language."""


def drop_offers(draft: Draft) -> Draft:
    """Return the draft without lines that call to buy, to register or to download something.

    What somebody says in a dialogue is loud, and no button: `Customer: HELLO? IS ANYBODY THERE`.
    """
    known = cues(draft.language)
    said = speakers(draft.paragraphs, known)
    offers = [
        block for block in draft.paragraphs if _is_offer(block, known) and label(block) not in said
    ]
    offers += [block for box in _boxes(draft.paragraphs, known) for block in box]
    offers += _buttons_below(offers, draft.paragraphs, known)
    draft = draft.without(offers, Rule.OFFERS, "it offers something, as sites do between the lines")
    return draft.without(_sale(draft, known), Rule.OFFERS, "it sells something below the text")


def _boxes(paragraphs: Sequence[Paragraph], known: Cues) -> Iterator[Sequence[Paragraph]]:
    """Yield lines that blank lines part from the text, and that only together offer something."""
    for row in runs(paragraphs):
        if 1 < len(row) <= MOST_OF_BOX and all(_is_line(block) for block in row):
            text = " ".join(block.text for block in row)
            is_open = not ends_sentence(text)
            is_offer = is_open and _is_offer(replace(row[0], text=text), known)
            if is_offer or _asks_and_promises(text, known):
                yield row


def _is_line(block: Paragraph) -> bool:
    return block.marker is None and block.is_plain and len(block.text) < LONG


def _buttons_below(
    offers: Sequence[Paragraph], paragraphs: Sequence[Paragraph], known: Cues
) -> list[Paragraph]:
    """Return the buttons right below offers: `DOWNLOAD THE CHECKLIST`."""
    offered = {offer.first for offer in offers}
    below = {offer.last + 1 for offer in offers} - offered
    plain = (block for block in paragraphs if block.first in below and block.is_plain)
    return [block for block in plain if _tells_to_act(block.text, known)]


def _tells_to_act(text: str, known: Cues) -> bool:
    """Return whether this is a button's text, or may be one in capitals, or with a call."""
    calls = known.boilerplate.calls
    is_call = text.isupper() or calls.open(known.stems(text))
    return is_button(text, known) or (may_be_button(text) and is_call)


def _sale(draft: Draft, known: Cues) -> Sequence[Paragraph]:
    """Return what is sold behind the last long text: from its heading above a price to the end.

    A button is near the price, though it may have been dropped by now.
    """
    paragraphs = draft.paragraphs
    foot = len([*takewhile(lambda block: len(block.text) < LONG, reversed(paragraphs))])
    last = max(len(paragraphs) - foot, 1)
    places = range(last, len(paragraphs))
    price = next((place for place in places if _shows_price(paragraphs[place], known)), None)
    if price is None:
        return ()
    near = range(paragraphs[price].first, paragraphs[price].last + NEAR + 1)
    gone = [gone.text for gone in draft.discards if gone.lines[0] in near]
    below = [block.text for block in paragraphs[price:]]
    if not any(is_button(text, known) for text in gone + below):
        return ()
    heads = (
        place
        for place in range(price, last - 1, -1)
        if _heads(paragraphs[place - 1], paragraphs[place], known)
    )
    return paragraphs[next(heads, len(paragraphs)) :]


def _heads(above: Paragraph, block: Paragraph, known: Cues) -> bool:
    is_line = not ends_sentence(block.text) and not _shows_price(block, known)
    return is_line and not touches(above, block)


def _shows_price(block: Paragraph, known: Cues) -> bool:
    return _price(known.measures.currencies).search(block.text) is not None


def calls(text: str, known: Cues) -> bool:
    """Return whether the text calls to do what sites want done, outside of quotations."""
    return known.boilerplate.calls.occur(known.stems(without_quotations(text)))


def sells(text: str, known: Cues) -> bool:
    """Return whether the text calls to buy, shows a price, or exclaims."""
    return text.endswith("!") or _has_sign(text, known) or calls(text, known)


def _is_offer(block: Paragraph, known: Cues) -> bool:
    """Return whether the line offers something, plain or between signs that make it stand out."""
    may_offer = block.is_plain or block.role is Role.STRONG
    if block.marker or not may_offer or len(block.text) > LONGEST:
        return False
    if block.text.endswith(":") or _hints(block.text, known):
        return False  # it introduces what follows, or is the text's own
    if (block.text[-1].isalpha() or block.text[-1] == "]") and ends_in_button(block.text, known):
        return True
    if any(offers(block.text, known) for offers in _OFFERING):
        return True
    return calls(block.text, known) and (
        _has_sign(block.text, known)
        or _asks_and_promises(block.text, known)
        or _announces(block, known)
    )


def _hints(text: str, known: Cues) -> bool:
    """Return whether a label says that the reader should know this: `💡 Tip: discover the menu`.

    It may still open with a call: `Tip: Download our checklist`.
    """
    label, _, said = text.partition(": ")
    is_hint = bool(said) and known.stems(label) in known.boilerplate.hints
    return is_hint and not known.boilerplate.calls.open(known.stems(said))


def ends_in_button(text: str, known: Cues) -> bool:
    """Return whether a button follows the sentences: `Results are online, too. Learn more`."""
    *said, last = _STOP.split(text)
    return any(said) and is_button(last.strip("[]"), known)


def _catches_eye(text: str, known: Cues) -> bool:
    """Return whether few words without a stop end the text, loud, by a sign, or free of charge.

    `🔥 All of it on one screen. Book a demo`, `Who sent what? It is all there. Try it »`.
    """
    *said, last = _STOP.split(text)
    is_open = any(said) and not ends_sentence(last) and len(last.split()) <= MOST_OF_BUTTON
    if not is_open:
        return False
    is_loud = last.isupper() and " " in last and not text.isupper()
    is_free = len(said) > 1 and known.boilerplate.free.occur(known.stems(said[-1]))
    return is_loud or is_free or is_picture(text[0]) or ends_in_arrow(text)


def _calls_to_its_own(text: str, known: Cues) -> bool:
    """Return whether the line opens with a call to what sites have: `Subscribe to our channel`."""
    said = known.stems(text)
    if not known.boilerplate.calls.open(said):
        return False
    places = known.boilerplate.products.within(said).values()
    return any(place <= MOST_BEFORE for place in places)


def _presents(text: str, known: Cues) -> bool:
    """Return whether the line says what is new, and who has it.

    `The new version of “Courier”: its routes avoid traffic jams. Available to all staff`.
    """
    places = known.boilerplate.novelties.within(known.stems(text)).values()
    return bool(places) and max(places) - min(places) > APART


def _is_trial(text: str, known: Cues) -> bool:
    """Return whether the last sentence tells for how long nothing is to be paid, and small print.

    `All your tickets in one place. 14 days at no cost, no card needed.`
    """
    last = sentences(text)[-1]
    is_counted = any(map(str.isdigit, last))
    is_free = is_counted and known.boilerplate.free.occur(known.stems(last))
    return is_free and is_small_print(last, known)


def _asks_and_promises(text: str, known: Cues) -> bool:
    """Return whether small print or a call follows a question: one without a stop, or a button's.

    `Ready? Start your trial. No card needed.`, `Shall I come to you? See my workshop here`, `Still
    searching? All files are in one place. Try it free for a month.`
    """
    promise = text.partition("? ")[2]
    is_call = known.boilerplate.calls.open(known.stems(promise)) and not ends_sentence(promise)
    return is_call or is_small_print(promise, known) or _is_button_said(promise, known)


def _is_button_said(promise: str, known: Cues) -> bool:
    """Return whether the last sentence says what sites write on buttons, and calls to."""
    last = known.stems(sentences(promise)[-1]) if promise else ()
    return known.boilerplate.calls.open(last) and known.boilerplate.buttons.open(last)


def _announces(block: Paragraph, known: Cues) -> bool:
    """Return whether the line names a day, and for what to register.

    `New webinar – 25 April, registration is open`, `*** Registration until 25 April ***`.
    """
    if block.text.endswith(".") or not names_day(block.text, known.language):
        return False
    said = known.stems(without_quotations(block.text))
    calls = known.boilerplate.calls
    is_loud = block.role is Role.STRONG and calls.open(said)
    return is_loud or len(calls.within(said)) >= LEAST_CALLS


_OFFERING = (_catches_eye, _calls_to_its_own, _presents, _is_trial)
"""What shows a line to offer something, whatever else stands in it."""


def _has_sign(text: str, known: Cues) -> bool:
    """Return whether the text has what offers have, beside what they call to do."""
    if _SIGN.search(text) or _measure(known.measures).search(text):
        return True
    return known.boilerplate.free.occur(known.stems(text))


@cache
def _price(currencies: Words) -> re.Pattern[str]:
    """Return what finds a price, its currency before or behind it."""
    behind = rf"[{_SYMBOLS}]|(?:{any_of(currencies)})\b"
    return re.compile(rf"[{_SYMBOLS}]\s?\d|\d\s?(?:{behind})", re.IGNORECASE)


@cache
def _measure(measures: Measures) -> re.Pattern[str]:
    """Return what finds what an offer saves or costs, and the size of a file."""
    words = any_of((*measures.currencies, *measures.sizes))
    return re.compile(rf"\b\d+\s?(?:[{_SYMBOLS}]|(?:{words})\b)", re.IGNORECASE)
