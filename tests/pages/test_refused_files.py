"""Each file that is refused says why on the Load page, in the visitor's language, and spoils none of the files beside it."""

import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from data.kinds import LANGUAGES
from data.reading import read
from pages._shell import cached, uploads
from pages._shell.texts import say
from pages._shell.widgets import plain
from tests.data.reading.hostile import REFUSED
from tests.data.reading.plans import link, plan, task

HOUSE = Path(__file__).parents[2]
PEOPLE = b"Name,Department,Influence (1-5)\nZhao Min,Platform,5\nQian Li,Operations,4\n"


def opened(language: str) -> AppTest:
    app = AppTest.from_file(str(HOUSE / "app.py"), default_timeout=120)
    app.query_params["lang"] = language
    app.run()
    return app.switch_page("pages/load.py").run()


def uploaded(app: AppTest, *files: tuple[str, bytes]) -> AppTest:
    app.file_uploader(key="upload").set_value([(name, content, "application/octet-stream") for name, content in files])
    app.run()
    assert not app.exception
    return app


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_refused_file_says_why_and_none_raises(language: str) -> None:
    app = opened(language)
    for what, one in REFUSED.items():
        error = read(one.file, one.content).error
        assert error is not None
        uploaded(app, (one.file, one.content))
        assert [shown.value for shown in app.error] == [
            say("labelled", language, label=one.file, said=plain(error.sentence(language)))
        ], what
        assert "w" not in app.query_params


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_file_that_fails_spoils_none_beside_it_and_stays_told(language: str) -> None:
    broken = REFUSED["half a workbook"]
    app = uploaded(opened(language), ("people.csv", PEOPLE), (f"broken {broken.file}", broken.content))
    id = app.query_params["w"]
    assert cached.store().open(id).book.records("stakeholders")["name"].tolist() == ["Zhao Min", "Qian Li"]  # type: ignore[union-attr]
    assert [re.split("[:：]", shown.value)[0] for shown in app.error] == [f"broken {broken.file}"]
    app.run()
    assert not app.exception
    assert len(app.error) == 1
    assert app.query_params["w"] == id


@pytest.mark.parametrize(
    ("language", "content", "said"),
    [
        (
            "en",
            b"Name,Department,Influence\n",
            "Headings were recognised in people.csv, but there is no row below them.",
        ),
        ("zh", b"Name,Department,Influence\n", "在 people.csv 中识别到了表头，但下面没有数据行。"),
        ("en", b"Dear all\nthere is no table here\n", "No table was found in people.csv."),
        ("zh", b"Dear all\nthere is no table here\n", "在 people.csv 中没有找到表格。"),
    ],
)
def test_a_file_without_a_row_says_what_is_missing(language: str, content: bytes, said: str) -> None:
    app = uploaded(opened(language), ("people.csv", content))
    assert [re.sub(r"[\\\u2060]", "", shown.value) for shown in app.warning] == [said]
    assert "w" not in app.query_params


def test_a_plan_of_microsoft_project_is_offered_and_becomes_a_workspace() -> None:
    assert "xml" in uploads.OFFERED
    content = plan([task(1, "Draft", 16), task(2, "Review", 8, links=[link(1, 3, 4800)])])
    app = uploaded(opened("en"), ("harbour.xml", content))
    book = cached.store().open(app.query_params["w"]).book  # type: ignore[union-attr]
    assert book.records("tasks")["predecessors"].tolist() == [None, "1SS+1d"]
    for page in ("schedule", "priorities", "overview", "exports"):
        app.switch_page(f"pages/{page}.py").run()
        assert not app.exception
