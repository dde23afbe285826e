"""One build's guides, concepts and mentions: composes the stages for hooks and commands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from accord.content.kinds import Kind
from accord.content.library import Library, build_library, is_guide, read_pages
from accord.documents.page import PageRef
from accord.languages import known_languages
from accord.linking.backlinks import Backlinks, backlinks
from accord.linking.kinship import Kinship
from accord.linking.markdown_extension import LinkContext, Target
from accord.linking.matcher import Matcher
from accord.linking.mentions import Quotation, quotations
from accord.linking.terms import check_terms
from accord.problems import InvalidInputError, Place, Problem, Severity, nearest
from accord.search.document import concept_names, concept_page, guide_page
from accord.search.writer import Corpus, write_index
from accord.thesaurus.order import alphabetical
from accord.thesaurus.reader import MAP_PATH, build_thesaurus, concept_id, concept_path
from accord.translation.status import Status, check_records, statuses

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from pathlib import Path

    from accord.content.guide import Guide, Section
    from accord.content.source import Source
    from accord.documents.page import Page
    from accord.importing.batch import Result
    from accord.importing.draft import Draft
    from accord.map.picture import Picture
    from accord.search.document import SearchPage
    from accord.settings import Settings
    from accord.thesaurus.concept import Concept, Thesaurus

_MOST_RELATED = 4
"""Guides offered beside a guide; more would be a list to search in."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that one build knows."""

    settings: Settings
    """Where things are."""
    pages: tuple[Page, ...]
    """Every page of docs/ that can be read."""
    library: Library
    """The guides and their sources."""
    thesaurus: Thesaurus
    """The concepts."""
    matchers: Mapping[str, Matcher]
    """Language code -> what finds concepts in its texts."""
    backlinks: Backlinks
    """Who speaks of what."""
    statuses: Mapping[PageRef, Status]
    """How each version of a guide or concept page stands to the one it was translated from."""
    problems: tuple[Problem, ...]
    """All that is wrong with the content, in the order of files and lines."""

    def page(self, lang: str, path: str) -> PageRef | None:
        """Return the address of the page at this path in this language, if it is there."""
        return next((page.ref for page in self.pages if page.ref == PageRef(lang, path)), None)

    def concepts_in(self, guide: PageRef) -> tuple[Concept, ...]:
        """Return the concepts a guide mentions, those that set it apart first."""
        ids = self.backlinks.concepts_in(guide)
        return tuple(self.thesaurus.concepts[id_] for id_ in ids)

    def mentions_of(self, concept: str, lang: str) -> tuple[tuple[str, tuple[Quotation, ...]], ...]:
        """Return (language, where its guides speak of the concept), the given language first."""
        by_language: dict[str, list[Quotation]] = {lang: []}
        for quotation in self.backlinks.by_concept.get(concept, ()):
            by_language.setdefault(quotation.guide.ref.lang, []).append(quotation)
        return tuple((code, tuple(found)) for code, found in by_language.items() if found)

    def sources_of(self, guide: Guide) -> tuple[Source, ...]:
        """Return the articles a guide is based on, each once, in the order of its sections."""
        ids = dict.fromkeys(id_ for ids in guide.sources.values() for id_ in ids)
        return tuple(self.library.sources[id_] for id_ in ids)

    def related_guides(self, guide: PageRef) -> tuple[Guide, ...]:
        """Return the guides nearest to this one by what they speak of.

        They are in its language; a guide that this language lacks is offered in its original.
        """
        lang = guide.lang
        others = (*self.library.in_language(lang), *self.library.missing_in(lang))
        near = {other.ref: self.backlinks.nearness(guide, other.ref) for other in others}
        ranked = sorted(others, key=lambda other: -near[other.ref])
        found = (other for other in ranked if other.ref.path != guide.path and near[other.ref])
        return tuple(found)[:_MOST_RELATED]

    def link_context(self, page: PageRef) -> LinkContext | None:
        """Return what the page may link to: every concept of its language but itself.

        None where text only leads to guides and concepts, or speaks of the site itself.
        """
        own = concept_id(page)
        if own is None and not is_guide(page):
            return None
        up = "../" * page.path.count("/")
        targets = {
            concept.id: Target(up + concept_path(concept.id), concept.names[page.lang].definition)
            for concept in self.thesaurus.concepts.values()
            if page.lang in concept.names and concept.id != own
        }
        return LinkContext(self.matchers[page.lang], targets)

    def alphabetical(self, lang: str) -> tuple[tuple[str, tuple[Concept, ...]], ...]:
        """Return (first letter, concepts) in the order of the language's alphabet."""
        return alphabetical(self.thesaurus, lang)

    def map_page(self, lang: str) -> PageRef | None:
        """Return the address of the map, if the language has one."""
        ref = PageRef(lang, MAP_PATH)
        return ref if any(page.ref == ref for page in self.pages) else None

    def map_of(self, lang: str) -> Picture:
        """Return the map of a language's concepts and guides, those it lacks in their original."""
        from accord.map.graph import build_graph  # noqa: PLC0415 - loads igraph
        from accord.map.picture import draw  # noqa: PLC0415

        guides = (*self.library.in_language(lang), *self.library.missing_in(lang))
        rarity = self.backlinks.rarity
        weights = {
            ref: {id_: count * rarity[id_] for id_, count in sections.items()}
            for ref, sections in self.backlinks.by_guide.items()
        }
        return draw(build_graph(self.thesaurus, guides, weights, lang))

    def skos(self) -> str:
        """Return the thesaurus for other programs, in Turtle."""
        from accord.thesaurus.skos import export  # noqa: PLC0415 - loads rdflib

        return export(self.thesaurus, self.settings.namespace, "turtle")

    def narrower(self, concept: Concept) -> tuple[Concept, ...]:
        """Return the concepts that are part of this one."""
        return tuple(self.thesaurus.concepts[id_] for id_ in concept.narrower)

    def behaviours(self) -> tuple[Concept, ...]:
        """Return the kinds of difficult behaviour, in the order of the thesaurus."""
        whole = self.thesaurus.concepts.get(self.settings.behaviours)
        return self.narrower(whole) if whole else ()

    def universal_steps(self, lang: str) -> tuple[Guide, Section] | None:
        """Return the guide whose steps help always, and these steps, if the language has it."""
        for guide in self.library.in_language(lang):
            steps = guide.section(Kind.STEPS)
            if guide.ref.path == self.settings.universal_guide and steps:
                return guide, steps
        return None

    def note_kin(self, results: Iterable[Result]) -> Iterator[Result]:
        """Yield imports, noting which guide or earlier draft of another language each resembles."""
        kinship = Kinship()
        files = {page.ref: page.file for page in self.pages}
        for ref, concepts in self.backlinks.by_guide.items():
            kinship.add(files[ref], ref.lang, concepts.keys())
        for result in results:
            yield self._with_kin(result, result.draft, kinship) if result.draft else result

    def _with_kin(self, result: Result, draft: Draft, kinship: Kinship) -> Result:
        matcher = self.matchers.get(draft.language)
        if matcher is None:
            return result
        text = "\n\n".join(draft.texts)  # in one piece, which is faster; no name spans paragraphs
        concepts = {mention.concept for mention in matcher.find(text)}
        found = kinship.nearest(draft.language, concepts)
        kinship.add(result.where.path, draft.language, concepts)
        if found is None:
            return result
        name, share = found
        what = f"it speaks of nearly the same concepts as {name} ({share:.0%})"
        hint = "If one is a version of the other, give both guides the same file name."
        similar = Problem(result.where, what, hint, Severity.WARNING)
        return replace(result, similar=(*result.similar, similar))

    def kinds_in(self, lang: str) -> tuple[Kind, ...]:
        """Return the kinds of section that the language's guides have under a heading."""
        guides = self.library.in_language(lang)
        found = {section.kind for guide in guides for section in guide.sections}
        return tuple(kind for kind in Kind if kind in found - {Kind.OVERVIEW})

    def write_search_index(self, folder: Path, url_of: Callable[[PageRef], str]) -> None:
        """Write the index of all languages into `folder`; `url_of` gives a page's address."""
        concepts = self.thesaurus.concepts
        names = {
            id_: {
                lang: concept_names(concept, lang, url_of(PageRef(lang, concept_path(id_))))
                for lang in concept.names
            }
            for id_, concept in concepts.items()
        }
        pages = {lang: self._search_pages(lang, url_of) for lang in self.settings.languages}
        write_index(Corpus(pages, names), folder)

    def _search_pages(self, lang: str, url_of: Callable[[PageRef], str]) -> tuple[SearchPage, ...]:
        speak_of = self.backlinks.by_guide
        guides = (
            guide_page(guide, url_of(guide.ref), speak_of.get(guide.ref, {}))
            for guide in self.library.in_language(lang)
        )
        concepts = (
            concept_page(concept, lang, url_of(PageRef(lang, concept_path(concept.id))))
            for concept in self.thesaurus.concepts.values()
            if lang in concept.names
        )
        return (*guides, *concepts)


def build_catalogue(settings: Settings) -> Catalogue:
    """Read everything below docs/, thesaurus.yml and sources/ once.

    Raises InvalidInputError where the site speaks a language that Accord has no words for.
    """
    _require_languages(settings)
    pages, unreadable = read_pages(settings)
    library, library_problems = build_library(pages, settings)
    thesaurus, thesaurus_problems = build_thesaurus(pages, settings)
    matchers = {lang: Matcher(thesaurus, lang) for lang in settings.languages}
    found = backlinks(
        quotation
        for guide in library.guides.values()
        for quotation in quotations(guide, matchers[guide.ref.lang])
    )
    problems = (
        *unreadable,
        *library_problems,
        *thesaurus_problems,
        *_unknown_behaviours(pages, library, thesaurus),
        *_unknown_settings(settings, library, thesaurus),
        *check_records(pages, settings.languages),
        *(found for lang in settings.languages for found in check_terms(pages, thesaurus, lang)),
    )
    standing = {status.ref: status for status in statuses(pages, settings.languages)}
    return Catalogue(
        settings, pages, library, thesaurus, matchers, found, standing, tuple(sorted(problems))
    )


def _require_languages(settings: Settings) -> None:
    for code in settings.languages:
        if code not in known_languages():
            where = Place.of(settings.file, settings.root)
            hint = f"Copy another file of src/accord/languages/ to {code}.toml and translate it."
            raise InvalidInputError(Problem(where, f"no words are known in '{code}'", hint))


def _unknown_settings(
    settings: Settings, library: Library, thesaurus: Thesaurus
) -> Iterator[Problem]:
    where = Place.of(settings.file, settings.root)
    named = {f"guides/{stem}.md": "guides" for stem in settings.guides}
    for path, setting in {**named, settings.universal_guide: "universal_guide"}.items():
        if not any((settings.docs / lang / path).is_file() for lang in settings.languages):
            what = f"extra.accord.{setting} names {path}, which no language has"
            yield Problem(where, what, nearest(path, {ref.path for ref in library.guides}))
    if settings.behaviours not in thesaurus.concepts:
        what = f"extra.accord.behaviours is '{settings.behaviours}', which is no concept"
        yield Problem(where, what, nearest(settings.behaviours, thesaurus.concepts))


def _unknown_behaviours(
    pages: tuple[Page, ...], library: Library, thesaurus: Thesaurus
) -> Iterator[Problem]:
    places: dict[PageRef, Place] = {page.ref: page.place("behaviours") for page in pages}
    for guide in library.guides.values():
        for id_ in guide.behaviours:
            if id_ not in thesaurus.concepts:
                hint = nearest(id_, thesaurus.concepts)
                yield Problem(places[guide.ref], f"unknown concept '{id_}'", hint)
