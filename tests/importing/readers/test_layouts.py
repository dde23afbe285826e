"""However a page is laid out, its article comes out of it as it comes out of plain text."""

from __future__ import annotations

from html import escape
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from accord.importing.article import Article, Item, Paragraph
from accord.importing.pipeline import import_article, outline
from accord.importing.readers import read
from accord.problems import Place

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from accord.importing.article import Block
    from accord.importing.draft import Draft

    Layout = Callable[[str, list[str]], str]

pytest.importorskip("trafilatura")

ROOT = Path(__file__).parents[3]
SOURCES = sorted(ROOT.glob("sources/*.txt"))
LINKS = "".join(f'<li><a href="/{number}">Lorem ipsum {number}</a></li>' for number in range(9))
PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title} | Lorem</title></head>
<body><div class="top"><a href="/">Lorem</a><ul>{links}</ul></div>{article}
<div class="more"><h3>Lorem ipsum</h3><ul>{links}</ul></div><div>© Lorem 2024</div></body></html>"""


def blog(title: str, blocks: list[str]) -> str:
    return f'<article><h1>{title}</h1><div class="entry-content">{"".join(blocks)}</div></article>'


def table(title: str, blocks: list[str]) -> str:
    article = f"<tr><td><h1>{title}</h1></td></tr><tr><td>{''.join(blocks)}</td></tr>"
    return (
        f'<table><tr><td width="90"><a href="/">Lorem</a><br><a href="/a">Ipsum</a></td>'
        f"<td><table>{article}</table></td></tr></table>"
    )


def boxes(title: str, blocks: list[str]) -> str:
    rows = (f'<div class="row"><div class="col">{block}</div></div>' for block in blocks)
    return f'<div class="row"><h1>{title}</h1></div>{"".join(rows)}'


def bare(title: str, blocks: list[str]) -> str:
    return f"<h1>{title}</h1>{''.join(blocks)}"


def bold(title: str, blocks: list[str]) -> str:
    text = "".join(blocks).replace("<h2>", "<p><strong>").replace("</h2>", "</strong></p>")
    return f'<div id="content"><h1>{title}</h1><div class="text">{text}</div></div>'


def unmarked(title: str, blocks: list[str]) -> str:
    text = "".join(blocks).replace("<h2>", "<p>").replace("</h2>", "</p>")
    return f"<article><h1>{title}</h1>{text}</article>"


def broken(title: str, blocks: list[str]) -> str:
    text = "".join(blocks).replace("<h2>", "<b>").replace("</h2>", "</b><br><br>")
    text = text.replace("<p>", "<br><br>").replace("</p>", "<br><br>")
    return f'<div class="article"><h1>{title}</h1><div class="txt">{text}</div></div>'


@pytest.mark.parametrize("layout", [blog, table, boxes, bare, bold, unmarked, broken])
@pytest.mark.parametrize("source", SOURCES, ids=lambda source: source.stem)
def test_an_article_comes_out_of_its_page(
    source: Path, layout: Callable[[str, list[str]], str]
) -> None:
    lang = source.stem[:2]
    draft, _ = import_article(source, lang, ROOT)
    assert draft is not None
    assert draft.title is not None
    title = escape(draft.title.text)
    article = layout(title, list(html_of(draft)))
    page = PAGE.format(title=title, article=article, links=LINKS)
    reading = read(".html", page.encode(), Place("a.html"), (lang,))
    found = outline(Article.of(source.stem, lang, reading.text, reading.marks))
    assert shape(found) == shape(draft)


def html_of(draft: Draft) -> Iterator[str]:
    for section in draft.sections:
        if section.heading:
            yield f"<h2>{escape(section.heading.text)}</h2>"
        yield from map(html_of_block, section.blocks)


def html_of_block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{escape(block.text)}</p>"
    tag = "ol" if block.ordered else "ul"
    return f"<{tag}>{''.join(map(html_of_item, block.items))}</{tag}>"


def html_of_item(item: Item) -> str:
    title = f"<b>{escape(item.title)}.</b> " if item.title else ""
    return f"<li>{title}{escape(item.opening.text)}{''.join(map(html_of_block, item.more))}</li>"


def shape(draft: Draft) -> list[object]:
    """Return what a reader sees of the draft, letter by letter."""
    title = draft.title.text if draft.title else None
    sections = [
        (section.heading and section.heading.text, [shape_of(block) for block in section.blocks])
        for section in draft.sections
    ]
    return [title, *sections]


def shape_of(block: Block) -> object:
    if isinstance(block, Paragraph):
        return letters(block.text)
    items = [
        (letters(f"{item.title or ''}{item.opening.text}"), [shape_of(more) for more in item.more])
        for item in block.items
    ]
    return block.ordered, items


def letters(text: str) -> str:
    return "".join(filter(str.isalpha, text))
