"""Collecting garbage where thousands of articles pass through what is loaded once."""

from __future__ import annotations

import gc

SELDOM = 2_000
"""Objects made between two collections. Python's own 700 take more time; with 20,000 the processes
of `accord import` hold a third more memory."""


def spare_what_is_loaded() -> None:
    """Collect seldom from now on, and look no more through what there is: it stays as it is."""
    gc.freeze()
    gc.set_threshold(SELDOM)
