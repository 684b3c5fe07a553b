"""The screen in a meeting: no sidebar, large type, and one bar from the map through to the decisions."""

from datetime import UTC, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from pages._shell import capture, rooms, session
from pages._shell.texts import say
from pages._shell.widgets import LARGER, showing_to

ROUND = ("map", "priorities", "schedule", "risks", "decisions")  # in the order in which a meeting goes through them
TYPE = 15  # pixels: the size of the theme's type, in which everything on the page is measured
_LOOK = f"""<style>
html {{ font-size: {TYPE * LARGER:g}px }}
[data-testid="stHeader"], [data-testid="stSidebar"], [data-testid="stExpandSidebarButton"] {{ display: none }}
.stMainBlockContainer {{ padding: 0.8rem 1.4rem 1.5rem }}
.stMain h1 {{ padding-block: 0 0.4rem; font-size: 1.45rem }}
[data-testid="stBottomBlockContainer"] {{ padding: 0.35rem 1.4rem }}
[data-testid="stBottom"] > div {{ border-top: 1px solid color-mix(in srgb, currentColor 18%, transparent) }}
[data-testid="stToastContainer"] {{ top: 0.3rem; width: auto; max-width: 60% }}
[data-testid="stToast"] {{ width: auto; padding-block: 0.4rem }}
.st-key-bar p {{ white-space: nowrap }}
</style>"""


def look() -> None:
    """Large type for the back row, and nothing on the screen but the page and the bar."""
    st.html(_LOOK)


def begin(language: str) -> None:
    """Start presenting; how things stand now is kept under the day and the time of the visitor's own clock."""
    session.begin_meeting(say("before_the_meeting_at", language, moment=_moment()))


def stops() -> list[str]:
    """The pages of the round that the audience may enter."""
    return [name for name in ROUND if rooms.open_to_these_eyes(name)]


def bar(here: str, language: str) -> None:
    """At the lower edge: where in the round one is, back and on, to whom it is shown, capture, and the end."""
    shown = stops()
    with (
        st.bottom,
        st.container(horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", key="bar"),
    ):
        with st.container(horizontal=True, vertical_alignment="center", gap="small", width="content"):
            _round(here, shown, language)
        showing_to(language)
        with st.container(horizontal=True, vertical_alignment="center", gap="small", width="content"):
            capture.popover(here, language)
            st.button(say("end_meeting", language), key="end_meeting", icon=":material/logout:", on_click=_end)


def _round(here: str, shown: list[str], language: str) -> None:
    """Back, `2 of 5 · Priorities`, on. The keys are those of a presenter's remote control."""
    at = shown.index(here) if here in shown else -1
    back, on = (shown[at - 1] if at > 0 else None), (shown[at + 1] if at + 1 < len(shown) else None)
    st.button(
        say("previous_page", language), key="previous_page", icon=":material/arrow_back:", shortcut="PageUp", disabled=back is None,
        on_click=session.go, args=(back,),
    )  # fmt: skip
    place = say(f"page_{here}", language)
    said = say("stop_of", language, number=at + 1, count=len(shown), page=place) if at >= 0 else place
    st.markdown(f"**{said}**", width="content")
    st.button(
        say("next_page", language), key="next_page", icon=":material/arrow_forward:", icon_position="right", shortcut="PageDown",
        disabled=on is None, on_click=session.go, args=(on,),
    )  # fmt: skip


def _end() -> None:
    """Callback: the sidebar comes back, on the page where the meeting is looked back upon."""
    session.present(False)
    if rooms.open_to_these_eyes("decisions"):
        session.go("decisions")


def _moment() -> str:
    """Now by the visitor's clock, to the minute; by that of Greenwich where the browser does not tell its own."""
    return f"{session.now().astimezone(_zone()):%Y-%m-%d %H:%M}"


def _zone() -> tzinfo:
    try:
        return ZoneInfo(st.context.timezone or "UTC")
    except (ZoneInfoNotFoundError, ValueError):
        return UTC
