"""Priorities: the same tasks ranked for the team, the client and the boss, each score as its parts."""

import streamlit as st

from analytics import priorities
from analytics.charts import priorities as chart
from pages._shell import cached, ranking, reasons, session
from pages._shell.texts import finding_title, say, words
from pages._shell.theme import palette
from pages._shell.widgets import beside, head, nothing_yet

WIDE = 700  # pixels: beside the sidebar of the narrowest screen, and two thirds of a wide one
language, desk = session.enter()

if ranking.work().records("tasks").empty:
    head(say("priorities_nothing", language))
    nothing_yet("tasks")
    st.stop()

# What follows: every open task rated once, ranked for each audience, and where they disagree.
audiences = ranking.audiences()
rated = cached.rated(desk.key, session.today(), desk.book)
rankings = {name: cached.ranked(desk.key, session.today(), audience, desk.book) for name, audience in audiences.items()}
compared = priorities.compared(rankings)
finding = priorities.finding(compared)
head(finding_title(finding, language))

# What is chosen: all three side by side, or one audience and how much each criterion weighs for it.
view = ranking.view(audiences, language)
session.clicked(f"rank_{view}", "tasks")
ranking.clicked(view, rankings, compared)
chosen = session.chosen("tasks") or ranking.spoken_of(finding, compared)
if view in audiences:
    ranking.weights(audiences[view], language)

# What is shown: the chart, all tasks in a table, and the task that was picked with its reasons.
left, right = beside(WIDE, 380)
if view in audiences:
    audience, ranked = audiences[view], rankings[view]
    figure = chart.figure(
        ranked, words=words("priorities", language), title="", wide=WIDE,
        palette=palette(), criteria=ranking.criteria(audience, language), chosen=chosen,
    )  # fmt: skip
    caption = say("rank_caption", language, audience=say(f"audience_{view}", language))
    alt = ranking.alternative(ranked, audience, language)
else:
    figure = chart.comparison(
        compared, words=words("priorities", language), title="", palette=palette(), wide=WIDE,
        chosen=chosen,
    )  # fmt: skip
    caption, alt = say("compare_caption", language), finding_title(finding, language)
with left:
    st.caption(caption)
    st.plotly_chart(
        figure, width="content", height=int(figure.layout.height), theme=None, key=f"rank_{view}", on_select="rerun", selection_mode="points", alt=alt,
        config={"displayModeBar": False},
    )  # fmt: skip
    ranking.left_out(rated, language)
    ranking.from_requirements(language)
with right:
    ranking.pick(chosen, compared, language)
    if view in audiences:
        reasons.one(chosen, rated, audiences[view], rankings[view], language)
    else:
        reasons.three(chosen, rated, audiences, rankings, language)
if view in audiences:
    ranking.table_of_one(rankings[view], audiences[view], language)
else:
    ranking.table_of_all(compared, rankings, language)
reasons.method(audiences, language)
