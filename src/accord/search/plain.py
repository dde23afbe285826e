"""Plain documents, from whatever made them, become pages that can be found."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from accord.problems import InvalidInputError, Place, Problem
from accord.search.document import ConceptNames, SearchPage, SearchSection
from accord.search.files import Corpus

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_START = re.compile(r"[\s,]*")
_FORM = '{"lang": "pl", "url": "…", "title": "…", "sections": [{"id", "heading", "text"}]}'
_NAMES_FORM = '{"id": {"pl": {"pref": "…", "alt": [], "hidden": []}}}'


def read_documents(file: Path, labels: Path | None) -> Corpus:
    """Return the documents in `file`, and the concepts' names in `labels` if there are any.

    The file is a list of `{"lang", "url", "title", "sections": [{"id", "heading", "text"}],
    "concepts": [id, …]}`; of a section, id and heading may be null or missing, as may concepts.
    Raises InvalidInputError where it is not.
    """
    data = _read(file)
    if not isinstance(data, list):
        raise _invalid(file, "this is no list of documents", f"Write a list of {_FORM}.")
    pages: dict[str, list[SearchPage]] = {}
    for number, entry in enumerate(data):
        try:
            lang, page = _page(entry)
        except _MistakeError as mistake:
            what = f"document {number + 1} {mistake}"
            raise _invalid(file, what, mistake.hint, _line(file, number)) from mistake
        pages.setdefault(lang, []).append(page)
    names = dict(_concepts(labels)) if labels else {}
    spoken_of = {id_ for found in pages.values() for page in found for id_ in page.concepts}
    return Corpus(pages, {id_: {} for id_ in sorted(spoken_of)} | names)


class _MistakeError(Exception):
    """What a document lacks or mistakes."""

    def __init__(self, what: str, hint: str = f"Write {_FORM}.") -> None:
        super().__init__(what)
        self.hint = hint


def _page(entry: object) -> tuple[str, SearchPage]:
    lang, url, title = (_text(entry, key) for key in ("lang", "url", "title"))
    if not _LANGUAGE.fullmatch(lang):
        raise _MistakeError(f"has the language '{lang}'", "Write a code: pl.")
    concepts = [str(id_) for id_ in _get(entry, "concepts", [])]
    return lang, SearchPage(url, title, "", tuple(_sections(entry)), dict.fromkeys(concepts, 1))


def _line(file: Path, number: int) -> int:
    """Return the line on which the list's entry of that number begins."""
    text = file.read_text(encoding="utf-8-sig")
    decoder = json.JSONDecoder()
    at = _START.match(text, text.index("[") + 1)
    for _ in range(number):
        _, end = decoder.raw_decode(text, at.end() if at else 0)
        at = _START.match(text, end)
    return text.count("\n", 0, at.end() if at else 0) + 1


def _sections(entry: object) -> Iterator[SearchSection]:
    """Yield the beginning, with all text that has neither id nor heading, then the others."""
    found = [
        SearchSection(_get(section, "id", ""), _get(section, "heading", ""), _text(section, "text"))
        for section in _get(entry, "sections", [])
    ]
    opening = " ".join(section.text for section in found if not (section.id or section.heading))
    yield SearchSection("", "", opening)
    yield from (section for section in found if section.id or section.heading)


def _get(entry: object, key: str, default: Any) -> Any:  # noqa: ANN401 - what JSON holds
    value = entry.get(key) if isinstance(entry, dict) else 0
    if value is not None and not isinstance(value, type(default)):
        raise _MistakeError(f"mistakes '{key}'")
    return default if value is None else value


def _text(entry: object, key: str) -> str:
    if isinstance(entry, dict) and key not in entry:
        raise _MistakeError(f"lacks '{key}'")
    return str(_get(entry, key, ""))


def _concepts(file: Path) -> Iterator[tuple[str, Mapping[str, ConceptNames]]]:
    try:
        for id_, by_language in _read(file).items():
            yield id_, {lang: _names(found) for lang, found in by_language.items()}
    except (KeyError, TypeError, AttributeError, _MistakeError) as error:
        what = f"a concept's names are no names ({error})"
        raise _invalid(file, what, f"Write {_NAMES_FORM}.") from error


def _names(found: object) -> ConceptNames:
    preferred = _text(found, "pref")
    others = (*_get(found, "alt", []), *_get(found, "hidden", []))
    definition = _get(found, "definition", "")
    return ConceptNames(preferred, definition, "", (preferred, *map(str, others)))


def _read(file: Path) -> Any:  # noqa: ANN401 - what JSON holds
    try:
        return json.loads(file.read_text(encoding="utf-8-sig"))
    except FileNotFoundError:
        raise _invalid(file, "there is no such file", "Check its name.") from None
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", 0)
        raise _invalid(file, f"this is no JSON: {error}", "Mend it there.", line) from error


def _invalid(file: Path, what: str, hint: str, line: int = 0) -> InvalidInputError:
    return InvalidInputError(Problem(Place(file.as_posix(), line), what, hint))
