"""The lines of a list of things to attend to: where each leads, what it says, how much it weighs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from analytics.findings import Said

COLUMNS = ("page", "kind", "record", "code", "values", "weight")


@dataclass(frozen=True)
class Line:
    """One thing: the page that it leads to, the record to open there (None: none), a finding, and a weight 0..100."""

    page: str
    kind: str | None
    record: int | None
    code: str
    values: tuple[tuple[str, Said], ...]
    weight: float


def line(page: str, kind: str | None, record: object, code: str, weight: float, **values: Said) -> Line:
    """A line; `record` is an index label, or None."""
    return Line(page, kind, None if record is None else int(str(record)), code, tuple(values.items()), float(weight))


def rolled(lines: Sequence[Line], stem: str, *, singly: int) -> list[Line]:
    """The worst `singly` lines one by one, and one line for all the others, or for all of them where `singly` is 0.

    The codes of those lines are the stem with `_more` or `_all`; they have values n and name, of the worst of those meant.
    """
    worst_first = sorted(lines, key=lambda one: -one.weight)
    if len(lines) <= max(singly, 1):
        return worst_first
    alone, others = worst_first[:singly], worst_first[singly:]
    named = dict(others[0].values)["name"]
    values = (("n", len(others)), ("name", named))
    end = "more" if alone else "all"
    worst = others[0]
    return [*alone, Line(worst.page, worst.kind, worst.record, f"{stem}_{end}", values, worst.weight)]


def frame(lines: Sequence[Line]) -> pd.DataFrame:
    """The lines as a frame, heaviest first; record is Int64, missing where a line is about no record."""
    rows = [tuple(getattr(one, name) for name in COLUMNS) for one in sorted(lines, key=lambda one: -one.weight)]
    listed = pd.DataFrame(rows, columns=list(COLUMNS), dtype="object")
    return listed.astype({"record": "Int64", "weight": "float64"})


def each(records: pd.DataFrame) -> list[tuple[int, Any]]:
    """The rows of a frame with their records."""
    return [(int(str(record)), row) for record, row in records.iterrows()]


def written(text: object, otherwise: object = "–") -> str:
    """A cell for a sentence: the text, else what stands for it, else a dash."""
    return next((one for one in (text, otherwise) if isinstance(one, str) and one.strip()), "–")


def day(moment: pd.Timestamp) -> str:
    """A day as it is written in every sentence: `2027-03-18`."""
    return f"{moment:%Y-%m-%d}"
