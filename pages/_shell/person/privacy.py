"""What is held on the person as one file for them, and erasing them for good, asked first with what it changes."""

import streamlit as st

from analytics import person
from data.export import file_name
from data.kinds import KINDS
from data.store import Erased, Forgotten, Stale
from pages._shell import cached, session
from pages._shell.texts import say
from pages._shell.widgets import plain

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def offered(record: int, language: str) -> None:
    """The report, made when it is asked for; then erasing, in a workspace of one's own."""
    if st.toggle(say("privacy_report", language), key=f"report_{record}", help=say("privacy_report_means", language)):
        _report(record, language)
    desk = session.desk()
    if not desk.own:
        st.caption(say("erase_sample", language))
        return
    if desk.whole.records("stakeholders").at[record, "name"] == pseudonym(record, language):
        st.caption(say("erased_already", language))
        return
    if st.toggle(say("erase", language), key=f"erase_{record}"):
        _asked(record, language)


def pseudonym(record: int, language: str) -> str:
    """What the person is called from then on: by the number of the row, which stays the row's for good."""
    taken = {str(name) for at, name in session.desk().whole.records("stakeholders")["name"].items() if at != record}
    name = say("pseudonym", language, number=record)
    return (
        name if name not in taken else next(other for letter in "bcdefgh" if (other := f"{name}{letter}") not in taken)
    )


def _report(record: int, language: str) -> None:
    desk = session.desk()
    name = str(desk.whole.records("stakeholders").at[record, "name"])
    with st.spinner(say("preparing", language)):
        content = cached.privacy_report(desk.whole_key, record, language, session.today(), desk.own, desk.whole)
    st.download_button(
        say("privacy_report_get", language), content, file_name(name, say("privacy_report_name", language), f"{session.today():%Y-%m-%d}"), XLSX,
        icon=":material/download:", key="privacy_report_file", on_click="ignore",
    )  # fmt: skip
    st.caption(say("privacy_report_serves", language))


def _asked(record: int, language: str) -> None:
    """What would change, in numbers, before it is done; that it cannot be undone stands beside the button."""
    desk, name = session.desk(), pseudonym(record, language)
    try:
        found = cached.erasure(desk.source, desk.revision, record, name)
    except (Stale, Forgotten):
        st.caption(say("erase_moved_on", language))
        return
    st.markdown("\n".join(f"- {plain(line)}" for line in lines(found, language)))
    twins = person.same_name(desk.whole, record)
    if twins:
        left = say("list_comma", language).join(_kind(kind, count, language) for kind, count in found.left)
        st.warning(plain(say("erase_twins", language, n=len(twins), left=left or "–")), icon=":material/group:")
    st.warning(plain(say("erase_for_good", language)), icon=":material/warning:")
    st.button(
        plain(say("erase_now", language, name=name)), type="primary", key="erase_now", icon=":material/person_remove:", on_click=_erase,
        args=(record, name, language),
    )  # fmt: skip


def lines(found: Erased, language: str) -> list[str]:
    """What an erasure changes, a sentence each."""
    comma = say("list_comma", language)
    told = [say("erase_own", language, n=found.cells, name=found.pseudonym)]
    if found.elsewhere:
        cells = comma.join(_kind(kind, count, language) for kind, count in found.elsewhere)
        told.append(say("erase_elsewhere", language, cells=cells, name=found.pseudonym))
    if found.sheets:
        told.append(say("erase_sheets", language, n=found.sheets))
    told.append(say("erase_history", language, revisions=found.revisions, changes=found.changes))
    if found.files:
        told.append(say("erase_files", language, n=len(found.files), files=comma.join(found.files)))
    return told


def _kind(kind: str, count: int, language: str) -> str:
    return f"{KINDS[kind].words(language)} {count}"


def _erase(record: int, name: str, language: str) -> None:
    """Callback: erase, and say what was done without a name that is gone."""
    done = session.erase(record, name)
    if done is not None:
        told = [say("erased_done", language, name=name), say("erase_own", language, n=done.cells, name=name)]
        told += [say("erase_files_gone", language, n=len(done.files))] if done.files else []
        session.notice(" ".join(told))
