"""Rating sheets: a workbook for each rater with everybody's name and empty columns to score in, and nobody else's scores."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pandas as pd

from data.export.file_name import file_name
from data.export.limits import cell_text, plain
from data.export.sheets import heading
from data.export.writing import CREATED, write_cell
from data.kinds import KINDS, RATING_SHEET, Cell, Column, Scale, Table, Words

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

CRITERIA = RATING_SHEET.criteria
_PERSON = ("id", "name", "department", "role")
_ROOM, _REASON = 40, 48  # rows below the last person that may be filled in too; characters of the reason
_WIDTHS = {"id": 12, "name": 24, "department": 18, "role": 22}


@dataclass(frozen=True)
class Asked:
    """What the sheets of a round ask for: by which criteria, in which language, from which day, for which project."""

    criteria: tuple[str, ...]
    language: str
    on: date
    project: str = ""

    def __post_init__(self) -> None:
        if not self.criteria or not set(self.criteria) <= set(CRITERIA):
            raise ValueError(f"a rating sheet asks for some of {CRITERIA}, found {self.criteria}")


def rating_sheet(stakeholders: Table, rater: str, asked: Asked) -> bytes:
    """The workbook of one rater: who is to be rated, what the scores mean in words, and empty columns with the declared scale to choose from.

    Whatever a cell holds stays text; the same people, rater and round give the same bytes. What stands in the table as
    scores, and what other raters gave, is not in it.
    """
    from xlsxwriter import Workbook

    file, language = BytesIO(), asked.language
    settings = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(file, {"in_memory": True, **settings})
    title = f"{RATING_SHEET.name(language)} {rater}"
    book.set_properties({"title": plain(title)[:255], "author": "Liaison", "created": CREATED})
    formats = {look: book.add_format(properties) for look, properties in _LOOKS.items()}
    page = book.add_worksheet(RATING_SHEET.name(language))
    columns = [(column, _scale(stakeholders, column)) for column in _columns(asked)]
    top = _head(page, rater, asked, columns, formats)
    _table(page, top, stakeholders, columns, formats, language)
    page.set_landscape()
    page.set_paper(9)  # A4
    page.fit_to_pages(1, 0)
    page.hide_gridlines(2)
    book.close()
    return file.getvalue()


def rating_sheets(stakeholders: Table, raters: Sequence[str], asked: Asked) -> bytes:
    """The workbooks of several raters in one zip file; the same round gives the same bytes."""
    file = BytesIO()
    with ZipFile(file, "w", ZIP_DEFLATED) as archive:
        for name, rater in sheet_names(raters, asked).items():
            entry = ZipInfo(name, (asked.on.year, asked.on.month, asked.on.day, 0, 0, 0))
            entry.compress_type = ZIP_DEFLATED
            archive.writestr(entry, rating_sheet(stakeholders, rater, asked))
    return file.getvalue()


def sheet_names(raters: Sequence[str], asked: Asked) -> Mapping[str, str]:
    """What the file of each rater is called: the name of the file -> the rater; two of one name are numbered."""
    names: dict[str, str] = {}
    taken: set[str] = set()
    for rater in raters:
        rest, number = (RATING_SHEET.name(asked.language), f"{asked.on:%Y-%m-%d}"), 1
        name = file_name(rater, *rest)
        while name.casefold() in taken:
            number += 1
            name = file_name(rater, *rest, f"({number})")
        taken.add(name.casefold())
        names[name] = rater
    return names


_INK, _PAPER, _ACCENT, _LINE = "#263238", "#FFFFFF", "#1F6F8B", "#D9DEE2"
_CELL = {"valign": "top", "bottom": 1, "bottom_color": _LINE}
_HEADED = {"bold": True, "font_color": _PAPER, "valign": "vcenter", "text_wrap": True}
_LOOKS = {
    "title": {"bold": True, "font_size": 16, "font_color": _INK},
    "label": {"bold": True, "valign": "top"},
    "plain": {"valign": "top"},
    "date": {"num_format": "yyyy-mm-dd", "align": "left", "valign": "top"},
    "typed": {"num_format": "yyyy-mm-dd", "align": "left", "bottom": 1, "bottom_color": _ACCENT},
    "head": {**_HEADED, "bg_color": _INK},
    "asked": {**_HEADED, "bg_color": _ACCENT},
    "code": {**_CELL, "num_format": "@"},
    "text": {**_CELL, "text_wrap": True},
    "score": {**_CELL, "align": "center"},
    "share": {**_CELL, "align": "center", "num_format": "0%"},
}
_HOW = Words(
    "Score everybody you can judge in the coloured columns; leave blank what you do not know. Then send this file back: nobody sees your scores until the round is over.",
    "请在彩色列中为您了解的人评分，不了解的留空。填好后将此文件发回；本轮结束前，您的分数不会公开。",
)
# What the ends and the middle of each criterion mean, whatever its scale: anchors, so that two raters mean the same by a number.
_RUBRIC: Mapping[str, tuple[Words, Words, Words]] = {
    "influence": (
        Words("cannot change the outcome", "无法左右结果"),
        Words("can delay it or speed it up", "可以推迟或加快"),
        Words("can decide or stop it", "可以决定或叫停"),
    ),
    "relevance": (
        Words("hardly touched by it", "几乎不受影响"),
        Words("part of the work changes", "部分工作受影响"),
        Words("depends on the outcome", "直接取决于结果"),
    ),
    "legitimacy": (
        Words("no accepted claim", "没有公认的理由"),
        Words("a claim that some accept", "部分人认可其理由"),
        Words("a claim by law, contract or mandate", "有法律、合同或授权依据"),
    ),
    "urgency": (
        Words("can wait", "可以等待"),
        Words("wants an answer within weeks", "数周内需要答复"),
        Words("cannot wait, and it matters much to them", "不能等待，且对其至关重要"),
    ),
}
_SAID = Words("{value} = {means}", "{value} 分：{means}")
_SAID_IN_WORDS = Words("{value}: {means}", "{value}：{means}")
_DOT = Words(" · ", "；")
_WRONG = Words("Not on the scale", "不在标度内")


def _columns(asked: Asked) -> list[Column]:
    found = (KINDS["stakeholders"].column(name) for name in CRITERIA if name in asked.criteria)
    return [column for column in found if column is not None]


def _scale(stakeholders: Table, column: Column) -> Scale:
    scale = stakeholders.scale(column)
    assert scale is not None  # every criterion is a level
    return scale


def _head(
    page: "Worksheet",
    rater: str,
    asked: Asked,
    columns: Sequence[tuple[Column, Scale]],
    formats: Mapping[str, "Format"],
) -> int:
    """What stands above the table: for whom and by whom, what to do, what the scores mean; returns the row of the headings."""
    language, words = asked.language, RATING_SHEET
    page.write_string(0, 0, words.mark(language), formats["title"])
    told = [(words.project, asked.project)] * bool(asked.project) + [(words.rater, rater)]
    for row, (label, value) in enumerate(told, start=1):
        page.write_string(row, 0, label(language), formats["label"])
        page.write_string(row, 1, cell_text(value), formats["plain"])
    at = len(told) + 1
    page.write_string(at, 0, words.rated_on(language), formats["label"])
    page.write_blank(at, 1, None, formats["typed"])
    page.write_string(at + 1, 0, words.made_on(language), formats["label"])
    page.write_datetime(at + 1, 1, datetime(asked.on.year, asked.on.month, asked.on.day), formats["date"])
    page.write_string(at + 3, 0, _HOW(language), formats["plain"])
    for row, (column, scale) in enumerate(columns, start=at + 4):
        page.write_string(row, 0, column.words(language), formats["label"])
        page.write_string(row, 1, rubric(column.name, scale, language), formats["plain"])
    return at + 5 + len(columns)


def rubric(criterion: str, scale: Scale, language: str) -> str:
    """What the lowest, the middle and the highest score of a criterion mean on this scale, as one line."""
    said = []
    for place, means in zip((0.0, 0.5, 1.0), _RUBRIC[criterion], strict=True):
        value = scale.of_unit(place)
        form = _SAID_IN_WORDS if scale.levels else _SAID
        if scale.levels and scale.said(value, language) is None:
            continue  # no / yes has no middle
        said.append(form(language, value=_shown(value, scale, language), means=means(language)))
    return _DOT(language).join(said)


def _shown(value: float, scale: Scale, language: str) -> str:
    if scale.name == "percent":
        return f"{value:.0%}"
    return scale.said(value, language) or f"{value:g}"


def _table(
    page: "Worksheet",
    top: int,
    stakeholders: Table,
    columns: Sequence[tuple[Column, Scale]],
    formats: Mapping[str, "Format"],
    language: str,
) -> None:
    """The headings and everybody below them, the columns to fill in left empty."""
    known, records = KINDS["stakeholders"], stakeholders.records
    person = [column for name in _PERSON if (column := known.column(name)) is not None]
    for at, column in enumerate(person):
        page.write_string(top, at, column.words(language), formats["head"])
        page.set_column(at, at, _WIDTHS[column.name])
    for at, (column, scale) in enumerate(columns, start=len(person)):
        head = heading(column, language, scale)
        page.write_string(top, at, head.text, formats["asked"])
        page.set_column(at, at, 15)
        _offer(page, (top + 1, top + len(records) + _ROOM), at, scale, head.hint, language)
    reason = len(person) + len(columns)
    page.write_string(top, reason, RATING_SHEET.reason(language), formats["asked"])
    page.set_column(reason, reason, _REASON)
    page.set_row(top, 36)
    looks = {"text": formats["text"], "number": formats["code"], "date": formats["text"], "moment": formats["text"]}
    for row, record in enumerate(records.index, start=top + 1):
        for at, column in enumerate(person):
            cell = records.at[record, column.name] if column.name in records else None
            write_cell(page, row, at, _as_text(cell), {**looks, "text": formats["code" if not at else "text"]})
        for at, (_, scale) in enumerate(columns, start=len(person)):
            page.write_blank(row, at, None, formats["share" if scale.name == "percent" else "score"])
        page.write_blank(row, reason, None, formats["text"])
    page.freeze_panes(top + 1, 2)


def _as_text(cell: object) -> Cell:
    return None if cell is None or pd.isna(cell) else str(cell)  # type: ignore[call-overload]


def _offer(page: "Worksheet", rows: tuple[int, int], at: int, scale: Scale, hint: str, language: str) -> None:
    """The scores of the scale to choose from; anything else is refused, since a score between two steps is no answer."""
    if scale.levels:
        source: list[str | float] = [level(language) for level in reversed(scale.levels)]
    else:
        steps = round((scale.highest - scale.lowest) / scale.step)
        source = [f"{round(scale.lowest + step * scale.step, 6):g}" for step in range(steps + 1)]
    page.data_validation(
        rows[0], at, rows[1], at,
        {"validate": "list", "source": source, "error_title": _WRONG(language), "error_message": hint[:255]},
    )  # fmt: skip
