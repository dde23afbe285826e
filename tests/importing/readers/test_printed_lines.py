"""Lines of pages become paragraphs, and none is lost, whatever stands where."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from accord.importing.readers.pdf.beside import with_openings
from accord.importing.readers.pdf.columns import unfolded
from accord.importing.readers.pdf.drawn import Shape
from accord.importing.readers.pdf.interruptions import rejoined
from accord.importing.readers.pdf.numbered import with_full_stops
from accord.importing.readers.pdf.paragraphs import paragraphs
from accord.importing.readers.pdf.printed import Printed, setting
from accord.importing.readers.pdf.spaced import closed_up

PLACES = st.sampled_from([50.0, 64.0, 86.0, 300.0])
BOXES = st.sampled_from(
    [Shape(40, low, right, low + 60) for low in (0, 300) for right in (200, 400)]
)
LINES = st.builds(
    Printed,
    text=st.sampled_from(["• cicho", "1 Mów", "Mów", "K", "•", "jutro.", "bo on krzyczy, a"]),
    page=st.integers(0, 2),
    x=PLACES,
    y=st.integers(0, 60).map(lambda row: row * 12.0),
    size=st.sampled_from([8.0, 11.0, 11.0, 16.0, 30.0]),
    bold=st.booleans(),
    font=st.sampled_from(["Serif", "Sans"]),
    hang=PLACES,
    box=st.none() | BOXES,
)


def letters(text: str) -> Counter[str]:
    return Counter(filter(str.isalpha, text))


@given(st.lists(LINES, min_size=1, max_size=30))
def test_every_letter_is_in_one_paragraph(lines: list[Printed]) -> None:
    opened = with_openings(lines)
    text = unfolded(opened)
    usual = setting(text)
    whole, moved = rejoined([*paragraphs(with_full_stops(text, usual), usual)], usual)
    found = "".join(line.text for paragraph in whole for line in paragraph)
    assert letters(found) == letters("".join(line.text for line in lines))
    assert moved <= {*range(len(whole))}


@given(st.text(alphabet="abŻ .  "))
def test_closing_words_up_loses_no_letter(text: str) -> None:
    assert closed_up(text).replace(" ", "") == "".join(text.split())
