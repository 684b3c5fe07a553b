"""Takes pictures of the pages in a real browser: of the sample for the README's gallery, or of every page in every state.

`python -m tests.browser.pictures gallery` writes docs/; `python -m tests.browser.pictures every FOLDER [word ...]` writes all states
whose name holds each of the words (such as `map zh dark 1024x768 long`) and says what looks broken in them.
"""

import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from data.demo import large, scenario
from data.kinds import Book
from data.store import Store
from tests.browser.conftest import FLAGS, chromium, settled
from tests.browser.serving import HOUSE, serving

PAGES = ("overview", "map", "priorities", "schedule", "risks", "decisions", "load", "exports", "audiences")
LANGUAGES = ("en", "zh")
THEMES = ("light", "dark")
SIZES = ((1440, 900), (1024, 768))
STATES = ("sample", "long", "three", "nothing")
FAULTS = (Path(__file__).parent / "faults.js").read_text(encoding="utf-8")
# Where every chart and every word of it stands; the same twice in a row where nothing moves any more.
_DRAWN = """() => JSON.stringify([...document.querySelectorAll('.liaison-chart, .liaison-chart text, .liaison-map, .liaison-map text, .gantt, h1, h2')]
    .map((one) => { const box = one.getBoundingClientRect(); return [box.x, box.y, box.width, box.height].map(Math.round) }))"""
_TALLEST = 2600  # pixels: what lies below the fold is looked at too, without end it would not be


@dataclass(frozen=True)
class Look:
    """One picture: a page in a state, in a language, a theme and a size of the screen."""

    page: str
    state: str
    language: str
    theme: str
    size: tuple[int, int]

    @property
    def name(self) -> str:
        return f"{self.page}_{self.state}_{self.language}_{self.theme}_{self.size[0]}x{self.size[1]}"


def books(language: str) -> dict[str, Book]:
    """What lies on the desk in each state but the sample, which needs nothing."""
    return {
        "long": large(300, 120, 40, language=language),
        "three": _few(scenario("game_security", language), 3),
        "nothing": Book(settings={"title": {"en": "Nothing yet", "zh": "尚无数据"}[language]}),
    }


def _few(book: Book, rows: int) -> Book:
    """The last rows of people, tasks and risks, tied to nothing that is not there."""
    for kind in book.tables:
        table = book.table(kind)
        kept = table.records.tail(rows if kind in ("stakeholders", "tasks", "risks") else 0)
        loose = [name for name in ("predecessors", "counterparts", "tasks", "stakeholders") if name in kept]
        book = book.with_table(
            replace(table, records=kept.assign(**dict.fromkeys(loose)), places=table.places.loc[kept.index])
        )
    return book


def workspaces(store: Path) -> dict[tuple[str, str], str]:
    """A workspace for each state and language in the app's own store: the part of the address that opens it."""
    kept = Store(f"sqlite:///{store}")
    at = datetime(2026, 11, 18, 9, tzinfo=UTC)
    made = {
        (state, language): kept.create(book, at=at) for language in LANGUAGES for state, book in books(language).items()
    }
    return {key: f"w={workspace.id}" for key, workspace in made.items()} | {
        ("sample", language): "" for language in LANGUAGES
    }


def taken(
    browser: Browser, address: str, places: dict[tuple[str, str], str], looks: list[Look]
) -> Iterator[tuple[Look, Page]]:
    """Each look as an open page that has come to rest; one visit for all looks of a language, a theme and a size."""
    for language, theme, size in product(LANGUAGES, THEMES, SIZES):
        wanted = [look for look in looks if (look.language, look.theme, look.size) == (language, theme, size)]
        if not wanted:
            continue
        context = browser.new_context(
            locale={"en": "en-GB", "zh": "zh-CN"}[language], color_scheme=theme,  # type: ignore[arg-type]
            viewport={"width": size[0], "height": size[1]}, reduced_motion="reduce",
        )  # fmt: skip
        for look in wanted:
            page = context.new_page()
            page.set_default_timeout(60_000)
            page.goto(f"{address}/{look.page}?lang={language}&{places[look.state, language]}")
            at_rest(page)
            yield look, page
            page.close()
        context.close()


def at_rest(page: Page) -> None:
    """Wait until the page is drawn, its charts too."""
    page.wait_for_selector('[data-testid="stMain"] h1')
    settled(page)
    page.wait_for_function('() => !document.querySelector(\'[data-testid="stSkeleton"], [data-testid="stSpinner"]\')')
    drawn = ""
    for _ in range(20):
        page.wait_for_timeout(450)
        drawn, before = page.evaluate(_DRAWN), drawn
        if drawn == before:
            return


def gallery(folder: Path) -> None:
    """The sample on each page as a person meets it, in both languages, and the overview in the dark."""
    looks = [Look(page, "sample", language, "light", SIZES[0]) for page, language in product(PAGES, LANGUAGES)]
    looks += [Look(page, "sample", "en", "dark", SIZES[0]) for page in ("map", "schedule")]
    for look, page in _open(looks):
        dark = "_dark" if look.theme == "dark" else ""
        page.screenshot(path=folder / f"{look.page}_{look.language}{dark}.png")
        print(look.name)


def every(folder: Path, words: list[str]) -> None:
    """Every look whose name holds the words, as tall as its page, and what looks broken in it."""
    folder.mkdir(parents=True, exist_ok=True)
    looks = [Look(*parts) for parts in product(PAGES, STATES, LANGUAGES, THEMES, SIZES)]
    for look, page in _open([look for look in looks if all(word in look.name.split("_") for word in words)]):
        for fault in page.evaluate(FAULTS):
            print(f"{look.name}: {fault}", flush=True)
        tall = page.evaluate("() => document.querySelector('[data-testid=\"stMain\"]').scrollHeight")
        page.set_viewport_size({"width": look.size[0], "height": max(look.size[1], min(tall, _TALLEST))})
        page.wait_for_timeout(400)
        page.screenshot(path=folder / f"{look.name}.png")


def _open(looks: list[Look]) -> Iterator[tuple[Look, Page]]:
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        store = Path(folder) / "workspaces.sqlite"
        places = workspaces(store)
        with serving(store) as address:
            browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
            yield from taken(browser, address, places, looks)
            browser.close()


if __name__ == "__main__":
    if sys.argv[1:2] == ["gallery"]:
        gallery(HOUSE / "docs")
    elif sys.argv[1:2] == ["every"] and len(sys.argv) > 2:
        every(Path(sys.argv[2]), sys.argv[3:])
    else:
        sys.exit(__doc__)
