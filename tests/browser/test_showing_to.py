"""Each page under each audience in a real browser: nothing that is withheld is in the page, and it opens."""

import re
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settled

PEOPLE = [
    [
        "Name",
        "Department",
        "Organization",
        "Role",
        "Audience",
        "Influence (1-5)",
        "Relevance (1-5)",
        "Attitude",
        "Notes",
    ],
    ["Zhao Min", "Platform", "Northgate", "Lead", "Client", 5, 5, "Against", "QSECRETNOTE"],
    ["Qian Li", "Trade", "Southgate", "Buyer", "Client", 4, 4, "For", None],
    ["Sun Wei", "Operations", "Ours", "Engineer", "Team", 2, 4, "For", None],
    ["Li Na", "Board", "Ours", "Director", "Boss", 5, 2, "For", None],
]
TASKS = [
    [
        "ID",
        "Task",
        "Counterparts",
        "Owner",
        "Finish",
        "Priority",
        "Commitment",
        "KPI value",
        "Effort",
        "Cost",
        "Public title",
        "Margin",
    ],
    ["T1", "QINNERONE", "Zhao Min", "Sun Wei", "2026-12-09", "High", 5, 5, 2, 730417, "Open interface", "QUNKNOWN"],
    ["T2", "QINNERTWO", "Sun Wei", "Sun Wei", "2026-12-16", "Low", 2, 3, 3, 730418, None, None],
    ["T3", "QINNERTHREE", "Qian Li", "Sun Wei", "2026-12-17", "Low", 2, 3, 3, 730419, "Second gate", None],
]
RISKS = [
    ["Risk", "Probability", "Impact", "Response", "Owner", "Due", "Tasks threatened", "Cost impact", "Public title"],
    ["QRISKONE", 4, 5, "QRESPONSE", "Sun Wei", "2026-12-14", "T1", 730420, "Open risk"],
    ["QRISKTWO", 2, 2, None, "Sun Wei", None, "T2", 730421, None],
]
MONEY = ["730417", "730420", "730,417", "730,420", "QSECRETNOTE", "QUNKNOWN"]
INNER = [
    "QINNER",
    "QRISK",
    "QRESPONSE",
    "Southgate",
    "Second gate",
    "Qian Li",
    "Sun Wei",
    "Li Na",
    "opposes",
    "2026-12-09",
    "2026-12-14",
]
WITHHELD = {
    "team": [*MONEY, "opposes"],
    "client": [*MONEY, *INNER],
    "boss": ["QSECRETNOTE", "QUNKNOWN", "Zhao Min", "Qian Li", "Sun Wei"],
}
PAGES = ("overview", "map", "priorities", "schedule", "risks", "decisions", "load", "exports", "audiences")


@pytest.fixture
def workspace(page: Page, address: str, tmp_path: Path) -> str:
    """The address of a workspace of one's own, without the page."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in {"People": PEOPLE, "Plan": TASKS, "Risks": RISKS}.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(tmp_path / "ours.xlsx")
    page.goto(f"{address}/load?lang=en")
    settled(page)
    page.set_input_files(".st-key-upload input[type=file]", tmp_path / "ours.xlsx")
    expect(page.locator("h1")).to_have_text(re.compile("^9 rows"))
    settled(page)
    found = re.search(r"w=([\w-]+)", page.url)
    assert found
    return found[1]


def sent(page: Page) -> str:
    """All that the page holds: its text, its mark-up (with hidden table cells and alternative texts), its charts with their hovers."""
    if page.locator(".liaison-chart, .liaison-map").count():
        page.locator(".liaison-chart svg > *, .liaison-map svg > *").first.wait_for(state="attached")
    charts = page.evaluate(
        """() => [...document.querySelectorAll('.liaison-chart, .liaison-map')]
        .map((root) => JSON.stringify((root.parentElement.chart || root.parentElement.map).data)).join(' ')"""
    )
    return " ".join([page.content(), page.locator("body").inner_text(), page.title(), str(charts)])


@pytest.mark.parametrize("audience", WITHHELD)
def test_each_page_opens_and_holds_nothing_that_is_withheld(
    page: Page, address: str, workspace: str, audience: str
) -> None:
    for name in PAGES:
        page.goto(f"{address}/{name}?lang=en&w={workspace}&for={audience}")
        settled(page)
        page.wait_for_timeout(400)
        expect(page.locator("h1")).not_to_be_empty()
        expect(page.locator('[data-testid="stException"]')).to_have_count(0)
        content = sent(page)
        assert not [secret for secret in WITHHELD[audience] if secret in content], (name, audience)
    assert f"for={audience}" in page.url


def test_the_same_search_finds_it_all_where_the_owner_looks(page: Page, address: str, workspace: str) -> None:
    found = set()
    for name in ("map", "priorities", "risks"):
        page.goto(f"{address}/{name}?lang=en&w={workspace}")
        settled(page)
        page.wait_for_timeout(400)
        content = sent(page)
        found |= {secret for secret in INNER if secret in content}
    assert {"QINNER", "QRISK", "QRESPONSE", "Qian Li", "Sun Wei", "opposes"} <= found


def test_turning_from_the_map_to_the_client_shows_a_calm_page(page: Page, address: str, workspace: str) -> None:
    page.goto(f"{address}/map?lang=en&w={workspace}")
    settled(page)
    expect(page.locator("h1")).to_have_text("Two people decide; one opposes: Zhao Min")
    page.locator(".st-key-showing").get_by_text("Client").click()
    expect(page.locator("h1")).to_have_text("“Map” is not part of what the client sees")
    settled(page)
    content = sent(page)
    assert not [secret for secret in (*INNER, *MONEY) if secret in content]
    page.locator('[data-testid="stMain"]').get_by_role("link", name="Priorities").click()
    expect(page.get_by_text("Open interface").first).to_be_attached()


def test_a_reload_and_the_address_keep_the_audience(page: Page, address: str, workspace: str) -> None:
    page.goto(f"{address}/risks?lang=en&w={workspace}&for=client")
    settled(page)
    page.reload()
    settled(page)
    expect(page.locator("h1")).to_have_text(re.compile("agreed risk"))
    assert "QRISK" not in sent(page)


def test_a_cell_of_the_heatmap_opens_its_list_and_a_risk_its_card(page: Page, address: str, workspace: str) -> None:
    page.goto(f"{address}/risks?lang=en&w={workspace}")
    settled(page)
    expect(page.locator(".st-key-heatmap .answers")).to_have_count(25, timeout=30_000)
    page.wait_for_timeout(500)
    cell = page.locator(".st-key-heatmap .answers").nth(19).bounding_box()  # probability 4, impact 5
    assert cell
    page.mouse.click(cell["x"] + cell["width"] / 2, cell["y"] + cell["height"] / 2)
    expect(page.get_by_text("Probability 4, impact 5: 1 risk")).to_be_visible()
    page.get_by_role("button", name="QRISKONE").click()
    expect(page.locator("h2")).to_have_text(
        "1 QRISKONE" if page.get_by_text("1 QRISKONE").count() else re.compile("QRISKONE")
    )
    page.get_by_role("button", name="Back to the list").click()
    expect(page.get_by_text("Probability 4, impact 5: 1 risk")).to_be_visible()


def test_whom_the_screen_is_shown_to_stays_marked_from_page_to_page(page: Page, address: str) -> None:
    page.goto(f"{address}/overview?lang=en")
    settled(page)
    marked = page.locator(".st-key-showing [role=radio][aria-checked=true]")
    for name in ("Load", "Map", "Priorities", "Timeline", "Risks", "Decisions"):
        page.locator("[data-testid=stSidebarNav] a", has_text=name).first.click()
        settled(page)
        expect(marked).to_have_text("Owner")


def test_what_another_tab_withholds_is_gone_at_the_next_choice_on_a_page_that_answers_by_itself(
    page: Page, address: str, workspace: str
) -> None:
    def titles(which: str) -> None:
        page.locator("[class*=st-key-policy_client_titles]").get_by_role("combobox").click()
        page.get_by_role("option", name=which).click()
        settled(page)

    page.goto(f"{address}/audiences?lang=en&w={workspace}")
    settled(page)
    titles("our own")
    client = page.context.new_page()
    client.goto(f"{address}/priorities?lang=en&w={workspace}&for=client")
    settled(client)
    assert "QINNERONE" in sent(client)
    titles("public")
    client.locator(".st-key-task").get_by_role("combobox").click()
    client.get_by_role("option").last.click()
    expect(client.get_by_text("Open interface").first).to_be_attached()
    settled(client)
    assert not [secret for secret in (*INNER, *MONEY) if secret in sent(client)]
