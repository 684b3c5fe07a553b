"""All that the workspace holds on one person, cell by cell with where each came from: what a person may ask for.

Serves the right of access (GDPR, art. 15; PIPL, art. 44 to 47). Opinions and scores about a person are personal data as well.
"""

import json

import pandas as pd

from analytics.person.references import PEOPLE, called, references
from data.kinds import Book, Called

HELD = ("kind", "record", "field", "how", "sure", "value", "file", "sheet", "row")


def held(book: Book, record: int) -> pd.DataFrame:
    """Every filled cell on the person: the own row (how `own`), then the cells of `references`; columns HELD, index from 0.

    value: the cell as the book holds it (text, number, date, yes/no). file, sheet, row: where the record came from; row 0 or
    blank where it was made here.
    """
    row = book.records(PEOPLE).loc[record]
    own = [(PEOPLE, record, str(field), "own", True) for field, cell in row.items() if pd.notna(cell)]
    named = references(book, record)
    cells = [*own, *named.itertuples(index=False, name=None)]
    told = [(*one, _value(book, one[0], one[1], one[2]), *_place(book, one[0], one[1])) for one in cells]
    return pd.DataFrame(told, columns=list(HELD)).astype({"value": "object"})


def in_sheets(book: Book, record: int) -> pd.DataFrame:
    """The cells of sheets that were kept as they came and name the person: columns file, sheet, row, column (both from 1), value."""
    person = _anywhere(book, record)
    found = [
        (sheet.file, sheet.name, at, across, cell)
        for sheet in book.sheets
        for at, row in enumerate(sheet.rows, start=1)
        for across, cell in enumerate(row, start=1)
        if isinstance(cell, str) and person.within(cell)
    ]
    return pd.DataFrame(found, columns=["file", "sheet", "row", "column", "value"])


def in_settings(book: Book, record: int) -> pd.DataFrame:
    """The settings, and the decisions on columns, that name the person: columns setting, value (as JSON)."""
    person = _anywhere(book, record)
    kept = {**book.settings, **{f"mapping {name}": dict(mapping) for name, mapping in book.mappings.items()}}
    told = [(name, json.dumps(value, ensure_ascii=False, default=str)) for name, value in kept.items()]
    return pd.DataFrame([one for one in told if person.within(" ".join(one))], columns=["setting", "value"])


def _anywhere(book: Book, record: int) -> Called:
    """The person under every name, one that somebody else bears as well included: better told too much than too little."""
    person = called(book, record)
    return Called(person.names, person.details, person.unlike)


def _value(book: Book, kind: str, record: int, field: str) -> object:
    cell = book.records(kind).loc[record, field]
    return cell.iloc[0] if isinstance(cell, pd.Series) else cell  # of a heading that stands twice the first


def _place(book: Book, kind: str, record: int) -> tuple[object, object, object]:
    places = book.table(kind).places
    if record not in places.index or not {"file", "sheet", "row"} <= set(places.columns):
        return None, None, None
    place = places.loc[record]
    return (place["file"], place["sheet"], int(place["row"])) if place["row"] else (None, None, None)
