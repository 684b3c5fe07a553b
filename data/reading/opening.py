"""A file that is looked at closely: opened once, and each of its sheets read again as often as somebody decides otherwise."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from data.kinds import Problem
from data.reading.decision import Plain
from data.reading.drawn import NONE, drawing_of
from data.reading.found import Found
from data.reading.own import Cover, cover_of
from data.reading.rating_sheet import is_rating_sheet
from data.reading.reading import tables_on
from data.reading.tables import table_at
from data.reading.workbook import Sheet, sheets_of

_WHITE = "FFFFFF"


@dataclass(frozen=True, eq=False)
class Opened:
    """A file with its sheets as they look; where Liaison wrote it, the cover stands apart from them."""

    file: str
    content: bytes
    sheets: tuple[Sheet, ...]
    cover: Cover | None = None

    def sheet(self, name: str) -> Sheet | None:
        """The sheet of that name."""
        return next((sheet for sheet in self.sheets if sheet.name == name), None)

    def ours(self, sheet: Sheet) -> bool:
        """Whether the file itself says what the table on a sheet is, and where its headings stand."""
        if is_rating_sheet(sheet):
            return True
        return sheet.kind is not None or (self.cover is not None and self.cover.kind_of(sheet.name) is not None)

    def read(self, sheet: Sheet, decisions: Mapping[str, Plain]) -> list[Found]:
        """The tables of a sheet, read with these decisions (see `read`)."""
        return tables_on(self.file, self.content, sheet, self.cover, decisions)

    def bars(self, found: Found) -> dict[tuple[int, int], str]:
        """The colour (six hex digits) of each filled cell in the rows of a table (1-based row, 0-based column) whose dates were drawn."""
        sheet = self.sheet(found.sheet)
        if sheet is None or not found.drawn:
            return {}
        last = max(found.record_rows)
        drawing = drawing_of(self.file, self.content, sheet.name, last, max(map(len, sheet.rows)))
        rows = set(found.record_rows)
        colours = drawing.colours.items() if drawing else ()
        return {(row + 1, at): said for (row, at), said in colours if row + 1 in rows and said not in (NONE, _WHITE)}

    def read_at(self, sheet: Sheet, rows: Sequence[int], kind: str | None = None) -> Found:
        """The table whose header somebody points at (1-based rows), as one of that kind or as the reader takes it."""
        return table_at(self.file, sheet, tuple(row - 1 for row in rows), kind)


def opened(name: str, content: bytes) -> Opened | Problem:
    """A file with its sheets, or the one problem for which it cannot be opened."""
    sheets = sheets_of(name, content)
    if isinstance(sheets, Problem):
        return sheets
    cover, others = cover_of(sheets)
    return Opened(name, content, others, cover)
