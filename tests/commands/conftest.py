"""The site that articles are imported into."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.commands.articles import ARTICLE, SETTINGS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder with a site of one guide and an article to import; it is the current one."""
    (tmp_path / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tmp_path / "thesaurus.yml").write_text("{}", encoding="utf-8")
    (tmp_path / "listening.txt").write_text(ARTICLE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "200")
    return tmp_path
