"""Takes the comments out of published scripts: they tell readers' browsers nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rjsmin import jsmin

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """Shorten every script of ours where it was copied to."""
    for script in Path(config.site_dir, "assets/scripts").glob("*.js"):
        script.write_text(jsmin(script.read_text("utf-8")), encoding="utf-8", newline="\n")
