"""Every file that goes out of a hostile workbook, part by part: cells are text, links and formulas only those that we wrote."""

import re
from datetime import UTC, date, datetime
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import openpyxl
import pytest

from analytics.charts.map_picture import picture
from analytics.exports import handout, owners_map
from data.export import checked_handout, complete, file_name, template
from data.kinds import LANGUAGES, Book, policy_of
from data.reading import joined, read
from tests import hostile

TODAY = date(2026, 11, 22)
SPREADSHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
FILES = ("complete", "team", "client", "boss", "template")
TOO_LONG = "y" * 40_000


@pytest.fixture(scope="module")
def book() -> Book:
    read_in = joined([read(hostile.FILE, hostile.workbook())]).with_settings(
        title=hostile.TEXTS["image"] + "\x00\u202e&"
    )
    people = read_in.table("stakeholders").records
    people.loc[people.index[0], "notes"] = TOO_LONG  # a fresh book, nobody else's yet
    return read_in


@pytest.fixture(scope="module", params=[(name, language) for name in FILES for language in LANGUAGES], ids=" ".join)
def file(request: pytest.FixtureRequest, book: Book) -> bytes:
    name, language = request.param
    if name == "complete":
        return complete(book, language, picture(owners_map(book, language, TODAY)))
    if name == "template":
        return template(language)
    told = handout(book, name, language, TODAY, None, picture)
    at = datetime(2026, 11, 22, tzinfo=UTC)
    return checked_handout(told, book, policy_of(book, name), created=at)


def parts(file: bytes) -> dict[str, ElementTree.Element]:
    """The parts of a workbook but its pictures, each read as XML: what is not XML fails here."""
    with ZipFile(BytesIO(file)) as packed:
        names = [name for name in packed.namelist() if not name.endswith(".png")]
        return {name: ElementTree.fromstring(packed.read(name)) for name in names}


def test_no_formula_holds_what_a_cell_says(file: bytes) -> None:
    formulas = [cell.text or "" for part in parts(file).values() for cell in part.iter(f"{SPREADSHEET}f")]
    formulas += [one.text or "" for part in parts(file).values() for one in part.iter(f"{SPREADSHEET}formula")]
    foreign = re.compile(r"cmd|calc|SUM\(A1\)|^=?[+-]?1$|img|example|<[a-z/!]|DROP|bold")
    assert [formula for formula in formulas if foreign.search(formula)] == []


def test_no_link_leads_out_of_the_file(file: bytes) -> None:
    for name, part in parts(file).items():
        outside = [one.attrib for one in part.iter() if one.attrib.get("TargetMode") == "External"]
        assert not outside, name
        links = [one.attrib.get("location", "") for one in part.iter(f"{SPREADSHEET}hyperlink")]
        assert all(re.fullmatch(r"'.+'!\$?[A-Z]+\$?\d+", link) for link in links), links


def test_the_file_opens_again_and_only_our_own_cells_are_formulas(file: bytes) -> None:
    opened = openpyxl.load_workbook(BytesIO(file))
    said = {text.strip() for text in hostile.NAMES}
    for sheet in opened:
        assert len(sheet.title) <= 31
        assert not re.search(r"[\[\]:*?/\\\x00-\x1f]", sheet.title)
        cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
        assert not [cell for cell in cells if cell.data_type == "f" and str(cell.value).strip() in said]
        assert not [cell for cell in cells if cell.comment is not None]
    ours = re.compile(r"_xlnm\.\w+|[A-Za-z_]\w*")
    assert all(ours.fullmatch(name) for name in opened.defined_names)


def test_the_copy_gives_back_every_text_and_says_where_one_was_cut(book: Book) -> None:
    again = joined([read("copy.xlsx", complete(book, "en"))])
    for kind in ("stakeholders", "tasks", "risks", "decisions"):
        before, after = book.records(kind), again.records(kind)
        label = {"stakeholders": "name", "tasks": "name", "risks": "title", "decisions": "text"}[kind]
        assert after[label].tolist() == before[label].tolist()
    assert again.records("stakeholders")["notes"].iloc[0].endswith("[cut/截断]")


@pytest.mark.parametrize("text", [*hostile.NAMES, "../../x", "C:\\x", "", "中" * 300, "😀" * 300, "\ud800", "a\nb"])
def test_a_file_may_be_called_after_anything(text: str) -> None:
    named = file_name(text, "2026-11-22", "en")
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]', named)
    assert named.endswith(" 2026-11-22 en.xlsx")
    assert not named.startswith((".", "-", "~", " "))
    assert len(named.encode()) <= 255
