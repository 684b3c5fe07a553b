"""Headers of all sorts: questions, calendars of three rows, lines of scales above, dates without any word."""

from tests.data.reading.layouts import Layout, Layouts

_DAYS = " | ".join(f"2026-03-{day:02d}" for day in range(2, 16))

HEADED: Layouts = {
    "headings that ask whole questions": Layout("""
Who is concerned
Stakeholder (person, group or office) | How hard are they hit by the works? (Low, Medium, High) | How much influence do they have? (Low, Medium, High) | What do they expect of us? | What can they give us? | How do we work with them?
Harbour office | High | High | safe piers | permits | monthly meeting
Fishers | Medium | Low | access at night | knowledge | notices
""", 2, "3-4", "stakeholders"),
    "nothing but texts": Layout("""
Stakeholder | Interest | Impact on the works | Strategy
Mayor | wants lights before summer | decides on money | show early results
Fishers | want to work at night | can block the piers | talk each week
""", 1, "2-3", "stakeholders"),
    "year and quarters above the weeks": Layout("""
 | | 2026 | | | | | | |
 | | Q1 | | | | Q2 | | |
No | Activity | W1 | W2 | W3 | W4 | W5 | W6 | W7 | W8
1 | Survey | x
2 | Order | | x
""", 3, "4-5", "tasks", merged="C1:J1 C2:F2 G2:J2"),
    "three header rows, phases over weeks over weekdays": Layout("""
Plan of | Harbour lights | | | Firm | Lights Ltd
Led by | Qian Li | | | Date | 2026-03-01

WBS | Task | Owner | Start | Finish | Duration | % done | Piers | | | | | Quays
 | | | | | | | Week 10 | | | | | Week 11 | | | |
 | | | | | | | M | T | W | R | F | M | T | W | R | F
1 | Preparation | | | | |
1.1 | Survey | Sun Wei | 2026-03-02 | 2026-03-04 | 3 | 1
1.2 | Order | Li Na | 2026-03-05 | 2026-03-09 | 3 | 0
""", 6, "7-9", "tasks", merged="A4:A6 B4:B6 C4:C6 D4:D6 E4:E6 F4:F6 G4:G6 H4:L4 M4:Q4 H5:L5 M5:Q5"),
    "a list with an outline level": Layout("""
ID | Active | Task Mode | Name | Duration | Start | Finish | Predecessors | Outline Level | Resource Names
1 | Yes | Auto Scheduled | Harbour | 15 days | 2026-03-02 | 2026-03-20 | | 1 |
2 | Yes | Auto Scheduled | ···Survey | 3 days | 2026-03-02 | 2026-03-04 | | 2 | Sun Wei
""", 1, "2-3", "tasks"),
    "a line with the scales above": Layout("""
Risk assessment
Likelihood: 1 = rare, 5 = certain | | Impact: 1 = minor, 5 = severe
Ref | Risk | Who is affected | Likelihood | Severity | Rating | Controls | Action owner
1 | Lamps late | Harbour | 3 | 4 | 12 | order early | Li Na
2 | Storm | Crew | 2 | 5 | 10 | watch | Wu
""", 3, "4-5", "risks"),
    "a line with who prepared it above": Layout("""
Requirements traceability matrix
Project: | Harbour lights | | Prepared by: | Qian Li

Req ID | Requirement description | Business need | Design ref | Test case | Status
R-1 | Lights at dusk | safety | D1 | T1 | Open
R-2 | Lights at dawn | cost | D2 | T2 | Open
""", 4, "5-6", "requirements"),
    "dates alone as headings, numbers before the names": Layout(f"""
 | | {_DAYS}
1 | Survey | x | x
2 | Order | | | x
3 | Mount | | | | x
""", 1, "2-4", "tasks"),
    "月份和旬两行表头": Layout("""
施工进度计划表
序号 | 工作内容 | 3月 | | | 4月 | | |
 | | 上旬 | 中旬 | 下旬 | 上旬 | 中旬 | 下旬
1 | 勘察 | ■
2 | 订购 | | ■
3 | 安装 | | | ■ | ■
""", 3, "4-6", "tasks", merged="A1:H1 A2:A3 B2:B3 C2:E2 F2:H2"),
    "权力利益合并在一个表头下": Layout("""
项目干系人分析表
项目名称：港口照明 | | | | 项目编号：2026-01
干系人 | 角色 | 权力/利益 | | 期望 | 策略
 | | 权力 | 利益 | |
赵敏 | 架构师 | 高 | 高 | 稳定 | 重点管理
孙伟 | 销售 | 低 | 高 | 价格 | 随时告知
""", 4, "5-6", "stakeholders", merged="A1:F1 A2:D2 E2:F2 A3:A4 B3:B4 C3:D3 E3:E4 F3:F4"),
}  # fmt: skip
