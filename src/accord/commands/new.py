"""`accord new`: the beginning of a guide, or of its version in another language."""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

from accord.content.library import build_library, read_pages
from accord.content.skeleton import new_guide, new_translation
from accord.documents.page import PageRef
from accord.problems import InvalidInputError, Place, Problem, nearest
from accord.settings import Settings, read_settings

if TYPE_CHECKING:
    import argparse

_SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


def run_guide(options: argparse.Namespace) -> int:
    """Write the file of a new guide."""
    settings = _settings(options)
    if not _SLUG.fullmatch(options.name) or options.name == "index":
        options.refuse(f"'{options.name}' is no name for a guide. Write one like angry-caller.")
    _write(PageRef(options.lang, f"guides/{options.name}.md"), new_guide(options.lang), settings)
    return 0


def run_translation(options: argparse.Namespace) -> int:
    """Write the file of another version of a guide, with the sections of the original."""
    settings = _settings(options)
    name = options.guide.removesuffix(".md")
    library, _ = build_library(read_pages(settings)[0], settings)
    known = {ref.path.removesuffix(".md") for ref in library.guides}
    if name not in known:
        options.refuse(f"there is no guide '{name}'. {nearest(name, known)}")
    path = f"{name}.md"
    text = new_translation(library.original(path), options.lang)
    _write(PageRef(options.lang, path), text, settings)
    return 0


def _settings(options: argparse.Namespace) -> Settings:
    settings = read_settings(options.config)
    if options.lang not in settings.languages:
        hint = nearest(options.lang, settings.languages)
        options.refuse(f"'{options.lang}' is no language of this site. {hint}")
    return settings


def _write(ref: PageRef, text: str, settings: Settings) -> None:
    """Write the page; raise InvalidInputError where there is one."""
    path = settings.docs / ref.lang / ref.path
    where = Place.of(path, settings.root)
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
    except FileExistsError:
        hint = "Edit it, or choose another name."
        raise InvalidInputError(Problem(where, "this guide is there already", hint)) from None
    sys.stdout.write(f"{where.path}: fill it in; `accord check` says what is missing.\n")
