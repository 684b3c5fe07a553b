"""The power/interest grid: everyone's place on 0..1, the quadrant it falls in, and who stands on the line."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

import numpy as np
import pandas as pd

from analytics.engagement import gap
from analytics.judgements import declared, numbers, texts, units
from analytics.map.cube import cube
from analytics.map.salience import salience
from data.kinds import Table

QUADRANTS = ("manage_closely", "keep_satisfied", "keep_informed", "monitor", "not_rated")


GRID = ("relevance", "influence")  # its two axes: interest and power


@dataclass(frozen=True)
class Cuts:
    """Where high begins on each attribute, on 0..1; a score on the line is high. The default is the middle of the scale.

    No primary source of the grid, the salience or the cube gives numbers: a cut is the choice of whoever draws the map and is
    kept and shown with it.
    """

    relevance: float = 0.5
    influence: float = 0.5
    legitimacy: float = 0.5
    urgency: float = 0.5

    def __post_init__(self) -> None:
        for axis, cut in self.each().items():
            if not 0 <= cut <= 1:
                raise ValueError(f"the cut of {axis} must lie in 0..1, found {cut}")

    def each(self) -> dict[str, float]:
        """The cuts by attribute."""
        return asdict(self)


MIDPOINTS = Cuts()


def kept_cuts(settings: Mapping[str, object]) -> Cuts:
    """The cut-offs kept with a map (setting `cuts`), else the middle of each scale: settings may come from somebody's workbook."""
    kept = settings.get("cuts")
    try:
        return Cuts(**kept) if isinstance(kept, dict) else MIDPOINTS
    except (TypeError, ValueError):
        return MIDPOINTS


def placed(stakeholders: Table, cuts: Cuts = MIDPOINTS) -> pd.DataFrame:
    """Everyone's place, one row a stakeholder, in the table's order, index `record`.

    relevance, influence, legitimacy and urgency on 0..1 by the declared scale (NaN where blank), the first two also `_raw` as
    rated; quadrant, salience, cube, engagement_gap as their functions say; direction, None where unknown. borderline: a rated person
    within half a step of the cut on an axis of the grid, so that the next rating may change the quadrant; borderline_on names
    the axes, a tuple. Power means influence and interest means relevance, with the same cuts, in the grid, the salience and the
    cube alike.
    """
    records = stakeholders.records
    at = pd.DataFrame({axis: units(stakeholders, axis) for axis in cuts.each()}, index=records.index)
    who = {name: texts(records, name) for name in ("id", "name", "department", "role", "audience", "attitude")}
    power, interest = at["influence"], at["relevance"]
    lines = _lines(stakeholders, at, cuts)
    return pd.DataFrame(who, index=records.index).assign(
        engagement_current=texts(records, "engagement_current"),
        engagement_desired=texts(records, "engagement_desired"),
        direction=texts(records, "direction"),
        **{str(axis): of_all for axis, of_all in at.items()},
        relevance_raw=numbers(records, "relevance"),
        influence_raw=numbers(records, "influence"),
        quadrant=quadrant(at, cuts),
        borderline=lines.map(bool),
        borderline_on=lines,
        salience=salience(
            power, at["legitimacy"], at["urgency"],
            power_cut=cuts.influence, legitimacy_cut=cuts.legitimacy, urgency_cut=cuts.urgency,
        ),
        cube=cube(power, interest, who["attitude"], power_cut=cuts.influence, interest_cut=cuts.relevance),
        engagement_gap=gap(records),
    )  # fmt: skip


def quadrant(at: pd.DataFrame, cuts: Cuts = MIDPOINTS) -> pd.Series:
    """The quadrant of each place (columns relevance, influence on 0..1): high from the cut upwards.

    `not_rated` where either axis is blank: an unknown score is not a neutral one.
    """
    strong, keen = at["influence"] >= cuts.influence, at["relevance"] >= cuts.relevance
    rated = at["influence"].notna() & at["relevance"].notna()
    chosen = np.select([~rated, strong & keen, strong, keen], [QUADRANTS[4], *QUADRANTS[:3]], QUADRANTS[3])
    return pd.Series(chosen, index=at.index, dtype="object", name="quadrant")


def listed(placed: pd.DataFrame) -> list[dict[str, object]]:
    """The map for other programs: one dictionary a stakeholder with the keys of the command line; unknown is None."""
    keys = ["id", "name", "influence", "relevance", "quadrant", "borderline", "salience", "cube", "engagement_gap"]
    known = placed[keys].astype("object")
    rows = known.where(known.notna(), None).to_dict("records")
    return [{str(key): value for key, value in row.items()} for row in rows]


def on_the_line(stakeholders: Table, cuts: Cuts = MIDPOINTS) -> pd.DataFrame:
    """Who stands on which line: a row for each score within half a step of its cut, in the order of the table and of `Cuts`.

    Columns record, name, axis (relevance, influence, legitimacy, urgency), raw, cut_raw (both on the declared scale),
    steps from the cut, negative below it. A score stands on its own line whether the other axes are rated or not.
    """
    records, found = stakeholders.records, []
    rows = pd.RangeIndex(len(records))
    for place, (axis, cut) in enumerate(cuts.each().items()):
        away = steps_from(stakeholders, axis, units(stakeholders, axis), cut)
        known = pd.DataFrame(
            {"row": rows, "place": place, "record": records.index, "name": texts(records, "name").array, "axis": axis}
        )
        known = known.assign(
            raw=numbers(records, axis).array, cut_raw=declared(stakeholders, axis).of_unit(cut), steps=away.array
        )
        found.append(known[known["steps"].abs() <= HALF_A_STEP])
    told = pd.concat(found).sort_values(["row", "place"], ignore_index=True)
    return told.drop(columns=["row", "place"])


HALF_A_STEP = 0.5


def steps_from(stakeholders: Table, axis: str, at: pd.Series, cut: float) -> pd.Series:
    """How many steps of the declared scale places on 0..1 lie above the cut (negative: below), to six places."""
    scale = declared(stakeholders, axis)
    return ((at - cut) * (scale.highest - scale.lowest) / scale.step).round(6)


def _lines(stakeholders: Table, at: pd.DataFrame, cuts: Cuts) -> pd.Series:
    """The axes of the grid on whose line each rated person stands, a tuple each."""
    rated = at[list(GRID)].notna().all(axis=1)
    near = [rated & (steps_from(stakeholders, axis, at[axis], cuts.each()[axis]).abs() <= HALF_A_STEP) for axis in GRID]
    told = [tuple(axis for axis, is_near in zip(GRID, row, strict=True) if is_near) for row in zip(*near, strict=True)]
    return pd.Series(told, index=at.index, dtype="object", name="borderline_on")
