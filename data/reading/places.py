"""Where the records of a table came from, as problems tell it."""

from collections.abc import Callable

import pandas as pd

from data.kinds import Table

Place = tuple[str, str, int | None]


def placed(places: pd.DataFrame, records: pd.Index) -> pd.DataFrame:
    """The places of these records, in their order; a record that came from no file has row 0, as one made in the app."""
    known = places.reindex(records)
    blank = {"file": "", "sheet": "", "row": 0}
    return known.fillna(blank).astype({"row": "int64"})


def places_of(table: Table) -> Callable[[int], Place]:
    """Gives for a record its file, sheet and row (None where it was made in the app); looked up once for the whole table."""
    known: dict[int, Place] = {}

    def place(record: int) -> Place:
        if not known and len(table.places):
            files, sheets = (map(str, table.places[name].tolist()) for name in ("file", "sheet"))
            told = zip(files, sheets, _rows(table.places["row"]), strict=True)
            known.update(zip(table.places.index.tolist(), told, strict=True))
        return known.get(record, ("", "", None))

    return place


def _rows(rows: pd.Series) -> list[int | None]:
    if rows.dtype.kind == "i":
        return [row or None for row in rows.tolist()]
    return [int(float(str(row))) or None for row in rows.tolist()]
