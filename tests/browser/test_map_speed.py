"""How long the Map takes to be drawn anew, beside the least that Streamlit needs in the same browser at the same time."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser

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


@pytest.mark.parametrize(("people", "times"), [(500, 3), (2_000, 6)])
def test_many_people_are_drawn_anew_within_a_few_times_of_what_a_line_of_text_takes(
    browser: Browser, address: str, store: Path, floor: str, people: int, times: int
) -> None:
    """All of the map changes: names become letters, and letters names again."""
    visit = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    page, bare = visit.new_page(), visit.new_page()
    bare.goto(floor)
    slider = bare.get_by_role("slider")
    slider.wait_for()
    settled(bare)
    opened(page, address, store, large(30, people))
    letters, ratios = page.locator(".st-key-anonymous input"), []
    for turn in range(ROUNDS + 1):
        bare.bring_to_front()
        slider.focus()
        least = repaint(bare, lambda: slider.press("ArrowRight")).seconds
        page.bring_to_front()
        letters.focus()
        took = repaint(page, lambda: page.keyboard.press("Space")).seconds
        ratios += [took / least] if turn else []  # the first of each is the slowest
    visit.close()
    assert median(ratios) <= times, ratios
