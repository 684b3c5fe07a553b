"""What follows from the network: second contacts, talks to seek, ratings to look at again."""

import pandas as pd

from analytics.findings import told
from analytics.network.graph import Network
from analytics.network.measures import Measured
from analytics.network.rated import HIDDEN, UNCONNECTED

MOST = 3  # actions of one sort: more would not be done


def actions(network: Network, measured: Measured, compared: pd.DataFrame) -> pd.DataFrame:
    """What to do next, the most pressing first; columns code, record, name, names, k, via.

    bridge: without the person, `k` others (`names`) lose the rest. block: the person works against `names`; block_ask: and `via` sways
    the person. hidden_influencer, rated_strong_hardly_connected: see `compared`. `names` holds up to three of `k`.
    """
    rows = [*_bridges(measured), *_blocks(network), *_mismatches(compared, HIDDEN), *_mismatches(compared, UNCONNECTED)]
    names = network.people["name"]
    return pd.DataFrame(
        [(code, record, _called(names, record), told(names.reindex(others)), len(others), _called(names, via)) for code, record, others, via in rows],
        columns=["code", "record", "name", "names", "k", "via"],
    )  # fmt: skip


_Action = tuple[str, int, list[int], int | None]


def _bridges(measured: Measured) -> list[_Action]:
    """The only bridges, who cuts off most people first; a single person at the edge is no bridge to speak of."""
    lost = {person: [one for group in groups for one in group] for person, groups in measured.cut_off.items()}
    broken = sorted((person for person in lost if len(lost[person]) > 1), key=lambda person: -len(lost[person]))
    return [("bridge", person, lost[person], None) for person in broken[:MOST]]


def _blocks(network: Network) -> list[_Action]:
    """Who works against whom, and who sways them most."""
    against = network.ties[network.ties["against"]].sort_values("strength", ascending=False, kind="stable")
    found: list[_Action] = []
    for person, ties in list(against.groupby("source", sort=False))[:MOST]:
        others = [int(one) for one in ties["target"].tolist()]
        influence = network.for_influence
        towards = influence[influence["target"].eq(int(str(person))) & ~influence["source"].isin(others)]
        via = towards.sort_values("strength", ascending=False, kind="stable")["source"].tolist()
        found.append(("block_ask" if via else "block", int(str(person)), others, via[0] if via else None))
    return found


def _mismatches(compared: pd.DataFrame, code: str) -> list[_Action]:
    """The widest apart first; of an influencer with whom he or she sways told by the network itself."""
    apart = compared[compared["mismatch"] == code]
    width = (apart["network_share"] - apart["rated_share"]).abs().sort_values(ascending=False, kind="stable")
    return [(code, int(str(person)), [], None) for person in width.index[:MOST]]


def _called(names: pd.Series, record: int | None) -> str:
    name = names.get(record) if record is not None else None
    return name if isinstance(name, str) else ""
