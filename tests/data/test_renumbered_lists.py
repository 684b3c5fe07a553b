"""A newer list whose running numbers moved on: the person is followed, not the number."""

import pytest

from data.kinds import Book
from data.reading import joined, read, renewed, without
from data.store import Edit, differences

PEOPLE = (
    "序号,姓名,部门,邮箱,影响力,备注",
    "{},周海,信息中心,zhouhai@yard.example,5,发起人",
    "{},吴静,财务部,wujing1@yard.example,3,",
    "{},吴静,工程部,wujing2@yard.example,2,",
    "{},钱处长,管委会,,5,",
)
RISKS = "编号,风险描述,概率,影响,涉及任务\n{},供应延迟,高,中,{}\n{},预算削减,低,高,{}"


def book(**texts: str) -> Book:
    return joined([read(f"{name}.csv", text.encode()) for name, text in texts.items()])


def people(*rows: str) -> Book:
    head, *known = PEOPLE
    lines = [known[int(row)] if row.isdigit() else row for row in rows]
    return book(people="\n".join([head, *(line.format(at) for at, line in enumerate(lines, 1))]))


def told(edits: list[Edit]) -> list[tuple[str, str, str]]:
    return [(edit.change, edit.label, edit.field) for edit in edits if edit.change not in ("setting", "mapping")]


def test_one_put_on_top_and_one_removed_leave_everybody_else_alone() -> None:
    old = people("0", "1", "2", "3")
    newer = renewed(old, people("{},孙敏,法务部,sunmin@yard.example,3,新加入", "0", "1", "2"))
    assert told(differences(old, newer)) == [("row_removed", "钱处长", ""), ("row_added", "孙敏", "")]
    records = newer.records("stakeholders").set_index("email")
    assert records.loc["zhouhai@yard.example", "notes"] == "发起人"
    assert records.loc["wujing2@yard.example", "id"] == "3", "the two of one name are told apart by their mailbox"


def test_the_renumbered_list_loaded_again_says_nothing_new() -> None:
    old, new = people("0", "1", "2", "3"), people("{},孙敏,法务部,sunmin@yard.example,3,", "0", "1", "2")
    once = renewed(old, new)
    assert told(differences(once, renewed(once, new))) == []
    kept = without(once, old, [("stakeholders", 4, "")])
    assert kept.records("stakeholders")["id"].is_unique, "who is kept though gone shares a number with nobody"
    assert told(differences(kept, renewed(kept, new))) == [("row_removed", "钱处长", "")]


def test_whoever_takes_over_a_running_number_is_somebody_else() -> None:
    old = people("0", "1", "3")
    newer = renewed(old, people("0", "1", "{},孙敏,法务部,sunmin@yard.example,3,"))
    assert told(differences(old, newer)) == [("row_removed", "钱处长", ""), ("row_added", "孙敏", "")]


def test_a_name_written_otherwise_under_its_running_number_is_one_change() -> None:
    old, row = people("0", "1", "3"), PEOPLE[4].replace("钱处长", "钱处长（代）")
    assert told(differences(old, renewed(old, people("0", "1", row)))) == [("cell", "钱处长（代）", "name")]


def test_a_mailbox_of_ones_own_tells_who_was_renamed_and_renumbered() -> None:
    old = people("0", "1", "3")
    newer = renewed(old, people("{},孙敏,法务部,,3,", PEOPLE[1].replace("周海", "Hai Zhou"), "1", "3"))
    assert told(differences(old, newer)) == [("cell", "Hai Zhou", "name"), ("row_added", "孙敏", "")]


def test_tasks_and_what_waits_for_them_follow_the_title() -> None:
    old = book(
        plan="序号,任务,开始,完成,前置任务\n1,调研,2026-03-02,2026-03-06,\n2,设计,2026-03-09,2026-03-13,1\n3,采购,2026-03-16,2026-03-20,1;2"
    )
    new = "序号,任务,开始,完成,前置任务\n1,调研,2026-03-02,2026-03-06,\n2,招标,2026-03-07,2026-03-08,1\n3,设计,2026-03-09,2026-03-13,1\n4,采购,2026-03-16,2026-03-20,1;3"
    newer = renewed(old, book(plan=new))
    assert told(differences(old, newer)) == [("row_added", "招标", "")]
    records = newer.records("tasks").set_index("name")
    assert records["predecessors"].to_dict() == {"调研": None, "招标": "1", "设计": "1", "采购": "1; 2"}


def test_risks_renumbered_with_the_plan_still_concern_the_same_tasks() -> None:
    plan = "序号,任务,开始,完成\n1,调研,2026-03-02,2026-03-06\n2,设计,2026-03-09,2026-03-13"
    later = plan.replace("1,调研", "1,招标,2026-02-02,2026-02-06\n2,调研").replace("\n2,设计", "\n3,设计")
    old = book(plan=plan, risks=RISKS.format("R1", 1, "R2", 2))
    newer = renewed(
        old,
        book(
            plan=later,
            risks="编号,风险描述,概率,影响,涉及任务\nR1,洪水,低,低,1\n"
            + RISKS.format("R2", 2, "R3", 3).split("\n", 1)[1],
        ),
    )
    assert told(differences(old, newer)) == [("row_added", "招标", ""), ("row_added", "洪水", "")]
    risks, tasks = newer.records("risks").set_index("title"), newer.records("tasks").set_index("name")
    assert risks.loc["供应延迟", "tasks"] == tasks.loc["调研", "id"] == "1"
    assert risks.loc["洪水", "tasks"] == tasks.loc["招标", "id"] == "3"


@pytest.mark.parametrize(("first", "second"), [("S1", "S2"), ("1", "2")])
def test_two_that_changed_numbers_are_followed_by_name(first: str, second: str) -> None:
    head = "ID,Name,Influence,Relevance\n"
    old = book(list=f"{head}{first},Zhao Min,3,4\n{second},Qian Li,2,2")
    newer = renewed(old, book(list=f"{head}{second},Zhao Min,3,5\n{first},Qian Li,2,2"))
    assert told(differences(old, newer)) == [("cell", "Zhao Min", "relevance")]


def test_a_second_file_does_not_name_the_project() -> None:
    old, titled = people("0", "1"), book(risks="风险清单（采购部）\n" + RISKS.format("R1", 1, "R2", 2))
    newer = renewed(old, titled.with_settings(title="风险清单（采购部）", title_found="风险清单（采购部）"))
    assert not {"title", "title_found"} & set(newer.settings)
    assert len(newer.records("risks")) == 2
    assert renewed(Book(), titled.with_settings(title="T")).settings["title"] == "T", "the first one does"
