"""Headings that resemble more than one column: what they say decides, then what stands below them."""

import pytest

from tests.data.reading.workbooks import Rows, cells, fields, said, table

RISK = ("ID", "Risk", "Probability", "Impact")


def risks(*impacts: object) -> Rows:
    return [RISK, *((f"R{at}", f"Something goes wrong {at}", 3, impact) for at, impact in enumerate(impacts, start=1))]


@pytest.mark.parametrize(
    ("impacts", "read", "told"),
    [
        ((3, "high", "80%", 4), [3, None, None, 4], [("mixed_scales", 3, "D", "high"), ("mixed_scales", 4, "D", "80%")]),
        (("maybe", "perhaps", 4), [None, None, 4], [("wrong_value", 2, "D", "maybe"), ("wrong_value", 3, "D", "perhaps")]),
        ((3, 4, "high", "medium"), [None, None, 5, 3], [("mixed_scales", 2, "D", "3"), ("mixed_scales", 3, "D", "4")]),
        (("maybe", "perhaps"), [None, None], [("wrong_value", 2, "D", "maybe"), ("wrong_value", 3, "D", "perhaps")]),
    ],
)  # fmt: skip
def test_an_impact_in_few_letters_is_a_judgement_and_the_wrong_ones_are_told(
    impacts: tuple[object, ...], read: list[object], told: list[object]
) -> None:
    found = table(risks(*impacts), "Risks")
    assert fields(found)["Impact"] == "impact"
    assert cells(found, "impact") == read
    assert said(found) == told


def test_an_impact_in_sentences_is_a_consequence() -> None:
    found = table(risks("The go-live moves to the next quarter", "We pay the old supplier for another year"), "Risks")
    assert fields(found)["Impact"] == "consequence"
    assert said(found) == []


def test_an_impact_in_phrases_beside_its_score_is_a_consequence() -> None:
    rows = [(*RISK, "Impact score"), ("R1", "Late", 3, "Later start", 4), ("R2", "Costly", 2, "Higher cost", 5)]
    found = table(rows, "Risks")
    assert (fields(found)["Impact"], fields(found)["Impact score"]) == ("consequence", "impact")


@pytest.mark.parametrize("heading", ["风险等级", "风险级别", "Risk level", "Risk rating", "风险评级"])
@pytest.mark.parametrize("levels", [("红", "黄", "绿"), ("高", "中", "低")])
def test_how_bad_a_risk_is_never_is_its_name(heading: str, levels: tuple[str, ...]) -> None:
    texts = ("厂商冻结变更", "历史会员数据重复", "加盟商不认可分账规则")
    rows = [("风险编号", "风险描述", "发生概率", "影响程度", heading), *((f"R{at}", text, "高", "中", level) for at, (text, level) in enumerate(zip(texts, levels, strict=True)))]  # fmt: skip
    found = table(rows)
    assert found.kind == "risks"
    assert fields(found)["风险描述"] == "title"
    assert fields(found)[heading] is None
    assert cells(found, "title") == list(texts)


def test_a_second_column_of_the_same_name_is_no_id_though_its_values_differ() -> None:
    rows = [("Task", "Owner", "Start", "Start"), ("Draft", "Qian Li", "2026-03-02", "2026-03-03")]
    found = table(rows, "Plan")
    assert [column.field for column in found.columns] == ["name", "owner", "start", None]


@pytest.mark.parametrize(("heading", "field"), [("c0", None), ("", "id"), ("Line no.", "id")])
def test_codes_are_ids_where_their_heading_leaves_that_open(heading: str, field: str | None) -> None:
    rows = [("Task", "Owner", heading), ("Draft", "Qian Li", "P-1"), ("Review", "Zhao Min", "P-2")]
    assert [column.field for column in table(rows, "Plan").columns] == ["name", "owner", field]


@pytest.mark.parametrize("heading", ["Key", "Ticket", "任务代码", "WP", "Item"])
def test_codes_in_front_are_ids_whatever_they_are_called_and_links_find_them(heading: str) -> None:
    rows = [(heading, "Task", "Predecessors"), ("T-2", "Draft", None), ("T-3", "Review", "T-2"), ("T-1", "Sign", "T-3")]
    found = table(rows, "Plan")
    assert [column.field for column in found.columns] == ["id", "name", "predecessors"]


@pytest.mark.parametrize(
    ("number", "name"),
    [("Task no.", "What has to be done"), ("Task No", "Task name"), ("Activity #", "Activity"), ("任务号", "任务名称")],
)
def test_a_number_of_the_task_is_its_id_and_not_its_name(number: str, name: str) -> None:
    rows = [(number, name, "Start"), (1, "Draft the interface", "2026-03-02"), (2, "Review the draft", "2026-03-05")]
    found = table(rows, "Work plan")
    assert (fields(found)[number], fields(found)[name]) == ("id", "name")
    assert cells(found, "id") == ["1", "2"]


def test_risks_under_headings_of_everyday_words() -> None:
    rows = [("No.", "What could go wrong", "How likely (1-5)", "How bad (1-5)"), ("R1", "Firewall stays shut", 4, 4), ("R2", "Snow on the weekend", 1, 5)]  # fmt: skip
    found = table(rows)
    assert found.kind == "risks"
    assert [column.field for column in found.columns] == ["id", "title", "probability", "impact"]


@pytest.mark.parametrize(
    ("sheet", "rows", "heading", "field"),
    [
        ("Decisions", [("Decision", "Asked of", "Needed by"), ("Go?", "Li Na", "2026-03-18")], "Needed by", "due"),
        ("Decisions", [("Decision", "Asked of", "Related task"), ("Go?", "Li Na", "T1")], "Related task", "task"),
        ("Actions", [("Action", "Owner", "Related risk"), ("Call them", "Li Na", "R1")], "Related risk", "risk"),
        ("Risks", [(*RISK, "Related task"), ("R1", "It is late", 3, 4, "T1")], "Related task", "tasks"),
        ("Risks", [(*RISK, "Related tasks"), ("R1", "It is late", 3, 4, "T1; T2")], "Related tasks", "tasks"),
        ("干系人", [("姓名", "影响度", "内/外部"), ("赵敏", 3, "内部"), ("孙伟", 4, "外部")], "内/外部", "category"),
        ("干系人", [("姓名", "影响度", "内/外部"), ("赵敏", 3, "客户"), ("孙伟", 4, "老板")], "内/外部", "category"),
    ],
)
def test_headings_that_new_users_wrote(sheet: str, rows: Rows, heading: str, field: str) -> None:
    assert fields(table(rows, sheet))[heading] == field


def test_a_decision_that_is_needed_by_a_day_is_due_then() -> None:
    rows = [("Decision", "Asked of", "Needed by"), ("Go?", "Li Na", "2026-03-18"), ("Stop?", "Wu Gang", "2026-03-20")]
    found = table(rows, "Decisions")
    assert list(map(str, cells(found, "due"))) == ["2026-03-18 00:00:00", "2026-03-20 00:00:00"]
