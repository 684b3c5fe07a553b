"""Pointing at a table: which kind it is, and in which rows its headings stand."""

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.kinds import KINDS
from data.reading import Opened, Sheet, text_of
from pages._shell import correcting, session
from pages._shell.correcting import Draft
from pages._shell.kept import Spot
from pages._shell.texts import say
from pages._shell.widgets import breadth, told_apart

DEEPEST = 60  # rows among which the headings can be pointed at
HEADINGS = (1, 2, 3, 4)
_KEPT = "unknown"
_ROOM = 34  # letters of a row that the choice can show; a Chinese one is two


def choose_kind(spot: Spot, draft: Draft | None, file: Opened, sheet: Sheet, language: str) -> None:
    kinds = {**{name: kind.words(language) for name, kind in KINDS.items()}, _KEPT: say("check_no_kind", language)}
    key = f"kind_{spot.key}"
    session.put(key, draft.decision.kind if draft else _KEPT)

    def chosen() -> None:
        kind = str(session.value(key))
        if draft is None:
            return
        if kind == _KEPT:
            session.draw_up(spot.key, draft.tried(kind=_KEPT, fields={}, scales={}))
            return
        rows = draft.guess.header_rows
        session.draw_up(spot.key, correcting.pointed(file, sheet, range(rows[0], rows[-1] + 1), kind))

    st.selectbox(
        say("found_kind", language), list(kinds), key=key, format_func=told_apart(kinds).__getitem__, on_change=chosen, disabled=draft is None
    )  # fmt: skip


def choose_headings(
    spot: Spot,
    draft: Draft | None,
    file: Opened,
    sheet: Sheet,
    places: Sequence[DeltaGenerator],
    language: str,
) -> None:
    """The row right above the records, and how many rows of headings there are."""
    filled = [
        row
        for row in range(1, min(len(sheet.rows), DEEPEST) + 1)
        if any(cell is not None for cell in sheet.rows[row - 1])
    ]
    last = draft.guess.header_rows[-1] if draft and draft.guess.header_rows else None
    rows = sorted({*filled, *([last] if last else [])})
    keys = f"last_{spot.key}", f"deep_{spot.key}"
    session.put(keys[0], last)
    session.put(keys[1], min(draft.decision.rows, HEADINGS[-1]) if draft else 1)

    def chosen() -> None:
        at = session.value(keys[0])
        if at is not None:
            deep = min(int(session.value(keys[1]) or 1), int(at))
            kind = draft.decision.kind if draft and draft.decision.kind in KINDS else None
            session.draw_up(spot.key, correcting.pointed(file, sheet, range(int(at) - deep + 1, int(at) + 1), kind))

    with places[0]:
        st.selectbox(
            say("check_last", language), rows, index=None if last is None else 0, key=keys[0], on_change=chosen, format_func=lambda row: _said(sheet, row),
            placeholder=say("check_choose_row", language),
        )  # fmt: skip
    with places[1]:
        st.selectbox(say("check_deep", language), HEADINGS, key=keys[1], on_change=chosen)


def _said(sheet: Sheet, row: int) -> str:
    """A row as it is chosen: its number and what stands in it."""
    cells = (text_of(cell) for cell in sheet.rows[row - 1])
    said = f"{row} · " + ", ".join(" ".join(cell.split())[:20] for cell in cells if cell)[:60]
    while breadth(said) > _ROOM:
        said = said[:-1]
    return said
