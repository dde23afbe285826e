"""Finds the concepts of a thesaurus in running text, in any inflected form.

A trie over the keys of the names' words, longest match first. Each guard removes a class of wrong
links: a function word matches only itself (Russian «том» is a form of «тот»); a preposition may
stand between the words of a name only if the name has a function word of its own; a name of up to
three letters must begin the word it is found in; a name in capitals is an abbreviation and matches
only in capitals; an `exact` name matches in that form only; a `block` phrase swallows its words,
and so do a language's own set phrases („in respect of”), unless a name is one; a plural name means
the plural; a word is no noun's form where its neighbours show that it is a verb, an adjective or
another noun. Where a dictionary knows that they agree, an adjective may follow its noun, and one
may stand before a noun within a name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from accord.lexicon.keys import known
from accord.lexicon.tokens import as_word
from accord.lexicon.word import Trait
from accord.linking.agreement import are_swapped, is_adjective, is_other_lexeme, leaves_name
from accord.linking.compiler import compile_names
from accord.linking.function_words import function_words
from accord.linking.mention import STRENGTH, Matched, Mention
from accord.linking.reading import Reader
from accord.linking.text_words import TextWords
from accord.linking.word_class import is_other_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from accord.linking.name import Name
    from accord.linking.reading import Read
    from accord.linking.trie import Node, Steps
    from accord.thesaurus.concept import Thesaurus

_GAP = 2
"""Words that may stand between two words of a name: „konflikt z tym klientem”."""


class _State(NamedTuple):
    """A way through the trie along the tokens so far; millions are made of them."""

    node: Node
    """What was found."""
    position: int
    """Number of the text's next word."""
    matched: Matched
    """By what the words so far were found: the weakest."""
    gaps: int = 0
    """Words passed over."""
    preposition: bool = False
    """One of them was a preposition."""


class Matcher:
    """The linked names of all concepts in one language, ready to be found."""

    def __init__(self, thesaurus: Thesaurus, lang: str) -> None:
        """Compile the names that the thesaurus has in `lang`."""
        self._lang = lang
        self._function = function_words(lang)
        self._reader = Reader(compile_names(thesaurus, lang), lang)

    def find(self, text: str) -> Iterator[Mention]:
        """Yield the mentions in `text` in order; none overlaps another."""
        words = TextWords(text)
        reads = self._reader.read(words.surfaces)
        end = 0
        known = [(at, read) for at, read in enumerate(reads) if read]  # few of all words
        for following, (at, read) in enumerate(known, start=1):
            if not read.starts or words.start(at) < end:
                continue
            near = known[following : following + 1 + _GAP]
            if read.needs is not None and not self._may_go_on(read.needs, at, near, words):
                continue
            found = self._longest(words, at, read.starts)
            if found is None:
                continue
            name, end, matched = found
            if name.concept:
                start = words.start(at)
                yield Mention(start, end, text[start:end], name.concept, matched)

    def _may_go_on(
        self, needs: frozenset[str], at: int, near: Sequence[tuple[int, Read]], words: TextWords
    ) -> bool:
        """Return whether a name that has begun may go on with one of the words behind it."""
        for number, read in near:
            if not needs.isdisjoint(read.keys):
                passed_over = words.surfaces[at + 1 : number]
                return len(passed_over) <= _GAP and all(map(self._is_passed_over, passed_over))
        return False

    def _is_passed_over(self, surface: str) -> bool:
        word = as_word(surface)
        return word in self._function.all or is_adjective(word, self._lang)

    def _longest(self, words: TextWords, at: int, nodes: Steps) -> tuple[Name, int, Matched] | None:
        """Return the longest name from a word on, where it ends, and by what it was found.

        Of two that end alike that with fewer gaps, then the thesaurus' own, then that whose form is
        nearer, then the first.
        """
        best, best_rank = None, (0, 0, False, 0, 0)
        states = [_State(node, at + 1, matched) for node, matched in nodes]
        seen: set[_State] = set()
        while states:
            state = states.pop()
            for name in state.node.names:
                nearness = -STRENGTH.index(state.matched)
                rank = (state.position, -state.gaps, not name.set_phrase, nearness, -name.order)
                if (best is None or rank > best_rank) and self._accepts(state, name, words, at):
                    end = words.end(state.position - 1)
                    end = name.end(words.text, end, hyphenated=self._lang != "en")
                    best, best_rank = (name, end, state.matched), rank
            if state.node.children:
                following = {*self._continue(state, words)} - seen
                seen |= following
                states += following
        return best

    def _accepts(self, state: _State, name: Name, words: TextWords, at: int) -> bool:
        """Return whether the name from a word on that ends at this state may stand here."""
        inflected = name.fixed and state.matched is not Matched.FORM
        if inflected or (state.preposition and not name.function_word):
            return False
        if name.swapped and not self._are_swapped(state, words, at):
            return False
        start, end = words.start(at), words.end(state.position - 1)
        if not name.may_stand(words.text, start, end):
            return False
        surface = words.text[start:end]
        # „Follow-up” is a noun with its hyphen, and has a verb among its words.
        one_word = name.single or (self._lang == "en" and "-" in name.text + surface)
        if not one_word or not name.concept or name.exact:
            return True
        if name.plural and Trait.SINGULAR in known(as_word(surface), self._lang).traits:
            return False
        where = (self._lang, words.text, start, end)
        return not is_other_class(*where) and not is_other_lexeme(name.text, *where)

    def _are_swapped(self, state: _State, words: TextWords, at: int) -> bool:
        following = words.word(state.position) if words.is_joined(state.position) else ""
        return are_swapped(words.word(at), words.word(state.position - 1), following, self._lang)

    def _continue(self, state: _State, words: TextWords) -> Iterator[_State]:
        """Yield the states that the next words lead to, over function words or an adjective."""
        node, position, _, _, preposition = state
        allowed = self._function.all if node.prepositions else self._function.particles
        adjective = ""
        for number in range(position, position + _GAP + 1):
            surface = words.surface(number)
            if not surface:
                return
            read = self._reader[surface]
            word = read.word if read else as_word(surface)
            for child, matched in node.follow(word, read.keys) if read else ():
                stays = not adjective or self._stays(node, child, adjective, word)
                if stays and child.is_reached_over(words.gap(number)):
                    weakest = max(state.matched, matched, key=STRENGTH.index)
                    gaps = state.gaps + number - position
                    yield _State(child, number + 1, weakest, gaps, preposition)
            if adjective or not words.is_joined(number):
                return
            if word in allowed:
                preposition |= word in self._function.prepositions
            elif is_adjective(word, self._lang):
                adjective = word
            else:
                return

    def _stays(self, node: Node, child: Node, adjective: str, noun: str) -> bool:
        """Return whether a name remains the same with an adjective between two of its words."""
        return leaves_name(adjective, noun, (node.word, child.word), self._lang)
