"""Words that name kinds of section, found in a text with where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING, NamedTuple

from accord.content.kinds import Kind
from accord.importing.wording.phrases import Phrases
from accord.importing.wording.stems import Stems, stems_in

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class KindCue:
    """Words by which a kind is known."""

    text: str
    """As the language's file has them."""
    stems: Stems
    """To compare."""
    kind: Kind
    """What they name."""


class FoundCue(NamedTuple):  # a text has dozens, and a frozen dataclass takes thrice as long
    """A cue where it stands in a text."""

    cue: KindCue
    """What was found."""
    place: int
    """At which word it begins."""


@dataclass(frozen=True, slots=True)
class KindCues:
    """Cues of all kinds."""

    by_stems: Mapping[Stems, KindCue]
    """Of two kinds with one cue the first in the file has it."""
    phrases: Phrases
    """The same, to be looked for."""

    @classmethod
    def of(cls, table: Mapping[str, Iterable[str]], lang: str) -> KindCues:
        """Return the cues of a table of a language's file: kind -> words."""
        cues: dict[Stems, KindCue] = {}
        stems = stems_in(lang)
        for kind, words in table.items():
            for text in words:
                found = stems(text)
                cues.setdefault(found, KindCue(text, found, Kind(kind)))
        return cls(cues, Phrases.of(cues))

    @property
    def kinds(self) -> Collection[Kind]:
        """Return the kinds that have cues."""
        return {cue.kind for cue in self.by_stems.values()}

    def within(self, found: Stems) -> Iterator[FoundCue]:
        """Yield the cues that stand in the text, each once."""
        for cue, place in self.phrases.within(found).items():
            yield FoundCue(self.by_stems[cue], place)

    def spoken_of(self, found: Stems) -> Iterator[KindCue]:
        """Yield the cues that stand in the text, each once, wherever that may be."""
        yield from (self.by_stems[cue] for cue in self.phrases.within(found))

    def opening(self, found: Stems) -> Iterator[KindCue]:
        """Yield the cues with which the text begins."""
        yield from (self.by_stems[cue] for cue in self.phrases.opening(found))


@dataclass(frozen=True, slots=True)
class TypeCues:
    """By which words types of customers are announced: stem -> as the language's file has it."""

    which: dict[str, str]
    """How many they are, or of which sort."""
    who: dict[str, str]
    """Those whom people serve."""
    behind: dict[str, str]
    """Of which sort they are, where that stands behind: `clientes típicos`."""

    @classmethod
    def of(cls, table: Mapping[str, Sequence[str]], lang: str) -> TypeCues:
        """Return the cues of a table of a language's file: part -> words."""
        stems = stems_in(lang)
        return cls(
            *(
                {stems(word)[0]: word for word in reversed(table.get(part, ()))}
                for part in ("which", "who", "behind")
            )
        )

    def opening(self, found: Stems) -> Iterator[KindCue]:
        """Yield the words with which the text begins, an article aside: `the four callers`."""
        for words in (found, found[1:]):
            which = tuple(takewhile(self.which.__contains__, words))
            who, behind = (*words[len(which) : len(which) + 2], "", "")[:2]
            if who in self.who and (which or behind in self.behind):
                cue = (*which, who) if which else (who, behind)
                known = self.which | self.behind | self.who
                yield KindCue(" ".join(known[word] for word in cue), cue, Kind.BEHAVIOURS)
                return
