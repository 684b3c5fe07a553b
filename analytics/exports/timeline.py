"""The timeline as a live grid: bars by task or by workstream over the days of the plan, with the days that nobody works."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pandas as pd

from analytics.exports.columns import Told, day_look, flags, sheet, written
from analytics.exports.heard import Heard
from analytics.exports.rollup import ALL, rolled_up
from analytics.exports.tasks import inner, when
from analytics.schedule import Plan
from data.kinds import KINDS, HandoutSheet, parted

MOST_DAYS = 2000  # beyond five years nobody reads days
MOST_YEARS = 40  # of a longer span, which a mistyped year makes, the grid has these many
YEARS_PAST = 10  # before today, as far as the grid of such a span goes back
_INDENT = "\u2003"

Days = tuple[tuple[date, bool, str], ...]


def timeline(heard: Heard, title: str) -> HandoutSheet | None:
    """Every task that is seen, as the list has it (for months, by start); None without a date."""
    tasks = heard.plan.tasks
    dated = tasks[tasks["start"].notna() & tasks["finish"].notna()]
    exact = heard.policy.days == "day"
    order = dated.index if exact else dated.sort_values(["start", "finish"], kind="stable").index
    name = written(heard, "tasks", "name", role="name", look="text")
    inside = "critical" in heard.policy.parts
    columns = [
        written(heard, "tasks", "id"),
        replace(name, cells=_indented(dated, name.cells)),
        written(heard, "tasks", "owner"),
        when(heard, "start", role="start"),
        when(heard, "finish", role="finish"),
        written(heard, "tasks", "progress", role="progress"),
        inner(heard, "slack", "total_slack_days"),
        Told(_heading("milestone", heard), flags(dated["milestone"]), role="milestone", may=heard.policy.allows("tasks", "milestone")),
        Told(heard.say("critical"), flags(dated["critical"]), role="critical", may=inside),
        Told(heard.say("is_late"), flags(dated["late"]), role="late", may=inside),
        Told(_heading("baseline_finish", heard), dated["baseline_finish"], "date", "baseline_finish", heard.policy.allows("tasks", "baseline_finish")),
    ]  # fmt: skip
    note = "" if exact else heard.say(f"note_{heard.policy.days}")
    return _drawn(heard, title, order, columns, dated["start"].min(), dated["finish"].max(), note)


def outline(heard: Heard, title: str) -> HandoutSheet | None:
    """The workstreams, then the milestones: a plan on one page."""
    lines = rolled_up(heard)
    lines = lines[lines["start"].notna() & (lines.index != ALL)].assign(milestone=False)
    reached = heard.milestones[heard.milestones["day"].notna()]
    points = pd.DataFrame(
        {
            "name": reached["name"],
            "start": reached["day"],
            "finish": reached["day"],
            "baseline_finish": reached["baseline_date"],
            "milestone": True,
            "done_share": reached["done"].astype("float64"),
        }
    )
    both = pd.concat([lines, points], ignore_index=True)
    if both.empty:
        return None
    columns = [
        Told(heard.say("workstream"), both["name"], role="name"),
        Told(_heading("start", heard), both["start"], day_look(heard), "start"),
        Told(_heading("finish", heard), both["finish"], day_look(heard), "finish"),
        Told(heard.say("done_share"), both["done_share"], "percent", "progress"),
        Told(_heading("milestone", heard), flags(both["milestone"]), role="milestone"),
        Told(_heading("baseline_finish", heard), both["baseline_finish"], day_look(heard), "baseline_finish", heard.policy.allows("tasks", "baseline_finish")),
    ]  # fmt: skip
    return _drawn(heard, title, both.index, columns, both["start"].min(), both["finish"].max(), "")


def days(plan: Plan, first: date, last: date, language: str, *, named: bool) -> Days:
    """The columns of the grid: the first day of each, whether any of it is worked, and the holidays in it.

    A day each; of a span longer than MOST_DAYS a week each, from Monday. Whoever writes the file may join them further.
    """
    step = 1 if (last - first).days < MOST_DAYS else 7
    start = first if step == 1 else first - timedelta(days=first.weekday())
    starts = [start + timedelta(days=passed) for passed in range(0, (last - start).days + 1, step)]
    end = starts[-1] + timedelta(days=step - 1)
    off = plan.calendar.off(start, end, language)
    names = {day.date(): name for day, name in zip(off["date"], off["name"], strict=True) if name} if named else {}
    worked = plan.calendar.worked(pd.date_range(start, end).to_numpy())
    return tuple(
        (day, bool(worked[place : place + step].any()), _holidays(names, day, step, language))
        for day, place in zip(starts, range(0, len(worked), step), strict=True)
    )


def drawn_between(first: date, last: date, today: date) -> tuple[date, date]:
    """The first and last day of the grid: the whole span, or of one longer than MOST_YEARS the part around today."""
    longest = timedelta(days=MOST_YEARS * 366)
    if last - first <= longest:
        return first, last
    begins = max(first, min(today - timedelta(days=YEARS_PAST * 366), last - longest))
    return begins, begins + longest


def _drawn(
    heard: Heard, title: str, order: Sequence[int] | pd.Index, columns: list[Told], first: pd.Timestamp, last: pd.Timestamp, note: str
) -> HandoutSheet | None:  # fmt: skip
    if not len(order):
        return None
    named = heard.policy.allows("calendar", "name")
    begins, ends = drawn_between(first.date(), last.date(), heard.today)
    if (begins, ends) != (first.date(), last.date()):
        note = " ".join(part for part in (note, heard.say("note_grid", first=begins.year, last=ends.year)) if part)
    columns_of_days = days(heard.plan, begins, ends, heard.language, named=named)
    return sheet(
        heard.say("sheet_timeline"), title, order, columns,
        note=note, form="timeline", days=columns_of_days, marks={"today": heard.say("today")},
    )  # fmt: skip


def _holidays(names: dict[date, str], first: date, step: int, language: str) -> str:
    inside = (first + timedelta(days=passed) for passed in range(step))
    return parted("; ".join(dict.fromkeys(names[day] for day in inside if day in names)), language)


def _indented(tasks: pd.DataFrame, names: pd.Series) -> pd.Series:
    """Names set in by their level below the headings."""
    shown = names.reindex(tasks.index)
    texts = [f"{_INDENT * int(level)}{name}" if isinstance(name, str) else None for level, name in zip(tasks["level"], shown, strict=True)]  # fmt: skip
    return pd.Series(texts, index=tasks.index, dtype="object")


def _heading(name: str, heard: Heard) -> str:
    column = KINDS["tasks"].column(name)
    return column.words(heard.language) if column else name
