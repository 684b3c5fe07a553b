"""The map as other programs get it: every part found, no key twice, nothing that JSON does not know."""

import json
from datetime import date

import pandas as pd
import pytest

from analytics import mapped
from analytics.__main__ import main
from analytics.mapped import PARTS
from analytics.mapped._part import plain
from data.kinds import Book, Table

DAY = date(2026, 3, 2)
FIXED = {
    "id",
    "name",
    "influence",
    "relevance",
    "quadrant",
    "borderline",
    "salience",
    "cube",
    "engagement_gap",
}  # commandline.md
BESIDE = {
    "borderline_on", "legitimacy", "urgency", "engagement_current", "engagement_desired", "salience_group", "salience_rank", "direction",
    "circle_index", "circle_rank", "rated_on", "rating_age_days", "verify_by", "overdue",
}  # fmt: skip


def told(people: Table, **settings: object) -> dict[str, object]:
    answer = mapped.mapped(mapped.facts(Book({"stakeholders": people}, settings=settings), DAY))
    return json.loads(json.dumps(answer, allow_nan=False))


def test_the_fixed_keys_stand_and_all_that_the_map_shows_beside_them(cast: Table) -> None:
    answer = told(cast)
    assert [person["name"] for person in answer["stakeholders"]] == cast.records["name"].tolist()
    for person in answer["stakeholders"]:
        assert set(person) >= FIXED | BESIDE
    assert set(answer) >= {
        "today",
        "cuts",
        "scales",
        "quadrants",
        "on_the_line",
        "directions",
        "circle_weights",
        "method",
    }


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part.name)
def test_a_part_speaks_of_everybody_on_the_map_and_says_what_it_means(part: mapped.Part, cast: Table) -> None:
    facts = mapped.facts(Book({"stakeholders": cast}), DAY)
    each = part.each(facts)
    assert each.index.equals(facts.placed.index)
    assert set(part.columns) <= set(each.columns)
    assert not part.method or set(part.method) == {"is", "source"}


def test_no_key_stands_in_two_parts(cast: Table) -> None:
    facts = mapped.facts(Book({"stakeholders": cast}), DAY)
    for keys in (
        [name for part in PARTS for name in part.each(facts)],
        [name for part in PARTS for name in part.whole(facts)],
    ):
        assert len(keys) == len(set(keys))
        assert not {"stakeholders", "today", "method"} & set(keys)


def test_the_cuts_kept_with_the_book_are_used_and_told(cast: Table) -> None:
    answer = told(cast, cuts={"influence": 0.9, "urgency": 0.2})
    assert answer["cuts"] == {"relevance": 0.5, "influence": 0.9, "legitimacy": 0.5, "urgency": 0.2}
    assert [person["quadrant"] for person in answer["stakeholders"]][:2] == ["manage_closely", "keep_informed"]
    assert answer["stakeholders"][0]["salience"] == "definitive"


def test_everyone_is_counted_once_in_each_count(cast: Table) -> None:
    answer = told(cast)
    for counts in ("quadrants", "saliences", "directions", "engagement_profiles"):
        assert sum(answer[counts].values()) == len(cast.records)
    assert answer["quadrants"] == {
        "manage_closely": 3,
        "keep_satisfied": 1,
        "keep_informed": 1,
        "monitor": 0,
        "not_rated": 1,
    }


def test_a_date_is_a_day_and_a_blank_is_null(table) -> None:
    rows = [{"name": "Li Na", "influence": 3, "relevance": 5, "rated_on": "2026-01-01"}, {"name": "Wu Gang"}]
    one, other = told(table("stakeholders", rows))["stakeholders"]
    assert (one["rated_on"], one["rating_age_days"], one["verify_by"], one["overdue"]) == (
        "2026-01-01",
        60,
        "2026-01-29",
        True,
    )
    assert one["borderline_on"] == ["influence"]
    assert [
        other[name] for name in ("rated_on", "rating_age_days", "verify_by", "overdue", "circle_index", "direction")
    ] == [None] * 6


def test_a_register_without_people_is_a_map_without_people(table) -> None:
    answer = told(table("stakeholders", []))
    assert answer["stakeholders"] == answer["on_the_line"] == []
    assert answer["engagement_index"] is None


@pytest.mark.parametrize(
    ("cell", "said"),
    [
        (pd.NA, None), (pd.NaT, None), (float("nan"), None), (pd.Timestamp("2026-03-02"), "2026-03-02"), ((), []),
        (pd.Timestamp("2026-03-02 08:30"), "2026-03-02T08:30:00"), (pd.Series([3])[0], 3), (pd.Series([True])[0], True),
        ({"a": (1, pd.NA)}, {"a": [1, None]}), (pd.DataFrame({"a": [pd.NA]}), [{"a": None}]),
    ],
)  # fmt: skip
def test_a_cell_is_told_as_json_holds_it(cell: object, said: object) -> None:
    assert plain(cell) == said
    assert type(plain(cell)) is type(said)


PEOPLE = "姓名,影响度,相关度,评分日期,影响方向\nLi Na,3,5,2026-01-01,向上\nWu Gang,5,5,2026-02-25,\n"


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("On the line of Influence: Li Na", "One of two ratings is overdue to be verified: Li Na", "Verify by", "Upward", "Influence 3 (1 to 5)", "Manage closely: 2")),
        ("zh", ("处于影响度分界线上：Li Na", "2 人的评分中，1 人的评分已逾期未复核：Li Na", "复核截止", "向上", "影响度 3（1 至 5）", "重点管理：2 人")),
    ],
)  # fmt: skip
def test_a_person_reads_who_stands_on_a_line_what_is_overdue_and_by_which_cuts(
    tmp_path, capsys, language, said
) -> None:
    path = tmp_path / "people.csv"
    path.write_text(PEOPLE, encoding="utf-8")
    assert main(["map", str(path), "--today", "2026-03-02", "--language", language]) == 0
    shown = capsys.readouterr().out
    assert not [words for words in said if words not in shown]
    assert "Circle" not in shown  # nobody has an index: no column for it
