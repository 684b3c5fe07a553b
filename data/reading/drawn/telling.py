"""Puts into notes what was read from a chart: which dates, from where, and where the drawing is in doubt."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby

from data.kinds import KINDS, Problem, Words
from data.kinds._letters import letter_of
from data.reading.drawn.dated import Axis
from data.reading.drawn.layout import Layout
from data.reading.found import Found

_UNITS = (
    (1, Words("a day", "一天")),
    (8, Words("a week", "一周")),
    (27, Words("a part of a month", "月内的一段")),
    (31, Words("a month", "一个月")),
    (92, Words("a quarter", "一个季度")),
)
_LONG = Words("half a year or more", "半年或更长")
_MISSING = {
    "year": Words("of which year", "是哪一年"),
    "month": Words("of which month", "是哪个月"),
    "start": Words("on which day the plan starts", "计划从哪一天开始"),
}
_SECOND = Words("its bar belongs to the task above", "其中的色条属于上一行的任务")
_MOST_ROWS, _MOST_COLOURS = 40, 6  # that are told one by one


@dataclass(frozen=True)
class Told:
    """Where a chart stands: what its notes say of their place."""

    file: str
    sheet: str
    layout: Layout
    found: Found

    @property
    def place(self) -> str:
        """The cells of the calendar, as a person calls them."""
        row = self.layout.finest.row + 1
        return f"{letter_of(min(self.layout.columns))}{row}:{letter_of(max(self.layout.columns))}{row}"

    def unreadable(self, missing: str) -> Problem:
        """That bars are drawn, but nothing tells when."""
        return self.problem("drawing_without_dates", "warning", missing=_MISSING[missing])

    def out_of_reach(self) -> Problem:
        """That whatever is drawn here cannot be seen in a file of this kind."""
        return self.problem("drawing_out_of_reach", "note")

    def problem(self, code: str, severity: str, field: str | None = None, **values: str | int | Words) -> Problem:
        letter = (
            next((column.letter for column in self.found.columns if column.field == field), None) if field else None
        )
        return Problem(
            code, severity, self.file, self.sheet, None, letter, "", (("place", self.place), *values.items()),  # type: ignore[arg-type]
            self.found.kind, None, field,
        )  # fmt: skip


def with_second_rows(found: Found, rows: Collection[int]) -> Found:
    """The table in which these (1-based) rows lack no name: they hold a second bar of the task above."""
    lower = set(rows) & set(found.rejected)
    if not lower:
        return found
    problems = tuple(
        replace(one, code="row_not_used", severity="note", column=None, field=None, values=(("reason", _SECOND),))
        if one.row in lower and one.code == "missing_required"
        else one
        for one in found.problems
    )
    rejected = tuple(row for row in found.rejected if row not in lower)
    return replace(found, rejected=rejected, not_records=tuple(sorted({*found.not_records, *lower})), problems=problems)


@dataclass
class Notes:
    """What was read, record by record."""

    told: Told
    axis: Axis
    colours: Sequence[str]
    fields: dict[str, list[int]] = field(default_factory=dict)
    broken: list[int] = field(default_factory=list)
    apart: list[int] = field(default_factory=list)
    by_order: bool = False  # that of two rows the lower one is what happened, nothing says

    @property
    def records(self) -> set[int]:
        """The records that got a date."""
        return {record for records in self.fields.values() for record in records}

    def take(self, field: str, record: int) -> None:
        self.fields.setdefault(field, []).append(record)

    def note(self, record: int, *, broken: bool, apart: bool) -> None:
        self.broken += [record] if broken else []
        self.apart += [record] if apart else []

    def problems(self) -> list[Problem]:
        """One note for each column that got dates, one for interrupted bars, one for written dates that differ."""
        unit = next((words for most, words in _UNITS if self.axis.days <= most), _LONG)
        colours = ", ".join(f"#{colour}" for colour in self.colours[:_MOST_COLOURS])
        said = Words(f" ({colours})" if colours else "", f"（{colours}）" if colours else "")
        found = [
            self.told.problem(
                "dates_from_drawing",
                "note",
                name,
                name=_words(name),
                count=len(records),
                rows=self._rows(records),
                unit=unit,
                colours=said,
            )
            for name, records in self.fields.items()
        ]
        for code, records in (("bars_interrupted", self.broken), ("drawing_differs", self.apart)):
            rows = sorted(set(records))
            found += [self.told.problem(code, "note", count=len(rows), rows=self._rows(rows))] if rows else []
        return found + ([self.told.problem("bars_in_two_rows", "note")] if self.by_order and found else [])

    def _rows(self, records: Sequence[int]) -> Words:
        """Rows of the sheet in runs, as `5-12, 14`."""
        rows = sorted(self.told.found.record_rows[record - 1] for record in records)
        runs = [[row for _, row in run] for _, run in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0])]
        said = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
        more = len(said) > _MOST_ROWS
        return Words(
            ", ".join(said[:_MOST_ROWS]) + (", …" if more else ""),
            "、".join(said[:_MOST_ROWS]) + ("……" if more else ""),
        )


def _words(field: str) -> Words:
    column = KINDS["tasks"].column(field)
    return column.words if column is not None else Words(field, field)
