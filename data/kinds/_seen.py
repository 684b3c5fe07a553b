"""The book as one audience may see it: what is withheld is not in it, so that no page, chart or file can show it by mistake."""

from collections.abc import Callable
from dataclasses import replace

import pandas as pd

from data.kinds._book import Book, Table, empty_table
from data.kinds._columns import Column
from data.kinds._discreet import LINKS, RESPONSIBLE, Discreet, audience_of, clients, discreet, named_by
from data.kinds._policy import Days, Policy

_FACES = ("id", "name", "department", "organization", "role")
_PROMISED = ("start", "finish", "deadline", "due")  # dates told only as exactly as the policy says
_OF_THE_OWNER = ("policy", "mappings")  # settings that are no audience's


def seen(book: Book, policy: Policy, language: str, client: str | None = None) -> Book:
    """The book with only what the policy allows.

    Withheld columns are blank, withheld tables empty; sheets, problems and mappings are gone. A name that the audience must
    not see gives way to the role where somebody is responsible, and to `a colleague` (of `language`) in running text.
    client: whose eyes these are where the audience is the client, one of `clients`; the first of them where None.
    A client sees rows with a public title, under it, and of decisions and actions those of their own people.
    """
    client = client or next(iter(clients(book)), None)
    known = discreet(book, policy, client, language)
    tables = {
        kind: _told(replace(table, records=table.records[_rows(book, kind, policy, client)]), policy, known)
        for kind, table in book.tables.items()
        if policy.columns(kind)
    }
    settings = {name: value for name, value in book.settings.items() if name not in _OF_THE_OWNER}
    if "title" in settings:
        settings["title"] = known.hush(settings["title"])
    return Book(tables=tables, settings=settings)


def without_public_title(book: Book, kind: str, client: str | None = None) -> pd.Index:
    """The tasks, risks or milestones that concern the client and have no public title, so that the client does not see them."""
    records, people = book.records(kind), book.records("stakeholders")
    theirs = audience_of(people, "client", client or next(iter(clients(book)), None))
    column = "counterparts" if kind == "tasks" else "stakeholders"
    if column in records and theirs:  # a book that tells nobody who is a client may concern them with all of it
        concerns = [bool(theirs & set(named)) for named in named_by(records, column, people)]
    else:
        concerns = [True] * len(records)
    blank = records["public_title"].isna() & ~records["status"].isin(["cancelled", "closed"])
    return records.index[blank & pd.Series(concerns, index=records.index, dtype=bool)]


def rounded(dates: pd.Series, days: Days, *, last: bool) -> pd.Series:
    """Dates as exact as the policy allows: themselves, or the first (the last) day of their month or quarter."""
    if days == "day":
        return dates
    spans = dates.dt.to_period("M" if days == "month" else "Q")
    ends = spans.dt.end_time.dt.normalize() if last else spans.dt.start_time
    rounded_off: pd.Series = ends.astype(dates.dtype)
    return rounded_off


def _rows(book: Book, kind: str, policy: Policy, client: str | None) -> pd.Series:
    """Which records of a kind the audience sees at all."""
    records, people = book.records(kind), book.records("stakeholders")
    theirs = audience_of(people, policy.audience, client)
    if kind in ("decisions", "actions"):
        return _asked_of(records, kind, policy, theirs, people)
    if kind == "stakeholders" and policy.people == "own":
        return pd.Series(records.index.isin(list(theirs)), index=records.index)
    if policy.titles == "public" and "public_title" in records:
        column = "counterparts" if kind == "tasks" else "stakeholders"
        others = audience_of(people, "client", None) - theirs
        named = [set(records) for records in named_by(records, column, people)]
        not_theirs = [bool(one & others) and not one & theirs for one in named]
        titled: pd.Series = records["public_title"].notna() & ~pd.Series(not_theirs, index=records.index, dtype=bool)
        return titled
    if policy.titles == "public" and _labelled(kind) == "public_title":
        return pd.Series(False, index=records.index)
    return pd.Series(True, index=records.index)


def _labelled(kind: str) -> str | None:
    """`public_title` for a kind that has such a column."""
    from data.kinds import KINDS  # here, since the kinds are found when the package is whole

    return "public_title" if KINDS[kind].column("public_title") else None


def _asked_of(records: pd.DataFrame, kind: str, policy: Policy, theirs: set[int], people: pd.DataFrame) -> pd.Series:
    """Decisions asked of the audience and actions of its people; the team, which does the work, sees every action."""
    named = [set(one) for one in named_by(records, "asked_of" if kind == "decisions" else "owner", people)]
    asked = pd.Series([bool(one & theirs) for one in named], index=records.index, dtype=bool)
    if kind == "actions":
        return asked | (policy.people == "all")
    # Said to be for this audience and naming nobody of another: another client's decision is not this client's.
    alone = pd.Series([not one - theirs for one in named], index=records.index, dtype=bool)
    return asked | ((records["audience"] == policy.audience) & (alone | (policy.audience != "client")))


def _told(table: Table, policy: Policy, known: Discreet) -> Table:
    """One table with its withheld cells blank, and its texts without withheld names."""
    from data.kinds import KINDS

    kind, blank = KINDS[table.kind], empty_table(table.kind).records
    cells: dict[str, pd.Series] = {}
    for name in map(str, table.records):
        column = kind.column(name)
        if column is None and policy.other_columns:
            cells[name] = _each(table.records[name], known.hush)
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
    return Table(table.kind, records, table.scales, places, table.given & frozenset(records.index))


def _cells(cells: pd.Series, column: Column, kind: str, policy: Policy, known: Discreet) -> pd.Series:
    """The cells of a column that may be seen, each as exact and as personal as allowed."""
    if column.type == "date" and column.name in _PROMISED and kind in ("tasks", "risks"):
        return rounded(cells, policy.days, last=column.name != "start")
    if policy.people == "all" or (kind == "stakeholders" and column.name in _FACES):
        return cells
    if column.type == "names" and column.name not in LINKS:
        responsible = column.name in RESPONSIBLE
        return _each(cells, lambda cell: known.names(cell, responsible=responsible))
    if column.type in ("text", "names", "identifier"):
        return _each(cells, known.hush)
    return cells


def _each(cells: pd.Series, told: Callable[[object], object]) -> pd.Series:
    """Each cell as it is told; blank is None."""
    return pd.Series([told(cell) for cell in cells], index=cells.index, dtype="object", name=cells.name)
