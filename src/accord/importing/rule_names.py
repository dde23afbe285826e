"""What rules are called where they say what they dropped or cut off, in reports and in JSON."""

from __future__ import annotations

from enum import Enum


class Rule(Enum):
    """Who decided that a text is no part of the guide: a rule, or the reader.

    No string: mypy finds a comparison with one.
    """

    ADVERTISEMENT = "advertisement"
    APPROVALS = "approvals"
    AUTHOR = "author"
    BLANKS = "blanks"
    BOXES = "boxes"
    CONTENTS = "contents"
    CONTINUATIONS = "continuations"
    CONTROLS = "controls"
    DATE = "date"
    DEBRIS = "debris"
    EDGES = "edges"
    EDIT_LINKS = "edit links"
    FURNITURE = "furniture"
    HEAD = "head"
    IMPRINT = "imprint"
    ISSUE = "issue"
    LABELS = "labels"
    LETTER = "letter"
    LIKELY = "likely boilerplate"
    LINK_NUMBERS = "link numbers"
    MARKUP = "markup"
    MENU = "menu"
    OFFERS = "offers"
    ORPHANS = "orphans"
    OUTSIDE = "outside-article"
    PAGES = "pages"
    PROMOTIONS = "promotions"
    QUIZ = "quiz"
    RECORDS = "records"
    REFERENCES = "references"
    RELATED = "related"
    REMARKS = "remarks"
    REPLIES = "replies"
    TAIL = "tail"
    TITLE = "title"
