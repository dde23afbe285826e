"""Cases as documents: what stands in a file, and which text and marks its reader finds there.

`pytest tests/importing/readers --accept` rewrites what each case expects.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from accord.importing.readers import read
from accord.problems import Place

if TYPE_CHECKING:
    from accord.importing.reading import Reading

CASES = sorted((Path(__file__).parent / "cases").glob("*.md"))
GIVEN = re.compile(r"````(?P<ending>\w+) (?P<lang>\w+)\n(?P<content>.*?)````\n", re.DOTALL)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_case(case: Path, *, accept: bool) -> None:
    pytest.importorskip("trafilatura")
    document = case.read_text(encoding="utf-8")
    given = GIVEN.search(document)
    assert given, "a case holds a block that begins with ````, a file name ending and a language"
    reading = read(f".{given['ending']}", given["content"].encode(), Place("a"), (given["lang"],))
    found = f"{document[: given.end()]}\n````text\n{shown(reading)}````\n"
    if accept:
        case.write_text(found, encoding="utf-8")
    assert found == document


def shown(reading: Reading) -> str:
    """Return the text line by line, each with its mark."""
    marks = {mark.lines[0]: mark for mark in reading.marks}
    covered = {line for mark in reading.marks for line in mark.lines}
    rows = []
    for number, line in enumerate(reading.text.splitlines(), start=1):
        mark = marks.get(number)
        if mark:
            lines = "-".join(map(str, dict.fromkeys((mark.lines[0], mark.lines[-1]))))
            level = f" {mark.level}" if mark.level else ""
            ordinal = f" ({mark.number})" if mark.number is not None else ""
            text = mark.text.replace("\n", " · ")
            rows.append(f"{lines} {mark.role}{level}{ordinal}: {text}\n")
        elif line.strip() and number not in covered:
            rows.append(f"{number}: {line}\n")
    return "".join(rows)
