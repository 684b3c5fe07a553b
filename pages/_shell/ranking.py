"""What the Priorities page chooses and shows: audiences and weights, the tables of ranks, and why a task stands there."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analytics import priorities
from analytics.findings import Finding
from analytics.priorities import AUDIENCES, CRITERIA, Audience, Rated
from data.kinds import Book
from pages._shell import cached, session
from pages._shell.texts import say
from pages._shell.widgets import cell_of

LITTLE_KNOWN = 0.6  # a score that rests on less than this share of the weights is marked


def work() -> Book:
    """What is ranked: the tasks, or the requirements where no task was written yet."""
    return cached.work(session.desk().key, session.desk().book)


def audiences() -> dict[str, Audience]:
    """The audiences with the weights kept in this workspace, else the presets."""
    kept = session.desk().book.settings.get("weights")
    weights = kept if isinstance(kept, dict) else {}
    return {name: _weighed(audience, weights.get(name)) for name, audience in AUDIENCES.items()}


def _weighed(audience: Audience, kept: object) -> Audience:
    """The audience with the weights that were kept for it; the preset where they make no sense (they may be uploaded)."""
    try:
        return audience.with_weights({str(name): float(weight) for name, weight in dict(kept or {}).items()})  # type: ignore[call-overload]
    except (TypeError, ValueError):
        return audience


def view(shown: Mapping[str, Audience], language: str) -> str:
    """One audience, or all three side by side."""
    labels = {"compare": say("compare_all", language)} | {name: one.words(language) for name, one in shown.items()}
    chosen = st.segmented_control(
        say("whose_view", language), list(labels), default="compare", required=True, key="view", persist_state="session",
        format_func=labels.__getitem__, label_visibility="collapsed",
    )  # fmt: skip
    return str(chosen)


def clicked(shown: str, rankings: Mapping[str, pd.DataFrame], compared: pd.DataFrame) -> None:
    """Let the task that was clicked in the table become the choice, as a click on the chart does."""
    rows = rankings.get(shown, compared)
    session.clicked(f"ranks_{shown}", "tasks", tuple(int(record) for record in rows.index))


def weights(audience: Audience, language: str) -> None:
    """A slider for each criterion; shares add up to 100 % by themselves."""
    shares = audience.shares
    with st.container(key="weights"):
        for column, (name, weight) in zip(st.columns(len(audience.weights)), audience.weights, strict=True):
            key = f"weight_{audience.name}_{name}"
            session.put(key, round(weight * 100))
            column.slider(
                f"{CRITERIA[name].words(language)} · {shares.get(name, 0.0):.0%}", 0, 100, step=5, key=key,
                help=CRITERIA[name].formula(language), on_change=_keep_weight, args=(audience, name, key),
            )  # fmt: skip
    if audience != AUDIENCES[audience.name]:
        st.button(
            say("reset_weights", language), key="reset_weights", type="tertiary", icon=":material/restart_alt:",
            on_click=_keep_weights, args=(audience.name, {}),
        )  # fmt: skip


def _keep_weight(audience: Audience, name: str, key: str) -> None:
    weights_now = {**dict(audience.weights), name: int(str(session.value(key))) / 100}
    if not sum(weights_now.values()):
        session.notice(say("weights_all_zero", session.language()))
        return
    _keep_weights(audience.name, weights_now)


def _keep_weights(audience: str, weights_now: dict[str, float]) -> None:
    language, book = session.language(), session.desk().whole
    kept = book.settings.get("weights")
    others = {name: own for name, own in (kept if isinstance(kept, dict) else {}).items() if name != audience}
    changed = book.with_settings(weights={**others, **({audience: weights_now} if weights_now else {})})
    session.change(changed, say("weights_changed", language, audience=AUDIENCES[audience].words(language)))


def criteria(audience: Audience, language: str) -> list[tuple[str, str]]:
    """The criteria that count for the audience, heaviest first, with their words."""
    shares = audience.shares.sort_values(ascending=False, kind="stable")
    return [(str(name), CRITERIA[str(name)].words(language)) for name in shares.index]


def spoken_of(finding: Finding, compared: pd.DataFrame) -> int | None:
    """The task that the title speaks of."""
    task = dict(finding.values).get("task")
    found = compared.index[compared["name"] == task]
    return int(found[0]) if len(found) else None


def pick(chosen: int | None, compared: pd.DataFrame, language: str) -> None:
    """The same choice as a click on the chart, for the keyboard."""
    tasks = work().records("tasks")
    session.put("task", chosen if chosen in compared.index else None)
    st.selectbox(
        say("task", language), list(compared.index), index=None, key="task", label_visibility="collapsed",
        placeholder=say("pick_task", language), format_func=lambda record: f"{cell_of(tasks, record, 'id')}  {cell_of(tasks, record, 'name')}",
        on_change=lambda: session.choose("tasks", session.value("task")),
    )  # fmt: skip


def rank_text(rank: Any, ranks: pd.Series) -> str:
    """A rank as it is read out: `3`, `=3` where it is shared, a dash where there is none."""
    if pd.isna(rank):
        return "–"
    return f"={rank}" if int((ranks == rank).sum()) > 1 else f"{rank}"


def table_of_all(compared: pd.DataFrame, rankings: Mapping[str, pd.DataFrame], language: str) -> None:
    """Every task with its three ranks and how far they lie apart."""
    tasks = work().records("tasks")
    shown = {
        say("task_id", language): tasks.loc[compared.index, "id"],
        say("task", language): compared["name"],
        **{AUDIENCES[name].words(language): compared[name] for name in rankings},
        say("spread", language): compared["spread"],
    }
    _table(pd.DataFrame(shown), "ranks_compare", language)


def table_of_one(ranked: pd.DataFrame, audience: Audience, language: str) -> None:
    """Every task with its rank, its score, how much of the weight is known, and the parts."""
    parts = priorities.part_columns(ranked)
    shown = {
        say("rank", language): [rank_text(rank, ranked["rank"]) for rank in ranked["rank"]],
        say("task_id", language): ranked["id"],
        say("task", language): ranked["name"],
        say("score", language): ranked["score"].round(3),
        say("coverage", language): ranked["coverage"],
        **{CRITERIA[name].words(language): ranked[part].round(3) for name, part in parts.items()},
    }
    _table(pd.DataFrame(shown), f"ranks_{audience.name}", language)


def _table(shown: pd.DataFrame, key: str, language: str) -> None:
    st.dataframe(
        shown, hide_index=True, placeholder="", height=330, key=key, selection_mode="single-row",
        on_select="rerun",
        column_config={
            say("coverage", language): st.column_config.NumberColumn(format="percent"),
            say("task", language): st.column_config.TextColumn(width="large"),
        },
        alt=say("all_tasks", language),
    )  # fmt: skip


def left_out(rated: Rated, language: str) -> None:
    """The tasks that are not ranked, with the reason: nothing disappears silently."""
    if rated.left_out.empty:
        return
    counts = rated.left_out["why"].value_counts()
    listed = say("and", language).join(
        say(f"left_out_{why}", language, count=int(count)) for why, count in counts.items()
    )
    st.caption(say("left_out", language, said=listed))


def from_requirements(language: str) -> None:
    """Say so where it is requirements that are ranked."""
    if session.desk().book.records("tasks").empty:
        st.caption(say("from_requirements", language))


def alternative(ranked: pd.DataFrame, audience: Audience, language: str) -> str:
    """The chart in words: the first five."""
    first = ", ".join(
        f"{rank_text(task.rank, ranked['rank'])} {task.name_}"
        for task in ranked.rename(columns={"name": "name_"}).head(5).itertuples()
    )
    return say("rank_alt", language, audience=audience.words(language), first=first)
