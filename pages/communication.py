"""Communication: who is told what, how, how often and by whom, which contacts are overdue, and what all of it asks of the project lead."""

import streamlit as st

from analytics import communication
from analytics.charts import communication as chart
from pages._shell import cached, contact_hours, contact_table, people, session
from pages._shell import communication as shell
from pages._shell.alone import alone
from pages._shell.texts import finding_title, say, words
from pages._shell.theme import palette
from pages._shell.widgets import beside, draw, head, masthead, nothing_yet, titled

WIDE = 716  # pixels: beside the list of what is overdue
language, _ = session.enter()

if session.desk().book.records("stakeholders").empty and session.desk().book.records("communication").empty:
    head(say("contact_nothing", language))
    nothing_yet("stakeholders")
    st.stop()

masthead()


def page() -> None:
    """What follows, what is chosen, and what is shown."""
    contact_table.take_edits(language)
    desk, today, cuts = session.desk(), session.today(), people.cuts()

    # What follows: the plan, the hours that it asks, and the contacts of the weeks ahead.
    plan = cached.contact_plan(desk.key, cuts, today, desk.book)
    settings = communication.contact_hours(desk.book.settings.get("contact_hours"))
    hours = communication.spent(plan, settings, desk.book.records("stakeholders"), communication.leader(desk.book))
    title = finding_title(communication.plan_finding(plan, hours, settings), language)
    titled(title)

    # What is chosen: whom to show; minutes, budget and lead; whether the proposals are taken over.
    shown = shell.filtered(communication.urgent_first(plan), language, hours, settings)
    part = shell.part(shown, language)
    coming = cached.coming_contacts(desk.key, cuts, today, desk.book)

    # What is shown: the calendar, beside it what is overdue and the hours, below the plan itself, which is worked on there.
    left, right = beside(WIDE, 370)
    with left:
        st.caption(say("contact_caption", language, shown=len(shown), all=len(plan)))
        figure = chart.figure(
            shell.of(coming, part), part, communication.off_days(desk.book, today), today=today, weeks=shell.WEEKS,
            words=words("calendar", language), title="", palette=palette(), width=WIDE,
        )  # fmt: skip
        alt = chart.alt(shell.of(coming, shown), shown, words=words("calendar", language), title=title)
        draw(figure, key="contact_calendar", alt=alt, opens=people.open_card)
    with right:
        shell.overdue(shown, language)
        contact_hours.told(hours, settings, language)
    contact_table.show(shown, hours.hours, language)
    shell.method(plan, settings, language)


alone("communication", page)
