"""Finds the concepts of a thesaurus in running text, in any inflected form.

A trie over the keys of the names' words, longest match first. Each guard removes a class of wrong
links: a function word matches only itself (Russian «том» is a form of «тот»); a preposition may
stand between the words of a name only if the name has a function word of its own; a name of up to
three letters must begin the word it is found in; a name in capitals is an abbreviation and matches
only in capitals; an `exact` name matches in that form only; a `block` phrase swallows its words,
and so do a language's own set phrases („in respect of”); a plural name means the plural; a word is
no noun's form where its neighbours show that it is a verb or an adjective.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count, pairwise
from typing import TYPE_CHECKING

from accord.lexicon.keys import known, label_keys, name_keys, text_keys
from accord.lexicon.tokens import WORD, Token, as_word, tokenize, tokens
from accord.lexicon.word import Trait
from accord.linking.function_words import function_words
from accord.linking.mention import STRENGTH, Matched, Mention
from accord.linking.name import Name, symbols_around
from accord.linking.trie import Node
from accord.linking.word_class import is_other_class

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from accord.thesaurus.concept import Names, Thesaurus

_GAP = 2
"""Function words that may stand between two words of a name: „konflikt z tym klientem”."""
_MOST_KEPT = 200_000
"""Different words of texts in memory: 40 MB."""
_LONGEST = 100
"""Characters of a word worth keeping."""

_Starts = tuple[tuple[Node, Matched], ...]


@dataclass(frozen=True, slots=True)
class _State:
    """A way through the trie along the tokens so far."""

    node: Node
    position: int
    """Number of the next token, from the first of the name."""
    matched: Matched
    """By what the words so far were found: the weakest."""
    gaps: int = 0
    """Function words passed over."""
    preposition: bool = False
    """One of them was a preposition."""


class Matcher:
    """The linked names of all concepts in one language, ready to be found."""

    def __init__(self, thesaurus: Thesaurus, lang: str) -> None:
        """Compile the names that the thesaurus has in `lang`."""
        self._lang = lang
        self._function = function_words(lang)
        self._root = Node()
        self._starts: dict[str, _Starts] = {}
        self._number = count()
        every = [(c.id, c.names[lang]) for c in thesaurus.concepts.values() if lang in c.names]
        self._plural_counts = _plural_is_rare([names for _, names in every], lang)
        for phrase in self._function.set_phrases:
            self._add("", phrase)
        for id_, names in every:
            self._add_names(id_, names)

    def find(self, text: str) -> Iterator[Mention]:
        """Yield the mentions in `text` in order; none overlaps another."""
        starts, end = self._starts, 0
        for match in WORD.finditer(text):
            surface = match[0]
            nodes = starts.get(surface)
            if nodes is None:
                nodes = self._starts_at(surface)
            if not nodes or match.start() < end:
                continue  # nearly every word: hence before anything is made of it
            found = self._longest(_Ahead(text, *match.span()), nodes)
            if found is None:
                continue
            name, end, matched = found
            if name.concept:
                start = match.start()
                yield Mention(start, end, text[start:end], name.concept, matched)

    def _starts_at(self, surface: str) -> _Starts:
        """Return the first words of names that a word leads to."""
        word = as_word(surface)
        nodes = tuple(self._root.follow(word, self._text_keys(word)))
        if len(surface) <= _LONGEST:
            if len(self._starts) >= _MOST_KEPT:
                self._starts.clear()
            self._starts[surface] = nodes
        return nodes

    def _add_names(self, concept: str, names: Names) -> None:
        exact = {label.text for label in names.exact}
        for label in (*names.linked, *names.exact):
            self._add(concept, label.text, exact=label.text in exact)
        for label in names.block:
            self._add("", label.text)

    def _add(self, concept: str, label: str, *, exact: bool = False) -> None:
        split = tokenize(label)
        words = tuple(token.word for token in split)
        gaps = tuple(
            "" if after.joined else label[before.end : after.start].strip()
            for before, after in pairwise(split)
        )
        # What has signs of its own or is exact stands as it is written.
        wordings = (words,) if exact or any(gaps) else self._function.wordings(words)
        for wording in wordings if words else ():
            self._grow(concept, label, wording, ("", *gaps), exact=exact)

    def _grow(
        self,
        concept: str,
        label: str,
        words: tuple[str, ...],
        gaps: tuple[str, ...],
        *,
        exact: bool,
    ) -> None:
        with_function_word = any(word in self._function.all for word in words)
        blocks = not concept and label not in self._function.set_phrases
        node = self._root
        for number, word in enumerate(words):
            # English names begin with a verb if at all; elsewhere the first word is not told apart.
            noun = len(words) == 1 or (self._lang == "en" and number > 0)
            keys = self._label_keys(word, noun=noun)
            if blocks and word in self._function.all:
                keys = (self._function.written(word),)  # «d’accordo» blocks no «dell’accordo»
            if label.isupper() and len(words) == 1:
                keys = self._abbreviation_keys(word)
            gap = gaps[number] if number < len(gaps) else ""  # one more where it is rearranged
            node = node.grow(gap, word, keys, noun=noun)
            node.prepositions |= with_function_word
        traits = known(words[0], self._lang).traits
        plural = self._plural_counts and len(words) == 1 and Trait.PLURAL_NAME in traits
        before, after = symbols_around(label)
        node.names.append(
            Name(
                concept=concept,
                text=label,
                exact=exact,
                # „W stosunku do”, not «в отношениях с»; a verb that comes first has all its forms.
                fixed=label in self._function.set_phrases and words[0] in self._function.all,
                order=next(self._number),
                function_word=with_function_word,
                single=len(words) == 1,
                plural=plural,
                before=before,
                after=after,
            )
        )

    def _label_keys(self, word: str, *, noun: bool) -> Collection[str]:
        if word in self._function.all:
            return (self._function.key(word),)
        return name_keys(word, self._lang) if noun else label_keys(word, self._lang)

    def _abbreviation_keys(self, word: str) -> Collection[str]:
        """Return the keys of an abbreviation, and of its plural: „FAQ”, „FAQs”."""
        return {*self._label_keys(word, noun=True), *text_keys(word + "s", self._lang)}

    def _text_keys(self, word: str) -> Collection[str]:
        if word in self._function.all:
            return (self._function.key(word), self._function.written(word))
        return text_keys(word, self._lang)

    def _longest(self, ahead: _Ahead, nodes: _Starts) -> tuple[Name, int, Matched] | None:
        """Return the longest name ahead, where it ends, and by what it was found.

        Of two that end alike that with fewer gaps, then that whose form is nearer, then the first.
        """
        best, best_rank = None, (0, 0, 0, 0)
        states = [_State(node, 1, matched) for node, matched in nodes]
        seen: set[tuple[int, int, int, bool]] = set()
        while states:
            state = states.pop()
            key = (id(state.node), state.position, state.gaps, state.preposition)
            if key in seen:
                continue
            seen.add(key)
            for name in state.node.names:
                nearness = -STRENGTH.index(state.matched)
                rank = (state.position, -state.gaps, nearness, -name.order)
                if (best is None or rank > best_rank) and self._accepts(state, name, ahead):
                    end = ahead.end(state.position)
                    end = name.end(ahead.text, end, hyphenated=self._lang != "en")
                    best, best_rank = (name, end, state.matched), rank
            if state.node.children:
                states.extend(self._continue(state, ahead))
        return best

    def _accepts(self, state: _State, name: Name, ahead: _Ahead) -> bool:
        """Return whether the name that ends at this state may stand here."""
        if state.preposition and not name.function_word:
            return False
        if name.fixed and state.matched is not Matched.FORM:
            return False
        start, end = ahead.start, ahead.end(state.position)
        if not name.may_stand(ahead.text, start, end):
            return False
        if not name.single or not name.concept or name.exact:
            return True
        word = as_word(ahead.text[start:end])
        if name.plural and Trait.SINGULAR in known(word, self._lang).traits:
            return False
        return not is_other_class(word, self._lang, ahead.text, start, end)

    def _continue(self, state: _State, ahead: _Ahead) -> Iterator[_State]:
        preposition = state.preposition
        allowed = self._function.all if state.node.prepositions else self._function.particles
        for gap in range(_GAP + 1):
            number = state.position + gap
            token = ahead.token(number)
            if token is None:
                return
            between = ahead.text[ahead.end(number) : token.start]
            for child, matched in state.node.follow(token.word, self._text_keys(token.word)):
                if child.is_reached_over(between):
                    weakest = max(state.matched, matched, key=STRENGTH.index)
                    yield _State(child, number + 1, weakest, state.gaps + gap, preposition)
            if not token.joined or token.word not in allowed:
                return
            preposition |= token.word in self._function.prepositions


class _Ahead:
    """The words of a text after one, cut out when they are asked for."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text = text
        self.start = start
        self._end = end
        self._coming = tokens(text, end)
        self._tokens: list[Token] = []

    def token(self, number: int) -> Token | None:
        """Return a word by its number, the first one's being 0, or None after the last."""
        while number > len(self._tokens):
            following = next(self._coming, None)
            if following is None:
                return None
            self._tokens.append(following)
        return self._tokens[number - 1]

    def end(self, position: int) -> int:
        """Return where the word before a position ends."""
        return self._tokens[position - 2].end if position > 1 else self._end


def _plural_is_rare(every: list[Names], lang: str) -> bool:
    """Return whether most one-word names are singular, so that a plural one means the plural."""
    words = [tokenize(label.text) for names in every for label in names.linked]
    single = [found[0].word for found in words if len(found) == 1]
    plural = sum(Trait.PLURAL_NAME in known(word, lang).traits for word in single)
    return 2 * plural < len(single)
