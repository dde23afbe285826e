"""The share that two sets have in common is told from their sketches, and the index finds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from accord.importing.minhash import Index, share, sketch

if TYPE_CHECKING:
    from random import Random

    from accord.importing.minhash import Numbers

MEMBERS = st.lists(st.integers(0, 2**32 - 1), min_size=1, max_size=50)


def numbers(members: list[int]) -> Numbers:
    return np.array(members, np.uint32)


def two_sets(common: int, of: int, seed: int) -> tuple[Numbers, Numbers]:
    """Return two sets that have so many of the members of either in common."""
    members = np.random.default_rng(seed).integers(0, 2**32, of, np.uint32)
    half = (of - common) // 2
    return members[: common + half], np.concatenate((members[:common], members[common + half :]))


@given(MEMBERS, st.randoms())
def test_neither_order_nor_repetition_counts(members: list[int], dice: Random) -> None:
    again = [*members, *members]
    dice.shuffle(again)
    assert share(sketch(numbers(members)), sketch(numbers(again))) == 1


@pytest.mark.parametrize("expected", [0.0, 0.3, 0.6, 0.9])
def test_the_share_is_right_within_what_128_numbers_can_tell(expected: float) -> None:
    pairs = (two_sets(int(expected * 1_000), 1_000, seed) for seed in range(20))
    found = [share(sketch(one), sketch(other)) for one, other in pairs]
    assert np.mean(found) == pytest.approx(expected, abs=0.03)
    assert max(abs(one - expected) for one in found) < 0.16


def test_numbers_in_a_row_are_told_apart_as_well() -> None:
    one, other = np.arange(500, dtype=np.uint32), np.arange(400, 900, dtype=np.uint32)
    assert share(sketch(one), sketch(other)) == pytest.approx(1 / 9, abs=0.1)


def test_the_index_finds_what_has_much_in_common_and_hardly_anything_else() -> None:
    index = Index()
    near, far = 0, 0
    for seed in range(50):
        one, other = two_sets(850, 1_000, seed)
        stranger, _ = two_sets(0, 1_000, seed + 1_000)
        index.add(seed, sketch(one))
        near += seed in index.near(sketch(other))
        far += len(index.near(sketch(stranger)))
    assert near >= 49
    assert far <= 1
