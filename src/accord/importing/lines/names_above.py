"""What stands above a title: the name of a site, or a word or two on the subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.lines.papers import MOST_WORDS_OF_NAME
from accord.importing.lines.shapes import LONG, ends_sentence, touches
from accord.importing.reading import comparable
from accord.importing.rule_names import Rule
from accord.importing.wording.cues import cues

if TYPE_CHECKING:
    from collections.abc import Sequence

    from accord.importing.article import Paragraph
    from accord.importing.draft import Draft
    from accord.importing.wording.cues import Cues

MOST_WORDS_OF_KICKER = 3
"""Words of what stands above a title and names its subject: `Front of house`."""
MOST_WORDS_OF_POST = 9
"""Words of what an author does: `Founder of a chain of repair shops in three towns`."""
MOST_PHRASES = 2
"""Lines of a head that are no sentences: a title and a subtitle."""
LEAST_SHARE = 0.5
"""Of a line's words that are the article's too, where the name above it has none of them."""
LEAST_LETTERS = 4
"""Of a word that says what an article is about."""
_BYLINES = (Rule.AUTHOR, Rule.DATE)


def is_name_of_site(titles: Sequence[Paragraph], draft: Draft) -> bool:
    """Return whether the first line names the site or a part of it, and the title is below.

    The article does not speak of it, but of the next line; or there are more lines than a title
    and a subtitle need. A byline stands below a title, not below the name of a site.
    """
    name, title, *_ = titles
    between = bylines(draft).intersection(range(name.last + 1, title.first))
    if len(name.text.split()) > MOST_WORDS_OF_NAME or between or says(title.text):
        return False
    phrases = [block for block in titles if not ends_sentence(block.text)]
    is_much_longer = len(title.text.split()) > len(name.text.split()) + 1
    if len(phrases) > MOST_PHRASES and is_much_longer:
        return True
    known = cues(draft.language)
    heads = {block.first for block in titles}
    below = (block for block in draft.paragraphs if block.first not in heads)
    words = frozenset(word for block in below for word in known.stems(block.text))
    return not _share(name, words, known) and _share(title, words, known) >= LEAST_SHARE


def says(text: str) -> bool:
    """Return whether the line states something, as hardly a title does; many a title asks."""
    return ends_sentence(text) and not text.endswith("?")


def is_kicker(above: Paragraph, title: Paragraph, draft: Draft) -> bool:
    """Return whether a word or two stand right above a long line, and that above the byline.

    Capitals set a kicker apart, or no blank line where it is one word; blank lines may part title
    and byline then. A long line may stand between, and any subtitle below one word in capitals; a
    long one below two lines that blank lines part is a lead, and hardly a second subtitle.
    """
    few, many = len(above.text.split()), len(title.text.split())
    is_shown = above.text.isupper() and not title.text.isupper()
    lead = next((block for block in draft.paragraphs if block.first > title.last), None)
    is_long = lead is not None and len(lead.text) >= LONG
    is_near = lead is not None and lead.first <= title.last + 2
    is_parted = is_long and is_near and not touches(above, title)
    reach = 2 if is_shown or is_parted or (few == 1 and touches(above, title)) else 1
    is_subtitle = is_shown and few == 1
    is_lead = lead and lead.first <= title.last + reach and (is_subtitle or is_long)
    last = lead.last if lead and is_lead else title.last
    below = range(title.last + 1, last + 1 + reach)
    is_byline_next = not bylines(draft).isdisjoint(below)
    return few <= MOST_WORDS_OF_KICKER and many > 2 * few and is_byline_next


def names_step(above: Paragraph, title: Paragraph, step: str, draft: Draft) -> bool:
    """Return whether a few words take up the last step of the way, above the title and its byline.

    `Home / Blog / Delivery`, `Delivery without tears`, and a much longer line: sites call parts so.
    Right above that they may be the step itself, and no byline need follow.
    """
    few, many = len(above.text.split()), len(title.text.split())
    if not step or few > MOST_WORDS_OF_KICKER or many <= 2 * few or says(title.text):
        return False
    if above.text == step and touches(above, title):
        return True
    following = (block.first for block in draft.paragraphs if block.first > title.last)
    below = range(title.last + 1, next(following, title.last + 1))
    stems = cues(draft.language).stems
    return not bylines(draft).isdisjoint(below) and not {*stems(step)}.isdisjoint(stems(above.text))


def ends_header(above: Paragraph, title: Paragraph, draft: Draft) -> bool:
    """Return whether a phrase stands right below the header of a page, apart from the title.

    `The Courier 3/2019  Page 14`, `Work and trade`, two blank lines, the title, and one. Further
    pages may have the header again.
    """
    pages = [gone for gone in draft.discards if gone.rule is Rule.PAGES]
    again = {comparable(gone.text) for gone in pages}
    headers = {gone.lines[-1] for gone in pages}
    headers |= {block.last for block in draft.paragraphs if comparable(block.text) in again}
    if above.first - 1 not in headers or ends_sentence(above.text):
        return False
    lines = (*(block.first for block in draft.paragraphs), *bylines(draft))
    below = min((line for line in lines if line > title.last), default=title.last)
    return title.first - above.last > below - title.last > 0


def bylines(draft: Draft) -> frozenset[int]:
    """Return the lines that were dropped as they only say who wrote it, or when."""
    dropped = (line for gone in draft.discards if gone.rule in _BYLINES for line in gone.lines)
    return frozenset((*dropped, *(draft.author.lines if draft.author else ())))


def post_below(title: Paragraph, draft: Draft) -> list[Paragraph]:
    """Return the line between the author's name and the date, all of them right below each other.

    It says what the author does: `Ada Byron`, `Head of the front desk`, `12 March 2024`.
    """
    if draft.author is None or draft.author.lines[0] < title.first:
        return []
    first, known = draft.author.lines[-1] + 1, bylines(draft)
    return [
        block
        for block in draft.paragraphs
        if block.first == first and block.last + 1 in known
        if _is_phrase(block) or _is_row(block)
    ]


def _is_phrase(block: Paragraph) -> bool:
    few = block.marker is None and len(block.text.split()) <= MOST_WORDS_OF_POST
    return few and not ends_sentence(block.text)


def _is_row(block: Paragraph) -> bool:
    """Return whether it says several things of somebody: `I train teams | Speaker | Author`."""
    return len(block.text) < LONG and any(f" {sign} " in block.text for sign in "|•·")


def _share(block: Paragraph, words: frozenset[str], known: Cues) -> float:
    own = [word for word in known.stems(block.text) if len(word) >= LEAST_LETTERS]
    return sum(word in words for word in own) / len(own) if own else 0
