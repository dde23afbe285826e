"""Words that name nothing by themselves, and what they do between the words of a name."""

from __future__ import annotations

from functools import cache

from accord.languages import known_languages, language

_SURFACE = "="


class FunctionWords:
    """The articles, pronouns, particles and prepositions of a language; none if it has no file."""

    def __init__(self, lang: str) -> None:
        """Look them up."""
        known = language(lang) if lang in known_languages() else None
        self._forms = known.preposition_forms if known else {}
        self.prepositions = known.prepositions | self._forms.keys() if known else frozenset()
        self.particles = known.function_words if known else frozenset()
        self.all = self.prepositions | self.particles
        self.set_phrases = known.set_phrases if known else ()
        self._articles = known.articles if known else frozenset()
        self._reflexives = known.reflexives if known else frozenset()
        self._together = known.together if known else ("", "", "")

    def key(self, word: str) -> str:
        """Return the key of a function word: it meets itself only, contracted or not."""
        return _SURFACE + self._forms.get(word, word)

    def written(self, word: str) -> str:
        """Return the key of a function word that meets it in this very form only."""
        return _SURFACE + _SURFACE + word

    def wordings(self, words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
        """Return the rows of words in which a name may stand: without articles, rearranged.

        „Skarżyć się” is „się skarżyć” as well, „A with B” may be „A between X and B”.
        """
        bare = tuple(word for word in words if word not in self._articles)
        if self.all.issuperset(bare):  # it is made of such words: none is beside the point
            return (words,)
        found = [bare]
        if len(bare) > 1 and bare[1] in self._reflexives:
            found.append((bare[1], bare[0], *bare[2:]))
        with_, between, and_ = self._together
        place = next((n for n, word in enumerate(bare) if self._is(word, with_)), 0)
        if place:
            found.append((*bare[:place], between, and_, *bare[place + 1 :]))
        return tuple(found)

    def _is(self, word: str, preposition: str) -> bool:
        return word in self.prepositions and self._forms.get(word, word) == preposition


def is_function_word(key: str) -> bool:
    """Return whether the key is a function word's."""
    return key.startswith(_SURFACE)


@cache
def function_words(lang: str) -> FunctionWords:
    """Return those of a language."""
    return FunctionWords(lang)
