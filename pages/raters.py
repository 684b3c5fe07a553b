"""Raters: sheets go out, scores come back, and it shows how far the raters agree and whom to discuss first."""

import streamlit as st

from analytics import raters
from pages._shell import cached, session, sheets_out
from pages._shell import raters as room
from pages._shell.method import method_card
from pages._shell.texts import finding_title, say
from pages._shell.widgets import beside, head, nothing_yet

WIDE = 700  # pixels of the figure
language, desk = session.enter()
table = desk.book.table("stakeholders")

if table.records.empty:
    head(say("raters_nothing", language))
    nothing_yet("stakeholders")
    st.stop()

# What follows: the scores that can be compared, and whether they may be shown yet.
found = cached.outcome(desk.rows_key, desk.book)
round = raters.round_of(desk.book.settings)
finding = raters.finding(found, round)
head(finding_title(finding, language))

# What is chosen: a new round, what to do with the one that is open, whom to look at.
with st.container(horizontal=True, vertical_alignment="center"):
    sheets_out.make_sheets(found, round, language)
    sheets_out.open_round(round, found, language)
    if found.raters and not round.hides(found.judged):
        room.take_all(found, language)
        method_card(
            "raters", language, cutoffs=say("raters_cutoffs", language), scale=room.scales(found, table, language),
            as_of=room.newest(found), unrated=len(table.records) - found.people,
        )  # fmt: skip

# What is shown: what is back; once it is open the figure, how far they agree, whom to discuss, who differs, one person's scores.
if not found.raters and not round.raters:
    st.info(say("raters_how", language))
elif round.hides(found.judged):
    sheets_out.returned(round, found, language)
else:
    room.agreement(found, language)
    facts = raters.drawn(found, table)
    left, right = beside(WIDE, 380)
    with left:
        room.figure(facts, found, table, finding_title(finding, language), WIDE, language)
    with right:
        room.person(found, facts, table, language)
        room.discuss(facts, language)
        room.differing(found, facts, language)
        sheets_out.returned(round, found, language)
    room.listed(facts, language)
