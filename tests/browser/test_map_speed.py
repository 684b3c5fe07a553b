"""How long the Map takes to be drawn anew, beside the least that Streamlit needs in the same browser at the same time."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser, Page

from data.demo import large
from tests.benchmarks.stopwatch import repaint
from tests.benchmarks.test_bench_browser import FLOOR
from tests.browser.conftest import settled
from tests.browser.serving import served
from tests.browser.test_map import opened

ROUNDS = 5


@pytest.fixture
def floor(tmp_path: Path) -> Iterator[str]:
    """A page whose only answer is a line of text."""
    (tmp_path / "floor.py").write_text(FLOOR, encoding="utf-8")
    with served("run", str(tmp_path / "floor.py"), store=tmp_path / "workspaces.sqlite") as (address, _):
        yield address


def picked(page: Page, place: int) -> float:
    """Seconds from a value picked for the filter to the last change of the page; the value is taken away again."""
    page.locator(".st-key-shown_only input").click()
    option = page.get_by_role("option").nth(place)
    option.wait_for()
    took = repaint(page, option.click).seconds
    page.keyboard.press("Escape")
    page.locator(".st-key-shown_only input").focus()
    return min(took, repaint(page, lambda: page.keyboard.press("Backspace")).seconds)


@pytest.mark.parametrize(("people", "times"), [(500, 3), (2_000, 6)])
def test_many_people_are_drawn_anew_within_a_few_times_of_what_a_line_of_text_takes(
    browser: Browser, address: str, store: Path, floor: str, people: int, times: int
) -> None:
    visit = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    page, bare = visit.new_page(), visit.new_page()
    bare.goto(floor)
    bare.wait_for_selector(".st-key-shown_only")
    settled(bare)
    opened(page, address, store, large(30, people))
    ratios = []
    for turn in range(ROUNDS + 1):
        bare.bring_to_front()
        least = picked(bare, turn % 3)
        page.bring_to_front()
        ratios.append(picked(page, turn % 3) / least)
    visit.close()
    assert median(ratios[1:]) <= times, ratios
