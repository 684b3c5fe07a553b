"""What each audience is handed: ranked and planned from the whole, told only as far as its policy allows."""

from collections.abc import Iterator
from datetime import date

import pandas as pd
import pytest

from analytics.exports import handout, proposed_titles
from analytics.exports.timeline import MOST_YEARS, drawn_between
from analytics.exports.words import WORDS
from analytics.priorities.reasons import REASONS
from data.demo import SCENARIOS, large, scenario
from data.kinds import (
    KINDS,
    LANGUAGES,
    POLICIES,
    Book,
    Handout,
    HandoutSheet,
    Table,
    Words,
    clients,
    empty_table,
    policy_of,
    seen,
    without_public_title,
)
from tests import secrets

TODAY = date(2026, 11, 18)
AUDIENCES = tuple(POLICIES)


def texts(handed: Handout) -> Iterator[object]:
    """Everything that a handout says, in whatever place."""
    yield from (
        handed.title,
        handed.as_of.isoformat(),
        *handed.findings,
        *(text for fact in handed.facts for text in fact),
    )
    for sheet in handed.sheets:
        yield from (sheet.name, sheet.title, sheet.note, *sheet.marks.values(), *sheet.numbers.values())
        yield from (column.heading for column in sheet.columns)
        yield from (name for _, _, name in sheet.days)
        yield from (cell for row in sheet.rows for cell in row if cell is not None)


def content(handed: Handout) -> bytes:
    written = (f"{text:%Y-%m-%d}" if isinstance(text, pd.Timestamp) else str(text) for text in texts(handed))
    return "\n".join(written).encode()


def named(handed: Handout, key: str) -> HandoutSheet:
    (found,) = [sheet for sheet in handed.sheets if sheet.name == WORDS[key](handed.language)]
    return found


def column(sheet: HandoutSheet, heading: str) -> list[object]:
    place = [column.heading for column in sheet.columns].index(heading)
    return [row[place] for row in sheet.rows]


def headings(sheet: HandoutSheet) -> set[str]:
    return {column.heading for column in sheet.columns}


def table(kind: str, rows: list[dict[str, object]]) -> Table:
    blank = empty_table(kind).records
    columns = {name: pd.Series([row.get(name) for row in rows], dtype=blank[name].dtype) for name in map(str, blank)}
    return Table(kind, pd.DataFrame(columns).rename_axis("record"))


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_secret_of_a_withheld_field_is_in_any_part_of_a_handout(audience: str, language: str) -> None:
    book, every = secrets.book()
    client = secrets.HOUSES[secrets.CLIENT]
    assert client in clients(book)
    handed = content(handout(book, audience, language, date(2031, 1, 3), client if audience == "client" else None))
    hidden = secrets.withheld(every, POLICIES[audience])
    assert len(hidden) > 100
    assert [(one.kind, one.column, one.record) for one in hidden if one.found(handed)] == []
    assert [name for name in secrets.named(audience) if name.encode() in handed] == []
    shown = [one for one in every if one not in hidden and one.kind == "tasks" and one.found(handed)]
    assert shown  # what may be seen is told


def test_a_column_that_the_owner_withholds_is_gone_and_one_that_is_opened_is_there() -> None:
    book = scenario("game_security", "en")
    kept = {
        "hide": [["tasks", "owner"], ["tasks", "baseline_finish"]],
        "show": [["tasks", "cost"]],
        "parts": {"heatmap": False},
    }
    changed = handout(book.with_settings(policy={"team": kept}), "team", "en", TODAY)
    plan = named(changed, "sheet_plan")
    assert "Cost" in headings(plan)
    assert not {"Owner", "Slip (working days)"} & headings(plan)
    assert "Heatmap" not in [sheet.name for sheet in changed.sheets]
    assert not {"Probability", "Score", "Level", "After response"} & headings(named(changed, "sheet_risks"))
    assert "Baseline finish" not in headings(named(changed, "sheet_timeline"))


@pytest.mark.parametrize("audience", AUDIENCES)
@pytest.mark.parametrize(
    "parts",
    [
        {},
        {"schedule": False, "risks": False, "decisions": False},
        {"critical": True, "map": True, "scores": True, "heatmap": True},
    ],
)
def test_every_policy_makes_a_handout(audience: str, parts: dict[str, bool]) -> None:
    for titles, days in (("public", "quarter"), ("own", "day")):
        kept = {"parts": parts, "titles": titles, "days": days}
        handed = handout(scenario("game_security", "en").with_settings(policy={audience: kept}), audience, "en", TODAY)
        assert handed.facts
        assert {"Timeline", "Decisions"}.isdisjoint(sheet.name for sheet in handed.sheets) is (
            parts.get("schedule") is False
        )


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_handout_says_the_same_in_both_languages(name: str) -> None:
    for audience in AUDIENCES:
        en, zh = (handout(scenario(name, language), audience, language, TODAY) for language in LANGUAGES)
        assert [len(sheet.rows) for sheet in en.sheets] == [len(sheet.rows) for sheet in zh.sheets]
        assert [[(one.look, one.role) for one in sheet.columns] for sheet in en.sheets] == [
            [(one.look, one.role) for one in sheet.columns] for sheet in zh.sheets
        ]
        assert 3 <= len(en.findings) == len(zh.findings) <= 5
        assert all(sentence for sentence in (*en.findings, *zh.findings))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_client_reads_no_day_but_those_it_is_to_act_by(language: str) -> None:
    handed = handout(secrets.book()[0], "client", language, TODAY)
    exact = {(one.heading, sheet.name) for sheet in handed.sheets for one in sheet.columns if one.look == "date"}
    acts_by = [(kind, KINDS[kind].column("due")) for kind in ("decisions", "actions")]
    assert exact <= {(due.words(language), KINDS[kind].words(language)) for kind, due in acts_by if due}
    reached = named(handed, "sheet_milestones")
    actual = KINDS["milestones"].column("actual_date")
    assert actual is not None
    days = [cell for cell in column(reached, actual.words(language)) if isinstance(cell, pd.Timestamp)]
    assert days
    assert all(day.is_month_end for day in days)


def test_a_client_reads_public_titles_months_and_reasons_without_a_number_of_anybodys_weight() -> None:
    book = scenario("game_security", "en")
    handed = handout(book, "client", "en", TODAY, "Luyu Games")
    tasks = book.records("tasks")
    plan = named(handed, "sheet_plan")
    assert set(column(plan, "Task")) <= set(tasks["public_title"].dropna())
    assert {one.look for one in plan.columns if one.heading in ("Start", "Finish", "Deadline")} == {"month"}
    assert {cell.day for cell in column(plan, "Start") if isinstance(cell, pd.Timestamp)} == {1}
    assert not {"ID", "Score", "Slack (working days)", "Cost", "Late (working days)", "Slip (working days)"} & headings(
        plan
    )
    said = {reason for cell in column(plan, "Why") if cell for reason in str(cell).lower().split("; ")}
    allowed = {"promised to you", "you will see its result", "it concerns your people", "nothing presses yet"}
    assert {reason for reason in said if not reason.startswith("due in ")} <= allowed
    assert {sheet.name for sheet in handed.sheets}.isdisjoint({"Map", "Heatmap"})
    assert ("For", "Luyu Games") in handed.facts
    assert "Suxi" not in content(handed).decode()


def test_what_a_client_does_not_see_is_not_even_counted() -> None:
    book = scenario("game_security", "en")
    tasks = book.table("tasks")
    hidden = tasks.records["public_title"].isna()
    cancelled = tasks.records.assign(status=tasks.records["status"].mask(hidden, "cancelled"))
    ranked_alike = content(handout(book.with_table(Table("tasks", cancelled, tasks.scales)), "client", "en", TODAY))
    assert b"cancelled" not in ranked_alike
    told = [
        line
        for line in content(handout(book, "client", "en", TODAY)).decode().splitlines()
        if "left out" in line or "withheld" in line
    ]
    assert told == []


def test_the_order_of_a_client_comes_from_the_whole_and_its_ranks_begin_at_one() -> None:
    plan = named(handout(scenario("data_governance", "en"), "client", "en", TODAY), "sheet_plan")
    ranks = [rank for rank in column(plan, "Order") if rank is not None]
    assert ranks[0] == 1
    assert ranks == sorted(ranks)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_boss_reads_roll_ups_first_then_five_tasks_with_why(language: str) -> None:
    book = scenario("game_security", language)
    handed = handout(book, "boss", language, TODAY)
    rollup, top = handed.sheets[:2]
    assert (rollup.name, top.name) == (WORDS["sheet_rollup"](language), WORDS["sheet_top"](language))
    work = book.records("tasks")
    assert [row[0] for row in rollup.rows[:-1]] == work["workstream"].drop_duplicates().tolist()
    assert sum(row[1] for row in rollup.rows[:-1]) == rollup.rows[-1][1] == len(work)  # type: ignore[misc,arg-type]
    assert rollup.rows[-1][-1] == pytest.approx(work["cost"].sum())
    assert len(top.rows) == 5
    assert all(column(top, WORDS["why"](language)))
    assert len(named(handed, "sheet_risks").rows) == 5
    assert {one.look for one in named(handed, "sheet_map").columns} == {"text", "whole", "long"}


def test_the_team_reads_every_task_and_the_finished_ones_last() -> None:
    book = scenario("game_security", "en")
    plan = named(handout(book, "team", "en", TODAY), "sheet_plan")
    assert set(column(plan, "ID")) == set(book.records("tasks")["id"])
    ranked = [rank is not None for rank in column(plan, "Rank")]
    assert ranked == sorted(ranked, reverse=True)
    assert "15 finished tasks stand at the end without a rank." in plan.note
    assert "Cost" not in headings(plan)
    seven = named(handout(book, "team", "en", TODAY), "sheet_map")
    assert {one.role for one in seven.columns} >= {"x", "y", "label"}
    assert seven.numbers == {"lowest": 1, "highest": 5, "cut_x": 3, "cut_y": 3}


def test_cancelled_tasks_are_left_out_and_counted() -> None:
    rows = [{"id": "T1", "name": "Trial"}, {"id": "T2", "name": "Banner", "status": "cancelled"}]
    (plan, *_) = handout(Book({"tasks": table("tasks", rows)}), "team", "en", TODAY).sheets
    assert column(plan, "Task") == ["Trial"]
    assert "1 cancelled task is left out." in plan.note


def test_the_timeline_covers_every_day_of_the_plan_with_its_holidays() -> None:
    sheet = named(handout(scenario("game_security", "zh"), "team", "zh", TODAY), "sheet_timeline")
    starts, finishes = (column(sheet, word) for word in ("开始", "完成"))
    first, last = min(starts), max(finishes)  # type: ignore[type-var]
    days = [day for day, _, _ in sheet.days]
    assert (days[0], days[-1]) == (first.date(), last.date())  # type: ignore[attr-defined]
    worked = {day: (yes, name) for day, yes, name in sheet.days}
    assert worked[date(2026, 10, 1)] == (False, "国庆节")
    assert worked[date(2026, 10, 10)][0]  # a Saturday that makes up for it
    assert {one.role for one in sheet.columns} >= {
        "name",
        "start",
        "finish",
        "progress",
        "milestone",
        "critical",
        "late",
        "baseline_finish",
    }


def test_the_heatmap_has_the_levels_of_every_open_risk() -> None:
    book = scenario("game_security", "en")
    sheet = named(handout(book, "boss", "en", TODAY), "sheet_heatmap")
    risks = book.records("risks")
    still = risks[risks["status"] != "closed"]
    measured = still[still["probability"].notna() & still["impact"].notna()]
    assert len(sheet.rows) == len(still)
    levels = zip(column(sheet, "Probability"), column(sheet, "Impact"), strict=True)
    assert sum(None not in pair for pair in levels) == len(measured)
    assert {one.role for one in sheet.columns if one.role} == {"impact", "probability"}


def test_decisions_and_actions_come_with_their_dates_and_only_to_whom_they_are_asked() -> None:
    book = scenario("game_security", "en")
    ours = named(handout(book, "client", "en", TODAY, "Luyu Games"), "sheet_decisions")
    assert column(ours, "ID") == ["D2", "D3", "D4", "D1"]
    theirs = named(handout(book, "client", "en", TODAY, "Suxi Interactive"), "sheet_decisions")
    assert column(theirs, "ID") == ["D7"]
    assert column(named(handout(book, "boss", "en", TODAY), "sheet_decisions"), "ID") == ["D5", "D6"]
    with pytest.raises(ValueError, match="there is no client 'Nobody'"):
        handout(book, "client", "en", TODAY, "Nobody")


@pytest.mark.parametrize("audience", AUDIENCES)
def test_a_book_of_next_to_nothing_is_handed_out_as_well(audience: str) -> None:
    for book in (
        Book(),
        Book({"tasks": table("tasks", [{"name": "Trial"}])}),
        Book({"tasks": table("tasks", [{"name": "Trial", "status": "done"}])}),
        Book(
            {
                "tasks": table(
                    "tasks",
                    [{"name": "Trial", "predecessors": "Trial"}, {"name": "Launch", "predecessors": "nothing we know"}],
                )
            }
        ),
        Book({"risks": table("risks", [{"title": "Late"}])}),
        Book(
            {
                "stakeholders": table(
                    "stakeholders", [{"name": "Zhao Min", "audience": "client", "organization": "Northgate"}]
                )
            }
        ),
        Book(
            {
                "requirements": table(
                    "requirements", [{"number": "2024-015", "name": "Fix", "wanted_on": pd.Timestamp("2026-12-01")}]
                )
            }
        ),
    ):
        for language in LANGUAGES:
            handed = handout(book, audience, language, TODAY)
            assert handed.title
            assert all(sheet.rows and sheet.title for sheet in handed.sheets)


@pytest.mark.parametrize("audience", AUDIENCES)
def test_three_hundred_tasks_are_handed_out(audience: str) -> None:
    handed = handout(large(), audience, "en", date(2026, 3, 2))
    assert handed.sheets
    if audience == "team":
        assert len(handed.sheets[0].rows) + 0 == len(large().records("tasks")) - _headings_and_cancelled(large())


def _headings_and_cancelled(book: Book) -> int:
    from analytics.ties import parents

    tasks = book.records("tasks")
    return int((tasks.index.isin(parents(tasks).to_numpy()) | (tasks["status"] == "cancelled")).sum())


@pytest.mark.parametrize("key", [*WORDS, *REASONS])
def test_words_of_handouts_stand_in_every_language(key: str) -> None:
    words: Words = WORDS.get(key) or REASONS[key]
    assert all(words.everywhere())


def test_handouts_ask_only_for_words_that_exist() -> None:
    book = scenario("game_security", "en")
    for audience in AUDIENCES:
        seen(book, policy_of(book, audience), "en")
    assert {f"title_{audience}" for audience in AUDIENCES} <= set(WORDS)


TITLES = [
    ("Joint debugging (blame: Qian Li)", "Joint debugging"),
    ("T14 Interface document v2", "Interface document v2"),
    ("Send the report to Zhao Min", None),
    ("Hardware for CNY 260,000", "Hardware"),
    ("Ask Southgate's team for test phones", None),
    ("Internal rehearsal of the opening", "Rehearsal of the opening"),
    ("Reckon our margin", None),
    ("Sun Wei", None),
    ("请钱立确认接口文档（内部）", None),
    ("容量预留，费用 26 万元", "容量预留，费用"),
    ("12 万 QPS 压力测试", "12 万 QPS 压力测试"),
    ("测算毛利", None),
    ("Load test", "Load test"),
]


@pytest.mark.parametrize(("title", "proposed"), TITLES, ids=[title for title, _ in TITLES])
def test_a_proposed_title_leaves_out_what_is_nobody_elses_business(title: str, proposed: str | None) -> None:
    people = [
        {"id": "S1", "name": "Zhao Min", "audience": "client", "organization": "Northgate"},
        {"id": "S2", "name": "Sun Wei", "audience": "team", "organization": "Ours"},
        {"id": "S3", "name": "钱立", "audience": "team"},
        {"id": "S4", "name": "Li Na", "audience": "client", "organization": "Southgate"},
    ]
    tasks = [{"id": "T14", "name": title}, {"id": "T15", "name": "Go-live", "public_title": "Go-live"}]
    book = Book({"stakeholders": table("stakeholders", people), "tasks": table("tasks", tasks)})
    book = book.with_table(Table("tasks", book.records("tasks").assign(counterparts="Zhao Min; Qian Li"), {}))
    assert proposed_titles(book, "tasks", "en", "Northgate").to_dict() == {0: proposed}


@pytest.mark.parametrize("name", SCENARIOS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_proposed_for_the_samples_names_nobody_and_no_sum(name: str, language: str) -> None:
    book = scenario(name, language)
    people = set(book.records("stakeholders")["name"])
    for kind in ("tasks", "risks", "milestones"):
        proposed = proposed_titles(book, kind, language)
        assert list(proposed.index) == list(without_public_title(book, kind))
        assert not [title for title in proposed.dropna() for person in people if person in title]
        titles = book.records(kind)[KINDS[kind].label]
        assert all(title in titles.loc[record] for record, title in proposed.dropna().items())


def test_the_grid_of_a_mistyped_year_is_cut_around_today_and_says_so(table) -> None:
    today, far = date(2026, 11, 18), date(9999, 12, 31)
    assert drawn_between(date(2020, 1, 1), date(2050, 1, 1), today) == (date(2020, 1, 1), date(2050, 1, 1))
    for first, last in (
        (date(2026, 1, 5), far),
        (date(1700, 1, 1), date(2027, 1, 1)),
        (date(1700, 1, 1), date(1800, 1, 1)),
        (date(1700, 1, 1), far),
    ):
        begins, ends = drawn_between(first, last, today)
        assert first <= begins < ends <= last
        assert (ends - begins).days == MOST_YEARS * 366
        assert begins <= max(first, min(today, last))
    tasks = table(
        "tasks",
        [
            {"id": "T1", "name": "Design", "start": "2026-11-16", "finish": "2026-11-20"},
            {"id": "T2", "name": "Build", "start": "2026-11-23", "finish": "6202-11-27"},
        ],
    )
    told = handout(Book({"tasks": tasks}), "team", "en", today)
    (drawn,) = [sheet for sheet in told.sheets if sheet.form == "timeline"]
    assert drawn.note == "The chart shows 2026 to 2066; other dates stand in the table alone."
    assert drawn.days[-1][0] < date(2067, 1, 1)
