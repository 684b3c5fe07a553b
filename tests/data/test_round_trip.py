"""What goes out comes in again: every kind, in every language, with its scales, ids and the owner's own columns."""

import random
from collections.abc import Callable
from io import BytesIO

import openpyxl
import pandas as pd
import pytest

from data.demo import SCENARIOS, scenario
from data.export import complete, template
from data.export.examples import example
from data.export.sheets import heading
from data.kinds import KINDS, LANGUAGES, SCALES, Book, Cell, Column, KeptSheet, Table
from data.reading import Reading, headings, joined, read
from data.store import differences

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
    for kind in KINDS.values():
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
    assert [(found.kind, len(found.table.records)) for found in reading.found] == [(name, 1) for name in KINDS]
    assert [problem for found in reading.found for problem in found.problems if problem.severity != "note"] == []
    for found in reading.found:
        assert found.table.records.notna().all(axis=None), found.kind


@pytest.mark.parametrize("written", LANGUAGES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_sample_loads_again_with_no_difference_under_another_file_name(
    name: str, language: str, written: str
) -> None:
    book = scenario(name, language)
    assert differences(book, joined([read("another name.xlsx", complete(book, written))])) == []


def test_a_file_without_ids_goes_out_and_comes_in_with_its_mappings_and_no_difference() -> None:
    text = "姓名,影响力,相关度,Kostenstelle\nZhao Min,3,4,7\nQian Li,2,,x\n"
    book = joined([read("people.csv", text.encode())])
    assert book.mappings
    for language in LANGUAGES:
        back = joined([read("another name.xlsx", complete(book, language))])
        assert differences(book, back) == []
        assert back.mappings == book.mappings


def test_sheets_of_one_name_from_two_files_come_back_as_the_two_they_were() -> None:
    sheets = tuple(KeptSheet(file, "Notes", ((file,), ("x",))) for file in ("a.xlsx", "b.xlsx"))
    book = Book({"scenarios": made("scenarios", 6)}, sheets)
    back = reloaded(book, "en")
    assert [edit for edit in differences(book, back) if edit.change.startswith("sheet")] == []
    assert len(back.sheets) == 2


def same_reading(one: Reading, other: Reading) -> None:
    assert [found.kind for found in one.found] == [found.kind for found in other.found]
    for left, right in zip(one.found, other.found, strict=True):
        assert [column.field for column in left.columns] == [column.field for column in right.columns]
        pd.testing.assert_frame_equal(left.table.records, right.table.records)


@pytest.mark.parametrize(
    "text",
    [
        "Who,Power,Interest,Dept.,Zimmer\nZhao Min,3,4,IT,7\nQian Li,2,2,Sales,8",
        "任务,开始,完成,负责人,备注\n试点,2026-03-02,2026-03-06,赵敏,早\n培训,2026-03-09,2026-03-13,钱丽,",
        "Risk,Probability,Impact,Owner,Owner\nDelay,3,4,Li Na,Wu Gang\nCost,2,2,Li Na,Sun Wei",
    ],
)
def test_a_file_read_with_what_is_remembered_of_it_is_read_the_same(text: str) -> None:
    first = read("list.csv", text.encode())
    same_reading(first, read("list.csv", text.encode(), mappings=joined([first]).mappings))


def test_a_choice_made_for_headings_is_kept_with_the_book() -> None:
    text = "Who,Power,Interest\nZhao Min,3,4\nQian Li,2,2"
    first = read("list.csv", text.encode())
    signature = headings(first.found[0].columns)
    chosen = {signature: {"": "stakeholders", "Who": "name", "Power": "relevance", "Interest": "influence"}}
    book = joined([read("list.csv", text.encode(), mappings=chosen)], onto=joined([first]))
    assert book.mappings == chosen


def covered(**cells: Cell) -> Book:
    """What is read back after someone typed over settings on the cover of our workbook."""
    content = complete(Book({"scenarios": made("scenarios", 6)}, settings=ALL_SETTINGS), "en")
    workbook = openpyxl.load_workbook(BytesIO(content))
    cover = workbook.worksheets[0]
    for row in cover.iter_rows():
        if row[0].value in cells:
            row[1].value = cells[row[0].value]
    file = BytesIO()
    workbook.save(file)
    return joined([read("typed over.xlsx", file.getvalue())])


ALL_SETTINGS = {
    **SETTINGS,
    "cuts": {"relevance": 0.6, "influence": 0.5},
    "weights": {"boss": {"kpi_value": 2, "risk": 0}},
}


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("cuts", '{"relevance": 7}'),
        ("cuts", '{"relevance": NaN}'),
        ("cuts", '{"height": 0.5}'),
        ("cuts", "[0.5]"),
        ("cuts", "=1+1"),
        ("cuts", "[" * 20000),
        ("weights", '{"boss": {"kpi_value": -1, "risk": 5}}'),
        ("weights", '{"boss": {"kpi_value": 0}}'),
        ("weights", '{"boss": [1]}'),
        ("weights", '{"boss": {"kpi_value": true}}'),
        ("holidays", '"XX"'),
        ("holidays", '["CN"]'),
        ("Status date", "soon"),
    ],
)
def test_a_setting_typed_over_wrongly_is_dropped_and_told(name: str, typed: str) -> None:
    setting = "as_of" if name == "Status date" else name
    book = covered(**{name: typed})
    assert {key: value for key, value in book.settings.items() if key != "holidays"} == {
        key: value for key, value in ALL_SETTINGS.items() if key not in (setting, "holidays")
    }
    told = [problem for problem in book.problems if problem.code == "setting_not_used"]
    assert [dict(problem.values)["setting"] for problem in told] == [setting]


def test_settings_nobody_touched_are_all_taken() -> None:
    book = covered()
    assert book.settings == ALL_SETTINGS
    assert [problem for problem in book.problems if problem.code == "setting_not_used"] == []


@pytest.mark.parametrize("typed", ["22/11/2026", "2026年11月22日", "Nov 22, 2026", 46348])
def test_a_status_date_typed_as_people_type_dates_is_taken(typed: Cell) -> None:
    assert covered(**{"Status date": typed}).settings["as_of"] == "2026-11-22"


@pytest.mark.parametrize("strange", ["soon", 7, ["2026"], {"a": 1}, None, "1066-10-14", "2026-02-30"])
def test_a_strange_status_date_in_the_settings_breaks_no_export(strange: object) -> None:
    book = Book({"scenarios": made("scenarios", 6)}, settings={"as_of": strange})
    assert read("liaison.xlsx", complete(book, "en")).error is None
