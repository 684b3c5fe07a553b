"""The reference scenarios hold together, tell the same in both languages, and carry the findings that their notes tell."""

import re
from datetime import date
from pathlib import Path

import networkx
import pandas as pd
import pytest

from analytics import map as people_map
from analytics import priorities, risks, ties
from data.demo import SAMPLES, SCENARIOS, large, scenario, write_samples
from data.kinds import KINDS, LANGUAGES, Book, Table, links_in, names_in
from data.reading import joined, read
from data.samples._days import CALENDAR, WorkingDays

CJK = re.compile("[\u3400-\u9fff]")
NAMED = [
    ("tasks", "counterparts"), ("tasks", "owner"), ("risks", "owner"), ("risks", "stakeholders"),
    ("requirements", "requester"), ("requirements", "technical_lead"), ("requirements", "node_owners"),
    ("requirements", "accepted_by"), ("scenarios", "counterparts"), ("business_lines", "counterpart"),
    ("relations", "source"), ("relations", "target"), ("stakeholders", "owner"), ("milestones", "owner"),
    ("decisions", "asked_of"), ("decisions", "by"), ("actions", "owner"), ("actions", "stakeholder"), ("stakeholders", "rater"),
    ("raci", "responsible"), ("raci", "accountable"), ("raci", "consulted"), ("raci", "informed"), ("communication", "audience"),
    ("communication", "owner"), ("engagements", "stakeholder"), ("engagements", "author"), ("ratings", "stakeholder"), ("ratings", "rater"),
]  # fmt: skip
TIED = [
    ("decisions", "task", "tasks"), ("decisions", "risk", "risks"), ("actions", "task", "tasks"),
    ("actions", "risk", "risks"), ("risks", "tasks", "tasks"),
]  # fmt: skip
IDS = {("process", "next"), *((kind, column) for kind, column, _ in TIED)}
REACHED = {  # which task each milestone tells of
    "game_security": ("T1", "T7", "T9", "T14", "T24", "T37", "T36", "T44"),
    "data_governance": ("T1", "T7", "T13", "T15", "T24", "T36", "T35", "T44"),
}
WRITTEN = ("text", "names")
STATUS_DATE = date(2026, 11, 18)
CHINA = WorkingDays({day: worked for day, worked, _ in CALENDAR})


@pytest.fixture(scope="module", params=list(SCENARIOS))
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=LANGUAGES)
def language(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module")
def sample(name: str, language: str) -> Book:
    return scenario(name, language)


def filled(book: Book, kind: str) -> pd.DataFrame:
    """The records of a kind without blank columns, numbered from 0."""
    return book.records(kind).dropna(axis="columns", how="all").reset_index(drop=True)


def stands_without_a_circle(tasks: pd.DataFrame) -> bool:
    """Whether every predecessor exists and the tasks can be put into an order in which each stands after its own."""
    waits = {
        task: {link.predecessor for link in links_in(cell)}
        for task, cell in zip(tasks["id"], tasks["predecessors"], strict=True)
    }
    assert set().union(*waits.values()) <= set(waits)
    while free := [task for task, before in waits.items() if not before]:
        waits = {task: before - set(free) for task, before in waits.items() if task not in free}
    return not waits


def reckoned_days(task: pd.Series, days: WorkingDays) -> int:
    return days.counted(task["start"].date(), task["finish"].date())


class TestBothScenarios:
    def test_they_are_as_large_as_a_real_register(self, sample: Book) -> None:
        assert len(sample.records("stakeholders")) >= 24
        assert len(sample.records("tasks")) >= 45
        assert len(sample.records("risks")) >= 15
        assert len(sample.records("requirements")) >= 12
        assert len(sample.records("process")) >= 12
        assert len(sample.records("scenarios")) >= 3
        assert len(sample.records("business_lines")) >= 4
        assert len(sample.records("business_model")) >= 4
        assert len(sample.records("milestones")) >= 6
        assert len(sample.records("decisions")) >= 5
        assert len(sample.records("actions")) >= 5

    def test_the_people_come_from_many_departments_and_all_audiences(self, sample: Book) -> None:
        people = sample.records("stakeholders")
        assert people["department"].nunique() >= 8
        assert people["audience"].value_counts().reindex(["team", "client", "boss"]).min() >= 4
        assert people[["relevance", "influence"]].isna().any(axis=1).sum() == 2

    def test_the_plan_has_milestones_a_slipped_baseline_and_every_kind_of_progress(self, sample: Book) -> None:
        tasks = sample.records("tasks")
        assert tasks["milestone"].eq(True).sum() >= 6
        assert (tasks["finish"] > tasks["baseline_finish"]).sum() >= 10
        assert {"done", "in_progress", "blocked", "not_started"} <= set(tasks["status"])
        late = tasks[(tasks["finish"] < pd.Timestamp(STATUS_DATE)) & (tasks["status"] != "done")]
        assert len(late) >= 2
        kinds = {link.type for cell in tasks["predecessors"] for link in links_in(cell)}
        assert {"FS", "SS"} <= kinds

    def test_numbers_and_ids_stand_once(self, sample: Book) -> None:
        for kind in ("stakeholders", "tasks", "risks", "requirements", "process", "milestones", "decisions", "actions"):
            assert sample.records(kind)[KINDS[kind].key].is_unique, kind
        assert sample.records("stakeholders")["name"].is_unique

    def test_everybody_named_is_a_stakeholder(self, sample: Book) -> None:
        known = set(sample.records("stakeholders")["name"])
        for kind, column in NAMED:
            named = {person for cell in sample.records(kind)[column] for person in names_in(cell)}
            assert named, (kind, column)
            assert named <= known, (kind, column, named - known)

    @pytest.mark.parametrize(("kind", "column", "other"), TIED)
    def test_what_is_tied_to_a_record_names_one_that_exists(
        self, sample: Book, kind: str, column: str, other: str
    ) -> None:
        named = {id for cell in sample.records(kind)[column] for id in names_in(cell)}
        assert named
        assert named <= set(sample.records(other)["id"])

    def test_a_milestone_has_the_dates_of_its_task(self, sample: Book, name: str) -> None:
        milestones, tasks = sample.records("milestones"), sample.records("tasks").set_index("id")
        told = tasks.loc[list(REACHED[name])]
        assert milestones["date"].tolist() == told["finish"].tolist()
        assert milestones["baseline_date"].tolist() == told["baseline_finish"].tolist()
        assert milestones["status"].tolist() == told["status"].tolist()
        assert milestones["actual_date"].dropna().tolist() == told["actual_finish"].dropna().tolist()

    def test_milestones_are_reached_late_and_to_come_and_one_is_not_told_to_the_client(self, sample: Book) -> None:
        milestones = sample.records("milestones")
        done, past = milestones["status"] == "done", milestones["date"] < pd.Timestamp(STATUS_DATE)
        assert (done & milestones["actual_date"].notna()).sum() >= 2
        assert (past & ~done).sum() == 1
        assert ((milestones["date"] > milestones["baseline_date"]) & ~done).sum() >= 4
        assert milestones["public_title"].isna().sum() == 1

    def test_decisions_wait_for_the_client_the_boss_and_another_client_and_one_is_made(self, sample: Book) -> None:
        decisions = sample.records("decisions")
        people = sample.records("stakeholders").set_index("name")
        waiting = decisions[decisions["decided"].isna()]
        assert len(decisions) - len(waiting) == 1
        assert decisions["by"].notna().equals(decisions["decided"].notna())
        assert (waiting["due"] < pd.Timestamp(STATUS_DATE)).sum() == 1
        for _, decision in waiting.iterrows():
            assert {people.loc[name, "audience"] for name in names_in(decision["asked_of"])} == {decision["audience"]}
        asked = {people.loc[name, "organization"] for cell in waiting["asked_of"] for name in names_in(cell)}
        assert len(asked) == 3  # ourselves, the client, the other client

    def test_actions_are_done_late_and_to_come(self, sample: Book) -> None:
        actions = sample.records("actions")
        past = actions["due"] < pd.Timestamp(STATUS_DATE)
        assert (actions["status"] == "done").sum() == 1
        assert (past & (actions["status"] != "done")).sum() == 2
        assert (~past).sum() >= 4

    def test_some_tasks_of_the_client_have_no_public_title_and_half_of_the_risks_have_one(self, sample: Book) -> None:
        people = sample.records("stakeholders")
        clients = people.index[people["audience"] == "client"]
        meant = {"tasks": ties.counterparts(sample.records("tasks"), people)}
        meant["risks"] = ties.hurts(sample.records("risks"), people)
        untitled = {}
        for kind, pairs in meant.items():
            records = pairs.loc[pairs["stakeholder"].isin(clients)].iloc[:, 0].unique()
            untitled[kind] = sample.records(kind).loc[records, "public_title"].isna()
        assert untitled["tasks"].sum() == 5
        assert 0.4 <= untitled["risks"].mean() <= 0.6

    def test_public_titles_name_nobody_and_no_money(self, sample: Book) -> None:
        people = sample.records("stakeholders")
        never = [*people["name"], *people.loc[people["audience"] != "client", "organization"], "CNY", "万元"]
        for kind in ("tasks", "risks", "milestones"):
            for title in sample.records(kind)["public_title"].dropna():
                assert not [word for word in never if word.casefold() in title.casefold()], title

    def test_there_are_two_clients_and_one_of_them_is_only_met_at_the_end(self, sample: Book) -> None:
        people, tasks = sample.records("stakeholders"), sample.records("tasks")
        assert people["organization"].notna().all()
        clients = people[people["audience"] == "client"]
        first, second = clients["organization"].value_counts().items()
        assert (first[1], second[1]) == (9, 2)
        other = clients.index[clients["organization"] == second[0]]
        pairs = ties.counterparts(tasks, people)
        assert tasks.loc[pairs.loc[pairs["stakeholder"].isin(other), "task"], "id"].tolist() == ["T48"]

    def test_a_few_who_count_have_no_next_contact(self, sample: Book) -> None:
        people = sample.records("stakeholders")
        without = people[people["next_contact"].isna()]
        assert len(without) == 3
        assert (without["influence"] >= 4).sum() == 2

    def test_risks_threaten_tasks_that_exist_and_a_response_never_makes_them_worse(self, sample: Book) -> None:
        register = sample.records("risks")
        threatened = {task for cell in register["tasks"] for task in names_in(cell)}
        assert threatened <= set(sample.records("tasks")["id"])
        assert not (register["residual_probability"] > register["probability"]).any()
        assert not (register["residual_impact"] > register["impact"]).any()
        assert (register["residual_probability"] * register["residual_impact"] >= 12).sum() == 1
        assert (register["probability"] * register["impact"]).isna().sum() == 2

    def test_every_predecessor_exists_and_no_tasks_wait_for_each_other(self, sample: Book) -> None:
        assert stands_without_a_circle(sample.records("tasks"))

    def test_process_steps_lead_to_steps_that_exist(self, sample: Book) -> None:
        steps = sample.records("process")
        following = {step for cell in steps["next"] for step in names_in(cell)}
        assert following <= set(steps["step"])
        assert {"start", "activity", "decision", "audit", "end"} == set(steps["kind"])

    def test_dates_agree_with_durations_and_the_calendar(self, sample: Book) -> None:
        for _, task in sample.records("tasks").iterrows():
            assert task["start"] <= task["finish"], task["id"]
            assert task["baseline_start"] <= task["baseline_finish"], task["id"]
            if task["milestone"] is True:
                assert task["duration"] == 0, task["id"]
                assert task["start"] == task["finish"], task["id"]
            else:
                assert reckoned_days(task, CHINA) == task["duration"], task["id"]

    def test_no_task_starts_or_finishes_on_a_day_off(self, sample: Book) -> None:
        off = {pd.Timestamp(day) for day, worked, _ in CALENDAR if not worked}
        dates = sample.records("tasks")[["start", "finish", "baseline_start", "baseline_finish"]]
        assert not dates.isin(off).to_numpy().any()

    def test_work_starts_after_the_predecessors_that_it_waits_for(self, sample: Book) -> None:
        tasks = sample.records("tasks").set_index("id")
        for _, task in tasks[tasks["milestone"] != True].iterrows():  # noqa: E712 (yes, no or blank)
            for link in links_in(task["predecessors"]):
                before = tasks.loc[link.predecessor]
                gate = before["finish"] if link.type == "FS" else before["start"]
                position = CHINA.position(task["start"].date()) - CHINA.position(gate.date())
                assert position >= link.lag_days + (link.type == "FS"), (task.name, str(link))

    def test_the_estimate_agrees_with_the_complexity(self, sample: Book) -> None:
        form = sample.records("requirements").dropna(subset=["estimate_days"])
        expected = pd.cut(form["estimate_days"], [0, 3, 7, 99], labels=[1.0, 3.0, 5.0]).astype("float64")
        assert form["complexity"].tolist() == expected.tolist()

    def test_a_requirement_is_short_in_name_and_has_a_figure_for_its_target(self, sample: Book, language: str) -> None:
        form = sample.records("requirements")
        assert form["name"].str.len().max() <= (20 if language == "zh" else 40)
        assert form["target"].str.contains(r"\d").all()
        assert form["acceptance_criteria"].dropna().map(len).min() > 0

    def test_frames_keep_the_promise_of_a_table(self, sample: Book) -> None:
        for kind, table in sample.tables.items():
            records = table.records
            assert tuple(records.columns) == KINDS[kind].names
            assert records.index.name == "record"
            assert records.index.is_unique
            assert records.index.equals(table.places.index)
            for column in KINDS[kind].columns:
                found = records[column.name].dtype
                expected = {"date": "M", "number": "f", "level": "f", "percent": "f", "days": "f"}.get(column.type, "O")
                assert found.kind == expected, (kind, column.name)

    def test_choices_and_judgements_lie_within_what_the_column_allows(self, sample: Book) -> None:
        for kind, table in sample.tables.items():
            for column in KINDS[kind].columns:
                values = table.records[column.name].dropna()
                scale = table.scale(column)
                if column.type == "choice":
                    assert set(values) <= {choice.code for choice in column.choices}, (kind, column.name)
                if scale:
                    assert values.between(scale.lowest, scale.highest).all(), (kind, column.name)

    def test_nothing_of_the_other_language_is_left_in_a_text(self, sample: Book, language: str) -> None:
        texts = [
            cell
            for kind, table in sample.tables.items()
            for column in KINDS[kind].columns
            if column.type in WRITTEN and (kind, column.name) not in IDS
            for cell in table.records[column.name].dropna()
        ]
        texts += [cell for sheet in sample.sheets for row in sheet.rows for cell in row if isinstance(cell, str)]
        foreign = [text for text in texts if bool(CJK.search(text)) != (language == "zh") and not text.isdigit()]
        assert foreign == []

    def test_status_date_and_project_stand_in_the_settings_and_in_the_notes(self, sample: Book) -> None:
        assert sample.settings["as_of"] == STATUS_DATE.isoformat()
        assert sample.settings["holidays"] == "CN"
        first, second, *_ = sample.sheets[0].rows
        assert first[1] == sample.settings["title"]
        assert second[1] == pd.Timestamp(STATUS_DATE)


class TestEnglishAndChinese:
    def test_they_have_the_same_structure_and_the_same_numbers(self, name: str) -> None:
        english, chinese = scenario(name, "en"), scenario(name, "zh")
        assert list(english.tables) == list(chinese.tables)
        for kind, table in english.tables.items():
            other = chinese.tables[kind].records
            same = [column.name for column in KINDS[kind].columns if column.type not in WRITTEN]
            pd.testing.assert_frame_equal(table.records[same], other[same])
            pd.testing.assert_frame_equal(table.records.isna(), other.isna())

    def test_ties_lead_to_the_same_records(self, name: str) -> None:
        books = [scenario(name, language) for language in LANGUAGES]
        tied = [ties.counterparts(book.records("tasks"), book.records("stakeholders")) for book in books]
        assert len(tied[0]) > 80
        pd.testing.assert_frame_equal(*tied)


class TestFindings:
    @pytest.mark.parametrize(
        ("scene", "deciders", "opponent"), [("game_security", 7, "S19"), ("data_governance", 8, "S19")]
    )
    def test_one_of_those_who_decide_opposes(self, scene: str, deciders: int, opponent: str, language: str) -> None:
        book = scenario(scene, language)
        found = people_map.finding(people_map.placed(book.tables["stakeholders"]))
        people = book.records("stakeholders").set_index("id")
        assert (found.code, found.value("n"), found.value("k")) == ("deciders_oppose", deciders, 1)
        assert found.value("names") == people.loc[opponent, "name"]
        assert pd.isna(people.loc[opponent, "next_contact"])
        assert_told(
            book, str(deciders) if language == "zh" else {7: "Seven", 8: "Eight"}[deciders], found.value("names")
        )

    @pytest.mark.parametrize(("scene", "task"), [("game_security", "T29"), ("data_governance", "T8")])
    def test_client_and_boss_disagree_most_on_one_task_by_a_good_margin(
        self, scene: str, task: str, language: str
    ) -> None:
        book = scenario(scene, language)
        side_by_side = rankings(book)
        found = priorities.finding(side_by_side)
        name = book.records("tasks").set_index("id").loc[task, "name"]
        assert (found.code, found.value("task")) == ("disagree_most", name)
        assert (found.value("first"), found.value("first_rank")) == ("client", 1)
        assert (found.value("last"), found.value("last_rank")) == ("boss", 35)
        apart = (side_by_side["client"] - side_by_side["boss"]).abs().sort_values()
        assert apart.iloc[-1] - apart.iloc[-2] >= 10
        assert side_by_side["spread"].nlargest(2).diff().iloc[-1] <= -4
        assert_told(book, name, task, "35")

    @pytest.mark.parametrize(("scene", "red", "threaten"), [("game_security", 4, 2), ("data_governance", 5, 3)])
    def test_some_red_risks_threaten_go_live(self, scene: str, red: int, threaten: int, language: str) -> None:
        book = scenario(scene, language)
        exposed = risks.exposed(book.tables["risks"])
        threatens = ties.threatens(book.records("risks"), book.records("tasks"))
        found = risks.finding(exposed, threatens, book.records("tasks"))
        live = book.records("tasks").set_index("id").loc["T44", "name"]
        assert (found.code, found.value("n"), found.value("k")) == ("red_threaten", red, threaten)
        assert found.value("name") == live
        assert_told(book, live, "T44")

    @pytest.mark.parametrize(
        ("scene", "first", "now", "days"), [("game_security", 12, 20, 6), ("data_governance", 15, 27, 8)]
    )
    def test_go_live_has_moved_as_the_notes_tell(self, scene: str, first: int, now: int, days: int) -> None:
        live = scenario(scene, "en").records("tasks").set_index("id").loc["T44"]
        assert live["baseline_finish"] == pd.Timestamp(2027, 1, first)
        assert live["finish"] == pd.Timestamp(2027, 1, now)
        assert CHINA.counted(live["baseline_finish"].date(), live["finish"].date()) - 1 == days
        assert_told(scenario(scene, "en"), f"from {first} to {now} January")
        assert_told(scenario(scene, "zh"), f"1 月 {first} 日推迟到 1 月 {now} 日", f"{days} 个工作日")

    @pytest.mark.parametrize(
        ("scene", "task", "held_up", "late"), [("game_security", "T13", 25, 4), ("data_governance", "T20", 23, 4)]
    )
    def test_the_late_task_holds_up_as_many_as_the_notes_tell(
        self, scene: str, task: str, held_up: int, late: int
    ) -> None:
        tasks = scenario(scene, "en").records("tasks").set_index("id")
        waiting, before = set(), {task}
        while before - waiting:
            waiting |= before
            before = {
                other
                for other, cell in tasks["predecessors"].items()
                if waiting & {link.predecessor for link in links_in(cell)}
            }
        assert len(before | waiting) - 1 == held_up
        assert CHINA.counted(tasks.loc[task, "finish"].date(), STATUS_DATE) - 1 == late
        for language in LANGUAGES:
            assert_told(scenario(scene, language), task, str(held_up))


class TestPeopleAtWork:
    def test_roles_have_two_faults_to_find(self, name: str, language: str) -> None:
        roles = scenario(name, language).records("raci")
        tasks = set(scenario(name, language).records("tasks")["name"])
        accountable = roles["accountable"].map(lambda cell: len(names_in(cell)))
        assert len(roles) >= 12
        assert set(roles["task"]) <= tasks
        assert (accountable == 0).sum() == 1
        assert (accountable > 1).sum() == 1

    def test_somebody_stands_alone_and_somebody_between_others(self, name: str, language: str) -> None:
        book = scenario(name, language)
        ties, people = book.records("relations"), set(book.records("stakeholders")["name"])
        assert people - set(ties["source"]) - set(ties["target"])
        tied = networkx.Graph(zip(ties["source"], ties["target"], strict=True))
        between = sorted(networkx.betweenness_centrality(tied).values())
        assert between[-1] > 0.3
        assert ties["kind"].nunique() >= 3
        assert ties["strength"].nunique() >= 3
        assert ties["sign"].nunique() == 2

    def test_three_raters_agree_on_some_and_not_on_others(self, name: str, language: str) -> None:
        ratings = scenario(name, language).records("ratings")
        apart = ratings.groupby(["stakeholder", "criterion"])["score"].agg(lambda scores: scores.max() - scores.min())
        assert ratings["rater"].nunique() == 3
        assert (apart == 0).any()
        assert (apart >= 2).any()

    def test_ratings_are_of_different_age_and_some_contacts_overdue(self, name: str, language: str) -> None:
        people, on = scenario(name, language).records("stakeholders"), pd.Timestamp(STATUS_DATE)
        age = (on - people["rated_on"]).dt.days
        assert age.min() < 7
        assert age.max() > 90
        assert (people["next_contact"] < on).sum() == 2
        talks = scenario(name, language).records("engagements")
        assert (talks["on"] <= on).all()
        assert talks["sentiment"].astype("float64").agg(["min", "max"]).tolist() == [-2, 2]


class TestWorkbooks:
    def test_a_written_workbook_reads_back_as_the_scenario(self, tmp_path: Path) -> None:
        files = write_samples(tmp_path)
        assert [file.name for file in files] == [
            f"{name}_{language}.xlsx" for name in SCENARIOS for language in LANGUAGES
        ]
        for file in files:
            assert_reads_as(file, scenario(*file.stem.rsplit("_", 1)))

    def test_the_workbooks_in_the_repository_are_the_scenarios(self, name: str, language: str) -> None:
        assert_reads_as(SAMPLES / f"{name}_{language}.xlsx", scenario(name, language))

    def test_title_status_date_holidays_and_notes_come_back_too(self, name: str, language: str) -> None:
        file, expected = SAMPLES / f"{name}_{language}.xlsx", scenario(name, language)
        found = joined([read(file.name, file.read_bytes())])
        assert {key: found.settings[key] for key in expected.settings} == dict(expected.settings)
        assert [sheet.name for sheet in found.sheets] == [sheet.name for sheet in expected.sheets]
        assert found.sheets[0].rows[0][:2] == expected.sheets[0].rows[0]


class TestLargeBooks:
    def test_the_same_seed_gives_the_same_book(self) -> None:
        first, again, other = large(60, 30, 10, seed=7), large(60, 30, 10, seed=7), large(60, 30, 10, seed=8)
        for kind, table in first.tables.items():
            pd.testing.assert_frame_equal(table.records, again.records(kind))
        assert not first.records("tasks").equals(other.records("tasks"))

    @pytest.mark.parametrize("size", [(0, 0, 0), (0, 1, 0), (1, 1, 1), (26, 2, 3), (300, 120, 40), (3000, 10000, 500)])
    def test_it_is_of_the_size_asked_for(self, size: tuple[int, int, int]) -> None:
        book = large(*size)
        assert tuple(len(book.records(kind)) for kind in ("tasks", "stakeholders", "risks")) == size

    @pytest.mark.parametrize("size", [(-1, 3, 0), (1, 0, 0), (0, 0, 1)])
    def test_work_without_people_is_refused(self, size: tuple[int, int, int]) -> None:
        with pytest.raises(ValueError, match="somebody"):
            large(*size)

    @pytest.mark.parametrize("seed", [1, 2, 3])
    def test_names_are_unique_and_links_valid(self, seed: int, language: str) -> None:
        book = large(400, 9500, 60, seed=seed, language=language)
        people, tasks = book.records("stakeholders"), book.records("tasks")
        assert people["name"].is_unique
        assert tasks["name"].is_unique
        assert stands_without_a_circle(tasks)
        named = {person for kind, column in NAMED for cell in book.records(kind)[column] for person in names_in(cell)}
        assert named <= set(people["name"])
        for kind, column, other in TIED:
            assert {id for cell in book.records(kind)[column] for id in names_in(cell)} <= set(
                book.records(other)["id"]
            )
        assert all(len(book.records(kind)) >= 10 for kind in ("milestones", "decisions", "actions"))

    def test_durations_are_mondays_to_fridays(self) -> None:
        tasks = large(200, 20, 0).records("tasks")
        work = tasks[tasks["duration"] > 0]
        assert len(work) > 150
        assert all(reckoned_days(task, WorkingDays()) == task["duration"] for _, task in work.iterrows())

    def test_both_languages_hold_the_same_numbers(self) -> None:
        english, chinese = large(80, 40, 20, language="en"), large(80, 40, 20, language="zh")
        for kind, table in english.tables.items():
            numbers = table.records.select_dtypes(include=["number", "datetime"])
            pd.testing.assert_frame_equal(numbers, chinese.records(kind)[list(numbers)])


def rankings(book: Book) -> pd.DataFrame:
    rated = priorities.rated(book, STATUS_DATE)
    return priorities.compared(
        {name: priorities.ranked(rated, audience) for name, audience in priorities.AUDIENCES.items()}
    )


def assert_told(book: Book, *phrases: object) -> None:
    """One line of the notes holds all of these phrases."""
    lines = [str(row[1]) for row in book.sheets[0].rows if len(row) > 1]
    assert any(all(str(phrase) in line for phrase in phrases) for line in lines), phrases


def assert_reads_as(file: Path, expected: Book) -> None:
    reading = read(file.name, file.read_bytes())
    found = joined([reading])
    assert reading.error is None
    assert [problem for problem in found.problems if problem.severity != "note"] == []
    assert set(found.tables) == set(expected.tables)
    for kind in expected.tables:
        pd.testing.assert_frame_equal(filled(found, kind), filled(expected, kind), obj=f"{file.name}, {kind}")
        assert_same_scales(found.tables[kind], expected.tables[kind])


def assert_same_scales(found: Table, expected: Table) -> None:
    for column in KINDS[expected.kind].columns:
        if expected.records[column.name].notna().any():
            assert found.scale(column) == expected.scale(column), (expected.kind, column.name)
