"""What the network says in one sentence, and whom it speaks of."""

import pandas as pd

from analytics.findings import Finding, told
from analytics.network.measures import Measured
from analytics.network.rated import HIDDEN, UNCONNECTED


def finding(measured: Measured, compared: pd.DataFrame) -> Finding:
    """The finding of a network: who sways more than rated, else the only bridge, else who is rated strong and hardly tied, else whose
    word carries furthest; network_none without a tie of influence. Values: n people, ties, k of whom the sentence speaks, names."""
    if not measured.ties:
        return Finding.of("network_none", n=measured.n, against=measured.against)
    speak = named(measured, compared)
    names, k = told(compared.loc[speak, "name"]), len(speak)
    sort = compared.at[speak[0], "mismatch"]
    if sort == HIDDEN:
        return Finding.of("network_hidden", k=k, names=names)
    if lost := _lost(measured, speak[0]):
        return Finding.of("network_bridge", name=names, lost=lost)
    if sort == UNCONNECTED:
        return Finding.of("network_unconnected", k=k, names=names)
    reach = int(str(compared.at[speak[0], "reach_2"]))
    return Finding.of("network_centre", name=names, reach=reach, others=measured.n - 1)


def named(measured: Measured, compared: pd.DataFrame) -> list[int]:
    """The people of whom the finding speaks, by their keys; none without a tie of influence."""
    if not measured.ties:
        return []
    gap = (compared["network_share"] - compared["rated_share"]).abs()
    order = compared.index[gap.fillna(-1).to_numpy().argsort(kind="stable")[::-1]]
    hidden, loose = (
        [int(one) for one in order if compared.at[one, "mismatch"] == sort] for sort in (HIDDEN, UNCONNECTED)
    )
    if hidden:
        return hidden
    bridge = max(measured.cut_off, key=lambda person: _lost(measured, person), default=None)
    if bridge is not None and _lost(measured, bridge):
        return [bridge]
    return loose or [int(str(compared["pagerank"].idxmax()))]


def _lost(measured: Measured, person: int) -> int:
    """How many people lose the rest without this one; a single one at the edge is not spoken of."""
    lost = sum(map(len, measured.cut_off.get(person, ())))
    return lost if lost > 1 else 0
