"""What the checks across tables come to in one sentence, and their gaps for other programs."""

import pandas as pd

from analytics.coverage.checks import covered
from analytics.coverage.gaps import Coverage
from analytics.findings import Finding
from data.kinds import KINDS, Book


def finding(coverage: Coverage) -> Finding:
    """coverage_unmade: no check could be made. coverage_gaps: n gaps between the tables. coverage_whole: n checks, no gap."""
    if not coverage.made:
        return Finding.of("coverage_unmade")
    if len(coverage.gaps):
        return Finding.of("coverage_gaps", n=len(coverage.gaps))
    return Finding.of("coverage_whole", n=len(coverage.made))


def listed(coverage: Coverage, book: Book) -> list[dict[str, object]]:
    """The gaps for other programs: check, code, kind, id (what others refer to the record by), name and who; then the checks not made.

    Those have their code alone, and `made` is false.
    """
    rows: list[dict[str, object]] = []
    for gap in coverage.gaps.to_dict("records"):
        values, records = dict(gap["values"]), book.records(gap["kind"])
        key = KINDS[gap["kind"]].key
        id = records.at[int(gap["record"]), key] if key in records else None
        known = id if isinstance(id, str) else None
        rows.append(
            {"check": gap["check"], "code": gap["code"], "made": True, "kind": gap["kind"], "id": known, "name": values.get("name"), "who": values.get("who")}
        )  # fmt: skip
    blank = dict.fromkeys(("kind", "id", "name", "who"))
    return rows + [{"check": None, "code": one.code, "made": False, **blank} for one in coverage.unmade]


def for_programs(book: Book, placed: pd.DataFrame) -> dict[str, list[dict[str, object]]]:
    """What `python -m analytics map` says of the checks, under the key `coverage`; placed: `map.placed` of the stakeholders."""
    return {"coverage": listed(covered(book, placed), book)}
