"""A picture in a file: where it lies, what is said of it, and that what is written on it or in it is searched like all else."""

from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from struct import pack
from zipfile import ZipFile
from zlib import compress, crc32

import openpyxl
import pytest

from analytics import exports
from analytics.charts.map_picture import picture
from data.demo import SCENARIOS, scenario
from data.export import Leaked, checked_handout, complete, handed_out
from data.export.leaks.images import without_dots
from data.kinds import LANGUAGES, Handout, HandoutColumn, HandoutSheet, Picture, policy_of
from data.reading import joined, read

NOON = datetime(2026, 11, 22, 12)
SIGN = b"\x89PNG\r\n\x1a\n"
COLUMNS = (HandoutColumn("Name", role="label"), HandoutColumn("R", "whole", "x"), HandoutColumn("I", "whole", "y"))
NUMBERS = {"lowest": 1.0, "highest": 5.0, "cut_x": 3.0, "cut_y": 3.0}


def chunk(name: bytes, inside: bytes) -> bytes:
    return pack(">I", len(inside)) + name + inside + pack(">I", crc32(name + inside))


def png(*more: bytes, wide: int = 200, high: int = 100, dots: int = 0) -> bytes:
    """A grey picture, with further chunks before its end; dots: of a metre, none said where 0."""
    head = chunk(b"IHDR", pack(">IIBBBBB", wide, high, 8, 0, 0, 0, 0))
    said = chunk(b"pHYs", pack(">IIB", dots, dots, 1)) if dots else b""
    body = chunk(b"IDAT", compress(b"".join(b"\0" + b"\x80" * wide for _ in range(high))))
    return SIGN + head + said + body + b"".join(more) + chunk(b"IEND", b"")


def shown(image: bytes, *said: str, alt: str = "A map", form: str = "map", rows: int = 3) -> Handout:
    people = tuple((f"Person {at}", float(at % 5 + 1), 4.0) for at in range(rows))
    laid = Picture(image, 100, 50, alt, said)
    sheet = HandoutSheet("Map", "Title", COLUMNS, people, form, numbers=NUMBERS, picture=laid)  # type: ignore[arg-type]
    return Handout("client", "en", "Gate", date(2026, 11, 22), (), (), (sheet,))


def drawing(content: bytes) -> str:
    with ZipFile(BytesIO(content)) as archive:
        return archive.read("xl/drawings/drawing1.xml").decode()


@pytest.mark.parametrize("dots", [0, 2835, 5669])
@pytest.mark.parametrize("form", ["map", "table"])
def test_it_is_shown_at_its_size_whatever_its_dots_and_is_described(form: str, dots: int) -> None:
    content = handed_out(shown(png(dots=dots), form=form, alt="Seven decide"), created=NOON)
    page = openpyxl.load_workbook(BytesIO(content))["Map"]
    (image,) = page._images  # type: ignore[attr-defined]
    start, end = image.anchor._from, image.anchor.to
    assert (end.row - start.row) * 20 + (end.rowOff - start.rowOff) / 9525 == pytest.approx(50, abs=1)
    assert 'descr="Seven decide"' in drawing(content)


def test_the_picture_comes_first_then_the_table_then_the_chart_and_all_are_printed() -> None:
    page = openpyxl.load_workbook(BytesIO(handed_out(shown(png()), created=NOON)))["Map"]
    (image,), (chart,) = page._images, page._charts  # type: ignore[attr-defined]
    head = next(cell.row for cell in page["A"] if cell.value == "Name")
    assert image.anchor._from.row < image.anchor.to.row < head < head + 3 < chart.anchor._from.row + 1
    assert page.print_area.split("$")[-1] > str(chart.anchor.to.row)
    assert "Below the table" in page["A2"].value


def test_a_picture_stands_below_a_plain_table() -> None:
    page = openpyxl.load_workbook(BytesIO(handed_out(shown(png(), form="table"), created=NOON)))["Map"]
    (image,) = page._images  # type: ignore[attr-defined]
    assert image.anchor._from.row >= page.max_row


def test_the_same_arguments_give_the_same_bytes() -> None:
    assert handed_out(shown(png(), "a"), created=NOON) == handed_out(shown(png(), "a"), created=NOON)


@pytest.mark.parametrize("where", ["written", "described", "remark", "packed remark", "behind its end"])
def test_a_withheld_name_on_a_picture_or_in_it_is_found(where: str) -> None:
    book = scenario("game_security", "en")
    name = book.records("stakeholders").query("audience == 'team'")["name"].iloc[0]
    image = {
        "remark": png(chunk(b"tEXt", b"Comment\0" + name.encode())),
        "packed remark": png(chunk(b"zTXt", b"Comment\0\0" + compress(name.encode()))),
        "behind its end": png() + name.encode(),
    }.get(where, png())
    said, alt = (name if where == "written" else "A map"), (f"With {name}" if where == "described" else "A map")
    told = shown(image, said, alt=alt)
    with pytest.raises(Leaked) as found:
        checked_handout(told, book, policy_of(book, "client"), created=NOON)
    assert {hit.source.said for hit in found.value.hits} == {name}
    assert isinstance(checked_handout(shown(png(), "A map"), book, policy_of(book, "client"), created=NOON), bytes)


def test_dots_are_no_words_and_what_is_no_picture_is_searched_whole() -> None:
    assert without_dots(png()).strip() == b""
    assert without_dots(b"any other bytes") == b"any other bytes"
    assert b"cut off" in without_dots(SIGN + b"cut off")


@pytest.mark.parametrize("audience", ["team", "boss"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCENARIOS)
def test_the_samples_are_handed_out_with_their_picture(name: str, language: str, audience: str) -> None:
    book = scenario(name, language)
    told = exports.handout(book, audience, language, date(2026, 11, 18), draw=picture)
    content = checked_handout(told, book, policy_of(book, audience), created=NOON)
    with ZipFile(BytesIO(content)) as archive:
        assert [part for part in archive.namelist() if part.startswith("xl/media/")] == ["xl/media/image1.png"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_owners_copy_bears_it_on_its_cover_and_loads_again_without_a_difference(language: str) -> None:
    book = scenario("data_governance", language)
    drawn = Picture(png(), 100, 50, "Eight decide", ("Eight decide",))
    content = complete(book, language, drawn)
    sheets = openpyxl.load_workbook(BytesIO(content))
    assert [len(page._images) for page in sheets] == [1] + [0] * (len(sheets.sheetnames) - 1)  # type: ignore[attr-defined]
    assert complete(book, language, replace(drawn)) == content
    without, found = joined([read("a.xlsx", complete(book, language))]), joined([read("a.xlsx", content)])
    assert found.problems == without.problems
    assert found.settings == without.settings
    assert found.sheets == without.sheets
    for kind, table in without.tables.items():
        assert table.records.equals(found.records(kind))
