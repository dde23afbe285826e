"""Definition lists in HTML: those whose terms open items, and those whose terms head sections."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.readers.inline import shown_text

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LEAST_TERMS = 2
"""Of a list of items; one alone heads what is said of it."""
LONGEST_TERM = 60
"""Characters of a term; a longer one is a question, as others show by their sign."""
LONGEST_EXPLANATION = 400
"""Characters of what is said of a term in an item."""

_SECTIONS = ("blockquote", "dl", "h2", "h3", "h4", "h5", "h6", "ol", "table", "ul")
"""What stands in the answers to questions, and in no explanation of a term."""


def is_glossary(element: HtmlElement) -> bool:
    """Return whether the definition list explains terms in a few sentences each."""
    if next(element.iterdescendants(*_SECTIONS), None) is not None:
        return False
    terms = [shown_text(term) for term in element.iterdescendants("dt")]
    explanations = [shown_text(told) for told in element.iterdescendants("dd")]
    return (
        len(explanations) >= len(terms) >= LEAST_TERMS
        and all(len(term) <= LONGEST_TERM and not term.endswith("?") for term in terms)
        and all(len(told) <= LONGEST_EXPLANATION for told in explanations)
    )
