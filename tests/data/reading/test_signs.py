"""Matrices of responsibilities that are drawn with signs instead of letters."""

import pytest

from tests.data.reading.workbooks import Rows, cells, table

DRAWN: Rows = (
    ("Task", "Zhao Min", "Qian Li", "Sun Wei"),
    ("Design", "●", "○", None),
    ("Build", "○", "●", None),
    ("Test", None, "●", "○"),
    ("Hand over", "●", None, "○"),
)
GAP = (None, None, None, None)


@pytest.mark.parametrize(
    "legend",
    [[("● = Responsible",), ("○ = Consulted",)], [("Legend: ● responsible, ○ consulted",)], [("●", "Responsible"), ("○", "Consulted")],
     [("注：●负责 ○咨询",)], [("● 表示负责；○ 表示咨询",)]],
)  # fmt: skip
def test_the_legend_says_what_the_signs_stand_for(legend: list[tuple[str, ...]]) -> None:
    found = table([*DRAWN, GAP, *legend])
    assert found.kind == "raci"
    assert cells(found, "Zhao Min") == ["R", "C", None, "R"]
    told = [problem.sentence("en") for problem in found.problems if problem.code == "signs_explained"]
    assert told == [
        "The signs of this table are read as its legend explains them: ● Responsible; ○ Consulted.",
    ]


def test_signs_without_a_legend_are_kept_and_told() -> None:
    found = table(DRAWN, "RACI")
    assert cells(found, "Zhao Min") == ["●", "○", None, "●"]
    assert [(one.code, one.severity, one.found) for one in found.problems] == [("signs_unexplained", "warning", "● ○")]


def test_a_sign_that_the_legend_leaves_out_is_told_beside_those_it_explains() -> None:
    found = table([*DRAWN, GAP, ("● Responsible",)], "RACI")
    assert cells(found, "Qian Li") == ["○", "R", "R", None]
    assert [one.found for one in found.problems if one.code == "signs_unexplained"] == ["○"]


def test_letters_need_no_legend() -> None:
    found = table([DRAWN[0], ("Design", "R", "A", "C"), ("Build", "A", "R", "I"), ("Test", "I", "R", "A")])
    assert not [one for one in found.problems if one.code.startswith("signs")]


def test_crosses_are_told_as_well() -> None:
    crosses = [DRAWN[0], ("Design", "X", None, "X"), ("Build", "X", "X", None), ("Test", None, "X", "X")]
    assert [one.found for one in table(crosses, "RACI").problems if one.code == "signs_unexplained"] == ["X"]
