"""What became of the rows of one table: each was used, rejected, left out or no record, and these add up."""

from dataclasses import dataclass

from data.kinds._words import Words


@dataclass(frozen=True)
class Account:
    """The rows of one table of a sheet. rows = used + rejected + no_records + left_out; ValueError where they do not add up.

    header: the 1-based row right above the records, where a comment on a whole column belongs; None where there is none.
    """

    sheet: str
    table: Words
    header: int | None
    rows: int
    used: int
    rejected: int
    no_records: int
    left_out: int = 0

    def __post_init__(self) -> None:
        if self.rows != self.used + self.rejected + self.no_records + self.left_out:
            raise ValueError(f"{self.sheet}: {self.rows} rows are not accounted for")
