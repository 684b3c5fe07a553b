"""Map: who counts and who cares, on one grid; a click opens the person, a drag rates them anew."""

import streamlit as st

from analytics import map as grid
from analytics.charts import map as chart
from pages._parts.map import people_map
from pages._shell import anonymous, cached, choosing, people, person, rerating, session, standing
from pages._shell.alone import alone
from pages._shell.texts import finding_title, say, words
from pages._shell.theme import palette
from pages._shell.widgets import beside, fitting, head, masthead, nothing_yet, titled

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
    title, chosen_row, below = st.container(), st.container(), standing.row()

    # What is chosen: names or letters, cut-offs, what size, colour and shape mean, whom to show, what to compare with.
    cuts = people.cuts()
    with below:
        letters = anonymous.wished(language)
    everyone = cached.placed(desk.rows_key, cuts, desk.book)
    everyone = anonymous.lettered(everyone) if letters else everyone
    finding = grid.finding(everyone)
    with title:
        titled(finding_title(finding, language))
    chosen = session.chosen("stakeholders") or people.spoken_of(finding, everyone)
    with chosen_row:
        choice = choosing.choices(everyone, table, language, anonymous=letters)

    # What follows: the people who pass the filter, placed on axes that do not move, with where they stood before, how their raters differ and how old the ratings are.
    before = choosing.before(choice.since)
    known = standing.over_time(everyone, before)
    painted = choosing.painted(known, table, choice.look, language)
    shown = painted[choice.passes]
    drawing = chart.drawing(
        shown, words={**words("map", language), **people.scale_words(table), **people.zone_words(everyone, language), **standing.heads(choice.look, language)},
        palette=palette(), cuts=cuts, rulers=standing.rulers(table, language), look=choice.look, everyone=painted, chosen=chosen, lettered=letters,
        frame=chart.Frame(WIDE, fitting(560, 330)),
    )  # fmt: skip

    # What is shown: how the map is to be read, the map with all who wait to be rated, and the person who was picked.
    with below:
        choosing.cut_offs(table, language)
        standing.method(everyone, cuts, table, language)
        st.caption(standing.subtitle(everyone, shown, cuts, table, choice.since, language))
        if not letters:
            standing.movement(before, cuts, language)
    left, right = beside(WIDE, 380)
    with left:
        alt = chart.alt(everyone, words=words("map", language), title=finding_title(finding, language))
        told = standing.told(drawing, finding_title(finding, language), language)
        people_map(told, key=rerating.MAP, alt=alt, on_pick=rerating.picked, on_move=rerating.moved)
    with right:
        people.pick(chosen, everyone, language)
        if letters:
            anonymous.card(chosen, everyone, table, language)
        else:
            person.card(chosen, everyone, language)


alone("map", page)
