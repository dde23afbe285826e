"""`accord check` on every small site: the very words it prints, and its exit code."""

import pytest
from tests.sites.shapes import BROKEN, SITES, SOUND, config_of, expected_of

from accord.cli import main


@pytest.mark.parametrize("site", SITES)
def test_check_prints_what_is_expected(
    site: str, capsys: pytest.CaptureFixture[str], *, accept: bool
) -> None:
    status = main(["--config", str(config_of(site)), "check"])
    printed = capsys.readouterr().out
    if accept:
        config_of(site).with_name("expected.txt").write_text(printed, encoding="utf-8")
    assert printed.splitlines() == expected_of(site)
    assert status == (0 if site == SOUND else 1)


@pytest.mark.parametrize("site", BROKEN)
def test_annotations_say_the_same_beside_the_line(
    site: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--config", str(config_of(site)), "check", "--format", "github"]) == 1
    *annotations, _count = capsys.readouterr().out.splitlines()
    for annotation, problem in zip(annotations, expected_of(site)[:-1], strict=True):
        command, _, message = annotation.removeprefix("::").partition("::")
        place, _, text = problem.partition(": ")
        file, _, line = place.partition(":")
        assert command == f"error file={file},line={line or 1}"
        assert message == text


@pytest.mark.parametrize("site", BROKEN)
def test_every_problem_has_a_place_and_ends_as_a_sentence(site: str) -> None:
    *problems, _count = expected_of(site)
    assert problems
    for problem in problems:
        place, _, text = problem.partition(": ")
        file = config_of(site).parent / place.partition(":")[0]
        assert file.is_file(), problem
        assert ". " in text, problem
        assert problem[-1] in ".?", problem
