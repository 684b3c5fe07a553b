"""The Network page: with the samples, with little, with nothing, after a pick and under a filter, in both languages."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from analytics.network import listed
from data.kinds import LANGUAGES
from data.reading import joined, read
from pages._shell import cached
from pages._shell.texts import say
from tests.pages.test_pages import opened, workspace

PEOPLE = """ID,Name,Role,Audience,Influence (1-5),Relevance (1-5)
S1,Zhao Min,Platform lead,Client,5,5
S2,Qian Li,Project manager,Team,3,2
S3,Sun Wei,Architect,Team,1,2
S4,Li Na,Counsel,Boss,4,4
S5,Wu Gang <b>bold</b>,Tester,Team,2,3
"""
TIES = """From,To,Relation,Strength (1-5),Sign
Qian Li,Sun Wei,influences,5,
Sun Wei,Zhao Min,advises,4,
Qian Li,Zhao Min,influences,2,
Qian Li,Li Na,reports to,,
Li Na,Old Friend,blocks,3,
S1,S1,advises,3,
"""


def everything(app: AppTest) -> str:
    shown = [*app.title, *app.header, *app.caption, *app.markdown, *app.info]
    pages = [json.loads(node.proto.json)["alt"] for node in app._tree if getattr(getattr(node, "proto", None), "component_name", "").endswith("chart")]  # fmt: skip
    html = [node.proto.body for node in app._tree if node.type == "html"]
    return "\n".join([*(element.value for element in shown), *html, *pages]).replace("\\", "").replace("\u2060", "")


@pytest.mark.parametrize("sample", cached.SAMPLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_sample_is_drawn_with_its_numbers_its_card_and_its_method(sample: str, language: str) -> None:
    app = opened("network", language, sample=sample)
    told = everything(app)
    assert app.title[0].value.replace("\\", "") in told.split("\n")[-1]  # the drawing in words begins with the finding
    assert say("method_network", language) in told
    assert [tab.label for tab in app.tabs] == [say(f"network_tab_{part}", language) for part in ("do", "table", "rated", "camps", "told")]  # fmt: skip
    assert len(app.header) == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_relations_the_page_says_what_to_load(language: str) -> None:
    app = opened("network", language, w=workspace(PEOPLE))
    assert app.title[0].value == say("network_nothing", language)
    assert [info.value for info in app.info] == [say("network_load", language)]
    assert any(button.key == "go_to_load" for button in app.button)


def test_the_strongest_way_from_the_project_lead_is_told_in_words() -> None:
    app = opened("network", w=workspace(PEOPLE, TIES))
    assert app.selectbox(key="network_from").value == 2  # records count from 1
    app.selectbox(key="network_person").select(1).run()
    told = everything(app)
    assert [heading.value for heading in app.header] == ["Zhao Min"]
    assert "Go through Sun Wei to reach Zhao Min: Qian Li → Sun Wei → Zhao Min, strength 0.80." in told
    assert "The direct tie has only 0.40." in told
    assert "Ask Sun Wei first." in told
    app.selectbox(key="network_from").select(4).run()  # Li Na, whose tie to Qian Li has no strength
    assert "Li Na → Qian Li → Zhao Min. The strength of a tie on this way is not written down." in everything(app)
    app.selectbox(key="network_from").select(5).run()
    told = everything(app)
    assert "No way of influence leads from Wu Gang <b>bold</b> to Zhao Min." in told
    assert "Of those who sway Zhao Min, Sun Wei does so most: ask Sun Wei first." in told


def test_what_is_wrong_in_the_relations_is_told_with_the_names() -> None:
    told = everything(opened("network", w=workspace(PEOPLE, TIES)))
    assert "kept as outsiders (1): Old Friend" in told
    assert "A tie from somebody to themselves, left out (1): S1" in told
    assert "1 of 4 ties has no strength" in told
    assert "Fewer than 10 people" in told
    assert "Without any tie (1): Wu Gang <b>bold</b>" in told


def test_an_action_opens_the_person_it_speaks_of() -> None:
    app = opened("network", w=workspace(PEOPLE, TIES))
    button = next(one for one in app.button if one.label == "Open Li Na")
    button.click().run()
    assert [heading.value for heading in app.header] == ["Li Na"]
    assert "Old Friend" in everything(app)


def test_a_filter_changes_no_number() -> None:
    app = opened("network", w=workspace(PEOPLE, TIES))
    before = [one.value for one in app.caption if one.value.startswith("Whole network")]
    app.multiselect(key="shown_only").select("audience=team").run()
    assert [one.value for one in app.caption if one.value.startswith("Whole network")] == before
    assert len(before) == 1


def test_relations_alone_make_a_network_of_outsiders() -> None:
    app = opened("network", w=workspace(TIES))
    assert app.title[0].value == "Li Na sways most: 3 of 5 others within two steps"
    assert not app.header


@pytest.mark.parametrize("eyes", ["team", "client", "boss"])
def test_the_network_is_for_the_owner_alone(eyes: str) -> None:
    app = opened("network", sample=cached.SAMPLES[0], **{"for": eyes})
    assert app.title[0].value == say("not_for_these_eyes", "en", page="Network", audience=say(f"audience_{eyes}", "en"))


@pytest.mark.parametrize("sample", cached.SAMPLES)
def test_the_samples_mean_the_same_in_both_languages(sample: str) -> None:
    books = [joined([read(*cached.sample_file(sample, language))]) for language in LANGUAGES]
    networks = [listed(book.table("relations"), book.table("stakeholders")) for book in books]
    for told in networks:
        assert not told["told"]
        for person in told["people"]:
            person.pop("name")
    assert networks[0] == networks[1]
