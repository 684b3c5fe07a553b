"""Who sees what: for each audience the parts, names, titles, dates and columns that it may see, and what a change opens or shuts."""

import streamlit as st

from analytics import audiences
from pages._shell import policies, session
from pages._shell.texts import finding_title, say
from pages._shell.widgets import beside, head

language, desk = session.enter()
if policies.taken(language):
    st.rerun()

# What follows: how much of the plan the client sees, by the policies as they are.
head(finding_title(audiences.finding(desk.whole, session.client()), language))

# What is chosen: parts, names, titles, dates. What is shown beside them: what that does.
policies.client(language)
left, right = beside(740, 350)
with left:
    policies.parts(language)
    policies.manners(language)
    policies.columns(language)
with right:
    policies.differences(language)
    st.caption(say("parts_note", language))
