"""Lists of Word files: levels by numbering and by place, and how lists that are left go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.importing.readers.word_files import (
    BULLETED,
    NUMBERED,
    TEXT,
    design,
    document,
    item,
    listed,
    paragraph,
    row,
    set_in,
    style,
)

from accord.importing.readers import read
from accord.importing.readers.word.lists import Block, Entry, placed
from accord.importing.reading import Role
from accord.problems import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

pytest.importorskip("mammoth")

SHORT = "Przykład z poczty"
"""What may head something."""
LISTS = (
    design("8", "decimal", 360)
    + design("9", "bullet", 360, "•")
    + design("10", "bullet", 720, "•")
    + design("11", "bullet", 720, " ")
    + "".join(listed(str(each), str(each)) for each in (8, 9, 10, 11))
    + listed("12", "8", start=1)
)
"""Numbers and signs at one place, signs set in, and signs that are blanks."""

Tree: TypeAlias = list["Tree"]
TREES: st.SearchStrategy[Tree] = st.recursive(
    st.just([]), lambda trees: st.lists(trees, min_size=1, max_size=3), max_leaves=12
)
ENTRIES = st.builds(
    Entry,
    st.tuples(st.sampled_from("ab"), st.integers(0, 2)),
    st.booleans(),
    st.integers(1, 3),
    st.sampled_from((0, 360, 720)),
)
BLOCKS = st.builds(
    Block,
    st.sampled_from((TEXT, SHORT)),
    st.just((0, None)),
    st.sampled_from((0, 360, 720)),
    st.none() | ENTRIES,
    plain=st.booleans(),
)


PAPER = (
    '<w:abstractNum w:abstractNumId="20">'
    '<w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>'
    "</w:abstractNum>" + listed("20", "20")
)
"""A list whose inner numbers say the outer ones."""


def test_entries_that_head_the_points_of_a_paper_are_headings() -> None:
    points = [item(TEXT, "20", 1), item(TEXT, "20", 1)]
    body = (item("Cel", "20"), *points, item("Zakres", "20"), *points)
    reading = read(".docx", document(*body, more_lists=PAPER), Place("x.docx"), ("pl",))
    roles = [(mark.role, mark.level, mark.number) for mark in reading.marks]
    section = [(Role.HEADING, 2, None), (Role.ITEM, 1, 1), (Role.ITEM, 1, 2)]
    assert roles == section * 2


@pytest.mark.parametrize(
    ("heads", "points", "list_id"),
    [
        (("Najpierw posłuchaj.", "Potem zapisz."), TEXT, "20"),
        (("Kasa", "Szatnia"), "długopis", "20"),
        (("Kasa", "Szatnia"), TEXT, NUMBERED),
    ],
    ids=["heads are sentences", "points are none", "numbers say nothing of those around them"],
)
def test_other_entries_with_entries_within_are_items(
    heads: tuple[str, str], points: str, list_id: str
) -> None:
    first, second = heads
    inner = [item(points, list_id, 1), item(points, list_id, 1)]
    body = (item(first, list_id), *inner, item(second, list_id), *inner)
    reading = read(".docx", document(*body, more_lists=PAPER), Place("x.docx"), ("pl",))
    assert {mark.role for mark in reading.marks} == {Role.ITEM}


def found(*body: str, more_styles: str = "") -> list[tuple[str, int, int | None]]:
    """Return the role, level and number of each paragraph."""
    data = document(*body, more_styles=more_styles, more_lists=LISTS)
    marks = read(".docx", data, Place("a.docx"), ("pl",)).marks
    return [(mark.role, mark.level, mark.number) for mark in marks]


def test_signs_of_another_list_that_are_set_in_belong_to_the_item_above() -> None:
    assert found(item("a", "8"), item("b", "10"), item("c", "10"), item("d", "8")) == [
        ("item", 1, 1),
        ("item", 2, None),
        ("item", 2, None),
        ("item", 1, 2),
    ]


def test_signs_at_the_same_place_belong_to_an_item_whose_list_goes_on_below_them() -> None:
    inside = found(item("a", "8"), item("b", "9"), item("c", "8"))
    assert inside == [("item", 1, 1), ("item", 2, None), ("item", 1, 2)]
    behind = found(item("a", "8"), item("b", "8"), item("c", "9"))
    assert behind == [("item", 1, 1), ("item", 1, 2), ("item", 1, None)]


def test_styles_number_paragraphs_whatever_they_are_called() -> None:
    numbered = '<w:pPr><w:numPr><w:numId w:val="8"/></w:numPr></w:pPr>'
    dotted = '<w:pPr><w:numPr><w:numId w:val="10"/></w:numPr></w:pPr>'
    styles = (
        style("Elenconumerato", "Elenco numerato", "", numbered)
        + style("Pulce", "Pulce", "Elenconumerato", dotted)
        + style("Aus", "Aus", "Pulce", '<w:pPr><w:numPr><w:numId w:val="77"/></w:numPr></w:pPr>')
    )
    body = (paragraph("a", "Elenconumerato"), paragraph("b", "Pulce"), paragraph("c", "Aus"))
    assert found(*body, more_styles=styles) == [
        ("item", 1, 1),
        ("item", 2, None),
        ("text", 0, None),
    ]


def test_text_between_two_numbers_belongs_to_the_item_above() -> None:
    body = (item("a", "8"), paragraph(TEXT), paragraph("Na przykład:"), item("b", "8"))
    assert found(*body, paragraph(TEXT)) == [
        ("item", 1, 1),
        ("text", 1, None),
        ("text", 1, None),
        ("item", 1, 2),
        ("text", 0, None),
    ]


@pytest.mark.parametrize(
    "between", [paragraph(SHORT), paragraph(TEXT, bold=True), f"<w:tbl>{row(TEXT, TEXT)}</w:tbl>"]
)
def test_what_may_head_something_ends_a_list_that_counts_on(between: str) -> None:
    items = found(item("a", "8"), item("b", "8"), between, item("c", "8"), item("d", "8"))
    assert [mark[1:] for mark in items if mark[0] == "item"] == [(1, 1), (1, 2), (1, 3), (1, 4)]
    assert all(mark[1] == 0 for mark in items if mark[0] != "item")


def test_the_last_item_has_a_paragraph_where_all_above_it_have_one() -> None:
    item_with_text = [part for name in "abc" for part in (item(name, "8"), paragraph(TEXT))]
    marks = found(*item_with_text, paragraph(TEXT))
    assert [mark[:2] for mark in marks[-3:]] == [("item", 1), ("text", 1), ("text", 0)]
    of_two = found(*item_with_text[:4])
    assert of_two[-1] == ("text", 0, None)


def test_a_list_that_begins_anew_takes_nothing_in() -> None:
    assert found(item("a", "8"), paragraph(TEXT), item("b", "12")) == [
        ("item", 1, 1),
        ("text", 0, None),
        ("item", 1, 1),
    ]


def test_lists_count_from_one_behind_a_heading() -> None:
    body = (item("a", "8"), item("b", "8"), paragraph("Co robić", "Nagwek1"), item("c", "8"))
    assert found(*body)[-1] == ("item", 1, 1)


def test_text_set_in_as_an_item_belongs_to_it_unless_all_text_is_set_in() -> None:
    inside = (item("a", "10"), set_in(TEXT, 720), paragraph(TEXT), paragraph(TEXT))
    assert found(*inside) == [
        ("item", 1, None),
        ("text", 1, None),
        ("text", 0, None),
        ("text", 0, None),
    ]
    everywhere = (set_in(TEXT, 720), item("a", "10"), set_in(TEXT, 720))
    assert [mark[0::2][0] for mark in found(*everywhere)] == ["text", "item", "text"]
    assert found(*everywhere)[-1] == ("text", 0, None)


def test_text_set_in_below_a_typed_item_stands_below_it() -> None:
    body = (
        paragraph(TEXT),
        set_in("1) Wstań.", 420),
        set_in("2) Wysłuchaj.", 420),
        set_in("Nie przerywaj, nawet gdy krzyczy.", 720),
        set_in("3) Zapisz.", 420),
        paragraph(TEXT),
    )
    reading = read(".docx", document(*body), Place("a.docx"), ("pl",))
    assert reading.text.splitlines()[2::2] == [
        "  1) Wstań.",
        "  2) Wysłuchaj.",
        "    Nie przerywaj, nawet gdy krzyczy.",
        "  3) Zapisz.",
        TEXT,
    ]


def test_typed_items_are_paragraphs_where_nothing_is_set_in_below_them() -> None:
    body = (set_in("– Dzień dobry.", 420), set_in("– Proszę poczekać.", 420), paragraph(TEXT))
    assert [mark[0] for mark in found(*body)] == ["text", "text", "text"]


def test_items_whose_sign_is_a_blank_go_on_with_the_one_above() -> None:
    body = (paragraph(TEXT), item("a", "10"), item("b", "11"), item("c", "10"))
    assert [mark[:2] for mark in found(*body)] == [
        ("text", 0),
        ("item", 1),
        ("text", 1),
        ("item", 1),
    ]


def test_a_list_of_the_default_look_nests_by_its_levels() -> None:
    body = (item("a"), item("b", level=1), item("c", BULLETED, level=2), item("d", NUMBERED))
    assert [mark[1] for mark in found(*body)] == [1, 2, 3, 1]


@given(st.lists(BLOCKS, max_size=12))
def test_each_paragraph_has_a_place_below_no_deeper_one_than_there_is(blocks: list[Block]) -> None:
    places = list(placed(blocks))
    assert [place is not None and place.opens for place in places] == [
        block.entry is not None for block in blocks
    ]
    around = -1
    for place in places:
        depth = -1 if place is None else place.depth
        assert depth <= around + (place is not None and place.opens)
        around = depth


@given(TREES)
def test_nesting_is_found_from_levels_of_one_list(tree: Tree) -> None:
    blocks = [
        Block("a.", (0, None), 0, Entry(("list", depth), ordered=True, number=number, sign=0))
        for depth, number in _items(tree)
    ]
    assert _depths(blocks) == [depth for depth, _ in _items(tree)]


@given(TREES)
def test_nesting_is_found_from_places_of_many_lists(tree: Tree) -> None:
    blocks = [
        Block("a.", (0, None), 0, Entry((f"{depth}", 0), ordered=False, number=0, sign=360 * depth))
        for depth, _ in _items(tree)
    ]
    assert _depths(blocks) == [depth for depth, _ in _items(tree)]


def _items(tree: Tree, depth: int = 0) -> Iterator[tuple[int, int]]:
    for number, inside in enumerate(tree, start=1):
        yield depth, number
        yield from _items(inside, depth + 1)


def _depths(blocks: list[Block]) -> list[int]:
    return [place.depth for place in placed(blocks) if place]
