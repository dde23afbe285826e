"""Joins the parts of published scripts: a reader loads one file, without what explains it."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from rjsmin import jsmin

from accord.publishing.scripts import joined

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """Join and shorten every script of ours where it was copied to."""
    scripts = Path(config.site_dir, "assets/scripts")
    for script in scripts.glob("*.js"):
        script.write_text(jsmin(joined(script)), encoding="utf-8", newline="\n")
    for parts in scripts.glob("*/"):
        shutil.rmtree(parts)
