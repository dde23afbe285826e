"""Every word of the site is in its language's dictionary, or in words/ with a reason."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.spelling.hunspell import DICTIONARIES, unknown_words

from accord.content.library import read_pages
from accord.documents.page import Page
from accord.languages import language
from accord.settings import read_settings

ROOT = Path(__file__).parents[2]
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
PLACEHOLDER = re.compile(r"\{\w+\}|\S*(?:://|\.md)\S*")
PAGES, _ = read_pages(read_settings(ROOT / "mkdocs.yml"))


def words_of(text: str) -> set[str]:
    """Return the words of a text as dictionaries write them."""
    return {word.replace("’", "'") for word in WORD.findall(PLACEHOLDER.sub(" ", text))}


def texts(page: Page) -> Iterator[str]:
    """Yield all that a reader sees of the page, without code, links and other languages."""
    yield page.title
    yield from (str(page.matter.values.get(key, "")) for key in ("summary", "situation"))
    yield from page.matter.values.get("also", ())
    for part in page.parts:
        yield part.heading
        for block in part.blocks:
            text = block.text
            for start, end in sorted(block.opaque, reverse=True):
                text = f"{text[:start]}□{text[end:]}"
            yield text


@pytest.fixture(scope="module", params=sorted(DICTIONARIES))
def lang(request: pytest.FixtureRequest) -> str:
    code: str = request.param
    return code


@pytest.fixture(scope="module")
def doubtful(lang: str) -> set[str]:
    """Return the words of the language's pages and interface that its dictionary lacks."""
    found = [text for page in PAGES if page.ref.lang == lang for text in texts(page)]
    found += (*language(lang).interface.values(), *language(lang).headings.values())
    return unknown_words((word for text in found for word in words_of(text)), DICTIONARIES[lang])


@pytest.fixture(scope="module")
def reasons(lang: str) -> dict[str, str]:
    """Return each word that is right although the dictionary lacks it -> why."""
    file = Path(__file__).parent / "words" / f"{lang}.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def test_every_word_is_spelt_right(lang: str, doubtful: set[str], reasons: dict[str, str]) -> None:
    wrong = {word for word in doubtful if word not in reasons and word.lower() not in reasons}
    assert wrong == set(), f"mend them, or add them to words/{lang}.toml with a reason"


def test_a_word_needs_a_reason_and_is_used(
    lang: str, doubtful: set[str], reasons: dict[str, str]
) -> None:
    used = doubtful | {word.lower() for word in doubtful}
    assert reasons.keys() - used == set(), f"words/{lang}.toml lists words that need no reason"
    assert all(reason.strip() for reason in reasons.values())


@pytest.mark.parametrize(
    ("code", "wrong"),
    [("en", "complain’t"), ("pl", "pszepraszam"), ("ru", "извените"), ("it", "recalmo")],
)
def test_a_planted_mistake_is_found(code: str, wrong: str) -> None:
    assert unknown_words(words_of(f"«{wrong}»"), DICTIONARIES[code]) == words_of(wrong)
