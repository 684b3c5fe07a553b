"""What is said of dates that were read from the bars of a chart, or could not be."""

from data.kinds._problem_words import NOTHING, ProblemWords
from data.kinds._words import Words

DRAWING_PROBLEMS: dict[str, ProblemWords] = {
    "dates_from_drawing": ProblemWords(
        Words(
            "{name} was read from the bars drawn{colours} under {place}, where one column is {unit}: {count}, in rows {rows}.",
            "“{name}”由 {place} 下绘制的色条{colours}读出，每列为{unit}：共 {count} 个，第 {rows} 行。",
        ),
        NOTHING,
    ),
    "bars_in_two_rows": ProblemWords(
        Words(
            "Tasks have two rows of bars under {place}: the upper one was read as the plan, the lower one as what happened.",
            "{place} 下每项任务有上下两行色条：上行按计划读取，下行按实际读取。",
        ),
        NOTHING,
    ),
    "bars_interrupted": ProblemWords(
        Words(
            "Bars drawn under {place} with a gap, read from their first to their last cell: {count}, in rows {rows}.",
            "{place} 下有 {count} 条色条中间有间断，按首格至末格读取：第 {rows} 行。",
        ),
        NOTHING,
    ),
    "drawing_differs": ProblemWords(
        Words(
            "Dates written that differ from the bars drawn under {place}: {count}, in rows {rows}; what is written is used.",
            "有 {count} 行填写的日期与 {place} 下绘制的色条不一致，以填写的日期为准：第 {rows} 行。",
        ),
        NOTHING,
    ),
    "drawing_without_dates": ProblemWords(
        Words(
            "Bars are drawn under {place}, but nothing tells {missing}, so no dates were read from them.",
            "{place} 下绘有色条，但无法得知{missing}，因此没有从中读取日期。",
        ),
        Words(
            "a year above the calendar, or a line such as “Project start: 2026-03-02” above the table",
            "在日历上方写明年份，或在表格上方写明“项目开始：2026-03-02”",
        ),
    ),
    "drawing_out_of_reach": ProblemWords(
        Words(
            "There is a calendar at {place}; the colours of bars under it could not be read from this file.",
            "{place} 有日历；无法从此文件读取其下色条的颜色。",
        ),
        Words("the workbook saved as xlsx", "另存为 xlsx 的文件"),
    ),
}
