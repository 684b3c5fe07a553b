"""Ratings: what each of several raters gave a stakeholder by a criterion, and why."""

from data.kinds._columns import Column
from data.kinds._kind import Kind
from data.kinds._words import Words

KIND = Kind(
    name="ratings",
    words=Words("Ratings", "评分记录"),
    place=18,
    key="stakeholder",
    label="stakeholder",
    telling=("rater", "criterion", "score"),
    needs=("rater",),
    identity=("rater", "stakeholder", "criterion"),
    sheets=("ratings", "stakeholder ratings", "rater scores", "评分", "评分记录", "评分表", "打分表"),
    columns=(
        Column("rater", Words("Rater", "评分人"), also=("rated by", "scorer", "assessor", "evaluator", "评估人", "打分人", "评委")),
        Column("stakeholder", Words("Stakeholder", "干系人"), required=True, also=("stakeholder name", "rated person", "评分对象", "被评人", "相关方", "干系人姓名")),
        Column("criterion", Words("Criterion", "评分标准"), also=("criteria", "dimension", "评价维度", "评分维度", "评分项", "指标")),
        Column("score", Words("Score", "得分"), "number", also=("rating", "points", "分数", "评分", "打分")),
        Column("reason", Words("Reason", "理由"), also=("rationale", "justification", "comment", "comments", "评分理由", "依据", "说明")),
        Column("score_scale", Words("Scale of the score", "得分所用标度"), also=("rating scale used", "评分标度")),
        Column("stakeholder_id", Words("ID of the person rated", "被评人编号"), "identifier", also=("id of the stakeholder rated",)),
        Column("on", Words("Rated on", "评分日期"), "date", also=("date", "rating date", "日期", "评估日期")),
    ),
)  # fmt: skip
