"""What the visitor has picked and typed: choices that outlive a page, clicks on charts, words to say next."""

from itertools import count
from math import isclose
from typing import Any

import streamlit as st

from pages._shell.session.desk import desk
from pages._shell.session.visit import visit


def taken() -> set[str]:
    """The uploads that this session has dealt with, by the id that each upload gets."""
    return visit().taken


def chosen(kind: str) -> int | None:
    """The record that was last picked of a kind, if it is still there."""
    record = visit().chosen.get(kind)
    return record if record in desk().book.records(kind).index else None


def choose(kind: str, record: int | None) -> None:
    """Make a record of that kind the one that is open; what is no record, as a forged click may say, opens nothing."""
    visit().chosen[kind] = record if isinstance(record, int) else None


def clicked(key: str, kind: str, listed: tuple[int, ...]) -> bool:
    """Let the row that was clicked last in a table of `listed` records become the choice; whether one was."""
    rows = _fresh_selection(key)
    if rows and rows[0] < len(listed):
        choose(kind, listed[rows[0]])
    return bool(rows)


def _fresh_selection(key: str) -> list[int]:
    """The rows selected since the last look: an old click must not undo a newer choice."""
    selection = (st.session_state.get(key) or {}).get("selection") or {}
    rows = list(selection.get("rows", []))
    if rows == visit().clicked.get(key):
        return []
    visit().clicked[key] = rows
    return rows


def cell(key: str) -> tuple[int, int] | None:
    """The cell of a heatmap that was clicked, as probability and impact."""
    return visit().cells.get(key)


def enter_cell(key: str, at: tuple[int, int]) -> None:
    """Open a cell of a heatmap without a click."""
    visit().cells[key] = at


def leave_cell(key: str) -> None:
    """Show the whole heatmap again."""
    visit().cells.pop(key, None)


def keep(key: str) -> None:
    """Callback: remember what a widget holds across pages."""
    visit().kept[key] = list(st.session_state[key])


def narrow(key: str, values: list[str]) -> None:
    """Let a filter hold these when it is drawn next, on whatever page."""
    visit().kept[key] = values


def kept(key: str) -> list[str]:
    """What a widget held when it was last drawn, on whatever page."""
    return visit().kept.get(key, [])


def value(key: str) -> Any:
    """What a widget holds, inside its own callback."""
    return st.session_state.get(key)


def editor_state(key: str) -> dict[int, dict[str, object]]:
    """The cells changed in a table editor, by row."""
    edited_rows = (st.session_state.get(key) or {}).get("edited_rows", {})
    return {int(row): dict(cells) for row, cells in edited_rows.items()}


def put(key: str, content: object, *, every_page: bool = False) -> None:
    """Set a widget before it is drawn.

    What it holds already is not set again: the browser would take that for a new value and fall back to it, and a slider
    that is moved on during a run would lose what was moved since. A widget that stands on every page is set all the same:
    the browser draws it anew on the next one, and would otherwise mark nothing in it.
    """
    if every_page or key not in st.session_state or st.session_state[key] != content:
        st.session_state[key] = content


def put_anew(key: str, content: object, called: str) -> None:
    """Set a widget before it is drawn, again where what it holds is called otherwise than it was: a browser keeps the old words."""
    same = visit().called.get(key) == called
    visit().called[key] = called
    put(key, content, every_page=not same)


def bound(name: str, value: object) -> str:
    """The key to draw a widget under that shows a value of the workspace; what a visitor makes of it is read by `fresh_value`.

    Where the value is another than this widget was left at, because another tab, an undo or a restore changed it, it is drawn
    under a new key: a browser that still shows the old one would set the new value back at its next word, as if someone
    had chosen that.
    """
    here = visit()
    key = here.keys.setdefault(name, name)
    if key in st.session_state and not _alike(st.session_state[key], value):
        key = next(other for number in count(1) if (other := f"{name}_{number}") not in here.bound)
        here.keys[name] = key
    put(key, value)
    here.bound[key] = value
    return key


def fresh_value(key: str) -> Any:
    """Callback: what a visitor made of a bound widget, None where the browser says again what it said before.

    Streamlit calls back for a widget that is gone as well, as often as a browser which still shows it says so.
    """
    here, said = visit(), st.session_state.get(key)
    if said is None or _alike(said, here.bound.get(key)):
        return None
    here.bound[key] = said
    return said


def _alike(one: object, other: object) -> bool:
    return isclose(one, other) if isinstance(one, float) and isinstance(other, float) else one == other
