"""What an import came to, for other programs: one JSON object a file, on one line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from accord.importing.article import Listing

if TYPE_CHECKING:
    from accord.importing.batch import Result
    from accord.importing.draft import Draft, Section
    from accord.problems import Problem


def as_json(result: Result) -> str:
    """Return the account of one file; its line numbers count in `text` where it has that key."""
    account = {
        "file": result.source.as_posix(),
        **_of_draft(result.draft),
        "problems": [_of_problem(problem) for problem in (*result.problems, *result.similar)],
    }
    if result.text is not None:
        account["text"] = result.text
    if result.outcome and not result.outcome.rehearsed:
        account["draft"] = result.outcome.path.as_posix()
        account["written"] = result.outcome.written
    return json.dumps(account)  # in ASCII: no encoding of a terminal and no U+2028 breaks the line


def _of_draft(draft: Draft | None) -> dict[str, Any]:
    title = draft.title if draft else None
    author = draft.author if draft else None
    discards = draft.discards if draft else ()
    return {
        "language": draft.language if draft else None,
        "title": title.text if title else None,
        "title_lines": list(title.lines) if title else [],
        "author": author.text if author else None,
        "author_line": author.lines[0] if author else None,
        "sections": [_of_section(section) for section in draft.sections] if draft else [],
        "dropped": [
            {"line": line, "rule": discard.rule.value}
            for line, discard in sorted(
                ((line, discard) for discard in discards for line in discard.lines),
                key=lambda pair: pair[0],
            )
        ],
    }


def _of_section(section: Section) -> dict[str, Any]:
    heading, guess = section.heading, section.guess
    return {
        "heading": heading.text if heading else None,
        "level": section.level,
        "kind": guess.kind if guess else None,
        "confidence": guess.confidence if guess else 0,
        "source_lines": [*(heading.lines if heading else ()), *section.lines],
        "lists": [
            {"ordered": block.ordered, "items": [list(item.lines) for item in block.items]}
            for block in section.blocks
            if isinstance(block, Listing)
        ],
    }


def _of_problem(problem: Problem) -> dict[str, str]:
    return {
        "where": str(problem.where),
        "what": problem.what,
        "hint": problem.hint,
        "severity": problem.severity,
    }
