"""Built pages as data: elements and passages, each with the language it is marked with."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
)
SPOKEN = ("alt", "aria-label", "placeholder", "title")
"""Attributes whose words people see or hear."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a page."""

    tag: str
    """Its name."""
    attributes: Mapping[str, str]
    """Name -> value; empty where there is none."""
    lang: str
    """Its own language or else that of what surrounds it."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A run of text, or an attribute that people see or hear."""

    text: str
    """Its words."""
    lang: str
    """The language it is marked with."""
    within: tuple[str, ...] = ()
    """Names of the elements around it, from the outermost; none for an attribute."""


@dataclass(frozen=True, slots=True)
class BuiltPage:
    """A page of the built site."""

    path: str
    """From the root of the site; folders end with a slash."""
    elements: tuple[Element, ...]
    """In the order of the page."""
    passages: tuple[Passage, ...]
    """In the order of the page."""

    @property
    def lang(self) -> str:
        """The language of the page as a whole."""
        return self.find("html")[0].lang

    @property
    def ids(self) -> tuple[str, ...]:
        """Every id, as often as it occurs."""
        return tuple(
            element.attributes["id"] for element in self.elements if "id" in element.attributes
        )

    @property
    def alternates(self) -> Mapping[str, str]:
        """Language -> address, as the page's head says."""
        return {
            link.attributes["hreflang"]: link.attributes["href"]
            for link in self.find("link", rel="alternate")
        }

    def find(self, tag: str, **attributes: str) -> tuple[Element, ...]:
        """Return the elements of that name whose attributes have these values."""
        return tuple(
            element
            for element in self.elements
            if element.tag == tag and attributes.items() <= element.attributes.items()
        )

    def text_of(self, tag: str) -> str:
        """Return the words of the page's one element of that name."""
        words = "".join(passage.text for passage in self.passages if tag in passage.within)
        return " ".join(words.split())


def read_site(folder: Path) -> Mapping[str, BuiltPage]:
    """Return path -> page for every page below the folder."""
    pages = (
        _read(file, file.relative_to(folder).as_posix().removesuffix("index.html"))
        for file in sorted(folder.rglob("*.html"))
    )
    return {page.path: page for page in pages}


def addresses(page: BuiltPage) -> Iterator[tuple[Element, str]]:
    """Yield every address that the page links to or loads, with the element that does."""
    for element in page.elements:
        for name in ("href", "src"):
            if name in element.attributes:
                yield element, element.attributes[name]
        for candidate in element.attributes.get("srcset", "").split(","):
            if candidate.strip():
                yield element, candidate.split()[0]


def _read(file: Path, path: str) -> BuiltPage:
    parser = _Parser()
    parser.feed(file.read_text(encoding="utf-8"))
    parser.close()
    return BuiltPage(path, tuple(parser.elements), tuple(parser.passages))


@dataclass
class _Parser(HTMLParser):
    elements: list[Element] = field(default_factory=list)
    passages: list[Passage] = field(default_factory=list)
    open: list[Element] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name: value or "" for name, value in attrs}
        around = self.open[-1].lang if self.open else ""
        element = Element(tag, attributes, attributes.get("lang", around))
        self.elements.append(element)
        for name in SPOKEN:
            if attributes.get(name):
                self.passages.append(Passage(attributes[name], element.lang))
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        tags = [element.tag for element in self.open]
        if tag in tags:
            del self.open[len(tags) - 1 - tags[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1].tag not in {"script", "style"} and data.strip():
            tags = tuple(element.tag for element in self.open)
            self.passages.append(Passage(data, self.open[-1].lang, tags))
