"""A workbook full of mark-up, formulas and turned letters in a real browser: all of it stays text, on every page and in every gesture."""

import re

import pytest
from playwright.sync_api import Dialog, Page, expect

from data.kinds import KINDS
from tests import hostile
from tests.browser.conftest import settled

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OPEN_TO_ALL = ("overview", "map", "priorities", "schedule", "risks", "decisions")
ROUNDS = {
    "the owner in English": ("en", "owner", "", (*OPEN_TO_ALL, "load", "exports", "audiences")),
    "the owner's meeting in Chinese": ("zh", "owner", "1", ("map", "schedule", "decisions")),
    "the client in Chinese": ("zh", "client", "", ("overview", "priorities")),
    "the boss in English": ("en", "boss", "", ("map", "risks")),
    "the team in Chinese": ("zh", "team", "", ("decisions",)),
}
SAID = OPEN_TO_ALL  # where some of it stands as text without any gesture
SEEN = re.compile(r"<img src=x onerror|<a href=|\(javascript:alert|=cmd\||\*\*strong\*\*|DROP TABLE")
# What no cell may ever become, each with its name; what we write ourselves is left out by its own class or words.
MADE = """() => {
  const found = [], app = document.querySelector('[data-testid="stApp"]')
  const all = (selector) => [...app.querySelectorAll(selector), ...[...app.querySelectorAll('*')].filter(e => e.shadowRoot).flatMap(e => [...e.shadowRoot.querySelectorAll(selector)])]
  const tell = (what, nodes) => nodes.forEach(node => found.push(what + ': ' + node.outerHTML.slice(0, 160)))
  tell('image', all('img').filter(i => /example|^x$/.test(i.getAttribute('src') || '')))
  tell('image in text', all('[data-testid="stMarkdownContainer"] img'))
  tell('link', all('a').filter(a => /example|javascript:|mailto:/.test(a.getAttribute('href') || a.getAttribute('xlink:href') || '')))
  tell('link in a chart', all('svg a'))
  tell('formula', all('.katex, math'))
  tell('script', all('script').filter(s => /alert/.test(s.textContent)))
  tell('colour', all('.stMarkdownColoredText, .stMarkdownColoredBackground, .stMarkdownBadge').filter(s => /^[xy]/.test(s.textContent)))
  tell('icon', all('[data-testid="stIconMaterial"], [role="img"]').filter(i => i.textContent.trim() === 'home'))
  tell('face', all('p, button, h1, h3').filter(e => /[😄💯]/u.test(e.textContent)))
  tell('block', all('[data-testid="stMarkdownContainer"] :is(blockquote, ol, ul, table, pre, code, hr, del, em, h2, h3, h4)').filter(b => /^\\s*(x|y|z|w|1)\\b/.test(b.textContent)))
  tell('bold', all('b, strong, tspan[style*="font-weight"]').filter(b => /^(bold|strong)$/.test(b.textContent)))
  tell('exception', all('[data-testid="stException"]'))
  tell('control', all('p, span, text, tspan, button, h1, h3').filter(e => !e.children.length && /[\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u202a-\\u202e\\u2066\\u2067]/.test(e.textContent)))
  for (const place of [document.documentElement, document.querySelector('[data-testid="stMain"]')])
    if (place.scrollWidth > place.clientWidth + 1) found.push('scrolls sideways: ' + place.tagName + ' ' + place.scrollWidth + ' > ' + place.clientWidth)
  return found
}"""


@pytest.fixture
def asked(page: Page) -> list[str]:
    """What a script of a cell asked the visitor: nothing may ever stand here."""
    spoken: list[str] = []

    def answer(dialog: Dialog) -> None:
        spoken.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", answer)
    return spoken


def loaded(page: Page, address: str) -> str:
    """The id of a workspace made of the hostile workbook, with a hostile restore point and name."""
    page.goto(f"{address}/load?lang=en")
    settled(page)
    file = {"name": hostile.FILE, "mimeType": XLSX, "buffer": hostile.workbook()}
    page.set_input_files(".st-key-upload input[type=file]", files=[file])  # type: ignore[list-item]
    rows = len(hostile.NAMES) * len(KINDS)  # and not those of the sample, which lies on the desk until the file is read
    expect(page.locator("h1")).to_contain_text(f"{rows} rows in", timeout=60_000)
    settled(page)
    page.get_by_role("button", name="History").click()
    page.get_by_label("Your name").fill(hostile.WHO)
    page.get_by_label("Name of a restore point").fill(hostile.POINT)
    page.get_by_label("Name of a restore point").press("Enter")
    settled(page)
    page.locator(".st-key-mark button").click()
    expect(page.locator('[class*="st-key-restore_"]')).to_have_count(1)
    found = re.search(r"w=([\w-]+)", page.url)
    assert found
    return found[1]


def gestures(page: Page) -> None:
    """Open and point at whatever there is."""
    for point in page.locator(".liaison-chart .answers, .liaison-map .person, .liaison-map .crowd").all()[:4]:
        box = point.bounding_box()
        if box:
            page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
            page.wait_for_timeout(60)
    for row in page.locator(".gantt .row").all()[:3]:
        box = row.bounding_box()
        if box:
            page.mouse.move(box["x"] + box["width"] * 0.75, box["y"] + box["height"] / 2)
            page.wait_for_timeout(60)
    main = page.locator('[data-testid="stMain"]')
    for tab in main.locator('[role="tab"]:visible').all():
        tab.click()
        settled(page)
    for summary in main.locator('[data-testid="stExpander"] summary:visible').all()[:2]:
        summary.click()
    page.wait_for_timeout(150)


def test_what_a_cell_says_stays_text_on_every_page(page: Page, address: str, asked: list[str]) -> None:
    workspace, wrong = loaded(page, address), []
    for whose, (language, eyes, present, names) in ROUNDS.items():
        shown = "&present=1" if present else ""
        for name in names:
            page.goto(f"{address}/{name}?lang={language}&w={workspace}&for={eyes}{shown}")
            settled(page)
            wrong += [f"{whose}, {name}: {one}" for one in page.evaluate(MADE)]
            if name in SAID and eyes == "owner":
                expect(page.get_by_text(SEEN).first).to_be_attached()  # it is there, and it is text
            gestures(page)
            wrong += [f"{whose}, {name}, opened: {one}" for one in page.evaluate(MADE)]
            page.keyboard.press("Escape")
    wrong += written_down(page)
    assert not wrong, "\n".join(dict.fromkeys(wrong))
    assert not asked


def written_down(page: Page) -> list[str]:
    """What is wrong after a decision was captured in a meeting in hostile words, with the popover open and after it."""
    page.goto(page.url.replace("/decisions", "/risks").replace("for=team", "present=1"))
    settled(page)
    page.locator('[class*="st-key-capture_"] button').first.click()
    text = page.get_by_label("要决定什么").or_(page.locator('[class*="st-key-capture_text"] input')).first
    text.fill(hostile.TEXTS["image"] + hostile.TEXTS["beacon"])
    wrong = page.evaluate(MADE)
    page.locator('[class*="st-key-capture_keep"] button').click()
    expect(page.locator('[data-testid="stToast"]').first).to_be_visible()
    page.goto(page.url.replace("/risks", "/decisions"))
    settled(page)
    expect(page.get_by_text(hostile.TEXTS["image"] + hostile.TEXTS["beacon"], exact=True).first).to_be_visible()
    return [f"captured: {one}" for one in [*wrong, *page.evaluate(MADE)]]


def test_no_table_offers_a_csv_that_bypasses_the_export(page: Page, address: str) -> None:
    page.goto(f"{address}/load?lang=en&sample=game_security")
    settled(page)
    table = page.locator('[data-testid="stDataFrame"]').first
    table.hover()
    expect(page.get_by_role("button", name="Search").first).to_be_visible()  # the tools are there ...
    expect(page.get_by_role("button", name="Download as CSV")).to_have_count(0)  # ... and this is none of them


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("lang=en&w=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", "names a workspace that does not exist"),
        ("lang=zh&w=..%2F..%2Fetc%2Fpasswd%00", "地址中的工作区不存在"),
        ("lang=en&for=%3Cb%3Ebold%3C%2Fb%3E", "an audience that does not exist: “<b>bold</b>”"),
    ],
)
def test_an_address_that_leads_nowhere_says_so(
    page: Page, address: str, asked: list[str], query: str, said: str
) -> None:
    page.goto(f"{address}/overview?{query}")
    settled(page)
    expect(page.get_by_text(said)).to_be_visible()
    expect(page.locator("h1")).not_to_be_empty()
    assert not page.evaluate(MADE)
    page.locator(".st-key-seen_astray button").click()
    expect(page.get_by_text(said)).to_have_count(0)
    assert not asked
