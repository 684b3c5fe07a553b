"""The picture of the map in a handout: for whom it is made, and from what."""

from datetime import date

import pytest

from analytics.charts.map_picture import picture
from analytics.exports import MapTold, handout, owners_map
from data.demo import scenario
from data.kinds import LANGUAGES, Book, Handout, Picture, empty_table

TODAY = date(2026, 11, 18)


def pictures(handed: Handout) -> list[Picture]:
    return [sheet.picture for sheet in handed.sheets if sheet.picture]


def asked(book: Book, audience: str, language: str = "en") -> list[MapTold]:
    """What the drawing is given for that audience."""
    given: list[MapTold] = []

    def draw(told: MapTold) -> None:
        given.append(told)

    handout(book, audience, language, TODAY, draw=draw)
    return given


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_team_is_handed_a_picture_with_names_the_boss_one_of_counts_and_a_client_none(language: str) -> None:
    book = scenario("game_security", language)
    names = set(book.records("stakeholders")["name"])
    (team,) = pictures(handout(book, "team", language, TODAY, draw=picture))
    (boss,) = pictures(handout(book, "boss", language, TODAY, draw=picture))
    assert pictures(handout(book, "client", language, TODAY, draw=picture)) == []
    assert len(names & set(team.said)) > 12
    assert not [name for name in names if any(name in said for said in boss.said)]
    assert team.alt.startswith(team.said[0])


def test_no_client_is_handed_one_even_where_its_policy_shows_the_map() -> None:
    book = scenario("game_security", "en").with_settings(policy={"client": {"parts": {"map": True}, "people": "all"}})
    assert "Map" in [sheet.name for sheet in handout(book, "client", "en", TODAY, draw=picture).sheets]
    assert asked(book, "client") == []


def test_it_is_drawn_from_what_the_audience_sees_and_from_nothing_else() -> None:
    book = scenario("game_security", "en")
    (told,) = asked(book, "team")
    assert told.facts["attitude"].isna().all()  # withheld from the team, though the book has it
    assert told.facts["engagement_current"].isna().all()
    assert "opposes" not in picture(told).said  # type: ignore[union-attr]
    shown = book.with_settings(policy={"team": {"show": [["stakeholders", "attitude"]]}})
    (told,) = asked(shown, "team")
    assert "opposes" in picture(told).said  # type: ignore[union-attr]


def test_for_the_boss_no_name_reaches_the_drawing() -> None:
    (told,) = asked(scenario("data_governance", "en"), "boss")
    assert not told.named
    assert told.facts["name"].isna().all()


def test_where_a_rating_is_withheld_there_is_nothing_to_draw() -> None:
    book = scenario("game_security", "en").with_settings(policy={"team": {"hide": [["stakeholders", "influence"]]}})
    (told,) = asked(book, "team")
    assert picture(told) is None


def test_a_picture_is_left_out_where_none_is_wanted() -> None:
    assert pictures(handout(scenario("game_security", "en"), "team", "en", TODAY)) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_owners_own_shows_everybody_with_the_cuts_kept_and_the_day(language: str) -> None:
    book = scenario("data_governance", language).with_settings(cuts={"influence": 0.75, "relevance": 0.5})
    told = owners_map(book, language, TODAY)
    assert told is not None
    assert told.cuts.influence == 0.75
    assert "2026-11-18" in told.caption
    assert " 4" in told.caption
    assert {"en": "opposes", "zh": "反对"}[language] in picture(told).said  # type: ignore[union-attr]


def test_a_book_without_people_has_no_map_to_draw() -> None:
    assert owners_map(Book(tables={"stakeholders": empty_table("stakeholders")}), "en", TODAY) is None


def test_cut_offs_that_nobody_can_use_are_those_of_the_middle() -> None:
    told = owners_map(scenario("game_security", "en").with_settings(cuts={"influence": 7}), "en", TODAY)
    assert told is not None
    assert told.cuts.influence == 0.5
