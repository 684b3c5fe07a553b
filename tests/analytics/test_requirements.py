"""Requirements are ranked as the tasks that they will become."""

from datetime import date

import pandas as pd

from analytics import priorities, requirements
from data.kinds import Book
from data.reading import joined, read

LIST = """需求编号,需求名称,优先级,提出人,期望上线时间,预估工期,当前状态
2026-001,结算对账,高,钱立,2026-12-01,3,开发中
2026-002,批量导出,低,孙伟,2027-03-01,12,提交中
2026-003,登录修复,中,李娜,2026-11-25,1,已上线
"""


def book() -> Book:
    return joined([read("需求.csv", LIST.encode())])


def test_a_requirement_carries_over_what_a_task_needs() -> None:
    tasks = requirements.planned(book()).records("tasks")
    assert tasks["id"].tolist() == ["2026-001", "2026-002", "2026-003"]
    assert tasks["counterparts"].tolist() == ["钱立", "孙伟", "李娜"]
    assert tasks["deadline"].tolist()[0] == pd.Timestamp("2026-12-01")
    assert tasks["effort"].tolist() == [3, 12, 1]
    assert tasks["status"].tolist() == ["in_progress", "not_started", "done"]


def test_requirements_are_ranked_and_the_live_one_is_left_out() -> None:
    rated = priorities.rated(requirements.planned(book()), date(2026, 11, 22))
    ranked = priorities.ranked(rated, priorities.AUDIENCES["team"])
    assert ranked["name"].tolist() == ["结算对账", "批量导出"]
    assert rated.left_out["name"].tolist() == ["登录修复"]


def test_a_book_with_tasks_or_without_requirements_stays_as_it_is() -> None:
    own = joined([read("plan.csv", b"Task,Finish\nDesign,2026-12-01\n"), read("r.csv", LIST.encode())])
    assert requirements.planned(own) is own
    assert requirements.planned(Book()).tables == {}
