"""Joins the parts of published sheets: a reader loads one file, without what explains it."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from rcssmin import cssmin

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig

_IMPORT = re.compile(r'@import "([^"]+)";')


def on_post_build(config: MkDocsConfig) -> None:
    """Put each part where a sheet imports it; a browser would ask for one after another."""
    styles = Path(config.site_dir, "assets/styles")
    for sheet in styles.glob("*.css"):
        whole = _IMPORT.sub(lambda found: _text(styles / found[1]), _text(sheet))
        sheet.write_text(cssmin(whole), encoding="utf-8", newline="\n")
    for parts in styles.glob("*/"):
        shutil.rmtree(parts)


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
