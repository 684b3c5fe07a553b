"""Nobody is shut out: axe-core and our own eye for contrast find nothing serious, on every page and in every open drawer.

Streamlit 1.67 draws its lists and menus outside of every landmark (`region`, moderate) and gives the place to drop files a role that
cannot be focused (`presentation-role-conflict`, minor); neither shuts anybody out, and nothing serious is excepted from these tests.
"""

import base64
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect

from data.kinds import Book
from data.store import Store
from tests.browser.pictures import PAGES, at_rest

LOOKS = (("en", "light"), ("zh", "dark"))  # two visitors, so that each language and each theme is looked at
SERIOUS = ("serious", "critical")
IN_ORDER = (
    "heading-order",
    "page-has-heading-one",
    "landmark-one-main",
    "document-title",
)  # never let pass, whatever their weight
CONTRAST = (Path(__file__).parent / "contrast.js").read_text(encoding="utf-8")
TALL = 1500  # pixels: the whole page is looked at
Visitor = tuple[Page, str, str]


@pytest.fixture(scope="module", params=LOOKS, ids=lambda look: "-".join(look))
def visitor(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[Visitor]:
    """Somebody with a browser in that language and theme: the page, the address without the page, the language."""
    language, theme = request.param
    context = browser.new_context(
        locale={"en": "en-GB", "zh": "zh-CN"}[language], color_scheme=theme, reduced_motion="reduce",
        viewport={"width": 1440, "height": TALL},
    )  # fmt: skip
    page = context.new_page()
    page.set_default_timeout(30_000)
    yield page, address, language
    context.close()


def enter(visitor: Visitor, name: str, more: str = "") -> Page:
    page, address, language = visitor
    page.goto(f"{address}/{name}?lang={language}{more}")
    at_rest(page)
    return page


def own_share(visitor: Visitor, pages: Sequence[str]) -> Sequence[str]:
    """Every other page: what one visitor does not look at, the other does."""
    return pages[[language for language, _ in LOOKS].index(visitor[2]) :: len(LOOKS)]


def faults(page: Page) -> list[str]:
    """What axe-core finds that shuts somebody out, one line each: the rule, where, and why."""
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{rule['id']} at {node['target']}: {node['failureSummary']}"
        for rule in found
        for node in rule["nodes"]
        if rule["impact"] in SERIOUS or rule["id"] in IN_ORDER
    ]


def unreadable(page: Page) -> list[str]:
    """Words in drawings that do not stand out from what lies beneath them."""
    eye = page.evaluate_handle(CONTRAST)
    count = eye.evaluate("eye => eye.written()")
    beneath = base64.b64encode(page.screenshot()).decode()
    weak = eye.evaluate("(eye, picture) => eye.weak(picture)", beneath)
    eye.evaluate("eye => eye.shown()")
    return [f"of {count}: {one}" for one in weak]


def test_every_page_of_the_sample_is_open_to_everybody(visitor: Visitor) -> None:
    titles = set()
    for name in PAGES:
        page = enter(visitor, name)
        assert faults(page) == [], name
        assert unreadable(page) == [], name
        expect(page.locator("h1")).to_have_count(1)
        expect(page.locator("html")).to_have_attribute("lang", {"en": "en", "zh": "zh-CN"}[visitor[2]])
        expect(page.locator('[data-testid="stSidebarNav"] [aria-current="page"]')).to_have_count(1)
        titles.add(page.title())
    assert len(titles) == len(PAGES)  # each page is called by its own name
    assert all(title.endswith(" · Liaison") for title in titles)


def test_pages_with_nothing_on_them_are_open_to_everybody(visitor: Visitor, store: Path) -> None:
    empty = Store(f"sqlite:///{store}").create(Book(), at=datetime(2026, 11, 18, tzinfo=UTC)).id
    for name in own_share(visitor, PAGES):
        assert faults(enter(visitor, name, f"&w={empty}")) == [], name


def test_the_projector_and_the_audiences_views_are_open_to_everybody(visitor: Visitor) -> None:
    for name in own_share(visitor, ("map", "priorities", "decisions", "schedule", "risks")):
        page = enter(visitor, name, "&present=1")
        assert faults(page) == [], name
        assert unreadable(page) == [], name
    for name in own_share(visitor, ("overview", "risks")):
        assert faults(enter(visitor, name, "&for=client")) == [], name


def test_every_drawer_that_opens_is_open_to_everybody(visitor: Visitor) -> None:
    for name in own_share(visitor, list(DRAWERS)):
        page = enter(visitor, name)
        for handle in DRAWERS[name]:
            opened = page.locator(handle).first
            _press(opened)
            at_rest(page)
            assert faults(page) == [], (name, handle)
            assert unreadable(page) == [], (name, handle)


def _press(control: Locator) -> None:
    """By keyboard, as whoever cannot see it would."""
    control.focus()
    expect(control).to_be_focused()
    control.press("Enter")


DRAWERS = {
    "overview": (".st-key-history button",),
    "load": ("[role=tab] >> nth=1", "[role=tab] >> nth=2"),
    "map": (".st-key-cutoffs button", ".st-key-method_map button"),
    "priorities": (".stMain summary >> nth=-1",),
    "schedule": (".gantt .row >> nth=0", ".stMain summary >> nth=-1"),
    "risks": (".stMain summary >> nth=-1", ".stMain [class*=st-key-risk_row] button:visible >> nth=0"),
    "decisions": (".stMain [class*=st-key-capture] button", ".stMain summary >> nth=-1"),
    "exports": ("[data-testid=stMainMenuButton]",),
}  # by page: the handles of what is not seen at first


def test_whoever_wants_no_motion_sees_none(visitor: Visitor) -> None:
    page = enter(visitor, "schedule")
    moving = page.evaluate(
        """() => [...document.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? one.shadowRoot.querySelectorAll('*') : [])])
        .filter((one) => [getComputedStyle(one).transitionDuration, getComputedStyle(one).animationDuration]
        .some((said) => said.split(',').some((time) => parseFloat(time) > 0.02))).map((one) => one.outerHTML.slice(0, 80))"""
    )
    assert moving == []
