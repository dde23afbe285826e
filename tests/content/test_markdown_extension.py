"""A guide laid out for a reader in a hurry."""

import markdown

from accord.content.markdown_extension import GuideLayout

GUIDE = """# Title

Why it happens.

## First words { #first-words }

> “Hello.”

## Causes { #causes }

- **Haste.** Nobody listens.

## Never { #donts }

- **Argue.** It takes time.
"""


def render(text: str, overview_heading: str | None) -> str:
    layout = GuideLayout()
    layout.overview_heading = overview_heading
    return markdown.markdown(text, extensions=["attr_list", layout])


def test_what_to_do_now_comes_first_and_each_part_is_named_by_its_heading() -> None:
    html = render(GUIDE, "Overview")
    assert [part.partition('"')[0] for part in html.split('data-kind="')[1:]] == [
        "first-words",
        "donts",
        "overview",
        "causes",
    ]
    for kind in ("first-words", "donts", "causes", "overview"):
        assert f'<section aria-labelledby="{kind}" class="section" data-kind="{kind}">' in html
        assert html.count(f'<h2 id="{kind}">') == 1


def test_the_title_leaves_the_text_for_the_template() -> None:
    html = render(GUIDE, "Overview")
    assert "Title" not in html
    assert '<h2 id="overview">Overview</h2><p>Why it happens.</p>' in html


def test_a_guide_without_an_overview_gets_no_empty_one() -> None:
    html = render(GUIDE.replace("Why it happens.\n", ""), "Overview")
    assert "overview" not in html


def test_a_page_that_is_no_guide_is_left_as_it_is() -> None:
    assert render(GUIDE, None) == markdown.markdown(GUIDE, extensions=["attr_list"])


def test_nothing_of_the_text_is_lost() -> None:
    html = render(GUIDE, "Overview")
    for words in ("Why it happens.", "“Hello.”", "Nobody listens.", "It takes time."):
        assert html.count(words) == 1
