"""Whoever cannot see a chart is told it in words, in the language of the screen: every page, for every audience."""

import ast
import json
import re
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from data.kinds import LANGUAGES
from pages._shell import cached, session
from tests.pages.test_pages import HOUSE, PAGES, opened, turned, workspace

SHORTEST = {"en": 25, "zh": 12}  # letters of a sentence that tells a finding
HAN = re.compile("[\u4e00-\u9fff]")


def told(app: AppTest) -> Iterator[tuple[str, str]]:
    """Every chart and table of the page, by what it is, with its text alternative."""
    for node in app._tree:
        message = getattr(node, "proto", None)
        if message is None:
            continue
        if re.search("liaison_(gantt|chart|map)", getattr(message, "component_name", "")):
            yield "chart", json.loads(message.json)["alt"]
        elif "alt" in message.DESCRIPTOR.fields_by_name:
            yield "table" if node.type in ("dataframe", "table", "arrow_data_frame") else "chart", message.alt


def nameless(app: AppTest) -> list[str]:
    """Widgets and buttons that have a picture at most, and no words."""
    found = []
    for node in app._tree:
        message = getattr(node, "proto", None)
        if message is not None and "label" in message.DESCRIPTOR.fields_by_name and node.type != "form":
            words = re.sub(r":material/\w+:", "", message.label).strip()
            found += [f"{node.type} {getattr(message, 'id', '')}"] if not words else []
    return found


@pytest.mark.parametrize("data", ["sample", "nothing"])
@pytest.mark.parametrize("eyes", session.EYES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_chart_and_table_is_told_in_words_and_every_control_has_a_name(
    language: str, eyes: str, data: str
) -> None:
    where = {"sample": cached.SAMPLES[0]} if data == "sample" else {"w": workspace()}
    app, charts = opened("overview", language, **{"for": eyes}, **where), 0
    for page in PAGES:
        turned(app, page)
        for kind, alt in told(app):
            assert alt.strip(), (page, kind)
            assert bool(HAN.search(alt)) == (language == "zh"), (page, alt)
            if kind == "chart":
                charts += 1
                assert len(alt) >= SHORTEST[language], (page, alt)
        assert not nameless(app), page
    assert (charts >= 3) == (data == "sample")


def test_no_chart_and_no_table_is_drawn_without_words_even_where_it_takes_a_gesture_to_see_it() -> None:
    drawing = {"plotly_chart", "altair_chart", "dataframe", "data_editor", "table", "image"}
    calls = [
        (path.name, node)
        for path in (HOUSE / "pages").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in drawing
        if isinstance(node.func.value, ast.Name) and node.func.value.id == "st"
    ]
    written = {
        path.name: text
        for path in (HOUSE / "pages").rglob("*.py")
        if "<table" in (text := path.read_text(encoding="utf-8"))
    }
    assert len(calls) + len(written) >= 17
    assert not [name for name, text in written.items() if text.count("<caption>") < text.count("<table")]
    assert not [f"{name}:{node.lineno}" for name, node in calls if "alt" not in {word.arg for word in node.keywords}]
