"""Leads: who may become a customer, where they came from, how far they are and what they may be worth."""

from data.kinds._columns import Column
from data.kinds._kind import Kind
from data.kinds._words import Words

KIND = Kind(
    name="leads",
    words=Words("Leads", "销售线索"),
    place=17,
    key="name",
    label="name",
    telling=("source", "last_activity", "acv", "ltv", "behaviour"),
    needs=("last_activity", "acv", "ltv", "behaviour"),
    sheets=("leads", "lead list", "lead scoring", "prospects", "pipeline", "sales pipeline", "线索", "销售线索", "线索清单", "线索评分", "潜在客户", "客户线索"),
    columns=(
        Column("name", Words("Lead", "线索"), required=True, also=("lead name", "name", "contact name", "prospect", "prospect name", "线索名称", "姓名", "联系人", "客户姓名", "潜在客户")),
        Column("company", Words("Company", "公司"), also=("organization", "organisation", "account", "account name", "company name", "公司名称", "客户公司", "单位")),
        Column("source", Words("Source", "来源"), also=("lead source", "channel", "线索来源", "来源渠道", "渠道")),
        Column("role", Words("Role", "职位"), also=("title", "job title", "position", "职务", "岗位")),
        Column("behaviour", Words("Behaviour points", "行为得分"), "number", also=("behavior points", "behaviour score", "behavior score", "engagement points", "行为分", "行为分数")),
        Column("last_activity", Words("Last activity", "最近活动"), "date", also=("last activity date", "last contacted", "last contact", "last touch", "最近跟进", "最近联系", "最近活动日期", "最后跟进时间")),
        Column("stage", Words("Stage", "阶段"), also=("lead stage", "lead status", "pipeline stage", "status", "线索阶段", "线索状态", "销售阶段", "状态")),
        Column("reason", Words("Reason", "原因"), also=("lost reason", "disqualified reason", "丢单原因", "流失原因")),
        Column("acv", Words("Annual contract value", "年合同额"), "number", lowest=0, also=("acv", "contract value", "annual value", "deal value", "deal size", "年合同金额", "合同额", "预计金额")),
        Column("ltv", Words("Lifetime value", "客户终身价值"), "number", lowest=0, also=("ltv", "customer lifetime value", "clv", "终身价值", "生命周期价值")),
    ),
)  # fmt: skip
