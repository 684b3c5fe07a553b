"""The Timeline in a real browser: a click and the keyboard open a task, a change moves the finish, 300 tasks stay quick."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from data.demo import large
from data.export.complete import complete
from tests.browser.conftest import settled

PLAN = """ID,Task,Owner,Counterparts,Start,Duration,Predecessors,Status
T1,Interface document,Wu Gang,Zhao Min,2027-03-01,3,,Not started
T2,Trial by code,Sun Wei,Qian Li,,5,T1,Not started
T3,Go-live,Sun Wei,Zhao Min,,2,T2,Not started
T4,<img src=x onerror=alert(1)> model,Li Na,Zhao Min,,2,,Not started
"""
PEOPLE = "Name,Influence (1-5),Relevance (1-5)\nZhao Min,5,5\nQian Li,4,2\n"


def loaded(page: Page, address: str, *files: Path) -> None:
    """Upload the files and go to the Timeline."""
    page.goto(f"{address}/load?lang=en")
    settled(page)
    page.set_input_files(".st-key-upload input[type=file]", list(files))
    page.wait_for_url(re.compile("w="))
    settled(page)
    page.get_by_role("link", name="Timeline").click()
    expect(page.locator(".gantt .row").first).to_be_visible()
    settled(page)


def small_plan(page: Page, address: str, folder: Path) -> None:
    (folder / "plan.csv").write_text(PLAN)
    (folder / "people.csv").write_text(PEOPLE)
    loaded(page, address, folder / "plan.csv", folder / "people.csv")


def row(page: Page, name: str) -> Locator:
    return page.locator(".gantt .row", has_text=name).first


def test_a_click_opens_the_task_again_and_again(page: Page, address: str, tmp_path: Path) -> None:
    small_plan(page, address, tmp_path)
    row(page, "Go-live").click()
    expect(page.locator("h2", has_text="Go-live")).to_be_visible()
    expect(page.get_by_text("It waits for “Trial by code”")).to_be_visible()
    expect(row(page, "Go-live")).to_have_attribute("aria-selected", "true")
    page.get_by_role("button", name="Interface document").click()
    expect(page.locator("h2", has_text="Interface document")).to_be_visible()
    row(page, "Go-live").click()  # the same row once more, after another choice
    expect(page.locator("h2", has_text="Go-live")).to_be_visible()


def test_the_keyboard_walks_the_rows_and_opens_one(page: Page, address: str, tmp_path: Path) -> None:
    small_plan(page, address, tmp_path)
    tree = page.get_by_role("tree")
    expect(tree).to_have_attribute("aria-label", re.compile("tasks from 2027-03-01"))
    first = page.get_by_role("treeitem", name=re.compile("^Interface document, 2027-03-01 to 2027-03-03"))
    first.focus()
    page.keyboard.press("ArrowDown")
    expect(row(page, "Trial by code")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("h2", has_text="Trial by code")).to_be_visible()
    row(page, "Trial by code").focus()
    page.keyboard.press("End")
    page.keyboard.press("Home")
    expect(row(page, "Interface document")).to_be_focused()


def test_a_duration_changed_in_the_table_moves_the_bars_and_says_by_how_much(
    page: Page, address: str, tmp_path: Path
) -> None:
    small_plan(page, address, tmp_path)
    before = bar_end(page, "Go-live")
    type_into_first_row(page, "Duration", "8")
    expect(page.get_by_text("+5 working days")).to_be_visible()
    expect(page.get_by_text(re.compile("It hits Zhao Min"))).to_be_visible()
    settled(page)
    assert bar_end(page, "Go-live") > before
    page.locator(".st-key-take_back button").click()
    expect(page.get_by_text("+5 working days")).to_have_count(0)


def bar_end(page: Page, name: str) -> str:
    """When the row's bar ends, as it is said to those who cannot see it."""
    label = row(page, name).get_attribute("aria-label") or ""
    found = re.search(r"to (\d{4}-\d\d-\d\d)", label)
    assert found, label
    return found.group(1)


def type_into_first_row(page: Page, heading: str, text: str) -> None:
    """Edit a cell as a visitor would: click into the table (a canvas), walk to the column, type."""
    editor = page.locator('[data-testid="stDataFrame"]').last
    editor.scroll_into_view_if_needed()
    expect(editor.locator('[data-testid="glide-cell-1-0"]')).to_be_attached()
    headings = [one.text_content() for one in editor.locator("[role=columnheader]").all()]
    box = editor.bounding_box()
    assert box
    page.mouse.click(box["x"] + 80, box["y"] + 52)  # the first row's id, right of the row marker
    page.wait_for_timeout(300)
    for _ in range(headings.index(heading) - headings.index("ID")):
        page.keyboard.press("ArrowRight")
    page.wait_for_timeout(300)
    page.keyboard.type(text)
    page.wait_for_timeout(300)
    page.keyboard.press("Enter")


def test_what_is_written_in_a_cell_stays_text(page: Page, address: str, tmp_path: Path) -> None:
    alerts: list[str] = []
    page.on("dialog", lambda dialog: (alerts.append(dialog.message), dialog.dismiss()))
    small_plan(page, address, tmp_path)
    expect(row(page, "<img src=x onerror=alert(1)> model")).to_be_visible()
    row(page, "<img src=x").hover()
    expect(page.locator(".gantt img")).to_have_count(0)
    assert not alerts


def test_how_late_a_task_is_stands_right_behind_its_bar_however_long_its_slack(
    page: Page, address: str, tmp_path: Path
) -> None:
    (tmp_path / "plan.csv").write_text(
        "ID,Task,Start,Finish,Progress\nT1,Interface document,2026-03-02,2026-03-06,50%\nT2,Go-live,2027-11-01,2027-11-05,0%\n"
    )
    loaded(page, address, tmp_path / "plan.csv")
    page.locator('.gantt [data-zoom="all"]').click()
    right = "mark => { const box = mark.getBoundingClientRect(); return [box.left, box.right] }"
    words = page.locator(".gantt text.late").first.evaluate(right)
    _, lateness = page.locator(".gantt .lateness").first.evaluate(right)
    _, slack = page.locator(".gantt svg .slack").first.evaluate(right)
    assert slack > words[1] + 20
    assert lateness < words[0] < lateness + 12


@pytest.mark.parametrize("language", ["en", "zh"])
def test_months_are_named_in_the_visitors_language_at_every_zoom(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}/schedule?lang={language}")
    settled(page)
    for zoom in ("day", "week", "month", "quarter", "all"):
        page.locator(f'.gantt [data-zoom="{zoom}"]').click()
        heads = page.locator(".gantt .ticks .tick").all_inner_texts()
        expect(page.locator(f'.gantt [data-zoom="{zoom}"]')).to_have_attribute("aria-pressed", "true")
        assert len(heads) > 2, zoom
        assert any("月" in head for head in heads) == (language == "zh"), (zoom, heads)


def test_three_hundred_tasks_are_no_slower_than_a_few_rows_more(page: Page, address: str, tmp_path: Path) -> None:
    """Only the rows in sight are in the page, so what a scroll draws does not grow with the plan."""
    workbook = tmp_path / "large.xlsx"
    workbook.write_bytes(complete(large(300, 60, 10), "en"))
    loaded(page, address, workbook)
    chart = page.locator(".gantt .scroll")
    rows = page.locator(".gantt .row")
    assert int(rows.first.get_attribute("aria-setsize") or 0) >= 300
    assert rows.count() < 60
    chart.evaluate("element => { element.scrollTop = element.scrollHeight }")
    expect(page.locator('.gantt .row[aria-posinset="300"]')).to_be_visible()
    assert rows.count() < 60
    page.locator('.gantt .row[aria-posinset="300"]').click()
    expect(page.locator('.gantt .row[aria-posinset="300"]')).to_have_attribute("aria-selected", "true")
    settled(page)
    assert chart.evaluate("element => element.scrollTop") > 1000  # a rerun keeps the view


def test_groups_fold_and_unfold(page: Page, address: str, tmp_path: Path) -> None:
    small_plan(page, address, tmp_path)
    page.locator(".st-key-group").click()
    page.get_by_role("option", name="owner").click()
    heading = page.locator(".gantt .row.heading", has_text="Sun Wei")
    expect(heading).to_have_attribute("aria-expanded", "true")
    heading.click()
    expect(heading).to_have_attribute("aria-expanded", "false")
    expect(row(page, "Go-live")).to_have_count(0)
    page.keyboard.press("ArrowRight")
    expect(row(page, "Go-live")).to_be_visible()


def test_who_is_told_no_durations_is_shown_no_column_for_them(page: Page, address: str) -> None:
    for audience, columns in (("owner", ["Task", "Who", "Days"]), ("client", ["Task", "Who"])):
        page.goto(f"{address}/schedule?lang=en&for={audience}")
        settled(page)
        expect(page.locator(".gantt .row").first).to_be_visible()
        shown = page.locator(".gantt .corner span").all_inner_texts()
        assert [name for name in columns if name != "Who"] == [name for name in shown if name != "Who"]
        assert bool(page.locator(".gantt .row .days").count()) == (audience == "owner")
