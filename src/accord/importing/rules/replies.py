"""What others wrote below the first entry of a thread: in forums, and in mail that was answered."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import LONG, first_bearing, long_texts, without_stop
from accord.importing.lines.subjects import is_reply, title_answered
from accord.importing.rule_names import Rule
from accord.importing.wording.dates import dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft

MOST_LINES_OF_SIGNATURE = 6
"""Lines between the text of an entry and the next entry."""

LONGEST_SIGN = 7
"""Characters before the title of what is answered, the colon included."""
_ENTRY = re.compile(r"\s»\s|#\d{1,4}\b")
"""Between who wrote an entry and when, or the number of an entry."""
_DELIMITER = re.compile(r"_{3,}|-{2,}|—|–")
"""What forums and mail set above a signature."""


def drop_replies(draft: Draft) -> Draft:
    """Return the draft as far as the first reply, if the entry above has more text than all."""
    paragraphs, lang = draft.paragraphs, draft.language
    text = first_bearing(paragraphs)
    head = paragraphs[:text]
    titles = {without_stop(block.text).casefold() for block in head}
    is_thread = any(_opens_entry(block, lang) for block in head)
    for index in range(text + 1, len(paragraphs)):
        block = paragraphs[index]
        is_answer = ":" in block.text[:LONGEST_SIGN] and _answered(block.text) in titles
        if is_answer or (is_thread and _opens_entry(block, lang)):
            start = _start(paragraphs, index, text)
            above, below = paragraphs[:start], paragraphs[start:]
            if sum(long_texts(below)) > sum(long_texts(above)):
                return draft
            reason = "somebody replies there to what stands above"
            return draft.without(below, Rule.REPLIES, reason)
    return draft


def _answered(text: str) -> str | None:
    return title_answered(text) if is_reply(text) else None


def _opens_entry(block: Paragraph, lang: str) -> bool:
    text = block.text
    return len(text) < LONG and _ENTRY.search(text) is not None and bool(dates(text, lang))


def _start(paragraphs: Sequence[Paragraph], reply: int, text: int) -> int:
    """Return where the signature of the entry above a reply begins, or the reply itself."""
    for place in range(reply - 1, max(reply - MOST_LINES_OF_SIGNATURE, text), -1):
        if _DELIMITER.fullmatch(paragraphs[place].text):
            return place
        if len(paragraphs[place].text) >= LONG:
            break
    return reply
