"""What the plan asks of the project lead: minutes of each method and the budget as they are set, hours a month, whom to group."""

import pandas as pd
import streamlit as st

from analytics.communication import ContactHours, Spent, leader
from pages._shell import session
from pages._shell.texts import say
from pages._shell.widgets import plain

GROUPS, OWNERS = 5, 6  # that are told


def told(hours: Spent, settings: ContactHours, language: str) -> None:
    """The hours a month against the budget, by owner, and where they are too many whom to speak with together."""
    lead = leader(session.desk().book)
    st.markdown(f"**{say('hours_head', language, hours=_hours(hours.asked), budget=_hours(settings.budget))}**")
    st.caption(say("hours_of_lead", language, name=plain(lead)) if lead else say("hours_of_all", language))
    if hours.unknown:
        st.caption(say("hours_unknown", language, n=hours.unknown))
    owners = hours.owners[hours.owners > 0]
    each = [
        say("hours_each", language, name=plain(name), hours=_hours(one)) for name, one in owners.head(OWNERS).items()
    ]
    st.caption(say("list_dot", language).join(each))
    if hours.asked <= settings.budget:
        return
    st.markdown(f"**{say('groups_head', language)}**")
    if hours.groups.empty:
        st.caption(say("groups_none", language))
    for _, group in hours.groups.head(GROUPS).iterrows():
        names = say("list_semicolon", language).join(map(str, group["names"]))
        method = say(f"contact_hours_{group['method']}", language)
        st.caption(say("group_line", language, names=plain(names), method=method, hours=_hours(group["saving"])))


def _hours(amount: float) -> str:
    return f"{amount:.1f}".removesuffix(".0")


def choose(plan: pd.DataFrame, settings: ContactHours, language: str) -> None:
    """Who leads, the hours there are, and the minutes of each method; kept with the workspace."""
    with st.popover(
        say("hours_set", language), icon=":material/tune:", width="stretch", key="hours_set", on_change="rerun"
    ) as opened:
        if not opened.open:
            return
        _lead(plan, language)
        for name, amount in (("budget", settings.budget), *settings.minutes):
            key = session.bound(f"contact_hours_{name}", float(amount))
            st.number_input(
                say(f"contact_hours_{name}", language), 0.0, 1000.0, step=5.0, format="%g", key=key, on_change=_keep, args=(name, key, language)
            )  # fmt: skip
        st.caption(say("hours_rule", language))


def _lead(plan: pd.DataFrame, language: str) -> None:
    lead = leader(session.desk().whole)
    names = list(dict.fromkeys([*([lead] if lead else []), *map(str, plan["owner"].dropna())]))
    key = session.bound("project_lead", lead or "")
    st.selectbox(
        say("setting_project_lead", language), ["", *names], key=key, format_func=lambda name: name or say("lead_unsaid", language),
        on_change=_keep_lead, args=(key, language),
    )  # fmt: skip


def _keep_lead(key: str, language: str) -> None:
    """Callback: who leads the project."""
    name = session.fresh_value(key)
    if name is not None:
        session.change(session.desk().whole.with_settings(project_lead=str(name)), say("lead_kept", language))


def _keep(name: str, key: str, language: str) -> None:
    """Callback: the minutes of a method, or the hours there are."""
    amount = session.fresh_value(key)
    if amount is None:
        return
    whole = session.desk().whole
    kept = whole.settings.get("contact_hours")
    book = whole.with_settings(contact_hours={**(kept if isinstance(kept, dict) else {}), name: float(amount)})
    session.change(book, say("hours_kept", language, what=say(f"contact_hours_{name}", language)))
