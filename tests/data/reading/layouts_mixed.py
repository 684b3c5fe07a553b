"""Plans, registers and matrices in which several oddities come together, as they do in most files."""

from tests.data.reading.layouts import Layout, Layouts

_DAYS = " | ".join(f"2026-03-{day:02d}" for day in range(2, 16))

MIXED: Layouts = {
    "tasks of which only the name is known": Layout("""
Project plan
Last updated: 2026-03-01 | | | | Status: green

# | Task | Responsible | Due date | Status | Comment
1 | Survey | Sun Wei | 2026-03-04 | done |
2 | Order | Li Na | 2026-03-09 | open | two offers
3 | Mount | | | |
4 | Test | | | |
""", 4, "5-8", "tasks"),
    "numbers in advance with a status not started": Layout("""
# | Task | Responsible | Due date | Status
1 | Survey | Sun Wei | 2026-03-04 | done
2 | Order | Li Na | 2026-03-09 | open
3 | | | | Not started
4 | | | | Not started
""", 1, "2-3", "tasks"),
    "a score and a failed rating in rows that are empty yet": Layout("""
ID | Risk | Likelihood | Impact | Score | Rating
1 | Late lamps | 3 | 4 | 12 | High
2 | Storm | 1 | 5 | 5 | Medium
3 | | | | 0 | #N/A
4 | | | | 0 | #N/A
""", 1, "2-3", "risks"),
    "项目进度甘特图，日期在第二行": Layout("""
项目进度甘特图
编制单位：港务部

序号 | 任务名称 | 开始时间 | 结束时间 | 工期 | 2026年3月 | | | | | |
 | | | | | 2 | 3 | 4 | 5 | 6 | 7 | 8
1 | 勘察 | 2026-03-02 | 2026-03-04 | 3
2 | 订购 | 2026-03-05 | 2026-03-06 | 2
3 | 安装 | 2026-03-07 | 2026-03-08 | 2
""", 5, "6-8", "tasks", merged="A1:L1 A4:A5 B4:B5 C4:C5 D4:D5 E4:E5 F4:L4"),
    "weekdays below the days beside the headings": Layout(f"""
Task | Lead | {_DAYS}
 | | {' | '.join('MTWTFSSMTWTFSS')}
Survey | Li Na | x
Order | Li Na | | x
Mount | Wu | | | x
""", 2, "3-5", "tasks"),
    "months above the weeks beside the headings": Layout("""
 | | | | | March | | | April
ID | Task | Start | End | % | W10 | W11 | W12 | W13 | W14 | W15
1 | Survey | 2026-03-02 | 2026-03-04 | 0.5
2 | Order | 2026-03-05 | 2026-03-09 | 0
""", 2, "3-4", "tasks"),
    "groups merged over all headings but one": Layout("""
Stakeholder identification | | | Assessment | | Strategy
Name | Title | Organisation | Power | Interest | Approach
Zhao Min | Architect | Platform | High | High | weekly talk
Qian Li | PM | Security | High | Low | monthly report
""", 2, "3-4", "stakeholders", merged="A1:C1 D1:E1"),
    "an audience with several messages": Layout("""
Communication matrix
Stakeholder | Information | Method | Frequency | Responsible
Board | progress report | e-mail | monthly | Qian Li
 | budget | meeting | |
Team | tasks | stand-up | daily | Sun Wei
""", 2, "3-5", "communication"),
    "a table in column B under title and subtitle": Layout("""
 | Risk register
 | Harbour lights, status of March

 | No | Risk description | Cause | Probability (1-5) | Impact (1-5) | Risk score | Mitigation | Owner
 | 1 | Lamps come late | one supplier | 3 | 4 | 12 | order early | Li Na
 | 2 | Storm | season | 2 | 5 | 10 | watch | Wu Gang
""", 4, "5-6", "risks"),
    "groups over headings in two languages": Layout("""
基本信息 | | | 评审 | |
编号 | 需求名称 | 提出人 | 优先级 | 状态 | 备注
No. | Requirement | Requester | Priority | Status | Notes
1 | 开灯 | 孙伟 | 高 | 待评审 |
2 | 关灯 | 李娜 | 低 | 已完成 |
""", 3, "4-5", "requirements", merged="A1:C1 D1:F1"),
    "单位在括号里的一行": Layout("""
任务 | 负责人 | 工期 | 费用 | 开始
 | | （天） | （万元） | 
勘察 | 孙伟 | 3 | 4 | 2026-03-02
订购 | 李娜 | 3 | 90 | 2026-03-05
""", 2, "3-4", "tasks"),
    "阶段合并，合计四项": Layout("""
项目阶段 | 序号 | 工作任务 | 责任人 | 开始日期 | 结束日期 | 备注
准备 | 1 | 勘察 | 孙伟 | 2026-03-02 | 2026-03-04 |
 | 2 | 订购 | 李娜 | 2026-03-05 | 2026-03-09 |
施工 | 3 | 安装 | 吴刚 | 2026-03-10 | 2026-03-20 |
 | 4 | 测试 | 孙伟 | 2026-03-20 | 2026-03-21 |
合计 | | 4项 | | |
""", 1, "2-5", "tasks", merged="A2:A3 A4:A5"),
    "pairs with a colon above": Layout("""
Project: | Harbour lights
Author: | Qian Li
Date: | 2026-03-01
Version: | 1.0

Stakeholder name | Role | Contact | Interest | Influence | Communication
Zhao Min | Architect | zhao@example.org | High | High | weekly
Qian Li | PM | qian@example.org | High | Low | monthly
""", 6, "7-8", "stakeholders"),
    "those who approve below": Layout("""
ID | Requirement | Priority | Status
1 | Lights at dusk | High | Open
2 | Lights at dawn | High | Open
3 | No glare | Low | Open

Approvals
Name | Role | Signature | Date
Qian Li | Sponsor | |
""", 1, "2-4", "requirements"),
    "numbered notes below": Layout("""
ID | Risk | Probability | Impact | Response
R1 | Lamps come late | High | High | order early
R2 | Storm | Low | High | watch

Notes:
1. Probability as of March.
2. Impact on the whole project.
""", 1, "2-3", "risks"),
    "phases in capitals without a number": Layout("""
No. | Task | Owner | Start | Finish
 | PREPARATION | | |
1 | Survey | Sun Wei | 2026-03-02 | 2026-03-04
2 | Order | Li Na | 2026-03-05 | 2026-03-09
 | WORKS | | |
3 | Mount | Wu Gang | 2026-03-10 | 2026-03-20
""", 1, "2-6", "tasks"),
    "a phase with dates and without a number": Layout("""
No. | Task | Owner | Start | Finish
 | Preparation | | 2026-03-02 | 2026-03-09
1 | Survey | Sun Wei | 2026-03-02 | 2026-03-04
2 | Order | Li Na | 2026-03-05 | 2026-03-09
""", 1, "2-4", "tasks"),
    "milestones with two dates": Layout("""
Milestone | Planned date | Actual date | Owner | Status
Lamps ordered | 2026-03-09 | 2026-03-10 | Li Na | done
Lamps mounted | 2026-03-20 | | Wu Gang | open
""", 1, "2-3", "milestones"),
    "问题跟踪表，编号已填": Layout("""
问题跟踪表
序号 | 问题描述 | 提出人 | 提出日期 | 严重程度 | 责任人 | 解决措施 | 状态
1 | 吊车坏了 | 吴刚 | 2026-03-02 | 高 | 李娜 | 修理 | 处理中
2 | 许可丢失 | 李娜 | 2026-03-03 | 低 | 孙伟 | 补办 | 已关闭
3
4
""", 2, "3-4", "issues"),
    "需求池，状态已填": Layout("""
*需求编号 | *需求名称 | 需求描述 | *优先级 | 提出人 | 状态
REQ-001 | 开灯 | 天黑时自动开 | P0 | 孙伟 | 新建
REQ-002 | 关灯 | 天亮时自动关 | P1 | 李娜 | 新建
 | | | | | 新建
 | | | | | 新建
""", 1, "2-3", "requirements"),
    "职责分配矩阵，两行表头": Layout("""
项目职责分配矩阵（RACI）
序号 | 工作内容 | 角色 | | |
 | | 项目经理 | 架构师 | 采购 | 监理
1 | 勘察 | A | R | C | I
2 | 订购 | A | C | R | I
说明：R=负责，A=批准，C=咨询，I=知会
""", 3, "4-5", "raci", merged="A1:F1 A2:A3 B2:B3 C2:F2"),
    "two lists of people side by side": Layout("""
Internal | | | | External
Name | Role | Influence | | Name | Role | Influence
Zhao Min | Architect | 5 | | Sun Wei | Harbour | 3
Qian Li | PM | 4 | | Li Na | City | 2
""", 2, "3-4", "stakeholders", also=(("stakeholders", 2, "3-4"),)),
    "the grid of power and interest above": Layout("""
Power / interest grid
High | Keep satisfied | Manage closely
Low | Monitor | Keep informed

Stakeholder | Power | Interest | Strategy
Zhao Min | High | High | Manage closely
Qian Li | High | Low | Keep satisfied
Sun Wei | Low | Low | Monitor
""", 5, "6-8", "stakeholders"),
}  # fmt: skip
