"""The plan as a board reads it: each workstream as one line, with what it slips, risks and costs."""

import pandas as pd

from analytics.exports.columns import Told, day_look, sheet
from analytics.exports.heard import Heard
from analytics.judgements import numbers, texts
from analytics.schedule import Plan
from data.kinds import KINDS, HandoutSheet

ALL = -1  # the key of the line that sums up the others


def rolled_up(heard: Heard) -> pd.DataFrame:
    """A row a workstream in the order of the list, the last (key ALL) of everything; headings and cancelled tasks left out.

    name, tasks, done_share (0..1), start, finish, baseline_finish, slip_days (working days between the two; NaN without a
    baseline), red_risks (open high ones that threaten one of its tasks), cost (NaN where nothing is known).
    """
    tasks = _work(heard)
    names = tasks["workstream"].drop_duplicates().tolist()
    groups = {place: tasks[tasks["workstream"] == name] for place, name in enumerate(names)}
    rows = {place: _line(heard, names[place], group) for place, group in groups.items()}
    if len(rows) > 1:
        rows[ALL] = _line(heard, heard.say("everything"), tasks)
    return pd.DataFrame.from_dict(rows, orient="index", columns=list(_line(heard, "", tasks)))


def rollup(heard: Heard) -> HandoutSheet | None:
    """The sheet of workstreams; None where there are no tasks."""
    lines, policy = rolled_up(heard), heard.policy
    if not len(lines):
        return None
    columns = [
        Told(heard.say("workstream"), lines["name"], may=policy.allows("tasks", "workstream")),
        Told(heard.say("tasks"), lines["tasks"], "whole"),
        Told(heard.say("done_share"), lines["done_share"], "percent", may=policy.allows("tasks", "status")),
        Told(_heading("finish", heard.language), lines["finish"], day_look(heard), may=policy.allows("tasks", "finish")),
        Told(_heading("baseline_finish", heard.language), lines["baseline_finish"], day_look(heard), may=policy.allows("tasks", "baseline_finish")),
        Told(heard.say("slip"), lines["slip_days"], "whole", may=policy.allows("tasks", "baseline_finish")),
        Told(heard.say("red_risks"), lines["red_risks"], "whole", may="heatmap" in policy.parts),
        Told(_heading("cost", heard.language), lines["cost"], "money", may=policy.allows("tasks", "cost"), sum_of=("tasks", "cost")),
    ]  # fmt: skip
    note = heard.say("note_slip") if lines["slip_days"].notna().any() else ""
    return sheet(heard.say("sheet_rollup"), slipping(heard), lines.index, columns, note=note)


def slipping(heard: Heard) -> str:
    """Which workstream slips most, as a sentence."""
    lines = rolled_up(heard)
    streams = lines[lines.index != ALL]
    known = streams["slip_days"].dropna()
    if known.empty:
        return heard.say("no_baseline", n=len(streams))
    late = known[known > 0]
    if late.empty:
        return heard.say("on_plan")
    worst = int(str(late.idxmax()))
    return heard.say(
        "slipping", n=len(late), all=len(streams), name=str(streams.at[worst, "name"]), days=int(late.loc[worst])
    )


def slipped(plan: Plan, since: pd.Timestamp, day: pd.Timestamp) -> float:
    """Working days by which a day comes after another; NaN where one of them is unknown."""
    if pd.isna(since) or pd.isna(day):
        return float("nan")
    return float(int(plan.calendar.worked_days(day)) - int(plan.calendar.worked_days(since)))


def _work(heard: Heard) -> pd.DataFrame:
    """The tasks at the bottom of the plan that are not cancelled, each with its workstream (of its heading, where it has none)."""
    tasks, records = heard.plan.tasks, heard.book.records("tasks")
    heads = tasks["parent"].map(tasks["name"].where(tasks["summary"]))
    stream = texts(records, "workstream").reindex(tasks.index).fillna(heads)
    cost = numbers(records, "cost").reindex(tasks.index)
    cancelled = (texts(records, "status") == "cancelled").reindex(tasks.index)
    work = tasks.assign(workstream=stream.fillna(heard.say("no_workstream")), cost=cost)
    return work[~work["summary"] & ~cancelled]


def _line(heard: Heard, name: str, tasks: pd.DataFrame) -> dict[str, object]:
    finish, baseline = tasks["finish"].max(), tasks["baseline_finish"].max()
    open_red = heard.exposed.index[heard.exposed["open"] & (heard.exposed["band"] == "high")]
    red = heard.threats[heard.threats["task"].isin(tasks.index) & heard.threats["risk"].isin(open_red)]
    return {
        "name": name,
        "tasks": len(tasks),
        "done_share": round(float(tasks["done"].mean()), 4) if len(tasks) else float("nan"),
        "start": tasks["start"].min(),
        "finish": finish,
        "baseline_finish": baseline,
        "slip_days": slipped(heard.plan, baseline, finish),
        "red_risks": red["risk"].nunique(),
        "cost": tasks["cost"].sum(min_count=1),
    }


def _heading(name: str, language: str) -> str:
    column = KINDS["tasks"].column(name)
    return column.words(language) if column else name
