"""Plans whose early and late dates Microsoft Project or Primavera P6 computed: ours are the same, to the working minute."""

import json
import os
from datetime import date, datetime
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from analytics.schedule import DAY, planned
from data.kinds import Book
from tests.analytics.conftest import TableMaker

CASES = Path(os.environ["LIAISON_CASES"]) / "cases" / "plans" if "LIAISON_CASES" in os.environ else None
PLANS = sorted(CASES.glob("*.json")) if CASES and CASES.is_dir() else []

pytestmark = pytest.mark.skipif(not PLANS, reason="LIAISON_CASES does not name the folder of cases with known answers")

SAME_AS_OURS = [[["08:00", "12:00"], ["13:00", "17:00"]]] * 5 + [[], []]
LETTERS = {"early_start": "ES", "early_finish": "EF", "late_start": "LS", "late_finish": "LF"}


def beyond_us(plan: dict[str, Any]) -> str:
    """What a plan uses that a list of tasks cannot say; empty where there is nothing."""
    week = next(one["week"] for one in plan["calendars"] if one["uid"] == plan["project"]["default_calendar"])
    used = [
        name
        for name in ("n_elapsed_lag", "n_percent_lag", "n_manual", "n_split", "n_progress")
        if plan["features"][name]
    ]
    constraints = {task["constraint"] for task in plan["tasks"]} - {
        "AS_SOON_AS_POSSIBLE",
        "START_NO_EARLIER_THAN",
        None,
    }
    return ", ".join([*used, *sorted(constraints), *(["other hours"] if week != SAME_AS_OURS else [])])


def as_a_book(plan: dict[str, Any], table: TableMaker) -> Book:
    before: dict[int, list[str]] = {}
    for link in plan["links"]:
        if link["pred_in_plan"]:
            before.setdefault(link["succ"], []).append(f"{link['pred']}{link['type']}{link['lag_min'] / DAY:+.6f}d")
    rows = [
        {
            "id": str(task["uid"]),
            "name": task["name"] or "?",
            "parent": str(task["parent"]) if task["parent"] else None,
            "duration": None if task["summary"] else task["duration_min"] / DAY,
            "start": task["constraint_date"] and datetime.fromisoformat(task["constraint_date"]),
            "deadline": task["deadline"] and datetime.fromisoformat(task["deadline"]),
            "predecessors": "; ".join(before.get(task["uid"], [])) or None,
        }
        for task in plan["tasks"]
    ]
    calendar = next(one for one in plan["calendars"] if one["uid"] == plan["project"]["default_calendar"])
    days = [
        {"date": day["date"], "working": bool(day["hours"]), "hours": 8.0 if day["hours"] else 0.0}
        for day in calendar["days"]
    ]
    tables = {"tasks": table("tasks", rows)} | ({"calendar": table("calendar", days)} if days else {})
    return Book(tables, settings={"holidays": "none"})


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_early_and_late_dates_are_those_of_the_other_engine(path: Path, table: TableMaker) -> None:
    plan = json.loads(path.read_text(encoding="utf-8"))
    if beyond_us(plan):
        pytest.skip(f"the plan uses {beyond_us(plan)}")
    start = datetime.fromisoformat(plan["project"]["start"]).date()
    ours = planned(as_a_book(plan, table), date(2030, 1, 1), start)
    tasks = ours.tasks.set_index("id").rename(columns={"start": "early_start", "finish": "early_finish"})
    different = []
    for uid, theirs in plan["oracle"].items():
        for name, letters in LETTERS.items():
            if theirs[letters]:
                instants = np.array([theirs[letters], tasks.at[uid, name]], dtype="datetime64[m]")
                known, found = ours.calendar.position(instants)
                if known != found:
                    different.append(f"{uid} {letters}: {tasks.at[uid, name]}, not {theirs[letters]}")
    assert not different, f"{len(different)} of {4 * len(plan['oracle'])}: " + "; ".join(different[:8])
