"""Drafts as guides in Markdown, in the one form that reads back as the same guide."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import yaml

from accord.content.kinds import Kind
from accord.content.source import Provenance
from accord.importing.article import Listing, Paragraph
from accord.importing.escaping import escaped
from accord.importing.lines.shapes import ends_sentence
from accord.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from accord.importing.article import Block, Item
    from accord.importing.draft import Draft, Section

HIGHEST_NUMBER = 99
"""Written before an item: a third digit would push its text beyond the four columns by which what
belongs to it is indented. Renderers count by themselves."""
ONE_LINE = 100_000
"""Columns of front matter; a value that is wrapped is no longer found with `grep`."""
SOURCES = "sources"
"""Where articles stand, and what says where they come from."""
PARTED = "<!-- -->"
"""Written between two lists, which Markdown would take for one."""

_DUMPER = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
"""The one in C takes a tenth of the time; PyYAML lacks it where it was built without libyaml."""


def markdown(draft: Draft) -> str:
    """Return the guide, summary and situation left empty for its editor."""
    ids = draft.section_ids
    sources = {id_: [draft.id] for id_ in ids}
    matter = {"summary": "", "situation": "", "origin": draft.language, "sources": sources}
    front = _yaml(matter) + _provenance(draft)
    blocks = [f"# {escaped(title(draft))}"]
    for section, id_ in zip(draft.sections, ids, strict=True):
        is_lead = id_ == ids[0] == Kind.OVERVIEW
        heading = section.heading.text if section.heading else _usual(section, draft.language)
        if section.heading or not is_lead:
            blocks.append(f"## {escaped(heading)} {{ #{id_} }}")
        blocks.extend(_of_blocks(section.blocks))
    return f"---\n{front}---\n" + "\n\n".join(blocks) + "\n"


def _provenance(draft: Draft) -> str:
    """Return what is known of a source that has no provenance file yet, as comments.

    An editor moves the lines to where they belong; until then nothing that was found is lost.
    """
    if not draft.digest:
        return ""
    known = {
        "kind": Provenance.ORIGINAL.value,
        "title": title(draft),
        "author": draft.author.text if draft.author else None,
        "published": draft.date.text if draft.date else None,
        "language": draft.language,
        "sha256": draft.digest,
    }
    stated = {key: value for key, value in known.items() if value}
    lines = _yaml(stated, flow=False).splitlines(keepends=True)
    head = f"# {SOURCES}/{draft.id}.yml, beside the article:\n"
    return head + "".join(f"#   {line}" for line in lines)


def _yaml(matter: Mapping[str, object], *, flow: bool | None = None) -> str:
    """Return the mapping; without `flow` lists of words stand on one line each."""
    return str(
        yaml.dump(
            matter,
            Dumper=_DUMPER,
            allow_unicode=True,
            sort_keys=False,
            default_flow_style=flow,
            width=ONE_LINE,
        )
    )


def title(draft: Draft) -> str:
    """Return the title, or what the source is called where it shows none."""
    if draft.title:
        return draft.title.text
    return " ".join(draft.id.replace("-", " ").split()) or draft.id


def _usual(section: Section, lang: str) -> str:
    """Return the language's heading for sections of this kind."""
    kind = section.guess.kind if section.guess else Kind.OVERVIEW
    return language(lang).headings[kind]


def _of_blocks(blocks: Sequence[Block]) -> Iterator[str]:
    """Yield the blocks, what parts two lists between them; without it they were one."""
    above: Block | None = None
    for block in blocks:
        if isinstance(above, Listing) and isinstance(block, Listing):
            yield PARTED
        yield _of_block(block)
        above = block


def _of_block(block: Block) -> str:
    match block:
        case Paragraph():
            return escaped(block.text)
        case Listing():
            loose = any(item.more for item in block.items)
            items = (_of_item(item, marker) for marker, item in _marked(block))
            return ("\n\n" if loose else "\n").join(items)


def _marked(listing: Listing) -> Iterator[tuple[str, Item]]:
    for number, item in enumerate(listing.items, start=1):
        yield (f"{min(number, HIGHEST_NUMBER)}. " if listing.ordered else "- "), item


def _of_item(item: Item, marker: str) -> str:
    text = escaped(item.opening.text)
    if item.title:
        stop = "" if ends_sentence(item.title) else _stop_before(item.opening.text)
        text = f"**{escaped(item.title)}{stop}** {text}"
    more = (textwrap.indent(block, "    ") for block in _of_blocks(item.more))
    return "\n\n".join((marker + text, *more))


def _stop_before(rest: str) -> str:
    return ":" if rest[:1].islower() else "."
