"""Mobile-game security: milestones as promised and met, what is to be decided, and what was agreed to be done."""

from data.kinds import Words
from data.samples._content import Part

# fmt: off
MILESTONES = Part("milestones", "id name date baseline_date actual_date owner status public_title notes", (
    ("M1", Words("Three parties have started", "三方启动"), "2026-09-02", "2026-09-02", "2026-09-02", "S1", "done", Words("Project kick-off", "项目启动"), None),
    ("M2", Words("Product page online", "产品页上线"), "2026-10-09", "2026-10-08", "2026-10-09", "S8", "done", Words("Product introduction online", "产品介绍上线"), None),
    ("M3", Words("Supplier security review of Hengdun passed", "衡盾供应商安全评估通过"), "2026-11-17", "2026-11-10", None, "S6", "in_progress", None, Words("4 of 10 answers are missing", "10 项答复缺 4 项")),
    ("M4", Words("Interface v2 frozen", "接口 v2 冻结"), "2026-11-20", "2026-11-06", None, "S1", "not_started", Words("Interface agreed", "接口确认"), Words("Four working days of delay come from the reason codes", "延后主要因原因码未定")),
    ("M5", Words("Trial report accepted by Luyu", "麓屿验收试用报告"), "2026-11-26", "2026-11-19", None, "S1", "not_started", Words("Trial accepted", "试用验收"), None),
    ("M6", Words("Season package at the stores", "赛季包送达商店"), "2026-12-30", "2026-12-22", None, "S4", "not_started", Words("Season package submitted", "赛季包提审"), Words("Stores take no package from 31 December", "12 月 31 日起商店不再收包")),
    ("M7", Words("Joint debugging passed on 12 phones", "12 款机型联调通过"), "2027-01-07", "2026-12-29", None, "S1", "not_started", Words("Joint debugging passed", "联调通过"), None),
    ("M8", Words("Season 3 open with protection", "S3 赛季带防护开启"), "2027-01-20", "2027-01-12", None, "S1", "not_started", Words("Go-live with season 3", "随 S3 赛季上线"), None),
))

DECISIONS = Part("decisions", "id on text asked_of due decided by task risk audience", (
    ("D1", "2026-10-28", Words("Shall the first week only mark accounts, with bans from week two?", "首周是否只标记账号，第二周起再处罚？"), "S18", "2026-11-04", Words("Yes: marks in week one, bans from week two", "同意：首周只标记，第二周起处罚"), "S18", "T43", "R3", "client"),
    ("D2", "2026-11-13", Words("May measuring start with nine phones, the other three following?", "是否可先测 9 款机型，其余 3 款随后补测？"), "S19", "2026-11-17", None, None, "T23", "R16", "client"),
    ("D3", "2026-11-13", Words("Is one common reason code enough for the four open ones?", "4 种待定原因码是否合并为一个通用码？"), "S20", "2026-11-20", None, None, "T13; T14", "R1", "client"),
    ("D4", "2026-11-16", Words("Shall both networks be opened for joint debugging?", "是否开通双方网络以便联调？"), "S18", "2026-11-23", None, None, "T26; T27", "R5", "client"),
    ("D5", "2026-11-12", Words("Reserve twice the usual peak for the opening week, at CNY 260,000?", "是否按日常峰值 2 倍预留开服周容量，费用 26 万元？"), "S14 S16", "2026-11-25", None, None, "T40", "R6", "boss"),
    ("D6", "2026-11-17", Words("Offer 8% off against a contract of two years?", "是否以两年期合同换取 8% 折扣？"), "S15", "2026-12-01", None, None, "T41", "R9", "boss"),
    ("D7", "2026-11-17", Words("Will “Drift Harbour” join the trial in March?", "《漂移港湾》是否参加 3 月试用？"), "S27", "2026-12-04", None, None, "T48", None, "client"),
))

ACTIONS = Part("actions", "id text owner due status risk task stakeholder", (
    ("A1", Words("Send field list and retention periods to the data protection officer", "向数据保护负责人提交采集字段与留存期限"), "S10", "2026-11-11", "done", "R7", "T16", "S26"),
    ("A2", Words("Get the four missing answers from Hengdun", "催收衡盾缺失的 4 项答复"), "S6", "2026-11-13", "in_progress", "R13", "T9", "S11"),
    ("A3", Words("Write down what the common reason code tells a player", "起草通用原因码的玩家说明"), "S3", "2026-11-16", "in_progress", "R1", "T13", "S20"),
    ("A4", Words("Bring three phones from the test laboratory", "从测试实验室借出 3 款手机"), "S4", "2026-11-20", "in_progress", "R16", "T23", "S21"),
    ("A5", Words("Show Shao Qiming the figures of nine phones", "向邵启明出示 9 款机型的实测数据"), "S2", "2026-11-20", "in_progress", "R5", "T26", "S19"),
    ("A6", Words("Ask Feng Boan for 30 minutes before the go-live review", "上线评审前约冯伯安 30 分钟"), "S1", "2026-11-24", "not_started", "R13", "T42", "S17"),
    ("A7", Words("Have Xia Zhiwei introduce the channel director", "请夏知微引荐渠道总监"), "S8", "2026-11-27", "not_started", "R15", "T37", "S25"),
    ("A8", Words("Reckon the margin of a two-year contract", "测算两年期合同毛利"), "S9", "2026-12-01", "not_started", "R9", "T41", "S15"),
))
# fmt: on
