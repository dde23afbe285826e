"""Composed articles as files, with what is expected of them."""

from __future__ import annotations

import textwrap
from dataclasses import replace
from html import escape
from itertools import groupby
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tests.importing.composing import Node, Plan
    from tests.importing.forms import Form

COLUMNS = 70


def rendered(plan: Plan) -> tuple[str, dict[str, Any]]:
    """Return the file and its entry of expected.yml."""
    if plan.format == "html":
        return _page(plan), _want(plan, [[node.text] for node in plan.nodes])
    lines: list[str] = []
    places = []
    for node in plan.nodes:
        if node.gap and lines and not plan.dense:
            lines.append("")
        if plan.headings == "gap" and node.role == "heading":
            lines.append("")
        new = _lines(node, plan)
        places.append(list(range(len(lines) + 1, len(lines) + 1 + len(new))))
        lines += new
    return "\n".join(lines) + "\n", _want(plan, places)


def _lines(node: Node, plan: Plan) -> list[str]:
    if node.sign.endswith("\n"):
        return [" " * node.indent + node.sign[:-1], *_lines(replace(node, sign=""), plan)]
    sign = node.sign
    if plan.format == "md":
        sign = {"title": "# ", "heading": "## "}.get(node.role, sign)
    if not plan.wrapped:
        return [" " * node.indent + sign + node.text]
    return textwrap.wrap(
        node.text,
        COLUMNS,
        initial_indent=" " * node.indent + sign,
        subsequent_indent=" " * node.hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _want(plan: Plan, places: Sequence[Sequence[Any]]) -> dict[str, Any]:
    key = "text" if plan.format == "html" else "line"
    sections = [_section(None)]
    want: dict[str, Any] = {"language": plan.lang, "sections": sections, "dropped": []}
    form = None
    for node, place in zip(plan.nodes, places, strict=True):
        lists = sections[-1]["lists"]
        match node.role:
            case "noise":
                want["dropped"] += place
                continue
            case "title":
                want["title"] = {key: place[0]}
            case "heading":
                sections.append(_section({key: place[0]}))
            case "item" if node.level == 1:
                if node.form is not form or not lists:
                    lists.append({"ordered": _counts(node), "items": []})
                lists[-1]["items"].append(list(place))
            case "item" | "part":
                lists[-1]["items"][-1] += place
        form = node.form
        if node.role not in {"title", "heading"}:
            sections[-1]["lines"] += place
    return want


def _counts(node: Node) -> bool:
    return node.form is not None and node.form.counts


def _section(heading: dict[str, Any] | None) -> dict[str, Any]:
    return {"heading": heading, "kind": "steps", "lines": [], "lists": []}


def _page(plan: Plan) -> str:
    title = next(node.text for node in plan.nodes if node.role == "title")
    body = "\n".join(_elements(plan.nodes))
    return (
        f'<!DOCTYPE html><html lang="{plan.lang}"><head><meta charset="utf-8">'
        f"<title>{escape(title)}</title></head><body><article>\n{body}\n</article></body></html>\n"
    )


def _elements(nodes: Sequence[Node]) -> Iterator[str]:
    current: Form | None = None
    done = 0
    for form, group in groupby(nodes, key=lambda node: node.form):
        run = list(group)
        if form is None:
            yield from map(_element, run)
            continue
        done = done if form is current else 0
        current = form
        if form.sign[:2] in {"ul", "ol"}:
            yield from _markup(run, form.sign[:2], done)
            done += sum(node.role == "item" and node.level == 1 for node in run)
        elif form.between or form.loose:
            yield from map(_element, run)
        else:
            yield f"<p>{'<br>'.join(escape(node.sign + node.text) for node in run)}</p>"


def _element(node: Node) -> str:
    tag = {"title": "h1", "heading": "h2"}.get(node.role, "p")
    return f"<{tag}>{escape(node.sign + node.text)}</{tag}>"


def _markup(run: Sequence[Node], tag: str, done: int) -> Iterator[str]:
    """Yield a list; a paragraph between its items closes it."""
    items: list[str] = []
    for node in run:
        if node.role == "part":
            yield _listed(items, tag, done)
            yield _element(node)
            done, items = done + len(items), []
        elif node.level > 1:
            items[-1] += f"<ul><li>{escape(node.text)}</li></ul>"
        else:
            items.append(escape(node.text))
    yield _listed(items, tag, done)


def _listed(items: Sequence[str], tag: str, done: int) -> str:
    if not items:
        return ""
    start = f' start="{done + 1}"' if tag == "ol" and done else ""
    inner = "".join(f"<li>{item}</li>\n" for item in items).replace("</ul><ul>", "")
    return f"<{tag}{start}>\n{inner}</{tag}>"
