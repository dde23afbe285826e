"""Italian verbs with a participle of their own kind: „permesso” is a form of „permettere”.

Dictionaries hold many of these participles as nouns or adjectives only. Verbs whose infinitives
end alike have participles that end alike; which of them exist, a dictionary knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARTICIPLES = (
    ("aprire", "aperto"), ("oprire", "operto"), ("frire", "ferto"), ("parire", "parso"),
    ("morire", "morto"), ("venire", "venuto"), ("dire", "detto"), ("fare", "fatto"),
    ("durre", "dotto"), ("porre", "posto"), ("trarre", "tratto"), ("nascere", "nato"),
    ("mettere", "messo"), ("flettere", "flesso"), ("nettere", "nesso"), ("primere", "presso"),
    ("succedere", "successo"), ("concedere", "concesso"), ("cutere", "cusso"),
    ("cuotere", "cosso"), ("muovere", "mosso"), ("ungere", "unto"), ("ingere", "into"),
    ("stringere", "stretto"), ("piangere", "pianto"), ("inguere", "into"),
    ("spegnere", "spento"), ("sumere", "sunto"), ("orgere", "orto"),
    ("mergere", "merso"), ("spargere", "sparso"), ("correre", "corso"), ("volgere", "volto"),
    ("solvere", "solto"), ("volvere", "voluto"), ("cogliere", "colto"), ("togliere", "tolto"),
    ("sciogliere", "sciolto"), ("scegliere", "scelto"), ("rimanere", "rimasto"),
    ("valere", "valso"), ("endere", "eso"), ("fondere", "fuso"), ("spondere", "sposto"),
    ("nascondere", "nascosto"), ("udere", "uso"), ("idere", "iso"), ("vadere", "vaso"),
    ("suadere", "suaso"), ("vedere", "visto"), ("chiedere", "chiesto"), ("ledere", "leso"),
    ("plodere", "ploso"), ("ardere", "arso"), ("perdere", "perso"), ("mordere", "morso"),
    ("eggere", "etto"), ("igere", "etto"), ("iggere", "itto"), ("uggere", "utto"),
    ("figgere", "fisso"), ("scrivere", "scritto"), ("vivere", "vissuto"), ("rompere", "rotto"),
    ("cuocere", "cotto"), ("vincere", "vinto"), ("pellere", "pulso"), ("istere", "istito"),
)  # fmt: skip
"""How infinitives end, and how their participles do, in the masculine singular."""
_GENDERS_AND_NUMBERS = "oaie"


def infinitives(word: str) -> Iterator[str]:
    """Yield the infinitives whose participle the case-folded word may be; most are no words."""
    if word[-1:] in _GENDERS_AND_NUMBERS:
        for infinitive, participle in _PARTICIPLES:
            if word[:-1].endswith(participle[:-1]):
                yield word[: len(word) - len(participle)] + infinitive


def participles(infinitive: str) -> Iterator[tuple[str, ...]]:
    """Yield the participles that a verb may have, each in both genders and numbers."""
    for ending, participle in _PARTICIPLES:
        if infinitive.endswith(ending):
            stem = infinitive.removesuffix(ending) + participle[:-1]
            yield tuple(stem + last for last in _GENDERS_AND_NUMBERS)
