"""Draws a matrix of responsibilities as a table: tasks down, people and roles across, a sign and a colour where something is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

import pandas as pd
import streamlit as st

from analytics import roles
from data.kinds import legible, shortened
from pages._shell.texts import finding_title, say
from pages._shell.theme import palette
from pages._shell.widgets import fitting

ROWS, COLUMNS = 150, 60  # that are drawn; the table to change it holds all of them
SIGNS = {"error": "✖", "warning": "⚠", "note": "○"}
_LETTERS = 120  # of a task's or a person's name
_STYLE = """<style>
.raci {{ overflow: auto; position: relative; max-height: {height}px; border: 1px solid {grid}; border-radius: 6px }}
.raci table {{ border-collapse: separate; border-spacing: 0; font-size: 0.875rem; line-height: 1.3; color: {text} }}
.raci caption, .raci .said {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }}
.raci :is(td, th) {{ border: 0 solid {grid}; border-width: 0 1px 1px 0; padding: 0.3rem 0.45rem; font-weight: 400; vertical-align: middle }}
.raci thead th {{ position: sticky; top: 0; z-index: 2; background: {surface}; min-width: 3.4rem; max-width: 6rem; text-align: center;
  vertical-align: bottom; overflow-wrap: break-word; word-break: keep-all; font-size: 0.8125rem }}
.raci thead th.role {{ font-style: italic }}
.raci tbody th {{ position: sticky; left: 0; z-index: 1; background: {background}; text-align: left; min-width: 11rem; max-width: 14rem;
  overflow-wrap: anywhere }}
.raci thead th:first-child {{ left: 0; z-index: 3; text-align: left }}
.raci tr.heading th {{ color: {muted}; font-weight: 600 }}
.raci td {{ text-align: center; white-space: nowrap }}
.raci td .A {{ color: {accent}; font-weight: 700 }}
.raci td .R {{ font-weight: 700 }}
.raci .error {{ color: {late}; font-weight: 700 }}
.raci td.has-error {{ box-shadow: inset 0 0 0 2px {late} }}
.raci td.has-warning {{ background: {medium} }}
.raci tr.chosen :is(td, th) {{ border-bottom: 2px solid {accent} }}
.raci tr.chosen th {{ font-weight: 600 }}
.raci:focus-visible {{ outline: 2px solid {accent}; outline-offset: 1px }}
</style>"""


@dataclass(frozen=True)
class Shown:
    """What of the matrix is drawn: by person rather than by role, and only the tasks with a fault."""

    by_person: bool = False
    faulty: bool = False


def draw(matrix: roles.Matrix, faults: pd.DataFrame, shown: Shown, chosen: int | None, language: str) -> None:
    """The matrix in a box of its own that scrolls, and below it what its letters and signs mean."""
    drawn = roles.expanded(matrix) if shown.by_person else matrix
    tasks = drawn.tasks
    if shown.faulty:
        grave = faults[faults["severity"] != "note"]
        tasks = tasks[tasks.index.isin(grave["task"].dropna().astype("int64"))]
    st.html(table(drawn, tasks, faults if not shown.by_person else faults[faults["holder"].isna()], chosen, language))
    left = max(len(tasks) - ROWS, 0), max(len(drawn.holders) - COLUMNS, 0)
    if any(left):
        st.caption(say("raci_not_drawn", language, rows=left[0], columns=left[1]))
    means = [f"**{one.letter}** {one.words(language)}" for one in drawn.variant.letters]
    signs = [f"{SIGNS[one]} {say(f'raci_{one}', language)}" for one in ("error", "warning")]
    st.caption(say("list_dot", language).join([*means, *signs]))


def table(matrix: roles.Matrix, tasks: pd.DataFrame, faults: pd.DataFrame, chosen: int | None, language: str) -> str:
    """The table as HTML; every name is text, whatever stands in it."""
    told = _told(faults, language)
    letters = {at: list(cell) for at, cell in matrix.parts.groupby(["task", "holder"], sort=False)["letter"]}
    odd = {(int(task), int(holder)): written for task, holder, written in matrix.odd.itertuples(index=False)}
    columns = list(matrix.holders.index[:COLUMNS])
    heads = "".join(
        f'<th scope="col"{" class=role" if matrix.holders.at[at, "kind"] == "role" else ""}>{_text(matrix.holders.at[at, "name"])}{_signs(told.get((None, at)))}</th>'
        for at in columns
    )
    rows = []
    for record, name, heading in tasks.head(ROWS).itertuples():
        row = f'<th scope="row">{_text(name)}{_signs(told.get((record, None)))}</th>'
        cells = [_cell(letters.get((record, at)), odd.get((record, at)), told.get((record, at))) for at in columns]
        which = (' class="heading"' if heading else "") + (
            ' class="chosen" aria-current="true"' if record == chosen else ""
        )
        rows.append(f"<tr{which}>{row}{''.join(cells)}</tr>")
    alt = _text(say("raci_alt", language, tasks=len(matrix.asked), holders=len(matrix.holders), faults=len(faults)))
    first = f'<th scope="col">{escape(say("raci_task", language))}</th>'
    inks = palette()
    style = _STYLE.format(
        height=fitting(560, 400), grid=inks.grid, text=inks.text, muted=inks.muted, surface=inks.surface, background=inks.background,
        accent=inks.accent, late=inks.late, medium=inks.medium,
    )  # fmt: skip
    return f'{style}<div class="raci" role="region" tabindex="0" aria-label="{alt}"><table><caption>{alt}</caption><thead><tr>{first}{heads}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>'


Place = tuple[
    int | None, int | None
]  # a task and a holder; a row where the second is missing, a column where the first is


def _told(faults: pd.DataFrame, language: str) -> Mapping[Place, list[tuple[str, str]]]:
    """What is said at each place, worst first; what is only worth knowing stands in the list beside the matrix."""
    told: dict[Place, list[tuple[str, str]]] = {}
    grave = faults[faults["severity"] != "note"]
    for task, holder, severity, finding in zip(
        grave["task"], grave["holder"], grave["severity"], roles.findings(grave), strict=True
    ):
        at = (None if pd.isna(task) else int(task), None if pd.isna(holder) else int(holder))
        if at != (None, None):
            told.setdefault(at, []).append((severity, finding_title(finding, language)))
    return told


def _signs(told: list[tuple[str, str]] | None) -> str:
    """The sign of the worst, and all that is said for those who hear the page."""
    if not told:
        return ""
    worst = told[0][0]
    said = " ".join(sentence for _, sentence in told)
    return f' <span class="{worst}" aria-hidden="true" title="{_text(said)}">{SIGNS[worst]}</span><span class="said">{_text(said)}</span>'


def _cell(letters: list[str] | None, odd: object, told: list[tuple[str, str]] | None) -> str:
    if odd is not None:
        inside = _text(shortened(str(odd), 12))
    else:
        inside = "/".join(f'<span class="{letter}">{letter}</span>' for letter in letters or ())
    worst = f' class="has-{told[0][0]}"' if told else ""
    return f"<td{worst}>{inside}{_signs(told)}</td>"


def _text(cell: object) -> str:
    said = legible(" ".join(str(cell).split())) if isinstance(cell, str) else "–"
    return escape(shortened(said, _LETTERS) if len(said) > _LETTERS else said)
