"""Prints the figures of the matcher below the results."""

from collections.abc import Callable

import pytest
from tests.linking.marked_texts import Figures

_FIGURES = "concepts in texts"


@pytest.fixture
def record_figures(
    record_property: Callable[[str, object], None],
) -> Callable[[str, Figures], None]:
    """Return what keeps figures to be printed at the end, whichever process measured them."""
    return lambda name, figures: record_property(_FIGURES, f"{name:18}{figures}")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print one line for each set of texts and language."""
    lines = [
        str(value)
        for status in ("passed", "failed")
        for report in terminalreporter.getreports(status)
        for name, value in report.user_properties
        if name == _FIGURES
    ]
    if lines:
        terminalreporter.section(_FIGURES)
        for line in sorted(lines):
            terminalreporter.line(line)
