"""One fault of a matrix of responsibilities: which rule, how grave, whom and what it is about."""

from dataclasses import dataclass, fields

from analytics.findings import Said
from analytics.roles.matrix import Matrix

SEVERITIES = ("error", "warning", "note")


@dataclass(frozen=True)
class Fault:
    """A rule broken; task and person are records, holder a place among the holders of the matrix, None where it is about none."""

    rule: int
    code: str
    severity: str
    task: int | None = None
    holder: int | None = None
    person: int | None = None
    values: tuple[tuple[str, Said], ...] = ()


COLUMNS = tuple(field.name for field in fields(Fault))


def at_task(matrix: Matrix, rule: int, code: str, severity: str, task: int, **values: Said) -> Fault:
    """A fault of a row; its sentence names the task."""
    return Fault(rule, code, severity, task=task, values=(("name", task_name(matrix, task)), *values.items()))


def at_holder(matrix: Matrix, rule: int, code: str, severity: str, holder: int, **values: Said) -> Fault:
    """A fault of a column; its sentence names whose it is."""
    one = matrix.holders.loc[holder]
    person = one["people"][0] if len(one["people"]) == 1 else None
    return Fault(rule, code, severity, None, holder, person, (("who", str(one["name"])), *values.items()))


def at_cell(matrix: Matrix, rule: int, code: str, severity: str, task: int, holder: int, **values: Said) -> Fault:
    """A fault of one cell; its sentence names the task and whose column it is."""
    whose = at_holder(matrix, rule, code, severity, holder, name=task_name(matrix, task), **values)
    return Fault(rule, code, severity, task, holder, whose.person, whose.values)


def task_name(matrix: Matrix, task: int) -> str:
    """The task as its row names it, a dash where it does not."""
    name = matrix.tasks.at[task, "name"]
    return name if isinstance(name, str) else "–"
