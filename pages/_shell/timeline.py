"""What the Timeline chooses and says around its chart: groups, filters, what is drawn, and which calendar applies."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from analytics import schedule
from analytics.charts.schedule import SHOWN
from analytics.findings import Finding
from analytics.schedule import Plan
from data.kinds import dated, names_in, told_day
from pages._shell import session
from pages._shell.texts import say
from pages._shell.widgets import as_written, chips, in_a_row, told_apart

CHART = "gantt"  # the key of the chart
GROUPS = ("scenario", "workstream", "owner", "counterpart")
ONLY = ("critical", "open", "late")
_LOOK = """<style>@media (max-width: 1200px) {
.st-key-timeline > [data-testid="stHorizontalBlock"], .st-key-timeline > div > [data-testid="stHorizontalBlock"] { flex-wrap: wrap }
.st-key-timeline [data-testid="stColumn"]:not([data-testid="stColumn"] [data-testid="stColumn"]) { min-width: 100% }
}</style>"""


@dataclass(frozen=True, eq=False)
class Choice:
    """What was chosen above the chart."""

    group: pd.Series | None  # record -> heading; a record stands in it once for each heading that it has
    rows: list[int] | None  # the tasks that pass the filters; None where nothing is filtered
    show: tuple[str, ...]  # of baseline, slack and links


def only(name: str) -> None:
    """Callback: narrow the chart to the tasks of one of `ONLY`, and to nothing else."""
    session.narrow("only", [f"only={name}"])


def kind() -> str:
    """What the tasks are in this book: requirements, where no task was written yet. Both carry the same record keys."""
    return "tasks" if not session.desk().book.records("tasks").empty else "requirements"


def picked() -> None:
    """Callback of the chart: the task that was clicked is the one that is open."""
    clicked = (session.value(CHART) or {}).get("picked")
    if clicked is not None:
        session.choose(kind(), clicked)


def _span(plan: Plan) -> dict[str, str]:
    language = session.language()
    return {
        name: dated(told_day(at, plan.days), language) for name, at in (("start", plan.start), ("finish", plan.finish))
    }


def open_task(plan: Plan, finding: Finding) -> int | None:
    """The task that was picked, else the one that the title speaks of."""
    chosen = session.chosen(kind())
    if chosen in plan.tasks.index:
        return chosen
    values = dict(finding.values)
    named = plan.tasks.index[plan.tasks["name"].isin([values.get("because"), values.get("name")])]
    return int(named[0]) if len(named) else None


def chain(plan: Plan, chosen: int | None) -> tuple[int, ...]:
    """The open task with what led to its dates, drawn stronger; nothing for an audience that is not told."""
    if chosen is None or not plan.tasks.at[chosen, "driver"]:
        return ()
    return (chosen, *schedule.why(plan, chosen))


def scale() -> float:
    """How much larger everything is drawn: for the back row of a meeting room, or for a desk."""
    return 1.4 if session.presenting() else 1.0


def sides() -> list[DeltaGenerator]:
    """The chart and the task that is open beside it; below it where the screen is too narrow for both."""
    st.html(_LOOK)
    with st.container(key="timeline"):
        return st.columns([2.3, 1], gap="medium")


def _first_group(groups: Mapping[str, pd.Series]) -> int:
    """Who sees roll-ups first finds the tasks under their workstreams."""
    policy = session.policy()
    rolled_up = policy is not None and policy.people == "asked" and "workstream" in groups
    return ["none", *groups].index("workstream") if rolled_up else 0


def choices(plan: Plan, language: str) -> Choice:
    """One row of choices above the chart; filters are shown as chips and never move the axis."""
    by_group = {name: headings for name in GROUPS if (headings := _headings(plan, name, language)) is not None}
    group, filters, drawn = in_a_row(210, 430, 300, edge="top")
    grouped = group.selectbox(
        say("group_by", language), ["none", *by_group], index=_first_group(by_group), key="group", persist_state="session",
        format_func=lambda name: say(f"group_{name}", language),
    )  # fmt: skip
    with filters:
        wanted = chips(
            say("only", language), _filters(plan, language), key="only", placeholder=say("all_tasks_shown", language)
        )
    able = [name for name in SHOWN if _occurs(plan, name)]
    show = drawn.pills(
        say("chart_shows", language), able, selection_mode="multi", default=able, key="chart_shows", persist_state="session",
        format_func=lambda name: say(f"show_{name}", language),
    ) if able else ()  # fmt: skip
    return Choice(by_group.get(str(grouped)), _passing(plan, wanted), tuple(show))


def _occurs(plan: Plan, name: str) -> bool:
    """Whether this audience is told anything of it."""
    if name == "links":
        return not plan.links.empty
    return bool(plan.tasks["baseline_finish" if name == "baseline" else "total_slack_days"].notna().any())


def _headings(plan: Plan, name: str, language: str) -> pd.Series | None:
    """Each task under each heading that it has, those without one last; None where no task has any."""
    named = _by_scenario(plan) if name == "scenario" else _by_column(plan, name)
    if not any(named.values()):
        return None
    rest = say("group_rest", language)
    pairs = [(record, heading) for record, headings in named.items() for heading in headings or [rest]]
    pairs.sort(key=lambda pair: pair[1] == rest)
    return pd.Series([heading for _, heading in pairs], index=[record for record, _ in pairs])


def _by_column(plan: Plan, name: str) -> dict[int, list[str]]:
    written = plan.tasks["counterparts" if name == "counterpart" else name]
    if name == "workstream":
        return {int(str(record)): [cell] if isinstance(cell, str) else [] for record, cell in written.items()}
    return {int(str(record)): names_in(cell) for record, cell in written.items()}


def _by_scenario(plan: Plan) -> dict[int, list[str]]:
    """The scenarios whose counterparts a task serves."""
    scenarios = session.desk().book.records("scenarios")
    served = [
        (str(name), set(names_in(people)))
        for name, people in zip(scenarios["scenario"], scenarios["counterparts"], strict=True)
        if isinstance(name, str)
    ]
    return {
        record: [name for name, people in served if people & set(names)]
        for record, names in _by_column(plan, "counterpart").items()
    }


def _filters(plan: Plan, language: str) -> dict[str, str]:
    """What one can filter by, under its words: pressing tasks, people, workstreams."""
    found = {f"only={name}": say(f"only_{name}", language) for name in ONLY if _only(plan, name).any()}
    people = [
        name for column in ("owner", "counterpart") for names in _by_column(plan, column).values() for name in names
    ]
    found |= {f"who={name}": name for name in sorted(set(people))}
    return found | {f"workstream={name}": str(name) for name in plan.tasks["workstream"].dropna().unique()}


def _only(plan: Plan, name: str) -> pd.Series:
    return ~plan.tasks["done"] if name == "open" else plan.tasks[name]


def _passing(plan: Plan, wanted: list[str]) -> list[int] | None:
    """The tasks that every kind of filter lets through; within a kind one match is enough, but all of `only` must hold."""
    if not wanted:
        return None
    tasks = plan.tasks
    passes = ~tasks["summary"]
    values: dict[str, list[str]] = {}
    for one in wanted:
        name, _, value = one.partition("=")
        values.setdefault(name, []).append(value)
    for name in values.get("only", []):
        passes &= _only(plan, name)
    if "workstream" in values:
        passes &= tasks["workstream"].isin(values["workstream"])
    if "who" in values:
        owners, counterparts = _by_column(plan, "owner"), _by_column(plan, "counterpart")
        who = [bool({*owners[record], *counterparts[record]} & set(values["who"])) for record in tasks.index]
        passes &= pd.Series(who, index=tasks.index)
    return [int(record) for record in tasks.index[passes]]


def caption(plan: Plan, choice: Choice, language: str) -> str:
    """How much is drawn and which calendar applies: always said, since every date rests on it."""
    leaves = int((~plan.tasks["summary"]).sum())
    parts = [say("tasks_drawn", language, shown=leaves if choice.rows is None else len(choice.rows), all=leaves)]
    if not pd.isna(plan.start):
        parts.append(say("plan_runs", language, **_span(plan)))
    return " · ".join([*parts, *_calendar(plan, language)])


def _calendar(plan: Plan, language: str) -> list[str]:
    calendar = plan.calendar
    national = calendar.country != "none"
    said = [
        say("calendar_of", language, country=say(f"country_{calendar.country}", language))
        if national
        else say("calendar_none", language)
    ]
    if not pd.isna(plan.start):
        made_up = len(calendar.made_up(plan.start.date(), plan.finish.date()))
        if made_up:
            said.append(say("calendar_makeup", language, count=made_up))
    if calendar.overrides:
        said.append(say("calendar_overrides", language, count=calendar.overrides))
    if calendar.provisional_from is not None:
        said.append(say("calendar_provisional", language, day=calendar.provisional_from.isoformat()))
    return said


def problems(plan: Plan, language: str) -> None:
    """What is wrong with the plan or was taken for granted, each in a sentence."""
    told = [problem for problem in plan.problems if problem.code != "calendar_provisional"]  # the caption says that
    if not told:
        return
    with st.expander(say("plan_problems", language, count=len(told)), icon=":material/error:"):
        for problem in told:
            label = task_name(plan.tasks, problem.record)
            said = problem.sentence(language)
            as_written(say("labelled", language, label=label, said=said) if label else said)


def task_name(tasks: pd.DataFrame, record: int | None) -> str:
    """A task as it is called in a sentence: its name, else its id; empty where it is not in the plan."""
    if record not in tasks.index:
        return ""
    return next(
        (str(tasks.at[record, name]) for name in ("name", "id") if isinstance(tasks.at[record, name], str)), "–"
    )


def from_requirements(language: str) -> None:
    """Say so where it is requirements that are scheduled."""
    if kind() == "requirements":
        st.caption(say("from_requirements_scheduled", language))


def pick(chosen: int | None, plan: Plan, language: str) -> None:
    """The same choice as a click on the chart, for the keyboard."""
    names = told_apart({int(str(record)): task_name(plan.tasks, int(str(record))) for record in plan.tasks.index})
    session.put("timeline_task", chosen)
    st.selectbox(
        say("task", language), list(names), index=None, key="timeline_task", label_visibility="collapsed",
        placeholder=say("pick_task", language), format_func=names.__getitem__,
        on_change=lambda: session.choose(kind(), session.value("timeline_task")),
    )  # fmt: skip
