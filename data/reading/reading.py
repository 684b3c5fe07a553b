"""One file as it was understood: its tables, the sheets without a table, and what the rows above the tables tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from data.kinds import KeptSheet, Problem
from data.kinds._book import Cell
from data.reading.beside import cells_not_used
from data.reading.decision import Plain
from data.reading.drawn import with_drawn_dates
from data.reading.facts import facts_in, title_above
from data.reading.found import Found
from data.reading.own import Cover, cover_of
from data.reading.pictures import has_pictures
from data.reading.progress import CELLS_READ, Told, done, listening
from data.reading.rating_sheet import is_rating_sheet, rating_sheet
from data.reading.tables import own_table, tables_in
from data.reading.workbook import Sheet, sheets_of


@dataclass(frozen=True, eq=False)
class Reading:
    """What one file holds. `error` says why nothing could be read; then all else is empty.

    facts: `as_of` (ISO date) and `title`, where the file tells them. problems: what concerns the file or a whole
    sheet; those of a table stand with it. settings: of the workspace, where the workbook is one that Liaison wrote.
    """

    file: str
    error: Problem | None = None
    found: tuple[Found, ...] = ()
    sheets: tuple[KeptSheet, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()
    settings: Mapping[str, object] = field(default_factory=dict)

    def account(self) -> "Reading":
        """The same without the cells: what was found where, how many records, and what is wrong."""
        found = tuple(one.without_cells() for one in self.found)
        return replace(self, found=found, sheets=tuple(replace(sheet, rows=()) for sheet in self.sheets))


def read(
    name: str, content: bytes, *, mappings: Mapping[str, Plain] | None = None, told: Told | None = None
) -> Reading:
    """One file as it was understood; whatever is wrong with it is told in the reading, never raised.

    mappings: what was decided before, by the signature that `headings` gives, in the form of `Decision.kept`.
    told: hears again and again how much is done (0..1), and may raise `Stopped`, the one thing that is passed on.
    """
    with listening(told):
        return _read(name, content, mappings or {})


def _read(name: str, content: bytes, mappings: Mapping[str, Plain]) -> Reading:
    sheets = sheets_of(name, content)
    if isinstance(sheets, Problem):
        return Reading(name, sheets)
    cover, others = cover_of(sheets)
    found: list[Found] = []
    kept: list[KeptSheet] = []
    problems: list[Problem] = []
    of_sheet: list[tuple[Sheet, list[Found]]] = []
    for at, sheet in enumerate(others):
        done(at / len(others), CELLS_READ)
        tables = tables_on(name, content, sheet, cover, mappings)
        of_sheet.append((sheet, tables))
        found += tables
        problems += sheet.notes
        if cover is None:
            problems += [_headings_only(name, one) for one in tables if not one.record_rows and not one.rejected]
        problems += [_not_understood(name, one) for one in tables if one.kind == "unknown"]
        rows = _to_keep(sheet, tables)
        if any(any(_filled(row)) for row in rows):
            kept.append(KeptSheet(name, sheet.name, tuple(map(tuple, rows))))
            told = bool(tables) or (cover is not None and cover.keeps(sheet.name))
            problems += [] if told else [Problem("sheet_not_read", "note", name, sheet.name)]
    if not found and not kept and cover is None:
        return Reading(name, Problem("file_pictures_only" if has_pictures(content) else "file_empty", "error", name))
    free = [(sheet, tables) for sheet, tables in of_sheet if not any(one.form for one in tables)]
    facts = cover.facts if cover else _facts([sheet for sheet, _ in free], [one for one in found if not one.form])
    problems += [one for sheet, tables in free for one in cells_not_used(name, sheet, tables, facts)]
    return Reading(name, None, tuple(found), tuple(kept), facts, tuple(problems), cover.settings if cover else {})


def cells_of(name: str, content: bytes) -> dict[str, Sequence[list[Cell]]]:
    """The cells of a file by sheet, as they are before anything is made of them; none where it cannot be opened."""
    sheets = sheets_of(name, content)
    return {} if isinstance(sheets, Problem) else {sheet.name: sheet.rows for sheet in sheets}


def tables_on(
    name: str, content: bytes, sheet: Sheet, cover: Cover | None, mappings: Mapping[str, Plain]
) -> list[Found]:
    """The tables of one sheet of a file, with the dates that are only drawn; in a workbook of ours as its cover says."""
    rated = rating_sheet(name, sheet) if is_rating_sheet(sheet) else None
    if rated is not None:
        return [rated]
    tables = _tables(name, sheet, cover, mappings)
    drawn = cover is None and sheet.kind is None
    return [with_drawn_dates(one, sheet, name, content) for one in tables] if drawn else tables


def _tables(name: str, sheet: Sheet, cover: Cover | None, mappings: Mapping[str, Plain]) -> list[Found]:
    if cover is not None and cover.keeps(sheet.name):
        return []
    if sheet.kind is not None:
        one = own_table(name, sheet, sheet.kind, sheet.own, mappings, fresh=True)
        return [one] if one is not None else []
    kind = cover.kind_of(sheet.name) if cover is not None else None
    if cover is not None and kind is not None:
        fresh = not cover.settings and not cover.own  # only our template says nothing of the owner's
        one = own_table(name, sheet, kind, cover.own.get(sheet.name, frozenset()), mappings, fresh=fresh)
        return [one] if one is not None else []
    return tables_in(name, sheet, mappings)


def _to_keep(sheet: Sheet, tables: Sequence[Found]) -> Sequence[list[Cell]]:
    """The rows that are kept as they are: all where no table was understood, else those of the table that was not."""
    if all(one.kind == "unknown" for one in tables):
        return sheet.rows
    tops = [one.header_rows[0] - 1 for one in tables]
    ends = [*tops[1:], len(sheet.rows)]
    parts = [sheet.rows[top:end] for one, top, end in zip(tables, tops, ends, strict=True) if one.kind == "unknown"]
    return [row for part in parts for row in part]


def _not_understood(name: str, found: Found) -> Problem:
    """A warning for a table whose headings say nothing of what Liaison knows."""
    said = " · ".join(column.header for column in found.columns if column.header)[:120]
    row = found.header_rows[-1] if found.header_rows else None
    return Problem(
        "table_not_understood",
        "warning",
        name,
        found.sheet,
        row,
        found=said,
        values=(("count", len(found.record_rows)),),
    )


def _headings_only(name: str, found: Found) -> Problem:
    row = found.header_rows[-1] if found.header_rows else None
    return Problem("headings_only", "warning", name, found.sheet, row, kind=found.kind)


def _filled(row: Sequence[object]) -> list[bool]:
    return [cell is not None for cell in row]


def _facts(sheets: Sequence[Sheet], found: Sequence[Found]) -> dict[str, str]:
    """What is told above the tables (all of a sheet where there is none); a title row is the last resort for a title.

    The date of the plan, the risks or the requirements, or that of a cover, comes before that of any other table: when a
    list of people was last touched says nothing of the plan.
    """
    tops = {table.sheet: table.header_rows[0] - 1 for table in reversed(found)}
    dated = {table.sheet for table in found if table.kind in _DATED}
    told: dict[str, dict[str, str]] = {}
    for sheet in sheets:
        updated = sheet.name in dated or (bool(dated) and sheet.name not in tops)
        above = sheet.rows[: tops.get(sheet.name, len(sheet.rows))]
        told[sheet.name] = {**facts_in(above, updated=updated), **sheet.facts}
    facts = {name: fact for one in reversed(told.values()) for name, fact in one.items()}
    days = [told[name]["as_of"] for name in sorted(told, key=lambda name: name in tops and name not in dated) if "as_of" in told[name]]  # fmt: skip
    facts.update({"as_of": days[0]} if days else {})
    if "title" not in facts:
        titles = (title_above(sheet.rows[: tops[sheet.name]]) for sheet in sheets if sheet.name in tops)
        title = next((title for title in titles if title), None)
        facts.update({"title": title} if title else {})
    return facts


_DATED = ("tasks", "risks", "requirements", "milestones", "issues")  # kinds whose state is that of a day
