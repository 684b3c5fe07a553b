"""Every page as a person sees it, with much data, little and none: nothing cut off, nothing on top of something else, nothing off the screen."""

import pytest
from playwright.sync_api import Browser

from tests.browser.pictures import FAULTS, PAGES, SIZES, Look, taken, workspaces
from tests.browser.serving import serving

pytestmark = pytest.mark.browser
WIDE, NARROW = SIZES
SEEN = [
    ("sample", "en", NARROW),
    ("sample", "zh", WIDE),
    ("long", "zh", NARROW),
    ("three", "en", WIDE),
    ("nothing", "zh", NARROW),
]


@pytest.fixture(scope="module")
def desks(tmp_path_factory: pytest.TempPathFactory):  # type: ignore[no-untyped-def]
    """A running app whose store holds a workspace for each state."""
    store = tmp_path_factory.mktemp("looks") / "workspaces.sqlite"
    places = workspaces(store)
    with serving(store) as address:
        yield address, places


@pytest.mark.parametrize(("state", "language", "size"), SEEN, ids=str)
def test_nothing_is_cut_off_or_covered(
    desks: tuple[str, dict[tuple[str, str], str]], browser: Browser, state: str, language: str, size: tuple[int, int]
) -> None:
    address, places = desks
    looks = [Look(name, state, language, "light", size) for name in PAGES]
    found = {
        look.name: faults for look, page in taken(browser, address, places, looks) if (faults := page.evaluate(FAULTS))
    }
    assert not found


def test_what_scrolls_inside_its_own_box_is_no_fault_unless_the_box_itself_is_off_the_screen(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 800, "height": 600})
    wide = "<div style='width: 2000px; text-align: right'>At the far end</div>"
    page.set_content(f"<div style='width: 300px; overflow-x: auto'>{wide}</div>")
    assert page.evaluate(FAULTS) == []
    page.set_content(f"<div style='width: 900px; overflow-x: auto'>{wide}</div>")
    assert page.evaluate(FAULTS) == ['beyond the right edge: "At the far end"']
    page.close()


def test_what_is_cut_off_is_found(browser: Browser) -> None:
    page = browser.new_page(viewport={"width": 800, "height": 600})
    page.set_content(
        "<div style='width: 60px; overflow: hidden; white-space: nowrap'>A sentence that does not fit</div>"
        "<p style='position: absolute; left: 780px; white-space: nowrap'>Off the screen</p><p style='font-size: 9px'>Tiny</p>"
    )
    faults = page.evaluate(FAULTS)
    page.close()
    assert sorted(fault.split(":")[0] for fault in faults) == ["9px type", "beyond the right edge", "cut off"]
