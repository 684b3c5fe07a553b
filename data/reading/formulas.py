"""Finds the cells of an xlsx that its reader shows as blank though something stands there: formulas that failed or were never reckoned, unknown signs."""

import re
from collections.abc import Mapping

from data.kinds._letters import number_of
from data.reading.elements import walk
from data.reading.unpacked import Packed

UNDECLARED = "#"  # before a sign such as `&undefined;`: a failed cell like #REF!, and nothing that anybody typed

# sheet -> (row, column), 0-based -> the error as Excel shows it, or UNDECLARED and the sign; blank for a formula whose result was never stored
Failed = dict[str, dict[tuple[int, int], str]]

# Bounded throughout, so that no file can make a search long.
_FORMULA = rb"<f\b[^<>]{0,300}(?:/>|>[^<]{0,9000}</f>)"
_ERROR = re.compile(
    rb'<c (?=[^<>]{0,200}t="e")[^<>]{0,200}?r="([A-Z]{1,3})(\d{1,7})"[^<>]{0,200}>\s{0,9}(?:'
    + _FORMULA
    + rb")?\s{0,9}<v>(#[^<]{1,20})</v>"
)
_UNRECKONED = re.compile(
    rb'<c (?![^<>]{0,200}t="str")(?:[^<>]{0,200}? )?r="([A-Z]{1,3})(\d{1,7})"[^<>]{0,200}>\s{0,9}'
    + _FORMULA
    + rb"\s{0,9}(?:<v\s{0,9}/>|<v>\s{0,9}</v>)?\s{0,9}</c>"
)
# A value with `&name;` where XML knows five names and no workbook declares more.
_NAMELESS = rb"<v>[^<&]{0,99}(&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)[^<&;]{0,40};?)"
_UNDECLARED = re.compile(
    rb'<c (?:[^<>]{0,200}? )?r="([A-Z]{1,3})(\d{1,7})"[^<>]{0,200}>\s{0,9}(?:' + _FORMULA + rb")?\s{0,9}" + _NAMELESS
)
_NAMELESS_VALUE = re.compile(_NAMELESS)


def failed_in(piece: bytes) -> dict[tuple[int, int], str]:
    """The failed and unreckoned formulas and the undeclared signs of a piece of a sheet, cut between cells."""
    found: dict[tuple[int, int], str] = {}
    if b"<f" in piece:
        found = {_place(letters, row): "" for letters, row in _UNRECKONED.findall(piece)}
    if b't="e"' in piece:
        found |= {
            _place(letters, row): error.decode("utf-8", "replace") for letters, row, error in _ERROR.findall(piece)
        }
    if b"&" in piece and _NAMELESS_VALUE.search(piece):
        found |= {
            _place(letters, row): UNDECLARED + sign.decode("utf-8", "replace")
            for letters, row, sign in _UNDECLARED.findall(piece)
        }
    return found


def _place(letters: bytes, row: bytes) -> tuple[int, int]:
    return int(row) - 1, number_of(letters.decode()) - 1


def sheet_names(packed: Packed) -> dict[str, str]:
    """For each part that holds a sheet, the name that the person sees."""
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= set(packed.parts):
        return {}
    names: dict[str, str] = {}
    found: dict[str, str] = {}

    def named(tag: str, about: Mapping[str, str]) -> None:
        key = next((value for name, value in about.items() if name.endswith(":id")), None)
        if tag == "sheet" and key is not None:
            names[key] = about.get("name", "")

    def placed(tag: str, about: Mapping[str, str]) -> None:
        if tag == "Relationship" and about.get("Id") in names:
            target = about.get("Target", "").removeprefix("/").removeprefix("xl/")
            found[f"xl/{target}"] = names[about["Id"]]

    walk(packed.name, packed.pieces("xl/workbook.xml"), named)
    walk(packed.name, packed.pieces("xl/_rels/workbook.xml.rels"), placed)
    return found
