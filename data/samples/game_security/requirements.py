"""Mobile-game security: what the parties ask for, from the record form to acceptance."""

from data.kinds import Words
from data.samples._content import Part
from data.samples.game_security.people import COMMERCIAL, LEGAL, OPERATIONS, PUBLISHING, STUDIO, VENDOR

_PASS = Words("Pass", "通过")
_TWO_TESTERS = Words("1 developer, 1 tester", "开发 1 人、测试 1 人")
_TWO_DEVELOPERS = Words("2 developers, 1 tester", "开发 2 人、测试 1 人")

# fmt: off
FORM = Part("requirements", "number kind priority department requester submitted_on wanted_on technical_lead evaluated_on feasible complexity resources estimate_days status live_on acceptance accepted_by", (
    ("2026-011", "integration", 5, STUDIO, "S22", "2026-09-08", "2026-11-16", "S3", "2026-09-10", True, 5, _TWO_DEVELOPERS, 10, "live", "2026-11-13", _PASS, "S22"),
    ("2026-012", "integration", 5, STUDIO, "S21", "2026-09-08", "2026-11-05", "S4", "2026-09-10", True, 5, _TWO_TESTERS, 9, "live", "2026-11-03", _PASS, "S21"),
    ("2026-013", "new_feature", 5, PUBLISHING, "S20", "2026-09-21", "2026-12-04", "S3", "2026-09-23", True, 5, _TWO_DEVELOPERS, 10, "designing", None, None, "S20"),
    ("2026-014", "new_feature", 5, STUDIO, "S19", "2026-09-22", "2026-12-11", "S2", "2026-09-24", True, 3, _TWO_TESTERS, 6, "developing", None, None, "S19"),
    ("2026-015", "optimisation", 5, STUDIO, "S19", "2026-10-12", "2026-12-02", "S4", "2026-10-14", True, 5, _TWO_DEVELOPERS, 9, "testing", None, None, "S19"),
    ("2026-016", "new_feature", 5, PUBLISHING, "S20", "2026-10-13", "2026-12-11", "S3", "2026-10-15", True, 3, _TWO_TESTERS, 6, "blocked", None, None, "S20"),
    ("2026-017", "optimisation", 5, STUDIO, "S18", "2026-10-19", "2026-11-30", "S13", "2026-10-21", True, 3, _TWO_TESTERS, 7, "testing", None, None, "S18"),
    ("2026-018", "integration", 3, OPERATIONS, "S6", "2026-10-20", "2026-12-30", "S12", "2026-10-22", True, 3, _TWO_TESTERS, 5, "designing", None, None, "S6"),
    ("2026-019", "fix", 5, STUDIO, "S21", "2026-11-02", "2026-11-09", "S12", "2026-11-03", True, 1, Words("1 developer", "开发 1 人"), 3, "closed", "2026-11-09", _PASS, "S21"),
    ("2026-020", "new_feature", 3, COMMERCIAL, "S8", "2026-11-04", "2027-01-15", "S3", "2026-11-06", True, 3, _TWO_TESTERS, 5, "evaluating", None, None, "S8"),
    ("2026-021", "integration", 3, LEGAL, "S10", "2026-11-09", "2026-12-11", "S4", "2026-11-11", True, 3, _TWO_TESTERS, 4, "developing", None, None, "S10"),
    ("2026-022", "urgent", 5, STUDIO, "S22", "2026-11-12", "2026-11-23", "S2", "2026-11-12", True, 1, Words("1 network engineer", "网络工程师 1 人"), 2, "blocked", None, None, "S22"),
    ("2026-023", "optimisation", 1, VENDOR, "S11", "2026-11-13", "2027-02-26", "S4", None, None, None, None, None, "submitting", None, None, None),
    ("2026-024", "new_feature", 1, PUBLISHING, "S23", "2026-11-17", "2027-01-13", None, None, None, None, None, None, "submitting", None, None, None),
))

WORDS = Part("requirements", "number name background target description expected_effect acceptance_criteria", (
    ("2026-011", Words("Risk answer at log-in", "登录风险判定接入"), Words("One in nine log-ins in season 2 came from a rented script", "S2 赛季约九分之一的登录来自租用脚本"), Words("Log-in slower by less than 30 ms at P99", "登录 P99 耗时增加小于 30 毫秒"), Words("The game server asks before the session is opened", "服务端在建立会话前调用判定接口"), Words("Script log-ins down by 70%", "脚本登录下降 70%"), Words("10,000 test log-ins, P99 below 30 ms, default “let in” after 200 ms", "1 万次测试登录 P99 低于 30 毫秒；200 毫秒超时默认放行")),
    ("2026-012", Words("SDK in both test builds", "双端测试包集成 SDK"), Words("The trial needs the SDK in the real game", "试用需在真实游戏包中进行"), Words("Package grows by less than 2.5 MB", "包体增量小于 2.5 MB"), Words("SDK linked into the Android and iOS test builds", "在安卓与 iOS 测试包中接入 SDK"), Words("Device data from 100% of test phones", "测试机数据覆盖率 100%"), Words("Starts on 12 of 12 phones in less than 150 ms", "12 款机型全部可启动，耗时低于 150 毫秒")),
    ("2026-013", Words("Player appeal channel", "玩家申诉通道"), Words("412 complaints a week about bans in season 2, 38% of them justified", "S2 赛季每周 412 件封号投诉，其中 38% 成立"), Words("95% of appeals answered within 24 hours", "95% 的申诉 24 小时内答复"), Words("Form in the game, evidence page for player service, answer to the player", "游戏内申诉表单、客服证据页、结果回告"), Words("Complaints below 200 a week", "投诉降至每周 200 件以下"), Words("50 test appeals, 48 answered within 24 hours, each with a reason", "50 件测试申诉，48 件 24 小时内答复且均附理由")),
    ("2026-014", Words("Emergency switch", "防护应急开关"), Words("The technical director wants a rollback that depends on nobody else", "技术总监要求不依赖他人的退路"), Words("Protection off for all players within 5 minutes", "5 分钟内对全体玩家关停防护"), Words("Switch in the studio's own console, confirmed by two persons", "工作室后台开关，双人确认"), Words("No emergency package needed", "无需紧急发包"), Words("Three rehearsals, each below 5 minutes", "演练三次，每次均小于 5 分钟")),
    ("2026-015", Words("Scan in a background thread", "扫描移至后台线程"), Words("Two mid-range phones lost 2.4 fps in October", "10 月有两款中端机掉 2.4 帧"), Words("Frame drop below 1 fps on 12 of 12 phones", "12 款机型掉帧均小于 1 帧"), Words("Memory scan leaves the rendering thread", "内存扫描移出渲染线程"), Words("Battery use up by less than 1% an hour", "每小时耗电增加小于 1%"), Words("30 minutes in the busiest map on each phone", "每款机型在最高负载地图运行 30 分钟")),
    ("2026-016", Words("Reason code with every ban", "处罚附原因码"), Words("Player service cannot explain 6 of 10 bans", "客服对六成处罚说不出理由"), Words("100% of bans carry one of 18 reason codes", "100% 的处罚带有 18 种原因码之一"), Words("Callback with reason code and evidence number", "回调中携带原因码与证据编号"), Words("Time to answer down from 26 to 8 minutes", "单件答复由 26 分钟降到 8 分钟"), Words("200 test bans, none without a code", "200 次测试处罚无一缺失原因码")),
    ("2026-017", Words("Fewer wrong bans", "降低误封率"), Words("0.04% of honest players were marked in the first trial", "首轮试用中 0.04% 的正常玩家被标记"), Words("Below 0.01% of active players", "低于活跃玩家的 0.01%"), Words("Rules tuned on masked samples of cheap phones", "基于脱敏的低端机样本调优规则"), Words("About 60 instead of 240 wrong bans a week", "每周误封由约 240 件降到约 60 件"), Words("14 days of marking only, 60 or fewer of 600,000 players", "只标记不处罚 14 天，60 万玩家中不超过 60 人")),
    ("2026-018", Words("Alerts to the duty phone", "告警推送值班手机"), Words("Alerts arrive by e-mail and are read the next morning", "告警只发邮件，次日才看到"), Words("Handled within 15 minutes at any hour", "全天 15 分钟内处置"), Words("Three alert levels, called until someone takes it", "三级告警，逐级呼叫直至接单"), Words("Handling time down from 9 hours to 15 minutes", "处置时间由 9 小时降到 15 分钟"), Words("10 test alerts at night, each taken within 15 minutes", "夜间 10 次测试告警均在 15 分钟内接单")),
    ("2026-019", Words("Crash on start of one phone", "修复某机型启动崩溃"), Words("One of 12 phones crashed in 4 of 10 starts", "12 款中有一款 10 次启动崩溃 4 次"), Words("Crash rate not above 0.15%", "崩溃率不高于 0.15%"), Words("Order of loading changed for that chip", "针对该芯片调整加载顺序"), Words("Trial can go on with 12 phones", "试用可用 12 款机型继续"), Words("1,000 starts without a crash", "连续启动 1000 次无崩溃")),
    ("2026-020", Words("Bill by active devices", "按活跃设备计费"), Words("The contract counts devices, the platform counts requests", "合同按设备计费，平台按请求计量"), Words("Monthly bill differs by less than 0.1% from the log", "月账单与日志差异小于 0.1%"), Words("Distinct devices a day, exported monthly", "按日去重设备数，按月导出"), Words("No manual statement, 3 working days saved each month", "免人工对账，每月节省 3 个工作日"), Words("Statement for November within 0.1% of the log", "11 月账单与日志差异在 0.1% 以内")),
    ("2026-021", Words("Fields switched off one by one", "采集字段可逐项关闭"), Words("The assessment may forbid fields", "评估可能要求停采部分字段"), Words("Each of 23 fields can be switched off in 1 day", "23 个字段均可在 1 天内停采"), Words("Configuration from the server, no new package", "服务端配置，无需发新包"), Words("No repeat of the store review, 5 days saved", "无需重新提审，节省 5 天"), Words("All 23 fields switched off in the test", "测试中 23 个字段均可关闭")),
    ("2026-022", Words("Whitelist for debugging", "联调网络白名单"), Words("The joint debugging environment has stood still since 12 November", "联调环境自 11 月 12 日起停滞"), Words("6 addresses opened by 23 November", "11 月 23 日前开通 6 个地址"), Words("Two-way access limited to the test network", "仅限测试网双向访问"), Words("Joint debugging starts on 27 November", "11 月 27 日按期开始联调"), Words("All 6 addresses answer within 50 ms", "6 个地址响应均在 50 毫秒以内")),
    ("2026-023", Words("Smaller SDK", "SDK 瘦身"), Words("The next game allows 1.8 MB only", "下一款游戏只允许 1.8 MB"), Words("From 2.4 MB to 1.8 MB", "由 2.4 MB 降到 1.8 MB"), Words("Functions for emulators as a separate part", "模拟器检测拆分为独立模块"), Words("2 further games can be reached", "可覆盖 2 款新游戏"), Words("Package of both systems at or below 1.8 MB", "双端包体均不超过 1.8 MB")),
    ("2026-024", Words("Notice “fair season”", "“公平赛季”公告"), Words("Marketing wants a figure for the season opening", "市场部希望开服时公布数据"), Words("30% more reservations than in season 2", "预约量较 S2 提升 30%"), Words("Weekly number of cheaters banned, on the game's page", "每周在官网公布封禁作弊人数"), Words("3 million reservations", "预约 300 万"), Words("Figure approved by producer and counsel", "数据经制作人与法务确认")),
))

PROGRESS = Part("requirements", "number solution schedule node_owners progress problem resolution", (
    ("2026-011", Words("Synchronous call with a default answer", "同步调用加默认返回"), Words("Designed 30 Sep, built 30 Oct, tested 11 Nov, live 13 Nov", "9/30 设计，10/30 开发，11/11 测试，11/13 上线"), "S3 S22", Words("13 Nov: accepted in the test environment", "11/13：测试环境验收通过"), None, None),
    ("2026-012", Words("One SDK, two build scripts", "同一 SDK，两套构建脚本"), Words("Built 29 Oct, tested 2 Nov, live 3 Nov", "10/29 开发，11/2 测试，11/3 上线"), "S4 S21", Words("3 Nov: both builds handed over", "11/3：双端测试包交付"), None, None),
    ("2026-013", Words("Form in the game, ticket in player service", "游戏内表单对接客服工单"), Words("Designed 20 Nov, built 2 Dec, tested 4 Dec", "11/20 设计，12/2 开发，12/4 测试"), "S3 S20", Words("16 Nov: form agreed, 7 of 9 fields", "11/16：表单 9 个字段已确认 7 个"), Words("Evidence may show cheaters how they were found", "证据可能暴露检测方式"), Words("In hand: player sees the reason, service sees the evidence", "处理中：玩家看理由，客服看证据")),
    ("2026-014", Words("Switch in the gateway, console for the studio", "网关开关加工作室控制台"), Words("Built 1 Dec, rehearsed 9 Dec", "12/1 开发，12/9 演练"), "S2 S19", Words("17 Nov: gateway part built", "11/17：网关侧开发完成"), None, None),
    ("2026-015", Words("Scan in slices of 2 ms", "按 2 毫秒分片扫描"), Words("Built 12 Nov, measured 25 Nov", "11/12 开发，11/25 实测"), "S4 S21", Words("17 Nov: 0.6 fps on 9 of 12 phones", "11/17：12 款中 9 款掉 0.6 帧"), Words("3 phones not delivered", "3 款机型未到货"), Words("Borrowed from our laboratory by 20 Nov", "11/20 前从我方实验室借用")),
    ("2026-016", Words("List of 18 codes kept by Hengdun", "由衡盾维护 18 种原因码"), Words("Agreed 20 Nov, built 11 Dec", "11/20 确认，12/11 开发"), "S3 S12", Words("13 Nov: 14 of 18 codes agreed", "11/13：18 种已确认 14 种"), Words("4 codes reveal the method of detection", "4 种原因码会暴露检测方法"), Words("In hand: one common code for the four", "处理中：四种合并为一个通用码")),
    ("2026-017", Words("Second check before marking", "标记前二次校验"), Words("Tuned 13 Nov, measured 26 Nov", "11/13 调优，11/26 评估"), "S13 S7", Words("17 Nov: 0.018% after the first week", "11/17：首周 0.018%"), None, None),
    ("2026-018", Words("Existing duty system", "复用现有值班系统"), Words("Designed 4 Dec, live 30 Dec", "12/4 设计，12/30 上线"), "S6", None, None, None),
    ("2026-019", Words("Load after the graphics library", "在图形库之后加载"), Words("Built 5 Nov, live 9 Nov", "11/5 开发，11/9 上线"), "S12", Words("9 Nov: 1,000 starts without a crash", "11/9：连续启动 1000 次无崩溃"), None, None),
    ("2026-020", None, None, None, None, None, None),
    ("2026-021", Words("Configuration per field", "字段级配置"), Words("Built 27 Nov, tested 4 Dec", "11/27 开发，12/4 测试"), "S4 S10", Words("17 Nov: 11 of 23 fields", "11/17：23 个字段完成 11 个"), None, None),
    ("2026-022", Words("Six fixed addresses, test network only", "固定 6 个地址，仅测试网"), Words("Signed 20 Nov, open 23 Nov", "11/20 签字，11/23 开通"), "S2 S19", Words("12 Nov: handed in, waiting for the signature", "11/12：已提交，等待签字"), Words("Shao Qiming asks for the performance figures first", "邵启明要求先看性能数据"), Words("In hand: figures of nine phones on 20 Nov", "处理中：11/20 先提供 9 款机型数据")),
    ("2026-023", None, None, None, None, None, None),
    ("2026-024", None, None, None, None, None, None),
))
# fmt: on
