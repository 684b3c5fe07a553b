"""What the Priorities page chooses and shows: audiences and weights, the tables of ranks, and why a task stands there."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analytics import priorities
from analytics.charts import priorities as chart
from analytics.findings import Finding
from analytics.priorities import AUDIENCES, CRITERIA, Audience, Rated
from data.kinds import Book
from pages._shell import cached, session, timeline, told
from pages._shell.texts import say, words
from pages._shell.theme import palette
from pages._shell.widgets import draw, told_apart

MOST, FIRST = 30, 5  # bars that are drawn: the longest chart, and what a boss looks at first


def work() -> Book:
    """What is ranked, as far as it may be seen: the tasks, or the requirements where no task was written yet."""
    return told.work()


def rated() -> Rated:
    """Every open task of the whole plan on every criterion: what is told of it is for the reader's eyes to decide."""
    desk = session.desk()
    return cached.rated(desk.whole_rows_key, session.today(), desk.whole)


def audiences() -> dict[str, Audience]:
    """The audiences with the weights kept in this workspace; an audience sees nobody's ranking but its own."""
    everybody = priorities.weighed(session.desk().whole)
    return everybody if session.owner() else {session.showing(): everybody[session.showing()]}


def rankings(shown: Mapping[str, Audience]) -> dict[str, pd.DataFrame]:
    """The ranking for each of them, reckoned from the whole plan."""
    return {name: told.ranking(audience) for name, audience in shown.items()}


def view(shown: Mapping[str, Audience], language: str) -> str:
    """One audience, or all three side by side; an audience looks at its own."""
    if len(shown) == 1:
        return next(iter(shown))
    labels = {"compare": say("compare_all", language)} | {name: one.words(language) for name, one in shown.items()}
    chosen = st.segmented_control(
        say("whose_view", language), list(labels), default="compare", required=True, key="view", persist_state="session",
        format_func=labels.__getitem__, label_visibility="collapsed",
    )  # fmt: skip
    return str(chosen)


def clicked(shown: str, ranked: Mapping[str, pd.DataFrame], compared: pd.DataFrame) -> None:
    """Let the task that was clicked in the table become the choice, as a click on the chart does."""
    rows = ranked.get(shown, compared)
    session.clicked(f"ranks_{shown}", timeline.kind(), tuple(int(record) for record in rows.index))


def weights(audience: Audience, language: str) -> None:
    """A slider for each criterion; shares add up to 100 % by themselves. What weighs how much is the owner's to see and to say."""
    if not session.owner():
        return
    shares = audience.shares
    with st.container(key="weights"):
        for column, (name, weight) in zip(st.columns(len(audience.weights)), audience.weights, strict=True):
            key = session.bound(f"weight_{audience.name}_{name}", round(weight * 100))
            column.slider(
                f"{CRITERIA[name].words(language)} · {shares.get(name, 0.0):.0%}", 0, 100, step=5, key=key,
                help=CRITERIA[name].formula(language), on_change=_keep_weight, args=(audience.name, name, key),
            )  # fmt: skip
    if audience != AUDIENCES[audience.name]:
        st.button(
            say("reset_weights", language), key="reset_weights", type="tertiary", icon=":material/restart_alt:",
            on_click=_keep_weights, args=(audience.name, {}),
        )  # fmt: skip


def _keep_weight(audience: str, name: str, key: str) -> None:
    """Callback: one weight is another, the others as they are now; two sliders may have been moved since the page was drawn."""
    percent = session.fresh_value(key)
    if percent is None:
        return
    weights_now = {**dict(audiences()[audience].weights), name: percent / 100}
    if not sum(weights_now.values()):
        session.notice(say("weights_all_zero", session.language()))
        return
    _keep_weights(audience, weights_now)


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


def one(ranked: pd.DataFrame, audience: Audience, chosen: int | None, wide: int, language: str) -> None:
    """One audience's ranking as bars of its parts; where no score may be told, its order as a table."""
    named = say(f"audience_{audience.name}", language)
    if "score" not in ranked:
        st.caption(say("order_caption", language, audience=named))
        table_of_one(ranked, audience, language)
        return
    top = FIRST if session.showing() == "boss" else MOST
    figure = chart.figure(
        ranked, words=words("priorities", language), title="", wide=wide, palette=palette(), top=top,
        criteria=criteria(audience, language), chosen=chosen,
    )  # fmt: skip
    st.caption(say("rank_caption", language, audience=named, top=min(top, len(ranked))))
    alt = chart.alt(ranked, words=words("priorities", language), title=say("rank_title", language, audience=named))
    draw(figure, key=f"rank_{audience.name}", alt=alt, opens=open_task)


def open_task(record: int) -> None:
    """Callback of the charts: the task that was clicked is the one that is open."""
    session.choose(timeline.kind(), record)


def table(
    shown: str,
    audiences: Mapping[str, Audience],
    ranked: Mapping[str, pd.DataFrame],
    compared: pd.DataFrame,
    language: str,
) -> None:
    """All tasks in a table below the chart; where the table is all there is, not a second time."""
    if shown not in audiences:
        table_of_all(compared, ranked, language)
    elif "score" in ranked[shown]:
        table_of_one(ranked[shown], audiences[shown], language)


def spoken_of(finding: Finding, compared: pd.DataFrame) -> int | None:
    """The task that the title speaks of."""
    task = dict(finding.values).get("task")
    found = compared.index[compared["name"] == task]
    return int(found[0]) if len(found) else None


def pick(chosen: int | None, compared: pd.DataFrame, language: str) -> None:
    """The same choice as a click on the chart, for the keyboard."""
    tasks = work().records("tasks").reindex(index=compared.index, columns=["id", "name"])
    names = told_apart(
        {
            record: "  ".join(cell for cell in cells if isinstance(cell, str))
            for record, *cells in tasks.itertuples(name=None)
        }
    )
    session.put("task", chosen if chosen in compared.index else None)
    st.selectbox(
        say("task", language), list(compared.index), index=None, key="task", label_visibility="collapsed",
        placeholder=say("pick_task", language), format_func=names.__getitem__,
        on_change=lambda: session.choose(timeline.kind(), session.value("task")),
    )  # fmt: skip


def rank_text(rank: Any, ranks: pd.Series) -> str:
    """A rank as it is read out: `3`, `=3` where it is shared, a dash where there is none."""
    if pd.isna(rank):
        return "–"
    return f"={rank}" if int((ranks == rank).sum()) > 1 else f"{rank}"


def rank_texts(ranks: pd.Series) -> list[str]:
    """Every rank as it is read out (see `rank_text`)."""
    shared = ranks.duplicated(keep=False).tolist()
    return [
        "–" if pd.isna(rank) else f"={rank}" if tied else f"{rank}"
        for rank, tied in zip(ranks.tolist(), shared, strict=True)
    ]


def table_of_all(compared: pd.DataFrame, ranked: Mapping[str, pd.DataFrame], language: str) -> None:
    """Every task with its three ranks and how far they lie apart."""
    tasks = work().records("tasks")
    shown = {
        say("task_id", language): tasks.loc[compared.index, "id"],
        say("task", language): compared["name"],
        **{AUDIENCES[name].words(language): compared[name] for name in ranked},
        say("spread", language): compared["spread"],
    }
    _table(pd.DataFrame(shown), "ranks_compare", language)


def table_of_one(ranked: pd.DataFrame, audience: Audience, language: str) -> None:
    """Every task with its rank, its score, how much of the weight is known, and the parts; to an audience with the reasons."""
    parts = priorities.part_columns(ranked)
    shown = {
        say("rank", language): rank_texts(ranked["rank"]),
        say("task_id", language): ranked["id"],
        say("task", language): ranked["name"],
    }
    if not session.owner():
        spoken = reasons(audience)
        shown[say("why_here", language)] = [priorities.why(spoken.get(record, ()), language) for record in ranked.index]
    if "score" in ranked:
        shown[say("score", language)] = ranked["score"].round(3)
    if "score" in ranked and in_numbers(ranked):
        shown[say("coverage", language)] = ranked["coverage"]
        shown |= {CRITERIA[name].words(language): ranked[part].round(3) for name, part in parts.items()}
    drawn = pd.DataFrame(shown)
    blank = [name for name in (say("task_id", language),) if drawn[name].isna().all()]
    _table(drawn.drop(columns=blank), f"ranks_{audience.name}", language)


def in_numbers(ranked: pd.DataFrame) -> bool:
    """Whether values, weights and parts are shown: to the owner, and to an audience that may see scores and all people."""
    policy = session.policy()
    return policy is None or (policy.people == "all" and "score" in ranked)


def reasons(audience: Audience) -> pd.Series:
    """For each task the reasons that whoever looks may hear (see `priorities.reasons`)."""
    counterparts = work().records("tasks")["counterparts"]
    asked = frozenset(int(str(record)) for record in counterparts.dropna().index)
    return priorities.reasons(rated(), audience, session.policy(), session.today(), asked)


def _table(shown: pd.DataFrame, key: str, language: str) -> None:
    st.dataframe(
        shown, hide_index=True, placeholder="", height=330, key=key, selection_mode="single-row",
        on_select="rerun",
        column_config={
            say("coverage", language): st.column_config.NumberColumn(format="percent"),
            say("task", language): st.column_config.TextColumn(width="medium" if say("why_here", language) in shown else "large"),
            say("why_here", language): st.column_config.TextColumn(width=420),
        },
        alt=say("all_tasks", language),
    )  # fmt: skip


def left_out(language: str) -> None:
    """The tasks that are not ranked, with the reason: nothing disappears silently. Of those not shown nothing is said."""
    aside = rated().left_out
    aside = aside[aside.index.isin(work().records("tasks").index)]
    if aside.empty:
        return
    counts = aside["why"].value_counts()
    listed = say("and", language).join(
        say(f"left_out_{why}", language, count=int(count)) for why, count in counts.items()
    )
    st.caption(say("left_out", language, said=listed))


def from_requirements(language: str) -> None:
    """Say so where it is requirements that are ranked."""
    if session.desk().whole.records("tasks").empty:
        st.caption(say("from_requirements", language))
