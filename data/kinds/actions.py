"""Actions: what was agreed to be done, by whom and until when, and which task, risk or person it is about."""

from data.kinds._columns import Column
from data.kinds._kind import Kind
from data.kinds._words import Words
from data.kinds.tasks import STATUS

KIND = Kind(
    name="actions",
    words=Words("Actions", "行动项"),
    place=14,
    key="id",
    label="text",
    telling=("risk", "task", "stakeholder"),
    sheets=("actions", "action items", "action log", "行动项", "行动清单", "待办事项"),
    ids=("act", "action", "ai"),
    columns=(
        Column("id", Words("ID", "编号"), "identifier", also=("action id", "action no", "行动编号")),
        Column("text", Words("Action", "行动项"), required=True, also=("action item", "agreed action", "行动", "行动内容")),
        Column("owner", Words("Owner", "负责人"), "names", also=("action owner", "行动负责人")),
        Column("due", Words("Due", "截止日期"), "date", also=("action due", "action due date", "行动期限")),
        STATUS,
        Column("risk", Words("Risk concerned", "相关风险"), "names", also=("action for risk", "related risk", "涉及风险")),
        Column("task", Words("Task concerned", "相关任务"), "names", also=("action for task", "related task", "涉及任务")),
        Column("stakeholder", Words("Person concerned", "相关人员"), "names", also=("action for person",)),
    ),
)  # fmt: skip
