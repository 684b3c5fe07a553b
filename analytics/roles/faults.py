"""What is wrong with a matrix of responsibilities, by fourteen rules, worst first.

1 exactly one A a task (the golden rule of Gamestorming). 2 at least one R. 3 A and R may be one person (PK0-005), so `A/R` is no
fault. 4 at most one letter a person and task but A/R. 5 whoever answers has authority: an A who reports to the R is doubted.
6 more than three C slow a decision. 7 C is two-way and I one-way: whoever is asked need not be told as well. 8 whoever answers
for more than a fifth of the tasks carries too much. 9 nobody of another department is asked or told: a hand-over may be missing.
10 a column without a letter: why is it there? 11 a role is kept beside the people who hold it. 12 support belongs to somebody who
does the work. 13 the letters are those of the chosen variant. 14 whoever is to be managed closely has a place in the matrix.
"""

from collections.abc import Callable

import pandas as pd

from analytics.findings import Finding
from analytics.roles import in_cells, in_columns, in_rows
from analytics.roles.authority import outranked
from analytics.roles.fault import COLUMNS, SEVERITIES, Fault
from analytics.roles.matrix import Matrix
from analytics.roles.rules import USUAL, Rules

Rule = Callable[[Matrix, Rules], list[Fault]]
RULES: dict[int, Rule] = {
    1: in_rows.accountable,
    2: in_rows.responsible,
    4: in_cells.several_letters,
    6: in_rows.too_many_consulted,
    7: in_cells.asked_and_told,
    8: in_columns.overloaded,
    9: in_rows.no_hand_over,
    10: in_columns.empty,
    11: in_columns.roles,
    12: in_rows.unsupported,
    13: in_cells.unknown_letters,
}  # 3 allows what it names; 5 and 14 ask other tables


def faults(matrix: Matrix, placed: pd.DataFrame, relations: pd.DataFrame, rules: Rules = USUAL) -> pd.DataFrame:
    """Every fault: columns rule, code, severity (error, warning, note), task, holder (Int64), person (Int64), values; worst first.

    task: the record of the row concerned; holder: the place in `matrix.holders`; person: the record of the stakeholder; each missing
    where the fault is about none. placed: `map.placed` of the register; relations: the records of that table.
    """
    found = [fault for rule in RULES.values() for fault in rule(matrix, rules)]
    found += outranked(matrix, relations)
    found += in_columns.left_out(matrix, placed)
    ordered = sorted(found, key=lambda fault: (SEVERITIES.index(fault.severity), fault.rule))
    rows = [tuple(getattr(fault, name) for name in COLUMNS) for fault in ordered]
    frame = pd.DataFrame(rows, columns=list(COLUMNS), dtype="object")
    return frame.astype({"rule": "int64", "task": "Int64", "holder": "Int64", "person": "Int64"})


def findings(faults: pd.DataFrame) -> list[Finding]:
    """Each fault as a finding, in the same order."""
    return [Finding(code, values) for code, values in zip(faults["code"], faults["values"], strict=True)]


def unasked(matrix: Matrix, placed: pd.DataFrame, relations: pd.DataFrame, rules: Rules = USUAL) -> list[Finding]:
    """The rules of which nothing can be said, and what they lack: no register, no reporting lines, too few tasks, nobody rated."""
    known, missing = len(matrix.people), []
    if not known:
        missing.append(Finding.of("raci_unasked_register"))
    elif not (relations.get("kind", pd.Series(dtype="object")) == "reports_to").any():
        missing.append(Finding.of("raci_unasked_lines"))
    if known and not in_rows.several_departments(matrix):
        missing.append(Finding.of("raci_unasked_departments"))
    if known and not (placed["quadrant"] != "not_rated").any():
        missing.append(Finding.of("raci_unasked_ratings"))
    if len(matrix.asked) < rules.least_tasks:
        missing.append(Finding.of("raci_unasked_few", n=len(matrix.asked), least=rules.least_tasks))
    return missing
