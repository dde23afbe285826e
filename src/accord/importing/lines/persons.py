"""Persons, known by their names alone: `Ada Byron`, `Prof. Ada Byron, trainer`, `A. C. Byron`."""

from __future__ import annotations

import re
from itertools import dropwhile
from typing import TYPE_CHECKING

from accord.importing.lines.bylines import names_no_one
from accord.importing.lines.degrees import is_degree
from accord.importing.lines.shapes import CONTACT, LONG, ends_sentence, is_name
from accord.importing.wording.words import as_set

if TYPE_CHECKING:
    from accord.importing.wording.cues import Cues

MOST_WORDS_OF_POST = 9
"""Words behind a name: `head of the front desk at the town library of Leeds`."""

_POST = re.compile(r",\s+|\s[–—|·•/-]\s|\s(?=\()")
"""What stands before what somebody does, and where."""
_NOTED = "*†¹²³"
"""Behind a name that a note at the end says more of."""
_INITIAL = re.compile(r"[^\W\d_]\.")


def bearer(text: str, known: Cues) -> str:
    """Return whom a line names that says nothing but who somebody is, empty where it says else."""
    if len(text) >= LONG or CONTACT.search(text):
        return ""
    who, *post = _POST.split(text.lstrip("–— ").rstrip(_NOTED), maxsplit=1)
    return person(who, known) if not post or _is_post(post[0], known) else ""


def person(text: str, known: Cues) -> str:
    """Return the name of a person, less degrees and a post before it, empty if this is none.

    A degree tells that it is one, or a first name that people have, or initials.
    """
    words = text.split()
    while words and is_degree(words[-1], known):
        words.pop()
    named = [*dropwhile(lambda word: word.islower() or is_degree(word, known), words)]
    name = " ".join(named)
    if not is_name(name) or names_no_one(name.title() if name.isupper() else name, known):
        return ""
    has_degree = any(is_degree(word, known) for word in text.split())
    return name if has_degree or _is_of_person(named, known) else ""


def _is_post(text: str, known: Cues) -> bool:
    *_, last = words = text.split()
    return len(words) <= MOST_WORDS_OF_POST and (not ends_sentence(text) or is_degree(last, known))


def _is_of_person(words: list[str], known: Cues) -> bool:
    given = as_set(known.author.given_names)
    first, second, *_ = (word.casefold().partition("-")[0] for word in words)
    is_full = words[-1].casefold().endswith(known.author.patronymics)  # the surname comes first
    initials = [_INITIAL.fullmatch(word) is not None for word in words]
    is_short = initials[-1] or initials[:2] == [True, True]  # `A. Greeting` is the first of some
    return first in given or (is_full and second in given) or (is_short and not all(initials))
