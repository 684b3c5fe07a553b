"""The main job in a real browser: upload, click a person, change a weight, export, open the workbook."""

import re
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import BrowserContext, Page, expect

from pages._shell.rooms import ROOMS
from tests.browser.conftest import settled
from tests.browser.serving import serving

PEOPLE = [
    ["Project", "Payment for the shop"],
    [],
    ["Name", "Department", "Role", "Audience", "Influence (1-5)", "Relevance (1-5)", "Attitude", "Concern"],
    ["Zhao Min", "Platform", "Lead", "Client", 5, 5, "Against", "Price"],
    ["Qian Li", "Operations", "Manager", "Team", 4, 2, "For", "Load at night"],
    ["Sun Wei", "Operations", "Engineer", "Team", 4, 2, None, "=cmd|' /C calc'!A0"],
    ["Li Na", "Legal", "Counsel", "Boss", 1, 4, "For", "Licence"],
    ["Wu Gang", "Operations", "Tester", "Team", None, 3, None, None],
]
TASKS = [
    ["ID", "Task", "Counterparts", "Start", "Finish", "Predecessors", "Priority", "Commitment", "KPI value"],
    ["T1", "Interface document", "Zhao Min", "2026-11-02", "2026-11-20", None, "High", 5, 3],
    ["T2", "Trial by code", "Qian Li", "2026-11-23", "2026-12-04", "T1", "Medium", 2, 5],
    ["T3", "Go-live", "Zhao Min; Li Na", "2026-12-07", "2026-12-08", "2FS+2d", "High", 5, 5],
    ["T4", "Price model", "Zhao Min", None, None, None, "Low", 5, 1],
]


def workbook(folder: Path) -> Path:
    book = openpyxl.Workbook()
    sheets = {"People": PEOPLE, "Plan": TASKS}
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for at, row in enumerate(rows, start=1):
            for column, value in enumerate(row, start=1):
                cell = sheet.cell(at, column, value)
                if isinstance(value, str) and value.startswith("="):
                    cell.data_type = "s"
    path = folder / "ours.xlsx"
    book.save(path)
    return path


def test_a_visitor_uploads_clicks_weighs_and_exports(page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}/load")
    settled(page)
    page.set_input_files(".st-key-upload input[type=file]", workbook(tmp_path))
    expect(page.locator("h1")).to_have_text("9 rows in 2 tables are ready to work with")
    assert "w=" in page.url

    page.get_by_role("link", name="Map").click()
    expect(page.locator("h1")).to_have_text("One person decides; one opposes: Zhao Min")
    settled(page)
    page.locator('.liaison-map .person[aria-label^="Zhao Min"]').click()
    expect(page.locator("h2", has_text="Zhao Min")).to_be_visible()
    expect(page.get_by_text("T3 Go-live")).to_be_visible()

    page.get_by_role("link", name="Priorities").click()
    settled(page)
    page.locator(".st-key-view").get_by_text("Boss").click()
    settled(page)
    chart = page.locator(".st-key-rank_boss .liaison-chart svg").first
    expect(chart).to_contain_text("Go-live")
    before = chart.text_content() or ""
    slider = page.locator(".st-key-weight_boss_value").get_by_role("slider")
    slider.focus()
    for _ in range(8):
        slider.press("ArrowLeft")
    expect(chart).not_to_have_text(before)

    page.get_by_role("link", name="Export").click()
    settled(page)
    with page.expect_download() as download:
        page.locator(".st-key-complete button").click()
    written = openpyxl.load_workbook(BytesIO(Path(download.value.path()).read_bytes()))
    cells = [cell for sheet in written for row in sheet.iter_rows() for cell in row]
    assert {"Stakeholders", "Tasks"} <= set(written.sheetnames)
    assert any(cell.value == "=cmd|' /C calc'!A0" and cell.data_type == "s" for cell in cells)
    assert not any(cell.data_type == "f" for cell in cells)

    page.reload()
    settled(page)
    page.get_by_role("link", name="Map").click()
    expect(page.locator("h1")).to_have_text("One person decides; one opposes: Zhao Min")


@pytest.mark.parametrize("pause", [0, 120, 400])
def test_a_slider_that_is_moved_quickly_quarrels_with_nobody(page: Page, address: str, pause: int) -> None:
    page.goto(f"{address}/map?lang=en")
    settled(page)
    expect(page.locator(".st-key-map .person").first).to_be_visible()
    page.get_by_text("Cut-offs").click()
    slider = page.locator(".st-key-cut_influence").get_by_role("slider")
    slider.focus()
    for _ in range(4):
        slider.press("ArrowRight")
        page.wait_for_timeout(pause)
    expect(page.get_by_text("high begins at influence 5")).to_be_visible()
    page.wait_for_timeout(1500)
    settled(page)
    expect(page.get_by_text("Another tab changed")).to_have_count(0)
    expect(page.get_by_text("encountered an error")).to_have_count(0)
    expect(page.locator("h1")).to_have_text(re.compile("decide"))


def test_two_visitors_do_not_see_each_other(context: BrowserContext, page: Page, address: str, tmp_path: Path) -> None:
    page.goto(f"{address}/load")
    settled(page)
    page.set_input_files(".st-key-upload input[type=file]", workbook(tmp_path))
    expect(page.locator("h1")).to_have_text(re.compile("^9 rows"))
    other = context.new_page()
    other.goto(f"{address}/map")
    settled(other)
    expect(other.get_by_text("This is a sample")).to_be_visible()
    assert "Zhao Min" not in other.locator("body").inner_text()


def test_the_first_visitor_after_a_start_sees_what_everyone_sees(context: BrowserContext, tmp_path: Path) -> None:
    """Streamlit's own list of pages, which the first would see at a width of its own, is never drawn."""
    page = context.new_page()
    with serving(tmp_path / "workspaces.sqlite") as fresh:
        page.goto(f"{fresh}/map?lang=en")
        links = page.get_by_test_id("stSidebarNavLink")
        links.first.wait_for()
        assert "exports" not in links.all_inner_texts()  # as Streamlit would call the page
        settled(page)
        assert page.get_by_test_id("stSidebar").bounding_box()["width"] == 250  # type: ignore[index]
        expect(links).to_have_count(sum(map(len, ROOMS.values())))


def test_a_chinese_visitor_meets_the_chinese_sample(browser, address: str) -> None:  # type: ignore[no-untyped-def]
    visit = browser.new_context(locale="zh-CN", viewport={"width": 1440, "height": 900})
    page = visit.new_page()
    page.goto(address)
    settled(page)
    expect(page.locator("h1")).to_have_text(re.compile("完工较基线延误 6 个工作日"))
    assert "/overview" in page.url
    visit.close()


def test_streamlits_own_menu_speaks_the_visitors_language(page: Page, address: str) -> None:
    page.goto(f"{address}/exports?lang=zh")
    settled(page)
    page.get_by_test_id("stMainMenuButton").click()
    menu = page.get_by_test_id("stMainMenuPopover")
    expect(menu.get_by_text("打印", exact=True)).to_be_visible()
    for english in ("Print", "Record screen", "System", "Light", "Dark"):
        expect(menu.get_by_text(english, exact=True)).to_have_count(0)
