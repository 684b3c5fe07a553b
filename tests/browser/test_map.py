"""The Map in a real browser: names that never cover one another, and people who are dragged, moved by keys and rated with a reason."""

import re
import struct
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree

import pandas as pd
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from data.kinds import Book
from data.reading import joined, read
from data.store import Store
from tests.browser.conftest import settled
from tests.crowd import crowd

NOON = datetime(2026, 11, 18, 12, tzinfo=UTC)
PEOPLE = (
    "Name,Department,Influence (1-5),Relevance (1-5),Attitude\nZhao Min,Platform,5,5,Against\nQian Li,Operations,4,2,For\n"
    'Sun Wei,Operations,4,2,\n"<img src=x onerror=alert(1)> <b>Li</b>",Legal,1,4,For\nWu Gang,Operations,,3,\n'
)
BOXES = """(kind) => [...document.querySelectorAll(`.liaison-map ${kind}`)].map((one) => { const box = one.getBoundingClientRect()
    return [one.textContent, box.left, box.top, box.right, box.bottom] })"""


def book(people: str = PEOPLE) -> Book:
    return joined([read("people.csv", people.encode())])


def many(count: int, language: str = "en") -> Book:
    """So many people on whole scores of 1 to 5, as a list that somebody loads."""
    facts = crowd(count, language)
    table = pd.DataFrame(
        {
            "Name": facts["name"],
            "Department": facts["department"],
            "Influence (1-5)": facts["influence_raw"],
            "Relevance (1-5)": facts["relevance_raw"],
        }
    )
    return book(table.to_csv(index=False))


def opened(page: Page, address: str, store: Path, whole: Book, *, language: str = "en", more: str = "") -> str:
    """That book in a workspace of its own, with its map on the screen; the id of the workspace."""
    made = Store(f"sqlite:///{store}").create(whole, at=NOON).id
    page.goto(f"{address}/map?lang={language}&w={made}{more}")
    expect(page.locator(".liaison-map [data-record], .liaison-map [data-crowd]").first).to_be_visible(timeout=60_000)
    settled(page)
    return made


def person(page: Page, name: str) -> Locator:
    return page.locator(f'.liaison-map .person[aria-label^="{name}"]')


def spot(page: Page, relevance: int, influence: int) -> tuple[float, float]:
    """Where on the screen the level of a scale of 1 to 5 is, by the marks of the axes."""
    at = page.evaluate(
        """([relevance, influence]) => { const map = document.querySelector('.liaison-map').parentElement.map, { axes } = map.data.ground
        const frame = map.svg.getBoundingClientRect(), shown = frame.width / map.data.width
        return [frame.left + axes.relevance.levels[relevance - 1][0] * shown, frame.top + axes.influence.levels[influence - 1][0] * shown] }""",
        [relevance, influence],
    )
    return at[0], at[1]


def drag(page: Page, what: Locator, relevance: int, influence: int) -> None:
    """As a hand does it: press, move in steps, let go."""
    what.scroll_into_view_if_needed()
    box = what.bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.down()
    x, y = spot(page, relevance, influence)
    page.mouse.move(x - 30, y + 9, steps=4)
    page.mouse.move(x + 4, y - 5, steps=4)
    page.mouse.up()


def answer(page: Page, reason: str) -> None:
    asked = page.locator(".liaison-map .why")
    expect(asked.get_by_role("textbox")).to_be_focused()
    page.keyboard.type(reason)
    page.keyboard.press("Enter")
    expect(asked).to_be_hidden()


def rated(store: Path, workspace: str, name: str) -> pd.Series:
    kept = Store(f"sqlite:///{store}").open(workspace)
    assert kept
    records = kept.book.records("stakeholders")
    return records[records["name"] == name].iloc[0]


def overlapping(page: Page, kind: str = "text.name") -> list[tuple[str, str]]:
    boxes = page.evaluate(BOXES, kind)
    return [
        (one[0], other[0])
        for at, one in enumerate(boxes)
        for other in boxes[at + 1 :]
        if min(one[3], other[3]) - max(one[1], other[1]) > 0.5 and min(one[4], other[4]) - max(one[2], other[2]) > 0.5
    ]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_two_names_of_sixty_people_overlap_and_none_leaves_the_frame(
    page: Page, address: str, store: Path, language: str
) -> None:
    page.set_viewport_size({"width": 1280, "height": 720})
    opened(page, address, store, many(60, language), language=language)
    names, ((_, left, top, right, bottom),) = page.evaluate(BOXES, "text.name"), page.evaluate(BOXES, "rect.frame")
    assert len(names) > 20
    assert overlapping(page) == []
    for name, *box in names:
        assert left <= box[0], name
        assert top <= box[1], name
        assert box[2] <= right, name
        assert box[3] <= bottom, name
    told = page.evaluate("() => document.querySelector('.liaison-map').parentElement.map.data")
    named = [one["record"] for one in told["people"] if one["name"]]
    listed = [record for _, records in told["list"] for record in records]
    assert sorted([*named, *listed, *told["tray"]]) == sorted(map(int, told["who"]))  # everyone once


def test_who_is_dragged_is_rated_anew_with_day_rater_and_reason_and_stays_so(
    page: Page, address: str, store: Path
) -> None:
    workspace = opened(page, address, store, book())
    page.get_by_role("button", name="History").click()
    page.get_by_label("Your name").fill("The owner")
    page.keyboard.press("Enter")
    settled(page)
    page.keyboard.press("Escape")
    drag(page, person(page, "Qian Li"), 5, 3)
    asked = page.locator(".liaison-map .why")
    expect(asked).to_contain_text("Influence: 4 → 3")
    expect(asked).to_contain_text("Relevance: 2 → 5")
    page.keyboard.press("Enter")
    expect(asked).to_contain_text("Say why")  # nothing is kept without a reason
    assert rated(store, workspace, "Qian Li")["influence"] == 4
    answer(page, "Took over the budget")
    expect(person(page, "Qian Li, Operations, Influence 3")).to_be_visible()
    expect(page.locator("h1")).to_contain_text("Two people decide")
    expect(page.locator("h2", has_text="Qian Li")).to_be_visible()
    now = rated(store, workspace, "Qian Li")
    assert (now["influence"], now["relevance"], now["rater"]) == (3, 5, "The owner")
    assert pd.notna(now["rated_on"])
    assert Store(f"sqlite:///{store}").log(workspace)[0].why == "Took over the budget"
    assert pd.isna(rated(store, workspace, "Sun Wei")["rated_on"])
    page.reload()
    expect(person(page, "Qian Li, Operations, Influence 3")).to_be_visible()
    page.locator(".st-key-undo button").click()
    expect(person(page, "Qian Li, Operations, Influence 4")).to_be_visible()
    assert rated(store, workspace, "Qian Li")["relevance"] == 2


def test_a_drag_that_is_thought_better_of_changes_nothing(page: Page, address: str, store: Path) -> None:
    workspace = opened(page, address, store, book())
    drag(page, person(page, "Qian Li"), 5, 5)
    page.keyboard.press("Escape")
    expect(page.locator(".liaison-map .why")).to_be_hidden()
    expect(person(page, "Qian Li")).to_be_focused()
    drag(page, person(page, "Qian Li"), 2, 4)  # back to where it was
    expect(page.locator(".liaison-map .why")).to_be_hidden()
    expect(page.locator(".liaison-map .ghost > *")).to_have_count(0)
    assert len(Store(f"sqlite:///{store}").log(workspace)) == 1


def test_whoever_waits_in_the_tray_is_dragged_onto_the_map(page: Page, address: str, store: Path) -> None:
    workspace = opened(page, address, store, book())
    tray = page.locator(".liaison-map .tray")
    expect(tray).to_contain_text("Not rated (1)")
    drag(page, tray.get_by_role("button", name="Wu Gang"), 3, 5)
    expect(page.locator(".liaison-map .why")).to_contain_text("Influence: not rated → 5")
    answer(page, "Met at the kick-off")
    expect(person(page, "Wu Gang")).to_be_visible()
    expect(tray).to_be_hidden()
    assert rated(store, workspace, "Wu Gang")["influence"] == 5


def test_the_keyboard_moves_a_person_by_a_step_and_asks_why(page: Page, address: str, store: Path) -> None:
    workspace = opened(page, address, store, book())
    person(page, "Qian Li").focus()
    page.keyboard.press("Tab")
    expect(person(page, "Sun Wei")).to_be_focused()
    expect(page.locator(".liaison-map .hint")).to_be_visible()
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowRight")
    expect(page.locator(".liaison-map .live")).to_contain_text("Influence: 4 → 5, Relevance: 2 → 3. Not kept yet")
    page.keyboard.press("Escape")
    expect(page.locator(".liaison-map .ghost > *")).to_have_count(0)
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    answer(page, "Left the board")
    expect(person(page, "Sun Wei, Operations, Influence 3")).to_be_focused()
    now = rated(store, workspace, "Sun Wei")
    assert (now["influence"], now["relevance"]) == (3, 2)
    page.keyboard.press("Enter")
    expect(page.locator("h2", has_text="Sun Wei")).to_be_visible()
    waiting = page.locator(".liaison-map .tray").get_by_role("button", name="Wu Gang")
    waiting.focus()
    page.keyboard.press("ArrowUp")  # from the middle of the scales
    page.keyboard.press("Enter")
    expect(page.locator(".liaison-map .why")).to_contain_text("Influence: not rated → 3")


def test_the_people_of_a_bubble_are_reached_and_moved_by_keys(page: Page, address: str, store: Path) -> None:
    people = (
        "Name,Influence (1-5),Relevance (1-5)\n" + "".join(f"Person {at},2,4\n" for at in range(14)) + "Lone One,5,5\n"
    )
    workspace = opened(page, address, store, book(people))
    bubble = page.locator(".liaison-map .crowd")
    bubble.focus()
    page.keyboard.press("Enter")
    panel = page.locator(".liaison-map .panel")
    expect(panel.get_by_role("button", name="Person 0", exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("Enter")
    answer(page, "Stands out")
    expect(person(page, "Person 1,")).to_be_visible()
    assert rated(store, workspace, "Person 1")["influence"] == 3
    page.locator(".liaison-map summary").click()
    expect(page.locator(".liaison-map .list").get_by_role("button", name="Person 13")).to_be_visible()


def test_a_click_opens_the_card_and_a_pointer_is_told_who_that_is(page: Page, address: str, store: Path) -> None:
    opened(page, address, store, book())
    person(page, "Sun Wei").hover()
    expect(page.locator(".liaison-map .card")).to_contain_text("Sun Wei")
    person(page, "Sun Wei").click()
    expect(page.locator("h2", has_text="Sun Wei")).to_be_visible()


def test_names_with_mark_up_stay_the_letters_they_are(page: Page, address: str, store: Path) -> None:
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.message), dialog.dismiss()))
    opened(page, address, store, book())
    expect(page.locator(".liaison-map text.name", has_text="<img src=x").first).to_be_attached()
    drag(page, page.locator('.liaison-map .person[aria-label^="<img"]'), 3, 3)
    expect(page.locator(".liaison-map .why")).to_contain_text("<b>Li</b>")
    answer(page, "<img src=x onerror=alert(2)>")
    settled(page)
    assert page.locator(".liaison-map img, .liaison-map b b, .stMain img[src='x']").count() == 0
    assert asked == []


def test_with_letters_for_names_no_name_is_anywhere_on_the_page(page: Page, address: str, store: Path) -> None:
    opened(page, address, store, book())
    person(page, "Zhao Min").click()
    expect(page.locator("h2", has_text="Zhao Min")).to_be_visible()
    page.locator(".st-key-anonymous label").first.click()
    expect(page.locator("h1")).to_have_text(re.compile("one opposes: A$"))
    settled(page)
    expect(person(page, "Zhao")).to_have_count(0)
    letters = page.evaluate(
        "() => Object.entries(document.querySelector('.liaison-map').parentElement.map.data.who).map(([at, [name]]) => name)"
    )
    assert sorted(letters) == ["A", "B", "C", "D", "E"]
    held = page.content() + str(
        page.evaluate("() => JSON.stringify(document.querySelector('.liaison-map').parentElement.map.data)")
    )
    assert not [name for name in ("Zhao Min", "Qian Li", "Sun Wei", "Wu Gang", "&lt;b&gt;Li") if name in held]
    page.locator(".st-key-shown_only input").click()
    page.get_by_role("option", name="Legal").click()
    settled(page)
    expect(page.locator('.liaison-map .person[aria-label^="D,"]')).to_be_visible()  # the same letter under a filter


def test_an_audience_sees_no_more_than_it_may_and_moves_nobody(page: Page, address: str, store: Path) -> None:
    workspace = opened(page, address, store, book(), more="&for=team")
    drag(page, person(page, "Qian Li"), 5, 5)
    page.wait_for_timeout(300)
    expect(page.locator(".liaison-map .why")).to_be_hidden()
    person(page, "Qian Li").focus()
    page.keyboard.press("ArrowRight")
    expect(page.locator(".liaison-map .ghost > *")).to_have_count(0)
    page.evaluate(
        """() => document.querySelector('.liaison-map').parentElement.map.send('moved', { record: 1, relevance: 1, influence: 1, reason: 'forged', before: [5, 5] })"""
    )
    page.wait_for_timeout(800)
    settled(page)
    assert rated(store, workspace, "Zhao Min")["influence"] == 5


def test_what_is_saved_is_what_is_shown(page: Page, address: str, store: Path, tmp_path: Path) -> None:
    opened(page, address, store, many(60, "zh"), language="zh")
    told = page.evaluate("() => document.querySelector('.liaison-map').parentElement.map.data")
    files = {}
    for kind in ("svg", "png"):
        with page.expect_download() as taken:
            page.locator(f".liaison-map button.{kind}").click()
        files[kind] = tmp_path / taken.value.suggested_filename
        taken.value.save_as(files[kind])
        assert files[kind].name.startswith("干系人地图-")
    drawn = ElementTree.fromstring(files["svg"].read_text(encoding="utf-8"))
    texts = ["".join(one.itertext()) for one in drawn.iter("{http://www.w3.org/2000/svg}text")]
    named = [one["name"]["text"] for one in told["people"] if one["name"]]
    assert set(named) <= set(texts)
    assert any(line.startswith("A · ") for line in texts)
    assert any("未评分" in line for line in texts)
    assert page.locator("h1").inner_text().replace(" ", "") in "".join(texts).replace(" ", "")
    assert not re.search(
        r"(href|src|url\((?!#))", re.sub(r"url\(&quot;#|url\(#", "", files["svg"].read_text(encoding="utf-8"))
    )
    picture = files["png"].read_bytes()
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", picture[16:24])[0] == 2 * told["width"]
    assert len(picture) > 20_000


def test_looking_closer_covers_no_name_and_a_drop_finds_its_level(page: Page, address: str, store: Path) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    workspace = opened(page, address, store, many(60))
    for _ in range(2):
        page.locator(".liaison-map button.zoom_in").click()
    assert overlapping(page) == []
    wide = page.locator(".liaison-map text.name").first.bounding_box()
    assert wide
    page.locator(".liaison-map svg").hover(position={"x": 300, "y": 250})
    page.keyboard.down("Control")
    page.mouse.wheel(0, -200)
    page.keyboard.up("Control")
    closer = page.locator(".liaison-map text.name").first.bounding_box()
    assert closer
    assert closer["height"] > wide["height"]
    page.locator(".liaison-map button.zoom_all").click()
    assert page.locator(".liaison-map .world").get_attribute("transform") == ""
    assert len(Store(f"sqlite:///{store}").log(workspace)) == 1


def test_the_map_fills_the_screen_and_comes_back(page: Page, address: str, store: Path) -> None:
    opened(page, address, store, book())
    button = page.locator(".liaison-map button.full")
    before = page.locator(".liaison-map svg").bounding_box()
    button.click()
    expect(page.locator(".liaison-map.full")).to_be_visible()
    expect(button).to_have_text("Leave full screen")
    after = page.locator(".liaison-map svg").bounding_box()
    assert before
    assert after
    assert after["height"] > before["height"] * 1.1
    drag(page, person(page, "Qian Li"), 5, 5)
    expect(page.locator(".liaison-map .why")).to_be_visible()
    page.locator(".liaison-map .why .cancel").click()
    button.click()
    expect(page.locator(".liaison-map.full")).to_have_count(0)


def test_an_arrow_leads_from_where_somebody_stood_on_the_day_that_is_compared_with(
    page: Page, address: str, store: Path
) -> None:
    opened(page, address, store, book())
    drag(page, person(page, "Qian Li"), 5, 5)
    answer(page, "Now decides")
    expect(person(page, "Qian Li, Operations, Influence 5")).to_be_visible()
    settled(page)
    expect(page.locator(".liaison-map .world .arrow")).to_have_count(0)
    page.locator(".st-key-compare_with input").click()
    page.get_by_role("option", name="as it began").click()
    expect(page.locator(".liaison-map .world .arrow")).to_have_count(1)
    expect(person(page, "Qian Li")).to_have_attribute("aria-label", re.compile("before: influence 4, relevance 2"))
    expect(page.get_by_text("1 person moved since 2026-11-18")).to_be_visible()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nobody_is_shut_out_of_the_map_whatever_is_open_on_it(
    browser: Browser, address: str, store: Path, theme: str
) -> None:
    visit = browser.new_context(viewport={"width": 1440, "height": 1500}, color_scheme=theme, locale="en-GB")  # type: ignore[arg-type]
    page = visit.new_page()
    opened(page, address, store, many(60))

    def faults() -> list[str]:
        found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
        return [
            f"{rule['id']}: {node['target']}"
            for rule in found
            if rule["impact"] in ("serious", "critical")
            for node in rule["nodes"]
        ]

    assert faults() == []
    states: list[tuple[str, Callable[[], None]]] = [
        (".panel", lambda: page.locator(".liaison-map .crowd").first.click()),
        (".why", lambda: drag(page, page.locator(".liaison-map .person").first, 1, 1)),
    ]
    for part, act in states:
        act()
        expect(page.locator(f".liaison-map {part}")).to_be_visible()
        assert faults() == [], part
        page.keyboard.press("Escape")
    visit.close()
