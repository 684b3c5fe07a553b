"""How exposed the project is: each risk's level, score and band, before and after its response."""

from collections import Counter
from dataclasses import dataclass

import numpy as np
import pandas as pd

from analytics.findings import Finding
from analytics.judgements import declared, numbers, texts
from data.kinds import Table

LEVELS = 5  # the grid is 5 by 5


@dataclass(frozen=True)
class RiskScale:
    """Which products of levels are low and high, and the impact that is never low whatever its probability.

    The default, green to 5 and red from 12, is weakly consistent and keeps green and red cells apart
    (after Cox 2008, What's wrong with risk matrices?, Risk Analysis 28(2)).
    """

    low_to: int = 5
    high_from: int = 12
    grave_impact: int = 5

    def __post_init__(self) -> None:
        if not 1 <= self.low_to < self.high_from <= LEVELS**2:
            raise ValueError(f"low to {self.low_to} must end below high from {self.high_from}, both within 1..25")

    def band(self, probability: pd.Series, impact: pd.Series) -> pd.Series:
        """low, medium or high for each pair of levels; None where one of them is blank."""
        score = probability * impact
        chosen = np.select(
            [score.isna(), score >= self.high_from, (score > self.low_to) | (impact >= self.grave_impact)],
            ["", "high", "medium"],
            "low",
        )
        return pd.Series([str(band) or None for band in chosen], index=score.index, dtype="object", name="band")


STANDARD = RiskScale()


def exposed(risks: Table, scale: RiskScale = STANDARD) -> pd.DataFrame:
    """The register, greatest exposure first and equals by impact; index `record`, unmeasured risks last.

    probability and impact are levels 1..5, score their product, probability_value 0..1 where the scale is one of
    probabilities; numbers are float64 with NaN where unknown, band and residual_band None. `open` is False for closed
    risks alone: a status nobody wrote does not close a risk.
    """
    records = risks.records
    level = {name: levels(risks, name) for name in _LEVELLED}
    shown = pd.DataFrame({name: texts(records, name) for name in ("id", "title", "owner", "status", "response")})
    register = shown.assign(
        probability=level["probability"],
        impact=level["impact"],
        probability_value=_probability(risks),
        score=level["probability"] * level["impact"],
        band=scale.band(level["probability"], level["impact"]),
        residual_probability=level["residual_probability"],
        residual_impact=level["residual_impact"],
        residual_score=level["residual_probability"] * level["residual_impact"],
        residual_band=scale.band(level["residual_probability"], level["residual_impact"]),
        open=shown["status"] != "closed",
    )
    return register.sort_values(["score", "impact"], ascending=False, kind="stable")


def levels(risks: Table, name: str) -> pd.Series:
    """A judged column as levels 1..5 of the grid; NaN where blank.

    A scale is cut into the nearest of five steps (on 1 to 3 and in words, low, medium and high are 1, 3 and 5); a
    probability in percent into fifths; PMBOK's impacts 0.05, 0.1, 0.2, 0.4, 0.8 double from level to level.
    """
    scale, values = declared(risks, name), numbers(risks.records, name)
    if scale.name == "pmbok-impact":
        steps = np.log2(values.clip(lower=scale.lowest) / scale.lowest) + 0.5
    elif name.endswith("probability") and scale.name in _PROBABILITIES:
        steps = values * (LEVELS / _PROBABILITIES[scale.name])
    else:
        steps = scale.unit(values) * (LEVELS - 1) + 0.5
    return pd.Series(1 + np.floor(steps.round(9)), index=values.index, name=name).clip(1, LEVELS)


STAGES = ("", "residual_")  # prefixes of the columns: before the response, and after it


def measured(exposed: pd.DataFrame, stage: str = "") -> pd.DataFrame:
    """The open risks with a score at that stage, greatest first and equals by impact."""
    still = exposed[exposed["open"] & exposed[f"{stage}score"].notna()]
    return still.sort_values([f"{stage}score", f"{stage}impact"], ascending=False, kind="stable")


def unmeasured(exposed: pd.DataFrame, stage: str = "") -> pd.DataFrame:
    """The open risks without a score at that stage: not safe, but unknown."""
    return exposed[exposed["open"] & exposed[f"{stage}score"].isna()]


def on_grid(exposed: pd.DataFrame, stage: str = "") -> pd.DataFrame:
    """The cell (int columns probability and impact) in which each risk with both levels at that stage stands.

    A value between two levels counts at the higher one; a risk outside of 1..5 stands in no cell.
    """
    levels = exposed[[f"{stage}probability", f"{stage}impact"]].astype("float64")
    known = levels.set_axis(["probability", "impact"], axis="columns").dropna()
    inside = known[known.ge(1).all(axis=1) & known.le(LEVELS).all(axis=1)]
    return (-(-inside.round(9) // 1)).astype("int64")


def in_cell(exposed: pd.DataFrame, cell: tuple[int, int], stage: str = "") -> pd.DataFrame:
    """The open risks in one cell of the grid (probability, impact) at that stage, in the order of `exposed`."""
    at = on_grid(exposed, stage)
    here = at.index[at["probability"].eq(cell[0]) & at["impact"].eq(cell[1])]
    return exposed[exposed["open"] & exposed.index.isin(here)]


def occupied(exposed: pd.DataFrame, stage: str = "") -> dict[tuple[int, int], int]:
    """How many open risks stand in each cell (probability, impact) of the grid at that stage, the gravest cells first."""
    counts = Counter(on_grid(exposed[exposed["open"]], stage).itertuples(index=False, name=None))
    return dict(sorted(counts.items(), key=lambda cell: (cell[0][0] * cell[0][1], cell[0][1]), reverse=True))


@dataclass(frozen=True)
class Movement:
    """What the responses do: of `both` open risks measured before and after, how many are high; how many have no score after."""

    both: int
    high_before: int
    high_after: int
    unmeasured_after: int


def movement(exposed: pd.DataFrame) -> Movement:
    """How many open risks move between before and after the response; one that was not measured again is not counted as better."""
    before = measured(exposed)
    both = before[before["residual_score"].notna()]
    high = [int((both[f"{stage}band"] == "high").sum()) for stage in STAGES]
    return Movement(len(both), high[0], high[1], len(before) - len(both))


def agreed(register: pd.DataFrame) -> Finding:
    """The finding of a list without levels, as a client has it: agreed_none, or agreed_open with n open risks."""
    still = int((texts(register, "status") != "closed").sum())
    return Finding.of("agreed_open", n=still) if still else Finding.of("agreed_none")


def finding(exposed: pd.DataFrame, threatens: pd.DataFrame, tasks: pd.DataFrame, stage: str = "") -> Finding:
    """The finding of a register; every code but `none` carries n and unmeasured (open risks without a score).

    none: no open risk. unmeasured: n open risks, none scored. no_red: n open and scored, none high, with the greatest
    `title`; no_red_measured where others are not scored. red: n high risks, none tied to a task. red_threaten: n high risks, k of them threaten task `name`,
    the one that most of them threaten. stage: `residual_` for what is left after the responses.
    """
    return _said_of(exposed, threatens, tasks, stage)[0]


def spoken_of(exposed: pd.DataFrame, threatens: pd.DataFrame, tasks: pd.DataFrame, stage: str = "") -> frozenset[int]:
    """The records of the risks that the `finding` names: those that threaten its task, else the greatest; none where it names none."""
    return _said_of(exposed, threatens, tasks, stage)[1]


def _said_of(
    exposed: pd.DataFrame, threatens: pd.DataFrame, tasks: pd.DataFrame, stage: str
) -> tuple[Finding, frozenset[int]]:
    still = _open_at(exposed, stage)
    if still.empty:
        return Finding.of("none"), frozenset()
    unmeasured = int(still["score"].isna().sum())
    if unmeasured == len(still):
        return Finding.of("unmeasured", n=len(still), unmeasured=unmeasured), frozenset()
    high = still[still["band"] == "high"]
    if high.empty:
        code, named = ("no_red_measured", 0) if unmeasured else ("no_red", 1)
        title = _said(still["title"].iloc[0])
        return Finding.of(code, n=len(still) - unmeasured, unmeasured=unmeasured, title=title), _records(still[:named])
    tied = _tied(threatens, high, tasks)
    if tied.empty:
        return Finding.of("red", n=len(high), unmeasured=unmeasured, title=_said(high["title"].iloc[0])), _records(
            high[:1]
        )
    task, k = _most_threatened(tied, high["score"])
    name = _said(texts(tasks, "name").loc[task])
    theirs = frozenset(int(record) for record in tied.loc[tied["task"] == task, "risk"])
    return Finding.of("red_threaten", n=len(high), k=k, name=name, unmeasured=unmeasured), theirs


def _records(risks: pd.DataFrame) -> frozenset[int]:
    return frozenset(int(str(record)) for record in risks.index)


def listed(exposed: pd.DataFrame) -> list[dict[str, object]]:
    """The register for other programs: the keys of the command line, whole numbers as such, unknown as None."""
    return [
        {key: _whole(risk[key]) if key in _WHOLE else _known(risk[key]) for key in _KEYS}
        for risk in exposed[list(_KEYS)].to_dict("records")
    ]


_LEVELLED = ("probability", "impact", "residual_probability", "residual_impact")
_PROBABILITIES = {"percent": 1, "0-1": 1, "0-100": 100}  # scales that say how likely, with their certainty
_KEYS = ("id", "title", "probability", "impact", "probability_value", "score", "band", "residual_score")
_WHOLE = ("probability", "impact", "score", "residual_score")


def _probability(risks: Table) -> pd.Series:
    scale, values = declared(risks, "probability").name, numbers(risks.records, "probability")
    certain = _PROBABILITIES.get(scale)
    return values.div(certain if certain else float("nan")).rename("probability_value")


def _open_at(exposed: pd.DataFrame, stage: str) -> pd.DataFrame:
    """The open risks with score and band of that stage, greatest first."""
    still = exposed[exposed["open"]]
    if not stage:
        return still
    after = still.assign(score=still[f"{stage}score"], band=still[f"{stage}band"])
    return after.sort_values("score", ascending=False, kind="stable")


def _tied(threatens: pd.DataFrame, high: pd.DataFrame, tasks: pd.DataFrame) -> pd.DataFrame:
    """Which high risk threatens which task that is there."""
    return threatens[threatens["risk"].isin(high.index) & threatens["task"].isin(tasks.index)]


def _most_threatened(tied: pd.DataFrame, score: pd.Series) -> tuple[int, int]:
    """The task with most of the risks, then with the greatest of them, and how many there are."""
    weighed = tied.assign(score=tied["risk"].map(score)).groupby("task")["score"].agg(["size", "max"])
    first = weighed.sort_values(["size", "max"], ascending=False, kind="stable").iloc[0]
    return int(str(first.name)), int(first["size"])


def _said(value: object) -> str:
    return value if isinstance(value, str) else ""


def _known(value: object) -> object:
    return None if isinstance(value, float) and value != value else value


def _whole(value: object) -> int | None:
    return int(value) if isinstance(value, float) and value == value else None
