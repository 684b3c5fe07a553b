"""Priorities: the same tasks ranked for the team, the client and the boss, each score as its parts."""

import streamlit as st

from analytics import priorities
from analytics.charts import priorities as chart
from pages._shell import ranking, reasons, session, timeline
from pages._shell.alone import alone
from pages._shell.texts import finding_title, say, words
from pages._shell.theme import palette
from pages._shell.widgets import beside, draw, head, masthead, nothing_yet, titled

WIDE = 700  # pixels: beside the sidebar of the narrowest screen, and two thirds of a wide one
language, _ = session.enter()

if ranking.work().records("tasks").empty:
    head(say("priorities_nothing", language))
    nothing_yet("tasks")
    st.stop()

masthead()


def page() -> None:
    """What follows from the weights, what is chosen, and what is shown."""
    # What follows: every open task rated once, ranked for each audience, and where they disagree.
    audiences, rated = ranking.audiences(), ranking.rated()
    rankings = ranking.rankings(audiences)
    compared = priorities.compared(rankings)
    if compared.empty:
        titled(say("priorities_all_aside", language))
        ranking.left_out(language)
        return
    finding = priorities.finding(compared)
    titled(finding_title(finding, language))

    # What is chosen: all three side by side, or one audience and how much each criterion weighs for it.
    view = ranking.view(audiences, language)
    ranking.clicked(view, rankings, compared)
    chosen = session.chosen(timeline.kind()) or ranking.spoken_of(finding, compared)
    if view in audiences:
        ranking.weights(audiences[view], language)

    # What is shown: the chart, all tasks in a table, and the task that was picked with its reasons.
    left, right = beside(WIDE, 380)
    with left:
        if view in audiences:
            ranking.one(rankings[view], audiences[view], chosen, WIDE, language)
            if not session.owner():
                ranking.table(view, audiences, rankings, compared, language)
        else:
            st.caption(say("compare_caption", language))
            figure = chart.comparison(
                compared, words=words("priorities", language), title="", palette=palette(), wide=WIDE, chosen=chosen
            )
            alt = chart.comparison_alt(
                compared, words=words("priorities", language), title=finding_title(finding, language)
            )
            draw(figure, key="rank_compare", alt=alt, opens=ranking.open_task)
        ranking.left_out(language)
        ranking.from_requirements(language)
    with right:
        ranking.pick(chosen, compared, language)
        if view in audiences:
            reasons.one(chosen, rated, audiences[view], rankings[view], language)
        else:
            reasons.three(chosen, rated, audiences, rankings, language)
    if session.owner():
        ranking.table(view, audiences, rankings, compared, language)
    reasons.method(audiences, language)


alone("priorities", page)
