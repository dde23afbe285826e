"""Italian verbs with the pronouns written behind them: „ricordatevelo” is said of „ricordate”."""

from __future__ import annotations

import re

_PRONOUNS = re.compile(
    r"(?P<verb>\w{3,}?(?:[aeiou]r|[ae]ndo|[aei]te))"
    r"(?:(?:me|te|se|ce|ve|glie)(?:lo|la|li|le|ne)|mi|ti|si|ci|vi|lo|la|li|le|ne|gli)"
)
"""An infinitive without its end, a gerund or an imperative, and one pronoun or two."""


def without_pronouns(word: str) -> tuple[str, ...]:
    """Return the verb's forms that an Italian word may be, pronouns apart; none for most words."""
    match = _PRONOUNS.fullmatch(word)
    if match is None:
        return ()
    verb = match["verb"]
    return (f"{verb}e", f"{verb}re") if verb.endswith("r") else (verb,)
