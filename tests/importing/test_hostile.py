"""Input that means harm leaves plain text in the drafts folder, and nothing anywhere else."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

import markdown as python_markdown
import pytest
from tests.importing import oracle, outlines

from accord.content.kinds import Kind
from accord.documents.front_matter import split_front_matter
from accord.documents.page import PageRef, read_page
from accord.importing.article import Article
from accord.importing.as_markdown import markdown
from accord.importing.batch import import_paths
from accord.importing.limits import MOST_BYTES
from accord.importing.writer import Written

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from accord.importing.batch import Result

TEXT = (
    "A harmless paragraph that is long enough to be text, and to be imported as nothing but that. "
)
LIVE = {
    "script": "<script>alert(1)</script>",
    "script within a script": "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "event handler": '<img src=x onerror="alert(1)"> <svg/onload=alert(1)>',
    "frame": '<iframe src="https://evil.example"></iframe> <base href="//evil.example">',
    "style": '<style>body { display: none }</style> <p style="x">y</p>',
    "link": "[click here](javascript:alert(1)) and ![x](data:text/html;base64,PHNjcmlwdD4=)",
    "reference": "[click]: javascript:alert(1) 'x' and [click] and [x][click]",
    "autolink": "<javascript:alert(1)> <https://evil.example> <a@evil.example>",
    "entities": "&lt;script&gt; &#60;b&#62; &ltscript&gt &amp;lt; &NotAnEntity; &#123;{",
    "comment": "<!-- hidden --> <![CDATA[x]]> <?php x ?> <!DOCTYPE html> -->",
    "template": "{{ config.secret }} {% include '/etc/passwd' %} {# comment #} {%- raw -%}",
    "template in pieces": "{\u200b{ 7*7 }\u200b} { { x } } {{{ y }}} {\x00{ z }}",
    "shell": "$(rm -rf /) `id` ${HOME} $$x^2$$ \\(y\\)",
    "attributes": "a { #steps .x onclick=alert(1) } {: .y } {:.z}",
    "attributes first": "{ #steps } and {: #donts onclick=alert(1) }",
    "heading": "# Another title { #donts }",
    "heading that closes": "Never do this ## { #donts } #",
    "underlined heading": "Another title\n=============\n\nAnd one more\n------------",
    "fence": "```python\nprint(1)\n```\n\n~~~ sh\nid\n~~~",
    "code": "    four spaces\n\n\ttab `and ``ticks`",
    "quotation": "> quoted\n>> twice",
    "table": "| a | b |\n|---|---|\n| c | d |\n\na | b\n--|--\nc | d",
    "rule": "a word\n\n* * *\n\n- - -\n\n___",
    "nested list": "- - - a\n- 1. * b\n1986. a year\n3) c",
    "tasks": "- [ ] open\n- [x] done",
    "footnote": "text[^1] and\n\n[^1]: a note",
    "abbreviation": "*[HTML]: Hypertext\n\nHTML",
    "definition": "term\n:   definition\n\n: x",
    "admonition": '!!! danger "Box"\n    text\n\n??? note\n\n=== "Tab"\n\n/// note\n///',
    "snippet": '--8<-- "pyproject.toml"\n\n;--8<-- "x"\n\n-8<- x',
    "signs of extensions": ":smile: ++ctrl+alt++ ==mark== {++x++} {--y--} ~~a~~ H~2~O x^2^ [[b]]",
    "emphasis": "*a* **b** _c_ __d__ ***e*** **unclosed *f",
    "backslashes": "\\<b> \\`x\\` \\\\ a\\",
    "front matter": "---\ntitle: x\ntemplate: evil.html\n---",
    "end of front matter": "a word\n---\n...\n+++\n%YAML 1.1\n--- !!python/object/apply:x [id]",
    "line ends": "a\u2028# b\u2029{{ c }}\x85> d\x0b- e\x0cf\x1cg\x1dh",
    "controls": "T\x00i\x01t\x1b[2Jl\x08e \x7f \x9b31m",
    "directions": "user\u202etxt.exe\u202c \u2066a\u2069 \u200e\u200fb \u061cc",
    "invisible": "a\u200bb\ufeffc\u00add\u2060e \U000e0041\U000e0042",
    "surrogates": "a\udc80b\ud800c",
    "combining marks": "Z" + "\u0335\u0489\u036f" * 300,
    "private use": "\ue000 \U000f0000 \uffff \ufdd0",
    "markers of renderers": "\x02klzzwxh:0001\x03 \x02amp\x03 wzxhzdk:0 \x1awzxhzdk:1\x1a",
}
PLACES = {
    "title": "{0}\n\n" + TEXT,
    "line": f"Title\n\n{TEXT}\n\n{{0}}\n\n{TEXT}\n\n{TEXT}",
    "sentence": f"Title\n\n{TEXT} {{0}} {TEXT}",
    "item": f"Title\n\n{TEXT}\n\n- {{0}}\n- two. And more\n\n{TEXT}",
    "item of steps": f"Title\n\n{TEXT}\n\n1. {{0}}\n\n   {{0}}\n\n2. Two. And more\n\n{TEXT}",
    "title of an item": f"Title\n\n{TEXT}\n\n- {{0}}: so it is\n- Two: so it is\n\n{TEXT}",
    "byline": f"Title\n\nBy {{0}}\n\n{TEXT}",
}
LIVE_SIGNS = re.compile(r"\{[{%#]|<(?!!-- -->)|(?<!\\)[\[`]|(?<!\\)\]\(|&(?!amp;|lt;|gt;|#\d+;)")
OTHER_EXTENSIONS = ["extra", "admonition", "sane_lists", "toc", "wikilinks"] + [
    f"pymdownx.{name}"
    for name in (
        *("arithmatex", "betterem", "caret", "critic", "details", "emoji", "highlight", "keys"),
        *("inlinehilite", "mark", "snippets", "superfences", "tabbed", "tasklist", "tilde"),
        *("blocks.admonition", "blocks.details", "blocks.html", "blocks.tab", "progressbar"),
    )
]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("live", LIVE)
def test_markup_in_a_text_is_shown_letter_for_letter(live: str, place: str) -> None:
    text = PLACES[place].replace("{0}", LIVE[live])
    draft = oracle.check(Article.of("source", "en", text))
    _, body, _ = split_front_matter(markdown(draft), "source.md")
    assert not LIVE_SIGNS.search(body)
    assert all(sign.isprintable() or sign in "\n\u200c\u200d" for sign in body)


@pytest.mark.parametrize("live", LIVE)
def test_no_other_extension_brings_it_to_life(live: str) -> None:
    pytest.importorskip("pymdownx")
    draft = oracle.check(Article.of("source", "en", PLACES["line"].replace("{0}", LIVE[live])))
    _, body, _ = split_front_matter(markdown(draft), "source.md")
    shown = outlines.of_html(python_markdown.markdown(body, extensions=OTHER_EXTENSIONS))
    assert shown == outlines.of_draft(draft)


@pytest.mark.parametrize("live", LIVE)
def test_front_matter_is_ours_alone(live: str, tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    text = f"{LIVE[live]}\n\n{TEXT * 2}\n\nAnd {TEXT * 3}".encode("utf-8", "surrogatepass")
    source.write_bytes(text.decode("utf-8", "ignore").encode())
    (result,) = import_paths([source], tmp_path / "drafts", tmp_path, "en")
    assert result.outcome is not None
    page = read_page(result.outcome.path, PageRef("en", "guides/source.md"), tmp_path)
    assert set(page.matter.values) == {"summary", "situation", "origin", "sources"}
    assert {re.sub(r"-\d+$", "", part.id or "") for part in page.parts[1:]} <= set(Kind)


NAMES = [
    *("..%2f..%2fetc%2fpasswd", "..", "...", "-rf", "--into=x", "~", "$(id)", "`id`", "a;b&c|d"),
    *(
        "C:\\windows\\system32",
        "con",
        "nul",
        "aux.md",
        "index",
        "{{ x }}",
        "{% x %}",
        "<b>",
        "[x](y)",
    ),
    *(
        "a\nb",
        "a\n\n# Title\n\n<script>",
        "a\r\n---\nb: c",
        "---",
        "a\x1b[2Jb",
        "a\x07",
        "\u202egnp",
    ),
    *("a: b", "- x", "'", '"', "#", "!!python/object", "yes", "null", "2026-11-21", "é" * 100),
    *("x" * 240, "\U0001f600", "\U00010400" * 60, "e\u0301", "\u200b", "a\u2028b", "::error::x"),
]


def test_file_names_are_names_and_nothing_else(tmp_path: Path) -> None:
    folder, drafts = tmp_path / "articles", tmp_path / "drafts"
    folder.mkdir()
    for name in NAMES:
        (folder / f"x{name.replace('/', '')}.txt").write_text(f"{name}\n\n{TEXT * 2}", "utf-8")
    (folder / os.fsdecode(b"x\xff\xfe.txt")).write_text(TEXT * 2, "utf-8")
    results = list(import_paths([folder], drafts, tmp_path, "en"))
    assert len(results) == len(NAMES) + 1
    written = written_by(results)
    assert {path for path in tmp_path.rglob("*") if path.is_file()} == {
        *written,
        *folder.iterdir(),
    }
    for path in written:
        assert path.parent == drafts / "en" / "guides"
        assert re.fullmatch(r"[\w-]+\.md", path.name)
        page = read_page(path, PageRef("en", f"guides/{path.name}"), tmp_path)
        assert not LIVE_SIGNS.search(page.body)
    for problem in problems_of(results):
        assert problem.isprintable()
        assert problem.encode()


def test_titles_name_no_file(tmp_path: Path) -> None:
    source = tmp_path / "source.txt"
    source.write_text(f"../../../title\n\n{TEXT * 2}\n", encoding="utf-8")
    results = list(import_paths([source], tmp_path / "drafts", tmp_path, "en"))
    assert written_by(results) == [tmp_path / "drafts" / "en" / "guides" / "source.md"]


def test_no_bad_file_stops_the_others(tmp_path: Path) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    (tmp_path / "secret").write_text(TEXT * 2, encoding="utf-8")
    (folder / "a-link.txt").symlink_to("../secret")
    (folder / "b-dead-link.txt").symlink_to("nowhere")
    (folder / "c-circle.txt").symlink_to("c-circle.txt")
    (folder / "d-folder.txt").mkdir()
    (folder / "e-empty.txt").write_bytes(b"")
    (folder / "f-bytes.txt").write_bytes(bytes(range(256)))
    (folder / "g-lines.txt").write_bytes(b"x\n" * 20_001)
    with (folder / "h-huge.txt").open("wb") as file:
        file.truncate(MOST_BYTES + 1)
    os.mkfifo(folder / "i-pipe.txt")
    (folder / "j-nuls.txt").write_bytes(bytes(10_000))
    (folder / "z-good.txt").write_text(f"Title\n\n{TEXT * 2}\n", encoding="utf-8")
    unreached = [
        folder / name for name in ("b-dead-link.txt", "c-circle.txt", "d-folder.txt", "i-pipe.txt")
    ]
    *bad, good, passed_over = import_paths([folder], tmp_path / "drafts", tmp_path, "en")
    assert good.outcome is not None
    assert good.outcome.written is Written.NEW
    assert [result.source.name for result in bad] == [
        *("a-link.txt", "e-empty.txt", "f-bytes.txt", "g-lines.txt", "h-huge.txt", "j-nuls.txt")
    ]
    assert all(result.failed and result.outcome is None for result in bad)
    assert not passed_over.failed
    assert passed_over.problems[0].what == (
        "3 files were passed over: a dead link (2), a device or a pipe"
    )
    named = list(import_paths(unreached, tmp_path / "drafts", tmp_path, "en"))
    assert {result.source for result in named} == set(unreached)
    assert all(result.failed and result.outcome is None for result in named)
    assert {path.name for path in (tmp_path / "drafts").rglob("*.md")} == {"z-good.md"}


def written_by(results: Sequence[Result]) -> list[Path]:
    """Return the files that were written."""
    outcomes = (result.outcome for result in results)
    return [outcome.path for outcome in outcomes if outcome and outcome.written is Written.NEW]


def problems_of(results: Sequence[Result]) -> list[str]:
    """Return every message of a run."""
    return [str(problem) for result in results for problem in result.problems]
