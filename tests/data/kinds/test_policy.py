"""The policy table: defaults that keep what must be kept, and changes that can be written down and read again."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.kinds import DAYS, KINDS, PARTS, PEOPLE, POLICIES, TITLES, Book, Policy, policy_of

FIELDS = sorted((kind.name, column) for kind in KINDS.values() for column in kind.names)
SENSITIVE = [(kind, column) for kind, column in FIELDS if column in ("cost", "cost_of_delay", "cost_impact")]
STANDING = [("stakeholders", name) for name in ("attitude", "engagement_current", "legitimacy", "urgency", "strategy")]
policies = st.builds(
    replace,
    st.sampled_from(list(POLICIES.values())),
    parts=st.frozensets(st.sampled_from(list(PARTS))),
    fields=st.frozensets(st.sampled_from(FIELDS)),
    people=st.sampled_from(list(PEOPLE)),
    titles=st.sampled_from(list(TITLES)),
    days=st.sampled_from(list(DAYS)),
    other_columns=st.booleans(),
)


@given(policies)
def test_a_policy_that_was_written_down_is_read_again(policy: Policy) -> None:
    default = POLICIES[policy.audience]
    assert default.changed(policy.kept(default)) == policy
    assert not default.kept(default)


@given(policies)
def test_a_book_keeps_the_changes_of_each_audience_apart(policy: Policy) -> None:
    book = Book(settings={"policy": {policy.audience: policy.kept(POLICIES[policy.audience])}})
    assert policy_of(book, policy.audience) == policy
    assert all(policy_of(book, other) == POLICIES[other] for other in POLICIES if other != policy.audience)


def test_every_name_in_the_table_is_a_column_that_exists() -> None:
    assert all(set(policy.fields) <= set(FIELDS) for policy in POLICIES.values())


@pytest.mark.parametrize("audience", ["team", "client"])
@pytest.mark.parametrize("field", [*SENSITIVE, *STANDING], ids=str)
def test_cost_and_standing_stay_from_team_and_client(audience: str, field: tuple[str, str]) -> None:
    assert not POLICIES[audience].allows(*field)


def test_the_client_has_no_map_no_scores_and_no_heatmap() -> None:
    assert POLICIES["client"].parts == {"schedule", "risks", "decisions"}
    assert (
        not {("stakeholders", "relevance"), ("stakeholders", "influence"), ("risks", "probability")}
        & POLICIES["client"].fields
    )
    assert (POLICIES["client"].people, POLICIES["client"].titles, POLICIES["client"].days) == ("own", "public", "month")


def test_a_column_that_nobody_knows_is_shown_to_nobody() -> None:
    assert not any(policy.other_columns or policy.allows("tasks", "Margin") for policy in POLICIES.values())


@pytest.mark.parametrize(
    "kept",
    [None, "x", 3, [], {"show": "tasks.cost"}, {"show": [["tasks"]]}, {"parts": "map"}, {"people": "anyone"}, {"days": 3},
     {"titles": ["own"]}, {"show": [None, 4, ["a", "b", "c"]]}],
)  # fmt: skip
def test_what_cannot_be_understood_opens_nothing(kept: object) -> None:
    assert POLICIES["client"].changed(kept) == POLICIES["client"]


@pytest.mark.parametrize("settings", [{"policy": "x"}, {"policy": {"client": 3}}, {"policy": [1]}])
def test_strange_settings_leave_the_defaults(settings: dict[str, object]) -> None:
    assert policy_of(Book(settings=settings), "client") == POLICIES["client"]


def test_a_part_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="unknown parts"):
        replace(POLICIES["team"], parts=frozenset({"cellar"}))
