"""The small sites of this folder: one folder a shape."""

from pathlib import Path

FOLDER = Path(__file__).parent
SITES = sorted(file.parent.name for file in FOLDER.glob("*/mkdocs.yml"))
SOUND = "sound"
BROKEN = [name for name in SITES if name != SOUND]


def config_of(site: str) -> Path:
    return FOLDER / site / "mkdocs.yml"


def expected_of(site: str) -> list[str]:
    """Return the lines that `accord check` prints for the site; the last one counts."""
    return (FOLDER / site / "expected.txt").read_text(encoding="utf-8").splitlines()
