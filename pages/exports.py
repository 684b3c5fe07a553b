"""Export: a checked workbook for each audience, the public titles that a client's rows need, and the owner's complete copy."""

import streamlit as st

from data.kinds import KINDS, LANGUAGES
from pages._shell import handing_out, policies, public_titles, session
from pages._shell.texts import LANGUAGE_NAMES, say
from pages._shell.widgets import head, ways_on

language, desk = session.enter()
kinds = [kind for kind in KINDS if len(desk.whole.records(kind))]

head(handing_out.finding(kinds, language))

# What is chosen: the language of the files, whether the map is in them as a picture, and which client.
left, right = st.columns(2, gap="medium", vertical_alignment="top")
with left:
    spoken = st.segmented_control(
        say("file_language", language), LANGUAGES, default=language, required=True, key="file_language",
        format_func=LANGUAGE_NAMES.__getitem__,
    )  # fmt: skip
    pictured = st.checkbox(
        say("with_picture", language), value=True, key="file_picture", help=say("with_picture_means", language)
    )
with right:
    policies.client(language)

# What is shown: three workbooks to hand out, each made and checked when it is asked for.
if kinds:
    for column, audience in zip(st.columns(3, gap="medium"), handing_out.AUDIENCES, strict=True):
        with column, st.container(border=True, height="stretch"):
            handing_out.card(audience, str(spoken), language, pictured=pictured)
    public_titles.section(language)
else:
    ways_on(language)

# The owner's own: everything, and an empty form.
left, right = st.columns(2, gap="medium")
if kinds:
    with left, st.container(border=True, height="stretch"):
        handing_out.complete_copy(kinds, str(spoken), language, pictured=pictured)
with right if kinds else left, st.container(border=True, height="stretch"):
    handing_out.blank_template(str(spoken), language)
