"""Issues: what has gone wrong already, how grave it is and who mends it."""

from data.kinds._columns import Column
from data.kinds._kind import Kind
from data.kinds._words import Words
from data.kinds.tasks import STATUS

KIND = Kind(
    name="issues",
    words=Words("Issues", "问题"),
    place=12,
    key="id",
    label="title",
    telling=("severity", "identified_by", "closed_date", "submitted_date"),
    sheets=("issues", "issue log", "issue register", "问题清单", "问题日志"),
    columns=(
        Column("id", Words("ID", "编号"), "identifier", also=("#", "no", "issue id", "问题编号", "序号")),
        Column("title", Words("Issue", "问题"), required=True, also=("title", "issue title", "name", "问题名称", "问题标题")),
        Column("description", Words("Description", "描述"), also=("issue description", "details", "问题描述")),
        Column("type", Words("Type", "类型"), also=("issue type", "category", "问题类型")),
        Column("priority", Words("Priority", "优先级"), "level", scale="low-high", also=("prio",)),
        Column("severity", Words("Severity", "严重程度"), "level", scale="low-high", also=("impact", "严重性")),
        STATUS,
        Column("owner", Words("Owner", "负责人"), "names", also=("assigned to", "responsible", "责任人")),
        Column("identified_by", Words("Identified by", "提出人"), "names", also=("raised by", "reported by", "发现人")),
        Column("submitted_date", Words("Submitted", "提出日期"), "date", also=("date raised", "raised on", "提出时间")),
        Column("due_date", Words("Due", "截止日期"), "date", also=("due date", "target date")),
        Column("closed_date", Words("Closed", "关闭日期"), "date", also=("closure date", "closed on", "resolved on")),
        Column("response", Words("Response", "应对措施"), also=("resolution", "action", "decision", "解决方案")),
    ),
)  # fmt: skip
