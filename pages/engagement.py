"""Engagement: where each person stands, where the project needs them, and what to do about it, whom to win first on top."""

import streamlit as st

from analytics import engagement
from analytics.charts import engagement as chart
from pages._shell import cached, people, session
from pages._shell import engagement as shell
from pages._shell.alone import alone
from pages._shell.texts import finding_title, say, words
from pages._shell.theme import palette
from pages._shell.widgets import beside, draw, head, in_a_row, masthead, nothing_yet, titled

WIDE = 690  # pixels: beside the card of the person
language, _ = session.enter()

if session.desk().book.records("stakeholders").empty:
    head(say("engagement_nothing", language))
    nothing_yet("stakeholders")
    st.stop()

masthead()


def page() -> None:
    """What follows, what is chosen, and what is shown."""
    desk = session.desk()

    # What follows: everyone's levels, gap and next step, whom to win first on top.
    everyone = cached.assessed(desk.rows_key, people.cuts(), desk.book)
    finding = engagement.finding(everyone)
    title = finding_title(finding, language)
    titled(title)

    # What is chosen: whom to show, a page of the matrix, a person.
    filters, pages = in_a_row(520, 520)
    with filters:
        shown = shell.filtered(everyone, language)
    chosen = session.chosen("stakeholders") or engagement.named(everyone)
    with pages:
        part = shell.part(shown, chosen, language)

    # What is shown: the matrix, the people of whom a level is unknown, and the person who was picked with what to do.
    left, right = beside(WIDE, 390)
    with left:
        st.caption(say("engagement_caption", language, shown=len(shown), all=len(everyone)))
        if not part.empty:
            figure = chart.figure(
                part, words=words("engagement", language), title="", palette=palette(), chosen=chosen, width=WIDE
            )
            alt = chart.alt(everyone, words=words("engagement", language), title=title)
            draw(figure, key="engagement_matrix", alt=alt, opens=people.open_card)
        shell.unknown(shown, language)
    with right:
        shell.pick(everyone, chosen, language)
        shell.card(everyone, chosen, language)
    shell.actions(shown, language)
    shell.method(everyone, language)


alone("engagement", page)
