"""Stakeholders: who is involved, what they care about, how relevant the matter is to them and how much they count."""

from collections.abc import Iterable

import pandas as pd

from data.kinds._columns import Choice, Column
from data.kinds._kind import Fault, Kind
from data.kinds._words import Words


def same_name(stakeholders: pd.DataFrame) -> Iterable[Fault]:
    """People of one name: whoever names them elsewhere may mean either."""
    if "name" in stakeholders:
        comparable = stakeholders["name"].dropna().str.strip().str.casefold()
        for record, name in stakeholders.loc[comparable.index[comparable.duplicated()], "name"].items():
            yield Fault(int(str(record)), "name", "same_name", str(name))


AUDIENCE = Column(
    "audience",
    Words("Audience", "对象"),
    "choice",
    also=("audience group", "report to", "受众", "汇报对象"),
    choices=(
        Choice("team", Words("Team", "团队"), ("internal", "project team", "内部", "项目组")),
        Choice("client", Words("Client", "客户"), ("customer", "external", "甲方", "外部")),
        Choice("boss", Words("Boss", "老板"), ("management", "sponsor", "executive", "管理层", "领导", "上级")),
    ),
)

LEVELS = (
    Choice("unaware", Words("Unaware", "不了解"), ("不知情", "不了解型", "u")),
    Choice(
        "resistant",
        Words("Resistant", "抵制"),
        ("resisting", "against", "opposed", "strongly opposed", "抵制型", "反对", "强烈反对", "坚决反对", "r"),
    ),
    Choice("neutral", Words("Neutral", "中立"), ("中立型", "n")),
    Choice(
        "supportive",
        Words("Supportive", "支持"),
        ("support", "supporter", "strongly supportive", "支持型", "强烈支持", "大力支持", "s"),
    ),
    Choice("leading", Words("Leading", "领导"), ("lead", "champion", "领导型", "引领", "l")),
)

KIND = Kind(
    name="stakeholders",
    words=Words("Stakeholders", "干系人"),
    place=1,
    key="id",
    label="name",
    telling=("relevance", "influence", "attitude", "engagement_current", "engagement_desired", "concern"),
    sheets=("stakeholder register", "stakeholder analysis", "stakeholder list", "people", "业务干系人", "干系人登记册", "相关方", "干系人清单", "利益相关者"),
    rules=(same_name,),
    columns=(
        Column("id", Words("ID", "编号"), "identifier", also=("#", "no", "no.", "sl no", "s/n", "ref", "stakeholder id", "序号", "干系人编号")),
        Column("name", Words("Name", "姓名"), required=True, also=("individual", "group", "干系人名称", "相关方名称", "利益相关方", "stakeholder", "stakeholder name", "stakeholder group", "stakeholder name or group", "full name", "person", "干系人", "干系人姓名", "相关方", "利益相关者", "名称", "对接人", "имя")),
        Column("department", Words("Department", "所属部门"), also=("dept", "division", "unit", "business unit", "team", "部门", "отдел")),
        Column("organization", Words("Organization", "所属单位"), also=("organisation", "company", "employer", "单位", "公司", "组织", "机构")),
        Column("role", Words("Role", "岗位角色"), also=("role/title", "responsibility", "роль в проекте", "项目中的角色", "должность", "title", "job title", "position", "project role", "role / title", "role in project", "岗位", "角色", "职位", "职务", "项目角色", "роль")),
        AUDIENCE,
        Column("concern", Words("Concern", "关注点"), also=("concerns", "key concern", "key concerns", "pain point", "issues", "关注", "关切", "关注点-业务指标", "顾虑", "痛点")),
        Column("kpi", Words("KPI", "业务指标"), also=("kpis", "key metric", "metrics", "指标", "考核指标", "关键指标")),
        Column("expectation", Words("Expectation", "期望"), also=("interests", "key interests", "key expectations", "利益诉求", "期望诉求", "expectations", "needs", "needs, wants & expectations", "interest in project", "whats important to stakeholder", "success criteria", "诉求", "需求期望", "期望和需求", "ожидания")),
        Column("process_modules", Words("Process modules", "涉及的流程模块"), "names", also=("modules", "process module", "processes involved", "流程模块", "涉及流程", "涉及模块")),
        Column("relevance", Words("Relevance", "相关度"), "level", scale="1-5", also=("impact", "stakeholder interest", "interest in the project", "интерес к проекту", "interest", "interest level", "level of interest", "stake", "stake in project", "level of impact", "关联度", "利益", "利益程度", "兴趣", "关注度", "利益相关度", "интерес")),
        Column("influence", Words("Influence", "影响度"), "level", scale="1-5", also=("stakeholder influence", "stakeholder power", "authority", "влияние на проект", "power", "influence level", "level of influence", "power/influence", "power level", "影响力", "权力", "影响", "权利", "влияние")),
        Column("legitimacy", Words("Legitimacy", "合法性"), "level", scale="1-5", also=("legitimate", "合理性", "正当性")),
        Column("urgency", Words("Urgency", "紧迫性"), "level", scale="1-5", also=("urgent", "紧急度", "紧急性", "紧迫程度")),
        Column(
            "attitude",
            Words("Attitude", "态度"),
            "choice",
            also=("perspective", "attitude to project", "отношение к проекту", "position on project", "stance", "sentiment", "support level", "supportiveness", "立场", "支持度", "支持程度"),
            choices=(
                Choice("against", Words("Against", "反对"), ("oppose", "opposed", "opponent", "negative", "resistant", "blocker", "detractor", "strongly against", "strongly opposed", "strongly oppose", "消极", "抵制", "强烈反对", "坚决反对", "非常反对", "比较反对", "不支持", "-", "--", "-1", "-2")),
                Choice("neutral", Words("Neutral", "中立"), ("undecided", "mixed", "中性", "观望", "0")),
                Choice("for", Words("For", "支持"), ("support", "supporter", "supportive", "positive", "champion", "advocate", "in favour", "strongly in favour", "strongly for", "strongly support", "strongly supportive", "积极", "赞成", "拥护", "强烈支持", "大力支持", "坚决支持", "非常支持", "比较支持", "in favor", "+", "++", "1", "2")),
            ),
        ),
        Column("engagement_current", Words("Current engagement", "当前参与度"), "choice", choices=LEVELS, also=("current engagement level", "current state", "engagement current", "current", "engagement level", "目前参与程度", "当前参与程度", "当前状态", "参与度")),
        Column("engagement_desired", Words("Desired engagement", "期望参与度"), "choice", choices=LEVELS, also=("desired engagement level", "desired state", "engagement desired", "target engagement", "desired", "期望参与程度", "目标参与度", "期望状态")),
        Column(
            "direction",
            Words("Direction", "影响方向"),
            "choice",
            also=("direction of influence", "方向"),
            choices=(
                Choice("upward", Words("Upward", "向上"), ("up",)),
                Choice("downward", Words("Downward", "向下"), ("down",)),
                Choice("outward", Words("Outward", "向外"), ("out", "outwards")),
                Choice("sideward", Words("Sideward", "横向"), ("sideways", "lateral", "平级")),
            ),
        ),
        Column("strategy", Words("Strategy", "策略"), also=("how to engage", "engagement plan", "参与策略", "管理方式", "engagement strategy", "engagement approach", "management strategy", "approach", "管理策略", "应对策略", "沟通策略")),
        Column("communication_method", Words("Communication method", "沟通方式"), also=("preferred communication", "communication preference", "communication channel", "沟通手段", "communication", "communications preferences", "communication vehicles", "channel", "preferred channel", "沟通渠道", "联系方式偏好")),
        Column("frequency", Words("Frequency", "沟通频率"), also=("communication frequency", "cadence", "频率", "频次")),
        Column("next_contact", Words("Next contact", "下次联系"), "date", also=("next contact date", "next meeting", "下次沟通", "下次联系日期")),
        Column("owner", Words("Owner", "负责人"), "names", also=("relationship owner", "responsible", "我方负责人", "维护人")),
        Column("email", Words("E-mail", "邮箱"), also=("email", "mail", "email address", "电子邮件", "邮件")),
        Column("phone", Words("Phone", "电话"), also=("telephone", "mobile", "tel", "手机", "联系电话", "телефон")),
        Column("contact", Words("Contact", "联系方式"), also=("contact information", "contact info", "contact details", "联系信息")),
        Column("location", Words("Location", "地点"), also=("site", "office", "city", "所在地", "办公地点")),
        Column("category", Words("Category", "类别"), also=("stakeholder type", "type", "internal/external", "classification", "分类", "类型", "内部/外部", "内/外部")),
        Column("requirement", Words("Requirement", "需求"), also=("key requirements", "requirements", "要求")),
        Column("rater", Words("Rater", "评分人"), also=("rated by", "assessed by", "评估人")),
        Column("rated_on", Words("Rated on", "评分日期"), "date", also=("rating date", "assessed on", "评估日期")),
        Column("confidence", Words("Confidence", "置信度"), "percent", also=("confidence level", "把握", "信心")),
        Column("notes", Words("Notes", "备注"), also=("note", "comment", "comments", "remarks", "说明", "批注")),
    ),
)  # fmt: skip
