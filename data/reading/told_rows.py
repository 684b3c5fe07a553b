"""What is told of the filled rows of a table that are no records: rejected, joined to another, or not used."""

from collections.abc import Sequence

from data.kinds import KINDS, Column, Problem, Words
from data.kinds._book import Cell
from data.kinds._letters import letter_of
from data.reading.carried_on import joins_texts, left_over
from data.reading.cells import text_of
from data.reading.held import is_error
from data.reading.naming import Named
from data.reading.records import REASONS, Rows, What
from data.reading.region import Region
from data.reading.where import Where
from data.reading.workbook import Sheet


def rejections(place: Where, rejected: Sequence[int], one: Named, sheet: Sheet) -> list[Problem]:
    kind = KINDS.get(one.kind)
    if kind is None or not rejected:
        return []
    label = next(column for column in kind.columns if column.name == kind.label)
    at = next((at for at, (name, _) in one.fields.items() if name == kind.label), -1)
    values: tuple[tuple[str, str | int | float | Words], ...] = (("field", label.words),)
    letter = letter_of(at) if at >= 0 else None
    problems = []
    for row in rejected:
        why, cells = _why_rejected(sheet, row, at, label), sheet.rows[row]
        said = _said(cells[at : at + 1] if why == "date_unreadable" else cells)
        problems.append(
            Problem(why, "error", place.file, place.sheet, row + 1, letter, said, values, one.kind, None, label.name)
        )
    return problems


def left_out(
    place: Where, others: Sequence[int], rows: Rows, sheet: Sheet, region: Region, one: Named
) -> list[Problem]:
    """A note for each filled row that is no record (none where the sheet is kept whole, as no known kind)."""
    if place.kind not in KINDS:
        return []
    record_of = {row: record for record, more in rows.carried_on.items() for row in more}
    told = [not_used(place.file, sheet, place.kind, row, rows.what[row]) for row in others if row not in record_of]
    return [*told, *(_goes_on(place, sheet, region, one, row, record) for row, record in sorted(record_of.items()))]


def not_used(file: str, sheet: Sheet, kind: str, row: int, what: What) -> Problem:
    told = (("reason", REASONS[what]),)
    return Problem("row_not_used", "note", file, sheet.name, row + 1, None, _said(sheet.rows[row]), told, kind)


def _why_rejected(sheet: Sheet, row: int, at: int, label: Column) -> str:
    if (row, at) in sheet.unreckoned:
        return "name_without_value"
    unread = label.type == "date" and at >= 0 and sheet.rows[row][at] is not None
    return "date_unreadable" if unread else "missing_required"


def _goes_on(place: Where, sheet: Sheet, region: Region, one: Named, row: int, record: int) -> Problem:
    """What became of a row that goes on with a record: its texts are joined to it, anything else is not used."""
    fields = {at: KINDS[place.kind].column(name) for at, (name, _) in one.fields.items()}
    columns = [seen.at for seen in region.columns]
    texts = [at for at in columns if joins_texts(fields.get(at))]
    left = left_over(sheet.rows[record], sheet.rows[row], texts, columns)
    code, said = ("row_partly_joined", _said(left)) if left else ("row_joined", _said(sheet.rows[row]))
    told = (("first", record + 1),)
    return Problem(code, "note", place.file, sheet.name, row + 1, None, said, told, place.kind)


def _said(row: Sequence[Cell]) -> str:
    return " · ".join(text for cell in row if cell is not None and not is_error(cell) and (text := text_of(cell)))[:120]
