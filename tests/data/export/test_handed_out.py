"""The workbook for an audience: what stands where, what is live, how it prints, and that no cell becomes a formula or a link."""

import re
from datetime import date, datetime, timedelta
from io import BytesIO
from itertools import pairwise
from zipfile import ZipFile

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.worksheet.worksheet import Worksheet

from data.export import handed_out
from data.export.handouts.columns import MOST_DAYS, MOST_WEEKS, above, below, spans
from data.export.handouts.heatmap import band
from data.export.handouts.levels import level_of
from data.kinds import LANGUAGES, Cell, Handout, HandoutColumn, HandoutSheet

CREATED = datetime(2026, 11, 22, 9)
AS_OF = date(2026, 11, 18)


def days(first: date, count: int) -> tuple[tuple[date, bool, str], ...]:
    """Days with their weekends; the first of January is a holiday."""
    every = (first + timedelta(days=passed) for passed in range(count))
    return tuple(
        (
            day,
            day.weekday() < 5 and (day.month, day.day) != (1, 1),
            "New Year" if (day.month, day.day) == (1, 1) else "",
        )
        for day in every
    )


def handout(*sheets: HandoutSheet, language: str = "en", title: str = "Gate & co", audience: str = "team") -> Handout:
    facts = (("Scenario", "To B"),)
    return Handout(audience, language, title, AS_OF, facts, ("Go-live slips by 8 days",), sheets)


def opened(*sheets: HandoutSheet, language: str = "en") -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(handed_out(handout(*sheets, language=language), created=CREATED)))


def parts(*sheets: HandoutSheet) -> dict[str, str]:
    with ZipFile(BytesIO(handed_out(handout(*sheets), created=CREATED))) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def table(*cells: Cell, look: str = "text", heading: str = "Task", name: str = "Plan") -> HandoutSheet:
    column = HandoutColumn(heading, look)  # type: ignore[arg-type]
    return HandoutSheet(name, "Three tasks are late", (column,), tuple((cell,) for cell in cells))


TIMELINE = HandoutSheet(
    "Timeline",
    "Go-live slips by 8 working days",
    (
        HandoutColumn("Task", "long", "name"),
        HandoutColumn("Start", "date", "start"),
        HandoutColumn("Finish", "date", "finish"),
        HandoutColumn("Progress", "percent", "progress"),
        HandoutColumn("Milestone", "text", "milestone"),
        HandoutColumn("Critical", "text", "critical"),
        HandoutColumn("Late", "text", "late"),
        HandoutColumn("Baseline", "date", "baseline_finish"),
    ),
    (
        ("Write", datetime(2026, 11, 2), datetime(2026, 11, 13), 1.0, None, True, None, datetime(2026, 11, 12)),
        ("Trial", datetime(2026, 11, 9), datetime(2026, 11, 17), 0.5, None, None, True, None),
        ("Live", datetime(2026, 12, 1), datetime(2026, 12, 1), None, True, False, None, None),
        ("Unknown", None, None, None, None, None, None, None),
    ),  # type: ignore[arg-type]
    "timeline",
    days=days(date(2026, 11, 1), 70),
)
RISKS = HandoutSheet(
    "Heatmap",
    "One red risk",
    (
        HandoutColumn("ID"),
        HandoutColumn("Risk", "long"),
        HandoutColumn("Impact", "whole", "impact"),
        HandoutColumn("Probability", "whole", "probability"),
        HandoutColumn("Owner"),
    ),
    (("R1", "Late", 4, 5, "Li Na"), ("R2", "Slow", 4, 5, None), ("R3", "Dear", 1, 2, None), ("R4", "?", None, 3, None)),
    "heatmap",
)
MAP = HandoutSheet(
    "Map",
    "Two people decide",
    (HandoutColumn("Name", "text", "label"), HandoutColumn("Relevance", "decimal", "x"), HandoutColumn("Influence", "decimal", "y")),
    (("Zhao Min", 5.0, 4.0), ("Qian Li", 5.0, 4.0), ("Sun Wei", None, 4.0)),
    "map",
    marks={"manage_closely": "Manage closely", "monitor": "Monitor"},
    numbers={"x_lowest": 1, "x_highest": 5, "x_cut": 3, "y_lowest": 1, "y_highest": 5, "y_cut": 3},
)  # fmt: skip
EVERY = (table("Write", "Trial"), TIMELINE, RISKS, MAP)


def head_of(page: Worksheet, heading: str = "Task") -> int:
    """The row of the headings."""
    return next(cell.row for row in page.iter_rows() for cell in row if cell.value == heading)


# The cover and the sheets.


def test_the_cover_says_what_for_whom_as_of_when_and_leads_to_each_sheet() -> None:
    page = opened(*EVERY)["Cover"]
    said = [cell.value for row in page.iter_rows() for cell in row if cell.value is not None]
    assert said[:5] == ["Gate & co", "For", "Project team", "As of", "2026-11-18"]
    assert {"Scenario", "To B", "Go-live slips by 8 days", "Two people decide"} <= set(said)
    links = [cell.hyperlink for row in page.iter_rows() for cell in row if cell.hyperlink]
    assert [link.location for link in links if link] == [
        f"'{name}'!A1" for name in ("Plan", "Timeline", "Heatmap", "Map")
    ]
    assert not any(link.target for link in links if link)


def test_facts_that_say_for_whom_and_as_of_when_are_not_said_twice() -> None:
    made = Handout("client", "zh", "关卡", AS_OF, (("对象", "星图"), ("截至", "2026-11-18")), (), ())
    page = openpyxl.load_workbook(BytesIO(handed_out(made, created=CREATED)))["封面"]
    said = [cell.value for row in page.iter_rows() for cell in row if cell.value is not None]
    assert said.count("对象") == said.count("截至") == 1


@pytest.mark.parametrize("sheet", EVERY, ids=lambda sheet: sheet.form)
def test_each_sheet_has_its_finding_on_top_and_a_filter_over_its_table(sheet: HandoutSheet) -> None:
    page = opened(sheet)[sheet.name]
    assert page["A1"].value == sheet.title
    heading = sheet.columns[0].heading
    at = head_of(page, heading)
    first, last = page.auto_filter.ref.split(":")
    assert int(first[1:]) == at
    assert int(re.sub("[A-Z]", "", last)) == at + len(sheet.rows)
    assert page.freeze_panes is None if sheet.form in ("map", "heatmap") else page.freeze_panes.endswith(str(at + 1))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sheet", EVERY, ids=lambda sheet: sheet.form)
def test_a_page_prints_landscape_and_as_wide_as_the_paper_with_title_and_date(
    sheet: HandoutSheet, language: str
) -> None:
    page = opened(sheet, language=language)[sheet.name]
    assert (page.page_setup.orientation, page.page_setup.fitToHeight) == ("landscape", 0)
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert page.page_setup.fitToWidth in (None, 1)  # one page is what is left unsaid
    assert page.oddHeader.left.text == "Gate && co"
    assert page.oddHeader.right.text == {"en": "Project team", "zh": "项目团队"}[language]
    assert AS_OF.isoformat() in page.oddFooter.left.text
    assert "&P" in page.oddFooter.right.text
    assert "&N" in page.oddFooter.right.text


def test_the_headings_are_printed_on_every_page() -> None:
    made = opened(*EVERY)
    assert made["Plan"].print_title_rows == "$2:$2"
    at = head_of(made["Timeline"])
    assert made["Timeline"].print_title_rows == f"${at - 1}:${at}"


def test_cells_look_as_their_column_asks() -> None:
    looks = {"date": "yyyy-mm-dd", "month": "mmmm yyyy", "percent": "0%", "money": "#,##0", "whole": "#,##0"}
    for look, shown in looks.items():
        value: Cell = datetime(2026, 11, 2) if look in ("date", "month") else 0.5  # type: ignore[assignment]
        page = opened(table(value, look=look))["Plan"]
        assert page["A3"].number_format == shown
        assert page["A3"].value == value


def test_a_chinese_month_and_a_chinese_font() -> None:
    page = opened(table(datetime(2026, 11, 2), look="month"), language="zh")["Plan"]  # type: ignore[arg-type]
    assert page["A3"].number_format == 'yyyy" 年 "m" 月"'
    assert page["A3"].font.name == "Microsoft YaHei"


def test_a_column_is_as_wide_as_its_cells_and_chinese_counts_twice() -> None:
    short, long = opened(table("abcd"))["Plan"], opened(table("工作日历与节假日安排"))["Plan"]
    assert short.column_dimensions["A"].width < 12
    assert 20 < long.column_dimensions["A"].width < 28


def test_a_long_text_wraps_and_its_row_is_high_enough() -> None:
    page = opened(table("word " * 60, "short", look="long"))["Plan"]
    assert page["A3"].alignment.wrap_text
    assert page.row_dimensions[3].height > 70
    assert page.row_dimensions[4].height is None


def test_a_table_that_is_too_wide_for_a_page_wraps_more() -> None:
    columns = tuple(HandoutColumn(f"H{at}", "long") for at in range(12))
    sheet = HandoutSheet("Wide", "Wide", columns, (("word " * 20,) * 12,))
    wide = opened(sheet)["Wide"]
    assert (
        wide.column_dimensions["A"].width
        < 30
        < opened(table("word " * 20, look="long"))["Plan"].column_dimensions["A"].width
    )


def test_names_of_sheets_are_what_excel_accepts_each_once() -> None:
    long = "A/B:C?*[very] long name of a sheet that goes on"
    names = opened(table(name=long), table(name=long), table(name="Cover"), table(name="O'Hara")).sheetnames
    assert len(set(map(str.casefold, names))) == 5
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in names)


# What no cell may become.

OURS = {"COUNTIFS", "IF", "AND", "ISNUMBER", "NA", "SUMPRODUCT"}
DANGEROUS = ("=1+1", "=cmd|' /C calc'!A0", "+1", "-1", "@x", "{=1}", "http://example.com", "mailto:a@example.com", "internal:A1", "external:a.xlsx", "1e5", "001")  # fmt: skip


@pytest.mark.parametrize("text", DANGEROUS)
def test_no_text_becomes_a_formula_or_a_link(text: str) -> None:
    columns = (
        HandoutColumn(text, "long", "name"),
        HandoutColumn("Start", "date", "start"),
        HandoutColumn("F", "date", "finish"),
    )
    rows = ((text, datetime(2026, 11, 2), datetime(2026, 11, 3)),)
    line = HandoutSheet("T", text, columns, rows, "timeline", text, days(date(2026, 11, 1), 9), {"today": text})  # type: ignore[arg-type]
    people = HandoutSheet("M", text, MAP.columns, ((text, 1.0, 2.0),), "map", text, marks={"x": text, "top_left": text}, numbers=MAP.numbers)  # fmt: skip
    risks = HandoutSheet(
        "H", text, RISKS.columns, ((text, text, 1, 2, text),), "heatmap", text, marks={"low": text, "x": text}
    )
    made = Handout("team", "en", text, AS_OF, ((text, text),), (text,), (line, people, risks))
    with ZipFile(BytesIO(handed_out(made, created=CREATED))) as archive:
        written = {name: archive.read(name).decode() for name in archive.namelist()}
    formulas = [found for part in written.values() for found in re.findall(r"<f>(.*?)</f>", part)]
    assert formulas
    assert {name for formula in formulas for name in re.findall("[A-Z]+(?=\\()", formula)} == OURS
    charted = [found for part in written.values() for found in re.findall(r"<c:f>(.*?)</c:f>", part)]
    assert all(re.fullmatch(r"M!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?", place) for place in charted)
    links = "".join(content for name, content in written.items() if name.endswith(".rels"))
    assert "External" not in links


def test_the_only_formulas_are_ours_and_no_part_refers_to_another_file() -> None:
    written = parts(*EVERY)
    formulas = {
        name: set(re.findall(r"<f>([A-Z]+)\(", content)) for name, content in written.items() if "worksheets/" in name
    }
    assert {name[-10:]: found for name, found in formulas.items() if found} == {
        "sheet4.xml": {"COUNTIFS"},
        "sheet5.xml": {"IF"},
    }
    assert not [name for name in written if "externalLink" in name]
    assert not [name for name, content in written.items() if 'TargetMode="External"' in content]


def test_the_same_handout_gives_the_same_bytes_and_tells_nothing_of_the_machine() -> None:
    first, second = (handed_out(handout(*EVERY), created=CREATED) for _ in range(2))
    assert first == second
    core, app = parts()["docProps/core.xml"], parts()["docProps/app.xml"]
    assert "<dc:creator>Liaison</dc:creator>" in core
    assert "2026-11-22T09:00:00Z" in core
    assert not re.search("Company|Manager", re.sub(r"<Company></Company>", "", app))


@given(texts=st.lists(st.text(max_size=40), min_size=1, max_size=3))
@settings(max_examples=20, deadline=None)
def test_any_text_may_be_handed_out(texts: list[str]) -> None:
    sheets = tuple(HandoutSheet(text, text, (HandoutColumn(text),), ((text,),), note=text) for text in texts)
    made = Handout("boss", "zh", texts[0], AS_OF, ((texts[0], texts[-1]),), tuple(texts), sheets)
    assert len(openpyxl.load_workbook(BytesIO(handed_out(made, created=CREATED))).sheetnames) == len(texts) + 1


# The timeline.


def rules(page: Worksheet) -> list[str]:
    """The formulas of the grid, the narrowest first."""
    (grid,) = [area for area in page.conditional_formatting if len(list(area.rules)) > 1]
    return [rule.formula[0] for rule in sorted(grid.rules, key=lambda rule: rule.priority)]


def test_one_range_of_rules_draws_the_whole_grid_and_reads_the_cells_of_the_row() -> None:
    page = opened(TIMELINE)["Timeline"]
    found, at = rules(page), head_of(page) + 1
    assert len(found) == 9
    assert [f"$E{at}" in found[0], f"$D{at}" in found[1], f"$G{at}" in found[2], f"$F{at}" in found[3]] == [True] * 4
    assert all(f"$B{at}" in formula and f"$C{at}" in formula for formula in found[:5])
    assert f"$H{at}" in found[6]


def test_a_rule_is_left_out_where_its_column_is() -> None:
    columns = TIMELINE.columns[:3]
    sheet = HandoutSheet("T", "T", columns, tuple(row[:3] for row in TIMELINE.rows), "timeline", days=TIMELINE.days)
    assert len(rules(opened(sheet)["T"])) == 4  # bar, today, not worked, line


def test_the_calendar_row_tells_which_days_are_worked() -> None:
    page = opened(TIMELINE)["Timeline"]
    at = head_of(page)
    worked = [page.cell(at - 3, column).value for column in range(9, 9 + 70)]
    assert worked == [int(worked) for _, worked, _ in TIMELINE.days]
    assert [page.cell(at - 5, 9).value, page.cell(at - 4, 9).value] == [datetime(2026, 11, 1)] * 2
    assert all(page.row_dimensions[row].hidden for row in (at - 5, at - 4, at - 3))


def test_labels_are_text_so_that_no_narrow_column_prints_hashes() -> None:
    page = opened(TIMELINE)["Timeline"]
    at = head_of(page)
    labels = [cell for row in (at - 1, at) for cell in page[row][8:] if cell.value is not None]
    assert {cell.data_type for cell in labels} == {"s"}
    assert [cell.value for cell in page[at - 1][8:] if cell.value][:2] == ["Nov 2026", "Dec 2026"]
    assert [cell.value for cell in page[at - 2] if cell.value] == ["New Year"]


def test_flags_are_signs_and_words_and_blank_where_they_do_not_hold() -> None:
    page = opened(TIMELINE)["Timeline"]
    at = head_of(page)
    assert [page.cell(at + row, 5).value for row in (1, 2, 3)] == [None, None, "◆"]
    assert [page.cell(at + row, 6).value for row in (1, 2, 3)] == ["Yes", None, None]


def test_a_column_is_a_day_then_a_week_and_a_month_where_dates_are_months() -> None:
    assert spans(days(date(2026, 11, 1), MOST_DAYS), by_month=False)[1] == "day"
    weeks, unit = spans(days(date(2026, 11, 1), MOST_DAYS + 1), by_month=False)
    assert (unit, weeks[0].last, weeks[1].first) == ("week", date(2026, 11, 1), date(2026, 11, 2))
    assert spans(days(date(2026, 11, 2), 7 * MOST_WEEKS), by_month=False)[1] == "week"
    many, unit = spans(days(date(2026, 11, 2), 7 * MOST_WEEKS + 1), by_month=False)
    assert (unit, len(many), many[-1].last) == ("month", 60, date(2031, 10, 31)), "a day more than five years"
    months, unit = spans(days(date(2026, 11, 17), 30), by_month=True)
    assert unit == "month"
    assert [(month.first, month.last) for month in months] == [
        (date(2026, 11, 1), date(2026, 11, 30)),
        (date(2026, 12, 1), date(2026, 12, 31)),
    ]


@given(first=st.dates(date(2020, 1, 1), date(2040, 1, 1)), count=st.integers(1, 900), by_month=st.booleans())
@settings(max_examples=60, deadline=None)
def test_columns_cover_every_day_once_in_order_and_have_a_label_each(first: date, count: int, by_month: bool) -> None:
    found, unit = spans(days(first, count), by_month=by_month)
    assert all(one.last + timedelta(days=1) == after.first for one, after in pairwise(found))
    assert found[0].first <= first
    assert found[-1].last >= first + timedelta(days=count - 1)
    for language in LANGUAGES:
        assert len(list(below(found, unit, language))) == len(found)
        groups = above(found, unit, language)
        assert [at for one, last, _ in groups for at in range(one, last + 1)] == list(range(len(found)))


def test_columns_that_are_weeks_already_stay_weeks() -> None:
    given_weeks = tuple((date(2026, 11, 2) + timedelta(weeks=week), True, "") for week in range(4))
    found, unit = spans(given_weeks, by_month=False)
    assert (unit, found[-1].last) == ("week", date(2026, 11, 29))


def test_a_timeline_without_days_is_a_table() -> None:
    sheet = HandoutSheet("T", "T", TIMELINE.columns, TIMELINE.rows, "timeline")
    assert not list(opened(sheet)["T"].conditional_formatting)


# The heatmap.


def test_the_grid_counts_the_risks_of_the_table_below() -> None:
    made = handed_out(handout(RISKS), created=CREATED)
    live, results = (openpyxl.load_workbook(BytesIO(made), data_only=only)["Heatmap"] for only in (False, True))
    grid = [(row, column) for row in range(3, 8) for column in range(2, 7)]
    assert all(str(live.cell(*at).value).startswith("=COUNTIFS(") for at in grid)
    assert {at: results.cell(*at).value for at in grid if results.cell(*at).value} == {(3, 5): 2, (6, 2): 1}
    at = head_of(live, "Risk")
    assert [live.cell(at, column).value for column in (1, 2)] == ["Risk", "ID"]
    assert results.cell(9 + 1, 2).value == 1  # R4 has no impact


@pytest.mark.parametrize(
    ("probability", "impact", "said"),
    [(1, 1, "low"), (5, 1, "low"), (1, 5, "medium"), (2, 3, "medium"), (3, 4, "high"), (5, 5, "high")],
)
def test_a_cell_is_coloured_by_its_band(probability: int, impact: int, said: str) -> None:
    assert band(probability, impact, {}) == said


@given(level=st.one_of(st.none(), st.floats(allow_infinity=False), st.integers(-3, 9)))
def test_every_number_counts_for_one_level(level: float | None) -> None:
    found = level_of(level)
    assert (found is None) == (level is None or level != level)
    assert found is None or 1 <= found <= 5


def test_a_heatmap_without_levels_is_a_table() -> None:
    sheet = HandoutSheet("H", "H", (HandoutColumn("Risk", "long"),), (("Late",),), "heatmap")
    assert head_of(opened(sheet)["H"], "Risk") == 2


# The map.


def test_points_zones_and_axes_are_named_by_cells() -> None:
    chart = parts(MAP)["xl/charts/chart1.xml"]
    names = re.findall(r"<c:tx><c:strRef><c:f>(.*?)</c:f>.*?<c:v>(.*?)</c:v>", chart)
    assert [said for _, said in names] == [
        "Zhao Min",
        "Qian Li",
        "Manage closely",
        "Monitor",
        "Relevance →",
        "Influence →",
    ]
    assert all(place.startswith("Map!$") for place, _ in names)


def test_people_of_one_place_stand_below_one_another_around_it() -> None:
    made = handed_out(handout(MAP), created=CREATED)
    page = openpyxl.load_workbook(BytesIO(made), data_only=True)["Map"]
    at = head_of(page, "Name")
    drawn = [cell for cell in page[at + 1] if cell.column > 3 and cell.value is not None]
    other = [cell for cell in page[at + 2] if cell.column > 3 and cell.value is not None]
    assert drawn[0].value == other[0].value == 5
    assert drawn[1].value > 4 > other[1].value
    assert drawn[1].value + other[1].value == pytest.approx(8)
    assert "share one place" in page["A2"].value


def test_a_map_that_nobody_stands_on_is_a_table() -> None:
    assert not [
        name for name in parts(HandoutSheet("M", "M", MAP.columns, (("Sun Wei", None, 1.0),), "map")) if "chart" in name
    ]


def test_hundreds_of_people_are_one_series_since_excel_draws_no_more() -> None:
    rows = tuple((f"Person {at}", at % 5 + 1.0, at % 3 + 1.0) for at in range(300))
    sheet = HandoutSheet("M", "M", MAP.columns, rows, "map", numbers=MAP.numbers)
    assert parts(sheet)["xl/charts/chart1.xml"].count("<c:ser>") < 10
