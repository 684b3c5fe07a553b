"""The familiar cast: six people with one tie, one blank and one extreme; a small plan and a register around them."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pandas as pd
import pytest

from data.kinds import KINDS, Book, Table

TableMaker = Callable[..., Table]


def _table(kind: str, rows: list[dict[str, Any]], **scales: str) -> Table:
    """A table as the reader makes it: only the columns that occur, each in its dtype, index `record` from 0."""
    columns = [column for column in KINDS[kind].columns if any(column.name in row for row in rows)]
    records = pd.DataFrame(index=pd.RangeIndex(len(rows), name="record"))
    for column in columns:
        values = [row.get(column.name) for row in rows]
        if column.type == "date":
            records[column.name] = pd.to_datetime(pd.Series(values, dtype="object"))
        elif column.type in ("number", "level", "percent", "days"):
            records[column.name] = pd.Series(values, dtype="float64")
        else:
            records[column.name] = pd.Series(values, dtype="object")
    return Table(kind, records, scales)


@pytest.fixture(scope="session")
def table() -> TableMaker:
    return _table


@pytest.fixture(scope="session")
def today() -> date:
    return date(2026, 3, 2)


@pytest.fixture(scope="session")
def cast() -> Table:
    """Zhao Min is the extreme, Qian Li and Sun Wei tie, Wu Gang has no relevance."""
    return _table(
        "stakeholders",
        [
            {"id": "S1", "name": "Zhao Min", "audience": "client", "relevance": 5, "influence": 5, "legitimacy": 5,
             "urgency": 2, "attitude": "against", "engagement_current": "resistant", "engagement_desired": "supportive"},
            {"id": "S2", "name": "Qian Li", "audience": "team", "relevance": 4, "influence": 4, "legitimacy": 4,
             "urgency": 4, "attitude": "for", "engagement_current": "neutral", "engagement_desired": "leading"},
            {"id": "S3", "name": "Sun Wei", "audience": "client", "relevance": 4, "influence": 4, "attitude": "neutral",
             "engagement_current": "supportive", "engagement_desired": "supportive"},
            {"id": "S4", "name": "Li Na", "audience": "boss", "relevance": 2, "influence": 5, "legitimacy": 5,
             "urgency": 1, "attitude": "for", "engagement_current": "leading", "engagement_desired": "supportive"},
            {"id": "S5", "name": "Zhou Yan", "audience": "client", "relevance": 5, "influence": 1, "legitimacy": 2,
             "urgency": 5, "attitude": "for"},
            {"id": "S6", "name": "Wu Gang", "influence": 3, "attitude": "against", "engagement_desired": "neutral"},
        ],
    )  # fmt: skip


@pytest.fixture(scope="session")
def plan() -> Table:
    """Documents, trial, joint debugging and go-live in a row; one task is done, and of one nothing is known."""
    return _table(
        "tasks",
        [
            {"id": "T1", "name": "Interface documents", "counterparts": "Zhao Min", "deadline": "2026-04-01",
             "effort": 3, "confidence": 0.8, "commitment": 5, "visibility": 3, "kpi_value": 5, "cost_of_delay": 20_000},
            {"id": "T2", "name": "Trial by code", "predecessors": "1", "counterparts": "qianli", "effort": 10,
             "value": 2, "finish": "2026-03-12 17:00"},
            {"id": "T3", "name": "Joint debugging", "predecessors": "T1; T2", "counterparts": "Sun Wei、Zhou Yan",
             "deadline": "2026-02-25", "duration": 5, "priority": 3},
            {"id": "T4", "name": "Go-live", "predecessors": "T3FS+2d", "baseline_finish": "2026-06-30", "effort": 30,
             "cost_of_delay": 80_000},
            {"id": "T5", "name": "Introduction page", "status": "done", "counterparts": "Li Na"},
            {"id": "T6", "name": "Statistics", "counterparts": "Somebody else", "predecessors": "nothing we know"},
        ],
    )  # fmt: skip


@pytest.fixture(scope="session")
def register() -> Table:
    return _table(
        "risks",
        [
            {"id": "R1", "title": "Documents come late", "probability": 3, "impact": 4, "tasks": "T1; Go-live",
             "stakeholders": "Sun Wei", "residual_probability": 2, "residual_impact": 3, "status": "open"},
            {"id": "R2", "title": "Outage at go-live", "probability": 1, "impact": 5, "tasks": "4", "stakeholders": "S4"},
            {"id": "R3", "title": "Budget cut", "probability": 5, "impact": 5, "tasks": "T2", "status": "closed"},
            {"id": "R4", "title": "Unmeasured", "probability": 4, "tasks": "T3"},
        ],
    )  # fmt: skip


@pytest.fixture(scope="session")
def book(cast: Table, plan: Table, register: Table) -> Book:
    return Book({"stakeholders": cast, "tasks": plan, "risks": register})
