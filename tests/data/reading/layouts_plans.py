"""Task lists and bar charts as people lay them out, each named after what is odd about it."""

from tests.data.reading.layouts import Layout, Layouts

_DAYS = " | ".join(f"2026-03-{day:02d}" for day in range(2, 16))
_WEEKDAYS = " | ".join("一二三四五六日" * 2)
_LETTERS = " | ".join("MTWTFSS" * 2)
_WEEKS = " | ".join(f"W{week}" for week in range(1, 13))

PLANS: Layouts = {
    "a title and pairs of key and value above": Layout("""
Harbour lighting plan

Project manager: | Qian Li
Start date: | 2026-03-02
Revision | 3

No. | Task | Owner | Start | Finish
1 | Survey the piers | Sun Wei | 2026-03-02 | 2026-03-04
2 | Order lamps | Li Na | 2026-03-05 | 2026-03-09
3 | Mount lamps | Wu Gang | 2026-03-10 | 2026-03-20
""", 7, "8-10", "tasks"),
    "instructions of many rows above, the table at row 24": Layout("\n".join([
        "How to use this sheet", "", "1. Fill in one task a row.", "2. Choose an owner from the team list.", "3. Enter the dates as day.month.year.",
        *[""] * 3, "Colours: grey means closed, yellow means late.", *[""] * 13, "Please do not delete rows above.",
        "Task | Owner | Start | Finish | Status", "Survey | Sun Wei | 2026-03-02 | 2026-03-04 | Done",
        "Order | Li Na | 2026-03-05 | 2026-03-09 | Open", "Mount | Wu Gang | 2026-03-10 | 2026-03-20 | Open",
    ]), 24, "25-27", "tasks"),
    "planned and actual over start and finish": Layout("""
Task | Owner | Planned | | Actual |
 | | Start | Finish | Start | Finish
Survey | Sun Wei | 2026-03-02 | 2026-03-04 | 2026-03-02 | 2026-03-05
Order | Li Na | 2026-03-05 | 2026-03-09 | |
Mount | Wu Gang | 2026-03-10 | 2026-03-20 | |
""", 2, "3-5", "tasks", merged="A1:A2 B1:B2 C1:D1 E1:F1"),
    "planned and actual over start and finish, not merged": Layout("""
Task | Owner | Planned | | Actual |
 | | Start | Finish | Start | Finish
Survey | Sun Wei | 2026-03-02 | 2026-03-04 | 2026-03-02 | 2026-03-05
Order | Li Na | 2026-03-05 | 2026-03-09 | |
Mount | Wu Gang | 2026-03-10 | 2026-03-20 | |
""", 2, "3-5", "tasks"),
    "three header rows": Layout("""
任务信息 | | | 时间 | | |
任务 | | 负责人 | 计划 | | 实际 |
编号 | 名称 | | 开始 | 结束 | 开始 | 结束
1 | 勘察码头 | 孙伟 | 2026-03-02 | 2026-03-04 | 2026-03-02 | 2026-03-05
2 | 订购灯具 | 李娜 | 2026-03-05 | 2026-03-09 | |
3 | 安装灯具 | 吴刚 | 2026-03-10 | 2026-03-20 | |
""", 3, "4-6", "tasks", merged="A1:C1 D1:G1 A2:B2 C2:C3 D2:E2 F2:G2"),
    "Chinese headings over English ones": Layout("""
序号 | 任务名称 | 负责人 | 开始日期 | 完成日期
No. | Task name | Owner | Start date | Finish date
1 | 勘察码头 | 孙伟 | 2026-03-02 | 2026-03-04
2 | 订购灯具 | 李娜 | 2026-03-05 | 2026-03-09
3 | 安装灯具 | 吴刚 | 2026-03-10 | 2026-03-20
""", 2, "3-5", "tasks"),
    "a row of units under the headings": Layout("""
Task | Owner | Start | Duration | Effort | Cost
 | | (date) | (days) | (hours) | (EUR)
Survey | Sun Wei | 2026-03-02 | 3 | 20 | 400
Order | Li Na | 2026-03-05 | 3 | 4 | 9000
Mount | Wu Gang | 2026-03-10 | 9 | 90 | 2500
""", 2, "3-5", "tasks"),
    "days to the right, their weekdays above the first task": Layout(f"""
Lighting | | | | March 2026
 | | | | {_DAYS}
Task | Owner | Start | Finish | {_LETTERS}
Survey | Sun Wei | 2026-03-02 | 2026-03-04
Order | Li Na | 2026-03-05 | 2026-03-09
Mount | Wu Gang | 2026-03-10 | 2026-03-13
""", 3, "4-6", "tasks"),
    "headings beside a grid of days, months above it": Layout(f"""
 | | | | Month 1
Task | Owner | Start | Finish | {_DAYS}
Survey | Sun Wei | 2026-03-02 | 2026-03-04
Order | Li Na | 2026-03-05 | 2026-03-09
Mount | Wu Gang | 2026-03-10 | 2026-03-13
""", 2, "3-5", "tasks", merged="E1:R1"),
    "headings merged over two rows beside days and weekdays": Layout(f"""
任务 | 负责人 | {_DAYS}
 | | {_WEEKDAYS}
勘察 | 孙伟
订购 | 李娜
安装 | 吴刚
""", 2, "3-5", "tasks", merged="A1:A2 B1:B2"),
    "only days and weekdays over names in the second column": Layout(f"""
 | | {' | '.join(str(day) for day in range(2, 16))}
 | | {_WEEKDAYS}
前端 | 首页
 | 搜索页
 | 设置
后端 | 输入
 | 存储
测试 | 输入
 | 回归
""", 2, "3-9", "tasks", merged="A3:A5 A6:A7 A8:A9", sheet="甘特图"),
    "months merged downwards over bars": Layout("""
Schedule of the lighting works

 | | Year | 2026 | | | | | |
 | | Month | Jan | Feb | Mar | Apr | May | Jun
 | | | | | | | |
Survey the piers
Order the lamps
Mount the lamps
""", 4, "6-8", "tasks", merged="D3:I3 C4:C5 D4:D5 E4:E5 F4:F5 G4:G5 H4:H5 I4:I5 A6:C6 A7:C7 A8:C8", sheet="Gantt"),
    "weeks beside names, marks in the grid": Layout(f"""
Activity | Responsible | {_WEEKS}
Survey | Sun Wei | x | x
Order | Li Na | | x | x
Mount | Wu Gang | | | | x | x | x
""", 1, "2-4", "tasks"),
    "phases with a number of their own are summary tasks": Layout("""
WBS | Task | Start | Finish | Owner
1 | Preparation | 2026-03-02 | 2026-03-09 |
1.1 | ··Survey | 2026-03-02 | 2026-03-04 | Sun Wei
1.2 | ··Order | 2026-03-05 | 2026-03-09 | Li Na
2 | Works | 2026-03-10 | 2026-03-20 |
2.1 | ··Mount | 2026-03-10 | 2026-03-20 | Wu Gang
""", 1, "2-6", "tasks"),
    "phases without dates in the column of names": Layout("""
Task | Assigned to | Progress | Start | End
Preparation
Survey | Sun Wei | 0.5 | 2026-03-02 | 2026-03-04
Order | Li Na | 0 | 2026-03-05 | 2026-03-09
Works
Mount | Wu Gang | 0 | 2026-03-10 | 2026-03-20
Test | Sun Wei | 0 | 2026-03-20 | 2026-03-21
""", 1, "2-7", "tasks"),
    "phases merged across the table": Layout("""
No. | Task | Owner | Start | Finish
Phase I: preparation
1 | Survey | Sun Wei | 2026-03-02 | 2026-03-04
2 | Order | Li Na | 2026-03-05 | 2026-03-09
Phase II: works
3 | Mount | Wu Gang | 2026-03-10 | 2026-03-20
4 | Test | Sun Wei | 2026-03-20 | 2026-03-21
""", 1, "3-4 6-7", "tasks", merged="A2:E2 A5:E5"),
    "phase, task and subtask in neighbouring columns": Layout("""
Phase | Task | Subtask | Owner | Days
Preparation
 | Survey
 | | Piers | Sun Wei | 2
 | | Quays | Sun Wei | 1
 | Order | | Li Na | 3
Works
 | Mount
 | | Lamps | Wu Gang | 7
 | | Cables | Wu Gang | 2
""", 1, "2-10", "tasks"),
    "a total of days, the word in another column": Layout("""
No. | Task | Owner | Start | Days
1 | Survey | Sun Wei | 2026-03-02 | 3
2 | Order | Li Na | 2026-03-05 | 3
3 | Mount | Wu Gang | 2026-03-10 | 9
 | | | Total | 15
""", 1, "2-4", "tasks"),
    "a sum below without a word": Layout("""
No. | Task | Owner | Start | Days | Cost
1 | Survey | Sun Wei | 2026-03-02 | 3 | 400
2 | Order | Li Na | 2026-03-05 | 3 | 9000
3 | Mount | Wu Gang | 2026-03-10 | 9 | 2500
 | | | | 15 | 11900
""", 1, "2-4", "tasks"),
    "whoever prepared it signs below": Layout("""
No. | Task | Owner | Start | Finish
1 | Survey | Sun Wei | 2026-03-02 | 2026-03-04
2 | Order | Li Na | 2026-03-05 | 2026-03-09
3 | Mount | Wu Gang | 2026-03-10 | 2026-03-20
Prepared by: | Qian Li | | Date: | 2026-03-01
Approved by: | Zhou Yan | | Date: |
""", 1, "2-4", "tasks"),
    "编制人 审核 日期 below": Layout("""
序号 | 任务 | 负责人 | 开始 | 完成
1 | 勘察 | 孙伟 | 2026-03-02 | 2026-03-04
2 | 订购 | 李娜 | 2026-03-05 | 2026-03-09
3 | 安装 | 吴刚 | 2026-03-10 | 2026-03-20
编制人： | 钱丽 | 审核： | 周燕 | 日期：2026年3月1日
""", 1, "2-4", "tasks"),
    "numbers typed in advance, a status filled down": Layout("""
ID | Task | Owner | Start | Status | Progress
1 | Survey | Sun Wei | 2026-03-02 | Done | 1
2 | Order | Li Na | 2026-03-05 | Open | 0
3 | Mount | Wu Gang | 2026-03-10 | Open | 0
4 | | | | Open | 0
5 | | | | Open | 0
6 | | | | Open | 0
""", 1, "2-4", "tasks"),
    "a legend below a bar chart": Layout(f"""
Code | Task | Depends on | {_WEEKS}
1.1 | Survey | Start
1.2 | Order | 1.1
1.3 | Mount | 1.2

Legend:
 | Critical path
 | Slack
◆ | Milestone
Note:
Bars are drawn by hand
""", 1, "2-4", "tasks"),
    "the headings again for each page": Layout("""
No. | Task | Owner | Start | Finish
1 | Survey | Sun Wei | 2026-03-02 | 2026-03-04
2 | Order | Li Na | 2026-03-05 | 2026-03-09

Page 2
No. | Task | Owner | Start | Finish
3 | Mount | Wu Gang | 2026-03-10 | 2026-03-20
4 | Test | Sun Wei | 2026-03-20 | 2026-03-21
""", 1, "2-3 7-8", "tasks"),
    "two header rows again for each page": Layout(f"""
No. | Task | Days | March
 | | | {_DAYS}
1 | Survey | 3
2 | Order | 3

No. | Task | Days | March
 | | | {_DAYS}
3 | Mount | 9
4 | Test | 1
""", 2, "3-4 8-9", "tasks", merged="A1:A2 B1:B2 C1:C2 D1:Q1 A6:A7 B6:B7 C6:C7 D6:Q6"),
    "a second line of a task in the column of remarks": Layout("""
No. | Task | Owner | Start | Finish | Remarks
1 | Survey | Sun Wei | 2026-03-02 | 2026-03-04 | bring the drone and
 | | | | | its spare batteries
2 | Order | Li Na | 2026-03-05 | 2026-03-09 |
3 | Mount | Wu Gang | 2026-03-10 | 2026-03-20 | only at low tide
""", 1, "2 4-5", "tasks"),
    "each task over two rows, merged": Layout("""
No. | Task | Days | Kind | 1 | 2 | 3 | 4 | 5 | 6
1 | Survey | 3 | planned | x | x | x
 | | | actual | x | x | x | x
2 | Order | 3 | planned | | | | x | x
 | | | actual
3 | Mount | 1 | planned | | | | | | x
 | | | actual
""", 1, "2 4 6", "tasks", merged="A2:A3 B2:B3 C2:C3 A4:A5 B4:B5 C4:C5 A6:A7 B6:B7 C6:C7"),
    "a phase merged down beside its tasks": Layout("""
Phase | Task | Owner | Start | Finish
Preparation | Survey | Sun Wei | 2026-03-02 | 2026-03-04
 | Order | Li Na | 2026-03-05 | 2026-03-09
Works | Mount | Wu Gang | 2026-03-10 | 2026-03-20
 | Test | Sun Wei | 2026-03-20 | 2026-03-21
""", 1, "2-5", "tasks", merged="A2:A3 A4:A5"),
    "blank rows between the tasks": Layout("""
No. | Task | Owner | Start | Finish

1 | Survey | Sun Wei | 2026-03-02 | 2026-03-04

2 | Order | Li Na | 2026-03-05 | 2026-03-09

3 | Mount | Wu Gang | 2026-03-10 | 2026-03-20
""", 1, "3 5 7", "tasks"),
    "milestones beside the tasks, an empty column between": Layout("""
Task | Owner | Start | Finish | | Milestone | Date
Survey | Sun Wei | 2026-03-02 | 2026-03-04 | | Lamps ordered | 2026-03-09
Order | Li Na | 2026-03-05 | 2026-03-09 | | Lamps mounted | 2026-03-20
Mount | Wu Gang | 2026-03-10 | 2026-03-20 | | |
""", 1, "2-4", "tasks", also=(("milestones", 1, "2-3"),)),
}  # fmt: skip
