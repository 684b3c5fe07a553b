"""Data security governance: what may go wrong, what it threatens and what is done about it."""

from data.kinds import Words
from data.samples._content import Part

_LOAD, _SCHEDULE = Words("System load", "系统负载"), Words("Schedule", "进度")
_ACCURACY, _SUPPLIER = Words("Accuracy", "准确率"), Words("Supplier", "供应商")
_COMPLIANCE, _MONEY = Words("Compliance", "合规"), Words("Money", "商务")

# fmt: off
RISKS = Part("risks", "id title category probability impact residual_probability residual_impact response_strategy owner status delay_days cost_impact scope review_on due tasks stakeholders", (
    ("R1", Words("Replica account not approved in November", "11 月内从库账号未获批"), _SCHEDULE, 4, 4, 3, 4, "escalate", "S1", "in_treatment", 8, 120000, "direct", "2026-11-20", "2026-11-23", "T20; T21", "S18 S21"),
    ("R2", Words("Scan slows the core database at month end", "月末扫描拖慢核心库"), _LOAD, 3, 5, 2, 4, "mitigate", "S3", "in_treatment", 5, 300000, "direct", "2026-11-27", "2026-12-11", "T30; T44", "S19 S21"),
    ("R3", Words("Masking breaks reports of the management", "脱敏导致管理报表出错"), _LOAD, 3, 4, 2, 3, "mitigate", "S4", "open", 4, 180000, "direct", "2026-12-09", "2027-01-13", "T28; T44", "S18 S26"),
    ("R4", Words("Year-end freeze starts before round one ends", "第一轮测试未完即进入封网"), _SCHEDULE, 3, 4, 2, 4, "mitigate", "S5", "open", 6, 90000, "direct", "2026-12-08", "2026-12-24", "T32; T44", "S23 S18"),
    ("R5", Words("Data owners do not confirm the levels", "数据责任人迟迟不确认分级"), _SCHEDULE, 4, 3, 2, 3, "mitigate", "S1", "open", 5, 60000, "direct", "2026-12-01", "2026-12-09", "T23", "S22 S24"),
    ("R6", Words("Too few fields recognised (pinyin abbreviations)", "拼音缩写字段识别率不足"), _ACCURACY, 3, 3, 2, 2, "mitigate", "S13", "in_treatment", 4, 50000, "direct", "2026-11-25", "2026-12-02", "T22; T23", "S24"),
    ("R7", Words("Security test finds a gap that takes months", "安全测试发现需数月整改的缺口"), _SUPPLIER, 2, 5, 1, 4, "mitigate", "S12", "in_treatment", 10, 150000, "direct", "2026-11-24", "2026-12-11", "T15; T42", "S17"),
    ("R8", Words("Only engineer who knows the SAP connector leaves", "唯一熟悉 SAP 连接器的工程师离岗"), _SUPPLIER, 2, 3, 1, 3, "transfer", "S11", "open", 7, 60000, "indirect", "2026-12-03", "2026-12-18", "T18; T33", "S21"),
    ("R9", Words("Budget round closes without our figure", "预算申报截止前报价未定"), _MONEY, 2, 4, 1, 4, "mitigate", "S8", "open", 0, 380000, "indirect", "2026-11-27", "2026-12-04", "T41", "S20 S15"),
    ("R10", Words("Liability clause stays open", "责任条款谈不拢"), _COMPLIANCE, 2, 4, 2, 3, "mitigate", "S10", "in_treatment", 5, 80000, "direct", "2026-11-25", "2026-11-27", "T14; T41", "S24 S20"),
    ("R11", Words("Days on site beyond the offer", "驻场人天超出报价"), _MONEY, 3, 3, 3, 2, "accept", "S6", "open", 0, 140000, "indirect", "2026-12-15", "2027-01-29", "T45; T46", "S16"),
    ("R12", Words("Sales staff copy numbers to their own lists", "销售私下另存客户电话"), _COMPLIANCE, 3, 3, 2, 3, "mitigate", "S26", "open", 0, 40000, "indirect", "2027-01-12", "2027-02-26", "T37; T46", "S18 S26"),
    ("R13", Words("Single sign-on of the client is replaced in spring", "客户春季更换统一登录系统"), _SCHEDULE, 2, 2, 2, 2, "accept", "S3", "open", 3, 20000, "indirect", "2026-12-10", "2027-02-26", "T25", "S21"),
    ("R14", Words("Inspection is brought forward to March", "监管检查提前到 3 月"), _COMPLIANCE, None, None, None, None, "mitigate", "S24", "open", None, None, "indirect", "2026-12-08", None, "T47", "S18 S25"),
    ("R15", Words("New rules on data leaving the country", "数据出境新规"), _COMPLIANCE, None, 3, None, None, "accept", "S10", "open", None, None, "indirect", "2026-12-15", None, "T46", "S26 S25 S27"),
    ("R16", Words("Catalogue was made before the merger of two plants", "数据目录早于两厂合并"), _ACCURACY, 3, 2, 1, 2, "accept", "S1", "occurred", 2, 15000, "direct", "2026-11-23", "2026-11-30", "T22", "S24"),
))

WORDS = Part("risks", "id cause trigger consequence response contingency public_title", (
    ("R1", Words("The head of the data platform fears load and blame", "数据平台负责人担心负载与追责"), Words("No approval by 20 November", "11 月 20 日仍未批准"), Words("Sample scan and all that follows move day by day", "抽样扫描及后续任务逐日顺延"), Words("Xue Lanting decides on 23 November; scan at night only, limit set by him", "请薛兰汀 11 月 23 日裁定；仅夜间扫描、限速由其设定"), Words("Scan an export of 50 tables instead", "改为扫描 50 张表的导出数据"), Words("Access for the sample scan", "抽样扫描权限")),
    ("R2", Words("Closing jobs and scans share one storage", "月结作业与扫描共用存储"), Words("Load up by more than 5% for 10 minutes", "负载增加超过 5% 持续 10 分钟"), Words("Reports late at 07:00, the platform stops the project", "报表 7 点未出，平台部叫停项目"), Words("Scan stops by itself at 5%; none from the 28th to the 3rd", "负载达 5% 自动停扫，每月 28 日至次月 3 日不扫描"), Words("Scan a copy taken the week before", "扫描前一周的副本"), Words("Load during scans", "扫描负载")),
    ("R3", Words("Reports join on telephone numbers", "报表以电话号码做关联"), Words("A report differs by more than 0.1%", "报表差异超过 0.1%"), Words("Masking is switched off again", "脱敏被重新关闭"), Words("Format-preserving masking, 40 reports compared before go-live", "采用保格式脱敏，上线前比对 40 张报表"), Words("Reports on a white list for 30 days", "报表列入 30 天白名单"), Words("Reports after masking", "脱敏后的报表")),
    ("R4", Words("Eight working days already lost", "已损失 8 个工作日"), Words("Round one not done by 24 December", "12 月 24 日第一轮未完成"), Words("Go-live moves behind Spring Festival", "上线推迟到春节之后"), Words("HR data first, tests in the copy during the freeze", "先测人事数据，封网期在副本环境测试"), Words("Go live with HR data only", "仅人事数据先行上线"), Words("Year-end freeze", "年结封网")),
    ("R5", Words("Owners see extra work without a benefit", "责任人只看到额外工作"), Words("Less than half confirmed after three days", "三天后确认不到一半"), Words("No masking without confirmed levels", "未确认分级无法脱敏"), Words("Proposed level counts if nobody objects in three days", "三天内无异议按建议级别生效"), Words("Xue Lanting confirms for all", "由薛兰汀统一确认"), Words("Confirmation of levels", "分级确认")),
    ("R6", Words("One in three field names is an abbreviation", "三分之一字段名为缩写"), Words("Below 85% on 2,000 fields", "2000 个字段准确率低于 85%"), Words("Manual work for 600 fields", "600 个字段需人工处理"), Words("Dictionary of 1,100 abbreviations from the client", "客户提供 1100 条缩写字典"), Words("Two interns for ten days", "安排两名实习生处理 10 天"), None),
    ("R7", Words("Engine runs with high rights", "引擎以高权限运行"), Words("A severe finding in the repeat test", "复测仍有高危项"), Words("Go-live review cannot pass", "上线评审无法通过"), Words("Two findings fixed by 20 November, then a repeat test", "11 月 20 日前修复 2 项并复测"), Words("Engine in a closed zone without network", "引擎置于断网隔离区"), None),
    ("R8", Words("Knowledge held by one person at Jiezhi", "界知知识集中在一人"), Words("Absent for more than two days", "缺席超过两天"), Words("SAP is left out at go-live", "上线不含 SAP"), Words("Second engineer named in the service annex", "服务附件中约定备份工程师"), Words("Go live without SAP", "SAP 延后接入"), None),
    ("R9", Words("Price per node cannot be planned by the client", "按节点报价客户难以测算"), Words("No figure in the form on 2 December", "12 月 2 日申报表仍无金额"), Words("Contract waits for the round in June", "合同推到 6 月预算轮次"), Words("Upper limit of CNY 3.8 million named in writing", "书面给出 380 万元上限"), Words("Start with a paid trial of CNY 300,000", "先签 30 万元付费试用"), None),
    ("R10", Words("Liability for wrong levels without limit", "对定级错误要求无限责任"), Words("Third version without agreement", "第三稿仍未达成一致"), Words("No production data, no contract", "不能用生产数据，合同无法签署"), Words("Limit of one year's fee, levels confirmed by owners", "以一年服务费为限，级别由责任人确认"), Words("Insurance for professional liability", "投保职业责任险"), Words("Wording of the agreement", "协议条款")),
    ("R11", Words("17 systems in 9 places", "17 个系统分布在 9 地"), Words("More than 300 person days by the end of January", "1 月底已用超过 300 人天"), Words("Margin below 50%", "毛利率低于 50%"), Words("Remote first, travel approved by the delivery lead", "远程优先，出差须交付负责人批准"), None, None),
    ("R12", Words("Masked dialling is new to them", "不习惯隐号拨打"), Words("More than 20 exports a day", "每天导出超过 20 次"), Words("Customer data outside the systems", "客户数据流出系统"), Words("Masked dialling shown to 30 users before the rules", "定规则前向 30 名用户演示隐号拨打"), None, Words("Use of customer data", "客户数据使用")),
    ("R13", Words("Contract of the old product ends in May", "旧系统合同 5 月到期"), Words("New product chosen", "选定新系统"), Words("Sign-on is linked a second time", "统一登录需二次对接"), Words("Only the open standard is used", "只使用开放标准协议"), None, None),
    ("R14", Words("The regulator plans by region", "监管按区域排期"), Words("Letter with a date", "收到检查通知"), Words("Evidence for 14 systems is missing", "14 个系统缺少证据"), Words("Evidence file for the first 3 systems by 12 February", "2 月 12 日前完成首批 3 个系统证据包"), None, None),
    ("R15", Words("Two plants report to a parent abroad", "两家工厂向境外母公司报送"), Words("Draft published", "征求意见稿发布"), Words("Levels must be extended", "分级标准需扩充"), Words("Ask internal audit once known", "与内部审计建立联系后确认"), None, None),
    ("R16", Words("Two plants merged in August", "两家工厂 8 月合并"), Words("Tables without owner", "出现无主数据表"), Words("73 tables to be assigned again", "73 张表需重新认领"), Words("Assigned by the compliance manager", "由合规经理重新指定"), None, None),
))
# fmt: on
