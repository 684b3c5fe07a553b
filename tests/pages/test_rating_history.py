"""The history of ratings as pages get it: that of the workspace at its revision, and none for a sample that nobody changed."""

from streamlit.testing.v1 import AppTest

from pages._shell import cached
from tests.data.store.cast import NOON, WHO, book, with_cell


def page(workspace: str, revision: int) -> None:
    import streamlit as st

    from pages._shell import cached

    history = cached.rating_history(workspace, revision)
    again = cached.rating_history(workspace, revision)
    st.text(len(history))
    st.text(history is again)
    if len(history):
        st.text(" ".join(map(str, history.iloc[-1][["record", "field", "before", "after", "by", "why"]])))


def texts(workspace: str, revision: int) -> list[str]:
    app = AppTest.from_function(page, args=(workspace, revision)).run()
    assert not app.exception
    return [text.value for text in app.text]


def test_a_page_gets_the_history_of_the_workspace_at_its_revision() -> None:
    id = cached.store().create(book(), at=NOON).id
    cached.store().save(id, 1, with_cell(book(), "stakeholders", 3, "influence", 4.0), **WHO)
    assert texts(id, 1)[0] == "11"
    assert texts(id, 2) == ["12", "True", "3 influence 3.0 4.0 Zhao Min as agreed"]


def test_an_untouched_sample_has_no_history() -> None:
    assert texts("game_security", 0) == ["0", "True"]
