"""Where a table is being read: what its problems say of their place."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from data.kinds import Problem
from data.kinds._letters import letter_of


@dataclass
class Where:
    """The file, the sheet, the kind and the rows (0-based) of the records, which the problems of a table name."""

    file: str
    sheet: str
    kind: str
    rows: Sequence[int] = field(default_factory=tuple)

    def problem(
        self, code: str, severity: str, column: int | None, at: int | None, found: str, **about: object
    ) -> Problem:
        """A problem in a column (0-based), at a record (from 0), each where it is of one; about: what its sentence tells more."""
        values = tuple((name, value) for name, value in about.items() if name != "field")
        return Problem(
            code, severity, self.file, self.sheet,  # type: ignore[arg-type]
            None if at is None else self.rows[at] + 1, None if column is None else letter_of(column), found,
            values, self.kind, None if at is None else at + 1, about.get("field"),  # type: ignore[arg-type]
        )  # fmt: skip
