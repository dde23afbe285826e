"""A small site in three languages, written for one test."""

from pathlib import Path

from accord.content.library import read_pages
from accord.documents.page import Page, PageRef
from accord.settings import read_settings

SETTINGS = """\
site_name: Small
plugins:
  - i18n:
      docs_structure: folder
      languages:
        - {locale: en, name: English, default: true}
        - {locale: pl, name: Polski}
        - {locale: ru, name: Русский}
extra:
  accord:
    thesaurus: thesaurus.yml
    sources: sources
    drafts: drafts
    guides: []
    universal_guide: guides/late-parcel.md
    behaviours: behaviour
"""
GUIDE = """\
---
summary: {summary}
situation: “Where is it?”
origin: en
---
# {title}

Why it happens.

## {steps} {{ #steps }}

1. **{listen}.** To the end.
"""
ENGLISH = GUIDE.format(summary="What to say.", title="Late parcel", steps="Steps", listen="Listen")
POLISH = GUIDE.format(
    summary="Co powiedzieć.", title="Spóźniona paczka", steps="Krok po kroku", listen="Słuchaj"
)
PATH = "guides/late-parcel.md"


def write_site(root: Path, **versions: str) -> Path:
    """Write the guide's version of each language; return the settings file."""
    config = root / "mkdocs.yml"
    config.write_text(SETTINGS, encoding="utf-8")
    for lang, text in versions.items():
        write_page(root, lang, text)
    return config


def write_page(root: Path, lang: str, text: str, path: str = PATH) -> Path:
    """Write one page; return its file."""
    file = root / "docs" / lang / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def pages_of(config: Path) -> dict[PageRef, Page]:
    """Return the site's pages by address."""
    pages, problems = read_pages(read_settings(config))
    assert problems == ()
    return {page.ref: page for page in pages}
