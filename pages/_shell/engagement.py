"""What the Engagement page chooses and shows: the filter, the pages of the matrix, who is not rated, one person and what to do."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from analytics.engagement import STANDINGS
from data.kinds import KINDS
from pages._shell import cached, engaging, session
from pages._shell.facts import facts, known
from pages._shell.method import method_card
from pages._shell.texts import say
from pages._shell.widgets import as_written, chips, plain, told_apart

PAGE = 22  # people that the matrix shows at a time
FILTERS = ("audience", "department")
_CARD = ("concern", "kpi", "expectation", "strategy", "owner", "rater", "rated_on")
_TALKS = 6  # entries of the log that a card shows


def filtered(everyone: pd.DataFrame, language: str) -> pd.DataFrame:
    """Who passes the filter: by standing, audience and department, chips that are kept across pages."""
    options = {
        f"standing={one}": say(f"standing_{one}", language) for one in STANDINGS if (everyone["standing"] == one).any()
    }
    for name in FILTERS:
        column = KINDS["stakeholders"].column(name)
        values = everyone[name].dropna().unique() if name in everyone and column else ()
        options |= {f"{name}={value}": column.said(value, language) for value in values}  # type: ignore[union-attr]
    picked = chips(say("show_only", language), options, key="shown_only")
    passes = pd.Series(True, index=everyone.index)
    for name in ("standing", *FILTERS):
        wanted = [one.removeprefix(f"{name}=") for one in picked if one.startswith(f"{name}=")]
        passes &= everyone[name].isin(wanted) if wanted else True
    return everyone[passes]


def part(shown: pd.DataFrame, chosen: int | None, language: str) -> pd.DataFrame:
    """The people of the matrix, a page at a time; at first the page on which the chosen person stands."""
    known_levels = shown[shown["gap"].notna()]
    if len(known_levels) <= PAGE:
        return known_levels
    starts = list(range(0, len(known_levels), PAGE))
    at = list(known_levels.index).index(chosen) // PAGE * PAGE if chosen in known_levels.index else 0
    start = st.segmented_control(
        say("matrix_page", language), starts, default=at, required=True, key=f"matrix_page_{len(known_levels)}", label_visibility="collapsed",
        format_func=lambda first: say("matrix_from_to", language, first=first + 1, last=min(first + PAGE, len(known_levels))),
    )  # fmt: skip
    return known_levels.iloc[int(start or 0) : int(start or 0) + PAGE]


def unknown(shown: pd.DataFrame, language: str) -> None:
    """Of whom a level is missing: listed with what is missing, and on no level."""
    rows = shown[shown["standing"] == "unknown"]
    if rows.empty:
        return
    with st.expander(say("engagement_unrated", language, n=len(rows)), icon=":material/help:"):
        st.caption("  \n".join(_missing(row, language) for _, row in rows.iterrows()))


def _missing(row: pd.Series, language: str) -> str:
    levels = {name: _level(row[name], language) for name in ("current", "desired")}
    return say("engagement_levels", language, name=plain(row["name"] or "–"), **levels)


def _level(code: object, language: str) -> str:
    return say(f"engagement.level_{code}", language) if isinstance(code, str) else say("level_unknown", language)


def pick(everyone: pd.DataFrame, chosen: int | None, language: str) -> None:
    """The same choice as a click on the matrix, for the keyboard."""
    names = told_apart(everyone["name"].fillna("–").to_dict())
    session.put("person_engaged", chosen if chosen in names else None)
    st.selectbox(
        say("person", language), list(names), index=None, key="person_engaged", label_visibility="collapsed", placeholder=say("pick_person", language),
        format_func=names.__getitem__, on_change=lambda: session.choose("stakeholders", session.value("person_engaged")),
    )  # fmt: skip


def card(everyone: pd.DataFrame, chosen: int | None, language: str) -> None:
    """One person: the levels, what to do next and how, what they care about, the talks so far; the levels can be changed here."""
    if chosen is None or chosen not in everyone.index:
        st.caption(say("engagement_hint", language))
        return
    person, table = everyone.loc[[chosen]].iloc[0], session.desk().book.table("stakeholders")
    st.header(plain(person["name"] or "–"), anchor=False)
    levels = {name: _level(person[name], language) for name in ("current", "desired")}
    st.markdown(
        say(
            f"card_{person['standing']}",
            language,
            steps=abs(int(person["gap"])) if pd.notna(person["gap"]) else 0,
            **levels,
        )
    )
    st.markdown(f"**{action(person, language)}**")
    st.caption(say("manner_how", language, how=say(f"manner_{person['manner']}", language)))
    with st.container(horizontal=True, gap="small"):
        engaging.levels(chosen, person, language)
        engaging.talk(chosen, person, language)
    facts(known(table, chosen, _CARD, language))
    _talks(chosen, language)


def action(person: pd.Series, language: str) -> str:
    """What to do next about somebody; a concern that is known is named."""
    concern = person["concern"]
    if person["step"] in ("hear", "convince") and isinstance(concern, str) and concern.strip():
        return say(f"step_{person['step']}_concern", language, concern=plain(concern, 120))
    return say(f"step_{person['step']}", language)


def _talks(record: int, language: str) -> None:
    """The entries of the log on this person, the latest first."""
    desk = session.desk()
    found = cached.contacts(desk.rows_key, desk.book)
    theirs = found[found["stakeholder"] == record]
    if desk.book.records("engagements").empty:
        return
    st.markdown(f"**{say('talks', language, n=len(theirs))}**")
    for _, talk in theirs.head(_TALKS).iterrows():
        told = [
            f"{talk['on']:%Y-%m-%d}" if pd.notna(talk["on"]) else say("talk_undated", language),
            talk["channel"],
            mood(talk["sentiment"], language),
        ]
        with st.container(gap="xxsmall"):
            st.caption(" · ".join(plain(one) for one in told if one))
            as_written(talk["summary"] or "–")
    if len(theirs) > _TALKS:
        st.caption(say("talks_more", language, n=len(theirs) - _TALKS))


def mood(sentiment: object, language: str) -> str:
    """A sentiment as its number and its word: +1 positive; nothing where nobody said."""
    if pd.isna(sentiment):  # type: ignore[call-overload]
        return ""
    column, number = KINDS["engagements"].column("sentiment"), int(str(sentiment))
    said = column.said(str(number), language) if column else ""
    return f"{number:+d} {said}".replace("-", "−") if number else f"0 {said}"


def actions(shown: pd.DataFrame, language: str) -> None:
    """The matrix as a table, with the action that follows for each; a row opens the person."""
    session.clicked("engagement_actions", "stakeholders", tuple(int(record) for record in shown.index))
    with st.expander(say("actions_table", language, n=len(shown)), icon=":material/table_rows:"):
        rows = {
            say("column_order", language): shown["order"],
            say("column_person", language): shown["name"],
            **{say(f"column_{name}", language): _each(shown[name], language) for name in ("current", "desired")},
            say("column_gap", language): shown["gap"],
            say("column_action", language): [action(person, language) for _, person in shown.iterrows()],
            say("column_manner", language): [say(f"manner_{one}", language) for one in shown["manner"]],
        }
        st.dataframe(
            pd.DataFrame(rows), hide_index=True, placeholder="", height=min(38 + 35 * max(len(shown), 1), 420), key="engagement_actions",
            selection_mode="single-row", on_select="rerun", alt=say("actions_alt", language),
            column_config={say("column_action", language): st.column_config.TextColumn(width="large")},
        )  # fmt: skip


def _each(codes: Iterable[object], language: str) -> list[str]:
    return [_level(code, language) for code in codes]


def method(everyone: pd.DataFrame, language: str) -> None:
    """How the matrix is to be read, and who is left out of it."""
    scale = say("list_arrow", language).join(say(f"engagement.level_{level}", language) for level in _LEVELS)
    method_card(
        "engagement",
        language,
        scale=scale,
        as_of=session.today(),
        unrated=int((everyone["standing"] == "unknown").sum()),
    )


_LEVELS = ("unaware", "resistant", "neutral", "supportive", "leading")
