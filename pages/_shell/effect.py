"""What a reading makes of the rows, beside what it made of them before, and taking or leaving it."""

import streamlit as st

from data.kinds import KINDS, Problem
from data.reading import Decision, Found, Sheet
from pages._shell import correcting, found, rereading, session
from pages._shell.correcting import Draft
from pages._shell.kept import Spot, decided
from pages._shell.matching import still_to_check, to_check
from pages._shell.texts import say
from pages._shell.widgets import plain


def effect(
    spot: Spot, draft: Draft, readings: tuple[Found | None, Found | None], sheet: Sheet, holds: str, language: str
) -> None:
    """What the reading makes of the rows beside what it made before, and taking or leaving it; `holds`: for which tables."""
    tried, (read, was) = session.draft(spot.key) is not None, readings
    known = decided(spot.found) if spot.found is not None and not tried else None
    done = known is not None and not known.in_part
    with st.container(horizontal=True, vertical_alignment="center", key="effect"):
        rereading.carry_out(language)
        if read is None or not read.columns:
            st.warning(say("check_no_headings", language), icon=":material/help:")
        else:
            long = tried and len(sheet.rows) > correcting.LONG
            more = [say("check_long", language, rows=correcting.LONG)] if long else []
            told = [*_told(spot, draft, read, was, language), *more, *([] if done else [f":small[{holds}]"])]
            st.markdown("  \n".join(told), width="stretch")
        _sheet_used(spot, draft, sheet, language)
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


def _told(spot: Spot, draft: Draft, read: Found, was: Found | None, language: str) -> list[str]:
    """How many rows are used, rejected and no records; beside what is tried out, how many more or fewer that is."""
    tried = session.draft(spot.key) is not None
    now, before = _counted(spot, read), _counted(spot, was) if was else {}
    changed = {words: count - before.get(words, 0) if tried else 0 for words, count in now.items()}
    line = say("list_dot", language).join(
        say(words, language, count=f"**{count}**" + (f" ({changed[words]:+d})" if changed[words] else ""))
        for words, count in now.items()
        if count or changed[words] or words == "check_used"
    )
    known = decided(spot.found) if spot.found and not tried else None
    if known is not None:
        return [line, *_decided(known, language)]
    count = still_to_check(draft.guess, read) if tried else to_check(spot)
    return [line, say("check_count", language, count=count)] if count else [line]


def _decided(known: Decision, language: str) -> list[str]:
    """That a decision holds; where for some of the headings only, which ones are new or gone."""
    if not known.in_part:
        return [f":material/verified: {say('check_decided', language, day=known.on)}"]
    comma = say("list_comma", language)
    parts = [say("check_decided_part", language, day=known.on)]
    parts += [say("check_new_headings", language, names=plain(comma.join(known.new), 120))] if known.new else []
    parts += [say("check_gone_headings", language, names=plain(comma.join(known.gone), 120))] if known.gone else []
    return [
        f":orange-badge[:material/help: {say('match_new', language)}] {say('list_semicolon', language).join(parts)}"
    ]


def _counted(spot: Spot, read: Found) -> dict[str, int]:
    """How many rows are used, left out, kept without being understood, rejected and no records, and how much is wrong."""
    known, rows = read.kind in KINDS, len(read.record_rows)
    used = known and _used(spot, read)
    return {
        "check_used": rows if used else 0,
        "check_left_out": rows if known and not used else 0,
        "check_kept": 0 if known else len(read.record_rows),
        "check_rejected": len(read.rejected),
        "check_others": len(read.not_records),
        "check_problems": found.wrong(_problems(spot, read)),
    }


def _used(spot: Spot, read: Found) -> bool:
    """Whether the table counts: as what is tried out decides, else as it stands in the book."""
    draft = session.draft(spot.key)
    decided = draft.decision.sheets.get(read.sheet) if draft else None
    if decided is not None or spot.found is None:
        return decided is not False
    return not read.hidden or found.counts(spot.file.name, spot.found)


def _problems(spot: Spot, read: Found) -> list[Problem]:
    """What is wrong in a table: as it stands among all problems, or as it would be if it were read like this."""
    if session.draft(spot.key) is not None or spot.found is None or not _used(spot, read):
        return list(read.problems)
    here = (spot.file.name, read.sheet, read.kind)
    return [one for one in found.open_problems() if (one.file, one.sheet, one.kind) == here]


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


def problems_left(spot: Spot, read: Found, language: str) -> None:
    """The problems of a table that want a look, to be opened."""
    some = [problem for problem in _problems(spot, read) if problem.severity != "note"]
    if some:
        with st.expander(say("check_problems_left", language, count=len(some))):
            found.show_problems(some, language)
