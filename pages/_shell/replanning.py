"""Changing the plan in its table: what a change moves, whom that hits, and the way back."""

import pandas as pd
import streamlit as st

from analytics import schedule
from analytics.schedule import Plan
from analytics.sentences import Amount
from data.kinds import KINDS
from pages._shell import session, told
from pages._shell.texts import say
from pages._shell.timeline import kind, task_name
from pages._shell.widgets import columns, not_taken, plain, rows_to_edit

COLUMNS = ("id", "name", "duration", "predecessors", "start", "finish", "progress", "owner")
ROW, TALL = 35, 360  # pixels of a row, and of the table at most
_BROKEN = ("circle_left_out", "unknown_task")  # links of the plan that could not be reckoned with
PEOPLE_TOLD, TASKS_TOLD = 4, 2  # names in the line that says whom a change hits


def table(plan: Plan, language: str) -> None:
    """The tasks as they were written, to be changed in place, under a line that says what the last change did."""
    if not session.owner() or kind() != "tasks":
        return
    st.header(say("edit_plan", language), anchor=False)
    if not _moved(plan, language):
        st.caption(say("edit_plan_means", language))
    tasks, key = session.editor("tasks", place="schedule")
    names = [name for name in COLUMNS if name in tasks.records]
    st.data_editor(
        rows_to_edit(tasks, names), key=key, num_rows="dynamic", hide_index=True, placeholder="",
        height=min(ROW * (len(tasks.records) + 3), TALL),
        column_config=columns(tasks, names, language), alt=KINDS["tasks"].words(language),
    )  # fmt: skip
    not_taken()


def _moved(plan: Plan, language: str) -> bool:
    """Say how far the finish moves since the last change and whom that hits; False where the tasks did not change."""
    before, earlier = session.before(), told.plan_before()
    book = session.desk().whole
    if before is None or earlier is None or before.records("tasks").equals(book.records("tasks")):
        return False
    moved = schedule.moved(earlier, plan)
    back, line = st.columns([1, 6], vertical_alignment="center")  # the table's own tools stand above its right end
    line.info(plain(_sentence(earlier, plan, moved, language)), icon=":material/moving:")
    back.button(
        say("take_back", language), key="take_back", icon=":material/undo:", on_click=session.undo,
        disabled=not session.desk().can_undo, width="stretch",
    )  # fmt: skip
    return True


def _sentence(before: Plan, after: Plan, moved: pd.DataFrame, language: str) -> str:
    """How far the finish moves, how many tasks move, and whom that hits."""
    broken = [problem for problem in after.problems if problem.code in _BROKEN and problem not in before.problems]
    if broken:  # a date reckoned without a link is no good news
        return broken[0].sentence(language)
    days, finish = round(schedule.finish_moved(before, after), 1), _day(after.finish)
    if days:
        told_finish = say("finish_moves", language, before=_day(before.finish), after=finish, days=Amount(days))
    else:
        told_finish = say("finish_stays", language, after=finish)
    if moved.empty:
        return told_finish
    hit = schedule.hit(session.desk().whole, moved)
    apart = " " if language == "en" else ""
    return apart.join([told_finish, say("tasks_move", language, count=len(moved)), _hits(hit, after, language)])


def _hits(hit: pd.DataFrame, plan: Plan, language: str) -> str:
    if hit.empty:
        return say("hits_nobody", language)
    people = [
        say("hit_one", language, name=name, tasks=_named(tasks, plan, language), days=f"{Amount(days):+}")
        for name, tasks, days in zip(hit["name"], hit["tasks"], hit["moved_days"], strict=True)
    ]
    return say("whom_it_hits", language, people=_few(people, PEOPLE_TOLD, language))


def _named(tasks: tuple[int, ...], plan: Plan, language: str) -> str:
    return _few([task_name(plan.tasks, task) for task in tasks], TASKS_TOLD, language)


def _few(words: list[str], most: int, language: str) -> str:
    """The first of a list, and how many more there are."""
    apart = ", " if language == "en" else "、"
    rest = [say("and_others", language, count=len(words) - most)] if len(words) > most else []
    return apart.join([*words[:most], *rest])


def _day(moment: pd.Timestamp) -> str:
    return "–" if pd.isna(moment) else f"{moment:%Y-%m-%d}"
