"""What people write in a Chinese register beside the plain values: subtotals, 待评估, 强烈反对, months instead of dates."""

import pytest

from data.export import complete
from data.kinds import Book, Problem
from data.reading import joined, read
from tests.data.reading.workbooks import book

PEOPLE = [
    ("序号", "姓名", "所属部门", "权力（高/中/低）", "态度", "当前参与度"),
    (1, "王建国", "集团办公室", "高", "强烈支持", "支持"),
    (2, "李晓梅", "集团办公室", "待评估", "强烈反对", "强烈反对"),
    (3, "周涛", "物业部", "未定", "中立", "中立"),
]
WANTED = [
    ("需求编号", "需求名称", "需求类型", "优先级", "提出人", "期望上线时间", "描述"),
    ("X-1", "月卡自助续费", "新功能", "高", "孙丽", "随版本发布", "到期前提醒"),
    ("X-2", "夜间免费时段", "优化", "中", "周涛", None, "可设置"),
    ("X-3", "黑名单报警", "紧急", "高", "吴倩", "视排期而定", "推送"),
]


def loaded(sheet: str, rows: list[tuple[object, ...]]) -> Book:
    return joined([read("登记.xlsx", book({sheet: rows}))])


def told(whole: Book, code: str) -> list[Problem]:
    return [problem for problem in whole.problems if problem.code == code]


@pytest.mark.parametrize(
    "total",
    [("小计", "3人"), ("合计", "共 3 人"), ("总计：", 3), ("小計", "3位"), ("合计", "3 项")],
)
def test_a_total_that_counts_in_the_place_of_the_name_is_nobody(total: tuple[object, object]) -> None:
    whole = loaded("干系人", [*PEOPLE, (*total, None, None, None, None)])
    assert whole.records("stakeholders")["name"].tolist() == ["王建国", "李晓梅", "周涛"]
    (note,) = told(whole, "row_not_used")
    assert (note.row, note.sentence("zh")) == (5, "该行未使用：合计行。")


def test_somebody_whose_name_only_begins_with_a_number_stays() -> None:
    whole = loaded("干系人", [*PEOPLE, (4, "3人小组", None, "低", None, None)])
    assert whole.records("stakeholders")["name"].tolist()[-1] == "3人小组"


def test_strong_stances_are_stances() -> None:
    people = loaded("干系人", PEOPLE).records("stakeholders")
    assert people["attitude"].tolist() == ["for", "against", "neutral"]
    assert people["engagement_current"].tolist() == ["supportive", "resistant", "neutral"]


def test_what_is_not_rated_yet_is_blank_with_a_note_and_no_error() -> None:
    whole = loaded("干系人", PEOPLE)
    assert whole.records("stakeholders")["influence"].tolist()[0] == 5
    assert whole.records("stakeholders")["influence"].isna().tolist() == [False, True, True]
    (note,) = told(whole, "not_rated_yet")
    assert (note.severity, note.row, note.column) == ("note", 3, "D")
    assert note.sentence("zh") == "尚未评估（待评估）：该列有 2 个单元格按空白处理。"
    assert not told(whole, "wrong_value")


def test_a_column_of_dates_without_a_date_is_said_and_goes_out_once() -> None:
    whole = loaded("需求", WANTED)
    (warning,) = told(whole, "column_without_values")
    assert (warning.severity, warning.column, warning.found) == ("warning", "F", "期望上线时间")
    assert warning.sentence("zh") == (
        "表头“期望上线时间”可以识别，但其下没有一个单元格符合要求（应为日期，如 2026-03-18）；该列原样保留，不参与计算。"
    )
    again = joined([read("again.xlsx", complete(whole, "zh"))])
    found = [column.header for column in read("again.xlsx", complete(whole, "zh")).found[0].columns]
    assert found.count("期望上线时间") == 1
    assert again.records("requirements")["期望上线时间"].tolist() == ["随版本发布", None, "视排期而定"]
