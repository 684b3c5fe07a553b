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
        Column("name", Words("Milestone", "里程碑"), required=True, also=("milestone name", "里程碑名称")),
        Column("date", Words("Date", "日期"), "date", also=("planned date", "target date", "due date", "计划日期", "计划结束日期")),
        Column("baseline_date", Words("Baseline date", "基线日期"), "date", also=("original date", "基准日期")),
        Column("actual_date", Words("Actual date", "实际日期"), "date", also=("achieved on", "完成日期", "实际完成日期")),
        Column("owner", Words("Owner", "负责人"), "names", also=("responsible", "责任人", "备注（负责人）")),
        STATUS,
        PUBLIC_TITLE,
        Column("notes", Words("Notes", "备注"), also=("comments", "remarks", "说明")),
    ),
)  # fmt: skip
