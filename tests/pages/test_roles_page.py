"""The Roles page: the matrix as a table that is read and changed, its faults, its rules, and the ways to what falls between the tables."""

import pytest
from streamlit.testing.v1 import AppTest

from data.export import complete
from data.kinds import LANGUAGES
from data.reading import joined, read
from pages._shell import cached
from tests.pages.test_pages import PEOPLE, PLAN, history, opened, workspace

RACI = """Task,Zhao Min,Qian Li,Sun Wei,Li Na
Interface document,A,R,C,I
Trial by code,,R,C,
Go-live,A,R/C,I,
"""
HOSTILE = '<img src=x onerror="alert(1)">'


def html(app: AppTest) -> list[str]:
    return [one.proto.body for one in app.get("html")]


def kept(id: str):  # type: ignore[no-untyped-def]
    found = cached.store().open(id)
    assert found is not None
    return found.book


@pytest.mark.parametrize(
    ("language", "title"), [("en", "One task has nobody accountable"), ("zh", "1 项任务无人最终负责（A）")]
)
def test_the_title_is_the_worst_fault_and_the_matrix_a_table_with_heads(language: str, title: str) -> None:
    app = opened("roles", language, w=workspace(RACI, PEOPLE))
    assert app.title[0].value == title
    (drawn,) = [one for one in html(app) if 'class="raci"' in one]
    assert drawn.count('scope="col"') == 5
    assert drawn.count('scope="row"') == 3
    assert 'tabindex="0"' in drawn
    assert 'class="has-warning"' in drawn


def test_a_name_with_markup_stays_text() -> None:
    table = f'Task,"{HOSTILE.replace(chr(34), chr(34) * 2)}",Qian Li,Sun Wei\nA <b>task</b>,A,R,C\nOther,A,R,I\n'
    app = opened("roles", w=workspace(table, PEOPLE))
    (drawn,) = [one for one in html(app) if 'class="raci"' in one]
    assert "<img" not in drawn
    assert "<b>" not in drawn
    assert "&lt;img" in drawn


def test_a_matrix_is_started_from_the_plan_and_the_start_can_be_undone() -> None:
    plan = PLAN.replace("Counterparts", "Owner")
    id = workspace(plan, PEOPLE)
    app = opened("roles", w=id)
    app.button(key="raci_start").click().run()
    assert not app.exception
    assert app.title[0].value == "Three tasks have nobody accountable"
    records = kept(id).records("raci")
    assert list(records["task"]) == ["Interface document", "Trial by code", "Go-live"]
    assert list(records["Zhao Min"]) == ["R", None, "R"]
    cached.store().undo(id, 2)
    assert kept(id).records("raci").empty


def test_a_part_is_given_to_somebody_who_had_no_column() -> None:
    id = workspace(RACI, PEOPLE)
    app = opened("roles", w=id)
    next(one for one in app.selectbox if str(one.key).startswith("raci_give_task")).set_value(2)
    next(one for one in app.selectbox if str(one.key).startswith("raci_give_whom")).set_value("Wu Gang")
    next(one for one in app.selectbox if str(one.key).startswith("raci_give_part")).set_value("A")
    app.button(key="raci_give_keep").click().run()
    assert not app.exception
    assert list(kept(id).records("raci")["Wu Gang"]) == [None, "A", None]
    assert app.title[0].value != "One task has nobody accountable"


def test_a_part_without_a_person_is_asked_for_in_words() -> None:
    id = workspace(RACI, PEOPLE)
    app = opened("roles", w=id)
    app.button(key="raci_give_keep").click().run()
    assert [toast.value for toast in app.toast] == ["Say first whose part it is."]
    assert cached.store().head(id) == 1


def test_a_rule_is_kept_with_the_workspace_told_in_the_history_and_comes_back_with_the_complete_copy() -> None:
    id = workspace(RACI, PEOPLE)
    app = opened("roles", w=id)
    next(one for one in app.selectbox if str(one.key).startswith("raci_variant")).set_value("rasci").run()
    assert not app.exception
    book = kept(id)
    assert book.settings["raci"]["variant"] == "rasci"
    again = joined([read("copy.xlsx", complete(book, "zh"))])
    assert again.settings["raci"] == book.settings["raci"]
    told = "\n".join(str(one.value) for one in history(app).sidebar.text)
    assert "RACI · Letters: default → RASCI" in told
    assert "{" not in told


@pytest.mark.parametrize(
    "wrong", [{"variant": "x"}, {"most_consulted": "many"}, {"other": 1}, [1], {"least_tasks": True}]
)
def test_rules_that_nobody_could_have_chosen_do_not_come_back(wrong: object) -> None:
    book = joined([read("raci.csv", RACI.encode())]).with_settings(raci=wrong)
    again = joined([read("copy.xlsx", complete(book, "en"))])
    assert "raci" not in again.settings
    assert [problem.code for problem in again.problems] == ["setting_not_used"]


def test_cells_are_changed_in_the_table_and_kept() -> None:
    id = workspace(RACI, PEOPLE)
    app = opened("roles", w=id)
    app.session_state["raci_edit"] = True
    app.run()
    app.session_state["editor_1"] = {"edited_rows": {1: {"Zhao Min": "A"}}, "added_rows": [], "deleted_rows": []}
    app.run()
    assert not app.exception
    assert kept(id).records("raci")["Zhao Min"].tolist() == ["A", "A", "A"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_fault_marks_its_row_and_a_gap_leads_to_its_place(language: str) -> None:
    app = opened("roles", language, w=workspace(RACI, PEOPLE, PLAN))
    app.button(key="fault_raci_nobody_answers_0").click().run()
    (drawn,) = [one for one in html(app) if 'class="raci"' in one]
    assert drawn.count('aria-current="true"') == 1
    assert "Trial by code" in drawn.split('aria-current="true"')[1].split("</tr>")[0]
    assert not [one for one in app.button if not one.label]


def test_the_page_is_the_owners_alone() -> None:
    app = opened("roles", w=workspace(RACI, PEOPLE), **{"for": "client"})
    assert "Zhao" not in " ".join(html(app))
    assert app.title[0].value == "“Roles (RACI)” is not part of what the client sees"


def test_by_person_shows_who_holds_a_role() -> None:
    people = PEOPLE.replace("Name,Department", "Name,Role").replace("Operations", "Engineer")
    table = "Task,Zhao Min,Engineer,Li Na\nTrial,A,R,C\nGo-live,A,R,I\n"
    app = opened("roles", w=workspace(table, people))
    app.session_state["raci_view"] = True
    app.run()
    (drawn,) = [one for one in html(app) if 'class="raci"' in one]
    assert all(name in drawn for name in ("Qian Li", "Sun Wei", "Wu Gang"))
    assert "Engineer" not in drawn
