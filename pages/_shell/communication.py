"""What the Communication page chooses and shows beside its table: the filter, the pages of the calendar, what is overdue."""

import pandas as pd
import streamlit as st

from analytics.communication import ContactHours, Spent
from analytics.communication.coming import WEEKS
from pages._shell import contact_hours, contact_table, session
from pages._shell.method import method_card
from pages._shell.texts import say
from pages._shell.widgets import chips, in_a_row, plain

__all__ = ["WEEKS", "filtered", "method", "of", "overdue", "part"]

PAGE = 22  # rows that the calendar shows at a time
MOST = 6  # contacts that are told one by one
STATES = ("overdue", "passed", "ahead", "open")


def filtered(plan: pd.DataFrame, language: str, hours: Spent, settings: ContactHours) -> pd.DataFrame:
    """The rows that pass the filter, chips kept across pages; beside it the settings and the way to take the proposals over."""
    options = {f"state={one}": say(f"contact_state_{one}", language) for one in STATES if (plan["state"] == one).any()}
    options |= {f"owner={one}": str(one) for one in plan["owner"].dropna().unique()}
    filters, minutes, take = in_a_row(420, 220, 250)
    with filters:
        picked = chips(say("show_only", language), options, key="contacts_only")
    if session.owner():
        with minutes:
            contact_hours.choose(plan, settings, language)
        with take:
            contact_table.take_over(plan, language)
    passes = pd.Series(True, index=plan.index)
    for name in ("state", "owner"):
        wanted = [one.removeprefix(f"{name}=") for one in picked if one.startswith(f"{name}=")]
        passes &= plan[name].isin(wanted) if wanted else True
    return plan[passes]


def part(shown: pd.DataFrame, language: str) -> pd.DataFrame:
    """The rows of the calendar, a page at a time."""
    if len(shown) <= PAGE:
        return shown
    start = st.segmented_control(
        say("calendar_page", language), list(range(0, len(shown), PAGE)), default=0, required=True, key=f"calendar_page_{len(shown)}",
        label_visibility="collapsed", format_func=lambda first: say("matrix_from_to", language, first=first + 1, last=min(first + PAGE, len(shown))),
    )  # fmt: skip
    return shown.iloc[int(start or 0) : int(start or 0) + PAGE]


def of(coming: pd.DataFrame, rows: pd.DataFrame) -> pd.DataFrame:
    """The contacts of these rows."""
    return coming[coming["row"].isin(rows.index)]


def overdue(shown: pd.DataFrame, language: str) -> None:
    """What is overdue or was planned for a day that is past, longest first; then of whom no next date is known."""
    late = shown[shown["state"].isin(["overdue", "passed"])]
    st.markdown(f"**{say('contacts_late', language, n=len(late))}**")
    if late.empty:
        st.caption(say("contacts_none_late", language))
    for row in late.head(MOST).index:
        _line(late.loc[row], language)
    if len(late) > MOST:
        st.caption(say("contacts_more", language, n=len(late) - MOST))
    undated = shown[shown["state"] == "open"]
    if len(undated):
        names = say("list_semicolon", language).join(undated["who"].dropna().head(MOST))
        st.caption(say("contacts_open", language, n=len(undated), names=plain(names)))


def _line(row: pd.Series, language: str) -> None:
    """One contact: whom, since when, who sees to it and how."""
    if row["state"] == "overdue":
        said = say("contact_since", language, day=f"{row['due']:%Y-%m-%d}", days=int(row["overdue_days"]))
    else:
        said = say("contact_missed", language)
    who = [row["owner"] or say("no_owner", language), contact_table.written(row, "method", language)]
    with st.container(gap="xxsmall"):
        st.markdown(f":red[**⚠ {plain(row['who'] or '–')}**] · {said}")
        st.caption(plain(" · ".join(one for one in who if one)))


def method(plan: pd.DataFrame, settings: ContactHours, language: str) -> None:
    """How the plan comes about, and on what the hours rest."""
    minutes = say("list_semicolon", language).join(
        say("contact_minutes", language, method=say(f"contact_hours_{name}", language), n=round(amount)) for name, amount in settings.minutes
    )  # fmt: skip
    method_card(
        "communication",
        language,
        scale=minutes,
        as_of=session.today(),
        unrated=int((plan["quadrant"] == "not_rated").sum()),
    )
