"""What is known of one person outside of their own row: tasks and risks with dates, decisions, promises, ties, letters, contacts."""

from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics import risks
from analytics.decisions import outstanding
from analytics.judgements import dates, texts
from analytics.person.references import references
from analytics.schedule import Plan
from data.kinds import Book, Register

LETTERS = {"responsible": "R", "accountable": "A", "consulted": "C", "informed": "I"}
_TOLD_APART = {"tasks", "risks", "decisions", "actions", "relations", "raci", "communication", "engagements", "ratings"}


@dataclass(frozen=True, eq=False)
class Person:
    """One person's ties; every frame has the index `record` of its own table unless it says otherwise.

    tasks: part (`owner`, `counterparts`), id, name, start, finish, late, late_days, done; the open ones first, by finish.
    risks: part (`owner`, `stakeholders`), id, title, score, band, due, open, late; the open ones first, greatest first.
    decisions: id, text, due, open, late, late_days, decided: those asked of the person. actions: part (`owner`, `stakeholder`), id,
    text, due, open, late, late_days. relations: other (name as written), way (`to`, `from`), kind, strength, sign.
    letters (index from 0): task, letter. communication, engagements, ratings: rows as written; of ratings those of the person.
    elsewhere: kind, record, field, how (see `references`), index from 0: every other table, and texts that mention the person.
    """

    tasks: pd.DataFrame
    risks: pd.DataFrame
    decisions: pd.DataFrame
    actions: pd.DataFrame
    relations: pd.DataFrame
    letters: pd.DataFrame
    communication: pd.DataFrame
    engagements: pd.DataFrame
    ratings: pd.DataFrame
    elsewhere: pd.DataFrame


def about(book: Book, plan: Plan, record: int, today: date) -> Person:
    """Everything that the book says of the person of that row of stakeholders, with the dates of its plan."""
    named = references(book, record)
    waiting = outstanding(book, today)
    asked = _of(named, "decisions", "asked_of").index
    return Person(
        _tasks(plan, _of(named, "tasks", "owner", "counterparts")),
        _risks(book, _of(named, "risks", "owner", "stakeholders"), today),
        waiting.decisions.loc[waiting.decisions.index.isin(asked)],
        _with_part(waiting.actions, _of(named, "actions", "owner", "stakeholder")),
        _relations(book, record, _of(named, "relations", "source", "target")),
        _letters(book, named[named["kind"] == "raci"]),
        _rows(book, named, "communication", "audience"),
        _rows(book, named, "engagements", "stakeholder"),
        _rows(book, named, "ratings", "stakeholder"),
        _elsewhere(named),
    )


def _of(named: pd.DataFrame, kind: str, *fields: str) -> pd.Series:
    """The part that the person plays in each record of a kind; of two parts the first that was asked for. Index record."""
    mine = named[(named["kind"] == kind) & (named["how"] == "named") & named["field"].isin(fields)]
    order = mine.assign(place=mine["field"].map({field: at for at, field in enumerate(fields)}))
    first = order.sort_values("place", kind="stable").drop_duplicates("record").sort_values("record")
    return first.set_index("record")["field"].rename("part")


def _with_part(frame: pd.DataFrame, part: pd.Series) -> pd.DataFrame:
    """The rows of the person, in their order, with the part played in each."""
    mine = frame.loc[frame.index.isin(part.index)]
    return mine.assign(part=part.reindex(mine.index))


def _tasks(plan: Plan, part: pd.Series) -> pd.DataFrame:
    mine = _with_part(plan.tasks, part)
    mine = mine[["part", "id", "name", "start", "finish", "late", "late_days", "done"]]
    return mine.sort_values(["done", "finish"], kind="stable", na_position="last")


def _risks(book: Book, part: pd.Series, today: date) -> pd.DataFrame:
    exposed = risks.exposed(book.table("risks"))
    due = dates(book.records("risks"), "due").reindex(exposed.index)
    mine = _with_part(exposed.assign(due=due, late=exposed["open"] & (due < pd.Timestamp(today))), part)
    return mine[["part", "id", "title", "score", "band", "due", "open", "late"]].sort_values(
        "open", ascending=False, kind="stable"
    )


def _relations(book: Book, record: int, part: pd.Series) -> pd.DataFrame:
    """Whom the person is tied to, by the other end of each relation; one to oneself is none."""
    written = book.records("relations").loc[part.index]
    away = part == "source"
    other = texts(written, "target").where(away, texts(written, "source"))
    told = written.reindex(columns=["kind", "strength", "sign"]).assign(
        other=other, way=away.map({True: "to", False: "from"})
    )
    register = Register(book.records("stakeholders"))
    own = [isinstance(name, str) and register.all(name) == [record] for name in other]
    return told.loc[[not one for one in own], ["other", "way", "kind", "strength", "sign"]]


def _letters(book: Book, mine: pd.DataFrame) -> pd.DataFrame:
    """The person's letters, from the person's own column as written, from the columns of a part by its name."""
    records = book.records("raci")
    told = [
        (records.at[at, "task"], str(records.at[at, field]) if how == "column" else LETTERS[str(field)])
        for at, field, how in zip(mine["record"], mine["field"], mine["how"], strict=True)
        if how == "column" or (how == "named" and field in LETTERS)
    ]
    return pd.DataFrame(told, columns=["task", "letter"])


def _rows(book: Book, named: pd.DataFrame, kind: str, field: str) -> pd.DataFrame:
    return book.records(kind).loc[_of(named, kind, field).index]


def _elsewhere(named: pd.DataFrame) -> pd.DataFrame:
    told = (named["how"] == "mentioned") | ~named["kind"].isin(_TOLD_APART)
    return named.loc[told, ["kind", "record", "field", "how"]].reset_index(drop=True)
