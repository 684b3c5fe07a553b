"""Draws everything that is wrong as a list in which every sentence can be read to its end, however long it is."""

from collections.abc import Sequence
from html import escape

from data.kinds import KINDS, Problem, legible
from pages._shell.texts import say
from pages._shell.theme import palette

HEIGHT = 430  # pixels; more is scrolled
_STYLE = """<style>
.problems {{ overflow: auto; max-height: {height}px; border: 1px solid {grid}; border-radius: 6px }}
.problems:focus-visible {{ outline: 2px solid {accent}; outline-offset: 1px }}
.problems table {{ border-collapse: separate; border-spacing: 0; width: 100%; table-layout: fixed; font-size: 0.875rem; line-height: 1.4;
  color: {text} }}
.problems caption {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }}
.problems :is(td, th) {{ border: 0 solid {grid}; border-bottom-width: 1px; padding: 0.35rem 0.6rem; text-align: left; font-weight: 400;
  vertical-align: top; overflow-wrap: anywhere }}
.problems tr:last-child td {{ border-bottom-width: 0 }}
.problems thead th {{ position: sticky; top: 0; background: {surface}; color: {muted} }}
.problems th:nth-child(1) {{ width: 5.5rem }}
.problems th:nth-child(2) {{ width: 30% }}
.problems th:nth-child(3) {{ width: 20% }}
.problems tr.error td:first-child {{ color: {late}; font-weight: 600 }}
.problems tr.note td:first-child {{ color: {muted} }}
</style>"""


def listed(problems: Sequence[Problem], language: str) -> str:
    """A table of HTML with a row for each problem; nothing in a cell is obeyed."""
    heads = ("problem_severity", "problem_place", "problem_found", "problem_sentence")
    named = "".join(f'<th scope="col">{escape(say(head, language))}</th>' for head in heads)
    rows = "".join(_row(problem, language) for problem in problems)
    alt = escape(say("problems", language))
    inks = palette()
    names = ("grid", "text", "muted", "accent", "late", "surface")
    style = _STYLE.format(height=HEIGHT, **{name: getattr(inks, name) for name in names})
    head = f"<caption>{alt}</caption><thead><tr>{named}</tr></thead>"
    return f'{style}<div class="problems" role="region" tabindex="0" aria-label="{alt}"><table>{head}<tbody>{rows}</tbody></table></div>'


def _row(problem: Problem, language: str) -> str:
    said = (
        say(f"severity_{problem.severity}", language),
        where(problem, language),
        problem.said(language),
        problem.sentence(language),
    )
    cells = "".join(f"<td>{escape(legible(' '.join(str(cell or '').split())))}</td>" for cell in said)
    return f'<tr class="{problem.severity}">{cells}</tr>'


def where(problem: Problem, language: str) -> str:
    """File, sheet, row, column and field of a problem, as far as they are known."""
    parts = [problem.file, problem.sheet]
    if problem.row:
        parts.append(say("row", language, row=problem.row))
    if problem.column:
        parts.append(say("column", language, column=problem.column))
    column = KINDS[problem.kind].column(problem.field) if problem.kind in KINDS and problem.field else None
    return " · ".join([part for part in parts if part] + ([column.words(language)] if column else []))
