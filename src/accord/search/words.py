"""Which words stand in the sections of a page, and how much they count there."""

from __future__ import annotations

from collections import Counter, defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from accord.lexicon.tokens import WORD, as_word

if TYPE_CHECKING:
    from collections.abc import Mapping

    from accord.search.document import SearchPage

    Words = Mapping[str, int]
    """Case-folded word -> how much it counts in a section, as a multiple of `ONE`."""

ONE = 10
"""What a word in plain text counts: of whole numbers the order of adding does not matter."""
_TITLE, _ASKED, _HEADING = 4 * ONE, 3 * ONE, 2 * ONE
"""How much more a word counts there than in a text (the weights of BM25F)."""
_MOST_KEPT = 50_000
"""Words in memory as they stand in texts: most stand there many times."""


def words_of(page: SearchPage) -> tuple[Words, ...]:
    """Return the words of each section of a page; those of its title stand in the first."""
    return tuple(_words(page, number) for number in range(len(page.sections)))


def _words(page: SearchPage, number: int) -> Words:
    section = page.sections[number]
    fields = [(section.heading, _HEADING), (section.text, round(section.weight * ONE))]
    if number == 0:
        fields += [(page.title, _TITLE), (page.asked, _ASKED)]
    words: defaultdict[str, int] = defaultdict(int)
    for text, weight in fields:
        for surface, times in Counter(WORD.findall(text)).items():
            words[_as_word(surface)] += weight * times
    return dict(words)


_as_word = lru_cache(_MOST_KEPT)(as_word)
