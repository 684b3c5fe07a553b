"""How long the Map takes to be drawn anew, beside the least that Streamlit needs in the same browser at the same time."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from data.demo import large
from tests.benchmarks.test_bench_browser import FLOOR, filtered
from tests.browser.conftest import settled
from tests.browser.serving import served
from tests.browser.test_map import opened

ROUNDS = 10


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
    """The same two gestures on both, a value of a filter picked and taken away; of each the quickest, since no machine is ever idle."""
    size = {"width": 1440, "height": 900}
    visits = [browser.new_context(viewport=size, locale="en-GB") for _ in range(2)]  # type: ignore[arg-type]
    bare, page = (visit.new_page() for visit in visits)
    bare.goto(floor)
    bare.locator(".st-key-shown_only").wait_for()
    settled(bare)
    opened(page, address, store, large(30, people))
    least, map_ = filtered(bare), filtered(page)
    took = [(least().seconds, map_().seconds) for _ in range(ROUNDS)]
    for visit in visits:
        visit.close()
    floors, maps = (sum(min(each[gesture::2]) for gesture in (0, 1)) for each in zip(*took, strict=True))
    assert maps <= times * floors, f"{maps / floors:.1f} times"
