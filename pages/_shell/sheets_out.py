"""A round of rating as the Raters page runs it: making sheets, who is back, and opening the scores before all are."""

import streamlit as st

from analytics import raters
from data.kinds import LANGUAGES
from pages._shell import cached, session
from pages._shell.texts import LANGUAGE_NAMES, say
from pages._shell.widgets import plain

LONGEST_NAME = 80  # letters of a rater's name


def make_sheets(found: raters.Outcome, round: raters.Round, language: str) -> None:
    """The button under which a round is begun: for whom, by which criteria, in which language."""
    with st.popover(say("sheets_make", language), icon=":material/assignment_ind:", key="make_sheets"):
        known = list(dict.fromkeys([*round.raters, *found.raters]))
        st.multiselect(
            say("sheets_who", language), known, key="sheet_raters", accept_new_options=True, select_all=False,
            placeholder=say("sheets_who_hint", language),
        )  # fmt: skip
        st.multiselect(
            say("sheets_criteria", language), raters.CRITERIA, default=list(round.criteria or raters.CRITERIA[:2]), key="sheet_criteria",
            format_func=lambda name: say(f"raters.{name}", language), select_all=False,
        )  # fmt: skip
        st.segmented_control(
            say("sheets_language", language), LANGUAGES, default=language, required=True, key="sheet_language",
            format_func=LANGUAGE_NAMES.__getitem__,
        )  # fmt: skip
        st.caption(say("sheets_begin_means", language))
        st.button(say("sheets_begin", language), key="begin_round", type="primary", on_click=_begin, args=(language,))


def _begin(language: str) -> None:
    """Callback: keep the round, so that its sheets can be downloaded and its scores stay hidden until they are back."""
    typed = (" ".join(str(name).split())[:LONGEST_NAME] for name in session.value("sheet_raters") or ())
    first: dict[str, str] = {}
    for name in filter(None, typed):
        first.setdefault(raters.rater_key(name), name)
    names = tuple(first.values())
    criteria = tuple(name for name in raters.CRITERIA if name in (session.value("sheet_criteria") or ()))
    if not names or not criteria:
        session.notice(say("sheets_need", language))
        return
    round = raters.Round(session.today(), names, criteria, language=str(session.value("sheet_language") or language))
    told = say("list_comma", language).join(names)
    session.change(session.desk().whole.with_settings(round=round.kept()), say("sheets_begun", language, names=told))


def open_round(round: raters.Round, found: raters.Outcome, language: str) -> None:
    """Of a round that was begun: its sheets, the way to load them back, and to show the scores before all are."""
    if not round.raters or not round.criteria:
        return
    desk = session.desk()
    name, content = cached.sheets_of_round(desk.whole_key, round, desk.whole)
    st.download_button(
        say("sheets_download", language, n=len(round.raters)), content, name, "application/zip", icon=":material/download:",
        key="sheets_file", on_click="ignore",
    )  # fmt: skip
    st.button(
        say("sheets_load", language), key="sheets_load", icon=":material/upload_file:", on_click=session.go, args=("load",)
    )  # fmt: skip
    if round.hides(found.judged):
        st.button(
            say("raters_flip", language), key="flip", icon=":material/visibility:", help=say("raters_flip_means", language), on_click=_flip, args=(round, language)
        )  # fmt: skip


def _flip(round: raters.Round, language: str) -> None:
    """Callback: the scores are shown from now on, whoever is still out."""
    opened = {**round.kept(), "flipped": True}
    session.change(session.desk().whole.with_settings(round=opened), say("raters_flipped", language))


def returned(round: raters.Round, found: raters.Outcome, language: str) -> None:
    """Who is back and with how many scores, and who is not; nothing of what they gave."""
    if not round.raters:
        return
    st.header(say("raters_back", language), anchor=False)
    back, counts = set(round.back(found.judged)), found.counts
    lines = [
        f":material/{'check' if name in back else 'hourglass_empty'}: "
        + say(
            "rater_is_back" if name in back else "rater_is_out",
            language,
            name=plain(name),
            n=counts.get(raters.rater_key(name), 0),
        )
        for name in round.raters
    ]
    st.markdown("  \n".join(lines))
