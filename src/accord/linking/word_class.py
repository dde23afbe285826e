"""Words that look like a concept's name and are of another class, as their neighbours show.

Dictionaries say what a word may be; which of it it is stands beside it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.linking.english_verbs import is_english_verb
from accord.linking.italian_verbs import is_italian_verb_or_adjective

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


def is_other_class(lang: str, text: str, start: int, end: int) -> bool:
    """Return whether what stands at [start, end) is a verb or adjective there.

    It is one word, or several that are joined by hyphens where they are a noun.
    """
    test = _TESTS.get(lang)
    return test is not None and test(text, start, end)


_TESTS: Mapping[str, Callable[[str, int, int], bool]] = {
    "en": is_english_verb,
    "it": is_italian_verb_or_adjective,
}
"""Only here is one form noun and verb, noun and adjective."""
