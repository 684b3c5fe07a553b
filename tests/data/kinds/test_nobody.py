"""What stands in a column of names is a person, or evidently nobody."""

import pytest

from data.kinds._nobody import is_nobody

NOBODY = ["QA team", "UI", "Local government", "Group members", "测试组", "游客", "产品部", "Development"]
SOMEBODY = ["Zhao Min", "Max", "zhao min", "王方", "李科", "市场部*经理", "Marketing Manager *", "Tech Zhang", "赵敏"]


@pytest.mark.parametrize("name", NOBODY)
def test_a_team_a_role_or_a_crowd_is_nobody(name: str) -> None:
    assert is_nobody(name)


@pytest.mark.parametrize("name", SOMEBODY)
def test_who_may_be_a_person_counts_as_one(name: str) -> None:
    assert not is_nobody(name)
