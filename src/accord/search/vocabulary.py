"""Which words of the pages are searched as one, and in which forms."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from itertools import chain
from typing import TYPE_CHECKING, Protocol

from accord.lexicon.folding import fold
from accord.lexicon.general import General
from accord.lexicon.keys import folded_forms, lexemes, text_keys
from accord.lexicon.morphology import morphology
from accord.search.paradigms import Paradigms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

_VERBAL = ("verb", "gerund", "participle")
"""Classes of one lemma that are searched as one: who asks for „słuchanie” wants „słuchać” too."""
_DICTIONARIES = ("morfeusz2", "pymorphy3", "pymorphy3-dicts-ru", "simplemma", "snowballstemmer")
_VERSION = 1
"""Of what is kept; another one is not read."""
_STEM = "~"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words of a corpus as they are searched."""

    lexemes: Mapping[str, tuple[str, ...]]
    """Case-folded word -> the lexemes it may be a form of."""
    forms: Mapping[str, frozenset[str]]
    """Lexeme -> all its forms, folded; of a word that no dictionary knows, those that occur."""


def is_known(lexeme: str) -> bool:
    """Return whether a dictionary knows the lexeme: its forms are all, not those that occur."""
    return not lexeme.startswith(_STEM)


def analyse(words: Iterable[str], lang: str, kept: Path | None = None) -> Vocabulary:
    """Return what the dictionaries of a language say of case-folded words.

    What they said before is read from the file `kept`, and written there for the next time.
    """
    wanted = sorted(set(words))
    known = _read(kept, lang) if kept else Vocabulary({}, {})
    found = dict(known.lexemes)
    forms = dict(known.forms)
    for word in wanted:
        if word not in found:
            readings = _readings(word, lang)
            found[word] = tuple(sorted(readings))
            forms.update((lexeme, each) for lexeme, each in readings.items() if is_known(lexeme))
    if kept and any(word not in known.lexemes for word in wanted):
        _write(kept, lang, Vocabulary(found, forms))
    return _complete({word: found[word] for word in wanted}, forms)


def _readings(word: str, lang: str) -> Mapping[str, frozenset[str]]:
    """Return the lexemes of a word with their forms; one without forms of its own adds nothing."""
    source = _source(lang)
    found = {lexeme: source.forms(lexeme) for lexeme in source.lexemes(word)}
    if not found:
        (stem,) = text_keys(word, lang)
        return {stem: frozenset()}
    several = {lexeme: forms for lexeme, forms in found.items() if len(forms | {fold(word)}) > 1}
    return several or dict([min(found.items())])


def _complete(
    lexemes_of: Mapping[str, tuple[str, ...]], listed: Mapping[str, frozenset[str]]
) -> Vocabulary:
    """Return the vocabulary with every word among the forms of its lexemes."""
    forms: defaultdict[str, set[str]] = defaultdict(set)
    for word, found in lexemes_of.items():
        for lexeme in found:
            forms[lexeme].add(fold(word))
    return Vocabulary(
        lexemes_of,
        {
            lexeme: listed.get(lexeme, frozenset()) | occurring
            for lexeme, occurring in forms.items()
        },
    )


class _Source(Protocol):
    def lexemes(self, word: str) -> Iterable[str]: ...

    def forms(self, lexeme: str) -> frozenset[str]: ...


@dataclass(frozen=True, slots=True)
class _Classes:
    """Languages whose lexemes are `lemma/class`."""

    lang: str

    def lexemes(self, word: str) -> Iterable[str]:
        return {self._joined(lexeme) for lexeme in lexemes(word, self.lang)}

    def forms(self, lexeme: str) -> frozenset[str]:
        lemma, _, word_class = lexeme.rpartition("/")
        if word_class != _VERBAL[0]:
            return folded_forms(lexeme, self.lang)
        joined = (folded_forms(f"{lemma}/{each}", self.lang) for each in _VERBAL)
        return frozenset(chain.from_iterable(joined))

    @staticmethod
    def _joined(lexeme: str) -> str:
        lemma, _, word_class = lexeme.rpartition("/")
        verbal = word_class in _VERBAL
        return f"{lemma.removeprefix('nie+')}/{_VERBAL[0]}" if verbal else lexeme


@dataclass(frozen=True, slots=True)
class _Lemmas:
    """Languages whose lexemes are lemmas; the dictionary's gaps are filled by analogy."""

    lang: str
    paradigms: Paradigms

    def lexemes(self, word: str) -> Iterable[str]:
        return lexemes(word, self.lang) | self.paradigms.lemmas(word)

    def forms(self, lexeme: str) -> frozenset[str]:
        return frozenset(map(fold, self.paradigms.forms(lexeme)))


@cache
def _source(lang: str) -> _Source:
    general = isinstance(morphology(lang), General)
    return _Lemmas(lang, Paradigms(lang)) if general else _Classes(lang)


def dictionaries() -> Sequence[str]:
    """Return what tells the installed dictionaries from others."""
    return [_version(package) for package in _DICTIONARIES]


def _key(lang: str) -> list[str | int]:
    return [_VERSION, lang, *dictionaries()]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:  # Morfeusz, where there is no wheel for the platform
        return ""


def _read(file: Path, lang: str) -> Vocabulary:
    """Return what is kept; nothing if there is none or it is of other dictionaries."""
    try:
        key, found, forms = json.loads(file.read_bytes())
    except (FileNotFoundError, ValueError):  # none yet, or its writing was interrupted
        return Vocabulary({}, {})
    if key != _key(lang):
        return Vocabulary({}, {})
    return Vocabulary(
        {word: tuple(each.split("\t")) for word, each in found.items()},
        {lexeme: frozenset(each.split("\t")) for lexeme, each in forms.items()},
    )


def _write(file: Path, lang: str, vocabulary: Vocabulary) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    found = {word: "\t".join(each) for word, each in vocabulary.lexemes.items()}
    forms = {lexeme: "\t".join(sorted(each)) for lexeme, each in vocabulary.forms.items()}
    new = file.with_suffix(".new")
    new.write_text(json.dumps([_key(lang), found, forms], ensure_ascii=False), encoding="utf-8")
    new.replace(file)
