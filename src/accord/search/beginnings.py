"""What the forms of a language begin with: by these lists the engine finds where a typo leads.

They are cut into small files, of which a word with a typo needs a few. Those of the second list
have their first letter at their end, so that the ones that differ there alone lie together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.lexicon.analogy import shared_letters
from accord.search.encoding import in_browser_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SIZE = 5_000
"""Characters of a file: 2 KB compressed."""


def cut_list(beginnings: Iterable[str]) -> tuple[str, Sequence[str]]:
    """Return what the files of a list start with, and the files.

    A beginning lies in the last file that starts before it, as the number of letters shared with
    the one before and the others. There is at least one file.
    """
    starts, files = [""], [list[str]()]
    last, size = "", 0
    for beginning in in_browser_order(beginnings):
        shared = shared_letters(last, beginning)
        if size > _SIZE:
            starts.append(beginning[: shared + 1])
            files.append([])
            shared = size = 0
        files[-1].append(f"{shared}{beginning[shared:]}")
        size += len(files[-1][-1]) + 1
        last = beginning
    return ",".join(starts), [",".join(items) for items in files]


def first_letter_last(beginning: str) -> str:
    """Return a beginning as it stands in the second list."""
    return beginning[1:] + beginning[:1]
