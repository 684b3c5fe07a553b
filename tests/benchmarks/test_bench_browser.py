"""What a visitor waits for: the first chart of a fresh start, and a repaint after a choice, beside the least that Streamlit needs.

The time is the browser's, from the key or the click to the frame after the last change of the page (see `stopwatch`).
The floor is a page whose only answer is a line of text, as Streamlit runs it by itself and with Liaison's settings (which spare
the look through all of memory after each run); `streamlit hello` is what comes with Streamlit. All run in the same browser,
on the same machine, in the same run. Needs a Chromium; without one these benchmarks are skipped, with the reason.
"""

import re
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from itertools import count, cycle
from pathlib import Path

import psutil
import pytest
from playwright.sync_api import Browser, Page
from pytest_benchmark.fixture import BenchmarkFixture

from data.demo import large
from data.export.complete import complete
from tests.benchmarks.stopwatch import Clock, Repaint, listened, repaint
from tests.browser.conftest import browser as browser  # the fixture
from tests.browser.conftest import settled
from tests.browser.serving import served

CLOCK = Clock()
ROUNDS, COLD_ROUNDS = 12, 3
VISITORS = (1, 5, 10, 20, 30)
PAGES = ("overview", "load", "map", "priorities", "schedule", "risks", "decisions", "exports", "audiences")
FLOOR = """
import streamlit as st

weight = st.slider("Weight", 0, 100, 40, step=5, key="weight_boss_value")
shown = st.multiselect("Show only", ["Team", "Client", "Boss"], key="shown_only")
st.text(f"The weight is {weight}, shown are {', '.join(shown) or 'all'}")
"""
FLOORS = {"text only, Streamlit's own settings": ("--runner.postScriptGC", "true"), "text only, Liaison's settings": ()}
FIRST = {  # what is started, what is asked of it, and what is then seen first
    "liaison, overview, its first chart": (("run", "app.py"), "/overview", ".liaison-chart svg > *"),
    "liaison, map, its first chart": (("run", "app.py"), "/map", ".liaison-map svg > *"),
    "streamlit hello, its first line": (("hello",), "", "h1"),
    "streamlit hello, its first chart": (("hello",), "/plotting_demo", ".stVegaLiteChart canvas, .stVegaLiteChart svg"),
}


@pytest.mark.benchmark(group="from a cold start to what is seen first", timer=CLOCK)
@pytest.mark.parametrize("case", FIRST)
def test_cold_start(benchmark: BenchmarkFixture, browser: Browser, tmp_path: Path, case: str) -> None:
    command, path, awaited = FIRST[case]
    visit = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    visit.new_page().goto("about:blank")  # the browser is warm, the server is not

    def timed() -> None:
        began = time.perf_counter()
        with served(*command, store=tmp_path / "workspaces.sqlite") as (address, _):
            page = visit.new_page()
            page.goto(f"{address}{path}", wait_until="commit")
            page.locator(awaited).first.wait_for(state="visible", timeout=60_000)
            CLOCK.now += time.perf_counter() - began  # the end of the server is not waited for
            page.close()

    _told(benchmark, case, timed, COLD_ROUNDS, warmup=1)
    visit.close()


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served("run", "app.py", store=tmp_path_factory.mktemp("store") / "workspaces.sqlite") as (address, _):
        yield address


@pytest.fixture(scope="module")
def floors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    folder = tmp_path_factory.mktemp("floor")
    (folder / "floor.py").write_text(FLOOR, encoding="utf-8")
    with ExitStack() as running:
        commands = {name: ("run", str(folder / "floor.py"), *settings) for name, settings in FLOORS.items()}
        yield {
            name: running.enter_context(served(*command, store=folder / "workspaces.sqlite"))[0]
            for name, command in commands.items()
        }


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    visit = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
    opened = listened(visit.new_page())
    opened.set_default_timeout(60_000)
    yield opened
    visit.close()


@pytest.mark.benchmark(group="repaint after a weight change", timer=CLOCK)
@pytest.mark.parametrize("case", [*FLOORS, "liaison, 500 tasks"])
def test_weight_change(benchmark: BenchmarkFixture, page: Page, request: pytest.FixtureRequest, case: str) -> None:
    if case in FLOORS:
        page.goto(request.getfixturevalue("floors")[case])
    else:
        _opened(page, request.getfixturevalue("app"), large(500, 120), "Priorities")
        page.locator(".st-key-view").get_by_text("Boss").click()
    _repainted(benchmark, page, case, _slid(page, "weight_boss_value"))


@pytest.mark.benchmark(group="repaint after a filter on the map", timer=CLOCK)
@pytest.mark.parametrize("case", [*FLOORS, "liaison, 500 people"])
def test_filter(benchmark: BenchmarkFixture, page: Page, request: pytest.FixtureRequest, case: str) -> None:
    if case in FLOORS:
        page.goto(request.getfixturevalue("floors")[case])
    else:
        _opened(page, request.getfixturevalue("app"), large(300, 500), "Map")
    _repainted(benchmark, page, case, filtered(page))


@pytest.mark.benchmark(group="repaint after a cut-off of the map", timer=CLOCK)
@pytest.mark.parametrize("case", [*FLOORS, "liaison, 500 people"])
def test_cut_off(benchmark: BenchmarkFixture, page: Page, request: pytest.FixtureRequest, case: str) -> None:
    if case in FLOORS:
        page.goto(request.getfixturevalue("floors")[case])
        _repainted(benchmark, page, case, _slid(page, "weight_boss_value"))
        return
    _opened(page, request.getfixturevalue("app"), large(300, 500), "Map")
    page.get_by_text("Cut-offs").click()
    _repainted(benchmark, page, case, _slid(page, "cut_influence"))


@pytest.mark.benchmark(group="open a page", timer=CLOCK)
@pytest.mark.parametrize(("tasks", "room"), [(300, "Overview"), (300, "Timeline"), (2_000, "Timeline")])
def test_open_a_page(benchmark: BenchmarkFixture, page: Page, app: str, tasks: int, room: str) -> None:
    _opened(page, app, large(tasks, 120), "Decisions")

    def opened() -> Repaint:
        page.get_by_role("link", name="Decisions", exact=True).click()
        settled(page)
        page.wait_for_timeout(1_000)
        return repaint(page, lambda: page.get_by_role("link", name=room, exact=True).click())

    _repainted(benchmark, page, f"liaison, {room.lower()}, {tasks:,} tasks", opened, rounds=5)


@pytest.mark.benchmark(group="memory for each visitor", timer=CLOCK)
def test_memory(benchmark: BenchmarkFixture, browser: Browser, tmp_path: Path) -> None:
    """The server's resident memory after so many visitors have opened every page, each with a workbook of their own."""
    workbook = complete(large(60, 30), "en")
    resident: dict[int, int] = {}
    with served("run", "app.py", store=tmp_path / "workspaces.sqlite") as (address, server):
        visits = []

        def come() -> None:
            for number in range(1, VISITORS[-1] + 1):
                visit = browser.new_context(viewport={"width": 1440, "height": 900}, locale="en-GB")
                visits.append(visit)
                _toured(visit.new_page(), address, workbook)
                if number in VISITORS:
                    resident[number] = psutil.Process(server.pid).memory_info().rss

        benchmark.pedantic(come, rounds=1)
        for visit in visits:
            visit.close()
        time.sleep(150)  # a session is given up 120 seconds after its visitor left
        benchmark.extra_info["MB after all have left"] = _megabytes(psutil.Process(server.pid).memory_info().rss)
    slope = (resident[VISITORS[-1]] - resident[VISITORS[1]]) / (VISITORS[-1] - VISITORS[1])
    benchmark.extra_info |= {f"MB with {number}": _megabytes(held) for number, held in resident.items()}
    benchmark.extra_info |= {"case": "liaison", "MB for each further visitor": _megabytes(slope)}
    assert resident[VISITORS[-1]] > 0


def _megabytes(count: float) -> float:
    return round(count / 2**20, 1)


def _toured(page: Page, address: str, workbook: bytes) -> None:
    """Load a workbook, then open every page."""
    _uploaded(page, address, workbook)
    for name in PAGES:
        page.locator(f'a[href*="/{name}"]').first.click()
        page.wait_for_url(re.compile(f"/{name}"))
        settled(page)


def _opened(page: Page, address: str, book, room: str) -> None:  # type: ignore[no-untyped-def]
    """That book loaded through the upload, and a page of it open."""
    _uploaded(page, address, complete(book, "en"))
    page.get_by_role("link", name=room, exact=True).click()


def _uploaded(page: Page, address: str, workbook: bytes) -> None:
    page.set_default_timeout(60_000)
    page.goto(f"{address}/load?lang=en")
    settled(page)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    page.set_input_files(".st-key-upload input[type=file]", {"name": "ours.xlsx", "mimeType": kind, "buffer": workbook})
    page.wait_for_url("**w=*")
    settled(page)


def _slid(page: Page, key: str) -> Callable[[], Repaint]:
    """Moves a slider four steps up, then four down, and so on: what was reckoned a step ago is of no use."""
    slider, ways = page.locator(f".st-key-{key}").get_by_role("slider"), cycle(["ArrowRight"] * 4 + ["ArrowLeft"] * 4)

    def slide() -> Repaint:
        slider.focus()
        return repaint(page, lambda: slider.press(next(ways)))

    return slide


def filtered(page: Page) -> Callable[[], Repaint]:
    """Picks a value of the filter, another one each time; between two of them takes it away again."""
    box, turns = page.locator(".st-key-shown_only input"), count()

    def pick() -> Repaint:
        if page.locator(".st-key-shown_only [data-tag]").count():
            box.focus()
            return repaint(page, lambda: page.keyboard.press("Backspace"))
        box.click()
        options = page.get_by_role("option")
        options.first.wait_for()
        option = options.nth(next(turns) % options.count())
        took = repaint(page, option.click)
        page.keyboard.press("Escape")
        return took

    return pick


def _repainted(
    benchmark: BenchmarkFixture, page: Page, case: str, act: Callable[[], Repaint], rounds: int = ROUNDS
) -> None:
    settled(page)
    page.wait_for_timeout(2_000)
    repaints: list[Repaint] = []

    def timed() -> None:
        repaints.append(act())
        CLOCK.now += repaints[-1].seconds

    _told(benchmark, case, timed, rounds, warmup=2)
    measured = repaints[-rounds:]
    benchmark.extra_info["changes of the page"] = sorted(one.changes for one in measured)[rounds // 2]
    benchmark.extra_info["bytes from the server"] = sorted(one.received for one in measured)[rounds // 2]
    assert all(one.seconds > 0 and one.changes for one in measured)


def _told(benchmark: BenchmarkFixture, case: str, timed: Callable[[], None], rounds: int, warmup: int) -> None:
    benchmark.extra_info["case"] = case
    benchmark.pedantic(timed, rounds=rounds, warmup_rounds=warmup)
