"""The communication plan: who is told what, how, how often and by whom; what people wrote themselves stands, the rest is proposed."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pandas as pd

from analytics.communication.dates import Due, due
from analytics.communication.proposed import confidentiality, proposed
from analytics.communication.rhythms import of_frequency
from analytics.decisions import concerned
from analytics.engagement import contacts, last_contacts, matrix
from analytics.judgements import dates, texts
from analytics.schedule.calendar import working_calendar
from data.kinds import Book

# What may be somebody's own; each has beside it `NAME_from`: own_plan, own_register, lead (the project lead), proposed, or None where it is unknown.
FIELDS = ("purpose", "information", "method", "frequency", "owner", "provider", "language")
_OWN_PLAN = {"purpose": "purpose", "information": "message", "method": "method", "frequency": "frequency", "owner": "owner"}  # fmt: skip
_OWN_REGISTER = {"method": "communication_method", "frequency": "frequency", "owner": "owner"}
_LANGUAGES = ("language", "preferred language", "语言", "沟通语言")  # headings of a column of one's own
_YEARS = 2  # around today: the days that may have to be moved to a working day

Cells = Mapping[Any, Any]  # one row of a table
Told = tuple[str | None, str | None]  # what stands in a field, and where it comes from


def plan(book: Book, placed: pd.DataFrame, today: date) -> pd.DataFrame:
    """One row for each person, and one for each entry of the `communication` table; index `row` from 0.

    A person whom entries name by name or id has a row for each of them, filled up from the register and from what is proposed; an
    entry that names nobody on the list (a group, a committee) has a row of its own. Columns stakeholder, entry (records, Int64, missing where
    there is none); who; quadrant, direction, step (of the engagement matrix); each of FIELDS, as written or a code of `proposed`, with
    `_from`; unread (a frequency that is written and not understood); feedback, confidentiality (codes); step_days, per_month (contacts in a
    month, NaN where unknown); shared (people whom the same entry names); last, due, next (days), next_from; overdue, overdue_days, state (see `due`).
    """
    people = matrix(placed).join(_register(book))
    entries = _entries(book)
    named = concerned(book, "communication", "audience", "stakeholders")
    entry_of = named.groupby("other")["record"].apply(list).to_dict()
    shared = named["record"].value_counts().to_dict()
    calendar = working_calendar(book, date(today.year - _YEARS, 1, 1), date(today.year + _YEARS, 12, 31))
    spoken = last_contacts(contacts(book), today).to_dict()
    lead, rows = leader(book), []
    for record, person in zip(people.index, people.to_dict("records"), strict=True):
        for entry in entry_of.get(record) or [None]:
            own = entries.get(entry, {})
            told = _fields(own, person, lead)
            fixed = next((day for day in (own.get("date"), person["next_contact"]) if pd.notna(day)), None)
            at = due(told["frequency"][0], fixed, spoken.get(record), today, calendar)
            rows.append(_row(record, entry, person["name"], person, told, at, own, shared.get(entry, 1)))
    for entry, own in entries.items():
        if entry not in shared:
            told = _fields(own, {}, lead)
            at = due(told["frequency"][0], own.get("date"), None, today, calendar)
            rows.append(_row(None, entry, own.get("audience"), {}, told, at, own, 1))
    return _framed(rows)


def leader(book: Book) -> str | None:
    """Who leads the project, by the setting `project_lead`; None where nobody said."""
    said = book.settings.get("project_lead")
    return said.strip() if isinstance(said, str) and said.strip() else None


def listed(rows: pd.DataFrame, hours: pd.Series | None = None) -> list[dict[str, object]]:
    """The plan for other programs: one dictionary a row, days as ISO dates, what is not known None; hours a month where given."""
    keys = ("who", "purpose", "information", "provider", "frequency", "method", "language", "confidentiality", "owner", "last", "next", "overdue", "overdue_days", "feedback")  # fmt: skip
    shown = rows[list(keys)].assign(hours=hours.round(2) if hours is not None else None)
    shown = shown.assign(**{name: rows[name].dt.strftime("%Y-%m-%d") for name in ("last", "next")}).astype("object")
    found = shown.where(shown.notna(), None).to_dict("records")
    return [{str(key): value for key, value in row.items()} for row in found]


def _register(book: Book) -> pd.DataFrame:
    """What the register itself says about each person."""
    records = book.records("stakeholders")
    spoken = next((str(name) for name in records if str(name).strip().casefold() in _LANGUAGES), "language")
    written = {name: texts(records, name) for name in ("communication_method", "frequency", "owner", "direction")}
    return pd.DataFrame(written, index=records.index).assign(
        language=texts(records, spoken), next_contact=dates(records, "next_contact")
    )


def _entries(book: Book) -> dict[int, Cells]:
    """The user's own plan by record."""
    records = book.records("communication")
    columns = ("audience", *_OWN_PLAN.values())
    written = pd.DataFrame({name: texts(records, name) for name in columns}, index=records.index)
    days = dates(records, "date")
    return {
        int(str(record)): {**row, "date": day}
        for record, row, day in zip(records.index, written.to_dict("records"), days, strict=True)
    }


def _fields(own: Cells, person: Cells, lead: str | None) -> dict[str, Told]:
    """Each field from the plan of one's own, else the register, else as proposed."""
    codes = (
        proposed(str(person.get("quadrant")), str(person.get("step")), _text(person.get("direction"))) if person else {}
    )
    told: dict[str, Told] = {}
    for name in FIELDS[:5]:
        sources = (
            (_text(own.get(_OWN_PLAN[name])), "own_plan"),
            (_text(person.get(_OWN_REGISTER.get(name, ""))), "own_register"),
            (codes.get(name), "proposed") if name != "owner" else (lead, "lead"),
        )
        told[name] = next(((value, source) for value, source in sources if value), (None, None))
    led = (lead, "lead") if lead and person.get("direction") == "upward" and told["owner"][1] != "own_plan" else None
    told["provider"] = led or told["owner"]
    told["language"] = (language, "own_register") if (language := _text(person.get("language"))) else (None, None)
    return told


def _row(
    record: object, entry: object, who: object, person: Cells, told: Mapping[str, Told], at: Due,
    own: Cells, shared: int,
) -> dict[str, object]:  # fmt: skip
    code = told["frequency"][0]
    rhythm = of_frequency(code)
    codes = proposed(str(person.get("quadrant")), str(person.get("step")), None) if person else {}
    return {
        "stakeholder": record, "entry": entry, "who": who, **{name: person.get(name) for name in ("quadrant", "direction", "step")},
        **{name: value for name, (value, _) in told.items()}, **{f"{name}_from": source for name, (_, source) in told.items()},
        "unread": bool(code) and rhythm is None, "feedback": codes.get("feedback"), "confidentiality": confidentiality(person),
        "per_month": rhythm.per_month if rhythm else float("nan"), "shared": shared,
        "last": at.last, "due": at.due, "next": at.next, "overdue": at.overdue, "overdue_days": at.overdue_days, "state": at.state,
        "next_from": None if at.next is None else at.next_from if at.next_from else "own_plan" if pd.notna(own.get("date")) else "own_register",
    }  # fmt: skip


def _framed(rows: list[dict[str, object]]) -> pd.DataFrame:
    """The rows as a frame of the promised columns and dtypes, however few they are."""
    names = [
        "stakeholder", "entry", "who", "quadrant", "direction", "step", *FIELDS, *(f"{name}_from" for name in FIELDS), "unread",
        "feedback", "confidentiality", "per_month", "shared", "last", "due", "next", "overdue", "overdue_days", "state", "next_from",
    ]  # fmt: skip
    frame = pd.DataFrame(rows, columns=names).rename_axis("row")
    kinds = {"stakeholder": "Int64", "entry": "Int64", "unread": "bool", "overdue": "bool", "overdue_days": "int64", "shared": "int64", "per_month": "float64"}  # fmt: skip
    days = {name: pd.to_datetime(frame[name]) for name in ("last", "due", "next")}
    said = {name: frame[name].astype("object").where(frame[name].notna(), None) for name in names if name not in (*kinds, *days)}  # fmt: skip
    return frame.assign(**said).astype(kinds).assign(**days)


def _text(cell: object) -> str | None:
    return cell if isinstance(cell, str) and cell.strip() else None
