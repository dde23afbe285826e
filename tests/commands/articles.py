"""An article, the site it is imported into, and the command that does it."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from accord.cli import main

SETTINGS = """
plugins:
  - i18n: {languages: [{locale: en, default: true}, {locale: it}]}
extra:
  accord:
    {thesaurus: thesaurus.yml, sources: sources, drafts: drafts, universal_guide: "",
     behaviours: ""}
"""
ARTICLE = """Listening on the phone

By Ada Byron

Whoever listens to the end hears what the customer wants, and that is half of the answer already.

What to do

1. Ask. Then wait until they have finished, and say nothing but short signs that you follow them.

Write down what they say, in their own words.

1. Repeat. Say in one sentence what you have understood, and then ask them whether it is right.

Share on Facebook
"""
DRAFT = Path("drafts/en/guides/listening.md")


def run(*arguments: str) -> int:
    return main(["import", "--lang", "en", "--jobs", "1", *arguments])


def refused(*arguments: str) -> object:
    """Return the status with which wrong usage ends."""
    with pytest.raises(SystemExit) as ending:
        main(["import", *arguments])
    return ending.value.code


def accounts(capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def edit(site: Path) -> None:
    """Import, and change the draft as an editor would."""
    assert run("listening.txt") == 0
    draft = site / DRAFT
    draft.write_text(draft.read_text(encoding="utf-8") + "\nAn editor's line.\n", encoding="utf-8")


class Terminal(io.StringIO):
    """Text that passes for a terminal."""

    def isatty(self) -> bool:
        """Return that it is one."""
        return True
