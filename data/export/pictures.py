"""Lays a picture that was drawn elsewhere on a sheet, as large as it was meant to be seen, with its words for those who cannot see it."""

from io import BytesIO
from struct import unpack
from typing import TYPE_CHECKING

from data.export.limits import plain
from data.kinds import Picture

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

ROW = 20  # pixels of a row of the usual height
_LONGEST = 2000  # letters of a description; Excel takes a little more


def lay(page: "Worksheet", row: int, column: int, picture: Picture) -> int:
    """Puts the picture on the page with its corner in that cell; returns how many rows it covers."""
    wide, high = _shown_as(picture.png)
    page.insert_image(
        row, column, "picture.png",
        {
            "image_data": BytesIO(picture.png), "x_scale": picture.width / wide, "y_scale": picture.height / high,
            "x_offset": 4, "y_offset": 6, "object_position": 2, "description": plain(picture.alt)[:_LONGEST],
        },
    )  # fmt: skip
    return -(-(picture.height + 6) // ROW) + 1


def _shown_as(png: bytes) -> tuple[float, float]:
    """Width and height in pixels at which Excel would show a PNG: its dots, or fewer where it says how many make an inch."""
    wide, high = unpack(">II", png[16:24])
    at = png.find(b"pHYs", 0, 200)
    a_metre = unpack(">II", png[at + 4 : at + 12]) if at > 0 else (0, 0)
    across, up = (dots * 0.0254 / 96 if dots else 1.0 for dots in a_metre)
    return wide / across, high / up
