"""Everything can be done without a mouse, and whoever does so never loses their place. No test here clicks."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import settled
from tests.browser.pictures import at_rest

FOCUS = """() => { let at = document.activeElement
while (at.shadowRoot && at.shadowRoot.activeElement) at = at.shadowRoot.activeElement
return [at.getAttribute('role') || at.localName, at.getAttribute('aria-label') || at.innerText || ''].join(' ') }"""


def enter(page: Page, address: str, name: str) -> None:
    page.goto(f"{address}/{name}?lang=en&sample=game_security")
    at_rest(page)


def press(control: Locator, *keys: str) -> None:
    control.focus()
    expect(control).to_be_focused()
    for key in keys:
        control.page.keyboard.press(key)
    settled(control.page)


def choose(page: Page, key: str, typed: str) -> Locator:
    """Type into a box of choices and take the first that is offered; the box keeps the focus."""
    box = page.locator(f".st-key-{key} input")
    press(box, "ControlOrMeta+a")
    page.keyboard.type(typed)
    expect(page.get_by_role("option").first).to_contain_text(typed)
    page.keyboard.press("Enter")
    settled(page)
    expect(box).to_be_focused()
    return box


def tab_to(page: Page, what: str, most: int = 40) -> None:
    """Press Tab until the focus is on something of that role and name."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate(FOCUS).startswith(what):
            return
    pytest.fail(f"Tab never came to {what!r}")


def test_a_person_is_found_a_filter_set_and_a_cut_off_moved_and_taken_back(page: Page, address: str) -> None:
    enter(page, address, "map")
    choose(page, "person", "Pei Zihang")
    expect(page.locator("h2", has_text="Pei Zihang")).to_be_visible()
    choose(page, "shown_only", "Team")
    drawer = page.locator(".st-key-cutoffs").get_by_test_id("stPopoverButton")
    press(drawer, "Enter")
    expect(page.get_by_test_id("stPopoverBody")).to_be_focused()
    expect(page.locator(".st-key-cut_influence").get_by_role("slider")).to_be_attached()
    settled(page)
    tab_to(page, "input Influence", most=3)
    page.keyboard.press("ArrowRight")
    expect(page).to_have_url(re.compile("w="))  # a change of the sample is a workspace of one's own
    settled(page)
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("stPopoverBody")).to_have_count(0)
    expect(drawer).to_be_focused()
    press(page.locator(".st-key-undo button"), "Enter")
    expect(page.locator(".st-key-redo button")).to_be_enabled()


def test_a_cell_of_the_heatmap_and_a_risk_are_opened_and_left_again(page: Page, address: str) -> None:
    enter(page, address, "risks")
    choose(page, "pick_risk", "Probability 4, impact 4")
    expect(page.locator(".stMain strong", has_text="Probability 4, impact 4")).to_be_visible()
    press(page.locator("[class*=st-key-risk_row] button:visible").first, "Enter")
    opened = page.locator("h2")
    expect(opened).to_be_focused()  # the button that was pressed is gone; what it opened has the focus
    press(page.locator(".st-key-back_to_list button"), "Enter")
    expect(page.locator("h1")).to_be_focused()


def test_the_timeline_is_walked_zoomed_moved_and_opened(page: Page, address: str) -> None:
    enter(page, address, "schedule")
    press(page.locator('.gantt [data-zoom="all"]'))
    tab_to(page, "treeitem Joint debugging", most=2)  # the task that is open, however far down it stands
    expect(page.locator(".gantt .hint")).to_be_visible()
    wide = page.locator(".gantt .canvas")
    before = wide.bounding_box()
    page.keyboard.press("+")
    page.keyboard.press("+")
    closer = wide.bounding_box()
    assert before
    assert closer
    assert closer["width"] > before["width"]
    scroll = page.locator(".gantt .scroll")
    at = scroll.evaluate("chart => chart.scrollLeft")
    page.keyboard.press("Shift+ArrowRight")
    assert scroll.evaluate("chart => chart.scrollLeft") > at
    page.keyboard.press("ArrowDown")
    name = page.evaluate(FOCUS).removeprefix("treeitem ").split(", ")[0]
    page.keyboard.press("Enter")
    expect(page.locator("h2", has_text=name)).to_be_visible()
    settled(page)
    assert page.evaluate(FOCUS).startswith(f"treeitem {name}")  # a rerun does not take the keyboard's place away
    page.keyboard.press("Tab")
    assert not page.evaluate(FOCUS).startswith("treeitem")  # one stop of Tab, no trap


def test_weights_language_and_audience_are_changed(page: Page, address: str) -> None:
    enter(page, address, "priorities")
    press(page.locator(".st-key-view").get_by_role("radio").first, "ArrowRight", "Space")
    slider = page.locator("[class*=st-key-weight_] input").first
    press(slider, "ArrowRight")
    expect(page).to_have_url(re.compile("w="))
    expect(slider).to_be_focused()
    press(page.get_by_role("radio", name="English"), "ArrowRight", "Space")
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
    expect(page).to_have_title("优先级 · Liaison")
    press(page.get_by_role("radio", name="负责人"), "ArrowRight", "Space")
    expect(page).to_have_url(re.compile("for=team"))


def test_a_cell_is_edited_and_everything_forgotten_after_asking(page: Page, address: str) -> None:
    enter(page, address, "load")
    press(page.get_by_role("button", name="Fullscreen: Stakeholders"))
    for key in ("Tab", "ArrowDown", "ArrowRight", "ArrowRight", "Enter"):
        page.keyboard.press(key)
        page.wait_for_timeout(300)  # the table is a canvas that takes its time, and says nothing when it has
    page.keyboard.type("Edited by keyboard")
    page.wait_for_timeout(300)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("w="))
    settled(page)
    press(page.locator(".st-key-history button").first, "Enter")
    forget = page.locator(".st-key-forget button")
    expect(forget).to_have_count(0)
    press(page.locator(".st-key-forget_open input"), "Space")
    press(forget, "Enter")
    expect(page).to_have_url(re.compile("sample="))
    expect(page.get_by_test_id("stPopoverBody")).to_have_count(0)


def test_a_meeting_is_held_and_a_decision_written_down(page: Page, address: str) -> None:
    enter(page, address, "map")
    press(page.get_by_role("button", name="Present").first, "Enter")
    expect(page.locator(".st-key-bar")).to_be_visible()
    settled(page)
    press(page.locator(".st-key-next_page button"), "Enter")
    expect(page.locator(".st-key-bar p", has_text="2 of 5")).to_be_visible()
    press(page.locator(".st-key-bar [class*=st-key-capture] button").first, "Enter")
    expect(page.get_by_test_id("stPopoverBody")).to_be_focused()
    press(page.get_by_label("What is to be decided"))
    page.keyboard.type("Who pays for the phones?")
    press(page.get_by_role("button", name="Write it down"), "Enter")
    expect(page.get_by_text("is written down.")).to_be_visible()
    press(page.locator(".st-key-end_meeting button"), "Enter")
    expect(page.get_by_text("Who pays for the phones?").first).to_be_attached()


@pytest.mark.parametrize("name", ["overview", "map", "schedule", "risks", "exports"])
def test_at_twice_the_size_nothing_is_cut_off_or_out_of_reach(page: Page, address: str, name: str) -> None:
    """A browser at 200 % on a small laptop has 720 by 450 pixels left (WCAG 2.2, 1.4.4)."""
    page.set_viewport_size({"width": 720, "height": 450})
    enter(page, address, name)
    expect(page.locator("h1")).to_be_visible()
    main = page.locator('[data-testid="stMain"]')
    assert main.evaluate("part => part.scrollWidth <= part.clientWidth + 1")
    for control in page.locator(".stMain button:visible, .stMain input:visible").all()[:12]:
        control.scroll_into_view_if_needed()
        box = control.bounding_box()
        assert box
        assert box["x"] >= -1
        assert box["x"] + box["width"] <= 721


def slide(page: Page, times: int) -> None:
    """Move the cut-off of influence up."""
    slider = page.locator("[class*=st-key-cut_influence]").get_by_role("slider")
    if not slider.is_visible():
        press(page.locator(".st-key-cutoffs").get_by_test_id("stPopoverButton"), "Enter")
    for _ in range(times):
        press(slider, "ArrowRight")


def test_files_are_loaded_and_taken_away(page: Page, address: str, tmp_path: Path) -> None:
    (tmp_path / "ours.csv").write_text("Task,Owner,Duration\nPour the floor,Sun Wei,3\nHang the doors,Li Na,2\n")
    enter(page, address, "load")
    with page.expect_file_chooser() as chosen:
        press(page.locator(".st-key-upload").get_by_role("button").first, "Enter")
    chosen.value.set_files(tmp_path / "ours.csv")
    expect(page.locator("h1")).to_have_text(re.compile("^2 rows"))
    settled(page)
    press(page.get_by_role("link", name="Export", exact=True), "Enter")
    press(page.locator(".st-key-prepare_team button"), "Enter")
    handout = page.locator(".st-key-handout_team button").first
    expect(handout).to_be_enabled()
    with page.expect_download() as taken:
        press(handout, "Enter")
    assert taken.value.suggested_filename.endswith(".xlsx")


def test_a_restore_point_is_set_and_gone_back_to_and_the_step_is_taken_back_and_forth(page: Page, address: str) -> None:
    high = page.get_by_text(re.compile("high begins at influence"))
    history, undo, redo = (page.locator(f".st-key-{key} button").first for key in ("history", "undo", "redo"))
    enter(page, address, "map")
    slide(page, 1)
    page.keyboard.press("Escape")
    press(history, "Enter")
    press(page.locator(".st-key-mark button"), "Enter")
    page.keyboard.press("Escape")
    slide(page, 2)
    expect(high).to_contain_text("influence 4.5")
    page.keyboard.press("Escape")
    press(history, "Enter")
    press(page.locator("[class*=st-key-restore_] button"), "Enter")
    expect(high).to_contain_text("influence 3.5")
    page.keyboard.press("Escape")
    press(undo, "Enter")
    expect(high).to_contain_text("influence 4.5")
    press(redo, "Enter")
    expect(high).to_contain_text("influence 3.5")


@pytest.mark.parametrize(
    ("answer", "said"), [("keep_mine", "“Cut-off of Influence” is now as you changed it"), ("drop_mine", "")]
)
def test_a_conflict_of_two_tabs_is_settled(page: Page, address: str, answer: str, said: str) -> None:
    enter(page, address, "map")
    slide(page, 1)
    page.wait_for_url("**w=*")
    other = page.context.new_page()
    other.goto(page.url)
    at_rest(other)
    slide(other, 2)
    slide(page, 1)
    expect(page.get_by_role("heading", name="Another tab changed this workspace before you")).to_be_visible()
    settled(page)
    press(page.locator(f".st-key-{answer} button"), "Enter")
    expect(page.get_by_role("heading", name="Another tab changed this workspace before you")).to_have_count(0)
    expect(page.get_by_text(f"high begins at influence {4 if said else 4.5} and")).to_be_visible()
    if said:
        expect(page.get_by_test_id("stToast")).to_contain_text(said)
