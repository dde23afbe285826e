"""Remarks of others right in a thread: each a line that ends with who wrote it, and when."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from accord.importing.lines.shapes import first_bearing
from accord.importing.rule_names import Rule
from accord.importing.wording.dates import dates

if TYPE_CHECKING:
    from accord.importing.draft import Draft

LONGEST_NAME = 70
"""Characters of the name, the day and the hour."""

_SIGNED = re.compile(r"\s[–—-]\s?(?P<who>\w[\w.-]*(?:\s\w[\w.-]*)?)[\s,]+(?P<when>\S.*\d:\d\d)$")
"""`… and it helped. – ada_b  12 Feb 2023 at 9:41`"""


def drop_remarks(draft: Draft) -> Draft:
    """Return the draft without remarks on an entry, as they stand below it."""
    paragraphs, lang = draft.paragraphs, draft.language
    start = first_bearing(paragraphs) + 1  # above it names and days are bylines
    remarks = [block for block in paragraphs[start:] if _is_remark(block.text, lang)]
    return draft.without(remarks, Rule.REMARKS, "it ends with who said it, and when")


def _is_remark(text: str, lang: str) -> bool:
    if not text[-1:].isdecimal() or text[-3:-2] != ":":
        return False
    match = _SIGNED.search(text[-LONGEST_NAME:])
    return match is not None and bool(dates(match["when"], lang))
