"""The sidebar: language, what lies on the desk, undo and redo, restore points, forgetting."""

from pathlib import Path
from zlib import crc32

import streamlit as st

from data.kinds import KINDS, LANGUAGES, shortened
from data.store import Edit
from pages._shell import cached, look, meeting, session, settings
from pages._shell.edit_words import in_words
from pages._shell.texts import LANGUAGE_NAMES, say
from pages._shell.theme import palette
from pages._shell.widgets import as_written, breadth, plain, told_apart

_HERE = Path(__file__).parent
EDITS_SHOWN = 3  # of each revision
ROWS, HIGH = 4, 180  # rows that are shown without scrolling, and how high the table is where there are more (pixels)
ROOM = 20  # letters of a project's name that the sidebar can show; a Chinese one takes the place of two
# The theme has no setting for the space around the page; the chart needs it more than the margin does.
_TIGHT = "<style>.stMainBlockContainer { padding-inline: 2.2rem; padding-top: 3.8rem } .stMain h1 { padding-block: 0 0.7rem }</style>"


def identity() -> None:
    """The name, the width and the language of every page."""
    st.set_page_config(page_title="Liaison", page_icon=_HERE / "icon.svg", layout="wide", initial_sidebar_state=250)
    session.language()
    look.look()
    if session.presenting():
        meeting.look()
        return
    st.logo(_wordmark(), icon_image=_HERE / "icon.svg", size="large")
    st.html(_TIGHT)
    st.sidebar.segmented_control(
        "Language / 语言",
        LANGUAGES,
        format_func=LANGUAGE_NAMES.__getitem__,
        key="lang",
        required=True,
        label_visibility="collapsed",
        persist_state="session",  # it stays away while a meeting goes on
    )


def _wordmark() -> str:
    """The name as it is drawn, in the ink of the page's text: one grey cannot be read on a light ground and on a dark one."""
    return (_HERE / "liaison.svg").read_text(encoding="utf-8").replace("#6B7883", palette().text)


def workspace() -> None:
    """What is being worked on, and what can be taken back."""
    language, desk = session.language(), session.desk()
    st.sidebar.button(
        say("present", language), icon=":material/present_to_all:", key="present", on_click=meeting.begin, args=(language,),
        width="stretch", help=say("present_means", language),
    )  # fmt: skip
    if not session.owner():  # other projects' names, and the words in which they were changed, are the owner's
        return
    with st.sidebar:
        _source(language)
        with st.container(horizontal=True):
            st.button(
                say("undo", language),
                icon=":material/undo:",
                on_click=session.undo,
                disabled=not desk.can_undo,
                key="undo",
            )
            st.button(
                say("redo", language),
                icon=":material/redo:",
                on_click=session.redo,
                disabled=not desk.can_redo,
                key="redo",
            )
        with st.popover(
            say("history", language), icon=":material/history:", width="stretch", key="history", on_change="rerun"
        ) as opened:
            # Tracked, it can be closed from here too, as it is when a workspace is forgotten.
            if opened.open:
                _history(language)


def news(language: str) -> None:
    """What happened since the last screen; of what another tab did the owner alone is told."""
    for sentence in session.notices():
        st.toast(plain(sentence), icon=":material/info:")
    with st.container(
        key="news"
    ):  # also where there is none: the page below keeps its place, and with it what answers by itself
        _astray(language)
        if session.owner():
            _elsewhere(language)
            _conflict(language)


def _astray(language: str) -> None:
    """An address that asks for what is not here: what that was, what is shown instead, and the ways on."""
    asked = session.astray()
    if not asked:
        return
    with st.container(border=True, key="astray"):
        for name, value in asked:
            said = say(f"astray_{name}", language, asked=shortened(value, ROOM))
            st.warning(plain(said), icon=":material/wrong_location:")
        with st.container(horizontal=True, vertical_alignment="center"):
            st.button(say("seen", language), on_click=session.dismiss_astray, key="seen_astray")
            if session.owner() and not session.presenting():
                st.page_link("pages/load.py", label=say("go_to_load", language), icon=":material/upload_file:")


def _elsewhere(language: str) -> None:
    """Another tab moved the workspace on: say so, and show what is different now."""
    found = session.conflict()
    told = found.edits()[0] if found is not None else []  # the conflict below shows these already
    edits = [edit for edit in session.changed_elsewhere() if edit not in told]
    if not edits:
        return
    with st.container(border=True):
        _side("changed_elsewhere", edits, language)
        st.button(say("seen", language), on_click=session.dismiss_change, key="seen")


def _source(language: str) -> None:
    names = told_apart({source: _named(source, language) for source in session.sources()})
    here = session.desk().source
    # Another choice as soon as there is something else to choose from, under other names, or another one is chosen: what a
    # browser says of the one before, while the new one is on its way, would turn back to where the visitor just came from.
    key = f"source_choice_{crc32(repr((here, names)).encode()):x}"
    with st.container(key="source_choice"):
        st.selectbox(
            say("working_on", language), list(names), list(names).index(here), key=key, format_func=names.__getitem__,
            on_change=_turn, args=(here, key),
            help=plain(_full_name(language)) if breadth(_full_name(language)) > ROOM else None,
        )  # fmt: skip
    settings.project_name(language)


def _turn(here: str, key: str) -> None:
    """Callback: put what was chosen on the desk, unless the desk has moved on since that choice was drawn."""
    if session.desk().source == here:
        session.show(str(session.value(key)))


def _full_name(language: str) -> str:
    """The project's whole name, for who cannot read it in the narrow choice."""
    return str(session.desk().whole.settings.get("title") or "") if session.desk().own else ""


def _named(source: str, language: str) -> str:
    if source in cached.SAMPLES:
        return say(f"sample_{source}", language)
    if source == session.desk().source:
        title = str(session.desk().whole.settings.get("title") or say("own_data", language))
        return shown_name(title)
    return say("own_data", language)


def shown_name(title: str) -> str:
    """The name, ended with `…` where the narrow choice cannot show it whole."""
    if breadth(title) <= ROOM:
        return title
    most = next(length for length in range(len(title), 0, -1) if breadth(title[:length]) <= ROOM - 2)
    return f"{title[:most].rstrip()}…"


def _history(language: str) -> None:
    desk = session.desk()
    st.text_input(say("your_name", language), key="who", persist_state="session")
    st.text_input(say("restore_point_name", language), key="mark_name", placeholder=say("before_the_meeting", language))
    st.button(say("set_restore_point", language), key="mark", on_click=_mark, args=(language,))
    if not desk.own:
        st.caption(say("sample_untouched", language))
        return
    for mark in cached.store().marks(desk.source):
        st.button(
            say("back_to", language, name=plain(mark.name)),
            key=f"restore_{mark.name}",
            icon=":material/restore:",
            on_click=session.restore,
            args=(mark.name,),
        )
    st.caption(say("last_changes", language))
    for entry in cached.store().log(desk.source, limit=8):
        edits = cached.store().edits(desk.source, entry.number)[:EDITS_SHOWN]
        more = [f"… +{entry.changes - EDITS_SHOWN}"] if entry.changes > EDITS_SHOWN else []
        told = [f"    {in_a_line(line, language)}" for edit in edits for line in lines(edit, language)]
        said = say("labelled" if entry.current else "labelled_undone", language, label=entry.by, said=entry.why)
        as_written("\n".join([f"{entry.at.astimezone():%m-%d %H:%M}  {said}", *told, *more]))
    if st.toggle(say("forget_workspace", language), key="forget_open"):
        st.caption(say("forget_means", language))
        st.button(say("forget_now", language), type="primary", on_click=session.forget, key="forget")


def in_a_line(line: settings.Line, language: str) -> str:
    """What was changed, with what it was and what it became where that is told apart."""
    what, before, after = line
    return say("labelled", language, label=what, said=f"{before} → {after}") if before or after else what


def field(edit: Edit, language: str) -> str:
    """The column's heading in the reader's words; what is no column keeps its name."""
    column = KINDS[edit.kind].column(edit.field) if edit.kind in KINDS and edit.field else None
    return column.words(language) if column else edit.field


def _mark(language: str) -> None:
    session.mark(str(session.value("mark_name") or "").strip() or say("before_the_meeting", language))


def _conflict(language: str) -> None:
    """Another tab was faster: show both sides and ask."""
    found = session.conflict()
    if found is None:
        return
    theirs, mine = found.edits()
    with st.container(border=True):
        st.header(say("conflict_title", language), anchor=False)
        st.caption(say("conflict_explained", language))
        left, right = st.columns(2)
        with left:
            _side("conflict_theirs", theirs, language)
        with right:
            _side("conflict_mine", mine, language)
        with st.container(horizontal=True):
            st.button(
                say("conflict_keep_mine", language),
                type="primary",
                key="keep_mine",
                on_click=_settle,
                args=(True, language),
            )
            st.button(say("conflict_drop_mine", language), key="drop_mine", on_click=_settle, args=(False, language))


def _side(key: str, edits: list[Edit], language: str) -> None:
    """What one side changed; a long list scrolls, a short one is as high as its rows."""
    said = say(key, language, count=len(edits))
    st.caption(said)
    headings = [say(name, language) for name in ("edit_where", "edit_before", "edit_after")]
    rows = [dict(zip(headings, line, strict=True)) for edit in edits for line in lines(edit, language)]
    st.dataframe(rows, hide_index=True, placeholder="", height="content" if len(rows) <= ROWS else HIGH, alt=said)


def _settle(keep_mine: bool, language: str) -> None:
    for clash in session.settle(keep_mine):
        for what, _, _ in lines(clash, language):
            session.notice(say("conflict_clash", language, what=what))


def lines(edit: Edit, language: str) -> list[settings.Line]:
    """What was changed, what it was and what it became; a setting may be several lines, a heading's meaning is none."""
    if edit.change == "mapping":  # remembered by itself; nobody changed it
        return []
    if edit.change == "setting":
        return settings.told(edit, language)
    kind = KINDS[edit.kind].words(language) if edit.kind in KINDS else edit.kind
    label = say("change_table", language, kind=kind) if edit.change.startswith("table") else edit.label
    place = " · ".join(part for part in (label, field(edit, language)) if part)
    if edit.change not in ("cell", "scale"):
        return [(place, edit.before or "", edit.after or "")]
    table = session.desk().whole.table(edit.kind)
    before, after = (in_words(edit, text, table, language) or "" for text in (edit.before, edit.after))
    return [(place, before, after)]
