"""A round of rating for other programs: plain values under the keys of the command line; what is not known is None."""

import pandas as pd

from analytics.judgements import texts
from analytics.raters.outcome import ALL, Outcome
from data.kinds import Table


def listed(found: Outcome, stakeholders: Table) -> dict[str, object]:
    """The agreement of a round as one dictionary that JSON can hold.

    alpha (Krippendorff, ordinal) and w (Kendall) of all criteria together, None where not defined, with `alpha_reason` and `w_reason` ("" where
    they are); raters: how many; rated_by: their names; missing: share of scores (0..1); criteria: for each that was rated alpha, w,
    p_value and people (those whom every rater rated); people: one entry a person and criterion with id, name, criterion, raters, median, lowest and
    highest on 0..1, spread, agreement (high, medium, low or None) and, for the person, discuss and place in the list to discuss.
    """
    whole, order = found.alphas[ALL], found.concordances[ALL]
    return {
        "alpha": _rounded(whole.value),
        "alpha_reason": whole.reason,
        "w": _rounded(order.value),
        "w_reason": order.reason,
        "raters": len(found.raters),
        "rated_by": found.raters,
        "missing": _rounded(found.missing),
        "criteria": {
            name: {
                "alpha": _rounded(found.alphas[name].value),
                "w": _rounded(found.concordances[name].value),
                "p_value": _rounded(found.concordances[name].p_value, 6),
                "people": found.concordances[name].people,
            }
            for name in found.criteria
        },
        "people": _people(found, stakeholders),
    }


def _people(found: Outcome, stakeholders: Table) -> list[dict[str, object]]:
    ids, names = (texts(stakeholders.records, name) for name in ("id", "name"))
    discuss = found.discuss.set_index("person")
    return [
        {
            "id": ids.get(row["person"]),
            "name": names.get(row["person"]),
            "criterion": row["criterion"],
            "raters": int(row["n"]),
            "median": _rounded(row["median_unit"]),
            "lowest": _rounded(row["lowest_unit"]),
            "highest": _rounded(row["highest_unit"]),
            "spread": _rounded(row["spread_unit"]),
            "agreement": row["agreement"],
            "discuss": _rounded(discuss["discuss"].get(row["person"])),
            "place": _whole(discuss["place"].get(row["person"])),
        }
        for row in found.spreads.to_dict("records")
    ]


def _rounded(value: object, places: int = 4) -> float | None:
    return None if value is None or pd.isna(value) else round(float(value), places)  # type: ignore[call-overload, arg-type]


def _whole(value: object) -> int | None:
    return None if value is None or pd.isna(value) else int(value)  # type: ignore[call-overload]
