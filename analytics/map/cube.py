"""Backer or blocker, loud or quiet, strong or weak: the eight types of the stakeholder cube."""

import pandas as pd

# (power, interest, backs the project) -> type; Murray-Webster & Simon (2006)
CUBE: dict[tuple[bool, bool, bool], str] = {
    (True, True, True): "saviour",
    (True, True, False): "saboteur",
    (True, False, True): "sleeping_giant",
    (True, False, False): "time_bomb",
    (False, True, True): "friend",
    (False, True, False): "irritant",
    (False, False, True): "acquaintance",
    (False, False, False): "trip_wire",
}

_BACKS = {"for": True, "against": False}


def cube(
    power: pd.Series, interest: pd.Series, attitude: pd.Series, *, power_cut: float = 0.5, interest_cut: float = 0.5
) -> pd.Series:
    """The type of each stakeholder: power and interest on 0..1, attitude `for` or `against`.

    `undetermined` where the attitude is neutral or unknown, or power or interest is blank.
    """
    rated = power.notna() & interest.notna() & attitude.isin(list(_BACKS))
    axes = zip(rated, power >= power_cut, interest >= interest_cut, attitude, strict=True)
    types = [CUBE[bool(p), bool(i), _BACKS[a]] if known else "undetermined" for known, p, i, a in axes]
    return pd.Series(types, index=power.index, dtype="object", name="cube")
