"""Where a value stands among all: its percentile rank."""

import numpy as np

from analytics.network.arrows import Floats


def shares(values: Floats) -> Floats:
    """The percentile rank of each value, 0..1: the share of the others below it, equal ones counted half; 0.5 for one alone."""
    if len(values) < 2:
        return np.full(len(values), 0.5)
    ordered = np.sort(values)
    below, upto = np.searchsorted(ordered, values, "left"), np.searchsorted(ordered, values, "right")
    return np.asarray((below + (upto - below - 1) / 2) / (len(values) - 1))
