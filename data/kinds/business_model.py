"""Business model study: the need, the function that serves it, its flow and the metrics that matter."""

from data.kinds._columns import Column
from data.kinds._kind import Kind
from data.kinds._words import Words

KIND = Kind(
    name="business_model",
    words=Words("Business model", "业务模式"),
    place=9,
    key="need",
    label="need",
    telling=("function", "flow", "metrics"),
    sheets=("business model", "business model study", "业务模式", "业务模式研究"),
    columns=(
        Column("need", Words("Need", "需求"), required=True, also=("need addressed", "业务需求")),
        Column("function", Words("Function or service", "功能/服务实现"), also=("function", "service", "功能", "服务实现")),
        Column("flow", Words("Flow", "流程梳理"), also=("process flow", "流程")),
        Column("metrics", Words("Key metrics", "重要指标"), also=("metrics", "指标")),
    ),
)  # fmt: skip
