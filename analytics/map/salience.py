"""How much a claim counts: which of power, legitimacy and urgency a stakeholder holds."""

import pandas as pd

# (power, legitimacy, urgency) -> class; Mitchell, Agle & Wood (1997), AMR 22(4) 853-886
SALIENCE: dict[tuple[bool, bool, bool], str] = {
    (True, False, False): "dormant",
    (False, True, False): "discretionary",
    (False, False, True): "demanding",
    (True, True, False): "dominant",
    (True, False, True): "dangerous",
    (False, True, True): "dependent",
    (True, True, True): "definitive",
    (False, False, False): "non_stakeholder",
}


def salience(power: pd.Series, legitimacy: pd.Series, urgency: pd.Series, *, power_cut: float = 0.5) -> pd.Series:
    """The class of each stakeholder from attributes on 0..1; an attribute is held from its cut upwards.

    `not_rated` while one of the three is blank: a class is not guessed from two attributes.
    """
    rated = power.notna() & legitimacy.notna() & urgency.notna()
    held = zip(power >= power_cut, legitimacy >= 0.5, urgency >= 0.5, strict=True)
    classes = [
        SALIENCE[bool(p), bool(le), bool(u)] if known else "not_rated"
        for known, (p, le, u) in zip(rated, held, strict=True)
    ]
    return pd.Series(classes, index=power.index, dtype="object", name="salience")
