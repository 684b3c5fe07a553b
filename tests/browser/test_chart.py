"""The charts under a pointer: they say what a mark is, open it, and obey nothing that a cell says."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import settled


@pytest.fixture
def map_page(page: Page, address: str) -> Page:
    page.goto(f"{address}/map?lang=en&sample=game_security")
    settled(page)
    expect(page.locator(".st-key-map .person").first).to_be_visible()
    return page


def centre(page: Page, place: int) -> tuple[float, float]:
    """Where the middle of a mark is on the screen."""
    box = page.locator(".st-key-map .person").nth(place).bounding_box()
    assert box
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def test_a_pointer_on_a_mark_or_close_by_is_told_who_that_is_and_away_from_it_nothing(map_page: Page) -> None:
    card = map_page.locator(".st-key-map .card")
    x, y = centre(map_page, 0)
    map_page.mouse.move(x, y)
    expect(card).to_be_visible()
    said = card.inner_text()
    assert said.splitlines()[0].strip()
    map_page.mouse.move(x, y - 13)  # the dot is six pixels from its middle to its edge
    expect(card).to_be_visible()
    assert card.inner_text() == said
    map_page.mouse.move(5, 5)
    expect(card).to_be_hidden()


def test_a_card_stays_inside_of_its_chart_wherever_the_mark_is(map_page: Page) -> None:
    card, svg = map_page.locator(".st-key-map .card"), map_page.locator(".st-key-map svg")
    frame = svg.bounding_box()
    assert frame
    for place in range(map_page.locator(".st-key-map .person").count()):
        map_page.mouse.move(*centre(map_page, place))
        expect(card).to_be_visible()
        box = card.bounding_box()
        assert box
        assert box["x"] >= frame["x"] - 1
        assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1
        assert box["y"] >= frame["y"] - 1


def test_a_click_opens_the_card_of_the_person_and_the_chart_is_not_built_anew(map_page: Page) -> None:
    svg = map_page.locator(".st-key-map svg")
    svg.evaluate("(svg) => { svg.mark = 'the same' }")
    x, y = centre(map_page, 2)
    map_page.mouse.move(x, y)
    name = map_page.locator(".st-key-map .card").inner_text().splitlines()[0]
    map_page.mouse.click(x, y)
    settled(map_page)
    expect(map_page.locator("h2", has_text=name)).to_be_visible()
    assert svg.evaluate("(svg) => svg.mark") == "the same"


def slide(page: Page) -> None:
    """Move the cut-off of influence by a step."""
    slider = page.locator("[class*=st-key-cut_influence]").get_by_role("slider")
    if not slider.is_visible():
        page.get_by_text("Cut-offs").click()
    slider.focus()
    slider.press("ArrowRight")
    settled(page)


def rename(page: Page, name: str) -> None:
    """Give the project another name, in the sidebar."""
    page.locator(".st-key-project_rename button").first.click()
    field = page.locator('[class*="st-key-project_name_"] input')
    field.fill(name)
    field.press("Enter")
    settled(page)


def second_tab(page: Page) -> Page:
    """The same workspace in another tab, once this page's address names it."""
    page.wait_for_url("**w=*")
    other = page.context.new_page()
    other.goto(page.url)
    settled(other)
    return other


def test_a_choice_on_the_page_leaves_the_sidebar_alone_until_something_in_it_changes(map_page: Page) -> None:
    """The first change can be undone, so the sidebar is drawn; what follows is the page's own."""
    expect(map_page.locator(".st-key-undo button")).to_be_disabled()
    slide(map_page)
    expect(map_page.locator(".st-key-undo button")).to_be_enabled()
    expect(map_page.locator(".st-key-source_choice input")).to_have_count(1)  # the one before the change is gone
    map_page.evaluate("""() => {
        window.touched = 0
        new MutationObserver((changes) => { window.touched += changes.length })
            .observe(document.querySelector('[data-testid="stSidebar"]'), { subtree: true, childList: true, attributes: true, characterData: true })
    }""")
    before = map_page.locator(".st-key-map svg").inner_html()
    slide(map_page)
    map_page.wait_for_function("(before) => document.querySelector('.st-key-map svg').innerHTML !== before", arg=before)
    assert map_page.evaluate("window.touched") == 0
    map_page.keyboard.press("Escape")
    map_page.locator(".st-key-history button").click()
    expect(map_page.get_by_text("Cut-off of Influence changed")).to_have_count(2)


def test_what_another_tab_changed_is_told_on_a_page_that_answers_by_itself(map_page: Page) -> None:
    slide(map_page)
    other = second_tab(map_page)
    slide(other)
    expect(map_page.get_by_text("Another tab")).to_have_count(0)
    map_page.keyboard.press("Escape")
    expect(map_page.get_by_text("Another tab").first).to_be_visible()


def test_choices_made_while_everything_is_drawn_anew_are_all_kept(map_page: Page) -> None:
    """The first change of a sample draws the sidebar too; what is pressed meanwhile is no less meant."""
    map_page.get_by_text("Cut-offs").click()
    slider = map_page.locator("[class*=st-key-cut_influence]").get_by_role("slider")
    expect(slider).to_have_value("3")
    slider.focus()
    for _ in range(3):
        slider.press("ArrowRight")
        map_page.wait_for_timeout(60)
    expect(slider).to_have_value("4.5")
    settled(map_page)
    expect(slider).to_have_value("4.5")
    expect(map_page.get_by_text("high begins at influence 4.5")).to_be_visible()
    slider.press("ArrowLeft")
    map_page.wait_for_timeout(30)
    map_page.locator(".st-key-map .person").first.press("Enter")
    expect(map_page.get_by_text("high begins at influence 4 and")).to_be_visible()


def test_choices_made_while_the_news_of_another_tab_comes_are_all_kept(map_page: Page) -> None:
    """A box that comes above the page moves it down; what is pressed meanwhile still finds it."""
    slide(map_page)
    other = second_tab(map_page)
    rename(other, "Ferry")
    relevance = map_page.locator(".st-key-cut_relevance").get_by_role("slider")
    relevance.focus()
    for _ in range(3):
        relevance.press("ArrowRight")
        map_page.wait_for_timeout(80)
    expect(map_page.get_by_text("Another tab").first).to_be_visible()
    expect(map_page.get_by_text("high begins at influence 3.5 and relevance 4.5")).to_be_visible()
    map_page.locator(".st-key-seen button").click()
    expect(map_page.get_by_text("Another tab")).to_have_count(0)
    expect(map_page.get_by_text("high begins at influence 3.5 and relevance 4.5")).to_be_visible()


def test_what_another_tab_moved_is_not_set_back_by_a_slider_that_still_shows_the_old_value(map_page: Page) -> None:
    slide(map_page)
    other = second_tab(map_page)
    slide(other)  # influence is 4 now, and this page does not know it yet
    relevance = map_page.locator("[class*=st-key-cut_relevance]").get_by_role("slider")
    relevance.focus()
    for _ in range(3):
        relevance.press("ArrowRight")
        map_page.wait_for_timeout(80)
    expect(map_page.get_by_text("high begins at influence 4 and relevance 4.5")).to_be_visible()
    expect(map_page.locator(".st-key-seen button")).to_be_visible()
    settled(map_page)
    expect(map_page.get_by_text("high begins at influence 4 and relevance 4.5")).to_be_visible()


def test_cut_offs_show_what_holds_whenever_they_are_opened_and_each_moves_alone(map_page: Page) -> None:
    map_page.mouse.click(*centre(map_page, 1))
    settled(map_page)
    map_page.get_by_text("Cut-offs").click()
    cuts = [
        map_page.locator(f"[class*=st-key-cut_{name}]").get_by_role("slider") for name in ("influence", "relevance")
    ]
    for cut in cuts:
        expect(cut).to_have_value("3")
    cuts[1].focus()
    cuts[1].press("ArrowRight")
    expect(map_page.get_by_text("high begins at influence 3 and relevance 3.5")).to_be_visible()
    settled(map_page)
    map_page.keyboard.press("Escape")
    map_page.locator(".st-key-undo button").click()
    expect(map_page.get_by_text("high begins at influence 3 and relevance 3", exact=False)).to_be_visible()
    settled(map_page)
    map_page.get_by_text("Cut-offs").click()
    expect(cuts[1]).to_have_value("3")


def test_a_chart_follows_the_theme_that_is_chosen_while_it_is_open(map_page: Page) -> None:
    ground = map_page.locator(".st-key-map svg rect").first
    inks = []
    for theme in ("Dark", "Light", "Dark"):
        before = ground.get_attribute("fill")
        map_page.get_by_test_id("stMainMenu").get_by_role("button").click()
        map_page.get_by_test_id("stMainMenuPopover").get_by_text(theme).click()
        expect(ground).not_to_have_attribute("fill", str(before))
        inks.append(ground.get_attribute("fill"))
        map_page.keyboard.press("Escape")
        settled(map_page)
    assert inks[0] == inks[2] != inks[1]


def test_a_project_that_is_renamed_stays_open(map_page: Page) -> None:
    slide(map_page)
    map_page.wait_for_url("**w=*")
    map_page.keyboard.press("Escape")
    where = map_page.url
    rename(map_page, "Ferry")
    for room in ("Priorities", "Timeline", "Map"):
        map_page.get_by_role("link", name=room, exact=True).click()
        settled(map_page)
        expect(map_page.get_by_text("Ferry").first).to_be_visible()
        assert where.split("w=")[1].split("&")[0] in map_page.url
