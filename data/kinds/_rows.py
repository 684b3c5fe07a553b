"""Which records an audience sees at all: its own people, rows with a public title, what is asked of it."""

import pandas as pd

from data.kinds._book import Book
from data.kinds._columns import names_in
from data.kinds._discreet import audience_of, clients, named_by, spelled
from data.kinds._policy import Policy


def rows(book: Book, kind: str, policy: Policy, client: str | None) -> pd.Series:
    """For each record of a kind whether the audience sees it; a client only rows with a public title that are not another's."""
    records, people = book.records(kind), book.records("stakeholders")
    theirs = audience_of(people, policy.audience, client)
    if kind in ("decisions", "actions"):
        return _asked_of(records, kind, policy, theirs, people, several=len(clients(book)) > 1)
    if kind == "stakeholders" and policy.people == "own":
        return pd.Series(records.index.isin(list(theirs)), index=records.index)
    if policy.titles == "public" and _has_public_title(kind):
        titled = records["public_title"].notna() if "public_title" in records else pd.Series(False, index=records.index)
        shown: pd.Series = titled & ~_of_others(book, kind, client)
        return shown & _among_theirs(book, policy, client) if kind == "milestones" else shown
    return pd.Series(True, index=records.index)


def without_public_title(book: Book, kind: str, client: str | None = None) -> pd.Index:
    """The tasks, risks or milestones that concern the client and have no public title, so that the client does not see them."""
    records, people = book.records(kind), book.records("stakeholders")
    theirs = audience_of(people, "client", client or next(iter(clients(book)), None))
    column = _concerning(kind)
    if (
        column in records and theirs and kind != "milestones"
    ):  # a book that tells nobody who is a client may concern them with all of it; so do milestones
        concerns = [bool(theirs & set(named)) for named in named_by(records, column, people)]
    else:
        concerns = [True] * len(records)
    blank = records["public_title"].isna() & ~records["status"].isin(["cancelled", "closed"])
    return records.index[blank & pd.Series(concerns, index=records.index, dtype=bool)]


def _concerning(kind: str) -> str:
    """The column that says whom a record concerns."""
    return {"tasks": "counterparts", "milestones": "owner"}.get(kind, "stakeholders")


def _has_public_title(kind: str) -> bool:
    from data.kinds import KINDS  # here, since the kinds are found when the package is whole

    return KINDS[kind].column("public_title") is not None


def _of_others(book: Book, kind: str, client: str | None) -> pd.Series:
    """Records that concern another client, by person or by organisation, and not this one; a risk also by what it threatens."""
    records, people = book.records(kind), book.records("stakeholders")
    theirs, everybody = audience_of(people, "client", client), audience_of(people, "client", None)
    houses = {spelled(house) for house in clients(book) if house != client}
    named = [set(one) for one in named_by(records, _concerning(kind), people)]
    cells = records[_concerning(kind)] if _concerning(kind) in records else [None] * len(records)
    away = [bool({spelled(name) for name in names_in(cell)} & houses) for cell in cells]
    foreign = [bool(one & (everybody - theirs)) or other for one, other in zip(named, away, strict=True)]
    if kind == "risks":
        foreign = [one or other for one, other in zip(foreign, _threatens_others(book, client), strict=True)]
    own = [bool(one & theirs) for one in named]
    return pd.Series(
        [one and not ours for one, ours in zip(foreign, own, strict=True)], index=records.index, dtype=bool
    )


def _among_theirs(book: Book, policy: Policy, client: str | None) -> pd.Series:
    """Milestones that are this client's where there are several: those that bear the name of a task that names its people, or
    that its people own. The project's other milestones are told to the client whom most tasks name.
    """
    milestones, people, tasks = book.records("milestones"), book.records("stakeholders"), book.records("tasks")
    if client in (None, *clients(book)[:1]):
        return pd.Series(True, index=milestones.index)
    theirs = audience_of(people, "client", client)
    named = [bool(set(one) & theirs) for one in named_by(tasks, "counterparts", people)]
    concern = tasks[rows(book, "tasks", policy, client) & pd.Series(named, index=tasks.index, dtype=bool)]
    titles = {spelled(title) for name in ("name", "public_title") for title in concern[name].dropna()}
    owned = [bool(set(one) & theirs) for one in named_by(milestones, "owner", people)]
    called = [
        bool({spelled(title) for title in pair if isinstance(title, str)} & titles)
        for pair in zip(milestones["name"], milestones["public_title"], strict=True)
    ]
    return pd.Series(
        [one or other for one, other in zip(owned, called, strict=True)], index=milestones.index, dtype=bool
    )


def _threatens_others(book: Book, client: str | None) -> list[bool]:
    """Whether a risk threatens tasks, and all of them are another client's."""
    tasks = book.records("tasks")
    theirs = set(tasks.index[_of_others(book, "tasks", client)])
    return [bool(named) and set(named) <= theirs for named in named_by(book.records("risks"), "tasks", tasks)]


def _asked_of(
    records: pd.DataFrame, kind: str, policy: Policy, theirs: set[int], people: pd.DataFrame, *, several: bool
) -> pd.Series:
    """Decisions asked of the audience and actions of its people; the team, which does the work, sees every action.

    several: there is more than one client, so that what is for `the client` and names nobody may be any client's.
    """
    named = [set(one) for one in named_by(records, "asked_of" if kind == "decisions" else "owner", people)]
    asked = pd.Series([bool(one & theirs) for one in named], index=records.index, dtype=bool)
    if kind == "actions":
        return asked | (policy.people == "all")
    # Said to be for this audience and naming nobody of another: another client's decision is not this client's.
    alone = pd.Series([not one - theirs and bool(one or not several) for one in named], index=records.index, dtype=bool)
    return asked | ((records["audience"] == policy.audience) & (alone | (policy.audience != "client")))
