"""The limits of a published guide, and how a person is told of them."""

from pathlib import Path

import pytest
from tests.content.guides import MATTER, STEPS, guide_text, read

from accord.content.kinds import ACT_FIRST, REQUIRED_ONE_OF, SHAPES, Kind, Listing

ORDER = ", ".join(Kind)


def steps(*items: str) -> str:
    return "## Steps { #steps }\n\n" + "".join(f"1. {item}\n" for item in items)


def test_every_kind_has_a_shape_in_the_order_of_the_page() -> None:
    assert list(SHAPES) == list(Kind)
    assert set(Kind) >= ACT_FIRST
    assert all(SHAPES[kind].listing is not Listing.NONE for kind in REQUIRED_ONE_OF)


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (
            "## Causes { #causes }\n\n- **Haste.** Nobody listens.\n",
            (
                "6: the guide tells nobody what to do. "
                "Add a section `## … { #steps }` or `## … { #behaviours }`."
            ),
        ),
        (
            f"{STEPS}\n## First words {{ #first-words }}\n\n> “Hello.”\n",
            (
                "12: the section 'first-words' stands after 'steps'. "
                f"Move it up: the order is {ORDER}."
            ),
        ),
        (
            "## Steps { #steps }\n\n- **Listen.** To the end.\n",
            (
                "8: the section 'steps' is not one numbered list. "
                "Begin each step with `1.`, `2.` …; indent what belongs to it by four spaces."
            ),
        ),
        (
            "## Steps { #steps }\n\nListen.\n",
            (
                "8: the section 'steps' is not one numbered list. "
                "Begin each step with `1.`, `2.` …; indent what belongs to it by four spaces."
            ),
        ),
        (
            f"{STEPS}\n## Never {{ #donts }}\n\n1. **Argue.** It takes time.\n",
            (
                "12: the section 'donts' is not one list of points. "
                "Begin each point with `- `; indent what belongs to it by four spaces."
            ),
        ),
        (
            f"- **Why.** Because.\n\n{STEPS}",
            "8: the section 'overview' holds a list. Write it as text.",
        ),
        (
            steps(*["**Listen.** To the end."] * 10),
            (
                "8: the section 'steps' has 10 points. "
                "Merge some: a reader in a hurry follows 9 at most."
            ),
        ),
        (
            steps("Listen to the end."),
            (
                "10: the point 'Listen to the end.' has no bold opening. "
                "Begin it with `**What to do.**`."
            ),
        ),
        (
            steps("Listen, **then** wait."),
            (
                "10: the point 'Listen, then wait.' has no bold opening. "
                "Begin it with `**What to do.**`."
            ),
        ),
        (
            steps("**One two three four five six seven eight nine.** Go."),
            "10: the bold opening has 9 words. Shorten it to 8 or fewer.",
        ),
        (
            f"## First words {{ #first-words }}\n\n> “One. Two! Three? Four…”\n\n{STEPS}",
            (
                "8: the section 'first-words' has 4 sentences. "
                "Shorten it to 3: they are said in one breath."
            ),
        ),
        (
            f"{'word ' * 20}end. {'word ' * 30}end.\n\n{STEPS}",
            (
                "8: the sentences of 'overview' have 26 words on average. "
                "Cut some in two: 25 are the most."
            ),
        ),
    ],
)
def test_a_rule_that_is_broken_is_named(tmp_path: Path, body: str, problem: str) -> None:
    _, problems = read(tmp_path, guide_text(body))
    assert problems == [problem]


@pytest.mark.parametrize(
    "body",
    [
        steps(*["**Listen.** To the end."] * 9),
        steps("**One two three four five six seven eight.** Go."),
        f"## First words {{ #first-words }}\n\n> “One. Two! Three?”\n\n{STEPS}",
        "## Kinds { #behaviours }\n\n- **Shouting.** It passes.\n",
        f"{'word ' * 19}end. {'word ' * 29}end.\n\n{STEPS}",
    ],
)
def test_what_is_just_within_the_limits_is_fine(tmp_path: Path, body: str) -> None:
    _, problems = read(tmp_path, guide_text(body))
    assert problems == []


@pytest.mark.parametrize(("length", "fine"), [(160, True), (161, False)])
def test_a_summary_fits_into_a_search_result(tmp_path: Path, length: int, *, fine: bool) -> None:
    matter = MATTER.replace("What to say.", "ż" * length)
    _, problems = read(tmp_path, guide_text(matter=matter))
    expected = [f"2: the summary has {length} characters. Shorten it to 160 or fewer."]
    assert problems == ([] if fine else expected)
