"""A book with a secret of its own in every cell, for the tests that look for what an audience must not see.

Each kind has four records: 0 is the client's, under a public title; 1 is internal, without one; 2 is another client's, with
one; 3 is the boss's. A text is a short mark such as `Q017Z` that no layout cuts, a number a figure that occurs nowhere else.
"""

import struct
from dataclasses import dataclass

import pandas as pd

from data.kinds import KINDS, PROBLEMS, Book, Column, KeptSheet, Policy, Problem, Table, empty_table

CLIENT, TEAM, OTHER, BOSS = range(4)  # the records of each kind, and whose they are
NAMES = {CLIENT: "Zhao Min", TEAM: "Sun Wei", OTHER: "Qian Li", BOSS: "Li Na"}
STRANGER = "Wu Gang"  # works on the tasks and is on no list
HOUSES = {CLIENT: "Northgate", TEAM: "Ours", OTHER: "Southgate", BOSS: "Board"}
AUDIENCES = {CLIENT: "client", TEAM: "team", OTHER: "client", BOSS: "boss"}
# Whose names each audience may read: all; its own; the boss and who is asked together with the boss.
NAMED = {"team": {0, 1, 2, 3}, "client": {CLIENT}, "boss": {BOSS, TEAM}}
FIRST_DAY = pd.Timestamp("2031-01-06")
# Neither the first nor the last of a month, which stand for the month where only that is told.
DAYS = [day for day in pd.date_range("2031-01-08", "2069-12-31") if 8 <= day.day <= 24]
UNKNOWN = "Margin"  # a column that Liaison does not know
FACES = ("id", "name", "department", "organization", "role")


@dataclass(frozen=True)
class Secret:
    """What stands in one cell: all the ways in which it might be written somewhere."""

    kind: str
    column: str
    record: int
    forms: tuple[bytes, ...]

    def found(self, content: bytes) -> bool:
        return any(form in content for form in self.forms)


def book() -> tuple[Book, list[Secret]]:
    """The book, and every secret in it."""
    secrets: list[Secret] = []
    tables = {kind: _table(kind, secrets) for kind in KINDS}
    places = ("sheet", "setting", "mapping", "problem")
    sheet, setting, mapping, problem = (_marked("", place, 0, 9000 + at, secrets) for at, place in enumerate(places))
    return Book(
        tables=tables,
        sheets=(KeptSheet(f"{sheet}.xlsx", sheet, ((sheet,),)),),
        problems=(Problem(_plain_problem(), "note", problem, problem, 1, "A", problem),),
        settings={"title": "Gate", "as_of": "2031-01-03", "remark": setting, "weights": {"team": {setting: 1}}},
        mappings={mapping: {mapping: "name"}},
    ), secrets


def _plain_problem() -> str:
    """A problem that needs no more than what was found to be told."""
    return next(
        code
        for code, words in PROBLEMS.items()
        if "{" not in (words.sentence.en + words.expected.en).replace("{found}", "")
    )


def withheld(secrets: list[Secret], policy: Policy) -> list[Secret]:
    """The secrets that this policy keeps from its audience."""
    return [one for one in secrets if not _may_be_seen(one, policy)]


def _may_be_seen(one: Secret, policy: Policy) -> bool:
    audience = policy.audience
    if one.column == UNKNOWN or not one.kind:
        return False
    label = KINDS[one.kind].label
    if one.kind == "stakeholders" and one.column in FACES and audience != "team":
        # A role stands for the name of who is responsible.
        named = one.record in NAMED[audience] and policy.allows(one.kind, one.column)
        return named or (one.column == "role" and one.record == TEAM)
    if not policy.allows(one.kind, one.column):
        return False
    if audience == "client" and _rounded(one):
        return False
    if one.kind in ("decisions", "actions"):
        return (
            one.record
            in {"team": {1, 3} if one.kind == "decisions" else {0, 1, 2, 3}, "client": {0}, "boss": {3}}[audience]
        )
    if audience == "client" and KINDS[one.kind].column("public_title") is not None:
        theirs = (CLIENT, OTHER) if one.kind == "milestones" else (CLIENT,)  # a milestone says of nobody whose it is
        return one.record in theirs and one.column != label
    return not (audience == "client" and one.kind == "stakeholders" and one.record != CLIENT)


def _rounded(one: Secret) -> bool:
    """A date that a client is told by the month only."""
    column = KINDS[one.kind].column(one.column)
    exact = (("decisions", "due"), ("actions", "due"), ("calendar", "date"))
    return column is not None and column.type == "date" and (one.kind, one.column) not in exact


def _table(kind: str, secrets: list[Secret]) -> Table:
    columns, start = KINDS[kind].columns, 40 * list(KINDS).index(kind)
    records = {
        column.name: [_cell(kind, column, record, 4 * (start + at) + record, secrets) for record in range(4)]
        for at, column in enumerate(columns)
    }
    records[UNKNOWN] = [_marked(kind, UNKNOWN, record, 4 * (start + 39) + record, secrets) for record in range(4)]
    blank = empty_table(kind).records
    frame = pd.DataFrame(
        {
            name: pd.Series(cells, dtype=blank[name].dtype if name in blank else "object")
            for name, cells in records.items()
        }
    ).rename_axis("record")
    if "public_title" in frame:
        frame.loc[[TEAM, BOSS], "public_title"] = None
        secrets[:] = [
            one for one in secrets if (one.kind, one.column) != (kind, "public_title") or one.record in (CLIENT, OTHER)
        ]
    file = _marked(kind, UNKNOWN, 0, 8000 + list(KINDS).index(kind), secrets)
    return Table(kind, frame, {}, pd.DataFrame({"file": file, "sheet": file, "row": 2}, index=frame.index))


def _cell(kind: str, column: Column, record: int, number: int, secrets: list[Secret]) -> object:
    """A cell that makes sense where sense is needed (links, dates that end after they begin), and is like no other."""
    if (fixed := _fixed(kind, column.name, record)) is not None:
        return fixed if fixed != "" else None
    if column.type in ("text", "identifier"):
        return _marked(kind, column.name, record, number, secrets)
    if column.type == "number":
        forms = (str(400_000 + number), f"{400_000 + number:,}")
        packed = struct.pack("<d", float(400_000 + number))
        secrets.append(Secret(kind, column.name, record, (*(form.encode() for form in forms), packed)))
        return float(400_000 + number)
    if column.type == "date":
        day = DAYS[number]
        secrets.append(Secret(kind, column.name, record, (f"{day:%Y-%m-%d}".encode(),)))
        return day
    if column.type == "choice":
        return column.choices[0].code
    return {"level": float(5 - record), "percent": 0.37, "days": 5.0, "yes_no": False}.get(column.type)


def _marked(kind: str, column: str, record: int, number: int, secrets: list[Secret]) -> str:
    mark = f"Q{number:04d}Z"
    secrets.append(Secret(kind, column, record, (mark.encode(),)))
    return mark


def _fixed(kind: str, column: str, record: int) -> object:
    """What cannot be any mark: who is named, what is linked, and whose a record is; an empty text is a blank cell."""
    if kind == "stakeholders":
        shaped = {
            "name": NAMES,
            "organization": HOUSES,
            "audience": AUDIENCES,
            "attitude": dict.fromkeys(range(4), "against"),
        }
        return shaped.get(column, {}).get(record)
    person = {"counterparts": NAMES[record], "stakeholders": NAMES[record], "asked_of": NAMES[record]}
    if kind == "decisions":
        person["asked_of"] = f"{NAMES[BOSS]}; {NAMES[TEAM]}" if record == BOSS else NAMES[record]
        person |= {"decided": "", "by": "", "audience": AUDIENCES[record]}
    if kind == "actions":
        person["owner"] = NAMES[record]
    if column in person:
        return person[column]
    fixed = {"owner": NAMES[TEAM], "resources": STRANGER, "technical_lead": STRANGER, "id": f"{kind[:2]}-{record}"}
    if kind == "tasks":
        fixed |= {"predecessors": f"ta-{record - 1}" if record else "", "status": "in_progress"}
        fixed |= dict.fromkeys(
            ("actual_start", "actual_finish", "parent", "constraint", "constraint_date", "calendar"), ""
        )
        days = {
            "start": FIRST_DAY + pd.Timedelta(days=7 * record + 1),
            "finish": FIRST_DAY + pd.Timedelta(days=7 * record + 3),
        }
        return days.get(column, fixed.get(column))
    if kind == "risks":
        fixed |= {"tasks": f"ta-{record}", "status": "open"}
    return fixed.get(column)


def named(audience: str) -> set[str]:
    """The names that an audience must not read."""
    everybody = {**NAMES, 4: STRANGER}
    return (
        {name for record, name in everybody.items() if record not in NAMED[audience]} if audience != "team" else set()
    )
