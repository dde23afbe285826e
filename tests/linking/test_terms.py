"""Terms to avoid are found in whatever form they stand."""

from pathlib import Path

import pytest
from tests.content.guides import MATTER, guide_text
from tests.linking.thesauri import thesaurus

from accord.documents.page import PageRef, read_page
from accord.linking.terms import check_terms

LISTENING = {"names": ["aktywne słuchanie"], "avoid": ["słuchanie czynne", "nasłuchiwanie"]}
TRUST = {"names": ["zaufanie"]}
HINT = "Write 'aktywne słuchanie', or take it from `avoid` of 'active-listening'."


def found(root: Path, text: str, lang: str = "pl") -> list[str]:
    file = root / "page.md"
    file.write_text(text, encoding="utf-8")
    page = read_page(file, PageRef(lang, "guides/page.md"), root)
    concepts = thesaurus("pl", {"active-listening": LISTENING, "trust": TRUST})
    return [str(problem) for problem in check_terms([page], concepts, "pl")]


@pytest.mark.parametrize(
    ("text", "line", "surface"),
    [
        (guide_text("Uczymy słuchania czynnego.\n"), 8, "słuchania czynnego"),
        (guide_text("## O nasłuchiwaniu { #steps }\n"), 8, "nasłuchiwaniu"),
        (guide_text(title="Słuchanie czynne"), 6, "Słuchanie czynne"),
        (
            guide_text(matter=MATTER.replace("What to say.", "Słuchaniem czynnym.")),
            2,
            "Słuchaniem czynnym",
        ),
    ],
)
def test_a_planted_term_is_found_with_its_line(
    tmp_path: Path, text: str, line: int, surface: str
) -> None:
    assert found(tmp_path, text) == [f"page.md:{line}: '{surface}' is a term to avoid. {HINT}"]


@pytest.mark.parametrize(
    "body",
    [
        "Uczymy aktywnego słuchania i zaufania.\n",
        "Tytuł: *Słuchanie czynne*{ lang=en }.\n",
        "Zobacz `słuchanie czynne`.\n",
    ],
)
def test_what_is_no_such_term_is_left_alone(tmp_path: Path, body: str) -> None:
    assert found(tmp_path, guide_text(body)) == []


def test_another_language_may_use_what_this_one_avoids(tmp_path: Path) -> None:
    assert found(tmp_path, guide_text("Uczymy słuchania czynnego.\n"), lang="en") == []
