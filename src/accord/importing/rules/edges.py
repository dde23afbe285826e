"""What pages say shortly before and after an article: reading times, views, good wishes."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import TYPE_CHECKING

from accord.importing.lines.buttons import is_button
from accord.importing.lines.chapter_titles import chapter_title
from accord.importing.lines.menus import is_listed_entry
from accord.importing.lines.names_above import bylines
from accord.importing.lines.papers import is_paper
from accord.importing.lines.shapes import (
    CONTACT,
    LONG,
    bears_text,
    ends_sentence,
    sentences,
    without_quotations,
)
from accord.importing.reading import BETWEEN_CELLS, NAMED
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues
from accord.importing.wording.stems import opens
from accord.importing.wording.words import any_of, before_number

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues
    from accord.importing.wording.stems import Stems
    from accord.importing.wording.words import Authorship, Words


LONGEST_CALL = 300
"""Characters of a call to action."""
LEAST_CALLS = 2
"""Cues that make one; a text may well say `contact us` once."""
LEAST_CALLS_OF_TEXT = 3
"""The same where the line is long: advice, too, tells to call and to write down."""

NEAR = 2
"""Lines from a byline to what says where an article stood."""
LEAST_LINKS, MOST_WORDS_OF_LINK = 3, 5
"""Names in a row that leads elsewhere; several rows may be a table."""
_PICTURE = re.compile(r"[\u2300-\u27bf\U0001f300-\U0001faff]\ufe0f?")
"""What stands for views, comments, minutes."""
_STOP = re.compile(r"[.!?]\s+(?=\S)")
"""What parts sentences, behind a figure as well."""


def drop_edges(draft: Draft) -> Draft:
    """Return the draft without weak cues before its first and after its last piece of text."""
    known = cues(draft.language)
    paragraphs = draft.paragraphs
    title = chapter_title(paragraphs)
    head = list(takewhile(lambda block: block is title or _is_above_text(block, known), paragraphs))
    rest = paragraphs[len(head) :]
    foot = list(takewhile(lambda block: not _is_last_text(block, known), reversed(rest)))
    signed = bylines(draft)
    lead = _below_lead(rest, signed)
    edges = (*head, *lead, *reversed(foot))
    weak = [block for block in edges if _is_weak(block, known)]
    below = [
        block for block in head if not signed.isdisjoint(range(block.first - NEAR, block.first))
    ]
    weak += [block for block in (*below, *lead) if _says_where_from(block, known)]
    rows = [block for block in foot if _is_row_of_links(block)]
    weak += rows if len(rows) == 1 else []
    weak += [block for block in foot if _is_of_foot(block, known)]
    return draft.without(weak, Rule.EDGES, "pages say so before or after an article")


def _below_lead(text: Sequence[Paragraph], bylines: Collection[int]) -> Sequence[Paragraph]:
    """Return the lines below the first paragraph, a lead, if a byline stood among them.

    Or the first that has figures, as of how many have read it, or in how many minutes.
    """
    below = list(takewhile(lambda block: not bears_text(block), text[1:]))
    if below and any(map(str.isdigit, below[0].text)):
        return below[:1]
    after = text[len(below) + 1 :][:1]
    head = range(text[0].last, after[0].first) if after else ()
    return below if any(line in bylines for line in head) else ()


def _is_above_text(block: Paragraph, known: Cues) -> bool:
    return is_listed_entry(block) or not _is_text(block, known)


def _is_text(block: Paragraph, known: Cues) -> bool:
    return bears_text(block) and not _is_weak(block, known)


def _is_last_text(block: Paragraph, known: Cues) -> bool:
    return _is_text(block, known) and not _calls(block, known)


def _is_of_foot(block: Paragraph, known: Cues) -> bool:
    """Return whether the line calls, or says in which issue of a magazine the article stood."""
    return _calls(block, known) or _names_source(block, known)


def _says_where_from(block: Paragraph, known: Cues) -> bool:
    """Return whether the line says in which issue an article stood: `Issue 41, Spring`."""
    return _names_source(block, known) or is_paper(block.text, known)


def _is_row_of_links(block: Paragraph) -> bool:
    """Return whether bars part names of a few words: `Form 3 | Form 7 (rooms) | Duty rota`."""
    cells = block.text.split(BETWEEN_CELLS)
    are_names = all(len(cell.split()) <= MOST_WORDS_OF_LINK for cell in cells)
    return len(cells) >= LEAST_LINKS and are_names and not ends_sentence(block.text)


def _names_source(block: Paragraph, known: Cues) -> bool:
    """Return whether this is the issue of a magazine: `Journal “Museums today”, no. 3, 2019`."""
    is_line = block.marker is None and not ends_sentence(block.text)
    return is_line and _issue(known.labels.issues).search(block.text) is not None


def _calls(block: Paragraph, known: Cues) -> bool:
    """Return whether the line calls to action, in several words that texts rarely join.

    A number to call, or an address to write to, is a cue as good as a word, and so is a question to
    readers before one, or before a button.
    """
    if block.marker or len(block.text) > LONGEST_CALL:
        return False
    calls = known.boilerplate.calls
    found = calls.within(known.stems(without_quotations(block.text)))
    count = sum(calls.forms[cue] for cue in found)
    least = LEAST_CALLS if len(block.text) < LONG else LEAST_CALLS_OF_TEXT
    contact = CONTACT.search(block.text)
    end = contact.start() if contact else len(block.text) * (not ends_sentence(block.text))
    asks = "? " in block.text[:end]
    return count + (contact is not None) + asks >= least


def _is_weak(block: Paragraph, known: Cues) -> bool:
    """Return whether a cue stands in it: what a sentence tells must open with one.

    A single word counts where it opens a line that is no sentence, or stands beside figures. What
    has figures in one sentence alone tells something: `Our rating is 8.9. We go on.`
    """
    if block.marker or block.role in NAMED or len(block.text) >= LONG:
        return False
    if _sign_off(known.wikis).fullmatch(block.text) or _says_goodbye(block.text, known.author):
        return True
    if _only_counts(block.text, known.measures.minutes):
        return True
    if block.text.isupper() and (len(block.text) == 1 or is_button(block.text, known)):
        return True  # a letter stands for a picture of who wrote it
    label, colon, _ = block.text.partition(":")
    if colon and known.stems(label) in known.boilerplate.edges:
        return True
    tells = block.text.endswith(".")
    is_text = tells or bears_text(block)
    counts = all(any(map(str.isdigit, part)) for part in _STOP.split(block.text))
    found = known.boilerplate.edges.within(known.stems(without_quotations(block.text)))
    sure = [cue for cue in found if len(cue) > 1 or counts]
    opening = sure if tells else found
    return (bool(sure) and not is_text) or any(
        _opens_sentence(cue, block, known) for cue in opening
    )


def _only_counts(text: str, minutes: Words) -> bool:
    """Return whether this is a figure alone, or several with a picture before each."""
    parts = filter(None, map(str.strip, _PICTURE.split(text)))
    return any(map(str.isdigit, text)) and all(map(_counter(minutes).fullmatch, parts))


def _says_goodbye(text: str, author: Authorship) -> bool:
    return text.rstrip(" ,.!").casefold() in (*author.farewells, *author.thanks)


def _opens_sentence(cue: Stems, block: Paragraph, known: Cues) -> bool:
    return any(opens(cue, known.stems(sentence)) for sentence in sentences(block.text))


@cache
def _counter(minutes: Words) -> re.Pattern[str]:
    """Return what matches a figure alone, as of views, or minutes: `1 432`, `6–8 minutes`."""
    return re.compile(
        rf"\d[\d\s.,]*|[~≈]?\s?\d{{1,3}}(?:\s?[–—-]\s?\d{{1,3}})?\s?(?:{any_of(minutes)})\.?",
        re.IGNORECASE,
    )


@cache
def _issue(words: Words) -> re.Pattern[str]:
    """Return what finds the number of an issue, and the year or the pages at the end of a line."""
    year = r"(?:19|20)\d\d\W*$"
    numbered = rf"{before_number(words)}\d{{1,3}}\b"
    pages = r",\s\w{1,3}\.\s?\d+(?:\s?[–-]\s?\d+)?$"
    return re.compile(rf"\s(?:{numbered}(?:[^.!?]*\b{year}|{pages})|\d{{1,2}}/{year})")


@cache
def _sign_off(wikis: Words) -> re.Pattern[str]:
    """Return what matches initials, from which wiki it is, and how much of a course is done."""
    wiki = rf"(?:\S+\s){{0,3}}\w*(?:{any_of(wikis)})[^.!?]*(?:,|\s[–—-])\s[^.!?]+"
    done = r"(?:[^\W\d_]+[\s:]+){0,3}\d{1,3}\s?%(?:\s[^\W\d_]+){0,2}"
    return re.compile(rf"(?:[^\W\d_]\.\s?){{2,3}}|{wiki}|{done}", re.IGNORECASE)
