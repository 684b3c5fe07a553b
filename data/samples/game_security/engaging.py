"""Mobile-game security: who answers for what, what is told to whom, what was said, and how three of the team see the people."""

from data.kinds import Words
from data.samples._content import Part

_MEETING, _VIDEO = Words("Meeting in person", "现场会议"), Words("Video call", "视频会议")
_GROUP, _MAIL = Words("Project chat group", "项目群"), Words("E-mail with weekly report", "周报邮件")
_DAILY, _WEEKLY = Words("Daily", "每天"), Words("Weekly", "每周")
_FORTNIGHT, _MONTHLY = Words("Every two weeks", "每两周"), Words("Monthly", "每月")

# fmt: off
RACI = Part("raci", "task responsible accountable consulted informed", (
    ("T9", "S6", "S1", "S17 S12", "S8"),
    ("T13", "S3", "S1", "S20 S22 S12", "S19"),
    ("T14", "S1", None, "S19 S12 S2", "S18"),
    ("T16", "S10", "S1", "S26", "S24"),
    ("T23", "S4", "S2", "S19 S21", "S18"),
    ("T26", "S2", "S2 S1", "S22 S19", "S18"),
    ("T27", "S3", "S2", "S22 S19 S12 S21 S5", "S6"),
    ("T29", "S6", "S1", "S18 S20", "S9"),
    ("T31", "S2", "S2", "S19 S22", "S6"),
    ("T32", "S5", "S2", "S22", "S14"),
    ("T37", "S4", "S1", "S21", "S18 S23"),
    ("T41", "S8", "S14", "S24 S9", "S16"),
    ("T42", "S1", "S14", "S19 S17", "S16 S18"),
    ("T44", "S1", "S14", "S18 S19", "S6 S20"),
))

COMMUNICATION = Part("communication", "message audience purpose method frequency owner date", (
    (Words("Weekly report: dates, red risks, decisions", "项目周报：日期、红色风险、待决事项"), "S14 S15 S16", Words("Decisions in time", "及时决策"), _MAIL, _WEEKLY, "S1", "2026-11-20"),
    (Words("Open interface questions", "接口待定问题"), "S21 S22 S12", Words("No question older than 24 hours", "问题不超过 24 小时"), _GROUP, _DAILY, "S3", "2026-11-19"),
    (Words("Results of the trial", "试用结果"), "S18 S20", Words("Trial accepted by 26 November", "11 月 26 日前验收试用"), _VIDEO, _WEEKLY, "S1", "2026-11-24"),
    (Words("Data fields and retention", "采集字段与留存期限"), "S26", Words("Impact assessment without open items", "影响评估无遗留项"), _MAIL, _FORTNIGHT, "S10", "2026-11-25"),
    (Words("Cost against budget", "预算执行情况"), "S16", Words("Capacity approved for the opening week", "开服周容量获批"), _MAIL, _MONTHLY, "S9", "2026-12-02"),
    (Words("Samples and false positives", "外挂样本与误判"), "S7 S13", Words("New cheats analysed within 48 hours", "新外挂 48 小时内完成分析"), _GROUP, _WEEKLY, "S7", "2026-11-26"),
))

TALKS = Part("engagements", "stakeholder on channel summary sentiment author follow_up", (
    ("S19", "2026-10-14", _MEETING, Words("Fears for the frame rate of mid-range phones", "担心中端机掉帧"), "-1", "S1", Words("Measure on his 12 phones", "用其 12 款手机实测")),
    ("S19", "2026-11-10", _VIDEO, Words("Will not sign the whitelist before he has figures", "没有实测数据前不签白名单"), "-2", "S2", Words("Show the figures of nine phones", "出示 9 款机型数据")),
    ("S18", "2026-11-12", _MEETING, Words("Wants the appeal channel before season 3 opens", "要求赛季开启前有申诉通道"), "1", "S1", Words("Promise 4 December for the channel", "承诺申诉通道 12 月 4 日完成")),
    ("S18", "2026-10-29", _VIDEO, Words("Agreed that week one only marks accounts", "同意首周只标记账号"), "2", "S1", None),
    ("S20", "2026-11-11", _VIDEO, Words("Each ban needs a reason that a player understands", "每次封号都要有玩家能懂的理由"), "0", "S6", Words("Design the forms together", "共同设计申诉表单")),
    ("S14", "2026-11-03", _MEETING, Words("Asked for one page a month, not more", "要求每月一页汇报"), "1", "S1", Words("First page on 2 December", "12 月 2 日提交首份")),
    ("S15", "2026-10-20", _MAIL, Words("Offers two studios for the spring", "可引荐两家工作室春季接入"), "1", "S8", None),
    ("S16", "2026-10-22", _MAIL, Words("Doubts the cost of the opening week", "质疑开服周费用"), "-1", "S9", Words("Send traffic of three games", "提供三款游戏的流量数据")),
    ("S2", "2026-11-16", _MEETING, Words("Network opening waits for the client", "网络开通等待客户"), "0", "S1", Words("Raise it with Bai Yanqiu", "向白砚秋提出")),
    ("S21", "2026-11-13", _GROUP, Words("Sample project works, three phones are missing", "示例工程可用，缺 3 款手机"), "0", "S4", Words("Bring three phones", "借出 3 款手机")),
    ("S10", "2026-11-09", _MEETING, Words("Minors' data need a field list", "未成年人数据需字段清单"), "0", "S1", None),
    ("S11", "2026-11-06", _VIDEO, Words("Wants the name on the joint page", "要求联合页面署名"), "1", "S1", None),
))

_RELEVANCE, _INFLUENCE = Words("Relevance", "相关度"), Words("Influence", "影响度")
RATINGS = Part("ratings", "stakeholder rater criterion score reason on", (
    ("S18", "S1", _RELEVANCE, 5, None, "2026-11-09"),
    ("S18", "S2", _RELEVANCE, 5, None, "2026-11-11"),
    ("S18", "S8", _RELEVANCE, 5, None, "2026-11-13"),
    ("S18", "S1", _INFLUENCE, 5, None, "2026-11-09"),
    ("S18", "S2", _INFLUENCE, 5, None, "2026-11-11"),
    ("S18", "S8", _INFLUENCE, 4, None, "2026-11-13"),
    ("S19", "S1", _RELEVANCE, 4, None, "2026-11-09"),
    ("S19", "S2", _RELEVANCE, 2, Words("Signs only what touches his phones", "只管与其机型有关的事"), "2026-11-11"),
    ("S19", "S8", _RELEVANCE, 5, None, "2026-11-13"),
    ("S19", "S1", _INFLUENCE, 5, None, "2026-11-09"),
    ("S19", "S2", _INFLUENCE, 5, None, "2026-11-11"),
    ("S19", "S8", _INFLUENCE, 3, Words("The producer decides over his head", "最终由制作人拍板"), "2026-11-13"),
    ("S14", "S1", _RELEVANCE, 4, None, "2026-11-09"),
    ("S14", "S2", _RELEVANCE, 4, None, "2026-11-11"),
    ("S14", "S8", _RELEVANCE, 5, None, "2026-11-13"),
    ("S14", "S1", _INFLUENCE, 5, None, "2026-11-09"),
    ("S14", "S2", _INFLUENCE, 5, None, "2026-11-11"),
    ("S14", "S8", _INFLUENCE, 5, None, "2026-11-13"),
    ("S17", "S1", _RELEVANCE, 2, None, "2026-11-09"),
    ("S17", "S2", _RELEVANCE, 1, None, "2026-11-11"),
    ("S17", "S8", _RELEVANCE, 4, Words("Asked about the supplier twice", "两次问到供应商"), "2026-11-13"),
    ("S17", "S1", _INFLUENCE, 5, None, "2026-11-09"),
    ("S17", "S2", _INFLUENCE, 5, None, "2026-11-11"),
    ("S17", "S8", _INFLUENCE, 4, None, "2026-11-13"),
    ("S16", "S1", _RELEVANCE, 2, None, "2026-11-09"),
    ("S16", "S2", _RELEVANCE, 3, None, "2026-11-11"),
    ("S16", "S8", _RELEVANCE, 2, None, "2026-11-13"),
    ("S16", "S1", _INFLUENCE, 4, None, "2026-11-09"),
    ("S16", "S2", _INFLUENCE, 4, None, "2026-11-11"),
    ("S16", "S8", _INFLUENCE, 4, None, "2026-11-13"),
    ("S20", "S1", _RELEVANCE, 5, None, "2026-11-09"),
    ("S20", "S2", _RELEVANCE, 4, None, "2026-11-11"),
    ("S20", "S8", _RELEVANCE, 5, None, "2026-11-13"),
    ("S20", "S1", _INFLUENCE, 2, None, "2026-11-09"),
    ("S20", "S2", _INFLUENCE, 2, None, "2026-11-11"),
    ("S20", "S8", _INFLUENCE, 4, Words("The producer does what she advises", "制作人听取其意见"), "2026-11-13"),
    ("S10", "S1", _RELEVANCE, 2, None, "2026-11-09"),
    ("S10", "S2", _RELEVANCE, 4, None, "2026-11-11"),
    ("S10", "S8", _RELEVANCE, 2, None, "2026-11-13"),
    ("S10", "S1", _INFLUENCE, 4, None, "2026-11-09"),
    ("S10", "S2", _INFLUENCE, 3, None, "2026-11-11"),
    ("S10", "S8", _INFLUENCE, 4, None, "2026-11-13"),
    ("S24", "S1", _RELEVANCE, 2, None, "2026-11-09"),
    ("S24", "S2", _RELEVANCE, 2, None, "2026-11-11"),
    ("S24", "S8", _RELEVANCE, 4, None, "2026-11-13"),
    ("S24", "S1", _INFLUENCE, 2, None, "2026-11-09"),
    ("S24", "S2", _INFLUENCE, 2, None, "2026-11-11"),
    ("S24", "S8", _INFLUENCE, 2, None, "2026-11-13"),
    ("S26", "S1", _RELEVANCE, 3, None, "2026-11-09"),
    ("S26", "S2", _RELEVANCE, 3, None, "2026-11-11"),
    ("S26", "S8", _RELEVANCE, 4, None, "2026-11-13"),
    ("S26", "S2", _INFLUENCE, 3, None, "2026-11-11"),
    ("S26", "S8", _INFLUENCE, 4, None, "2026-11-13"),
))

RATED = Part("stakeholders", "id rated_on rater proximity", (
    ("S1", "2026-11-16", "S1", 4),
    ("S2", "2026-11-16", "S1", 4),
    ("S3", "2026-11-02", "S1", 4),
    ("S4", "2026-11-02", "S1", 4),
    ("S5", "2026-11-02", "S1", 4),
    ("S6", "2026-11-02", "S1", 3),
    ("S7", "2026-07-15", "S1", 3),
    ("S8", "2026-11-02", "S1", 3),
    ("S9", "2026-07-15", "S1", 2),
    ("S10", "2026-11-02", "S1", 2),
    ("S11", "2026-11-02", "S1", 3),
    ("S12", "2026-11-02", "S1", 3),
    ("S13", "2026-07-15", "S1", 2),
    ("S14", "2026-11-16", "S1", 2),
    ("S15", "2026-09-28", "S8", 2),
    ("S16", "2026-09-28", "S8", 1),
    ("S17", "2026-07-15", "S1", 1),
    ("S18", "2026-11-16", "S1", 3),
    ("S19", "2026-11-16", "S1", 3),
    ("S20", "2026-11-16", "S1", 3),
    ("S21", "2026-11-16", "S1", 3),
    ("S22", "2026-11-16", "S1", 3),
    ("S23", "2026-09-28", "S8", 1),
    ("S24", "2026-09-28", "S8", 2),
    ("S26", "2026-10-26", "S8", 2),
    ("S27", "2026-10-26", "S8", 1),
    ("S28", "2026-10-26", "S8", 1),
))
# fmt: on
