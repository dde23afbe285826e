"""Drafts -> guides in Markdown, written whole or not at all, and never over another file."""

from __future__ import annotations

import os
import re
import tempfile
import textwrap
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

import yaml

from accord.content.kinds import Kind
from accord.importing.article import Listing, Paragraph
from accord.importing.markdown import escaped
from accord.importing.shapes import ends_sentence
from accord.languages import language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from accord.importing.article import Block, Item
    from accord.importing.draft import Draft, Section

LONGEST_SLUG = 80
"""Characters of a file name; some file systems end at 143 bytes."""

_BETWEEN_WORDS = re.compile(r"[\W_]+")


class Written(StrEnum):
    """What became of a draft's file."""

    NEW = "new"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What writing a draft came to."""

    path: Path
    """The file it belongs to."""
    written: Written
    """Refused where another text stands there already."""


def write_draft(draft: Draft, into: Path) -> Outcome:
    """Write the draft to `into`/<lang>/guides/<slug>.md, unless a file stands there."""
    path = into / draft.language / "guides" / f"{slug(draft)}.md"
    content = markdown(draft).encode()
    if path.exists():
        same = path.is_file() and path.read_bytes() == content
        return Outcome(path, Written.UNCHANGED if same else Written.REFUSED)
    path.parent.mkdir(parents=True, exist_ok=True)
    _write_whole(path, content)
    return Outcome(path, Written.NEW)


def slug(draft: Draft) -> str:
    """Return the guide's file name without ending: the source's id, less its language."""
    words = [word for word in _BETWEEN_WORDS.split(draft.id.casefold()) if word]
    if words[:1] == [draft.language] and len(words) > 1:
        words = words[1:]
    return "-".join(words)[:LONGEST_SLUG].strip("-") or "article"


def markdown(draft: Draft) -> str:
    """Return the guide, summary and situation left empty for its editor."""
    ids = draft.section_ids
    sources = {id_: [draft.id] for id_ in ids}
    matter = {"summary": "", "situation": "", "origin": draft.language, "sources": sources}
    front = yaml.safe_dump(matter, allow_unicode=True, sort_keys=False, default_flow_style=None)
    title = draft.title.text if draft.title else draft.id.replace("-", " ")
    blocks = [f"# {escaped(title)}"]
    for section, id_ in zip(draft.sections, ids, strict=True):
        blocks.extend(_of_section(section, id_, draft.language))
    return f"---\n{front}---\n" + "\n\n".join(blocks) + "\n"


def _of_section(section: Section, id_: str, lang: str) -> Iterator[str]:
    kind = section.guess.kind if section.guess else Kind.OVERVIEW
    if section.heading:
        yield f"## {escaped(section.heading.text)} {{ #{id_} }}"
    elif id_ != Kind.OVERVIEW:
        yield f"## {escaped(language(lang).headings[kind])} {{ #{id_} }}"
    for block in section.blocks:
        yield _of_block(block)


def _of_block(block: Block) -> str:
    match block:
        case Paragraph():
            return escaped(block.text)
        case Listing():
            loose = any(item.more for item in block.items)
            items = (_of_item(item, number) for number, item in _numbered(block))
            return ("\n\n" if loose else "\n").join(items)


def _numbered(listing: Listing) -> Iterator[tuple[str, Item]]:
    for number, item in enumerate(listing.items, start=1):
        yield (f"{number}. " if listing.ordered else "- "), item


def _of_item(item: Item, marker: str) -> str:
    text = escaped(item.opening.text)
    if item.title:
        stop = "" if ends_sentence(item.title) else _stop_before(item.opening.text)
        text = f"**{escaped(item.title)}{stop}** {text}"
    more = (textwrap.indent(_of_block(block), "    ") for block in item.more)
    return "\n\n".join((marker + text, *more))


def _stop_before(rest: str) -> str:
    return ":" if rest[:1].islower() else "."


def _write_whole(path: Path, content: bytes) -> None:
    """Write the file so that an interruption leaves all of it or nothing."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.stem[:40]}-", suffix=".part")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
