"""Options of the test suite."""

import hypothesis
import pytest

# The first example loads dictionaries; how long one takes says nothing.
hypothesis.settings.register_profile("accord", deadline=None)
hypothesis.settings.load_profile("accord")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--accept`: what the code does now becomes what the case documents expect."""
    parser.addoption(
        "--accept",
        action="store_true",
        help="rewrite the expectations of case documents; review the diff",
    )


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Return whether expectations are rewritten in place of compared."""
    return bool(request.config.getoption("--accept"))
