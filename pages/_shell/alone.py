"""A page that answers by itself: its choices draw nothing but the page, unless what stands around it has changed too."""

from collections.abc import Callable

import streamlit as st

from pages._shell import session


def alone(name: str, page: Callable[[], None]) -> None:
    """Draw the page; a choice made on it runs the page only, not the sidebar, the way to other pages or a meeting's bar.

    These take the browser as long as the page itself, and a slider cannot wait for what it does not move. Where a choice
    changes them (a first change that can now be undone, something to say, other eyes), everything is drawn as usual.
    """
    eyes, drawn = session.eyes(), session.around()

    def part() -> None:
        session.look_up()
        if session.eyes() != eyes:
            st.rerun()  # before anything is drawn that they may not see
        page()
        if session.around() != drawn:
            st.rerun()  # after it: what is not drawn is forgotten, an open popover too

    part.__qualname__ = f"alone.{name}"  # by this name and its place a browser asks for it: of each page its own
    st.fragment(part)()
