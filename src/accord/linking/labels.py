"""Concepts from a labels file: JSON, `{id: {language: {"pref": name, "alt": [name, …]}}}`."""

from __future__ import annotations

import json
from bisect import bisect
from itertools import accumulate
from typing import TYPE_CHECKING, Any, NoReturn

from accord.lexicon.tokens import tokenize
from accord.problems import InvalidInputError, Place, Problem, nearest
from accord.thesaurus.concept import Concept, Label, Names, Thesaurus

if TYPE_CHECKING:
    from pathlib import Path

_PREFERRED = "pref"
_LISTS = ("alt", "hidden", "exact", "block")
_FORM = 'Write `{"id": {"en": {"pref": "name", "alt": ["other name"]}}}`.'


def read_labels(file: Path) -> Thesaurus:
    """Return the concepts in a labels file; raise InvalidInputError for the first thing wrong."""
    reader = _Reader(file)
    concepts = {id_: reader.concept(id_, entry) for id_, entry in reader.entries.items()}
    for lang in dict.fromkeys(lang for concept in concepts.values() for lang in concept.names):
        reader.check_meanings(concepts, lang)
    return Thesaurus(concepts)


class _Reader:
    """Knows the text, to say on which line something is wrong."""

    def __init__(self, file: Path) -> None:
        self._path = file.as_posix()
        self._text = ""
        self._concept = ("", 0)
        """The one that is read, and where it stands."""
        try:
            self._text = file.read_text(encoding="utf-8-sig")
            data = json.loads(self._text)
        except OSError as error:
            self._refuse(f"cannot be read: {error.strerror}", "Name a file that is there.")
        except UnicodeDecodeError:
            self._refuse("is not written in UTF-8", "Save it as UTF-8.")
        except json.JSONDecodeError as error:
            self._refuse(f"is no JSON: {error.msg}", "Mend it here.", error.lineno)
        except RecursionError:
            self._refuse("is nested too deeply", _FORM)
        self._lines = [*accumulate(len(line) + 1 for line in self._text.split("\n"))]
        """Where each line ends."""
        self._escaped = "\\u" in self._text
        self.entries: dict[str, Any] = self._object(data, "the file is no object")

    def concept(self, id_: str, entry: object) -> Concept:
        self._concept = (id_, self._find(id_, self._concept[1]))
        languages = self._object(entry, f"'{id_}' has no object of languages", id_)
        names = {lang: self._names(id_, lang, value) for lang, value in languages.items()}
        return Concept(id_, self._line(id_), None, (), (), names)

    def check_meanings(self, concepts: dict[str, Concept], lang: str) -> None:
        """Refuse a name that two concepts of a language share."""
        owners: dict[str, str] = {}
        for concept in concepts.values():
            if lang in concept.names:
                names = concept.names[lang]
                for label in (*names.linked, *names.exact):
                    folded = " ".join(label.text.casefold().split())
                    first = owners.setdefault(folded, concept.id)
                    if first != concept.id:
                        what = f"'{label.text}' means both '{first}' and '{concept.id}' in '{lang}'"
                        line = self._line(concept.id, lang, label.text)
                        self._refuse(what, "Take it from one of the two.", line)

    def _names(self, id_: str, lang: str, entry: object) -> Names:
        values = self._object(entry, f"'{id_}' has no object of names in '{lang}'", id_, lang)
        for key in values.keys() - {_PREFERRED, *_LISTS}:
            hint = nearest(key, (_PREFERRED, *_LISTS))
            self._refuse(f"unknown key '{key}'", hint, self._line(id_, lang, key))
        if _PREFERRED not in values:
            what = f"'{id_}' has no preferred name in '{lang}'"
            self._refuse(what, f'Write `"{_PREFERRED}": "name"`.', self._line(id_, lang))
        lists = {key: self._labels(id_, lang, key, values.get(key, [])) for key in _LISTS}
        (preferred,) = self._labels(id_, lang, _PREFERRED, [values[_PREFERRED]])
        return Names(
            preferred=preferred,
            also=lists["alt"],
            hidden=lists["hidden"],
            exact=lists["exact"],
            block=lists["block"],
            avoid=(),
            definition="",
            origin=lang,
            file=self._path,
        )

    def _labels(self, id_: str, lang: str, key: str, values: object) -> tuple[Label, ...]:
        if not isinstance(values, list) or not all(isinstance(value, str) for value in values):
            what = f"'{key}' of '{id_}' in '{lang}' is no text or list of texts"
            self._refuse(what, _FORM, self._line(id_, lang, key))
        for value in values:
            if not tokenize(value):
                what = f"'{value}' is no name of '{id_}' in '{lang}'"
                self._refuse(what, "Write a word, or delete it.", self._line(id_, lang, key))
        return tuple(Label(value, self._line(id_, lang, value)) for value in values)

    def _object(self, value: object, what: str, *path: str) -> dict[str, Any]:
        if not isinstance(value, dict):
            self._refuse(what, _FORM, self._line(*path))
        return value

    def _line(self, *path: str) -> int:
        """Return the line where the keys of `path` stand, one after another."""
        first, place = self._concept
        if path[:1] != (first,):
            place = 0
        for key in path:
            place = self._find(key, place)
        return bisect(self._lines, place) + 1

    def _find(self, key: str, place: int) -> int:
        """Return where a key or name begins at a place or after it; the place if nowhere."""
        for ascii_ in (self._escaped, not self._escaped):
            found = self._text.find(json.dumps(key, ensure_ascii=ascii_), place)
            if found >= 0:
                return found
        return place

    def _refuse(self, what: str, hint: str, line: int = 0) -> NoReturn:
        raise InvalidInputError(Problem(Place(self._path, line), what, hint))
