"""How much a claim counts: which of power, legitimacy and urgency a stakeholder holds, and who comes first.

Mitchell, Agle & Wood (1997), "Toward a theory of stakeholder identification and salience", AMR 22(4) 853-886: an attribute is
held or not, the more are held the higher the salience, and attributes change, so that a person may pass from class to class.
"""

import pandas as pd

# (power, legitimacy, urgency) -> class
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

GROUPS = ("definitive", "expectant", "latent", "non_stakeholder", "not_rated")  # the most salient first

_BY_HELD = {3: "definitive", 2: "expectant", 1: "latent", 0: "non_stakeholder"}
GROUP_OF: dict[str, str] = {name: _BY_HELD[sum(held)] for held, name in SALIENCE.items()} | {"not_rated": "not_rated"}

ATTRIBUTES = ("influence", "legitimacy", "urgency")  # power, legitimacy, urgency as the map calls them


def salience(
    power: pd.Series, legitimacy: pd.Series, urgency: pd.Series,
    *, power_cut: float = 0.5, legitimacy_cut: float = 0.5, urgency_cut: float = 0.5,
) -> pd.Series:  # fmt: skip
    """The class of each stakeholder from attributes on 0..1; an attribute is held from its cut upwards.

    `not_rated` while one of the three is blank: a class is not guessed from two attributes.
    """
    rated = power.notna() & legitimacy.notna() & urgency.notna()
    held = zip(power >= power_cut, legitimacy >= legitimacy_cut, urgency >= urgency_cut, strict=True)
    classes = [
        SALIENCE[bool(p), bool(le), bool(u)] if known else "not_rated"
        for known, (p, le, u) in zip(rated, held, strict=True)
    ]
    return pd.Series(classes, index=power.index, dtype="object", name="salience")


def salience_order(placed: pd.DataFrame) -> pd.DataFrame:
    """The people of a map by salience, the most salient first: index `record`; salience, group, degrees, rank.

    Groups in the order of GROUPS; inside a group by the SUM of the three degrees on 0..1, never their product, under which one
    missing attribute would undo the others. Who has the same group and sum shares a rank; who is not rated has none (NA).
    """
    group = placed["salience"].map(GROUP_OF)
    degrees = placed[list(ATTRIBUTES)].sum(axis=1, skipna=False).round(9)
    order = pd.DataFrame({"place": group.map(GROUPS.index), "lack": -degrees}, index=placed.index)
    told = pd.DataFrame({"salience": placed["salience"], "group": group, "degrees": degrees}, index=placed.index)
    rated = order[group != "not_rated"].sort_values(["place", "lack"], kind="stable")
    first = ~rated.duplicated()
    ranks = pd.Series(range(1, len(rated) + 1), index=rated.index).where(first).ffill()
    return told.assign(rank=ranks.reindex(told.index).astype("Int64")).loc[
        [*rated.index, *order.index[group == "not_rated"]]
    ]


def transitions(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """Who passed from class to class between two maps: index `record`; name, before, after, gained, lost, in the order of `after`.

    gained and lost are tuples of attributes (a dangerous person whom a court backs gains legitimacy and is definitive). Only people on both
    maps with a class on both: to be rated at last is no transition.
    """
    both = after.index.intersection(before.index, sort=False)
    was, now = before.loc[both, "salience"], after.loc[both, "salience"]
    held = {name: dict(zip(ATTRIBUTES, bits, strict=True)) for bits, name in SALIENCE.items()}
    rows = {
        record: (
            after.at[record, "name"], old, new,
            tuple(name for name in ATTRIBUTES if held[new][name] and not held[old][name]),
            tuple(name for name in ATTRIBUTES if held[old][name] and not held[new][name]),
        )
        for record, old, new in zip(both, was, now, strict=True)
        if old != new and "not_rated" not in (old, new)
    }  # fmt: skip
    columns = ["name", "before", "after", "gained", "lost"]
    return pd.DataFrame.from_dict(rows, orient="index", columns=columns).rename_axis("record")
