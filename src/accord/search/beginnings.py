"""What the forms of a language begin with: by these lists the engine finds where a typo leads.

They are cut into small files, of which a word with a typo needs a few. Those of the second list
have their first letter at their end, so that the ones that differ there alone lie together.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.search.encoding import in_browser_order

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SIZE = 5_000
"""Characters of a file: 2 KB compressed."""


def cut_list(beginnings: Iterable[str]) -> tuple[str, Sequence[str]]:
    """Return what the files of a list start with, and the files; the beginnings are in order.

    A beginning lies in the last file that starts before it, as the number of letters shared with
    the one before and the others. There is at least one file.
    """
    starts, files = [""], [list[str]()]
    last, size = "", 0
    for beginning in beginnings:
        shared = len(beginning) - 1
        while last[:shared] != beginning[:shared]:
            shared -= 1  # from above, since neighbours share most letters
        if size > _SIZE:
            starts.append(beginning[: shared + 1])
            files.append([])
            shared = size = 0
        item = f"{shared}{beginning[shared:]}"
        files[-1].append(item)
        size += len(item)
        last = beginning
    return ",".join(starts), [",".join(items) for items in files]


def first_letter_last(beginnings: Iterable[str]) -> Sequence[str]:
    """Return beginnings as they stand in the second list, in its order."""
    return in_browser_order([beginning[1:] + beginning[0] for beginning in beginnings])
