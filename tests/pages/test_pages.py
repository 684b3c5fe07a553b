"""Each page with the samples, with nothing, after a gesture, in both languages; nobody ever sees an exception."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Slider

from data.kinds import LANGUAGES, Book
from data.reading import joined, read
from pages._shell import cached, choosing, sidebar

HOUSE = Path(__file__).parents[2]
PAGES = sorted(path.stem for path in (HOUSE / "pages").glob("*.py") if not path.name.startswith("_"))
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
NOTHING = {
    ("overview", "en"): "Nothing is loaded yet",
    ("schedule", "en"): "There are no tasks to schedule yet",
    ("decisions", "en"): "No decision and no action is written down yet",
    ("audiences", "en"): "There is no task yet that an audience could see",
    ("overview", "zh"): "还没有导入数据",
    ("schedule", "zh"): "还没有可排期的任务",
    ("decisions", "zh"): "还没有记录决策或行动项",
    ("audiences", "zh"): "还没有可供各方查看的任务",
    ("load", "en"): "No table is loaded yet",
    ("map", "en"): "Nobody is on the map yet",
    ("priorities", "en"): "There are no tasks to rank yet",
    ("risks", "en"): "No risks are loaded yet",
    ("exports", "en"): "No table is loaded yet",
    ("load", "zh"): "还没有导入表格",
    ("map", "zh"): "地图上还没有干系人",
    ("priorities", "zh"): "还没有可排序的任务",
    ("risks", "zh"): "还没有导入风险",
    ("exports", "zh"): "还没有导入表格",
}
PLAN = """ID,Task,Counterparts,Finish,Predecessors,KPI value
T1,Interface document,Zhao Min,2026-11-20,,3
T2,Trial by code,Qian Li,2026-12-04,T1,5
T3,Go-live,Zhao Min,2026-12-08,T2,5
"""
PEOPLE = """Name,Department,Audience,Influence (1-5),Relevance (1-5),Attitude
Zhao Min,Platform,Client,5,5,Against
Qian Li,Operations,Team,4,2,For
Sun Wei,Operations,Team,4,2,
Li Na,Legal,Boss,1,4,For
Wu Gang,Operations,Team,,3,
"""


def opened(page: str, language: str = "en", **address: str) -> AppTest:
    """The page as a visitor with that address sees it."""
    app = AppTest.from_file(str(HOUSE / "app.py"), default_timeout=60)
    for name, value in {"lang": language, **address}.items():
        app.query_params[name] = value
    app.run()
    return turned(app, page)


def turned(app: AppTest, page: str) -> AppTest:
    app.switch_page(f"pages/{page}.py").run()
    assert not app.exception
    return app


def unfolded(app: AppTest, key: str = "cutoffs") -> AppTest:
    """What is folded away opened, as the browser tells it."""
    app.session_state[key] = True
    return app.run()


def slider(app: AppTest, name: str) -> Slider:
    """A slider of the workspace, under whichever key it is drawn now."""
    return next(one for one in app.slider if re.fullmatch(rf"{name}(_\d+)?", str(one.key)))


def history(app: AppTest) -> AppTest:
    """The history and what belongs to it opened."""
    return unfolded(app, "history")


def workspace(*texts: str) -> str:
    """A workspace made of csv texts; returns its id."""
    book = joined([read(f"{number}.csv", text.encode()) for number, text in enumerate(texts)]) if texts else Book()
    return cached.store().create(book, at=NOON).id


@pytest.mark.parametrize("sample", cached.SAMPLES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_with_the_sample(page: str, language: str, sample: str) -> None:
    assert opened(page, language, sample=sample).title[0].value


@pytest.mark.parametrize("sample", cached.SAMPLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_titles_find_the_story_that_the_samples_notes_tell(language: str, sample: str) -> None:
    (notes,) = cached.sample(sample, language).sheets
    story = " ".join(str(cell) for row in notes.rows for cell in row if cell is not None)
    told = []
    for page in ("map", "priorities", "risks"):
        title = opened(page, language, sample=sample).title[0].value
        told += re.findall(r"“(.+?)”", title) or re.split(r": |：", title)[-1:]
    assert len(told) == 3
    assert all(name in story for name in told), told


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_without_data_says_what_to_do_next(page: str, language: str) -> None:
    app = opened(page, language, w=workspace())
    assert app.title[0].value == NOTHING[page, language]


@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_with_tables_that_lack_columns(page: str) -> None:
    opened(page, w=workspace("Name,Role\nZhao Min,Lead\n", "Task\nDesign\n", "Risk\nInterface changes late\n"))


def test_the_title_of_the_map_names_who_opposes() -> None:
    assert opened("map", w=workspace(PEOPLE)).title[0].value == "One person decides; one opposes: Zhao Min"


def the_map(app: AppTest) -> dict[str, Any]:
    """What the map is given to draw."""
    part = next(one.proto for one in app.get("bidi_component") if "liaison_map" in one.proto.component_name)
    return dict(json.loads(part.json))


def test_a_person_without_a_score_waits_in_the_tray() -> None:
    app = opened("map", w=workspace(PEOPLE))
    drawn = the_map(app)
    assert [drawn["who"][str(record)][0] for record in drawn["tray"]] == ["Wu Gang"]
    assert drawn["words"]["tray"] == "Not rated (1):"
    app.selectbox(key="person").set_value(drawn["tray"][0]).run()
    assert [heading.value for heading in app.header] == ["Wu Gang"]


def test_two_people_with_one_name_can_each_be_picked() -> None:
    app = opened(
        "map", w=workspace("Name,Role,Influence,Relevance\nLi Na,Lawyer,5,5\nLi Na,Driver,1,2\nLi Na (2),Cook,3,3\n")
    )
    assert app.selectbox(key="person").options == ["Li Na", "Li Na (2)", "Li Na (2) (2)"]
    told = []
    for place in range(3):
        app.selectbox(key="person").select_index(place).run()
        told.append(next(box.value for box in app.markdown if "—" in box.value).split("\n")[0])
    assert told == ["Lawyer", "Driver", "Cook"]


def test_a_cut_off_that_is_moved_stays_and_can_be_undone() -> None:
    app = unfolded(opened("map", w=workspace(PEOPLE)))
    app.slider(key="cut_relevance").set_value(1.5).run()
    assert app.title[0].value.startswith("Three people decide")
    turned(app, "load")
    turned(app, "map")
    assert unfolded(app).slider(key="cut_relevance").value == 1.5
    app.sidebar.button(key="undo").click().run()
    assert app.title[0].value.startswith("One person decides")


def test_a_weight_that_is_moved_changes_the_ranking_for_this_visitor_only() -> None:
    id = workspace(PEOPLE, PLAN)
    app = opened("priorities", w=id)
    app.segmented_control(key="view").set_value("boss").run()
    app.slider(key="weight_boss_value").set_value(0).run()
    assert not app.exception
    kept = cached.store().open(id)
    assert kept is not None
    assert kept.book.settings["weights"]["boss"]["value"] == 0  # type: ignore[index]
    other = opened("priorities", w=workspace(PEOPLE, PLAN))
    other.segmented_control(key="view").set_value("boss").run()
    assert other.slider(key="weight_boss_value").value == 40


def test_a_requirement_that_is_picked_on_priorities_stays_open_there_and_on_the_timeline() -> None:
    wanted = "Number,Requirement,Requester,Estimate (days)\nR1,Single sign-on,Zhao Min,5\nR2,Audit trail,Qian Li,8\n"
    id = workspace(PEOPLE, wanted)
    kept = cached.store().open(id)
    assert kept is not None
    app, named = opened("priorities", w=id), kept.book.records("requirements")["name"]
    for record in [*named.index, named.index[0]]:
        app.selectbox(key="task").set_value(record).run()
        assert not app.exception
        assert app.selectbox(key="task").value == record
        assert app.header[0].value == named[record]
    assert turned(app, "schedule").selectbox(key="timeline_task").value == named.index[0]


def test_a_cell_edited_in_the_table_moves_the_person_on_the_map() -> None:
    id = workspace(PEOPLE)
    app = opened("load", w=id)
    edit(app, edited_rows={"3": {"influence": 5.0}})
    assert turned(app, "map").title[0].value.startswith("Two people decide")
    revision = cached.store().log(id)[0]
    edits = cached.store().edits(id, revision.number)
    assert [(one.label, one.field, one.before, one.after) for one in edits] == [("Li Na", "influence", "1", "5")]


def test_a_cell_that_is_refused_shows_what_is_kept_and_says_why() -> None:
    id = workspace(PEOPLE)
    app = opened("load", w=id)
    key = app.session_state["visit"].editor["key"]
    edit(app, edited_rows={"0": {"influence": 99.0}, "1": {"influence": 2.0}}, added_rows=[{"influence": 1.0}])
    assert app.session_state["visit"].editor["key"] != key, "the browser would show what was typed"
    assert [str(row["influence"]) for _, row in app.dataframe[0].value.iterrows()][:2] == ["5.0", "2.0"]
    assert influence(id)[:2] == [5, 2]
    told = " ".join(box.value for box in (*app.warning, *app.info, *app.markdown, *app.caption, *app.text, *app.toast))
    assert "99" in told
    assert "lacked its name" in told


def test_what_was_refused_is_said_under_its_own_table_only_and_no_longer_once_a_step_was_taken_back() -> None:
    app = opened("load", w=workspace(PEOPLE, PLAN))

    def told() -> bool:
        return any("99" in one.value for one in app.warning)

    edit(app, edited_rows={"0": {"influence": 99.0}, "1": {"influence": 2.0}})
    assert told()
    turned(app, "schedule")
    assert app.session_state["visit"].editor["asked"][0] == "tasks"
    assert not told()
    turned(app, "load")
    assert told()
    app.pills(key="kind").set_value("tasks").run()
    assert not told()
    app.pills(key="kind").set_value("stakeholders").run()
    assert told()
    app.sidebar.button(key="undo").click().run()
    assert app.session_state["visit"].editor["asked"][0] == "stakeholders"
    assert not told()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_words_typed_into_a_date_cell_are_told_and_stay_told_below_the_table(language: str) -> None:
    id = workspace("ID,Task name,Start,Finish\nA-1,Pilot,2026-03-02,2026-03-06\nA-2,Training,,\n")
    app = opened("load", language, w=id)
    asked = [one.proto for one in app.get("dataframe") if "editor_" in one.proto.id]
    assert json.loads(asked[0].columns)["start"]["type_config"]["type"] == "text"  # a date's own widget swallows words
    key = app.session_state["visit"].editor["key"]
    edit(app, edited_rows={"1": {"start": "next week"}})
    assert app.session_state["visit"].editor["key"] != key  # the words do not go on standing in the cell
    app.run()
    told = [one.value for one in app.warning if "next week" in one.value]
    assert len(told) == 1
    for part in ("Training", "2026", "Start" if language == "en" else "开始"):
        assert part in told[0]
    edit(app, edited_rows={"1": {"start": "9 March 2026"}})
    assert not [one for one in app.warning if "next week" in one.value]
    kept = cached.store().open(id)
    assert kept is not None
    assert f"{kept.book.records('tasks')['start'].iloc[1]:%Y-%m-%d}" == "2026-03-09"


def test_a_row_added_in_the_table_joins_once_it_has_a_name() -> None:
    id = workspace(PEOPLE)
    app = opened("load", w=id)
    edit(app, added_rows=[{"influence": 2.0}])
    assert len(cached.store().open(id).book.records("stakeholders")) == 5  # type: ignore[union-attr]
    edit(app, added_rows=[{"influence": 2.0, "name": "Zhou Yan"}])
    assert "Zhou Yan" in set(cached.store().open(id).book.records("stakeholders")["name"])  # type: ignore[union-attr]


def test_the_first_change_of_a_sample_makes_a_workspace_of_ones_own() -> None:
    app = unfolded(opened("map"))
    assert app.query_params["sample"] == "game_security"
    app.slider(key="cut_relevance").set_value(4.0).run()
    assert len(app.query_params["w"]) >= 20
    again = unfolded(opened("map", w=app.query_params["w"]))
    assert again.slider(key="cut_relevance").value == 4.0
    assert unfolded(opened("map")).slider(key="cut_relevance").value == 3.0


def test_a_second_tab_that_touches_other_cells_is_told_and_both_are_kept() -> None:
    id = workspace(PEOPLE)
    first, second = opened("load", w=id), opened("load", w=id)
    edit(first, edited_rows={"0": {"influence": 4.0}})
    edit(second, edited_rows={"3": {"influence": 5.0}})
    assert influence(id)[:4] == [4, 4, 4, 5]
    assert any("Another tab changed" in caption.value for caption in second.caption)
    second.button(key="seen").click().run()
    assert not [button for button in second.button if button.key == "seen"]


def test_a_second_tab_that_touches_the_same_cell_is_asked_before_anything_is_overwritten() -> None:
    id = workspace(PEOPLE)
    first, second = opened("load", w=id), opened("load", w=id)
    edit(first, edited_rows={"0": {"influence": 4.0}})
    edit(second, edited_rows={"0": {"influence": 2.0}, "3": {"influence": 5.0}})
    assert "Another tab changed this workspace before you" in [heading.value for heading in second.header]
    assert not any("Another tab changed" in caption.value for caption in second.caption)  # once is enough
    assert influence(id)[:4] == [4, 4, 4, 1]
    second.button(key="keep_mine").click().run()
    assert not second.exception
    assert influence(id)[:4] == [2, 4, 4, 5]  # as was asked for; the other value is in the history, and that is said
    assert any("“Zhao Min · Influence” is now as you changed it" in toast.value for toast in second.toast)


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Access of Northgate", "Access of Northgate"),
        ("Access of Northgate to the platform", "Access of Northgat…"),
        ("手游安全接入平台", "手游安全接入平台"),
        ("手游安全接入平台建设与验收", "手游安全接入平台建…"),
    ],
)
def test_a_projects_name_ends_where_the_sidebar_does(title: str, shown: str) -> None:
    assert sidebar.shown_name(title) == shown


def test_a_restore_point_brings_back_the_state_before_the_meeting() -> None:
    id = workspace(PEOPLE)
    app = unfolded(opened("map", w=id))
    history(app)
    app.sidebar.button(key="mark").click().run()
    app.slider(key="cut_relevance").set_value(1.5).run()
    app.sidebar.button(key="restore_Before the meeting").click().run()
    assert slider(app, "cut_relevance").value == 3.0
    slider(app, "cut_relevance").set_value(2.0).run()
    assert slider(app, "cut_relevance").value == 2.0


def test_another_tabs_cut_off_stands_though_this_tab_still_shows_the_old_one() -> None:
    """What a browser says of all sliders when one of them is moved, before it has drawn what the other tab did."""
    id = workspace(PEOPLE)
    here, other = unfolded(opened("map", w=id)), unfolded(opened("map", w=id))
    slider(other, "cut_influence").set_value(4.0).run()
    old = slider(here, "cut_influence").key
    for relevance in (2.0, 1.5):
        here.slider(key="cut_relevance").set_value(relevance).run()
        assert not here.exception
        assert [slider(here, f"cut_{name}").value for name in ("influence", "relevance")] == [4.0, relevance]
        assert not [box for box in here.header if "before you" in box.value]
    assert slider(here, "cut_influence").key != old


def test_the_history_says_what_was_undone() -> None:
    app = unfolded(opened("map", w=workspace(PEOPLE)))
    slider(app, "cut_relevance").set_value(1.5).run()
    slider(app, "cut_influence").set_value(4.0).run()
    app.sidebar.button(key="undo").click().run()
    told = "\n".join(text.value for text in history(app).sidebar.text)
    assert "Cut-off of Influence changed (undone)" in told
    assert "Cut-off of Relevance changed (undone)" not in told


def test_a_forgotten_workspace_is_gone_for_good() -> None:
    id = workspace(PEOPLE)
    app = opened("map", w=id)
    history(app)
    app.sidebar.toggle(key="forget_open").set_value(True).run()
    app.sidebar.button(key="forget").click().run()
    assert not app.exception
    assert app.session_state["history"] is False, "it would stay open over a workspace that is gone"
    assert "The workspace is deleted" in app.toast[0].value
    assert cached.store().open(id) is None
    assert "w" not in app.query_params


def test_an_address_of_no_workspace_shows_the_sample_and_says_so() -> None:
    app = opened("map", w="no-such-workspace")
    assert app.title[0].value
    assert "w" not in app.query_params


def test_uploaded_files_become_a_workspace_and_what_was_wrong_is_shown() -> None:
    app = opened("load")
    wrong = PEOPLE.replace("Qian Li,Operations,Team,4,2,For", "Qian Li,Operations,Team,maybe,2,For")
    app.file_uploader(key="upload").set_value(
        [("people.csv", wrong.encode(), "text/csv"), ("plan.csv", PLAN.encode(), "text/csv")]
    ).run()
    assert not app.exception
    assert app.title[0].value == "8 rows in 2 tables are ready; 1 thing needs a look"
    assert "w" in app.query_params


def test_a_file_that_is_no_workbook_gets_one_plain_sentence() -> None:
    app = opened("load", "zh")
    app.file_uploader(key="upload").set_value(
        ("broken.xlsx", b"PK\x03\x04 not a zip", "application/octet-stream")
    ).run()
    assert not app.exception
    assert any("broken.xlsx" in error.value for error in app.error)


def test_a_newer_file_over_an_edited_workspace_asks_before_it_changes_anything() -> None:
    app = opened("load")
    app.file_uploader(key="upload").set_value(("people.csv", PEOPLE.encode(), "text/csv")).run()
    newer = PEOPLE.replace("Li Na,Legal,Boss,1,4,For", "Li Na,Legal,Boss,5,4,For").encode()
    app.file_uploader(key="upload").set_value(("people.csv", newer, "text/csv")).run()
    id = app.query_params["w"]
    assert cached.store().open(id).book.records("stakeholders")["influence"].tolist()[3] == 1  # type: ignore[union-attr]
    app.button(key="renew").click().run()
    assert not app.exception
    assert cached.store().open(id).book.records("stakeholders")["influence"].tolist()[3] == 5  # type: ignore[union-attr]


def test_a_file_loaded_again_does_not_propose_its_blanks_over_what_was_mended_here() -> None:
    refused = PEOPLE.replace("Qian Li,Operations,Team,4,2,For", "Qian Li,Operations,Team,maybe,2,For").encode()
    app = opened("load")
    app.file_uploader(key="upload").set_value(("people.csv", refused, "text/csv")).run()
    id = app.query_params["w"]
    edit(app, edited_rows={"1": {"influence": 3.0}, "4": {"influence": 2.0}})  # refused, and blank, in the file
    assert influence(id) == [5, 3, 4, 1, 2]
    newer = refused.replace(b"Sun Wei,Operations,Team,4,2,", b"Sun Wei,Operations,Team,,2,For")
    app.file_uploader(key="upload").set_value(("people.csv", newer, "text/csv")).run()
    app.button(key="renew").click().run()
    assert not app.exception
    kept = cached.store().open(id)
    assert kept is not None
    records = kept.book.records("stakeholders")
    assert records["influence"].tolist()[:2] == [5, 3]
    assert records["influence"].tolist()[3:] == [1, 2]
    assert records["influence"].isna().tolist() == [False, False, True, False, False]  # told before, blank now: news
    assert records["attitude"].tolist()[2] == "for"


@pytest.mark.parametrize(("language", "mark"), [("en", "you changed this here"), ("zh", "你在系统里改过")])
def test_what_was_changed_here_is_marked_and_stays_when_the_file_is_loaded_again(language: str, mark: str) -> None:
    app = opened("load", language)
    app.file_uploader(key="upload").set_value(("people.csv", PEOPLE.encode(), "text/csv")).run()
    id = app.query_params["w"]
    edit(app, edited_rows={"0": {"influence": 2.0}, "1": {"influence": 3.0}})
    newer = PEOPLE.replace("Qian Li,Operations,Team,4", "Qian Li,Operations,Team,5")
    newer = newer.replace("Li Na,Legal,Boss,1", "Li Na,Legal,Boss,2").replace("Wu Gang,Operations", "Wu Gang,Sales")
    for file in (PEOPLE, newer, newer):
        app.file_uploader(key="upload").set_value(("people.csv", file.encode(), "text/csv")).run()
        asked = renewal(app)
        ticked = [] if file == PEOPLE or influence(id)[3] == 2 else ["Li Na", "Wu Gang"]
        assert [label for label, take, _ in asked if take] == ticked
        assert [label for label, _, note in asked if note == mark] == ["Zhao Min", "Qian Li"]
        app.button(key="renew").click().run()
        assert not app.exception
        assert influence(id)[:2] == [2, 3]
    assert influence(id)[3] == 2


def test_what_was_changed_here_can_still_be_taken_from_the_file() -> None:
    app = opened("load")
    app.file_uploader(key="upload").set_value(("people.csv", PEOPLE.encode(), "text/csv")).run()
    id = app.query_params["w"]
    edit(app, edited_rows={"0": {"influence": 2.0}})
    app.file_uploader(key="upload").set_value(("people.csv", PEOPLE.encode(), "text/csv")).run()
    app.session_state["renewal"] = {"edited_rows": {0: {"take": True}}, "added_rows": [], "deleted_rows": []}
    app.button(key="renew").click().run()
    assert not app.exception
    assert influence(id)[0] == 5


def renewal(app: AppTest) -> list[tuple[str, bool, str | None]]:
    """Of each difference that is asked about: whose row it is, whether it is ticked, and the note on it."""
    (table,) = [frame.value for frame in app.dataframe if "take" in frame.value]
    return [
        (where.split(" · ")[1], bool(take), note)
        for where, take, note in zip(table["where"], table["take"], table["changed"], strict=True)
    ]


@pytest.mark.parametrize("sample", cached.SAMPLES)
def test_every_size_colour_and_shape_of_the_map_can_be_chosen(sample: str) -> None:
    app = opened("map", sample=sample)
    table = app.session_state["visit"].desk.book.table("stakeholders")
    sizes, groups = ["tasks", "risks", *(name for name in table.records if name == "urgency")], choosing.grouping(table)
    assert {"department", "audience", "attitude", "engagement_current"} <= set(groups)
    assert not {"name", "id", "email", "relevance"} & set(groups)
    for key, names in (("size", sizes), ("colour", groups), ("shape", groups)):
        for name in (*names, ""):
            app.selectbox(key=key).set_value(name).run()
            assert not app.exception, (key, name)
            signs = {entry["sign"] for entry in the_map(app)["key"]}
            assert key != "size" or ("sizes" in signs) == bool(name)


def test_a_filter_shows_fewer_people_and_the_title_stays() -> None:
    app = opened("map", w=workspace(PEOPLE))
    title = app.title[0].value
    app.multiselect(key="shown_only").set_value(["department=Operations"]).run()
    assert not app.exception
    assert app.title[0].value == title
    assert any("2 of 5 people" in caption.value for caption in app.caption)


def test_the_language_changes_in_place_and_keeps_the_workspace() -> None:
    app = opened("map", w=workspace(PEOPLE))
    app.sidebar.segmented_control(key="lang").set_value("zh").run()
    assert app.title[0].value == "1 人拥有决定权，其中 1 人反对：Zhao Min"
    assert "w" in app.query_params


@pytest.mark.parametrize("gesture", ["undo", "mark", "edit", "cut"])
def test_a_workspace_forgotten_in_another_tab_is_told_not_raised(gesture: str) -> None:
    id = workspace(PEOPLE)
    app = unfolded(opened("load" if gesture == "edit" else "map", w=id))
    if gesture == "undo":
        app.slider(key="cut_relevance").set_value(1.5).run()
    if gesture == "mark":
        history(app)
    cached.store().forget(id)
    if gesture == "edit":
        edit(app, edited_rows={"0": {"influence": 4.0}})
    elif gesture == "cut":
        app.slider(key="cut_relevance").set_value(4.0).run()
    else:
        app.sidebar.button(key=gesture).click().run()
    assert not app.exception
    assert "w" not in app.query_params


def test_what_another_tab_changed_is_shown_until_it_is_seen() -> None:
    id = workspace(PEOPLE)
    first, second = opened("map", w=id), opened("load", w=id)
    edit(second, edited_rows={"0": {"influence": 4.0}})
    first.run()
    assert [button.label for button in first.button if button.key == "seen"] == ["Seen"]
    first.button(key="seen").click().run()
    assert not [button for button in first.button if button.key == "seen"]


def test_a_second_conflict_does_not_push_out_the_first() -> None:
    id = workspace(PEOPLE)
    first, second = opened("load", w=id), opened("load", w=id)
    edit(first, edited_rows={"0": {"influence": 4.0}, "1": {"influence": 3.0}})
    edit(second, edited_rows={"0": {"influence": 2.0}, "3": {"influence": 5.0}})
    edit(first, edited_rows={"0": {"influence": 4.0}, "1": {"influence": 3.0}, "2": {"influence": 2.0}})
    edit(second, edited_rows={"2": {"influence": 1.0}, "1": {"relevance": 5.0}})
    assert len(second.session_state["visit"].conflicts) == 2
    second.button(key="keep_mine").click().run()
    second.button(key="keep_mine").click().run()
    assert not second.exception
    assert influence(id)[:4] == [2, 3, 1, 5]
    assert cached.store().open(id).book.records("stakeholders")["relevance"].tolist()[1] == 5  # type: ignore[union-attr]


def test_the_same_file_can_be_loaded_again_after_its_workspace_was_forgotten() -> None:
    app = opened("load")
    people_file = ("people.csv", PEOPLE.encode(), "text/csv")
    app.file_uploader(key="upload").set_value(people_file).run()
    first = app.query_params["w"]
    history(app)
    app.sidebar.toggle(key="forget_open").set_value(True).run()
    app.sidebar.button(key="forget").click().run()
    assert "w" not in app.query_params
    app.file_uploader(key="upload").set_value(people_file).run()
    assert app.query_params["w"] != first


@pytest.mark.parametrize(
    "settings",
    [
        {"cuts": {"influence": 5}},
        {"cuts": "x"},
        {"cuts": {"foo": 1}},
        {"weights": {"team": {"nope": 1}}},
        {"weights": {"team": -1}},
        {"weights": {"boss": {"value": "much"}}},
        {"as_of": "22/11/2026"},
        {"title": "<img src=x onerror=alert(1)>"},
    ],
)
def test_strange_settings_from_somebodys_workbook_break_no_page(settings: dict[str, object]) -> None:
    book = joined([read("people.csv", PEOPLE.encode()), read("plan.csv", PLAN.encode())]).with_settings(**settings)
    id = cached.store().create(book, at=NOON).id
    for page in PAGES:
        opened(page, w=id)


def influence(id: str) -> list[float]:
    kept = cached.store().open(id)
    assert kept is not None
    return [float(value) for value in kept.book.records("stakeholders")["influence"]]


def edit(app: AppTest, **typed: object) -> None:
    """Type into the table editor as a browser would: its state, then its callback."""
    key = app.session_state["visit"].editor["key"]
    app.session_state[key] = {"edited_rows": {}, "added_rows": [], "deleted_rows": [], **typed}
    app.run()
    assert not app.exception


def test_opening_a_workspace_counts_as_using_it() -> None:
    long_ago = datetime(2020, 1, 1, tzinfo=UTC)
    book = joined([read("plan.csv", PLAN.encode())])
    used, idle = (cached.store().create(book, at=long_ago).id for _ in range(2))
    opened("overview", w=used)
    assert cached.store().forget_idle(datetime(2020, 6, 1, tzinfo=UTC)) == 1
    assert [cached.store().head(id) for id in (used, idle)] == [1, None]


def test_two_weights_moved_before_the_page_is_drawn_again_are_both_kept() -> None:
    app = turned(opened("priorities", w=workspace(PEOPLE, PLAN)), "priorities")
    app.button_group(key="view").select("boss").run()
    first, second = [slider.key for slider in app.slider if str(slider.key).startswith("weight_boss_")][:2]
    app.slider(key=first).set_value(95)
    app.slider(key=second).set_value(85).run()
    assert [app.slider(key=key).value for key in (first, second)] == [95, 85]
