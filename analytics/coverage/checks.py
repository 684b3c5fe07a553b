"""All checks across tables, each made where its tables are there, and told as not made where they are not."""

from collections.abc import Callable

import pandas as pd

from analytics.coverage import people, work
from analytics.coverage.gaps import COLUMNS, Coverage, Gap
from analytics.coverage.people import Found
from analytics.findings import Finding
from data.kinds import Book

Check = Callable[[Book, pd.DataFrame], Found]
_OF_KEY_PEOPLE: dict[str, Check] = {
    "raci": people.without_raci,
    "communication": people.without_communication,
    "owner": people.without_owner,
    "task": people.without_task,
}
_OF_WORK: dict[str, Check] = {
    "resistant": work.resistant_owner,
    "promised": work.unplanned_promises,
    "cares": work.nobody_cares,
    "process": work.unfilled_roles,
}
CHECKS = (*_OF_KEY_PEOPLE, *_OF_WORK)


def covered(book: Book, placed: pd.DataFrame) -> Coverage:
    """What falls between the tables of a book; placed: `map.placed` of its stakeholders.

    The checks around people ask those of the quadrant manage_closely, strongest first; where nobody is rated none of them is made.
    """
    rated = (placed["quadrant"] != "not_rated").any()
    close = placed[placed["quadrant"] == "manage_closely"].sort_values("influence", ascending=False, kind="stable")
    found: dict[str, Found] = {
        name: check(book, close) if rated else Finding.of("coverage_nobody_rated")
        for name, check in _OF_KEY_PEOPLE.items()
    }
    found |= {name: check(book, placed) for name, check in _OF_WORK.items()}
    gaps = [gap for one in found.values() if isinstance(one, list) for gap in one]
    missing = [one for one in found.values() if isinstance(one, Finding)]
    return Coverage(
        _frame(gaps), tuple(name for name, one in found.items() if isinstance(one, list)), tuple(dict.fromkeys(missing))
    )


def findings(coverage: Coverage) -> list[Finding]:
    """Each gap as a finding, in the same order."""
    gaps = coverage.gaps
    return [Finding(code, values) for code, values in zip(gaps["code"], gaps["values"], strict=True)]


def _frame(gaps: list[Gap]) -> pd.DataFrame:
    rows = [tuple(getattr(gap, name) for name in COLUMNS) for gap in gaps]
    return pd.DataFrame(rows, columns=list(COLUMNS), dtype="object").astype({"record": "Int64"})
