"""What to say to the person next, in two or three sentences, and why."""

import pandas as pd
import streamlit as st

from analytics import person
from analytics.findings import Finding
from analytics.sentences import SENTENCES, filled
from data.kinds import KINDS
from pages._shell import session
from pages._shell.person.known import known
from pages._shell.texts import say
from pages._shell.widgets import plain


def lines(record: int, placed: pd.Series, language: str) -> None:
    """The sentences as one list, each with its reasons behind a dash."""
    row = session.desk().book.records("stakeholders").loc[[record]].iloc[0]
    advice = person.to_say(placed, row, known(record))
    told = [f"- {plain(_sentence(one.finding, language))} {_because(one, language)}" for one in advice]
    st.markdown("\n".join([f"**{say('say_next', language)}**", "", *told]))


def _sentence(finding: Finding, language: str) -> str:
    values = dict(finding.values)
    told = filled(SENTENCES[finding.code], language, values)
    direction = values.get("direction")
    return f"{told}{filled(SENTENCES[f'tone_{direction}'], language, {})}" if direction else told


def _because(advice: person.Saying, language: str) -> str:
    reasons = [_reason(one, language) for one in advice.because]
    told = plain(say("in_brackets", language, said=say("list_semicolon", language).join(reasons)))
    return f":small[{told}]" if reasons else ""


def _reason(finding: Finding, language: str) -> str:
    """A reason in words; codes among its values in the words of their column."""
    values: dict[str, object] = dict(finding.values)
    if "quadrant" in values:
        values["quadrant"] = say(f"map.quadrant_{values['quadrant']}", language)
    for name, column in _CODED.items():
        if name in values and (known_column := KINDS["stakeholders"].column(column)) is not None:
            values[name] = known_column.said(str(values[name]), language)
    if "field" in values and (moving := KINDS["stakeholders"].column(str(values["field"]))) is not None:
        values["field"] = moving.words(language)
    return filled(SENTENCES[finding.code], language, values)


_CODED = {"direction": "direction", "current": "engagement_current", "desired": "engagement_desired"}
