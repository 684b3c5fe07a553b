"""Further plans and registers: what is merged, written once, left blank, added up, or drawn under a calendar."""

from tests.data.reading.layouts import Layout, Layouts

FURTHER: Layouts = {
    "categories written once": Layout("""
Category | Risk | Probability | Impact | Response
Supply | Lamps late | 3 | 4 | order early
 | Cable short | 2 | 2 | order more
Weather | Storm | 2 | 5 | watch
 | Ice | 1 | 3 | salt
""", 1, "2-5", "risks"),
    "a risk merged over its numbered actions": Layout("""
ID | Risk | Probability | Impact | Action no. | Action | Owner
1 | Lamps late | 3 | 4 | 1.1 | order early | Li Na
 | | | | 1.2 | second offer | Sun Wei
2 | Storm | 2 | 5 | 2.1 | watch | Wu Gang
""", 1, "2 4", "risks", merged="A2:A3 B2:B3 C2:C3 D2:D3"),
    "blank columns between the headings": Layout("""
Project schedule |  | As of | 2026-03-01
Task |  | Start | Finish | | Owner
Survey | | 2026-03-02 | 2026-03-04 | | Sun Wei
Order | | 2026-03-05 | 2026-03-09 | | Li Na
""", 2, "3-4", "tasks"),
    "every cell merged over several columns": Layout("""
Stakeholder register
Name | | | Role | | Influence | Interest
Zhao Min | | | Architect | | High | High
Qian Li | | | PM | | High | Low
""", 2, "3-4", "stakeholders", merged="A1:G1 A2:C2 D2:E2 A3:C3 D3:E3 A4:C4 D4:E4"),
    "a form above": Layout("""
Communication plan
Purpose | Tell everybody in time
Scope | Harbour lights only
Owner | Qian Li
Approved | 2026-03-01

Who | What | How | When | Responsible
Board | progress | e-mail | monthly | Qian Li
Team | tasks | stand-up | daily | Sun Wei
""", 7, "8-9", "communication"),
    "priorities as columns": Layout("""
Requirement ID | Requirement | Must | Should | Could | Done
1 | Lights at dusk | x | | | yes
2 | Lights at dawn | | x | | no
""", 1, "2-3", "requirements"),
    "a total for each phase, the headings again": Layout("""
Phase 1
Task | Owner | Days
Survey | Li Na | 3
Order | Li Na | 3
Total | | 6

Phase 2
Task | Owner | Days
Mount | Wu | 9
Test | Wu | 1
Total | | 10
""", 2, "3-4 9-10", "tasks"),
    "days as numbers beside headings, the month above": Layout("""
Lighting works
 | | March | | | | | |
No. | Work | 2 | 3 | 4 | 5 | 6 | 7 | 8
1 | Survey
2 | Order
3 | Mount
""", 3, "4-6", "tasks", merged="C2:I2", sheet="Gantt"),
    "weeks of each month below headings merged down": Layout("""
Work | Lead | March | | | | April | | |
 | | 1 | 2 | 3 | 4 | 1 | 2 | 3 | 4
Survey | Li Na | x
Order | Li Na | | x
""", 2, "3-4", "tasks", merged="A1:A2 B1:B2 C1:F1 G1:J1"),
    "only months above the names": Layout("""
2026
 | Jan | Feb | Mar | Apr | May | Jun | Jul
Survey | x | x
Order | | x
Mount | | | x | x
""", 2, "3-5", "tasks", sheet="Gantt chart"),
    "people merged down beside their tasks and weeks": Layout("""
Student | Task | Week 1 | Week 2 | Week 3 | Week 4 | Week 5 | Week 6
Sun Wei | Survey | x | x
 | Order | | x
Li Na | Mount | | | x | x
 | Test | | | | | x
""", 1, "2-5", "tasks", merged="A2:A3 A4:A5"),
    "a legend in one line above": Layout("""
Legend: | H = high | M = medium | L = low

Stakeholder | Power | Interest | Strategy
Zhao Min | H | H | talk
Qian Li | M | L | report
""", 3, "4-5", "stakeholders"),
    "a legend of two columns above": Layout("""
Priority | Meaning
1 | must
2 | should
3 | could

ID | User story | Priority | Status | Acceptance criteria
US1 | As a pilot I see no glare | 1 | Open | no glare at 5 m
US2 | As the office I am told | 2 | Open | mail sent
""", 6, "7-8", "requirements"),
    "headings and numbers only": Layout("""
ID | Requirement | Priority | Status
1
2
3
""", 1, "", "requirements"),
    "合计几项在编号列": Layout("""
序号 | 需求名称 | 优先级 | 工作量
1 | 开灯 | 高 | 2
2 | 关灯 | 高 | 3
合计：2项 | | | 5
""", 1, "2-3", "requirements"),
    "average and highest below": Layout("""
Stakeholder | Influence | Interest | Score
Zhao Min | 5 | 4 | 20
Qian Li | 4 | 3 | 12
Average | 4.5 | 3.5 | 16
Max | 5 | 4 | 20
""", 1, "2-3", "stakeholders"),
    "a name that goes on in the next row": Layout("""
No. | Task | Owner | Start | Finish
1 | Survey of the | Sun Wei | 2026-03-02 | 2026-03-04
 | northern piers | Li Na | |
2 | Order | Li Na | 2026-03-05 | 2026-03-09
""", 1, "2-4", "tasks"),
    "no heading over the names": Layout("""
 | Responsible | Start | End | Progress
Survey | Sun Wei | 2026-03-02 | 2026-03-04 | 1
Order | Li Na | 2026-03-05 | 2026-03-09 | 0
""", 1, "2-3", "tasks", sheet="Project plan"),
    "hours of each weekday and their sum": Layout("""
Task | Mon | Tue | Wed | Thu | Fri | Total
Survey | 2 | 2 | | | | 4
Order | | | 3 | | | 3
""", 1, "2-3", "tasks", sheet="Tasks"),
    "a date beside the title": Layout("""
Risk log | | | | | Updated | 2026-03-01
No | Risk | Type | Likelihood | Impact | Owner | Status
1 | Lamps late | Supply | L | H | Li Na | Open
2 | Storm | Weather | M | H | Wu | Open
""", 2, "3-4", "risks"),
    "tasks that begin like a total": Layout("""
No. | Task | Owner | Days
1 | Total station survey | Sun Wei | 3
2 | Sum up the offers | Li Na | 2
3 | 汇总报告编写 | Wu Gang | 1
Total | | | 6
""", 1, "2-4", "tasks"),

}  # fmt: skip
