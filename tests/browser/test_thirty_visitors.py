"""Thirty visitors at once on one process: each works on data of their own, and none is ever sent a word of another's."""

from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from threading import Barrier

import pytest
from xlsxwriter import Workbook

from tests.browser.visitors import PATIENCE, Visitor

pytestmark = pytest.mark.xdist_group("thirty visitors")  # one process lets them in once, for all tests here

HOW_MANY = 30
PAGES = ("overview", "map", "priorities", "schedule", "risks", "load")


def mark(visitor: int) -> str:
    """A word that stands in one visitor's data and nowhere else."""
    return f"Q{visitor:03d}Z"


def workbook(visitor: int) -> bytes:
    """Three tables, in a file of the same name for everybody: only what stands in it differs."""
    own, file = mark(visitor), BytesIO()
    book = Workbook(file)
    for name, rows in {
        "People": [
            ("Name", "Department", "Audience", "Influence (1-5)", "Relevance (1-5)", "Attitude", "Notes"),
            (f"Zhao {own}", "Platform", "Client", 5, 5, "Against", "first"),
            (f"Qian {own}", "Operations", "Team", 4, 2, "For", "second"),
        ],
        "Plan": [
            ("ID", "Task", "Counterparts", "Owner", "Finish", "Predecessors", "KPI value"),
            ("T1", f"Design {own}", f"Zhao {own}", f"Qian {own}", "2026-12-04", "", 3),
            ("T2", f"Trial {own}", f"Zhao {own}", f"Qian {own}", "2026-12-09", "T1", 5),
        ],
        "Risks": [
            ("Risk", "Probability", "Impact", "Tasks threatened"),
            (f"Interface {own} changes", 4, 5, "T1"),
        ],
    }.items():
        page = book.add_worksheet(name)
        for at, row in enumerate(rows):
            page.write_row(at, 0, row)
    book.close()
    return file.getvalue()


def strangers(visitor: int, content: bytes) -> list[str]:
    """The other visitors whose words stand in it."""
    return [mark(other) for other in range(HOW_MANY) if other != visitor and mark(other).encode() in content]


def visited(address: str, number: int, together: Barrier) -> tuple[str, list[str]]:
    """One visit: load, look, change, look again, take a file; returns the workspace and what went wrong."""
    wrong, own = [], mark(number).encode()
    visitor = Visitor(address, f"lang={'zh' if number % 2 else 'en'}")
    try:
        visitor.open("load")
        together.wait(PATIENCE)  # all load in the same moment
        visitor.upload("upload", "ours.xlsx", workbook(number))
        visitor.edit("editor_", 0, notes=f"changed {mark(number)}")
        page = PAGES[number % len(PAGES)]
        visitor.open(page)
        if own not in visitor.screen():
            wrong.append(f"{page} does not show {mark(number)}")
        taken = b""
        if number % 3 == 0:
            visitor.open("exports")
            taken = visitor.download("complete")
            if f"changed {mark(number)}".encode() not in taken:
                wrong.append("the copy lacks the change")
        if number % 15 == 0:
            visitor.press("prepare_team")
            taken += visitor.download("handout_team")
        wrong += [f"{mark(number)} was sent {other}" for other in strangers(number, b"".join([*visitor.sent, taken]))]
        wrong += ["an exception was shown"] if b"exception" in visitor.screen().lower() else []
        return visitor.workspace, wrong
    finally:
        visitor.close()


@pytest.fixture(scope="module")
def visits(address: str) -> list[tuple[str, list[str]]]:
    together = Barrier(HOW_MANY)
    with ThreadPoolExecutor(HOW_MANY) as threads:
        return list(threads.map(lambda number: visited(address, number, together), range(HOW_MANY)))


def test_nobody_is_ever_sent_a_word_of_anothers(visits: list[tuple[str, list[str]]]) -> None:
    assert [one for _, wrong in visits for one in wrong] == []


def test_everybody_has_a_workspace_of_their_own(visits: list[tuple[str, list[str]]]) -> None:
    ids = {workspace for workspace, _ in visits}
    assert len(ids) == HOW_MANY
    assert all(ids)


def test_two_visitors_on_one_address_share_it(address: str, visits: list[tuple[str, list[str]]]) -> None:
    first, second = (Visitor(address, f"lang=en&w={visits[7][0]}") for _ in range(2))
    try:
        first.open("load")
        second.open("load")
        first.edit("editor_", 1, notes="seen by both")
        second.open("load")
        assert b"seen by both" in second.screen()
        assert mark(7).encode() in second.screen()
    finally:
        first.close()
        second.close()


def test_the_search_would_find_a_stranger() -> None:
    """So that the tests above can fail."""
    assert strangers(3, f"Zhao {mark(4)}".encode()) == [mark(4)]
