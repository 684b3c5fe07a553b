"""What a file says, in pieces: a text or a number, with the place where it stands."""

from typing import NamedTuple


class Piece(NamedTuple):
    """A text of the file. place: the part, with the sheet and the cell where it is in one. whole: it is all of its cell.

    numbers: whether numbers in it mean something (in a drawing they are positions).
    """

    text: str
    part: str
    sheet: str = ""
    cell: str = ""
    whole: bool = True
    numbers: bool = True


class Number(NamedTuple):
    """A number in a cell; dated where its format shows it as a date."""

    value: float
    part: str
    sheet: str
    cell: str
    dated: bool
