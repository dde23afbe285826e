"""The names of a thesaurus in one language become a trie here."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count, pairwise
from typing import TYPE_CHECKING

from accord.lexicon.keys import fetch, known, label_keys, name_keys, text_keys
from accord.lexicon.tokens import tokenize
from accord.lexicon.word import Trait
from accord.linking.agreement import may_be_swapped
from accord.linking.function_words import function_words
from accord.linking.name import Name, symbols_around
from accord.linking.trie import Node

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from accord.thesaurus.concept import Names, Thesaurus


def compile_names(thesaurus: Thesaurus, lang: str) -> Node:
    """Return the root of a trie over the keys of all words of names and set phrases."""
    every = [(c.id, c.names[lang]) for c in thesaurus.concepts.values() if lang in c.names]
    phrases = function_words(lang).set_phrases
    labels = (label.text for _, names in every for label in (*names.linked, *names.exact))
    fetch({token.word for text in (*labels, *phrases) for token in tokenize(text)}, lang)
    compiler = _Compiler(lang, plural_counts=_plural_is_rare([names for _, names in every], lang))
    for id_, names in every:
        exact = {label.text for label in names.exact}
        for label in (*names.linked, *names.exact):
            compiler.add(_Entry(label.text, id_, exact=label.text in exact))
        for label in names.block:
            compiler.add(_Entry(label.text, blocks=True))
    compiler.add_set_phrases(phrases)
    return compiler.root


@dataclass(frozen=True, slots=True)
class _Entry:
    """What is to be found."""

    label: str
    """As it is written."""
    concept: str = ""
    """What it names; empty for what only hides its words."""
    exact: bool = False
    """It is found in this very form only."""
    blocks: bool = False
    """The thesaurus has it as a phrase in which a name means something else."""
    set_phrase: bool = False
    """The language has it as one."""


class _Compiler:
    """Lets the trie grow."""

    def __init__(self, lang: str, *, plural_counts: bool) -> None:
        self.root = Node()
        self._lang = lang
        self._function = function_words(lang)
        self._plural_counts = plural_counts
        self._number = count()

    def add(self, entry: _Entry) -> None:
        split = tokenize(entry.label)
        words = tuple(token.word for token in split)
        gaps = tuple(
            "" if after.joined else entry.label[before.end : after.start].strip()
            for before, after in pairwise(split)
        )
        # What has signs of its own or is exact stands as it is written.
        wordings = (words,) if entry.exact or any(gaps) else self._function.wordings(words)
        for wording in wordings if words else ():
            # One more word than gaps where it is rearranged.
            self._finish(entry, wording, self._grow(entry, wording, ("", *gaps, "")))
        if entry.concept and wordings == (words,) and may_be_swapped(words, self._lang):
            self._finish(entry, words, self._grow(entry, words[::-1], ("", "")), swapped=True)

    def add_set_phrases(self, phrases: Iterable[str]) -> None:
        """Add those that share a word with a name that was added: no other can hide one."""
        named = self.root.keys_below()
        for phrase in phrases:
            entry = _Entry(phrase, set_phrase=True)
            keys = (self._keys(entry, token.word, noun=False) for token in tokenize(phrase))
            if not all(map(named.isdisjoint, keys)):
                self.add(entry)

    def _grow(self, entry: _Entry, words: tuple[str, ...], gaps: Iterable[str]) -> Node:
        """Return where a name of these words ends."""
        with_function_word = any(word in self._function.all for word in words)
        single = len(words) == 1
        node = self.root
        for number, (word, gap) in enumerate(zip(words, gaps, strict=False)):
            # English names begin with a verb if at all; elsewhere the first word is not told apart.
            noun = single or (self._lang == "en" and number > 0)
            keys = self._keys(entry, word, noun=noun, single=single)
            node = node.grow(gap, word, keys, noun=noun)
            node.prepositions |= with_function_word
        return node

    def _finish(
        self, entry: _Entry, words: tuple[str, ...], node: Node, *, swapped: bool = False
    ) -> None:
        """Let a name end at a place in the trie."""
        plural = (
            self._plural_counts
            and len(words) == 1
            and Trait.PLURAL_NAME in known(words[0], self._lang).traits
        )
        before, after = symbols_around(entry.label)
        name = Name(
            concept=entry.concept,
            text=entry.label,
            exact=entry.exact,
            set_phrase=entry.set_phrase,
            # „W stosunku do”, not «в отношениях с»; a verb that comes first has all its forms.
            fixed=entry.set_phrase and words[0] in self._function.all,
            order=next(self._number),
            function_word=any(word in self._function.all for word in words),
            single=len(words) == 1,
            swapped=swapped,
            plural=plural,
            before=before,
            after=after,
        )
        node.names.append(name)

    def _keys(
        self, entry: _Entry, word: str, *, noun: bool, single: bool = False
    ) -> Collection[str]:
        if word in self._function.all:
            # «D’accordo» blocks no «dell’accordo».
            key = self._function.written if entry.blocks else self._function.key
            keys: Collection[str] = (key(word),)
        else:
            keys = name_keys(word, self._lang) if noun else label_keys(word, self._lang)
        if single and entry.label.isupper():
            return {*keys, *text_keys(word + "s", self._lang)}  # „FAQ”, „FAQs”
        return keys


def _plural_is_rare(every: list[Names], lang: str) -> bool:
    """Return whether most one-word names are singular, so that a plural one means the plural."""
    words = [tokenize(label.text) for names in every for label in names.linked]
    single = [found[0].word for found in words if len(found) == 1]
    plural = sum(Trait.PLURAL_NAME in known(word, lang).traits for word in single)
    return 2 * plural < len(single)
