"""The command `accord`: what is done to content from a terminal."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from accord.problems import InvalidInputError, as_line, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_PROBLEMS = 1


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return 0 if all is well, 1 for problems in content (2 for wrong usage)."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except InvalidInputError as error:
        form = getattr(options, "format", "text")
        # Other programs expect accounts there, and an error is none.
        (sys.stderr if form == "json" else sys.stdout).write(as_line(error.problem, form))
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
    check.set_defaults(run=_later("check"))

    _add_new(commands)
    _add_import(commands)
    _add_translation(commands)
    _add_index(commands)
    _add_mentions(commands)
    _add_concepts(commands)
    _add_export(commands)
    for command in commands.choices.values():
        command.set_defaults(refuse=command.error)
    return parser


def _add_new(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("new", help="begin a guide, or its version in another language")
    pages = parser.add_subparsers(required=True, metavar="PAGE")
    guide = pages.add_parser("guide", help="a guide without words, its headings in place")
    guide.add_argument("name", metavar="NAME", help="the file's name: angry-caller")
    guide.set_defaults(run=_later("new", "run_guide"), refuse=guide.error)
    version = pages.add_parser("translation", help="a version with the original's sections")
    version.add_argument("guide", metavar="GUIDE", help="a guide that exists: guides/angry-caller")
    version.set_defaults(run=_later("new", "run_translation"), refuse=version.error)
    for page in (guide, version):
        page.add_argument("--lang", required=True, metavar="xx", help="the language to write in")


def _add_import(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("import", help="turn articles into drafts of guides")
    add = parser.add_argument
    add("paths", nargs="+", type=Path, metavar="PATH", help="an article or a folder")
    add("--lang", type=_language, metavar="xx", help="their language (default: found by itself)")
    add("--into", type=Path, metavar="FOLDER", help="where drafts go (default: as in the settings)")
    add("--update", action="store_true", help="show what would change in drafts, and ask")
    add("--yes", action="store_true", help="with --update: change them without asking")
    add("--dry-run", action="store_true", help="write nothing, say what would be written")
    add("--format", choices=("text", "json"), default="text", help="`json`: a line for each file")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--jobs", type=_count, metavar="N", help="processes (default: up to 2)")
    where.add_argument("--scheduler", metavar="ADDRESS", help="a Dask cluster: tcp://host:port")
    parser.set_defaults(run=_later("importing"))


def _add_translation(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    status = commands.add_parser("status", help="show which version of which page is up to date")
    status.set_defaults(run=_later("status", "run_status"))

    parser = commands.add_parser("translated", help="record that a translation is up to date")
    add = parser.add_argument
    add("files", nargs="+", type=Path, metavar="FILE", help="a guide or a concept page")
    add("--from", dest="source", metavar="xx", help="language it was translated from")
    add("--unchanged", action="store_true", help="the original changed, this text need not")
    parser.set_defaults(run=_later("status", "run_translated"))


def _add_index(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("index", help="make a search index of plain documents")
    add = parser.add_argument
    add("documents", type=Path, metavar="DOCUMENTS.json", help="a list of documents")
    add("--out", type=Path, required=True, metavar="DIR", help="where the index goes")
    add("--labels", type=Path, metavar="FILE", help="names of concepts, for other languages")
    parser.set_defaults(run=_later("index"))


def _add_mentions(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("mentions", help="print every mention of a concept in texts")
    add = parser.add_argument
    add("files", nargs="+", type=Path, metavar="FILE", help="a text in UTF-8")
    add("--lang", required=True, metavar="xx", help="its language")
    add("--labels", type=Path, metavar="FILE", help="names of concepts (default: the project's)")
    add("--format", choices=("text", "json"), default="text", help="`json`: a line for each")
    parser.set_defaults(run=_later("mentions"))


def _add_concepts(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("concepts", help="show how guides use the thesaurus")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=_later("concepts", "report"))
    actions = parser.add_subparsers(metavar="ACTION")
    take = actions.add_parser("import", help="begin pages for the concepts of another thesaurus")
    take.add_argument("file", type=Path, metavar="FILE", help="SKOS in Turtle")
    take.set_defaults(run=_later("concepts", "import_skos"))


def _add_export(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    parser = commands.add_parser("export", help="write the thesaurus in SKOS")
    add = parser.add_argument
    add("--format", choices=("turtle", "json-ld"), default="turtle", help="(default: turtle)")
    add("--out", type=Path, metavar="FILE", help="where to write it (default: to the terminal)")
    add("--base", metavar="ADDRESS", help="what stands before ids (default: as in the settings)")
    parser.set_defaults(run=_later("export"))


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


def _later(module: str, function: str = "run") -> Callable[[argparse.Namespace], int]:
    """Return a command whose module is loaded when it runs: each loads dictionaries or more."""

    def run(options: argparse.Namespace) -> int:
        try:
            command = getattr(import_module(f"accord.commands.{module}"), function)
        except ModuleNotFoundError as error:
            options.refuse(f"{error.name} is not installed; install accord[import]")
            raise
        status: int = command(options)
        return status

    return run


if __name__ == "__main__":
    sys.exit(main())
