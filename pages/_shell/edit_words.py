"""What a difference was and became in the reader's words: a level by its scale, a choice by its name, never a code."""

from data.kinds import KINDS, SCALES, Column, Table
from data.store import Edit
from pages._shell.texts import say


def in_words(edit: Edit, text: str | None, table: Table, language: str) -> str | None:
    """One side of a difference; as it is where it is neither a scale nor a cell of a column that we know."""
    if edit.change == "scale" and text in SCALES:
        return SCALES[text].words(language)
    column = KINDS[edit.kind].column(edit.field) if edit.change == "cell" and edit.kind in KINDS else None
    return text if text is None or column is None else _cell(column, text, table, language)


def _cell(column: Column, text: str, table: Table, language: str) -> str:
    if column.type == "choice":
        return column.said(text, language)
    if column.type == "yes_no":
        return say("yes" if text == "yes" else "no", language)
    number = _number(text)
    if number is None:
        return text
    if column.type == "percent":
        return f"{number:.0%}"
    scale = table.scale(column) if column.type == "level" else None
    return (scale.said(number, language) if scale else None) or text


def _number(text: str) -> float | None:
    try:
        return float(text)
    except ValueError:
        return None
