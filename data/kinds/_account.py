"""What became of the rows of one table: each was used, rejected or no record, and the three add up."""

from dataclasses import dataclass

from data.kinds._words import Words


@dataclass(frozen=True)
class Account:
    """The rows of one table of a sheet. rows = used + rejected + no_records; ValueError where they do not add up.

    header: the 1-based row right above the records, where a comment on a whole column belongs; None where there is none.
    """

    sheet: str
    table: Words
    header: int | None
    rows: int
    used: int
    rejected: int
    no_records: int

    def __post_init__(self) -> None:
        if self.rows != self.used + self.rejected + self.no_records:
            raise ValueError(f"{self.sheet}: {self.rows} rows are not accounted for")
