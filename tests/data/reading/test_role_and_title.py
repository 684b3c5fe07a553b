"""A job title and a role in the project side by side: the role is the one that counts."""

import pytest

from tests.data.reading.workbooks import fields, table


@pytest.mark.parametrize(
    ("title", "role"),
    [("职务", "项目中的角色"), ("职位", "项目角色"), ("Job Title", "Role in Project"), ("Position", "Project role")],
)
def test_a_role_in_the_project_comes_before_a_job_title(title: str, role: str) -> None:
    rows = [("Name", title, role, "Influence"), ("Zhao Min", "Controller", "Sponsor", 3), ("Qian Li", "Engineer", "Tester", 2)]  # fmt: skip
    assert fields(table(rows))[role] == "role"
    assert fields(table([row[:2] + row[3:] for row in rows]))[title] == "role"
