"""Guides read from their pages, and what is said of a page that is no guide yet."""

from pathlib import Path

import pytest
from tests.content.guides import MATTER, STEPS, guide_text, read

from accord.content.kinds import Kind
from accord.documents.page import PageRef

DONTS = "## Never { #donts }\n\n- **Do not argue.** It takes time.\n"
IDS = ", ".join(f"{{ #{kind} }}" for kind in Kind)


def test_a_guide_is_what_its_file_says(tmp_path: Path) -> None:
    matter = MATTER + "asked: [not here yet]\nsources:\n  steps: [it-six-tips]\n"
    matter += "behaviours: [shouting]\n"
    body = f"Why it happens.\n\n{STEPS}\n{DONTS}"
    guide, problems = read(tmp_path, guide_text(body, matter), sources=["it-six-tips"])
    assert problems == []
    assert guide.title == "Late parcel"
    assert guide.summary == "What to say."
    assert guide.situation == "“Where is it?”"
    assert guide.asked == ("not here yet",)
    assert guide.origin == "en"
    assert guide.sources == {Kind.STEPS: ("it-six-tips",)}
    assert guide.behaviours == ("shouting",)
    kinds = [(section.kind, section.heading) for section in guide.sections]
    assert kinds == [("overview", "Overview"), ("steps", "Steps"), ("donts", "Never")]


@pytest.mark.parametrize("asked", ["late parcel", "[1, 2]"])
def test_words_in_which_a_guide_is_asked_for_are_a_list(tmp_path: Path, asked: str) -> None:
    _, problems = read(tmp_path, guide_text(matter=f"{MATTER}asked: {asked}\n"))
    assert problems == [
        "5: 'asked' is no list of phrases. Write `asked: [other words, more words]`."
    ]


def test_the_overview_has_the_heading_its_language_usually_gives_it(tmp_path: Path) -> None:
    ref = PageRef("pl", "guides/x.md")
    guide, _ = read(tmp_path, guide_text(f"Dlaczego tak jest.\n\n{STEPS}"), ref)
    assert guide.sections[0].heading == "O co chodzi"


def test_a_page_shows_first_what_to_do_now(tmp_path: Path) -> None:
    causes = "## Causes { #causes }\n\n- **Haste.** Nobody listens.\n"
    guide, _ = read(tmp_path, guide_text(f"Why.\n\n{STEPS}\n{DONTS}\n{causes}"))
    order = [section.kind for section in guide.reading_order]
    assert order == ["steps", "donts", "overview", "causes"]


def test_a_section_that_rests_on_no_source_is_editorial(tmp_path: Path) -> None:
    matter = MATTER + "sources:\n  steps: [tips]\n"
    guide, _ = read(tmp_path, guide_text(STEPS + "\n" + DONTS, matter), sources=["tips"])
    assert [section.kind for section in guide.editorial_sections] == ["donts"]


def test_steps_are_known_by_their_bold_openings(tmp_path: Path) -> None:
    steps = (
        "## Steps { #steps }\n\n1. **Listen.** Then **wait.**\n\n    > “Go on.”\n\n2. **Ask.**\n"
    )
    guide, _ = read(tmp_path, guide_text(steps))
    section = guide.section(Kind.STEPS)
    assert section
    assert section.openings == ("Listen.", "Ask.")
    assert [block.text for block in section.blocks if block.quoted] == ["“Go on.”"]
    assert guide.section(Kind.CAUSES) is None


@pytest.mark.parametrize(
    ("matter", "body", "problems"),
    [
        (
            MATTER.replace("What to say.", "''"),
            STEPS,
            [
                (
                    "2: the guide has no summary. "
                    "Write `summary: …` between the two --- lines at the top."
                )
            ],
        ),
        (
            MATTER.replace("en", "eng"),
            STEPS,
            ["4: origin 'eng' is no language of this site. Did you mean 'en'?"],
        ),
        (
            MATTER + "behavior: [x]\n",
            STEPS,
            ["5: unknown key 'behavior' in the front matter. Did you mean 'behaviours'?"],
        ),
        (
            MATTER + "sources:\n  steps: [it-six-tip]\n",
            STEPS,
            ["5: unknown source 'it-six-tip'. Did you mean 'it-six-tips'?"],
        ),
        (
            MATTER + "sources:\n  causes: [it-six-tips]\n",
            STEPS,
            [
                (
                    "5: sources name the section 'causes', which the guide does not have. "
                    "Add the section or delete the line."
                )
            ],
        ),
        (
            MATTER + "sources:\n  step: [it-six-tips]\n",
            STEPS,
            ["5: sources name an unknown section 'step'. Did you mean 'steps'?"],
        ),
        (
            MATTER,
            STEPS + "\n## Why\n",
            [f"12: the heading 'Why' has no section id. Add one of {IDS}."],
        ),
        (
            MATTER,
            STEPS + "\n" + DONTS.replace("donts", "dont"),
            ["12: unknown section id 'dont'. Did you mean 'donts'?"],
        ),
        (
            MATTER,
            STEPS + "\n" + STEPS,
            ["12: the section 'steps' stands twice. Merge it with the one on line 8."],
        ),
    ],
)
def test_what_is_wrong_is_named_with_its_line(
    tmp_path: Path, matter: str, body: str, problems: list[str]
) -> None:
    _, found = read(tmp_path, guide_text(body, matter), sources=["it-six-tips"])
    assert found == problems


def test_a_guide_without_front_matter_is_told_all_it_lacks(tmp_path: Path) -> None:
    _, found = read(tmp_path, f"# Late parcel\n\n{STEPS}")
    hint = "between the two --- lines at the top."
    assert found == [
        f"1: the guide has no summary. Write `summary: …` {hint}",
        f"1: the guide has no situation. Write `situation: …` {hint}",
        f"1: the guide has no origin. Write `origin: …` {hint}",
    ]
