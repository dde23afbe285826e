"""What dictionaries say of the words of an index; after an edit, of those that it touched."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from accord.lexicon.vocabulary import analyse

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from collections.abc import Set as AbstractSet

    Lexemes = Mapping[str, Sequence[str]]
    """Word -> the lexemes it may be a form of."""


def vocabulary(
    words: AbstractSet[str], lang: str, before: Lexemes
) -> tuple[Lexemes, Mapping[str, Sequence[str]]]:
    """Return the lexemes of words, and the forms of those that have other words than before.

    Where no dictionary knows all forms of a lexeme, they depend on which words occur.
    """
    new = analyse(words - before.keys(), lang)
    lexemes = {word: before.get(word) or new.lexemes[word] for word in words}
    gone = (before[word] for word in before.keys() - words)
    changed = new.forms.keys() | set(chain.from_iterable(gone))
    kin = {word for word in words & before.keys() if not changed.isdisjoint(lexemes[word])}
    forms = analyse(kin | new.lexemes.keys(), lang).forms if kin else new.forms
    return lexemes, {lexeme: forms[lexeme] for lexeme in changed & forms.keys()}
