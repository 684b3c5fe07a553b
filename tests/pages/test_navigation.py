"""The list of pages in the sidebar: all of them are seen, however many there are."""

from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

HOUSE = Path(__file__).parents[2]


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_page_hides_behind_a_button_with_english_words(language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, Any]] = []
    plain = st.navigation

    def listening(*pages: Any, **how: Any) -> Any:
        asked.append(how)
        return plain(*pages, **how)

    monkeypatch.setattr(st, "navigation", listening)
    app = AppTest.from_file(str(HOUSE / "app.py"), default_timeout=60)
    app.query_params["lang"] = language
    app.run()
    assert not app.exception
    assert asked
    # Streamlit folds more than twelve pages behind "View more" unless it is told that they stay open
    assert all(how["position"] == "sidebar" and how["expanded"] is True for how in asked)
