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

COLUMNS = 70


def rendered(plan: Plan) -> tuple[str, dict[str, Any]]:
    """Return the file and its entry of expected.yml."""
    if plan.format == "html":
        text = _page(plan)
        return text, _want(plan, [[node.text] for node in plan.nodes])
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
    sign = node.sign
    if plan.format == "md":
        sign = {"title": "# ", "heading": "## "}.get(node.role, sign)
    if sign.endswith("\n"):
        above, *below = _lines(replace(node, sign=" "), plan)
        return [" " * node.indent + sign[:-1], above[1:], *below]
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
    sections: list[dict[str, Any]] = [_section(None)]
    want: dict[str, Any] = {"language": plan.lang, "sections": sections, "dropped": []}
    form = None
    for node, place in zip(plan.nodes, places, strict=True):
        if node.role == "title":
            want["title"] = {key: place[0]}
        elif node.role == "noise":
            want["dropped"] += place
            continue
        elif node.role == "heading":
            sections.append(_section({key: place[0]}))
        else:
            sections[-1]["lines"] += place
        if node.role == "item" and node.level == 1:
            if node.form is not form:
                sections[-1]["lists"].append({"ordered": _is_ordered(node), "items": []})
            form = node.form
            sections[-1]["lists"][-1]["items"].append(list(place))
        elif node.role in {"item", "part"}:
            sections[-1]["lists"][-1]["items"][-1] += place
        else:
            form = None
    return want


def _is_ordered(node: Node) -> bool:
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
    groups = groupby(
        enumerate(nodes),
        key=lambda pair: (pair[1].form is not None and pair[1].role != "noise", pair[1].form),
    )
    number = 0
    current = None
    for (listed, form), group in groups:
        run = [node for _, node in group]
        if not listed:
            for node in run:
                tag = {"title": "h1", "heading": "h2"}.get(node.role, "p")
                yield f"<{tag}>{escape(node.text)}</{tag}>"
            continue
        number = number if form is current else 0
        current = form
        if form.sign[:2] not in {"ul", "ol"}:
            if form.between or form.loose:
                for node in run:
                    yield f"<p>{escape(node.sign + node.text)}</p>"
            else:
                yield "<p>" + "<br>\n".join(escape(node.sign + node.text) for node in run) + "</p>"
            continue
        yield from _markup(run, form.sign[:2], number)
        number += sum(node.role == "item" and node.level == 1 for node in run)


def _markup(run: Sequence[Node], tag: str, done: int) -> Iterator[str]:
    """Yield a list; a paragraph between its items closes it."""
    parts: list[str] = []
    for place, node in enumerate(run):
        if node.role == "part":
            if parts:
                yield _listed(parts, tag, done)
                done += len(parts)
                parts = []
            yield f"<p>{escape(node.text)}</p>"
        elif node.level > 1:
            parts[-1] += f"<ul><li>{escape(node.text)}</li></ul>"
        else:
            parts.append(escape(node.text))
    if parts:
        yield _listed(parts, tag, done)


def _listed(parts: Sequence[str], tag: str, done: int) -> str:
    start = f' start="{done + 1}"' if tag == "ol" and done else ""
    items = "".join(f"<li>{part}</li>\n" for part in parts)
    return f"<{tag}{start}>\n{items}</{tag}>".replace("</ul><ul>", "")
