"""A reading is checked and corrected on the Load page: columns, kinds, headings, hidden sheets; taken, undone, and kept for next week."""

import re
from datetime import date, timedelta
from io import BytesIO

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from data.kinds import LANGUAGES, Book
from data.reading import Decision, headings, read
from pages._shell import cached, correcting, preview
from pages._shell.texts import say
from tests.data.reading.charts_drawn import BLUE, chart
from tests.pages.test_pages import NOON, opened

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PEOPLE = [
    ["Payment for the shop"],
    [],
    ["Nr", "Person", "Works where", "How strong", "", "Owner"],
    [1, "Zhao Min", "Platform", 5, "in the loop", "Li"],
    [2, "Qian Li", "Operations", 4, None, "Li"],
    [3, None, "Legal", 2, None, "Wu"],
    [4, "Li Na", "Legal", 1, "left", "Wu"],
    ["Total", None, None, 12],
]
OLD = [["Name", "Department", "Influence (1-5)"], ["Old One", "Legal", 3]]
NOTES = [["Aa", "Bb", "Cc"], ["Interface", "2026-11-02", "2026-11-20"], ["Trial", "2026-11-23", "2026-12-04"]]


def book(people: list[list[object]] = PEOPLE, **sheets: list[list[object]]) -> bytes:  # type: ignore[assignment]
    workbook = openpyxl.Workbook()
    workbook.remove(workbook.worksheets[0])
    for name, rows in {"People": people, **sheets}.items():
        sheet = workbook.create_sheet(name)
        sheet.sheet_state = "hidden" if name == "Old" else "visible"
        for row in rows:
            sheet.append(row)
    file = BytesIO()
    workbook.save(file)
    return file.getvalue()


def loaded(content: bytes, language: str = "en", app: AppTest | None = None) -> AppTest:
    """The Load page after a file was loaded, where its reading is checked."""
    app = app or opened("load", language)
    app.file_uploader(key="upload").set_value(("list.xlsx", content, XLSX)).run()
    assert not app.exception
    return checking(app, language)


def checking(app: AppTest, language: str = "en") -> AppTest:
    visit = app.session_state["visit"]
    app.session_state[f"load_tab_{visit.loads}"] = say("tab_check", language)
    return app.run()


def desk(app: AppTest) -> Book:
    kept = cached.store().open(app.query_params["w"])  # type: ignore[arg-type]
    assert kept is not None
    return kept.book


def choice(app: AppTest, start: str, end: str = ""):  # type: ignore[no-untyped-def]
    """The select box whose key starts and ends so."""
    return next(box for box in app.selectbox if box.key and box.key.startswith(start) and box.key.endswith(end))


def on_table(app: AppTest, said: str) -> AppTest:
    """Open the table whose label holds this."""
    box = app.selectbox(key="check_table")
    at = next(at for at, label in enumerate(box.options) if said in label)
    return box.select_index(at).run()


@pytest.mark.parametrize("language", ["en", "zh"])
def test_a_misread_column_is_corrected_taken_undone_and_the_decision_holds_for_next_weeks_file(language: str) -> None:
    app = loaded(book(), language)
    assert desk(app).records("stakeholders")["influence"].isna().all()
    choice(app, "field_", "_D").set_value("influence").run()
    choice(app, "field_", "_E").set_value("notes").run()
    assert desk(app).records("stakeholders")["influence"].isna().all(), "only tried out"
    app.button(key="use_reading").click().run()
    assert not app.exception
    assert list(desk(app).records("stakeholders")["influence"]) == [5, 4, 1]
    assert list(desk(app).records("stakeholders")["notes"]) == ["in the loop", None, "left"]
    assert any(say("check_decided", language, day=app.session_state["visit"].day.isoformat()) in line.value for line in app.markdown)  # fmt: skip
    app.button(key="undo_load").click().run()
    assert desk(app).records("stakeholders")["influence"].isna().all()
    app.sidebar.button(key="redo").click().run()

    newer = [["Payment for the shop, week 2"], [], [], *PEOPLE[2:7], [5, "Sun Wei", "Legal", 3, "new", "Wu"]]
    app = loaded(book(newer), language, app)
    app.button(key="renew").click().run()
    assert not app.exception
    records = desk(app).records("stakeholders").set_index("name")
    assert dict(records["influence"]) == {"Zhao Min": 5, "Qian Li": 4, "Li Na": 1, "Sun Wei": 3}
    assert records.loc["Sun Wei", "notes"] == "new"
    assert any(say("loaded_decided", language) in line.value for line in app.markdown)


def test_what_is_tried_out_shows_at_once_how_many_rows_would_be_used() -> None:
    app = loaded(book())
    assert effect(app).startswith("**3** used · **1** rejected · **1** no records")
    choice(app, "field_", "_C").set_value("name").run()
    assert effect(app).startswith("**4** (+1) used")
    assert choice(app, "field_", "_B").value == "", "a field is read from one column only"
    app.button(key="drop_draft").click().run()
    assert effect(app).startswith("**3** used")
    assert choice(app, "field_", "_B").value == "name"


def effect(app: AppTest) -> str:
    return next(line.value for line in app.markdown if " used" in line.value)


def test_a_table_that_was_not_understood_is_given_a_kind_and_its_sheet_is_no_longer_kept_beside() -> None:
    app = loaded(book(PEOPLE, Notes=NOTES))
    assert [sheet.name for sheet in desk(app).sheets] == ["Notes"]
    assert "1 thing to check" in app.selectbox(key="check_table").options[0]
    choice(app, "kind_").set_value("tasks").run()
    for letter, field in (("A", "name"), ("B", "start"), ("C", "finish")):
        choice(app, "field_", f"_{letter}").set_value(field).run()
    app.button(key="use_reading").click().run()
    assert not app.exception
    assert list(desk(app).records("tasks")["name"]) == ["Interface", "Trial"]
    assert not desk(app).sheets
    assert len(desk(app).records("stakeholders")) == 3


def test_the_row_of_the_headings_is_pointed_at() -> None:
    rows = [
        ["Name", "Department", "Influence"],
        ["Chef", "wo", "wie stark"],
        ["Zhao Min", "Platform", 4],
        ["Qian Li", "Legal", 2],
    ]
    app = loaded(book(rows))  # type: ignore[arg-type]
    assert len(desk(app).records("stakeholders")) == 3
    choice(app, "last_").set_value(2).run()
    assert not app.exception
    choice(app, "field_", "_A").set_value("name").run()
    app.button(key="use_reading").click().run()
    assert list(desk(app).records("stakeholders")["name"]) == ["Zhao Min", "Qian Li"]
    choice(app, "deep_").set_value(2).run()
    assert not app.exception


def test_a_hidden_sheet_is_offered_and_used_where_somebody_asks_for_it() -> None:
    app = loaded(book(PEOPLE, Old=OLD))
    assert "Old One" not in set(desk(app).records("stakeholders")["name"])
    on_table(app, "Old (hidden)")
    app.toggle[-1].set_value(True).run()
    app.button(key="use_reading").click().run()
    assert not app.exception
    assert "Old One" in set(desk(app).records("stakeholders")["name"])


def test_of_a_hidden_look_alike_that_is_left_out_nothing_has_to_be_checked() -> None:
    rows: list[list[object]] = [
        ["Name", "Influence", "Interest", "Zorblax"],
        ["Zhao Min", 5, 4, 2],
        ["Qian Li", 4, 2, 3],
    ]
    counted = {}
    for name in ("Old", "Elder"):  # only the first is hidden
        options = loaded(book(rows, **{name: rows})).selectbox(key="check_table").options
        counted[name] = "to check" in next(one for one in options if name in one)
    assert counted == {"Old": False, "Elder": True}


@pytest.mark.parametrize("take", [False, True])
def test_a_correction_asks_before_it_costs_what_somebody_changed_here(take: bool) -> None:
    app = loaded(book())
    name = app.session_state["visit"].editor["key"]
    app.session_state[name] = {
        "edited_rows": {"0": {"owner": "Typed here"}, "1": {"name": "Qian L."}},
        "added_rows": [],
        "deleted_rows": [],
    }
    app.run()
    choice(app, "field_", "_F").set_value("rater").run()
    app.button(key="use_reading").click().run()
    assert not app.exception
    (asked,) = [frame.value for frame in app.dataframe if "take" in frame.value]
    assert list(asked["take"]) == list(asked["changed"].isna())
    assert "Typed here" in list(asked["before"])
    assert "Qian L." not in list(asked["before"]), "it has nothing to do with this column"
    if take:
        rows = {str(row): {"take": True} for row in range(len(asked))}
        app.session_state["renewal"] = {"edited_rows": rows, "added_rows": [], "deleted_rows": []}
    app.button(key="correct").click().run()
    assert not app.exception
    records = desk(app).records("stakeholders")
    assert list(records["rater"]) == ["Li", "Li", "Wu"]
    assert records["owner"].iloc[0] == (None if take else "Typed here")
    assert records["name"].iloc[1] == "Qian L."


def test_a_first_load_is_undone_with_its_workspace_and_a_later_one_by_its_revision() -> None:
    app = loaded(book())
    first = app.query_params["w"]
    newer = [*PEOPLE[:7], [5, "Sun Wei", "Legal", 3, None, "Wu"]]
    app = loaded(book(newer), app=app)  # type: ignore[arg-type]
    app.button(key="renew").click().run()
    assert len(desk(app).records("stakeholders")) == 4
    app.button(key="undo_load").click().run()
    assert len(desk(app).records("stakeholders")) == 3
    assert [button.label for button in app.button if button.key == "undo_load"] == [say("undo_first", "en")]
    again = loaded(book())
    assert any(line.value == say("undo_first_means", "en") for line in again.caption), "asked before it is deleted"
    again.button(key="undo_load").click().run()
    assert not again.exception
    assert "w" not in again.query_params
    assert cached.store().head(first) is not None  # type: ignore[arg-type]


def test_a_newer_file_tells_what_is_new_changed_and_gone() -> None:
    app = loaded(book())
    newer = [*PEOPLE[:4], [2, "Qian Li", "Operations", 4, None, "Zhao"], [5, "Sun Wei", "Legal", 3, None, "Wu"]]
    app = loaded(book(newer), app=app)  # type: ignore[arg-type]
    assert any(line.value == "**1** new · **1** changed · **1** gone" for line in app.markdown)
    asked = [frame.value for frame in app.dataframe if "take" in frame.value]
    assert [list(frame["take"]) for frame in asked] == [[True], [True], [False]]
    app.session_state["renewal_gone"] = {"edited_rows": {"0": {"take": True}}, "added_rows": [], "deleted_rows": []}
    app.button(key="renew").click().run()
    assert sorted(desk(app).records("stakeholders")["name"]) == ["Qian Li", "Sun Wei", "Zhao Min"]


def test_a_decision_is_forgotten_again() -> None:
    app = loaded(book())
    choice(app, "field_", "_D").set_value("influence").run()
    app.button(key="use_reading").click().run()
    app.button(key="forget_decision").click().run()
    assert not app.exception
    assert desk(app).records("stakeholders")["influence"].isna().all()
    assert not [kept for kept in desk(app).mappings.values() if (Decision.of(kept) or Decision("unknown")).on]


def test_a_sample_is_corrected_in_a_workspace_of_ones_own() -> None:
    app = checking(opened("load"))
    choice(app, "field_", "_C").set_value("").run()
    app.button(key="use_reading").click().run()
    assert not app.exception
    assert "w" in app.query_params


def test_a_sheet_is_drawn_with_its_marks_its_outline_and_nothing_obeyed() -> None:
    rows = [*PEOPLE[:3], [1, "<img src=x onerror=alert(1)>", "Legal", 3, None, "Wu"], *PEOPLE[4:]]
    file = read("list.xlsx", book(rows))  # type: ignore[arg-type]
    from data.reading import opened as opened_file

    sheet = opened_file("list.xlsx", book(rows)).sheets[0]  # type: ignore[union-attr, arg-type]
    drawn = preview.grid(sheet, file.found[0], range(1, 9), preview.Also(["B"]), "en")
    assert "<img" not in drawn
    assert "&lt;img" in drawn
    assert "rejected: The row has no Name, so it cannot be used." in drawn
    assert "no record: it is a total" in drawn
    assert "? Name" in drawn
    assert drawn.count('class="t l') == 1
    assert headings(file.found[0].columns)


def test_a_file_in_which_no_table_was_found_is_shown_so_that_somebody_points_at_it() -> None:
    app = opened("load")
    rows = "\n".join(["Dear all", "Zhao Min", "Qian Li", "Sun Wei"])
    app.file_uploader(key="upload").set_value(("list.csv", f"{rows}\n".encode(), "text/csv")).run()
    assert any("No table was found" in said.value for said in app.warning)
    app.button(key="point_out").click().run()
    assert not app.exception
    assert len(desk(app).sheets) == 1
    choice(app, "last_").set_value(1).run()
    assert not app.exception


def test_of_a_long_sheet_only_the_beginning_is_read_while_something_is_tried_and_all_once_it_is_taken(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(correcting, "LONG", 20)
    rows = [*PEOPLE[:3], *([at, f"Person {at}", "Legal", at % 5 + 1, None, "Li"] for at in range(60))]
    app = loaded(book(rows))  # type: ignore[arg-type]
    assert effect(app).startswith("**60** used")
    choice(app, "field_", "_D").set_value("influence").run()
    assert effect(app).startswith("**17** used")
    assert "first 20 rows" in effect(app)
    app.button(key="use_reading").click().run()
    assert desk(app).records("stakeholders")["influence"].notna().sum() == 60


def test_a_decision_tells_for_which_other_sheets_it_holds() -> None:
    app = loaded(book(PEOPLE, More=[*PEOPLE[:3], [9, "Wu Gang", "Legal", 2, None, "Li"]]))
    assert any("More" in line.value and "these headings" in line.value for line in app.markdown)
    choice(app, "field_", "_D").set_value("influence").run()
    app.button(key="use_reading").click().run()
    assert list(desk(app).records("stakeholders")["influence"]) == [5, 4, 1, 2]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_dates_read_from_bars_are_marked_with_what_they_are_and_the_bars_are_drawn(language: str) -> None:
    days = [date(2026, 3, 2) + timedelta(days=at) for at in range(14)]
    rows = [("Task", "Owner", *days), *((name, "Li Na") for name in ("Interface", "Trial", "Handover"))]
    app = loaded(chart(rows, {"C2:E2": BLUE, "F3:G3": BLUE}), language)
    drawn = next(one.proto.body for one in app.get("html") if 'class="sheet"' in one.proto.body)
    assert drawn.count(say("check_is_drawn", language)) == 2
    assert "2026-03-02 – 2026-03-04" in drawn
    assert drawn.count("--bar: #") == 5
    said = say("match_calendar", language, count=14, first="C", last="P")
    assert said in [one.value for one in app.caption]
    table = next(one.value for one in app.dataframe if say("found_drawn", language) in one.value)
    assert list(table[say("found_drawn", language)]) == [2]


def test_a_column_beside_a_table_is_joined_to_it_and_stays_so() -> None:
    rows = [["Name", "Department", "Influence (1-5)", None, None, "Called"], ["Zhao Min", "Platform", 4, None, None, "on Mondays"]]  # fmt: skip
    rows += [[f"Person {at}", "Legal", 3] for at in range(4)]  # type: ignore[list-item]
    app = loaded(book(rows))  # type: ignore[arg-type]
    box = choice(app, "field_", "_F")
    assert box.options[0] == say("match_apart", "en")
    box.set_value("notes").run()
    app.button(key="use_reading").click().run()
    assert not app.exception
    assert desk(app).records("stakeholders")["notes"].iloc[0] == "on Mondays"
    assert choice(app, "field_", "_F").value == "notes"
    choice(app, "field_", "_F").set_value("").run()
    app.button(key="use_reading").click().run()
    assert desk(app).records("stakeholders")["notes"].isna().all()


def test_a_list_of_one_column_is_pointed_at() -> None:
    app = opened("load")
    content = book([["Invited"], ["Zhao Min"], ["Qian Li"]])  # type: ignore[arg-type]
    app.file_uploader(key="upload").set_value(("list.xlsx", content, XLSX)).run()
    app.button(key="point_out").click().run()
    app = checking(app)
    choice(app, "last_").set_value(1).run()
    choice(app, "kind_").set_value("stakeholders").run()
    choice(app, "field_", "_A").set_value("name").run()
    app.button(key="use_reading").click().run()
    assert not app.exception
    assert list(desk(app).records("stakeholders")["name"]) == ["Zhao Min", "Qian Li"]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_next_weeks_file_with_a_heading_more_is_read_as_decided_and_says_what_is_new(language: str) -> None:
    app = loaded(book(), language)
    choice(app, "field_", "_D").set_value("influence").run()
    app.button(key="use_reading").click().run()
    newer = [*PEOPLE[:2], [*PEOPLE[2], "Phone"], *([*row, "1"] for row in PEOPLE[3:7])]
    app = loaded(book(newer), language, app)
    app.button(key="renew").click().run()
    assert list(desk(app).records("stakeholders")["influence"]) == [5, 4, 1]
    assert choice(app, "field_", "_D").value == "influence"
    told = [line.value for line in app.markdown]
    assert any(say("check_new_headings", language, names="Phone") in line for line in told)
    assert sum(say("match_new", language) in line for line in told) == 2, "above the table, and at the column"
    assert any(say("check_count", language, count=1) in line for line in told)
    assert any(say("check_holds", language) in line for line in told)
    app.button(key="use_reading").click().run()
    assert not app.exception
    assert not any(say("match_new", language) in line.value for line in app.markdown)
    assert app.button(key="use_reading").disabled


LESS = "Name,Department,Influence,Interest\nZhao Min,Platform,5,4\nQian Li,Legal,4,2\n"


def ticks(app: AppTest) -> dict[str, bool]:
    """What is asked about a newer file: each place in the words of the page, and whether it is ticked."""
    frames = [frame.value for frame in app.dataframe if "take" in frame.value]
    return {
        str(where): bool(take) for frame in frames for where, take in zip(frame["where"], frame["take"], strict=True)
    }


@pytest.mark.parametrize(
    ("newer", "why"),
    [
        (
            "Name,Department,Zorblax,Interest\nZhao Min,Platform,x5,4\nQian Li,Legal,x4,3\n",
            "the heading is another one",
        ),
        ("Name,Department,Interest\nZhao Min,Platform,4\nQian Li,Legal,3\n", "the column is gone"),
    ],
)
def test_what_a_newer_file_has_no_column_for_is_not_ticked_to_become_blank(newer: str, why: str) -> None:
    app = opened("load")
    app.file_uploader(key="upload").set_value(("people.csv", LESS.encode(), "text/csv")).run()
    app.file_uploader(key="upload").set_value(("people.csv", newer.encode(), "text/csv")).run()
    asked = ticks(app)
    assert {take for where, take in asked.items() if "Influence" in where} == {False}, why
    assert {take for where, take in asked.items() if "Relevance" in where} == {True}
    app.button(key="renew").click().run()
    assert list(desk(app).records("stakeholders")["influence"]) == [5, 4]
    assert list(desk(app).records("stakeholders")["relevance"]) == [4, 3]


def test_a_column_of_ones_own_that_is_gone_from_a_newer_file_is_not_ticked_either() -> None:
    app = opened("load")
    own = LESS.replace("Interest\n", "Interest,Floor plan\n").replace(",4\n", ",4,up\n").replace(",2\n", ",2,down\n")
    app.file_uploader(key="upload").set_value(("people.csv", own.encode(), "text/csv")).run()
    app.file_uploader(key="upload").set_value(
        ("people.csv", LESS.replace("Legal,4", "Legal,3").encode(), "text/csv")
    ).run()
    assert sorted(ticks(app).values()) == [False, False, True]


def test_a_cell_that_is_blank_now_under_its_own_heading_is_news() -> None:
    app = opened("load")
    app.file_uploader(key="upload").set_value(("people.csv", LESS.encode(), "text/csv")).run()
    app.file_uploader(key="upload").set_value(
        ("people.csv", LESS.replace("Legal,4", "Legal,").encode(), "text/csv")
    ).run()
    assert list(ticks(app).values()) == [True]


def test_a_decision_holds_for_next_weeks_file_with_a_column_more() -> None:
    rows = [["Name", "Zorblax", "Interest"], ["Zhao Min", 5, 4], ["Qian Li", 4, 2]]
    app = loaded(book(rows))  # type: ignore[arg-type]
    choice(app, "field_", "_B").set_value("urgency").run()
    app.button(key="use_reading").click().run()
    before = list(desk(app).records("stakeholders")["urgency"])
    newer = [[*rows[0], "Department"], ["Zhao Min", 5, 4, "IT"], ["Qian Li", 3, 2, "HR"], ["Sun Wei", 1, 2, "HR"]]
    app = loaded(book(newer), app=app)  # type: ignore[arg-type]
    assert not [where for where in ticks(app) if "Zorblax" in where]
    app.button(key="renew").click().run()
    assert list(desk(app).records("stakeholders")["urgency"]) == [before[0], 3, 1]


WEEK = "Name,Department,Influence\nZhao Min,IT,5\nQian Li,HR,4\nSun Wei,IT,3\nWu Gang,HR,2\n"
NEXT = "Name,Department,Influence\nZhao Min,IT,5\nQian Li,HR,4\nSun Wei,IT,2\n"


def dropped(app: AppTest, name: str, text: str) -> AppTest:
    app.file_uploader(key="upload").set_value((name, text.encode(), "text/csv")).run()
    assert not app.exception
    return app


@pytest.mark.parametrize("language", ["en", "zh"])
def test_next_weeks_file_under_another_name_tells_who_is_gone(language: str) -> None:
    app = dropped(opened("load", language), "people 20 Nov.csv", WEEK)
    app = dropped(app, "people 27 Nov.csv", NEXT)
    told = {"newer": "people 27 Nov.csv", "earlier": "people 20 Nov.csv", "same": 3, "rows": 4}
    (asked,) = [group for group in app.button_group if group.label == say("version_sure", language, **told)]
    assert asked.value == "yes"
    assert list(ticks(app).values()) == [True, False], "the change is taken, and nobody is removed unasked"
    asked.set_value("no").run()
    assert list(ticks(app).values()) == [True]
    assert not app.exception


def test_where_few_people_are_the_same_nobody_is_called_gone_before_somebody_says_so() -> None:
    app = dropped(opened("load"), "people 20 Nov.csv", WEEK)
    app = dropped(
        app, "people 27 Nov.csv", "Name,Department,Influence\nZhao Min,IT,5\nAna Vidal,HR,4\nBen Okoro,IT,3\n"
    )
    (asked,) = [group for group in app.button_group if "a newer version of" in group.label]
    assert asked.value is None
    assert list(ticks(app).values()) == [True, True]
    asked.set_value("yes").run()
    assert list(ticks(app).values()) == [True, True, False, False, False]
    app.button(key="renew").click().run()
    assert len(desk(app).records("stakeholders")) == 6


def test_another_list_under_the_same_headings_simply_joins() -> None:
    app = dropped(opened("load"), "north.csv", WEEK)
    app = dropped(app, "south.csv", "Name,Department,Influence\nAna Vidal,HR,4\nBen Okoro,IT,3\n")
    assert not [group for group in app.button_group if "newer version" in group.label]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_reading_of_a_newer_file_is_corrected_before_anything_is_taken_from_it(language: str) -> None:
    app = loaded(book(), language)
    newer = [*PEOPLE[:2], ["Nr", "Person", "Works where", "Wie stark", "Wozu", "Chef"], *PEOPLE[3:7]]
    app = loaded(book(newer), language, app)  # type: ignore[arg-type]
    assert str(app.selectbox(key="check_table").options[0]).startswith(say("check_waiting", language, name="list.xlsx"))
    assert "_newer_" in str(app.selectbox(key="check_table").value)
    choice(app, "field_", "_D").set_value("influence").run()
    assert desk(app).records("stakeholders")["influence"].isna().all(), "only tried out"
    app.button(key="use_reading").click().run()
    assert not app.exception
    assert desk(app).records("stakeholders")["influence"].isna().all(), "the newer file still waits"
    app.button(key="renew").click().run()
    assert not app.exception
    assert list(desk(app).records("stakeholders")["influence"]) == [5, 4, 1]


def test_the_way_to_check_a_newer_reading_opens_it() -> None:
    app = dropped(opened("load"), "people.csv", WEEK)
    app = dropped(app, "people.csv", NEXT)
    app.button(key="newer_check").click().run()
    assert not app.exception
    assert "_newer_" in str(app.selectbox(key="check_table").value)


def test_a_formula_without_a_result_is_no_blank_cell_to_look_at() -> None:
    from data.reading import opened as opened_file

    sheet = opened_file("list.xlsx", book([["Name", "Influence", "Score"], ["Zhao Min", 5, "=B2*2"], ["Qian Li", 4, None]])).sheets[0]  # type: ignore[union-attr, arg-type]  # fmt: skip
    for language in ("en", "zh"):
        drawn = preview.grid(sheet, None, range(1, 4), preview.Also(), language)
        assert drawn.count(f">{say('check_is_formula', language)}<") == 1


def test_what_is_to_check_is_counted_while_something_is_tried_out_and_once_it_is_used() -> None:
    rows = [["Name", "Influence", "Interest", "Zorblax"], ["Zhao Min", 5, 4, 2], ["Qian Li", 4, 2, 3]]
    app = loaded(book(rows))  # type: ignore[arg-type]
    before = int(re.findall(r"(\d+) things? to check", effect(app))[0])
    assert before == sum("orange-badge" in line.value for line in app.markdown)
    doubted = next(one for one in app.selectbox if str(one.key).startswith("field_"))
    doubted.set_value("notes").run()
    assert f"{before - 1} thing" in effect(app) if before > 1 else "to check" not in effect(app)
    app.button(key="use_reading").click().run()
    assert "to check" not in effect(app)
    assert "to check" not in str(app.selectbox(key="check_table").options[0])


def test_a_problem_can_be_read_to_its_end() -> None:
    long = "Expected to say something that nobody understands " * 4
    app = dropped(
        opened("load"), "people.csv", f"Name,Department,Current engagement\nZhao Min,IT,{long}\nQian Li,HR,Neutral\n"
    )
    *_, drawn = [block.body for block in app.get("html") if 'class="problems"' in block.body]  # type: ignore[attr-defined]
    (row,) = [row for row in drawn.split("<tr ") if "Current engagement" in row]
    assert "the cell is left blank" in row
    assert "people.csv" in row
    assert "row 2" in row


@pytest.mark.parametrize(("count", "said"), [(1, "1 row that is not here yet"), (2, "2 rows that are not here yet")])
def test_one_row_is_told_as_one(count: int, said: str) -> None:
    assert said in say("renew_new_means", "en", count=count)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_load_can_be_undone_after_a_reload_and_after_later_changes(language: str) -> None:
    app = loaded(book(), language)
    id = str(app.query_params["w"])
    again = opened("load", language, w=id)
    assert again.button(key="undo_load").label == say("undo_first", language)
    newer = loaded(book([*PEOPLE[:7], [5, "Sun Wei", "Legal", 3, None, "Wu"]]), language, again)
    newer.button(key="renew").click().run()
    changed = desk(newer).with_settings(title="Renamed here")
    cached.store().save(id, 2, changed, by="", at=NOON, why="renamed")
    later = opened("load", language, w=id)
    assert say("undo_later_means", language, count=1) in [line.value for line in later.caption]
    later.button(key="undo_load").click().run()
    assert not later.exception
    assert len(desk(later).records("stakeholders")) == 3
    later.button(key="undo_load").click().run()
    assert not later.exception
    assert cached.store().head(id) is None
    assert "w" not in later.query_params
