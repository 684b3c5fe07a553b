"""Risks: how many stand at each probability and impact, before and after the response, and what the greatest ones threaten."""

import streamlit as st

from analytics import risks
from analytics.charts import risks as chart
from pages._shell import cached, register, session, told
from pages._shell.texts import finding_title, say, words
from pages._shell.theme import palette
from pages._shell.widgets import beside, draw, head, nothing_yet

language, desk = session.enter()
records = desk.book.records("risks")

if records.empty:
    head(say("risks_nothing" if session.owner() else "risks_none_agreed", language))
    nothing_yet("risks")
    st.stop()

if not register.graded():  # who sees no levels has the agreed wordings, and nothing that is reckoned from levels
    head(finding_title(risks.agreed(records), language))
    register.agreed(desk.book.table("risks"), language)
    st.stop()

# What follows: levels, scores and bands, and which task each risk threatens.
exposed = cached.exposed(desk.rows_key, desk.book)
threats = told.tied("threatens")
named = (exposed, threats, desk.book.records("tasks"), register.stage_now(exposed))
finding, spoken = risks.finding(*named), risks.spoken_of(*named)
head(finding_title(finding, language))

# What is chosen: before or after the response, a cell of the grid, a risk.
stage = register.stage(exposed, language)
cell, picked = session.cell("heatmap"), session.chosen("risks")
still = exposed[exposed["open"]]

# What is shown: the heatmap with what its colours mean, beside it the list behind a cell, the greatest, or the risk that was picked.
figure = chart.figure(
    still,
    words=words("risks", language),
    title="",
    palette=palette(),
    stage=stage,
    chosen=cell,
    spoken=spoken,
    cell=register.cell_size(),
)
left, right = beside(int(figure.layout.width), 600)
with left:
    st.caption(say(f"risks_caption_{stage or 'inherent'}", language), help=say("bands_why", language))
    alt = chart.alt(still, words=words("risks", language), title=finding_title(finding, language), stage=stage)
    draw(figure, key="heatmap", alt=alt, opens=register.open_cell)
    register.sign(still, spoken, stage, language)
    register.meaning(exposed, language)
    register.apart(risks.unmeasured(exposed, stage), stage, language)
with right:
    register.pick(exposed, stage, language)
    if picked is not None:
        register.card(picked, exposed, language)
    elif cell is not None:
        register.behind(risks.in_cell(exposed, cell, stage), cell, stage, language)
    else:
        register.greatest(risks.measured(exposed, stage), stage, language)
register.listed(exposed, language)
