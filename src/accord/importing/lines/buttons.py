"""What buttons say that call to buy, to register or to download, and the forms above them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from accord.importing.wording.cues import Cues

MOST_WORDS, MOST_BEFORE_ARROW = 4, 10
MOST_OF_TRIAL = 6
"""Words of a button that offers to try something."""
MOST_OF_FREE = 2
"""Words that say that something costs nothing."""
_ARROWS = (" →", " ›", " »", " >", " >>")
LONGEST_SMALL_PRINT = 300
"""Characters of what a form has its reader consent to."""


def ends_in_arrow(text: str) -> bool:
    """Return whether an arrow ends the text, as of a link, and no quotation: `« so »`."""
    return text.endswith(_ARROWS) and "«" not in text


def is_button(text: str, known: Cues) -> bool:
    """Return whether this is what buttons say and advice does not: `Book a demo`, `Send`."""
    if not may_be_button(text):
        return _is_gratis(text, known)
    said = known.stems(text)
    buttons = known.boilerplate.buttons
    return said in buttons or any(len(cue) > 1 for cue in buttons.within(said))


def _is_gratis(text: str, known: Cues) -> bool:
    """Return whether few words end by saying that it costs nothing: `Try it 14 days for free`."""
    words = text.split()
    if len(words) > MOST_OF_TRIAL or text.endswith((".", ":", "?")):
        return False
    return known.boilerplate.free.occur(known.stems(" ".join(words[-MOST_OF_FREE:])))


def may_be_button(text: str) -> bool:
    """Return whether the text is as short as buttons are, and neither asks nor introduces."""
    most = MOST_BEFORE_ARROW if ends_in_arrow(text) else MOST_WORDS
    return not text.endswith((".", ":", "?")) and len(text.split()) <= most


def is_field(text: str, known: Cues) -> bool:
    """Return whether this names a field of a form, or several: `Work email *`, `[Name] [Phone]`."""
    return all(known.stems(field) in known.boilerplate.fields for field in text.split("] ["))


def is_small_print(text: str, known: Cues) -> bool:
    """Return whether this says what a form has its reader consent to."""
    if len(text) > LONGEST_SMALL_PRINT or ends_in_arrow(text):
        return False
    return known.boilerplate.small_print.occur(known.stems(text))
