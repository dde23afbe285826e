"""simplemma's dictionaries, and what they tell of inflection, as files that open in a millisecond.

To read a dictionary as simplemma has it takes tenths of a second, and to learn from it as long
again. So that is done once, and leaves files in the user's cache folder; where none can be written
or read, each process learns for itself.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from marisa_trie import BytesTrie

from accord.lexicon.analogy import Paradigms, learn
from accord.lexicon.store import cache_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from accord.lexicon.analogy import Rules

_CODES = {"no": "nb", "sr": "hbs", "hr": "hbs", "bs": "hbs"}
"""Language code -> the code under which simplemma has its dictionary, where that differs."""
_LEARN = (
    "import sys; from accord.lexicon.dictionaries import learn_from_dictionary as learn;"
    "learn(sys.argv[1])"
)
_LEMMAS, _FORMS, _RULES = ".lemmas.marisa", ".forms.marisa", ".rules.json"
"""Endings of a language's files: the lemma of each form, the forms of each lemma, the rules."""


def dictionary(lang: str) -> Mapping[str, str]:
    """Return form -> lemma in the letters of the dictionary; empty if the language has none."""
    lemmas = _opened(cache_file(lang, _LEMMAS))
    return _learnt(lang).lemmas if lemmas is None else lemmas


def paradigms(lang: str) -> Paradigms:
    """Return how the lemmas of the language's dictionary inflect."""
    found = _kept(lang) or _learnt(lang)
    return Paradigms(found.forms, found.rules)


class _Dictionary(NamedTuple):
    lemmas: Mapping[str, str]
    """Form -> its lemma."""
    forms: Mapping[str, str]
    """Lemma -> its forms, one a line."""
    rules: Rules
    """How lemmas inflect."""


def _kept(lang: str) -> _Dictionary | None:
    """Return what the language's files hold, None if one of them holds nothing."""
    lemmas, forms = _opened(cache_file(lang, _LEMMAS)), _opened(cache_file(lang, _FORMS))
    rules = _rules(cache_file(lang, _RULES))
    if lemmas is None or forms is None or rules is None:
        return None
    return _Dictionary(lemmas, forms, rules)


def _learnt(lang: str) -> _Dictionary:
    """Return what simplemma's dictionary tells, from files that another process makes of it.

    A process that learns takes 110 MB a language, and keeps half of it; the files take five.
    """
    with suppress(OSError):
        subprocess.run([sys.executable, "-c", _LEARN, lang], check=False)  # noqa: S603 - this very program
    return _kept(lang) or learn_from_dictionary(lang)


def learn_from_dictionary(lang: str) -> _Dictionary:
    """Make the files, if there is a place for them, and return what they hold."""
    lemmas = dict(_read(_CODES.get(lang, lang)))
    forms = _inverted(lemmas)
    rules = learn(forms)
    listed = json.dumps({ending: sorted(rules[ending]) for ending in sorted(rules)})
    _keep(cache_file(lang, _RULES), lambda file: file.write_text(listed, encoding="utf-8"))
    _keep(cache_file(lang, _FORMS), _trie(forms).save)
    _keep(cache_file(lang, _LEMMAS), _trie(lemmas).save)
    return _Dictionary(lemmas, forms, rules)


class _Trie(Mapping[str, str]):
    """A mapping in the form of a MARISA trie."""

    def __init__(self, trie: BytesTrie) -> None:
        self._trie = trie

    def __getitem__(self, key: str) -> str:
        values: list[bytes] = self._trie[key]
        return values[0].decode()

    def __contains__(self, key: object) -> bool:
        return key in self._trie

    def __iter__(self) -> Iterator[str]:
        return iter(self._trie.iterkeys())

    def __len__(self) -> int:
        return len(self._trie)


def _read(code: str) -> Mapping[str, str]:
    # Loaded on demand: a language may have its files, or no dictionary at all.
    from simplemma.strategies import dictionaries  # noqa: PLC0415

    known = code in dictionaries.dictionary_factory.SUPPORTED_LANGUAGES
    return dictionaries.DEFAULT_DICTIONARY_FACTORY.get_dictionary(code) if known else {}


def _inverted(lemmas: Mapping[str, str]) -> Mapping[str, str]:
    """Return lemma -> its forms, one a line, all case-folded."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for form, lemma in lemmas.items():
        found[lemma.casefold()].add(form.casefold())
    return {lemma: "\n".join(sorted(forms)) for lemma, forms in found.items()}


def _trie(texts: Mapping[str, str]) -> BytesTrie:
    return BytesTrie((key, text.encode()) for key, text in texts.items())


def _opened(file: Path) -> Mapping[str, str] | None:
    with suppress(OSError, RuntimeError):  # there is none, or it is damaged
        return _Trie(BytesTrie().load(str(file)))
    return None


def _rules(file: Path) -> Rules | None:
    with suppress(OSError, ValueError):
        kept = json.loads(file.read_text(encoding="utf-8"))
        return {ending: frozenset(map(tuple, rules)) for ending, rules in kept.items()}
    return None


def _keep(file: Path, write: Callable[[Path], object]) -> None:
    """Write a file as a whole or not at all: other processes may look for it."""
    unfinished = file.with_suffix(f".{os.getpid()}")
    with suppress(OSError, RuntimeError):
        file.parent.mkdir(parents=True, exist_ok=True)
        write(unfinished)
        unfinished.replace(file)
