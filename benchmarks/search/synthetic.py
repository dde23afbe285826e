"""A site of any size, in four languages, whose words are as frequent as in real texts.

Sentences mean nothing. Each page has a few words of its own that it repeats, as real pages have,
and some pages speak of concepts: their names stand in the text, in every language another word.
"""

from __future__ import annotations

import random
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, Any

from wordfreq import get_frequency_dict

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

LANGUAGES = ("en", "it", "pl", "ru")
VOCABULARY = 40_000
"""Words of a language; they make up 97 to 99 % of what is written in it."""
LETTERS = {"ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"}
SECTIONS = 4
TEXT = (40, 110)
"""Words of a section, from and to."""
TOPICS = 3
"""Words that a page repeats; each of them comes from the rarer half of the words."""

CONCEPTS: Mapping[str, Mapping[str, str]] = {
    "apology": {"en": "apology", "it": "scusa", "pl": "przeprosiny", "ru": "извинение"},
    "boundary": {"en": "boundary", "it": "confine", "pl": "granica", "ru": "граница"},
    "complaint": {"en": "complaint", "it": "reclamo", "pl": "reklamacja", "ru": "жалоба"},
    "conflict": {"en": "conflict", "it": "conflitto", "pl": "konflikt", "ru": "конфликт"},
    "emotion": {"en": "emotion", "it": "emozione", "pl": "emocja", "ru": "эмоция"},
    "mediator": {"en": "mediator", "it": "mediatore", "pl": "mediator", "ru": "посредник"},
    "negotiation": {
        "en": "negotiation",
        "it": "trattativa",
        "pl": "negocjacje",
        "ru": "переговоры",
    },
    "refund": {"en": "refund", "it": "rimborso", "pl": "zwrot", "ru": "возврат"},
    "threat": {"en": "threat", "it": "minaccia", "pl": "groźba", "ru": "угроза"},
    "trust": {"en": "trust", "it": "fiducia", "pl": "zaufanie", "ru": "доверие"},
}
"""Concept -> language -> its name there."""


def documents(pages: int) -> list[dict[str, Any]]:
    """Return `pages` documents, a quarter in each language, always the same ones."""
    # The words of a page must not change with the number of pages, or sizes could not be compared.
    return [
        _document(number, LANGUAGES[number % len(LANGUAGES)], random.Random(number))  # noqa: S311
        for number in range(pages)
    ]


def _document(number: int, lang: str, chance: random.Random) -> dict[str, Any]:
    words, weights = _vocabulary(lang)
    topics = [chance.choice(words[500:8_000]) for _ in range(TOPICS)]
    concepts = sorted(chance.sample(sorted(CONCEPTS), chance.choice((0, 1, 1, 2))))

    def text(shortest: int, longest: int) -> str:
        drawn = chance.choices(words, cum_weights=weights, k=chance.randint(shortest, longest))
        extra = [chance.choice(topics) for _ in range(len(drawn) // 20)]
        extra += [CONCEPTS[id_][lang] for id_ in concepts if len(drawn) >= TEXT[0]]
        return " ".join(chance.sample(drawn + extra, len(drawn) + len(extra))).capitalize() + "."

    sections = [
        {
            "id": f"s{part}" if part else None,
            "heading": text(2, 4) if part else None,
            "text": text(*TEXT),
        }
        for part in range(SECTIONS)
    ]
    title = f"{topics[0]} {text(2, 5)}".capitalize()
    url = f"{lang}/{number}/"
    return {"lang": lang, "url": url, "title": title, "sections": sections, "concepts": concepts}


@cache
def _vocabulary(lang: str) -> tuple[Sequence[str], Sequence[float]]:
    letters = LETTERS.get(lang)
    found = [
        (word, frequency)
        for word, frequency in get_frequency_dict(lang, wordlist="best").items()
        if word.isalpha() and (set(word) <= set(letters) if letters else word[0] < "ʰ")
    ][:VOCABULARY]
    return [word for word, _ in found], list(accumulate(frequency for _, frequency in found))
