"""`accord export`: the thesaurus in SKOS."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from accord.content.library import read_pages
from accord.settings import NAMESPACE, read_settings
from accord.thesaurus.reader import build_thesaurus
from accord.thesaurus.skos import export

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Write the thesaurus; return 1, and write nothing, if anything is wrong with it."""
    if options.base and not NAMESPACE.fullmatch(options.base):
        options.refuse(f"no address can begin with {options.base}; it must end with / or #")
    settings = read_settings(options.config)
    pages, unreadable = read_pages(settings)
    thesaurus, found = build_thesaurus(pages, settings)
    problems = sorted((*unreadable, *found))
    if problems:
        for problem in problems:
            sys.stderr.write(f"{problem}\n")
        return 1
    text = export(thesaurus, options.base or settings.namespace, options.format)
    if options.out:
        options.out.parent.mkdir(parents=True, exist_ok=True)
        options.out.write_text(text, encoding="utf-8", newline="\n")
    else:
        sys.stdout.write(text)
    return 0
