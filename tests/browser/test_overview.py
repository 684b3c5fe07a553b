"""The way from the front page to each place in a real browser: a line, a name of the top five, a small chart."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settled

PATIENT = 20_000  # milliseconds: a busy machine draws slowly
AUDIENCES = ("owner", "team", "client", "boss")


def front(page: Page, address: str, to: str = "owner", lang: str = "en") -> None:
    page.goto(f"{address}/overview?lang={lang}&sample=game_security&for={to}")
    settled(page)
    expect(page.locator(".st-key-attention")).to_be_visible(timeout=PATIENT)


def test_the_bare_address_opens_the_overview(page: Page, address: str) -> None:
    page.goto(address)
    settled(page)
    expect(page).to_have_url(re.compile("/overview"), timeout=PATIENT)


def test_a_line_about_a_late_task_opens_it_on_the_timeline(page: Page, address: str) -> None:
    front(page, address)
    page.get_by_role("button", name="“Supplier security review of Hengdun” is 1 working day late").click()
    expect(page).to_have_url(re.compile("/schedule"), timeout=PATIENT)
    settled(page)
    expect(page.locator("h2", has_text="Supplier security review of Hengdun")).to_be_visible(timeout=PATIENT)


def test_a_line_about_a_person_opens_the_card_on_the_map(page: Page, address: str) -> None:
    front(page, address)
    page.get_by_role("button", name="Shao Qiming decides, opposes").click()
    expect(page).to_have_url(re.compile("/map"), timeout=PATIENT)
    expect(page.locator("h2", has_text="Shao Qiming")).to_be_visible(timeout=PATIENT)


def test_a_line_about_a_risk_opens_it_in_the_register(page: Page, address: str) -> None:
    front(page, address)
    page.get_by_role("button", name="Wave of wrong bans on opening day").click()
    expect(page).to_have_url(re.compile("/risks"), timeout=PATIENT)
    expect(page.locator("h2", has_text="Wave of wrong bans on opening day")).to_be_visible(timeout=PATIENT)


def test_a_name_of_the_top_five_opens_the_task_and_does_so_again(page: Page, address: str) -> None:
    front(page, address)
    for _ in range(2):
        name = page.locator(".st-key-top_five text", has_text="Go-live with season 3")
        expect(name).to_be_visible(timeout=PATIENT)
        box = name.bounding_box()
        assert box is not None
        page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
        expect(page).to_have_url(re.compile("/priorities"), timeout=PATIENT)
        expect(page.locator("h2", has_text="Go-live with season 3")).to_be_visible(timeout=PATIENT)
        page.get_by_role("link", name="Overview").click()
        expect(page).to_have_url(re.compile("/overview"), timeout=PATIENT)
        settled(page)


def test_a_cell_of_the_small_heatmap_opens_its_list(page: Page, address: str) -> None:
    front(page, address)
    point = page.locator(".st-key-small_heatmap .answers").nth(13)  # probability 3, impact 4
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page).to_have_url(re.compile("/risks"), timeout=PATIENT)
    expect(page.get_by_text("Probability 3, impact 4")).to_be_visible(timeout=PATIENT)


def test_the_title_of_a_small_chart_leads_to_its_page(page: Page, address: str) -> None:
    front(page, address)
    page.locator(".st-key-small").get_by_role("link", name="Seven people decide").click()
    expect(page).to_have_url(re.compile("/map"), timeout=PATIENT)


MARKS = """chart => {
  const [edge, frame] = [chart.getBoundingClientRect().right, chart.querySelector('svg.marks').getBoundingClientRect()]
  const box = mark => { const { left, right, top, bottom } = mark.getBoundingClientRect(); return { left, right, top, bottom } }
  const marks = [...chart.querySelectorAll('svg.marks > rect, svg.marks > path')].map(box)
    .map(one => ({ ...one, left: Math.max(one.left, frame.left), right: Math.min(one.right, frame.right) }))
  const words = [...chart.querySelectorAll('svg text')].map(word => ({ said: word.textContent, ...box(word) }))
  const touching = (one, other) => Math.min(one.right, other.right) > Math.max(one.left, other.left)
    && Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top) > 3
  return [words.length, words.filter(word => word.right > edge || marks.some(mark => touching(word, mark))).map(word => word.said)]
}"""


@pytest.mark.parametrize("to", AUDIENCES)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_name_of_the_small_timeline_stands_on_no_bar_and_not_across_today(
    page: Page, address: str, to: str, lang: str
) -> None:
    front(page, address, to, lang)
    expect(page.locator(".st-key-small_timeline .gantt text").first).to_be_visible(timeout=PATIENT)
    settled(page)
    written, covered = page.locator(".st-key-small_timeline .gantt").evaluate(MARKS)
    assert written > 5
    assert not covered


@pytest.mark.parametrize("to", AUDIENCES)
@pytest.mark.parametrize("width", [1024, 1440])
def test_nothing_is_wider_than_the_screen(page: Page, address: str, to: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    front(page, address, to)
    main = page.locator('[data-testid="stMain"]')
    assert main.evaluate("part => part.scrollWidth <= part.clientWidth")


def test_a_client_is_shown_no_map_no_heatmap_and_nothing_late(page: Page, address: str) -> None:
    front(page, address, "client")
    expect(page.locator(".st-key-small_map, .st-key-small_heatmap")).to_have_count(0)
    words = page.locator('[data-testid="stMain"]').inner_text()
    assert not re.search(r"\blate\b|overdue|opposes|influence|red risk", words, re.IGNORECASE)
