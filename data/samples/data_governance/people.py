"""Data security governance: who is involved, what each of them cares about, and who sways whom."""

from data.kinds import Words
from data.samples._content import Part

TINGLAN = Words("Tinglan Cloud", "汀澜云")
ZEYUAN = Words("Zeyuan Group", "泽原集团")
JIEZHI = Words("Jiezhi Data", "界知数据")
LANXU = Words("Lanxu Retail", "岚序零售")  # the next client: what is told to Zeyuan tells nothing of it

PRODUCT = Words("Product", "产品部")
PLATFORM = Words("Platform engineering", "平台研发部")
OPERATIONS = Words("Security operations", "安全运营部")
COMMERCIAL = Words("Commercial", "商务部")
FINANCE = Words("Finance", "财务部")
LEGAL = Words("Legal and compliance", "法务合规部")
MANAGEMENT = Words("Management", "管理层")
CLIENT_IT = Words("Client's IT", "客户信息中心")
CLIENT_SECURITY = Words("Client's information security", "客户信息安全部")
CLIENT_BUSINESS = Words("Client's business departments", "客户业务部门")
VENDOR = Words("Classification engine", "分类分级引擎部")
MEMBERS = Words("Member operations", "会员运营部")

# fmt: off
PEOPLE = Part("stakeholders", "id name department organization role audience relevance influence legitimacy urgency attitude engagement_current engagement_desired direction", (
    ("S1", Words("Wen Ruoxi", "温若溪"), PRODUCT, TINGLAN, Words("Product manager, data security", "数据安全产品经理"), "team", 5, 3, 5, 4, "for", "leading", "leading", "sideward"),
    ("S2", Words("Luo Chengyan", "骆承言"), PLATFORM, TINGLAN, Words("Platform lead", "平台研发负责人"), "team", 4, 4, 4, 3, "for", "supportive", "leading", "sideward"),
    ("S3", Words("Liang Yuqiao", "梁语乔"), PLATFORM, TINGLAN, Words("Connector engineer", "连接器开发工程师"), "team", 4, 2, 3, 3, "for", "supportive", "supportive", "downward"),
    ("S4", Words("Huo Minglang", "霍明朗"), PLATFORM, TINGLAN, Words("Masking engineer", "脱敏开发工程师"), "team", 4, 2, 3, 4, "for", "supportive", "supportive", "downward"),
    ("S5", Words("Ni Shuyao", "倪书窈"), PLATFORM, TINGLAN, Words("Test lead", "测试负责人"), "team", 4, 2, 4, 3, "neutral", "neutral", "supportive", "sideward"),
    ("S6", Words("Yin Muyang", "尹沐阳"), OPERATIONS, TINGLAN, Words("Delivery and operations lead", "交付运营负责人"), "team", 4, 2, 4, 3, "for", "supportive", "supportive", "sideward"),
    ("S7", Words("Cheng Zhiyao", "程知遥"), OPERATIONS, TINGLAN, Words("Customer success manager", "客户成功经理"), "team", 2, 2, 3, 2, "for", "neutral", "supportive", "downward"),
    ("S8", Words("Gao Yu'an", "高予安"), COMMERCIAL, TINGLAN, Words("Account manager", "客户经理"), "team", 4, 2, 3, 4, "for", "supportive", "supportive", "sideward"),
    ("S9", Words("Cen Jingshu", "岑静姝"), FINANCE, TINGLAN, Words("Pricing analyst", "定价分析师"), "team", 2, 2, 3, 2, "neutral", "neutral", "supportive", "sideward"),
    ("S10", Words("Xie Junxing", "谢君行"), LEGAL, TINGLAN, Words("Contract and data counsel", "合同与数据合规法务"), "team", 2, 4, 5, 2, "neutral", "neutral", "supportive", "sideward"),
    ("S11", Words("Lan Yinuo", "蓝一诺"), VENDOR, JIEZHI, Words("Product manager", "产品经理"), "team", 4, 2, 4, 3, "for", "supportive", "supportive", "outward"),
    ("S12", Words("Wang Muzhi", "汪牧之"), VENDOR, JIEZHI, Words("Architect", "架构师"), "team", 4, 2, 4, 2, "neutral", "neutral", "supportive", "outward"),
    ("S13", Words("Bai Ruochuan", "白若川"), VENDOR, JIEZHI, Words("Algorithm engineer", "算法工程师"), "team", 2, 1, 2, 2, "neutral", "neutral", "neutral", "outward"),
    ("S14", Words("Zhong Wangyue", "钟望岳"), MANAGEMENT, TINGLAN, Words("General manager, PaaS", "PaaS 业务总经理"), "boss", 4, 5, 5, 4, "for", "supportive", "leading", "upward"),
    ("S15", Words("Kang Jiyue", "康霁月"), MANAGEMENT, TINGLAN, Words("Vice president, industry sales", "行业销售副总裁"), "boss", 3, 4, 4, 4, "for", "supportive", "supportive", "upward"),
    ("S16", Words("Lu Boqian", "陆伯谦"), FINANCE, TINGLAN, Words("Finance director", "财务总监"), "boss", 2, 4, 4, 2, "neutral", "neutral", "neutral", "upward"),
    ("S17", Words("Zhuang Mingchen", "庄明琛"), MANAGEMENT, TINGLAN, Words("Chief technology officer", "首席技术官"), "boss", 2, 5, 5, 2, "neutral", "unaware", "supportive", "upward"),
    ("S18", Words("Xue Lanting", "薛兰汀"), CLIENT_SECURITY, ZEYUAN, Words("Chief information security officer", "首席信息安全官"), "client", 5, 5, 5, 5, "for", "supportive", "leading", "outward"),
    ("S19", Words("Duan Jingchuan", "段景川"), CLIENT_IT, ZEYUAN, Words("Head of the data platform", "数据平台负责人"), "client", 5, 4, 5, 4, "against", "resistant", "supportive", "outward"),
    ("S20", Words("Peng Yuwei", "彭雨薇"), CLIENT_IT, ZEYUAN, Words("IT budget manager", "信息化预算经理"), "client", 4, 4, 4, 5, "neutral", "neutral", "supportive", "outward"),
    ("S21", Words("Zou Yifan", "邹亦凡"), CLIENT_IT, ZEYUAN, Words("Database administrator", "数据库管理员"), "client", 4, 2, 4, 3, "neutral", "neutral", "supportive", "outward"),
    ("S22", Words("Fan Siyuan", "范思沅"), CLIENT_BUSINESS, ZEYUAN, Words("HR data owner", "人事数据责任人"), "client", 4, 2, 4, 3, "for", "supportive", "supportive", "outward"),
    ("S23", Words("Finance Supervisor *", "财务部*主管"), CLIENT_BUSINESS, ZEYUAN, Words("Finance data owner", "财务数据责任人"), "client", 2, 2, 3, 2, "neutral", "unaware", "neutral", "outward"),
    ("S24", Words("Zhai Qinghe", "翟清和"), CLIENT_SECURITY, ZEYUAN, Words("Compliance manager", "合规经理"), "client", 4, 4, 5, 4, "for", "supportive", "supportive", "outward"),
    ("S25", Words("Audit Director *", "审计部*总监"), CLIENT_BUSINESS, ZEYUAN, Words("Internal audit", "内部审计"), "client", None, None, None, None, None, "unaware", "neutral", "outward"),
    ("S26", Words("Shi Kewei", "史可薇"), CLIENT_BUSINESS, ZEYUAN, Words("Customer data, regional sales", "区域销售客户数据"), "client", 3, None, 4, None, "neutral", "unaware", "supportive", "outward"),
    ("S27", Words("Mu Yunshu", "牧云舒"), MEMBERS, LANXU, Words("Head of member data", "会员数据负责人"), "client", 2, 2, 2, 2, "for", "neutral", "supportive", "outward"),
    ("S28", Words("Jian Zhiheng", "简知衡"), MEMBERS, LANXU, Words("Data engineer", "数据工程师"), "client", 1, 2, 2, 1, "neutral", "unaware", "neutral", "outward"),
))

_SITE = Words("Official site", "官网介绍")
_SOURCES = Words("Data sources", "数据源接入")
_DOCS = Words("Interface documents", "接口文档")
_TRIAL = Words("Trial scan", "试用扫描")
_LEVELS = Words("Classification and levels", "分类分级")
_MASKING = Words("Masking", "数据脱敏")
_DEBUG = Words("Joint debugging", "联调")
_BILLING = Words("Price and contract", "报价与合同")
_LIVE = Words("Go-live", "上线")
_AUDIT = Words("Audit and review", "审计与评审")


def _and(*modules: Words) -> Words:
    return Words("; ".join(module.en for module in modules), "; ".join(module.zh for module in modules))


_MEETING, _VIDEO = Words("Meeting in person", "现场会议"), Words("Video call", "视频会议")
_GROUP, _MAIL = Words("Project chat group", "项目群"), Words("E-mail with weekly report", "周报邮件")
_DAILY, _WEEKLY = Words("Daily", "每天"), Words("Weekly", "每周")
_FORTNIGHT, _MONTHLY = Words("Every two weeks", "每两周"), Words("Monthly", "每月")

WHAT_COUNTS = Part("stakeholders", "id concern kpi process_modules strategy communication_method frequency next_contact owner", (
    ("S1", Words("Seven departments of the client agree on one list", "客户七个部门认同同一份清单"), Words("Go-live by 27 January; 3 of 17 systems masked at first", "1 月 27 日前上线，首批脱敏 3 个系统（共 17 个）"), _and(_SITE, _DOCS, _TRIAL, _DEBUG, _LIVE), Words("Keeps the list and calls the weekly meeting", "维护总清单，主持周会"), _GROUP, _DAILY, "2026-11-19", "S1"),
    ("S2", Words("No special version for one group", "不为单个集团维护特殊版本"), Words("95% of the connectors reused by the next client", "95% 的连接器可复用到下一客户"), _and(_SOURCES, _DEBUG, _LIVE), Words("Decide on special requests with him each Friday", "每周五与其评审特殊需求"), _MEETING, _WEEKLY, "2026-11-20", "S1"),
    ("S3", Words("Accounts and network opened in time", "账号和网络按时开通"), Words("4 kinds of source connected in 8 weeks", "8 周内接入 4 类数据源"), _and(_SOURCES, _DOCS), Words("One list of open accounts, read out on Mondays", "账号开通清单每周一通报"), _GROUP, _DAILY, "2026-11-19", "S2"),
    ("S4", Words("Masked data must still join", "脱敏后的数据仍可关联"), Words("Queries slower by less than 10%", "查询耗时增加小于 10%"), _and(_MASKING, _DEBUG), Words("Rules tested with real query texts", "用真实查询语句验证规则"), _GROUP, _DAILY, "2026-11-19", "S2"),
    ("S5", Words("Test data close to production", "测试数据接近生产"), Words("No severe defect at go-live; 98% of cases passed", "上线时严重缺陷为 0，用例通过率 98%"), _and(_DEBUG, _LIVE), Words("Agree entry and exit criteria in writing", "书面约定准入准出标准"), _MAIL, _WEEKLY, "2026-11-23", "S1"),
    ("S6", Words("Who answers at night after go-live", "上线后夜间由谁响应"), Words("Severe incidents answered within 30 minutes", "严重事件 30 分钟内响应"), _and(_LIVE, _AUDIT), Words("Agree the roster with the client's IT in December", "12 月与客户信息中心确定值班表"), _VIDEO, _WEEKLY, "2026-11-24", "S1"),
    ("S7", Words("The client uses what was built", "客户真正用起来"), Words("60 data stewards active each month", "60 名数据管理员月活跃"), _and(_LEVELS, _LIVE), Words("Takes part in the training from the first day", "从首次培训起参与"), _GROUP, _WEEKLY, "2026-11-26", "S6"),
    ("S8", Words("Contract before the client's year-end closing", "客户年结前签约"), Words("Contract of CNY 3.8 million signed by 31 December", "12 月 31 日前签订 380 万元合同"), _and(_SITE, _BILLING), Words("Bring to every talk about price", "每次价格沟通都参加"), _VIDEO, _WEEKLY, "2026-11-20", "S1"),
    ("S9", Words("A price per source may not cover large sources", "按数据源计价可能覆盖不了大库成本"), Words("Gross margin above 50%", "毛利率高于 50%"), _BILLING, Words("Send size of the 42 sources", "提供 42 个数据源规模"), _MAIL, _FORTNIGHT, "2026-11-24", "S8"),
    ("S10", Words("Who is liable for a wrong level", "定级错误由谁担责"), Words("Data processing agreement without open clause", "数据处理协议无遗留条款"), _and(_BILLING, _AUDIT), Words("One reviewer, one marked-up text", "一人评审、一份修订稿"), _MAIL, _FORTNIGHT, "2026-11-25", "S1"),
    ("S11", Words("Engine sold under its own name", "引擎保留自有品牌"), Words("2 further groups in 2027", "2027 年再签 2 家集团客户"), _and(_SITE, _DOCS, _TRIAL), Words("Review the joint page and each public case", "联合页面与案例对外前共同审定"), _VIDEO, _WEEKLY, "2026-11-20", "S1"),
    ("S12", Words("Security test finds what takes months to change", "安全测试提出需数月整改的问题"), Words("No severe finding open after 30 days", "高危问题 30 天内清零"), _and(_DOCS, _DEBUG), Words("Findings in one batch a week", "问题每周汇总一次提交"), _VIDEO, _WEEKLY, "2026-11-20", "S2"),
    ("S13", Words("Field names in abbreviations of pinyin", "字段名大量使用拼音缩写"), Words("Classification right for 92% of fields", "字段分类准确率 92%"), _and(_TRIAL, _LEVELS), Words("Share the data dictionary after masking", "脱敏后共享数据字典"), _GROUP, _WEEKLY, "2026-11-26", "S3"),
    ("S14", Words("Data governance as the second product on the PaaS", "数据治理成为 PaaS 第二个安全产品"), Words("CNY 12 million a year from security products in 2027", "2027 年安全产品年收入 1200 万元"), _and(_SITE, _LIVE, _BILLING), Words("One page each month: date, money, decision needed", "每月一页纸：日期、金额、待决事项"), _MEETING, _FORTNIGHT, "2026-11-25", "S1"),
    ("S15", Words("A case from manufacturing by March", "3 月前有制造业案例"), Words("6 groups in the pipeline by the end of March", "3 月底前 6 家集团进入商机"), _and(_SITE, _BILLING), Words("Send the case draft for comment early", "案例初稿尽早征求意见"), _MAIL, _MONTHLY, "2026-12-03", "S8"),
    ("S16", Words("Days on site beyond the offer", "驻场人天超出报价"), Words("No more than 420 person days", "投入不超过 420 人天"), _BILLING, Words("Person days against budget each month", "每月提供人天执行情况"), _MAIL, _MONTHLY, "2026-11-12", "S9"),
    ("S17", Words("Engine of a third party close to client data", "第三方引擎接触客户数据"), Words("No severe finding in the security test", "安全测试无高危项"), _and(_AUDIT, _LIVE), Words("Ask for 30 minutes before the go-live review", "上线评审前约 30 分钟当面沟通"), _MEETING, _MONTHLY, None, "S1"),
    ("S18", Words("Passing the regulator's inspection in the second quarter", "通过二季度监管检查"), Words("100% of level 4 data masked by the end of March", "3 月底前四级数据 100% 脱敏"), _and(_LEVELS, _MASKING, _AUDIT, _LIVE), Words("Show the open items of the inspection every two weeks", "每两周对照检查项汇报缺口"), _MEETING, _WEEKLY, "2026-11-20", "S1"),
    ("S19", Words("Scans must not slow the core database", "扫描不能拖慢核心库"), Words("Load of the core database up by less than 5%; reports ready at 07:00", "核心库负载增加小于 5%，报表 7 点前产出"), _and(_SOURCES, _TRIAL, _DEBUG), Words("Scan the replica at night, let him set the limit", "只在夜间扫描从库，限速由他设定"), _MEETING, _WEEKLY, None, "S2"),
    ("S20", Words("A price that can be planned for three years", "三年内可预测的价格"), Words("Spending within 5% of the 2027 budget", "支出与 2027 年预算偏差 5% 以内"), _BILLING, Words("Calculate with her, source by source", "逐个数据源与其一起测算"), _VIDEO, _WEEKLY, "2026-11-20", "S8"),
    ("S21", Words("No account with write access", "不开放写权限账号"), Words("No incident from outside accounts", "外部账号零事故"), _and(_SOURCES, _TRIAL), Words("List of statements run, sent each morning", "每天早上提供执行语句清单"), _GROUP, _DAILY, "2026-11-19", "S3"),
    ("S22", Words("Salary data seen by nobody outside HR", "薪酬数据不被人事以外人员看到"), Words("100% of salary fields masked", "薪酬字段 100% 脱敏"), _and(_LEVELS, _MASKING), Words("She confirms the levels herself", "由其本人确认数据级别"), _VIDEO, _WEEKLY, "2026-11-24", "S4"),
    ("S23", Words("Closing of the year undisturbed", "年结不受影响"), Words("Books closed by 8 January", "1 月 8 日前完成年结"), _MASKING, Words("No change in the freeze", "封网期不做变更"), _MAIL, _MONTHLY, "2026-12-08", "S8"),
    ("S24", Words("Evidence for the inspection", "检查所需的留痕证据"), Words("All 38 items of the inspection with evidence", "38 个检查项全部有证据"), _and(_LEVELS, _AUDIT), Words("Deliver evidence item by item", "逐项交付证据"), _MAIL, _WEEKLY, "2026-11-24", "S10"),
    ("S25", Words("Not known yet", "尚未了解"), None, _AUDIT, Words("First call through Zhai Qinghe", "通过翟清和引荐首次沟通"), _MAIL, _MONTHLY, None, "S8"),
    ("S26", Words("Sales staff still need telephone numbers", "销售仍需看到客户电话"), Words("Call-backs within 2 hours", "2 小时内回访客户"), _MASKING, Words("Show masked dialling before the rules are fixed", "定规则前演示隐号拨打"), _VIDEO, _FORTNIGHT, "2026-11-27", "S4"),
    ("S27", Words("A price known before the budget of April", "4 月预算前要有明确价格"), Words("Member data masked in 6 weeks", "6 周内完成会员数据脱敏"), _and(_SITE, _MASKING), Words("Show the published case, nothing before", "案例发布后再展示，此前不透露"), _VIDEO, _MONTHLY, "2026-12-03", "S8"),
    ("S28", Words("Few changes in the member system", "会员系统改动要少"), Words("Connected with 2 standard connectors", "用 2 个标准连接器完成接入"), _SOURCES, Words("Answer technical questions in writing", "书面答复技术问题"), _MAIL, _MONTHLY, "2026-11-13", "S3"),
))

RELATIONS = Part("relations", "source target kind strength sign", (
    ("S19", "S21", "influences", 5, Words("negative", "负向")),
    ("S19", "S20", "influences", 3, Words("negative", "负向")),
    ("S24", "S18", "reports_to", 5, Words("positive", "正向")),
    ("S18", "S19", "influences", 3, Words("positive", "正向")),
    ("S20", "S18", "advises", 4, Words("positive", "正向")),
    ("S22", "S24", "advises", 3, Words("positive", "正向")),
    ("S2", "S14", "reports_to", 4, Words("positive", "正向")),
    ("S1", "S14", "reports_to", 5, Words("positive", "正向")),
    ("S12", "S17", "advises", 2, Words("negative", "负向")),
    ("S8", "S15", "reports_to", 4, Words("positive", "正向")),
    ("S19", "S3", "blocks", 4, Words("negative", "负向")),
    ("S1", "S18", "influences", 3, Words("positive", "正向")),
    ("S24", "S1", "advises", 3, Words("positive", "正向")),
    ("S11", "S1", "advises", 2, Words("positive", "正向")),
    ("S8", "S20", "influences", 3, Words("positive", "正向")),
    ("S14", "S17", "influences", 3, Words("positive", "正向")),
    ("S13", "S12", "reports_to", 5, Words("positive", "正向")),
    ("S3", "S2", "reports_to", 5, Words("positive", "正向")),
    ("S4", "S2", "reports_to", 5, Words("positive", "正向")),
    ("S5", "S2", "reports_to", 4, Words("positive", "正向")),
    ("S7", "S6", "reports_to", 5, Words("positive", "正向")),
    ("S16", "S14", "advises", 4, Words("positive", "正向")),
    ("S12", "S11", "reports_to", 4, Words("positive", "正向")),
    ("S26", "S22", "influences", 2, Words("positive", "正向")),
))
# fmt: on
