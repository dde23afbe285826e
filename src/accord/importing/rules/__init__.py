"""One rule, one file: each takes a draft and hands back a better one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accord.importing.rules.advertisements import drop_advertisements
from accord.importing.rules.approvals import drop_approvals
from accord.importing.rules.author import find_author
from accord.importing.rules.blanks import drop_blanks
from accord.importing.rules.boxes import drop_boxes
from accord.importing.rules.closing import part_closing
from accord.importing.rules.contents import drop_contents
from accord.importing.rules.continuations import drop_continuations
from accord.importing.rules.controls import cut_controls
from accord.importing.rules.date import find_date
from accord.importing.rules.debris import drop_debris
from accord.importing.rules.edges import drop_edges
from accord.importing.rules.edit_links import read_edit_links
from accord.importing.rules.emphasis import read_emphasis
from accord.importing.rules.furniture import drop_furniture
from accord.importing.rules.head import drop_head
from accord.importing.rules.headings import divide
from accord.importing.rules.imprint import drop_imprint
from accord.importing.rules.issue import drop_issue
from accord.importing.rules.kinds import propose_kinds
from accord.importing.rules.labels import read_labels
from accord.importing.rules.lead_lists import part_lead
from accord.importing.rules.letter import read_letter
from accord.importing.rules.likely import drop_likely
from accord.importing.rules.link_numbers import cut_link_numbers
from accord.importing.rules.lists import gather_lists
from accord.importing.rules.markers import read_markers
from accord.importing.rules.markup import read_markup
from accord.importing.rules.offers import drop_offers
from accord.importing.rules.orphans import drop_orphans
from accord.importing.rules.promotions import drop_promotions
from accord.importing.rules.quiz import drop_quizzes
from accord.importing.rules.records import drop_records
from accord.importing.rules.references import drop_references
from accord.importing.rules.related import drop_related
from accord.importing.rules.remarks import drop_remarks
from accord.importing.rules.replies import drop_replies
from accord.importing.rules.rows import mark_rows
from accord.importing.rules.run_in_titles import split_titles
from accord.importing.rules.spread import drop_spread
from accord.importing.rules.tail import cut_tail
from accord.importing.rules.title import find_title
from accord.importing.rules.typography import mend_typography
from accord.importing.rules.wrapping import join_wrapped

if TYPE_CHECKING:
    from collections.abc import Callable

    from accord.importing.draft import Draft

RULES: tuple[Callable[[Draft], Draft], ...] = (
    drop_spread,  # first: it sees gaps, which typography closes
    mend_typography,  # early: all others compare clean text
    cut_link_numbers,  # before all that looks at the words of a line, or at its beginning
    read_edit_links,  # before other buttons are cut: nothing but a heading has one
    cut_controls,  # before lines are compared with each other, and with cues
    read_markup,  # before shapes: the format knows better
    read_emphasis,  # the same for signs in plain text, before they pass for list markers
    drop_advertisements,  # before markers, which are judged by what stands near them
    drop_promotions,  # the same
    read_markers,  # before lines are joined: a marker begins a line of its own
    read_labels,  # the same for words that count
    read_letter,  # before lines are joined: its head has a line for each fact
    join_wrapped,  # before anything is judged by its length
    drop_continuations,  # before headings and series of items are looked for
    drop_replies,  # before lines of signs alone go: they part entries and signatures
    drop_remarks,  # before text is looked for: some are long
    drop_records,  # before approvals, which stand above them
    drop_approvals,  # before blanks, on which some are to be signed, and long before the title
    drop_blanks,  # before lines of signs alone go: some are to be written on
    drop_debris,  # before neighbours are looked at
    drop_furniture,  # needs no context, and clears it for those that do
    drop_contents,  # before what links to other articles: its entries may be headed like that
    drop_issue,  # behind the table of contents, which names its articles
    drop_head,  # behind the contents, whose entries repeat headings; names of articles do titles
    drop_offers,  # when markers are read: items may advise to offer something
    drop_quizzes,  # when markers are read: answers have some
    drop_references,  # before the tail, too: they stand below all else
    drop_related,  # before the tail: text may follow such links
    cut_tail,  # before the edges: the end of the text is where the tail begins
    drop_boxes,  # behind the tail, whose comments have buttons, too
    find_author,  # reads what was cut as well; before the edges, lest a biography be the text's end
    find_date,  # behind the author: what is left of a byline is a date
    drop_edges,  # before the title, which stands among dates and reading times
    find_title,  # takes the first line that is left, or the one that is repeated
    drop_imprint,  # behind the title: what stands above it is the name in the imprint
    drop_likely,  # behind all that are sure of themselves: what they dropped speaks for neighbours
    mark_rows,  # when what pages list is gone; before fragments are looked at
    drop_orphans,  # the last line that heads nothing; before headings, which need text behind them
    divide,  # while numbered lines are still paragraphs: some of them are headings
    gather_lists,  # within sections: no list reaches over a heading
    split_titles,  # of items
    part_lead,  # before the kinds: a list before the first heading is judged by itself
    part_closing,  # behind the lists: one behind the break belongs to the last section
    propose_kinds,  # last: evidence is the finished outline
)
"""From lines to an outline."""
