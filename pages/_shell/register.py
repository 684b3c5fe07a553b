"""What the Risks page shows beside the heatmap: the register behind a cell, and one risk with its ties."""

import pandas as pd
import streamlit as st

from analytics import ties
from data.kinds import KINDS
from pages._shell import session
from pages._shell.texts import say
from pages._shell.widgets import facts, plain

_CARD = (
    "description", "cause", "trigger", "consequence", "response_strategy", "response", "contingency", "owner",
    "status", "due", "review_on", "delay_days", "cost_impact", "notes",
)  # fmt: skip


def in_cell(exposed: pd.DataFrame, language: str) -> pd.DataFrame:
    """The risks of the cell that was clicked; all of them where none was."""
    cell = session.cell("heatmap")
    if cell is None:
        return exposed
    rows = exposed[(exposed["probability"] == cell[0]) & (exposed["impact"] == cell[1])]
    left, right = st.columns([2, 1], vertical_alignment="center")
    left.caption(say("in_cell", language, probability=cell[0], impact=cell[1], count=len(rows)))
    right.button(
        say("all_risks", language), on_click=session.leave_cell, args=("heatmap",), key="all_risks", type="tertiary"
    )
    return rows


def listed(rows: pd.DataFrame, language: str) -> None:
    """The register as a table, greatest exposure first; risks not measured stand last and have no band."""
    session.clicked("register", "risks", tuple(int(record) for record in rows.index))
    st.dataframe(
        pd.DataFrame(
            {
                say("risk_id", language): rows["id"],
                say("risk_title", language): rows["title"],
                say("risk_score", language): rows["score"],
                say("risk_band", language): [_band(band, language) for band in rows["band"]],
                say("risk_residual", language): rows["residual_score"],
                say("risk_owner", language): rows["owner"],
            }
        ),
        hide_index=True, placeholder="", height=min(38 + 35 * max(len(rows), 1), 330), key="register", selection_mode="single-row",
        on_select="rerun",
        column_config={say("risk_title", language): st.column_config.TextColumn(width=205)}, alt=KINDS["risks"].words(language),
    )  # fmt: skip


def open_card(rows: pd.DataFrame) -> int | None:
    """The risk that was picked, else the greatest of those listed."""
    picked = session.chosen("risks")
    if picked in rows.index:
        return picked
    return int(rows.index[0]) if len(rows) else None


def _band(band: str | None, language: str) -> str:
    return say(f"band_{band}" if band else "band_unmeasured", language)


def card(record: int | None, exposed: pd.DataFrame, language: str) -> None:
    """One risk: before and after the response, the tasks it threatens, the people it hurts."""
    if record is None:
        st.caption(say("risk_hint", language))
        return
    book, risk = session.desk().book, exposed.loc[[record]].iloc[0]
    st.subheader(plain(f"{risk['id']}  {risk['title']}"), anchor=False)
    before, after = st.columns(2)
    before.metric(say("risk_inherent", language), _score(risk, "", language))
    after.metric(say("risk_after", language), _score(risk, "residual_", language))
    for kind, found in (
        ("tasks", ties.threatens(book.records("risks"), book.records("tasks"))),
        ("stakeholders", ties.hurts(book.records("risks"), book.records("stakeholders"))),
    ):
        others = found.loc[found["risk"] == record, kind.removesuffix("s")]
        column = KINDS["risks"].column(kind)
        st.caption(f"{column.words(language) if column else kind} ({len(others)})")
        st.text("\n".join(str(book.records(kind).at[other, KINDS[kind].label]) for other in others))
    facts(book.table("risks"), record, _CARD, language)


def _score(risk: pd.Series, stage: str, language: str) -> str:
    score, band = risk[f"{stage}score"], risk[f"{stage}band"]
    if pd.isna(score):
        return _band(None, language)
    return f"{score:g} · {_band(band, language)}"
