"""One gap between two tables: what it is about, what it says, and where it is mended."""

from dataclasses import dataclass

import pandas as pd

from analytics.findings import Finding, Said

COLUMNS = ("check", "page", "kind", "record", "code", "values")


@dataclass(frozen=True)
class Gap:
    """check: which check found it; page, kind, record: where it leads (None where no record is to be opened); code, values: a finding."""

    check: str
    page: str
    kind: str
    record: int | None
    code: str
    values: tuple[tuple[str, Said], ...]


@dataclass(frozen=True, eq=False)
class Coverage:
    """gaps: columns check, page, kind, record (Int64), code, values, in the order of the checks. made: the checks that could be made.

    unmade: for each of the others why not, as a finding: what a table lacks is neither a pass nor a fault.
    """

    gaps: pd.DataFrame
    made: tuple[str, ...]
    unmade: tuple[Finding, ...]


def written(*cells: object) -> str:
    """The first of these cells that says anything, else a dash."""
    return next((cell for cell in cells if isinstance(cell, str) and cell.strip()), "–")
