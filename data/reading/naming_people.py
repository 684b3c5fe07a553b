"""Where a loaded file names a person: in which cell of which sheet, and in which comment."""

import html
import re
import zipfile
from collections.abc import Iterator
from io import BytesIO

from data.kinds import Called
from data.kinds._letters import letter_of
from data.reading.reading import cells_of

_COMMENTS = re.compile(r"xl/(?:threadedComments/.*|comments.*|.*/comments.*)\.xml")
_ONE = re.compile(
    r'<(?:\w+:)?(?:comment|threadedComment)\b[^>]*\bref="([A-Z]+\d+)"[^>]*>(.*?)</(?:\w+:)?(?:comment|threadedComment)>',
    re.DOTALL,
)
_TEXT = re.compile(r"<(?:\w+:)?(?:t|text)\b[^>]*>(.*?)</(?:\w+:)?(?:t|text)>", re.DOTALL)


def mentions(name: str, content: bytes, person: Called) -> list[tuple[str, str, str]]:
    """Each place of a file that names the person: the sheet (of a comment the part of the file), the cell such as `B7`, and the text.

    Empty where the file cannot be opened; a picture or a drawing is not looked into.
    """
    cells = [
        (sheet, f"{letter_of(across)}{at}", cell)
        for sheet, rows in cells_of(name, content).items()
        for at, row in enumerate(rows, start=1)
        for across, cell in enumerate(row)
        if isinstance(cell, str) and person.within(cell)
    ]
    return [*cells, *(one for one in _comments(content) if person.within(one[2]))]


def _comments(content: bytes) -> Iterator[tuple[str, str, str]]:
    """Every comment of a workbook: the part it stands in, the cell, the text."""
    if not zipfile.is_zipfile(BytesIO(content)):
        return
    with zipfile.ZipFile(BytesIO(content)) as archive:
        for part in archive.namelist():
            if _COMMENTS.fullmatch(part):
                told = archive.read(part).decode("utf-8", "replace")
                for cell, inner in _ONE.findall(told):
                    yield part, cell, html.unescape("".join(_TEXT.findall(inner)))
