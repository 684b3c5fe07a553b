"""The Overview as each audience sees it: with the samples, with little, with nothing, and after a click."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.kinds import LANGUAGES, Book
from data.reading import joined, read
from pages._shell import cached
from pages._shell.texts import say
from tests.pages.test_pages import opened as page_opened
from tests.pages.test_pages import turned, workspace

HOUSE = Path(__file__).parents[2]
EYES = ("owner", "team", "client", "boss")
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
PEOPLE = """Name,Department,Audience,Influence (1-5),Relevance (1-5),Attitude
Zhao Min,Platform,Client,5,5,Against
Qian Li,Operations,Team,4,2,For
Wu Gang,Operations,Team,,3,
"""
PLAN = """ID,Task,Counterparts,Start,Finish,Predecessors,Public title
T1,Interface document,Zhao Min,2026-11-02,2026-11-20,,Document
T2,Trial by code,Qian Li,2026-11-23,2026-12-04,T1,Trial
"""
RISKS = """ID,Risk,Probability,Impact,Tasks
R1,Interface changes late,4,5,T1
R2,=1+1 <b>bold</b> ![x](https://example.org/x.png),5,5,T2
"""


def opened(language: str = "en", **address: str) -> AppTest:
    app = AppTest.from_file(str(HOUSE / "app.py"), default_timeout=60)
    for name, value in {"lang": language, **address}.items():
        app.query_params[name] = value
    app.run()
    app.switch_page("pages/overview.py").run()
    assert not app.exception
    return app


def kept(*texts: str) -> str:
    book = joined([read(f"{number}.csv", text.encode()) for number, text in enumerate(texts)]) if texts else Book()
    return cached.store().create(book, at=NOON).id


def lines(app: AppTest) -> list[str]:
    return [button.label.replace("\\", "") for button in app.button if (button.key or "").startswith("line_")]


def everything(app: AppTest) -> str:
    shown = [*app.title, *app.header, *app.caption, *app.markdown, *app.text, *app.info]
    figures = [f"{metric.label} {metric.value} {metric.delta}" for metric in app.metric]
    return "\n".join([*(element.value for element in shown), *figures, *lines(app)])


@pytest.mark.parametrize("sample", cached.SAMPLES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("to", EYES)
def test_the_front_page_opens_for_each_audience(sample: str, language: str, to: str) -> None:
    app = opened(language, sample=sample, **{"for": to})
    assert app.title[0].value
    assert lines(app)
    assert app.metric


def test_an_empty_workspace_says_what_to_do_next() -> None:
    for language in LANGUAGES:
        app = opened(language, w=kept())
        assert [info.value for info in app.info] == [say("overview_start", language)]
        assert not lines(app)


@pytest.mark.parametrize("to", EYES)
@pytest.mark.parametrize(
    "tables", [(PEOPLE,), (PLAN,), (RISKS,), ("Name,Role\nZhao Min,Lead\n", "Task\nDesign\n", "Risk\nInterface changes late\n")]
)  # fmt: skip
def test_little_data_is_enough_for_a_page(tables: tuple[str, ...], to: str) -> None:
    assert opened(w=kept(*tables), **{"for": to}).title[0].value


def test_only_people_have_the_title_of_the_map() -> None:
    app = opened(w=kept(PEOPLE))
    assert app.title[0].value == "One person decides; one opposes: Zhao Min"
    assert [metric.label for metric in app.metric] == ["Unrated people"]


@pytest.mark.parametrize(
    ("said", "page", "heading"),
    [
        ("Shao Qiming decides", "map", "Shao Qiming"),
        ("Wave of wrong bans", "risks", "Wave of wrong bans on opening day"),
        ("Supplier security review of Hengdun", "schedule", "Supplier security review of Hengdun"),
    ],
)
def test_a_line_makes_its_record_the_one_that_is_open_on_its_page(said: str, page: str, heading: str) -> None:
    app = opened(sample="game_security")
    button = next(
        one for one in app.button if (one.key or "").startswith("line_") and said in one.label.replace("\\", "")
    )
    button.click().run()
    app.switch_page(f"pages/{page}.py").run()  # a real browser goes there by itself (tests/browser)
    assert not app.exception
    assert any(heading in found.value.replace("\\", "") for found in app.header)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_late_tasks_that_are_not_drawn_are_counted_and_lead_to_the_timeline(language: str) -> None:
    late = "Task,Start,Finish\n" + "".join(f"Task {n},2026-10-0{n},2026-10-1{n}\n" for n in range(1, 6))
    app = opened(language, w=kept(late))
    button = next(one for one in app.button if one.label == say("more_late", language, n=2))
    button.click().run()
    app.switch_page("pages/schedule.py").run()
    assert not app.exception
    assert app.multiselect(key="only").value == ["only=late"]


def test_what_a_cell_contains_stays_text() -> None:
    labels = [button.label for button in opened(w=kept(RISKS)).button if (button.key or "").startswith("line_")]
    hostile = next(label for label in labels if "bold" in label)
    assert "![x](" not in hostile
    assert "<b>" not in hostile


@pytest.mark.parametrize("sample", cached.SAMPLES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_client_reads_no_name_of_ours_and_nothing_of_lateness_or_levels(sample: str, language: str) -> None:
    told = everything(opened(language, sample=sample, **{"for": "client"}))
    people = cached.sample(sample, language).records("stakeholders")
    ours = people.loc[people["audience"] != "client", "name"]
    assert not [name for name in ours if name in told]
    assert not re.search(r"\blate\b|overdue|oppos|逾期|反对|影响度|red risk|高风险", told, re.IGNORECASE)


@pytest.mark.parametrize("sample", cached.SAMPLES)
def test_the_boss_reads_names_only_of_those_who_are_asked(sample: str) -> None:
    told = everything(opened(sample=sample, **{"for": "boss"}))
    book = cached.sample(sample, "en")
    asked = "; ".join(book.records("decisions")["asked_of"].dropna())
    others = [name for name in book.records("stakeholders")["name"] if name not in asked]
    assert not [name for name in others if name in told]


def test_the_team_reads_nothing_of_attitudes() -> None:
    told = everything(opened(sample="game_security", **{"for": "team"}))
    assert "Shao Qiming decides and has no next contact" in told
    assert "oppos" not in told


def test_the_figures_are_compared_with_the_first_state_of_the_workspace() -> None:
    id = kept(PEOPLE, PLAN, RISKS)
    assert not any(metric.delta for metric in opened(w=id).metric)
    started = cached.store().open(id)
    assert started is not None
    fewer = started.book.table("risks")
    calm = type(fewer)(
        fewer.kind, fewer.records.assign(probability=1.0, impact=1.0), fewer.scales, fewer.places, fewer.given
    )
    cached.store().save(id, started.revision, started.book.with_table(calm), by="", at=NOON, why="")
    figures = {metric.label: metric for metric in opened(w=id).metric}
    assert figures["Red risks"].value == "0"
    assert figures["Red risks"].delta == "-2"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_withheld_is_not_told_as_not_there(language: str) -> None:
    asked = "Decision needed,Asked of\nApprove the second vendor,Zhao Min\n"
    app = page_opened("decisions", language, w=workspace(PEOPLE, PLAN, asked), **{"for": "team"})
    texts = "\n".join(str(one.value) for one in (*app.title, *app.caption, *app.header))
    none = {"en": ("No decision is asked of you", "Asked of you (0)"), "zh": ("没有需要您决定的事项", "请您决定（0）")}[
        language
    ]
    for said in none:
        assert said in texts
    for wrong in ("Nothing waits", "written down yet", "没有待定", "还没有记录"):
        assert wrong not in texts
    figures = [one.label for one in turned(app, "overview").metric]
    assert {"en": "Open decisions", "zh": "待决事项"}[language] not in figures
