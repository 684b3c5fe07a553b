"""The rules of a matrix of responsibilities as the owner chooses them: which letters, from when on something is too much; and its method card."""

from dataclasses import replace

import streamlit as st

from analytics import roles
from data.kinds.raci import VARIANTS
from pages._shell import cached, people, session
from pages._shell.method import method_card
from pages._shell.texts import say


def variant(matrix: roles.Matrix, language: str) -> None:
    names = {roles.AS_WRITTEN: say("raci_variant_as_written", language, variant=matrix.variant.words(language))}
    names |= {name: one.words(language) for name, one in VARIANTS.items()}
    now = roles.rules_of(session.desk().book).variant
    key = session.bound("raci_variant", now)
    st.selectbox(
        say("raci_variant", language), list(names), key=key, format_func=names.__getitem__, label_visibility="collapsed",
        on_change=_keep, args=("variant", key),
    )  # fmt: skip


def thresholds(language: str) -> None:
    now = roles.rules_of(session.desk().book)
    asked = session.bound("raci_most_consulted", now.most_consulted)
    st.slider(say("raci_most_consulted", language), 1, 12, key=asked, on_change=_keep, args=("most_consulted", asked))
    share = session.bound("raci_most_accountable", round(100 * now.most_accountable))
    st.slider(
        say("raci_most_accountable", language), 0, 100, step=5, key=share, format="%d%%", on_change=_keep, args=("most_accountable", share)
    )  # fmt: skip
    least = session.bound("raci_least_tasks", now.least_tasks)
    st.slider(say("raci_least_tasks", language), 1, 50, key=least, on_change=_keep, args=("least_tasks", least))
    st.caption(say("raci_rules_mean", language))


def _keep(name: str, key: str) -> None:
    """Callback: a rule that was chosen is kept with the workspace."""
    chosen = session.fresh_value(key)
    if chosen is None:
        return
    whole, language = session.desk().whole, session.language()
    value = chosen / 100 if name == "most_accountable" else chosen
    rules = replace(roles.rules_of(whole), **{name: value})
    session.change(whole.with_settings(raci=rules.kept()), say("raci_rule_changed", language))


def method(matrix: roles.Matrix, language: str) -> None:
    rules, desk = roles.rules_of(session.desk().book), session.desk()
    cutoffs = say(
        "raci_cutoffs", language, most=rules.most_consulted, percent=round(100 * rules.most_accountable), least=rules.least_tasks
    )  # fmt: skip
    everyone = cached.placed(desk.rows_key, people.cuts(), desk.book)
    unrated = int((everyone["quadrant"] == "not_rated").sum())
    letters = f"{matrix.variant.words(language)} ({'/'.join(one.letter for one in matrix.variant.letters)})"
    method_card("raci", language, cutoffs=cutoffs, scale=letters, as_of=session.today(), unrated=unrated)
