"""Joins what several files and sheets tell into one book: tables of a kind become one, on one scale, with ids and checks."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import pandas as pd

from data.kinds import KINDS, SCALES, Book, Problem, Table, Words
from data.reading.checking import checked
from data.reading.durations import country_of, on_calendar
from data.reading.found import Found
from data.reading.frames import series
from data.reading.ids import with_ids
from data.reading.left_out import left_out, told_left_out
from data.reading.own import MAPPINGS, trusted
from data.reading.places import placed
from data.reading.reading import Reading
from data.reading.remembered import remembered
from data.reading.resolving import resolved
from data.reading.scaling import filled_scales, on_scale
from data.reading.still_wrong import CHECKED, in_their_columns, in_their_words, letters_of


def joined(readings: Iterable[Reading], *, onto: Book | None = None) -> Book:
    """One book of all readings, put behind what `onto` holds already; problems are told anew for the whole."""
    known = [reading for reading in readings if reading.error is None]
    book = onto or Book()
    every = [table for reading in known for table in reading.found]
    out = left_out(every)
    found = [table for table in every if table not in out]
    problems = [problem for reading in known for problem in reading.problems]
    problems += map(told_left_out, out)
    tables = dict(book.tables)
    for kind in KINDS:
        parts = [table for table in found if table.kind == kind]
        if parts:
            tables[kind], told = _one_table(kind, tables.get(kind), parts)
            problems += told
    told_settings, mappings, told = _settings(known)
    problems += told
    settings = {**told_settings, **book.settings}
    tables = _on_the_calendar(
        {kind: table for kind, table in tables.items() if len(table.records)}, book, found, settings
    )
    sheets = (*book.sheets, *(sheet for reading in known for sheet in reading.sheets))
    whole = replace(book, tables=tables, sheets=sheets, settings=settings, mappings={**book.mappings, **mappings})
    earlier = [problem for problem in book.problems if problem.code not in CHECKED]
    letters = letters_of(book.problems, [(reading.file, table) for reading in known for table in reading.found])
    now = in_their_words(checked(whole), [*earlier, *problems])
    return replace(whole, problems=(*earlier, *in_their_columns([*problems, *now], letters)))


def _on_the_calendar(
    tables: dict[str, Table], before: Book, found: Sequence[Found], settings: Mapping[str, object]
) -> dict[str, Table]:
    """The tables with what dates tell of durations counted on the calendar of the plan, holidays and all."""
    last, reckoned = int(max(before.records("tasks").index, default=0)), list[int]()
    for part in (table for table in found if table.kind == "tasks"):
        reckoned += [record + last for record in part.reckoned]
        last += len(part.table.records)
    if not reckoned:
        return tables
    calendar = tables["calendar"].records if "calendar" in tables else None
    records = on_calendar(tables["tasks"].records, reckoned, calendar, country_of(settings))
    return {**tables, "tasks": replace(tables["tasks"], records=records)}


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
    places = placed(pd.concat([table.places for table in tables]), records.index)
    scales = {name: scale for table in reversed(tables) for name, scale in table.scales.items()}
    given = before.given if before is not None else frozenset()
    whole = Table(kind, records, scales, places, given)
    whole, doubled = with_ids(replace(whole, scales=filled_scales(whole)))
    if kind == "tasks":
        whole = replace(whole, records=resolved(whole.records))
    return whole, [*problems, *told, *doubled]


def _shifted(table: Table, by: int) -> Table:
    index = pd.RangeIndex(1 + by, len(table.records) + by + 1, name="record")
    return replace(table, records=table.records.set_axis(index), places=table.places.set_axis(index))


def _stacked(kind: str, frames: Sequence[pd.DataFrame]) -> pd.DataFrame:
    """Frames under each other: the kind's columns first, then the union of the users' own."""
    if len(frames) == 1 and set(KINDS[kind].names) <= set(frames[0].columns):
        (frame,) = frames
        return frame[[*KINDS[kind].names, *(name for name in frame.columns if name not in KINDS[kind].names)]]
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
            declared = {column.name: target.name, **table.scales}
            done[at] = on_scale(replace(table, scales=declared), column.name, target.name)
        if len(names) > 1:
            said = "; ".join(SCALES[name].words("en") for name in names)
            scales = Words(said, "、".join(SCALES[name].words("zh") for name in names))
            told = (("scale", target.words), ("scales", scales), ("found", scales))
            problems.append(Problem("scales_joined", "note", found=said, values=told, kind=kind, field=column.name))
    return done, problems


_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def _settings(readings: Sequence[Reading]) -> tuple[dict[str, object], dict[str, dict[str, str]], list[Problem]]:
    """Title and date as the files tell them; the holidays of China when most headings are Chinese. With it what headings
    were taken for, and the settings of our own workbooks that were not as we write them."""
    settings: dict[str, object] = {}
    mappings = remembered(table for reading in readings if MAPPINGS not in reading.settings for table in reading.found)
    problems: list[Problem] = []
    for reading in reversed(readings):
        known, chosen, told = trusted(reading.settings, reading.file)
        settings.update({**known, **reading.facts})
        if (
            "title" in reading.facts and MAPPINGS not in reading.settings
        ):  # no workbook of ours, where it is the owner's
            settings["title_found"] = reading.facts["title"]
        mappings = {**chosen, **mappings}
        problems += told
    heads = [
        column.header for reading in readings for table in reading.found for column in table.columns if column.header
    ]
    if heads and "holidays" not in settings:
        chinese = sum(bool(_CHINESE.search(head)) for head in heads)
        settings["holidays"] = "CN" if chinese > len(heads) / 2 else "none"
    return settings, mappings, problems
