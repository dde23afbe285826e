"""Small thesauri for tests of what finds names in text."""

from collections.abc import Mapping, Sequence

from accord.thesaurus.concept import Concept, Label, Names, Thesaurus

Entry = Mapping[str, Sequence[str]]
"""`names` (the preferred one first), and what may stand in a page's front matter."""


def thesaurus(lang: str, concepts: Mapping[str, Entry]) -> Thesaurus:
    """Return a thesaurus in which each concept has these names in one language."""
    return Thesaurus({id_: concept(id_, lang, entry) for id_, entry in concepts.items()})


def concept(id_: str, lang: str, entry: Entry) -> Concept:
    """Return a concept without relations."""
    preferred, *also = labels(entry, "names")
    names = Names(
        preferred=preferred,
        also=tuple(also),
        hidden=labels(entry, "hidden"),
        exact=labels(entry, "exact"),
        block=labels(entry, "block"),
        avoid=labels(entry, "avoid"),
        definition=f"What {id_} is.",
        origin=lang,
        file=f"docs/{lang}/concepts/{id_}.md",
    )
    return Concept(id_, 1, None, (), (), {lang: names})


def labels(entry: Entry, key: str) -> tuple[Label, ...]:
    return tuple(Label(name, 1) for name in entry.get(key, ()))
