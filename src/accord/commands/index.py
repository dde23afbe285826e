"""`accord index`: a search index from plain documents, without any site."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from accord.problems import InvalidInputError, Place, Problem
from accord.search.plain import read_documents
from accord.search.writer import write_index

if TYPE_CHECKING:
    import argparse


def run(options: argparse.Namespace) -> int:
    """Write the index of the documents; return 0."""
    corpus = read_documents(options.documents, options.labels)
    try:
        write_index(corpus, options.out, _cache())
    except OSError as error:
        what = f"the index cannot be written: {error.strerror} ({error.filename})"
        problem = Problem(Place(options.out.as_posix()), what, "Name another folder, or mend this.")
        raise InvalidInputError(problem) from error
    pages = sum(map(len, corpus.pages.values()))
    sys.stdout.write(f"{options.out}: {pages} pages in {len(corpus.pages)} languages\n")
    return 0


def _cache() -> Path:
    """Return where dictionaries' answers are kept from one run to the next."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache", "accord", "search")
