"""Mobile-game security: scenarios and their service strategy, business lines, the business model and the process."""

from data.kinds import Words
from data.samples._content import Part

_JOIN = Words("Access from official site to go-live", "从官网到上线的接入流程")
_BAN = Words("From detection to appeal", "从检测到申诉的流程")

# fmt: off
SCENARIOS = Part("scenarios", "scenario kind process strategy counterparts notes", (
    (Words("Competitive mobile game, season opening", "竞技手游赛季开服"), "toC", _JOIN, Words("Mark only in week one, ban from week two; switch held by the studio; watch on site for five days", "首周只标记、第二周起处罚；关停开关由工作室掌握；驻场值守 5 天"), "S18 S19 S20", Words("The scenario of this plan", "本计划对应的场景")),
    (Words("Casual game with advertising income", "广告变现休闲手游"), "toC", _JOIN, Words("Light SDK of 1.8 MB, standard rules, support by chat group", "1.8 MB 轻量 SDK，标准规则，群内支持"), "S21 S11", Words("Next in the pipeline, needs requirement 2026-023", "下一意向客户，依赖需求 2026-023")),
    (Words("Appeals and player service", "申诉与客服协同"), "toC", _BAN, Words("Answer in 24 hours with a reason; disputed cases to the analyst within 2 hours", "24 小时内附理由答复，争议件 2 小时内转分析师"), "S20 S6", None),
    (Words("Studio buys through an agent", "工作室经代理商采购"), "toA", _JOIN, Words("Agent does the first trial, we do joint debugging; commission after go-live", "代理商负责首轮试用，我方负责联调，上线后结算佣金"), "S8 S24", None),
))

LINES = Part("business_lines", "line demand_type hierarchy development products traits counterpart", (
    (Words("Direct sale to large studios", "头部工作室直销"), "toB", Words("None, account manager", "无代理，客户经理直签"), Words("Visits of the 30 largest studios", "拜访前 30 家工作室"), Words("Anti-cheat, log-in protection", "反外挂、登录防护"), Words("Long trial, high demands on performance, contract of one to two years", "试用周期长、性能要求高、合同一至两年"), "S8"),
    (Words("Agents for small and medium studios", "中小工作室代理"), "toA", Words("Two levels: region, city", "两级：区域、城市"), Words("Training and certificate, 8 agents by June 2027", "培训认证，2027 年 6 月前发展 8 家"), Words("Standard package", "标准套餐"), Words("Little technical skill, price counts, paid by the month", "技术能力弱、价格敏感、按月付费"), "S8"),
    (Words("Self-service on the official site", "官网自助开通"), "toC", Words("None", "无"), Words("Free trial of 14 days", "14 天免费试用"), Words("Light SDK", "轻量 SDK"), Words("Independent developers, small amounts, no contract", "独立开发者、金额小、免合同"), "S1"),
    (Words("Joint offer with Hengdun", "与衡盾联合销售"), "toB", Words("One level, partner", "一级合作伙伴"), Words("Joint cases at two trade fairs a year", "每年两次展会联合案例"), Words("Anti-cheat with analyst service", "反外挂加分析师服务"), Words("Income shared 60 to 40, brand of both", "六四分成、双品牌"), "S11"),
))

MODEL = Part("business_model", "need function flow metrics", (
    (Words("Honest players stay when a season opens", "开服期留住正常玩家"), Words("Detection on the phone, judgement on the server", "端上检测、服务端判定"), Words("Collect, judge, mark, ban, appeal", "采集、判定、标记、处罚、申诉"), Words("Reported cheating -60%; wrong bans below 0.01%", "外挂举报下降 60%，误封低于 0.01%")),
    (Words("No script log-ins", "拦截脚本登录"), Words("Risk answer within 200 ms", "200 毫秒内返回风险判定"), Words("Log-in, risk answer, second check, session", "登录、判定、二次验证、建立会话"), Words("Script log-ins -70%; log-in slower by less than 30 ms", "脚本登录下降 70%，登录耗时增加小于 30 毫秒")),
    (Words("A ban that can be explained", "处罚可解释"), Words("Reason codes, evidence page, appeal form", "原因码、证据页、申诉表单"), Words("Ban, notice, appeal, check, answer", "处罚、通知、申诉、复核、答复"), Words("95% answered within 24 hours", "24 小时答复率 95%")),
    (Words("Cost that follows the number of players", "成本随玩家规模变化"), Words("Billing by active devices", "按活跃设备计费"), Words("Count, bill, confirm, settle", "计量、出账、确认、结算"), Words("Bill within 0.1% of the log; margin above 45%", "账单差异小于 0.1%，毛利率高于 45%")),
))

PROCESS = Part("process", "step process stage role activity kind next condition mode artefact_in artefact_out rule exception handler metric sla_days", (
    ("1", _JOIN, Words("Official site", "官网介绍"), Words("Studio", "工作室"), Words("Ask for access on the official site", "在官网提交接入申请"), "start", "2", None, "serial", None, Words("Application form", "接入申请单"), None, None, None, Words("Applications a month", "月申请量"), None),
    ("2", _JOIN, Words("Official site", "官网介绍"), Words("Product manager", "产品经理"), Words("Clarify need and scenario", "澄清需求与场景"), "activity", "3", None, "serial", Words("Application form", "接入申请单"), Words("Record of the need", "需求记录表"), Words("Answer within 1 working day", "1 个工作日内响应"), Words("Game type not supported", "不支持的游戏类型"), Words("Product manager", "产品经理"), Words("Time to first answer", "首次响应时长"), 1),
    ("3", _JOIN, Words("Official site", "官网介绍"), Words("Legal counsel", "法务"), Words("Check the data fields", "审核采集字段"), "audit", "4; 5", None, "parallel", Words("List of data fields", "采集字段清单"), Words("Opinion on privacy", "隐私合规意见"), Words("No field without a purpose", "无明确用途不采集"), Words("Field refused", "字段被否决"), Words("Legal counsel", "法务"), Words("Items open", "遗留项数量"), 5),
    ("4", _JOIN, Words("Interface documents", "接口文档"), Words("Gateway engineer", "网关工程师"), Words("Write and sign the interface document", "编写并签署接口文档"), "activity", "6", None, "parallel", Words("Record of the need", "需求记录表"), Words("Interface document, signed", "签字版接口文档"), Words("Frozen after signature", "签字后冻结"), Words("Change after the freeze", "冻结后变更"), Words("Product manager", "产品经理"), Words("Changes after the freeze", "冻结后变更次数"), 10),
    ("5", _JOIN, Words("Trial by code", "代码试用"), Words("SDK engineer", "SDK 工程师"), Words("Open the trial environment and hand over keys", "开通试用环境并发放密钥"), "activity", "6", None, "parallel", Words("Application form", "接入申请单"), Words("Keys, sample project", "密钥、示例工程"), Words("Keys valid for 60 days", "密钥有效期 60 天"), Words("Key leaked", "密钥泄露"), Words("Security operations", "安全运营"), Words("Time to first call", "首次调用耗时"), 1),
    ("6", _JOIN, Words("Trial by code", "代码试用"), Words("Game client lead", "客户端主程"), Words("Trial in the test build", "在测试包中试用"), "activity", "7", None, "serial", Words("Keys, sample project", "密钥、示例工程"), Words("Trial report", "试用报告"), Words("12 phones, 7 days", "12 款机型、7 天"), Words("Frame drop above 1 fps", "掉帧超过 1 帧"), Words("SDK engineer", "SDK 工程师"), Words("Frame drop, crash rate", "掉帧、崩溃率"), 10),
    ("7", _JOIN, Words("Trial by code", "代码试用"), Words("Technical director", "技术总监"), Words("Does the trial meet the figures agreed?", "试用指标是否达标？"), "decision", "8; 6", Words("Yes: joint debugging; no: trial again", "达标：联调；不达标：再次试用"), "serial", Words("Trial report", "试用报告"), Words("Decision on the trial", "试用结论"), Words("At most two rounds", "最多两轮"), Words("No decision within 3 days", "3 天内无结论"), Words("General manager", "总经理"), Words("Share passed in round one", "首轮通过率"), 3),
    ("8", _JOIN, Words("Joint debugging", "联调"), Words("Platform lead", "平台研发负责人"), Words("Open the networks and debug together", "打通网络并联合调试"), "activity", "9", None, "serial", Words("Interface document, signed", "签字版接口文档"), Words("Debugging record", "联调记录"), Words("Only the test network", "仅限测试网"), Words("Whitelist not signed", "白名单未签"), Words("Product manager", "产品经理"), Words("Interfaces passed", "接口通过率"), 8),
    ("9", _JOIN, Words("Joint debugging", "联调"), Words("Test lead", "测试负责人"), Words("Integration test in two rounds", "两轮集成测试"), "activity", "10", None, "serial", Words("Debugging record", "联调记录"), Words("Test report", "测试报告"), Words("98% of cases passed, no severe defect", "用例通过率 98%，无严重缺陷"), Words("Severe defect open", "严重缺陷未关闭"), Words("Platform lead", "平台研发负责人"), Words("Defects open", "遗留缺陷数"), 18),
    ("10", _JOIN, Words("Go-live", "上线"), Words("Security officer", "信息安全官"), Words("Go-live review with the rollback plan", "上线评审与回滚方案"), "audit", "11", None, "serial", Words("Test report", "测试报告"), Words("Approval with rollback plan", "上线批准与回滚方案"), Words("Rollback within 5 minutes", "5 分钟内可回滚"), Words("Severe finding", "高危发现"), Words("Security officer", "信息安全官"), Words("Passed at first review", "一次评审通过率"), 4),
    ("11", _JOIN, Words("Go-live", "上线"), Words("Platform lead", "平台研发负责人"), Words("Release to 5%, then to all players", "灰度 5% 后全量上线"), "activity", "12", None, "serial", Words("Approval with rollback plan", "上线批准与回滚方案"), Words("Go-live confirmation", "上线确认单"), Words("Stop when complaints double", "投诉翻倍即停止"), Words("Complaints double", "投诉翻倍"), Words("Security operations", "安全运营"), Words("Complaints an hour", "每小时投诉量"), 3),
    ("12", _JOIN, Words("Go-live", "上线"), Words("Security operations", "安全运营"), Words("Watch for 24 hours, then for a week", "值守 24 小时与首周"), "activity", "13", None, "async", Words("Go-live confirmation", "上线确认单"), Words("Duty log", "值守日志"), Words("Alert taken within 15 minutes", "15 分钟内接警"), Words("Service down", "服务不可用"), Words("Platform lead", "平台研发负责人"), Words("Alerts handled in time", "告警及时处置率"), 5),
    ("13", _JOIN, Words("Review", "复盘"), Words("Product manager", "产品经理"), Words("Review and extend the checklist", "复盘并补充检查清单"), "end", None, None, "serial", Words("Duty log", "值守日志"), Words("Review, checklist", "复盘纪要、检查清单"), Words("After 3 working days of stable running", "稳定运行 3 个工作日后"), None, None, Words("Plan against result", "计划与结果偏差"), 5),
))
# fmt: on
