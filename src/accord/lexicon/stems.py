"""Stems by algorithm, for words that no dictionary knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import snowballstemmer

from accord.lexicon.folding import fold

if TYPE_CHECKING:
    from collections.abc import Callable

_ALGORITHMS = {
    "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish", "de": "german",
    "el": "greek", "en": "english", "es": "spanish", "et": "estonian", "eu": "basque",
    "fi": "finnish", "fr": "french", "hi": "hindi", "hu": "hungarian", "hy": "armenian",
    "it": "italian", "lt": "lithuanian", "nl": "dutch", "no": "norwegian", "pl": "polish",
    "pt": "portuguese", "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip
"""Language code -> Snowball algorithm."""


def stemmer(lang: str) -> Callable[[str], str]:
    """Return the function that stems words of the language; folding serves the others."""
    name = _ALGORITHMS.get(lang)
    if name is None or name not in snowballstemmer.algorithms():
        return fold
    stem: Callable[[str], str] = snowballstemmer.stemmer(name).stemWord
    return stem
