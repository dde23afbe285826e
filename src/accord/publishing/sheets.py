"""Sheets of styles with their parts: a browser would ask for one after another."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_IMPORT = re.compile(r'@import "([^"]+)";')


def joined(sheet: Path) -> str:
    """Return the text of a sheet, with each part where it imports it."""
    text = sheet.read_text(encoding="utf-8")
    return _IMPORT.sub(lambda found: joined(sheet.parent / found[1]), text)
