"""The command `accord`: what is done to content from a terminal."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from accord.problems import InvalidInputError, Problem, Severity

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

    imports = commands.add_parser("import", help="turn articles into drafts of guides")
    imports.add_argument(
        "paths", nargs="+", type=Path, metavar="PATH", help="an article or a folder"
    )
    imports.add_argument("--lang", metavar="xx", help="their language (default: found by itself)")
    imports.add_argument(
        "--into", type=Path, metavar="FOLDER", help="where drafts go (default: as in the settings)"
    )
    imports.set_defaults(run=_import)
    return parser


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
    from accord.importing.pipeline import import_paths  # noqa: PLC0415 - loads stemmers
    from accord.importing.report import report  # noqa: PLC0415 - the same
    from accord.settings import read_settings  # noqa: PLC0415 - loads YAML

    settings = read_settings(options.config)
    into = options.into or Path(os.path.relpath(settings.drafts))
    errors = False
    for result in import_paths(options.paths, into, Path.cwd(), options.lang):
        if result.draft:
            _print(report(result.draft, result.outcome))
        for problem in result.problems:
            _print_problem(problem, options)
            errors |= problem.severity is Severity.ERROR
    return _PROBLEMS if errors else _SUCCESS


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
