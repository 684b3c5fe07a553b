"""What goes out comes in again: every kind, in every language, with its scales, ids and the owner's own columns."""

import random
from collections.abc import Callable
from io import BytesIO

import openpyxl
import pandas as pd
import pytest

from data.export import complete, template
from data.export.examples import example
from data.export.sheets import heading
from data.export.template import KINDS_IN_TEMPLATE
from data.kinds import KINDS, LANGUAGES, SCALES, Book, Cell, Column, KeptSheet, Table
from data.reading import joined, read

PEOPLE = ("Zhao Min", "Qian Li", "Sun Wei", "Li Na", "Zhou Yan", "吴刚")
TEXTS = (
    "Keeps its date",
    "=1+1",
    "+86 10 5550 0100",
    "接口保持稳定",
    "two\nlines",
    "0012",
    "@home, 'quoted'",
    "done 😀",
)
OWN = {
    "Kostenstelle": ["001", "NA", "=1+1", None, "1e5", "TRUE"],
    "工号备用": [7.0, 2.5, None, -1.0, 1e-7, 0.1 + 0.2],
    "Zimmer 7b": ["x", 3.0, True, pd.Timestamp("2026-03-18"), pd.Timestamp("2026-03-18 09:30"), None],
}
SETTINGS = {"title": "R&D plan", "as_of": "2026-11-22", "holidays": "CN", "cuts": {"relevance": 0.6}}


def made(kind: str, seed: int) -> Table:
    """Six plausible records: everywhere else a blank, in the second all that may be blank is blank."""
    draw = random.Random(seed)
    columns = KINDS[kind].columns
    scales = {column.name: draw.choice(sorted(SCALES)) for column in columns if column.type == "level"}
    records = {
        column.name: [
            _cell(column, row, scales.get(column.name), draw) if _held(kind, column, row, draw) else None
            for row in range(6)
        ]
        for column in columns
    }
    frame = pd.DataFrame({**records, **OWN}, index=pd.RangeIndex(6, name="record"), dtype="object")
    for column in columns:
        if column.type in ("number", "level", "percent", "days"):
            frame[column.name] = frame[column.name].astype("float64")
        elif column.type == "date":
            frame[column.name] = pd.to_datetime(frame[column.name])
    return Table(kind, frame, scales)


def _held(kind: str, column: Column, row: int, draw: random.Random) -> bool:
    return column.required or column.name == KINDS[kind].key or (row != 1 and draw.random() < 0.7)


def _cell(column: Column, row: int, scale: str | None, draw: random.Random) -> Cell:
    cells: dict[str, Callable[[], Cell]] = {
        "identifier": lambda: f"{row + 1:03d}",
        "text": lambda: f"{PEOPLE[row]} {row}" if column.required else draw.choice(TEXTS),
        "names": lambda: "; ".join(draw.sample(PEOPLE, draw.randint(1, 3))),
        "predecessors": lambda: ("001", "002FS+2d", "001; 003SS-1.5d")[row % 3],
        "number": lambda: float(draw.choice((0, 5, 12000, 0.25, 1 / 3))) if column.highest is None else 7.5,
        "days": lambda: float(draw.choice((0, 1, 2.5, 40))),
        "percent": lambda: draw.choice((0.0, 0.05, 0.5, 0.985, 1.0)),
        "date": lambda: pd.Timestamp("2026-03-02") + pd.Timedelta(days=row, hours=draw.choice((0, 0, 9))),
        "yes_no": lambda: draw.random() < 0.5,
        "choice": lambda: draw.choice(column.choices).code,
        "level": lambda: _judged(scale or "1-5", draw),
    }
    return cells[column.type]()


def _judged(name: str, draw: random.Random) -> float:
    scale = SCALES[name]
    if scale.levels and draw.random() < 0.8:
        return scale.at(draw.randrange(len(scale.levels)))
    return draw.choice((scale.lowest, (scale.lowest + scale.highest) / 2, scale.highest))


def reloaded(book: Book, language: str) -> Book:
    return joined([read("liaison.xlsx", complete(book, language))])


def cells(frame: pd.DataFrame, column: str) -> list[Cell]:
    """The cells of a column, None where blank (or where the column is not there: blank columns do not travel)."""
    values = frame[column].tolist() if column in frame else [None] * len(frame)
    return [None if pd.isna(value) else value for value in values]


@pytest.mark.parametrize("seed", [1, 2])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_comes_back_as_it_went(kind: str, language: str, seed: int) -> None:
    table = made(kind, seed)
    back = reloaded(Book({kind: table}), language)
    assert list(back.tables) == [kind]
    records = back.tables[kind].records
    for column in table.records.columns:
        assert cells(records, column) == cells(table.records, column), column
    for column in KINDS[kind].columns:
        if column.type == "level" and table.records[column.name].notna().any():
            assert back.tables[kind].scales.get(column.name, column.scale) == table.scales[column.name], column.name


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_second_trip_writes_the_same_workbook(kind: str, language: str) -> None:
    once = reloaded(Book({kind: made(kind, 3)}, settings=SETTINGS), language)
    assert complete(reloaded(once, language), language) == complete(once, language)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scale", SCALES)
def test_a_judgement_comes_back_on_the_scale_it_was_given_on(scale: str, language: str) -> None:
    lowest, highest = SCALES[scale].lowest, SCALES[scale].highest
    influence = [highest, lowest, highest, None, lowest, (lowest + highest) / 2]
    people = pd.DataFrame(
        {"name": PEOPLE, "relevance": [1.0, 5.0, 3.0, None, 3.0, 2.0], "influence": influence}
    ).rename_axis("record")
    book = Book({"stakeholders": Table("stakeholders", people, {"influence": scale, "relevance": "1-5"})})
    back = reloaded(book, language).tables["stakeholders"]
    assert (back.scales["influence"], back.scales["relevance"]) == (scale, "1-5")
    assert cells(back.records, "influence") == influence


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_book_comes_back_with_every_table_setting_and_kept_sheet(language: str) -> None:
    kept = (
        KeptSheet("plan.xlsx", "Jotted", (("remember the cake",), (), ("see", 7.0, None, pd.Timestamp("2026-03-18")))),
    )
    book = Book({kind: made(kind, 4) for kind in KINDS}, kept, settings=SETTINGS)
    back = reloaded(reloaded(book, language), language)
    assert set(back.tables) == set(KINDS)
    assert {kind: len(table.records) for kind, table in back.tables.items()} == dict.fromkeys(KINDS, 6)
    assert [sheet.name for sheet in back.sheets] == ["Jotted"]
    assert [[cell for cell in row if cell not in (None, "")] for row in back.sheets[0].rows if any(row)] == [
        ["remember the cake"],
        ["see", 7.0, pd.Timestamp("2026-03-18")],
    ]
    assert (back.settings["title"], back.settings["as_of"]) == (SETTINGS["title"], SETTINGS["as_of"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_blank_template_loads_as_no_record_and_no_error(language: str) -> None:
    reading = read("template.xlsx", template(language))
    assert reading.error is None
    assert sum(len(found.table.records) for found in reading.found) == 0
    back = joined([reading])
    assert [problem for problem in back.problems if problem.severity == "error"] == []
    assert back.sheets == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_records_that_look_like_headings_or_totals_are_records_all_the_same(language: str) -> None:
    names = ["Onboarding", "Total", "合计", "Note: later", "Settlement"]
    scenarios = pd.DataFrame({"scenario": names, "kind": ["toA", None, None, None, "toB"], "process": ["a", None, None, None, "b"], "strategy": ["c", None, None, None, "d"]})  # fmt: skip
    back = reloaded(Book({"scenarios": Table("scenarios", scenarios.rename_axis("record"))}), language)
    assert cells(back.tables["scenarios"].records, "scenario") == names


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_own_headings_that_resemble_ours_stay_the_owners(kind: str, language: str) -> None:
    own = {
        "Comments": ["a", "b"],
        "Owner 2": ["Li Na", None],
        "Status (old)": ["done", "open"],
        "Impact on budget": [1.0, 4.0],
    }
    records = made(kind, 5).records.drop(columns=list(OWN)).iloc[[0, 1]].assign(**own)
    back = reloaded(Book({kind: Table(kind, records, made(kind, 5).scales)}), language).tables[kind].records
    assert [name for name in back.columns if name not in KINDS[kind].names] == list(own)
    assert {name: cells(back, name) for name in own} == own


@pytest.mark.parametrize("language", LANGUAGES)
def test_settings_come_back_whatever_language_the_workbook_is_in(language: str) -> None:
    book = Book({"scenarios": made("scenarios", 6)}, settings={**SETTINGS, "holidays": "none"})
    assert reloaded(book, language).settings == book.settings


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_template_filled_with_its_own_examples_reads_without_a_problem(language: str) -> None:
    filled = openpyxl.load_workbook(BytesIO(template(language)))
    for kind in (KINDS[name] for name in KINDS_IN_TEMPLATE):
        scales = {column.name: SCALES[column.scale] if column.scale else None for column in kind.columns}
        examples = {
            heading(column, language, scales[column.name]).text: example(kind, column, language)
            for column in kind.columns
        }
        for cell in filled[kind.words(language)][1]:
            filled[kind.words(language)].cell(2, cell.column).value = examples[cell.value]
    file = BytesIO()
    filled.save(file)
    reading = read("template.xlsx", file.getvalue())
    assert [(found.kind, len(found.table.records)) for found in reading.found] == [
        (name, 1) for name in KINDS_IN_TEMPLATE
    ]
    assert [problem for found in reading.found for problem in found.problems if problem.severity != "note"] == []
    for found in reading.found:
        assert found.table.records.notna().all(axis=None), found.kind
