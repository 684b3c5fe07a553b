"""One file as it was understood: its tables, the sheets without a table, and what the rows above the tables tell."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from data.kinds import KeptSheet, Problem
from data.reading.facts import facts_in, title_above
from data.reading.tables import Found, tables_in
from data.reading.workbook import Sheet, sheets_of


@dataclass(frozen=True, eq=False)
class Reading:
    """What one file holds. `error` says why nothing could be read; then all else is empty.

    facts: `as_of` (ISO date) and `title`, where the file tells them. problems: what concerns the file or a whole
    sheet; those of a table stand with it.
    """

    file: str
    error: Problem | None = None
    found: tuple[Found, ...] = ()
    sheets: tuple[KeptSheet, ...] = ()
    facts: Mapping[str, str] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read(name: str, content: bytes, *, mappings: Mapping[str, Mapping[str, str]] | None = None) -> Reading:
    """One file as it was understood; whatever is wrong with it is told in the reading, never raised.

    mappings: what the user chose before, by the signature that `headings` gives: heading -> field (any other word:
        kept as the user's own column), and under the key "" the kind of table.
    """
    sheets = sheets_of(name, content)
    if isinstance(sheets, Problem):
        return Reading(name, sheets)
    found: list[Found] = []
    kept: list[KeptSheet] = []
    problems: list[Problem] = []
    for sheet in sheets:
        tables = tables_in(name, sheet, mappings or {})
        found += tables
        if all(table.kind == "unknown" for table in tables) and any(
            cell is not None for row in sheet.rows for cell in row
        ):
            kept.append(KeptSheet(name, sheet.name, tuple(map(tuple, sheet.rows))))
            problems += [] if tables else [Problem("sheet_not_read", "note", name, sheet.name)]
    if not found and not kept:
        return Reading(name, Problem("file_empty", "error", name))
    return Reading(name, None, tuple(found), tuple(kept), _facts(sheets, found), tuple(problems))


def _facts(sheets: Sequence[Sheet], found: Sequence[Found]) -> dict[str, str]:
    """What is told above the tables (all of a sheet where there is none); a title row is the last resort for a title."""
    tops = {table.sheet: table.header_rows[0] - 1 for table in reversed(found)}
    facts: dict[str, str] = {}
    for sheet in sheets:
        facts = {**facts_in(sheet.rows[: tops.get(sheet.name, len(sheet.rows))]), **facts}
    if "title" not in facts:
        titles = (title_above(sheet.rows[: tops[sheet.name]]) for sheet in sheets if sheet.name in tops)
        title = next((title for title in titles if title), None)
        facts.update({"title": title} if title else {})
    return facts
