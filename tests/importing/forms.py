"""How lists are written, and which ways a careful reader would judge in one way only."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

    from tests.importing.composing import Plan, Supply

BULLETS = (
    *(f"{sign} " for sign in "•–—-*▪✓●◦·→»+☐➤✅👉\uf0b7×⇒"),
    *("•", "-", "–", "●", "-> ", "-- ", "•\n", "•\t", "-\t", "•   ", "o   "),
)
NUMBERS = (
    *("{}. ", "{}) ", "({}) ", "{} - ", "{} – ", "{}.", "{}.- ", "{}\ufe0f\u20e3 ", "{}/ "),
    *("{}.\t", "{}.\n", "{}: ", "{circled} ", "{} "),
)
LABELS = ("{label} {}: ", "{label} {}. ", "{label} {} – ", "{label} {}) ")
LETTERS = ("{letter}) ", "({letter}) ", "{letter}. ", "{capital}) ", "{capital}. ")
ROMANS = ("{roman}. ", "{roman}) ")
DEEP = ("2.{} ", "2.{}. ")
MARKED_BULLETS, MARKED_NUMBERS = ("- ", "* ", "+ ", "-   "), ("{}. ", "{}) ", "1. ")
ELEMENTS = ("ul", "ol {}")
SIGNS = {
    "txt": (BULLETS, BULLETS, NUMBERS, NUMBERS, LABELS, LETTERS, ROMANS, DEEP, ("",)),
    "md": (MARKED_BULLETS, MARKED_NUMBERS, ("• ", "– ", "✅ ", "{letter}) ")),
    "html": (*((sign,) for sign in ELEMENTS), ("• ", "– ", "✅ ", "{}. ", "{label} {}: ")),
}
"""Format -> the signs of its lists, of one sort together."""

SHAPES = (
    *("fragment", "title", "sentence", "several", "bold", "quote", "quote and text"),
    *("titled: ", "titled. ", "titled – "),
)
ABOVE = (":", ":", ":", ".", ",", "…")
PARTS = ("part", "parts", "hanging part")
OFFERS = ("related", "close related", "advert", "offer", "box")
BETWEEN = ("", "", "", *PARTS, *OFFERS, "quote")
NESTED = ("", "", "", "indented", "flush", "deep", "numbers")
TRIALS = 200
LEAST_SENTENCES = 4
"""For the items of a list, and what stands between them."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a list is written."""

    sign: str
    """What opens its items, `{}` standing for the number; empty where nothing does."""
    shape: str
    """What an item says."""
    above: str
    """The end of the sentence above: `:`, `.`, none (`…`); `,` for nothing but a heading."""
    end: str
    """What fragments end in, the last one aside."""
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

    @property
    def is_known(self) -> bool:
        """Return whether Markdown or HTML has such a list itself."""
        return self.sign in (*MARKED_BULLETS, *MARKED_NUMBERS, *ELEMENTS)

    @property
    def is_plain(self) -> bool:
        """Return whether nothing stands between its items or below them."""
        return not self.between and not self.nested


def draw_form(random: Random, plan: Plan, supply: Supply) -> Form | None:
    """Return a fair form for whose sentences there is a supply, None if there is hardly one."""
    for _ in range(TRIALS):
        form = Form(
            sign=random.choice(random.choice(SIGNS[plan.format])),
            shape=random.choice(SHAPES),
            above=random.choice(ABOVE),
            end=random.choice((";", ",", "")),
            loose=random.random() < 0.3,
            indent=random.choice((0, 0, 0, 2, 4)) if plan.format == "txt" else 0,
            hanging=random.random() < 0.5,
            between=random.choice(BETWEEN),
            nested=random.choice(NESTED),
        )
        if _is_fair(form, plan) and all(supply.left(key) >= n for key, n in _needs(form)):
            return form
    return None


def _needs(form: Form) -> list[tuple[str, int]]:
    """Return which sentences it takes, and how many."""
    of_items = {"fragment": "fragments", "quote": "quotations"}.get(form.shape, "actions")
    between = {
        "part": ("explanations", 1),
        "parts": ("explanations", LEAST_SENTENCES),
        "hanging part": ("explanations", 1),
        "quote": ("quotations", LEAST_SENTENCES + 1),
        "related": ("related", 1),
        "close related": ("related", 1),
        "offer": ("offers", 1),
        "box": ("offers", 1),
    }
    above = {":": ("introductions", 1), ".": ("statements", 1), "…": ("clauses", 1)}
    others = [between.get(form.between), above.get(form.above)]
    others.append(("quotations", LEAST_SENTENCES) if form.shape == "quote and text" else None)
    others.append(("fragments", LEAST_SENTENCES) if form.nested else None)
    return [(of_items, LEAST_SENTENCES), *filter(None, others)]


def _is_fair(form: Form, plan: Plan) -> bool:
    """Return whether an honest page has such a list, and a careful reader sees one way only."""
    rules = (_in_format, _by_signs, _by_shape, _by_nesting, _by_breaks, _by_headings)
    return all(rule(form, plan) for rule in rules)


def _in_format(form: Form, plan: Plan) -> bool:
    """Markup has its own rules for what belongs to an item, and lines alone have their limits."""
    if plan.dense and not (
        form.sign
        and not form.loose
        and form.between in {"", "related", "close related"}
        and form.above == ":"
    ):
        return False
    if plan.format == "txt":
        return not plan.wrapped or form.between not in {"parts", "close related"}
    if form.nested in {"flush", "deep", "numbers"} or form.between in {
        "parts",
        "close related",
        "box",
    }:
        return False
    if form.between == "hanging part":
        return form.is_known and plan.format == "md"
    return form.is_known or (not form.nested and not (form.between and plan.format == "md"))


def _by_signs(form: Form, plan: Plan) -> bool:
    """Signs on lines of their own, bare numbers and no signs at all want a plain list."""
    if form.sign.endswith("\n"):
        return form.is_plain and not form.loose and not plan.wrapped
    if form.sign == "{} ":
        return form.is_plain and form.shape in {"title", "sentence", "several"}
    if "{label}" in form.sign and form.nested:
        return False
    if form.sign.startswith("{label} {}.") and form.shape == "fragment":
        return False
    return bool(form.sign) or (
        form.is_plain
        and form.above == ":"
        and not form.indent
        and form.shape not in {"several", "bold", "quote and text"}
        and (not plan.wrapped or form.shape == "quote")
        and (
            not form.loose or form.shape == "quote" or (form.shape == "fragment" and form.end != "")
        )
    )


def _by_shape(form: Form, plan: Plan) -> bool:
    """Fragments are one sentence, and quotations stand by themselves."""
    if form.shape == "fragment":
        is_headed = form.above != "," and (form.above != "…" or plan.format == "txt")
        return form.is_plain and is_headed
    if form.above == "…":
        return False
    if form.shape == "bold":
        return plan.format != "html"
    return form.shape != "quote" or (form.between in {"", "related"} and not form.nested)


def _by_nesting(form: Form, _: Plan) -> bool:
    """Levels show by an indent, by numbers such as 1.2, or by bullets below numbers."""
    match form.nested:
        case "":
            return True
        case "deep":
            fits = form.sign in {"{}. ", "{}."}
        case "numbers":
            fits = form.sign == "{}. "
        case "flush":
            fits = form.counts and not form.loose
        case _:
            fits = True
    return fits and not form.between and ("2." not in form.sign or form.nested != "deep")


def _by_breaks(form: Form, _: Plan) -> bool:
    """Only numbers, an indent, or their being everywhere tell that paragraphs are parts of items.

    Short lines with a number and a text below each are headings.
    """
    if form.between in {"close related", "box"} and form.loose:
        return False
    if form.between in {"part", "quote"}:
        is_text = "label" not in form.sign or form.shape == "several"
        return form.counts and not form.indent and is_text and form.sign != "1. "
    if form.between == "parts":
        return (
            not form.indent
            and (not form.counts or form.shape == "several")
            and form.sign[-1:] == " "
        )
    return not form.between or form.sign != "1. "


def _by_headings(form: Form, plan: Plan) -> bool:
    """Where headings count, lists count otherwise."""
    if plan.headings == "numbered" and form.counts and form.sign not in {"{letter}) ", "{}) "}:
        return False
    if plan.headings == "roman" and "roman" in form.sign:
        return False
    return plan.headings not in {"numbered", "roman"} or not form.between
