"""In which language a text is written, of all that can be told apart."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection

LEAST_CERTAINTY = 0.9
"""Below it a person decides; texts above 60 characters reach 1.0."""
ENOUGH = 1_000
"""Characters from a text's middle: what stands around an article may be in another language."""


def detect(text: str, expected: Collection[str]) -> str | None:
    """Return the language, None where it is uncertain; ImportError without the `import` extra.

    It may be none of those expected, of which the likeliest is returned where no other is certain:
    a few sentences of Czech are nearly Slovak as well.
    """
    start = max(0, (len(text) - ENOUGH) // 2)
    shares = dict(_identifier().rank(text[start : start + ENOUGH]))
    likeliest = max(shares, key=shares.__getitem__)
    if shares[likeliest] >= LEAST_CERTAINTY:
        return str(likeliest)
    among = {lang: shares[lang] for lang in expected if lang in shares}
    lang = max(among, key=among.__getitem__, default=None)
    return lang if lang and among[lang] >= LEAST_CERTAINTY * sum(among.values()) else None


@cache
def _identifier() -> Any:  # noqa: ANN401 - py3langid has no types
    from py3langid.langid import (  # noqa: PLC0415 - heavy, optional, and not needed with --lang
        MODEL_FILE,
        LanguageIdentifier,
    )

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
