"""What the Priorities page chooses and shows: audiences and weights, the tables of ranks, and why a task stands there."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analytics import priorities, ties
from analytics.findings import Finding
from analytics.priorities import AUDIENCES, CRITERIA, Audience, Rated
from data.kinds import KINDS, Book
from pages._shell import cached, session
from pages._shell.texts import say
from pages._shell.widgets import cell_of, facts, plain, said

LITTLE_KNOWN = 0.6  # a score that rests on less than this share of the weights is marked

_TASK = ("concern", "owner", "start", "finish", "deadline", "status", "predecessors", "notes")


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
    language, book = session.language(), session.desk().book
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


def reasons(record: int | None, rated: Rated, audience: Audience, ranked: pd.DataFrame, language: str) -> None:
    """Why this task stands where it stands: raw value, scaled value, weight and part of each criterion."""
    if record is None or record not in ranked.index:
        st.caption(say("task_hint", language))
        return
    _head(record, language)
    task = ranked.loc[record]
    if pd.isna(task["rank"]):
        st.caption(say("nothing_known", language))
    else:
        left, right = st.columns(2)
        left.metric(say("rank", language), rank_text(task["rank"], ranked["rank"]))
        right.metric(
            say("score", language),
            f"{task['score']:.2f}",
            help=say("coverage_is", language, share=f"{task['coverage']:.0%}"),
        )
    why = priorities.explained(rated, audience, record)
    st.dataframe(
        pd.DataFrame(
            {
                say("criterion", language): [CRITERIA[name].words(language) for name in why["criterion"]],
                say("raw", language): [_raw(row, record, language) for row in why.to_dict("records")],
                say("scaled", language): why["scaled"],
                say("weight", language): why["weight"],
                say("part", language): why["part"],
                say("source", language): [_source(source, language) for source in why["source"]],
            }
        ),
        hide_index=True, placeholder="", height="content", alt=say("why_there", language),
        column_config={
            say("scaled", language): st.column_config.NumberColumn(format="%.2f"),
            say("weight", language): st.column_config.NumberColumn(format="percent"),
            say("part", language): st.column_config.NumberColumn(format="%.3f"),
        },
    )  # fmt: skip
    _ties(record, language)


def three_reasons(
    record: int | None, rated: Rated, shown: Mapping[str, Audience], rankings: Mapping[str, pd.DataFrame], language: str
) -> None:
    """One task as the three audiences see it: its rank and what lifts or lowers it most."""
    if record is None or record not in rated.tasks.index:
        st.caption(say("task_hint", language))
        return
    _head(record, language)
    for name, audience in shown.items():
        task, why = rankings[name].loc[record], priorities.explained(rated, audience, record)
        known = why[why["part"].notna()].sort_values("part", ascending=False)
        left, right = st.columns([1, 2.4], vertical_alignment="center")
        left.metric(audience.words(language), rank_text(task["rank"], rankings[name]["rank"]))
        right.caption(
            plain(
                "; ".join(
                    f"{CRITERIA[row['criterion']].words(language)} {_raw(row, record, language)} → {row['part']:.2f}"
                    for row in known.head(3).to_dict("records")
                )
                or say("nothing_known", language)
            )
        )
    _ties(record, language)


def _head(record: int, language: str) -> None:
    tasks = work().records("tasks")
    st.subheader(plain(tasks.at[record, "name"]), anchor=False)


def _ties(record: int, language: str) -> None:
    """Whom the task touches, which risks threaten it, and what was written about it."""
    book = work()
    named = ties.counterparts(book.records("tasks"), book.records("stakeholders"))
    threats = ties.threatens(book.records("risks"), book.records("tasks"))
    for kind, others in (
        ("stakeholders", named.loc[named["task"] == record, "stakeholder"]),
        ("risks", threats.loc[threats["task"] == record, "risk"]),
    ):
        if len(others):
            st.caption(f"{KINDS[kind].words(language)} ({len(others)})")
            st.text("\n".join(_named(kind, int(other), language) for other in others))
    facts(book.table("tasks"), record, _TASK, language)


def _named(kind: str, record: int, language: str) -> str:
    """A person or risk with what its weight in the ranking comes from."""
    table = session.desk().book.table(kind)
    judged = ("influence", "relevance") if kind == "stakeholders" else ("probability", "impact")
    columns = [column for name in judged if (column := KINDS[kind].column(name)) is not None]
    written = [(column.words(language), said(table, record, column.name, language)) for column in columns]
    values = [f"{words} {value}" for words, value in written if value]
    return " · ".join([str(table.records.at[record, KINDS[kind].label]), *values])


def rank_text(rank: Any, ranks: pd.Series) -> str:
    """A rank as it is read out: `3`, `=3` where it is shared, a dash where there is none."""
    if pd.isna(rank):
        return "–"
    return f"={rank}" if int((ranks == rank).sum()) > 1 else f"{rank}"


def _raw(why: Mapping[Any, Any], record: int, language: str) -> str:
    """The value as it was typed where it was typed on a scale, else the number in its unit."""
    raw, source, known = why["raw"], why["source"], CRITERIA[why["criterion"]]
    if pd.isna(raw):
        return say("unknown", language)
    column = KINDS["tasks"].column(source.removeprefix("typed: ")) if isinstance(source, str) else None
    table = work().table("tasks")
    scale = table.scale(column) if column is not None and column.type == "level" else None
    if scale is not None and column is not None:
        written = said(table, record, column.name, language)
        return written if scale.levels else f"{written} ({scale.words(language)})"
    number = f"{raw:,.0f}" if abs(raw) >= 100 else f"{raw:.3g}"
    return number if known.upper <= 1 else f"{number} {known.unit(language)}"


def _source(source: object, language: str) -> str:
    if not isinstance(source, str):
        return say("source_none", language)
    how, _, what = source.partition(": ")
    column = KINDS["tasks"].column(what)
    words = column.words(language) if column else KINDS[what].words(language) if what in KINDS else what
    return say(f"source_{how}", language, what=words)


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


def method(shown: Mapping[str, Audience], language: str) -> None:
    """How the score is made: the formula, unit and bounds of each criterion, and its weight for each audience."""
    with st.expander(say("method_title", language), icon=":material/info:"):
        st.text(say("method_explained", language))
        rows = [
            {
                say("criterion", language): one.words(language),
                say("formula", language): one.formula(language),
                say(
                    "bounds", language
                ): f"{one.lower:g} – {one.upper:,g} {one.unit(language) if one.upper > 1 else ''}".strip(),
                say("better", language): say("more" if one.benefit else "less", language),
                **{audience.words(language): float(audience.shares.get(name, 0.0)) for audience in shown.values()},
                say("when_missing", language): one.missing(language),
            }
            for name, one in CRITERIA.items()
        ]
        st.dataframe(
            pd.DataFrame(rows), hide_index=True, placeholder="", height="content", alt=say("method_title", language),
            column_config={one.words(language): st.column_config.NumberColumn(format="percent") for one in shown.values()},
        )  # fmt: skip


def alternative(ranked: pd.DataFrame, audience: Audience, language: str) -> str:
    """The chart in words: the first five."""
    first = ", ".join(
        f"{rank_text(task.rank, ranked['rank'])} {task.name_}"
        for task in ranked.rename(columns={"name": "name_"}).head(5).itertuples()
    )
    return say("rank_alt", language, audience=audience.words(language), first=first)
