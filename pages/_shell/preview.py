"""Draws a sheet as it looks: letters and row numbers, the table outlined, and beside each row what was made of it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from html import escape

from analytics.charts.palette import Palette
from data.kinds import KINDS, Words, legible
from data.kinds._book import Cell
from data.reading import Found, Sheet, letter_of, number_of, text_of
from pages._shell.texts import say
from pages._shell.theme import palette

WIDEST = 40  # columns that are drawn
HEIGHT = 360  # pixels; more is scrolled
LETTERS = 90  # of a cell; the whole of it stands in the file

_COLOUR = re.compile("[0-9A-Fa-f]{6}")
_STYLE = """<style>
.sheet {{ overflow: auto; max-height: {height}px; border: 1px solid {grid}; border-radius: 6px }}
.sheet table {{ border-collapse: separate; border-spacing: 0; font-size: 0.8125rem; line-height: 1.35; color: {text} }}
.sheet caption {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }}
.sheet :is(td, th) {{ border: 0 solid {grid}; border-width: 0 1px 1px 0; padding: 0.2rem 0.45rem; max-width: 15rem; overflow: hidden;
  text-overflow: ellipsis; white-space: nowrap; text-align: left; font-weight: 400; vertical-align: top }}
.sheet td.over {{ max-width: 0; overflow: visible }}
.sheet:focus-visible {{ outline: 2px solid {accent}; outline-offset: 1px }}
.sheet td.number {{ text-align: right; font-variant-numeric: tabular-nums }}
.sheet thead th {{ position: sticky; top: 0; z-index: 2; background: {surface}; color: {muted}; text-align: center }}
.sheet thead th span {{ display: block; color: {accent}; font-weight: 600 }}
.sheet thead th span.own {{ color: {muted}; font-weight: 400 }}
.sheet th.row {{ position: sticky; left: 0; z-index: 1; background: {surface}; color: {muted}; text-align: right }}
.sheet thead th.row {{ z-index: 3 }}
.sheet td.mark {{ color: {muted}; white-space: normal; min-width: 6.2rem; max-width: 11rem }}
.sheet tr.header td {{ font-weight: 600; background: {surface} }}
.sheet tr.header td.mark {{ font-weight: 400 }}
.sheet tr:is(.other, .rejected) td:not(.mark) {{ color: {muted}; font-style: italic }}
.sheet tr:is(.record, .drawn, .header) td.mark {{ white-space: nowrap; max-width: none }}
.sheet tr.drawn td.mark::before {{ content: ''; display: inline-block; width: 1.4em; height: 0.55em; margin-right: 0.4em;
  background: {accent} }}
.sheet td[style] {{ background: linear-gradient(transparent 22%, var(--bar) 22% 78%, transparent 78%) }}
.sheet tr.rejected td.mark {{ color: {late} }}
.stMain:has(.st-key-effect) {{ scroll-padding-top: 8rem }}
:has(> .st-key-effect) {{ position: sticky; top: 3.7rem; z-index: 5; background: {background}; padding-block: 0.35rem }}
.sheet tr.gap td {{ color: {muted}; text-align: center; padding: 0 }}
.sheet td.formula {{ color: {muted}; font-style: italic }}
.sheet td.wrong {{ text-decoration: underline wavy {late}; text-underline-offset: 2px }}
.sheet :is(td, th).t {{ border-top: 2px solid {accent} }}
.sheet :is(td, th).b {{ border-bottom: 2px solid {accent} }}
.sheet :is(td, th).l {{ border-left: 2px solid {accent} }}
.sheet :is(td, th).r {{ border-right: 2px solid {accent} }}
</style>"""


@dataclass(frozen=True)
class Mark:
    """What was made of a row: `header`, `record`, `drawn` (a record with dates from a bar), `kept` (not understood), `rejected`,
    `other` (no record) or `blank`, and why."""

    what: str
    why: str = ""


@dataclass(frozen=True)
class Also:
    """What is shown of a table beside its cells.

    doubts: letters of columns to check. beside: those of columns that may be joined to it. drawn: for rows (1-based) whose
    dates were read from a bar, those dates. bars: the colour of each cell (1-based row, 0-based column) of those bars.
    """

    doubts: Sequence[str] = ()
    beside: Sequence[str] = ()
    drawn: Mapping[int, str] = field(default_factory=dict)
    bars: Mapping[tuple[int, int], str] = field(default_factory=dict)


def grid(sheet: Sheet, found: Found | None, rows: Sequence[int], also: Also, language: str) -> str:
    """The rows (1-based) of a sheet as a table of HTML; nothing in a cell is obeyed."""
    columns = _columns(sheet, found, also.beside)
    marks = marked(found, language, also.drawn)
    spans, covered = _spans(sheet, rows, columns)
    wrong = {(p.row, number_of(p.column) - 1) for p in found.problems if p.row and p.column and p.severity == "error"} if found else set()  # fmt: skip
    edges = _edges(found, columns)
    body, before = [], None
    for row in rows:
        if before is not None and row != before + 1:
            body.append(
                f'<tr class="gap"><th class="row">⋮</th><td class="mark"></td><td colspan="{len(columns)}"></td></tr>'
            )
        before, mark = row, marks.get(row, Mark("blank"))
        cells = [
            _cell(
                say("check_is_formula", language) if _unreckoned(sheet, row, at) else sheet.rows[row - 1][at],
                _names(sheet, row, at, edges(row, at), (row, at) in wrong),
                spans.get((row, at), (1, 1)),
                also.bars.get((row, at), ""),
            )
            for at in columns
            if (row, at) not in covered
        ]
        body.append(
            f'<tr class="{mark.what}"><th class="row" scope="row">{row}</th>{_mark(mark, language)}{"".join(cells)}</tr>'
        )
    alt = escape(say("check_alt", language, sheet=legible(sheet.name)))
    head = _head(columns, found, also.doubts, language)
    style = _STYLE.format(height=HEIGHT, **_inks(palette()))
    return f'{style}<div class="sheet" role="region" tabindex="0" aria-label="{alt}"><table><caption>{alt}</caption>{head}<tbody>{"".join(body)}</tbody></table></div>'


def marked(found: Found | None, language: str, drawn: Mapping[int, str]) -> dict[int, Mark]:
    """What was made of each row of a table, by its 1-based row; drawn: the dates of rows that have them from a bar."""
    if found is None:
        return {}
    why = {
        p.row: p
        for p in found.problems
        if p.row and p.code in ("row_not_used", "missing_required", "name_without_value")
    }
    marks = {row: Mark("header") for row in found.header_rows}
    marks |= {row: Mark("record" if found.kind in KINDS else "kept") for row in found.record_rows}
    for record in found.drawn:
        row = found.record_rows[record - 1]
        marks[row] = Mark("drawn", drawn.get(row, ""))
    for what, rows in (("rejected", found.rejected), ("other", found.not_records)):
        for row in rows:
            marks[row] = Mark(what, _why(why[row].values, why[row].sentence(language), language) if row in why else "")
    return marks


def _why(values: Sequence[tuple[str, object]], sentence: str, language: str) -> str:
    """The reason alone, where there is one: the whole sentence says the place again."""
    told = dict(values).get("reason")
    return told(language) if isinstance(told, Words) else sentence


def _columns(sheet: Sheet, found: Found | None, beside: Sequence[str]) -> list[int]:
    """The columns (0-based) that are drawn: those of the table with one on either side, and as far as others may be joined."""
    width = len(sheet.rows[0]) if sheet.rows else 0
    own = [number_of(column.letter) - 1 for column in found.columns] if found else []
    if not own:
        return list(range(min(width, WIDEST)))
    own += [number_of(letter) - 1 for letter in beside]
    return list(range(max(0, min(own) - 1), min(width, max(own) + 2)))[:WIDEST]


def _spans(
    sheet: Sheet, rows: Sequence[int], columns: Sequence[int]
) -> tuple[dict[tuple[int, int], tuple[int, int]], set[tuple[int, int]]]:
    """How far merged cells reach that are drawn whole, and the cells that lie under them."""
    shown, across = set(rows), set(columns)
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    covered: set[tuple[int, int]] = set()
    for top, left, bottom, right in sheet.merged:
        if bottom - top > 60 or not (top + 1 in shown and bottom + 1 in shown and left in across and right in across):
            continue
        under = {(row + 1, at) for row in range(top, bottom + 1) for at in range(left, right + 1)}
        if all(row in shown for row, _ in under):
            spans[top + 1, left] = (bottom - top + 1, right - left + 1)
            covered |= under - {(top + 1, left)}
    return spans, covered


def _edges(found: Found | None, columns: Sequence[int]):  # type: ignore[no-untyped-def]
    """Which edges of the table a cell lies on."""
    if found is None or not found.columns or not found.header_rows:
        return lambda row, at: ""
    own = [number_of(column.letter) - 1 for column in found.columns]
    first, last = found.header_rows[0], max((*found.record_rows, *found.rejected, found.header_rows[-1]))
    left, right = min(own), min(max(own), columns[-1])

    def edge(row: int, at: int) -> str:
        if not (first <= row <= last and left <= at <= right):
            return ""
        on = (("t", row == first), ("b", row == last), ("l", at == left), ("r", at == right))
        return " ".join(name for name, there in on if there)

    return edge


def _head(columns: Sequence[int], found: Found | None, doubts: Sequence[str], language: str) -> str:
    """The letters, and under each what its column is read as."""
    fields = {number_of(column.letter) - 1: column.field for column in found.columns} if found else {}
    kind = KINDS.get(found.kind) if found else None
    cells = []
    for at in columns:
        known = kind.column(fields[at] or "") if kind and at in fields else None
        said = known.words(language) if known else say("check_own", language) if at in fields else ""
        said = f"? {said}" if letter_of(at) in doubts else said
        cells.append(
            f'<th scope="col">{letter_of(at)}<span class="{"field" if known else "own"}">{escape(said)}</span></th>'
        )
    return (
        f'<thead><tr><th class="row"></th><th>{escape(say("check_mark", language))}</th>{"".join(cells)}</tr></thead>'
    )


def _mark(mark: Mark, language: str) -> str:
    said = say(f"check_is_{mark.what}", language) if mark.what != "blank" else ""
    return f'<td class="mark">{escape(say("labelled", language, label=said, said=mark.why) if mark.why else said)}</td>'


def _names(sheet: Sheet, row: int, at: int, edges: str, wrong: bool) -> str:
    """How a cell is drawn; a text outside of the table runs over the blank cells on its right, as it does in the sheet."""
    cells = sheet.rows[row - 1]
    number = isinstance(cells[at], int | float) and not isinstance(cells[at], bool)
    over = not edges and isinstance(cells[at], str) and sum(cell is not None for cell in cells) <= 2 and cells[at + 1 : at + 2] == [None]  # fmt: skip
    formula = _unreckoned(sheet, row, at)
    return " ".join(filter(None, (edges, number * "number", over * "over", wrong * "wrong", formula * "formula")))


def _unreckoned(sheet: Sheet, row: int, at: int) -> bool:
    """Whether a cell is blank only because the file does not hold the result of its formula."""
    return (row - 1, at) in sheet.unreckoned and sheet.rows[row - 1][at] is None


def _cell(cell: Cell, names: str, span: tuple[int, int], colour: str) -> str:
    text = text_of(cell) or ""
    shown = text if len(text) <= LETTERS else f"{text[:LETTERS]}…"
    across = "".join(f' {name}="{size}"' for name, size in zip(("rowspan", "colspan"), span, strict=True) if size > 1)
    across += f' style="--bar: #{colour}"' if _COLOUR.fullmatch(colour) else ""
    return f'<td class="{names}"{across}>{escape(legible(" ".join(shown.split())))}</td>'


def _inks(inks: Palette) -> Mapping[str, str]:
    names = ("grid", "text", "muted", "accent", "late", "background", "surface")
    return {name: getattr(inks, name) for name in names}
