"""Sheets where other things stand around the table: other tables, scales, lists, histories, titles, explanations."""

from tests.data.reading.layouts import Layout, Layouts

_DAYS = " | ".join(f"2026-03-{day:02d}" for day in range(2, 16))

AROUND: Layouts = {
    "two pairs of key and value in one row above": Layout("""
Project name | Harbour lights | Project manager | Qian Li
Start date | 2026-03-02 | Status | Open
ID | Task name | Owner | Status | Start date | End date
1 | Survey | Sun Wei | Open | 2026-03-02 | 2026-03-04
2 | Order | Li Na | Open | 2026-03-05 | 2026-03-09
""", 3, "4-5", "tasks"),
    "the history of the document above": Layout("""
Document history
Version | Date | Author | Change
1.0 | 2026-03-02 | Qian Li | first draft
1.1 | 2026-03-05 | Sun Wei | risks added

ID | Risk | Probability | Impact | Owner
R1 | Lamps come late | 3 | 4 | Li Na
R2 | Storm | 2 | 5 | Wu Gang
R3 | Permit refused | 1 | 5 | Li Na
""", 6, "7-9", "risks"),
    "the history of the document below": Layout("""
ID | Risk | Probability | Impact | Owner
R1 | Lamps come late | 3 | 4 | Li Na
R2 | Storm | 2 | 5 | Wu Gang
R3 | Permit refused | 1 | 5 | Li Na

Version | Date | Author | Change
1.0 | 2026-03-02 | Qian Li | first draft
1.1 | 2026-03-05 | Sun Wei | risks added
""", 1, "2-4", "risks"),
    "the team above its tasks": Layout("""
Team
Name | Role | Email
Zhao Min | Architect | zhao@example.org
Qian Li | Product manager | qian@example.org

Tasks
Task | Owner | Start | Finish
Survey | Zhao Min | 2026-03-02 | 2026-03-04
Order | Qian Li | 2026-03-05 | 2026-03-09
""", 2, "3-4", "stakeholders", also=(("tasks", 7, "8-9"),)),
    "the matrix below, its numbers across": Layout("""
ID | Risk | Probability | Impact | Score
R1 | Lamps come late | 3 | 4 | 12
R2 | Storm | 2 | 5 | 10
R3 | Permit refused | 1 | 5 | 5

Probability / Impact | 1 | 2 | 3 | 4
5 | 5 | 10 | 15 | 20
4 | 4 | 8 | 12 | 16
3 | 3 | 6 | 9 | 12
""", 1, "2-4", "risks"),
    "a scale of three columns below": Layout("""
ID | Risk | Probability | Impact | Score
R1 | Lamps come late | 3 | 4 | 12
R2 | Storm | 2 | 5 | 10
R3 | Permit refused | 1 | 5 | 5

Rating | Probability | Impact
1 | Rare | Minor
2 | Unlikely | Small
3 | Possible | Moderate
4 | Likely | Major
5 | Certain | Severe
""", 1, "2-4", "risks"),
    "a scale right below, under a title": Layout("""
ID | Risk | Probability | Impact | Owner
R1 | Lamps come late | 3 | 4 | Li Na
R2 | Storm | 2 | 5 | Wu Gang
Probability scale
1 | Rare
3 | Possible
5 | Certain
""", 1, "2-3", "risks"),
    "people of whom little is known": Layout("""
Name | Role | Influence | Interest | Strategy
Zhao Min | Architect | | |
Qian Li | | | |
Sun Wei | Sales | 3 | 3 | talk
Board
""", 1, "2-5", "stakeholders"),
    "columns numbered under the headings": Layout("""
ID | Requirement | Priority | Status | Owner
(1) | (2) | (3) | (4) | (5)
1 | Lights at dusk | High | Open | Li Na
2 | Lights at dawn | High | Open | Li Na
""", 2, "3-4", "requirements"),
    "a merged title and a line with the date above": Layout("""
Risk register
Harbour lights | | | | Date: 2026-03-01
ID | Risk | Likelihood | Impact | Mitigation
R1 | Lamps come late | High | High | order early
R2 | Storm | Low | High | watch
""", 3, "4-5", "risks", merged="A1:E1"),
    "days under the month beside the headings, not merged": Layout("""
任务名称 | 负责人 | 开始 | 结束 | 3月 | | | | | | |
 | | | | 1 | 2 | 3 | 4 | 5 | 6 | 7
勘察 | 孙伟 | 2026-03-02 | 2026-03-04
订购 | 李娜 | 2026-03-05 | 2026-03-09
""", 2, "3-4", "tasks"),
    "months under quarters beside one heading": Layout("""
Activity | Q1 | | | Q2 | |
 | Jan | Feb | Mar | Apr | May | Jun
Survey | x | x
Order | | x | x
Mount | | | | x | x | x
""", 2, "3-5", "tasks", sheet="Timeline"),
    "weeks as numbers": Layout("""
Activity | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8
Survey | x | x
Order | | x | x
Mount | | | | x | x | x
""", 1, "2-4", "tasks", sheet="Gantt"),
    "subtotals in the column of names": Layout("""
WBS | Task | Days | Cost
1 | Survey | 3 | 400
2 | Order | 3 | 9000
 | Subtotal | 6 | 9400
3 | Mount | 9 | 2500
 | Subtotal | 9 | 2500
 | Grand total | 15 | 11900
""", 1, "2-3 5", "tasks"),
    "a count in the column of names": Layout("""
No | Name | Role | Influence | Interest
1 | Zhao Min | Architect | 5 | 4
2 | Qian Li | Product | 4 | 3
Total | 2
""", 1, "2-3", "stakeholders"),
    "no heading over the numbers": Layout("""
 | Task | Start | End
1 | Survey | 2026-03-02 | 2026-03-04
2 | Order | 2026-03-05 | 2026-03-09
""", 1, "2-3", "tasks"),
    "a remark beside the headings": Layout("""
Task | Owner | Start | End | | | Please update weekly!
Survey | Li Na | 2026-03-02 | 2026-03-04
Order | Li Na | 2026-03-05 | 2026-03-09
""", 1, "2-3", "tasks"),
    "lists to choose from beside": Layout("""
Task | Owner | Status | Priority | | Status list | Priority list
Survey | Li Na | Open | High | | Open | High
Order | Li Na | Done | Low | | Done | Medium
Mount | Wu Gang | Open | Low | | Blocked | Low
Test | Wu Gang | Open | Low
""", 1, "2-5", "tasks"),
    "milestones between the tasks": Layout("""
ID | Task | Duration | Start | Finish
1 | Survey | 3 days | 2026-03-02 | 2026-03-04
M1 | ◆ Lamps ordered | 0 days | 2026-03-09 | 2026-03-09
2 | Mount | 9 days | 2026-03-10 | 2026-03-20
""", 1, "2-4", "tasks"),
    "groups merged down without a heading": Layout("""
 | Name | Role | Influence | Interest
Inside | Zhao Min | Architect | 5 | 4
 | Qian Li | Product | 4 | 3
Outside | Sun Wei | Harbour | 3 | 3
 | Li Na | City | 2 | 3
""", 1, "2-5", "stakeholders", merged="A2:A3 A4:A5"),
    "who does what, numbered": Layout("""
No. | Activity | PM | Architect | Sponsor | Buyer
1 | Survey | A | R | I | C
2 | Order | A | C | I | R
3 | Mount | A | R | I | I
""", 1, "2-4", "raci"),
    "who does what, people under the four words": Layout("""
Task | Responsible | Accountable | Consulted | Informed
Survey | Sun Wei | Qian Li | Zhao Min | Board
Order | Li Na | Qian Li | Sun Wei | Board
""", 1, "2-3", "raci"),
    "who does what, letters explained below": Layout("""
Task | PM | Architect | Sponsor
Survey | A | R | I
Order | A | C | I
Mount | A | R | I

R = Responsible
A = Accountable
C = Consulted
I = Informed
""", 1, "2-4", "raci"),
    "who does what, phases merged beside, roles under one heading": Layout("""
Phase | Task | Team
 | | PM | Architect | Sponsor
Start | Survey | A | R | I
 | Order | A | C | I
Works | Mount | A | R | I
""", 2, "3-5", "raci", merged="A1:A2 B1:B2 C1:E1 A3:A4"),
    "需求跟踪矩阵两行表头": Layout("""
需求跟踪矩阵
需求编号 | 需求描述 | 设计 | | 测试 | 
 | | 文档 | 章节 | 用例编号 | 结果
XQ1 | 天黑开灯 | SD | 3.1 | TC1 | 通过
XQ2 | 天亮关灯 | SD | 3.2 | TC2 | 通过
""", 3, "4-5", "requirements", merged="A1:F1 A2:A3 B2:B3 C2:D2 E2:F2"),
    "工作计划带完成情况": Layout("""
序号 | 工作内容 | 责任人 | 计划开始 | 计划完成 | 完成情况 | 备注
1 | 勘察 | 孙伟 | 2026-03-02 | 2026-03-04 | 已完成 |
2 | 订购 | 李娜 | 2026-03-05 | 2026-03-09 | 进行中 |
""", 1, "2-3", "tasks"),
    "填写要求在上": Layout("""
为加强项目管理，明确各相关方的职责，特制定本登记册，请各部门认真填写并及时更新，谢谢配合。
填写要求：影响度、关注度按高、中、低填写；
1）每行一人；2）如有变化及时更新；

序号 | 干系人姓名 | 所在部门 | 职务 | 影响度 | 关注度 | 沟通方式
1 | 赵敏 | 平台部 | 架构师 | 高 | 高 | 周会
2 | 孙伟 | 销售部 | 经理 | 中 | 低 | 月报
""", 5, "6-7", "stakeholders"),
    "the headings again under the title of each phase": Layout("""
Phase 1
Task | Owner | Start | Finish
Survey | Li Na | 2026-03-02 | 2026-03-04
Order | Li Na | 2026-03-05 | 2026-03-09

Phase 2
Task | Owner | Start | Finish
Mount | Wu Gang | 2026-03-10 | 2026-03-20
Test | Wu Gang | 2026-03-20 | 2026-03-21
""", 2, "3-4 8-9", "tasks"),
    "explanations in brackets under the headings": Layout("""
Stakeholder | Power | Interest | Attitude | Strategy
(name) | (1-5) | (1-5) | (for/against) | (free text)
Zhao Min | 5 | 4 | for | talk
Qian Li | 4 | 3 | against | report
""", 2, "3-4", "stakeholders"),
    "an example first": Layout("""
Stakeholder | Power | Interest | Strategy
e.g. Mayor | 5 | 4 | talk weekly
Zhao Min | 5 | 4 | talk
Qian Li | 4 | 3 | report
""", 1, "2-4", "stakeholders"),
    "plan and actual a row each beside days": Layout(f"""
 | | | {_DAYS}
Task | Owner | Kind
Survey | Li Na | Plan | x | x
 | | Actual | | x | x
Mount | Wu Gang | Plan | | | | x
 | | Actual
""", 2, "3 5", "tasks", merged="A3:A4 B3:B4 A5:A6 B5:B6"),
}  # fmt: skip
