"""What was taken in last, however long ago: what is to be done about it, and the way back."""

from collections.abc import Sequence

import streamlit as st

from pages._shell import kept, matching, session
from pages._shell.kept import Spot
from pages._shell.texts import say
from pages._shell.widgets import plain


def told(spots: Sequence[Spot], language: str) -> None:
    """What was taken in last: what is to be done about it while nothing was changed since, and the way back at any time."""
    load = session.load_to_undo()
    if load is None or not session.owner():
        return
    just_now = session.last_load() is not None
    parts = [plain(load.said)]
    if any(spot.file.name in load.files and spot.found and kept.decided(spot.found) for spot in spots):
        parts.append(say("loaded_decided", language))
    if just_now and (count := sum(map(matching.to_check, spots))):
        parts.append(f"**{say('check_count', language, count=count)}**")
    if load.later:
        parts.append(say("loaded_later", language, count=load.later))
    with st.container(horizontal=True, vertical_alignment="center", key="last_load"):
        st.markdown(":material/check_circle: " + say("list_dot", language).join(parts), width="content")
        if load.before is not None or load.later:
            _ask(load, language)
        else:
            words = say("undo_load" if load.files or not just_now else "undo", language)
            st.button(words, key="undo_load", icon=":material/undo:", on_click=_undo, args=(load,))


def _ask(load: session.Loaded, language: str) -> None:
    """The first load is taken back with its workspace, which nothing brings back, and an earlier one with what was done since: asked before."""
    first = load.before is not None
    with st.popover(say("undo_load", language), icon=":material/undo:", key="undo_first"):
        if load.later:
            st.caption(say("undo_later_means", language, count=load.later))
        if first:
            st.caption(say("undo_first_means", language))
        words = say("undo_first" if first else "undo_to_before", language)
        st.button(words, type="primary", key="undo_load", on_click=_undo, args=(load,))


def _undo(load: session.Loaded) -> None:
    """Callback: take the load back; a workspace that it began goes again, and what lay there before lies there."""
    if load.before is not None:
        session.forget()
        session.show(load.before)
    elif load.later:
        session.undo_last_load()
    else:
        session.undo()
