"""Events: when a requirement changed its status and who did it, from which service levels are reckoned."""

from data.kinds._columns import Column
from data.kinds._kind import Kind
from data.kinds._words import Words

KIND = Kind(
    name="events",
    words=Words("Status log", "流转记录"),
    place=22,
    key="requirement",
    label="requirement",
    telling=("time", "actor"),
    needs=("actor",),
    sheets=("events", "event log", "status history", "status changes", "history", "状态记录", "流转记录", "流转日志", "操作日志", "变更记录"),
    columns=(
        Column("requirement", Words("Requirement number", "需求编号"), required=True, also=("requirement", "requirement id", "request id", "ticket", "ticket id", "需求", "需求号", "工单号")),
        Column("time", Words("Time", "时间"), "date", also=("timestamp", "date", "changed on", "changed at", "event time", "日期", "操作时间", "变更时间", "流转时间")),
        Column("status", Words("Status", "状态"), also=("new status", "event", "to status", "变更后状态", "当前状态", "节点")),
        Column("actor", Words("Actor", "操作人"), also=("changed by", "done by", "user", "handled by", "处理人", "变更人", "经办人")),
        Column("note", Words("Note", "备注"), also=("notes", "comment", "comments", "remark", "说明")),
    ),
)  # fmt: skip
