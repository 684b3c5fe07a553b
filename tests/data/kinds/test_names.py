"""Several names in a cell, and people who share one."""

import pytest

from data.kinds import names_in
from data.reading import checked, joined, read


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("李雷、韩梅梅; Wu Gang", ["李雷", "韩梅梅", "Wu Gang"]),
        ("Zhao Min/Qian Li, Zhao Min", ["Zhao Min", "Qian Li"]),
        ("see http://example.org/x", ["see http://example.org/x"]),
        ("市场部*经理", ["市场部*经理"]),
        ("  ", []),
        (None, []),
    ],
)
def test_the_names_of_a_cell_are_told_apart(cell: object, names: list[str]) -> None:
    assert names_in(cell) == names


def test_two_people_of_one_name_are_told() -> None:
    people = "Name,Department,Influence (1-5)\nLi Na,Legal,3\nLi Na,Finance,4\nWu Gang,Legal,2\n"
    problems = checked(joined([read("people.csv", people.encode())]))
    assert [(problem.code, problem.found) for problem in problems] == [("same_name", "Li Na")]
