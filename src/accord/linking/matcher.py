"""Finds the concepts of a thesaurus in running text, in any inflected form.

A trie over the keys of the labels' words, longest match first. Each guard removes a class of wrong
links: a function word matches only itself (Russian «том» is a form of «тот»); a preposition may
stand between the words of a name only if the name has a function word of its own; a name of up to
three letters must begin the word it is found in; a name in capitals is an abbreviation and matches
only in capitals; an `exact` name matches in that form only; a `block` phrase swallows its words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from accord.languages import known_languages, language
from accord.lexicon.keys import label_keys, text_keys
from accord.lexicon.tokens import Token, tokenize
from accord.linking.mention import Mention

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from accord.thesaurus.concept import Label, Names, Thesaurus

_SURFACE = "="
_SHORT = 3
_MOST_KEPT = 20_000
"""Words of which it is known whether a name begins with them: those of all guides of a language."""
_GAP = 2
"""Function words that may stand between two words of a name: „konflikt z tym klientem”."""


@dataclass(slots=True)
class _Node:
    """A place in the trie: the keys of some words have been seen."""

    children: dict[str, _Node] = field(default_factory=dict)
    concept: str | None = None
    """Concept whose name ends here; empty text: a blocking phrase does."""
    name: str = ""
    """That name as its page writes it."""
    exact: bool = False
    prepositions: bool = False
    """Names with function words end below: prepositions may stand between their words."""
    function_word: bool = False
    """The name that ends here has a function word."""


@dataclass(frozen=True, slots=True)
class _State:
    """A way through the trie along the tokens so far."""

    node: _Node
    position: int
    """Number of the next token."""
    gaps: int = 0
    """Function words passed over."""
    preposition: bool = False
    """One of them was a preposition."""

    def accepts(self, surface: str) -> bool:
        """Return whether a name ends here that may stand as `surface`."""
        node = self.node
        if node.concept is None or (self.preposition and not node.function_word):
            return False
        if node.exact:
            written = " ".join(surface.split())
            return written in {node.name, node.name[:1].upper() + node.name[1:]}
        if node.name.isupper() and len(node.name) > 1:
            return surface == node.name
        if len(node.name) <= _SHORT:
            return surface.casefold().startswith(node.name.casefold())
        return True


class Matcher:
    """The linked names of all concepts in one language, ready to be found."""

    def __init__(self, thesaurus: Thesaurus, lang: str) -> None:
        """Compile the names that the thesaurus has in `lang`."""
        self._lang = lang
        known = language(lang) if lang in known_languages() else None
        self._prepositions = known.prepositions if known else frozenset()
        self._particles = known.function_words if known else frozenset()
        self._function_words = self._prepositions | self._particles
        self._root = _Node()
        for concept in thesaurus.concepts.values():
            if lang in concept.names:
                self._add_names(concept.id, concept.names[lang])
        self._opens = lru_cache(_MOST_KEPT)(self._may_open)

    def find(self, text: str) -> Iterator[Mention]:
        """Yield the mentions in `text` in order; none overlaps another."""
        tokens = tokenize(text)
        position = 0
        while position < len(tokens):
            if not self._opens(tokens[position].word):
                position += 1  # nearly every word: hence before anything is made of it
                continue
            end, node = self._longest(tokens, position, text)
            if node is None:
                position += 1
                continue
            if node.concept:
                start, stop = tokens[position].start, tokens[end - 1].end
                yield Mention(start, stop, text[start:stop], node.concept)
            position = end

    def _add_names(self, concept: str, names: Names) -> None:
        exact = {label.text for label in names.exact}
        for label in names.linked:
            self._add(label, concept, exact=label.text in exact)
        for label in names.exact:
            self._add(label, concept, exact=True)
        for label in names.block:
            self._add(label, "", exact=False)

    def _add(self, label: Label, concept: str, *, exact: bool) -> None:
        words = [token.word for token in tokenize(label.text)]
        with_function_word = any(word in self._function_words for word in words)
        nodes = [self._root]
        for word in words:
            keys = self._label_keys(word)
            nodes = [node.children.setdefault(key, _Node()) for node in nodes for key in keys]
            for node in nodes:
                node.prepositions |= with_function_word
        for node in nodes:
            node.concept, node.name, node.exact = concept, label.text, exact
            node.function_word = with_function_word

    def _label_keys(self, word: str) -> frozenset[str]:
        if word in self._function_words:
            return frozenset({_SURFACE + word})
        return label_keys(word, self._lang)

    def _longest(
        self, tokens: tuple[Token, ...], first: int, text: str
    ) -> tuple[int, _Node | None]:
        """Return where the longest name from `first` ends; of two, that with fewer gaps."""
        start = tokens[first].start
        best, best_rank = None, (first, 0)
        states = [_State(node, first + 1) for node in self._step(self._root, tokens[first])]
        while states:
            state = states.pop()
            rank = (state.position, -state.gaps)
            if rank > best_rank and state.accepts(text[start : tokens[state.position - 1].end]):
                best, best_rank = state.node, rank
            states.extend(self._continue(state, tokens))
        return best_rank[0], best

    def _continue(self, state: _State, tokens: tuple[Token, ...]) -> Iterator[_State]:
        preposition = state.preposition
        for gap, token in enumerate(tokens[state.position : state.position + _GAP + 1]):
            if not token.joined:
                return
            for child in self._step(state.node, token):
                yield _State(child, state.position + gap + 1, state.gaps + gap, preposition)
            preposition |= token.word in self._prepositions
            allowed = self._function_words if state.node.prepositions else self._particles
            if token.word not in allowed:
                return

    def _step(self, node: _Node, token: Token) -> Iterator[_Node]:
        if not node.children:
            return
        for key in self._text_keys(token.word):
            if key in node.children:
                yield node.children[key]

    def _may_open(self, word: str) -> bool:
        """Return whether a name begins with the word."""
        return not self._root.children.keys().isdisjoint(self._text_keys(word))

    def _text_keys(self, word: str) -> Collection[str]:
        if word in self._function_words:
            return (_SURFACE + word,)
        return text_keys(word, self._lang)
