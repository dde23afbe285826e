"""English verbs that look like nouns: „I promise”, „follow up the leak”, „trust me”."""

from __future__ import annotations

from accord.lexicon.keys import known
from accord.lexicon.tokens import tokenize
from accord.lexicon.word import Trait
from accord.linking.function_words import function_words
from accord.linking.neighbours import after, before

_PERSONS = frozenset({"i", "you", "he", "she", "we", "they", "who"})
_BE = frozenset({"am", "is", "are", "was", "were", "m", "re", "s"})
_STILL = frozenset({"not", "still", "now", "already", "always", "just", "t"})
_SUBJECTS = frozenset({"i", "you", "we", "they", "who"})
_SUBJECTS_OF_S = frozenset({"he", "she", "it", "that", "which", "who"})
_AUXILIARIES = frozenset(
    {"will", "would", "can", "could", "may", "might", "must", "shall", "should", "do", "does",
     "did", "don", "didn", "doesn", "t", "ll", "d", "let", "please", "cannot"}
)  # fmt: skip
_DETERMINERS = frozenset(
    {"the", "a", "an", "this", "that", "every", "each", "one", "another", "my", "your", "his",
     "her", "our", "its", "their"}
)  # fmt: skip
_DETERMINERS_OF_PLURALS = frozenset(
    {"the", "these", "those", "my", "your", "his", "her", "our", "its", "their", "some", "many",
     "most", "all", "both", "two", "three", "few"}
)  # fmt: skip
_PERSONS_AS_OBJECTS = frozenset({"me", "him", "us", "them"})
_FIRM_OBJECTS = _PERSONS_AS_OBJECTS | {
    "a", "an", "the", "this", "these", "those", "my", "your", "his", "her", "its", "our", "their",
}  # fmt: skip
"""What begins an object and no clause about the noun before: „the promise you made”."""
_OBJECTS = _FIRM_OBJECTS | {
    "you", "it", "some", "more", "any", "no", "to", "help", "nothing", "something", "everything",
}  # fmt: skip
_AFTER_NOUN = frozenset(
    {"is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would", "can",
     "could", "may", "might", "must", "should", "do", "does", "did", "and", "or", "but", "nor",
     "than", "if", "when", "while", "because", "that", "which", "who", "whom", "whose"}
)  # fmt: skip
_PARTICLES = frozenset({"up", "over", "in", "out", "off", "on", "back", "down", "through"})
"""After the verb of „follow-up” and „hand-over”; in „role-play” the verb comes last."""


def is_english_verb(text: str, start: int, end: int) -> bool:
    """Return whether a noun's form is a verb's where it stands."""
    words = [token.word for token in tokenize(text[start:end])]
    word = words[0] if words[-1] in _PARTICLES else words[-1]
    behind, ahead = before(text, start), after(text, end)
    if word.endswith("ing"):
        return _is_progressive(behind)
    traits = known(word, "en").traits
    if Trait.VERB not in traits:
        return False
    if word.endswith("s") and Trait.SINGULAR not in traits:
        return _is_third_person(behind, ahead)
    parted = word != words[-1] and " " in text[start:end]
    return _is_base_form(behind, ahead, particle=parted)


def _is_progressive(behind: list[str]) -> bool:
    """„She is training”, „they’re still training”: a person does not consist of it."""
    match behind:
        case [first, last] if last in _STILL:
            return first in {"m", "re"}
        case [first, last]:
            return last in _BE and first in _PERSONS
        case _:
            return False


def _is_third_person(behind: list[str], ahead: list[str]) -> bool:
    """„She demands”, „the customer needs help”."""
    if not behind:
        return False
    if behind[-1] in _SUBJECTS_OF_S:
        return True
    subject = _is_noun(behind, Trait.SINGULAR, _DETERMINERS)
    return subject and _takes_object(ahead)


def _is_base_form(behind: list[str], ahead: list[str], *, particle: bool) -> bool:
    """„I promise”, „trust me”, „promise the customer a date”, „the twins promise nothing”."""
    following = ahead[0] if ahead else ""
    if not behind:
        return following in _FIRM_OBJECTS
    last = behind[-1]
    if last in _SUBJECTS or last in _AUXILIARIES or following in _PERSONS_AS_OBJECTS:
        return True
    if last == "to":
        return particle or following in _OBJECTS - {"to", "more"}
    plural = Trait.PLURAL_NAME in known(following, "en").traits
    subject = _is_noun(behind, Trait.PLURAL_NAME, _DETERMINERS_OF_PLURALS)
    return subject and (plural or following in _OBJECTS)


def _is_noun(behind: list[str], number: Trait, determiners: frozenset[str]) -> bool:
    """Return whether what stands before is a noun of this number with its determiner."""
    if len(behind) < 2:  # noqa: PLR2004 - a determiner and a noun
        return False
    determiner, noun = behind[-2], behind[-1]
    return determiner in determiners and number in known(noun, "en").traits


def _takes_object(ahead: list[str]) -> bool:
    """Return whether a verb's object follows."""
    if not ahead:
        return False
    if ahead[0] in _OBJECTS:
        return True
    no_object = function_words("en").prepositions | _AFTER_NOUN | _AUXILIARIES
    return ahead[0] not in no_object
