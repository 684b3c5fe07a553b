"""The door out: both sample scenarios pass for every audience, and a handout that says too much does not."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from analytics.exports import handout
from data.demo import SCENARIOS, scenario
from data.export import Leaked, checked_handout, handed_out
from data.kinds import LANGUAGES, POLICIES, Handout, HandoutColumn, HandoutSheet, policy_of

CREATED = datetime(2026, 11, 22, 9)


@pytest.mark.parametrize("audience", POLICIES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", SCENARIOS)
def test_a_clean_handout_of_a_scenario_passes_and_is_the_file_as_it_was_written(
    name: str, language: str, audience: str
) -> None:
    book = scenario(name, language)
    told = handout(book, audience, language, book.as_of or date(2026, 11, 22))
    content = checked_handout(told, book, policy_of(book, audience), created=CREATED)
    assert content == handed_out(told, created=CREATED)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_one_audience_may_read_is_not_handed_to_another(language: str) -> None:
    book = scenario("data_governance", language)
    for_boss = handout(book, "boss", language, date(2026, 11, 22))
    with pytest.raises(Leaked) as found:
        checked_handout(for_boss, book, policy_of(book, "client"), created=CREATED)
    assert len(found.value.hits) > 50


@pytest.mark.parametrize(
    ("said", "where"), [("cell", "Plan"), ("title", "Plan"), ("finding", "Cover"), ("heading", "Plan"), ("name", "")]
)
def test_a_withheld_name_is_found_wherever_a_handout_says_it(said: str, where: str) -> None:
    book = scenario("game_security", "en")
    name = book.records("stakeholders").query("audience == 'team'")["name"].iloc[0]
    words = {"cell": "Trial", "title": "Trial", "finding": "Trial", "heading": "Trial", "name": "Plan"} | {said: name}
    sheet = HandoutSheet(words["name"], words["title"], (HandoutColumn(words["heading"]),), ((words["cell"],),))
    told = Handout("client", "en", "Gate", date(2026, 11, 22), (), (words["finding"],), (sheet,))
    with pytest.raises(Leaked) as found:
        checked_handout(told, book, policy_of(book, "client"), created=CREATED)
    assert {hit.source.said for hit in found.value.hits} == {name}
    assert any(where in hit.sheet for hit in found.value.hits)
    for language in LANGUAGES:
        counted, *told_where = found.value.sentences(language)
        assert str(len(told_where)) in counted
        assert all(name in sentence for sentence in told_where)
    assert name in str(found.value)


def test_the_owner_may_open_what_is_withheld() -> None:
    book = scenario("game_security", "en")
    name = book.records("stakeholders").query("audience == 'team'")["name"].iloc[0]
    sheet = HandoutSheet("Plan", "Plan", (HandoutColumn("Task"),), ((name,),))
    told = Handout("client", "en", "Gate", date(2026, 11, 22), (), (), (sheet,))
    policy = replace(policy_of(book, "client"), people="all")
    opened = replace(policy, fields=policy.fields | {("stakeholders", "name")})
    assert isinstance(checked_handout(told, book, policy_of(book, "team"), created=CREATED), bytes)
    with pytest.raises(Leaked):
        checked_handout(told, book, policy_of(book, "client"), created=CREATED)
    assert isinstance(checked_handout(told, book, opened, created=CREATED), bytes)
