"""Which words are forms of one lexeme, by dictionaries unknown to the index if there are any.

Polish and Russian: Morfeusz and pymorphy3, all readings of a word, a lexeme being what these
dictionaries give one lemma. Italian: Morph-it!; English: LemmInflect; the index knows neither.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import lemminflect
import morfeusz2
import pymorphy3
import spacy_lookups_data

if TYPE_CHECKING:
    from collections.abc import Mapping

CLASSES = ("adj", "adv", "noun", "verb")


@cache
def lexemes(word: str, lang: str) -> frozenset[str]:
    """Return the lexemes that a word in small letters may be a form of; none if it is unknown."""
    return _DICTIONARIES[lang](word)


@cache
def forms(lexeme: str, lang: str) -> frozenset[str]:
    """Return all forms of a lexeme."""
    return _FORMS[lang](lexeme)


@cache
def _morfeusz() -> morfeusz2.Morfeusz:
    return morfeusz2.Morfeusz(praet="composite")


@cache
def _pymorphy() -> pymorphy3.MorphAnalyzer:
    return pymorphy3.MorphAnalyzer()


@cache
def _morph_it() -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    lexemes_of: defaultdict[str, set[str]] = defaultdict(set)
    forms_of: defaultdict[str, set[str]] = defaultdict(set)
    folder = Path(spacy_lookups_data.__file__).parent / "data"
    for word_class in CLASSES:
        data = (folder / f"it_lemma_lookup_{word_class}.json.gz").read_bytes()
        table = json.loads(gzip.decompress(data))
        for form, lemma in table.items():
            lexemes_of[form].add(f"{lemma}/{word_class}")
            forms_of[f"{lemma}/{word_class}"].add(form)
    return lexemes_of, forms_of


def _polish(word: str) -> frozenset[str]:
    readings = _morfeusz().analyse(word)
    found = ((start, lemma, tag) for start, _, (_, lemma, tag, *_) in readings)
    return frozenset(lemma for start, lemma, tag in found if start == 0 and tag != "ign")


def _polish_forms(lexeme: str) -> frozenset[str]:
    return frozenset(
        form.casefold() for form, lemma, *_ in _morfeusz().generate(lexeme) if lemma == lexeme
    )


def _russian(word: str) -> frozenset[str]:
    if not _pymorphy().word_is_known(word):
        return frozenset()
    return frozenset(parse.normal_form for parse in _pymorphy().parse(word))


def _russian_forms(lexeme: str) -> frozenset[str]:
    parses = (parse for parse in _pymorphy().parse(lexeme) if parse.normal_form == lexeme)
    return frozenset(form.word for parse in parses for form in parse.lexeme)


def _italian(word: str) -> frozenset[str]:
    return frozenset(_morph_it()[0].get(word, ()))


def _italian_forms(lexeme: str) -> frozenset[str]:
    return frozenset(_morph_it()[1][lexeme])


def _english(word: str) -> frozenset[str]:
    lemmas = lemminflect.getAllLemmas(word)
    return frozenset(
        f"{lemma}/{word_class}" for word_class, found in lemmas.items() for lemma in found
    )


def _english_forms(lexeme: str) -> frozenset[str]:
    lemma, _, word_class = lexeme.rpartition("/")
    inflected = lemminflect.getAllInflections(lemma, upos=word_class)
    return frozenset(form.casefold() for found in inflected.values() for form in found) | {lemma}


_DICTIONARIES = {"en": _english, "it": _italian, "pl": _polish, "ru": _russian}
_FORMS = {"en": _english_forms, "it": _italian_forms, "pl": _polish_forms, "ru": _russian_forms}
