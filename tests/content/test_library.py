"""All guides in all languages."""

from pathlib import Path

import pytest
from tests.content.guides import guide_text

from accord.content.library import Library, build_library, is_guide, read_pages
from accord.documents.page import PageRef
from accord.settings import Settings

LANGUAGES = ("en", "ru", "pl")


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Return a library: `late` in all languages, `angry` in ru and pl, `lost` in pl only."""
    have = {"late": LANGUAGES, "angry": ("ru", "pl"), "lost": ("pl",)}
    for name, languages in have.items():
        for lang in languages:
            text = guide_text(title=f"{name} in {lang}").replace("origin: en", "origin: pl")
            file = tmp_path / "docs" / lang / "guides" / f"{name}.md"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
    (tmp_path / "docs/en/guides/index.md").write_text("# Guides\n", encoding="utf-8")
    settings = Settings(
        file=tmp_path / "mkdocs.yml",
        root=tmp_path,
        languages=LANGUAGES,
        default_language="en",
        docs=tmp_path / "docs",
        thesaurus=tmp_path / "thesaurus.yml",
        sources=tmp_path / "sources",
        drafts=tmp_path / "drafts",
        guides=("lost", "late"),
        universal_guide="guides/late.md",
        behaviours="difficult",
    )
    pages, unreadable = read_pages(settings)
    found, problems = build_library(pages, settings)
    assert (unreadable, problems) == ((), ())
    return found


def titles(library: Library, lang: str) -> list[str]:
    return [guide.title for guide in library.in_language(lang)]


def test_guides_come_in_the_order_of_the_settings_and_then_by_name(library: Library) -> None:
    assert titles(library, "pl") == ["lost in pl", "late in pl", "angry in pl"]
    assert titles(library, "en") == ["late in en"]


def test_a_language_offers_what_it_lacks_in_the_language_it_was_born_in(
    library: Library,
) -> None:
    assert {guide.title for guide in library.missing_in("en")} == {"angry in pl", "lost in pl"}
    assert [guide.title for guide in library.missing_in("ru")] == ["lost in pl"]
    assert library.missing_in("pl") == ()


def test_a_guide_knows_its_versions_in_the_order_of_languages(library: Library) -> None:
    versions = [guide.ref.lang for guide in library.versions("guides/late.md")]
    assert versions == ["en", "ru", "pl"]
    assert library.versions("guides/none.md") == ()


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("guides/late.md", True),
        ("guides/index.md", False),
        ("concepts/customer.md", False),
        ("index.md", False),
        ("guides-old/late.md", False),
    ],
)
def test_a_guide_is_known_by_its_folder(path: str, *, expected: bool) -> None:
    assert is_guide(PageRef("en", path)) is expected
