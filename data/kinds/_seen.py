"""The book as one audience may see it: what is withheld is not in it, so that no page, chart or file can show it by mistake."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from data.kinds._book import Book, Table, empty_table
from data.kinds._columns import Column
from data.kinds._discreet import (
    LINKS,
    RESPONSIBLE,
    TITLED,
    Discreet,
    clients,
    discreet,
    public_titles,
)
from data.kinds._policy import Days, Part, Policy
from data.kinds._rows import rows

_FACES = ("id", "name", "department", "organization", "role")
# Dates that whoever hears of them needs to the day: until when they are to decide or have promised to act, and days off.
# All others are told only as exactly as the policy says.
_TO_THE_DAY = {("decisions", "due"), ("actions", "due"), ("calendar", "date")}
_BEGINS = ("start", "baseline_start", "actual_start")  # told as the first day of their month, all others as the last
_FOR_EVERYBODY = ("cuts", "holidays")  # settings that an audience's view is drawn with; all others are the owner's
# What goes with a whole part of the product: tables, and the levels of risks.
_TABLES: dict[str, Part] = {"risks": "risks", "decisions": "decisions", "actions": "decisions"}
_GRADES = (
    "probability",
    "impact",
    "score",
    "residual_probability",
    "residual_impact",
    "target_probability",
    "target_impact",
)


def seen(book: Book, policy: Policy, language: str, client: str | None = None) -> Book:
    """The book with only what the policy allows.

    Withheld columns are blank, withheld tables empty; sheets, problems, mappings and the owner's settings are gone. A name
    that the audience must not see gives way to the role where somebody is responsible, and to `a colleague` (of
    `language`) in running text.
    client: whose eyes these are where the audience is the client, one of `clients`; the first of them where None.
    A client sees rows with a public title, under it, and of decisions and actions those of their own people.
    """
    client = client or next(iter(clients(book)), None)
    policy = _without_closed_parts(policy)
    shown = _rows_shown(book, policy, client)
    known = replace(discreet(book, policy, client, language, shown), public=public_titles(shown))
    tables = {
        kind: _told(replace(book.tables[kind], records=records), policy, known) for kind, records in shown.items()
    }
    return Book(tables=tables, settings=_settings(book, policy, known))


def single_names_withheld(book: Book, policy: Policy, language: str, client: str | None = None) -> dict[str, str]:
    """The single given and family names that `seen` replaces, by their letters without case, with the full names."""
    client = client or next(iter(clients(book)), None)
    policy = _without_closed_parts(policy)
    return discreet(book, policy, client, language, _rows_shown(book, policy, client)).single


def _rows_shown(book: Book, policy: Policy, client: str | None) -> dict[str, pd.DataFrame]:
    """By kind, the rows that the audience sees, as they stand in the book."""
    return {
        kind: table.records[rows(book, kind, policy, client)]
        for kind, table in book.tables.items()
        if policy.columns(kind)
    }


def told_day(day: pd.Timestamp, days: Days) -> str:
    """A date as exact as the policy allows, for any language: 2026-12-03, 2026-12 or 2026 Q4."""
    if pd.isna(day):
        return "–"
    return {"day": f"{day:%Y-%m-%d}", "month": f"{day:%Y-%m}", "quarter": f"{day:%Y} Q{day.quarter}"}[days]


def to_the_day(kind: str, column: str) -> bool:
    """Whether a date is told to the day whatever the policy says of days."""
    return (kind, column) in _TO_THE_DAY


def rounded(dates: pd.Series, days: Days, *, last: bool) -> pd.Series:
    """Dates as exact as the policy allows: themselves, or the first (the last) day of their month or quarter."""
    if days == "day":
        return dates
    spans = dates.dt.to_period("M" if days == "month" else "Q")
    ends = spans.dt.end_time.dt.normalize() if last else spans.dt.start_time
    rounded_off: pd.Series = ends.astype(dates.dtype)
    return rounded_off


def _without_closed_parts(policy: Policy) -> Policy:
    """The policy without the fields that go with a part which is withheld."""
    shut = {kind for kind, part in _TABLES.items() if part not in policy.parts}
    grades = set() if "heatmap" in policy.parts else {("risks", name) for name in _GRADES}
    return replace(policy, fields=frozenset(field for field in policy.fields if field[0] not in shut) - grades)


def _settings(book: Book, policy: Policy, known: Discreet) -> dict[str, object]:
    """Title, status date and what the screen is drawn with; a setting that nobody knows may say anything.

    A title that stood above somebody's list ("draft, do not circulate") is no name to tell a client.
    """
    settings = {name: book.settings[name] for name in _FOR_EVERYBODY if name in book.settings}
    if "title" in book.settings and not (policy.audience == "client" and book.title_from_a_file):
        settings["title"] = known.hush(book.settings["title"])
    if book.as_of is not None:
        settings["as_of"] = book.as_of.isoformat()
    return settings


def _told(table: Table, policy: Policy, known: Discreet) -> Table:
    """One table with its withheld cells blank, and its texts without withheld names."""
    from data.kinds import KINDS

    kind, blank = KINDS[table.kind], empty_table(table.kind).records
    cells: dict[str, pd.Series] = {}
    for name in map(str, table.records):
        column = kind.column(name)
        if column is None and policy.other_columns:
            cells[name] = _own(table.records[name], policy, known)
        elif column is not None and policy.allows(table.kind, name):
            cells[name] = _cells(table.records[name], column, table.kind, policy, known)
        elif column is not None:
            cells[name] = pd.Series(None, index=table.records.index, dtype=blank[name].dtype)
    records = pd.DataFrame(cells, index=table.records.index)
    if policy.titles == "public" and "public_title" in records:
        public = _each(table.records["public_title"], known.hush)
        records = records.assign(**{kind.label: public, "public_title": None})
    if table.kind == "stakeholders" and policy.people == "asked":
        # A board sees how many stand where, and who only where it has to decide.
        records.loc[~records.index.isin(list(known.own)), [name for name in _FACES if name in records]] = None
    places = pd.DataFrame({"file": "", "sheet": "", "row": 0}, index=records.index)
    scales = {name: scale for name, scale in table.scales.items() if policy.allows(table.kind, name)}
    return Table(table.kind, records, scales, places, table.given & frozenset(records.index))


def _cells(cells: pd.Series, column: Column, kind: str, policy: Policy, known: Discreet) -> pd.Series:
    """The cells of a column that may be seen, each as exact and as personal as allowed."""
    if column.type == "date":
        exact = to_the_day(kind, column.name)
        return cells if exact else rounded(cells, policy.days, last=column.name not in _BEGINS)
    if policy.titles == "public" and column.name in TITLED:
        return _each(cells, known.titles)
    if policy.people == "all" or (kind == "stakeholders" and column.name in _FACES):
        return cells
    if column.type == "names" and column.name not in LINKS:
        responsible = column.name in RESPONSIBLE
        return _each(cells, lambda cell: known.names(cell, responsible=responsible))
    if column.type in ("text", "names", "identifier"):
        return _each(cells, known.hush)
    return cells


def _own(cells: pd.Series, policy: Policy, known: Discreet) -> pd.Series:
    """The cells of a column that Liaison does not know, among which there may be dates."""
    return _each(
        cells, lambda cell: _whole_span(cell, policy.days) if isinstance(cell, pd.Timestamp) else known.hush(cell)
    )


def _whole_span(day: pd.Timestamp, days: Days) -> object:
    return day if pd.isna(day) else rounded(pd.Series([day]), days, last=True).iloc[0]


def _each(cells: pd.Series, told: Callable[[object], object]) -> pd.Series:
    """Each cell as it is told; blank is None."""
    return pd.Series([told(cell) for cell in cells], index=cells.index, dtype="object", name=cells.name)
