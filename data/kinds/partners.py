"""Partners: who might deliver a service, for what fees, with which people; criteria are columns of the owner's own."""

from data.kinds._columns import Column
from data.kinds._kind import Kind
from data.kinds._words import Words

KIND = Kind(
    name="partners",
    words=Words("Partners", "合作伙伴"),
    place=16,
    key="name",
    label="name",
    telling=("service", "service_fee", "licence_fee", "integration_fee", "years_in_business", "business_contact", "technical_contact"),
    needs=("service_fee", "licence_fee", "integration_fee", "years_in_business", "business_contact", "technical_contact"),
    sheets=("partners", "partner list", "partner selection", "vendors", "vendor comparison", "vendor evaluation", "vendor list", "suppliers", "supplier evaluation", "supplier list", "合作伙伴", "合作方", "供应商", "供应商评估", "供应商清单", "供应商比选"),
    columns=(
        Column("name", Words("Partner", "合作伙伴"), required=True, also=("partner name", "vendor", "vendor name", "supplier", "supplier name", "bidder", "provider", "合作方", "合作方名称", "合作伙伴名称", "供应商", "供应商名称", "厂商", "投标方")),
        Column("service", Words("Service", "服务"), also=("services", "services offered", "service offered", "服务内容", "提供服务", "合作内容")),
        Column("service_fee", Words("Service fee", "服务费"), "number", lowest=0, also=("service fees", "service cost", "服务费用", "服务报价")),
        Column("licence_fee", Words("Licence fee", "许可费"), "number", lowest=0, also=("license fee", "licence cost", "license cost", "licensing fee", "授权费", "许可费用", "授权费用")),
        Column("integration_fee", Words("Integration fee", "集成费"), "number", lowest=0, also=("integration cost", "set-up fee", "setup fee", "implementation fee", "对接费", "集成费用", "实施费")),
        Column("years_in_business", Words("Years in business", "经营年限"), "number", lowest=0, also=("years of experience", "years in operation", "成立年限", "从业年限")),
        Column("leader", Words("Leader", "负责人"), "names", also=("lead", "owner", "team lead", "牵头人", "带头人")),
        Column("spare", Words("Spare", "备选"), "names", also=("backup", "alternate", "stand-in", "备选人", "后备")),
        Column("business_contact", Words("Business contact", "商务联系人"), "names", also=("commercial contact", "sales contact", "商务接口人", "商务对接人")),
        Column("technical_contact", Words("Technical contact", "技术联系人"), "names", also=("tech contact", "technical lead", "技术接口人", "技术对接人")),
        Column("stage", Words("Stage", "阶段"), also=("status", "partner stage", "合作阶段", "状态")),
        Column("notes", Words("Notes", "备注"), also=("note", "comment", "comments", "remarks", "说明")),
    ),
)  # fmt: skip
