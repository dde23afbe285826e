"""Italian verbs, participles and adjectives that look like nouns: «critica», «compromesso»."""

from __future__ import annotations

import re

from accord.lexicon.keys import known
from accord.lexicon.tokens import as_word
from accord.lexicon.word import Trait
from accord.linking.neighbours import after, before

_CLITICS = frozenset({"mi", "ti", "si", "ci", "vi", "ne", "li", "non", "chi", "che"})
_DETERMINERS = frozenset(
    {"il", "lo", "la", "l", "un", "uno", "una", "ogni", "questo", "questa", "quel", "quello",
     "quella", "mio", "mia", "tuo", "tua", "suo", "sua", "nostro", "nostra", "vostro", "vostra"}
)  # fmt: skip
_OBJECTS = frozenset(
    {"il", "lo", "la", "l", "i", "gli", "le", "un", "uno", "una", "tutto", "tutti", "ogni"}
)
_EVERYTHING = frozenset({"tutto", "tutti"})
_IMPURE = re.compile(r"[xyz]|gn|p[nst]|s[^aeiouàèéìòù]|i[aeiou]")
"""Beginnings of words whose article is «lo»; before others «lo» is a pronoun."""
_HAVE = frozenset(
    {"ho", "hai", "ha", "abbiamo", "avete", "hanno", "avevo", "avevi", "aveva", "avevamo",
     "avevate", "avevano", "avrà", "avrebbe", "abbia", "abbiano", "aver", "avere", "avendo"}
)  # fmt: skip
_BECOME = frozenset(
    {"resta", "restano", "rimane", "rimangono", "sembra", "appare", "diventa", "risulta", "pare",
     "viene", "vengono", "stato", "stata", "stati", "state"}
)  # fmt: skip
"""Verbs after which an adjective stands, and no noun without its article."""
_ALREADY = frozenset({"già", "mai", "sempre", "ancora", "poi", "molto", "più", "così", "troppo"})
_FEMININE = ("ione", "tà", "udine", "igine")


def is_italian_verb_or_adjective(text: str, start: int, end: int) -> bool:
    """Return whether a noun's form is another word's where it stands."""
    word = as_word(text[start:end])
    traits = known(word, "it").traits
    of_verb = Trait.VERB in traits or word.endswith("o")
    if not of_verb and not traits & (Trait.ADJECTIVE | Trait.PARTICIPLE):
        return False
    behind = before(text, start)
    if not behind:
        return False
    if of_verb and _follows_pronoun(word, behind[-1]):
        return True
    if Trait.VERB in traits and _is_third_person(behind, after(text, end)):
        return True
    if Trait.PARTICIPLE in traits and _completes(word, behind):
        return True
    return Trait.ADJECTIVE in traits and (_agrees(word, behind) or _completes_become(behind))


def _follows_pronoun(word: str, last: str) -> bool:
    """«Lo critica», «la ricontatto», «gli prometto»: no article of the noun would stand here."""
    match last:
        case "lo":
            return _IMPURE.match(word) is None
        case "le" | "gli":
            return True
        case "la":
            return word.endswith("o")
        case _:
            return False


def _is_third_person(behind: list[str], ahead: list[str]) -> bool:
    """«Si scusa», «il collega critica tutto»: after a pronoun, or between subject and object."""
    if behind[-1] in _CLITICS:
        return True
    following = ahead[0] if ahead else ""
    if behind[-1] in _DETERMINERS:
        return False
    subject = len(behind) > 1 and behind[-2] in _DETERMINERS
    return following in _EVERYTHING or (subject and following in _OBJECTS)


def _completes(word: str, behind: list[str]) -> bool:
    """«Ha compromesso», «l’ha promessa»: with the auxiliary verb; «ha promesse» is no such form."""
    *earlier, last = behind
    if last in _ALREADY:
        return earlier[:1] != [] and earlier[0] in _HAVE and word.endswith("o")
    if last not in _HAVE:
        return False
    return word.endswith("o") or earlier[:1] in (["l"], ["li"], ["le"], ["ne"])


def _completes_become(behind: list[str]) -> bool:
    """«Resta critica», «sembra molto critica»."""
    *earlier, last = behind
    return last in _BECOME or (last in _ALREADY and bool(earlier) and earlier[0] in _BECOME)


def _agrees(word: str, behind: list[str]) -> bool:
    """«Una situazione critica», «la documentazione richiesta»: with the noun before."""
    noun = behind[-1]
    singular = noun.endswith(_FEMININE) and word.endswith("a")
    plural = noun.endswith("ioni") and word.endswith("e")
    return singular or plural
