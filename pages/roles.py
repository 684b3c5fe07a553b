"""Roles: who does each task, who answers for it, who is asked and told; what is wrong with that, and what falls between the tables."""

import streamlit as st

from analytics import roles as question
from pages._shell import coverage, raci_changes, raci_drawing, roles, session
from pages._shell.texts import finding_title
from pages._shell.widgets import beside, head

WIDE = 700  # pixels: beside the sidebar of the narrowest screen, and two thirds of a wide one
language, desk = session.enter()

# What follows: the matrix as it is written, and what is wrong with it.
matrix, faults = roles.matrix(), roles.faults()
head(finding_title(question.finding(matrix, faults), language))

if matrix.tasks.empty:
    roles.start(language)
    coverage.section(language)
    st.stop()

# What is chosen: the letters and the thresholds, roles or the people who hold them, all tasks or those with a fault.
shown = roles.choices(matrix, faults, language)

# What is shown: the matrix, beside it its faults with what to do; below, what each person carries and what falls between the tables.
left, right = beside(WIDE, 380)
with left:
    raci_drawing.draw(matrix, faults, shown, session.chosen("raci"), language)
    raci_changes.give_a_part(matrix, language)
with right:
    roles.listed(matrix, faults, language)
raci_changes.editing(matrix, language)
roles.carried(matrix, language)
coverage.section(language)
