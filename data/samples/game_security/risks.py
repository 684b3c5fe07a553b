"""Mobile-game security: what may go wrong, what it threatens and what is done about it."""

from data.kinds import Words
from data.samples._content import Part

_PERFORMANCE, _SCHEDULE = Words("Performance", "性能"), Words("Schedule", "进度")
_PLAYERS, _SUPPLIER = Words("Players", "玩家体验"), Words("Supplier", "供应商")
_COMPLIANCE, _MONEY = Words("Compliance", "合规"), Words("Money", "商务")

# fmt: off
RISKS = Part("risks", "id title category probability impact residual_probability residual_impact response_strategy owner status delay_days cost_impact scope review_on due tasks stakeholders", (
    ("R1", Words("Interface changes after the freeze", "接口冻结后仍变更"), _SCHEDULE, 4, 4, 2, 3, "mitigate", "S3", "in_treatment", 6, 90000, "direct", "2026-11-25", "2026-11-27", "T27; T28", "S21 S22"),
    ("R2", Words("Frame rate drops on mid-range phones", "中端机帧率下降"), _PERFORMANCE, 3, 5, 2, 4, "mitigate", "S4", "in_treatment", 8, 150000, "direct", "2026-11-26", "2026-12-02", "T36; T44", "S19 S18"),
    ("R3", Words("Wave of wrong bans on opening day", "开服当天大面积误封"), _PLAYERS, 3, 5, 2, 3, "mitigate", "S7", "in_treatment", 3, 400000, "direct", "2026-12-02", "2027-01-15", "T43; T44", "S18 S20"),
    ("R4", Words("Stores reject the season package", "商店驳回赛季包"), _SCHEDULE, 3, 4, 3, 4, "mitigate", "S21", "open", 5, 120000, "direct", "2026-12-09", "2026-12-24", "T37", "S21 S18"),
    ("R5", Words("Network whitelist not signed", "网络白名单迟迟不签"), _SCHEDULE, 5, 2, 2, 2, "escalate", "S1", "in_treatment", 5, 40000, "direct", "2026-11-20", "2026-11-23", "T26; T27", "S22"),
    ("R6", Words("Peak above the capacity reserved", "峰值超出预留容量"), _PERFORMANCE, 2, 5, 1, 4, "mitigate", "S2", "open", 1, 200000, "direct", "2026-12-16", "2027-01-08", "T40; T45", "S18 S16"),
    ("R7", Words("Privacy assessment finds a field that may not be collected", "隐私评估发现不可采集字段"), _COMPLIANCE, 2, 4, 1, 3, "avoid", "S10", "in_treatment", 7, 60000, "direct", "2026-11-27", "2026-12-11", "T16; T42", "S26"),
    ("R8", Words("Only engineer who knows the detection rules leaves", "唯一熟悉检测规则的工程师离岗"), _SUPPLIER, 2, 3, 1, 3, "transfer", "S11", "open", 8, 50000, "indirect", "2026-12-03", "2026-12-18", "T22; T34", "S7"),
    ("R9", Words("Purchasing asks for a price below cost", "采购要求低于成本的价格"), _MONEY, 3, 3, 2, 3, "accept", "S8", "open", 0, 180000, "indirect", "2026-12-01", "2026-12-21", "T41", "S9 S15"),
    ("R10", Words("Cheat makers adapt within a week of go-live", "上线一周内外挂完成对抗升级"), _PLAYERS, 3, 3, 3, 2, "accept", "S7", "open", 0, 70000, "indirect", "2027-01-13", "2027-02-05", "T45; T47", "S18 S20"),
    ("R11", Words("Appeals pile up over Spring Festival", "春节期间申诉积压"), _PLAYERS, 2, 3, 1, 2, "mitigate", "S6", "open", 0, 30000, "indirect", "2027-01-13", "2027-02-04", "T47", "S20"),
    ("R12", Words("SDK crashes together with another SDK in the package", "与包内其他 SDK 冲突导致崩溃"), _PERFORMANCE, 2, 4, 1, 4, "mitigate", "S12", "open", 5, 80000, "direct", "2026-12-10", "2026-12-22", "T33; T35", "S21"),
    ("R13", Words("Supplier security review finds a severe gap", "供应商安全评估发现高危问题"), _SUPPLIER, 2, 4, 2, 3, "mitigate", "S6", "open", 6, 60000, "direct", "2026-11-24", "2026-12-11", "T9; T42", "S17"),
    ("R14", Words("Press reports on data leaving the phone", "媒体质疑手机数据外传"), _COMPLIANCE, None, None, None, None, "mitigate", "S10", "open", None, None, "indirect", "2026-12-08", None, "T46", "S26 S23"),
    ("R15", Words("App stores change their rules on SDKs in 2027", "2027 年应用商店调整 SDK 规则"), _COMPLIANCE, None, 4, None, None, "accept", "S8", "open", None, None, "indirect", "2026-12-15", None, "T37", "S25 S21 S27"),
    ("R16", Words("Studio's test phones arrive late", "工作室测试机到货延迟"), _SCHEDULE, 4, 2, 1, 2, "accept", "S4", "occurred", 4, 10000, "direct", "2026-11-20", "2026-11-20", "T23", "S19"),
))

WORDS = Part("risks", "id cause trigger consequence response contingency public_title", (
    ("R1", Words("Reason codes for bans are still disputed", "处罚原因码仍有分歧"), Words("A change request after 20 November", "11 月 20 日后出现变更单"), Words("Two joint debugging rounds start again", "两轮联调需要重来"), Words("Sign v2 on 20 November, later changes go into v2.1 after go-live", "11 月 20 日签字冻结 v2，之后的变更进入上线后的 v2.1"), Words("Version switch in the gateway, both formats accepted for four weeks", "网关支持版本切换，四周内兼容两种格式"), Words("Interface stability", "接口稳定性")),
    ("R2", Words("Memory scan runs in the rendering thread", "内存扫描占用渲染线程"), Words("More than 1 fps lost on 2 of the 12 phones", "12 款机型中有 2 款掉帧超过 1 帧"), Words("The technical director refuses the release", "技术总监拒绝放行"), Words("Scan moved to a background thread, measured on all 12 phones each week", "扫描改到后台线程，每周在 12 款机型实测"), Words("Light mode for phones below 6 GB of memory", "6 GB 以下内存机型使用轻量模式"), Words("Performance on older phones", "中低端机型性能")),
    ("R3", Words("New season brings devices and habits the rules have not seen", "新赛季带来规则未见过的机型与行为"), Words("More than 50 appeals in one hour", "1 小时内申诉超过 50 件"), Words("Honest players leave, the producer stops the service", "正常玩家流失，制作人叫停服务"), Words("First week marks only, bans from week two; 5% release first", "首周只标记不处罚，第二周起处罚；先灰度 5%"), Words("Turn bans off within 5 minutes and lift them in bulk", "5 分钟内关闭处罚并批量解封"), Words("Accuracy of bans", "处罚准确性")),
    ("R4", Words("New permission in the package needs an explanation", "包体新增权限需要说明"), Words("Store asks back on 2 of 6 channels", "6 个渠道中有 2 个被要求补充材料"), Words("Season 3 opens without protection", "S3 赛季在无防护状态下开启"), Words("Explanation of permissions submitted with the test package", "随测试包提前提交权限说明"), Words("Load the SDK after start by hot update", "启动后热更新加载 SDK"), Words("Store review", "商店审核")),
    ("R5", Words("The technical director holds the signature back", "技术总监暂不签字"), Words("No signature by 20 November", "11 月 20 日仍未签字"), Words("Joint debugging starts late", "联调推迟开始"), Words("Ask Bai Yanqiu to decide on 23 November, with the performance figures", "带性能数据请白砚秋 11 月 23 日决定"), Words("Debug first over the public test gateway", "先走公网测试网关联调"), Words("Network access", "网络开通")),
    ("R6", Words("Opening draws more players than planned", "开服人数超过预期"), Words("Queue above 80% at the first hour", "首小时队列占用超过 80%"), Words("Risk answers time out, log-in falls back to “let in”", "判定超时，登录按默认放行"), Words("Load test at 1.5 times the plan and automatic extension", "按计划 1.5 倍压测并配置自动扩容"), Words("Answer only for accounts marked before", "仅对已标记账号做判定"), None),
    ("R7", Words("Field list was made before the 2026 guidance on minors", "字段清单早于 2026 年未成年人指引"), Words("Assessment asks for one field or more to go", "评估要求删除 1 个以上字段"), Words("SDK and interface document change again", "SDK 与接口文档需再次调整"), Words("Each field can be switched off one by one", "每个字段都可单独关闭"), Words("Go live without the disputed fields", "先不采集争议字段上线"), Words("Privacy review", "隐私评审")),
    ("R8", Words("Knowledge held by one person at Hengdun", "衡盾知识集中在一人"), Words("Absent for more than two days", "缺席超过两天"), Words("False positives cannot be tuned", "误判规则无法调优"), Words("Second engineer named in the service annex", "服务附件中约定备份工程师"), Words("Freeze the rules of the last accepted version", "冻结最近一次验收的规则版本"), None),
    ("R9", Words("Purchasing target of 8% below the first offer", "采购目标比首轮报价低 8%"), Words("Second round below CNY 2.2 million", "第二轮低于 220 万元"), Words("Margin below 45%", "毛利率低于 45%"), Words("Offer two years against the discount", "以两年期换取折扣"), None, None),
    ("R10", Words("Rules can be tested by anyone who plays", "任何玩家都能试探规则"), Words("New cheat sold within 7 days", "7 天内出现新外挂出售"), Words("Reported cheating falls by 30% instead of 60%", "举报量只降 30% 而非 60%"), Words("Two rule updates a week in the first month", "首月每周更新两次规则"), Words("Manual review by the analyst team", "分析师团队人工复核"), None),
    ("R11", Words("Player service works with half its staff", "客服节日期间减半值守"), Words("More than 300 appeals open", "未处理申诉超过 300 件"), Words("Answers take longer than 24 hours", "答复超过 24 小时"), Words("Clear cases answered by rule, roster agreed by 4 February", "明确场景自动答复，2 月 4 日前排好值班"), None, Words("Appeals over the holiday", "节日期间申诉")),
    ("R12", Words("Two SDKs hook the same system call", "两个 SDK 挂钩同一系统调用"), Words("Crash rate above 0.15% in round one", "第一轮崩溃率高于 0.15%"), Words("Five days to find out whose fault it is", "定位责任需要 5 天"), Words("Test with all 14 SDKs of the package from the first day", "首日起带齐包内 14 个 SDK 测试"), Words("Leave the hook out on the affected systems", "在受影响系统上关闭挂钩"), None),
    ("R13", Words("4 of 10 answers missing", "10 项答复缺 4 项"), Words("A severe finding in the report", "报告出现高危项"), Words("Go-live review cannot pass", "上线评审无法通过"), Words("Hengdun answers by 20 November, scan repeated", "衡盾 11 月 20 日前答复并复扫"), Words("Exception for 60 days signed by the CISO", "首席信息安全官签署 60 天例外"), None),
    ("R14", Words("Players decompile the SDK", "玩家反编译 SDK"), Words("A post with more than 10,000 readers", "相关帖子阅读过万"), Words("Studio asks to stop", "工作室要求停止"), Words("Public page on what is collected and why", "公开说明采集内容与用途"), None, None),
    ("R15", Words("Announced for the first half of 2027, text unknown", "预计 2027 年上半年发布，内容未知"), Words("Draft published", "征求意见稿发布"), Words("Package must be submitted again", "需要重新提审"), Words("Ask the channel director once known", "与渠道总监建立联系后确认"), None, None),
    ("R16", Words("Phones bought by the studio in one batch", "工作室统一批量采购"), Words("Delivery after 13 November", "11 月 13 日后仍未到货"), Words("Measurement starts with nine phones", "只能先测 9 款"), Words("Three phones lent by our test laboratory", "由我方实验室借出 3 款"), None, None),
))
# fmt: on
