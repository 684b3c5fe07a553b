"""What was decided of people who stood twice, kept with the data, and done again to every newer file that still lists both."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

import pandas as pd

from data.kinds import Book
from data.reading.twice.joining_people import one_person, renamed

JOINS = "joined_people"  # the setting: by a name of the pair, who went into whom
_TELLING = ("name", "department", "organization", "email")  # what a row is known by in any version of its list
Known = Mapping[str, str]


@dataclass(frozen=True)
class Join:
    """One row that was taken into another: how either was known, in which language it was noted, and on which day."""

    key: str
    stays: Known
    goes: Known
    language: str
    on: str
    turn: int


def joins_of(book: Book) -> list[Join]:
    """The joins that hold, in the order in which they were decided."""
    kept = book.settings.get(JOINS)
    found = [Join(str(key), **told) for key, told in kept.items() if _sound(told)] if isinstance(kept, Mapping) else []
    return sorted(found, key=lambda join: (join.turn, join.key))


def joined_for_good(book: Book, stays: int, goes: int, language: str, on: date) -> Book:
    """The book with one record taken into another (see `one_person`), and the decision kept in its settings."""
    people = book.records("stakeholders")
    known = {"stays": _known(people, stays), "goes": _known(people, goes)}
    turn = max((join.turn for join in joins_of(book)), default=0) + 1
    key = " > ".join(" / ".join(known[side].get(name, "") for name in _TELLING) for side in ("goes", "stays"))
    key = f"{turn}: {key}"
    told = {**known, "language": language, "on": on.isoformat(), "turn": turn}
    kept = book.settings.get(JOINS)
    joins = {**(kept if isinstance(kept, Mapping) else {}), key: told}
    return one_person(book, stays, goes, language).with_settings(**{JOINS: joins})


def joined_again(new: Book, joins: Iterable[Join]) -> tuple[Book, dict[int, int]]:
    """A newly read book with the same rows joined in the same way; and for each record that went the one it went into.

    A file that lists only the row that went means the person who stayed, and calls them so.
    """
    into: dict[int, int] = {}
    for join in joins:
        people = new.records("stakeholders")
        goes, stays = _found(people, join.goes), _found(people, join.stays)
        if goes is None or goes == stays:
            continue
        if stays is None:
            new = _called(new, goes, join.stays["name"])
        else:
            new, into[goes] = one_person(new, stays, goes, join.language), stays
    return new, into


def are_joins(value: object) -> bool:
    """Whether a setting is what is kept here."""
    return isinstance(value, dict) and all(map(_sound, value.values()))


def _sound(told: object) -> bool:
    if not isinstance(told, Mapping) or set(told) != {"stays", "goes", "language", "on", "turn"}:
        return False
    sides = all(isinstance(told[side], Mapping) and _texts(told[side]) for side in ("stays", "goes"))
    return sides and isinstance(told["turn"], int) and _texts({name: told[name] for name in ("language", "on")})


def _texts(known: Mapping[Any, Any]) -> bool:
    named = "name" in known or "on" in known
    return named and all(isinstance(value, str) for value in known.values())


def _known(people: pd.DataFrame, record: int) -> dict[str, str]:
    said = {name: people.at[record, name] for name in _TELLING if name in people}
    return {name: cell for name, cell in said.items() if isinstance(cell, str)} | {"name": str(said["name"])}


def _found(people: pd.DataFrame, known: Known) -> int | None:
    """The one row that is known like this; one that says no other thing of it where none says the same."""
    name = _plain(known["name"])
    alike = [record for record, cell in people["name"].items() if _plain(cell) == name] if "name" in people else []
    rows = {int(str(record)): _known(people, int(str(record))) for record in alike}
    for fits in (_same, _nothing_else):
        found = [record for record, row in rows.items() if fits(row, known)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def _same(row: Known, known: Known) -> bool:
    return all(_plain(row.get(name)) == _plain(known.get(name)) for name in _TELLING)


def _nothing_else(row: Known, known: Known) -> bool:
    """A blank says nothing."""
    both = (name for name in _TELLING if row.get(name) and known.get(name))
    return all(_plain(row[name]) == _plain(known[name]) for name in both)


def _plain(cell: object) -> str:
    return " ".join(cell.casefold().split()) if isinstance(cell, str) else ""


def _called(book: Book, record: int, name: str) -> Book:
    """The book with a person under another name, in every table."""
    table = book.table("stakeholders")
    before = str(table.records.at[record, "name"])
    records = table.records.copy()
    records.at[record, "name"] = name
    return renamed(book.with_table(replace(table, records=records)), before, name)
