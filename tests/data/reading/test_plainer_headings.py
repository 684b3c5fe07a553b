"""Where two columns may be the same thing, the one whose heading says so more plainly has it."""

import pytest

from data.reading.headings import words_for
from tests.data.reading.workbooks import fields, table

PEOPLE = [("林一", "处长", "发起人", "高"), ("周二", "工程师", "关键用户", "中"), ("郑三", "科员", "审批", "低")]


@pytest.mark.parametrize(("post", "role"), [("职务", "项目角色"), ("職稱", "專案角色"), ("Title", "Role in project")])
def test_the_role_in_the_project_comes_before_the_post_in_the_firm(post: str, role: str) -> None:
    found = fields(table([("干系人", post, role, "影响力"), *PEOPLE], "干系人登记册"))
    assert found[role] == "role"
    assert found[post] is None


def test_a_post_is_the_role_where_nothing_says_more() -> None:
    rows = [(name, post, influence) for name, post, _, influence in PEOPLE]
    assert fields(table([("干系人", "职务", "影响力"), *rows], "干系人登记册"))["职务"] == "role"


def test_the_counterpart_of_a_person_who_is_named_is_who_looks_after_them() -> None:
    rows = [(name, influence, owner) for (name, *_, influence), owner in zip(PEOPLE, "甲乙甲", strict=True)]
    found = fields(table([("姓名", "影响力", "对接人"), *rows], "干系人登记册"))
    assert found["姓名"] == "name"
    assert found["对接人"] == "owner"


def test_a_person_asks_for_a_requirement_before_a_source_does() -> None:
    rows = [("导出", "客户", "阿苗", "高"), ("导入", "运营", "老姜", "低"), ("查询", "客户", "阿苗", "中")]
    found = fields(table([("需求名称", "来源", "由谁创建", "优先级"), *rows], "需求池"))
    assert found["由谁创建"] == "requester"
    assert found["来源"] != "requester"
    alone = fields(table([("需求名称", "来源", "优先级"), *((a, b, d) for a, b, _, d in rows)], "需求池"))
    assert alone["来源"] == "requester"


def test_notes_that_nobody_wrote_yet_are_the_notes_all_the_same() -> None:
    rows = [("布线", "甲", "等场地移交", None), ("测试", "乙", "缺设备两台", None), ("上架", "甲", "运输延误", None)]
    found = fields(table([("任务名称", "负责人", "未完成原因", "备注"), *rows], "工作计划"))
    assert found["备注"] == "notes"


def test_what_stands_over_several_tasks_is_what_they_belong_to() -> None:
    rows = [("展厅", "出图", "甲"), ("展厅", "招标", "乙"), ("展厅", "施工", "甲"), ("库房", "搬迁", "乙")]
    found = fields(table([("工作任务", "任务分解", "责任人"), *rows], "工作任务跟踪表"))
    assert (found["工作任务"], found["任务分解"]) == ("parent", "name")


def test_a_single_name_that_repeats_stays_the_name() -> None:
    rows = [("评审", "甲", "2024-03-01"), ("评审", "乙", "2024-04-01"), ("评审", "甲", "2024-05-01")]
    assert fields(table([("任务名称", "负责人", "开始日期"), *rows], "工作计划"))["任务名称"] == "name"


def test_completion_that_only_some_tasks_have_is_when_they_were_done() -> None:
    rows = [("排版", "2024-03-01", "2024-03-05", "2024-03-04"), ("印刷", "2024-03-04", "2024-03-12", None)]
    found = fields(table([("任务标题", "开始时间", "截止时间", "完成时间"), *rows], "任务"))
    assert (found["截止时间"], found["完成时间"]) == ("finish", "actual_finish")


def test_numbers_that_count_the_tasks_are_their_ids_whatever_stands_above() -> None:
    rows = [(1, "研擬計畫", 1, None), (2, "任務分配", 4, 1), (3, "取得硬體", 1, 1), (4, "開發", 70, 2)]
    found = fields(table([("任務", "說明", "需時 (天)", "前置任務"), *rows], "工作清單"))
    assert (found["任務"], found["說明"]) == ("id", "name")


def test_a_plan_that_says_how_and_to_whom_is_one_though_it_does_not_say_what() -> None:
    rows = [
        ("甲方领导", "专题汇报", "每月", "项目经理"),
        ("监理", "例会", "每周", "总工"),
        ("班组", "晨会", "每日", "工长"),
    ]
    found = table([("沟通对象", "沟通方式", "沟通频率", "负责人"), *rows], "沟通矩阵")
    assert found.kind == "communication"
    assert len(found.table.records) == 3


def test_a_heading_that_lists_choices_names_their_column() -> None:
    assert max(words := words_for("stakeholders", "支持者/中立者/反对者"), key=lambda name: words[name]) == "attitude"
    assert words_for("risks", "规避/转移/减轻/接受")["response_strategy"] >= 0.9
    assert "attitude" not in words_for("stakeholders", "支持者/供应商")


def test_the_first_of_two_things_in_a_heading_counts_more() -> None:
    words = words_for("risks", "风险描述/后果")
    assert words["description"] > words.get("consequence", 0.0)


@pytest.mark.parametrize("heading", ["大纲级别", "Outline Level"])
def test_how_deep_a_task_lies_is_no_judgement_of_it(heading: str) -> None:
    rows = [("启动", 1, 5), ("会议", 2, 1), ("计划", 2, 4)]
    assert fields(table([("任务名称", heading, "工期"), *rows], "项目计划"))[heading] is None
