"""The Communication page: what is overdue on top, the plan that is worked on, the proposals that are taken over, the hours."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from data.kinds import Book
from data.reading import joined, read
from pages._shell import cached
from tests.pages.test_pages import NOON, opened, turned, workspace

PEOPLE = """Name,ID,Audience,Influence (1-5),Relevance (1-5),Attitude,Current engagement,Desired engagement,Direction,Owner,Frequency,Next contact
Zhao Min,S1,Client,5,5,Against,Resistant,Supportive,Outward,Li Na,Weekly,
Qian Li,S2,Team,4,2,For,Neutral,Neutral,Upward,Li Na,now and then,2026-11-25
Sun Wei,S3,Team,1,5,,Leading,Supportive,Downward,,,
"""
LOG = "Held on,Stakeholder,Summary\n2026-11-02,Zhao Min,Price\n"
OWN = "Audience,Message,Purpose,Communication method,Frequency,Owner,Date\nSun Wei,Stand-up,,Meeting,Daily,Wu Gang,2026-11-24\nWorks council,What changes,,Letter,Quarterly,,2026-12-01\n"


def page(language: str = "en", *texts: str, **settings: object) -> tuple[AppTest, str]:
    book = joined(
        [
            read(f"{name}.csv", text.encode())
            for name, text in zip(("people", "engagements", "communication"), texts or (PEOPLE, LOG, OWN), strict=False)
        ]
    )
    id = cached.store().create(book.with_settings(as_of="2026-11-18", **settings), at=NOON).id
    return opened("communication", language, w=id), id


def kept(id: str) -> Book:
    found = cached.store().open(id)
    assert found is not None
    return found.book


def captions(app: AppTest) -> str:
    return "\n".join(one.value for one in (*app.caption, *app.markdown))


def plan(app: AppTest) -> dict[str, dict[str, object]]:
    frame = app.dataframe[0].value
    who = frame.columns[0]
    return {str(row[who]): dict(row) for _, row in frame.iterrows()}


def typed(app: AppTest, **rows: dict[str, object]) -> AppTest:
    """Type into the table as a browser would."""
    key = next(
        one.proto.id[one.proto.id.index("contact_plan_") :]  # the workspace's name in it may hold any sign
        for one in app.get("dataframe")
        if "contact_plan_" in one.proto.id
    )
    app.session_state[key] = {
        "edited_rows": {place.removeprefix("row_"): cells for place, cells in rows.items()},
        "added_rows": [],
        "deleted_rows": [],
    }
    app.run()
    assert not app.exception
    return app


@pytest.mark.parametrize(
    ("language", "title", "line"),
    [
        ("en", "One contact is overdue: Zhao Min", "due 2026-11-09, 9 days late"),
        ("zh", "1 项沟通已逾期：Zhao Min", "应于 2026-11-09 沟通，已逾期 9 天"),
    ],
)
def test_what_is_overdue_is_the_title_and_stands_on_top(language: str, title: str, line: str) -> None:
    app, _ = page(language)
    assert app.title[0].value == title
    assert f":red[**⚠ Zhao Min**] · {line}" in captions(app)
    assert next(iter(plan(app))) == "Zhao Min"


def test_each_row_says_what_is_ones_own_and_what_is_proposed() -> None:
    rows = plan(page()[0])
    assert rows["Zhao Min"]["Source"] == "register: How often, Owner, Provider; proposed: Purpose, Information, How"
    assert rows["Zhao Min"]["Confidentiality"] == "Confidential: do not circulate"
    assert rows["Sun Wei"]["Source"] == "own plan: Information, How, How often, Owner, Provider; proposed: Purpose"
    assert rows["Works council"]["Purpose"] in (None, "")
    assert rows["Qian Li"]["How often"] == "now and then (not understood)"


def test_what_is_typed_goes_into_the_own_plan_where_there_is_one_else_into_the_register() -> None:
    app, id = page()
    order = list(plan(app))
    at = {who: f"row_{order.index(who)}" for who in order}
    typed(
        app, **{at["Qian Li"]: {"How often": "Monthly", "Next": "2026-12-03"}, at["Works council"]: {"Owner": "Li Na"}}
    )
    person, entry = kept(id).records("stakeholders").iloc[1], kept(id).records("communication").iloc[1]
    assert (person["frequency"], f"{person['next_contact']:%Y-%m-%d}", entry["owner"]) == (
        "Monthly",
        "2026-12-03",
        "Li Na",
    )
    assert plan(app)["Qian Li"]["How often"] == "Monthly"
    app.sidebar.button(key="undo").click().run()
    assert kept(id).records("stakeholders")["frequency"].iloc[1] == "now and then"


def test_a_date_that_is_none_is_told_and_nothing_is_changed() -> None:
    app, id = page()
    before = cached.store().head(id)
    typed(app, **{f"row_{list(plan(app)).index('Qian Li')}": {"Next": "someday"}})
    assert cached.store().head(id) == before
    assert any("someday" in one.value for one in app.toast)
    assert cached.store().head(app.run() and id) == before


@pytest.mark.parametrize(("language", "frequency"), [("en", "Weekly"), ("zh", "Weekly")])
def test_the_proposals_are_taken_over_as_one_step_that_can_be_undone(language: str, frequency: str) -> None:
    app, id = page(language, PEOPLE, LOG)
    assert len(kept(id).records("communication")) == 0
    before = plan(app)
    app.button(key="take_over").click().run()
    assert not app.exception
    rows = kept(id).records("communication")
    assert rows["audience"].tolist() == ["Zhao Min", "Qian Li", "Sun Wei"]
    assert rows["frequency"].iloc[0] == frequency
    assert rows["date"].notna().tolist() == [False, True, False], "a day that is past is not carried on as planned"
    assert app.button(key="take_over").disabled
    after = plan(app)
    names = [name for name in next(iter(after.values())) if name not in ("Source", "来源")]
    assert [[after[who][name] for name in names] for who in after] == [
        [before[who][name] for name in names] for who in after
    ]
    app.sidebar.button(key="undo").click().run()
    assert len(kept(id).records("communication")) == 0


def test_two_of_one_name_are_taken_over_by_their_ids() -> None:
    people = "Name,ID,Influence,Relevance\nLi Na,S1,5,5\nLi Na,S2,1,1\n"
    app, id = page("en", people)
    app.button(key="take_over").click().run()
    assert kept(id).records("communication")["audience"].tolist() == ["S1", "S2"]


def test_minutes_and_budget_and_lead_are_kept_and_change_the_hours() -> None:
    app, id = page()
    app.session_state["hours_set"] = True
    app.run()
    app.number_input(key="contact_hours_meeting").set_value(120.0).run()
    app.selectbox(key="project_lead").set_value("Li Na").run()
    assert not app.exception
    assert kept(id).settings["contact_hours"] == {"meeting": 120.0}
    assert kept(id).settings["project_lead"] == "Li Na"
    assert "**8.8 of 40 hours a month**" in captions(app)  # two hours a week, and a letter that nobody else owns
    assert "What the plan asks of Li Na" in captions(app)
    app.session_state["history"] = True
    app.run()
    assert any("Hours of contact" in one.value for one in (*app.caption, *app.markdown, *app.text))


def test_a_budget_that_is_passed_is_the_title_where_nothing_is_overdue() -> None:
    app, _ = page("en", "Name,Owner,Frequency,Next contact,Audience\n" + "".join(f"P{n},Li Na,Daily,2026-11-19,Team\n" for n in range(3)), contact_hours={"budget": 10})  # fmt: skip
    assert app.title[0].value == "The plan asks for 32 hours a month; there are 10"
    assert "P0; P1; P2: one contact instead of several (Anything else), saves 21.7 hours a month" in captions(app)


def test_the_calendar_is_told_in_words() -> None:
    app, _ = page()
    (chart,) = [node.proto for node in app._tree if "liaison_chart" in getattr(getattr(node, "proto", None), "component_name", "")]  # fmt: skip
    assert "1 overdue" in json.loads(chart.json)["alt"]


def test_a_filter_shows_fewer_and_stays_across_pages() -> None:
    app, _ = page()
    app.multiselect(key="contacts_only").set_value(["owner=Li Na"]).run()
    assert set(plan(app)) == {"Zhao Min", "Qian Li"}
    turned(app, "map")
    turned(app, "communication")
    assert set(plan(app)) == {"Zhao Min", "Qian Li"}


def test_a_plan_of_groups_alone_is_a_plan() -> None:
    app = opened("communication", w=workspace(OWN))
    assert set(plan(app)) == {"Sun Wei", "Works council"}


@pytest.mark.parametrize("eyes", ["team", "client", "boss"])
def test_no_audience_may_enter(eyes: str) -> None:
    app = opened("communication", w=workspace(PEOPLE), **{"for": eyes})
    assert "is not part of what" in app.title[0].value
    assert "Confidential" not in captions(app)
