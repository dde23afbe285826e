"""The command `accord`: what is done to content from a terminal."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from accord.problems import InvalidInputError, Problem, Severity, nearest

if TYPE_CHECKING:
    from collections.abc import Sequence

_SUCCESS, _PROBLEMS = 0, 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0 if all is well, 1 for problems in content (2 for wrong usage)."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except InvalidInputError as error:
        _print_problem(error.problem, options)
        return _PROBLEMS
    except BrokenPipeError:  # the reader of a pipe has seen enough: `accord check | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return _PROBLEMS
    return status


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="accord", description=__doc__)
    parser.add_argument(
        "--config",
        type=Path,
        default=Path("mkdocs.yml"),
        metavar="FILE",
        help="the site's settings (default: mkdocs.yml)",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="report every problem of the content at once")
    check.add_argument(
        "--format",
        choices=("text", "github"),
        default="text",
        help="`github` prints annotations for a pull request",
    )
    check.set_defaults(run=_check)

    _add_import(commands)
    _add_translation(commands)
    _add_index(commands)
    _add_mentions(commands)
    _add_concepts(commands)
    _add_export(commands)
    return parser


def _add_import(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("import", help="turn articles into drafts of guides")
    add = parser.add_argument
    add("paths", nargs="+", type=Path, metavar="PATH", help="an article or a folder")
    add("--lang", type=_language, metavar="xx", help="their language (default: found by itself)")
    add("--into", type=Path, metavar="FOLDER", help="where drafts go (default: as in the settings)")
    add("--update", action="store_true", help="show what would change in drafts, and ask")
    add("--yes", action="store_true", help="with --update: change them without asking")
    add("--dry-run", action="store_true", help="write nothing")
    add("--format", choices=("text", "json"), default="text", help="`json`: a line for each file")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--jobs", type=_count, metavar="N", help="processes (default: up to 4)")
    where.add_argument("--scheduler", metavar="ADDRESS", help="a Dask cluster to do the work")
    parser.set_defaults(run=_import, refuse=parser.error)


def _add_translation(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    status = commands.add_parser("status", help="show which version of which page is up to date")
    status.set_defaults(run=_status)

    parser = commands.add_parser("translated", help="record that a translation is up to date")
    add = parser.add_argument
    add("files", nargs="+", type=Path, metavar="FILE", help="a guide or a concept page")
    add("--from", dest="source", metavar="xx", help="language it was translated from")
    add("--unchanged", action="store_true", help="the original changed, this text need not")
    parser.set_defaults(run=_translated)


def _add_index(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("index", help="make a search index of plain documents")
    add = parser.add_argument
    add("documents", type=Path, metavar="DOCUMENTS.json", help="a list of documents")
    add("--out", type=Path, required=True, metavar="DIR", help="where the index goes")
    add("--labels", type=Path, metavar="FILE", help="names of concepts, for other languages")
    parser.set_defaults(run=_index)


def _add_mentions(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("mentions", help="print every mention of a concept in texts")
    add = parser.add_argument
    add("files", nargs="+", type=Path, metavar="FILE", help="a text in UTF-8")
    add("--lang", required=True, metavar="xx", help="its language")
    add("--labels", type=Path, metavar="FILE", help="names of concepts (default: the project's)")
    add("--format", choices=("text", "json"), default="text", help="`json`: a line for each")
    parser.set_defaults(run=_mentions)


def _add_concepts(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("concepts", help="show how guides use the thesaurus")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=_concepts, action="report")
    actions = parser.add_subparsers(metavar="ACTION")
    take = actions.add_parser("import", help="begin pages for the concepts of another thesaurus")
    take.add_argument("file", type=Path, metavar="FILE", help="SKOS in Turtle")
    take.set_defaults(action="import_skos")


def _add_export(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("export", help="write the thesaurus in SKOS")
    add = parser.add_argument
    add("--format", choices=("turtle", "json-ld"), default="turtle", help="(default: turtle)")
    add("--out", type=Path, metavar="FILE", help="where to write it (default: to the terminal)")
    add("--base", metavar="ADDRESS", help="what stands before ids (default: as in the settings)")
    parser.set_defaults(run=_export, refuse=parser.error)


def _language(code: str) -> str:
    from accord.languages import known_languages  # noqa: PLC0415 - not for other commands

    if code not in known_languages():
        hint = nearest(code, known_languages())
        raise argparse.ArgumentTypeError(f"unknown language '{code}'. {hint}")
    return code


def _count(number: str) -> int:
    if not number.isdecimal() or int(number) < 1:
        raise argparse.ArgumentTypeError(f"'{number}' is no number of processes. Name 1 or more.")
    return int(number)


def _check(options: argparse.Namespace) -> int:
    from accord.catalogue import build_catalogue  # noqa: PLC0415 - loads dictionaries
    from accord.documents.rendering import check_rendering  # noqa: PLC0415 - loads Markdown
    from accord.settings import read_settings  # noqa: PLC0415 - loads YAML

    catalogue = build_catalogue(read_settings(options.config))
    shown_otherwise = (found for page in catalogue.pages for found in check_rendering(page))
    problems = sorted((*catalogue.problems, *shown_otherwise))
    for problem in problems:
        _print_problem(problem, options)
    counts = {
        "problems": problems,
        "guides": catalogue.library.guides,
        "concepts": catalogue.thesaurus.concepts,
        "languages": catalogue.settings.languages,
    }
    _print(", ".join(f"{name}: {len(counted)}" for name, counted in counts.items()))
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    return _PROBLEMS if errors else _SUCCESS


def _import(options: argparse.Namespace) -> int:
    try:
        from accord.commands.importing import run  # noqa: PLC0415 - loads nearly everything
    except ModuleNotFoundError as error:
        options.refuse(f"{error.name} is not installed; install accord[import]")
        raise
    return run(options)


def _status(options: argparse.Namespace) -> int:
    from accord.commands.status import run_status  # noqa: PLC0415 - loads Markdown

    return run_status(options)


def _translated(options: argparse.Namespace) -> int:
    from accord.commands.status import run_translated  # noqa: PLC0415 - loads Markdown

    return run_translated(options)


def _index(options: argparse.Namespace) -> int:
    from accord.commands.index import run  # noqa: PLC0415 - loads dictionaries

    return run(options)


def _mentions(options: argparse.Namespace) -> int:
    from accord.commands.mentions import run  # noqa: PLC0415 - loads what finds names

    return run(options)


def _concepts(options: argparse.Namespace) -> int:
    from accord.commands import concepts  # noqa: PLC0415 - loads dictionaries

    run = concepts.import_skos if options.action == "import_skos" else concepts.report
    return run(options)


def _export(options: argparse.Namespace) -> int:
    from accord.commands.export import run  # noqa: PLC0415 - loads rdflib

    return run(options)


def _print_problem(problem: Problem, options: argparse.Namespace) -> None:
    if getattr(options, "format", "text") == "github":
        where = f"file={problem.where.path},line={max(problem.where.line, 1)}"
        kind = "error" if problem.severity is Severity.ERROR else "warning"
        _print(f"::{kind} {where}::{problem.what}. {problem.hint}")
    else:
        _print(str(problem))


def _print(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    sys.exit(main())
