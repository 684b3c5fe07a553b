"""Joins what several files and sheets tell into one book: tables of a kind become one, on one scale, with ids and checks."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

import pandas as pd

from data.kinds import KINDS, SCALES, Book, Problem, Table
from data.reading.checking import checked
from data.reading.found import Found
from data.reading.frames import series
from data.reading.reading import Reading
from data.reading.resolving import resolved


def joined(readings: Iterable[Reading], *, onto: Book | None = None) -> Book:
    """One book of all readings, put behind what `onto` holds already; problems are told anew for the whole."""
    known = [reading for reading in readings if reading.error is None]
    book = onto or Book()
    hidden, found = _used([table for reading in known for table in reading.found])
    problems = [problem for reading in known for problem in reading.problems]
    problems += [Problem("hidden_sheet", "note", _file(table), table.sheet, kind=table.kind) for table in hidden]
    tables = dict(book.tables)
    for kind in KINDS:
        parts = [table for table in found if table.kind == kind]
        if parts:
            tables[kind], told = _one_table(kind, tables.get(kind), parts)
            problems += told
    sheets = (*book.sheets, *(sheet for reading in known for sheet in reading.sheets))
    settings = {**_settings(known), **book.settings}
    whole = replace(book, tables=tables, sheets=sheets, settings=settings)
    earlier = [problem for problem in book.problems if problem not in checked(book)] if book.problems else []
    return replace(whole, problems=(*earlier, *problems, *checked(whole)))


def _used(found: Sequence[Found]) -> tuple[list[Found], list[Found]]:
    """Hidden tables that a visible one of their kind replaces, and the tables that count."""
    seen = {table.kind for table in found if not table.hidden}
    hidden = [table for table in found if table.hidden and table.kind in seen and table.kind != "unknown"]
    return hidden, [table for table in found if table not in hidden]


def _file(table: Found) -> str:
    return str(table.table.places["file"].iloc[0]) if len(table.table.places) else ""


def _one_table(kind: str, before: Table | None, parts: Sequence[Found]) -> tuple[Table, list[Problem]]:
    """All records of a kind under each other, each with a key of its own for life."""
    tables = [before] if before is not None else []
    problems: list[Problem] = []
    last = int(max(before.records.index, default=0)) if before is not None else 0
    for part in parts:
        tables.append(_shifted(part.table, last))
        problems += [
            replace(problem, record=None if problem.record is None else problem.record + last)
            for problem in part.problems
        ]
        last += len(part.table.records)
    tables, told = _on_one_scale(kind, tables)
    records = _stacked(kind, [table.records for table in tables])
    places = pd.concat([table.places for table in tables]) if tables else pd.DataFrame()
    scales = {name: scale for table in reversed(tables) for name, scale in table.scales.items()}
    whole = Table(kind, records, scales, places.reindex(records.index))
    whole, doubled = _with_ids(
        whole, [record for table in tables[: len(tables) - len(parts)] for record in table.records.index]
    )
    if kind == "tasks":
        whole = replace(whole, records=resolved(whole.records))
    return whole, [*problems, *told, *doubled]


def _shifted(table: Table, by: int) -> Table:
    index = pd.RangeIndex(1 + by, len(table.records) + by + 1, name="record")
    return replace(table, records=table.records.set_axis(index), places=table.places.set_axis(index))


def _stacked(kind: str, frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Frames under each other: the kind's columns first, then the union of the users' own."""
    own = dict.fromkeys(name for frame in frames for name in frame.columns if name not in KINDS[kind].names)
    index = pd.Index([record for frame in frames for record in frame.index], name="record")
    cells = {
        name: [cell for frame in frames for cell in (frame[name] if name in frame else [None] * len(frame))]
        for name in (*KINDS[kind].names, *own)
    }
    data = {column.name: series(column, _blank(cells[column.name]), index) for column in KINDS[kind].columns}
    data.update({name: pd.Series(cells[name], index=index, dtype="object") for name in own})
    return pd.DataFrame(data, index=index)


def _blank(cells: Sequence[object]) -> list[object]:
    return [None if cell is pd.NaT or (isinstance(cell, float) and cell != cell) else cell for cell in cells]


def _on_one_scale(kind: str, tables: Sequence[Table]) -> tuple[list[Table], list[Problem]]:
    """Sources that judge on different scales are placed on the first one's, and the user is told."""
    done, problems = list(tables), []
    for column in KINDS[kind].columns:
        used = [table.scales.get(column.name) for table in done]
        names = list(
            dict.fromkeys(
                name
                for table, name in zip(done, used, strict=True)
                if name and table.records[column.name].notna().any()
            )
        )
        if column.type != "level" or not names:
            continue
        target = SCALES[names[0]]
        for at, table in enumerate(done):
            source = SCALES[table.scales[column.name]] if column.name in table.scales else target
            if (source.lowest, source.highest) != (target.lowest, target.highest):
                moved = target.lowest + source.unit(table.records[column.name]) * (target.highest - target.lowest)
                done[at] = table = replace(table, records=table.records.assign(**{column.name: moved}))
            done[at] = replace(table, scales={**table.scales, column.name: target.name})
        if len(names) > 1:
            told = (("scale", target.words),)
            said = "; ".join(SCALES[name].words("en") for name in names)
            problems.append(Problem("scales_joined", "note", found=said, values=told, kind=kind, field=column.name))
    return done, problems


def _with_ids(table: Table, before: Sequence[object]) -> tuple[Table, list[Problem]]:
    """Every record gets an id of its own: a blank one its position in the list, a repeated one the next that is free."""
    kind = KINDS[table.kind]
    key = kind.column(kind.key)
    if key is None or key.type != "identifier":
        return table, []
    given = list(table.records[kind.key])
    taken = {cell for cell in given if isinstance(cell, str)}
    first: dict[str, int] = {}
    problems: list[Problem] = []
    for at, cell in enumerate(given):
        if not isinstance(cell, str):
            given[at] = _free(str(at + 1), taken)
        elif cell in first:
            given[at] = _free(str(at + 1), taken)
            problems.append(_double(table, at, first[cell], cell, str(given[at]), kind.key))
        else:
            first[cell] = at
        taken.add(given[at])
    ids = pd.Series(given, index=table.records.index, dtype="object")
    return replace(table, records=table.records.assign(**{kind.key: ids})), problems


def _free(wanted: str, taken: set[str]) -> str:
    number = int(wanted)
    while str(number) in taken:
        number += 1
    return str(number)


def _double(table: Table, at: int, first: int, found: str, given: str, field: str) -> Problem:
    place, other = table.places.iloc[at], table.places.iloc[first]
    values = (("first", int(other["row"])), ("given", given))
    record = int(table.records.index[at])
    return Problem(
        "duplicate_id",
        "warning",
        str(place["file"]),
        str(place["sheet"]),
        int(place["row"]),
        None,
        found,
        values,
        table.kind,
        record,
        field,
    )


_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def _settings(readings: Sequence[Reading]) -> dict[str, object]:
    """Title and date as the files tell them; the holidays of China when most headings are Chinese."""
    settings: dict[str, object] = {}
    for reading in reversed(readings):
        settings.update({**reading.settings, **reading.facts})
    heads = [
        column.header for reading in readings for table in reading.found for column in table.columns if column.header
    ]
    if heads and "holidays" not in settings:
        chinese = sum(bool(_CHINESE.search(head)) for head in heads)
        settings["holidays"] = "CN" if chinese > len(heads) / 2 else "none"
    return settings
