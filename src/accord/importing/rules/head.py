"""What stands above a title that the page names elsewhere: menus, outlines of courses, ways."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.naming import head, named_title
from accord.importing.reading import Role
from accord.importing.rule_names import Rule

if TYPE_CHECKING:
    from accord.importing.draft import Draft


def drop_head(draft: Draft) -> Draft:
    """Return the draft with a title that is known by now marked, less all that stands above it."""
    marked = (block for block in draft.paragraphs if block.role is Role.TITLE)
    title = next(marked, None) or named_title(draft)
    if title is None:
        return draft
    above = [block for block in head(draft) if block.last < title.first]
    return draft.marking(title, Role.TITLE).without(above, Rule.HEAD, "it stands above the title")
