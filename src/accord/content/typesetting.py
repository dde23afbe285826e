"""Where no line of a finished page may break.

One expression over the page and no parser: that takes four times as long. Our templates close what
they open and escape what stands in attributes.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from accord.languages import Language, language

if TYPE_CHECKING:
    from collections.abc import Iterator
    from re import Match, Pattern

_NO_BREAK = "\N{NO-BREAK SPACE}"
_SHORT = 16
"""Characters of code that find room on any line, in a list on the smallest phone."""


def typeset(html: str, lang: str) -> str:
    """Return the page with its words tied as the language has it, and short code marked `short`.

    Tags, code, scripts, styles and the page's title stay as they are.
    """
    return _pattern(lang).sub(_tied, html)


@cache
def _pattern(lang: str) -> Pattern[str]:
    return re.compile("|".join(_rules(language(lang))), re.DOTALL)


def _rules(known: Language) -> Iterator[str]:
    """Yield what to look for, the first that fits: an alternative that never does costs much."""
    yield rf"<code>(?P<short>[^<]{{1,{_SHORT}}})</code>"
    yield r"<(?P<untouched>code|pre|script|style|title)\b.*?</(?P=untouched)>"
    yield r"<[^>]*>"
    if known.tied_to_next:
        words = "|".join(map(re.escape, sorted(known.tied_to_next)))
        yield rf"(?<![\w&])(?i:{words})\s+"
    if known.tied_to_previous:
        signs = "|".join(map(re.escape, sorted(known.tied_to_previous)))
        yield rf"\s+(?=(?:{signs})\s)"


def _tied(found: Match[str]) -> str:
    if found["short"]:
        return f'<code class="short">{found["short"]}</code>'
    if found[0].startswith("<"):
        return found[0]
    return found[0].rstrip() + _NO_BREAK
