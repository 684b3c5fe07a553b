"""What somebody's place in the network means, in a word that a person can use: broker, voice, spreader."""

import pandas as pd

from analytics.network.measures import Measured

OUTSTANDING = {"voice": "pagerank", "broker": "betweenness", "spreader": "closeness"}
_MOST, _SHARE = 3, 0.1  # of each sort at most three are told, and no more than every tenth person


def readings(measured: Measured, compared: pd.DataFrame) -> pd.Series:
    """Each person's readings as a tuple of codes, most telling first: the mismatch with the rating, bridge (others are cut off without),
    voice (largest share in all influence), broker (on most shortest ways), spreader (nearest to all), isolated, outsider.

    Where more share the first places than twice as many as would be told, nobody stands out.
    """
    marks = {code: _first(compared[column], measured.n) for code, column in OUTSTANDING.items()}
    told = []
    for person in compared.index:
        mismatch, lost = compared.at[person, "mismatch"], measured.cut_off.get(int(person), [])
        codes = [str(mismatch)] if isinstance(mismatch, str) else []
        codes += ["bridge"] if sum(map(len, lost)) > 1 else []
        codes += [code for code, marked in marks.items() if marked[person]]
        codes += [code for code in ("isolated", "outsider") if compared.at[person, code]]
        told.append(tuple(codes))
    return pd.Series(told, index=compared.index, dtype="object")


def _first(values: pd.Series, people: int) -> pd.Series:
    """Who holds one of the first places."""
    most = max(1, min(_MOST, round(people * _SHARE)))
    first = values.gt(values.min()) & values.rank(method="min", ascending=False).le(most)
    return first & (first.sum() <= 2 * most)
