"""The report to send back: each file as it came, with its wrong cells marked, for whoever filled it in."""

from collections.abc import Sequence
from pathlib import PurePath

import streamlit as st

from data.export import file_name
from data.kinds import Problem
from data.reading import Reading
from pages._shell import cached, session
from pages._shell.handing_out import XLSX
from pages._shell.texts import say
from pages._shell.widgets import plain

XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12"


def offer(readings: Sequence[Reading], language: str) -> None:
    """For each file of one's own in which something is wrong: mark it, then take it.

    A file is marked as it was sent: what was mended here since is still wrong in the sender's own.
    """
    problems = dict.fromkeys(session.desk().whole.problems)
    wrong = {reading.file: [one for one in problems if one.file == reading.file] for reading in readings}
    with_wrong = [reading for reading in readings if any(one.severity != "note" for one in wrong[reading.file])]
    if not session.desk().own or not with_wrong:
        return
    st.caption(say("send_back_means", language))
    for at, reading in enumerate(with_wrong):
        _one(at, reading, wrong[reading.file], language)


def _one(at: int, reading: Reading, problems: list[Problem], language: str) -> None:
    """A file is marked when somebody asks for it: a large one takes a while."""
    token = (session.desk().whole_key, reading.file, language)
    key = f"send_back_{at}"
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            say("send_back", language, name=plain(reading.file, 60)), key=f"{key}_make", icon=":material/rate_review:",
            on_click=session.put, args=(key, token),
        )  # fmt: skip
        if session.value(key) == token:
            _taken(key, reading, problems, language)


def _taken(key: str, reading: Reading, problems: list[Problem], language: str) -> None:
    from data.export.returned import is_workbook  # here, since few files are sent back

    desk, store = session.desk(), cached.store()
    sha = next((kept.sha for kept in store.files(desk.source) if kept.name == reading.file), "")
    content = store.file(desk.source, sha) or b""
    with st.spinner(say("preparing", language)):
        copy = cached.marked_copy(desk.whole_key, language, reading.file, content, problems, reading)
    ending = ".xlsm" if is_workbook(content) and reading.file.casefold().endswith(".xlsm") else ".xlsx"
    name = file_name(f"{PurePath(reading.file).stem}", say("send_back_name", language), ending=ending)
    st.download_button(
        say("download", language), copy, name, XLSM if ending == ".xlsm" else XLSX,
        icon=":material/download:", key=f"{key}_file", on_click="ignore",
    )  # fmt: skip
