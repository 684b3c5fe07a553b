"""The Map page: what is sent to its component, letters for names, earlier days, and ratings that come back from it."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from data.kinds import LANGUAGES
from data.store import Workspace
from pages._shell import cached, rerating
from pages._shell.anonymous import lettered
from tests.crowd import cast
from tests.pages.test_pages import PEOPLE, opened, the_map, workspace

NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


class Sent:
    """A browser that says somebody was moved, without a browser."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, told: Any, owner: bool = True) -> None:
        self.books: list[tuple[Any, str]] = []
        self.notices: list[str] = []
        whole = cached.store().open(workspace(PEOPLE))
        assert isinstance(whole, Workspace)
        self.whole = whole.book
        desk = type("Desk", (), {"whole": self.whole})()
        session = rerating.session
        for name, value in {
            "value": lambda key: {"moved": told}, "owner": lambda: owner, "desk": lambda: desk, "language": lambda: "en", "who": lambda: "The owner",
            "today": lambda: NOON.date(), "choose": lambda kind, record: None, "notice": self.notices.append,
            "change": lambda book, why: self.books.append((book, why)),
        }.items():  # fmt: skip
            monkeypatch.setattr(session, name, value)
        rerating.moved()


def told(**more: Any) -> dict[str, Any]:
    return {"record": 1, "relevance": 4, "influence": 2, "reason": " left\nthe board ", "before": [5, 5], **more}


def test_a_rating_that_comes_back_is_kept_under_its_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    ((book, why),) = Sent(monkeypatch, told()).books
    assert why == "left the board"
    row = book.records("stakeholders").loc[1]
    assert (row["influence"], row["relevance"], row["rater"]) == (2, 4, "The owner")


@pytest.mark.parametrize(
    "forged",
    [
        None, "x", told(reason="  "), told(reason=None), told(record=99), told(record="1"), told(record=None), told(influence=2.5),
        told(influence=None), told(relevance="high"), told(relevance=float("nan")), {"record": 1, "reason": "x", "before": [5, 5]},
    ],
)  # fmt: skip
def test_what_no_hand_can_do_changes_nothing(monkeypatch: pytest.MonkeyPatch, forged: Any) -> None:
    sent = Sent(monkeypatch, forged)
    assert (sent.books, sent.notices) == ([], [])


def test_nobody_but_the_owner_moves_anybody(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Sent(monkeypatch, told(), owner=False).books == []


def test_a_rating_that_changed_meanwhile_is_not_written_over_and_that_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    sent = Sent(monkeypatch, told(before=[4, 5]))
    assert sent.books == []
    assert "Somebody else rated this person meanwhile" in sent.notices[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_letters_stand_for_names_wherever_the_page_has_them(language: str) -> None:
    app = opened("map", language, w=workspace(PEOPLE))
    app.selectbox(key="person").select_index(1).run()
    app.toggle(key="anonymous").set_value(True).run()
    assert not app.exception
    assert app.title[0].value.endswith("A")
    assert app.selectbox(key="person").options == ["A", "B", "C", "D", "E"]
    assert [heading.value for heading in app.header] == ["B"]
    drawn = the_map(app)
    assert [name for name, *_ in drawn["who"].values()] == ["A", "B", "C", "D", "E"]
    assert {person["said"][0] for person in drawn["people"]} == {"A", "B", "C", "D"}
    assert "Zhao" not in str(drawn)
    app.toggle(key="anonymous").set_value(False).run()
    assert [heading.value for heading in app.header] == ["Qian Li"]


def test_a_letter_belongs_to_a_record_whoever_else_is_there() -> None:
    everyone = cast()
    assert lettered(everyone)["name"].tolist() == list("ABCDEF")
    assert lettered(everyone.iloc[[0, 3]])["name"].tolist() == ["A", "D"]
    assert lettered(everyone.assign(name=None))["name"].tolist() == [None] * 6


def test_only_the_owner_may_move_people_and_only_the_owners_drawing_says_so() -> None:
    id = workspace(PEOPLE)
    assert the_map(opened("map", w=id))["editable"] is True
    assert the_map(opened("map", w=id, **{"for": "team"}))["editable"] is False


def test_every_earlier_day_the_beginning_and_every_restore_point_can_be_compared_with() -> None:
    id = workspace(PEOPLE)
    store = cached.store()
    whole = store.open(id)
    assert whole
    head = whole.revision
    for day, influence in enumerate((1.0, 2.0, 3.0)):
        table = whole.book.table("stakeholders")
        records = table.records.assign(influence=influence)
        book = whole.book.with_table(type(table)("stakeholders", records, table.scales, table.places))
        head = store.save(id, head, book, by="x", at=NOON + timedelta(days=400 + day), why="x").revision
        if day == 0:
            store.mark(id, "Kick-off", NOON + timedelta(days=400))
    app = opened("map", w=id)
    box = app.selectbox(key="compare_with")
    assert [option.split(" · ")[-1] for option in box.options[1:]] == ["2027-12-08", "Kick-off", "as it began"]
    box.set_value(whole.revision).run()
    assert not app.exception
    assert any("moved since" in caption.value for caption in app.caption)
    assert any("on the map" in caption.value or "zone of the map" in caption.value for caption in app.caption)
    assert any(person["arrow"] for person in the_map(app)["people"])
    boss = opened("map", w=id, **{"for": "boss"})
    assert "Kick-off" not in " ".join(boss.selectbox(key="compare_with").options)


def test_the_map_of_the_sample_tells_how_raters_differ_and_which_ratings_are_old() -> None:
    drawn = the_map(opened("map"))
    said = {person["said"][0]: "\n".join(person["said"]) for person in drawn["people"]}
    signs = {entry["sign"] for entry in drawn["key"]}
    assert {"ellipse", "pale"} <= signs
    assert "raters: influence 3 to 5" in said["Shao Qiming"]
    assert "rated long ago" in said["Feng Boan"]
    assert "rated long ago" not in said["Jiang Ruoning"]


def test_an_audience_that_sees_no_ratings_gets_no_spread_and_no_age() -> None:
    drawn = the_map(opened("map", **{"for": "team"}))
    assert {"ellipse", "pale"}.isdisjoint({entry["sign"] for entry in drawn["key"]})


def test_the_circle_is_a_size_and_stands_on_the_card_by_the_weights_that_are_kept() -> None:
    app = opened("map")
    assert "Stakeholder Circle index" in app.selectbox(key="size").options
    app.selectbox(key="size").set_value("circle").run()
    assert not app.exception
    said = {person["said"][0]: "\n".join(person["said"]) for person in the_map(app)["people"]}
    assert "Stakeholder Circle index: 86.3636" in said["Shao Qiming"]
    assert any(caption.value.startswith("Stakeholder Circle: rank 2 of") for caption in app.caption)
