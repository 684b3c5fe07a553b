"""Data security governance: what the parties ask for, from the record form to acceptance."""

from data.kinds import Words
from data.samples._content import Part
from data.samples.data_governance.people import (
    CLIENT_BUSINESS,
    CLIENT_IT,
    CLIENT_SECURITY,
    COMMERCIAL,
    OPERATIONS,
    VENDOR,
)

_PASS = Words("Pass", "通过")
_TWO = Words("1 developer, 1 tester", "开发 1 人、测试 1 人")
_THREE = Words("2 developers, 1 tester", "开发 2 人、测试 1 人")

# fmt: off
FORM = Part("requirements", "number kind priority department requester submitted_on wanted_on technical_lead evaluated_on feasible complexity resources estimate_days status live_on acceptance accepted_by", (
    ("2026-031", "integration", 5, CLIENT_IT, "S21", "2026-09-10", "2026-11-06", "S3", "2026-09-14", True, 5, _THREE, 8, "live", "2026-10-30", _PASS, "S21"),
    ("2026-032", "integration", 5, CLIENT_IT, "S21", "2026-09-10", "2026-11-20", "S3", "2026-09-14", True, 5, _THREE, 14, "developing", None, None, "S21"),
    ("2026-033", "new_feature", 5, CLIENT_SECURITY, "S18", "2026-09-16", "2027-01-27", "S4", "2026-09-18", True, 5, _THREE, 12, "designing", None, None, "S18"),
    ("2026-034", "new_feature", 5, CLIENT_IT, "S20", "2026-10-12", "2026-12-04", "S2", "2026-10-14", True, 5, _THREE, 14, "evaluating", None, None, "S20"),
    ("2026-035", "new_feature", 5, CLIENT_IT, "S19", "2026-10-13", "2026-12-11", "S3", "2026-10-15", True, 3, _TWO, 6, "developing", None, None, "S19"),
    ("2026-036", "new_feature", 5, CLIENT_BUSINESS, "S22", "2026-10-15", "2027-01-22", "S4", "2026-10-19", True, 3, _TWO, 7, "designing", None, None, "S22"),
    ("2026-037", "optimisation", 3, CLIENT_SECURITY, "S24", "2026-10-20", "2026-11-27", "S13", "2026-10-22", True, 3, _TWO, 7, "testing", None, None, "S24"),
    ("2026-038", "integration", 5, CLIENT_SECURITY, "S24", "2026-10-21", "2026-12-11", "S3", "2026-10-23", True, 3, _TWO, 6, "designing", None, None, "S24"),
    ("2026-039", "fix", 5, CLIENT_IT, "S21", "2026-11-03", "2026-11-06", "S12", "2026-11-04", True, 1, Words("1 developer", "开发 1 人"), 2, "closed", "2026-11-06", _PASS, "S21"),
    ("2026-040", "integration", 3, CLIENT_IT, "S21", "2026-11-04", "2026-11-30", "S3", "2026-11-06", True, 5, _TWO, 8, "developing", None, None, "S21"),
    ("2026-041", "new_feature", 3, CLIENT_BUSINESS, "S26", "2026-11-06", "2027-01-20", "S4", "2026-11-10", True, 5, _THREE, 9, "evaluating", None, None, "S26"),
    ("2026-042", "urgent", 5, CLIENT_SECURITY, "S18", "2026-11-10", "2026-11-23", "S2", "2026-11-10", True, 1, Words("1 database engineer", "数据库工程师 1 人"), 1, "blocked", None, None, "S18"),
    ("2026-043", "optimisation", 1, VENDOR, "S11", "2026-11-13", "2027-03-12", "S12", None, None, None, None, None, "submitting", None, None, None),
    ("2026-044", "new_feature", 1, OPERATIONS, "S7", "2026-11-16", "2027-02-26", None, None, None, None, None, None, "submitting", None, None, None),
    ("2026-045", "optimisation", 3, COMMERCIAL, "S8", "2026-11-17", "2026-12-18", "S2", None, None, None, None, None, "submitting", None, None, None),
))

WORDS = Part("requirements", "number name background target description expected_effect acceptance_criteria", (
    ("2026-031", Words("Oracle, MySQL sources", "接入 Oracle 与 MySQL"), Words("26 of the 42 sources are of these two kinds", "42 个数据源中 26 个为这两类"), Words("26 sources connected by 6 November", "11 月 6 日前接入 26 个数据源"), Words("Read-only connectors with a limit on load", "只读连接器，可限速"), Words("62% of the sources can be scanned", "62% 的数据源可扫描"), Words("26 of 26 connected, 0 write statements in the log", "26 个全部连通，日志无写语句")),
    ("2026-032", Words("Hive, SAP sources", "接入 Hive 与 SAP"), Words("HR and customer data sit in SAP", "人事与客户数据在 SAP 中"), Words("16 sources connected by 20 November", "11 月 20 日前接入 16 个数据源"), Words("Connectors that run between 22:00 and 05:00 only", "仅在 22 点至 5 点运行的连接器"), Words("100% of the sources can be scanned", "数据源覆盖率 100%"), Words("16 of 16 connected, no access in office hours for 5 days", "16 个全部连通，连续 5 天工作时间零访问")),
    ("2026-033", Words("Masking in queries", "查询动态脱敏"), Words("1,900 accounts can read customer telephone numbers", "1900 个账号可读客户电话"), Words("100% of level 4 fields masked by 27 January", "1 月 27 日前四级字段 100% 脱敏"), Words("Masked by role while the query runs, joins still work", "查询时按角色脱敏，且可关联"), Words("Accounts that see numbers down from 1,900 to 140", "可见明文账号由 1900 降到 140"), Words("310 fields masked, 40 reports differ by less than 0.1%", "310 个字段完成脱敏，40 张报表差异小于 0.1%")),
    ("2026-034", Words("Price by data source", "按数据源计价"), Words("The price per node cannot be planned for 42 sources", "按节点报价无法测算 42 个数据源"), Words("Price of 42 sources fixed for 3 years by 4 December", "12 月 4 日前确定 42 个数据源三年价格"), Words("Three sizes of source, counter in the console", "数据源分三档，控制台计量"), Words("Spending within 5% of the budget", "支出与预算偏差 5% 以内"), Words("Calculated for 42 sources, differs from the bill by less than 1%", "测算 42 个数据源，与账单差异小于 1%")),
    ("2026-035", Words("Limit on scan load", "扫描限速"), Words("A test in 2025 delayed the reports by 3 hours", "2025 年一次测试使报表晚 3 小时"), Words("Load up by less than 5%, stopped within 60 seconds", "负载增加小于 5%，60 秒内停扫"), Words("Limit set by the data platform itself", "限速值由数据平台自行设置"), Words("Reports ready at 07:00 on 100% of days", "报表 100% 于 7 点前产出"), Words("Five nights of scans, load up by less than 5%", "连续五晚扫描负载增加小于 5%")),
    ("2026-036", Words("Masking of salary", "薪酬数据脱敏"), Words("Three systems show salary to their administrators", "3 个系统的管理员可见薪酬"), Words("100% of 48 salary fields masked", "48 个薪酬字段 100% 脱敏"), Words("Administrators see the record, never the amount", "管理员可见记录，不可见金额"), Words("Persons who see amounts down from 57 to 9", "可见金额人数由 57 人降到 9 人"), Words("48 fields checked with 3 roles, payroll runs unchanged", "3 种角色核验 48 个字段，发薪不受影响")),
    ("2026-037", Words("Abbreviation dictionary", "缩写字典"), Words("One in three field names is an abbreviation", "三分之一字段名为缩写"), Words("92% of 2,000 fields right", "2000 个字段准确率 92%"), Words("1,100 abbreviations loaded into the engine", "引擎载入 1100 条缩写"), Words("Manual work down from 600 to 160 fields", "人工处理由 600 降到 160 个字段"), Words("At least 1,840 of 2,000 fields right", "2000 个字段至少 1840 个正确")),
    ("2026-038", Words("Audit log hand-over", "审计日志对接"), Words("The inspection asks who read what in 180 days", "检查要求 180 天访问可追溯"), Words("100% of reads of level 4 data logged", "四级数据读取 100% 留痕"), Words("Log sent to the security centre within 1 minute", "日志 1 分钟内送达安全中心"), Words("Evidence in 2 hours instead of 3 days", "取证由 3 天缩短到 2 小时"), Words("10,000 reads, none missing in the log", "1 万次读取日志无缺失")),
    ("2026-039", Words("Scan hangs on views", "修复视图扫描卡死"), Words("2 of 26 sources never finished", "26 个数据源中 2 个无法扫完"), Words("26 of 26 sources finish within one night", "26 个数据源一夜内全部扫完"), Words("Nested views are left out and listed", "嵌套视图跳过并列出"), Words("Trial scan ends by 05:00", "试扫描 5 点前结束"), Words("Two nights without a hanging scan", "连续两晚无卡死")),
    ("2026-040", Words("Single sign-on", "统一登录对接"), Words("34 leavers still had accounts in 2025", "2025 年仍有 34 名离职人员账号有效"), Words("Access taken back within 24 hours for 100% of leavers", "离职人员 24 小时内 100% 收回权限"), Words("Accounts and roles come from the client's directory", "账号与角色取自客户目录"), Words("No separate passwords for 240 users", "240 名用户免独立密码"), Words("20 test leavers lose access within 24 hours", "20 个测试离职账号 24 小时内失效")),
    ("2026-041", Words("Masked dialling", "隐号拨打"), Words("620 sales staff call from their lists", "620 名销售按名单致电"), Words("90% of call-backs within 2 hours, number unseen", "不见号码，90% 回访 2 小时内完成"), Words("A button dials, the number stays masked", "按钮拨号，号码保持脱敏"), Words("Exports of numbers down from 300 to 20 a week", "号码导出由每周 300 次降到 20 次"), Words("30 users, 200 calls, 180 of them within 2 hours", "30 名用户 200 次拨打，180 次 2 小时内完成")),
    ("2026-042", Words("Replica account", "从库只读账号"), Words("The sample scan has stood still since 9 November", "抽样扫描自 11 月 9 日起停滞"), Words("1 account approved by 23 November", "11 月 23 日前批准 1 个账号"), Words("Read only, replica only, 22:00 to 05:00, 90 days", "只读、仅从库、22 点至 5 点、90 天有效"), Words("Sample scan starts on 24 November", "11 月 24 日开始抽样扫描"), Words("Account reads 50 tables, write test refused 10 times", "可读 50 张表，10 次写测试均被拒")),
    ("2026-043", Words("Levels for pictures", "图片分级"), Words("1.2 million scanned forms are not classified", "120 万份扫描件尚未分级"), Words("85% of forms classified without manual work", "85% 的扫描件免人工分级"), Words("Text read from pictures on the client's own machines", "在客户本地识别图片文字"), Words("Manual work for 180,000 instead of 1.2 million forms", "人工处理由 120 万降到 18 万份"), Words("850 of 1,000 test forms right", "1000 份测试件 850 份正确")),
    ("2026-044", Words("Steward's start page", "数据管理员工作台"), Words("Stewards use five lists today", "管理员目前使用五份清单"), Words("5 lists become 1", "5 份清单合为 1 份"), Words("Open levels, requests and findings on one page", "待定级、待审批、待整改同页展示"), Words("20 minutes less a day for 60 stewards", "60 名管理员每天节省 20 分钟"), Words("10 stewards, 8 finish their list in half the time", "10 名管理员中 8 名用时减半")),
    ("2026-045", Words("Offer in one click", "一键报价单"), Words("An offer takes 4 working days", "一份报价需 4 个工作日"), Words("1 working day", "缩短到 1 个工作日"), Words("Offer filled from the list of sources", "由数据源清单生成报价单"), Words("6 offers a month instead of 3", "月报价能力由 3 份提升到 6 份"), Words("Two real offers within 1 working day", "两份真实报价 1 个工作日内完成")),
))

PROGRESS = Part("requirements", "number solution schedule node_owners progress problem resolution", (
    ("2026-031", Words("Standard connectors", "标准连接器"), Words("Designed 18 Sep, built 20 Oct, live 30 Oct", "9/18 设计，10/20 开发，10/30 上线"), "S3 S21", Words("30 Oct: 26 of 26 connected", "10/30：26 个全部连通"), None, None),
    ("2026-032", Words("Standard for Hive, night jobs for SAP", "Hive 标准连接，SAP 夜间作业"), Words("Built 18 Nov, tested 20 Nov", "11/18 开发，11/20 测试"), "S3 S12", Words("17 Nov: 13 of 16 connected", "11/17：16 个完成 13 个"), Words("SAP test client shared with payroll", "SAP 测试环境与发薪共用"), Words("Nights of 18 and 19 November reserved", "已预留 11/18、11/19 夜间窗口")),
    ("2026-033", Words("Masking between query tool and data lake", "在查询工具与数据湖之间脱敏"), Words("Designed 25 Nov, built 22 Dec, tested 13 Jan, live 27 Jan", "11/25 设计，12/22 开发，1/13 测试，1/27 上线"), "S4 S21", Words("17 Nov: rules for 190 of 310 fields", "11/17：310 个字段完成 190 条规则"), Words("Reports join on telephone numbers", "报表以电话号码关联"), Words("In hand: format-preserving masking", "处理中：采用保格式脱敏")),
    ("2026-034", Words("Small, medium, large source", "小、中、大三档"), Words("Evaluated 25 Nov, decided 3 Dec", "11/25 评估，12/3 定稿"), "S8 S20", Words("17 Nov: size of 30 of 42 sources known", "11/17：42 个数据源已知规模 30 个"), Words("Four large sources cost more than they bring", "4 个大库成本高于收入"), Words("In hand: large size at twice the price", "处理中：大档按两倍计价")),
    ("2026-035", Words("Limit in the connector, stop by the platform", "连接器限速，平台可停扫"), Words("Built 27 Nov, tested 8 Dec", "11/27 开发，12/8 测试"), "S3 S19", Words("16 Nov: stop works in 45 seconds", "11/16：45 秒可停扫"), None, None),
    ("2026-036", Words("Rules by role", "按角色设规则"), Words("Designed 4 Dec, live 22 Jan", "12/4 设计，1/22 上线"), "S4 S22", None, None, None),
    ("2026-037", Words("Dictionary kept by the client", "字典由客户维护"), Words("Loaded 16 Nov, measured 25 Nov", "11/16 载入，11/25 评估"), "S13 S24", Words("17 Nov: 88% of 700 fields", "11/17：700 个字段准确率 88%"), None, None),
    ("2026-038", Words("Stream to the security centre", "实时流送安全中心"), Words("Designed 27 Nov, tested 8 Dec", "11/27 设计，12/8 测试"), "S3 S24", None, None, None),
    ("2026-039", Words("Depth of views limited", "限制视图嵌套深度"), Words("Built 5 Nov, live 6 Nov", "11/5 开发，11/6 上线"), "S12", Words("6 Nov: two nights without a hanging scan", "11/6：连续两晚无卡死"), None, None),
    ("2026-040", Words("Open standard", "开放标准协议"), Words("Built 24 Nov, tested 26 Nov", "11/24 开发，11/26 测试"), "S3 S21", Words("17 Nov: log-in works, roles next", "11/17：登录已通，角色同步中"), None, None),
    ("2026-041", None, None, None, None, None, None),
    ("2026-042", Words("Account for the replica, limited in time", "从库限时账号"), Words("Approved 23 Nov", "11/23 批准"), "S2 S19", Words("9 Nov: handed in, waiting for approval", "11/9：已提交，等待批准"), Words("Duan Jingchuan wants the load measured first", "段景川要求先测负载"), Words("In hand: figures of the test copy on 20 November", "处理中：11/20 提供副本负载数据")),
    ("2026-043", None, None, None, None, None, None),
    ("2026-044", None, None, None, None, None, None),
    ("2026-045", None, None, None, None, None, None),
))
# fmt: on
