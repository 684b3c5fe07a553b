"""What the page Who sees what chooses and shows: parts, names, titles and dates, the columns of all tables, and what a change does."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

import pandas as pd
import streamlit as st

from analytics import audiences
from analytics.audiences import AUDIENCES, Change
from data.kinds import DAYS, KINDS, PARTS, PEOPLE, POLICIES, TITLES, Policy, Words, clients
from pages._shell import session
from pages._shell.texts import say
from pages._shell.widgets import ways_on

WIDE = 360  # pixels: room for the name of a client
_OTHER = "other_columns"  # the last row of the parts: no part, but ticked like one
_NAMES: dict[str, Words] = {str(part): words for part, words in PARTS.items()}
_CHOICES: dict[str, dict[str, Words]] = {
    name: {str(choice): words for choice, words in choices}
    for name, choices in (("people", PEOPLE.items()), ("titles", TITLES.items()), ("days", DAYS.items()))
}
_GRID = (0.5, 1, 1, 1)  # the label of a line of choices, then each audience's
_LABELS = {"people": "names_shown", "titles": "titles_shown", "days": "days_shown"}


def taken(language: str) -> bool:
    """Keep what was ticked since the last run; whether there was anything."""
    now = audiences.policies(session.desk().whole)
    after = dict(now)
    for row, ticks in session.editor_state(_key("parts")).items():
        for audience, seen in ticks.items():
            after[audience] = _with_part(after[audience], [*PARTS, _OTHER][row], bool(seen))
    rows = _fields()
    for row, ticks in session.editor_state(_key("fields")).items():
        for audience, seen in ticks.items():
            field = {(str(rows.at[row, "kind"]), str(rows.at[row, "column"]))}
            fields = after[audience].fields | field if seen else after[audience].fields - field
            after[audience] = replace(after[audience], fields=fields)
    if after == now:
        return False
    _keep(after, say("policy_changed", language))
    return True


def parts(language: str) -> None:
    """Which parts of the product each audience sees, ticked."""
    now = audiences.policies(session.desk().whole)
    names = [*(words(language) for words in _NAMES.values()), say("other_columns", language)]
    ticks = {
        audience: [*(part in policy.parts for part in PARTS), policy.other_columns] for audience, policy in now.items()
    }
    st.data_editor(
        pd.DataFrame({"part": names, **ticks}), hide_index=True, placeholder="", height="content", key=_key("parts"), disabled=["part"],
        column_config={"part": st.column_config.TextColumn(say("parts", language), width="large"), **_ticked(language)},
        alt=say("parts", language),
    )  # fmt: skip


def manners(language: str) -> None:
    """Whose names, whose titles and how exact a date: a line of choices each, in the order of the audiences."""
    now = audiences.policies(session.desk().whole)
    for audience, place in zip(AUDIENCES, st.columns(_GRID)[1:], strict=True):
        place.caption(say(f"eyes_{audience}", language))
    for name, choices in _CHOICES.items():
        label, *places = st.columns(_GRID, vertical_alignment="center")
        label.caption(say(_LABELS[name], language))
        for audience, place in zip(AUDIENCES, places, strict=True):
            key = session.bound(f"policy_{audience}_{name}", getattr(now[audience], name))
            place.selectbox(
                say("labelled", language, label=say(_LABELS[name], language), said=say(f"eyes_{audience}", language)), list(choices), key=key, on_change=_choose,
                args=(audience, name, key, language), format_func=_saying(choices, language), label_visibility="collapsed",
            )  # fmt: skip


def columns(language: str) -> None:
    """The columns of one table, or of all, ticked for each audience; those without values where asked for."""
    st.markdown(f"**{say('columns_shown', language)}**")
    kinds = [kind for kind in KINDS if not session.desk().whole.records(kind).empty]
    if not kinds:
        st.caption(say("load_nothing", language))
        ways_on(language)
        return
    st.pills(
        say("kind_heading", language), [*kinds, ""], key="policy_kind", default=kinds[0], required=True,
        format_func=lambda kind: KINDS[kind].words(language) if kind else say("every_kind", language),
        label_visibility="collapsed", persist_state="session",
    )  # fmt: skip
    st.toggle(say("empty_columns", language), key="policy_every", persist_state="session")
    shown, one = _fields(), bool(session.value("policy_kind"))
    cells: dict[str, Any] = {
        "kind": [KINDS[kind].words(language) for kind in shown["kind"]],
        "column": [_heading(kind, name, language) for kind, name in zip(shown["kind"], shown["column"], strict=True)],
        "values": shown["values"],
    }
    st.data_editor(
        shown.assign(**cells), hide_index=True, placeholder="", height="content" if one else 520, key=_key("fields"),
        column_order=["column", "values", *AUDIENCES] if one else ["kind", "column", "values", *AUDIENCES],
        disabled=["kind", "column", "values"], alt=say("columns_shown", language),
        column_config={
            "kind": st.column_config.TextColumn(say("kind_heading", language)),
            "column": st.column_config.TextColumn(say("column_heading", language), width="medium"),
            "values": st.column_config.NumberColumn(say("values_heading", language)),
            **_ticked(language),
        },
    )  # fmt: skip


def client(language: str) -> None:
    """Which client the client's view is made for."""
    known = clients(session.desk().whole)
    if not known:
        st.caption(say("client_nobody", language))
    elif len(known) == 1:
        st.caption(say("client_alone", language, client=known[0]))
    else:
        session.put("client_of", session.client() if session.client() in known else known[0])
        st.selectbox(
            say("client_of", language), known, key="client_of", width=WIDE,
            on_change=lambda: session.for_client(str(session.value("client_of"))),
        )  # fmt: skip


def differences(language: str) -> None:
    """What is other than by default, and what the last change did, in words; what commonly must not be comes first."""
    whole, before = session.desk().whole, session.before()
    now = audiences.policies(whole)
    found = audiences.changes(whole, POLICIES, now)
    grave = [said(change, language) for change in found if change.grave]
    if grave:
        st.warning(
            "\n".join([f"**{say('grave', language)}**", *(f"- {line}" for line in grave)]), icon=":material/warning:"
        )
    if not found:
        st.caption(say("nothing_changed", language))
        return
    last = audiences.changes(whole, audiences.policies(before), now) if before is not None else []
    for key, changes in (("last_change", last), ("what_changed", found)):
        if changes:
            st.markdown(f"**{say(key, language)}**")
            st.caption("  \n".join(said(change, language) for change in changes))
    st.button(
        say("reset_policy", language), icon=":material/restart_alt:", type="tertiary", key="reset_policy", on_click=_keep,
        args=(POLICIES, say("policy_reset", language)),
    )  # fmt: skip


def said(change: Change, language: str) -> str:
    """One change as a sentence."""
    audience = say(f"Audience_{change.audience}", language)
    turn = "opens" if change.opens else "shuts"
    if change.what == "field":
        kind, column = KINDS[change.kind].words(language), _heading(change.kind, change.name, language)
        return say(f"{turn}_field", language, audience=audience, kind=kind, column=column, n=change.values)
    if change.what in _CHOICES:
        value = _CHOICES[change.what][change.name](language)
        return say(f"now_{change.what}", language, audience=audience, value=value)
    part = say("other_columns", language) if change.what == "other_columns" else _NAMES[change.name](language)
    return say(f"{turn}_part", language, audience=audience, part=part)


def _fields() -> pd.DataFrame:
    kind, every = session.value("policy_kind"), bool(session.value("policy_every"))
    whole = session.desk().whole
    first = next((kind for kind in KINDS if not whole.records(kind).empty), None)
    return audiences.fields(whole, first if kind is None else str(kind) or None, every=every)


def _key(editor: str) -> str:
    """An editor is opened anew after each change: it is fed with what was just ticked."""
    source, revision = session.desk().whole_key
    shown = (session.value("policy_kind"), session.value("policy_every")) if editor == "fields" else ()
    return "_".join(map(str, ("policy", editor, *shown, source.replace("/", "_"), revision)))


def _saying(choices: Mapping[str, Words], language: str) -> Callable[[str], str]:
    return lambda choice: choices[choice](language)


def _heading(kind: str, name: str, language: str) -> str:
    column = KINDS[kind].column(name)
    return column.words(language) if column else name


def _ticked(language: str) -> dict[str, Any]:
    return {
        audience: st.column_config.CheckboxColumn(say(f"eyes_{audience}", language), width="small")
        for audience in AUDIENCES
    }


def _with_part(policy: Policy, part: str, seen: bool) -> Policy:
    if part == _OTHER:
        return replace(policy, other_columns=seen)
    known = next(one for one in PARTS if one == part)
    return replace(policy, parts=policy.parts | {known} if seen else policy.parts - {known})


def _choose(audience: str, name: str, key: str, language: str) -> None:
    choice, now = session.fresh_value(key), audiences.policies(session.desk().whole)
    if choice is not None:
        _keep({**now, audience: now[audience].changed({name: choice})}, say("policy_changed", language))


def _keep(after: Mapping[str, Policy], why: str) -> None:
    """Keep the differences from the defaults with the workspace."""
    kept = {audience: told for audience, policy in after.items() if (told := policy.kept(POLICIES[audience]))}
    session.change(session.desk().whole.with_settings(policy=kept), why)
