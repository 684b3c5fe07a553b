"""What was taken in last: what is to be done about it, and the way back."""

from collections.abc import Sequence

import streamlit as st

from pages._shell import kept, matching, session
from pages._shell.kept import Spot
from pages._shell.texts import say
from pages._shell.widgets import plain


def told(spots: Sequence[Spot], language: str) -> None:
    """What was taken in last, while nothing was changed since: what is to be done about it, and the way back."""
    load = session.last_load()
    if load is None:
        return
    decided = any(spot.file.name in load.files and spot.found and kept.decided(spot.found) for spot in spots)
    parts = [plain(load.said)] + ([say("loaded_decided", language)] if decided else [])
    if count := sum(map(matching.to_check, spots)):
        parts.append(f"**{say('check_count', language, count=count)}**")
    with st.container(horizontal=True, vertical_alignment="center", key="last_load"):
        st.markdown(":material/check_circle: " + say("list_dot", language).join(parts), width="content")
        if load.before is None:
            st.button(say("undo_load" if load.files else "undo", language), key="undo_load", icon=":material/undo:", on_click=_undo, args=(load,))  # fmt: skip
        else:
            _ask(load, language)


def _ask(load: session.Loaded, language: str) -> None:
    """The first load is taken back with its workspace, which nothing brings back: asked before it is done."""
    with st.popover(say("undo_load", language), icon=":material/undo:", key="undo_first"):
        st.caption(say("undo_first_means", language))
        st.button(say("undo_first", language), type="primary", key="undo_load", on_click=_undo, args=(load,))


def _undo(load: session.Loaded) -> None:
    """Callback: take the load back; a workspace that it began goes again, and what lay there before lies there."""
    if load.before is None:
        session.undo()
        return
    session.forget()
    session.show(load.before)
