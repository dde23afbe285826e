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

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from accord.lexicon.keys import known
from accord.lexicon.tokens import WORD, as_word
from accord.lexicon.word import Trait
from accord.linking.agreement import are_swapped, is_adjective, is_other_lexeme, leaves_name
from accord.linking.ahead import Ahead
from accord.linking.compiler import compile_names
from accord.linking.function_words import function_words
from accord.linking.mention import STRENGTH, Matched, Mention
from accord.linking.reading import Reader
from accord.linking.word_class import is_other_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.linking.name import Name
    from accord.linking.reading import Read
    from accord.linking.trie import Node, Steps
    from accord.thesaurus.concept import Thesaurus

_GAP = 2
"""Words that may stand between two words of a name: „konflikt z tym klientem”."""
_TOGETHER = 500
"""Words of a text that are looked up together: of more objects at once Python looks for cycles."""


class _State(NamedTuple):
    """A way through the trie along the tokens so far; millions are made of them."""

    node: Node
    """What was found."""
    position: int
    """Number of the next token, from the first of the name."""
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
        end = 0
        matches = WORD.finditer(text)
        while several := [*islice(matches, _TOGETHER)]:
            surfaces = [match[0] for match in several]
            reads = self._reader.read(surfaces)
            for at, read in enumerate(reads):
                if read is None or not read.starts or several[at].start() < end:
                    continue  # nearly every word: hence before anything is made of it
                if read.needs is not None and not self._may_go_on(read.needs, at, reads, surfaces):
                    continue
                found = self._longest(Ahead(text, several[at]), read.starts)
                if found is None:
                    continue
                name, end, matched = found
                if name.concept:
                    start = several[at].start()
                    yield Mention(start, end, text[start:end], name.concept, matched)

    def _may_go_on(
        self, needs: frozenset[str], at: int, reads: list[Read | None], surfaces: list[str]
    ) -> bool:
        """Return whether a name that has begun may go on with one of the words behind it."""
        behind = range(at + 1, at + 2 + _GAP)
        if behind.stop > len(reads):  # the rest is looked up later
            return True
        for number in behind:
            read = reads[number]
            if read and not needs.isdisjoint(read.keys):
                return all(map(self._is_passed_over, surfaces[at + 1 : number]))
        return False

    def _is_passed_over(self, surface: str) -> bool:
        word = as_word(surface)
        return word in self._function.all or is_adjective(word, self._lang)

    def _longest(self, ahead: Ahead, nodes: Steps) -> tuple[Name, int, Matched] | None:
        """Return the longest name ahead, where it ends, and by what it was found.

        Of two that end alike that with fewer gaps, then the thesaurus' own, then that whose form is
        nearer, then the first.
        """
        best, best_rank = None, (0, 0, False, 0, 0)
        states = [_State(node, 1, matched) for node, matched in nodes]
        seen: set[_State] = set()
        while states:
            state = states.pop()
            for name in state.node.names:
                nearness = -STRENGTH.index(state.matched)
                rank = (state.position, -state.gaps, not name.set_phrase, nearness, -name.order)
                if (best is None or rank > best_rank) and self._accepts(state, name, ahead):
                    end = ahead.end(state.position - 1)
                    end = name.end(ahead.text, end, hyphenated=self._lang != "en")
                    best, best_rank = (name, end, state.matched), rank
            if state.node.children:
                following = {*self._continue(state, ahead)} - seen
                seen |= following
                states += following
        return best

    def _accepts(self, state: _State, name: Name, ahead: Ahead) -> bool:
        """Return whether the name that ends at this state may stand here."""
        inflected = name.fixed and state.matched is not Matched.FORM
        if inflected or (state.preposition and not name.function_word):
            return False
        if name.swapped and not self._are_swapped(state, ahead):
            return False
        start, end = ahead.start, ahead.end(state.position - 1)
        if not name.may_stand(ahead.text, start, end):
            return False
        surface = ahead.text[start:end]
        # „Follow-up” is a noun with its hyphen, and has a verb among its words.
        one_word = name.single or (self._lang == "en" and "-" in name.text + surface)
        if not one_word or not name.concept or name.exact:
            return True
        if name.plural and Trait.SINGULAR in known(as_word(surface), self._lang).traits:
            return False
        where = (self._lang, ahead.text, start, end)
        return not is_other_class(*where) and not is_other_lexeme(name.text, *where)

    def _are_swapped(self, state: _State, ahead: Ahead) -> bool:
        following = ahead.word(state.position) if ahead.is_joined(state.position) else ""
        return are_swapped(ahead.word(0), ahead.word(state.position - 1), following, self._lang)

    def _continue(self, state: _State, ahead: Ahead) -> Iterator[_State]:
        """Yield the states that the next words lead to, over function words or an adjective."""
        node, position, _, _, preposition = state
        allowed = self._function.all if node.prepositions else self._function.particles
        adjective = ""
        for number in range(position, position + _GAP + 1):
            surface = ahead.surface(number)
            if not surface:
                return
            read = self._reader[surface]
            word = read.word if read else as_word(surface)
            for child, matched in node.follow(word, read.keys) if read else ():
                stays = not adjective or self._stays(node, child, adjective, word)
                if stays and child.is_reached_over(ahead.gap(number)):
                    weakest = max(state.matched, matched, key=STRENGTH.index)
                    gaps = state.gaps + number - position
                    yield _State(child, number + 1, weakest, gaps, preposition)
            if adjective or not ahead.is_joined(number):
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
