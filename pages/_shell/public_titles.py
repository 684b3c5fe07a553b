"""Public titles on the Export page: rows that a client does not see for want of one, with a title proposed for each."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from data.kinds import KINDS
from pages._shell import cached, session
from pages._shell.handing_out import client_now
from pages._shell.texts import say

MOST = 20.5  # rows without scrolling; a half one says that there are more


def section(language: str) -> None:
    """The rows without a public title and their proposed titles, to edit and approve one by one or all at once."""
    st.header(say("public_titles", language), anchor=False)
    rows = _rows(language)
    if rows.empty:
        st.caption(say("titles_complete", language))
        return
    st.caption(say("titles_missing", language, n=len(rows)))
    key = f"titles_{session.desk().whole_key}_{client_now()}"
    st.data_editor(
        rows[["approve", "table", "title", "public_title"]], hide_index=True, placeholder="", key=key, height="content" if len(rows) < MOST else round(38 + 35 * MOST),
        disabled=["table", "title"], alt=say("public_titles", language),
        column_config={
            "approve": st.column_config.CheckboxColumn(say("approve", language)),
            "table": st.column_config.TextColumn(say("title_table", language)),
            "title": st.column_config.TextColumn(say("title_internal", language)),
            "public_title": st.column_config.TextColumn(say("title_public", language)),
        },
    )  # fmt: skip
    with st.container(horizontal=True):
        st.button(
            say("approve_ticked", language),
            key="approve_ticked",
            icon=":material/check:",
            on_click=_approve,
            args=(rows, key, False, language),
        )
        st.button(
            say("approve_all", language, n=len(rows)),
            key="approve_all",
            icon=":material/done_all:",
            on_click=_approve,
            args=(rows, key, True, language),
        )


def _rows(language: str) -> pd.DataFrame:
    """Columns kind, record, approve, table, title, public_title (None where nothing decent could be proposed)."""
    desk = session.desk()
    proposed = cached.proposed_titles(desk.whole_key, client_now(), language, desk.whole)
    tables = [
        pd.DataFrame(
            {
                "kind": kind,
                "record": titles.index,
                "approve": False,
                "table": KINDS[kind].words(language),
                "title": desk.whole.records(kind)[KINDS[kind].label].reindex(titles.index).to_numpy(),
                "public_title": titles.to_numpy(),
            }
        )
        for kind, titles in proposed.items()
        if len(titles)
    ]
    return pd.concat(tables, ignore_index=True) if tables else pd.DataFrame()


def _approve(rows: pd.DataFrame, key: str, everything: bool, language: str) -> None:
    """Callback: write the approved titles, as one revision that can be undone; rows without a title stay out."""
    typed = rows.copy()
    for row, cells in session.editor_state(key).items():
        for name, cell in cells.items():
            typed.at[row, name] = cell  # type: ignore[assignment]
    approved = typed[typed["approve"].astype(bool) | everything]
    titled = approved[[isinstance(title, str) and bool(title.strip()) for title in approved["public_title"]]]
    if titled.empty:
        session.notice(say("none_approved", language))
        return
    book = session.desk().whole
    for kind, of_kind in titled.groupby("kind"):
        table = book.table(str(kind))
        titles = pd.Series(
            of_kind["public_title"].str.strip().to_numpy(), index=of_kind["record"].astype("int64"), dtype="object"
        )
        records = table.records.assign(
            public_title=titles.combine_first(table.records["public_title"]).reindex(table.records.index)
        )
        book = book.with_table(replace(table, records=records))
    session.change(book, say("titles_approved", language, n=len(titled)))
