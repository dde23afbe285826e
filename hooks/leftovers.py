"""Removes what the theme ships and no page of the site uses."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from mkdocs.plugins import event_priority

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_SCRIPTS = "assets/javascripts"
"""Material's script bundle, and the workers and stemmers of its search."""
_FOR_SERVERS = ("404.html", "sitemap.xml", "sitemap.xml.gz")
"""What only a server uses, with addresses that lead nowhere from a folder."""


@event_priority(-200)
def on_post_build(config: MkDocsConfig) -> None:
    """Remove it after each language: the first one's build ends last."""
    site = Path(config.site_dir)
    shutil.rmtree(site / _SCRIPTS, ignore_errors=True)
    if not config.use_directory_urls:
        for name in _FOR_SERVERS:
            (site / name).unlink(missing_ok=True)
