"""The communication plan as a table that is worked on: what is typed goes where it belongs, the proposals are taken over with one button."""

import pandas as pd
import streamlit as st

from data.kinds import Cell, Problem
from data.reading import changed
from data.store import differences
from pages._shell import cached, people, session
from pages._shell.engaging import naming
from pages._shell.texts import say

EDITED = ("frequency", "method", "owner", "next")
_IN_PLAN = {"frequency": "frequency", "method": "method", "owner": "owner", "next": "date"}
_IN_REGISTER = {"frequency": "frequency", "method": "communication_method", "owner": "owner", "next": "next_contact"}
_ROWS, _TYPED = (
    "contact_rows",
    "contact_typed",
)  # what this session keeps of the table: the rows shown, and what was taken last
_SOURCES = ("own_plan", "own_register", "lead", "proposed")
_FIELDS = ("purpose", "information", "method", "frequency", "owner", "provider", "language")


def written(row: pd.Series, name: str, language: str) -> str:
    """A field as it was written, or what is proposed in the reader's words; empty where it is unknown."""
    value = row[name]
    if not isinstance(value, str):
        return ""
    return say(f"contact_{name}_{value}", language) if row[f"{name}_from"] == "proposed" else value


def show(shown: pd.DataFrame, hours: pd.Series, language: str) -> None:
    """Every row of the plan; how often, how, whose and when next can be typed over, and what is typed is kept at once."""
    with st.expander(say("plan_table", language, n=len(shown)), icon=":material/table_rows:", expanded=True):
        st.caption(say("plan_table_hint", language))
        rows = pd.DataFrame(
            [_cells(row, hours.get(at), language) for at, row in shown.iterrows()], columns=_heads(language)
        )
        owner = session.owner()
        st.data_editor(
            rows, key=_key(), hide_index=True, placeholder="", num_rows="fixed", height=min(38 + 35 * max(len(rows), 1), 520),
            disabled=[head for name, head in _named(language).items() if name not in EDITED or not owner], alt=say("plan_alt", language),
        )  # fmt: skip
        session.narrow(_ROWS, [str(row) for row in shown.index])  # what is typed comes by its place among these


def _named(language: str) -> dict[str, str]:
    names = ("who", "next", "frequency", "method", "owner", "late", "last", "purpose", "information", "provider", "feedback", "confidentiality", "language", "hours", "source")  # fmt: skip
    return {name: say(f"plan_{name}", language) for name in names}


def _heads(language: str) -> list[str]:
    return list(_named(language).values())


def _cells(row: pd.Series, hours: object, language: str) -> list[object]:
    """One row in the reader's words."""
    days = {name: f"{row[name]:%Y-%m-%d}" if pd.notna(row[name]) else None for name in ("last", "next")}
    late = say("plan_days_late", language, n=int(row["overdue_days"])) if row["overdue"] else None
    unread = (
        f"{row['frequency']} {say('plan_unread', language)}" if row["unread"] else written(row, "frequency", language)
    )
    feedback = row["feedback"]
    return [
        row["who"], days["next"], unread, written(row, "method", language), row["owner"], late, days["last"],
        written(row, "purpose", language), written(row, "information", language), row["provider"],
        say(f"contact_feedback_{feedback}", language) if isinstance(feedback, str) else None,
        say(f"contact_class_{row['confidentiality']}", language), row["language"],
        round(float(str(hours)), 1) if hours is not None and pd.notna(hours) else None, _source(row, language),  # type: ignore[call-overload]
    ]  # fmt: skip


def _source(row: pd.Series, language: str) -> str:
    """Which fields are somebody's own words, and which are proposed."""
    told = []
    for source in _SOURCES:
        fields = [say(f"plan_{name}", language) for name in _FIELDS if row[f"{name}_from"] == source]
        if fields:
            told.append(say(f"source_{source}", language, fields=say("list_comma", language).join(fields)))
    return say("list_semicolon", language).join(told)


def _key() -> str:
    """Of each revision an editor of its own, so that what was typed is never taken twice."""
    source, revision = session.desk().key
    return f"contact_plan_{source}_{revision}"


def take_edits(language: str) -> None:
    """Keep what was typed since the last run as one revision; of a row of one's own plan it goes there, else into the register."""
    typed = session.editor_state(_key())
    if not typed or not session.owner() or session.kept(_TYPED) == [_key(), repr(typed)]:
        return
    session.narrow(_TYPED, [_key(), repr(typed)])
    whole, told = session.desk().whole, list[Problem]()
    book = whole
    for kind, edited in _placed(typed, language).items():
        table, problems = changed(book.table(kind), edited)
        book, told = book.with_table(table), [*told, *problems]
    for problem in told:
        session.notice(problem.sentence(language))
    if differences(whole, book):
        session.change(book, say("plan_edited", language))


def _placed(typed: dict[int, dict[str, object]], language: str) -> dict[str, dict[int, dict[str, Cell]]]:
    """What was typed by the table that it belongs to, the place of the row in that table, and the column."""
    desk, rows = session.desk(), [int(row) for row in session.kept(_ROWS)]
    plan = cached.contact_plan(desk.key, people.cuts(), session.today(), desk.book)
    heads = {head: name for name, head in _named(language).items() if name in EDITED}
    cells: dict[str, dict[int, dict[str, Cell]]] = {}
    for place, edits in typed.items():
        if place < len(rows) and rows[place] in plan.index:
            row = plan.loc[[rows[place]]].iloc[0]
            own = pd.notna(row["entry"])
            kind, fields = ("communication", _IN_PLAN) if own else ("stakeholders", _IN_REGISTER)
            at = list(desk.whole.records(kind).index).index(int(row["entry" if own else "stakeholder"]))
            taken = {fields[heads[head]]: _typed(value) for head, value in edits.items() if head in heads}
            cells.setdefault(kind, {})[at] = taken
    return cells


def _typed(value: object) -> Cell:
    return str(value).strip() or None if value is not None else None


def take_over(plan: pd.DataFrame, language: str) -> None:
    """The button that makes the proposals the owner's own plan; it is told how many rows that is."""
    proposed = plan[plan["entry"].isna() & plan["stakeholder"].notna()]
    st.button(
        say("take_over", language, n=len(proposed)), key="take_over", icon=":material/playlist_add_check:", width="stretch", disabled=proposed.empty,
        help=say("take_over_help", language), on_click=_take_over, args=(proposed, language),
    )  # fmt: skip


def _take_over(proposed: pd.DataFrame, language: str) -> None:
    """Callback: a row of the communication table for each person who has none, as one revision."""
    whole = session.desk().whole
    called = {
        row: naming(whole.records("stakeholders"), int(record)) for row, record in proposed["stakeholder"].items()
    }
    added = [_entry(row, called[at], language) for at, row in proposed.iterrows() if called[at]]
    table, _ = changed(whole.table("communication"), {}, added=added)
    session.change(whole.with_table(table), say("take_over_why", language, n=len(added)))
    if len(added) < len(proposed):
        session.notice(say("take_over_nameless", language, n=len(proposed) - len(added)))


def _entry(row: pd.Series, who: str | None, language: str) -> dict[str, Cell]:
    """What is written down for one person; a day that is past is not carried on as if it were planned."""
    ahead = pd.notna(row["next"]) and row["next"].date() >= session.today()
    return {
        "audience": who, "message": written(row, "information", language), "purpose": written(row, "purpose", language) or None,
        "method": written(row, "method", language) or None, "frequency": written(row, "frequency", language) or None, "owner": row["owner"],
        "date": f"{row['next']:%Y-%m-%d}" if ahead else None,
    }  # fmt: skip
