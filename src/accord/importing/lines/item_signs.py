"""The signs that open list items: `•`, `–`, `☐`, `2.`, `2)`, `2.-`, `2º`, `(b)`, `b-`, `1.2`."""

from __future__ import annotations

import re
import unicodedata
from types import MappingProxyType
from typing import TYPE_CHECKING

from accord.importing.article import Marker, MarkerStyle
from accord.importing.lines.letters import ROMAN

if TYPE_CHECKING:
    from collections.abc import Mapping

_SIGN = re.compile(
    r"""(?: (?P<bullet> [•◦▪▫‣⁃∙●○■□▶▸▹►➢➤➔➜→»☐☑☒✓✔✗✘✦★☆◆◇❖] \s* | [*·+×⇒⟶▷◾◽›] \s+ )
          | (?P<box> \[ [\sxX✓]? \] \s* )
          | (?P<arrow> [-=]{1,2}> \s* )
          | (?P<dash> (?:--?|[–—]) \s+ | [-–] (?=[^\W\d_]|[«„“"*]) | — (?=[^\W\d_A-ZÀ-ÞЀ-Я]) )
          | \(? (?P<number> \d{1,2} )
            (?: [.)]{1,2}[-–—]? | [/:](?=\s) | \s\|(?=[^|]+$) | \ufe0f?\u20e3 )
            (?: \s+ | (?=[^\W\d_]|[«„“"*]) )
          | (?P<circled> [①-⑳❶-❿] ) \s*
          | (?P<ordinal> \d{1,2} ) (?: [ºª°][.)]?[-–—]? | \s?[-–—] ) \s+ (?!\d)
          | (?P<bare> \d{1,2} ) \s+ (?= [^\W\d_] )
          | \# (?P<hash> \d{1,2} ) [.:)]? \s+
          | № \s? (?P<numero> \d{1,2} ) [.:)] \s+
          | (?P<deep> \d{1,2} (?: \.\d{1,2} ){1,3} ) [.)]? \s+ (?= [^\W\d_] | [«„“"*] )
          | \(? (?P<roman> [IVXІХ]{1,5} | i | [ivx]{2,5} ) [.)] \s+
          | \(? (?P<letter> [^\W\d_] (?= \) | (?<![A-ZÀ-ÞЀ-Я]) - ) ) [)-] \s+
          | (?P<initial> [^\W\d_] ) \. \s+
        ) (?= .*\w )                                            # a sign alone opens nothing
    """,
    re.VERBOSE,
)
SHOWS_LEVEL = frozenset("•◦▪▫●○■□-*+·")
"""Bullets that differ from level to level; ticks and arrows differ for other reasons."""
SYMBOLS: Mapping[str, str] = MappingProxyType(
    {"o": "◦", "Ø": "➢", "ü": "✓", "§": "▪", "q": "□", "v": "❖", "l": "●", "n": "■"}
)
"""Letters that bullets in Word's fonts of symbols come out as -> the bullets."""
_DIGITS = {"I": 1, "V": 5, "X": 10, "І": 1, "Х": 10}
"""Roman ones, two of them in Cyrillic letters as well, as a Slavic keyboard has them."""
_NO_BULLETS = frozenset("©®™°№")
"""Signs in the category of pictures that open ordinary lines."""
_JOINED = "\ufe0f\u200d "
"""What may stand between a picture and the text."""
_NO_LETTERS: Mapping[str, int] = MappingProxyType({})
_NUMBERS = ("number", "hash", "numero", "ordinal", "bare")
"""Groups that hold a figure."""
_OF_LETTER = frozenset(".)-")
LONGEST_LETTERS = 6
"""Characters of letters that count and of the sign behind them: `xviii)`."""
LONGEST_SIGN = 4
_OF_ITEM = "0123456789(.-–—\ufe0f\u20e3 "
"""What numbers of one list may have around them; a bracket behind them, `#` or `º` tell another."""
BARE = "bare"
"""Series of numbers with nothing behind them: `1 Listen`."""
QUOTES = tuple('«„“"')


def opening_sign(text: str, letters: Mapping[str, int] = _NO_LETTERS) -> Marker | None:
    """Return the sign with which the text opens as items do, None where it opens with none.

    A sign that closes the text as well is an ornament. `letters` are the language's and
    their places in lists, which those need not know who only look whether there is a sign.
    """
    if text[:1].isalpha() and _OF_LETTER.isdisjoint(text[:LONGEST_LETTERS]):
        return None  # nearly all lines, before the pattern tries each sign
    if text[:1] == text[-1:] and not text[:1].isalnum() and not _closes_otherwise(text):
        return None
    match = _SIGN.match(text)
    if match:
        return _marker(match, letters)
    if not _pictured(text):
        return None
    return Marker(MarkerStyle.BULLET, width=len(text) - len(behind_picture(text)))


def _closes_otherwise(text: str) -> bool:
    """Return whether the same sign at both ends quotes the text, or breaks its last word."""
    return text[:1] in '«»„“”"' or (text.startswith("- ") and text[-2].isalpha())


def written_sign(text: str) -> str:
    """Return the sign as it is written, empty where the text opens with none or with a picture."""
    match = _SIGN.match(text)
    return match[0] if match else ""


def opens_item(text: str) -> bool:
    """Return whether the text opens with a sign that may be a list marker, a picture aside."""
    return _SIGN.match(text) is not None


def is_sign(text: str) -> bool:
    """Return whether the text is a sign and nothing else: what it opens is on the next line."""
    return len(text) <= LONGEST_SIGN and not text[-1:].isalnum() and opens_item(f"{text} x")


def is_picture(sign: str) -> bool:
    """Return whether this is an emoji, or another picture of one character."""
    return sign != "" and unicodedata.category(sign) == "So"


def behind_picture(text: str) -> str:
    """Return what stands behind a picture, which may be several joined: a man and his tool."""
    behind = text[1:].lstrip(_JOINED)
    is_joined = "\u200d" in text[: len(text) - len(behind)] and is_picture(behind[:1])
    return behind_picture(behind) if is_joined else behind


def _pictured(text: str) -> bool:
    """Return whether an emoji opens the text and serves as a bullet."""
    if not is_picture(text[:1]) or text[0] in _NO_BULLETS:
        return False
    rest = behind_picture(text)
    return bool(rest) and (rest[0].isalnum() or rest.startswith((*QUOTES, "*", "(")))


def _marker(match: re.Match[str], letters: Mapping[str, int]) -> Marker:
    behind = match.string[match.end() :]
    width = match.end() + len(behind) - len(behind.lstrip(_JOINED))
    number = next(filter(None, match.group(*_NUMBERS)), None)
    if number:
        dash = "–" if match["ordinal"] else ""
        series = BARE if match["bare"] else match[0].strip(_OF_ITEM)[:1] or dash
        return Marker(MarkerStyle.NUMBER, int(number), width=width, series=series)
    if match["circled"]:
        return Marker(MarkerStyle.NUMBER, int(unicodedata.numeric(match["circled"])), width=width)
    if match["deep"]:
        last = int(match["deep"].rpartition(".")[2])
        return Marker(MarkerStyle.NUMBER, last, match["deep"], width)
    if match["roman"]:
        return Marker(MarkerStyle.LETTER, _value(match["roman"]), width=width, series=ROMAN)
    letter = match["letter"] or match["initial"]
    if letter:
        series = "." if match["initial"] else ")"
        return Marker(MarkerStyle.LETTER, _place(letter, letters), width=width, series=series)
    sign = "-" if match["dash"] else match[0].strip()[:1]
    return Marker(MarkerStyle.BULLET, sign=sign if sign in SHOWS_LEVEL else "", width=width)


def _place(letter: str, letters: Mapping[str, int]) -> int:
    """Return 1 for the first letter, 0 for one of no alphabet that is known."""
    letter = letter.casefold()
    return ord(letter) - ord("a") + 1 if letter.isascii() else letters.get(letter, 0)


def _value(roman: str) -> int:
    """Return the number; any for letters in an order that no number has."""
    digits = [_DIGITS[letter] for letter in roman.upper()]
    signed = (-one if one < two else one for one, two in zip(digits, (*digits[1:], 0), strict=True))
    return sum(signed)
