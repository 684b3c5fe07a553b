"""Export: the owner's complete workbook, in either language, which loads again with no difference."""

import streamlit as st

from data.export import complete, template
from data.kinds import KINDS, LANGUAGES
from pages._shell import session
from pages._shell.texts import LANGUAGE_NAMES, say
from pages._shell.widgets import head, plain

language, desk = session.enter()
kinds = [kind for kind in KINDS if len(desk.book.records(kind))]
rows = sum(len(desk.book.records(kind)) for kind in kinds)
title = str(desk.book.settings.get("title") or say("untitled", language))

head(say("export_title" if rows else "load_nothing", language, rows=rows, tables=len(kinds)))

# What is chosen: the language of the file.
spoken = st.segmented_control(
    say("file_language", language),
    LANGUAGES,
    default=language,
    required=True,
    key="file_language",
    format_func=LANGUAGE_NAMES.__getitem__,
)

# What is shown: what the file holds, and the file itself.
left, right = st.columns(2, gap="medium")
with left, st.container(border=True):
    st.subheader(say("export_complete", language), anchor=False)
    st.caption(say("export_complete_means", language))
    st.text(" · ".join(f"{KINDS[kind].words(language)} {len(desk.book.records(kind))}" for kind in kinds))
    if desk.book.sheets:
        st.text(say("export_sheets", language, names=", ".join(sheet.name for sheet in desk.book.sheets)))
    st.download_button(
        say("download", language), lambda: complete(desk.book, str(spoken)), f"{title} {session.today():%Y-%m-%d} {spoken}.xlsx",
        type="primary", icon=":material/download:", key="complete", on_click="ignore", disabled=not rows,
    )  # fmt: skip
with right, st.container(border=True):
    st.subheader(say("template", language), anchor=False)
    st.caption(say("template_means", language))
    st.download_button(
        say("download", language), lambda: template(str(spoken)), f"Liaison {say('template_name', str(spoken))}.xlsx",
        icon=":material/download:", key="template_file", on_click="ignore",
    )  # fmt: skip
    st.caption(plain(say("export_more", language)))
