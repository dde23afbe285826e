"""`accord import` names the guides that an article resembles."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tests.commands.articles import ARTICLE, accounts, run

from accord.cli import main

if TYPE_CHECKING:
    import pytest


def test_a_copy_of_a_guide_is_noticed(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    guides = site / "docs" / "en" / "guides"
    guides.mkdir(parents=True)
    text = ARTICLE.replace("1. ", "").replace("Share on Facebook", "")
    (guides / "x.md").write_text(f"---\norigin: en\n---\n# {text}", encoding="utf-8")
    assert run("listening.txt", "--format", "json") == 0
    (account,) = accounts(capsys)
    (problem,) = account["problems"]
    assert problem["severity"] == "warning"
    assert problem["what"].endswith("that of docs/en/guides/x.md")


def test_a_version_in_another_language_is_noticed(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    names = {
        "anger": ("Anger", "Rabbia"),
        "apology": ("Apology", "Scuse"),
        "refund": ("Refund", "Rimborso"),
        "silence": ("Silence", "Silenzio"),
        "trust": ("Trust", "Fiducia"),
    }
    (site / "thesaurus.yml").write_text("".join(f"{id_}:\n" for id_ in names), encoding="utf-8")
    for number, lang in enumerate(["en", "it"]):
        folder = site / "docs" / lang / "concepts"
        folder.mkdir(parents=True)
        for id_, labels in names.items():
            page = f"---\norigin: en\n---\n# {labels[number]}\n\n{labels[number]}.\n"
            (folder / f"{id_}.md").write_text(page, encoding="utf-8")
        words = ", ".join(labels[number] for labels in names.values())
        text = f"Five words\n\n{words}: they are all that this text speaks of, "
        (site / f"{lang}.txt").write_text(text + "and it is long enough. " * 5, encoding="utf-8")
    assert main(["import", "--lang", "en", "--jobs", "1", "en.txt"]) == 0
    guides = site / "docs" / "en" / "guides"
    guides.mkdir()
    Path("drafts/en/guides/en.md").rename(guides / "five.md")
    capsys.readouterr()
    assert main(["import", "--lang", "it", "--jobs", "1", "it.txt"]) == 0
    assert (
        "it.txt: it speaks of nearly the same concepts as docs/en/guides/five.md (100%). "
        "If one is a version of the other, give both guides the same file name."
    ) in capsys.readouterr().out
