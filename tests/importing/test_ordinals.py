"""Words that count lines as items do."""

from dataclasses import replace

import pytest

from accord.importing.lines.ordinals import label_of
from accord.importing.wording.cues import cues


@pytest.mark.parametrize(
    ("lang", "label", "text", "noun", "number"),
    [
        ("en", "Step 2: ", "Listen to the end", "step", 2),
        ("en", "Third, ", "write it down", "", 3),
        ("it", "Primo passo: ", "ascolta", "passo", 1),
        ("pl", "Po drugie, ", "nie przerywaj", "", 2),
        ("ru", "Первое. ", "Выслушайте", "", 1),
    ],
)
def test_a_label_tells_what_is_counted_and_which_one_it_is(
    lang: str, label: str, text: str, noun: str, number: int
) -> None:
    found = label_of(label + text, cues(lang))
    assert found is not None
    assert (found.noun, found.number, found.width) == (noun, number, len(label))


def test_where_a_language_lists_no_ordinals_none_is_found() -> None:
    unlisted = replace(cues("en"), ordinals={})
    assert label_of(", first of all", unlisted) is None
    assert label_of("Firstly, listen", unlisted) is None
