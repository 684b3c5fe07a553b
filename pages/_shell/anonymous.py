"""The map without names: everybody has a letter, the same one each time, and what would tell who it is stays away."""

import pandas as pd
import streamlit as st

from analytics.charts.crowding import letter
from data.kinds import Table
from pages._shell.people import axis, heading_of
from pages._shell.texts import say
from pages._shell.widgets import said


def wished(language: str) -> bool:
    """Whether letters are to stand for names; to be drawn before anything that names somebody."""
    return bool(
        st.toggle(
            say("anonymous", language), key="anonymous", persist_state="session", help=say("anonymous_means", language)
        )
    )


def lettered(everyone: pd.DataFrame) -> pd.DataFrame:
    """The facts of the map with a letter for each name; who has none has no letter either.

    A letter belongs to a record for life, whoever is added, left out or filtered.
    """
    first = 1 if len(everyone) and int(everyone.index.min()) >= 1 else 0
    letters = [
        letter(int(str(record)) - first) if isinstance(name, str) else None for record, name in everyone["name"].items()
    ]
    return everyone.assign(
        name=pd.Series(letters, index=everyone.index, dtype="object"), role=None, department=None, id=None
    )


def card(record: int | None, everyone: pd.DataFrame, table: Table, language: str) -> None:
    """What may be shown of a person without a name: the letter, the place, and nothing that somebody wrote."""
    if record is None:
        st.caption(say("card_hint", language))
        return
    person = everyone.loc[record]
    st.header(person["name"] if isinstance(person["name"], str) else say("nameless", language), anchor=False)
    quadrant = person["quadrant"]
    st.markdown(f"**{say(f'map.quadrant_{quadrant}', language)}** — {say(f'map.strategy_{quadrant}', language)}")
    if person["borderline"]:
        st.caption(say("borderline", language))
    left, right = st.columns(2)
    for place, name in ((left, "influence"), (right, "relevance")):
        written = said(table, record, name, language)
        high = f"{written} / {axis(table, name).highest:g}" if written and not axis(table, name).levels else written
        place.metric(heading_of(name, language), high or say("unrated", language))
    st.caption(say("anonymous_card", language))
