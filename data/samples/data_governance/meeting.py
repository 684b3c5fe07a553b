"""Data security governance: milestones as promised and met, what is to be decided, and what was agreed to be done."""

from data.kinds import Words
from data.samples._content import Part

# fmt: off
MILESTONES = Part("milestones", "id name date baseline_date actual_date owner status public_title notes", (
    ("M1", Words("Three parties have started", "三方启动"), "2026-09-03", "2026-09-03", "2026-09-03", "S1", "done", Words("Project kick-off", "项目启动"), None),
    ("M2", Words("Solution page online", "方案页上线"), "2026-09-30", "2026-09-29", "2026-09-30", "S8", "done", Words("Solution introduction online", "方案介绍上线"), None),
    ("M3", Words("Interface v2 frozen", "接口 v2 冻结"), "2026-11-05", "2026-10-30", "2026-11-05", "S1", "done", Words("Interface agreed", "接口确认"), None),
    ("M4", Words("Jiezhi's engine passes the security test", "界知引擎通过安全测试"), "2026-11-13", "2026-11-10", None, "S6", "in_progress", None, Words("2 severe findings wait for a repeat test", "2 个高危项待复测")),
    ("M5", Words("Trial report accepted by Zeyuan", "泽原验收试用报告"), "2026-12-09", "2026-11-27", None, "S1", "not_started", Words("Trial accepted", "试用验收"), Words("Follows the sample scan day by day", "随抽样扫描逐日顺延")),
    ("M6", Words("Zeyuan opens production again", "泽原生产环境解封"), "2027-01-08", "2027-01-08", None, "S1", "not_started", Words("End of the year-end freeze", "年结封网结束"), None),
    ("M7", Words("Joint debugging passed for four kinds of source", "四类数据源联调通过"), "2027-01-14", "2027-01-04", None, "S1", "not_started", Words("Joint debugging passed", "联调通过"), None),
    ("M8", Words("Customer data masked in production", "生产环境客户数据完成脱敏"), "2027-01-27", "2027-01-15", None, "S1", "not_started", Words("Go-live of masking", "脱敏正式上线"), None),
))

DECISIONS = Part("decisions", "id on text asked_of due decided by task risk audience", (
    ("D1", "2026-10-30", Words("Does a proposed level count when nobody objects in three days?", "三天内无异议，建议级别是否即生效？"), "S24", "2026-11-06", Words("Yes, once the data owners are told in writing", "同意，须先书面告知数据责任人"), "S24", "T23", "R5", "client"),
    ("D2", "2026-11-09", Words("Which of three sizes does each of the 42 sources belong to?", "42 个数据源分别归入三档中的哪一档？"), "S20", "2026-11-17", None, None, "T8", "R9", "client"),
    ("D3", "2026-11-13", Words("May the sample scan read the replica at night, within a set limit?", "是否允许在限速内夜间抽样扫描从库？"), "S18", "2026-11-23", None, None, "T20; T21", "R1", "client"),
    ("D4", "2026-11-16", Words("Shall sales call customers by masked dialling?", "销售是否改用隐号拨打联系客户？"), "S26", "2026-12-02", None, None, "T37", "R12", "client"),
    ("D5", "2026-11-16", Words("Let the engine run in a closed zone until the repeat test is passed?", "复测通过前是否让引擎在隔离区运行？"), "S17", "2026-11-25", None, None, "T15; T42", "R7", "boss"),
    ("D6", "2026-11-17", Words("Name an upper limit of CNY 3.8 million in writing?", "是否书面给出 380 万元上限？"), "S14 S16", "2026-11-26", None, None, "T41", "R9", "boss"),
    ("D7", "2026-11-17", Words("Will Lanxu start with the standard connectors in April?", "岚序是否 4 月起先用标准连接器？"), "S27", "2026-12-10", None, None, "T48", None, "client"),
))

ACTIONS = Part("actions", "id text owner due status risk task stakeholder", (
    ("A1", Words("Collect the dictionary of 1,100 abbreviations", "收齐 1100 条缩写字典"), "S13", "2026-11-06", "done", "R6", "T22", "S21"),
    ("A2", Words("Find an owner for 73 tables", "为 73 张表落实责任人"), "S1", "2026-11-13", "in_progress", "R16", "T22", "S24"),
    ("A3", Words("Name the day of the repeat test", "确定复测日期"), "S12", "2026-11-16", "in_progress", "R7", "T15", "S17"),
    ("A4", Words("Send Duan Jingchuan the plan of night scans with his limit", "向段景川提交按其限速的夜间扫描方案"), "S3", "2026-11-19", "in_progress", "R1", "T20", "S19"),
    ("A5", Words("Reckon the price of large sources", "测算大库成本"), "S9", "2026-11-24", "in_progress", "R9", "T8", "S20"),
    ("A6", Words("Hand in the third wording of the liability clause", "提交责任条款第三稿"), "S10", "2026-11-25", "in_progress", "R10", "T14", "S24"),
    ("A7", Words("Have Zhai Qinghe introduce the audit director", "请翟清和引荐审计总监"), "S8", "2026-11-27", "not_started", "R14", "T47", "S25"),
    ("A8", Words("Show masked dialling to 30 users", "向 30 名用户演示隐号拨打"), "S4", "2026-12-04", "not_started", "R12", "T37", "S26"),
))
# fmt: on
