"""Bars are read out of every kind of workbook that can hold them, and no workbook can misuse that."""

import zipfile
from collections.abc import Iterable, Mapping
from io import BytesIO
from time import perf_counter

import pandas as pd
import pytest

from data.kinds._letters import letter_of
from data.reading import limits, read
from data.reading.drawn.colours import Fills, is_white, theme_of
from data.reading.drawn.fills import drawing_of
from tests.data.reading.charts_drawn import ACCENT, BLUE, TASKS, chart, codes, dates, found_in

DAYS = [pd.Timestamp("2026-03-02") + pd.Timedelta(days=day) for day in range(14)]
ROWS = (("Task", "Owner", *DAYS), *((name, "Li Na") for name in TASKS))
ANCHOR = """<xdr:twoCellAnchor><xdr:from><xdr:col>{first}</xdr:col><xdr:colOff>{late}</xdr:colOff><xdr:row>{row}</xdr:row>
<xdr:rowOff>60000</xdr:rowOff></xdr:from><xdr:to><xdr:col>{last}</xdr:col><xdr:colOff>{into}</xdr:colOff><xdr:row>{row}</xdr:row>
<xdr:rowOff>130000</xdr:rowOff></xdr:to><xdr:{kind}><xdr:nvSpPr/></xdr:{kind}><xdr:clientData/></xdr:twoCellAnchor>"""
NAMES = 'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
RELATED = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Target="{target}" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing"/></Relationships>'
)


def changed(content: bytes, parts: Mapping[str, bytes]) -> bytes:
    """The workbook with parts put in the place of others, or added."""
    file = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in parts:
                new.writestr(name, old.read(name))
        for name, part in parts.items():
            new.writestr(name, part)
    return file.getvalue()


def part_of(content: bytes, name: str) -> bytes:
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return archive.read(name)


def drawn_over(content: bytes, anchors: Iterable[str], target: str = "../drawings/drawing1.xml") -> bytes:
    """The workbook with shapes over the cells of its first sheet."""
    drawing = f"<xdr:wsDr {NAMES}>{''.join(anchors)}</xdr:wsDr>".encode()
    return changed(
        content,
        {
            "xl/drawings/drawing1.xml": drawing,
            "xl/worksheets/_rels/sheet1.xml.rels": RELATED.format(target=target).encode(),
        },
    )


def anchor(row: int, first: int, last: int, *, late: int = 0, into: int = 600_000, kind: str = "sp") -> str:
    return ANCHOR.format(row=row, first=first, last=last, late=late, into=into, kind=kind)


@pytest.mark.parametrize("kind", ["sp", "cxnSp"])
@pytest.mark.parametrize("target", ["../drawings/drawing1.xml", "/xl/drawings/drawing1.xml"])
def test_lines_and_rectangles_over_the_cells_are_bars(kind: str, target: str) -> None:
    content = drawn_over(
        chart(ROWS, {}), [anchor(2, 3, 5, kind=kind), anchor(3, 6, 9, late=500_000, into=1_000, kind=kind)], target
    )
    assert dates(found_in(content)) == {
        **dict.fromkeys(TASKS),
        "Design": ("03-03", "03-05"),
        "Build": ("03-07", "03-08"),
    }


def test_pictures_and_shapes_over_many_rows_are_no_bars() -> None:
    tall = anchor(1, 3, 5).replace(
        "<xdr:row>1</xdr:row>\n<xdr:rowOff>130000", "<xdr:row>5</xdr:row>\n<xdr:rowOff>130000"
    )
    found = found_in(drawn_over(chart(ROWS, {}), [anchor(2, 3, 5, kind="pic"), tall]))
    assert dates(found) == dict.fromkeys(TASKS)


def test_an_open_document_has_its_bars_too() -> None:
    assert dates(found_in(_open_document(), "made.ods")) == {"Survey": ("03-02", "03-03"), "Build": ("03-04", "03-06")}


def test_a_text_file_may_draw_with_signs() -> None:
    head = "Task,Owner," + ",".join(f"{day:%Y-%m-%d}" for day in DAYS[:7])
    found = found_in(f"{head}\nSurvey,Li Na,x,x,,,,,\nBuild,Li Na,,,x,x,x,,\n".encode(), "made.csv")
    assert dates(found) == {"Survey": ("03-02", "03-03"), "Build": ("03-04", "03-06")}


def test_a_theme_of_ones_own_colours_the_bars() -> None:
    content = chart(ROWS, {"D3:F3": ACCENT})
    theme = part_of(content, "xl/theme/theme1.xml").replace(b"4F81BD", b"AA0000")
    (note, _) = [
        one
        for one in found_in(changed(content, {"xl/theme/theme1.xml": theme})).problems
        if one.code == "dates_from_drawing"
    ]
    assert "#FF3333" in note.sentence("en")  # 40 % lighter than AA0000


def test_colours_in_every_way_that_excel_writes_them() -> None:
    fills = Fills()
    assert fills.colour({"rgb": "FF4472C4"}) == "4472C4"
    assert fills.colour({"theme": "0"}) == "FFFFFF"
    assert fills.colour({"theme": "0", "tint": "-0.5"}) == "808080"
    assert fills.colour({"theme": "1", "tint": "0.5"}) == "808080"
    assert fills.colour({"indexed": "10"}) == "FF0000"
    assert [fills.colour(about) for about in ({"auto": "1"}, {"theme": "99"}, {"indexed": "-1"}, {"rgb": "no"})] == [
        ""
    ] * 4
    assert fills.colour({"rgb": "FF102030", "tint": "nan"}) == "102030"
    assert is_white("FEFEFE")
    assert not is_white("F2F2F2")
    assert theme_of("made.xlsx", [b"<a/>"])[4] == "4472C4"


def test_the_format_of_a_row_or_a_column_holds_for_cells_that_are_not_written_down() -> None:
    content = chart(ROWS, {"D3:F3": BLUE})
    sheet = part_of(content, "xl/worksheets/sheet1.xml")
    blue = sheet.split(b'r="D3" s="')[1].split(b'"')[0]
    row = sheet.replace(b'<row r="4"', b'<row r="4" customFormat="1" s="' + blue + b'"')
    drawing = drawing_of("made.xlsx", changed(content, {"xl/worksheets/sheet1.xml": row}), "Plan", 9, 16)
    assert drawing is not None
    assert [drawing.at(3, column) for column in (1, 2, 15)] == ["", "4472C4", "4472C4"]
    column = sheet.replace(b"<sheetData>", b'<cols><col min="17" max="17" style="' + blue + b'"/></cols><sheetData>')
    drawing = drawing_of("made.xlsx", changed(content, {"xl/worksheets/sheet1.xml": column}), "Plan", 9, 17)
    assert drawing is not None
    assert (drawing.at(3, 16), drawing.at(3, 15)) == ("4472C4", "")


@pytest.mark.parametrize(
    "styles",
    [b"", b"<styleSheet", b"<styleSheet><fills><fill/></fills></styleSheet>", b"<!DOCTYPE a><styleSheet/>"],
    ids=["empty", "broken", "without formats", "with a document type"],
)
def test_styles_that_cannot_be_read_cost_only_the_drawing(styles: bytes) -> None:
    content = changed(chart(ROWS, {"D3:F3": BLUE}), {"xl/styles.xml": styles})
    reading = read("made.xlsx", content)
    for found in reading.found:
        assert dates(found) == dict.fromkeys(TASKS)
    assert reading.found or reading.error


def test_a_column_format_without_an_end_takes_no_room() -> None:
    content = chart(ROWS, {"D3:F3": BLUE})
    sheet = part_of(content, "xl/worksheets/sheet1.xml")
    endless = sheet.replace(
        b"<sheetData>", b'<cols><col min="1" max="9999999" style="1" hidden="0" width="1e9"/></cols><sheetData>'
    )
    drawing = drawing_of("made.xlsx", changed(content, {"xl/worksheets/sheet1.xml": endless}), "Plan", 9, 16)
    assert drawing is not None
    assert len(drawing.colours) <= 10 * 16


def test_a_sheet_beyond_the_limit_is_read_without_its_drawing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MOST_DRAWN", 100)
    found = found_in(chart(ROWS, {"D3:F3": BLUE}))
    assert dates(found) == dict.fromkeys(TASKS)
    assert codes(found) == ["drawing_out_of_reach"]


def test_a_long_chart_is_read_in_no_time() -> None:
    rows = [("Task", "Owner", *(DAYS[0] + pd.Timedelta(days=day) for day in range(200)))]
    rows += [(f"Task {at}", "Li Na") for at in range(1, 400)]
    content = chart(
        rows, {f"{letter_of(2 + at % 190)}{at}:{letter_of(6 + at % 190)}{at}": BLUE for at in range(2, 400)}
    )
    began = perf_counter()
    found = found_in(content)
    assert perf_counter() - began < 20
    assert len(found.drawn) == 398
    assert dates(found)["Task 1"] == ("03-04", "03-08")


def _open_document() -> bytes:
    """A small .ods with coloured cells: direct, by a style that builds on another, repeated, by the column."""
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{long}:1.0"'
        for short, long in (
            ("office", "office"),
            ("table", "table"),
            ("style", "style"),
            ("text", "text"),
            ("fo", "xsl-fo-compatible"),
        )
    )
    days = "".join(
        f'<table:table-cell office:value-type="date" office:date-value="{day:%Y-%m-%d}"><text:p>{day:%d}</text:p></table:table-cell>'
        for day in DAYS[:7]
    )

    def word(said: str) -> str:
        return f'<table:table-cell office:value-type="string"><text:p>{said}</text:p></table:table-cell>'

    def blank(times: int, style: str = "none") -> str:
        return f'<table:table-cell table:style-name="{style}" table:number-columns-repeated="{times}"/>'

    rows = (
        word("Task") + word("Owner") + days,
        word("Survey") + word("Li Na") + blank(2, "bar") + blank(5),
        word("Build") + word("Li Na") + blank(2) + blank(3, "child") + blank(2),
    )
    styles = (
        '<style:style style:name="none" style:family="table-cell"/>'
        '<style:style style:name="bar" style:family="table-cell"><style:table-cell-properties fo:background-color="#1e90ff"/></style:style>'
        '<style:style style:name="child" style:family="table-cell" style:parent-style-name="bar"/>'
    )
    body = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    content = (
        f"<office:document-content {names}><office:automatic-styles>{styles}</office:automatic-styles><office:body>"
        f'<office:spreadsheet><table:table table:name="Plan">{body}</table:table></office:spreadsheet></office:body>'
        "</office:document-content>"
    )
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("META-INF/manifest.xml", f"<manifest {names}/>")
        archive.writestr("content.xml", content)
    return file.getvalue()
