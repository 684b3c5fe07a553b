"""What of a workspace holds for all of it, in words: its name, its day, cut-offs, weights and who sees what, and how each was changed."""

import json
from collections.abc import Iterator, Mapping
from zlib import crc32

import streamlit as st

from analytics import audiences
from analytics.priorities import AUDIENCES, CRITERIA
from analytics.roles import USUAL
from data.kinds import KINDS, POLICIES
from data.kinds.raci import VARIANTS
from data.reading import JOINS
from data.store import Edit
from pages._shell import session
from pages._shell.decided import APART
from pages._shell.policies import said as policy_said
from pages._shell.texts import TEXTS, say
from pages._shell.widgets import plain

Line = tuple[str, str, str]  # what it is, what it was, what it became
LONGEST_NAME = 120  # letters of a project's name


def project_name(language: str) -> None:
    """The owner names the project; until then a name that a file brought along is not shown to the client."""
    whole = session.desk().whole
    title = str(whole.settings.get("title") or "")
    with st.popover(say("project_rename", language), icon=":material/edit:", width="stretch", key="project_rename"):
        if whole.title_from_a_file:
            st.caption(say("project_from_file", language))
        with st.form("project", border=False):  # what is typed is kept by the button, and by nothing on the way to it
            key = f"project_name_{crc32(title.encode()):x}"  # of a name of its own, so that it begins with the name of now
            st.text_input(say("setting_title", language), title, key=key)
            st.form_submit_button(
                say("project_name_keep", language), key="project_name_keep", on_click=_keep, args=(key, language)
            )


def _keep(key: str, language: str) -> None:
    """Callback: the name that was typed, or confirmed, is the owner's from now on."""
    name = " ".join(str(session.value(key) or "").split())
    if len(name) > LONGEST_NAME:
        session.notice(say("project_name_too_long", language, most=LONGEST_NAME, count=len(name)))
    elif name:
        session.change(session.desk().whole.with_settings(title=name, title_found=""), say("project_renamed", language))


def told(edit: Edit, language: str) -> list[Line]:
    """A changed setting as one line for each thing that it changes; nothing for what the program alone remembers."""
    before, after = _read(edit.before), _read(edit.after)
    if edit.field in ("title_found", "round", APART, JOINS):
        return []
    if edit.field == "policy":
        return [(sentence, "", "") for sentence in _policies(before, after, language)]
    if edit.field in ("weights", "cuts", "circle", "contact_hours"):
        return list(_leaves(edit.field, before, after, language))
    if edit.field == "raci":
        return list(_rules(before, after, language))
    if edit.field == "holidays":
        words = {"CN": say("holidays_cn", language), "none": say("holidays_none", language)}
        return [(say("setting_holidays", language), words.get(str(before), ""), words.get(str(after), ""))]
    name = f"setting_{edit.field}"
    return [(say(name, language) if name in TEXTS else edit.field, edit.before or "", edit.after or "")]


def _read(text: str | None) -> object:
    try:
        return json.loads(text) if text else None
    except (ValueError, RecursionError):
        return text


def _policies(before: object, after: object, language: str) -> list[str]:
    """What each audience sees after and did not see before, and the other way round."""
    was, now = (
        {
            name: policy.changed(kept.get(name) if isinstance(kept, Mapping) else None)
            for name, policy in POLICIES.items()
        }
        for kept in (before, after)
    )
    return [policy_said(change, language) for change in audiences.changes(session.desk().whole, was, now)]


def _rules(before: object, after: object, language: str) -> Iterator[Line]:
    """The rules of the matrix of responsibilities that are other than before; what was not set is the default."""
    old, new = (kept if isinstance(kept, Mapping) else {} for kept in (before, after))
    for name in USUAL.kept():
        if old.get(name) != new.get(name):
            said = [
                _rule(name, one[name], language) if name in one else say("setting_default", language)
                for one in (old, new)
            ]
            yield say("setting_raci", language, what=say(f"raci_{name}", language)), said[0], said[1]


def _rule(name: str, value: object, language: str) -> str:
    if name == "variant":
        return VARIANTS[str(value)].words(language) if value in VARIANTS else say("raci_as_written", language)
    return f"{float(str(value)):.0%}" if name == "most_accountable" else plain(value)


def _leaves(setting: str, before: object, after: object, language: str) -> Iterator[Line]:
    """The weights or cut-offs that are other than before, each with its name; what was not set is the default."""
    old, new = _flat(before), _flat(after)
    for path in dict.fromkeys([*new, *old]):
        if old.get(path) != new.get(path):
            parts = [_word(part, language) for part in path]
            said = [
                _amount(setting, path[-1], one[path], language) if path in one else say("setting_default", language)
                for one in (old, new)
            ]
            yield say(f"setting_{setting}", language, what=" · ".join(parts)), said[0], said[1]


def _amount(setting: str, name: str, number: float, language: str) -> str:
    """A weight as a share; hours and minutes as they are; a cut-off as the number of the present scale that it stands at, or as its word."""
    if setting == "contact_hours":
        return f"{number:g}"
    table = session.desk().whole.table("stakeholders")
    column = KINDS["stakeholders"].column(name)
    scale = table.scale(column) if setting == "cuts" and column is not None else None
    if scale is None:
        return f"{number:.0%}"
    value = scale.of_unit(number)
    return scale.said(value, language) or f"{value:g}"


def _flat(value: object, path: tuple[str, ...] = ()) -> dict[tuple[str, ...], float]:
    """Every number in nested settings by the names that lead to it; anything else says nothing."""
    if isinstance(value, Mapping):
        return {
            where: number for name, one in value.items() for where, number in _flat(one, (*path, str(name))).items()
        }
    return {path: float(value)} if isinstance(value, int | float) and not isinstance(value, bool) else {}


def _word(name: str, language: str) -> str:
    """An audience, a criterion, an axis or a method of contact in the reader's words."""
    if f"contact_hours_{name}" in TEXTS:
        return say(f"contact_hours_{name}", language)
    known = AUDIENCES.get(name) or CRITERIA.get(name) or KINDS["stakeholders"].column(name)
    return known.words(language) if known else plain(name)
