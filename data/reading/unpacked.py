"""Looks into an xlsx before it is read: how large its sheets would become, and which of its formulas failed or were never reckoned."""

import re
import zipfile
from html import unescape

# sheet -> (row, column), 0-based -> the error as Excel shows it; blank for a formula whose result was never stored
Failed = dict[str, dict[tuple[int, int], str]]

_IS_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml$")
_ROW = re.compile(rb'<row [^>]*?r="(\d+)"')
_CELL = re.compile(rb'<c [^>]*?r="([A-Z]{1,3})\d')
_ERROR = re.compile(
    rb'<c (?=[^>]*t="e")[^>]*?r="([A-Z]{1,3})(\d+)"[^>]*>(?:(?!</c>).)*?<v>(#[^<]{1,20})</v>', re.DOTALL
)
_UNRECKONED = re.compile(
    rb'<c (?![^>]*t="str")(?:[^>]*? )?r="([A-Z]{1,3})(\d+)"[^>]*>\s*<f\b[^>]*?(?:/>|>[^<]*</f>)\s*(?:<v\s*/>|<v>\s*</v>)?\s*</c>'
)
_NAMED = re.compile(r'<(?:\w+:)?sheet [^>]*?name="([^"]*)"[^>]*?r:id="([^"]*)"')
_PLACED = re.compile(r"<Relationship [^>]*>")


def within(packed: zipfile.ZipFile) -> tuple[int, Failed]:
    """The cells of the largest sheet's rectangle, and the failed formulas of each sheet (calamine shows both blank)."""
    largest, failed = 0, {}
    names: dict[str, str] | None = None
    for part in packed.namelist():
        if _IS_SHEET.match(part):
            sheet = packed.read(part)
            largest = max(largest, _spanned(sheet))
            if b't="e"' in sheet or b"<f" in sheet:
                names = _sheet_names(packed) if names is None else names
                failed[names.get(part, "")] = {**_unreckoned(sheet), **_errors(sheet)}
    return largest, failed


def number_of(letters: str) -> int:
    """The 1-based number of a column: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - 64
    return number


def letter_of(column: int) -> str:
    """The letters of a 0-based column: 0 is A, 26 is AA."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def _spanned(sheet: bytes) -> int:
    last = max((int(row) for row in _ROW.findall(sheet)), default=0)
    widest = max(set(_CELL.findall(sheet)), key=lambda letters: (len(letters), letters), default=b"A")
    return last * number_of(widest.decode())


def _errors(sheet: bytes) -> dict[tuple[int, int], str]:
    return {
        (int(row) - 1, number_of(letters.decode()) - 1): error.decode("utf-8", "replace")
        for letters, row, error in _ERROR.findall(sheet)
    }


def _unreckoned(sheet: bytes) -> dict[tuple[int, int], str]:
    return {(int(row) - 1, number_of(letters.decode()) - 1): "" for letters, row in _UNRECKONED.findall(sheet)}


def _sheet_names(packed: zipfile.ZipFile) -> dict[str, str]:
    """For each part that holds a sheet, the name that the person sees."""
    parts = set(packed.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= parts:
        return {}
    names = {key: name for name, key in _NAMED.findall(packed.read("xl/workbook.xml").decode("utf-8", "replace"))}
    found = {}
    for relation in _PLACED.findall(packed.read("xl/_rels/workbook.xml.rels").decode("utf-8", "replace")):
        about = dict(re.findall(r'(\w+)="([^"]*)"', relation))
        if about.get("Id") in names:
            target = about.get("Target", "").removeprefix("/").removeprefix("xl/")
            found[f"xl/{target}"] = unescape(names[about["Id"]])
    return found
