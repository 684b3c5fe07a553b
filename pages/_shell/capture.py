"""Writing down what was agreed while it is agreed: a decision or an action, tied to a task, a risk or a person."""

from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st

from analytics.decisions import following
from data.kinds import KINDS, Cell, clients
from data.reading import changed
from pages._shell import session
from pages._shell.texts import say
from pages._shell.widgets import cell_of, told_apart

WHATS = {"decisions": "decision", "actions": "action"}
ABOUT = ("tasks", "risks", "stakeholders")
PICKED = {
    "map": "stakeholders",
    "priorities": "tasks",
    "schedule": "tasks",
    "risks": "risks",
}  # what is chosen on a page
_LETTER = {"decisions": "D", "actions": "A"}

Tie = tuple[str, int] | None


def popover(here: str, language: str) -> None:
    """The button under which a decision or an action is written down, on the page `here`; after each it starts blank."""
    written = sum(len(session.desk().whole.records(kind)) for kind in WHATS)
    with st.popover(
        say("capture", language), icon=":material/edit_note:", key=f"capture_{written}", on_change="rerun"
    ) as opened:
        if opened.open:  # what is chosen on the page is known by then
            _form(here, written, language)


def _looking_on() -> str | None:
    """The client's organisation while a client looks on: what is asked then is asked of them and of no other client."""
    if session.showing() != "client":
        return None
    return session.client() or next(iter(clients(session.desk().whole)), None)


def write(kind: str, cells: dict[str, Cell], tie: Tie) -> str:
    """Write a decision or an action into the whole book as one revision; returns its id.

    Cells are as typed (text, asked_of, due, decided, by, or owner). What it is tied to is stored by its own id in the whole book,
    whatever name an audience knows it under; a decision about a person is asked of them.
    """
    desk, language = session.desk(), session.language()
    table = desk.whole.table(kind)
    id = following(table.records["id"], _LETTER[kind])
    fixed: dict[str, Cell] = {"id": id}
    if kind == "decisions":
        fixed |= {"on": session.today().isoformat(), "audience": None if session.owner() else session.showing()}
    else:
        fixed |= {"status": "not_started"}
    now, _ = changed(table, {}, added=[{**cells, **_tied(kind, cells, tie), **fixed}])
    new = int(now.records.index[-1])
    session.change(desk.whole.with_table(replace(now, given=now.given | {new})), say("captured_why", language))
    return id


def _tied(kind: str, cells: dict[str, Cell], tie: Tie) -> dict[str, Cell]:
    if tie is None:
        return {}
    what, record = tie
    records = session.desk().whole.records(what)
    named = [cell_of(records, record, KINDS[what].key), cell_of(records, record, KINDS[what].label)]
    if what == "stakeholders":  # people are called by name everywhere else
        named = named[::-1]
    known = next((str(cell) for cell in named if isinstance(cell, str) and cell.strip()), None)
    if what != "stakeholders":
        return {what.removesuffix("s"): known}
    return {"stakeholder": known} if kind == "actions" else {"asked_of": cells.get("asked_of") or known}


def _form(here: str, number: int, language: str) -> None:
    kind = str(
        st.segmented_control(
            say("capture_what", language), list(WHATS), default="decisions", required=True, key=f"capture_kind_{number}",
            format_func=lambda kind: say(f"capture_{WHATS[kind]}", language), label_visibility="collapsed",
        )
    )  # fmt: skip
    with st.form(f"capture_form_{kind}_{number}", border=False):
        st.text_input(say(f"capture_text_{WHATS[kind]}", language), key=f"capture_text_{number}")
        left, right = st.columns(2)
        with left:
            whom = "asked_of" if kind == "decisions" else "owner"
            _names(whom, number, language)
        right.date_input(
            say(f"capture_due_{WHATS[kind]}", language), None, key=f"capture_due_{number}", format="YYYY-MM-DD"
        )
        if kind == "decisions":
            decided, by = st.columns(2)
            decided.text_input(say("capture_decided", language), key=f"capture_decided_{number}")
            with by:
                _names("by", number, language)
        ties, picked = _ties(language), _chosen(here)
        st.selectbox(
            say("capture_about", language), list(ties), index=list(ties).index(picked) if picked in ties else 0,
            key=f"capture_about_{here}_{number}", format_func=ties.__getitem__,
        )  # fmt: skip
        st.form_submit_button(
            say("capture_keep", language),
            type="primary",
            key=f"capture_keep_{number}",
            on_click=_keep,
            args=(here, kind, number, language),
        )


def _names(column: str, number: int, language: str) -> None:
    """People by name: of those whom the audience may see, or typed."""
    people = session.desk().book.records("stakeholders")
    known = list(dict.fromkeys(people["name"].dropna().map(str))) if "name" in people else []
    st.multiselect(
        say(f"capture_{column}", language), known, key=f"capture_{column}_{number}", accept_new_options=True,
        placeholder=say("capture_names", language),
    )  # fmt: skip


def _ties(language: str) -> dict[Tie, str]:
    """What it may be about, under the names that the audience knows: nothing, each task, risk and person."""
    ties: dict[Tie, str] = {None: say("capture_about_nothing", language)}
    for kind in ABOUT:
        records = session.desk().book.records(kind)
        named = records[KINDS[kind].label].dropna() if KINDS[kind].label in records else pd.Series(dtype="object")
        for record, name in named.items():
            label = say(f"about_{kind}", language, name=" ".join(str(name).split()))
            ties[kind, int(str(record))] = label
    return told_apart(ties)


def _chosen(here: str) -> Tie:
    """What is chosen on that page."""
    kind = PICKED.get(here)
    record = session.chosen(kind) if kind else None
    return None if kind is None or record is None else (kind, record)


def _keep(here: str, kind: str, number: int, language: str) -> None:
    """Callback: what was typed becomes a revision, once it says anything."""
    text = str(session.value(f"capture_text_{number}") or "").strip()
    if not text:
        session.notice(say("capture_needs_words", language))
        return
    due = session.value(f"capture_due_{number}")
    cells: dict[str, Cell] = {"text": text, "due": due.isoformat() if isinstance(due, date) else None}
    for column in ("asked_of", "by") if kind == "decisions" else ("owner",):
        cells[column] = "; ".join(map(str, session.value(f"capture_{column}_{number}") or ())) or None
    if kind == "decisions":
        cells["asked_of"] = cells["asked_of"] or _looking_on()
        cells["decided"] = str(session.value(f"capture_decided_{number}") or "").strip() or None
    id = write(kind, cells, session.value(f"capture_about_{here}_{number}"))
    session.notice(say(f"captured_{WHATS[kind]}", language, id=id))
