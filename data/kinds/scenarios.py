"""Scenarios: each business scenario with its process, its service strategy and the people it is agreed with."""

from data.kinds._columns import Choice, Column
from data.kinds._kind import Kind
from data.kinds._words import Words

KIND = Kind(
    name="scenarios",
    words=Words("Scenarios", "业务场景"),
    place=5,
    key="scenario",
    label="scenario",
    telling=("process", "strategy"),
    sheets=("scenarios", "service strategy", "业务场景", "场景", "服务策略"),
    columns=(
        Column("scenario", Words("Scenario", "业务场景"), required=True, also=("scenario name", "business scenario", "场景", "场景名称")),
        Column(
            "kind",
            Words("Demand type", "需求类型"),
            "choice",
            also=("type", "场景类型", "类型"),
            choices=(
                Choice("toC", Words("To C", "To C"), ("toc", "2c", "b2c", "consumer", "面向消费者")),
                Choice("toB", Words("To B", "To B"), ("tob", "2b", "b2b", "business", "面向企业")),
                Choice("toA", Words("To A", "To A"), ("toa", "2a", "agent", "代理", "面向代理")),
            ),
        ),
        Column("process", Words("Process", "业务流程"), also=("process name", "流程", "对应流程")),
        Column("strategy", Words("Service strategy", "服务策略"), also=("strategy", "策略")),
        Column("counterparts", Words("Counterparts", "对接人"), "names", also=("counterpart", "contacts", "对接方")),
        Column("notes", Words("Notes", "备注"), also=("comments", "remarks", "说明")),
    ),
)  # fmt: skip
