"""The Raters page: a round is begun, comes back blind, is opened, and its medians are taken over, in both languages."""

from datetime import date
from io import BytesIO

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from data.export import Asked, rating_sheet
from data.kinds import LANGUAGES, Book
from data.reading import Reading, joined, read
from pages._shell import cached
from tests.pages.test_pages import NOON, PEOPLE, opened, workspace

RATERS = ("Ann", "Ben")


def back(book: Book, rater: str, scores: list[int | None], language: str = "en") -> Reading:
    """The sheet of a rater as it comes back, with an influence for each person."""
    content = rating_sheet(book.table("stakeholders"), rater, Asked(("influence",), language, date(2026, 11, 20)))
    workbook = openpyxl.load_workbook(BytesIO(content))
    sheet = workbook.worksheets[0]
    top = next(row for row in range(1, 40) if sheet.cell(row, 5).value)
    for at, score in enumerate(scores, start=top + 1):
        sheet.cell(at, 5).value = score
        sheet.cell(at, 6).value = "Decides" if at == top + 1 else None
    file = BytesIO()
    workbook.save(file)
    return read(f"{rater}.xlsx", file.getvalue())


def rated(*sheets: tuple[str, list[int | None]], flipped: bool = False, language: str = "en") -> str:
    """A workspace with a round for RATERS of which these sheets are back; returns its id."""
    book = joined([read("people.csv", PEOPLE.encode())])
    whole = joined([back(book, rater, scores, language) for rater, scores in sheets], onto=book)
    round = {
        "on": "2026-11-20",
        "raters": list(RATERS),
        "criteria": ["influence"],
        "flipped": flipped,
        "language": language,
    }
    return cached.store().create(whole.with_settings(round=round), at=NOON).id


def shown(app: AppTest) -> str:
    """Everything that the page says."""
    parts = [*app.title, *app.markdown, *app.caption, *app.subheader, *app.info]
    return "\n".join(str(part.value) for part in parts) + "\n".join(f"{one.label} {one.value}" for one in app.metric)


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_anybody_rated_it_says_how_it_goes(language: str) -> None:
    app = opened("raters", language, w=workspace(PEOPLE))
    assert (
        app.title[0].value
        == {
            "en": "Nobody has rated anybody yet; make a sheet for each rater",
            "zh": "还没有人评分；请为每位评分人生成评分表",
        }[language]
    )
    assert app.info


def test_a_round_is_begun_and_its_sheets_can_be_downloaded() -> None:
    w = workspace(PEOPLE)
    app = opened("raters", w=w)
    app.multiselect(key="sheet_raters").set_value(["Ann", "Ben", " ann "])
    app.button(key="begin_round").click().run()
    assert not app.exception
    assert app.title[0].value == "Two rating sheets are out, none is back yet"
    kept = cached.store().open(w, at=NOON)
    assert kept is not None
    assert kept.book.settings["round"]["raters"] == ["Ann", "Ben"]  # type: ignore[index]
    assert [one.label for one in app.get("download_button")] == ["Download 2 sheets"]


def test_a_round_for_nobody_is_not_begun() -> None:
    app = opened("raters", w=workspace(PEOPLE))
    app.button(key="begin_round").click().run()
    assert not app.exception
    assert app.title[0].value.startswith("Nobody has rated")


@pytest.mark.parametrize("language", LANGUAGES)
def test_while_a_sheet_is_out_no_score_is_shown(language: str) -> None:
    app = opened("raters", language, w=rated(("Ann", [5, 4, 4, 1, 3]), language=language))
    told = shown(app)
    assert {"en": "One of two sheets is back", "zh": "2 份评分表已收回 1 份"}[language] in app.title[0].value
    assert "Decides" not in told
    assert not app.metric
    assert not app.dataframe
    assert "Ann" in told


def test_a_round_can_be_opened_before_all_are_back() -> None:
    app = opened("raters", w=rated(("Ann", [5, 4, 4, 1, 3])))
    app.button(key="flip").click().run()
    assert not app.exception
    assert app.title[0].value == "Only Ann has rated; agreement takes two raters"


@pytest.mark.parametrize("language", LANGUAGES)
def test_once_all_are_back_it_says_how_far_they_agree_and_whom_to_discuss(language: str) -> None:
    app = opened("raters", language, w=rated(("Ann", [5, 4, 4, 1, 3]), ("Ben", [1, 4, 4, 1, 3]), language=language))
    assert "Zhao Min" in app.title[0].value
    assert "alpha" in app.title[0].value
    assert "Zhao Min" in shown(app)
    assert len(app.dataframe[0].value) == 5


def test_one_persons_medians_are_taken_over_and_it_can_be_undone() -> None:
    w = rated(("Ann", [5, 4, 4, 1, 3]), ("Ben", [2, 4, 4, 1, 5]))
    app = opened("raters", w=w)
    app.selectbox(key="rated_person").select(1).run()
    assert "Decides" in shown(app)
    app.button(key="take_median").click().run()
    assert not app.exception
    now = cached.store().open(w, at=NOON)
    assert now is not None
    people = now.book.records("stakeholders")
    assert people["influence"].tolist()[0] == 3.5
    assert people["rater"].tolist()[0] == "Ann; Ben"
    assert len(now.book.records("ratings")) == 10
    app.button(key="undo").click().run()
    again = cached.store().open(w, at=NOON)
    assert again is not None
    assert again.book.records("stakeholders")["influence"].tolist()[0] == 5


def test_all_medians_are_taken_over_at_once() -> None:
    w = rated(("Ann", [5, 4, 4, 1, 3]), ("Ben", [2, 4, 4, 1, 5]))
    opened("raters", w=w).button(key="take_all").click().run()
    now = cached.store().open(w, at=NOON)
    assert now is not None
    assert now.book.records("stakeholders")["influence"].tolist() == [3.5, 4, 4, 1, 4]


def test_names_with_marks_stay_names() -> None:
    people = PEOPLE.replace("Zhao Min", "<b>Zhao</b> **Min**")
    book = joined([read("people.csv", people.encode())])
    whole = joined([back(book, "*Ann*", [5, 4]), back(book, "`Ben`", [1, 4])], onto=book)
    app = opened("raters", w=cached.store().create(whole, at=NOON).id)
    assert "\\*\\*Min\\*\\*" in app.title[0].value
    assert not any("**Min**" in str(part.value) for part in (*app.markdown, *app.caption))


def test_the_team_the_client_and_the_boss_do_not_enter() -> None:
    app = opened("raters", w=rated(("Ann", [5]), ("Ben", [1])), **{"for": "boss"})
    assert "alpha" not in shown(app)
