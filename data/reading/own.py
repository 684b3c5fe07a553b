"""Knows a workbook that Liaison wrote: its cover says which sheets are tables, which columns are the owner's, which settings hold."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from data.export.cover import COVER_MARK, OWN_COLUMNS, PROJECT, SETTINGS, STATUS_DATE, TABLES
from data.kinds import KINDS, Words
from data.kinds._book import Cell
from data.reading.workbook import Sheet


@dataclass(frozen=True)
class Cover:
    """What the cover tells. `own`: for each sheet the headings that are the owner's, whatever they resemble."""

    facts: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, object] = field(default_factory=dict)
    own: Mapping[str, frozenset[str]] = field(default_factory=dict)
    listed: frozenset[str] = frozenset()

    def kind_of(self, sheet: str) -> str | None:
        """The kind of table that a sheet of ours holds, by its name; None for a sheet that only travels along."""
        bare = re.sub(r" \(\d+\)$", "", sheet)
        return next((name for name, kind in KINDS.items() if bare in kind.words.everywhere()), None)

    def keeps(self, sheet: str) -> bool:
        """Whether a sheet stood in the workbook as a sheet kept as it came, so that no table is looked for in it."""
        return bool(self.listed) and sheet in self.listed


def cover_of(sheets: Sequence[Sheet]) -> tuple[Cover | None, tuple[Sheet, ...]]:
    """The cover of a workbook of ours with the other sheets; None and all the sheets where it is another's."""
    at = next((at for at, sheet in enumerate(sheets) if _is_cover(sheet)), None)
    if at is None:
        return None, tuple(sheets)
    return _told(sheets[at].rows), tuple(sheet for other, sheet in enumerate(sheets) if other != at)


def _is_cover(sheet: Sheet) -> bool:
    first = sheet.rows[0][0] if sheet.rows and sheet.rows[0] else None
    return isinstance(first, str) and first in COVER_MARK.everywhere()


def _told(rows: list[list[Cell]]) -> Cover:
    parts = _parts(rows)
    facts: dict[str, str] = {}
    for label, name in ((PROJECT, "title"), (STATUS_DATE, "as_of")):
        value = next((row[1] for row in parts[""] if len(row) > 1 and row[0] in label.everywhere()), None)
        if value is not None:
            facts[name] = f"{value:%Y-%m-%d}" if isinstance(value, pd.Timestamp) else str(value)
    own = {str(name): frozenset(map(str, headings)) for name, *headings in parts["own"]}
    kept = frozenset(str(row[0]) for row in parts["kept"]) if parts["tables"] or parts["settings"] else frozenset()
    return Cover(facts, _settings(parts["settings"]), own, kept)


def _parts(rows: list[list[Cell]]) -> dict[str, list[list[Cell]]]:
    """The rows of the cover under each of its headings; the blank row before a heading ends the part above."""
    parts: dict[str, list[list[Cell]]] = {"": [], "tables": [], "kept": [], "own": [], "settings": []}
    headings: tuple[tuple[str, Words], ...] = (("tables", TABLES), ("own", OWN_COLUMNS), ("settings", SETTINGS))
    part, fresh = "", False
    for row in rows:
        cells = list(row)
        while cells and cells[-1] is None:
            cells.pop()
        if not cells:
            fresh = True
        elif fresh:
            part, fresh = next((name for name, words in headings if cells[0] in words.everywhere()), "kept"), False
        else:
            parts[part].append(cells)
    return parts


def _settings(rows: list[list[Cell]]) -> dict[str, object]:
    settings: dict[str, object] = {}
    for name, *values in rows:
        try:
            settings[str(name)] = json.loads(str(values[0])) if values else None
        except ValueError:  # someone wrote over it: a setting that cannot be read is not one
            continue
    return settings
