"""Writes the search index beside the finished pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from site_paths import site_path

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """Write the index of all languages, once: this runs after each language."""
    if "search_written" in config.extra:
        return
    config.extra["search_written"] = True
    config.extra["catalogue"].write_search_index(
        Path(config.site_dir, "search"), lambda ref: site_path(ref, config)
    )
