"""Problems: what a person reads when something is wrong."""

from pathlib import Path

import pytest

from accord.problems import InvalidInputError, Place, Problem, Severity, nearest


def test_a_problem_names_the_place_what_is_wrong_and_what_to_do() -> None:
    problem = Problem(Place("docs/it/guides/x.md", 3), "unknown concept 'a'", "Delete it.")
    assert str(problem) == "docs/it/guides/x.md:3: unknown concept 'a'. Delete it."


def test_a_problem_of_a_whole_file_names_no_line() -> None:
    assert str(Place("docs/it/guides/x.md")) == "docs/it/guides/x.md"


def test_a_problem_is_an_error_unless_told_otherwise() -> None:
    assert Problem(Place("x.md"), "what", "Hint.").severity is Severity.ERROR


def test_problems_sort_by_file_and_by_line_as_a_number() -> None:
    places = [Place("b.md", 1), Place("a.md", 10), Place("a.md", 9), Place("a.md")]
    problems = [Problem(place, "what", "Hint.") for place in places]
    ordered = [str(problem.where) for problem in sorted(problems)]
    assert ordered == ["a.md", "a.md:9", "a.md:10", "b.md:1"]


@pytest.mark.parametrize(
    ("file", "shown"),
    [
        ("/site/docs/pl/guides/x.md", "docs/pl/guides/x.md"),
        ("/elsewhere/x.md", "/elsewhere/x.md"),
        ("/site-old/x.md", "/site-old/x.md"),
    ],
)
def test_a_place_is_shown_relative_to_the_project(file: str, shown: str) -> None:
    assert Place.of(Path(file), Path("/site"), 2) == Place(shown, 2)


def test_a_place_stays_on_its_line_whatever_a_file_is_called() -> None:
    path = Path("/site/a\n::error::\x1b[2J\u202e\udcff „ё” b.md")
    expected = r"a\n::error::\x1b[2J\u202e\udcff „ё” b.md"
    assert Place.of(path, Path("/site")) == Place(expected)


def test_unusable_input_says_so_in_the_words_of_its_problem() -> None:
    problem = Problem(Place("x.md", 1), "the page has no title", "Write one.")
    with pytest.raises(InvalidInputError, match=r"^x\.md:1: the page has no title\. Write one\.$"):
        raise InvalidInputError(problem)


@pytest.mark.parametrize(
    ("word", "valid", "hint"),
    [
        ("turbidty", ["turbidity", "empathy"], "Did you mean 'turbidity'?"),
        ("causess", ["causes", "cause", "steps"], "Did you mean 'causes' or 'cause'?"),
        ("xyz", ["steps", "causes"], "Valid values: causes, steps."),
        ("xyz", [f"value-{n}" for n in range(13)], "Check the spelling."),
        ("xyz", [], "Check the spelling."),
    ],
)
def test_a_hint_offers_what_was_probably_meant(word: str, valid: list[str], hint: str) -> None:
    assert nearest(word, valid) == hint
