"""A meeting in a real browser: present, go through the rooms, write down what is agreed before the client's eyes, look back."""

import re
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settled

SECRET = "Undercover price cut"  # the internal title of a task, which no client may read
PEOPLE = [
    ["Name", "Department", "Organization", "Audience", "Influence (1-5)", "Relevance (1-5)", "Attitude"],
    ["Zhao Min", "Platform", "Orchard Pay", "Client", 5, 5, "Against"],
    ["Qian Li", "Operations", "Us", "Team", 4, 2, "For"],
    ["Li Na", "Legal", "Us", "Boss", 1, 4, "For"],
]
TASKS = [
    ["ID", "Task", "Counterparts", "Owner", "Start", "Duration", "Predecessors", "Public title"],
    ["T1", SECRET, "Zhao Min", "Qian Li", "2026-11-02", 15, None, "Price agreed"],
    ["T2", "Go-live", "Zhao Min; Li Na", "Qian Li", None, 5, "T1", "Go-live"],
]
RISKS = [["ID", "Risk", "Probability (1-5)", "Impact (1-5)", "Owner"], ["R1", "Documents come late", 4, 4, "Qian Li"]]


def workbook(folder: Path) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in {"People": PEOPLE, "Plan": TASKS, "Risks": RISKS}.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    path = folder / "ours.xlsx"
    book.save(path)
    return path


@pytest.fixture
def meeting(page: Page, address: str, tmp_path: Path) -> Page:
    """A visitor who has loaded a small plan and presents it."""
    page.goto(f"{address}/load?lang=en")
    settled(page)
    page.set_input_files(".st-key-upload input[type=file]", workbook(tmp_path))
    expect(page.locator("h1")).to_have_text(re.compile("^6 rows in 3 tables"), timeout=20_000)
    settled(page)
    page.get_by_role("link", name="Map").click()
    expect(page.locator("h1")).to_have_text(re.compile("decides"), timeout=20_000)
    settled(page)
    page.get_by_role("button", name="Present").first.click()
    expect(page.locator(".st-key-bar")).to_be_visible(timeout=20_000)
    settled(page)
    return page


def stop(page: Page) -> str:
    """Where in the round one is, as the bar says it."""
    return page.locator(".st-key-bar p", has_text=re.compile(r"\d of \d")).inner_text()


def turn(page: Page) -> None:
    """On to the next page, with the key of a presenter's remote control."""
    before = stop(page)
    page.keyboard.press("PageDown")
    expect(page.locator(".st-key-bar p", has_text=before)).to_have_count(0, timeout=20_000)
    settled(page)


def test_the_bar_leads_through_the_rooms_and_back(meeting: Page) -> None:
    expect(meeting.get_by_test_id("stSidebar")).to_be_hidden()
    assert "Working on" not in (meeting.get_by_test_id("stSidebar").text_content() or "")
    assert "present=1" in meeting.url
    stops = [stop(meeting)]
    for _ in range(4):
        turn(meeting)
        stops.append(stop(meeting))
    assert stops == ["1 of 5 · Map", "2 of 5 · Priorities", "3 of 5 · Timeline", "4 of 5 · Risks", "5 of 5 · Decisions"]
    expect(meeting.locator(".st-key-next_page button")).to_be_disabled()
    meeting.locator(".st-key-previous_page button").click()
    expect(meeting.locator(".st-key-bar p", has_text="4 of 5 · Risks")).to_be_visible()


def test_the_news_of_the_restore_point_stands_above_the_title_and_the_figures(meeting: Page) -> None:
    news, title = meeting.get_by_test_id("stToast").bounding_box(), meeting.locator("h1").bounding_box()
    assert news is not None
    assert title is not None
    assert news["y"] + news["height"] <= title["y"]


def test_everything_on_the_projector_is_larger(meeting: Page) -> None:
    type_, letters, drawn = meeting.evaluate("""() => {
        const [svg, text] = [document.querySelector('.st-key-map svg'), document.querySelector('.st-key-map svg text')]
        const sizes = [document.documentElement, text].map((one) => parseFloat(getComputedStyle(one).fontSize))
        return [...sizes, svg.getBoundingClientRect().width / svg.viewBox.baseVal.width]
    }""")
    assert [type_, letters * drawn] == pytest.approx([21, 16.8])


def test_a_decision_is_written_down_while_the_client_looks_on(meeting: Page) -> None:
    meeting.locator(".st-key-bar").get_by_text("Client", exact=True).click()
    settled(meeting)
    expect(meeting.locator("h1")).to_contain_text("is not part of what")  # the map is no client's
    meeting.locator(".st-key-next_page button").click()
    settled(meeting)
    assert stop(meeting) == "1 of 4 · Priorities"
    meeting.get_by_role("button", name="Capture").click()
    settled(meeting)
    meeting.get_by_label("What is to be decided").fill("Is the price agreed?")
    about = meeting.get_by_label("About", exact=True)
    about.click()
    options = meeting.get_by_role("option").all_inner_texts()
    assert options == ["nothing in particular", "Task · Price agreed", "Task · Go-live", "Person · Zhao Min"]
    meeting.get_by_role("option", name="Task · Price agreed").click()
    meeting.get_by_role("button", name="Write it down").click()
    expect(meeting.get_by_text("Decision D1 is written down.")).to_be_visible()
    settled(meeting)
    for _ in range(3):
        turn(meeting)
    expect(meeting.get_by_text("Is the price agreed?", exact=True)).to_be_visible()
    assert SECRET not in meeting.content()

    meeting.locator(".st-key-end_meeting button").click()
    settled(meeting)
    expect(meeting.get_by_test_id("stSidebar")).to_be_visible()
    meeting.locator(".st-key-head").get_by_text("Owner", exact=True).click()
    settled(meeting)
    meeting.get_by_role("tab", name="Decisions and actions").click()
    settled(meeting)
    expect(meeting.get_by_text(SECRET).first).to_be_visible()  # the link is to the record, under whatever name
    meeting.get_by_role("tab", name="After the meeting").click()
    back = meeting.locator(".st-key-back_to_before button").first
    expect(back).to_contain_text("Before the meeting")
    back.click()
    settled(meeting)
    expect(meeting.get_by_text("Nothing has changed since then.")).to_be_visible()
    expect(meeting.get_by_text("Is the price agreed?")).to_have_count(0)


def test_what_each_person_is_told_can_be_copied_in_both_languages(meeting: Page) -> None:
    meeting.get_by_role("button", name="Capture").click()
    settled(meeting)
    meeting.get_by_text("Action", exact=True).click()
    settled(meeting)
    meeting.get_by_label("What is to be done").fill("Send the price list")
    owner = meeting.get_by_label("Owner", exact=True)
    owner.fill("Zhao Min")
    owner.press("Enter")
    meeting.get_by_label("What is to be done").click()
    meeting.get_by_role("button", name="Write it down").click()
    expect(meeting.get_by_text("Action A1 is written down.")).to_be_visible()
    settled(meeting)
    meeting.locator(".st-key-end_meeting button").click()
    settled(meeting)
    message = meeting.get_by_test_id("stCode").first
    expect(message).to_contain_text("Dear Zhao Min,")
    expect(message).to_contain_text("- Send the price list")
    assert SECRET not in message.inner_text()
    meeting.get_by_role("tab", name="中文").click()
    expect(meeting.get_by_test_id("stCode").nth(1)).to_contain_text("Zhao Min，您好")
