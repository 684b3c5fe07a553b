"""A reading is checked and corrected in a real browser: a misread column, a table that was not understood, next week's file."""

import re
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect

from pages._shell.texts import TEXTS, say
from tests.browser.conftest import settled

HEADINGS = ["Nr", "Person", "Works where", "How strong", "", "Owner", "Relevance (1-5)"]
PEOPLE = [
    ["Payment for the shop"],
    [],
    HEADINGS,
    [1, "Zhao Min", "Platform", 5, "in the loop", "Li", 3],
    [2, "Qian Li", "Operations", 4, None, "Li", 3],
    [3, None, "Legal", 2, None, "Wu", 3],
    [4, "Li Na", "Legal", 1, "left", "Wu", 3],
    ["Total", None, None, 12],
]
NEWER = [["Payment for the shop"], ["Week 2"], [], [], *PEOPLE[2:7], [5, "Sun Wei", "Legal", 3, None, "Wu", 3]]
STEPS = [["Aa", "Bb", "Cc"], ["Interface", "2026-11-02", "2026-11-20"], ["Trial", "2026-11-23", "2026-12-04"]]


def workbook(path: Path, **sheets: list[list[object]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def loaded(page: Page, path: Path) -> None:
    page.set_input_files(".st-key-upload input[type=file]", path)
    page.wait_for_url("**w=*")
    settled(page)


def chosen(page: Page, key: str, said: str) -> None:
    """Choose in a select box by the keyboard alone."""
    box = page.locator(f"[class*='st-key-{key}']").get_by_role("combobox")
    box.focus()
    box.press("ArrowDown")
    page.keyboard.type(said)
    expect(page.get_by_role("option").first).to_contain_text(said)
    page.keyboard.press("Enter")
    settled(page)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_misread_column_is_corrected_taken_undone_and_next_weeks_file_is_read_so(
    browser: Browser, address: str, tmp_path: Path, language: str
) -> None:
    visit = browser.new_context(
        locale={"en": "en-GB", "zh": "zh-CN"}[language], viewport={"width": 1440, "height": 900}
    )
    page = visit.new_page()
    page.set_default_timeout(30_000)
    page.goto(f"{address}/load?lang={language}")
    settled(page)
    loaded(page, workbook(tmp_path / "list.xlsx", People=PEOPLE))
    page.get_by_role("tab", name=say("tab_check", language)).click()
    effect = page.locator(".st-key-effect")
    sheet = page.locator(".sheet")
    expect(effect).to_contain_text(say("check_used", language, count=3))
    expect(sheet.locator("tr.rejected")).to_contain_text(say("check_is_rejected", language))

    name, influence = {"en": ("Name", "Influence"), "zh": ("姓名", "影响度")}[language]
    place = "field_" + (page.locator("[class*='st-key-field_'][class*='_C']").first.get_attribute("class") or "").split("st-key-field_")[1].split()[0]  # fmt: skip
    chosen(page, place, name)
    expect(effect).to_contain_text(say("check_used", language, count="4 (+1)"))
    expect(sheet.locator("tr.rejected")).to_have_count(0)
    page.locator(".st-key-drop_draft button").click()
    expect(effect).to_contain_text(say("check_used", language, count=3))
    settled(page)
    chosen(page, place.removesuffix("C") + "D", influence)
    expect(sheet.locator("thead")).to_contain_text(influence)
    use = page.locator(".st-key-use_reading button")
    expect(use).to_be_in_viewport()
    use.click()
    expect(effect).to_contain_text(TEXTS["check_decided"](language).split(" {day}")[0])
    page.locator(".st-key-undo_load button").click()
    expect(sheet.locator("thead")).not_to_contain_text(influence)
    settled(page)
    page.locator(".st-key-redo button").click()
    expect(sheet.locator("thead")).to_contain_text(influence)

    page.set_input_files(".st-key-upload input[type=file]", workbook(tmp_path / "list2.xlsx", People=NEWER))
    page.locator(".st-key-renew button").click()
    expect(page.locator(".st-key-last_load")).to_contain_text(say("loaded_decided", language))
    page.get_by_role("link", name=say("page_map", language)).click()
    expect(page.locator(".st-key-map .liaison-map")).to_contain_text("Sun Wei")
    visit.close()


def test_a_table_that_was_not_understood_is_read_by_the_keyboard_alone(
    page: Page, address: str, tmp_path: Path
) -> None:
    page.goto(f"{address}/load?lang=en")
    settled(page)
    loaded(page, workbook(tmp_path / "list.xlsx", People=PEOPLE, Steps=STEPS))
    # It opens on what is to be checked first.
    expect(page.locator(".st-key-check_table").get_by_role("combobox")).to_have_value(re.compile("Steps"))
    chosen(page, "kind_", "Tasks")
    key = (
        (page.locator("[class*='st-key-field_'][class*='_A']").first.get_attribute("class") or "")
        .split("st-key-")[1]
        .split()[0]
    )
    for letter, field in (("A", "Task"), ("B", "Start"), ("C", "Finish")):
        chosen(page, key.removesuffix("A") + letter, field)
    expect(page.locator(".st-key-effect")).to_contain_text("2 (+2) used")
    page.locator(".st-key-use_reading button").press("Enter")
    expect(page.locator("h1")).to_contain_text("5 rows in 2 tables")
    page.get_by_role("link", name="Timeline").click()
    expect(page.locator("h1")).to_contain_text("2026-12-04")
