"""The Engagement page: the matrix, the person who is picked, levels that are changed with a reason, talks that are noted."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from data.kinds import Book
from pages._shell import cached
from tests.pages.test_pages import opened, workspace

PEOPLE = """Name,ID,Department,Audience,Influence (1-5),Relevance (1-5),Attitude,Current engagement,Desired engagement,Concern
Zhao Min,S1,Platform,Client,5,5,Against,Resistant,Supportive,Price *and* <b>date</b>
Qian Li,S2,Operations,Team,4,2,For,Neutral,Neutral,
Sun Wei,S3,Operations,Team,4,2,,Leading,Supportive,
Li Na,S4,Legal,Boss,1,4,For,,Supportive,
"""
LOG = """Held on,Stakeholder,Channel,Summary,Sentiment
2026-11-02,Zhao Min,Call,Asked for the *price*,-2
2026-11-09,S1,Meeting,Wants it in writing,1
"""


def page(language: str = "en", *more: str) -> tuple[AppTest, str]:
    id = workspace(PEOPLE, *more)
    return opened("engagement", language, w=id), id


def captions(app: AppTest) -> str:
    return "\n".join(one.value for one in (*app.caption, *app.markdown))


def matrix(app: AppTest) -> str:
    """The marks and words of the matrix as the browser is given them."""
    (chart,) = [node.proto for node in app._tree if "liaison_chart" in getattr(getattr(node, "proto", None), "component_name", "")]  # fmt: skip
    return str(chart.json)


def kept(id: str) -> Book:
    found = cached.store().open(id)
    assert found is not None
    return found.book


def test_the_title_says_how_many_are_to_be_won_and_whom_first() -> None:
    assert page()[0].title[0].value == "One of three people is less engaged than needed; win Zhao Min first"
    assert page("zh")[0].title[0].value == "3 人中有 1 人参与度不足；请先争取Zhao Min"


@pytest.mark.parametrize(("language", "words"), [("en", "**Hear their concern first: “"), ("zh", "**先倾听其顾虑：“")])
def test_whom_the_title_names_stands_open_with_what_to_do_and_the_concern_stays_text(language: str, words: str) -> None:
    app, _ = page(language)
    assert app.header[0].value == "Zhao Min"
    (said,) = [one.value for one in app.markdown if one.value.startswith(words)]
    assert r"\*and\* \<b\>date" in said


def test_a_level_that_is_unknown_is_listed_and_stands_in_no_column() -> None:
    app, _ = page()
    assert "Li Na: now unknown, wanted Supportive" in captions(app)
    assert "Li Na" not in matrix(app)
    assert "1 of unknown level" in json.loads(matrix(app))["alt"]


def test_somebody_more_involved_than_wanted_is_called_so() -> None:
    app, _ = page()
    app.selectbox(key="person_engaged").select_index(1).run()
    app.selectbox(key="person_engaged").set_value(3).run()
    assert app.header[0].value == "Sun Wei"
    assert "over-involved by one step, lower on purpose" in captions(app)


def test_a_level_is_changed_with_a_reason_and_the_history_says_who_and_why() -> None:
    app, id = page()
    app.selectbox(key="level_current_1_resistant_supportive").set_value("neutral")
    app.text_input(key="level_reason_1_resistant_supportive").set_value("Agreed to the pilot")
    app.button(key="level_keep_1_resistant_supportive").click().run()
    assert not app.exception
    person = kept(id).records("stakeholders").iloc[0]
    assert (person["engagement_current"], person["engagement_desired"]) == ("neutral", "supportive")
    written = cached.store().log(id)[0]
    assert (written.by, written.why) == ("a visitor", "Engagement of Zhao Min: Agreed to the pilot")


def test_a_level_that_changes_does_not_make_the_scores_on_the_map_look_new() -> None:
    app, id = page()
    before = kept(id).records("stakeholders").iloc[0].reindex(["rated_on", "rater"])
    app.selectbox(key="level_current_1_resistant_supportive").set_value("neutral")
    app.text_input(key="level_reason_1_resistant_supportive").set_value("Agreed to the pilot")
    app.button(key="level_keep_1_resistant_supportive").click().run()
    after = kept(id).records("stakeholders").iloc[0].reindex(["rated_on", "rater"])
    assert before.equals(after)


def test_a_change_of_level_can_be_undone() -> None:
    app, id = page()
    app.selectbox(key="level_current_1_resistant_supportive").set_value("neutral")
    app.text_input(key="level_reason_1_resistant_supportive").set_value("Agreed to the pilot")
    app.button(key="level_keep_1_resistant_supportive").click().run()
    assert kept(id).records("stakeholders")["engagement_current"].iloc[0] == "neutral"
    app.sidebar.button(key="undo").click().run()
    assert kept(id).records("stakeholders")["engagement_current"].iloc[0] == "resistant"


def test_a_level_without_a_reason_is_not_taken() -> None:
    app, id = page()
    before = cached.store().head(id)
    app.selectbox(key="level_current_1_resistant_supportive").set_value("neutral")
    app.button(key="level_keep_1_resistant_supportive").click().run()
    assert cached.store().head(id) == before
    assert any("Say why the level changes" in one.value for one in app.toast)


def test_a_level_can_be_made_unknown_again() -> None:
    app, id = page()
    app.selectbox(key="level_current_1_resistant_supportive").set_value("")
    app.text_input(key="level_reason_1_resistant_supportive").set_value("Nobody knows")
    app.button(key="level_keep_1_resistant_supportive").click().run()
    assert kept(id).records("stakeholders")["engagement_current"].iloc[0] is None


def test_the_log_of_a_person_is_told_the_latest_first_as_it_was_written() -> None:
    app, _ = page("en", LOG)
    assert [one.value for one in app.text] == ["Wants it in writing", "Asked for the *price*"]
    assert "2026-11-09 · Meeting · \\+1 Positive" in captions(app).replace("+1", "\\+1").replace("\\\\+", "\\+")


def test_a_talk_that_is_noted_joins_the_log() -> None:
    app, id = page("en", LOG)
    app.text_input(key="talk_channel_1_2").set_value("Lunch")
    app.text_area(key="talk_summary_1_2").set_value("He will read it")
    app.selectbox(key="talk_mood_1_2").set_value("1")
    app.button(key="talk_keep_1_2").click().run()
    assert not app.exception
    entry = kept(id).records("engagements").iloc[-1]
    assert entry[["stakeholder", "channel", "summary", "sentiment", "author"]].tolist() == [
        "Zhao Min",
        "Lunch",
        "He will read it",
        "1",
        "a visitor",
    ]
    assert app.text[0].value == "He will read it"


def test_a_filter_shows_fewer_people_and_the_title_stays() -> None:
    app, _ = page()
    title = app.title[0].value
    app.multiselect(key="shown_only").set_value(["standing=reached"]).run()
    assert app.title[0].value == title
    assert "1 of 4 people shown" in captions(app)


def test_sixty_people_are_shown_a_page_at_a_time() -> None:
    rows = "".join(f"P{n},,,,3,3,,Neutral,Leading,\n" for n in range(60))
    app = opened("engagement", w=workspace(PEOPLE.splitlines()[0] + "\n" + rows))
    (pages,) = [one for one in app.button_group if "matrix_page" in str(one.key)]
    assert pages.options == ["1 to 22", "23 to 44", "45 to 60"]
    pages.set_value(44).run()
    assert not app.exception
    assert "P44" in matrix(app)
    assert "P43" not in matrix(app)


def test_the_table_says_for_everyone_what_to_do_next() -> None:
    app, _ = page()
    rows = app.dataframe[0].value
    assert rows["Person"].tolist() == ["Zhao Min", "Sun Wei", "Qian Li", "Li Na"]
    assert rows["What to do next"].iloc[3] == "Find out where they stand and say where they are wanted"
    assert rows["Gap"].isna().tolist() == [False, False, False, True]


@pytest.mark.parametrize("eyes", ["team", "client", "boss"])
def test_no_audience_may_enter(eyes: str) -> None:
    id = workspace(PEOPLE)
    app = opened("engagement", w=id, **{"for": eyes})
    assert "is not part of what" in app.title[0].value
    assert "Resistant" not in captions(app)
