"""Workbooks that project people really made: every page opens with each of them, and each audience's file is written."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analytics.charts.map_picture import picture
from analytics.exports import handout
from data.export import checked_handout
from data.kinds import LANGUAGES, POLICIES, Book, policy_of
from data.reading import joined, read
from pages._shell import cached, session

HOUSE = Path(__file__).parents[2]
PAGES = sorted(path.stem for path in (HOUSE / "pages").glob("*.py") if not path.name.startswith("_"))
FOLDER = Path(os.environ.get("LIAISON_CASES", "")) / "spreadsheets"
ENDINGS = {".xlsx", ".xls", ".ods", ".csv"}
FILES = sorted(file for file in FOLDER.rglob("*") if file.suffix in ENDINGS) if "LIAISON_CASES" in os.environ else []
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
TODAY = date(2026, 11, 22)

pytestmark = pytest.mark.skipif(not FILES, reason="LIAISON_CASES names no folder with spreadsheets/")


@pytest.fixture(autouse=True, scope="module")
def own_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("LIAISON_STORE", f"sqlite:///{tmp_path_factory.mktemp('store') / 'workspaces.sqlite'}")
        cached.store.clear()
        yield
        cached.store().close()
        cached.store.clear()


def book_of(file: Path) -> Book:
    return joined([read(file.name, file.read_bytes())])


@pytest.mark.parametrize("at", range(len(FILES)), ids=lambda at: FILES[at].stem if FILES else "none")
def test_every_page_opens_with_a_real_workbook(at: int) -> None:
    """As the owner sees it; every other file also as one of the audiences does, in turn, and in turn in each language."""
    workspace = cached.store().create(book_of(FILES[at]), at=NOON).id
    eyes = session.EYES[at % len(session.EYES)]
    for shown_to in dict.fromkeys((session.OWNER, eyes)):
        app = AppTest.from_file(str(HOUSE / "app.py"), default_timeout=60)
        for name, value in {"lang": LANGUAGES[at % 2], "w": workspace, "for": shown_to}.items():
            app.query_params[name] = value
        for page in PAGES:
            app.switch_page(f"pages/{page}.py").run()
            assert not app.exception, (FILES[at].name, page, shown_to)
            assert app.title[0].value, (FILES[at].name, page, shown_to)


@pytest.mark.parametrize("at", range(len(FILES)), ids=lambda at: FILES[at].stem if FILES else "none")
def test_each_audience_gets_its_file_of_a_real_workbook_and_nothing_leaks(at: int) -> None:
    """In turn in each language; a leak would be raised."""
    book = book_of(FILES[at])
    for audience in POLICIES:
        told = handout(book, audience, LANGUAGES[at % 2], TODAY, draw=picture)
        assert checked_handout(told, book, policy_of(book, audience), created=NOON)[:2] == b"PK", audience
