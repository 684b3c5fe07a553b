"""Checking a reading: the sheet as it looks, what was made of it, and what would be if it were read otherwise."""

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from data.reading import Found, Matched, Opened, Sheet, differing, headings, joinable
from pages._shell import (
    cached,
    correcting,
    effect,
    found,
    kept,
    matching,
    pointing,
    preview,
    renewal,
    rereading,
    session,
)
from pages._shell.kept import Spot
from pages._shell.texts import say
from pages._shell.widgets import in_a_row, plain, told_apart

ABOVE, BELOW = 4, 14  # rows that are drawn above the headings and below them
MOST = 60  # rows that are drawn of those that are not used
_WIDTHS = (370, 230, 320, 120)  # pixels of the choices


def checking(spots: Sequence[Spot], language: str) -> None:
    """The tables of all files, one of them open to be checked and corrected."""
    if not spots:
        st.info(say("check_nothing", language), icon=":material/arrow_upward:")
        return
    if (asked := session.waiting()) is not None:
        _ask(asked, language)
        return
    order = sorted(spots, key=lambda spot: (not spot.waiting, *matching.urgency(spot)))
    labels = {spot.key: _label(spot, language) for spot in order}
    gone = session.value("check_table") not in labels  # its file is not here any more, or another by now
    new = order[0].waiting and not session.read_before(("checked", order[0].key))
    if gone or (new and not str(session.value("check_table")).startswith(order[0].key.rsplit("_", 1)[0])):
        session.put("check_table", order[0].key)
    opened = str(session.value("check_table"))
    session.put_anew("check_table", opened, labels[opened])
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
    _check(spot, spots, file, sheet, choices[1:], language)


def _check(
    spot: Spot, spots: Sequence[Spot], file: Opened, sheet: Sheet, places: Sequence[DeltaGenerator], language: str
) -> None:
    draft = correcting.draft_of(spot)
    with places[0]:
        pointing.choose_kind(spot, draft, file, sheet, language)
    if not file.ours(sheet):
        pointing.choose_headings(spot, draft, file, sheet, places[1:], language)
    if draft is None:
        st.caption(say("check_no_table", language))
        rereading.carry_out(language)
        _sheet(spot, None, sheet, preview.Also(), language)
        return
    read, was = correcting.live(spot, draft, file, sheet), correcting.before(spot, draft, file, sheet)
    effect.effect(spot, draft, (read, was), sheet, _also(spot, draft, spots, language), language)
    if read is None:
        _sheet(spot, None, sheet, preview.Also(), language)
    else:
        others = [one.found for one in spots if one.found and one is not spot and (one.file, one.sheet) == (spot.file, spot.sheet)]  # fmt: skip
        beside = joinable(sheet, read, others)
        _sheet(spot, read, sheet, _shown(spot, read, beside, file), language)
        matching.show(spot, draft, read, beside, sheet, language)
        effect.problems_left(spot, read, language)


def _also(spot: Spot, draft: correcting.Draft, spots: Sequence[Spot], language: str) -> str:
    """For which tables a decision holds: those here that have the same headings, or nearly, are named."""
    others = [one for one in spots if one is not spot and one.found and _holds_for(one.found, draft)]
    if not others:
        return say("check_holds", language)
    names = dict.fromkeys(one.sheet if one.file == spot.file else f"{one.file.name} · {one.sheet}" for one in others)
    return say("check_also", language, sheets=plain(say("list_comma", language).join(names)))


def _holds_for(found: Found, draft: correcting.Draft) -> bool:
    """Whether a decision is the nearest to the headings of a table: none of its own holds for it."""
    apart = differing(headings(found.columns), draft.signature)
    own = kept.decided(found)
    return apart == 0 or (apart is not None and (own is None or own.in_part))


def _shown(spot: Spot, read: Found, beside: Sequence[Matched], file: Opened) -> preview.Also:
    """What is shown beside the cells of a table: what to check, what might be joined, what was drawn."""
    doubts = [] if session.draft(spot.key) or spot.found is None else matching.doubtful(spot.found)
    bars = cached.bars(spot.file.sha, read.sheet, read.record_rows, file, read) if read.drawn else {}
    drawn = {} if spot.waiting else kept.drawn_dates(spot.file, read)
    return preview.Also(doubts, [column.letter for column in beside], drawn, bars)


def _sheet(spot: Spot, read: Found | None, sheet: Sheet, also: preview.Also, language: str) -> None:
    """The sheet as it looks: around the headings, or the rows that are not used."""
    left = sorted((*read.rejected, *read.not_records)) if read else []
    shown = "start"
    if left:
        views = {"start": say("check_from_start", language), "left": say("check_rows_left", language, count=len(left))}
        shown = st.segmented_control(
            say("check_rows", language), list(views), key="check_rows", format_func=views.__getitem__, default="start", required=True,
            label_visibility="collapsed",
        )  # fmt: skip
    rows = _rows(read, sheet, left if shown == "left" else [])
    st.html(preview.grid(sheet, read, rows, also, language))


def _rows(read: Found | None, sheet: Sheet, left: Sequence[int]) -> list[int]:
    heads = list(read.header_rows) if read else []
    if left:
        return sorted({*heads, *left[:MOST]})
    first = max(1, heads[0] - ABOVE) if heads else 1
    return list(range(first, min(len(sheet.rows), (heads[-1] if heads else 0) + BELOW + (0 if heads else ABOVE)) + 1))


def _label(spot: Spot, language: str) -> str:
    """A table in the list of tables: where it is, what it is, and whether it wants a look."""
    name = say("check_waiting", language, name=spot.file.name) if spot.waiting else spot.file.name
    said = [name, spot.sheet + (say("found_hidden", language) if spot.found and spot.found.hidden else "")]
    said.append(found.kind_in_words(spot.found.kind, language) if spot.found else say("check_bare", language))
    if count := matching.to_check(spot):
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
                on_click=rereading.take,
                args=(asked, proposed),
            )
            st.button(say("correct_leave", language), key="correct_leave", on_click=session.wait, args=(None,))
