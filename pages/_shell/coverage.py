"""What falls between the tables, wherever it is shown: each gap as a way to its place, and which checks could not be made."""

from collections.abc import Hashable, Mapping
from typing import Any

import pandas as pd
import streamlit as st

from analytics import coverage
from analytics.findings import Finding
from pages._shell import cached, overview, people, session
from pages._shell.texts import finding_title, say
from pages._shell.widgets import plain

SHOWN = 8  # gaps of one check before the rest is only counted
_ICONS = {
    "raci": "assignment_ind", "communication": "forum", "owner": "person", "task": "person_off", "cares": "task_alt",
    "resistant": "warning", "process": "account_tree", "promised": "handshake",
}  # fmt: skip


def section(language: str) -> None:
    """The checks in their order, the gaps of each with what to do; nothing where nothing is loaded."""
    desk = session.desk()
    if not any(len(table.records) for table in desk.book.tables.values()):
        return
    found = cached.coverage(desk.key, people.cuts(), desk.book)
    st.header(plain(finding_title(coverage.finding(found), language)), anchor=False)
    for check, group in found.gaps.groupby("check", sort=False):
        _check(str(check), group, language)
    clean = [name for name in found.made if name not in set(found.gaps["check"])]
    if clean:
        names = say("list_semicolon", language).join(say(f"coverage_{name}", language) for name in clean)
        st.caption(f":material/check: {say('coverage_clean', language, names=names)}")
    for finding in found.unmade:
        st.caption(f":material/help: {plain(finding_title(finding, language))}")


def _check(check: str, group: pd.DataFrame, language: str) -> None:
    name = say(f"coverage_{check}", language)
    with st.expander(
        say("counted", language, name=name, count=len(group)),
        icon=f":material/{_ICONS[check]}:",
        key=f"coverage_{check}",
    ):
        st.caption(say(f"coverage_do_{check}", language))
        sentences = [Finding(code, values) for code, values in zip(group["code"], group["values"], strict=True)]
        with st.container(gap="xxsmall"):
            for place, (gap, finding) in enumerate(zip(group.head(SHOWN).to_dict("records"), sentences, strict=False)):
                _line(f"fault_{check}_{place}", gap, finding_title(finding, language))
        if len(group) > SHOWN:
            st.caption(say("raci_more", language, count=len(group) - SHOWN))


def _line(key: str, gap: Mapping[Hashable, Any], sentence: str) -> None:
    if st.button(plain(sentence), key=key, type="tertiary", wrap=True):
        overview.go(str(gap["page"]), str(gap["kind"]), int(gap["record"]))
