"""What the Map page says about people: whom it is about, the words of its axes and quarters, one person's card."""

import pandas as pd
import streamlit as st

from analytics import map as grid
from analytics.findings import Finding
from data.kinds import KINDS, Scale, Table
from pages._shell import session, told
from pages._shell.texts import say
from pages._shell.widgets import told_apart


def cuts() -> grid.Cuts:
    """The cut-offs kept with this workspace, else the middle of each scale."""
    return grid.kept_cuts(session.desk().book.settings)


def axis(table: Table, name: str) -> Scale:
    column = KINDS["stakeholders"].column(name)
    scale = table.scale(column) if column else None
    assert scale is not None  # both axes are levels
    return scale


def scale_words(table: Table) -> dict[str, str]:
    """The scale of each axis as the hover names it."""
    return {f"scale_{name}": axis(table, name).words(session.language()) for name in ("relevance", "influence")}


def everybody_named() -> bool:
    """Whether whoever looks may read the name of everyone on the map, and so what each of them is tied to."""
    policy = session.policy()
    return policy is None or policy.people == "all"


def zone_words(everyone: pd.DataFrame, language: str) -> dict[str, str]:
    """The names of the quarters; where the people in them have none, with how many they are."""
    if everybody_named():
        return {}
    counts = everyone["quadrant"].value_counts()
    return {f"quadrant_{zone}": f"{say(f'map.quadrant_{zone}', language)} · {count}" for zone, count in counts.items()}


def heading_of(name: str, language: str) -> str:
    column = KINDS["stakeholders"].column(name)
    return column.words(language) if column else name


def ties_of(kind: str) -> pd.DataFrame:
    """Which task names, or which risk hurts, which stakeholder."""
    return told.tied("counterparts" if kind == "tasks" else "hurts")


def pick(chosen: int | None, everyone: pd.DataFrame, language: str) -> None:
    """The same choice as a click on the map, for the keyboard; of people without a name there is nothing to pick."""
    named = everyone.index if everybody_named() else everyone.index[everyone["name"].notna()]
    names = told_apart(everyone.loc[named, "name"].fillna("–").to_dict())
    known = chosen if chosen in names else None
    session.put_anew("person", known, names[known] if known is not None else "")
    st.selectbox(
        say("person", language), list(names), index=None, key="person", label_visibility="collapsed",
        placeholder=say("pick_person", language), format_func=names.__getitem__,
        on_change=lambda: session.choose("stakeholders", session.value("person")),
    )  # fmt: skip


def open_card(record: int) -> None:
    """Callback of a chart: the person who was clicked is the one whose card is open."""
    session.choose("stakeholders", record)


def spoken_of(finding: Finding, everyone: pd.DataFrame) -> int | None:
    """The first person that the title names: the card that is open until another is picked."""
    named = str(dict(finding.values).get("names", ""))
    found = [
        int(str(record))
        for record, name in everyone["name"].items()
        if isinstance(name, str) and named.startswith(name)
    ]
    return max(found, key=lambda record: len(str(everyone.at[record, "name"])), default=None)


def card(record: int | None, everyone: pd.DataFrame, language: str) -> None:
    """One person: see `pages._shell.person`."""
    from pages._shell import person  # here, since the card asks this room what may be told

    person.card(record, everyone, language)
