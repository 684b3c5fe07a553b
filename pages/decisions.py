"""Decisions: what is asked of whom by when, who does what, and after a meeting what changed and whom to tell."""

import streamlit as st

from analytics import decisions
from pages._shell import afterwards, agreed, capture, session
from pages._shell.texts import finding_title, say
from pages._shell.widgets import head

language, desk = session.enter()

# What follows: decisions and actions as they stand today, the open ones first.
found = decisions.outstanding(desk.book, session.today())
finding = decisions.finding(found, whole=session.owner())
head(finding_title(finding, language))

# What is chosen: nothing; but what is agreed can be written down here at any time (in a meeting from its bar).
if not session.presenting():
    with st.container(horizontal=True, vertical_alignment="center"):
        capture.popover("decisions", language)
        st.caption(say("agreed_hint", language))

# What is shown: what waits and who does what, side by side, and what was decided; for the owner the time after a meeting too.
lists, after = afterwards.tabs(language)
with lists:
    left, right = st.columns(2, gap="medium")
    with left:
        agreed.waiting(found, language)
        agreed.made(found, language)
    with right:
        agreed.actions(found, language)
    agreed.editing(language)
if after is not None and after.open:
    with after:
        afterwards.section(language)
