"""Milestones: dates by which something is reached, planned, promised and met."""

from data.kinds._columns import Column
from data.kinds._kind import Kind
from data.kinds._words import Words
from data.kinds.tasks import PUBLIC_TITLE, STATUS

KIND = Kind(
    name="milestones",
    words=Words("Milestones", "里程碑"),
    place=6,
    key="id",
    label="name",
    telling=("baseline_date", "actual_date"),
    sheets=("milestones", "milestone plan", "里程碑", "里程碑计划"),
    columns=(
        Column("id", Words("ID", "编号"), "identifier", also=("#", "no", "序号")),
        Column("name", Words("Milestone", "里程碑"), required=True, also=("milestone name", "milestone title", "milestone description", "key milestone", "key milestones", "milestone/deliverable", "里程碑名称", "里程碑描述", "里程碑事件", "关键里程碑", "里程碑节点")),
        Column("date", Words("Date", "日期"), "date", also=("planned date", "target date", "due date", "due", "deadline", "forecast date", "expected date", "milestone date", "target completion date", "planned completion date", "completion date", "计划日期", "计划时间", "计划结束日期", "计划完成日期", "计划完成时间", "预计日期", "预计完成日期", "预计完成时间", "截止日期")),
        Column("baseline_date", Words("Baseline date", "基线日期"), "date", also=("original date", "基准日期")),
        Column("actual_date", Words("Actual date", "实际日期"), "date", also=("achieved on", "actual completion date", "actual completion", "date achieved", "completed on", "完成日期", "实际时间", "实际完成日期", "实际完成时间")),
        Column("owner", Words("Owner", "负责人"), "names", also=("responsible", "责任人", "备注（负责人）")),
        STATUS,
        PUBLIC_TITLE,
        Column("notes", Words("Notes", "备注"), also=("comments", "remarks", "说明")),
    ),
)  # fmt: skip
