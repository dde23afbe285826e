"""`accord new`, as a contributor runs it."""

from pathlib import Path

import pytest
from tests.translation.sites import ENGLISH, PATH, POLISH, write_page, write_site

from accord.cli import main

NAME = PATH.removesuffix(".md")
WORDS = "Słowa. To wystarczy."


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_site(tmp_path, en=ENGLISH, pl=POLISH)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def output(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> str:
    assert main(arguments) == status
    return capsys.readouterr().out


def test_a_guide_begins_with_its_headings_and_check_says_what_is_missing(
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = "docs/pl/guides/angry-caller.md"
    said = output(capsys, "new", "guide", "angry-caller", "--lang", "pl")
    assert said == f"{file}: fill it in; `accord check` says what is missing.\n"
    problems = output(capsys, "check", status=1)
    assert f"{file}:2: the guide has no summary." in problems
    assert f"{file}:3: the guide has no situation." in problems
    assert f"{file}:6: the guide has no title." in problems
    for line, kind in enumerate(("first-words", "steps", "donts", "escalate"), start=4):
        assert f"{file}:{2 * line}: the section '{kind}' is empty." in problems


def test_a_filled_in_guide_has_no_problems(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = output(capsys, "check", status=1).splitlines()
    output(capsys, "new", "guide", "angry-caller", "--lang", "pl")
    file = site / "docs/pl/guides/angry-caller.md"
    head, *sections = file.read_text(encoding="utf-8").split("\n## ")
    head = head.replace("#\n", f"# Klient\n\n{WORDS}\n", 1).replace(":\n", f": {WORDS}\n")
    written = [
        f"{it}\n{WORDS}\n"
        if "#first-words" in it
        else f"{it}\n{'1.' if '#steps' in it else '-'} **Tak.** {WORDS}\n"
        for it in sections
    ]
    file.write_text("\n## ".join((head, *written)), encoding="utf-8")
    after = output(capsys, "check", status=1).splitlines()
    assert [it for it in after if "angry-caller" in it] == []
    assert len(after) == len(before)


def test_a_translation_has_the_sections_of_its_original(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output(capsys, "new", "translation", NAME, "--lang", "ru")
    page = (site / f"docs/ru/{PATH}").read_text(encoding="utf-8")
    assert page == "---\nsummary:\nsituation:\norigin: en\n---\n#\n\n## Шаг за шагом { #steps }\n"


def test_sources_and_behaviours_are_taken_over_and_reviews_are_not(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kept = "sources:\n  steps: [a, b]\nbehaviours: [criticism]\n"
    write_page(site, "en", ENGLISH.replace("origin: en\n", f"origin: en\n{kept}owner: me\n"))
    output(capsys, "new", "translation", NAME, "--lang", "ru")
    page = (site / f"docs/ru/{PATH}").read_text(encoding="utf-8")
    assert f"origin: en\n{kept}---\n" in page


def test_a_guide_that_exists_is_left_alone(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = (site / f"docs/pl/{PATH}").read_bytes()
    said = output(capsys, "new", "translation", NAME, "--lang", "pl", status=1)
    assert said.startswith(f"docs/pl/{PATH}: this guide is there already.")
    name = NAME.removeprefix("guides/")
    assert output(capsys, "new", "guide", name, "--lang", "pl", status=1) == said
    assert (site / f"docs/pl/{PATH}").read_bytes() == before


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("guide", "Angry Caller", "--lang", "pl"), "no name for a guide"),
        (("guide", "../elsewhere", "--lang", "pl"), "no name for a guide"),
        (("guide", "index", "--lang", "pl"), "no name for a guide"),
        (("guide", "angry-caller", "--lang", "xx"), "no language of this site"),
        (("translation", NAME[:-1], "--lang", "ru"), f"Did you mean '{NAME}'?"),
        (("translation", "../../elsewhere", "--lang", "ru"), "there is no guide"),
    ],
)
def test_wrong_usage_is_refused_and_writes_nothing(
    site: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], reason: str
) -> None:
    before = sorted(site.rglob("*"))
    with pytest.raises(SystemExit) as exit_:
        main(("new", *arguments))
    assert exit_.value.code == 2
    assert reason in capsys.readouterr().err
    assert sorted(site.rglob("*")) == before
