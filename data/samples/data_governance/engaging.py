"""Data governance: who answers for what, what is told to whom, what was said, and how three of the team see the people."""

from data.kinds import Words
from data.samples._content import Part

_MEETING, _VIDEO = Words("Meeting in person", "现场会议"), Words("Video call", "视频会议")
_GROUP, _MAIL = Words("Project chat group", "项目群"), Words("E-mail with weekly report", "周报邮件")
_DAILY, _WEEKLY = Words("Daily", "每天"), Words("Weekly", "每周")
_FORTNIGHT, _MONTHLY = Words("Every two weeks", "每两周"), Words("Monthly", "每月")

# fmt: off
RACI = Part("raci", "task responsible accountable consulted informed", (
    ("T8", "S8", "S14", "S20 S9", "S18"),
    ("T14", "S10", "S1", "S24", "S16"),
    ("T15", "S6", "S1", "S17 S12", "S8"),
    ("T18", "S3", "S2", "S21 S12", "S19"),
    ("T20", "S3", None, "S19 S21", "S18"),
    ("T22", "S13", "S1", "S24", "S22"),
    ("T26", "S2", "S2 S1", "S19 S21", "S24"),
    ("T27", "S3", "S2", "S19 S21", "S22"),
    ("T28", "S4", "S2", "S22 S21 S19 S24", "S26"),
    ("T30", "S5", "S2", "S19 S21", "S6"),
    ("T38", "S7", "S1", "S22 S24", "S6"),
    ("T41", "S8", "S14", "S20 S18", "S16"),
    ("T42", "S1", "S14", "S18 S19", "S17"),
    ("T44", "S1", "S14", "S18 S19 S22", "S6 S21"),
))

COMMUNICATION = Part("communication", "message audience purpose method frequency owner date", (
    (Words("Weekly report: dates, red risks, decisions", "项目周报：日期、红色风险、待决事项"), "S14 S15 S16", Words("Decisions in time", "及时决策"), _MAIL, _WEEKLY, "S1", "2026-11-20"),
    (Words("Statements run on the sources", "数据源执行语句清单"), "S21", Words("No surprise on the core database", "核心库不出意外"), _GROUP, _DAILY, "S3", "2026-11-19"),
    (Words("Open items of the inspection", "检查未闭合项"), "S18 S24", Words("Inspection passed in the second quarter", "通过二季度检查"), _VIDEO, _FORTNIGHT, "S1", "2026-11-24"),
    (Words("Price, source by source", "逐源测算报价"), "S20", Words("A price that holds for three years", "三年内可预测的价格"), _VIDEO, _WEEKLY, "S8", "2026-11-20"),
    (Words("Person days against budget", "人天执行情况"), "S16", Words("No more than 420 person days", "投入不超过 420 人天"), _MAIL, _MONTHLY, "S9", "2026-12-02"),
    (Words("Levels of the HR data", "人事数据级别"), "S22 S26", Words("Data owners confirm the levels", "数据责任人确认级别"), _VIDEO, _WEEKLY, "S4", "2026-11-24"),
))

TALKS = Part("engagements", "stakeholder on channel summary sentiment author follow_up", (
    ("S19", "2026-10-15", _MEETING, Words("Fears that scans slow the core database", "担心扫描拖慢核心库"), "-1", "S1", Words("Scan the replica at night", "夜间扫描备库")),
    ("S19", "2026-11-11", _VIDEO, Words("Gives no account before the load is measured", "未实测负载前不开账号"), "-2", "S2", Words("Measure the load together", "共同实测负载")),
    ("S18", "2026-11-12", _MEETING, Words("Counts on the inspection list", "依赖检查清单推进"), "1", "S1", Words("Show the open items every two weeks", "每两周对照未闭合项")),
    ("S18", "2026-10-28", _VIDEO, Words("Agreed to start with three systems", "同意先做三个系统"), "2", "S1", None),
    ("S20", "2026-11-10", _VIDEO, Words("Needs a figure for three years", "需要三年费用"), "0", "S8", Words("Calculate source by source", "逐源测算")),
    ("S24", "2026-11-09", _MAIL, Words("Sent the 38 items of the inspection", "提供 38 个检查项"), "1", "S10", None),
    ("S14", "2026-11-03", _MEETING, Words("Asked for one page a month, not more", "要求每月一页汇报"), "1", "S1", Words("First page on 2 December", "12 月 2 日提交首份")),
    ("S16", "2026-10-22", _MAIL, Words("Doubts the days on site", "质疑驻场人天"), "-1", "S9", Words("Send person days by month", "按月提供人天")),
    ("S2", "2026-11-16", _MEETING, Words("Will not keep a special version", "不维护特殊版本"), "0", "S1", None),
    ("S22", "2026-11-13", _VIDEO, Words("Wants to confirm the levels herself", "要求亲自确认级别"), "1", "S4", Words("Send the list of fields", "提供字段清单")),
    ("S10", "2026-11-09", _MEETING, Words("Liability for a wrong level is open", "定级错误的责任未定"), "0", "S1", None),
    ("S11", "2026-11-06", _VIDEO, Words("Wants the engine named", "要求注明引擎品牌"), "1", "S1", None),
))

_RELEVANCE, _INFLUENCE = Words("Relevance", "相关度"), Words("Influence", "影响度")
RATINGS = Part("ratings", "stakeholder rater criterion score reason on", (
    ("S18", "S1", _RELEVANCE, 5, None, "2026-11-09"),
    ("S18", "S2", _RELEVANCE, 5, None, "2026-11-11"),
    ("S18", "S8", _RELEVANCE, 5, None, "2026-11-13"),
    ("S18", "S1", _INFLUENCE, 5, None, "2026-11-09"),
    ("S18", "S2", _INFLUENCE, 5, None, "2026-11-11"),
    ("S18", "S8", _INFLUENCE, 4, None, "2026-11-13"),
    ("S19", "S1", _RELEVANCE, 5, None, "2026-11-09"),
    ("S19", "S2", _RELEVANCE, 3, Words("Only the core database matters to him", "只关心核心库"), "2026-11-11"),
    ("S19", "S8", _RELEVANCE, 5, None, "2026-11-13"),
    ("S19", "S1", _INFLUENCE, 4, None, "2026-11-09"),
    ("S19", "S2", _INFLUENCE, 5, None, "2026-11-11"),
    ("S19", "S8", _INFLUENCE, 2, Words("The security officer decides over his head", "最终由首席信息安全官拍板"), "2026-11-13"),
    ("S14", "S1", _RELEVANCE, 4, None, "2026-11-09"),
    ("S14", "S2", _RELEVANCE, 4, None, "2026-11-11"),
    ("S14", "S8", _RELEVANCE, 5, None, "2026-11-13"),
    ("S14", "S1", _INFLUENCE, 5, None, "2026-11-09"),
    ("S14", "S2", _INFLUENCE, 5, None, "2026-11-11"),
    ("S14", "S8", _INFLUENCE, 5, None, "2026-11-13"),
    ("S17", "S1", _RELEVANCE, 2, None, "2026-11-09"),
    ("S17", "S2", _RELEVANCE, 1, None, "2026-11-11"),
    ("S17", "S8", _RELEVANCE, 4, Words("Asked about the engine twice", "两次问到引擎"), "2026-11-13"),
    ("S17", "S1", _INFLUENCE, 5, None, "2026-11-09"),
    ("S17", "S2", _INFLUENCE, 5, None, "2026-11-11"),
    ("S17", "S8", _INFLUENCE, 4, None, "2026-11-13"),
    ("S16", "S1", _RELEVANCE, 2, None, "2026-11-09"),
    ("S16", "S2", _RELEVANCE, 3, None, "2026-11-11"),
    ("S16", "S8", _RELEVANCE, 2, None, "2026-11-13"),
    ("S16", "S1", _INFLUENCE, 4, None, "2026-11-09"),
    ("S16", "S2", _INFLUENCE, 4, None, "2026-11-11"),
    ("S16", "S8", _INFLUENCE, 4, None, "2026-11-13"),
    ("S20", "S1", _RELEVANCE, 4, None, "2026-11-09"),
    ("S20", "S2", _RELEVANCE, 4, None, "2026-11-11"),
    ("S20", "S8", _RELEVANCE, 5, None, "2026-11-13"),
    ("S20", "S1", _INFLUENCE, 4, None, "2026-11-09"),
    ("S20", "S2", _INFLUENCE, 2, Words("She advises, others sign", "只提建议，由他人签字"), "2026-11-11"),
    ("S20", "S8", _INFLUENCE, 4, None, "2026-11-13"),
    ("S10", "S1", _RELEVANCE, 2, None, "2026-11-09"),
    ("S10", "S2", _RELEVANCE, 4, None, "2026-11-11"),
    ("S10", "S8", _RELEVANCE, 2, None, "2026-11-13"),
    ("S10", "S1", _INFLUENCE, 4, None, "2026-11-09"),
    ("S10", "S2", _INFLUENCE, 3, None, "2026-11-11"),
    ("S10", "S8", _INFLUENCE, 4, None, "2026-11-13"),
    ("S24", "S1", _RELEVANCE, 4, None, "2026-11-09"),
    ("S24", "S2", _RELEVANCE, 4, None, "2026-11-11"),
    ("S24", "S8", _RELEVANCE, 4, None, "2026-11-13"),
    ("S24", "S1", _INFLUENCE, 4, None, "2026-11-09"),
    ("S24", "S2", _INFLUENCE, 3, None, "2026-11-11"),
    ("S24", "S8", _INFLUENCE, 4, None, "2026-11-13"),
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
    ("S24", "2026-11-02", "S1", 2),
    ("S26", "2026-10-26", "S8", 2),
    ("S27", "2026-10-26", "S8", 1),
    ("S28", "2026-10-26", "S8", 1),
))
# fmt: on
