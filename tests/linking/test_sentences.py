"""The sentence a mention is shown in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.linking.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Posłuchaj. Potem mów.", ["Posłuchaj.", "Potem mów."]),
        ("Кто звонит? Клиент! И что?", ["Кто звонит?", "Клиент!", "И что?"]),
        ("«Basta!» Poi ha riattaccato.", ["«Basta!»", "Poi ha riattaccato."]),
        ("„Proszę mówić”. Klient mówi.", ["„Proszę mówić”.", "Klient mówi."]),
        ("Er sagt… «Ja.» Gut.", ["Er sagt…", "«Ja.»", "Gut."]),
        ("Ask e.g. a colleague.", ["Ask e.g. a colleague."]),
        ("Zapłać do 15. stycznia.", ["Zapłać do 15. stycznia."]),
        ("Version 2.0 is out. 3 bugs remain.", ["Version 2.0 is out.", "3 bugs remain."]),
        ("No full stop", ["No full stop"]),
        ("Spaces at the end.  ", ["Spaces at the end."]),
        ("", []),
    ],
)
def test_a_text_is_cut_where_its_sentences_end(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in sentences(text)] == expected


@given(st.text(st.sampled_from("Ab. !?…»”1\n ") | st.characters()))
def test_sentences_are_in_order_and_leave_out_only_spaces(text: str) -> None:
    end = 0
    for start, stop in sentences(text):
        assert not text[end:start].strip()
        end = stop
    assert not text[end:].strip()
