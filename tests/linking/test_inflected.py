"""Labels alone, without rules of the language's own: inflected forms of names of many domains.

inflected/<language>.txt holds `name: form | form`, of cooking, law, medicine, computers, service.
"""

from pathlib import Path

import pytest
from tests.linking.thesauri import thesaurus

from accord.linking.matcher import Matcher

FILES = sorted((Path(__file__).parent / "inflected").glob("*.txt"))
LEAST = {"pl": 0.97, "ru": 0.97, "it": 0.97, "en": 0.97}
LEAST_ELSEWHERE = 0.85
MOST_WRONG = 0.03


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_inflected_names_are_found(file: Path) -> None:
    rows = [line.split(": ") for line in file.read_text(encoding="utf-8").splitlines()]
    names = {f"c{number}": {"names": [name]} for number, (name, _) in enumerate(rows)}
    matcher = Matcher(thesaurus(file.stem, names), file.stem)
    forms = [
        (f"c{number}", form)
        for number, (_, forms) in enumerate(rows)
        for form in forms.split(" | ")
    ]
    found = {form: list(matcher.find(f"A {form}.")) for _, form in forms}
    missed = [
        form
        for concept, form in forms
        if (concept, form) not in {(m.concept, m.surface) for m in found[form]}
    ]
    wrong = [form for concept, form in forms if any(m.concept != concept for m in found[form])]
    assert 1 - len(missed) / len(forms) >= LEAST.get(file.stem, LEAST_ELSEWHERE), missed
    assert len(wrong) / len(forms) <= MOST_WRONG, wrong


def test_a_dozen_languages_have_labels_alone() -> None:
    assert len({file.stem for file in FILES} - LEAST.keys()) >= 12
