"""A text is known by its runs of three words, whatever stands between them."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from accord.importing.shingles import FEWEST, SIZE, shingles

TEXT = (Path(__file__).parents[2] / "sources/it-six-tips.txt").read_text(encoding="utf-8")
WORDS = st.lists(st.from_regex(r"[a-zżйà]{1,12}", fullmatch=True), min_size=30, max_size=80)
BETWEEN = st.sampled_from([" ", "\n", ", ", "_", " -- ", "/"])


def numbers(*parts: str) -> list[int] | None:
    found = shingles(parts)
    return None if found is None else found.tolist()


def test_signs_and_capitals_make_no_other_text() -> None:
    bare = re.sub(r"[\W_]+", " -- ", TEXT).upper()
    assert numbers(bare) == numbers(TEXT) == numbers(*TEXT.split("\n"))
    assert numbers(TEXT.replace("cliente", "clienti")) != numbers(TEXT)


@given(WORDS, BETWEEN, BETWEEN)
def test_different_runs_of_words_have_different_numbers(
    words: list[str], sign: str, other: str
) -> None:
    runs = {tuple(words[at : at + SIZE]) for at in range(len(words) - SIZE + 1)}
    found = numbers(sign.join(words))
    assert found == numbers(other.join(words))
    assert len(found or ()) == (len(runs) if len(runs) >= FEWEST else 0)


def test_a_text_without_words_has_none() -> None:
    assert numbers("") is None
    assert numbers("*** --- \N{GRINNING FACE}") is None


def test_whoever_drafts_needs_no_index_of_texts() -> None:
    heavy = "import sys, accord.importing.pipeline; print({'datasketch', 'scipy'} & {*sys.modules})"
    found = subprocess.run(
        [sys.executable, "-c", heavy], capture_output=True, text=True, check=True
    )
    assert found.stdout.strip() == "set()"
