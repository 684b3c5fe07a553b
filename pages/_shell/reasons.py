"""Why a task stands where it stands: values, scaled values, weights and parts, and whom and what it is tied to."""

from collections.abc import Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analytics import priorities
from analytics.priorities import CRITERIA, Audience, Rated
from data.kinds import KINDS
from pages._shell import ranking, session, told
from pages._shell.facts import counted, facts, known, tabled
from pages._shell.ranking import work
from pages._shell.texts import say
from pages._shell.widgets import as_written, plain, said

_TASK = ("concern", "owner", "start", "finish", "deadline", "status", "predecessors", "notes")


def one(record: int | None, rated: Rated, audience: Audience, ranked: pd.DataFrame, language: str) -> None:
    """Why this task stands where it stands: raw value, scaled value, weight and part of each criterion."""
    if record is None or record not in ranked.index:
        st.caption(say("task_hint", language))
        return
    _head(record, language)
    _place(record, ranked, language)
    if not ranking.in_numbers(ranked):
        as_written(priorities.why(ranking.reasons(audience).get(record, ()), language))
        _ties(record, language)
        return
    why = priorities.explained(rated, audience, record)
    headings = [say(name, language) for name in ("criterion", "raw", "scaled", "weight", "part")]
    rows = [_part(row, record, language) for row in why.to_dict("records")]
    tabled(headings, rows, alt=say("why_there", language))
    _ties(record, language)


def _part(row: Mapping[Any, Any], record: int, language: str) -> list[str]:
    """A criterion, its value and below it where that comes from, the value scaled, the weight and what that adds to the score."""
    value = f"{_raw(row, record, language)}\n{_source(row['source'], language)}"
    numbers = ((row["scaled"], ".2f"), (row["weight"], ".0%"), (row["part"], ".3f"))
    return [
        CRITERIA[row["criterion"]].words(language),
        value,
        *("–" if pd.isna(number) else f"{number:{form}}" for number, form in numbers),
    ]


def _place(record: int, ranked: pd.DataFrame, language: str) -> None:
    """The rank, and the score where it may be told, with how much of it is known."""
    task = ranked.loc[record]
    if pd.isna(task["rank"]):
        st.caption(say("nothing_known", language))
        return
    left, right = st.columns(2)
    left.metric(say("rank", language), ranking.rank_text(task["rank"], ranked["rank"]))
    if "score" in task:
        share = say("coverage_is", language, share=f"{task['coverage']:.0%}")
        right.metric(say("score", language), f"{task['score']:.2f}", help=share)


def three(
    record: int | None, rated: Rated, shown: Mapping[str, Audience], rankings: Mapping[str, pd.DataFrame], language: str
) -> None:
    """One task as the three audiences see it: its rank and what lifts or lowers it most."""
    if record is None or record not in rated.tasks.index:
        st.caption(say("task_hint", language))
        return
    _head(record, language)
    for name, audience in shown.items():
        task, why = rankings[name].loc[record], priorities.explained(rated, audience, record)
        parts = why[why["part"].notna()].sort_values("part", ascending=False)
        left, right = st.columns([1, 2.4], vertical_alignment="center")
        left.metric(audience.words(language), ranking.rank_text(task["rank"], rankings[name]["rank"]))
        right.caption(
            plain(
                say("list_semicolon", language).join(
                    _counts(row, record, language) for row in parts.head(3).to_dict("records")
                )
                or say("nothing_known", language)
            )
        )
    _ties(record, language)


def _counts(row: Mapping[Any, Any], record: int, language: str) -> str:
    """A criterion, its value, and what that adds to the score."""
    said = f"{_raw(row, record, language)} → {row['part']:.2f}"
    return say("labelled", language, label=CRITERIA[row["criterion"]].words(language), said=said)


def _head(record: int, language: str) -> None:
    tasks = work().records("tasks")
    st.header(plain(tasks.at[record, "name"]), anchor=False)


def _ties(record: int, language: str) -> None:
    """Whom the task touches, which risks threaten it, and what was written about it."""
    book = work()
    named, threats = told.tied("counterparts", planned=True), told.tied("threatens", planned=True)
    tied = {
        "stakeholders": named.loc[named["task"] == record, "stakeholder"],
        "risks": threats.loc[threats["task"] == record, "risk"],
    }
    whom = [
        counted(KINDS[kind].words(language), [_named(kind, int(other), language) for other in others], language)
        for kind, others in tied.items()
        if len(others)
    ]
    facts([*whom, *known(book.table("tasks"), record, _TASK, language)])


def _named(kind: str, record: int, language: str) -> str:
    """A person or risk with what its weight in the ranking comes from; beside a name that is told to few, no judgement."""
    table, policy = session.desk().book.table(kind), session.policy()
    judged: tuple[str, ...] = ("influence", "relevance") if kind == "stakeholders" else ("probability", "impact")
    if policy is not None and (policy.people != "all" or "scores" not in policy.parts):
        judged = ()
    columns = [column for name in judged if (column := KINDS[kind].column(name)) is not None]
    written = [(column.words(language), said(table, record, column.name, language)) for column in columns]
    values = [f"{words} {value}" for words, value in written if value]
    return " · ".join([str(table.records.at[record, KINDS[kind].label]), *values])


def _raw(why: Mapping[Any, Any], record: int, language: str) -> str:
    """The value as it was typed where it was typed on a scale, else the number in its unit."""
    raw, source, criterion = why["raw"], why["source"], CRITERIA[why["criterion"]]
    if pd.isna(raw):
        return say("unknown", language)
    column = KINDS["tasks"].column(source.removeprefix("typed: ")) if isinstance(source, str) else None
    table = work().table("tasks")
    scale = table.scale(column) if column is not None and column.type == "level" else None
    if scale is not None and column is not None:
        written = said(table, record, column.name, language)
        if scale.levels:
            return written
        return say("on_scale", language, value=written, scale=scale.words(language))
    return criterion.said(raw, language)


def _source(source: object, language: str) -> str:
    if not isinstance(source, str):
        return say("source_none", language)
    how, _, what = source.partition(": ")
    column = KINDS["tasks"].column(what)
    words = column.words(language) if column else KINDS[what].words(language) if what in KINDS else what
    return say(f"source_{how}", language, what=words)


def method(shown: Mapping[str, Audience], language: str) -> None:
    """How the score is made: the formula, unit and bounds of each criterion, and its weight for each audience."""
    policy = session.policy()
    if policy is not None and (policy.people != "all" or "scores" not in policy.parts):
        return
    shares = {audience.words(language): audience.shares.to_dict() for audience in shown.values()}
    weighed = {name for shared in shares.values() for name in shared}
    with st.expander(say("method_title", language), key="method", icon=":material/info:", on_change="rerun") as opened:
        if not opened.open:  # a table more would make every slider wait
            return
        as_written(say("method_explained", language))
        rows = [
            {
                say("criterion", language): one.words(language),
                say("formula", language): one.formula(language),
                say("bounds", language): f"{one.lower:g} – {one.said(one.upper, language)}",
                say("better", language): say("more" if one.benefit else "less", language),
                **{audience: round(float(shared.get(name, 0.0)), 2) for audience, shared in shares.items()},
                say("when_missing", language): one.missing(language),
            }
            for name, one in CRITERIA.items()
            if policy is None or name in weighed
        ]
        st.dataframe(
            pd.DataFrame(rows), hide_index=True, placeholder="", height="content", alt=say("method_title", language),
            column_config={one.words(language): st.column_config.NumberColumn(format="percent") for one in shown.values()},
        )  # fmt: skip
