"""Tables with one fault each, as people make them, with the problem that must be told and where."""

from dataclasses import dataclass
from datetime import date

from tests.data.reading.workbooks import Rows

HEAD = ("ID", "Task", "Owner", "Start", "Finish", "Duration", "Predecessors")
DESIGN = ("T1", "Design", "Qian Li", date(2026, 3, 2), date(2026, 3, 4), 3, None)
BUILD = ("T2", "Build", "Zhao Min", date(2026, 3, 5), date(2026, 3, 6), 2, "T1")
RISKS = ("Risk ID", "Risk", "Probability", "Impact")
COSTLY, GONE = ("R2", "Costly", 2, 3), ("R3", "Lost", 3, 3)
ARABIC = "\u0645\u0631\u0627\u062c\u0639\u0629"
TURNED = "\u202e"  # turns what follows around on the screen


@dataclass(frozen=True)
class Fault:
    """A sheet with a fault: where its problem stands (row, the column's letter or field), what was found, in which words."""

    rows: Rows
    code: str
    row: int | None
    column: str | None
    found: str
    english: str
    chinese: str


FAULTY: dict[str, Fault] = {
    "only headings": Fault(
        [HEAD], "headings_only", 1, None, "",
        "Headings were recognised, but there is no row below them.", "识别到了表头，但下面没有数据行。",
    ),
    "an id that stands twice": Fault(
        [HEAD, DESIGN, ("T1", *BUILD[1:6], None)], "duplicate_id", 3, "id", "T1",
        "The id “T1” stands in row 2 already; this row got the id 2.", "编号“T1”在第 2 行已经出现；此行改用编号 2。",
    ),
    "a predecessor that is no task": Fault(
        [HEAD, DESIGN, (*BUILD[:6], "T9")], "unknown_task", 3, "predecessors", "T9",
        "It waits for “T9”, which is not in the task list; that link is not used.", "前置任务“T9”不在任务清单中；该依赖未采用。",
    ),
    "a circle": Fault(
        [HEAD, (*DESIGN[:6], "T2"), BUILD], "cycle", 2, "predecessors", "Design -> Build -> Design",
        "These tasks wait for each other in a circle: Design -> Build -> Design (rows 2, 3).",
        "这些任务互相等待，形成循环：Design -> Build -> Design（第 2、3 行）。",
    ),
    "a start after the finish": Fault(
        [HEAD, (*DESIGN[:3], date(2026, 3, 9), date(2026, 3, 4), None, None), BUILD], "start_after_finish", 2, "start", "2026-03-09",
        "It starts (2026-03-09) after it finishes (2026-03-04).", "开始日期（2026-03-09）晚于完成日期（2026-03-04）。",
    ),
    "a probability of maybe": Fault(
        [RISKS, ("R1", "Late", "maybe", 4), COSTLY, GONE], "wrong_value", 2, "C", "maybe",
        "Found “maybe”, expected a value on the scale 1 to 5, or low/medium/high; the cell is left blank.",
        "内容为“maybe”，应为1 至 5 之间的数值，或 高/中/低；该单元格按空白处理。",
    ),
    "a column that mixes scales": Fault(
        [RISKS, ("R1", "Late", "80%", 4), COSTLY, GONE], "mixed_scales", 2, "C", "80%",
        "The column mixes scales (80%): values that do not fit a value on the scale 1 to 5, or low/medium/high are left blank.",
        "该列混用了多种标度（80%）：不符合1 至 5 之间的数值，或 高/中/低的值按空白处理。",
    ),
    "a task without a name": Fault(
        [HEAD, DESIGN, ("T2", None, *BUILD[2:])], "missing_required", 3, "B", "T2 · Zhao Min · 2026-03-05 · 2026-03-06 · 2 · T1",
        "The row has no Task, so it cannot be used.", "该行缺少任务，无法使用。",
    ),
    "a negative duration": Fault(
        [HEAD, (*DESIGN[:5], -1, None), BUILD], "out_of_range", 2, "F", "-1",
        "Found -1, outside of a number of working days, from 0 to 36,500; the cell is left blank.",
        "-1 超出范围，应为工作日天数，0 至 36,500；该单元格按空白处理。",
    ),
    "a day that no month has": Fault(
        [HEAD, (*DESIGN[:3], "2026-02-30", None, 3, None), BUILD], "wrong_value", 2, "D", "2026-02-30",
        "Found “2026-02-30”, expected a date such as 2026-03-18; the cell is left blank.",
        "内容为“2026-02-30”，应为日期，如 2026-03-18；该单元格按空白处理。",
    ),
    "a total below": Fault(
        [HEAD, DESIGN, BUILD, ("Total", None, None, None, None, 5, None)], "row_not_used", 4, None, "Total · 5",
        "The row was not used: it is a total.", "该行未使用：合计行。",
    ),
    "words in Arabic where days should be": Fault(
        [HEAD, DESIGN, (*BUILD[:5], ARABIC, "T1")], "wrong_value", 3, "F", ARABIC,
        f"Found “\u2068{ARABIC}\u2069”, expected a number of working days, from 0 to 36,500; the cell is left blank.",
        f"内容为“\u2068{ARABIC}\u2069”，应为工作日天数，0 至 36,500；该单元格按空白处理。",
    ),
    "a sign that turns the words after it around": Fault(
        [HEAD, DESIGN, (*BUILD[:5], f"{TURNED}soon", "T1")], "wrong_value", 3, "F", f"{TURNED}soon",
        "Found “soon”, expected a number of working days, from 0 to 36,500; the cell is left blank.",
        "内容为“soon”，应为工作日天数，0 至 36,500；该单元格按空白处理。",
    ),
}  # fmt: skip

# Odd, yet nothing is wrong: no problem beyond notes, and every cell comes through.
ODD: dict[str, Rows] = {
    "a cell of 10,000 letters": [HEAD, ("T1", "x" * 10_000, *DESIGN[2:]), BUILD],
    "tabs and line breaks in a cell": [HEAD, ("T1", "De\tsign\nagain", *DESIGN[2:]), BUILD],
    "pictures among the letters": [HEAD, ("T1", "Design 🚀👩‍💻", *DESIGN[2:]), BUILD],
    "full-width digits": [
        HEAD,
        ("T1", "Design", "Qian Li", "２０２６-０３-０２", "２０２６-０３-０４", "３", None),
        BUILD,
    ],
    "a name in Arabic": [HEAD, ("T1", ARABIC, ARABIC, *DESIGN[3:]), BUILD],
    "a name in Hebrew that turns around": [HEAD, ("T1", f"{TURNED}\u05e2\u05d9\u05e6\u05d5\u05d1", *DESIGN[2:]), BUILD],
    "a name that is markup": [HEAD, ("T1", "<img src=x onerror=alert(1)>", *DESIGN[2:]), BUILD],
    "a name that is a formula": [HEAD, ("T1", "'=cmd|' /C calc'!A0", *DESIGN[2:]), BUILD],
}
