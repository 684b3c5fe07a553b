"""Map: who counts and who cares, on one grid; a click opens the person."""

import streamlit as st

from analytics import map as grid
from analytics.charts import map as chart
from pages._shell import cached, people, person, session
from pages._shell.alone import alone
from pages._shell.texts import finding_title, say, words
from pages._shell.theme import palette
from pages._shell.widgets import beside, draw, fitting, head, masthead, nothing_yet, titled

WIDE = 700  # pixels: beside the sidebar of the narrowest screen, and two thirds of a wide one
language, _ = session.enter()

if session.desk().book.records("stakeholders").empty:
    head(say("map_nothing", language))
    nothing_yet("stakeholders")
    st.stop()

masthead()


def page() -> None:
    """What is chosen, what follows from it, and what is shown."""
    desk = session.desk()
    table = desk.book.table("stakeholders")

    # What is chosen: cut-offs, what size and colour mean, whom to show.
    cuts = people.cuts()
    everyone = cached.placed(desk.rows_key, cuts, desk.book)
    finding = grid.finding(everyone)
    titled(finding_title(finding, language))
    chosen = session.chosen("stakeholders") or people.spoken_of(finding, everyone)
    choice = people.choices(everyone, table, language)

    # What follows: the people who pass the filter, placed on axes that do not move.
    painted = people.painted(everyone, table, choice, language)
    shown = painted[choice.passes]
    figure, numbered = chart.figure(
        shown, words={**words("map", language), **people.scale_words(table), **people.zone_words(everyone, language)}, palette=palette(),
        title="", cuts=cuts, size=choice.size, colour=choice.colour,
        everyone=painted, chosen=chosen, ticks=people.axis(table, "relevance").marks(language), ticks_influence=people.axis(table, "influence").marks(language), width=WIDE, height=fitting(580, 385),
    )  # fmt: skip

    # What is shown: the map, the people without a score in a tray, and the person who was picked.
    left, right = beside(WIDE, 380)
    with left:
        st.caption(people.subtitle(everyone, shown, cuts, table, language))
        alt = chart.alt(everyone, words=words("map", language), title=finding_title(finding, language))
        draw(figure, key="map", alt=alt, opens=people.open_card)
        people.roster(numbered, language)
        people.tray(shown, chosen, language)
    with right:
        people.pick(chosen, everyone, language)
        person.card(chosen, everyone, language)


alone("map", page)
