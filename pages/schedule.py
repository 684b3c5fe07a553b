"""Timeline: when each task happens, what it waits for, and what moves when one of them takes longer."""

import streamlit as st

from analytics import schedule
from analytics.charts import schedule as chart
from pages._parts.gantt import gantt
from pages._shell import replanning, session, timeline, told, whytask
from pages._shell.texts import finding_title, say, words
from pages._shell.theme import palette
from pages._shell.widgets import head, nothing_yet

TALL = 560  # pixels of the chart; its rows scroll
language, desk = session.enter()
plan = told.plan()

if plan.tasks.empty:
    head(say("schedule_nothing", language))
    nothing_yet("tasks")
    st.stop()

# What is chosen: how tasks are grouped, which are shown, what is drawn of them, and which one is open.
finding = schedule.finding(plan)
title = finding_title(finding, language)
head(title)
choice = timeline.choices(plan, language)
chosen = timeline.open_task(plan, finding)

# What follows: every bar and line placed on an axis that does not move.
drawing = chart.drawing(
    plan, words=words("schedule", language), title=title, palette=palette(), chosen=chosen,
    chain=timeline.chain(plan, chosen), group=choice.group, rows=choice.rows, show=choice.show, scale=timeline.scale(),
)  # fmt: skip

# What is shown: the chart with the task that is open beside it, what is wrong with the plan, and the table to change it.
st.caption(timeline.caption(plan, choice, language))
left, right = timeline.sides()
with left:
    gantt(drawing, key=timeline.CHART, height=TALL, on_pick=timeline.picked)
    timeline.from_requirements(language)
    timeline.problems(plan, language)
with right:
    timeline.pick(chosen, plan, language)
    whytask.card(chosen, plan, language)
replanning.table(plan, language)
