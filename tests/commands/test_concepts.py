"""`accord concepts` and `accord export`: what they print, write and refuse."""

import json
import shutil
from pathlib import Path

import pytest
from rdflib import Graph
from rdflib.namespace import SKOS
from tests.sites.shapes import SOUND, config_of

from accord.cli import main

SKOS_FILE = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix : <https://other.test/> .
:patience skos:prefLabel "Patience"@en, "Cierpliwość"@pl ; skos:altLabel "R&D [calm]"@en ;
    skos:definition "Waiting *calmly*."@en ; skos:broader :empathy .
:empathy skos:prefLabel "Empathy"@en .
"""


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return shutil.copytree(config_of(SOUND).parent, tmp_path / "site")


def accord(site: Path, *arguments: str) -> int:
    return main(["--config", str(site / "mkdocs.yml"), *arguments])


def test_the_report_counts_mentions_in_each_language(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert accord(site, "concepts", "--format", "json") == 0
    report = json.loads(capsys.readouterr().out)
    assert report["concepts"]["customer"] == {"en": 7, "pl": 5}
    assert report["concepts"]["empathy"] == {"en": 0, "pl": 2}
    assert {"concept": "empathy", "label": "współodczuwanie"} in report["unused"]["pl"]
    assert {"concept": "empathy", "label": "Empathy"} in report["unused"]["en"]
    assert set(report["phrases"]) == {"en", "pl"}


def test_the_report_is_a_table(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert accord(site, "concepts") == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["concept", "en", "pl"]
    assert ["empathy", "0", "2"] in [line.split() for line in lines]
    assert "  docs/pl/concepts/empathy.md:2: współodczuwanie" in lines


def test_an_import_begins_pages_and_says_what_is_left_to_do(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = site / "other.ttl"
    file.write_text(SKOS_FILE, encoding="utf-8")
    before = (site / "docs/en/concepts/empathy.md").read_bytes()
    assert accord(site, "concepts", "import", str(file)) == 0
    out = capsys.readouterr().out
    assert "docs/en/concepts/patience.md: written" in out
    assert "docs/en/concepts/empathy.md: is there already and stays as it is" in out
    assert "\n# part of empathy:\npatience:\n" in out
    assert "concepts: 2, pages written: 2, left out: 0" in out
    assert (site / "docs/en/concepts/empathy.md").read_bytes() == before
    assert (site / "docs/en/concepts/patience.md").read_text(encoding="utf-8") == (
        "---\nalso: ['R&D [calm]']\n---\n# Patience\n\nWaiting \\*calmly\\*.\n"
    )
    assert accord(site, "check") == 1
    assert (
        "docs/pl/concepts/patience.md:1: the concept has no definition." in capsys.readouterr().out
    )


def test_an_import_of_nothing_ends_with_one(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "other.ttl").write_text("nothing", encoding="utf-8")
    assert accord(site, "concepts", "import", str(site / "other.ttl")) == 1
    assert "other.ttl:1: not valid Turtle" in capsys.readouterr().out


def test_an_export_goes_where_it_is_told(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = site / "new" / "thesaurus.ttl"
    assert accord(site, "export", "--out", str(out), "--base", "https://kb.test/c#") == 0
    assert capsys.readouterr().out == ""
    graph = Graph().parse(out)
    assert {str(each) for each in graph.subjects(SKOS.inScheme)} == {
        f"https://kb.test/c#{id_}" for id_ in ("apology", "customer", "empathy", "shouting")
    }


def test_a_broken_thesaurus_is_not_exported(site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (site / "docs/en/concepts/apology.md").unlink()
    assert accord(site, "export") == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert "the concept 'apology' has no page in 'en'" in captured.err


@pytest.mark.parametrize("base", ["kb", "https://kb.test", "https://kb test/"])
def test_a_base_that_is_no_address_is_wrong_usage(
    site: Path, base: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as raised:
        accord(site, "export", "--base", base)
    assert raised.value.code == 2
    assert f"no address can begin with {base}" in capsys.readouterr().err


def test_a_namespace_that_is_no_address_is_named(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    config = site / "mkdocs.yml"
    text = config.read_text(encoding="utf-8")
    config.write_text(
        text.replace("  accord:\n", "  accord:\n    namespace: kb\n"), encoding="utf-8"
    )
    assert accord(site, "export") == 1
    assert capsys.readouterr().out == (
        "mkdocs.yml: extra.accord.namespace is 'kb', which no address can begin with. "
        "Write one like https://example.org/concepts/.\n"
    )
