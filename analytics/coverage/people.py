"""Gaps around the people to manage closely: no place in the matrix, nothing told to them, nobody who answers for them, no task."""

import pandas as pd

from analytics import roles
from analytics.coverage.gaps import Gap, written
from analytics.findings import Finding
from analytics.judgements import texts
from analytics.ties import counterparts
from data.kinds import KINDS, Book, Register, names_in
from data.kinds._register import spelled

Found = list[Gap] | Finding  # the gaps of a check, or why it could not be made

_EVERYBODY = frozenset(
    map(
        spelled,
        ("all", "everyone", "everybody", "all stakeholders", "全体", "所有人", "全员", "所有干系人", "全体干系人"),
    )
)


def without_raci(book: Book, close: pd.DataFrame) -> Found:
    """People to manage closely who have no letter in the matrix, neither by name nor by a role."""
    if book.records("raci").empty:
        return Finding.of("coverage_no_raci")
    inside = roles.within(roles.matrix(book, roles.rules_of(book)))
    return _gaps("raci", "roles", close[~close.index.isin(inside)], "uncovered_raci")


def without_communication(book: Book, close: pd.DataFrame) -> Found:
    """People to manage closely to whom nobody plans to speak.

    Planned is what the communication plan addresses to them, by name, role, department, house or audience, or to everybody; and what
    the register itself agrees: a way and a frequency of contact.
    """
    plan, people = book.records("communication"), book.records("stakeholders")
    agreed = texts(people, "communication_method").notna() & texts(people, "frequency").notna()
    if plan.empty and not agreed.any():
        return Finding.of("coverage_no_communication")
    told = {int(str(record)) for record in people.index[agreed]} | _addressed(plan, people)
    return _gaps("communication", "map", close[~close.index.isin(told)], "uncovered_communication")


def without_owner(book: Book, close: pd.DataFrame) -> Found:
    """People to manage closely for whom nobody of ours answers; not asked of a register that names no owner at all."""
    owner = texts(book.records("stakeholders"), "owner")
    if owner.isna().all():
        return Finding.of("coverage_no_owners")
    return _gaps("owner", "map", close[owner.reindex(close.index).isna()], "uncovered_owner")


def without_task(book: Book, close: pd.DataFrame) -> Found:
    """People to manage closely who are named in no open task, neither as counterpart nor as owner."""
    open_tasks = roles.open_tasks(book)
    if open_tasks.empty:
        return Finding.of("coverage_no_tasks")
    people = book.records("stakeholders")
    owned = open_tasks.assign(counterparts=texts(open_tasks, "owner"))
    busy = {int(one) for pairs in (open_tasks, owned) for one in counterparts(pairs, people)["stakeholder"]}
    return _gaps("task", "map", close[~close.index.isin(busy)], "uncovered_task")


def _gaps(check: str, page: str, people: pd.DataFrame, code: str) -> list[Gap]:
    return [
        Gap(check, page, "stakeholders", int(str(record)), code, (("who", written(name)),))
        for record, name in people["name"].items()
    ]


def _addressed(plan: pd.DataFrame, people: pd.DataFrame) -> set[int]:
    """The people of the register whom the plan's column Audience means."""
    register, groups = Register(people), _groups(people)
    found: set[int] = set()
    for cell in texts(plan, "audience").dropna():
        for name in (cell, *names_in(cell)):
            found |= {*register.all(name), *groups.get(spelled(name), ())}
            found |= set(map(int, people.index)) if spelled(name) in _EVERYBODY else set()
    return found


def _groups(people: pd.DataFrame) -> dict[str, set[int]]:
    """Roles, departments, houses and audiences as they are compared, with the people in them."""
    groups: dict[str, set[int]] = {}
    for name in ("role", "department", "organization", "audience"):
        column = KINDS["stakeholders"].column(name)
        for record, cell in texts(people, name).dropna().items():
            choices = [choice for choice in column.choices if choice.code == cell] if column else []
            said = [cell, *(word for choice in choices for word in choice.words.everywhere())]
            for word in said:
                groups.setdefault(spelled(word), set()).add(int(str(record)))
    return groups
