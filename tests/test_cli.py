"""The command `accord`: exit codes and what is printed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from tests.sites.shapes import SOUND, config_of

from accord.cli import main


def check(config: Path, *options: str) -> int:
    return main(["--config", str(config), "check", *options])


def test_nothing_wrong_ends_with_zero_and_the_counts(capsys: pytest.CaptureFixture[str]) -> None:
    assert check(config_of(SOUND)) == 0
    assert capsys.readouterr().out == "problems: 0, guides: 3, concepts: 4, languages: 2\n"


def test_a_missing_configuration_is_a_problem_not_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(tmp_path / "mkdocs.yml") == 1
    captured = capsys.readouterr()
    assert captured.out == "mkdocs.yml: there is no such file. Run in the project's folder.\n"


def test_a_missing_configuration_is_an_annotation_too(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert check(tmp_path / "mkdocs.yml", "--format", "github") == 1
    assert capsys.readouterr().out.startswith("::error file=mkdocs.yml,line=1::there is no such")


def test_an_error_is_no_account_for_other_programs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = str(tmp_path / "mkdocs.yml")
    assert main(["--config", config, "import", "a.txt", "--dry-run", "--format", "json"]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "there is no such file" in captured.err


@pytest.mark.parametrize("arguments", [[], ["checks"], ["check", "--format", "xml"]])
def test_wrong_usage_ends_with_two(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as raised:
        main(arguments)
    assert raised.value.code == 2
    assert "usage: accord" in capsys.readouterr().err


def test_a_warning_is_shown_and_stops_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = shutil.copytree(config_of(SOUND).parent, tmp_path / SOUND)
    guide = folder / "docs" / "en" / "guides" / "late-parcel.md"
    text = guide.read_text(encoding="utf-8")
    matter = "origin: en\nverified: 2020-01-01\nreview_every: 30\n"
    guide.write_text(text.replace("origin: en\n", matter, 1), encoding="utf-8")
    assert check(folder / "mkdocs.yml", "--format", "github") == 0
    assert capsys.readouterr().out.splitlines() == [
        (
            "::warning file=docs/en/guides/late-parcel.md,line=5::a review has been due since "
            "2020-01-31. Read the guide, mend it, and write today's date as `verified`."
        ),
        "problems: 1, guides: 3, concepts: 4, languages: 2",
    ]


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as raised:
        main(["--help"])
    assert raised.value.code == 0
    said = capsys.readouterr().out
    commands = {
        "check",
        "concepts",
        "export",
        "import",
        "index",
        "mentions",
        "new",
        "status",
        "translated",
    }
    assert {line.split()[0] for line in said.splitlines() if line.strip()} >= commands


def test_help_loads_nothing_that_takes_time() -> None:
    script = (
        "import sys; from accord.cli import main\n"
        "try: main(['--help'])\n"
        "except SystemExit: print(*sys.modules)"
    )
    command = [sys.executable, "-c", script]
    loaded = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    heavy = {"yaml", "markdown", "markdown_it", "numpy", "snowballstemmer", "accord.languages"}
    assert heavy.isdisjoint(loaded.split())


def test_the_module_runs_as_the_command_does() -> None:
    command = [sys.executable, "-m", "accord.cli", "--config", "nowhere.yml", "check"]
    result = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert result.returncode == 1, "`python -m accord.cli` does nothing, and says that all is well"
