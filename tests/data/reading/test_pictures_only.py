"""A workbook into which a table was pasted as a picture says so; one with nothing at all is empty."""

from base64 import b64decode
from io import BytesIO

import openpyxl
import pytest
from openpyxl.drawing.image import Image

from data.kinds import LANGUAGES
from data.reading import read

DOT = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=")


def workbook(*, picture: bool) -> bytes:
    made, out = openpyxl.Workbook(), BytesIO()
    if picture:
        made.active.add_image(Image(BytesIO(DOT)), "B2")
    made.save(out)
    return out.getvalue()


@pytest.mark.parametrize(("picture", "code"), [(True, "file_pictures_only"), (False, "file_empty")])
def test_a_workbook_without_cells_says_what_it_holds(picture: bool, code: str) -> None:
    error = read("plan.xlsx", workbook(picture=picture)).error
    assert error is not None
    assert error.code == code
    assert all(error.sentence(language) for language in LANGUAGES)
