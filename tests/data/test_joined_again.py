"""People who were joined stay one person in next week's file, which still lists them twice."""

from datetime import date

import pytest

from data.kinds import Book
from data.reading import joined, joined_again, joined_for_good, joins_of, read, renewed
from data.reading.own import trusted
from data.store import Edit, differences
from data.store.manifest import packed, unpacked

DAY = date(2026, 11, 16)
PEOPLE = "序号,姓名,部门,岗位,影响力,立场,邮箱,备注\n1,周海,信息中心,主任,5,支持,zhou@yard.example,发起人\n2,周总,信息中心,,4,中立,,\n3,吴静,财务部,,3,,wu@yard.example,\n4,武静,财务部,,3,,wu@yard.example,走了\n"
TASKS = "序号,任务,负责人,开始,完成\n1,调研,周总,2026-03-02,2026-03-06\n2,采购,吴静,2026-03-09,2026-03-13\n"


def book(people: str = PEOPLE, tasks: str = TASKS) -> Book:
    return joined([read("people.csv", people.encode()), read("tasks.csv", tasks.encode())])


def decided() -> Book:
    once = joined_for_good(book(), 1, 2, "zh", DAY)
    return unpacked(*packed(joined_for_good(once, 3, 4, "zh", DAY)))


def told(edits: list[Edit]) -> list[tuple[str, str, str]]:
    return [(edit.change, edit.label, edit.field) for edit in edits if edit.change != "mapping"]


def test_an_unchanged_file_tells_nothing_new_after_rows_were_joined() -> None:
    here = decided()
    assert told(differences(here, renewed(here, book()))) == []
    assert here.records("tasks")["owner"].tolist() == ["周海", "吴静"]
    assert [(join.goes["name"], join.stays["name"], join.on) for join in joins_of(here)] == [
        ("周总", "周海", "2026-11-16"),
        ("武静", "吴静", "2026-11-16"),
    ]


def test_only_what_the_newer_file_says_otherwise_is_told() -> None:
    newer = PEOPLE.replace("发起人", "项目发起人").replace("1,", "9,", 1)
    here = decided()
    edits = differences(here, renewed(here, book(newer.replace("9,", "1,", 1))))
    assert told(edits) == [("cell", "周海", "notes")]
    assert edits[0].after == f"项目{edits[0].before}"


def test_a_file_that_lists_only_who_went_means_who_stayed() -> None:
    here, shorter = decided(), PEOPLE.replace("3,吴静,财务部,,3,,wu@yard.example,\n", "")
    newer = renewed(here, book(shorter))
    assert newer.records("stakeholders")["name"].tolist() == ["周海", "吴静"]
    assert ("row_removed", "吴静", "") not in told(differences(here, newer))


@pytest.mark.parametrize(
    "row",
    [
        "2,周总,工程部,,4,中立,,\n",
        "2,周总,信息中心,,4,中立,other@yard.example,\n2,周总,信息中心,,4,中立,more@yard.example,\n",
    ],
)
def test_another_of_that_name_is_not_joined(row: str) -> None:
    here, newer = decided(), PEOPLE.replace("2,周总,信息中心,,4,中立,,\n", row)
    assert ("row_added", "周总", "") in told(differences(here, renewed(here, book(newer))))


def test_a_problem_of_the_row_that_went_is_told_at_who_stayed() -> None:
    here, newer = decided(), book(PEOPLE.replace("2,周总,信息中心,,4", "2,周总,信息中心,,许多"))
    wrong = next(problem for problem in newer.problems if problem.found == "许多")
    moved = next(problem for problem in renewed(here, newer).problems if problem.found == "许多")
    assert (wrong.record, moved.record) == (2, 1)


def test_what_is_kept_is_taken_from_a_workbook_only_where_it_is_sound() -> None:
    sound = decided().settings["joined_people"]
    assert trusted({"joined_people": sound}, "a.xlsx")[0] == {"joined_people": sound}
    for odd in ([], {"1": "x"}, {"1": {"stays": {}, "goes": {}, "language": "en", "on": "x", "turn": 1}}):
        assert "joined_people" not in trusted({"joined_people": odd}, "a.xlsx")[0]
        assert joined_again(book(), joins_of(Book(settings={"joined_people": odd})))[1] == {}


def test_what_the_other_row_judged_is_noted_in_words_of_its_scale() -> None:
    notes = joined_for_good(
        book(PEOPLE.replace(",5,支持", ",高,支持").replace(",4,中立", ",中,中立").replace(",3,", ",低,")),
        1,
        2,
        "zh",
        DAY,
    )
    assert "影响度：中" in str(notes.records("stakeholders").at[1, "notes"])
