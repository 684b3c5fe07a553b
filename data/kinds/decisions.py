"""Decisions: what is to be decided, by whom and until when, and what was decided (blank while it is open)."""

from data.kinds._columns import Column
from data.kinds._kind import Kind
from data.kinds._words import Words
from data.kinds.stakeholders import AUDIENCE

KIND = Kind(
    name="decisions",
    words=Words("Decisions", "决策"),
    place=13,
    key="id",
    label="text",
    telling=("asked_of", "decided", "by"),
    sheets=("decisions", "decision log", "decision register", "决策", "决策记录", "决策日志", "决策清单"),
    ids=("dec", "decision"),
    columns=(
        Column("id", Words("ID", "编号"), "identifier", also=("decision id", "decision no", "决策编号")),
        Column("on", Words("Recorded on", "记录日期"), "date", also=("raised at meeting of", "date", "decision date", "会议日期", "日期", "提出日期")),
        Column("text", Words("Decision", "决策事项"), required=True, also=("decision needed", "decision to be made", "question to decide", "待决事项", "决策内容", "决策", "决定事项")),
        Column("asked_of", Words("Asked of", "请谁决定"), "names", also=("decision asked of", "decision maker", "决策人", "决策者", "拍板人")),
        Column("due", Words("Decide by", "决策期限"), "date", also=("decision due", "decision needed by", "due", "due date", "needed by", "决策截止日期", "截止日期", "期限")),
        Column("decided", Words("What was decided", "决策结果"), also=("decision made", "decision outcome", "outcome", "决定", "决议", "结论", "决策结论")),
        Column("by", Words("Decided by", "决定人"), "names", also=("decision by", "decision taken by")),
        Column("task", Words("Task concerned", "相关任务"), "names", also=("decision for task", "related task", "任务", "涉及任务")),
        Column("risk", Words("Risk concerned", "相关风险"), "names", also=("decision on risk", "related risk", "风险", "涉及风险")),
        AUDIENCE,
    ),
)  # fmt: skip
