"""Where each problem is marked: the wrong cell, the first cell of a wrong row, the heading of a wrong column."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from data.kinds import Account, Problem, Severity, Words

LONGEST = 1_000  # letters of one comment; the sheet of problems says all of them


@dataclass(frozen=True)
class Mark:
    """One marked cell: where it stands (column blank: the first filled cell of the row), how bad it is, and what is said."""

    sheet: str
    row: int
    column: str
    severity: Severity
    said: str


def marks_of(problems: Iterable[Problem], accounts: Sequence[Account], language: str) -> list[Mark]:
    """One mark a cell, whatever is wrong with it told together; what only informs is not marked."""
    headers = {account.sheet: account.header for account in reversed(accounts) if account.header is not None}
    at: dict[tuple[str, int, str], list[Problem]] = defaultdict(list)
    for problem in problems:
        row = problem.row or headers.get(problem.sheet)
        if problem.severity != "note" and row and (problem.row or problem.column):
            at[problem.sheet, row, problem.column or ""].append(problem)
    return [
        Mark(sheet, row, column, _worst(said), _comment(said, language)) for (sheet, row, column), said in at.items()
    ]


def together(marks: Iterable[Mark]) -> list[Mark]:
    """Marks of one cell as one mark, the worst of them, all of it said."""
    at: dict[tuple[int, str], Mark] = {}
    for mark in marks:
        other = at.get((mark.row, mark.column))
        worst: Severity = "error" if other and other.severity == "error" else mark.severity
        said = f"{other.said}\n{mark.said}" if other else mark.said
        at[mark.row, mark.column] = replace(mark, severity=worst, said=_shortened(said))
    return list(at.values())


_EXPECTED = Words("Expected: {expected}", "应为：{expected}")


def _worst(problems: Sequence[Problem]) -> Severity:
    return "error" if any(problem.severity == "error" for problem in problems) else "warning"


def _comment(problems: Sequence[Problem], language: str) -> str:
    lines = [line for problem in problems for line in _lines(problem, language)]
    return _shortened("\n".join(dict.fromkeys(lines)))


def _shortened(said: str) -> str:
    return said if len(said) <= LONGEST else said[: LONGEST - 1] + "…"


def _lines(problem: Problem, language: str) -> list[str]:
    """The sentence and, where it does not say so itself, what would do."""
    sentence, expected = problem.sentence(language), problem.expected(language)
    return [sentence] if not expected or expected in sentence else [sentence, _EXPECTED(language, expected=expected)]
