"""Articles composed of independent decisions, with the outcome that each owes known beforehand.

What is decided: the language, the format, the signs of a list, the shape of its items, what stands
above, between and below them. A careful reader would judge every article composed in one way only.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml
from tests.importing.forms import draw_form

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from tests.importing.forms import Form

BANKS = Path(__file__).parent / "layouts"
LANGUAGES = ("en", "it", "pl", "ru")
QUOTED = {"en": "“{}”", "it": "«{}»", "pl": "„{}”", "ru": "«{}»"}
FORMATS = ("txt", "txt", "txt", "md", "html")
HEADINGS = ("plain", "plain", "plain", "numbered", "capitals", "roman", "bold", "hashes", "gap")
ROMAN = ("I", "II", "III", "IV", "V")
RULE = "- - - - - - - - - -"


@dataclass(frozen=True, slots=True)
class Node:
    """A line of the article, before it is wrapped."""

    role: str
    """`title`, `heading`, `text`, `item`, `part` of the item above, or `noise`."""
    text: str
    """What it says."""
    sign: str = ""
    """What opens it."""
    indent: int = 0
    """Columns before the sign."""
    hanging: int = 0
    """Columns before its further lines."""
    gap: bool = True
    """Whether a blank line stands above."""
    form: Form | None = None
    """How the list is written to which it belongs."""
    level: int = 1
    """How many lists are around it."""


@dataclass(slots=True)
class Supply:
    """The sentences of a language, each handed out once."""

    lang: str
    """In which they are."""
    sentences: dict[str, Any]
    """By what they are for."""

    @classmethod
    def of(cls, lang: str, random: Random) -> Supply:
        """Return the language's sentences, shuffled."""
        sentences = {
            key: random.sample(found, len(found)) if isinstance(found, list) else found
            for key, found in bank(lang).items()
        }
        sentences |= {key: bank(lang)[key] for key in ("menu", "advert", "foot", "comments")}
        return cls(lang, sentences)

    def take(self, key: str) -> str:
        """Return a sentence that nobody has."""
        sentence: str = self.sentences[key].pop()
        return sentence

    def action(self) -> tuple[str, str, str]:
        """Return an advice that nobody has: a title, a sentence, another one."""
        title, text, more = self.sentences["actions"].pop()
        return title, text, more

    def quotation(self) -> str:
        """Return what somebody says, in the language's quotation marks."""
        return QUOTED[self.lang].format(self.take("quotations"))

    def left(self, key: str) -> int:
        """Return how many there are left."""
        return len(self.sentences[key])


@cache
def bank(lang: str) -> dict[str, Any]:
    """Return the sentences of the language."""
    found: dict[str, Any] = yaml.safe_load((BANKS / f"{lang}.yml").read_text(encoding="utf-8"))
    return found


@dataclass(frozen=True, slots=True)
class Plan:
    """What is decided of an article as a whole."""

    lang: str
    """BCP 47 tag."""
    format: str
    """The ending of its file."""
    wrapped: bool
    """Whether its lines are wrapped at a fixed width."""
    headings: str
    """How its headings are written."""
    dense: bool
    """Whether it has no blank lines at all."""
    nodes: tuple[Node, ...] = ()
    """What it says, from top to bottom."""


def compose(random: Random) -> Plan:
    """Return an article."""
    lang, format_ = random.choice(LANGUAGES), random.choice(FORMATS)
    plan = Plan(
        lang,
        format_,
        wrapped=format_ != "html" and random.random() < 0.3,
        headings=random.choice(HEADINGS) if format_ == "txt" else "plain",
        dense=format_ == "txt" and random.random() < 0.1,
    )
    if plan.dense:
        plan = replace(plan, wrapped=False, headings="plain")
    supply = Supply.of(lang, random)
    return replace(plan, nodes=tuple(_article(random, plan, supply)))


def _article(random: Random, plan: Plan, supply: Supply) -> Iterator[Node]:
    body = list(_body(random, plan, supply))
    yield from _head(random, plan, supply)
    if plan.format == "txt" and random.random() < 0.15:
        yield from _contents(random, body, supply)
    yield Node("text", supply.take("paragraphs"))
    yield from body
    foot = random.choice(((), supply.sentences["foot"], supply.sentences["comments"]))
    yield from (Node("noise", text) for text in foot)


def _head(random: Random, plan: Plan, supply: Supply) -> Iterator[Node]:
    words = supply.sentences
    if plan.format == "txt" and random.random() < 0.3:
        yield from (Node("noise", text, gap=not place) for place, text in enumerate(words["menu"]))
    if random.random() < 0.3:
        yield Node("noise", words["trail"])
    yield Node("title", supply.take("titles"))
    if random.random() < 0.6:
        yield Node("noise", words["byline"], gap=random.random() < 0.5)
    if random.random() < 0.2:
        yield Node("noise", words["share"])


def _contents(random: Random, body: list[Node], supply: Supply) -> Iterator[Node]:
    yield Node("noise", supply.sentences["contents"])
    sign = random.choice(("", "• ", "- ", "{}. "))
    headings = [node.text.strip("*") for node in body if node.role == "heading"]
    for number, text in enumerate(headings, start=1):
        yield Node("noise", text, sign.format(number), gap=False)


def _body(random: Random, plan: Plan, supply: Supply) -> Iterator[Node]:
    for number in range(1, random.randint(3, 5) + 1):
        yield _heading(supply.take("headings"), number, plan)
        if supply.left("introductions") and random.random() < 0.75:
            yield from _lists(random, plan, supply)
        elif supply.left("paragraphs"):
            yield Node("text", supply.take("paragraphs"))
        else:
            return


def _heading(text: str, number: int, plan: Plan) -> Node:
    match plan.headings:
        case "numbered":
            return Node("heading", text, f"{number}. ")
        case "roman":
            return Node("heading", text, f"{ROMAN[number - 1]}. ")
        case "capitals":
            return Node("heading", text.upper())
        case "bold":
            return Node("heading", f"**{text}**")
        case "hashes":
            return Node("heading", text, "## ")
        case _:
            return Node("heading", text)


def _lists(random: Random, plan: Plan, supply: Supply) -> Iterator[Node]:
    first = True
    while first or (random.random() < 0.25 and supply.left("introductions")):
        form = draw_form(random, plan, supply)
        if form is None or not (first or _introduces(form)):
            break
        yield from _list(random, plan, form, supply)
        first = False
    if supply.left("paragraphs") > 1 and (first or random.random() < 0.4):
        yield Node("text", supply.take("paragraphs"))


def _introduces(form: Form) -> bool:
    """Return whether the text above shows that a list of its own begins.

    Behind another that counts, a statement may stand inside an item of one that counts anew.
    """
    return form.above == ":" or (form.above == "." and not form.counts)


def _list(random: Random, plan: Plan, form: Form, supply: Supply) -> Iterator[Node]:
    key = {":": "introductions", ".": "statements", "…": "clauses"}.get(form.above)
    if key:
        yield Node("text", supply.take(key))
    texts = list(_texts(random, form, supply))
    broken = random.randrange(1, len(texts) - 1)
    is_apart = random.random() < 0.7
    for place, text in enumerate(texts):
        sign = _sign(form, place, plan.lang)
        hanging = form.indent + (len(sign) if form.hanging else 0)
        gap = form.loose or (is_apart if place == 0 else _is_behind_break(form, place, broken))
        yield Node("item", text, sign, form.indent, hanging, gap, form)
        if form.between and (place == broken or form.between == "parts"):
            yield from _between(form, hanging, supply)
        if form.nested and place == broken:
            yield from _nested(random, form, place, supply)


def _is_behind_break(form: Form, place: int, broken: int) -> bool:
    """Return whether a blank line parts the item from what breaks the list off above it."""
    if form.between == "parts":
        return True
    return place - 1 == broken and form.between not in {"", "close related"}


def _texts(random: Random, form: Form, supply: Supply) -> Iterator[str]:
    count = random.randint(3, 4)
    if form.shape == "fragment":
        yield from (f"{supply.take('fragments')}{form.end}" for _ in range(count - 1))
        yield f"{supply.take('fragments')}{'.' if form.end else ''}"
        return
    for _ in range(count):
        yield supply.quotation() if form.shape == "quote" else _text(form, supply)


def _text(form: Form, supply: Supply) -> str:
    title, text, more = supply.action()
    match form.shape:
        case "title":
            return title
        case "sentence":
            return text
        case "several":
            return f"{title}. {text} {more}"
        case "bold":
            return f"**{title}.** {text}"
        case "quote and text":
            return f"{supply.quotation()} {text}"
        case _:
            return f"{title}{form.shape.removeprefix('titled')}{text}"


def _sign(form: Form, place: int, lang: str) -> str:
    letters = "абвг" if lang == "ru" else "abcd"
    return form.sign.format(
        place + 1,
        letter=letters[place],
        capital=letters[place].upper(),
        roman=ROMAN[place],
        circled="①②③④"[place],
        label=bank(lang)["label"],
    )


def _between(form: Form, hanging: int, supply: Supply) -> Iterator[Node]:
    match form.between:
        case "part" | "parts":
            yield Node("part", supply.take("explanations"), gap=form.between == "part", form=form)
        case "hanging part":
            columns = max(hanging, form.indent + 4)
            yield Node("part", supply.take("explanations"), "", columns, columns, form=form)
        case "quote":
            yield Node("part", supply.quotation(), form=form)
        case "related" | "close related":
            yield Node("noise", supply.take("related"), gap=form.between == "related")
        case "offer":
            yield Node("noise", supply.take("offers"))
        case "box":
            yield Node("noise", RULE)
            yield Node("noise", supply.take("offers").strip("★ "), gap=False)
            yield Node("noise", RULE, gap=False)
        case "advert":
            label, offer = supply.sentences["advert"]
            yield Node("noise", label)
            yield Node("noise", offer, gap=False)


def _nested(random: Random, form: Form, place: int, supply: Supply) -> Iterator[Node]:
    bullet = random.choice(("- ", "◦ ", "• ", "* ")) if form.counts else "◦ "
    bullet = form.sign if form.sign in {"- ", "* ", "+ "} else bullet
    indent = form.indent + (4 if form.nested == "indented" else 0)
    for number in (1, 2, 3):
        sign = {"deep": f"{place + 1}.{number} ", "numbers": f"{number}) "}.get(form.nested, bullet)
        text = supply.take("fragments")
        yield Node("item", text, sign, indent, indent, gap=False, form=form, level=2)
