"""mkdocs.yml, as far as Accord needs it."""

from pathlib import Path

import pytest

from accord.problems import InvalidInputError
from accord.settings import read_settings

ROOT = Path(__file__).parents[1]
PLUGINS = """plugins:
  - search
  - i18n:
      languages:
        - {locale: ru, name: Русский}
        - {locale: pl, name: Polski, default: true}
"""
ACCORD = """extra:
  accord:
    thesaurus: words.yml
    sources: articles
    drafts: new
    universal_guide: guides/any.md
    behaviours: difficult
"""
HINT = "It needs plugins.i18n.languages (one of them default) and extra.accord."


def write(folder: Path, text: str) -> Path:
    file = folder / "mkdocs.yml"
    file.write_text(text, encoding="utf-8")
    return file


def test_settings_are_where_things_are_and_which_languages_there_are(tmp_path: Path) -> None:
    text = f"site_url: !ENV [X, 'https://a.example/']\n{PLUGINS}{ACCORD}    guides: [b, a]\n"
    settings = read_settings(write(tmp_path, text))
    assert settings.root == tmp_path
    assert settings.languages == ("ru", "pl")
    assert settings.default_language == "pl"
    assert settings.docs == tmp_path / "docs"
    assert settings.thesaurus == tmp_path / "words.yml"
    assert settings.sources == tmp_path / "articles"
    assert settings.drafts == tmp_path / "new"
    assert settings.guides == ("b", "a")
    assert (settings.universal_guide, settings.behaviours) == ("guides/any.md", "difficult")


def test_settings_may_leave_the_order_of_guides_to_their_names(tmp_path: Path) -> None:
    settings = read_settings(write(tmp_path, f"docs_dir: content\n{PLUGINS}{ACCORD}"))
    assert settings.guides == ()
    assert settings.docs == tmp_path / "content"


def test_tags_of_the_engine_are_read_without_being_run(tmp_path: Path) -> None:
    tag = "!!python/object/apply:os.system ['exit 1']"
    settings = read_settings(write(tmp_path, f"slugify: {tag}\n{PLUGINS}{ACCORD}"))
    assert settings.languages == ("ru", "pl")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (ACCORD, f"mkdocs.yml: lacks 'plugins'. {HINT}"),
        (f"plugins: [search]\n{ACCORD}", f"mkdocs.yml: lacks 'plugins.i18n'. {HINT}"),
        (PLUGINS, f"mkdocs.yml: lacks 'extra'. {HINT}"),
        (PLUGINS + ACCORD.replace("    sources: articles\n", ""), "mkdocs.yml: lacks 'sources'. "),
        (PLUGINS.replace(", default: true", "") + ACCORD, f"mkdocs.yml: lacks a setting. {HINT}"),
        ("", f"mkdocs.yml: lacks a setting. {HINT}"),
        ("a: [\n", "mkdocs.yml: cannot be read: "),
    ],
)
def test_what_is_missing_is_named(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(InvalidInputError) as raised:
        read_settings(write(tmp_path, text))
    assert str(raised.value).startswith(message)


def test_a_missing_file_says_where_to_run(tmp_path: Path) -> None:
    with pytest.raises(InvalidInputError) as raised:
        read_settings(tmp_path / "mkdocs.yml")
    assert str(raised.value) == ("mkdocs.yml: there is no such file. Run in the project's folder.")


def test_the_settings_of_this_site_are_complete() -> None:
    settings = read_settings(ROOT / "mkdocs.yml")
    assert settings.default_language in settings.languages
    for place in (settings.docs, settings.thesaurus, settings.sources):
        assert place.exists()
    for lang in settings.languages:
        assert (settings.docs / lang / settings.universal_guide).is_file()
        for guide in settings.guides:
            assert (settings.docs / lang / "guides" / f"{guide}.md").is_file()
