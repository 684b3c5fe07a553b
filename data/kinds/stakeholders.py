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
    Choice(
        "unaware",
        Words("Unaware", "不了解"),
        (
            "不知情",
            "不了解型",
            "u",
            "not aware",
            "unaware of",
            "no awareness",
            "unknowing",
            "不知晓",
            "不知晓型",
            "不知道",
            "未察觉",
            "未察觉型",
            "未意识到",
            "未知晓",
            "没意识到",
            "不清楚",
            "无认知",
            "nicht informiert",
            "ahnungslos",
            "desconocedor",
            "desconoce",
            "desinformado",
            "desconhece",
            "não ciente",
            "inconscient",
            "non informé",
            "не осведомлен",
            "неосведомленный",
            "не знает",
        ),
    ),
    Choice(
        "resistant",
        Words("Resistant", "抵制"),
        ("resisting", "against", "opposed", "strongly opposed", "抵制型", "反对", "强烈反对", "坚决反对", "r"),
    ),
    Choice(
        "neutral",
        Words("Neutral", "中立"),
        (
            "中立型",
            "n",
            "indifferent",
            "undecided",
            "ambivalent",
            "passive",
            "中立者",
            "中立态度",
            "观望",
            "观望型",
            "无所谓",
            "不支持也不反对",
            "neutro",
            "neutre",
            "нейтральный",
            "нейтрально",
        ),
    ),
    Choice(
        "supportive",
        Words("Supportive", "支持"),
        ("support", "supporter", "strongly supportive", "支持型", "强烈支持", "大力支持", "s"),
    ),
    Choice(
        "leading",
        Words("Leading", "领导"),
        (
            "lead",
            "champion",
            "领导型",
            "引领",
            "l",
            "leader",
            "leads",
            "driving",
            "driver",
            "actively engaged",
            "championing",
            "领导者",
            "主导",
            "主导型",
            "领先",
            "领先型",
            "引导",
            "带领",
            "推动",
            "推动者",
            "führend",
            "treibend",
            "líder",
            "lidera",
            "impulsor",
            "moteur",
            "meneur",
            "лидер",
            "лидирует",
            "лидирующий",
            "ведущий",
        ),
    ),
)

KIND = Kind(
    name="stakeholders",
    words=Words("Stakeholders", "干系人"),
    place=1,
    key="id",
    label="name",
    telling=("relevance", "influence", "attitude", "engagement_current", "engagement_desired", "concern"),
    sheets=("stakeholder register", "stakeholder analysis", "stakeholder list", "people", "业务干系人", "干系人登记册", "相关方", "干系人清单", "利益相关者", "stakeholder matrix", "stakeholder map", "stakeholder mapping", "stakeholder management", "stakeholder management plan", "stakeholder engagement", "stakeholder engagement plan", "stakeholder engagement matrix", "stakeholder assessment", "stakeholder identification", "stakeholder log", "stakeholder table", "power interest grid", "power interest matrix", "interested parties", "干系人登记表", "干系人登记", "干系人分析", "干系人分析表", "干系人列表", "干系人名单", "干系人管理", "干系人管理计划", "干系人识别", "干系人参与计划", "干系人矩阵", "项目干系人", "项目干系人登记册", "相关方登记册", "相关方清单", "相关方分析", "相关方管理", "利益相关方", "利益相关方登记册", "利益相关者登记册", "利益相关者分析", "利益相关者清单", "利害关系人", "利害关系人登记册", "利害关系人登录表", "利害关系人分析", "stakeholderanalyse", "stakeholder-analyse", "stakeholderliste", "stakeholderregister", "registro de interesados", "matriz de interesados", "interesados", "partes interesadas", "registro de stakeholders", "matriz de stakeholders", "análise de stakeholders", "partes interessadas", "registre des parties prenantes", "parties prenantes", "заинтересованные стороны", "реестр заинтересованных сторон", "реестр стейкхолдеров", "стейкхолдеры"),
    rules=(same_name,),
    columns=(
        Column("id", Words("ID", "编号"), "identifier", also=("#", "no", "no.", "sl no", "s/n", "ref", "stakeholder id", "序号", "干系人编号", "s no", "sr no", "serial no", "serial number", "item no", "n°", "nr", "lfd nr", "код", "编码", "stakeholder no", "stakeholder number", "stakeholder code", "相关方编号", "利益相关者编号", "干系人id", "干系人序号")),
        Column("name", Words("Name", "姓名"), required=True, also=("individual", "group", "干系人名称", "相关方名称", "利益相关方", "stakeholder", "stakeholder name", "stakeholder group", "stakeholder name or group", "full name", "person", "干系人", "干系人姓名", "相关方", "利益相关者", "名称", "对接人", "имя", "stakeholder/group", "stakeholder name/group", "stakeholder/role", "stakeholder or group", "name of stakeholder", "key stakeholder", "stakeholder individual", "stakeholder or stakeholder group", "contact name", "interested party", "party", "participant", "person or group", "name/group", "name or group", "individual or group", "team member", "member name", "主要干系人", "关键干系人", "项目干系人", "干系人/角色", "干系人/群体", "干系方", "干系人名字", "人员", "人员姓名", "成员姓名", "姓名/名称", "姓名/角色", "利益相关人", "利害关系人", "利害关系人姓名", "利益关系人", "利益相关者姓名", "利益相关者名称", "相关方姓名", "相关人员", "涉众", "涉众名称", "关系人", "关键人物", "stakeholdername", "person/gruppe", "ansprechpartner", "anspruchsgruppe", "nombre", "nombre del interesado", "interesado", "parte interesada", "partes interesadas", "nome", "nome do stakeholder", "nom", "partie prenante", "parties prenantes", "стейкхолдер", "стейкхолдеры", "заинтересованная сторона", "заинтересованные стороны", "фио")),
        Column("department", Words("Department", "所属部门"), also=("dept", "division", "unit", "business unit", "team", "部门", "отдел", "department/team", "department name", "department/division", "business area", "function area", "所在部门", "部门名称", "部门/团队", "部门/单位", "职能部门", "所属团队", "abteilung", "departamento", "département", "подразделение")),
        Column("organization", Words("Organization", "所属单位"), also=("organisation", "company", "employer", "单位", "公司", "组织", "机构", "organization name", "organisation/department", "organization/department", "company/organization", "company name", "firm", "agency", "entity", "affiliation", "institution", "所属组织", "所属公司", "所属机构", "所在单位", "工作单位", "单位名称", "公司名称", "单位/部门", "组织/部门", "组织/单位", "公司/部门", "unternehmen", "firma", "organización", "empresa", "organização", "entreprise", "организация", "компания")),
        Column("role", Words("Role", "岗位角色"), also=("role/title", "responsibility", "роль в проекте", "项目中的角色", "должность", "title", "job title", "position", "project role", "role / title", "role in project", "岗位", "角色", "职位", "职务", "项目角色", "роль", "stakeholder role", "role/position", "position/role", "role & responsibilities", "roles & responsibilities", "role and responsibilities", "roles and responsibilities", "role/responsibility", "role/responsibilities", "responsibilities", "role on project", "role in the project", "role description", "job role", "job position", "designation", "function", "function/role", "position/title", "title/position", "title/role", "职责", "职称", "身份", "职位/角色", "角色/职位", "角色/职责", "岗位/角色", "职务/角色", "职位/职务", "项目职责", "项目中角色", "在项目中的角色", "项目中担任的角色", "角色描述", "角色定位", "项目中的职位", "rolle", "rolle im projekt", "funktion", "rol", "rol en el proyecto", "cargo", "puesto", "cargo/função", "papel", "função", "fonction", "rôle dans le projet", "функция")),
        AUDIENCE,
        Column("concern", Words("Concern", "关注点"), also=("concerns", "key concern", "key concerns", "pain point", "issues", "关注", "关切", "关注点-业务指标", "顾虑", "痛点", "main concern", "primary concern", "core concern", "concerns/issues", "issues/concerns", "key issue", "key concerns/issues", "concerns and issues", "worry", "fears", "objections", "concerns/needs", "concern/need", "main interest", "area of interest", "areas of interest", "核心关注点", "主要关注点", "关注内容", "关注事项", "关注重点", "重点关注", "关注焦点", "主要关切", "核心关切", "关心的问题", "关心点", "关注的问题", "利益关注点", "担忧", "担心", "顾虑点", "anliegen", "bedenken", "preocupaciones", "preocupação", "preocupações", "préoccupations", "опасения")),
        Column("kpi", Words("KPI", "业务指标"), also=("kpis", "key metric", "metrics", "指标", "考核指标", "关键指标", "success metric", "performance indicators", "绩效指标", "业绩指标", "衡量指标")),
        Column("expectation", Words("Expectation", "期望"), also=("interests", "key interests", "key expectations", "利益诉求", "期望诉求", "expectations", "needs", "needs, wants & expectations", "interest in project", "whats important to stakeholder", "success criteria", "诉求", "需求期望", "期望和需求", "ожидания", "stakeholder expectation", "main expectation", "major expectations", "expectations/needs", "needs/expectations", "needs and expectations", "expectations and needs", "what they want", "what do they want", "what they need", "wants", "goals", "objectives", "motivation", "drivers", "stakeholder interests", "main interests", "project interest", "主要期望", "核心诉求", "主要诉求", "利益需求", "期待", "期望目标", "需求和期望", "需求与期望", "期望与需求", "期望/需求", "需求/期望", "期望内容", "项目期望", "主要利益", "利益点", "erwartung", "erwartungen", "expectativa", "attentes", "ожидание")),
        Column("process_modules", Words("Process modules", "涉及的流程模块"), "names", also=("modules", "process module", "processes involved", "流程模块", "涉及流程", "涉及模块")),
        Column("relevance", Words("Relevance", "相关度"), "level", scale="1-5", also=("impact", "stakeholder interest", "interest in the project", "интерес к проекту", "interest", "interest level", "level of interest", "stake", "stake in project", "level of impact", "关联度", "利益", "利益程度", "兴趣", "关注度", "利益相关度", "интерес", "interest rating", "interest score", "degree of interest", "stakeholder interest level", "interest in project level", "relevance level", "importance", "importance level", "level of importance", "how are they affected", "affected by the project", "impact of the project", "impacted by the project", "how much does the project impact them", "project impact on stakeholder", "level of concern", "利益大小", "利益水平", "利益级别", "利益等级", "利益相关程度", "利益关系", "利害关系", "利害程度", "利益相关性", "关注程度", "关注等级", "感兴趣程度", "兴趣度", "兴趣程度", "兴趣水平", "兴趣等级", "关心程度", "相关程度", "重要性", "重要程度", "受影响程度", "受影响度", "受项目影响程度", "interesse", "interesse am projekt", "interés", "nivel de interés", "intérêt", "niveau d'intérêt", "nível de interesse", "уровень интереса", "заинтересованность")),
        Column("influence", Words("Influence", "影响度"), "level", scale="1-5", also=("stakeholder influence", "stakeholder power", "authority", "влияние на проект", "power", "influence level", "level of influence", "power/influence", "power level", "影响力", "权力", "影响", "权利", "влияние", "influence/power", "influence & power", "influence rating", "influence score", "influence on project", "influence on the project", "degree of influence", "amount of influence", "power rating", "power score", "degree of power", "level of power", "power/authority", "authority level", "level of authority", "decision power", "decision making power", "decision authority", "stakeholder influence level", "stakeholder power level", "impact to project", "impact on project", "impact on the project", "influence/impact", "how much influence do they have", "影响程度", "影响力程度", "影响力等级", "影响等级", "影响级别", "影响大小", "影响能力", "对项目的影响", "对项目影响", "对项目的影响程度", "对项目的影响力", "项目影响力", "权力大小", "权力等级", "权力水平", "权力程度", "权力级别", "权利大小", "权利等级", "权力/影响", "权力/影响力", "影响力/权力", "权力/职权", "职权", "话语权", "决策权", "决策权限", "einfluss", "einfluss auf das projekt", "macht", "machtposition", "influencia", "nivel de influencia", "poder", "pouvoir", "niveau d'influence", "власть", "уровень влияния", "степень влияния")),
        Column("legitimacy", Words("Legitimacy", "合法性"), "level", scale="1-5", also=("legitimate", "合理性", "正当性")),
        Column("urgency", Words("Urgency", "紧迫性"), "level", scale="1-5", also=("urgent", "紧急度", "紧急性", "紧迫程度")),
        Column(
            "attitude",
            Words("Attitude", "态度"),
            "choice",
            also=("perspective", "attitude to project", "отношение к проекту", "position on project", "stance", "sentiment", "support level", "supportiveness", "立场", "支持度", "支持程度", "attitude towards project", "attitude toward project", "attitude towards the project", "attitude toward the project", "current attitude", "stakeholder attitude", "stakeholder position", "position towards project", "support/resistance", "support or resistance", "support/oppose", "supportive/resistant", "supporter/resistor", "level of support", "support rating", "support status", "disposition", "receptiveness", "对项目的态度", "对项目态度", "对项目的立场", "项目态度", "态度/立场", "态度倾向", "当前态度", "目前态度", "支持/反对", "支持情况", "支持态度", "支持力度", "支持或反对", "einstellung", "einstellung zum projekt", "haltung", "actitud", "postura", "posición", "atitude", "posição", "attitude envers le projet", "позиция"),
            choices=(
                Choice("against", Words("Against", "反对"), ("oppose", "opposed", "opponent", "negative", "resistant", "blocker", "detractor", "strongly against", "strongly opposed", "strongly oppose", "消极", "抵制", "强烈反对", "坚决反对", "非常反对", "比较反对", "不支持", "-", "--", "-1", "-2", "resist", "resists", "resisting", "resistance", "resistor", "opposing", "opposes", "opposition", "critical", "critic", "skeptical", "sceptical", "sceptic", "skeptic", "hostile", "disagree", "unsupportive", "unfavourable", "unfavorable", "反对者", "反对态度", "持反对态度", "抵触", "抗拒", "反感", "负面", "不赞成", "不同意", "怀疑", "对立", "否定", "ablehnend", "dagegen", "gegner", "skeptisch", "negativ", "en contra", "contra", "opositor", "negativo", "resiste", "contre", "défavorable", "négatif", "против", "отрицательное", "негативное", "негативный")),
                Choice("neutral", Words("Neutral", "中立"), ("undecided", "mixed", "中性", "观望", "0", "indifferent", "ambivalent", "passive", "中立者", "中立态度", "观望型", "无所谓", "不支持也不反对", "neutro", "neutre", "нейтральный", "нейтрально")),
                Choice("for", Words("For", "支持"), ("support", "supporter", "supportive", "positive", "champion", "advocate", "in favour", "strongly in favour", "strongly for", "strongly support", "strongly supportive", "积极", "赞成", "拥护", "强烈支持", "大力支持", "坚决支持", "非常支持", "比较支持", "in favor", "+", "++", "1", "2", "supporting", "supports", "favourable", "favorable", "enthusiastic", "committed", "agree", "agrees", "ally", "promoter", "proponent", "leading", "leader", "赞同", "同意", "支持者", "持支持态度", "正面", "认可", "配合", "推动", "主导", "领导", "积极支持", "全力支持", "positiv", "dafür", "befürworter", "unterstützend", "unterstützer", "a favor", "apoya", "apoyo", "positivo", "partidario", "apoiador", "apoia", "pour", "positif", "за", "положительное", "позитивное", "поддерживает", "сторонник")),
            ),
        ),
        Column("engagement_current", Words("Current engagement", "当前参与度"), "choice", choices=LEVELS, also=("current engagement level", "current state", "engagement current", "current", "engagement level", "目前参与程度", "当前参与程度", "当前状态", "参与度", "current engagement status", "current level", "current level of engagement", "current level of support", "current participation", "current participation level", "current commitment", "current commitment level", "actual engagement", "actual engagement level", "as-is engagement", "existing engagement level", "engagement status", "level of engagement", "stakeholder engagement level", "participation level", "level of participation", "level of involvement", "involvement level", "现状参与度", "现有参与程度", "当前参与水平", "当前参与级别", "当前参与", "目前参与水平", "目前参与度", "目前状态", "实际参与度", "参与程度", "参与水平", "参与级别", "当前支持度", "当前支持程度", "当前投入程度", "participación actual", "nivel de participación actual", "engajamento atual")),
        Column("engagement_desired", Words("Desired engagement", "期望参与度"), "choice", choices=LEVELS, also=("desired engagement level", "desired state", "engagement desired", "target engagement", "desired", "期望参与程度", "目标参与度", "期望状态", "desired level", "desired level of engagement", "desired level of support", "desired participation", "desired engagement status", "desired commitment", "target level", "target state", "target engagement level", "target level of engagement", "required engagement", "required engagement level", "required level", "to-be engagement", "planned engagement level", "expected engagement", "expected engagement level", "期望参与水平", "期望参与", "期望的参与度", "期望的参与程度", "期望参与级别", "期望水平", "期望支持度", "期望支持程度", "目标参与程度", "目标参与水平", "目标状态", "所需参与度", "所需参与程度", "所需参与水平", "要求参与度", "预期参与程度", "预期参与度", "participación deseada", "nivel de participación deseado", "engajamento desejado")),
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
        Column("strategy", Words("Strategy", "策略"), also=("how to engage", "engagement plan", "参与策略", "管理方式", "engagement strategy", "engagement approach", "management strategy", "approach", "管理策略", "应对策略", "沟通策略", "strategy/action", "strategies", "stakeholder strategy", "stakeholder management strategy", "potential strategy", "potential management strategy", "strategy for engagement", "engagement strategies", "engagement activities", "engagement actions", "engagement method", "management approach", "management action", "management plan", "influence strategy", "influencing strategy", "how to manage", "actions to achieve", "action plan", "actions", "required actions", "approach/strategy", "communication strategy", "管理措施", "管理策略/措施", "管理办法", "管理方法", "应对措施", "应对方法", "应对方式", "策略/措施", "干系人管理策略", "干系人参与策略", "相关方管理策略", "参与计划", "参与方式", "参与措施", "行动计划", "行动方案", "沟通管理策略", "对策", "engagement-strategie", "massnahmen", "umgang", "handlungsstrategie", "estrategia", "estrategia de gestión", "estrategia de participación", "estratégia de engajamento", "stratégie d'engagement", "стратегия", "стратегия взаимодействия")),
        Column("communication_method", Words("Communication method", "沟通方式"), also=("preferred communication", "communication preference", "communication channel", "沟通手段", "communication", "communications preferences", "communication vehicles", "channel", "preferred channel", "沟通渠道", "联系方式偏好", "communication means", "communication medium", "communication tool", "communication mode", "communication style", "communication format", "communication plan", "preferred communication method", "preferred communication channel", "preferred method", "preferred method of communication", "preferred contact", "preferred contact method", "preferred mode of communication", "contact method", "method of contact", "method of communication", "means of communication", "how to communicate", "comms channel", "comms method", "沟通工具", "沟通形式", "沟通途径", "沟通方法", "沟通媒介", "沟通偏好", "首选沟通方式", "偏好沟通方式", "偏好的沟通方式", "沟通方式偏好", "交流方式", "联络方式", "kommunikation", "kommunikationskanal", "kommunikationsmittel", "kommunikationsform", "canal", "canal de comunicación", "medio de comunicación", "canal de comunicação", "canal recomendado", "moyen de communication", "canal de communication", "способ коммуникации", "канал коммуникации")),
        Column("frequency", Words("Frequency", "沟通频率"), also=("communication frequency", "cadence", "频率", "频次", "frequency of communication", "contact frequency", "frequency of contact", "engagement frequency", "meeting frequency", "how often", "communication cadence", "update frequency", "沟通频度", "沟通周期", "联系频率", "沟通频次", "汇报频率", "häufigkeit", "frecuencia", "frequência", "fréquence", "частота")),
        Column("next_contact", Words("Next contact", "下次联系"), "date", also=("next contact date", "next meeting", "下次沟通", "下次联系日期", "next interaction", "next touchpoint", "next engagement", "next follow up", "下次沟通日期", "下次沟通时间", "下次拜访")),
        Column("owner", Words("Owner", "负责人"), "names", also=("relationship owner", "responsible", "我方负责人", "维护人", "owner name", "owned by", "assignee", "responsible person", "responsible party", "person responsible", "person in charge", "accountable", "accountable person", "负责人员", "责任者", "责任人员", "主要负责人", "跟进人", "跟踪人", "verantwortlich", "verantwortlicher", "verantwortliche person", "zuständig", "responsable", "responsável", "ответственный", "исполнитель", "engagement owner", "stakeholder owner", "managed by", "account owner", "internal owner", "point person", "责任人", "对接负责人", "沟通负责人", "维护负责人", "管理责任人")),
        Column("email", Words("E-mail", "邮箱"), also=("email", "mail", "email address", "电子邮件", "邮件", "e-mail address", "mail address", "email id", "邮箱地址", "电子邮箱", "correo", "correo electrónico", "courriel", "почта")),
        Column("phone", Words("Phone", "电话"), also=("telephone", "mobile", "tel", "手机", "联系电话", "телефон", "phone number", "phone no", "telephone number", "mobile number", "mobile no", "cell phone", "contact number", "contact no", "手机号", "手机号码", "电话号码", "teléfono", "telefone", "telefon")),
        Column("contact", Words("Contact", "联系方式"), also=("contact information", "contact info", "contact details", "联系信息", "contact data", "联系人", "联络信息", "通讯方式", "通讯信息", "kontakt", "kontaktdaten", "contacto", "contato", "coordonnées", "контакт", "контакты", "контактная информация")),
        Column("location", Words("Location", "地点"), also=("site", "office", "city", "所在地", "办公地点", "country", "region", "address", "based in", "地址", "地区", "城市", "所在城市", "国家", "国家/地区", "standort", "ubicación", "localização", "lieu")),
        Column("category", Words("Category", "类别"), also=("stakeholder type", "type", "internal/external", "classification", "分类", "类型", "内部/外部", "内/外部", "stakeholder category", "stakeholder class", "stakeholder classification", "type of stakeholder", "category/type", "internal or external", "int/ext", "external/internal", "primary/secondary", "干系人类别", "干系人类型", "干系人分类", "相关方类别", "相关方类型", "相关方分类", "利益相关者类型", "利益相关者类别", "内外部", "内部/外部干系人", "内部或外部", "所属类别", "kategorie", "intern/extern", "categoría", "clasificación", "classificação", "catégorie", "категория", "тип", "группа")),
        Column("requirement", Words("Requirement", "需求"), also=("key requirements", "requirements", "要求", "major requirements", "main requirements", "stakeholder requirements", "information needs", "information requirements", "information required", "core needs", "key needs", "needs/requirements", "主要需求", "核心需求", "关键需求", "需求描述", "干系人需求", "主要要求", "信息需求", "anforderungen", "informationsbedarf", "requisitos", "requerimientos", "exigences", "besoins", "требования")),
        Column("rater", Words("Rater", "评分人"), also=("rated by", "assessed by", "评估人", "assessor", "evaluated by", "评定人")),
        Column("rated_on", Words("Rated on", "评分日期"), "date", also=("rating date", "assessed on", "评估日期", "assessment date", "date assessed", "评定日期", "评估时间")),
        Column("confidence", Words("Confidence", "置信度"), "percent", also=("confidence level", "把握", "信心")),
        Column("notes", Words("Notes", "备注"), also=("note", "comment", "comments", "remarks", "说明", "批注", "additional notes", "additional comments", "observation", "备注说明", "备注信息", "补充说明", "说明/备注", "其他", "其他说明", "bemerkung", "bemerkungen", "anmerkung", "anmerkungen", "kommentar", "kommentare", "notizen", "observaciones", "comentarios", "notas", "observações", "remarques", "commentaires", "примечание", "примечания", "комментарий")),
    ),
)  # fmt: skip
