"""Business lines: what each line demands, how its agents work, and who answers for it."""

from data.kinds._columns import Choice, Column
from data.kinds._kind import Kind
from data.kinds._words import Words

KIND = Kind(
    name="business_lines",
    words=Words("Business lines", "业务线"),
    place=8,
    key="line",
    label="line",
    telling=("demand_type", "hierarchy", "development", "products", "traits"),
    sheets=("business lines", "lines of business", "业务线"),
    columns=(
        Column("line", Words("Business line", "业务线"), required=True, also=("line", "line of business", "业务")),
        Column(
            "demand_type",
            Words("Demand type", "需求类型"),
            "choice",
            also=("type of demand", "类型"),
            choices=(
                Choice("toA", Words("To A", "To A"), ("toa", "2a", "agent", "代理")),
                Choice("toB", Words("To B", "To B"), ("tob", "2b", "b2b", "business")),
                Choice("toC", Words("To C", "To C"), ("toc", "2c", "b2c", "consumer")),
            ),
        ),
        Column("hierarchy", Words("Agent hierarchy", "代理人层级模式"), also=("hierarchy", "代理层级", "层级模式")),
        Column("development", Words("How agents are developed", "代理发展方式"), also=("agent development", "发展方式")),
        Column("products", Words("Products to distribute", "分销产品需求"), also=("products", "distributed products", "分销产品")),
        Column("traits", Words("Traits of the model", "业务模式特点"), also=("traits", "model traits", "模式特点", "特点")),
        Column("counterpart", Words("Counterpart", "对接人"), "names", also=("contact", "counterparts")),
    ),
)  # fmt: skip
