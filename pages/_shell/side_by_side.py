"""Draws two rows of a list beside one another: what each says where they differ, and where each stands in its file."""

from collections.abc import Sequence
from html import escape

from data.kinds import Table, legible, shortened
from data.reading import contradicting
from pages._shell.texts import say
from pages._shell.theme import palette
from pages._shell.widgets import heading, said

LONGEST = 160  # letters of a cell; the whole of it stands in the table
_STYLE = """<style>
.pair {{ border-collapse: collapse; width: 100%; font-size: 0.875rem; line-height: 1.4; color: {text} }}
.pair caption {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%) }}
.pair :is(th, td) {{ border-bottom: 1px solid {grid}; padding: 0.2rem 0.6rem 0.2rem 0; text-align: left; font-weight: 400;
  vertical-align: top; overflow-wrap: anywhere; width: 38% }}
.pair :is(thead, tbody) th:first-child {{ color: {muted}; width: 24% }}
.pair thead th {{ color: {muted} }}
.pair .differs td {{ font-weight: 600 }}
</style>"""


def side_by_side(table: Table, records: tuple[int, int], heads: tuple[str, str], language: str) -> str:
    """A table of HTML with a line for the place, the name and every column in which the rows differ; nothing in a cell is obeyed."""
    told = contradicting(table, *records)
    lines = [_line(say("twice_place", language), [_place(table, record, language) for record in records])]
    for name in _columns(table, records, told):
        cells = [shortened(said(table, record, name, language), LONGEST) for record in records]
        lines.append(_line(heading(table, name, language), cells, differs=name in told))
    alt = escape(say("twice_compared", language))
    named = "".join(f'<th scope="col">{escape(one)}</th>' for one in heads)
    head = f"<thead><tr><th></th>{named}</tr></thead>"
    inks = palette()
    style = _STYLE.format(text=inks.text, grid=inks.grid, muted=inks.muted)
    return f'{style}<table class="pair"><caption>{alt}</caption>{head}<tbody>{"".join(lines)}</tbody></table>'


def _columns(table: Table, records: tuple[int, int], told: Sequence[str]) -> list[str]:
    """The name, then what both say differently, then what only one of them says."""
    filled = table.records.loc[list(records)].notna()
    alone = [str(name) for name in filled if int(filled[name].sum()) == 1]
    return list(dict.fromkeys(["name", *told, *(name for name in alone if name != "id")]))


def _line(label: str, cells: Sequence[str], *, differs: bool = False) -> str:
    shown = "".join(f"<td>{escape(legible(' '.join(cell.split()))) or '–'}</td>" for cell in cells)
    return f'<tr{" class=differs" * differs}><th scope="row">{escape(legible(label))}</th>{shown}</tr>'


def _place(table: Table, record: int, language: str) -> str:
    if record not in table.places.index:
        return ""
    file, sheet, row = (table.places.at[record, name] for name in ("file", "sheet", "row"))
    parts = [str(part) for part in (file, sheet) if part] + ([say("row", language, row=int(str(row)))] if row else [])
    return say("list_dot", language).join(parts)
