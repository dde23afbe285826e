"""Articles composed of independent decisions, with the outcome that each owes known beforehand.

What is decided: the language, the format, the signs of a list, the shape of its items, what stands
above, between and below them. A careful reader would judge every article composed in one way only.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from random import Random

BANKS = Path(__file__).parent / "layouts"
LANGUAGES = ("en", "it", "pl", "ru")
FORMATS = ("txt", "txt", "txt", "md", "html")

BULLETS = tuple(f"{sign} " for sign in "•–—-*▪✓●◦·→»+☐➤✅👉") + (
    "•",
    "-",
    "–",
    "-> ",
    "●",
    "-- ",
    "•\n",
    "•\t",
    "-\t",
    "•   ",
    "o   ",
    "\uf0b7 ",
)
DEEP = ("2.{} ", "2.{}. ")
NUMBERS = (
    "{}. ",
    "{}) ",
    "({}) ",
    "{} - ",
    "{}.",
    "{}.- ",
    "{} – ",
    "{}\ufe0f\u20e3 ",
    "{}/ ",
    "{}.\t",
    "{}.\n",
    "{}: ",
    "{circled} ",
    "{} ",
)
LABELS = ("{label} {}: ", "{label} {}. ", "{label} {} – ", "{label} {}) ")
LETTERS = ("{letter}) ", "({letter}) ", "{letter}. ", "{capital}) ", "{capital}. ")
ROMANS = ("{roman}. ", "{roman}) ")
SIGNS = (BULLETS, BULLETS, NUMBERS, NUMBERS, LABELS, LETTERS, ROMANS, DEEP, ("",))
MARKDOWN = (("- ", "* ", "+ ", "-   "), ("{}. ", "{}) ", "1. "), ("• ", "– ", "✅ ", "{letter}) "))
HTML = (("ul",), ("ol {}",), ("• ", "– ", "✅ ", "{}. ", "{}) ", "{label} {}: ", "{letter}) "))

ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
SHAPES = (
    "fragment",
    "title",
    "sentence",
    "several",
    "titled: ",
    "titled. ",
    "titled – ",
    "bold",
    "quote",
    "quote and text",
)
HEADINGS = (
    "plain",
    "plain",
    "plain",
    "numbered",
    "capitals",
    "roman",
    "bold",
    "hashes",
    "gap",
    "stop",
)
BETWEEN = (
    "",
    "",
    "",
    "part",
    "parts",
    "hanging part",
    "related",
    "advert",
    "quote",
    "offer",
    "box",
    "close related",
)
NESTED = ("", "", "", "indented", "flush", "deep", "numbers")


@dataclass(frozen=True, slots=True)
class Form:
    """How a list is written."""

    sign: str
    """What opens its items, `{}` standing for the number; empty where nothing does."""
    shape: str
    """What an item says."""
    above: str
    """What introduces it: a sentence with `:`, one with `.`, nothing but a heading."""
    end: str
    """What its fragments end in; the last one in a full stop."""
    loose: bool
    """Whether blank lines part the items."""
    indent: int
    """Columns before the signs."""
    hanging: bool
    """Whether wrapped lines are indented as the item's text is."""
    between: str
    """What breaks the list off."""
    nested: str
    """What stands below one of its items."""

    @property
    def counts(self) -> bool:
        """Return whether the signs count."""
        return "{" in self.sign or self.sign == "1. "


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

    random: Random
    """What decides."""
    sentences: dict[str, Any]
    """By what they are for."""

    @classmethod
    def of(cls, random: Random, lang: str) -> Supply:
        """Return the language's sentences, shuffled."""
        sentences = {
            key: random.sample(found, len(found)) if isinstance(found, list) else found
            for key, found in bank(lang).items()
        }
        sentences |= {key: bank(lang)[key] for key in ("menu", "advert", "foot", "comments")}
        return cls(random, sentences)

    def take(self, key: str) -> Any:
        """Return a sentence that nobody has."""
        return self.sentences[key].pop()

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
    format: str
    wrapped: bool
    """Whether its lines are wrapped at a fixed width."""
    headings: str
    """How its headings are written."""
    dense: bool
    """Whether it has no blank lines at all."""
    nodes: tuple[Node, ...] = field(default=())

    @property
    def forms(self) -> list[Form]:
        return list(dict.fromkeys(node.form for node in self.nodes if node.form))


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
    supply = Supply.of(random, lang)
    return replace(plan, nodes=tuple(_article(random, plan, supply)))


def _article(random: Random, plan: Plan, supply: Supply) -> Iterator[Node]:
    body = list(_body(random, plan, supply))
    words = supply.sentences
    if random.random() < 0.3 and plan.format == "txt":
        yield from (
            Node("noise", entry, gap=not place) for place, entry in enumerate(words["menu"])
        )
    if random.random() < 0.3:
        yield Node("noise", words["trail"])
    yield Node("title", supply.take("titles"))
    if random.random() < 0.6:
        yield Node("noise", words["byline"], gap=random.random() < 0.5)
    if random.random() < 0.2:
        yield Node("noise", words["share"])
    if random.random() < 0.15 and plan.format == "txt":
        yield Node("noise", words["contents"])
        sign = random.choice(("", "• ", "- ", "{}. "))
        headings = [node.text.strip("*.") for node in body if node.role == "heading"]
        for number, text in enumerate(headings, start=1):
            yield Node("noise", text, sign.format(number), gap=False)
    yield Node("text", supply.take("paragraphs"))
    yield from body
    foot = random.choice(((), words["foot"], words["comments"]))
    yield from (Node("noise", text) for text in foot)


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
        case "stop":
            return Node("heading", f"{text}.")
        case _:
            return Node("heading", text)


def _lists(random: Random, plan: Plan, supply: Supply) -> Iterator[Node]:
    first = True
    while first or (random.random() < 0.25 and supply.left("introductions")):
        form = _form(random, plan, supply, first=first)
        if form is None:
            break
        yield from _list(random, plan, form, supply)
        first = False
    if supply.left("paragraphs") > 1 and (first or random.random() < 0.4):
        yield Node("text", supply.take("paragraphs"))


SOURCES = {"fragment": "fragments", "quote": "quotations"}


def _form(random: Random, plan: Plan, supply: Supply, *, first: bool) -> Form | None:
    signs = {"txt": SIGNS, "md": MARKDOWN, "html": HTML}[plan.format]
    for _ in range(200):
        form = Form(
            sign=random.choice(random.choice(signs)),
            shape=random.choice(SHAPES),
            above=random.choice(":::.,…"),
            end=random.choice((";", ",", "")),
            loose=random.random() < 0.3,
            indent=random.choice((0, 0, 0, 2, 4)) if plan.format == "txt" else 0,
            hanging=random.random() < 0.5,
            between=random.choice(BETWEEN),
            nested=random.choice(NESTED),
        )
        if is_fair(form, plan) and _can(form, supply) and (first or form.above not in ",…"):
            return form
    return None


def _can(form: Form, supply: Supply) -> bool:
    enough = supply.left(SOURCES.get(form.shape, "actions")) >= 4
    if form.nested:
        enough = enough and form.shape != "fragment" and supply.left("fragments") >= 3
    if form.between == "quote":
        enough = enough and supply.left("quotations") >= 5
    if "related" in form.between:
        enough = enough and bool(supply.left("related"))
    if form.between in {"offer", "box"}:
        enough = enough and bool(supply.left("offers"))
    if form.above == "…":
        enough = enough and bool(supply.left("clauses"))
    if form.shape == "quote and text":
        enough = enough and supply.left("quotations") >= 4
    if "part" in form.between:
        enough = enough and supply.left("explanations") >= (4 if form.between == "parts" else 1)
    return enough and (form.above != "." or bool(supply.left("statements")))


def is_fair(form: Form, plan: Plan) -> bool:
    """Return whether an honest page has such a list, and a careful reader sees one way only."""
    return all(rule(form, plan) for rule in FAIR)


FAIR = (
    # Without signs: the colon says that the short lines below it are a list.
    lambda form, plan: (
        form.sign
        or (
            form.above == ":"
            and not form.between
            and not form.nested
            and (not plan.wrapped or form.shape == "quote")
            and not form.indent
            and form.shape not in {"several", "bold", "quote and text"}
            and not (form.loose and form.shape in {"title", "sentence"})
            and not (form.shape == "fragment" and form.end == "" and form.loose)
        )
    ),
    # Only numbers tell that a list goes on behind a paragraph; and an indent.
    lambda form, _: form.between not in {"part", "quote"} or (form.counts and not form.indent),
    lambda form, _: (
        form.between != "parts"
        or (not form.indent and (form.shape == "several" if form.counts else form.sign[-1:] == " "))
    ),
    # Short lines with a number and a text below each are headings.
    lambda form, _: form.between != "part" or "label" not in form.sign or form.shape == "several",
    lambda form, plan: form.between != "hanging part" or plan.format != "html",
    lambda form, plan: form.between != "parts" or (plan.format == "txt" and not plan.wrapped),
    lambda form, plan: (
        plan.format == "txt"
        or form.between != "hanging part"
        or form.sign in MARKDOWN[0] + MARKDOWN[1]
    ),
    lambda form, plan: (
        plan.format == "txt"
        or form.sign in MARKDOWN[0] + MARKDOWN[1] + HTML[0] + HTML[1]
        or not form.nested
    ),
    lambda form, plan: (
        plan.format != "md" or not form.sign.startswith(("•", "–")) or not form.between
    ),
    # Within a broken list fragments are no sentence any more.
    lambda form, _: form.shape != "fragment" or (not form.between and not form.nested),
    lambda form, _: form.shape != "quote" or (not form.nested and form.between in {"", "related"}),
    lambda form, _: form.nested != "deep" or form.sign in {"{}. ", "{}."},
    lambda form, _: form.nested != "flush" or (form.counts and not form.loose),
    lambda form, plan: form.nested != "flush" or plan.format == "txt",
    lambda form, plan: form.nested != "deep" or plan.format == "txt",
    lambda form, plan: form.nested != "numbers" or (plan.format == "txt" and form.sign == "{}. "),
    lambda form, _: not (form.nested and form.between),
    # A word that counts short lines with blank lines between may head what nobody wrote yet.
    lambda form, _: "label" not in form.sign or not form.nested,
    lambda form, _: not form.sign.startswith("{label} {}.") or form.shape != "fragment",
    lambda form, _: form.above != "," or form.shape != "fragment",
    # `You can offer` without a colon: only what completes the sentence can follow.
    lambda form, plan: (
        form.above != "…"
        or (
            form.shape == "fragment"
            and form.sign
            and not plan.dense
            and plan.headings != "stop"
            and plan.format == "txt"
        )
    ),
    lambda form, plan: form.shape != "bold" or (plan.format != "html" and form.sign),
    lambda form, plan: form.between != "close related" or not plan.wrapped,
    lambda form, plan: (
        form.between not in {"box", "close related"} or (plan.format == "txt" and not form.loose)
    ),
    # Only a row of bare numbers is surely no count of things.
    lambda form, _: (
        form.sign != "{} "
        or (form.between == form.nested == "" and form.shape in {"title", "sentence", "several"})
    ),
    lambda form, plan: (
        form.sign[-1:] != "\n"
        or (not form.loose and form.nested == form.between == "" and not plan.wrapped)
    ),
    lambda form, _: "2." not in form.sign or form.nested in {"", "indented", "flush"},
    # `— …` on a line of its own is what somebody says, where it is a whole sentence in quotes.
    lambda form, plan: (
        plan.headings != "numbered" or not form.counts or form.sign in {"{letter}) ", "{}) "}
    ),
    lambda form, plan: plan.headings != "roman" or "roman" not in form.sign,
    lambda form, plan: plan.headings not in {"numbered", "roman"} or form.between == "",
    lambda form, plan: form.sign != "1. " or form.between == "",
    # Without blank lines nothing tells a line between two items from what follows them.
    lambda form, plan: (
        not plan.dense
        or (
            form.sign
            and not form.loose
            and form.between in {"", "related", "close related"}
            and form.above == ":"
        )
    ),
)


def _list(random: Random, plan: Plan, form: Form, supply: Supply) -> Iterator[Node]:
    if form.above == ":":
        yield Node("text", supply.take("introductions"))
    elif form.above == "…":
        yield Node("text", supply.take("clauses"))
    elif form.above == ".":
        yield Node("text", supply.take("statements"))
    texts = list(_texts(random, form, supply))
    broken = random.randrange(1, len(texts) - 1)
    tight_below = random.random() < 0.3
    for place, text in enumerate(texts):
        sign = _sign(form, place, plan.lang)
        gap = form.loose or (place == 0 and not tight_below)
        gap = (
            gap
            or (place - 1 == broken and form.between not in {"", "close related"})
            or (form.between == "parts" and place > 0)
        )
        hanging = form.indent + (len(sign) if form.hanging else 0)
        yield Node("item", text, sign, form.indent, hanging, gap, form)
        if place == broken or form.between == "parts":
            yield from _between(form, hanging, supply)
        if place == broken and form.nested:
            yield from _nested(random, form, place, supply)


def _texts(random: Random, form: Form, supply: Supply) -> Iterator[str]:
    count = random.randint(3, 4)
    if form.shape == "fragment":
        fragments = [supply.take("fragments") for _ in range(count)]
        yield from (f"{text}{form.end}" for text in fragments[:-1])
        yield f"{fragments[-1]}{'.' if form.end else ''}"
        return
    for _ in range(count):
        if form.shape == "quote":
            marks = {"en": "“{}”", "it": "«{}»", "pl": "„{}”", "ru": "«{}»"}[_lang(supply)]
            yield marks.format(supply.take("quotations"))
            continue
        title, text, more = supply.take("actions")
        label = form.shape.removeprefix("titled")
        if form.shape == "quote and text":
            marks = {"en": "“{}”", "it": "«{}»", "pl": "„{}”", "ru": "«{}»"}[_lang(supply)]
            yield f"{marks.format(supply.take('quotations').rstrip('.'))}. {text}"
            continue
        yield {
            "bold": f"**{title}.** {text}",
            "title": title,
            "sentence": text,
            "several": f"{title}. {text} {more}",
        }.get(form.shape, f"{title}{label}{text}")


def _lang(supply: Supply) -> str:
    return next(lang for lang in LANGUAGES if bank(lang)["trail"] == supply.sentences["trail"])


def _sign(form: Form, place: int, lang: str) -> str:
    letters = "абвгде" if lang == "ru" else "abcdef"
    return form.sign.format(
        place + 1,
        letter=letters[place],
        capital=letters[place].upper(),
        roman=ROMAN[place],
        circled="①②③④⑤"[place],
        label=bank(lang)["label"],
    )


def _between(form: Form, hanging: int, supply: Supply) -> Iterator[Node]:
    if form.between in {"part", "parts"}:
        gap = form.between == "part"
        yield Node("part", supply.take("explanations"), gap=gap, form=form)
    elif form.between == "hanging part":
        columns = max(hanging, form.indent + 4)
        yield Node("part", supply.take("explanations"), "", columns, columns, form=form)
    elif form.between == "quote":
        yield Node(
            "part",
            f"«{supply.take('quotations')}»"
            if _lang(supply) in {"ru", "it"}
            else f"„{supply.take('quotations')}”",
            form=form,
        )
    elif form.between == "related":
        yield Node("noise", supply.take("related"))
    elif form.between == "close related":
        yield Node("noise", supply.take("related"), gap=False)
    elif form.between == "offer":
        yield Node("noise", supply.take("offers"))
    elif form.between == "box":
        yield Node("noise", "- - - - - - - - - -")
        yield Node("noise", supply.take("offers").strip("★ "), gap=False)
        yield Node("noise", "- - - - - - - - - -", gap=False)
    elif form.between == "advert":
        label, offer = supply.sentences["advert"]
        yield Node("noise", label)
        yield Node("noise", offer, gap=False)


def _nested(random: Random, form: Form, place: int, supply: Supply) -> Iterator[Node]:
    columns = form.indent if form.nested in {"flush", "numbers"} else form.indent + 4
    bullet = random.choice(("- ", "◦ ", "• ", "* ")) if form.counts else "◦ "
    if form.sign in {"- ", "* ", "+ "}:
        bullet = form.sign
    for number in (1, 2, 3):
        signs = {"deep": f"{place + 1}.{number} ", "numbers": f"{number}) "}
        sign = signs.get(form.nested, bullet)
        indent = form.indent if form.nested == "deep" else columns
        yield Node(
            "item", supply.take("fragments"), sign, indent, indent, gap=False, form=form, level=2
        )
