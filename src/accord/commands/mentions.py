"""`accord mentions`: where texts speak of concepts."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from accord.linking.labels import read_labels
from accord.linking.matcher import Matcher
from accord.problems import InvalidInputError, Place, Problem, nearest
from accord.thesaurus.labels import check_meanings

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from accord.linking.mention import Mention
    from accord.thesaurus.concept import Thesaurus

_SUCCESS, _PROBLEMS = 0, 1


def run(options: argparse.Namespace) -> int:
    """Print every mention in the files; return 1 if one of them cannot be read."""
    matcher = Matcher(_thesaurus(options), options.lang)
    lines = _as_json if options.format == "json" else _as_text
    status = _SUCCESS
    for file in options.files:
        try:
            text = _read(file)
        except InvalidInputError as error:
            sys.stderr.write(f"{error.problem}\n")
            status = _PROBLEMS
            continue
        for line in lines(file, text, matcher.find(text)):
            sys.stdout.write(f"{line}\n")
    return status


def _thesaurus(options: argparse.Namespace) -> Thesaurus:
    """Return the concepts of the labels file, or else of the project, in the language asked for."""
    source: Path = options.labels or options.config
    thesaurus = read_labels(source) if options.labels else _of_project(source)
    languages = {lang for concept in thesaurus.concepts.values() for lang in concept.names}
    if options.lang not in languages:
        what = f"no concept has a name in '{options.lang}'"
        hint = nearest(options.lang, languages) if languages else "Give concepts names first."
        raise InvalidInputError(Problem(Place(source.as_posix()), what, hint))
    # Said and no more: labels files of others do have such names. A project's are for `check`.
    for problem in check_meanings(thesaurus, options.lang) if options.labels else ():
        sys.stderr.write(f"{problem}\n")
    return thesaurus


def _of_project(config: Path) -> Thesaurus:
    # Not for a run with labels of its own: reading pages loads YAML and Markdown.
    from accord.content.library import read_pages  # noqa: PLC0415
    from accord.settings import read_settings  # noqa: PLC0415
    from accord.thesaurus.reader import build_thesaurus  # noqa: PLC0415

    settings = read_settings(config)
    pages, _ = read_pages(settings)
    thesaurus, _ = build_thesaurus(pages, settings)
    return thesaurus


def _read(file: Path) -> str:
    """Return the text as it stands: line ends stay, so that offsets are the file's."""
    try:
        return file.read_bytes().decode("utf-8")
    except OSError as error:
        what, hint = f"cannot be read: {error.strerror}", "Name a text file that is there."
    except UnicodeDecodeError as error:
        what, hint = f"is not written in UTF-8 (byte {error.start})", "Save it as UTF-8."
    raise InvalidInputError(Problem(Place.of(file, Path.cwd()), what, hint))


def _as_json(file: Path, _text: str, mentions: Iterable[Mention]) -> Iterator[str]:
    for mention in mentions:
        yield json.dumps({"file": file.as_posix(), **asdict(mention)}, ensure_ascii=False)


def _as_text(file: Path, text: str, mentions: Iterable[Mention]) -> Iterator[str]:
    line, begin = 1, 0
    for mention in mentions:
        line += text.count("\n", begin, mention.start)
        begin = max(begin, text.rfind("\n", begin, mention.start) + 1)
        place = f"{file.as_posix()}:{line}:{mention.start - begin + 1}"
        surface = " ".join(mention.surface.split())
        yield f"{place}: {surface} → {mention.concept} ({mention.matched})"
