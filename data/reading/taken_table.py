"""Makes the table of a region: its cells as values in a frame, its problems with their places."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import numpy as np
import pandas as pd

from data.kinds import KINDS, Kind, Problem, Table
from data.kinds._book import Cell
from data.kinds._letters import letter_of
from data.reading.around import Around, Values
from data.reading.cells import values_within
from data.reading.dates_written import written_dates
from data.reading.durations import completed
from data.reading.evidence import evidence_for
from data.reading.first_day import first_day
from data.reading.found import Found, Matched
from data.reading.frames import frame_of
from data.reading.grid import BLANK, Strip, cells_at
from data.reading.inferred import inferred
from data.reading.naming import Named, Seen
from data.reading.parts_played import Person, parts_told, plays_parts
from data.reading.reckoned_again import reckoned_again, told_by
from data.reading.records import REASONS, Rows
from data.reading.region import Region
from data.reading.signs import in_letters, legend_of, signs_told
from data.reading.table_year import year_of_table
from data.reading.taken_cells import taken_cells
from data.reading.together import Under, around_each
from data.reading.told_columns import of_field, told_of_column, unfit
from data.reading.told_rows import left_out, not_used, rejections
from data.reading.where import Where
from data.reading.workbook import Sheet


def found_of(
    file: str, sheet: Sheet, region: Region, one: Named, rows: Rows, *, as_written: bool = False, reckoned: bool = True
) -> Found:
    """The table of a region whose columns are named and whose rows are sorted.

    as_written: nothing is filled down (in a workbook of ours a blank cell is blank).
    reckoned: whether a blank duration is reckoned from the dates.
    """
    place = Where(file, sheet.name, one.kind, rows.those("record"))
    columns, held, problems = _values(sheet, region, one, place, rows, as_written=as_written)
    rejected = rows.those("rejected")
    kept, values = [column for column, _ in held], [read for _, read in held]
    records, scales, places = frame_of(one.kind, values, kept, place.rows, file, sheet.name)
    fields = [column.field for column in kept]
    records, notes = inferred(one.kind, records, fields, values, partial(of_field, place, kept))
    problems += notes
    if sheet.unreckoned:
        records, problems = _reckoned(sheet, one, place, records, problems)
    told: tuple[int, ...] = ()
    if reckoned and one.kind == "tasks":
        before = records["duration"]
        blank = _without(sheet, one, "duration", place.rows)
        records = completed(records, blank) if any(blank) else records
        told = tuple(int(record) for record in records.index[records["duration"].notna() & before.isna()])
    if one.kind == "tasks":
        problems = [*problems, *written_dates(place, sheet.rows, one, records, problems)]
    others = sorted(row for what in REASONS for row in rows.those(what))
    return Found(
        sheet.name,
        one.kind,
        tuple(row + 1 for row in region.header.rows),
        tuple((np.asarray(place.rows, "int64") + 1).tolist()),
        columns,
        Table(one.kind, records, scales, places),
        tuple(row + 1 for row in rejected),
        (*problems, *rejections(place, rejected, one, sheet), *left_out(place, others, rows, sheet, region, one)),
        sheet.hidden,
        tuple(row + 1 for row in others),
        told,
    )


def with_rows_apart(found: Found, file: str, sheet: Sheet, rows: Sequence[int]) -> Found:
    """The table with a note for each of these (1-based) rows, which are filled and belong to no table."""
    if found.kind not in KINDS:
        return found
    problems = [not_used(file, sheet, found.kind, row - 1, "apart") for row in rows]
    not_records = tuple(sorted((*found.not_records, *rows)))
    return replace(found, not_records=not_records, problems=(*found.problems, *problems))


def _values(
    sheet: Sheet, region: Region, one: Named, place: Where, rows: Rows, *, as_written: bool
) -> tuple[tuple[Matched, ...], list[tuple[Matched, Values]], list[Problem]]:
    """The columns as they were taken, those that hold values with them, and what is wrong in them."""
    matched: list[Matched] = []
    held: list[tuple[Matched, Values]] = []
    problems: list[Problem] = []
    kind = KINDS.get(one.kind)
    legend = legend_of(kind, sheet, region.columns) if kind and kind.marks and not as_written else {}
    if kind and kind.marks:
        own = [seen for seen in region.columns if seen.at not in one.fields]
        problems += signs_told(kind, own, legend, place.file, sheet.name)
    stand_in = None if as_written else rows.stand_in
    taken = taken_cells(sheet, region, one, place.rows, stand_in, rows.carried_on)
    under: list[Under] = [(part.column, part.heading, part.cells) for part in taken]
    decided = [None if part.beside else one.scales.get(part.seen.at) for part in taken]
    year = year_of_table(sheet, region, place.file)
    whole = Around(year=year, since_1904=sheet.since_1904, first_day=first_day(sheet, region))
    about = around_each(under, whole, decided)
    people: list[Person] = []
    for part, around in zip(taken, about, strict=True):
        seen, name = part.seen, part.column.name if part.column else None
        if part.helps:
            matched.append(Matched(letter_of(seen.at), seen.header, name, part.sure, None, ("spread",)))
            continue
        if part.column is None:
            if not seen.header and all(cell is None for cell in part.cells):
                continue
            kept = part.cells.cells if isinstance(part.cells, Strip) else in_letters(part.cells, legend)
            read = Values(kept)
            people += _person(kind, seen, list(kept))
            problems += unfit(place, seen, one)
        else:
            read = values_within(part.column, part.cells, around)
            problems += told_of_column(place, part, part.column, read, sheet, around)
        evidence = one.evidence.get(seen.at) or (evidence_for(one.kind, seen, name) if name else ())
        evidence = ("parts_played",) if people and people[-1][0] is seen else evidence
        known = Matched(letter_of(seen.at), seen.header, name, part.sure, read.scale, evidence, seen.outside)
        matched += [] if part.beside else [known]
        held.append((known, read))
    problems += parts_told(kind, place, people) if kind and people else []
    return tuple(matched), held, problems


def _person(kind: Kind | None, seen: Seen, cells: list[Cell]) -> list[Person]:
    return [(seen, cells)] if kind and kind.marks and plays_parts(kind, cells) else []


def _reckoned(
    sheet: Sheet, one: Named, place: Where, records: pd.DataFrame, problems: list[Problem]
) -> tuple[pd.DataFrame, list[Problem]]:
    """The records with what the other columns tell of formulas without results; only what stays blank is still wrong."""
    rows = {row: at for at, row in enumerate(place.rows)}
    at_of = {name: at for at, (name, _) in one.fields.items()}
    lost = {
        name: [rows[row] for row, column in sheet.unreckoned if column == at and row in rows]
        for name, at in at_of.items()
    }
    records, again = reckoned_again(one.kind, records, lost)
    done = {name for name, count in again.items() if count == len(lost[name])}
    left = [one for one in problems if one.code != "formulas_without_values" or one.field not in done]
    notes = [
        place.problem(
            "formulas_reckoned", "note", at_of[name], None, "", field=name, count=count, by=told_by(one.kind, name)
        )
        for name, count in again.items()
    ]
    return records, [*left, *notes]


def _without(sheet: Sheet, one: Named, field: str, rows: Sequence[int]) -> list[bool]:
    """For each row whether the cell of a field is blank, as it is in all of them where no column is that field."""
    at = next((at for at, (name, _) in one.fields.items() if name == field), None)
    if at is None:
        return [True] * len(rows)
    cells = cells_at(sheet.rows, at, rows)
    return (cells.what == BLANK).tolist() if isinstance(cells, Strip) else [cell is None for cell in cells]
