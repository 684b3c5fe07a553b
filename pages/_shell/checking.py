"""Checking a reading: the sheet as it looks, what was made of it, and what would be if it were read otherwise."""

from collections.abc import Sequence

import streamlit as st

from data.kinds import KINDS
from data.reading import Found, Opened, Sheet, text_of
from pages._shell import correcting, found, matching, preview, renewal, session
from pages._shell.correcting import Draft
from pages._shell.kept import Spot, decided
from pages._shell.texts import say
from pages._shell.widgets import breadth, in_a_row, plain, told_apart

ABOVE, BELOW, MOST = (
    4,
    14,
    60,
)  # rows that are drawn above the headings, below them, and at most of those that are not used
DEEPEST = 60  # rows among which the headings can be pointed at
HEADINGS = (1, 2, 3, 4)
_KEPT = "unknown"
_ROOM = 34  # letters of a row that the choice can show; a Chinese one is two
_WIDTHS = (370, 230, 320, 120)  # pixels of the choices


def to_check(spot: Spot) -> int:
    """How many columns of a table want a look; a table that was not understood is one thing to look at."""
    if spot.found is None:
        return int(spot.bare)
    if decided(spot.found):
        return 0
    return len(matching.doubtful(spot.found)) if spot.found.kind in KINDS else 1


def checking(spots: Sequence[Spot], language: str) -> None:
    """The tables of all files, one of them open to be checked and corrected."""
    if not spots:
        st.info(say("check_nothing", language), icon=":material/arrow_upward:")
        return
    if (asked := session.waiting()) is not None:
        _ask(asked, language)
        return
    order = sorted(spots, key=lambda spot: -to_check(spot))
    labels = {spot.key: _label(spot, language) for spot in order}
    choices = in_a_row(*_WIDTHS)
    with choices[0]:
        key = st.selectbox(
            say("check_table", language), list(labels), key="check_table", format_func=told_apart(labels).__getitem__
        )
    spot = next((spot for spot in order if spot.key == key), order[0])
    file = correcting.file_of(spot)
    sheet = file.sheet(spot.sheet) if file else None
    if file is None or sheet is None or not sheet.rows:
        st.caption(say("check_gone", language))
        return
    _check(spot, file, sheet, choices[1:], language)


def _check(
    spot: Spot, file: Opened, sheet: Sheet, places: Sequence[st.delta_generator.DeltaGenerator], language: str
) -> None:
    draft = correcting.draft_of(spot)
    with places[0]:
        _choose_kind(spot, draft, file, sheet, language)
    if not file.ours(sheet):
        _choose_headings(spot, draft, file, sheet, places[1:], language)
    if draft is None:
        st.caption(say("check_no_table", language))
        _sheet(spot, None, sheet, language)
        return
    read = correcting.live(spot, draft, file, sheet)
    _effect(spot, draft, read, sheet, language)
    _sheet(spot, read, sheet, language)
    if read is not None:
        matching.show(spot, draft, read, sheet, language)
        _problems(read, language)


def _choose_kind(spot: Spot, draft: Draft | None, file: Opened, sheet: Sheet, language: str) -> None:
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


def _choose_headings(
    spot: Spot,
    draft: Draft | None,
    file: Opened,
    sheet: Sheet,
    places: Sequence[st.delta_generator.DeltaGenerator],
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


def _effect(spot: Spot, draft: Draft, read: Found | None, sheet: Sheet, language: str) -> None:
    """What the reading makes of the rows, and taking or leaving it."""
    tried = session.draft(spot.key) is not None
    with st.container(horizontal=True, vertical_alignment="center", key="effect"):
        if read is None or not read.columns:
            st.warning(say("check_no_headings", language), icon=":material/help:")
        else:
            st.markdown(_told(spot, read, language, tried=tried), width="stretch")
        _sheet_used(spot, draft, sheet, language)
        done = spot.found is not None and decided(spot.found) is not None and not tried
        st.button(
            say("check_use" if tried else "check_confirm", language), key="use_reading", type="primary", icon=":material/check:",
            disabled=read is None or not read.columns or done, on_click=correcting.use, args=(spot, draft, read),
        )  # fmt: skip
        if tried:
            st.button(say("check_drop", language), key="drop_draft", on_click=session.drop, args=(spot.key,))
        elif done:
            st.button(
                say("check_forget", language), key="forget_decision", on_click=correcting.forget, args=(spot, draft.signature),
                help=say("check_forget_means", language),
            )  # fmt: skip


def _told(spot: Spot, read: Found, language: str, *, tried: bool) -> str:
    """How many rows are used, rejected and no records, beside how many it was before."""
    now, before = _counted(read), _counted(spot.found) if spot.found else {}
    parts = [
        say(words, language, count=f"**{count}**" + (f" ({change:+d})" if tried and change else ""))
        for words, count in now.items()
        if (change := count - before.get(words, 0)) or count or words == "check_used"
    ]
    line = say("list_dot", language).join(parts)
    known = decided(spot.found) if spot.found else None
    if known is not None and not tried:
        return f"{line}  \n:material/verified: {say('check_decided', language, day=known.on)}"
    count = 0 if tried or spot.found is None else to_check(spot)
    return f"{line}  \n{say('check_count', language, count=count)}" if count else line


def _counted(read: Found) -> dict[str, int]:
    """How many rows are used, kept without being understood, rejected and no records, and how much is wrong."""
    known = read.kind in KINDS
    return {
        "check_used": len(read.record_rows) if known else 0,
        "check_kept": 0 if known else len(read.record_rows),
        "check_rejected": len(read.rejected),
        "check_others": len(read.not_records),
        "check_problems": found.wrong(list(read.problems)),
    }


def _sheet_used(spot: Spot, draft: Draft, sheet: Sheet, language: str) -> None:
    """Whether the table of this sheet counts: offered where the sheet is hidden or somebody decided about it."""
    if not (sheet.hidden or sheet.name in draft.decision.sheets):
        return
    key = f"used_{spot.key}"
    counted = spot.found is not None and found.counts(spot.file.name, spot.found)
    session.put(key, draft.decision.sheets.get(sheet.name, counted))

    def chosen() -> None:
        session.draw_up(spot.key, draft.tried(sheets={**draft.decision.sheets, sheet.name: bool(session.value(key))}))

    st.toggle(say("check_use_hidden", language), key=key, on_change=chosen)


def _sheet(spot: Spot, read: Found | None, sheet: Sheet, language: str) -> None:
    """The sheet as it looks: around the headings, or the rows that are not used."""
    left = sorted((*read.rejected, *read.not_records)) if read else []
    shown = "start"
    if left:
        views = {"start": say("check_from_start", language), "left": say("check_rows_left", language, count=len(left))}
        shown = st.segmented_control(
            say("check_rows", language), list(views), key="check_rows", format_func=views.__getitem__, default="start", required=True,
            label_visibility="collapsed",
        )  # fmt: skip
    doubts = [] if session.draft(spot.key) or spot.found is None else matching.doubtful(spot.found)
    st.html(preview.grid(sheet, read, _rows(read, sheet, left if shown == "left" else []), doubts, language))


def _rows(read: Found | None, sheet: Sheet, left: Sequence[int]) -> list[int]:
    heads = list(read.header_rows) if read else []
    if left:
        return sorted({*heads, *left[:MOST]})
    first = max(1, heads[0] - ABOVE) if heads else 1
    return list(range(first, min(len(sheet.rows), (heads[-1] if heads else 0) + BELOW + (0 if heads else ABOVE)) + 1))


def _problems(read: Found, language: str) -> None:
    some = [problem for problem in read.problems if problem.severity != "note"]
    if some:
        with st.expander(say("check_problems_left", language, count=len(some))):
            found.show_problems(some, language)


def _label(spot: Spot, language: str) -> str:
    """A table in the list of tables: where it is, what it is, and whether it wants a look."""
    said = [spot.file.name, spot.sheet + (say("found_hidden", language) if spot.found and spot.found.hidden else "")]
    said.append(found.kind_in_words(spot.found.kind, language) if spot.found else say("check_bare", language))
    if count := to_check(spot):
        said.append(say("check_count", language, count=count))
    return say("list_dot", language).join(said)


def _ask(asked: renewal.Asked, language: str) -> None:
    """A corrected reading that would cost what somebody changed here: let the person choose."""
    proposed = [not mine for mine in asked.by_hand]
    with st.container(border=True):
        st.header(plain(say("correct_title", language)), anchor=False)
        st.caption(say("correct_explained", language, count=sum(asked.by_hand)))
        renewal.show(asked, proposed, language)
        with st.container(horizontal=True):
            st.button(
                say("check_use", language),
                type="primary",
                key="correct",
                on_click=correcting.take,
                args=(asked, proposed),
            )
            st.button(say("correct_leave", language), key="correct_leave", on_click=session.wait, args=(None,))
