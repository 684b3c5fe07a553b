"""Every page under every audience: what is withheld is in no element of it, what is allowed is there."""

import re
import struct
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.kinds import KINDS, LANGUAGES, POLICIES, policy_of
from pages._shell import cached
from tests import secrets

HOUSE = Path(__file__).parents[2]
PAGES = sorted(path.stem for path in (HOUSE / "pages").glob("*.py") if not path.name.startswith("_"))
NOON = datetime(2031, 1, 3, 12, tzinfo=UTC)
AUDIENCES = ("team", "client", "boss")
CLOSED = {"load", "exports", "audiences", "engagement", "network", "roles", "communication", "raters"}
WHOLE, SECRETS = secrets.book()


def opened(page: str, audience: str, language: str = "en", whole: object = WHOLE) -> AppTest:
    """The book of secrets on a page, as that audience is shown it."""
    app = AppTest.from_file(str(HOUSE / "app.py"), default_timeout=60)
    app.query_params["lang"] = language
    app.query_params["w"] = cached.store().create(whole, at=NOON).id  # type: ignore[arg-type]
    app.query_params["for"] = audience
    app.run()
    return turned(app, page)


def turned(app: AppTest, page: str) -> AppTest:
    app.switch_page(f"pages/{page}.py").run()
    assert not app.exception
    return app


def content(app: AppTest) -> bytes:
    """All that is sent to the browser: every element of the page and the sidebar, with the data of tables and charts.

    The programs of our own components are left out: they are the same whoever looks.
    """
    return b"\n".join(_sent(app._tree))


def _sent(node: object) -> Iterator[bytes]:
    proto = getattr(node, "proto", None)
    if proto is not None:
        told = type(proto).FromString(proto.SerializeToString())
        for program in {"js_content", "css_content"} & set(told.DESCRIPTOR.fields_by_name):
            told.ClearField(program)
        yield told.SerializeToString()
    for child in getattr(node, "children", {}).values():
        yield from _sent(child)


def leaked(app: AppTest, audience: str) -> list[str]:
    """What this audience must not see and is sent."""
    sent = content(app)
    found = [
        f"{one.kind}.{one.column}[{one.record}]"
        for one in secrets.withheld(SECRETS, POLICIES[audience])
        if one.found(sent)
    ]
    return found + [name for name in secrets.named(audience) if name.encode() in sent]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("page", PAGES)
def test_no_page_sends_what_is_withheld(page: str, audience: str, language: str) -> None:
    app = opened(page, audience, language)
    assert app.title[0].value
    assert not leaked(app, audience)


@pytest.mark.parametrize("page", sorted(set(PAGES) - {"audiences", "raters"}))  # which name nobody here
def test_the_owner_is_sent_what_the_client_is_not(page: str) -> None:
    """So that the tests above can fail: the same search finds on the owner's pages what is withheld from the client's."""
    app = opened(page, "owner")
    assert leaked(app, "client")


SHOWN = {
    ("map", "team"): ("Zhao Min", "Wu Gang", "Li Na"),
    ("map", "boss"): ("Sun Wei", "Li Na"),
    ("priorities", "team"): ("tasks.name",),
    ("priorities", "client"): ("tasks.public_title", "Zhao Min"),
    ("priorities", "boss"): ("tasks.name", "Sun Wei"),
    ("risks", "team"): ("risks.title", "risks.response", "tasks.name", "Sun Wei"),
    ("risks", "client"): ("risks.public_title", "stakeholders.role"),
    ("risks", "boss"): ("risks.title", "risks.response", "tasks.name"),
}


@pytest.mark.parametrize(("page", "audience"), SHOWN)
def test_what_is_allowed_is_on_the_page(page: str, audience: str) -> None:
    sent = content(opened(page, audience))
    for wanted in SHOWN[page, audience]:
        if "." not in wanted:
            assert (wanted.encode() in sent) == (wanted != "Wu Gang"), wanted  # he is on no list
        else:
            kind, column = wanted.split(".")
            assert any(one.found(sent) for one in SECRETS if (one.kind, one.column) == (kind, column)), wanted


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("page", PAGES)
def test_a_page_that_is_not_theirs_says_so_calmly(page: str, audience: str) -> None:
    app = opened(page, audience)
    shut = page in CLOSED or (page == "map" and audience == "client")
    assert app.title[0].value.endswith(f"is not part of what the {audience} sees") == shut


@pytest.mark.parametrize("audience", AUDIENCES)
def test_what_the_owner_had_open_is_not_open_for_others(audience: str) -> None:
    app = opened("priorities", "owner")
    app.selectbox(key="task").set_value(secrets.TEAM).run()
    turned(app, "risks")
    app.button(key=f"risk_{secrets.OTHER}").click().run()
    turned(app, "map")
    app.selectbox(key="size").set_value("urgency").run()
    app.selectbox(key="colour").set_value("attitude").run()
    app.selectbox(key="person").set_value(secrets.OTHER).run()
    app.multiselect(key="shown_only").set_value([app.multiselect(key="shown_only").options and "audience=client"]).run()
    app.segmented_control(key="showing").set_value(audience).run()
    assert not leaked(app, audience)
    for page in ("map", "priorities", "risks"):
        assert not leaked(turned(app, page), audience), page


@pytest.mark.parametrize("audience", AUDIENCES)
def test_nobody_but_the_owner_can_change_how_it_is_reckoned(audience: str) -> None:
    for page in ("map", "priorities", "risks"):
        app = opened(page, audience)
        assert not [slider.key for slider in app.slider]
        assert not [button.key for button in app.button if button.key in ("undo", "redo", "reset_weights", "forget")]


def test_a_team_sees_no_attitude_on_the_map() -> None:
    shown, owners = content(opened("map", "team")), content(opened("map", "owner"))
    for sign in (b"opposes", b"diamond"):
        assert sign in owners
        assert sign not in shown


def test_a_boss_sees_dots_and_counts_and_names_only_of_who_is_asked() -> None:
    app = opened("map", "boss")
    assert app.selectbox(key="person").options == ["Sun Wei", "Li Na"]
    assert b"Manage closely \\u00b7" in content(app) or "Manage closely ·".encode() in content(app)
    assert "oppose" in app.title[0].value
    assert "Min" not in app.title[0].value


def charts(app: AppTest) -> list[str]:
    """The keys of the charts that are drawn."""
    parts = [one.proto for one in app.get("bidi_component")]
    return [part.id for part in parts if re.search("liaison_(chart|map)", part.component_name)]


def test_a_client_is_told_no_score_no_part_and_no_level() -> None:
    for page in ("priorities", "risks"):
        app = opened(page, "client")
        assert not charts(app)
        assert not app.metric or [metric.label for metric in app.metric] == ["Rank"]
        sent = content(app)
        for word in (b"Score", b"Weight", b"Influence", b"influence", b"Probability", b"high"):
            assert word not in sent, word


def test_a_score_that_rests_on_what_is_withheld_is_not_told() -> None:
    """A part left out of a sum that is shown would be told by the difference."""
    weighed = WHOLE.with_settings(weights={"team": {"cost_of_delay": 1.0}}, policy={})
    app = opened("priorities", "team", whole=weighed)
    assert not charts(app)
    assert [metric.label for metric in app.metric] == ["Rank"]
    assert charts(opened("priorities", "team", whole=WHOLE.with_settings(weights={})))


def test_money_is_packed_in_no_table() -> None:
    """Numbers travel as numbers: the search knows their bytes."""
    cost = next(one for one in SECRETS if (one.kind, one.column) == ("tasks", "cost"))
    assert cost.found(struct.pack("<d", WHOLE.records("tasks")["cost"].iloc[cost.record]))
    app = opened("load", "owner")
    app.pills(key="kind").set_value("tasks").run()
    assert cost.found(content(app))


def ticked(app: AppTest, editor: str, row: int, **ticks: bool) -> AppTest:
    """Tick a box of an editor as a browser would."""
    key = next(
        element.proto.id.split("-", 2)[2] for element in app.get("dataframe") if f"policy_{editor}" in element.proto.id
    )
    app.session_state[key] = {"edited_rows": {row: ticks}, "added_rows": [], "deleted_rows": []}
    app.run()
    assert not app.exception
    return app


def kept(app: AppTest) -> object:
    workspace = cached.store().open(app.query_params["w"])
    assert workspace is not None
    return workspace.book


def test_a_column_that_is_ticked_is_opened_told_in_words_and_undone() -> None:
    app = opened("audiences", "owner")
    app.pills(key="policy_kind").set_value("tasks").run()
    row = [column for column in KINDS["tasks"].names if WHOLE.records("tasks")[column].notna().any()].index("cost")
    ticked(app, "fields", row, client=True)
    assert policy_of(kept(app), "client").allows("tasks", "cost")  # type: ignore[arg-type]
    assert "The client also sees: Tasks: Cost (4 values)" in app.warning[0].value
    assert any("The client also sees: Tasks: Cost (4 values)" in caption.value for caption in app.caption)
    turned(app, "audiences").sidebar.button(key="undo").click().run()
    assert not policy_of(kept(app), "client").allows("tasks", "cost")  # type: ignore[arg-type]
    assert not app.warning


def test_a_part_that_is_taken_away_is_gone_from_the_pages() -> None:
    app = ticked(opened("audiences", "owner"), "parts", 0, boss=False)
    assert any("The boss no longer sees: Stakeholder map" in caption.value for caption in app.caption)
    app.segmented_control(key="showing").set_value("boss").run()
    assert turned(app, "map").title[0].value.endswith("is not part of what the boss sees")


def test_titles_and_names_are_chosen_and_brought_back_by_the_defaults() -> None:
    app = opened("audiences", "owner")
    assert app.title[0].value == "The client sees 1 of 4 tasks, each under a public title"
    app.selectbox(key="policy_client_titles").set_value("own").run()
    assert app.title[0].value == "The client sees 4 of 4 tasks, under our own titles"
    assert "The client reads titles: our own" in app.warning[0].value
    app.button(key="reset_policy").click().run()
    assert app.title[0].value == "The client sees 1 of 4 tasks, each under a public title"
    assert app.selectbox(key="policy_client_titles_1").value == "public"


def test_the_clients_view_is_made_for_the_client_that_is_picked() -> None:
    app = opened("audiences", "owner")
    assert app.selectbox(key="client_of").options == ["Northgate", "Southgate"]
    app.selectbox(key="client_of").set_value("Southgate").run()
    app.segmented_control(key="showing").set_value("client").run()
    sent = content(turned(app, "priorities"))
    assert b"Qian Li" in sent
    assert b"Zhao Min" not in sent
