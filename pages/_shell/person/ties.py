"""Whom the person is tied to, their letters, the plan for talking with them, what was said, and where else they are named."""

from collections.abc import Iterable

import pandas as pd
import streamlit as st

from analytics import person
from data.kinds import KINDS
from pages._shell import people, session
from pages._shell.facts import Fact, counted, facts
from pages._shell.person.known import known
from pages._shell.texts import say
from pages._shell.widgets import cell_of, plain, said

_SHOWN = 12  # lines under one heading
_LOGS = {
    "communication": ("message", "method", "frequency", "date"),
    "engagements": ("on", "channel", "summary", "sentiment", "follow_up"),
    "ratings": ("criterion", "score", "rater", "on", "reason"),
}


def facts_of(record: int, language: str) -> None:
    """Every tie as a list under its heading; a sentence where there is none."""
    if not people.everybody_named():
        return
    mine = known(record)
    found = [
        *_entry("relations", _relations(mine, language), language),
        *_entry("raci", [f"{row.letter}  {row.task}" for row in mine.letters.itertuples()], language),
        *(entry for kind in _LOGS for entry in _entry(kind, _rows(kind, getattr(mine, kind), language), language)),
        *_elsewhere(mine, language),
    ]
    if not found:
        st.caption(say("person_no_ties", language))
    facts(found)
    others = person.same_name(session.desk().book, record)
    if others:
        st.caption(plain(say("person_same_name", language, n=len(others))))


def _entry(kind: str, lines: Iterable[str], language: str) -> list[Fact]:
    """A kind with its lines, the first dozen of them; nothing where there is none."""
    told = list(lines)
    if not told:
        return []
    name, content = counted(KINDS[kind].words(language), told, language)
    more = [say("person_more", language, n=len(told) - _SHOWN)] if len(told) > _SHOWN else []
    return [(name, content if not more else "\n".join([*told[:_SHOWN], *more]))]


def _relations(mine: person.Person, language: str) -> list[str]:
    """`influences → Li Na (4)`: the way of the arrow, the kind in words, the strength and the sign as written."""
    told = []
    for at, row in mine.relations.iterrows():
        table = session.desk().book.table("relations")
        words = [said(table, int(str(at)), name, language) for name in ("kind", "strength", "sign")]
        way = say(
            f"relation_{row['way']}", language, kind=words[0] or say("relation_tied", language), other=row["other"]
        )
        more = say("list_comma", language).join(word for word in words[1:] if word)
        told.append(f"{way} · {more}" if more else way)
    return told


def _rows(kind: str, rows: pd.DataFrame, language: str) -> list[str]:
    table = session.desk().book.table(kind)
    cells = ([said(table, int(str(at)), name, language) for name in _LOGS[kind]] for at in rows.index)
    return [" · ".join(cell for cell in row if cell) for row in cells]


def _elsewhere(mine: person.Person, language: str) -> list[Fact]:
    """Requirements, issues, milestones, scenarios and the like, and texts that mention the person."""
    found: list[Fact] = []
    for kind in dict.fromkeys(mine.elsewhere["kind"]):
        records = session.desk().book.records(str(kind))
        rows = mine.elsewhere[mine.elsewhere["kind"] == kind].drop_duplicates("record")["record"]
        found += _entry(str(kind), [_label(records, str(kind), int(at)) for at in rows], language)
    return found


def _label(records: pd.DataFrame, kind: str, record: int) -> str:
    names = dict.fromkeys((KINDS[kind].key, KINDS[kind].label))
    return "  ".join(str(cell) for name in names if pd.notna(cell := cell_of(records, record, name)))
