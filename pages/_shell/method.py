"""The method card of a chart: what the method is, where it comes from, and on what this drawing of it rests."""

from datetime import date

import streamlit as st

from pages._shell.texts import say
from pages._shell.widgets import plain


def method_card(
    name: str,
    language: str,
    *,
    cutoffs: str = "",
    scale: str = "",
    as_of: date | None = None,
    unrated: int | None = None,
) -> None:
    """A popover that tells the method `name` (words `method_NAME` and `source_NAME`) and what was put into it.

    cutoffs, scale: as the reader is to see them, in words; as_of: the newest day that the data knows of; unrated: how many are
    left out for want of a rating. What is not given is not told.
    """
    with st.popover(say("method", language), icon=":material/menu_book:", key=f"method_{name}"):
        st.markdown(say(f"method_{name}", language))
        st.caption(say("method_source", language, source=say(f"source_{name}", language)))
        told = {"cutoffs": cutoffs, "scale": scale, "as_of": as_of and as_of.isoformat(), "unrated": unrated}
        lines = [say(f"method_{key}", language, value=value) for key, value in told.items() if value not in (None, "")]
        for line in lines:
            st.caption(plain(line))
