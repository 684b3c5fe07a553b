"""Mobile-game security: who is involved, what each of them cares about, and who sways whom."""

from data.kinds import Words
from data.samples._content import Part

TINGLAN = Words("Tinglan Cloud", "汀澜云")
LUYU = Words("Luyu Games", "麓屿游戏")
HENGDUN = Words("Hengdun Security", "衡盾安全")
SUXI = Words("Suxi Interactive", "溯汐互动")  # the next client: what is told to Luyu tells nothing of it

PRODUCT = Words("Product", "产品部")
PLATFORM = Words("Platform engineering", "平台研发部")
OPERATIONS = Words("Security operations", "安全运营部")
COMMERCIAL = Words("Commercial", "商务部")
FINANCE = Words("Finance", "财务部")
LEGAL = Words("Legal and compliance", "法务合规部")
MANAGEMENT = Words("Management", "管理层")
STUDIO = Words("Game studio", "游戏工作室")
PUBLISHING = Words("Publishing and marketing", "发行市场部")
VENDOR = Words("Anti-cheat product", "反外挂产品部")

# fmt: off
PEOPLE = Part("stakeholders", "id name department organization role audience relevance influence legitimacy urgency attitude engagement_current engagement_desired direction", (
    ("S1", Words("Jiang Ruoning", "江若宁"), PRODUCT, TINGLAN, Words("Product manager, game security", "手游安全产品经理"), "team", 5, 3, 5, 4, "for", "leading", "leading", "sideward"),
    ("S2", Words("Pei Zihang", "裴子航"), PLATFORM, TINGLAN, Words("Platform lead", "平台研发负责人"), "team", 4, 4, 4, 3, "for", "supportive", "leading", "sideward"),
    ("S3", Words("Ding Yizhou", "丁以舟"), PLATFORM, TINGLAN, Words("Gateway engineer", "网关开发工程师"), "team", 4, 2, 3, 3, "for", "supportive", "supportive", "downward"),
    ("S4", Words("Meng Shukai", "孟书恺"), PLATFORM, TINGLAN, Words("SDK engineer", "SDK 开发工程师"), "team", 4, 2, 3, 4, "for", "supportive", "supportive", "downward"),
    ("S5", Words("Luo Siqi", "罗思齐"), PLATFORM, TINGLAN, Words("Test lead", "测试负责人"), "team", 4, 3, 4, 4, "neutral", "neutral", "supportive", "sideward"),
    ("S6", Words("He Yifan", "贺一帆"), OPERATIONS, TINGLAN, Words("Security operations lead", "安全运营负责人"), "team", 4, 2, 4, 3, "for", "supportive", "supportive", "sideward"),
    ("S7", Words("Shen Jiahe", "沈嘉禾"), OPERATIONS, TINGLAN, Words("Cheat analyst", "外挂分析师"), "team", 2, 2, 3, 2, "for", "supportive", "supportive", "downward"),
    ("S8", Words("Gu Mingche", "顾明澈"), COMMERCIAL, TINGLAN, Words("Account manager", "客户经理"), "team", 4, 2, 3, 4, "for", "supportive", "supportive", "sideward"),
    ("S9", Words("Qin Yutong", "秦雨桐"), FINANCE, TINGLAN, Words("Pricing analyst", "定价分析师"), "team", 2, 2, 3, 2, "neutral", "neutral", "neutral", "sideward"),
    ("S10", Words("Zhuo Liyan", "卓立言"), LEGAL, TINGLAN, Words("Privacy counsel", "隐私合规法务"), "team", 2, 4, 5, 2, "neutral", "neutral", "supportive", "sideward"),
    ("S11", Words("Su Wangshu", "苏望舒"), VENDOR, HENGDUN, Words("Product manager", "产品经理"), "team", 4, 2, 4, 3, "for", "supportive", "supportive", "outward"),
    ("S12", Words("Fang Jingxing", "方景行"), VENDOR, HENGDUN, Words("Architect", "架构师"), "team", 4, 2, 4, 2, "neutral", "neutral", "supportive", "outward"),
    ("S13", Words("Ruan Zhixia", "阮知夏"), VENDOR, HENGDUN, Words("Detection engineer", "检测算法工程师"), "team", 2, 1, 2, 2, "neutral", "neutral", "neutral", "outward"),
    ("S14", Words("Tan Beichen", "谭北辰"), MANAGEMENT, TINGLAN, Words("General manager, PaaS", "PaaS 业务总经理"), "boss", 4, 5, 5, 4, "for", "supportive", "leading", "upward"),
    ("S15", Words("Lu Shaotang", "卢绍棠"), MANAGEMENT, TINGLAN, Words("Vice president, sales", "销售副总裁"), "boss", 4, 4, 4, 4, "for", "supportive", "supportive", "upward"),
    ("S16", Words("Ye Qinglan", "叶清岚"), FINANCE, TINGLAN, Words("Finance director", "财务总监"), "boss", 2, 4, 4, 2, "neutral", "neutral", "neutral", "upward"),
    ("S17", Words("Feng Boan", "冯伯安"), MANAGEMENT, TINGLAN, Words("Chief information security officer", "首席信息安全官"), "boss", 2, 5, 5, 2, "neutral", "unaware", "supportive", "upward"),
    ("S18", Words("Bai Yanqiu", "白砚秋"), STUDIO, LUYU, Words("Producer of “Floating Isles”", "《浮岛远征》制作人"), "client", 5, 5, 5, 5, "for", "supportive", "leading", "outward"),
    ("S19", Words("Shao Qiming", "邵启明"), STUDIO, LUYU, Words("Technical director", "技术总监"), "client", 4, 5, 5, 4, "against", "resistant", "supportive", "outward"),
    ("S20", Words("Xia Zhiwei", "夏知微"), PUBLISHING, LUYU, Words("Head of player service", "玩家服务主管"), "client", 5, 2, 4, 5, "for", "supportive", "supportive", "outward"),
    ("S21", Words("Wu Chengze", "武承泽"), STUDIO, LUYU, Words("Game client lead", "客户端主程"), "client", 4, 2, 4, 4, "neutral", "neutral", "supportive", "outward"),
    ("S22", Words("Liu Qinghe", "柳青禾"), STUDIO, LUYU, Words("Game server lead", "服务端主程"), "client", 4, 2, 4, 3, "for", "supportive", "supportive", "outward"),
    ("S23", Words("Marketing Manager *", "市场部*经理"), PUBLISHING, LUYU, Words("Season marketing", "赛季市场推广"), "client", 2, 2, 2, 3, "neutral", "unaware", "neutral", "outward"),
    ("S24", Words("Han Muye", "韩牧野"), Words("Purchasing", "采购部"), LUYU, Words("Purchasing manager", "采购经理"), "client", 2, 2, 4, 2, "neutral", "neutral", "neutral", "outward"),
    ("S25", Words("Channel Director *", "渠道部*总监"), PUBLISHING, LUYU, Words("App store channels", "应用商店渠道"), "client", None, None, None, None, None, "unaware", "neutral", "outward"),
    ("S26", Words("Zhu Xiaochuan", "祝晓川"), Words("Data protection", "数据保护办公室"), LUYU, Words("Data protection officer", "数据保护负责人"), "client", 3, None, 5, None, "neutral", "unaware", "supportive", "outward"),
    ("S27", Words("Tao Xinglan", "陶杏岚"), STUDIO, SUXI, Words("Producer of “Drift Harbour”", "《漂移港湾》制作人"), "client", 2, 2, 2, 2, "for", "neutral", "supportive", "outward"),
    ("S28", Words("Ke Anran", "柯安然"), STUDIO, SUXI, Words("Technical lead", "技术负责人"), "client", 1, 2, 2, 1, "neutral", "unaware", "neutral", "outward"),
))

_SITE = Words("Official site", "官网介绍")
_KEYS = Words("Access and keys", "接入与密钥")
_DOCS = Words("Interface documents", "接口文档")
_TRIAL = Words("Trial", "代码试用")
_DEBUG = Words("Joint debugging", "联调")
_BANS = Words("Bans and appeals", "处罚与申诉")
_BILLING = Words("Billing", "计费结算")
_LIVE = Words("Go-live", "上线")
_WATCH = Words("Monitoring", "监控运营")
_REVIEW = Words("Compliance review", "合规评审")


def _and(*modules: Words) -> Words:
    return Words("; ".join(module.en for module in modules), "; ".join(module.zh for module in modules))


_MEETING, _VIDEO = Words("Meeting in person", "现场会议"), Words("Video call", "视频会议")
_GROUP, _MAIL = Words("Project chat group", "项目群"), Words("E-mail with weekly report", "周报邮件")
_DAILY, _WEEKLY = Words("Daily", "每天"), Words("Weekly", "每周")
_FORTNIGHT, _MONTHLY = Words("Every two weeks", "每两周"), Words("Monthly", "每月")

WHAT_COUNTS = Part("stakeholders", "id concern kpi process_modules strategy communication_method frequency next_contact owner", (
    ("S1", Words("Three parties work from one list of dates", "三方用同一份清单和排期"), Words("Go-live by 20 January; no more than 2 promised dates moved", "1 月 20 日前上线；对外承诺日期变更不超过 2 次"), _and(_SITE, _DOCS, _TRIAL, _DEBUG, _LIVE), Words("Keeps the list and calls the weekly meeting", "维护总清单，主持周会"), _GROUP, _DAILY, "2026-11-19", "S1"),
    ("S2", Words("The gateway must survive the season opening peak", "赛季开启高峰时网关不能被打垮"), Words("120,000 requests per second with P99 below 80 ms", "网关 12 万 QPS，P99 低于 80 毫秒"), _and(_KEYS, _DEBUG, _LIVE), Words("Decide capacity with him before each milestone", "每个里程碑前与其确认容量"), _MEETING, _WEEKLY, "2026-11-20", "S1"),
    ("S3", Words("Error codes settled once, not after every test", "错误码一次定清，不要每轮测试都改"), Words("Fewer than 3 interface changes after freeze", "接口冻结后变更少于 3 次"), _and(_KEYS, _DOCS, _DEBUG), Words("Interface questions answered within 24 hours", "接口问题 24 小时内答复"), _GROUP, _DAILY, "2026-11-19", "S2"),
    ("S4", Words("SDK size and start-up time", "SDK 包体和启动耗时"), Words("SDK below 2.5 MB; start-up below 150 ms", "SDK 小于 2.5 MB，启动耗时低于 150 毫秒"), _and(_TRIAL, _DEBUG), Words("Test devices and crash logs within one day", "测试机与崩溃日志一天内到位"), _GROUP, _DAILY, "2026-11-19", "S2"),
    ("S5", Words("Enough days for a full regression", "回归测试的时间不被压缩"), Words("No open severe defect at go-live; 98% of cases passed", "上线时严重缺陷为 0，用例通过率 98%"), _and(_DEBUG, _LIVE), Words("Agree entry and exit criteria in writing", "书面约定准入准出标准"), _MAIL, _WEEKLY, "2026-11-23", "S1"),
    ("S6", Words("Alerts that the night shift can act on", "夜班收到告警就能处置"), Words("Cheat alerts handled within 15 minutes, 24/7", "外挂告警 7×24 小时 15 分钟内处置"), _and(_WATCH, _BANS, _LIVE), Words("Rehearse the runbook with the studio twice", "与工作室演练处置手册两次"), _VIDEO, _WEEKLY, "2026-11-24", "S1"),
    ("S7", Words("Fresh samples of cheats from the live game", "能拿到线上最新外挂样本"), Words("New cheat analysed within 48 hours", "新外挂 48 小时内完成分析"), _and(_WATCH, _BANS), Words("Weekly list of samples from Hengdun", "每周向衡盾收集样本清单"), _GROUP, _WEEKLY, "2026-11-25", "S6"),
    ("S8", Words("First reference customer in games before the annual review", "年终盘点前拿下首个游戏标杆客户"), Words("Contract of CNY 2.4 million signed by 31 December", "12 月 31 日前签订 240 万元合同"), _and(_SITE, _BILLING), Words("Involve in every visit to the studio", "拜访工作室时一并参加"), _VIDEO, _WEEKLY, "2026-11-20", "S1"),
    ("S9", Words("A price that covers the traffic of peaks", "定价要覆盖高峰流量成本"), Words("Gross margin above 45%", "毛利率高于 45%"), _BILLING, Words("Send traffic figures each month", "每月提供流量数据"), _MAIL, _MONTHLY, "2026-12-01", "S8"),
    ("S10", Words("Personal information of minors", "未成年人个人信息"), Words("No item open in the privacy assessment at go-live", "上线时个人信息保护影响评估无遗留项"), _REVIEW, Words("Show the data fields early, one reviewer, one list", "尽早给出字段清单，一人评审、一份清单"), _MAIL, _FORTNIGHT, "2026-11-27", "S1"),
    ("S11", Words("Credit for Hengdun on the joint page", "联合页面要体现衡盾品牌"), Words("2 further games signed in 2027 from this case", "凭本案例 2027 年再签 2 款游戏"), _and(_SITE, _DOCS, _TRIAL), Words("Review the joint page and each public case", "联合页面与案例对外前共同审定"), _VIDEO, _WEEKLY, "2026-11-20", "S1"),
    ("S12", Words("No customer-specific branch of the SDK", "不为单个客户拉 SDK 分支"), Words("One main line; at most 2 hot fixes a quarter", "保持单一主干，每季度热修复不超过 2 次"), _and(_DOCS, _DEBUG), Words("Bring him change requests in one batch a week", "变更需求每周汇总一次提交"), _VIDEO, _WEEKLY, "2026-11-24", "S2"),
    ("S13", Words("False positives on cheap phones and emulators", "低端机与模拟器的误判"), Words("False positives below 0.01% of active players", "误判率低于活跃玩家的 0.01%"), _and(_TRIAL, _BANS), Words("Share player samples after masking", "脱敏后共享玩家样本"), _GROUP, _WEEKLY, "2026-11-26", "S7"),
    ("S14", Words("A repeatable way to bring security products onto the PaaS", "形成安全产品接入 PaaS 的可复制打法"), Words("3 security products on the PaaS in 2027, CNY 12 million a year", "2027 年接入 3 个安全产品，年收入 1200 万元"), _and(_SITE, _LIVE, _BILLING), Words("One page each month: date, money, decision needed", "每月一页纸：日期、金额、待决事项"), _MEETING, _FORTNIGHT, "2026-11-25", "S1"),
    ("S15", Words("A case that can be told to other studios by February", "2 月前有可对外讲的案例"), Words("5 qualified studios in the pipeline by the end of March", "3 月底前 5 家合格意向工作室"), _and(_SITE, _BILLING), Words("Send the case draft for comment early", "案例初稿尽早征求意见"), _MAIL, _MONTHLY, "2026-12-03", "S8"),
    ("S16", Words("Cost of peak traffic in the opening weeks", "开服期高峰流量成本"), Words("Project cost within CNY 1.6 million", "项目总成本控制在 160 万元以内"), _BILLING, Words("Monthly cost against budget", "每月提供预算执行情况"), _MAIL, _MONTHLY, "2026-11-12", "S9"),
    ("S17", Words("A supplier's code in our network", "供应商代码进入内网"), Words("No severe finding in the supplier security review", "供应商安全评估无高危项"), _and(_REVIEW, _LIVE), Words("Ask for 30 minutes before the security review", "安全评估前约 30 分钟当面沟通"), _MEETING, _MONTHLY, None, "S1"),
    ("S18", Words("Honest players must not be banned when season 3 opens", "S3 赛季开启时不能误封正常玩家"), Words("Reported cheating down 60%; ban complaints below 200 a week", "外挂举报量下降 60%，封号投诉每周少于 200 件"), _and(_BANS, _TRIAL, _LIVE), Words("Show results on her own game every two weeks", "每两周用她自己的游戏演示效果"), _MEETING, _WEEKLY, "2026-11-20", "S1"),
    ("S19", Words("Frame rate and battery on mid-range phones", "中端机的帧率和耗电"), Words("Frame drop below 1 fps; crash rate not above 0.15%", "帧率下降小于 1 帧，崩溃率不高于 0.15%"), _and(_DEBUG, _LIVE, _TRIAL), Words("Measure on his 12 phones, let him hold the switch to turn it off", "用他指定的 12 款机型实测，关停开关交给他掌握"), _MEETING, _WEEKLY, None, "S2"),
    ("S20", Words("Every ban must come with a reason that can be explained", "每次封号都要有能向玩家解释的理由"), Words("Appeals answered within 24 hours, 95% of them", "95% 的申诉 24 小时内答复"), _BANS, Words("Design the appeal forms together", "申诉表单与其共同设计"), _VIDEO, _WEEKLY, "2026-11-20", "S6"),
    ("S21", Words("SDK must not delay the season package", "SDK 不能拖延赛季包提审"), Words("Season package submitted to stores by 30 December", "12 月 30 日前提交商店审核"), _and(_TRIAL, _DEBUG), Words("Sample project and a named engineer on call", "提供示例工程和固定支持工程师"), _GROUP, _DAILY, "2026-11-19", "S4"),
    ("S22", Words("Log-in must not wait for the risk answer", "登录不能等风控结果"), Words("Log-in time up by less than 30 ms", "登录耗时增加小于 30 毫秒"), _and(_KEYS, _DEBUG), Words("Agree the time-out and the default answer in writing", "书面约定超时与默认返回"), _GROUP, _DAILY, "2026-11-19", "S3"),
    ("S23", Words("Announce “fair season” at the right moment", "“公平赛季”的宣传时机"), Words("3 million reservations for season 3", "S3 赛季预约 300 万"), _SITE, Words("Tell the confirmed date two weeks ahead", "日期确定后提前两周告知"), _MAIL, _MONTHLY, "2026-12-08", "S8"),
    ("S24", Words("Price fixed for two years", "两年内价格不变"), Words("Purchase cost 8% below the first offer", "采购价比首轮报价低 8%"), _BILLING, Words("One offer, one annex, no side letters", "一份报价一份附件，不另签补充函"), _MAIL, _MONTHLY, "2026-12-01", "S8"),
    ("S25", Words("Not known yet", "尚未了解"), None, _LIVE, Words("First call through Xia Zhiwei", "通过夏知微引荐首次沟通"), _MAIL, _MONTHLY, None, "S8"),
    ("S26", Words("Which data leave the phone", "哪些数据会离开手机"), Words("Privacy notice updated before the package is submitted", "提审前完成隐私政策更新"), _REVIEW, Words("Send the field list and the retention period", "提供采集字段清单与留存期限"), _MAIL, _FORTNIGHT, "2026-11-27", "S10"),
    ("S27", Words("Proof from a game of the same size", "要看同等规模游戏的实证"), Words("Reported cheating below 1% of matches at launch in May", "5 月上线时外挂举报低于对局的 1%"), _and(_SITE, _TRIAL), Words("Show the published case, nothing before", "案例发布后再展示，此前不透露"), _VIDEO, _MONTHLY, "2026-12-02", "S8"),
    ("S28", Words("Work with the engine that Suxi built itself", "能否适配溯汐自研引擎"), Words("SDK linked within 5 working days", "5 个工作日内完成 SDK 接入"), _TRIAL, Words("Answer technical questions in writing", "书面答复技术问题"), _MAIL, _MONTHLY, "2026-11-13", "S4"),
))

RELATIONS = Part("relations", "source target kind strength sign", (
    ("S19", "S18", "influences", 4, Words("negative", "负向")),
    ("S21", "S19", "reports_to", 5, Words("positive", "正向")),
    ("S22", "S19", "reports_to", 5, Words("positive", "正向")),
    ("S20", "S18", "advises", 4, Words("positive", "正向")),
    ("S24", "S18", "influences", 2, Words("negative", "负向")),
    ("S2", "S14", "reports_to", 4, Words("positive", "正向")),
    ("S1", "S14", "reports_to", 5, Words("positive", "正向")),
    ("S10", "S17", "advises", 3, Words("negative", "负向")),
    ("S12", "S19", "advises", 3, Words("positive", "正向")),
    ("S8", "S15", "reports_to", 4, Words("positive", "正向")),
    ("S1", "S18", "influences", 3, Words("positive", "正向")),
    ("S20", "S1", "advises", 3, Words("positive", "正向")),
    ("S11", "S1", "advises", 2, Words("positive", "正向")),
    ("S8", "S24", "influences", 3, Words("positive", "正向")),
    ("S14", "S17", "influences", 3, Words("positive", "正向")),
    ("S13", "S12", "reports_to", 5, Words("positive", "正向")),
    ("S3", "S2", "reports_to", 5, Words("positive", "正向")),
    ("S4", "S2", "reports_to", 5, Words("positive", "正向")),
    ("S5", "S2", "reports_to", 4, Words("positive", "正向")),
    ("S7", "S6", "reports_to", 5, Words("positive", "正向")),
    ("S23", "S20", "reports_to", 3, Words("positive", "正向")),
    ("S16", "S14", "advises", 4, Words("positive", "正向")),
    ("S19", "S26", "influences", 3, Words("positive", "正向")),
    ("S12", "S11", "reports_to", 4, Words("positive", "正向")),
))
# fmt: on
