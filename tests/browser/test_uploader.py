"""Where files are brought in speaks the language of the page: to the eye, to a screen reader, and while files are dragged over it."""

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from pages._shell.texts import say
from tests.browser.conftest import settled

DRAGGED = """zone => { const held = new DataTransfer(); held.items.add(new File(['Name'], 'people.csv'));
  zone.dispatchEvent(new DragEvent('dragenter', {bubbles: true, cancelable: true, dataTransfer: held})) }"""
SEEN = """zone => [...zone.querySelectorAll('*')].filter(part => part.checkVisibility()).flatMap(part => {
  const after = getComputedStyle(part, '::after').content;
  const seen = parseFloat(getComputedStyle(part).fontSize) > 0 && part.dataset.testid !== 'stIconMaterial'
  const text = [...part.childNodes].filter(node => node.nodeType === 3).map(node => node.textContent.trim()).join('');
  return [seen ? text : '', after.startsWith('"') ? after.slice(1, -1) : ''] })
  .filter(text => text)"""


@pytest.mark.parametrize("language", ["en", "zh"])
def test_the_uploader_speaks_the_language_of_the_page(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}/load?lang={language}")
    settled(page)
    zone = page.get_by_test_id("stFileUploaderDropzone")
    expect(zone).to_be_visible()
    choose, drop, now = (say(key, language) for key in ("choose_files", "drop_here", "drop_now"))
    expect(zone.get_by_role("button", name=choose, exact=language == "zh")).to_be_visible()
    assert zone.evaluate(SEEN) == [choose, drop]
    zone.evaluate(DRAGGED)
    page.wait_for_timeout(300)
    assert now in zone.evaluate(SEEN)
    assert not [text for text in zone.evaluate(SEEN) if "Drag" in text]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_only_files_that_hang_over_it_are_to_be_let_go(page: Page, address: str, tmp_path: Path, language: str) -> None:
    (tmp_path / "people.csv").write_text("Name,Influence (1-5),Relevance (1-5)\nZhao Min,5,5\n")
    page.goto(f"{address}/load?lang={language}")
    settled(page)
    page.set_input_files(".st-key-upload input[type=file]", tmp_path / "people.csv")
    zone = page.get_by_test_id("stFileUploaderDropzone")
    expect(zone.get_by_text("people.csv")).to_be_visible()
    settled(page)
    now = say("drop_now", language)
    assert now not in zone.evaluate(SEEN)
    zone.evaluate(DRAGGED)
    page.wait_for_timeout(300)
    assert now in zone.evaluate(SEEN)
