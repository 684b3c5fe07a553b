"""The privacy report: all that a workspace holds on one person, as one workbook that can be handed to the person.

It serves requests for access such as those of GDPR, art. 15, and PIPL, art. 44 to 47, and claims nothing of the law.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from data.export.sheets import Heading, Look, Mark, Sheet
from data.export.writing import workbook
from data.kinds import KINDS, SCALES, Book, Cell, Words, parted


@dataclass(frozen=True, eq=False)
class Personal:
    """What is held on a person. cells: kind, record, field, how, sure, value, file, sheet, row, one row a cell; history: at, field, before, after,
    by, why; sheets: file, sheet, row, column, value; settings: setting, value; files: file, sheet, cell, value."""

    name: str
    cells: pd.DataFrame
    history: pd.DataFrame
    sheets: pd.DataFrame
    settings: pd.DataFrame
    files: pd.DataFrame
    unread: tuple[str, ...] = ()  # files that cannot be searched cell by cell


def privacy_report(told: Personal, book: Book, language: str, on: date) -> bytes:
    """The report as an xlsx file in that language; whatever a cell holds stays text. The same content gives the same bytes."""
    kinds = [kind for kind in KINDS if kind in set(told.cells["kind"])]
    tables = [_table(told.cells[told.cells["kind"] == kind], book, kind, language) for kind in kinds]
    others = [
        _listed("history", told.history, ("at", "field", "before", "after", "by", "why"), language),
        _listed("sheets", told.sheets, ("file", "sheet", "row", "column", "value"), language),
        _listed("files", told.files, ("file", "sheet", "cell", "value"), language),
        _listed("settings", told.settings, ("setting", "value"), language),
    ]
    held = [*tables, *(sheet for sheet in others if sheet.rows)]
    title = _say("title", language, name=told.name)
    return workbook([_cover(told, held, title, language, on), *held], title=title, language=language, created=on)


def _cover(told: Personal, held: Sequence[Sheet], title: str, language: str, on: date) -> Sheet:
    """What this is, what it serves, the lines to fill in, and what is on the sheets behind."""
    lines: list[tuple[Cell, ...]] = [
        (title,),
        (_say("as_of", language), on.isoformat()),
        (_say("serves", language),),
        (),
    ]
    marked: dict[int, Mark] = {0: "title", len(lines): "heading"}
    lines += [(_say("fill", language),)]
    lines += [
        (_say(f"fill_{line}", language), _say("blank", language))
        for line in ("controller", "purpose", "basis", "retention", "recipients", "rights")
    ]
    lines += [()]
    marked[len(lines)] = "heading"
    lines += [(_say("inside", language),), *((sheet.name, len(sheet.rows)) for sheet in held)]
    unread: list[tuple[Cell, ...]] = (
        [(), (_say("unread", language, files=_COMMA(language).join(told.unread)),)] if told.unread else []
    )
    return Sheet(_say("cover", language), (*lines, *unread, (), (_say("opinions", language),)), marked=marked)


def _table(cells: pd.DataFrame, book: Book, kind: str, language: str) -> Sheet:
    """The cells of one table: what it is, in which row, what stands there, and where it came from."""
    rows = tuple(
        (
            _heading(kind, str(one.field), language), _of_record(book, kind, one.record), _said(book, kind, str(one.field), one.value, language),
            _say(f"how_{one.how}", language) if one.sure else _say("how_unsure", language), one.file, one.sheet, one.row,
        )
        for one in cells.itertuples()
    )  # fmt: skip
    heads = ("what", "where", "value", "how", "file", "sheet", "row")
    return Sheet(
        KINDS[kind].words(language), tuple(tuple(_blank(cell) for cell in row) for row in rows), _heads(heads, language)
    )


def _listed(name: str, frame: pd.DataFrame, columns: tuple[str, ...], language: str) -> Sheet:
    rows = tuple(tuple(_blank(cell) for cell in row) for row in frame[list(columns)].itertuples(index=False, name=None))
    if name == "history":
        rows = tuple(
            (*row[:1], _heading("stakeholders", str(row[1] or ""), language) or _say("whole", language), *row[2:])
            for row in rows
        )
    return Sheet(_say(name, language), rows, _heads(columns, language))


def _heads(columns: Sequence[str], language: str) -> tuple[Heading, ...]:
    looks: dict[str, Look] = {"value": "text", "before": "text", "after": "text"}
    return tuple(Heading(_say(f"head_{name}", language), looks.get(name, "general")) for name in columns)


def _heading(kind: str, field: str, language: str) -> str:
    column = KINDS[kind].column(field)
    return column.words(language) if column else field


def _of_record(book: Book, kind: str, record: object) -> str:
    """By what a reader knows the row: its key and its label."""
    row = book.records(kind).loc[record]  # type: ignore[call-overload]
    names = dict.fromkeys((KINDS[kind].key, KINDS[kind].label))
    return "  ".join(str(row[name]) for name in names if name in row and pd.notna(row[name]))


def _said(book: Book, kind: str, field: str, value: object, language: str) -> Cell:
    """A cell in the reader's words; of a judgement with the scale it stands on."""
    column = KINDS[kind].column(field)
    if column is None or pd.isna(value):  # type: ignore[call-overload]
        return value if isinstance(value, Cell) else str(value)
    if column.type == "choice":
        return column.said(str(value), language)
    if column.type in ("names", "predecessors"):
        return parted(value, language)
    if column.type == "level":
        scale = book.table(kind).scale(column) or SCALES["1-5"]
        number = float(str(value))
        return f"{scale.said(number, language) or f'{number:g}'} ({scale.words(language)})"
    return value if isinstance(value, Cell) else str(value)


def _blank(cell: object) -> Cell:
    """A cell as a sheet can hold it; a moment is told to the minute, without its time zone."""
    if cell is None or (not isinstance(cell, str) and pd.isna(cell)):  # type: ignore[call-overload]
        return None
    if hasattr(cell, "tzinfo") and cell.tzinfo is not None:
        return f"{cell:%Y-%m-%d %H:%M %Z}"
    return cell if isinstance(cell, Cell) else str(cell)


def _say(key: str, language: str, **values: object) -> str:
    return _WORDS[key](language, **values)


_COMMA = Words(", ", "、")
_WORDS: dict[str, Words] = {
    "title": Words("Data held on {name}", "关于{name}的数据"),
    "cover": Words("About this report", "报告说明"),
    "as_of": Words("As of", "截至"),
    "serves": Words(
        "This file lists what this workspace holds on the person. It is meant for requests for access such as those of GDPR, art. 15, and "
        "PIPL, art. 44–47. It is no legal advice; whoever answers the request checks it and fills in the lines below.",
        "本文件列出此工作区中与该人有关的数据，供答复查阅请求使用（如 GDPR 第 15 条、个人信息保护法第 44–47 条）。本文件不构成法律意见，答复人应核对并填写以下各项。",
    ),
    "fill": Words("To be filled in by whoever answers", "由答复人填写"),
    "fill_controller": Words("Who is responsible, and how to reach them", "负责人及联系方式"),
    "fill_purpose": Words("Purpose", "处理目的"),
    "fill_basis": Words("Basis", "处理依据"),
    "fill_retention": Words("Kept until", "保存期限"),
    "fill_recipients": Words("Who received it", "接收方"),
    "fill_rights": Words("How to have it corrected or erased", "更正或删除的途径"),
    "blank": Words("…", "……"),
    "inside": Words("What is on the following sheets, and how many entries", "以下各表及条目数"),
    "unread": Words("Could not be searched cell by cell: {files}", "无法逐格检索的文件：{files}"),
    "opinions": Words(
        "Scores, attitudes and notes are opinions of whoever gave them; they are personal data as well.",
        "评分、态度和备注是评定人的看法，同样属于个人信息。",
    ),
    "history": Words("Earlier values", "历史值"),
    "sheets": Words("Sheets kept as they came", "原样保留的工作表"),
    "files": Words("Loaded files", "已导入的文件"),
    "settings": Words("Settings", "设置"),
    "whole": Words("the whole row", "整行"),
    "how_own": Words("the person's own row", "本人所在行"),
    "how_named": Words("named", "列出姓名"),
    "how_column": Words("under a heading with the name", "以姓名为列标题"),
    "how_mentioned": Words("mentioned in a text", "文中提及"),
    "how_unsure": Words("may mean somebody else of that name", "也可能指同名的其他人"),
    "head_what": Words("What", "内容"),
    "head_where": Words("Where", "所在记录"),
    "head_value": Words("Value", "值"),
    "head_how": Words("How it concerns the person", "与本人的关系"),
    "head_file": Words("File", "文件"),
    "head_sheet": Words("Sheet", "工作表"),
    "head_row": Words("Row", "行"),
    "head_column": Words("Column", "列"),
    "head_cell": Words("Cell", "单元格"),
    "head_at": Words("When", "时间"),
    "head_field": Words("What", "内容"),
    "head_before": Words("Before", "修改前"),
    "head_after": Words("After", "修改后"),
    "head_by": Words("By", "修改人"),
    "head_why": Words("Why", "原因"),
    "head_setting": Words("Setting", "设置项"),
}  # fmt: skip
