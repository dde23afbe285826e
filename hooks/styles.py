"""Joins the parts of published sheets: a reader loads one file, without what explains it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from rcssmin import cssmin

from accord.publishing.sheets import joined

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """Join and shorten every sheet of ours where it was copied to."""
    styles = Path(config.site_dir, "assets/styles")
    for sheet in styles.glob("*.css"):
        sheet.write_text(cssmin(joined(sheet)), encoding="utf-8", newline="\n")
    for parts in styles.glob("*/"):
        shutil.rmtree(parts)
