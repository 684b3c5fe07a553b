"""What is chosen above the map: what size, colour and shape tell, whom to show, where high begins, what to compare with."""

from dataclasses import asdict, dataclass
from typing import Any

import pandas as pd
import streamlit as st

from analytics import map as grid
from analytics import ties
from analytics.charts.people import Look
from data.kinds import KINDS, Book, Table, names_in
from pages._shell import cached, session
from pages._shell.people import axis, cuts, everybody_named, heading_of, ties_of
from pages._shell.texts import say
from pages._shell.widgets import chips, in_a_row, plain, said, told_apart

FILTERS = ("audience", "department")
COUNTED = ("tasks", "risks")
CIRCLE = "circle"
HEAVIEST = 9  # of a weight: 1-1-1 is 9-9-9
CATEGORIES = 12  # different values of a column beyond which it is no grouping of people
EARLIER = 40  # states to compare with that are offered
# What says who somebody is, or stands on the map already.
_NO_GROUP = ("id", "name", "relevance", "influence", "email", "phone", "contact", "rated_on", "next_contact", "notes")
# Columns that name nobody, for a map on which nobody is named.
_NAMELESS = ("department", "organization", "location", "category", "direction", "audience", "attitude")


@dataclass(frozen=True, eq=False)
class Choice:
    """What was chosen above the map."""

    look: Look
    passes: pd.Series  # per stakeholder, whether the filters let them through
    since: int | None  # the revision to compare with


def choices(everyone: pd.DataFrame, table: Table, language: str, *, anonymous: bool) -> Choice:
    """One row of choices above the map; filters are shown as chips and never move the axes."""
    records, groups = table.records, grouping(table, anonymous=anonymous)
    size, colour, shape, filters, compared, scenario = in_a_row(140, 180, 140, 230, 170, 160)
    sized = size.selectbox(
        say("size_by", language), ["", *sizes(table)], key="size", persist_state="session",
        format_func=lambda name: say("same_size", language) if not name else measure(name, language),
    )  # fmt: skip
    coloured = colour.selectbox(
        say("colour_by", language), ["", *groups], key="colour", persist_state="session",
        format_func=lambda name: say("one_colour", language) if not name else heading_of(name, language),
    )  # fmt: skip
    shaped = shape.selectbox(
        say("shape_by", language), ["", *groups], key="shape", persist_state="session",
        format_func=lambda name: say("one_shape", language) if not name else heading_of(name, language),
    )  # fmt: skip
    with filters:
        values = chips(say("show_only", language), _values(records, language), key="shown_only")
    with compared:
        since = _compared(language)
    picked = 0
    scenarios = session.desk().book.records("scenarios")
    if everybody_named() and not scenarios.empty:
        listed = {int(str(record)): str(name) for record, name in scenarios["scenario"].items()}
        names = told_apart({0: say("all_scenarios", language), **listed})
        picked = scenario.selectbox(
            say("scenario", language), list(names), key="scenario", persist_state="session",
            format_func=lambda record: names.get(record, names[0]),
        )  # fmt: skip
    look = Look(sized or None, coloured or None, shaped or None)
    return Choice(look, _passing(everyone, records, values, picked), since)


def cut_offs(table: Table, language: str) -> None:
    """Where high begins on each axis, for the owner to move."""
    if not session.owner():
        return
    with st.popover(say("cutoffs", language), icon=":material/tune:", key="cutoffs", on_change="rerun") as opened:
        if opened.open:  # sliders that are folded away would begin at their least when they are unfolded
            _cut_sliders(table, language)


def sizes(table: Table) -> list[str]:
    """What the size of a point can tell: how many tasks or risks are tied to somebody, and every column of numbers."""
    tied = [name for name in COUNTED if everybody_named()]
    circled = [CIRCLE] if not circle_of(table).empty else []
    return (
        tied
        + circled
        + [str(name) for name in table.records if name not in _NO_GROUP and _numbers(table, str(name)).notna().any()]
    )


def grouping(table: Table, *, anonymous: bool = False) -> list[str]:
    """What colour and shape can tell: every column of few different values; where nobody is named, one that names nobody."""
    found = []
    for name in map(str, table.records):
        column = KINDS["stakeholders"].column(name)
        judged = column is not None and column.type in ("choice", "level")
        if name in _NO_GROUP or (anonymous and not judged and name not in _NAMELESS):
            continue
        if judged or 1 < table.records[name].nunique() <= CATEGORIES:
            found += [name] if table.records[name].notna().any() else []
    return found


def circle_of(table: Table) -> pd.DataFrame:
    """The Stakeholder Circle of those who have an index, by the weights kept with this workspace; empty where nobody has one."""
    desk = session.desk()
    circled = cached.circled(desk.rows_key, grid.weights_of(desk.book.settings), desk.book)
    return circled[circled["index"].notna()]


def measure(name: str, language: str) -> str:
    """What a size is called."""
    if name == CIRCLE:
        return say("circle_index", language)
    return (
        say("number_of", language, what=KINDS[name].words(language)) if name in COUNTED else heading_of(name, language)
    )


def painted(shown: pd.DataFrame, table: Table, look: Look, language: str) -> pd.DataFrame:
    """The facts of the map with what size, colour and shape are read from, in the reader's words."""
    columns: dict[str, Any] = {}
    for name in filter(None, (look.colour, look.shape)):
        columns[name] = [said(table, record, name, language) or None for record in shown.index]
    if look.size in COUNTED:
        columns[look.size] = ties.how_many(ties_of(look.size), "stakeholder", shown.index)
    elif look.size == CIRCLE:
        columns[look.size] = circle_of(table)["index"].reindex(shown.index)
    elif look.size:
        columns[look.size] = _numbers(table, look.size).reindex(shown.index)
    return shown.assign(**columns)


def before(since: int | None) -> Book | None:
    """The earlier state that was chosen to compare with."""
    return None if since is None else cached.book_at(session.desk().source, since)


def _compared(language: str) -> int | None:
    """An earlier state of this workspace; what it is called only for the owner."""
    desk = session.desk()
    known = cached.moments(desk.source, desk.revision)[:EARLIER] if desk.own else []
    named = {0: say("compare_nothing", language)}
    for number, day, name in known:
        told = say("compare_begun", language) if name == "" else plain(name, 40) if name and session.owner() else ""
        named[number] = " · ".join(filter(None, (day.isoformat(), told)))
    names = told_apart(named)
    since = st.selectbox(
        say("compare_with", language), list(names), key="compare_with", format_func=lambda number: names.get(number, names[0]),
        persist_state="session", help=None if known else say("compare_later", language),
    )  # fmt: skip
    return int(since) if since in names and since else None


def _numbers(table: Table, name: str) -> pd.Series:
    """A column as numbers where it holds any; of a known one only what is counted or measured."""
    column = KINDS["stakeholders"].column(name)
    cells = table.records[name]
    if column is not None and column.type not in ("number", "level", "percent", "days"):
        return pd.Series(float("nan"), index=cells.index)
    if not pd.api.types.is_numeric_dtype(cells):
        cells = cells.map(lambda cell: cell if isinstance(cell, int | float) and not isinstance(cell, bool) else None)
    return pd.to_numeric(cells, errors="coerce").astype("float64")


def _values(records: pd.DataFrame, language: str) -> dict[str, str]:
    """What one can filter by: each audience and each department that occurs, under its words."""
    found = {}
    for name in FILTERS:
        column = KINDS["stakeholders"].column(name)
        if column is not None and name in records:
            for value in records[name].dropna().unique():
                found[f"{name}={value}"] = column.said(value, language)
    return found


def _passing(everyone: pd.DataFrame, records: pd.DataFrame, values: list[str], scenario: int) -> pd.Series:
    passes = pd.Series(True, index=everyone.index)
    for name in FILTERS:
        wanted = [value.removeprefix(f"{name}=") for value in values if value.startswith(f"{name}=")]
        if wanted:
            passes &= records[name].isin(wanted)
    if scenario in session.desk().book.records("scenarios").index:
        named = names_in(session.desk().book.records("scenarios").at[scenario, "counterparts"])
        passes &= records["name"].isin(named)
    return passes


def _cut_sliders(table: Table, language: str) -> None:
    now = cuts()
    for name in (name for name in now.each() if name in grid.GRID or table.records[name].notna().any()):
        scale = axis(table, name)
        key = session.bound(f"cut_{name}", float(scale.of_unit(getattr(now, name))))
        st.slider(
            say("cut_of", language, what=heading_of(name, language)), float(scale.lowest), float(scale.highest),
            step=scale.step / 2, key=key, on_change=_keep_cut, args=(name, table, key), format="%g",
        )  # fmt: skip
    st.caption(say("cut_means", language))
    if not circle_of(table).empty:
        _circle_sliders(language)


def _circle_sliders(language: str) -> None:
    """The weights of the Stakeholder Circle; only their proportions count."""
    st.markdown(f"**{say('circle_weights', language)}**")
    for name, weight in asdict(grid.weights_of(session.desk().book.settings)).items():
        key = session.bound(f"circle_{name}", int(weight))
        st.slider(say(f"circle_{name}", language), 0, HEAVIEST, key=key, on_change=_keep_weight, args=(name, key))
    st.caption(say("circle_means", language))


def _keep_weight(name: str, key: str) -> None:
    weight = session.fresh_value(key)
    before = session.desk().whole
    kept = {**asdict(grid.weights_of(before.settings)), name: weight}
    if weight is None or not any(kept.values()):  # without any weight there is no index
        return
    session.change(before.with_settings(circle=kept), say("circle_changed", session.language()))


def _keep_cut(name: str, table: Table, key: str) -> None:
    at = session.fresh_value(key)
    if at is None:
        return
    kept_before = session.desk().whole
    others = kept if isinstance(kept := kept_before.settings.get("cuts"), dict) else {}
    book = kept_before.with_settings(cuts={**others, name: axis(table, name).to_unit(at)})
    session.change(book, say("cut_changed", session.language(), what=heading_of(name, session.language())))
