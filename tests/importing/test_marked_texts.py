"""What a format says of a text is believed: its level in a list, and that it is no heading."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from accord.importing.as_markdown import markdown
from accord.importing.pipeline import draft_source
from accord.importing.sources import open_source

if TYPE_CHECKING:
    from pathlib import Path

pytest.importorskip("trafilatura")


def drafted(folder: Path, name: str, text: str, lang: str) -> str:
    (folder / name).write_text(text, encoding="utf-8")
    draft = draft_source(open_source(folder / name, lang, folder)).draft
    assert draft is not None
    return markdown(draft)


def test_a_text_below_a_nested_list_belongs_to_the_item_around_it(tmp_path: Path) -> None:
    page = """<html><head><title>Przy bramce</title></head><body><main><h1>Przy bramce</h1>
        <p>Pasażer, który nie zdążył na samolot, rzadko zaczyna rozmowę od dzień dobry.</p>
        <h2>Co robić</h2><ol><li>Podaj rozwiązania:<ul><li>następny lot</li><li>zwrot</li></ul>
        <p>Zapisz na kartce to, które wybrał.</p></li><li>Odprowadź do okienka.</li></ol>
        <p>Reszta jest sprawą przewoźnika.</p></main></body></html>"""
    assert drafted(tmp_path, "page.html", page, "pl").endswith(
        """1. Podaj rozwiązania:

    - następny lot
    - zwrot

    Zapisz na kartce to, które wybrał.

2. Odprowadź do okienka.

Reszta jest sprawą przewoźnika.
"""
    )


def test_signs_of_emphasis_in_a_marked_text_are_text(tmp_path: Path) -> None:
    page = """<html><head><title>Na recepci</title></head><body><main><h1>Na recepci</h1>
        <p>Host, který přijel o půlnoci a nemá pokoj, nechce slyšet o chybě systému.</p>
        <h2>Co říct</h2><ul><li>*Najdu vám pokoj.*</li><li>*Zavolám vám taxi.*</li></ul>
        </main></body></html>"""
    assert r"- \*Najdu vám pokoj.\*" in drafted(tmp_path, "page.html", page, "cs")


def test_a_long_text_in_the_style_of_headings_is_text(tmp_path: Path) -> None:
    long = "Chi aspetta il bagaglio da un’ora non chiede un modulo, chiede che qualcuno guardi nel"
    page = f"""# Al nastro dei bagagli

## {long} sistema dov’è finita la valigia e glielo dica

La valigia di solito è soltanto sul volo dopo, e basta dirlo perché la voce si abbassi da sola.

## Che cosa fare

Si gira lo schermo verso il passeggero e si legge insieme dove si trova in questo momento.
"""
    body = drafted(tmp_path, "page.md", page, "it")
    assert [line for line in body.splitlines() if line.startswith("## ")] == [
        "## Che cosa fare { #steps }"
    ]


def test_numbers_that_are_typed_into_bulleted_items_count_them(tmp_path: Path) -> None:
    page = """<html><head><title>V půjčovně</title></head><body><main><h1>V půjčovně</h1>
        <p>Host přišel pro kolo, které si ráno rezervoval, a kolo je pryč.</p>
        <h2>Co udělat</h2><ul><li><div>1. Omluvte se jednou větou.</div></li>
        <li><div>2. Nabídněte jiné kolo.</div></li></ul>
        <h2>Co zkontrolovat</h2><ul><li>2 klíče od stojanu</li><li>1 lékárničku</li></ul>
        </main></body></html>"""
    body = drafted(tmp_path, "page.html", page, "cs")
    assert "1. Omluvte se jednou větou.\n2. Nabídněte jiné kolo.\n" in body
    assert "- 2 klíče od stojanu\n- 1 lékárničku\n" in body
