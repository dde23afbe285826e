"""How what surrounds an article is known in a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.importing.wording.phrases import Phrases


@dataclass(frozen=True, slots=True)
class Boilerplate:
    """How what surrounds an article is known; the stems of each cue."""

    lines: Phrases
    """Whole lines that are never part of an article."""
    openings: Phrases
    """How short lines open that are never part of an article."""
    advertisements: Phrases
    """Whole lines that say that what stands below is an advertisement."""
    advertisement_ends: Phrases
    """Whole lines that say that what stands above was one."""
    related: Phrases
    """How lines open that name other articles, or stand above a box of their titles."""
    anywhere: Phrases
    """What short lines mention that are never part of an article."""
    notices: Phrases
    """What notices of several sentences mention, before or after the article."""
    contents: Phrases
    """What a table of contents is headed."""
    issues: Phrases
    """The same, where it names the articles of an issue."""
    rubrics: Phrases
    """Names of site sections, found as whole lines above a title."""
    roots: Phrases
    """With what the way to a page begins where each step stands on a line of its own."""
    pagers: Phrases
    """What stands before a colon and the name of the article before, or of the one behind."""
    mastheads: Phrases
    """What sites, papers and offices are, as the line below their name says."""
    papers: Phrases
    """What hand-outs and issues are called, found with a number above a title."""
    approvals: Phrases
    """What stands above who approved a paper, and before the number of what it is appended to."""
    controls: Phrases
    """What stands before a colon in the head of a paper, and says which it is and when it holds."""
    attendances: Phrases
    """What stands before a colon in the head of minutes or trainings: who is there, when, where."""
    histories: Phrases
    """What the versions of a paper are headed, and the names of those who have read it."""
    enclosures: Phrases
    """What stands before a colon, and behind that what is enclosed, or who gets a paper."""
    tail: Phrases
    """Strong cues: what short lines say where the article has ended."""
    comments: Phrases
    """The same behind how many there are, and before the article's title: `2 thoughts on “…`."""
    edges: Phrases
    """Weak cues: what counts only near the beginning or the end."""
    quizzes: Phrases
    """What heads the questions of a lesson."""
    references: Phrases
    """What heads the footnotes of a page."""
    bibliographies: Phrases
    """What heads the works that an article draws on."""
    calls: Phrases
    """What calls to action speak of, several of which make one behind the text."""
    free: Phrases
    """What offers say of what costs nothing."""
    hints: Phrases
    """What stands before a colon, and behind that what the reader should know."""
    products: Phrases
    """What sites have and call to: a newsletter, a channel, an app of their own."""
    novelties: Phrases
    """What announcements say is new, and for whom it is there."""
    buttons: Phrases
    """What buttons say that call to something; a single word is all that one says."""
    fields: Phrases
    """How the fields of a form are named, as whole lines."""
    small_print: Phrases
    """What forms have their reader consent to, and what they promise not to do."""
