"""Finds the rows that belong to one task of a bar chart: its own, those that its name is merged over, unnamed ones below it."""

from collections import Counter
from collections.abc import Collection, Sequence

from data.reading.drawn.roles import Role, role_of
from data.reading.workbook import Sheet

_UNNAMED = 2  # rows without a name that may belong to the task above


def bands_of(sheet: Sheet, records: Sequence[int], columns: Collection[int]) -> list[list[int]]:
    """For each record's row (0-based) all rows in which its bars may stand; columns: those of the calendar."""
    tall = {(top, left): bottom for top, left, bottom, _ in sheet.merged if bottom > top and left not in columns}
    own = set(records)
    bands = [_band(sheet, row, own, columns, tall) for row in records]
    if bands:
        usual = Counter(map(len, bands[:-1])).most_common(1)[0][0] if len(bands) > 1 else 1
        short = usual - len(bands[-1])
        if short > 0 and bands[-1][-1] + 1 >= len(sheet.rows):  # what is only coloured is no longer among the cells
            bands[-1] += range(bands[-1][-1] + 1, bands[-1][-1] + 1 + short)
    return bands


def words_of(sheet: Sheet, rows: Sequence[int], columns: Collection[int]) -> dict[int, Role]:
    """Which of these rows say of themselves that they are the plan, or what happened."""
    said = {
        row: role
        for row in rows
        if row < len(sheet.rows)
        for at, cell in enumerate(sheet.rows[row])
        if at not in columns and (role := role_of(cell)) not in (None, "off")
    }
    return said if {"plan", "actual"} <= set(said.values()) else {}


def _band(
    sheet: Sheet, row: int, own: Collection[int], columns: Collection[int], tall: dict[tuple[int, int], int]
) -> list[int]:
    merged = max((bottom for (top, _), bottom in tall.items() if top == row), default=row)
    band = [row]
    for below in range(row + 1, len(sheet.rows)):
        if below in own or not (below <= merged or (below <= row + _UNNAMED and _is_unnamed(sheet, below, columns))):
            break
        band.append(below)
    return band


def _is_unnamed(sheet: Sheet, row: int, columns: Collection[int]) -> bool:
    cells = [cell for at, cell in enumerate(sheet.rows[row]) if at not in columns and cell is not None]
    return all(role_of(cell) is not None for cell in cells)
