"""Risks: the register by exposure, before and after the response, with what each one threatens and whom it hurts."""

import streamlit as st

from analytics import risks, ties
from analytics.charts import risks as chart
from pages._shell import cached, register, session
from pages._shell.texts import finding_title, say, words
from pages._shell.theme import palette
from pages._shell.widgets import beside, head, nothing_yet

language, desk = session.enter()

if desk.book.records("risks").empty:
    head(say("risks_nothing", language))
    nothing_yet("risks")
    st.stop()

session.clicked_cell("heatmap")

# What follows: levels, scores and bands, and which task each risk threatens.
exposed = cached.exposed(desk.key, desk.book)
tasks = desk.book.records("tasks")
threats = ties.threatens(desk.book.records("risks"), tasks)
finding = risks.finding(exposed, threats, tasks)
head(finding_title(finding, language))

# What is shown: the heatmap, the register behind it, and the risk that was picked.
still = exposed[exposed["open"]]
figure = chart.figure(
    still, words=words("risks", language), title="", palette=palette(), chosen=session.cell("heatmap"), cell=76
)
left, right = beside(int(figure.layout.width), 580)
with left:
    st.caption(say("risks_caption", language, count=int(still["score"].isna().sum())))
    st.plotly_chart(
        figure, width="content", height=int(figure.layout.height), theme=None, key="heatmap", selection_mode="points",
        on_select="rerun", config={"displayModeBar": False}, alt=finding_title(finding, language),
    )  # fmt: skip
with right:
    rows = register.in_cell(exposed, language)
    register.listed(rows, language)
    register.card(register.open_card(rows), exposed, language)
