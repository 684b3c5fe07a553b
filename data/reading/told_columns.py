"""What is told of each column of a table: cells that are wrong, scales and orders that were assumed, formulas without results."""

from collections.abc import Callable, Sequence
from functools import partial

from data.kinds import KINDS, SCALES, Column, Problem, Words
from data.kinds._book import Cell
from data.kinds._letters import number_of
from data.reading.around import Around, Values
from data.reading.cells import text_of, words_expected
from data.reading.dated_cells import order_within
from data.reading.dates import day_order
from data.reading.found import Matched
from data.reading.grid import BLANK, DAY, Strip
from data.reading.headings import words_for
from data.reading.meant import expected_for
from data.reading.naming import EXACT, Named, Seen
from data.reading.remarks import remarks
from data.reading.taken_cells import Taken
from data.reading.unsaid import not_rated, undated, unknown
from data.reading.where import Where
from data.reading.workbook import Sheet


def told_of_column(
    place: Where, part: Taken, column: Column, read: Values, sheet: Sheet, around: Around
) -> list[Problem]:  # fmt: skip
    """What is wrong in a column, and what is worth a note."""
    seen, cells = part.seen, part.cells
    found = [place.problem("several_marks", "error", seen.at, at, said, field=column.name) for at, said in part.torn]
    if part.beside is not None:
        words = {"first": part.beside.words, "second": column.words}
        found.append(place.problem("two_fields", "note", seen.at, None, seen.header, field=column.name, **words))
    found += _problems(place, column, seen, cells, read)
    if part.beside is None:
        found += _notes(place, column, seen, cells, sheet, around, read)
        found += remarks(column, seen.header, cells, read, partial(_of_column, place, seen.at, column.name))
    return found


def unfit(place: Where, seen: Seen, one: Named) -> list[Problem]:
    """A warning where a heading names a known column of dates or numbers and none of its cells is one."""
    taken = {name for name, _ in one.fields.values()}
    for name, sure in words_for(one.kind, seen.header).items() if one.kind in KINDS else ():
        column = KINDS[one.kind].column(name)
        if column is None or column.type not in _MEASURED or name in taken or sure < EXACT:
            continue
        if seen.sample and seen.fit(column) == 0:
            expected = words_expected(column)
            return [
                place.problem(
                    "column_without_values", "warning", seen.at, None, seen.header, field=name, expected=expected
                )
            ]
    return []


def of_field(
    place: Where, columns: Sequence[Matched], code: str, name: str, record: int | None, found: str, **about: object
) -> Problem:
    """A note on what one field tells of another, with the place of its column."""
    column = next(column for column in columns if column.field == name)
    at = None if record is None else record - 1
    return place.problem(
        code, "note", number_of(column.letter) - 1, at, found, field=name, header=column.header, **about
    )


def _of_column(
    place: Where, column: int, name: str, code: str, severity: str, at: int | None, found: str, **about: object
) -> Problem:
    return place.problem(code, severity, column, at, found, field=name, **about)


def _problems(place: Where, column: Column, seen: Seen, cells: Sequence[Cell], read: Values) -> list[Problem]:
    found = [
        place.problem(
            code,
            "error",
            seen.at,
            at,
            text_of(cells[at]) or "",
            field=column.name,
            expected=expected_for(column, read.scale, cells[at]),
        )
        for at, code in sorted(read.wrong.items())
    ]
    if read.assumed and read.scale:
        scale = SCALES[read.scale].words
        found.append(place.problem("scale_assumed", "note", seen.at, None, seen.header, field=column.name, scale=scale))
    return found


def _notes(
    place: Where, column: Column, seen: Seen, cells: Sequence[Cell], sheet: Sheet, around: Around, read: Values
) -> list[Problem]:
    """What holds for a whole column: the order of its dates, words in the place of a date, formulas that have no result."""
    found = [
        place.problem(
            "said_unknown", "note", seen.at, at, str(cell).strip(), field=column.name, expected=words_expected(column)
        )
        for at, cell in ((at, cells[at]) for at in _not_known(column, cells, read))
    ]
    days_only = isinstance(cells, Strip) and cells.holds_only(BLANK, DAY)
    dated = column.type == "date" and not days_only
    within = order_within(cells, around) if dated else None
    if within is not None and within.mixed:
        first, other = within.mixed
        found.append(place.problem("day_orders_mixed", "warning", seen.at, None, first, field=column.name, other=other))
    order = day_order(list(cells), within) if within is not None else None
    if order is not None:
        said = _ORDERS[order[1]]
        found.append(place.problem("day_order", "note", seen.at, None, order[0], field=column.name, order=said))
    open_yet = _where(cells, not_rated) if column.type == "level" else []
    if open_yet:
        words = text_of(cells[open_yet[0]]) or ""
        found.append(
            place.problem("not_rated_yet", "note", seen.at, open_yet[0], words, field=column.name, count=len(open_yet))
        )
    blank = [row for row in place.rows if (row, seen.at) in sheet.unreckoned] if sheet.unreckoned else []
    if blank:
        at, count = place.rows.index(blank[0]), len(blank)
        found.append(
            place.problem("formulas_without_values", "warning", seen.at, at, "", field=column.name, count=count)
        )
    return found


def _where(cells: Sequence[Cell], true: Callable[[Cell], bool]) -> list[int]:
    """The places of the cells of which something is true that is true of texts only."""
    return cells.where(true) if isinstance(cells, Strip) else [at for at, cell in enumerate(cells) if true(cell)]


def _not_known(column: Column, cells: Sequence[Cell], read: Values) -> list[int]:
    """The cells of dates and of choices that say in words that nothing is known, and so are blank."""
    if column.type == "date":
        return _where(cells, _says_unknown)
    asked = _where(cells, _says_unknown) if column.type == "choice" else []
    return [at for at in asked if read.values[at] is None]


def _says_unknown(cell: Cell) -> bool:
    return undated(cell) or (unknown(cell) and any(map(str.isalpha, str(cell))))


_MEASURED = ("date", "days", "number", "percent", "yes_no")
_ORDERS = {"day": Words("day", "日"), "month": Words("month", "月"), "year": Words("year", "年")}
