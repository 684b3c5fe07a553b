"""One task on the Timeline: its dates, why they are what they are, whom and what it touches."""

import pandas as pd
import streamlit as st

from analytics import schedule
from analytics.schedule import Plan
from analytics.sentences import Amount
from data.kinds import KINDS, parted
from pages._shell import session, told
from pages._shell.facts import facts
from pages._shell.texts import say
from pages._shell.timeline import kind, task_name
from pages._shell.widgets import as_written, plain, promised

STEPS = 6  # of a chain, told one by one


def card(record: int | None, plan: Plan, language: str) -> None:
    """The task that is open; a hint where none is."""
    if record is None:
        st.caption(say("timeline_hint", language))
        return
    task = _row(plan, record)
    with st.container(gap="xsmall"):
        st.header(plain(task_name(plan.tasks, record)), anchor=False)
        said = (task["id"], parted(task["owner"], language), task["workstream"])
        about = [one for one in said if isinstance(one, str) and one]
        if about:
            st.caption(plain(" · ".join(about)))
        _dates(task, language)
        _standing(task, language)
        _why(record, plan, language)
        _waiting(record, plan, language)
        _tied(record, task, language)


def _row(plan: Plan, record: int) -> pd.Series:
    return plan.tasks.loc[[record]].iloc[0]


def _dates(task: pd.Series, language: str) -> None:
    """When, how long, and how much it may slip: what is not known is not shown."""
    numbers = {
        "task_start": _day(task["start"]),
        "task_finish": _day(task["finish"]),
        "task_days": _days(task["duration_days"]),
        "task_slack": None if task["done"] else _days(task["total_slack_days"]),
    }
    known = [(name, value) for name, value in numbers.items() if value is not None]
    places = st.columns(2, gap="small")
    for at, (name, value) in enumerate(known):
        with places[at % 2].container(gap="xxsmall"):
            st.caption(say(name, language))
            st.markdown(f"**{value}**")


def _standing(task: pd.Series, language: str) -> None:
    """Late, critical, off its baseline, past its deadline: one quiet line each."""
    lines = []
    if task["late"]:
        lines.append(f":red[{say('is_late', language, days=_days(task['late_days']) or '–')}]")
    if task["critical"]:
        lines.append(say("on_critical_path", language))
    if pd.notna(task["slip_days"]):
        slip = say("in_days", language, days=f"{Amount(task['slip_days']):+}")
        lines.append(say("against_baseline_of", language, day=_day(task["baseline_finish"]), slip=slip))
    if pd.notna(task["deadline"]):
        code = "deadline_missed" if task["misses_deadline"] else "deadline_on"
        said = say(code, language, day=_day(task["deadline"]))
        lines.append(f":red[{said}]" if task["misses_deadline"] else said)
    if lines:
        st.markdown("  \n".join(lines))


def _why(record: int, plan: Plan, language: str) -> None:
    """The reason of its dates in words, and the chain behind it, each step a link to its task."""
    task = _row(plan, record)
    if not task["driver"]:
        return  # this audience is not told
    chain = schedule.why(plan, record)
    st.caption(say("why_this_date", language))
    as_written(_reason(task, chain, plan, language))
    if not chain:
        return
    st.caption(say("the_chain", language))
    with st.container(gap="xxsmall"):
        for step in chain[:STEPS]:
            _step(step, plan, "chain", language)
        if len(chain) > STEPS:
            st.caption(say("and_others", language, count=len(chain) - STEPS))


def _reason(task: pd.Series, chain: tuple[int, ...], plan: Plan, language: str) -> str:
    driver = task["driver"]
    if driver == "predecessor" and chain:
        last = _row(plan, chain[0])
        return say(
            "driven_predecessor_done" if last["done"] else "driven_predecessor",
            language,
            name=task_name(plan.tasks, chain[0]),
            day=_day(last["finish"]) or "–",
        )
    if driver == "predecessor":
        return say("driven_after", language)
    if driver == "actual" and not task["done"]:
        return say("driven_begun", language, day=_day(task["start"]) or "–")
    return say(f"driven_{driver}", language, day=_day(task["finish" if driver == "typed_finish" else "start"]) or "–")


def _step(record: int, plan: Plan, place: str, language: str) -> None:
    name, finish = plain(task_name(plan.tasks, record)), _day(_row(plan, record)["finish"]) or "–"
    st.button(
        say("chain_step", language, name=name, day=finish), key=f"{place}_{record}", type="tertiary",
        icon=":material/subdirectory_arrow_right:", on_click=session.choose, args=(kind(), record),
    )  # fmt: skip


def _waiting(record: int, plan: Plan, language: str) -> None:
    """The tasks that wait for this one."""
    after = [int(task) for task in plan.links.loc[plan.links["predecessor"] == record, "task"].unique()]
    if not after:
        return
    st.caption(say("waiting_for_it", language, count=len(after)))
    with st.container(gap="xxsmall"):
        for task in after[:STEPS]:
            _step(task, plan, "after", language)
        if len(after) > STEPS:
            st.caption(say("and_others", language, count=len(after) - STEPS))


def _tied(record: int, task: pd.Series, language: str) -> None:
    """Counterparts and the risks that threaten it, as far as this audience knows them."""
    tied = []
    if isinstance(task["counterparts"], str):
        tied.append((say("names_tied", language), parted(task["counterparts"], language)))
    risks, threats = session.desk().book.records("risks"), told.tied("threatens")
    mine = threats.loc[threats["task"] == record, "risk"]
    if len(mine):
        names = "\n".join(str(name) for name in risks.loc[mine, KINDS["risks"].label])
        tied.append((say("threatening", language, count=len(mine)), names))
    facts(tied)


def _day(moment: pd.Timestamp) -> str | None:
    return None if pd.isna(moment) else promised(moment, session.language())


def _days(number: float) -> str | None:
    return None if pd.isna(number) else f"{Amount(number)}"
