"""A running app and a real Chromium, for what only a browser can see."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright

from tests.browser.serving import serving

expect.set_options(timeout=20_000)  # what is expected comes; a busy machine only takes longer
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


def chromium() -> str | None:
    """The Chromium to drive: the one named by LIAISON_CHROMIUM, else the first that is installed."""
    names = (os.environ.get("LIAISON_CHROMIUM"), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file in which the app keeps the workspaces."""
    return tmp_path_factory.mktemp("store") / "workspaces.sqlite"


@pytest.fixture(scope="session")
def address(store: Path) -> Iterator[str]:
    """The address of an app of our own, with a store of its own."""
    with serving(store) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = chromium()
    if path is None:
        if os.environ.get("LIAISON_BROWSER_REQUIRED"):
            pytest.fail("no Chromium is installed, and this run requires one")
        pytest.skip("no Chromium is installed (set LIAISON_CHROMIUM to its path)")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A visitor with an English browser; nothing may be asked of another host."""
    visit = browser.new_context(locale="en-GB", viewport={"width": 1440, "height": 900}, accept_downloads=True)
    strange: list[str] = []
    visit.on(
        "request",
        lambda request: (
            None
            if "127.0.0.1" in request.url or request.url.startswith(("data:", "blob:"))
            else strange.append(request.url)
        ),
    )
    yield visit
    visit.close()
    assert not strange, f"asked of other hosts: {strange}"


@pytest.fixture
def page(context: BrowserContext) -> Page:
    opened = context.new_page()
    opened.set_default_timeout(30_000)
    return opened


def settled(page: Page) -> None:
    """Wait until the script has run and the page is drawn."""
    page.wait_for_selector('[data-testid="stApp"][data-test-script-state="notRunning"]')
    page.wait_for_timeout(250)
