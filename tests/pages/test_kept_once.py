"""What a page is handed is handed to the next one too: nobody changes it, nobody copies it, and nobody else gets it."""

import pickle
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from analytics import requirements
from data.kinds import LANGUAGES, Table
from data.reading import Reading, read
from data.store.parts import table_as_json
from pages._shell import cached
from pages._shell.texts import say
from tests.pages.test_pages import PAGES, PEOPLE, PLAN, opened, turned, workspace
from tests.pages.test_refused_files import uploaded

WANTED = "Number,Requirement,Requester,Estimate (days)\nR1,Single sign-on,Zhao Min,5\nR2,Audit trail,Qian Li,8\n"


def visited(app: AppTest) -> None:
    for page in PAGES:
        turned(app, page)


@pytest.mark.parametrize("language", LANGUAGES)
def test_requirements_become_tasks_once_and_no_page_changes_them(
    language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[tuple[Table, bytes]] = []
    as_tasks = requirements.as_tasks

    def seen(table: Table) -> Table:
        tasks = as_tasks(table)
        made.append((tasks, table_as_json(tasks)))
        return tasks

    monkeypatch.setattr(requirements, "as_tasks", seen)
    app = opened("priorities", language, w=workspace(PEOPLE, WANTED))
    assert len(made) == 1
    turned(app, "priorities")
    assert len(made) == 1
    visited(app)
    assert all(table_as_json(tasks) == before for tasks, before in made)


def test_a_book_with_tasks_is_handed_on_as_it_is() -> None:
    book = cached.sample("game_security", "en")
    assert cached.work(("anything", 1), book) is book


@pytest.mark.parametrize("sample", cached.SAMPLES)
def test_no_page_changes_the_sample_that_all_visitors_share(sample: str) -> None:
    book = cached.sample(sample, "en")
    before = [table_as_json(table) for table in book.tables.values()]
    visited(opened("overview", sample=sample))
    assert cached.sample(sample, "en") is book
    assert [table_as_json(table) for table in book.tables.values()] == before


def test_a_file_is_read_once_for_the_load_page_and_its_cells_are_not_held_twice(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    readings: list[Reading] = []

    def counted(*args: Any, **more: Any) -> Reading:
        readings.append(read(*args, **more))
        return readings[-1]

    monkeypatch.setattr(cached.taking_in, "read", counted)
    fetched: list[str] = []
    file = cached.store().file
    monkeypatch.setattr(cached.store(), "file", lambda id, sha: fetched.append(sha) or file(id, sha))
    app = uploaded(opened("load"), ("people.csv", PEOPLE.encode()), ("plan.csv", PLAN.encode()))
    read_for_taking_in, shown = len(readings), len(app.dataframe)
    assert read_for_taking_in == 2
    assert shown > 1
    for _ in range(3):
        app.run()
    assert (len(readings), len(app.dataframe)) == (read_for_taking_in, shown)
    assert len(fetched) == len(set(fetched)) < 2  # only the file whose sheet is drawn, and that once


def test_the_account_of_a_file_tells_all_but_its_cells() -> None:
    whole = read("people.csv", PEOPLE.encode())
    account = whole.account()
    (found,), (told,) = whole.found, account.found
    assert (told.columns, told.problems, told.record_rows) == (found.columns, found.problems, found.record_rows)
    assert len(told.table.records) == len(found.table.records) == 5
    assert told.table.records.columns.empty
    assert not any(name in pickle.dumps(account) for name in (b"Zhao Min", b"Li Na"))


def test_each_visitor_has_what_was_read_of_his_own_files() -> None:
    """Two visitors, each with a file of one name and the same headings: each is told how many rows of his own were used."""
    fewer = "".join(line for line in PEOPLE.splitlines(keepends=True) if not line.startswith(("Sun Wei", "Wu Gang")))
    first = uploaded(opened("load"), ("people.csv", PEOPLE.encode()))
    second = uploaded(opened("load"), ("people.csv", fewer.encode()))
    for app, used in ((first, 5), (second, 3), (first.run(), 5)):
        (found,) = [table.value for table in app.dataframe if say("found_used", "en") in table.value]
        assert found[say("found_used", "en")].tolist() == [used]
    assert first.query_params["w"] != second.query_params["w"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_rows_that_are_kept_and_not_understood_are_no_rows_used(language: str) -> None:
    strange = "Sun,Moon,Star\nfirst,half,pole\nlast,full,dog\n"
    app = uploaded(opened("load", language), ("people.csv", PEOPLE.encode()), ("sky.csv", strange.encode()))
    (found,) = [table.value for table in app.dataframe if say("found_used", language) in table.value]
    used, kept, rejected = (found[say(name, language)].tolist() for name in ("found_used", "found_not_understood", "found_rejected"))  # fmt: skip
    assert (used, kept, rejected) == ([5, 0], [0, 2], [0, 0])
    (problems,) = [block.body for block in app.get("html") if 'class="problems"' in block.body]  # type: ignore[attr-defined]
    (sky,) = [row for row in problems.split("<tr ") if "<td>Sun · Moon · Star</td>" in row]
    assert sky.startswith(f'class="warning"><td>{say("severity_warning", language)}</td>')
