"""`accord check`: every problem of the content at once."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from accord.catalogue import build_catalogue
from accord.documents.rendering import check_rendering
from accord.problems import Severity, as_line
from accord.settings import read_settings

if TYPE_CHECKING:
    import argparse

_SUCCESS, _PROBLEMS = 0, 1


def run(options: argparse.Namespace) -> int:
    """Print the problems and how much was checked; return 1 if there is an error among them."""
    catalogue = build_catalogue(read_settings(options.config))
    shown_otherwise = (found for page in catalogue.pages for found in check_rendering(page))
    problems = sorted((*catalogue.problems, *shown_otherwise))
    sys.stdout.writelines(as_line(problem, options.format) for problem in problems)
    counts = {
        "problems": problems,
        "guides": catalogue.library.guides,
        "concepts": catalogue.thesaurus.concepts,
        "languages": catalogue.settings.languages,
    }
    summary = ", ".join(f"{name}: {len(counted)}" for name, counted in counts.items())
    sys.stdout.write(f"{summary}\n")
    errors = any(problem.severity is Severity.ERROR for problem in problems)
    return _PROBLEMS if errors else _SUCCESS
