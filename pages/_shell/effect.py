"""What a reading makes of the rows, beside what it made of them before, and taking or leaving it."""

import streamlit as st

from data.kinds import KINDS
from data.reading import Found, Sheet
from pages._shell import correcting, found, rereading, session
from pages._shell.correcting import Draft
from pages._shell.kept import Spot, decided
from pages._shell.matching import to_check
from pages._shell.texts import say


def effect(spot: Spot, draft: Draft, readings: tuple[Found | None, Found | None], sheet: Sheet, language: str) -> None:
    """What the reading makes of the rows beside what it made before, and taking or leaving it."""
    tried, (read, was) = session.draft(spot.key) is not None, readings
    with st.container(horizontal=True, vertical_alignment="center", key="effect"):
        rereading.carry_out(language)
        if read is None or not read.columns:
            st.warning(say("check_no_headings", language), icon=":material/help:")
        else:
            told = _told(spot, read, was, language)
            long = tried and len(sheet.rows) > correcting.LONG
            told += f"  \n{say('check_long', language, rows=correcting.LONG)}" if long else ""
            st.markdown(told, width="stretch")
        _sheet_used(spot, draft, sheet, language)
        done = spot.found is not None and decided(spot.found) is not None and not tried
        st.button(
            say("check_use" if tried else "check_confirm", language), key="use_reading", type="primary", icon=":material/check:",
            disabled=read is None or not read.columns or done, on_click=rereading.use, args=(spot, draft, read),
        )  # fmt: skip
        if tried:
            st.button(say("check_drop", language), key="drop_draft", on_click=session.drop, args=(spot.key,))
        elif done:
            st.button(
                say("check_forget", language), key="forget_decision", on_click=rereading.forget, args=(spot, draft.signature),
                help=say("check_forget_means", language),
            )  # fmt: skip


def _told(spot: Spot, read: Found, was: Found | None, language: str) -> str:
    """How many rows are used, rejected and no records; beside what is tried out, how many more or fewer that is."""
    tried = session.draft(spot.key) is not None
    now, before = _counted(read), _counted(was) if was else {}
    changed = {words: count - before.get(words, 0) if tried else 0 for words, count in now.items()}
    line = say("list_dot", language).join(
        say(words, language, count=f"**{count}**" + (f" ({changed[words]:+d})" if changed[words] else ""))
        for words, count in now.items()
        if count or changed[words] or words == "check_used"
    )
    known = decided(spot.found) if spot.found and not tried else None
    if known is not None:
        return f"{line}  \n:material/verified: {say('check_decided', language, day=known.on)}"
    count = 0 if tried else to_check(spot)
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


def problems_left(read: Found, language: str) -> None:
    some = [problem for problem in read.problems if problem.severity != "note"]
    if some:
        with st.expander(say("check_problems_left", language, count=len(some))):
            found.show_problems(some, language)
