"""Relations: who reports to, influences, advises or blocks whom."""

from data.kinds._columns import Choice, Column
from data.kinds._kind import Kind
from data.kinds._words import Words

KIND = Kind(
    name="relations",
    words=Words("Relations", "关系"),
    place=10,
    key="source",
    label="source",
    telling=("target", "strength", "sign"),
    sheets=("relations", "connections", "network", "关系", "人际关系"),
    columns=(
        Column("source", Words("From", "来源"), required=True, also=("source", "influencer", "发起人")),
        Column("target", Words("To", "对象"), required=True, also=("target", "influenced", "受影响人")),
        Column(
            "kind",
            Words("Relation", "关系类型"),
            "choice",
            also=("kind", "type", "relation type"),
            choices=(
                Choice("reports_to", Words("Reports to", "汇报"), ("reports", "汇报给")),
                Choice("influences", Words("Influences", "影响"), ("influence",)),
                Choice("advises", Words("Advises", "建议"), ("advisor", "顾问")),
                Choice("blocks", Words("Blocks", "阻碍"), ("conflict", "冲突")),
            ),
        ),
        Column("strength", Words("Strength", "强度"), "level", scale="1-5", also=("weight", "权重")),
        Column("sign", Words("Sign", "正负"), also=("polarity", "方向性质")),
    ),
)  # fmt: skip
