"""Logistic regression of features."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

from accord.importing import learned

if TYPE_CHECKING:
    from collections.abc import Iterable

    from accord.importing.lines.features import Features

FOLDS = 5

Example: TypeAlias = "tuple[Features, bool]"
"""What something shows, and whether it is what is to be learned."""
Weights: TypeAlias = dict[str, float]
"""Feature -> by how much it raises the log-odds."""


def fitted(examples: Iterable[Example], strength: float) -> Weights:
    """Return the weights; `strength` is the inverse of the regularisation's, as scikit-learn's C.

    ValueError unless some examples are what is to be learned, and others are not.
    """
    shown = list(examples)
    names = list(shown[0][0])
    scaler = StandardScaler()
    table = scaler.fit_transform(
        np.array([[found[name] for name in names] for found, _ in shown], float)
    )
    known = [is_it for _, is_it in shown]
    regression = LogisticRegression(C=strength, max_iter=1_000).fit(table, known)
    weights = regression.coef_[0] / scaler.scale_
    weights[names.index(learned.ALWAYS)] = regression.intercept_[0] - weights @ scaler.mean_
    return dict(zip(names, weights.tolist(), strict=True))
