"""HTML as an element tree, for assertions on built pages."""

from html.parser import HTMLParser
from pathlib import Path
from xml.etree.ElementTree import Element, TreeBuilder

URL = "https://small.example/help/"
"""Where the sites of these tests are published."""

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input"}
    | {"link", "meta", "source", "track", "wbr"}
)
"""Elements of HTML that have no end tag."""


class _Parser(HTMLParser):
    """Builds a tree; HTML's optional end tags must be there, as our templates write them."""

    def __init__(self) -> None:
        super().__init__()
        self.builder = TreeBuilder()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        if tag in VOID:
            self.builder.end(tag)
        else:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.builder.start(tag, {name: value or "" for name, value in attrs})
        self.builder.end(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in VOID:
            return
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1] == tag, f"</{tag}> closes <{self.open[-1]}>"
        self.open.pop()
        self.builder.end(tag)

    def handle_data(self, data: str) -> None:
        if self.open:
            self.builder.data(data)


def parse(file: Path) -> Element:
    """Return the root element of a page; a tag that is not closed in its place is a failure."""
    parser = _Parser()
    parser.feed(file.read_text(encoding="utf-8"))
    parser.close()
    assert not parser.open, f"never closed: {parser.open}"
    return parser.builder.close()


def text(element: Element) -> str:
    """Return the text in an element, white space as a reader sees it."""
    return " ".join("".join(element.itertext()).split())


def by_id(root: Element, id_: str) -> Element:
    """Return the one element with this id."""
    (found,) = (element for element in root.iter() if element.get("id") == id_)
    return found


def having(root: Element, class_: str) -> list[Element]:
    """Return the elements that have this class."""
    return [element for element in root.iter() if class_ in element.get("class", "").split()]


def languages(root: Element) -> dict[Element, str]:
    """Return the language each element is marked to be in, by itself or by what holds it."""
    found: dict[Element, str] = {}

    def visit(element: Element, inherited: str) -> None:
        found[element] = element.get("lang", inherited)
        for child in element:
            visit(child, found[element])

    visit(root, "")
    return found


def links(element: Element) -> dict[str, str]:
    """Return the words of each link -> where it leads."""
    return {text(link): link.get("href", "") for link in element.iter("a")}


class Site:
    """The built site, by the addresses of its pages."""

    def __init__(self, folder: Path) -> None:
        """Read every page below `folder`."""
        self.folder = folder
        self.pages = {
            self.address(file): parse(file)
            for file in folder.rglob("*.html")
            if file.name != "404.html"
        }

    def address(self, file: Path) -> str:
        """Return where the page is published."""
        return URL + file.relative_to(self.folder).as_posix().removesuffix("index.html")

    def page(self, path: str) -> Element:
        """Return the root element of the page at the path below the site's address."""
        return self.pages[URL + path]
