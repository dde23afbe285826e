"""`accord status` and `accord translated`, as a translator runs them."""

from pathlib import Path

import pytest
from tests.translation.sites import ENGLISH, PATH, POLISH, write_page, write_site

from accord.cli import main

FILE = f"docs/pl/{PATH}"
PARTS = "title, summary, situation, overview, steps"


@pytest.fixture(autouse=True)
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    write_site(tmp_path, en=ENGLISH, pl=POLISH)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def output(capsys: pytest.CaptureFixture[str], *arguments: str, status: int = 0) -> list[str]:
    assert main(arguments) == status
    return capsys.readouterr().out.splitlines()


def test_status_shows_the_table_then_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert output(capsys, "status") == [
        "                       en        pl        ru",
        "guides/late-parcel.md  original  outdated  missing",
        (
            f"{FILE}: is outdated ({PARTS}). "
            f"Compare it with docs/en/{PATH}, then run `accord translated {FILE}`."
        ),
        f"docs/ru/{PATH}: is missing. Translate docs/en/{PATH}.",
        "original: 1, current: 0, outdated: 1, missing: 1",
    ]


def test_a_recorded_translation_is_current(capsys: pytest.CaptureFixture[str]) -> None:
    recorded = f"{FILE}: recorded as up to date with docs/en/{PATH}."
    assert output(capsys, "translated", FILE) == [recorded]
    assert output(capsys, "status")[-1] == "original: 1, current: 1, outdated: 0, missing: 1"
    assert output(capsys, "translated", FILE) == [f"{FILE}: is already recorded as it stands."]
    assert output(capsys, "check", status=1)[-1].startswith("problems: ")


def test_a_translation_that_did_not_change_with_its_original_is_refused(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output(capsys, "translated", FILE)
    before = (site / FILE).read_bytes()
    write_page(site, "en", ENGLISH.replace("To the end", "To the very end"))
    assert output(capsys, "translated", FILE, status=1) == [
        (
            f"{FILE}: the text is as it was when it was recorded, but docs/en/{PATH} changed "
            "(steps). Bring it up to date; if nothing needs to change, add --unchanged."
        )
    ]
    assert (site / FILE).read_bytes() == before
    assert output(capsys, "translated", FILE, "--unchanged") == [
        f"{FILE}: recorded as up to date with docs/en/{PATH}."
    ]
    assert output(capsys, "status")[-1] == "original: 1, current: 1, outdated: 0, missing: 1"


def test_a_translation_that_changed_too_is_recorded(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output(capsys, "translated", FILE)
    write_page(site, "en", ENGLISH.replace("To the end", "To the very end"))
    file = site / FILE
    file.write_text(file.read_text("utf-8").replace("Słuchaj", "Wysłuchaj"), encoding="utf-8")
    assert output(capsys, "translated", FILE) == [
        f"{FILE}: recorded as up to date with docs/en/{PATH}."
    ]


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            [f"docs/en/{PATH}"],
            (
                f"docs/en/{PATH}: this is the original. "
                "Name the language it was translated from: --from xx."
            ),
        ),
        (
            [FILE, "--from", "ru"],
            f"{FILE}: there is no version of this page in 'ru'. Valid values: en.",
        ),
        (
            ["docs/pl/guides/late.md"],
            (
                "docs/pl/guides/late.md: this is no guide and no concept page. "
                "Name a file like docs/pl/guides/x.md or docs/pl/concepts/x.md."
            ),
        ),
    ],
)
def test_what_cannot_be_recorded_is_said(
    arguments: list[str], message: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert output(capsys, "translated", *arguments, status=1) == [message]


def test_one_refused_file_does_not_stop_the_others(capsys: pytest.CaptureFixture[str]) -> None:
    lines = output(capsys, "translated", f"docs/en/{PATH}", FILE, status=1)
    assert lines[1] == f"{FILE}: recorded as up to date with docs/en/{PATH}."
