"""Network: who sways whom, through whom to reach somebody, and where connections say something else than the ratings."""

import streamlit as st

from analytics import network as question
from analytics.charts import network as chart
from pages._shell import cached, network, people, session
from pages._shell.alone import alone
from pages._shell.method import method_card
from pages._shell.texts import finding_title, say, words
from pages._shell.theme import palette
from pages._shell.widgets import beside, draw, fitting, head, masthead, titled

WIDE = 700  # pixels: as the map
language, _ = session.enter()

if session.desk().book.records("relations").empty:
    head(say("network_nothing", language))
    network.nothing_yet(language)
    st.stop()

masthead()


def page() -> None:
    """What follows from the ties, what is chosen, and what is shown."""
    desk = session.desk()
    # What follows: the whole network and its measures, whatever is shown of it.
    ties, measured, compared = cached.connected(desk.rows_key, desk.book)
    title = finding_title(question.finding(measured, compared), language)
    titled(title)

    # What is chosen: whom to show, one person, and from whom the way to him or her begins.
    chosen = network.chosen(measured, compared)
    faded = network.faded(compared, desk.book.table("stakeholders"), language)
    way = network.way(ties, chosen, desk.book.records("stakeholders"))
    shown, drawn = network.drawn(ties, compared, chosen, way)
    figure, numbered = chart.figure(
        shown, ties=drawn, words=words("network", language), title="", palette=palette(), width=WIDE, height=fitting(560, 360),
        chosen=chosen, way=way.people if way else (), faded=faded, highest=network.scale().highest,
    )  # fmt: skip

    # What is shown: the network, beside it the person who is picked; below what to do, and the numbers.
    left, right = beside(WIDE, 380)
    with left:
        st.caption(network.subtitle(shown, measured, language))
        alt = chart.alt(shown, ties=drawn, words=words("network", language), title=title)
        draw(figure, key="network", alt=alt, opens=people.open_card)
        network.below(numbered, shown, measured, language)
        method_card("network", language, scale=network.scale().words(language), as_of=desk.book.as_of, unrated=int(compared["rated"].isna().sum()))  # fmt: skip
    with right:
        network.pick(chosen, compared, language)
        network.card(chosen, ties, measured, compared, way, language)
    network.more(ties, measured, compared, language)


alone("network", page)
