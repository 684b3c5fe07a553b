"""Errors travel as data; the sentence is made where it is shown, in the language of who reads it."""

from dataclasses import dataclass, field
from typing import Literal

from data.kinds._drawing_problems import DRAWING_PROBLEMS
from data.kinds._file_problems import FILE_PROBLEMS
from data.kinds._problem_words import NOTHING, ProblemWords
from data.kinds._reading_problems import READING_PROBLEMS
from data.kinds._words import Words

Severity = Literal["error", "warning", "note"]

Value = str | int | float


@dataclass(frozen=True)
class Problem:
    """Something wrong with an input: where it stands, what was found, and what would do.

    `row` is the 1-based row of the sheet and `column` its letter; `kind`, `record` and `field` are the
    same place inside the program (record = the row's key in the table). All are None where they do not apply.
    severity: an error cost a cell, a row or a file; a warning was read but looks wrong; a note only informs.
    """

    code: str
    severity: Severity
    file: str = ""
    sheet: str = ""
    row: int | None = None
    column: str | None = None
    found: str = ""
    values: tuple[tuple[str, Value | Words], ...] = field(default=())
    kind: str | None = None
    record: int | None = None
    field: str | None = None

    def __post_init__(self) -> None:
        if self.code not in PROBLEMS:
            raise ValueError(f"unknown problem code {self.code!r}; words for it belong in PROBLEMS")

    def said(self, language: str) -> str:
        """What was found: as it is written in the file, or in the language of the reader where the words are ours."""
        return str(self._said(language)["found"])

    def expected(self, language: str) -> str:
        """What would do, as a phrase (empty where the sentence says all)."""
        return PROBLEMS[self.code].expected(language, **self._said(language))

    def sentence(self, language: str) -> str:
        """What is wrong, as one sentence without the place."""
        return PROBLEMS[self.code].sentence(language, **self._said(language))

    def _said(self, language: str) -> dict[str, object]:
        said: dict[str, object] = {
            name: value(language) if isinstance(value, Words) else value for name, value in self.values
        }
        return {"found": self.found, **said}


PROBLEMS: dict[str, ProblemWords] = {
    "wrong_value": ProblemWords(
        Words(
            "Found “{found}”, expected {expected}; the cell is left blank.",
            "内容为“{found}”，应为{expected}；该单元格按空白处理。",
        ),
        Words("{expected}", "{expected}"),
    ),
    "said_unknown": ProblemWords(
        Words(
            "“{found}” is read as not known yet; the cell is left blank.",
            "“{found}”视为尚未确定；该单元格按空白处理。",
        ),
        Words("{expected}", "{expected}"),
    ),
    "out_of_range": ProblemWords(
        Words(
            "Found {found}, outside of {expected}; the cell is left blank.",
            "{found} 超出范围，应为{expected}；该单元格按空白处理。",
        ),
        Words("{expected}", "{expected}"),
    ),
    "several_marks": ProblemWords(
        Words(
            "Several columns are marked where one value is expected ({found}); it is left blank.",
            "应只标记一列，却标记了多列（{found}）；按空白处理。",
        ),
        Words("one mark in the row", "每行只标记一列"),
    ),
    "two_fields": ProblemWords(
        Words(
            "The column “{found}” holds two things: {first}, and in the same cells {second}. Both are read.",
            "“{found}”一列含有两项内容：{first}，以及同一单元格中的{second}。两项均已读取。",
        ),
        NOTHING,
    ),
    "mixed_scales": ProblemWords(
        Words(
            "The column mixes scales ({found}): values that do not fit {expected} are left blank.",
            "该列混用了多种标度（{found}）：不符合{expected}的值按空白处理。",
        ),
        Words("one scale for the whole column: {expected}", "整列使用同一标度：{expected}"),
    ),
    "not_rated_yet": ProblemWords(
        Words(
            "Not rated yet (such as “{found}”), so left blank in this column: {count}.",
            "尚未评估（{found}）：该列有 {count} 个单元格按空白处理。",
        ),
        NOTHING,
    ),
    "column_without_values": ProblemWords(
        Words(
            "The heading “{found}” says what Liaison knows, but no cell below it is what it should be: {expected}. "
            "The column is kept as it is and not used.",
            "表头“{found}”可以识别，但其下没有一个单元格符合要求（应为{expected}）；该列原样保留，不参与计算。",
        ),
        Words("{expected}", "{expected}"),
    ),
    "missing_required": ProblemWords(
        Words("The row has no {field}, so it cannot be used.", "该行缺少{field}，无法使用。"),
        Words("{field}", "{field}"),
    ),
    "duplicate_id": ProblemWords(
        Words(
            "The id “{found}” stands in row {first} already; this row got the id {given}.",
            "编号“{found}”在第 {first} 行已经出现；此行改用编号 {given}。",
        ),
        Words("an id that no other row has", "与其他行不同的编号"),
    ),
    "duplicate_id_typed": ProblemWords(
        Words("The id “{found}” stands in another row too.", "编号“{found}”在其他行也出现了。"),
        Words("an id that no other row has", "与其他行不同的编号"),
    ),
    "typed_not_taken": ProblemWords(
        Words(
            "{field} of “{label}”: “{found}” was not taken, expected {expected}; the cell keeps its value.",
            "“{label}”的{field}：未采用“{found}”，应为{expected}；该单元格保留原值。",
        ),
        Words("{expected}", "{expected}"),
    ),
    "setting_not_used": ProblemWords(
        Words(
            "The setting “{setting}” of this workbook was not used: {found}.",
            "未采用此工作簿中的设置“{setting}”：{found}。",
        ),
        Words("the setting as Liaison wrote it", "Liaison 写入的原设置"),
    ),
    "unknown_task": ProblemWords(
        Words(
            "It waits for “{found}”, which is not in the task list; that link is not used.",
            "前置任务“{found}”不在任务清单中；该依赖未采用。",
        ),
        Words("the id or name of a task in the list", "清单中某个任务的编号或名称"),
    ),
    "cycle": ProblemWords(
        Words(
            "These tasks wait for each other in a circle: {found} (rows {rows}).",
            "这些任务互相等待，形成循环：{found}（第 {rows} 行）。",
        ),
        Words("a chain of predecessors without a circle", "没有循环的前置关系"),
    ),
    "circle_left_out": ProblemWords(
        Words(
            "These tasks wait for each other in a circle: {found} (rows {rows}); the links of the circle are left out of the schedule.",
            "这些任务互相等待，形成循环：{found}（第 {rows} 行）；排期时不计入循环中的依赖。",
        ),
        Words("a chain of predecessors without a circle", "没有循环的前置关系"),
    ),
    "calendar_provisional": ProblemWords(
        Words(
            "The working days from {found} on are provisional: China's make-up days are not announced for them yet.",
            "{found} 起的工作日为暂定：该年的调休安排尚未公布。",
        ),
        Words("the official days in the calendar table once they are announced", "公布后在日历表中填写官方安排"),
    ),
    "durations_assumed": ProblemWords(
        Words(
            "Tasks with no duration and no dates to tell it: {count}; each is planned as one working day.",
            "有 {count} 项任务没有工期，也无法由日期推算；均按 1 个工作日排期。",
        ),
        Words("a duration in working days, or a start and a finish", "以工作日计的工期，或开始与完成日期"),
    ),
    "left_in_the_past": ProblemWords(
        Words(
            "Unfinished tasks that should be over by now: {count}. They stand as planned; give them a new finish to see what moves.",
            "有 {count} 项未完成任务的计划日期已过，仍按原计划显示；请填写新的完成日期，以查看影响。",
        ),
        Words("a new finish, or the status done", "新的完成日期，或将状态改为已完成"),
    ),
    "dates_one_day_apart": ProblemWords(
        Words(
            "Tasks whose start, finish and duration differ by one day: {count}; start and duration are used.",
            "有 {count} 项任务的开始、完成与工期相差 1 个工作日；以开始日期和工期为准。",
        ),
        Words("durations that count the first and the last day", "工期应包含首日与末日"),
    ),
    "start_after_finish": ProblemWords(
        Words("It starts ({found}) after it finishes ({finish}).", "开始日期（{found}）晚于完成日期（{finish}）。"),
        Words("a start on or before the finish", "开始日期不晚于完成日期"),
    ),
    "dates_disagree": ProblemWords(
        Words(
            "Start, finish and duration disagree (working days written: {found}; by the dates: {days}); start and duration are used.",
            "开始、完成与工期不一致：填写 {found} 个工作日，按日期为 {days} 个工作日；以开始日期和工期为准。",
        ),
        Words("a duration of {days} (working days), or another finish", "工期 {days} 个工作日，或修改完成日期"),
    ),
    "same_name": ProblemWords(
        Words(
            "“{found}” stands in the list more than once; tasks and risks that name “{found}” are tied to each of them.",
            "“{found}”在名单中出现多次；提到“{found}”的任务和风险会关联到每一位。",
        ),
        Words("names that tell people apart, or ids in the other tables", "能区分的姓名，或在其他表中使用编号"),
    ),
    "unknown_person": ProblemWords(
        Words("“{found}” is not among the stakeholders.", "“{found}”不在干系人名单中。"),
        Words("a name from the stakeholder list", "干系人名单中的姓名"),
    ),
    "unknown_record": ProblemWords(
        Words("“{found}” is not in the table {table}.", "“{found}”不在“{table}”表中。"),
        Words("an id or a name that stands in the table {table}", "“{table}”表中的编号或名称"),
    ),
    "unknown_records": ProblemWords(
        Words("“{found}” are not in the table {table}.", "“{found}”均不在“{table}”表中。"),
        Words("ids or names that stand in the table {table}", "“{table}”表中的编号或名称"),
    ),
    "residual_above_inherent": ProblemWords(
        Words(
            "The risk is higher after the response ({found}) than before it ({inherent}).",
            "应对后的风险（{found}）高于应对前（{inherent}）。",
        ),
        Words("a residual risk not above the inherent one", "剩余风险不高于固有风险"),
    ),
    "scale_assumed": ProblemWords(
        Words("Read on the scale {scale}.", "按 {scale} 的标度读取。"),
        NOTHING,
    ),
    "scales_joined": ProblemWords(
        Words(
            "Two sources use different scales ({scales}); both were placed on {scale}.",
            "两个来源的标度不同（{scales}）；均已换算到 {scale}。",
        ),
        NOTHING,
    ),
    "sheet_not_read": ProblemWords(
        Words(
            "No table was found on this sheet; its cells are kept and go out again.",
            "此工作表中没有找到表格；内容原样保留，导出时一并输出。",
        ),
        NOTHING,
    ),
    "table_not_understood": ProblemWords(
        Words(
            "The headings of this table say nothing that Liaison knows, so its rows are kept as they are and not used: {count}.",
            "无法识别此表格的表头；其 {count} 行数据原样保留，不参与计算。",
        ),
        Words("headings such as those of the template", "与模板相同的表头"),
    ),
    "sheet_left_out": ProblemWords(
        Words("The table of this sheet is not used, as you decided.", "按你的决定，未使用该工作表的表格。"), NOTHING
    ),
    "hidden_sheet": ProblemWords(
        Words(
            "This sheet is hidden in the workbook; another one holds such a table, so its rows are left out.",
            "该工作表在文件中是隐藏的；另有工作表包含同类表格，故未采用其中的行。",
        ),
        NOTHING,
    ),
    "row_not_used": ProblemWords(
        Words("The row was not used: {reason}.", "该行未使用：{reason}。"),
        NOTHING,
    ),
    "row_joined": ProblemWords(
        Words(
            "The row goes on with row {first}; its text was added to the cells there.",
            "该行接续第 {first} 行；其文字已并入该行的单元格。",
        ),
        NOTHING,
    ),
    "row_partly_joined": ProblemWords(
        Words(
            "The row goes on with row {first}; its text was added there, but not “{found}”, which is no text.",
            "该行接续第 {first} 行；文字已并入，但“{found}”不是文字，未使用。",
        ),
        Words("one row for each record", "每条记录一行"),
    ),
    "cells_not_used": ProblemWords(
        Words(
            "Filled cells that stand in no table were not used: {count}, in {place}.",
            "表格之外有 {count} 个单元格含内容，未采用：{place}。",
        ),
        NOTHING,
    ),
    "day_order": ProblemWords(
        Words("Dates such as {found} were read {order} first.", "{found} 这样的日期按{order}在前读取。"),
        NOTHING,
    ),
    "day_orders_mixed": ProblemWords(
        Words(
            "The column mixes dates with the day first ({found}) and with the month first ({other}). Each date that can be read "
            "in only one way is used; one that can be read both ways is left blank.",
            "该列混用了日在前（{found}）和月在前（{other}）的日期。只有一种读法的日期已使用；两种读法都成立的按空白处理。",
        ),
        Words("one order of day and month for the whole column", "整列使用同一种日月顺序"),
    ),
    "formulas_without_values": ProblemWords(
        Words(
            "This column has formulas whose results the file does not hold ({count}); these cells are left blank.",
            "该列有 {count} 个单元格是公式，但文件中没有保存计算结果；这些单元格按空白处理。",
        ),
        Words(
            "the workbook opened, calculated and saved in a spreadsheet program", "用表格软件打开并重新计算后保存的文件"
        ),
    ),
    "formulas_reckoned": ProblemWords(
        Words(
            "This column has formulas whose results the file does not hold; reckoned from {by} instead: {count}.",
            "该列有公式没有保存计算结果；已根据{by}推算 {count} 个单元格。",
        ),
        NOTHING,
    ),
    "name_without_value": ProblemWords(
        Words(
            "The {field} of this row is a formula whose result the file does not hold, so the row cannot be used.",
            "该行的{field}是公式，但文件中没有保存计算结果，该行无法使用。",
        ),
        Words(
            "the workbook opened, calculated and saved in a spreadsheet program", "用表格软件打开并重新计算后保存的文件"
        ),
    ),
    "file_empty": ProblemWords(
        Words("The file is empty.", "文件是空的。"), Words("a workbook with a table", "含有表格的文件")
    ),
    "file_missing": ProblemWords(
        Words("There is no such file.", "没有这个文件。"),
        Words("the path of an existing file", "已有文件的路径"),
    ),
    "file_unreadable": ProblemWords(
        Words(
            "The file cannot be opened as a workbook: it is damaged or not complete.",
            "无法作为表格文件打开：文件已损坏或不完整。",
        ),
        Words("the file saved anew as xlsx or csv", "重新保存的 xlsx 或 csv 文件"),
    ),
    "file_encrypted": ProblemWords(
        Words("The workbook is protected by a password.", "该文件设有密码保护。"),
        Words("the same workbook saved without a password", "去掉密码后保存的文件"),
    ),
    "file_format": ProblemWords(
        Words("Files of the type “{found}” are not read.", "不支持“{found}”类型的文件。"),
        Words("an xlsx or csv file", "xlsx 或 csv 文件"),
    ),
    "file_too_large": ProblemWords(
        Words("The file is too large: {found}, the limit is {limit}.", "文件过大：{found}，上限为 {limit}。"),
        Words("a smaller file", "更小的文件"),
    ),
    **READING_PROBLEMS,
    **FILE_PROBLEMS,
    **DRAWING_PROBLEMS,
}
