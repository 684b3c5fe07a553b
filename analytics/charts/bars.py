"""The rows of a Gantt chart: what is drawn and said in each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.charts.outline import Line
from analytics.charts.paper import Row, rows, tidy
from analytics.charts.timescale import Window
from analytics.sentences import Amount
from data.kinds import dated, parted, told_day

if TYPE_CHECKING:
    from analytics.schedule import Plan


@dataclass(frozen=True, eq=False)
class Facts:
    """What every row is drawn from."""

    plan: "Plan"
    window: Window
    words: Mapping[str, str]
    show: frozenset[str]
    chain: frozenset[int]

    def told(self, moment: Any) -> str:
        """A date as exactly as may be told, in the reader's language."""
        return dated(told_day(moment, self.plan.days), self.words["locale"][:2])


def bars(facts: Facts, lines: Sequence[Line]) -> list[dict[str, Any]]:
    """What is drawn in each row; a fact that is not known is not there."""
    placed = _placed(facts)
    return [
        {
            "place": place,
            "level": line.level,
            **({"under": line.under} if line.under is not None else {}),
            **({"holds": True} if line.holds else {}),
            **(
                placed[line.record]
                if line.record is not None
                else {"heading": True, "name": tidy(line.name) or "–", "said": [tidy(line.name) or "–"]}
            ),
        }
        for place, line in enumerate(lines)
    ]


def _placed(facts: Facts) -> dict[int, dict[str, Any]]:
    """Each task's own facts, by its record."""
    tasks, at = facts.plan.tasks, facts.window.at
    spots = {
        name: at(tasks[column])
        for name, column in (
            ("a", "start"), ("b", "finish"), ("b0", "baseline_start"), ("b1", "baseline_finish"), ("slack", "late_finish"),
        )
    }  # fmt: skip
    placed = tasks.assign(**spots)
    return {row["record"]: {**_marks(row, facts), **_written(row, facts)} for row in rows(placed)}


def _marks(row: Row, facts: Facts) -> dict[str, Any]:
    """Where the marks of a task stand and of which kind they are."""
    marks: dict[str, Any] = {}
    if _known(row["a"]) and _known(row["b"]):
        marks |= {"a": row["a"], "b": row["b"]}
    if row["milestone"] and "a" in marks:
        marks |= {"a": row["b"], **_dated(row["finish"], facts)}
    flags = {name: True for name in ("milestone", "summary", "done", "late") if row[name]}
    leaf = not row["summary"]
    if leaf and row["critical"]:
        flags["critical"] = True
    if leaf and _known(row["progress"]):
        marks["progress"] = round(float(row["progress"]), 3)
    if "baseline" in facts.show and _known(row["b0"] if not row["milestone"] else row["b1"]) and _known(row["b1"]):
        marks |= {"b0": row["b1"] if row["milestone"] else row["b0"], "b1": row["b1"]}
    if (
        "slack" in facts.show
        and leaf
        and not row["done"]
        and _known(row["total_slack_days"])
        and row["total_slack_days"] > 0
    ):
        marks |= {"slack": row["slack"]} if _known(row["slack"]) else {}
    today = facts.window.morning(facts.plan.today)
    if leaf and row["late"] and today is not None:
        marks["until"] = today
    if row["record"] in facts.chain:
        flags["why"] = True
    return marks | flags


def _written(row: Row, facts: Facts) -> dict[str, Any]:
    """What is written and said of a task."""
    name = tidy(row["name"]) or tidy(row["id"]) or "–"
    written: dict[str, Any] = {"record": int(row["record"]), "name": name, "said": _said(row, name, facts)}
    who = tidy(parted(row["owner"], facts.words["locale"][:2]))
    if who:
        written["who"] = who
    if _known(row["duration_days"]) and not row["milestone"]:
        written["days"] = f"{Amount(row['duration_days'])}"
    beside = _beside(row, facts)
    if beside:
        written["text"] = beside
    return written


def _beside(row: Row, facts: Facts) -> str:
    """The words behind a bar: how late it is, else how far it slipped."""
    if row["summary"] or row["done"]:
        return ""
    if row["late"] and _known(row["late_days"]):
        return facts.words["late_by"].format(days=Amount(row["late_days"]))
    if row["misses_deadline"]:
        return facts.words["missed"]
    if "baseline" in facts.show and _known(row["slip_days"]) and abs(row["slip_days"]) >= 0.5:
        return facts.words["slip"].format(days=_signed(row["slip_days"]))
    return ""


def _said(row: Row, name: str, facts: Facts) -> list[str]:
    """The row in words, for the hover card and for those who cannot see it."""
    words = facts.words
    said = [name]
    if _known(row["start"]) and _known(row["finish"]):
        if row["milestone"]:
            said.append(words["said_on"].format(day=facts.told(row["finish"])))
        else:
            dates = {
                "start": facts.told(row["start"]),
                "finish": facts.told(row["finish"]),
            }
            said.append(words["said_dates"].format(**dates, days=Amount(row["duration_days"])))
    said.append(tidy(parted(row["owner"], words["locale"][:2])))
    if _known(row["progress"]) and not row["milestone"]:
        said.append(words["said_progress"].format(share=f"{row['progress']:.0%}"))
    if row["late"] and _known(row["late_days"]):
        said.append(words["late_by"].format(days=Amount(row["late_days"])))
    if not row["summary"] and not row["done"]:
        said += _leeway(row, words)
    if _known(row["slip_days"]):
        day = facts.told(row["baseline_finish"])
        said.append(words["said_baseline"].format(day=day, days=_signed(row["slip_days"])))
    if _known(row["deadline"]):
        said.append(
            words["said_missed" if row["misses_deadline"] else "said_deadline"].format(day=facts.told(row["deadline"]))
        )
    return [line for line in said if line]


def _leeway(row: Row, words: Mapping[str, str]) -> list[str]:
    if row["critical"]:
        return [words["said_critical"]]
    if _known(row["total_slack_days"]):
        return [words["said_slack"].format(days=Amount(row["total_slack_days"]))]
    return []


def milestone_bars(facts: Facts, place: int) -> list[dict[str, Any]]:
    """The milestones of their own table, under a heading of their own, `place` rows down."""
    milestones = facts.plan.milestones
    reached = milestones["actual_date"].fillna(milestones["date"])
    placed = milestones.assign(
        on=reached, a=facts.window.at(reached) + 0.5, b1=facts.window.at(milestones["baseline_date"]) + 0.5
    )
    heading = tidy(facts.words["milestones"])
    drawn: list[dict[str, Any]] = [
        {"place": place, "level": 0, "holds": True, "heading": True, "name": heading, "said": [heading]}
    ]
    for row in rows(placed):
        drawn.append({"place": place + len(drawn), "level": 1, "under": place, **_milestone(row, facts)})
    return drawn if len(drawn) > 1 else []


def _milestone(row: Row, facts: Facts) -> dict[str, Any]:
    name = tidy(row["name"]) or tidy(row["id"]) or "–"
    drawn: dict[str, Any] = {"name": name, "said": [name], "milestone": True}
    if _known(row["a"]):
        drawn |= {"a": row["a"], "b": row["a"], **_dated(row["on"], facts)}
        drawn["said"] = [name, facts.words["said_on"].format(day=facts.told(row["on"]))]
    drawn |= {flag: True for flag in ("done", "late") if row[flag]}
    if row["late"]:
        drawn["text"] = facts.words["late"]
    if "baseline" in facts.show and _known(row["b1"]):
        drawn |= {"b0": row["b1"] - 0.5, "b1": row["b1"] + 0.5}
    return drawn


def _known(value: object) -> bool:
    return not pd.isna(value)  # type: ignore[call-overload]


def _dated(moment: Any, facts: Facts) -> dict[str, Any]:
    """The day that is written beside a milestone, counted from the axis's first; in words where only the month may be told."""
    if facts.plan.days != "day":
        return {"told": facts.told(moment)}
    return {"day": (moment.normalize() - facts.window.first).days}


def _signed(days: float) -> str:
    """Days with their sign, a true minus before those that are fewer."""
    return f"{'+' if days > 0 else '−' if days < 0 else '±'}{Amount(abs(days))}"
