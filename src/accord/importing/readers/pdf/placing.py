"""Where something stands on a PDF page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def placed(x: float, y: float, matrix: Sequence[float]) -> tuple[float, float]:
    """Return a point of the page, in points from its lower left, by the matrix that draws it."""
    a, b, c, d, right, up = matrix
    return x * a + y * c + right, x * b + y * d + up
