"""Reads a rating sheet that came back: one row a person and a column a criterion become one rating each, with its cell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd

from data.kinds import KINDS, LANGUAGES, RATING_SHEET, SCALES, Column, Problem, Scale, Table, Words
from data.kinds._book import Cell
from data.kinds._letters import letter_of
from data.reading.around import Values
from data.reading.cells import text_of, values_of, words_expected
from data.reading.dates import date_in
from data.reading.found import Found, Matched
from data.reading.frames import frame_of
from data.reading.workbook import Sheet

_PEOPLE = KINDS["stakeholders"]
_FIELDS = {"id": "stakeholder_id", "name": "stakeholder", "department": None, "role": None}
_LABELS = 30  # rows in which the head of a sheet stands, whatever somebody wrote between


def is_rating_sheet(sheet: Sheet) -> bool:
    """Whether Liaison made the sheet for a rater: its mark stands in A1."""
    first = sheet.rows[0][0] if sheet.rows and sheet.rows[0] else None
    return isinstance(first, str) and first.strip() in RATING_SHEET.mark.everywhere()


def rating_sheet(file: str, sheet: Sheet) -> Found | None:
    """The ratings on a sheet of ours; None where its headings are gone, so that nobody can tell what the scores mean.

    One rating for each score: `record_rows` names the row of a person once for each. A row without a score is no record; one of
    which nothing could be used is rejected. Without the name of the rater nothing of the sheet can be used.
    """
    headed = _headed(sheet)
    if headed is None:
        return None
    top, columns = headed
    one = _Reader(file, sheet, top, columns)
    return one.found()


@dataclass(frozen=True)
class _Column:
    """A column of the sheet: what it holds, and of a score its criterion and scale."""

    at: int
    header: str
    field: str | None
    criterion: Column | None = None
    scale: Scale | None = None
    own: bool = False


def _headed(sheet: Sheet) -> tuple[int, list[_Column]] | None:
    """The row of the headings (0-based) with what each of its columns holds."""
    for at, row in enumerate(sheet.rows[: _LABELS + 20]):
        columns = [_column(place, cell) for place, cell in enumerate(row) if isinstance(cell, str) and cell.strip()]
        fields = {column.field for column in columns}
        if {"stakeholder", "score"} <= fields:
            return at, columns
    return None


def _column(at: int, cell: str) -> _Column:
    said = cell.strip()
    for name, read_as in _FIELDS.items():
        known = _PEOPLE.column(name)
        if known is not None and said in known.words.everywhere():
            return _Column(at, said, read_as)
    if said in RATING_SHEET.reason.everywhere():
        return _Column(at, said, "reason")
    if (asked := _ASKED.get(said)) is not None:
        criterion, scale = asked
        return _Column(at, said, "score", criterion, scale)
    return _Column(at, said, None, own=True)


def _asked() -> dict[str, tuple[Column, Scale]]:
    """Every heading under which a score may stand: each criterion with each scale, in each language."""
    found = {}
    for name in RATING_SHEET.criteria:
        column = _PEOPLE.column(name)
        assert column is not None  # the criteria are columns of the stakeholders
        for language in LANGUAGES:
            said = column.words(language)
            found[said] = (column, SCALES[column.scale or "1-5"])
            for scale in SCALES.values():
                for form in ("{} ({})", "{}（{}）"):
                    found[form.format(said, scale.words(language))] = (column, scale)
    return found


_ASKED = _asked()


@dataclass
class _Reader:
    """One sheet while its rows become ratings."""

    file: str
    sheet: Sheet
    top: int
    columns: Sequence[_Column]
    rows: list[int] = field(default_factory=list)  # of each rating, 0-based
    cells: dict[str, list[object]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    rejected: list[int] = field(default_factory=list)
    without: list[int] = field(default_factory=list)

    def found(self) -> Found:
        """The ratings of the sheet as a table."""
        people = [
            at for at in range(self.top + 1, len(self.sheet.rows)) if any(c is not None for c in self.sheet.rows[at])
        ]
        rater, place = _beside(self.sheet, RATING_SHEET.rater, self.top)
        self.cells = {name: [] for name in (*KINDS["ratings"].names, *(c.header for c in self.columns if c.own))}
        if text_of(rater) is None:
            self.problems.append(_missing(self.file, self.sheet, place, 1, "rater"))
            self.rejected = people
        else:
            self._rated(people, str(text_of(rater)), self._day())
        matched = [
            Matched(letter_of(c.at), c.header, c.field, 1.0, c.scale.name if c.scale else None) for c in self.columns
        ]
        return Found(
            self.sheet.name, "ratings", (self.top + 1,), tuple(at + 1 for at in self.rows), tuple(matched), self._table(),
            rejected=tuple(at + 1 for at in self.rejected), problems=tuple(self.problems), hidden=self.sheet.hidden,
            not_records=tuple(at + 1 for at in self.without), form=True,
        )  # fmt: skip

    def _day(self) -> pd.Timestamp | None:
        """The day of the ratings: as the rater says, else the one on which the sheet was made."""
        said, at = _beside(self.sheet, RATING_SHEET.rated_on, self.top)
        on = date_in(said)
        if said is not None and on is None:
            date = KINDS["ratings"].column("on")
            assert date is not None
            self.problems.append(self._wrong("wrong_value", at, 1, said, words_expected(date), "on"))
        return on if on is not None else date_in(_beside(self.sheet, RATING_SHEET.made_on, self.top)[0])

    def _rated(self, people: Sequence[int], rater: str, on: pd.Timestamp | None) -> None:
        """Every score of every person, row by row."""
        read = {column.at: self._scores(column, people) for column in self.columns if column.criterion is not None}
        places = {column.field: column.at for column in reversed(self.columns) if column.field not in (None, "score")}
        for order, at in enumerate(people):
            row = self.sheet.rows[at]
            person = {name: text_of(row[places[name]]) if name in places else None for name in ("stakeholder_id", "stakeholder", "reason")}  # fmt: skip
            scores = [(column, read[column.at][order]) for column in self.columns if column.criterion is not None]
            filled = [score for _, score in scores if score is not None]
            if not any(row[column.at] is not None for column, _ in scores):
                self.without.append(at)
            elif not (person["stakeholder_id"] or person["stakeholder"]):
                self.problems.append(_missing(self.file, self.sheet, at, places["stakeholder"], "stakeholder"))
                self.rejected.append(at)
            elif not filled:
                self.rejected.append(at)
            else:
                named = {
                    **person,
                    "stakeholder": person["stakeholder"] or person["stakeholder_id"],
                    "rater": rater,
                    "on": on,
                }
                self._keep(at, named, [(column, score) for column, score in scores if score is not None])

    def _keep(self, at: int, person: Mapping[str, object], scores: Sequence[tuple[_Column, float]]) -> None:
        for column, score in scores:
            assert column.criterion is not None
            assert column.scale is not None
            language = next(said for said in LANGUAGES if column.header.startswith(column.criterion.words(said)))
            told = {
                "criterion": column.criterion.words(language),
                "score": score,
                "score_scale": column.scale.words(language),
            }
            own = {one.header: self.sheet.rows[at][one.at] for one in self.columns if one.own}
            for name, cells in self.cells.items():
                cells.append({**own, **person, **told}.get(name))
            self.rows.append(at)

    def _scores(self, column: _Column, people: Sequence[int]) -> list[float | None]:
        """The scores of a column on its scale, one a person; of each cell that is none a problem is told."""
        assert column.criterion is not None
        assert column.scale is not None
        cells = [self.sheet.rows[at][column.at] for at in people]
        read = values_of(column.criterion, cells, header=column.header, scale=column.scale.name)
        expected = words_expected(column.criterion, column.scale.name)
        scores: list[float | None] = []
        for at, cell, value in zip(people, cells, read.values, strict=True):
            score = None if value is None or value != value else float(str(value))
            beyond = score is not None and not column.scale.lowest <= score <= column.scale.highest
            if cell is not None and (score is None or beyond):
                code = "out_of_range" if beyond or _is_number(cell) else "wrong_value"
                self.problems.append(self._wrong(code, at, column.at, cell, expected, "score"))
            scores.append(None if beyond else score)
        return scores

    def _wrong(self, code: str, at: int, column: int, cell: Cell, expected: Words, field: str) -> Problem:
        told = (("expected", expected),)
        return Problem(code, "error", self.file, self.sheet.name, at + 1, letter_of(column), text_of(cell) or "", told, "ratings", None, field)  # fmt: skip

    def _table(self) -> Table:
        names = list(self.cells)
        columns = [Matched("", name, name if name in KINDS["ratings"].names else None, 1.0) for name in names]
        values = [Values(self.cells[name]) for name in names]
        records, _, places = frame_of("ratings", values, columns, self.rows, self.file, self.sheet.name)
        return Table("ratings", records, {}, places)


def _is_number(cell: Cell) -> bool:
    return isinstance(cell, int | float) and not isinstance(cell, bool)


def _missing(file: str, sheet: Sheet, at: int, column: int, name: str) -> Problem:
    known = KINDS["ratings"].column(name)
    told = (("field", known.words),) if known else ()
    return Problem("missing_required", "error", file, sheet.name, at + 1, letter_of(column), values=told, kind="ratings", field=name)  # fmt: skip


def _beside(sheet: Sheet, label: Words, top: int) -> tuple[Cell, int]:
    """What stands beside a label above the table, and in which row (0-based); the first row where the label is gone."""
    rows: Iterator[tuple[int, list[Cell]]] = enumerate(sheet.rows[: min(top, _LABELS)])
    at = next(
        (at for at, row in rows if row and isinstance(row[0], str) and row[0].strip() in label.everywhere()), None
    )
    if at is None:
        return None, 0
    row = sheet.rows[at]
    return (row[1] if len(row) > 1 else None), at
