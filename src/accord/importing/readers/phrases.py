"""What stands between two blank lines of Markdown, as the lines a reader sees."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from accord.importing.lines.item_signs import opening_sign

if TYPE_CHECKING:
    from markdown_it.token import Token

BULLETS = tuple("•◦▪▫‣–—")
"""Signs that people open items with and Markdown does not know: a line of its own, never joined."""


@dataclass(slots=True)
class Phrase:
    """What a reader sees as one line."""

    text: str = ""
    """Without markup."""
    lines: int = 1
    """Of the file."""
    plain: bool = False
    """Whether a word of it is not bold."""

    @property
    def strong(self) -> bool:
        """Return whether every word of it is bold."""
        return bool(self.text.strip()) and not self.plain


def _opens(above: str, text: str, *, is_list: bool) -> bool:
    """Return whether a line opens as an item; by any sign below a colon, or where several do."""
    return text.startswith(BULLETS) or ((is_list or above.endswith(":")) and _has_sign(text))


def _has_sign(text: str) -> bool:
    return opening_sign(text) is not None


def phrases(inline: Token, height: int) -> list[Phrase]:
    """Return the lines that a reader sees of a block that stands on `height` lines of the file."""
    found = [Phrase()]
    lines = [line.strip() for line in inline.content.split("\n")]
    is_list = sum(map(_has_sign, lines)) > 1
    breaks = pairwise(lines)
    bold = 0
    for token in inline.children or []:
        bold += token.nesting if token.tag == "strong" else 0
        bullet = token.tag == "br" and _opens(*next(breaks, ("", "")), is_list=is_list)
        if token.type == "hardbreak" or (token.type == "softbreak" and bullet):
            found.append(Phrase())
        elif token.type == "softbreak":
            found[-1].text += " "
            found[-1].lines += 1
        elif token.type in {"text", "text_special", "code_inline"}:
            found[-1].text += token.content
            found[-1].plain |= bold == 0 and any(map(str.isalnum, token.content))
    if sum(phrase.lines for phrase in found) == height:
        return found
    # A line may end within code or a link as well: then nobody knows which text stands where.
    text = " ".join(phrase.text for phrase in found)
    return [Phrase(text, height, any(phrase.plain for phrase in found))]
