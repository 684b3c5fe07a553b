"""A scale spread over columns: a mark in one of them is the value, whatever the mark and whatever the scale."""

from collections.abc import Mapping, Sequence

import pytest

from data.reading import Found, read
from tests.data.reading.workbooks import book

NAMES = ["Zhao Min", "Qian Li", "Sun Wei", "Li Na"]
LEVELS = ("Unaware", "Resistant", "Neutral", "Supportive", "Leading")


def table(fixed: Mapping[str, Sequence[object]], spread: Mapping[str, tuple[Sequence[str], Sequence[Sequence[object]]]]) -> Found:  # fmt: skip
    """A table of columns and of scales, each scale with a heading merged over its levels and the marks of each row."""
    top: list[object] = list(fixed)
    heads: list[object] = [None] * len(fixed)
    merged = [f"{chr(65 + at)}1:{chr(65 + at)}2" for at in range(len(fixed))]
    rows = [list(cells) for cells in zip(*fixed.values(), strict=True)]
    for name, (levels, marks) in spread.items():
        if name:
            merged.append(f"{chr(65 + len(top))}1:{chr(64 + len(top) + len(levels))}1")
        top += [name or None, *[None] * (len(levels) - 1)]
        heads += levels
        rows = [row + list(cells) for row, cells in zip(rows, marks, strict=True)]
    sheet = [top, heads, *rows]
    if not any(name for name in spread):
        sheet, merged = [[one or two for one, two in zip(top, heads, strict=True)], *rows], []
    (found,) = read("made.xlsx", book({"Sheet1": sheet}, merged=merged)).found
    return found


def marked(levels: int, *places: int | None, mark: object = "X") -> list[list[object]]:
    return [[mark if at == place else None for at in range(levels)] for place in places]


@pytest.mark.parametrize("mark", ["X", "x", "✓", "●", "Yes", 1, "√", "R"])
def test_a_mark_under_a_level_is_that_level(mark: object) -> None:
    found = table({"Stakeholder": NAMES}, {"Influence": (("Low", "Medium", "High"), marked(3, 0, 1, 2, 1, mark=mark)), "Interest": (("Low", "Medium", "High"), marked(3, 2, 2, 1, 0, mark=mark))})  # fmt: skip
    assert found.kind == "stakeholders"
    assert found.table.records["influence"].tolist() == [1, 3, 5, 3]
    assert found.table.records["relevance"].tolist() == [5, 5, 3, 1]
    assert [column.field for column in found.columns] == ["name", *["influence"] * 3, *["relevance"] * 3]
    assert all("spread" in column.evidence for column in found.columns[1:])


def test_five_levels_of_probability_and_impact() -> None:
    levels = ("VL", "L", "M", "H", "VH")
    found = table({"Risk": ["Late supply", "Weak tests", "Lost key", "New law"]}, {"Probability": (levels, marked(5, 0, 1, 4, 2)), "Impact": (levels, marked(5, 3, 3, 2, 4))})  # fmt: skip
    assert (found.kind, found.table.records["probability"].tolist()) == ("risks", [1, 2, 5, 3])
    assert found.table.records["impact"].tolist() == [4, 4, 3, 5]


def test_numbers_under_a_group_are_its_scale() -> None:
    found = table({"姓名": ["赵敏", "钱丽", "孙伟", "李娜"]}, {"影响度": (("1", "2", "3", "4", "5"), marked(5, 4, 3, 2, 0, mark="√"))})  # fmt: skip
    assert found.table.records["influence"].tolist() == [5, 4, 3, 1]


@pytest.mark.parametrize("group", ["", "Engagement level"])
def test_current_and_desired_engagement_are_told_by_c_and_d(group: str) -> None:
    marks = [[None, "C", None, "D", None], [None, None, "C", None, "D"], [None, None, None, "C/D", None], ["C", None, None, "D", None]]  # fmt: skip
    found = table({"Stakeholder": NAMES, "Role": ["Sponsor", "User", "Buyer", "Tester"]}, {group: (LEVELS, marks)})
    assert found.kind == "stakeholders"
    assert found.table.records["engagement_current"].tolist() == ["resistant", "neutral", "supportive", "unaware"]
    assert found.table.records["engagement_desired"].tolist() == ["supportive", "leading", "supportive", "supportive"]


def test_marks_from_against_to_help_are_the_attitude() -> None:
    found = table({"Stakeholder": NAMES, "Influence": [5, 3, 2, 1]}, {"": (("Against", "Neutral", "Help"), marked(3, 0, 1, 2, 2, mark="R"))})  # fmt: skip
    assert found.table.records["attitude"].tolist() == ["against", "neutral", "for", "for"]


def test_two_marks_in_a_row_are_a_problem_and_no_value() -> None:
    marks = [["X", None, "X"], *marked(3, 0, 1, 2)]
    found = table({"Stakeholder": NAMES}, {"Influence": (("Low", "Medium", "High"), marks)})
    (problem,) = [one for one in found.problems if one.code == "several_marks"]
    assert (problem.row, problem.column, problem.found) == (3, "B", "low, high")
    assert found.table.records["influence"].isna().tolist() == [True, False, False, False]
    assert all(problem.sentence(language) for language in ("en", "zh"))


def test_things_to_tick_are_no_scale() -> None:
    marks = [["X", "X", None], ["X", "X", "X"], [None, "X", "X"], ["X", "X", "X"]]
    found = table({"Stakeholder": NAMES, "Influence": [5, 3, 2, 1]}, {"Informed in": (("VL", "VH", "H"), marks)})  # fmt: skip
    assert [column.field for column in found.columns[2:]] == [None] * 3
    assert found.table.records["VL"].tolist() == ["X", "X", None, "X"]


def test_a_scale_of_nothing_that_is_known_is_kept_as_it_is() -> None:
    found = table({"Stakeholder": NAMES, "Influence": [5, 3, 2, 1]}, {"Colour": (("1", "2", "3"), marked(3, 0, 1, 2, 1))})  # fmt: skip
    assert [column.field for column in found.columns[2:]] == [None] * 3
    assert found.table.records["2"].tolist() == [None, "X", None, "X"]
