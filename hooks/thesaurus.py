"""Writes the thesaurus beside the finished pages, for programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig


def on_post_build(config: MkDocsConfig) -> None:
    """Write it once: this runs after each language."""
    if "thesaurus_written" in config.extra:
        return
    config.extra["thesaurus_written"] = True
    text = config.extra["catalogue"].skos()
    Path(config.site_dir, "thesaurus.ttl").write_text(text, encoding="utf-8", newline="\n")
