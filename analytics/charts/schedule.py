"""The Gantt chart as facts placed on paper: every bar, line, word and colour that the browser then only draws."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pandas as pd

from analytics.charts.bars import Facts, bars, milestone_bars
from analytics.charts.outline import order
from analytics.charts.palette import Palette, mixed
from analytics.charts.paper import Row, rows, tidy
from analytics.charts.timescale import made_up_days, off_days, window
from analytics.sentences import Count
from data.kinds import dated, told_day

if TYPE_CHECKING:
    from analytics.schedule import Plan

__all__ = ["SHOWN", "WORDS", "alt", "drawing", "inks"]

WORDS = (
    "locale", "name", "who", "days", "zoom", "zoom_day", "zoom_week", "zoom_month", "zoom_quarter", "zoom_all", "quarter", "today", "keys",
    "nothing", "nothing_soon", "more", "milestones", "task", "critical", "done", "late", "late_by", "missed", "slip", "baseline", "slack", "milestone", "made_up",
    "said_dates", "said_on", "said_progress", "said_slack", "said_critical", "said_baseline", "said_deadline", "said_missed", "alt_schedule", "alt_dates",
)  # fmt: skip
SHOWN = ("baseline", "slack", "links")  # what can be switched off
FEW, LATEST = 12, 3  # rows of the small timeline, and how many of them late tasks may take


def drawing(
    plan: "Plan",
    *,
    words: Mapping[str, str],
    title: str,
    palette: Palette,
    chosen: int | None = None,
    chain: Sequence[int] = (),
    group: pd.Series | None = None,
    rows: Sequence[int] | None = None,
    show: Sequence[str] = SHOWN,
    first: date | None = None,
    last: date | None = None,
    compact: bool = False,
    scale: float = 1.0,
) -> dict[str, Any]:
    """A plan (`analytics.schedule.planned`) as JSON-ready facts; positions are days since `first` of the result.

    rows: the task records to show, with the summaries above them; None shows all. The axis is always that of the whole plan
    unless `first` and `last` (days) fix it. group: record -> heading; a record that stands in it twice is drawn twice.
    chain: the records that drive `chosen`, drawn stronger. compact: at most twelve unfinished tasks of the next thirty days, names on the bars;
    of the late ones the three that are latest, how many more there are is `more_late`.
    What is not known (no slack, no baseline, nobody named) is not drawn.
    """
    if compact:  # a small chart shows what happens, not how it is linked
        first, last, show = first or plan.today - timedelta(days=3), last or plan.today + timedelta(days=30), ()
    shown = window(plan, first, last)
    facts = Facts(plan, shown, words, frozenset(show), frozenset(chain))
    soon, late = _soonest(plan, rows, shown.first, shown.days) if compact else ([], [])
    asked = [*late[:LATEST], *soon][:FEW] if compact else rows
    drawn = bars(facts, order(plan.tasks, asked, group, flat=compact))
    if compact:
        drawn = sorted(drawn, key=lambda row: (row["a"], row["b"]))
        drawn = [{**row, "place": place} for place, row in enumerate(drawn)]
    elif rows is None:
        drawn += milestone_bars(facts, len(drawn))
    more_late = len(late[LATEST:])
    left_out = len(soon) + len(late) - more_late - len(drawn) if compact else 0
    today = shown.morning(plan.today)
    return {
        "title": title,
        "alt": alt(plan, words=words, title=title),
        "words": {name: words[name] for name in WORDS if not name.startswith(("said_", "alt_"))},
        "inks": inks(palette),
        "key": _key(drawn, words),
        "scale": scale,
        "compact": compact,
        "first": f"{shown.first:%Y-%m-%d}",
        "days": shown.days,
        "off": off_days(plan, shown, words["locale"][:2]),
        "made_up": made_up_days(plan, shown, words["locale"][:2], words["made_up"]),
        "rows": drawn,
        "links": _links(plan, drawn, frozenset(chain), show),
        "who": any("who" in row for row in drawn),
        "lasting": any("days" in row for row in drawn),
        "chosen": chosen,
        **({"today": today} if today is not None else {}),
        **({"more": words["more"].format(count=left_out)} if left_out > 0 else {}),
        **({"more_late": more_late} if more_late else {}),
    }


def alt(plan: "Plan", *, words: Mapping[str, str], title: str) -> str:
    """The plan in a sentence: `alt_schedule` with {title}, {tasks}, {critical}, {late}, {start}, {finish}.

    Where no slack is told, nobody may conclude that nothing is late or critical: `alt_dates`, without {critical} and {late}.
    """
    tasks = plan.tasks[~plan.tasks["summary"]]
    days = {"start": plan.start, "finish": plan.finish}
    language = words["locale"][:2]
    said = {name: "–" if pd.isna(day) else dated(told_day(day, plan.days), language) for name, day in days.items()}
    if tasks["total_slack_days"].isna().all():
        return words["alt_dates"].format(title=tidy(title), tasks=Count(len(tasks)), **said)
    critical, late = int(tasks["critical"].sum()), int(tasks["late"].sum())
    return words["alt_schedule"].format(
        title=tidy(title), tasks=Count(len(tasks)), critical=critical, late=late, **said
    )


def inks(palette: Palette) -> dict[str, str]:
    """What each mark is drawn in: grey first, the accent for the critical path, red for late, green for done."""
    palest = palette.shades(3, of=palette.mark)[-1]
    return {
        "bar": palette.mark,
        "rest": palest,
        "critical": palette.accent,
        "critical_rest": mixed(palette.accent, palette.background, 0.8),
        "done": palette.done,
        "done_bar": palest,
        "late": palette.late,
        "summary": palette.muted,
        "diamond": palette.text,
        "baseline": palette.mark,
        "slack": palette.mark,
        "link": palette.thread,
        "driving": palette.mark,
        "why": palette.text,
        "today": palette.text,
        "grid": palette.grid,
        "weekend": mixed(palette.grid, palette.background, 0.5),
        "holiday": palette.grid,
        "zone": palette.zone,
        "muted": palette.muted,
        "background": palette.background,
    }


def _soonest(plan: "Plan", rows: Sequence[int] | None, first: pd.Timestamp, days: int) -> tuple[list[int], list[int]]:
    """The unfinished tasks that touch the window, critical ones and milestones first; and the late ones, the latest first.

    Late tasks lie before the window, one like the other: a few say what there is to say.
    """
    tasks = plan.tasks if rows is None else plan.tasks.loc[list(rows)]
    last = first + pd.Timedelta(days=days)
    begins = tasks["start"].mask(
        tasks["milestone"], tasks["finish"]
    )  # a milestone stands at its end, also where only its month is told
    still = tasks[~tasks["done"] & ~tasks["summary"] & (begins < last)]
    soon = still[~still["late"] & (still["finish"] >= first)]
    pressing = soon.sort_values(["critical", "milestone", "start"], ascending=[False, False, True], kind="stable")
    late = still[still["late"]].sort_values("late_days", ascending=False, kind="stable")
    return [int(record) for record in pressing.index], [int(record) for record in late.index]


def _key(drawn: Sequence[Mapping[str, Any]], words: Mapping[str, str]) -> list[list[str]]:
    """What the marks mean, as far as they occur: [kind of mark, its words]."""
    occurs = {
        "task": "a",
        "critical": "critical",
        "done": "done",
        "late": "until",
        "baseline": "b0",
        "slack": "slack",
        "milestone": "milestone",
    }
    return [[mark, words[mark]] for mark, name in occurs.items() if any(name in row for row in drawn)]


def _links(
    plan: "Plan", drawn: Sequence[Mapping[str, Any]], chain: frozenset[int], show: Sequence[str]
) -> list[dict[str, Any]]:
    """The links between rows (by their places) that are drawn; without `links` in show only those of the chain.

    Between headings only the critical path and the chain run across; other links stay under one heading.
    """
    places: dict[int, dict[int | None, int]] = {}
    for row in drawn:
        if "record" in row:
            places.setdefault(row["record"], {})[row["under"] if _grouped(drawn, row) else None] = row["place"]
    found = []
    for link in rows(plan.links[plan.links["task"].isin(places) & plan.links["predecessor"].isin(places)]):
        drawn_as = _drawn_as(link, plan.tasks["critical"], chain)
        if drawn_as == "why" or "links" in show:
            ends = _ends(places[link["predecessor"]], places[link["task"]], drawn_as)
            found += [{"from": start, "to": end, "type": link["type"], "ink": drawn_as} for start, end in ends]
    return found


def _grouped(drawn: Sequence[Mapping[str, Any]], row: Mapping[str, Any]) -> bool:
    return "under" in row and "heading" in drawn[row["under"]]


def _ends(before: Mapping[int | None, int], after: Mapping[int | None, int], drawn_as: str) -> list[tuple[int, int]]:
    """From where to where a link runs: within each heading that both tasks stand under, else across if it matters."""
    together = [(before[heading], after[heading]) for heading in before if heading in after]
    if together or drawn_as not in ("why", "critical"):
        return together
    return [(next(iter(before.values())), next(iter(after.values())))]


def _drawn_as(link: Row, critical: pd.Series, chain: frozenset[int]) -> str:
    if not link["driving"]:
        return "link"
    if link["task"] in chain and link["predecessor"] in chain:
        return "why"
    return "critical" if critical.at[link["task"]] and critical.at[link["predecessor"]] else "driving"
