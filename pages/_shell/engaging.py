"""What the owner writes down on one person: new levels of engagement with a reason, and a talk that was held."""

from datetime import date

import pandas as pd
import streamlit as st

from analytics.engagement import LADDER
from data.kinds import KINDS, Cell, Choice
from data.reading import changed
from pages._shell import session
from pages._shell.texts import say
from pages._shell.widgets import cell_of, plain


def levels(record: int, person: pd.Series, language: str) -> None:
    """Where the person stands and is wanted, chosen anew; what is kept carries who rated, when and why."""
    if not session.owner():
        return
    stands = f"{record}_{person['current']}_{person['desired']}"  # a changed level opens a form of its own
    with st.popover(say("levels_change", language), icon=":material/edit:", key=f"levels_{stands}"), st.form(f"levels_form_{stands}", border=False):  # fmt: skip
        for name in ("current", "desired"):
            options = ["", *LADDER]
            st.selectbox(
                say(f"column_{name}", language), options, index=options.index(person[name]) if person[name] in options else 0,
                key=f"level_{name}_{stands}", format_func=lambda code: say(f"engagement.level_{code}" if code else "level_unknown", language),
            )  # fmt: skip
        st.text_input(
            say("levels_reason", language),
            key=f"level_reason_{stands}",
            placeholder=say("levels_reason_hint", language),
        )
        st.form_submit_button(
            say("levels_keep", language), key=f"level_keep_{stands}", type="primary", on_click=_keep_levels, args=(record, stands, language)
        )  # fmt: skip


def _keep_levels(record: int, stands: str, language: str) -> None:
    """Callback: the levels become a revision, with the reason as its why; without a reason they are not taken."""
    whole = session.desk().whole
    table = whole.table("stakeholders")
    if record not in table.records.index:
        return
    reason = " ".join(str(session.value(f"level_reason_{stands}") or "").split())
    if not reason:
        session.notice(say("levels_need_reason", language))
        return
    typed: dict[str, Cell] = {
        f"engagement_{name}": session.value(f"level_{name}_{stands}") or None for name in ("current", "desired")
    }
    if all(typed[name] == (cell_of(table.records, record, name) or None) for name in typed):
        session.notice(say("levels_same", language))
        return
    # Day and author stand in the history: `rated_on` and `rater` are those of the scores on the map, which nobody looked at here.
    now, _ = changed(table, {list(table.records.index).index(record): typed})
    name = plain(cell_of(table.records, record, "name") or "–")
    session.choose("stakeholders", record)  # the card stays theirs, also where somebody else is now first to be won
    session.change(whole.with_table(now), say("levels_changed", language, name=name, reason=reason))


def talk(record: int, person: pd.Series, language: str) -> None:
    """A talk that was held: the day, how, what was said and in which mood; it counts as the last contact."""
    if not session.owner():
        return
    held = len(session.desk().whole.records("engagements"))
    with st.popover(say("talk_write", language), icon=":material/forum:", key=f"talk_{record}_{held}"), st.form(f"talk_form_{record}_{held}", border=False):  # fmt: skip
        left, right = st.columns(2)
        left.date_input(say("talk_on", language), session.today(), key=f"talk_on_{record}_{held}", format="YYYY-MM-DD")
        right.text_input(say("talk_channel", language), key=f"talk_channel_{record}_{held}")
        st.text_area(say("talk_summary", language), key=f"talk_summary_{record}_{held}", height=80)
        moods = [choice.code for choice in _moods()]
        st.selectbox(
            say("talk_mood", language), ["", *moods], key=f"talk_mood_{record}_{held}",
            format_func=lambda code: _mood_said(str(code), language),
        )  # fmt: skip
        st.form_submit_button(
            say("talk_keep", language), key=f"talk_keep_{record}_{held}", type="primary", on_click=_keep_talk, args=(record, held, language)
        )  # fmt: skip


def _keep_talk(record: int, held: int, language: str) -> None:
    """Callback: the talk becomes an entry of the log, under the name by which it finds the person again."""
    whole = session.desk().whole
    people, log = whole.records("stakeholders"), whole.table("engagements")
    called = naming(people, record)
    if called is None:
        session.notice(say("talk_nameless", language))
        return
    place = f"{record}_{held}"
    on = session.value(f"talk_on_{place}")
    cells: dict[str, Cell] = {
        "on": on.isoformat() if isinstance(on, date) else None,
        "stakeholder": called,
        "author": by(language),
        **{name: str(session.value(f"talk_{name}_{place}") or "").strip() or None for name in ("channel", "summary")},
        "sentiment": session.value(f"talk_mood_{place}") or None,
    }
    now, _ = changed(log, {}, added=[cells])
    session.change(whole.with_table(now), say("talk_kept", language, name=plain(called)))


def naming(people: pd.DataFrame, record: int) -> str | None:
    """What another table calls a person by: the name, the id where another has the same name; None where there is neither."""
    name, key = cell_of(people, record, "name"), cell_of(people, record, "id")
    alone = isinstance(name, str) and int((people["name"] == name).sum()) == 1
    if alone or not isinstance(key, str):
        return name if isinstance(name, str) else None
    return key


def by(language: str) -> str:
    """Under which name a rating or a talk is recorded: that of the record of changes."""
    return str(session.value("who") or say("a_visitor", language))


def _moods() -> tuple[Choice, ...]:
    column = KINDS["engagements"].column("sentiment")
    return tuple(column.choices) if column else ()


def _mood_said(code: str, language: str) -> str:
    column = KINDS["engagements"].column("sentiment")
    return (
        f"{code.replace('-', '−')} {column.said(code, language)}"
        if code and column
        else say("talk_mood_unknown", language)
    )
