"""Tells whether a workbook without a filled cell holds pictures, charts or text boxes instead: a table that was pasted as one."""

import re
import zipfile
from io import BytesIO

_DRAWN = re.compile(r"(?:xl/media/|xl/charts/|xl/embeddings/|Pictures/).", re.IGNORECASE)


def has_pictures(content: bytes) -> bool:
    """Whether a packed workbook has a picture or a chart among its parts; False for any other file."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return any(_DRAWN.match(name) for name in archive.namelist())
    except zipfile.BadZipFile:
        return False
