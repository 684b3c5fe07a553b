"""Gaps around the work: a task nobody cares about, a risk in the hands of an opponent, a role nobody fills, a promise nobody planned."""

from collections.abc import Callable

import pandas as pd

from analytics import risks, roles, ties
from analytics.coverage.gaps import Gap, written
from analytics.coverage.people import Found
from analytics.engagement import opposing
from analytics.findings import Finding
from analytics.judgements import texts
from data.kinds import Book, Register, names_in
from data.kinds._register import spelled

_ACCEPTED = (
    "designing",
    "developing",
    "testing",
    "blocked",
)  # from here on a requirement is a promise; before it is a wish
_OVER = ("done", "cancelled", "closed")


def nobody_cares(book: Book, placed: pd.DataFrame) -> Found:
    """Open tasks that name no counterpart and on which the matrix asks or tells nobody; not asked of a plan without counterparts."""
    tasks = roles.open_tasks(book)
    if tasks.empty:
        return Finding.of("coverage_no_tasks")
    named = texts(tasks, "counterparts").notna()
    heard = _heard_of(book, tasks)
    if not named.any() and not heard:
        return Finding.of("coverage_no_counterparts")
    alone = tasks[~named & ~tasks.index.isin(heard)]
    return [
        Gap("cares", "schedule", "tasks", record, "uncovered_nobody_cares", (("name", _called(tasks, record)),))
        for record in map(int, alone.index)
    ]


def resistant_owner(book: Book, placed: pd.DataFrame) -> Found:
    """Open risks that belong to somebody who is against the project or resists it."""
    register = book.records("risks")
    still = risks.exposed(book.table("risks"))["open"] if len(register) else pd.Series(dtype=bool)
    if not still.any():
        return Finding.of("coverage_no_risks")
    if texts(register, "owner").isna().all():
        return Finding.of("coverage_no_risk_owners")
    if placed[["attitude", "engagement_current"]].isna().all(axis=None):
        return Finding.of("coverage_no_attitudes")
    owned = ties.counterparts(register.assign(counterparts=texts(register, "owner")), book.records("stakeholders"))
    against = set(placed.index[opposing(placed)])
    return [
        Gap("resistant", "risks", "risks", int(risk), "uncovered_resistant", (("name", written(register.at[risk, "title"] if "title" in register else None)), ("who", written(placed.at[person, "name"]))))
        for risk, person in owned.itertuples(index=False)
        if still[risk] and person in against
    ]  # fmt: skip


def unfilled_roles(book: Book, placed: pd.DataFrame) -> Found:
    """Roles of the process that nobody of the register fills; the first step that asks for each is told.

    A role is filled by whoever bears it as name, role, department or house, or whose role says all of it and more (`Delivery and
    operations lead` is an operations lead).
    """
    steps, people = book.records("process"), book.records("stakeholders")
    asked = texts(steps, "role")
    if asked.isna().all():
        return Finding.of("coverage_no_process")
    if texts(people, "role").isna().all():
        return Finding.of("coverage_no_roles")
    fills, found = _filling(people), dict[str, Gap]()
    for record, cell in asked.dropna().items():
        for role in [cell] if fills(cell) else names_in(cell):
            if not fills(role):
                step = written(steps.at[record, "activity"] if "activity" in steps else None)
                gap = Gap("process", "load", "process", int(str(record)), "uncovered_process", (("who", role), ("name", step)))  # fmt: skip
                found.setdefault(spelled(role), gap)
    return list(found.values())


def unplanned_promises(book: Book, placed: pd.DataFrame) -> Found:
    """What was promised to a client and no task of the plan takes up.

    Promised are the open actions about somebody of the client, and their requirements from the day they are accepted (status designing
    or later, not live or closed). A task takes an action up where the action names it, or bears its words; a requirement where it
    bears its number or its name.
    """
    tasks, people = book.records("tasks"), book.records("stakeholders")
    clients = set(map(int, people.index[texts(people, "audience") == "client"]))
    if not clients:
        return Finding.of("coverage_no_clients")
    asked, promised = _requirements(book, clients), _actions(book, clients)
    if book.records("requirements").empty and book.records("actions").empty:
        return Finding.of("coverage_no_promises")
    if tasks.empty:
        return Finding.of("coverage_no_tasks")
    register, said = Register(tasks, numbered=True), _said_in(tasks)
    found = [gap for gap, ways in asked if not any(register.all(way) or _within(way, said) for way in ways)]
    return found + [
        gap for gap, task, text in promised if not any(map(register.all, names_in(task))) and not _within(text, said)
    ]


def _filling(people: pd.DataFrame) -> Callable[[str], bool]:
    """Asks whether anybody of the register fills a role."""
    register, held = Register(people), [role for role in texts(people, "role") if role]
    groups = {spelled(cell) for name in ("department", "organization") for cell in texts(people, name).dropna()}

    def fills(role: str) -> bool:
        asked, words = spelled(role), set(role.casefold().split())
        return (
            asked in groups
            or bool(register.all(role))
            or any(asked in spelled(one) or words <= set(one.casefold().split()) for one in held)
        )

    return fills


def _heard_of(book: Book, tasks: pd.DataFrame) -> set[int]:
    """The tasks of the plan on which the matrix has somebody asked or told."""
    matrix = roles.matrix(book, roles.rules_of(book))
    rows, register = set(matrix.of("consulted", "informed")["task"]), Register(tasks, numbered=True)
    names = matrix.tasks["name"].reindex(sorted(rows)).dropna()
    return {record for name in names for record in register.all(name)}


def _requirements(book: Book, clients: set[int]) -> list[tuple[Gap, list[str]]]:
    records = book.records("requirements")
    accepted = records[texts(records, "status").isin(_ACCEPTED)]
    pairs = ties.counterparts(accepted.assign(counterparts=texts(accepted, "requester")), book.records("stakeholders"))
    theirs = pairs.loc[pairs["stakeholder"].isin(clients), "task"].unique()
    numbers, names, whose = (texts(accepted, name) for name in ("number", "name", "requester"))
    return [
        (
            Gap("promised", "load", "requirements", int(one), "uncovered_requirement", (("name", written(names[one], numbers[one])), ("who", written(whose[one])))),
            [way for way in (numbers[one], names[one]) if isinstance(way, str)],
        )
        for one in theirs
    ]  # fmt: skip


def _actions(book: Book, clients: set[int]) -> list[tuple[Gap, object, str]]:
    records = book.records("actions")
    still = records[~texts(records, "status").isin(_OVER)]
    pairs = ties.hurts(still.assign(stakeholders=texts(still, "stakeholder")), book.records("stakeholders"))
    theirs = pairs.loc[pairs["stakeholder"].isin(clients), "risk"].unique()
    promised, task, whom = (texts(still, name) for name in ("text", "task", "stakeholder"))
    return [
        (
            Gap("promised", "decisions", "actions", int(one), "uncovered_action", (("name", written(promised[one])), ("who", written(whom[one])))),
            task[one],
            written(promised[one]),
        )
        for one in theirs
    ]  # fmt: skip


def _said_in(tasks: pd.DataFrame) -> str:
    """All that the plan says of its tasks in words, as it is compared."""
    told = (texts(tasks, name).dropna() for name in ("id", "name", "concern", "notes"))
    return "\n".join(spelled(cell) for cells in told for cell in cells)


def _within(text: str, said: str) -> bool:
    return bool(spelled(text)) and spelled(text) in said


def _called(tasks: pd.DataFrame, record: int) -> str:
    return written(*(tasks.at[record, name] for name in ("name", "id") if name in tasks))
