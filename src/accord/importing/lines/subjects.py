"""What stands above a reply, before the title of what it answers: `Re: How to say no`."""

from __future__ import annotations

import re

from accord.importing.lines.shapes import without_stop

_REPLY = re.compile(r"^[^\W\d_]{2,5}\s?:\s+")
"""Before the title of what is answered: `Re:`, `Odp:`, `AW:`."""


def is_reply(text: str) -> bool:
    """Return whether the line may stand above a reply."""
    return _REPLY.match(text) is not None


def title_answered(text: str) -> str:
    """Return the title in what stands above a reply, in lower case."""
    return _REPLY.sub("", without_stop(text).casefold())
