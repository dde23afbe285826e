"""Names by the keys of their words: a trie that grows with the names, whatever their ambiguity."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from accord.lexicon.keys import is_stem
from accord.lexicon.tokens import is_joint
from accord.linking.function_words import is_function_word
from accord.linking.mention import Matched

if TYPE_CHECKING:
    from collections.abc import Collection

    from accord.linking.name import Name

Steps = tuple[tuple["Node", Matched], ...]
"""Places in the trie that a word leads to, and by what it was met there."""

_LOOSE = frozenset({"/", "."})
"""Signs within a name that a text may replace by a space or hyphen."""


@dataclass(slots=True, eq=False)
class Node:
    """A place in the trie: some words of names have been seen, this word last."""

    word: str = ""
    """As the names write it, case-folded."""
    gap: str = ""
    """What must stand before it; empty where the words are joined by spaces or hyphens."""
    children: dict[str, list[Node]] = field(default_factory=dict, repr=False)
    """Key -> the words that may follow; a word stands under each of its keys."""
    names: list[Name] = field(default_factory=list)
    """Those that end here."""
    prepositions: bool = False
    """Names with function words end below: prepositions may stand between their words."""
    own: dict[tuple[str, str, bool], Node] = field(default_factory=dict, repr=False)
    """(gap, word, as a noun) -> the child, for names that begin alike."""

    def grow(self, gap: str, word: str, keys: Collection[str], *, noun: bool) -> Node:
        """Return the child for a word, made anew if no name has it here."""
        known = self.own.get((gap, word, noun))
        if known is None:
            known = self.own[gap, word, noun] = Node(word, gap)
            for key in keys:
                self.children.setdefault(key, []).append(known)
        return known

    def follow(self, word: str, keys: Collection[str]) -> Steps:
        """Return the children that a word of a text leads to, each once, and by what."""
        if self.children.keys().isdisjoint(keys):
            return ()  # as nearly always
        found: dict[Node, Matched] = {}
        for key in keys:
            for child in self.children.get(key, ()):
                by = Matched.LEMMA
                if child.word == word or is_function_word(key):
                    by = Matched.FORM
                elif is_stem(key):
                    by = Matched.STEM
                if by is not Matched.STEM or child not in found:
                    found[child] = by
        return tuple(found.items())

    def keys_below(self) -> frozenset[str]:
        """Return the keys of all words of names from here on."""
        found: set[str] = set()
        nodes = [self]
        while nodes:
            node = nodes.pop()
            found.update(node.children)
            nodes.extend(node.own.values())
        return frozenset(found)

    def is_reached_over(self, gap: str) -> bool:
        """Return whether the gap before this word in a text is one that the name has."""
        if not self.gap:
            return is_joint(gap)
        return gap.strip() == self.gap or (self.gap in _LOOSE and is_joint(gap))
