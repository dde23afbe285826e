"""In which of the site's languages an article is written."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

LEAST_CERTAINTY = 0.9
"""Below it a person decides; texts above 60 characters reach 1.0."""
ENOUGH = 1_000
"""Characters from a text's middle: what stands around an article may be in another language."""


def detect(text: str, languages: Sequence[str]) -> str | None:
    """Return the language, None where it is uncertain; ImportError without the `import` extra."""
    start = max(0, (len(text) - ENOUGH) // 2)
    lang, certainty = _identifier(tuple(languages)).classify(text[start : start + ENOUGH])
    return str(lang) if certainty >= LEAST_CERTAINTY else None


@cache
def _identifier(languages: tuple[str, ...]) -> Any:  # noqa: ANN401 - py3langid has no types
    from py3langid.langid import (  # noqa: PLC0415 - heavy, optional, and not needed with --lang
        MODEL_FILE,
        LanguageIdentifier,
    )

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(list(languages))
    return identifier
