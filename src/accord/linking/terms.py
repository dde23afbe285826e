"""One term for one concept: finds the terms that a language's texts are to avoid."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from accord.linking.matcher import Matcher
from accord.problems import Place, Problem
from accord.thesaurus.concept import Thesaurus

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from accord.documents.page import Page
    from accord.thesaurus.concept import Concept

_TEXTS = ("summary", "situation")


def check_terms(pages: Iterable[Page], thesaurus: Thesaurus, lang: str) -> Iterator[Problem]:
    """Yield each place in the language's pages where a term to avoid stands, in any form."""
    avoided = {
        concept.id: _named_by_avoided(concept, lang)
        for concept in thesaurus.concepts.values()
        if lang in concept.names and concept.names[lang].avoid
    }
    if not avoided:
        return
    matcher = Matcher(Thesaurus(avoided), lang)
    for page in pages:
        for text, line, opaque in _texts(page) if page.ref.lang == lang else ():
            for mention in matcher.find(text):
                if not any(start < mention.end and mention.start < end for start, end in opaque):
                    term = thesaurus.concepts[mention.concept].names[lang].preferred.text
                    what = f"'{mention.surface}' is a term to avoid"
                    hint = f"Write '{term}', or take it from `avoid` of '{mention.concept}'."
                    yield Problem(Place(page.file, line), what, hint)


def _named_by_avoided(concept: Concept, lang: str) -> Concept:
    """Return the concept as if the terms to avoid were its names."""
    names = concept.names[lang]
    preferred, *also = names.avoid
    avoided = replace(names, preferred=preferred, also=tuple(also), hidden=(), exact=(), block=())
    return replace(concept, names={lang: avoided})


def _texts(page: Page) -> Iterator[tuple[str, int, tuple[tuple[int, int], ...]]]:
    """Yield (text, its line, ranges in which it is in another language) of all that is read."""
    yield page.title, page.title_line, ()
    for key in _TEXTS:
        value = page.matter.values.get(key)
        if isinstance(value, str):
            yield value, page.place(key).line, ()
    for number, part in enumerate(page.parts):
        if number:
            yield part.heading, part.line, ()
        for block in part.blocks:
            yield block.text, block.line, block.opaque
