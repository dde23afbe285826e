"""Prints the figures of the matcher below the results."""

from collections.abc import Callable

import pytest
from tests.linking.marked_texts import Figures

_FIGURES = pytest.StashKey[dict[str, str]]()


@pytest.fixture
def record_figures(request: pytest.FixtureRequest) -> Callable[[str, Figures], None]:
    """Return what keeps figures to be printed at the end."""
    kept = request.config.stash.setdefault(_FIGURES, {})

    def record(name: str, figures: Figures) -> None:
        kept[name] = str(figures)

    return record


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print one line for each set of texts and language."""
    figures = config.stash.get(_FIGURES, {})
    if figures:
        terminalreporter.section("concepts in texts")
        for name, line in figures.items():
            terminalreporter.line(f"{name:18}{line}")
