"""Words that look like a concept's name and are of another class, as their neighbours show.

Dictionaries say what a word may be; which of it it is stands beside it. Only English and Italian
need this: there one form is noun and verb, noun and adjective.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from accord.lexicon.keys import known
from accord.lexicon.tokens import Token, is_joint, tokenize, tokens
from accord.lexicon.word import Trait
from accord.linking.function_words import function_words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_BEHIND = 60
"""Characters in which the two words before a name are looked for."""
_SUBJECTS = frozenset({"i", "you", "we", "they", "who"})
_SUBJECTS_OF_S = frozenset({"he", "she", "it", "that", "which", "who"})
_AUXILIARIES = frozenset(
    [
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "shall",
        "should",
        "do",
        "does",
        "did",
        "don",
        "didn",
        "doesn",
        "t",
        "ll",
        "d",
        "let",
    ]
)
_DETERMINERS = frozenset(
    [
        "the",
        "a",
        "an",
        "this",
        "that",
        "every",
        "each",
        "one",
        "another",
        "my",
        "your",
        "his",
        "her",
        "our",
        "its",
        "their",
    ]
)
_OBJECTS = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "these",
        "those",
        "my",
        "your",
        "his",
        "her",
        "its",
        "our",
        "their",
        "you",
        "us",
        "them",
        "him",
        "me",
        "it",
        "some",
        "more",
        "any",
        "no",
        "to",
        "help",
        "nothing",
        "something",
        "everything",
    ]
)
_AFTER_NOUN = frozenset(
    [
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "should",
        "do",
        "does",
        "did",
        "and",
        "or",
        "but",
        "nor",
        "than",
        "if",
        "when",
        "while",
        "because",
        "that",
        "which",
        "who",
        "whom",
        "whose",
    ]
)
_CLITICS = frozenset({"mi", "ti", "si", "ci", "vi", "ne", "li", "non", "chi", "che"})
_ITALIAN_ARTICLES = frozenset(
    {"il", "lo", "la", "l", "un", "uno", "una", "ogni", "questo", "questa"}
)
_ITALIAN_OBJECTS = frozenset(
    ["il", "lo", "la", "l", "i", "gli", "le", "un", "uno", "una", "tutto", "tutti", "ogni"]
)
_FEMININE = ("ione", "tà", "udine", "igine")


def is_other_class(word: str, lang: str, text: str, start: int, end: int) -> bool:
    """Return whether the single word at [start, end) is a verb or adjective where it stands."""
    test = _TESTS.get(lang)
    return test is not None and test(word, text, start, end)


def _english_verb(word: str, text: str, start: int, end: int) -> bool:
    """„I promise”, „the customer needs help”: a noun's form after the subject of a sentence."""
    if Trait.VERB not in known(word, "en").traits:
        return False
    before = _before(text, start)
    if not before:
        return False
    last = before[-1].word
    if not word.endswith("s") or Trait.SINGULAR in known(word, "en").traits:
        return last in _SUBJECTS or last in _AUXILIARIES
    return last in _SUBJECTS_OF_S or (_is_subject(before) and _takes_object(text, end))


def _is_subject(before: list[Token]) -> bool:
    """Return whether what stands before is a noun in the singular with its determiner."""
    if len(before) < 2 or not before[-1].joined:  # noqa: PLR2004 - a determiner and a noun
        return False
    determiner, noun = before[-2].word, before[-1].word
    return determiner in _DETERMINERS and Trait.SINGULAR in known(noun, "en").traits


def _takes_object(text: str, end: int) -> bool:
    """Return whether a verb's object follows."""
    following = next(tokens(text, end), None)
    if following is None or not following.joined:
        return False
    if following.word in _OBJECTS:
        return True
    function = function_words("en")
    return following.word not in function.prepositions | _AFTER_NOUN | _AUXILIARIES


def _italian_verb_or_adjective(word: str, text: str, start: int, end: int) -> bool:
    traits = known(word, "it").traits
    if not traits & (Trait.VERB | Trait.ADJECTIVE):
        return False
    before = _before(text, start)
    if not before:
        return False
    verb = Trait.VERB in traits and _is_italian_verb(before, text, end)
    return verb or (Trait.ADJECTIVE in traits and _agrees(word, before))


def _is_italian_verb(before: list[Token], text: str, end: int) -> bool:
    """„Si scusa”, „il collega critica tutto”: after a pronoun, or between subject and object."""
    if before[-1].word in _CLITICS:
        return True
    following = next(tokens(text, end), None)
    if following is None or not following.joined or following.word not in _ITALIAN_OBJECTS:
        return False
    return len(before) > 1 and before[-1].joined and before[-2].word in _ITALIAN_ARTICLES


def _agrees(word: str, before: list[Token]) -> bool:
    """„Una situazione critica”, „la documentazione richiesta”: with the noun before."""
    noun = before[-1].word
    singular = noun.endswith(_FEMININE) and word.endswith("a")
    plural = noun.endswith("ioni") and word.endswith("e")
    return singular or plural


def _before(text: str, start: int) -> list[Token]:
    """Return up to two words before an offset, if joined to it."""
    begin = max(0, start - _BEHIND)
    if begin and text[begin - 1].isalnum():  # the first word may be cut: drop it
        begin = next((at for at in range(begin, start) if not text[at].isalnum()), start)
    found = tokenize(text[begin:start])
    if not found or not is_joint(text[begin + found[-1].end : start]):
        return []
    return list(islice(reversed(found), 2))[::-1]


_TESTS: Mapping[str, Callable[[str, str, int, int], bool]] = {
    "en": _english_verb,
    "it": _italian_verb_or_adjective,
}
