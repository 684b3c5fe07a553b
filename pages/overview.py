"""Overview: what needs attention now, and the way to it; the title is the most important finding of all."""

import streamlit as st

from analytics import overview as question
from pages._shell import overview, session, small
from pages._shell.texts import finding_title
from pages._shell.widgets import beside, head

language, desk = session.enter()

# What follows: the project as this audience may see it, what presses in it, and how it stood before.
picture = overview.picture()
finding = question.finding(picture)
head(finding_title(finding, language))

if finding.code in ("overview_nothing", "overview_nothing_yet"):
    overview.start(language)
    st.stop()

before, since = overview.earlier()
figures = question.figures(picture, before)

# What is shown: the figures, the lines that lead to their places beside the first five, and the other pages in small.
overview.row(figures, since, language)
left, right = beside(530, 555)
with left:
    overview.lines(question.attention(picture), language)
with right:
    overview.top(language)
small.charts(picture, language)
