"""The search for leaks: a withheld value is found wherever it may hide, and what the audience sees anyway is no leak."""

import struct
from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from io import BytesIO
from zipfile import ZipFile

import openpyxl
import pandas as pd
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation

from data.export import Leak, Withheld, leaks, withheld
from data.export.leaks.spelling import says_something, spelled
from data.kinds import KINDS, LANGUAGES, POLICIES, Book, KeptSheet, Policy, Problem, Table, empty_table, seen
from tests import secrets

SECRET = "Li Na fears for her seat in the steering group"
COST = 48_350.0
DAY = pd.Timestamp("2026-11-18")
Plant = Callable[[str], bytes]


def table(kind: str, **columns: list[object]) -> Table:
    """A table of the kind with these columns filled."""
    blank = empty_table(kind).records
    count = len(next(iter(columns.values())))
    cells = {name: pd.Series(columns.get(name, [None] * count), dtype=blank[name].dtype) for name in blank}
    own = {name: pd.Series(cells, dtype="object") for name, cells in columns.items() if name not in blank}
    return Table(kind, pd.DataFrame(cells | own).rename_axis("record"))


def book() -> Book:
    """A client (Zhao Min), a colleague (Wu Gang), another client (Qian Li) and what is said of them."""
    people = table(
        "stakeholders",
        id=["S1", "S2", "S3"],
        name=["Zhao Min", "Wu Gang", "Qian Li"],
        organization=["Northgate", "Ours", "Southgate"],
        audience=["client", "team", "client"],
        influence=[5.0, 2.0, 3.0],
        attitude=["against", "for", "neutral"],
        notes=[SECRET, None, "说话前先与王总通气再定方案"],
        email=["zhao.min@example.com", None, None],
    )
    tasks = table(
        "tasks",
        id=["T1", "T2", "T3"],
        name=["Interface v2 internal", "Buy off the auditor", "Trial"],
        public_title=["Interface document v2", None, "Trial by code"],
        counterparts=["Zhao Min", "Wu Gang", "Zhao Min"],
        owner=["Wu Gang", "Wu Gang", "Wu Gang"],
        start=[DAY, DAY, pd.Timestamp("2026-12-01")],
        finish=[pd.Timestamp("2026-12-17"), DAY, pd.Timestamp("2026-12-31")],
        cost=[COST, 900.0, 120_000.0],
        Margin=["37 percent at most", None, None],
    )
    problem = Problem("wrong_value", "error", found="maybe 48350 or so", kind="tasks", record=0, field="cost")
    return Book(
        {"stakeholders": people, "tasks": tasks},
        sheets=(KeptSheet("a.xlsx", "Notes", (("the price floor is secret", 77_123.0),)),),
        problems=(problem,),
        settings={"title": "Gate", "as_of": "2026-11-22", "remark": "never tell Northgate of the penalty"},
        mappings={"stakeholders": {"Oppose?": "attitude", "Who": "name"}},
    )


CLIENT = withheld(book(), POLICIES["client"], "en", "Northgate")


def workbook(write: Callable[[openpyxl.Workbook], None]) -> bytes:
    made, file = openpyxl.Workbook(), BytesIO()
    made.active.title = "Plan"  # type: ignore[union-attr]
    made["Plan"]["A1"] = "Interface document v2"
    write(made)
    made.save(file)
    return file.getvalue()


def cell(value: object) -> bytes:
    def write(made: openpyxl.Workbook) -> None:
        made["Plan"]["B7"] = value  # type: ignore[assignment]

    return workbook(write)


def with_part(name: str, content: str | bytes) -> bytes:
    """A workbook with one more part, as another program might add it."""
    file = BytesIO(cell("nothing"))
    with ZipFile(file, "a") as archive:
        archive.writestr(name, content)
    return file.getvalue()


def hidden_sheet(text: str) -> bytes:
    def write(made: openpyxl.Workbook) -> None:
        made.create_sheet("Deep")["C3"] = text
        made["Deep"].sheet_state = "veryHidden"

    return workbook(write)


def hidden_row(text: str) -> bytes:
    def write(made: openpyxl.Workbook) -> None:
        made["Plan"]["C3"] = text
        made["Plan"].row_dimensions[3].hidden = True

    return workbook(write)


def hidden_column(text: str) -> bytes:
    def write(made: openpyxl.Workbook) -> None:
        made["Plan"]["C3"] = text
        made["Plan"].column_dimensions["C"].hidden = True

    return workbook(write)


def comment(text: str) -> bytes:
    def write(made: openpyxl.Workbook) -> None:
        made["Plan"]["C3"].comment = Comment(text, "Sun Wei")

    return workbook(write)


def comment_author(text: str) -> bytes:
    def write(made: openpyxl.Workbook) -> None:
        made["Plan"]["C3"].comment = Comment("Well done", text)

    return workbook(write)


def defined_name(text: str) -> bytes:
    def write(made: openpyxl.Workbook) -> None:
        made.defined_names["kept"] = DefinedName("kept", attr_text=f'"{text}"')

    return workbook(write)


def validation_list(text: str) -> bytes:
    def write(made: openpyxl.Workbook) -> None:
        offered = DataValidation("list", formula1=f'"Yes,{text}"')
        offered.add("C3")
        made["Plan"].add_data_validation(offered)

    return workbook(write)


def validation_prompt(text: str) -> bytes:
    def write(made: openpyxl.Workbook) -> None:
        offered = DataValidation("list", formula1='"Yes,No"', promptTitle="Choose", prompt=text)
        offered.add("C3")
        made["Plan"].add_data_validation(offered)

    return workbook(write)


def property_of(name: str) -> Plant:
    def plant(text: str) -> bytes:
        return workbook(lambda made: setattr(made.properties, name, text))

    return plant


def header(text: str) -> bytes:
    def write(made: openpyxl.Workbook) -> None:
        made["Plan"].oddHeader.left.text = text
        made["Plan"].oddHeader.left.size = 9

    return workbook(write)


def footer(text: str) -> bytes:
    return workbook(lambda made: setattr(made["Plan"].oddFooter.right, "text", f"{text} &P"))


def tooltip(text: str) -> bytes:
    def write(made: openpyxl.Workbook) -> None:
        made["Plan"]["C3"] = "see"
        made["Plan"]["C3"].hyperlink = "#Plan!A1"
        made["Plan"]["C3"].hyperlink.tooltip = text  # type: ignore[union-attr]

    return workbook(write)


def by_xlsxwriter(write: Callable[[xlsxwriter.Workbook, xlsxwriter.worksheet.Worksheet], object]) -> bytes:
    file = BytesIO()
    made = xlsxwriter.Workbook(file)
    write(made, made.add_worksheet("Plan"))
    made.close()
    return file.getvalue()


def shared(text: str) -> bytes:
    """A cell that refers to its text by number."""
    return by_xlsxwriter(lambda made, page: page.write_string("C3", text))


def rich_text(text: str) -> bytes:
    """The secret in two runs of letters of which neither says it."""

    def write(made: xlsxwriter.Workbook, page: xlsxwriter.worksheet.Worksheet) -> None:
        half = len(text) // 2
        page.write_rich_string("C3", text[:half], made.add_format({"bold": True}), text[half:])

    return by_xlsxwriter(write)


def formula(text: str) -> bytes:
    return by_xlsxwriter(lambda made, page: page.write_formula("C3", f'=IF(TRUE,"x","{text}")', None, "x"))


def formula_result(text: str) -> bytes:
    return by_xlsxwriter(lambda made, page: page.write_formula("C3", "=A1", None, text))


def chart_title(text: str) -> bytes:
    def write(made: xlsxwriter.Workbook, page: xlsxwriter.worksheet.Worksheet) -> None:
        chart = made.add_chart({"type": "scatter"})
        chart.add_series({"categories": "=Plan!$A$1:$A$2", "values": "=Plan!$B$1:$B$2"})
        chart.set_title({"name": text})
        page.insert_chart("D2", chart)

    return by_xlsxwriter(write)


def alt_text(text: str) -> bytes:
    def write(made: xlsxwriter.Workbook, page: xlsxwriter.worksheet.Worksheet) -> None:
        chart = made.add_chart({"type": "scatter"})
        chart.add_series({"categories": "=Plan!$A$1:$A$2", "values": "=Plan!$B$1:$B$2"})
        page.insert_chart("D2", chart, {"description": text})

    return by_xlsxwriter(write)


def text_box(text: str) -> bytes:
    return by_xlsxwriter(lambda made, page: page.insert_textbox("D2", text))


def chart_cache(text: str) -> bytes:
    """A chart that still holds a name which its cell has long lost."""
    source, file = BytesIO(chart_title("Plan")), BytesIO()
    with ZipFile(source) as old, ZipFile(file, "w") as new:
        for name in old.namelist():
            cached = f"<c:cat><c:strRef><c:strCache><c:pt><c:v>{text}</c:v></c:pt></c:strCache></c:strRef></c:cat>"
            content = old.read(name).decode()
            new.writestr(name, content.replace("</c:ser>", cached + "</c:ser>"))
    return file.getvalue()


def orphan(text: str) -> bytes:
    """A shared string that no cell shows any more."""
    source, file = BytesIO(shared("nothing")), BytesIO()
    with ZipFile(source) as old, ZipFile(file, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).decode().replace("</sst>", f"<si><t>{text}</t></si></sst>"))
    return file.getvalue()


PLACES: dict[str, tuple[Plant, str]] = {
    "cell": (cell, "Plan!B7"),
    "shared string": (shared, "Plan!C3"),
    "hidden sheet": (hidden_sheet, "Deep!C3"),
    "hidden row": (hidden_row, "Plan!C3"),
    "hidden column": (hidden_column, "Plan!C3"),
    "rich text": (rich_text, "Plan!C3"),
    "formula": (formula, "Plan!C3"),
    "result of a formula": (formula_result, "Plan!C3"),
    "comment": (comment, "Plan!C3"),
    "author of a comment": (comment_author, "Plan!"),
    "defined name": (defined_name, "xl/workbook.xml"),
    "dropdown": (validation_list, "Plan!"),
    "prompt": (validation_prompt, "Plan!"),
    "header": (header, "Plan!"),
    "footer": (footer, "Plan!"),
    "tooltip": (tooltip, "Plan!"),
    "title of the file": (property_of("title"), "docProps/core.xml"),
    "keywords of the file": (property_of("keywords"), "docProps/core.xml"),
    "author of the file": (property_of("creator"), "docProps/core.xml"),
    "chart's title": (chart_title, "Plan!"),
    "chart's cache": (chart_cache, "Plan!"),
    "alternative text": (alt_text, "Plan!"),
    "text box": (text_box, "Plan!"),
    "string without a cell": (orphan, "xl/sharedStrings.xml"),
    "pivot cache": (lambda text: with_part("xl/pivotCache/p.xml", f'<r><s v="{text}"/></r>'), "xl/pivotCache/p.xml"),
    "custom XML": (lambda text: with_part("customXml/item1.xml", f"<a><b>{text}</b></a>"), "customXml/item1.xml"),
    "comment in the markup": (lambda text: with_part("xl/x.xml", f"<a><!--{text}--></a>"), "xl/x.xml"),
    "old drawing": (lambda text: with_part("xl/d.vml", f"<xml><br><v alt='{text}'></xml>"), "xl/d.vml"),
    "name of a thumbnail": (lambda text: with_part(f"docProps/{text}.jpeg", b"\xff\xd8"), f"docProps/{SECRET}.jpeg"),
    "printer settings": (lambda text: with_part("xl/p.bin", b"\0\1" + text.encode("utf-16-le")), "xl/p.bin"),
    "packed workbook": (lambda text: with_part("xl/embeddings/e.xlsx", cell(text)), "xl/embeddings/e.xlsx"),
}


def place(leak: Leak) -> str:
    return f"{leak.sheet}!{leak.cell}" if leak.sheet else leak.part


@pytest.mark.parametrize("where", PLACES)
def test_a_secret_is_found_wherever_it_hides(where: str) -> None:
    plant, told = PLACES[where]
    hits = leaks(plant(SECRET), CLIENT)
    assert {hit.source.said for hit in hits} == {SECRET}
    assert any(place(hit).startswith(told) for hit in hits), [place(hit) for hit in hits]
    assert {(hit.source.kind, hit.source.column, hit.source.record) for hit in hits} == {
        ("stakeholders", "notes", "Zhao Min")
    }


@pytest.mark.parametrize("where", PLACES)
def test_nothing_is_found_where_nothing_hides(where: str) -> None:
    plant, _ = PLACES[where]
    assert leaks(plant("Trial by code"), CLIENT) == []


@pytest.mark.parametrize("written", [SECRET.upper(), f"As agreed: {SECRET}.", SECRET.replace(" ", "  "), SECRET.replace(" ", "\n")])  # fmt: skip
def test_case_and_spaces_do_not_hide_a_secret(written: str) -> None:
    assert leaks(cell(written), CLIENT)


HIDDEN: dict[str, tuple[object, str]] = {
    "an internal title": ("Interface v2 internal", "name"),
    "a row that is not the client's": ("Buy off the auditor", "name"),
    "a colleague's name": ("Wu Gang", "name"),
    "a colleague's name in a sentence": ("ask Wu Gang tomorrow", "name"),
    "another client": ("Qian Li", "name"),
    "another client's house": ("Southgate", "organization"),
    "an attitude": ("Against", "attitude"),
    "an attitude in Chinese": ("反对", "attitude"),
    "a heading": ("Influence", "influence"),
    "a heading in Chinese": ("影响度", "influence"),
    "a heading of the owner's own": ("Margin", "Margin"),
    "a cell below it": ("37 percent at most", "Margin"),
    "a heading that was read": ("Oppose?", "attitude"),
    "a number": (COST, "cost"),
    "a number in a text": ("costs 48350 euros", "cost"),
    "a number with separators": ("成本48,350元", "cost"),
    "an exact date": (datetime(2026, 11, 18), "start"),
    "a date in a text": ("from 2026-11-18 on", "start"),
    "a date in Chinese": ("2026年11月18日开始", "start"),
    "an address": ("write to zhao.min@example.com", "email"),
    "a Chinese sentence": ("注意：说话前先与王总通气再定方案。", "notes"),
    "a kept sheet": ("the price floor is secret", ""),
    "a number of a kept sheet": (77_123, ""),
    "what was found wrong": ("maybe 48350 or so", "cost"),
    "a setting": ("never tell Northgate of the penalty", "remark"),
}


@pytest.mark.parametrize("what", HIDDEN)
def test_every_kind_of_withheld_value_is_found_with_its_cell_and_its_column(what: str) -> None:
    value, column = HIDDEN[what]
    hits = leaks(cell(value), CLIENT)
    assert {place(hit) for hit in hits} == {"Plan!B7"}
    assert column in {hit.source.column for hit in hits}


SEEN = (
    "Interface document v2", "Zhao Min", "Northgate", "Task", "任务", "Start", "完成", "For", "对象", "1", 5, 2.0, 2026, "2026",
    datetime(2026, 12, 1), datetime(2026, 11, 30), datetime(2026, 11, 22), "as of 2026-11-22", "the trial goes on", "Agents Wu Gangster",
    "in favour of it", "opposed to nothing", 48_351.0, "148,350", 900, "December 2026", "2026年11月",
)  # fmt: skip


@pytest.mark.parametrize("value", SEEN, ids=str)
def test_what_the_client_may_see_or_says_nothing_is_no_leak(value: object) -> None:
    assert leaks(cell(value), CLIENT) == []


def test_a_text_is_no_secret_inside_of_a_longer_one_that_is_seen() -> None:
    people = table("stakeholders", name=["Zhao Min"], organization=["Northgate"], audience=["client"])
    tasks = table(
        "tasks",
        name=["Trial report accepted", "Nothing"],
        public_title=["Trial report accepted by Northgate", "Trial"],
        notes=[None, "Trial report accepted"],
    )
    hidden = withheld(Book({"stakeholders": people, "tasks": tasks}), POLICIES["client"], "en")
    assert leaks(cell("Next: Trial report accepted by Northgate"), hidden) == []
    assert leaks(cell("Next: Trial report accepted"), hidden)


def test_a_single_name_that_the_pages_withhold_is_a_leak_in_a_file() -> None:
    people = table(
        "stakeholders", name=["Zhao Min", "Priya Nand"], organization=["A", "B"], audience=["client", "team"]
    )
    risks = table("risks", title=["Priya leaves"], public_title=["Nand leaves"], category=["ask the boss"])
    whole = Book({"stakeholders": people, "risks": risks})
    hidden = withheld(whole, POLICIES["client"], "en")
    for text in ("Priya leaves", "Who follows Nand?"):
        assert {hit.source.said for hit in leaks(cell(text), hidden)} >= {"Priya Nand"}
    told = seen(whole, POLICIES["client"], "en").records("risks")["title"].iloc[0]
    for text in (told, "priya", "Priyanka", "Nandini", "Min"):
        assert leaks(cell(text), hidden) == [], text
    labelled = withheld(whole, POLICIES["client"], "en", own_words=["Nand value"])
    assert leaks(cell("Nand value"), labelled) == []


@pytest.mark.parametrize(
    ("public", "note", "withheld_there"),
    [
        ("Price agreed with Anna", "ask anna again; anna knows", True),
        ("Anna: an anna and half an anna", None, False),  # a coin, as the audience itself reads it
    ],
)
def test_pages_and_search_agree_on_a_single_name_that_stands_in_lower_case_too(
    public: str, note: str | None, withheld_there: bool
) -> None:
    people = table(
        "stakeholders", name=["Zhao Min", "Anna Weber"], organization=["A", "B"], audience=["client", "team"]
    )
    whole = Book(
        {"stakeholders": people, "tasks": table("tasks", name=["anna, anna"], public_title=[public], notes=[note])}
    )
    told = seen(whole, POLICIES["client"], "en").records("tasks")["name"].iloc[0]
    found = {hit.source.said for hit in leaks(cell(public), withheld(whole, POLICIES["client"], "en"))}
    assert ("Anna" not in told) == withheld_there == ("Anna Weber" in found)


def test_labels_of_the_file_excuse_a_short_text_but_never_a_name_or_a_long_text() -> None:
    risks = table("risks", title=["R"], public_title=["Stability"], category=["Project"], cause=[SECRET])
    people = table("stakeholders", name=["Wu Gang", "Zhao Min"], audience=["team", "client"])
    whole = Book({"risks": risks, "stakeholders": people})
    assert leaks(cell("Project"), withheld(whole, POLICIES["client"], "en"))
    labelled = withheld(whole, POLICIES["client"], "en", own_words=["Project", "Wu Gang", SECRET])
    assert leaks(cell("Project"), labelled) == []
    assert leaks(cell("Wu Gang"), labelled)
    assert leaks(cell(SECRET), labelled)


def test_a_score_is_no_secret_to_whom_sees_what_it_is_reckoned_from() -> None:
    risks = table("risks", title=["R"], probability=[5.0], impact=[4.0], score=[20.0])
    whole = Book({"risks": risks})
    assert "score" not in withheld(whole, POLICIES["boss"], "en").words
    assert "score" in withheld(whole, POLICIES["client"], "en").words


def test_the_calendar_above_a_grid_tells_nothing_of_a_task() -> None:
    def write(made: openpyxl.Workbook) -> None:
        for at, day in enumerate(pd.date_range("2026-11-02", periods=30)):
            made["Plan"].cell(3, 5 + at, day.to_pydatetime())

    assert leaks(workbook(write), CLIENT) == []


def test_a_csv_is_searched_cell_by_cell() -> None:
    content = f'Task,Note\nInterface document v2,"{SECRET}"\nTrial by code,Against\n'.encode("utf-8-sig")
    assert [(hit.cell, hit.source.column) for hit in leaks(content, CLIENT)] == [("B2", "notes"), ("B3", "attitude")]
    assert leaks("任务,备注\n接口,反对\n".encode("gb18030"), CLIENT)
    assert leaks("Task,Note\nTrial by code,well\n".encode("utf-16"), CLIENT) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_leak_says_where_it_stands_and_whose_it_is(language: str) -> None:
    (hit,) = leaks(cell(SECRET), CLIENT)
    said = {
        "en": f"Sheet “Plan”, cell B7: “{SECRET}” must not be seen here (Stakeholders, Notes, Zhao Min).",
        "zh": f"工作表“Plan”B7 单元格：“{SECRET}”不应出现在此（干系人，备注，Zhao Min）。",
    }
    assert hit.sentence(language) == said[language]


text = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff"), min_size=2)


@given(note=text, row=st.integers(1, 60), column=st.integers(1, 40))
@settings(max_examples=20, deadline=None)
def test_any_secret_text_is_found_in_any_cell(note: str, row: int, column: int) -> None:
    people = table("stakeholders", name=["Zhao Min"], audience=["client"], notes=[note])
    hidden = withheld(Book({"stakeholders": people}), POLICIES["client"], "en")
    secret = bool({spelled(note)} & {*hidden.phrases, *hidden.words})
    assert secret or not says_something(spelled(note)) or bool(hidden.numbers) or _is_seen(note)
    content = by_xlsxwriter(lambda made, page: page.write_string(row, column, note))
    hits = leaks(content, hidden)
    expected = {xlsxwriter.utility.xl_rowcol_to_cell(row, column)} if secret else set()
    assert {hit.cell for hit in hits if hit.source.column == "notes" and hit.cell} >= expected


def _is_seen(note: str) -> bool:
    from data.export.leaks.generic import generic_words

    policy = POLICIES["client"]
    return spelled(note) in generic_words(policy) or spelled(note) in spelled("zhao min")


WHOLE, SECRETS = secrets.book()


@pytest.mark.parametrize("policy", [pytest.param(policy, id=name) for name, policy in POLICIES.items()])
def test_every_seeded_secret_is_found_and_what_is_allowed_is_not(policy: Policy) -> None:
    """A file that holds the whole book gives away every secret of it; one that holds what is seen gives away none."""
    hidden = withheld(WHOLE, policy, "en", "Northgate")
    found = {leak.source.said.casefold() for leak in leaks(_dumped(WHOLE), hidden)}
    marks = {one.forms[0].decode().casefold() for one in secrets.withheld(SECRETS, policy) if one.kind}
    told = {_told(form) for form in marks if not form[:2].isdigit() or policy.days != "day" or "-" not in form}
    missed = {form for form in told if form not in found and not _is_file(form)}
    assert not missed, sorted(missed)[:10]
    assert {name.casefold() for name in secrets.named(policy.audience)} <= found
    assert leaks(_dumped(seen(WHOLE, policy, "en", "Northgate")), hidden) == []


def _told(form: str) -> str:
    return f"{int(form):,}" if form.isdigit() else form


def _is_file(form: str) -> bool:
    """Names of files stand in no table."""
    return form.startswith("q80") and form.endswith("z")


def _dumped(whole: Book) -> bytes:
    """Every cell of every table in a workbook, without any heading."""
    file = BytesIO()
    made = xlsxwriter.Workbook(
        file, {"strings_to_formulas": False, "strings_to_urls": False, "nan_inf_to_errors": True}
    )
    dated = made.add_format({"num_format": "yyyy-mm-dd"})
    for kind, one in whole.tables.items():
        page = made.add_worksheet(kind)
        for at in range(one.records.shape[1]):
            for row, value in enumerate(one.records.iloc[:, at].tolist()):
                if isinstance(value, pd.Timestamp):
                    page.write_datetime(row, at, value.to_pydatetime(), dated)
                elif isinstance(value, str):
                    page.write_string(row, at, value)
                elif isinstance(value, float) and value == value:
                    page.write_number(row, at, value)
    made.close()
    return file.getvalue()


def test_dates_are_only_looked_for_where_days_are_not_told() -> None:
    assert CLIENT.dates
    assert date(2026, 11, 18) in CLIENT.dates
    assert not withheld(book(), POLICIES["boss"], "en").dates
    assert leaks(struct.pack("<d", COST), Withheld()) == []


DATED = [(kind, column.name) for kind in KINDS for column in KINDS[kind].columns if column.type == "date"]
BY_MONTH = replace(POLICIES["team"], days="month", fields=frozenset((kind, name) for kind in KINDS for name in KINDS[kind].names))  # fmt: skip
NEEDED_TO_THE_DAY = {("decisions", "due"), ("actions", "due"), ("calendar", "date")}


@pytest.mark.parametrize("written", [datetime(2026, 11, 18), "as of 2026-11-18", "2026年11月18日"])
@pytest.mark.parametrize(("kind", "column"), DATED)
def test_a_day_is_found_in_the_file_of_an_audience_that_is_told_months(kind: str, column: str, written: object) -> None:
    required = {one.name: ["x"] for one in KINDS[kind].columns if one.required and one.type == "text"}
    theirs = {"audience": ["team"]} if kind == "decisions" else {}
    told = Book({kind: table(kind, **{**required, **theirs, column: [DAY]})})
    found = [leak.source.column for leak in leaks(cell(written), withheld(told, BY_MONTH, "en"))]
    assert found == ([] if (kind, column) in NEEDED_TO_THE_DAY else [column])
    assert not leaks(cell(datetime(2026, 11, 30)), withheld(told, BY_MONTH, "en"))
    assert not withheld(told, replace(BY_MONTH, days="day"), "en").dates
