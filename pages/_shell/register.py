"""What the Risks page shows beside the heatmap: the greatest risks, the list behind a cell, one risk with its ties."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from analytics import risks
from analytics.charts.risks import SPOKEN
from data.kinds import KINDS, Table
from pages._shell import session, told
from pages._shell.facts import Fact, counted, facts, known
from pages._shell.texts import say
from pages._shell.widgets import fitting, heading, plain, said, told_apart

TOP = 5  # risks that are told before anything is picked
LISTED = 12  # risks of a cell that are told one by one
_CARD = (
    "description", "cause", "trigger", "consequence", "response_strategy", "response", "contingency", "owner",
    "status", "due", "review_on", "delay_days", "cost_impact", "notes",
)  # fmt: skip
_AGREED = ("title", "status", "owner", "due")


def graded() -> bool:
    """Whether whoever looks may see how likely and how grave the risks are."""
    policy = session.policy()
    if policy is None:
        return True
    return "heatmap" in policy.parts and policy.allows("risks", "probability") and policy.allows("risks", "impact")


def stage(exposed: pd.DataFrame, language: str) -> str:
    """Before or after the response, as a prefix of columns; no choice where nothing was measured after it."""
    if exposed["residual_score"].isna().all():
        return ""
    chosen = st.segmented_control(
        say("risk_stage", language), risks.STAGES, default="", required=True, key="stage", persist_state="session",
        format_func=lambda one: say("risk_after" if one else "risk_inherent", language), label_visibility="collapsed",
    )  # fmt: skip
    return str(chosen or "")


def stage_now(exposed: pd.DataFrame) -> str:
    """The stage that is chosen, for the title above the choice."""
    return "" if exposed["residual_score"].isna().all() else str(session.value("stage") or "")


def open_cell(at: Sequence[int]) -> None:
    """A click on the heatmap opens its cell: the list behind it, not the risk that was open before."""
    probability, impact = at
    session.enter_cell("heatmap", (probability, impact))
    session.choose("risks", None)


def cell_size() -> int:
    """Pixels of a cell of the heatmap."""
    return fitting(76, 66)


def pick(exposed: pd.DataFrame, stage: str, language: str) -> None:
    """The same choice as a click on the heatmap or on a title, for the keyboard: a cell that holds risks, or one risk."""
    cells = risks.occupied(exposed, stage)
    named: dict[tuple[object, ...], str] = {
        ("cell", *at): say("in_cell", language, probability=at[0], impact=at[1], count=n) for at, n in cells.items()
    }
    for record, risk in exposed.iterrows():
        named["risk", record] = " ".join(part for part in (risk["id"], risk["title"]) if isinstance(part, str))
    cell, record = session.cell("heatmap"), session.chosen("risks")
    chosen = ("risk", record) if record is not None else ("cell", *cell) if cell is not None else None
    session.put("pick_risk", chosen if chosen in named else None)
    st.selectbox(
        say("pick_risk", language), list(named), index=None, key="pick_risk", label_visibility="collapsed",
        placeholder=say("pick_risk", language), format_func=told_apart(named).__getitem__, on_change=_picked,
    )  # fmt: skip


def _picked() -> None:
    """Callback: what was picked is opened as a click would open it."""
    what, *where = session.value("pick_risk") or ("nothing",)
    session.choose("risks", where[0] if what == "risk" else None)
    if what == "cell":
        session.enter_cell("heatmap", (where[0], where[1]))
    elif what == "nothing":
        session.leave_cell("heatmap")


def sign(still: pd.DataFrame, spoken: frozenset[int], stage: str, language: str) -> None:
    """What the diamond in a cell means, where there is one."""
    if risks.on_grid(still, stage).index.isin(list(spoken)).any():
        st.caption(say("title_speaks_of", language, sign=SPOKEN))


def meaning(exposed: pd.DataFrame, language: str) -> None:
    """What the colours mean, and what the responses do to the red ones."""
    st.caption(
        say(
            "bands",
            language,
            low=risks.STANDARD.low_to,
            high=risks.STANDARD.high_from,
            grave=risks.STANDARD.grave_impact,
        )
    )
    moved = risks.movement(exposed)
    if moved.both:
        st.markdown(say("moved", language, before=moved.high_before, after=moved.high_after, n=moved.both))
    if moved.both and moved.unmeasured_after:
        st.caption(say("moved_not", language, n=moved.unmeasured_after))


def greatest(exposed: pd.DataFrame, stage: str, language: str) -> None:
    """The first five: what may happen, whose it is, what is done, and what it threatens."""
    if exposed.empty:
        st.caption(say("none_measured", language))
        return
    several = say("top_risks", language, n=min(TOP, len(exposed)))
    st.markdown(f"**{several if len(exposed) > 1 else say('only_risk', language)}**")
    for record in exposed.index[:TOP]:
        _row(int(record), exposed, stage, language)


def behind(rows: pd.DataFrame, cell: tuple[int, int], stage: str, language: str) -> None:
    """The open risks of the cell that was clicked."""
    left, right = st.columns([2, 1], vertical_alignment="center")
    left.markdown(f"**{say('in_cell', language, probability=cell[0], impact=cell[1], count=len(rows))}**")
    right.button(
        say("all_risks", language), on_click=session.leave_cell, args=("heatmap",), key="all_risks", type="tertiary"
    )
    for record in rows.index[:LISTED]:
        _row(int(record), rows, stage, language)
    if len(rows) > LISTED:
        st.caption(say("more_in_table", language, n=len(rows) - LISTED))


def _row(record: int, exposed: pd.DataFrame, stage: str, language: str) -> None:
    """One risk in a few lines; its title opens it."""
    table, risk = session.desk().book.table("risks"), exposed.loc[[record]].iloc[0]
    said_of = {name: said(table, record, name, language) for name in ("id", "owner", "response_strategy", "response")}
    with st.container(gap=None, key=f"risk_row_{record}"):
        st.button(
            plain(f"{said_of['id']}  {risk['title']}".strip()), key=f"risk_{record}", type="tertiary", on_click=session.choose,
            args=("risks", record),
        )  # fmt: skip
        answer = " – ".join(part for part in (said_of["response_strategy"], said_of["response"]) if part)
        parts = [
            _score(risk, stage, language),
            said_of["owner"] or say("no_owner", language),
            answer or say("no_response", language),
        ]
        st.caption(plain(" · ".join(parts)))
        threatened = _tied("tasks", record)
        if threatened:
            names = plain(say("list_semicolon", language).join(threatened))
            st.caption(say("threatens", language, names=names))


def apart(rows: pd.DataFrame, stage: str, language: str) -> None:
    """The open risks that nobody measured at this stage: listed by themselves, in no colour."""
    if rows.empty:
        return
    key = "not_measured_after" if stage else "not_measured"
    with st.expander(say(key, language, n=len(rows)), icon=":material/help:"):
        for record in rows.index:
            _row(int(record), rows, stage, language)


def listed(exposed: pd.DataFrame, language: str) -> None:
    """The register as a table, greatest exposure first; risks not measured stand last and have no band."""
    session.clicked("register", "risks", tuple(int(record) for record in exposed.index))
    with st.expander(say("whole_register", language, n=len(exposed)), icon=":material/table_rows:"):
        table = session.desk().book.table("risks")
        shown = {
            say("risk_id", language): exposed["id"],
            say("risk_title", language): exposed["title"],
            say("risk_score", language): exposed["score"],
            say("risk_band", language): [_band(band, language) for band in exposed["band"]],
            say("risk_residual", language): exposed["residual_score"],
            say("risk_status", language): [said(table, int(record), "status", language) for record in exposed.index],
            say("risk_owner", language): [said(table, int(record), "owner", language) for record in exposed.index],
        }
        st.dataframe(
            pd.DataFrame(shown), hide_index=True, placeholder="", height=min(38 + 35 * max(len(exposed), 1), 400), key="register",
            selection_mode="single-row", on_select="rerun", alt=KINDS["risks"].words(language),
            column_config={say("risk_title", language): st.column_config.TextColumn(width="large")},
        )  # fmt: skip


def agreed(table: Table, language: str) -> None:
    """The risks as they were agreed with whoever looks: wording, status, who sees to it, until when. No order of gravity."""
    st.caption(say("agreed_means", language))
    names = [name for name in _AGREED if table.records[name].notna().any()]
    rows = {
        heading(table, name, language): [said(table, record, name, language) for record in table.records.index]
        for name in names
    }
    st.dataframe(
        pd.DataFrame(rows), hide_index=True, placeholder="", height="content", key="agreed", alt=KINDS["risks"].words(language),
        column_config={heading(table, "title", language): st.column_config.TextColumn(width="large")},
    )  # fmt: skip


def card(record: int, exposed: pd.DataFrame, language: str) -> None:
    """One risk: before and after the response, the tasks it threatens, the people it hurts."""
    table, risk = session.desk().book.table("risks"), exposed.loc[[record]].iloc[0]
    st.button(
        say("back_to_list", language), icon=":material/arrow_back:", type="tertiary", key="back_to_list", on_click=session.choose,
        args=("risks", None),
    )  # fmt: skip
    st.header(plain(" ".join(cell for cell in (risk["id"], risk["title"]) if isinstance(cell, str))), anchor=False)
    before, after = st.columns(2)
    before.metric(say("risk_inherent", language), _score(risk, "", language))
    after.metric(say("risk_after", language), _score(risk, "residual_", language))
    tied: list[Fact] = []
    for kind in ("tasks", "stakeholders"):
        others, column = _tied(kind, record), KINDS["risks"].column(kind)
        if others:
            tied.append(counted(column.words(language) if column else kind, others, language))
    facts([*tied, *known(table, record, _CARD, language)])


def _tied(kind: str, record: int) -> list[str]:
    """The tasks that a risk threatens, or the people it hurts, as far as their names may be read."""
    book = session.desk().book
    found = told.tied("threatens" if kind == "tasks" else "hurts")
    others = found.loc[found["risk"] == record, kind.removesuffix("s")]
    names = book.records(kind).loc[others, KINDS[kind].label]
    return [str(name) for name in names.dropna()]


def _band(band: str | None, language: str) -> str:
    return say(f"band_{band}" if band else "band_unmeasured", language)


def _score(risk: pd.Series, stage: str, language: str) -> str:
    score, band = risk[f"{stage}score"], risk[f"{stage}band"]
    return _band(None, language) if pd.isna(score) else f"{score:g} · {_band(band, language)}"
