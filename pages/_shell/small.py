"""The three small charts under the Overview: map, the next thirty days, heatmap; each leads to its page."""

from datetime import timedelta

import streamlit as st

from analytics import risks, schedule
from analytics.charts import risks as heatmap
from analytics.charts import schedule as bars
from analytics.charts import small_map
from analytics.overview import Picture, map_finding
from data.kinds import unbroken
from pages._parts.gantt import gantt
from pages._shell import overview, people, register, rooms, session, timeline
from pages._shell.texts import finding_title, say, words
from pages._shell.theme import palette
from pages._shell.widgets import draw, plain, wide

MAP, PLAN, CELL = 316, 440, 40  # pixels: the width of the map and of the timeline, a cell of the heatmap
TALL = 270
_LOOK = """<style>
.st-key-small { margin-top: 1rem }
.st-key-small [data-testid="stPageLink"] p { white-space: normal; font-weight: 600; line-height: 1.3; text-wrap: balance }
.st-key-small [data-testid="stPageLink"] a { padding-inline: 0 }
@media (max-width: 1300px) { .st-key-small > :has(.st-key-small_timeline), .st-key-small_timeline { order: 1 } }
</style>"""


def charts(picture: Picture, language: str) -> None:
    """Side by side, as many as the audience may see and as there is data for."""
    st.html(_LOOK)
    with st.container(horizontal=True, gap="small", vertical_alignment="top", key="small"):
        if not picture.placed.empty and rooms.open_to_these_eyes("map"):
            _map(picture, language)
        if picture.plan.tasks["start"].notna().any() and rooms.open_to_these_eyes("schedule"):
            _plan(picture, language)
        if picture.exposed["open"].any() and picture.part("heatmap") and rooms.open_to_these_eyes("risks"):
            _heatmap(picture, language)


def _title(page: str, sentence: str) -> None:
    """The finding of a page as the link to it."""
    st.page_link(
        f"pages/{page}.py", label=unbroken(plain(sentence)), icon=":material/arrow_forward:", icon_position="right"
    )


def _map(picture: Picture, language: str) -> None:
    said = finding_title(map_finding(picture), language)
    with st.container(width=wide(MAP), gap="xsmall"):
        _title("map", said)
        figure = small_map.figure(
            picture.placed, words=words("map", language), palette=palette(), cuts=people.cuts(), wide=MAP, high=TALL
        )
        alt = small_map.alt(picture.placed, words=words("map", language), title=said)
        opened = draw(figure, key="small_map", alt=alt)
    if opened is not None:
        overview.go("map", "stakeholders", opened)


def _plan(picture: Picture, language: str) -> None:
    inner = picture.part("critical")  # the finding of a plan tells of slack and lateness
    said = finding_title(schedule.finding(picture.plan), language) if inner else say("next_thirty_days", language)
    first = session.today() - timedelta(days=3)
    drawing = bars.drawing(
        picture.plan, words=words("schedule", language), title=said, palette=palette(), compact=True,
        first=first, last=session.today() + timedelta(days=30),
    )  # fmt: skip
    with st.container(width=PLAN, gap="xsmall", key="small_timeline"):
        _title("schedule", said)
        picked = gantt(drawing, key="small_plan", height=TALL)
        _late(drawing.get("more_late", 0), language)
    if picked is not None:
        overview.go("schedule", "tasks", picked)


def _late(more: int, language: str) -> None:
    """How many late tasks are not drawn, and the way to them."""
    if more and st.button(
        say("more_late", language, n=more), key="line_pressing_late", type="tertiary", icon=":material/schedule:", wrap=True,
        on_click=timeline.only, args=("late",),
    ):  # fmt: skip
        overview.go("schedule")


def _heatmap(picture: Picture, language: str) -> None:
    named = (picture.exposed, picture.threats, picture.book.records("tasks"))
    said = finding_title(risks.finding(*named), language)
    still = picture.exposed[picture.exposed["open"]]
    spoken = risks.spoken_of(*named)
    figure = heatmap.figure(
        still, words=words("risks", language), title="", palette=palette(), cell=CELL, spoken=spoken
    )
    with st.container(width=wide(int(figure.layout.width)), gap="xsmall"):
        _title("risks", said)
        opened = draw(figure, key="small_heatmap", alt=heatmap.alt(still, words=words("risks", language), title=said))
        register.sign(still, spoken, "", language)
    if opened is not None:
        register.open_cell(opened)
        overview.go("risks")
