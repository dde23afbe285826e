"""Offers set within the text without a label: a webinar, a download, a discount."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.importing.cues import cues
from accord.importing.shapes import CONTACT, without_quotations

if TYPE_CHECKING:
    from accord.importing.article import Paragraph
    from accord.importing.cues import Cues
    from accord.importing.draft import Draft

LONGEST = 200
"""Characters of an offer; a longer line is advice that happens to speak of one."""

_SIGN = re.compile(
    r"""^(?:>{2,}|[*=~+]{2,}|→|►|[\u2600-\u27bf\U0001f300-\U0001faff])     # to catch the eye
      | \(\s?(?:PDF|DOCX?|XLSX?|PPTX?|ZIP|EPUB|MP3)\b[^)]*\)               # a file and its size
      | \b\d{1,2}\s?% | \b\d+\s?(?:€|\$|£|zł|euro|EUR|руб|грн|Kč)          # what it saves or costs
      | \b\d+\s?(?:[KМM]B|[КМ]Б)\b                                       # the size of a file
      | \b(?:gratis|gratuit\w*|kostenlos|za\sdarmo|бесплатн\w+|безкоштовн\w+|zdarma)\b
      | (?:[<>]{2,}|→)$
    """,
    re.VERBOSE | re.IGNORECASE,
)


def drop_offers(draft: Draft) -> Draft:
    """Return the draft without lines that call to buy, to register or to download something."""
    known = cues(draft.language)
    offers = [block for block in draft.paragraphs if _is_offer(block, known)]
    return draft.without(offers, "offers", "it offers something, as sites do between the lines")


def sells(text: str, known: Cues) -> bool:
    """Return whether the text calls to buy, shows a price or a contact, or exclaims."""
    is_loud = text.endswith("!") or CONTACT.search(text) is not None
    return is_loud or _SIGN.search(text) is not None or _calls(text, known)


def _is_offer(block: Paragraph, known: Cues) -> bool:
    if block.marker or not block.is_plain or len(block.text) > LONGEST:
        return False
    return _calls(block.text, known) and _SIGN.search(block.text) is not None


def _calls(text: str, known: Cues) -> bool:
    return known.boilerplate.calls.occur(known.stems(without_quotations(text)))
