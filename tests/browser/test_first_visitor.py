"""Whoever comes first after the server started sees what everybody sees after them."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.serving import serving

pytestmark = pytest.mark.browser
_WATCH = """() => {
    window.widths = new Set();
    const look = () => {
        const bar = document.querySelector('[data-testid="stSidebar"]');
        if (bar) window.widths.add(Math.round(bar.getBoundingClientRect().width));
        requestAnimationFrame(look);
    };
    look();
}"""


def test_the_first_visitor_of_a_server_gets_the_sidebar_at_the_width_that_was_asked(
    tmp_path: Path, browser: Browser
) -> None:
    with serving(tmp_path / "workspaces.sqlite") as address:
        page = browser.new_page(locale="en-GB", viewport={"width": 1440, "height": 900})
        page.add_init_script(f"({_WATCH})()")
        page.goto(address)
        page.wait_for_selector("h1", timeout=60_000)
        widths = page.evaluate("[...window.widths]")
        page.close()
    assert widths == [250]
