"""The card of one person: name and standing first, then one section at a time, so that what is not looked at is not reckoned."""

import pandas as pd
import streamlit as st

from analytics import map as grid
from data.kinds import KINDS, Table
from pages._shell import choosing, people, session
from pages._shell.person import past, privacy, profile, saying, ties, work
from pages._shell.texts import say
from pages._shell.widgets import heading, plain, said

SECTIONS = ("profile", "work", "ties", "past", "privacy")


def card(record: int | None, everyone: pd.DataFrame, language: str) -> None:
    """One person as whoever looks may see them; a hint where nobody is picked."""
    if record is None:
        st.caption(say("card_hint", language))
        return
    table, placed = session.desk().book.table("stakeholders"), everyone.loc[[record]].iloc[0]
    named = isinstance(placed["name"], str)
    with st.container(gap="xsmall"):
        _standing(table, record, placed, language)
    if not named:
        st.caption(say("nameless_means", language))
        return
    if session.owner():
        saying.lines(record, placed, language)
    section = _section(language)
    if section == "profile":
        profile.facts_of(record, language)
    elif section == "work":
        work.lines(record, language)
    elif section == "ties":
        ties.facts_of(record, language)
    elif section == "past":
        past.changes(record, language)
    else:
        privacy.offered(record, language)


def _section(language: str) -> str:
    """The section that is open: of an audience that does not know everybody the profile alone, of others no history and no report."""
    open_to = SECTIONS if session.owner() else SECTIONS[:3] if people.everybody_named() else SECTIONS[:1]
    if len(open_to) == 1:
        return SECTIONS[0]
    chosen = st.segmented_control(
        say("person_section", language), open_to, default=SECTIONS[0], required=True, key=f"section_{len(open_to)}", persist_state="session",
        format_func=lambda one: say(f"person_{one}", language), label_visibility="collapsed", width="stretch",
    )  # fmt: skip
    return str(chosen or SECTIONS[0])


def _standing(table: Table, record: int, placed: pd.Series, language: str) -> None:
    """Name and role, the quarter of the map and what it asks for, the two scores, and who gave them when."""
    st.header(plain(placed["name"]) if isinstance(placed["name"], str) else say("nameless", language), anchor=False)
    about = " · ".join(text for text in (placed["role"], placed["department"]) if isinstance(text, str))
    quadrant = placed["quadrant"]
    standing = f"**{say(f'map.quadrant_{quadrant}', language)}** — {say(f'map.strategy_{quadrant}', language)}"
    st.markdown(f"{plain(about)}\n\n{standing}")
    kinds = _kinds(placed, language) if session.owner() else []
    if placed["borderline"]:
        kinds.append(say("borderline", language))
    if kinds:
        st.caption(plain(say("list_semicolon", language).join(kinds)))
    left, right = st.columns(2)
    for place, name in ((left, "influence"), (right, "relevance")):
        place.metric(_words(name, language), _on_scale(table, record, name, language))
    if session.owner() and (circled := _circled(table, record, language)):
        st.caption(circled)
    if rated := _rated(table, record, language):
        st.caption(plain(rated))


def _kinds(placed: pd.Series, language: str) -> list[str]:
    """The class of salience and the type of the cube, where they can be told."""
    told = []
    if placed["salience"] in grid.SALIENCE.values():
        told.append(say("salience_is", language, what=say(f"salience_{placed['salience']}", language)))
    if placed["cube"] in grid.CUBE.values():
        told.append(say("cube_is", language, what=say(f"cube_{placed['cube']}", language)))
    return told


def _circled(table: Table, record: int, language: str) -> str:
    """The person's place in the Stakeholder Circle with the parts that it is made of; nothing where one of them is unknown."""
    circled = choosing.circle_of(table)
    if record not in circled.index:
        return ""
    of = circled.loc[[record]].iloc[0]
    parts = {name: f"{of[name]:.3g}" for name in ("power", "proximity", "urgency")}
    return say("circle_standing", language, rank=int(of["rank"]), all=len(circled), index=f"{of['index']:.0f}", **parts)


def _words(name: str, language: str) -> str:
    column = KINDS["stakeholders"].column(name)
    return column.words(language) if column else name


def _on_scale(table: Table, record: int, name: str, language: str) -> str:
    written = said(table, record, name, language)
    scale = people.axis(table, name)
    return say("unrated", language) if not written else written if scale.levels else f"{written} / {scale.highest:g}"


def _rated(table: Table, record: int, language: str) -> str:
    """Who rated the person, when and how sure, as far as it is known; how old that is."""
    who, on = (said(table, record, name, language) for name in ("rater", "rated_on"))
    parts = [say("rated_by", language, who=who)] if who else []
    day = table.records.at[record, "rated_on"] if "rated_on" in table.records else None
    if on and isinstance(day, pd.Timestamp):
        parts.append(say("rated_on_day", language, day=on, days=(pd.Timestamp(session.today()) - day).days))
    if sure := said(table, record, "confidence", language):
        parts.append(f"{heading(table, 'confidence', language)} {sure}")
    return say("list_comma", language).join(parts)
