"""Load: bring in workbooks, see what was found in them and what was not used, and mend it in place."""

import streamlit as st

from data.kinds import KINDS
from pages._shell import (
    cached,
    checking,
    found,
    kept,
    last_load,
    matching,
    own_words,
    rereading,
    sending_back,
    session,
    twice,
    uploads,
)
from pages._shell.handing_out import XLSX
from pages._shell.texts import say
from pages._shell.widgets import columns, filled, head, not_taken, rows_to_edit

language, desk = session.enter()
problems, alike = found.open_problems(), twice.open_pairs()
head(found.finding(problems, language), invite=False)
accounts = kept.accounts(language)
readings = [reading for _, reading in accounts]
spots = kept.spots(accounts)

# What is chosen: files to load, or a blank template to fill.
bring, blank = st.columns([3, 1], vertical_alignment="bottom")
with bring:
    own_words.in_own_words(language)
    files = st.file_uploader(
        say("upload", language),
        type=uploads.OFFERED,
        accept_multiple_files=True,
        key="upload",
    )
with blank:
    st.download_button(
        say("template", language), cached.blank_template(language), f"Liaison {say('template_name', language)}.xlsx", XLSX,
        icon=":material/download:", key="template", on_click="ignore", width="stretch",
    )  # fmt: skip
waiting = uploads.take(files, readings, language)
last_load.told(spots, language)

# What follows and what is shown: tables to work on, what each file held, what was wrong.
tables, check, wrong, twice_tab = found.tabs(
    [
        say("tab_tables", language),
        say("tab_check", language),
        say("tab_problems", language, count=found.wrong(problems)),
        say("tab_twice", language, count=len(alike)),
    ],
    opened_on_check=any(map(matching.to_check, spots)),
)
with tables:
    labels = found.table_labels(language)
    if not labels:
        st.info(say("load_above", language), icon=":material/arrow_upward:")
    else:
        row = st.container(horizontal=True, vertical_alignment="bottom")
        kind = row.pills(
            say("table", language), list(labels), default=next(iter(labels)), required=True, key="kind", persist_state="session",
            format_func=labels.__getitem__, label_visibility="collapsed", wrap=True,
        )  # fmt: skip
        every = row.toggle(say("every_column", language), key="every_column")
        table, key = session.editor(str(kind), every_column=every)
        names = filled(table, every)
        st.data_editor(
            rows_to_edit(table, names), key=key, num_rows="dynamic", hide_index=True, placeholder="", height=430,
            column_config=columns(table, names, language), alt=KINDS[table.kind].words(language),
        )  # fmt: skip
        not_taken()
        if kind == "stakeholders":
            st.caption(say("would_i_mind", language))
        st.text_input(say("why", language), key="why", placeholder=say("why_hint", language), persist_state="session")
with check:
    if check.open:
        checking.checking([*waiting, *spots], language)
    found.show_found(readings, language)
rereading.carry_out(language)
with wrong:
    found.show_problems(problems, language)
    sending_back.offer(readings, language)
with twice_tab:
    twice.show(alike, language)
