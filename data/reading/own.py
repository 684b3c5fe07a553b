"""Knows a workbook that Liaison wrote: its cover says which sheets are tables, which columns are the owner's, which settings hold."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from data.kinds import COVER, KINDS, POLICIES, Cell, Problem, Words
from data.kinds.raci import VARIANTS
from data.reading.dates import date_in
from data.reading.twice.remembered_joins import JOINS, are_joins
from data.reading.workbook import Sheet

MAPPINGS = "mappings"  # among the settings of a cover, and only of a cover: what headings were taken for


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
    return isinstance(first, str) and first in COVER.mark.everywhere()


def _told(rows: Sequence[list[Cell]]) -> Cover:
    parts = _parts(rows)
    facts: dict[str, str] = {}
    settings = _settings(parts["settings"])
    title, on = (_beside(label, parts[""]) for label in (COVER.project, COVER.status_date))
    if title is not None:
        facts["title"] = str(title)
    if (date := date_in(on)) is not None:
        facts["as_of"] = f"{date:%Y-%m-%d}"
    elif on is not None:
        settings["as_of"] = str(on)  # no date: left to `trusted` to tell
    own = {str(name): frozenset(map(str, headings)) for name, *headings in parts["own"]}
    kept = frozenset(str(row[0]) for row in parts["kept"]) if parts["tables"] or parts["settings"] else frozenset()
    return Cover(facts, settings, own, kept)


def _beside(label: Words, rows: list[list[Cell]]) -> Cell:
    return next((row[1] for row in rows if len(row) > 1 and row[0] in label.everywhere()), None)


def _parts(rows: Sequence[list[Cell]]) -> dict[str, list[list[Cell]]]:
    """The rows of the cover under each of its headings; the blank row before a heading ends the part above."""
    parts: dict[str, list[list[Cell]]] = {"": [], "tables": [], "kept": [], "own": [], "settings": []}
    headings: tuple[tuple[str, Words], ...] = (
        ("tables", COVER.tables),
        ("own", COVER.own_columns),
        ("settings", COVER.settings),
    )
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
    """Each setting as the JSON beside its name; the mappings, a row each, under one name."""
    settings: dict[str, object] = {}
    mappings: list[object] = []
    for name, *values in rows:
        try:
            value = json.loads(str(values[0])) if values else None
        except (ValueError, RecursionError):  # someone wrote over it: left to `trusted` to tell
            value = str(values[0])
        if name == COVER.mapping:
            mappings.append(value)
        else:
            settings[str(name)] = value
    return {**settings, MAPPINGS: mappings}


def trusted(
    settings: Mapping[str, object], file: str
) -> tuple[dict[str, object], dict[str, dict[str, str]], list[Problem]]:
    """The settings and mappings of a cover that are as we write them, and a note on each that is not.

    Anybody may have typed in the workbook; what the settings name (criteria, audiences) is looked up where it is used.
    """
    known = {name: value for name, value in settings.items() if name != MAPPINGS}
    good = {name: value for name, value in known.items() if name in _SOUND and _SOUND[name](value)}
    if "as_of" in good:
        good["as_of"] = f"{date_in(str(good['as_of'])):%Y-%m-%d}"
    mappings: dict[str, dict[str, str]] = {}
    wrong = {name: value for name, value in known.items() if name not in good}
    rows = settings.get(MAPPINGS)
    for row in rows if isinstance(rows, list) else ():
        if _is_mapping(row):
            mappings[row[0]] = row[1]
        else:
            wrong[COVER.mapping] = row
    return good, mappings, [_unused(name, value, file) for name, value in wrong.items()]


def _unused(name: str, value: object, file: str) -> Problem:
    said = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return Problem("setting_not_used", "note", file, found=said[:120], values=(("setting", name[:60]),))


def _is_share(value: object) -> bool:
    return _is_number(value) and 0 <= value <= 1  # type: ignore[operator]


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and abs(value) < 1e9


def _are_cuts(value: object) -> bool:
    return (
        isinstance(value, dict)
        and set(value) <= {"influence", "relevance", "legitimacy", "urgency"}
        and all(map(_is_share, value.values()))
    )


def _are_parts(value: object) -> bool:
    """The weights of the Stakeholder Circle: its three parts, one of them above 0."""
    if not isinstance(value, dict) or not set(value) <= {"power", "proximity", "urgency"}:
        return False
    return all(_is_number(one) and one >= 0 for one in value.values()) and any({"power": 4, **value}.values())


def _are_amounts(value: object) -> bool:
    """Hours there are and minutes a contact, by name; which names mean something is looked up where they are used."""
    return isinstance(value, dict) and all(_is_number(one) and 0 <= one <= 10_000 for one in value.values())


def _are_rules(value: object) -> bool:
    """What the owner chose for the matrix of responsibilities: its letters, and from when on something is too much."""
    if not isinstance(value, dict) or not set(value) <= {
        "variant",
        "most_consulted",
        "most_accountable",
        "least_tasks",
    }:
        return False
    whole = [value[name] for name in ("most_consulted", "least_tasks") if name in value]
    return (
        value.get("variant", "raci") in ("as_written", *VARIANTS)
        and all(isinstance(one, int) and not isinstance(one, bool) and 1 <= one <= 1000 for one in whole)
        and _is_share(value.get("most_accountable", 0.5))
    )


def _are_weights(value: object) -> bool:
    return isinstance(value, dict) and all(map(_is_weighing, value.values()))


def _is_weighing(value: object) -> bool:
    if not isinstance(value, dict) or not all(_is_number(weight) and weight >= 0 for weight in value.values()):
        return False
    return sum(value.values()) > 0


def _is_mapping(value: object) -> bool:
    if not isinstance(value, list) or len(value) != 2 or not isinstance(value[1], dict):
        return False
    return isinstance(value[0], str) and all(isinstance(field, str) for field in value[1].values())


def _are_policies(value: object) -> bool:
    """What the owner changed of each audience's policy; what in it cannot be understood changes nothing (`Policy.changed`)."""
    return isinstance(value, dict) and all(name in POLICIES and isinstance(kept, dict) for name, kept in value.items())


_SOUND: Mapping[str, Callable[[object], bool]] = {
    "title": lambda value: isinstance(value, str),
    "title_found": lambda value: isinstance(value, str),
    "as_of": lambda value: isinstance(value, str) and date_in(value) is not None,
    "holidays": lambda value: value in ("CN", "none"),
    "cuts": _are_cuts,
    "raci": _are_rules,
    "circle": _are_parts,
    "weights": _are_weights,
    "policy": _are_policies,
    "contact_hours": _are_amounts,
    "project_lead": lambda value: isinstance(value, str),
    "round": lambda value: isinstance(value, dict) and isinstance(value.get("raters"), list),
    JOINS: are_joins,
    "told_apart": lambda value: isinstance(value, list) and all(isinstance(pair, str) for pair in value),
}
