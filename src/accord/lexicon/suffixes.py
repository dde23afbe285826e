"""What a language hangs on whole words, too freely for any dictionary to list: „ricordatevelo”.

The same rules serve texts, when they are indexed, and questions, in the browser.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PRONOUNS = r"(?:(?:(?:me|te|se|ce|ve|glie)(?:lo|la|li|le|ne))|mi|ti|si|ci|vi|lo|la|li|le|ne|gli)"


@dataclass(frozen=True, slots=True)
class Suffix:
    """How words with a suffix are told, and what they are without it."""

    pattern: str
    """A whole word, folded; its one group is what stays. Python and JavaScript read it alike."""
    endings: tuple[str, ...]
    """What comes after the group in the words that it may be, the likeliest first."""
    of_verbs: bool
    """Whether these words are forms of verbs, or else of anything but verbs."""


SUFFIXES: Mapping[str, tuple[Suffix, ...]] = {
    "it": (
        # An infinitive has lost its end: „chiamarglielo”, „condurvi”.
        Suffix(rf"(.{{2,}}?[aeiou]r){_PRONOUNS}", ("e", "re"), of_verbs=True),
        # A gerund or an imperative: „parlandone”, „ricordatevelo”.
        Suffix(rf"(.{{3,}}?(?:[ae]ndo|[aei]te)){_PRONOUNS}", ("",), of_verbs=True),
        # A participle: „verificatosi”. Imperatives like „aiutami” look like too much mistyped.
        Suffix(r"(.{2,}(?:[aiulst]t|s)[oaie])si", ("",), of_verbs=True),
        # A superlative; the feminine plural is spelt like it: „bianchissimo”, „bianche”.
        Suffix(r"(.{2,})issim[oaie]", ("e", "o"), of_verbs=False),
        Suffix(r"(.{2,})errim[oaie]", ("re", "ro"), of_verbs=False),
    )
}
"""Language code -> the suffixes of its words, those that take most with them first."""


def without_suffix(word: str, lang: str) -> Iterator[tuple[str, bool]]:
    """Yield the words that a folded word may be, each with whether it is a verb's form."""
    for suffix in SUFFIXES.get(lang, ()):
        if match := re.fullmatch(suffix.pattern, word):
            yield from ((match[1] + ending, suffix.of_verbs) for ending in suffix.endings)
