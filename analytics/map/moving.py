"""Who moved on the map between two states of the register: from where to where, by how many steps, and who came or left.

A change of quadrant is reported with hysteresis: only when a score passes the cut by a quarter of a step, or when somebody
confirmed it. Otherwise a person on the line would change camps with every breath; such a crossing is `pending`.
"""

from collections.abc import Collection

import pandas as pd

from analytics.findings import Finding, told
from analytics.map.grid import GRID, MIDPOINTS, Cuts, placed, steps_from
from data.kinds import Table

HYSTERESIS = 0.25  # steps of the scale by which a score must pass the cut

STANCES = ("attitude", "engagement_current", "engagement_desired", "salience")

# (keen, strong): the sides of relevance and influence
_SIDES = {
    "manage_closely": (True, True), "keep_satisfied": (False, True), "keep_informed": (True, False), "monitor": (False, False),
}  # fmt: skip
_OF_SIDES = {sides: quadrant for quadrant, sides in _SIDES.items()}


def reported_quadrant(was: str, relevance_steps: float, influence_steps: float, *, confirmed: bool = False) -> str:
    """The quadrant to report for a place, so many steps above its cuts (below: negative), of somebody last reported in `was`.

    Each axis by itself: its side changes where the score passes the cut by at least HYSTERESIS, or the change is confirmed. Who was
    not rated before has no side to hold; who is not rated now (NaN) stands nowhere.
    """
    away = (relevance_steps, influence_steps)
    if any(steps != steps for steps in away):
        return "not_rated"
    sides = tuple(steps >= 0 for steps in away)
    if was in _SIDES and not confirmed:
        held = zip(sides, _SIDES[was], away, strict=True)
        sides = tuple(now if abs(steps) >= HYSTERESIS else before for now, before, steps in held)
    return _OF_SIDES[sides[0], sides[1]]


def moved(
    before: Table, after: Table, cuts: Cuts = MIDPOINTS,
    *, confirmed: Collection[int] = (), reported: pd.Series | None = None,
) -> pd.DataFrame:  # fmt: skip
    """What changed about each person between two states; a row for everybody with any change.

    Index `record`: those of `after` in its order, then those who left in the order of `before`. The same cuts are laid on both
    states, so that a line that was moved moves nobody. Columns: name; change (new, left, rated, unrated, moved, or stance where
    only what STANCES lists changed); for each axis `_before`, `_after` (0..1), `_raw_before`, `_raw_after`, `_steps` (of the later scale, signed);
    steps, their sum without signs; quadrant_before and quadrant_after as reported, quadrant_changed; pending: the score stands across
    the line, but not far enough to be reported; and for each stance `_before` and `_after`.

    reported: the quadrants reported last, by record, where they are known; else where each person stood before.
    confirmed: the records whose new quadrant somebody confirmed.
    """
    was, now = placed(before, cuts), placed(after, cuts)
    everyone = now.index.append(was.index.difference(now.index, sort=False)).rename("record")
    told = pd.DataFrame({"name": now["name"].reindex(everyone).fillna(was["name"].reindex(everyone))})
    for axis in GRID:
        for raw in ("", "_raw"):
            told[f"{axis}{raw}_before"] = was[f"{axis}{raw}"].reindex(everyone)
            told[f"{axis}{raw}_after"] = now[f"{axis}{raw}"].reindex(everyone)
        told[f"{axis}_steps"] = steps_from(after, axis, told[f"{axis}_after"] - told[f"{axis}_before"], 0)
    told["steps"] = told[[f"{axis}_steps" for axis in GRID]].abs().sum(axis=1, skipna=False)
    told = told.assign(**_quadrants(was, now, after, cuts, everyone, confirmed, reported))
    for name in STANCES:
        told[f"{name}_before"], told[f"{name}_after"] = _texts(was[name], everyone), _texts(now[name], everyone)
    told.insert(1, "change", _changes(told, was.index, now.index))
    return told[told["change"] != ""]


def movement(moves: pd.DataFrame) -> Finding:
    """What changed on the map in one sentence; every code carries n, new, left, and k and names where somebody is named.

    map_unmoved: nobody moved, came or left, whatever else changed. map_came_left: nobody moved, some came or left. map_moved_within: n
    people moved, each within their quadrant. map_moved: n moved, k of them to another quadrant, the farthest first; `_unnamed` where one of
    those has no name.
    """
    went = moves[moves["change"].isin(["moved", "rated", "unrated"])]
    counts = {
        "n": len(went),
        "new": int((moves["change"] == "new").sum()),
        "left": int((moves["change"] == "left").sum()),
    }
    if went.empty:
        return Finding.of("map_came_left" if counts["new"] or counts["left"] else "map_unmoved", **counts)
    across = went[went["quadrant_changed"]].sort_values("steps", ascending=False, kind="stable", na_position="last")
    if across.empty:
        return Finding.of("map_moved_within", **counts)
    if across["name"].isna().any():
        return Finding.of("map_moved_unnamed", k=len(across), **counts)
    return Finding.of("map_moved", k=len(across), names=told(across["name"]), **counts)


def _quadrants(
    was: pd.DataFrame, now: pd.DataFrame, after: Table, cuts: Cuts, everyone: pd.Index,
    confirmed: Collection[int], reported: pd.Series | None,
) -> dict[str, pd.Series]:  # fmt: skip
    stood = was["quadrant"] if reported is None else reported.reindex(was.index).fillna(was["quadrant"])
    away = [steps_from(after, axis, now[axis], cuts.each()[axis]) for axis in GRID]
    known, sure = stood.to_dict(), set(confirmed)
    told = [
        reported_quadrant(known.get(record, "not_rated"), *steps, confirmed=record in sure)
        for record, *steps in zip(now.index, *away, strict=True)
    ]
    stands = pd.Series(told, index=now.index, dtype="object")
    both = [_texts(of_all, everyone) for of_all in (stood, stands)]
    pending = (stands != now["quadrant"]).reindex(everyone, fill_value=False)
    present = both[0].notna() & both[1].notna()
    changed = present & (both[0] != both[1])
    return {"quadrant_before": both[0], "quadrant_after": both[1], "quadrant_changed": changed, "pending": pending}


def _changes(told: pd.DataFrame, was: pd.Index, now: pd.Index) -> pd.Series:
    """The name of each person's change; empty where there is none."""
    there, here = told.index.isin(was), told.index.isin(now)
    places = [told[[f"{axis}_{when}" for axis in GRID]].notna().all(axis=1) for when in ("before", "after")]
    raws = [_differ(told[f"{axis}_before"], told[f"{axis}_after"]) for axis in GRID]
    stances = pd.concat([_differ(told[f"{name}_before"], told[f"{name}_after"]) for name in STANCES], axis=1)
    change = pd.Series("", index=told.index, dtype="object")
    change = change.mask(stances.any(axis=1), "stance").mask(raws[0] | raws[1] | told["quadrant_changed"], "moved")
    change = change.mask(places[1] & ~places[0], "rated").mask(places[0] & ~places[1], "unrated")
    return change.mask(~there, "new").mask(~here, "left")


def _differ(before: pd.Series, after: pd.Series) -> pd.Series:
    return ~((before == after) | (before.isna() & after.isna()))


def _texts(cells: pd.Series, everyone: pd.Index) -> pd.Series:
    known = cells.reindex(everyone).astype("object")
    return known.where(known.notna(), None)
