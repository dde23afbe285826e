"""Which of the lexemes that share a form stands in a text, as the adjectives beside it agree.

„Znanego krytyka” is a critic and no criticism: the adjective is masculine. Only of use where the
dictionary knows cases: Polish and Russian.
"""

from __future__ import annotations

from accord.lexicon.keys import lexemes, name_keys, readings
from accord.lexicon.tokens import as_word
from accord.linking.neighbours import after, before

_ADJECTIVES = frozenset({"adjective", "participle"})
_PREDICATE = "/pred"
_NUMERAL = "/num"
_GENITIVES = frozenset({"gen", "gent"})


def may_be_adjective(word: str, lang: str) -> bool:
    """Return whether the dictionary knows the word as an adjective or participle too."""
    return any(_class(lexeme) in _ADJECTIVES for lexeme in lexemes(word, lang))


def agree(adjective: str, noun: str, lang: str) -> bool:
    """Return whether the adjective may belong to the noun."""
    return not _as_adjective(adjective, lang).isdisjoint(_agreement(noun, lang))


def may_be_swapped(words: tuple[str, ...], lang: str) -> bool:
    """Return whether the words are an adjective and its noun, which stand in either order."""
    if len(words) != 2:  # noqa: PLR2004 - the two
        return False
    first, second = (may_be_adjective(word, lang) for word in words)
    adjective, noun = words if first else words[::-1]
    return first != second and agree(adjective, noun, lang)


def is_other_lexeme(name: str, lang: str, text: str, start: int, end: int) -> bool:
    """Return whether the word at [start, end) is of another lexeme than the one-word name."""
    word = as_word(text[start:end])
    found = lexemes(word, lang)
    if not any(_class(lexeme) for lexeme in found if len(found) > 1):
        return False  # as nearly everywhere: hence before any reading is asked for
    behind, ahead = before(text, start), after(text, end)
    if _is_predicate(found, ahead, lang):
        return True
    keys = name_keys(as_word(name), lang)
    if any(_class(key) in _ADJECTIVES for key in keys):
        return False
    ours, others = (
        frozenset[str]().union(
            *(r.agreement for r in readings(word, lang) if (r.lexeme in keys) is of_name)
        )
        for of_name in (True, False)
    )
    if not ours or not others:
        return False
    beside = _adjectives(behind, ahead, lang)
    if any(forms & others and not forms & ours for forms in beside):
        return True
    return _is_attribute(word, keys, ahead, lang)


def _is_predicate(found: frozenset[str], ahead: list[str], lang: str) -> bool:
    """„Potrzeba trzech jajek”: it takes three eggs."""
    return (
        bool(ahead)
        and any(lexeme.endswith(_PREDICATE) for lexeme in found)
        and any(lexeme.endswith(_NUMERAL) for lexeme in lexemes(ahead[0], lang))
    )


def _adjectives(behind: list[str], ahead: list[str], lang: str) -> list[frozenset[str]]:
    """Return what the adjectives beside a noun agree by, if they belong to no noun after it."""
    found = [_as_adjective(word, lang) for word in behind[-1:]]
    if ahead:
        forms = _as_adjective(ahead[0], lang)
        if not ahead[1:] or forms.isdisjoint(_agreement(ahead[1], lang)):
            found.append(forms)
    return found


def _is_attribute(word: str, keys: frozenset[str], ahead: list[str], lang: str) -> bool:
    """„Spory kawałek”: an adjective of the noun after it, which is no genitive."""
    following = _agreement(ahead[0], lang) if ahead else frozenset()
    if any(form.split()[1] in _GENITIVES for form in following):
        return False
    return any(
        reading.agreement & following
        for reading in readings(word, lang)
        if reading.lexeme not in keys and _class(reading.lexeme) in _ADJECTIVES
    )


def _class(lexeme: str) -> str:
    """Return the word class, or nothing where the dictionary tells none."""
    return lexeme.partition("/")[2]


def _as_adjective(word: str, lang: str) -> frozenset[str]:
    return frozenset[str]().union(
        *(r.agreement for r in readings(word, lang) if _class(r.lexeme) in _ADJECTIVES)
    )


def _agreement(word: str, lang: str) -> frozenset[str]:
    return frozenset[str]().union(*(reading.agreement for reading in readings(word, lang)))
