"""Who may stand in the list twice: what speaks for it, what does not, and what becomes of two rows that are one person."""

import pandas as pd
import pytest

from data.kinds import Book
from data.reading import EVIDENCE_OF_TWICE, Pair, joined, one_person, pair_key, pairs, read, stays_and_goes
from data.reading.twice.mailboxes import personal


def people(*rows: str, headings: str = "Name,Department,Role,E-mail") -> Book:
    text = "\n".join([headings, *rows, "Zoe Filler,Canteen,Cook,zoe@canteen.example"])
    return joined([read("people.csv", text.encode())])


def alike(*rows: str) -> list[Pair]:
    return list(pairs(people(*rows).records("stakeholders")))


PROPOSED = [
    ("Ana Vidal,IT,Lead,ana@x.example", "A. Vidal,IT,Lead,ana@x.example", "initial"),
    ("Ana Vidal,IT,,a.vidal@x.example", "Vidal Ana,,,a.vidal@x.example", "same_name"),
    ("王建国,工程部,总经理,wangjg@x.example", "王总,工程部,,wangjg@x.example", "post"),
    ("Wang Xiaoming,,,wxm@x.example", "王小明,数据部,,wxm@x.example", "same_pinyin"),
]

ALIKE = [
    ("Ana Vidal,IT,Lead,", "Vidal Ana,IT,Lead,", "same_name"),
    ("Dr. Ana Vidal,IT,,", "Ana Vidál,IT,,", "same_name"),
    ("Wang Xiaoming,数据部,,", "王小明,数据部,,", "same_pinyin"),
    ("Xiao-Ming WANG,数据部,,", "王小明,数据部,,", "same_pinyin"),
    ("王小明,数据部,经理,", "王 小明,数据部,经理,", "same_name"),
    ("王偉,数据部,经理,", "王伟,数据部,经理,", "same_department"),
    ("Jon Okafor,IT,Lead,", "John Okafor,IT,Lead,", "near_name"),
    ("王建国,工程部,总经理,", "王总,工程部,,", "post"),
    ("王建国经理,工程部,,", "王建国,工程部,,", "same_name"),
]

SHOWN = [
    ("Ana Vidal,IT,Lead,team@x.example", "Vidal Ana,IT,Lead,team@x.example", "shared_email"),
    ("Bob Smith,IT,Lead,team@x.example", "Jane Doe,IT,Lead,team@x.example", "other_name"),
    ("Bob Smith,IT,Lead,b.smith@x.example", "Jane Doe,IT,Lead,b.smith@x.example", "other_name"),
    ("John Smith,IT,,", "J. Smith,IT,,", "initial"),
    ("王伟,,,", "王伟,,,", "short_name"),
    ("张经理,采购部,,", "张丽华,采购部,,", "post"),
    ("Ana Vidal,IT,,", "Ana Vidal,HR,,", "other_department"),
]

APART = [
    ("王伟,数据部,,", "王芳,数据部,,"),
    ("王伟,数据部,,", "王伟,法务部,,"),
    ("Ana Vidal,IT,Lead,", "Ben Okoro,IT,Lead,"),
    ("John Smith,IT,,", "Jane Smith,IT,,"),
    ("J. Smith,IT,,", "John Smith,HR,,"),
    ("李经理,采购部,,", "张丽华,采购部,,"),
    ("Wang Wei,IT,,", "王小明,IT,,"),
    ("Ann Lee,IT,,", "Ann Leeson,IT,,"),
]


@pytest.mark.parametrize(("one", "other", "why"), PROPOSED)
def test_like_names_under_a_mailbox_of_ones_own_are_proposed(one: str, other: str, why: str) -> None:
    (pair,) = alike(one, other)
    assert pair.proposed
    assert {why, "same_email"} <= set(pair.evidence)


@pytest.mark.parametrize(("one", "other", "why"), ALIKE)
def test_however_alike_two_rows_are_nothing_else_proposes_them(one: str, other: str, why: str) -> None:
    (pair,) = alike(one, other)
    assert pair.likeness >= 0.85
    assert not pair.proposed
    assert why in pair.evidence


@pytest.mark.parametrize(("one", "other", "why"), SHOWN)
def test_who_may_be_the_same_is_shown_and_not_proposed(one: str, other: str, why: str) -> None:
    (pair,) = alike(one, other)
    assert not pair.proposed
    assert why in pair.evidence


@pytest.mark.parametrize(("one", "other"), APART)
def test_who_merely_shares_something_is_not_shown(one: str, other: str) -> None:
    assert alike(one, other) == []


@pytest.mark.parametrize("name", ["王伟", "李娜", "张敏"])
def test_a_name_of_two_characters_alone_is_never_enough(name: str) -> None:
    assert not any(pair.proposed for pair in alike(f"{name},,,", f"{name},,,"))
    assert not any(pair.proposed for pair in alike(f"{name},,,", f"{name},数据部,,"))


def test_a_mailbox_that_a_whole_team_shares_says_nothing() -> None:
    names = ["Ana Vidal", "Ben Okoro", "Cem Aydin", "Dora Lindt", "Eli Brandt", "Fay Costa", "Gus Maier", "Hal Ito", "Ida Nowak", "Jo Perez", "Kai Sand", "Lea Roth", "Mia Sørby"]  # fmt: skip
    assert alike(*(f"{name},Team {at},,desk@x.example" for at, name in enumerate(names))) == []


def test_other_names_under_one_mailbox_are_the_least_alike_that_is_shown() -> None:
    (pair,) = alike("Bob Smith,IT,Lead,team@x.example", "Jane Doe,IT,Lead,team@x.example")
    assert pair.likeness == 0.70


def test_a_mailbox_that_somebody_else_uses_too_proposes_nothing() -> None:
    rows = ("Ana Vidal,IT,,av@x.example", "A. Vidal,IT,,av@x.example")
    assert [pair.proposed for pair in alike(*rows)] == [True]
    assert not any(pair.proposed for pair in alike(*rows, "Ben Okoro,IT,,av@x.example"))


@pytest.mark.parametrize("email", ["ana@x.example", "a.vidal@x.example", "vidal@x.example", "itana@x.example", "li_na1@x.example"])  # fmt: skip
def test_a_mailbox_with_a_name_is_ones_own(email: str) -> None:
    assert personal(email)


@pytest.mark.parametrize("email", ["team@x.example", "project.office@x.example", "IT-Helpdesk@x.example", "pmo2@x.example", "项目.办公室@x.example", "@x.example", "residents", "", "a" * 300 + "@x.example"])  # fmt: skip
def test_a_mailbox_of_a_group_or_none_is_nobodys_own(email: str) -> None:
    assert not personal(email)


def test_an_empty_list_and_one_without_the_columns_have_no_pairs() -> None:
    assert pairs(Book().records("stakeholders")) == ()
    assert pairs(pd.DataFrame({"name": ["Ana Vidal", "Ben Okoro"]}, index=[1, 2])) == ()


def test_every_code_of_evidence_has_words() -> None:
    told = {
        code for one, other, *_ in (*PROPOSED, *ALIKE, *SHOWN) for pair in alike(one, other) for code in pair.evidence
    }
    assert told <= set(EVIDENCE_OF_TWICE)


def test_the_order_of_the_rows_does_not_matter() -> None:
    one, other, _ = PROPOSED[3]
    assert [pair.likeness for pair in alike(one, other)] == [pair.likeness for pair in alike(other, one)]


def test_a_long_list_is_not_compared_with_itself() -> None:
    many = pd.DataFrame({"name": [f"Person {at:05} Family{at:05}" for at in range(20_000)]}, index=range(1, 20_001))
    assert pairs(many) == ()


def test_the_row_that_stays_is_filled_and_loses_nothing() -> None:
    rows = [
        "Name,Department,Role,Influence,Concern,Next contact",
        "Ana Vidal,IT,,5,budget,",
        "Vidal Ana,IT,Lead,3,dates,2026-05-04",
    ]
    book = joined([read("people.csv", "\n".join(rows).encode())])
    after = one_person(book, 1, 2).records("stakeholders")
    (row,) = after.to_dict("records")
    assert (row["role"], row["influence"], row["concern"]) == ("Lead", 5.0, "budget; dates")
    assert "Influence: 3" in row["notes"]
    assert "Vidal Ana" in row["notes"]
    assert row["next_contact"] == pd.Timestamp("2026-05-04")
    assert list(after.dtypes) == list(book.records("stakeholders").dtypes)


def test_other_tables_mean_the_one_who_stays() -> None:
    tasks = "Task,Counterparts,Owner\nWire it,Vidal Ana; Ben Okoro,Vidal Ana\nTest it,Ana Vidal; Vidal Ana,Ben Okoro\n"
    book = joined(
        [
            read("people.csv", b"Name,Department,Influence\nAna Vidal,IT,5\nVidal Ana,IT,3\nBen Okoro,HR,2\n"),
            read("tasks.csv", tasks.encode()),
        ]
    )
    after = one_person(book, 1, 2).records("tasks")
    assert after["counterparts"].tolist() == ["Ana Vidal; Ben Okoro", "Ana Vidal"]
    assert after["owner"].tolist() == ["Ana Vidal", "Ben Okoro"]


def test_a_pair_is_known_again_in_next_weeks_file() -> None:
    first = people("王伟,数据部,,", "王伟,,,").records("stakeholders")
    again = people("Cem Aydin,IT,,", "王伟,,,", "王伟,数据部,,").records("stakeholders")
    assert [pair_key(first, pair) for pair in pairs(first)] == [pair_key(again, pair) for pair in pairs(again)]


@pytest.mark.parametrize(
    ("first", "second", "stays"),
    [
        ("王总", "王建国", 2),
        ("张强", "张经理", 1),
        ("J. Smith", "John Smith", 2),
        ("John Smith", "J. Smith", 1),
        ("Ana Vidal", "Vidal Ana", 1),
        ("王小明", "Wang Xiaoming", 1),
        ("Wang Xiaoming", "王小明", 1),
    ],
)
def test_the_fuller_name_is_the_one_that_stays(first: str, second: str, stays: int) -> None:
    found = people(f"{first},IT,Lead,a.b@x.example", f"{second},IT,Lead,a.b@x.example").records("stakeholders")
    (pair,) = pairs(found)
    assert stays_and_goes(found, pair) == ((1, 2) if stays == 1 else (2, 1))


def test_the_name_of_the_row_that_goes_is_noted_as_another_name_in_the_language_asked_for() -> None:
    book = people("王总,工程部,,", "王建国,工程部,总经理,")
    assert one_person(book, 2, 1, "zh").records("stakeholders")["notes"].loc[2] == "又称：王总"
    assert one_person(book, 2, 1, "en").records("stakeholders")["notes"].loc[2] == "Also known as: 王总"


def test_a_short_given_name_beside_the_long_one_makes_no_mailbox_a_teams() -> None:
    rows = (
        "Kate Brown,IT,,k.brown@x.example",
        "Katherine Brown,IT,,k.brown@x.example",
        "K. Brown,IT,,k.brown@x.example",
    )
    assert all("shared_email" not in pair.evidence for pair in alike(*rows))
    assert any(pair.proposed for pair in alike(*rows))
