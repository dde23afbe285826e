"""The words of texts as the names of a trie see them; nearly every word is nothing to any name."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from accord.lexicon.keys import text_keys, text_keys_of
from accord.lexicon.tokens import as_word
from accord.linking.function_words import function_words

if TYPE_CHECKING:
    from collections.abc import Collection

    from accord.linking.trie import Node, Steps

_MOST_KEPT = 200_000
"""Different words of texts in memory: 30 MB."""
_LONGEST = 100
"""Characters of a word worth keeping."""


class Read(NamedTuple):
    """A word that names have."""

    word: str
    """Case-folded."""
    keys: frozenset[str]
    """Those of its keys that names have."""
    starts: Steps
    """The first words of names that it may be."""
    needs: frozenset[str] | None
    """Keys of what must follow for a name to come of it; None where one may end here."""


class Reader(dict[str, Read | None]):
    """A word as it stands -> how the names see it; None if none has it."""

    def __init__(self, root: Node, lang: str) -> None:
        """See words as the names below `root` do."""
        super().__init__()
        self._root = root
        self._lang = lang
        self._function = function_words(lang)
        self._keys = root.keys_below()

    def read(self, surfaces: Collection[str]) -> list[Read | None]:
        """Return how each of the words is seen, several times as fast as one after another."""
        if len(self) >= _MOST_KEPT:
            self.clear()
        new = (surface for surface in {*surfaces} if surface not in self)
        words = {surface: as_word(surface) for surface in new if len(surface) <= _LONGEST}
        keys = text_keys_of({*words.values()} - self._function.all, self._lang)
        for surface, word in words.items():
            self[surface] = self._seen(word, keys.get(word, frozenset()))
        return [*map(self.__getitem__, surfaces)]

    def __missing__(self, surface: str) -> Read | None:
        """Return how a word is seen that is not worth keeping, or stands further ahead."""
        word = as_word(surface)
        return self._seen(word, text_keys(word, self._lang))

    def _seen(self, word: str, keys: Collection[str]) -> Read | None:
        if word in self._function.all:
            keys = (self._function.key(word), self._function.written(word))
        if self._keys.isdisjoint(keys):
            return None  # as nearly always
        starts = self._root.follow(word, keys)
        ends = any(node.names for node, _ in starts)
        needs = None if ends else frozenset(key for node, _ in starts for key in node.children)
        return Read(word, self._keys.intersection(keys), starts, needs)
