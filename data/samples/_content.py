"""From content written once in both languages to the tables of a book in one of them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import pandas as pd

from data.kinds import KINDS, Book, Cell, Column, KeptSheet, Kind, Table, Words
from data.samples._days import CALENDAR, WorkingDays, earliest

Said = Words | str | float | bool | date | None
Record = dict[str, Any]
Lines = tuple[tuple[Words | date, ...], ...]

# Columns that name people; the content names them by id, so that a name is written once.
PEOPLE = {
    "stakeholders": ("owner", "rater"),
    "relations": ("source", "target"),
    "tasks": ("counterparts", "owner"),
    "risks": ("owner", "stakeholders"),
    "requirements": ("requester", "technical_lead", "node_owners", "accepted_by"),
    "scenarios": ("counterparts",),
    "business_lines": ("counterpart",),
    "milestones": ("owner",),
    "decisions": ("asked_of", "by"),
    "actions": ("owner", "stakeholder"),
    "raci": ("responsible", "accountable", "consulted", "informed"),
    "communication": ("audience", "owner"),
    "engagements": ("stakeholder", "author"),
    "ratings": ("stakeholder", "rater"),
}
SEVERAL = ("relations", "engagements", "ratings")  # of which one person has several rows


@dataclass(frozen=True)
class Part:
    """Rows of one kind under the headings they fill (names separated by spaces); the first heading joins the parts."""

    kind: str
    heading: str
    rows: tuple[tuple[Said, ...], ...]

    def __post_init__(self) -> None:
        for row in self.rows:
            if len(row) != len(self.heading.split()):
                raise ValueError(f"{self.kind}: {len(row)} cells under {len(self.heading.split())} headings: {row}")


@dataclass(frozen=True)
class Content:
    """A scenario in both languages: a title, the date it tells of, the rows of its tables, and the lines of its notes."""

    title: Words
    as_of: date
    parts: tuple[Part, ...]
    notes: Lines = ()
    holidays: str = "CN"


def book(content: Content, language: str) -> Book:
    """The content in one language, as if its workbook had been read."""
    records = _joined(content.parts)
    days = china() if content.holidays == "CN" else WorkingDays()
    records["tasks"] = scheduled(records["tasks"], days, content.as_of)
    names = {person["id"]: person["name"] for person in records["stakeholders"]}
    called = {task["id"]: task["name"] for task in records["tasks"]}
    for row in records.get("raci", ()):
        row["task"] = called[row["task"]]  # a matrix of roles names its tasks
    tables = {kind: _table(KINDS[kind], _told(kind, rows, names, language)) for kind, rows in records.items()}
    settings: dict[str, object] = {
        "title": content.title(language),
        "as_of": content.as_of.isoformat(),
        "holidays": content.holidays,
    }
    return Book(tables=tables, sheets=_notes(content, language), settings=settings)


def scheduled(rows: Iterable[Record], days: WorkingDays, as_of: date) -> list[Record]:
    """Tasks with their dates: `start` (where blank, after the predecessors) and `duration` give the rest.

    Two columns of the content are used up here: `slipped`, the working days that the start has moved against the
    baseline, and `first_duration`, the days planned at first where it has changed.
    """
    planned: dict[str, Record] = {}
    for row in rows:
        task = {key: value for key, value in row.items() if key not in ("slipped", "first_duration")}
        start = _day(row["start"]) if row.get("start") else earliest(task, planned, days)
        first_start = days.shifted(start, -int(row.get("slipped") or 0))
        task["start"], task["finish"] = start, days.finish(start, task["duration"])
        task["baseline_start"] = first_start
        task["baseline_finish"] = days.finish(first_start, row.get("first_duration") or task["duration"])
        task["actual_start"] = start if task["progress"] and start <= as_of else None
        task["actual_finish"] = task["finish"] if task["status"] == "done" else None
        planned[task["id"]] = task
    return list(planned.values())


def story(title: Words, as_of: date, lines: Iterable[tuple[Words, Words]], findings: Iterable[Words]) -> Lines:
    """The lines of the notes: project and status date, labelled lines, and the findings under numbers."""
    numbered = ((Words(f"{number}", f"{number}"), finding) for number, finding in enumerate(findings, start=1))
    return ((_PROJECT, title), (_STATUS_DATE, as_of), *lines, (), (_FINDINGS,), *numbered)


def calendar() -> Part:
    """The calendar sheet of both scenarios."""
    return Part(
        "calendar", "date working hours name", tuple((day, on, 8 if on else 0, name) for day, on, name in CALENDAR)
    )


def china() -> WorkingDays:
    """The working days that both scenarios reckon with."""
    return WorkingDays({day: worked for day, worked, _ in CALENDAR})


def _joined(parts: Iterable[Part]) -> dict[str, list[Record]]:
    kinds: dict[str, dict[Any, Record]] = {}
    for part in parts:
        headings = part.heading.split()
        records = kinds.setdefault(part.kind, {})
        for number, row in enumerate(part.rows):
            key = (row[0], number) if part.kind in SEVERAL else row[0]
            records.setdefault(key, {}).update(zip(headings, row, strict=True))
    return {kind: list(records.values()) for kind, records in kinds.items()}


def _told(kind: str, rows: list[Record], names: dict[str, Words], language: str) -> list[Record]:
    told = [{key: value(language) if isinstance(value, Words) else value for key, value in row.items()} for row in rows]
    for row in told:
        for column in PEOPLE.get(kind, ()):
            if row.get(column):
                row[column] = "; ".join(names[person](language) for person in row[column].split())
    return told


def _table(kind: Kind, rows: list[Record]) -> Table:
    index = pd.RangeIndex(1, len(rows) + 1, name="record")
    columns = {column.name: _cells(column, [row.get(column.name) for row in rows], index) for column in kind.columns}
    scales = {column.name: column.scale for column in kind.columns if column.scale}
    places = pd.DataFrame({"file": "", "sheet": "", "row": 0}, index=index)
    return Table(kind.name, pd.DataFrame(columns, index=index), scales, places)


def _cells(column: Column, values: list[Any], index: pd.Index) -> pd.Series:
    if column.type == "date":
        return pd.Series(pd.to_datetime(pd.Series(values, index=index, dtype="object"))).astype("datetime64[us]")
    if column.type in ("number", "level", "percent", "days"):
        return pd.Series(values, index=index, dtype="float64")
    return pd.Series(values, index=index, dtype="object")


def _notes(content: Content, language: str) -> tuple[KeptSheet, ...]:
    if not content.notes:
        return ()
    return (
        KeptSheet("", _NOTES(language), tuple(tuple(_cell(cell, language) for cell in line) for line in content.notes)),
    )


def _cell(cell: Words | date, language: str) -> Cell:
    return cell(language) if isinstance(cell, Words) else pd.Timestamp(cell)


def _day(value: str | date) -> date:
    return date.fromisoformat(value) if isinstance(value, str) else value


_NOTES = Words("Notes", "样例说明")
_PROJECT, _STATUS_DATE = Words("Project", "项目名称"), Words("Status date", "状态日期")
_FINDINGS = Words("What to tell in the meeting", "会上要讲的几点")
