"""Every page over hostile text: whatever a cell holds reaches the browser as text, in every element that obeys mark-up."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest
from google.protobuf.message import Message
from streamlit.testing.v1 import AppTest

from data.kinds import LANGUAGES, Book
from data.reading import joined, read
from pages._shell import cached
from pages._shell.texts import say
from tests import hostile

HOUSE = Path(__file__).parents[2]
PAGES = sorted(path.stem for path in (HOUSE / "pages").glob("*.py") if not path.name.startswith("_"))
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)
EYES = ("owner", "team", "client", "boss")

# What Streamlit shows or carries as it is, by message and field; every other string that it is sent may obey mark-up.
LITERAL = {
    "Text.body", "Code.code_text", "Selectbox.options", "MultiSelect.options", "Selectbox.raw_value", "MultiSelect.raw_values",
    "Selectbox.set_value", "TextInput.value", "TextInput.default", "TextArea.value", "TextArea.default", "Selectbox.placeholder", "MultiSelect.placeholder",
    "BidiComponent.json", "BidiComponent.mixed", "BidiComponent.arrow_data", "BidiComponent.js_content", "Arrow.alt",
    "Arrow.columns", "Dataframe.alt", "Dataframe.columns",
}  # fmt: skip
OBEYED = re.compile(
    r"(?<!\\)(<img|<b>|<a |<script|<!--|!\[|\]\(|\$x|\$\$|:red\[x|:blue-badge|\*\*strong|__y|~~z|`x)"
    r"|:material/home|:smile:|:100:|(^|[\n\r])\s*(# x|1234\. x|- x|> x|=1\+|--- \|)|(?<!\\)&lt;b|http://example|www\.example|me@example|> c >= d|(^|\n)     x"
    r"|[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2028]",
    re.IGNORECASE,
)
DRAWINGS = {
    "liaison_chart.json",
    "liaison_gantt.json",
    "liaison_map.json",
}  # the marks and words of a chart, as its component is sent them
OWN_TAGS = {"style", "dl", "dt", "dd", "table", "caption", "thead", "tbody", "tr", "th", "td", "small", "div", "span"}
OWN_ATTRIBUTES = {
    ("class", "facts"),
    ("scope", "col"),
    ("scope", "row"),
    ("role", "region"),
    ("tabindex", "0"),
    ("aria-hidden", "true"),
}
# What the drawing of a sheet calls its rows, its cells and the edges of a table.
OWN_CLASSES = {"pair", "problems", "formula", "error", "warning", "note", "differs", "sheet", "row", "mark", "field", "own", "number", "over", "wrong", "gap", "header", "record", "kept", "rejected", "other", "blank", *"tblr", "raci", "role", "said", "has-error", "has-warning", "has-note", *"RACISO"}  # fmt: skip
# A chart shows mark-up as the letters it is; what no letter shows must not reach it.
DRAWN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e]")


@pytest.fixture(scope="module")
def book() -> Book:
    return joined([read(hostile.FILE, hostile.workbook())]).with_settings(
        title=hostile.TEXTS["image"] + "**x** :red[x]"
    )


@pytest.fixture
def workspace(book: Book) -> str:
    """A workspace with a history whose every word is hostile too."""
    store = cached.store()
    made = store.create(book, at=NOON, by=hostile.WHO, why=hostile.WHY)
    store.mark(made.id, hostile.POINT, NOON)
    tasks = book.table("tasks")
    later = tasks.records.assign(duration=tasks.records["duration"] + 1, notes=tasks.records["notes"].shift(1))
    store.save(
        made.id, made.revision, book.with_table(replace(tasks, records=later)), by=hostile.WHO, at=NOON, why=hostile.WHY
    )
    store.keep_file(made.id, hostile.FILE, hostile.workbook(), NOON)
    return made.id


def _ours(attribute: tuple[str, str | None]) -> bool:
    name, value = attribute[0], attribute[1] or ""
    if name in ("rowspan", "colspan"):
        return value.isdecimal()
    if name in ("aria-label", "title"):
        return not DRAWN.search(value)
    return attribute in OWN_ATTRIBUTES or (name == "class" and set(value.split()) <= OWN_CLASSES)


class Markup(HTMLParser):
    """What a piece of HTML holds that the house did not write: another tag, an attribute, a control in its text."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in OWN_TAGS or not all(map(_ours, attrs)):
            self.found.append(str(self.get_starttag_text()))

    def handle_data(self, data: str) -> None:
        self.found += [data] if DRAWN.search(data) else []

    def handle_comment(self, data: str) -> None:
        self.found.append(data)


def said(node: object) -> Iterator[tuple[str, str]]:
    """Every string that a page sends, with the message and the field that carry it."""
    proto = getattr(node, "proto", None)
    if isinstance(proto, Message):
        yield from _strings(proto)
    for child in getattr(node, "children", {}).values():
        yield from said(child)


def _strings(message: Message) -> Iterator[tuple[str, str]]:
    for field, value in message.ListFields():
        many = value if field.is_repeated else [value]
        for one in many:
            if isinstance(one, Message):
                yield from _strings(one)
            elif isinstance(one, str):
                drawing = f"{getattr(message, 'component_name', '')}.{field.name}"
                yield drawing if drawing in DRAWINGS else f"{message.DESCRIPTOR.name}.{field.name}", one


def obeyed(app: AppTest) -> list[str]:
    """What would be taken for mark-up, with the place where it stands."""
    found = []
    for place, text in said(app._tree):
        if place in DRAWINGS:
            found += [f"{place}: {one[:90]!r}" for one in _drawn(json.loads(text)) if DRAWN.search(one)]
        elif place == "Html.body":
            page = Markup()
            page.feed(text)
            found += [f"{place}: {one[:90]!r}" for one in page.found]
        elif place not in LITERAL and not place.endswith(".id") and (hit := OBEYED.search(text)):
            found.append(f"{place}: {text[max(hit.start() - 30, 0) : hit.end() + 40]!r}")
    return found


def _drawn(spec: object) -> Iterator[str]:
    if isinstance(spec, str):
        yield spec
    for part in spec.values() if isinstance(spec, dict) else spec if isinstance(spec, list) else ():
        yield from _drawn(part)


SHOWINGS = [
    *((language, eyes, "") for language in LANGUAGES for eyes in EYES),
    ("en", "owner", "1"),
    ("zh", "client", "1"),
]


def opened(workspace: str, language: str = "en", eyes: str = "owner", present: str = "") -> AppTest:
    app = AppTest.from_file(str(HOUSE / "app.py"), default_timeout=120)
    for name, value in {"lang": language, "w": workspace, "for": eyes, "present": present}.items():
        app.query_params[name] = value
    return app.run()


@pytest.mark.parametrize(("language", "eyes", "present"), SHOWINGS)
def test_no_page_obeys_what_a_cell_says(workspace: str, language: str, eyes: str, present: str) -> None:
    app, found, drawings = opened(workspace, language, eyes, present), [], set()
    for page in PAGES:
        app.switch_page(f"pages/{page}.py").run()
        assert not app.exception
        found += [f"{page} {one}" for one in obeyed(app)]
        drawings |= {place for place, _ in said(app._tree)} & DRAWINGS
    assert not found, "\n".join(found[:200])
    closed = {"liaison_map.json"} if eyes == "client" else set()  # the map is no part of what a client sees
    assert drawings == DRAWINGS - closed


@pytest.mark.parametrize(
    ("page", "kind"), [("map", "stakeholders"), ("priorities", "tasks"), ("schedule", "tasks"), ("risks", "risks")]
)
def test_no_card_obeys_what_its_record_says(workspace: str, book: Book, page: str, kind: str) -> None:
    app, found = opened(workspace), []
    app.switch_page(f"pages/{page}.py").run()
    for record in book.records(kind).index[::5]:
        app.session_state["visit"].chosen[kind] = record
        app.run()
        assert not app.exception
        found += [f"{record} {one}" for one in obeyed(app)]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("group", ["scenario", "workstream", "owner", "counterpart"])
def test_no_heading_of_the_timeline_obeys_what_its_cell_says(workspace: str, group: str) -> None:
    app = opened(workspace)
    app.switch_page("pages/schedule.py").run()
    app.selectbox(key="group").set_value(group).run()
    assert not app.exception
    (drawing,) = [json.loads(text) for place, text in said(app._tree) if place == "liaison_gantt.json"]
    assert any("heading" in row for row in drawing["rows"])
    found = obeyed(app)
    assert not found, "\n".join(found)


def test_the_time_after_a_meeting_obeys_no_restore_point_and_no_change(workspace: str) -> None:
    app = opened(workspace)
    app.session_state["visit"].meeting = hostile.POINT
    app.switch_page("pages/decisions.py").run()
    assert not app.exception
    assert not obeyed(app)
    assert any("point" in str(button.label) for button in app.button)


def test_a_newer_file_is_asked_about_without_obeying_it(workspace: str) -> None:
    app = opened(workspace)
    app.switch_page("pages/load.py").run()
    rows = [
        ("Name", "Department"),
        *((f'"{name.replace(chr(34), chr(34) * 2)}"', "Elsewhere") for name in hostile.NAMES[:20]),
    ]
    content = "\n".join(",".join(row) for row in rows).encode()
    app.file_uploader(key="upload").set_value((f"{hostile.FILE}.csv", content, "text/csv")).run()
    assert not app.exception
    assert app.button(key="renew")
    assert not obeyed(app)
    app.button(key="renew").click().run()
    assert not app.exception
    assert not obeyed(app)


def test_a_reading_is_checked_without_obeying_it(workspace: str) -> None:
    app = opened(workspace)
    app.switch_page("pages/load.py").run()
    app.session_state["load_tab_0"] = say("tab_check", "en")
    app.run()
    tables = app.selectbox(key="check_table").options
    assert len(tables) > 1
    for at in range(min(len(tables), 4)):
        app.selectbox(key="check_table").select_index(at).run()
        assert not app.exception
        assert not obeyed(app)


@pytest.mark.parametrize("page", PAGES)
def test_settings_of_a_strange_workbook_are_text_too(page: str) -> None:
    """Half an emoji, which no browser takes; columns and audiences that nobody knows."""
    text = hostile.TEXTS["beacon"] + hostile.TEXTS["bold"]
    policy = {"client": {"fields": {f"tasks.{text}": True, "tasks": [text]}, "parts": [text], "people": text}}
    strange = Book(
        settings={"title": f"\ud83d {text}", "policy": policy, "weights": {"team": {text: 1}}, "as_of": text}
    )
    app = opened(cached.store().create(strange, at=NOON, why="\udc00").id)
    app.switch_page(f"pages/{page}.py").run()
    assert not app.exception
    assert not obeyed(app)
