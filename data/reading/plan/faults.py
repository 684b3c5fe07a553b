"""Values of a plan that cannot be read: which task and element they stand in, what was found and what would do."""

from collections.abc import Callable, Iterator

from data.kinds import Problem, Severity, Words
from data.reading.plan.told import Told
from data.reading.plan.whole import Plan

Reads = Callable[[Told, str], bool]
_HEADER = 1  # rows above the first task


def faults(plan: Plan, tasks: list[tuple[str, Told]]) -> list[Problem]:
    """A problem for each value that is not what its element holds: of the plan itself, then of each task (id, task)."""
    told = [
        Problem("plan_setting_unread", "warning", plan.file, found=found, values=(("element", element), ("expected", words)))
        for element, found, words in _unread(plan.about, _OF_THE_PLAN)
    ]  # fmt: skip
    for row, (uid, task) in enumerate(tasks, start=_HEADER + 1):
        if not task.text("UID"):
            told.append(of_task(plan, "plan_task_without_uid", row, uid, task))
        for element, found, words in _of_task(task):
            told.append(of_task(plan, "plan_value_unread", row, uid, task, found, element=element, expected=words))
    return told


def of_task(plan: Plan, code: str, row: int, uid: str, task: Told, found: str = "", **more: str | Words) -> Problem:
    """A problem of one task, which names it and its UID."""
    values = (("task", task.text("Name") or uid), ("uid", uid), *more.items())
    severity: Severity = "error" if code == "plan_value_unread" else "warning"
    return Problem(code, severity, plan.file, "Tasks", row, None, found, values, "tasks")


def _of_task(task: Told) -> Iterator[tuple[str, str, Words]]:
    yield from _unread(task, _OF_A_TASK)
    for link in task.parts("PredecessorLink"):
        yield from _unread(link, _OF_A_LINK, "PredecessorLink/")
    for baseline in task.parts("Baseline"):
        yield from _unread(baseline, _OF_A_BASELINE, "Baseline/")


def _unread(told: Told, elements: dict[str, tuple[Reads, Words]], within: str = "") -> Iterator[tuple[str, str, Words]]:
    for name, (reads, words) in elements.items():
        if (found := told.text(name)) and not reads(told, name):
            yield within + name, found, words


def _between(lowest: float, highest: float) -> Reads:
    return lambda told, name: (number := told.number(name)) is not None and lowest <= number <= highest


def _moment(told: Told, name: str) -> bool:
    return told.is_moment(name)


def _duration(told: Told, name: str) -> bool:
    return told.minutes(name) is not None


_A_DATE = _moment, Words("a date such as 2026-03-18T08:00:00", "日期，如 2026-03-18T08:00:00")
_A_DURATION = _duration, Words("a duration such as PT8H0M0S", "工期，如 PT8H0M0S")
_A_NUMBER = _between(-1e15, 1e15), Words("a number", "数字")
_OF_THE_PLAN: dict[str, tuple[Reads, Words]] = {
    "StatusDate": _A_DATE,
    "StartDate": _A_DATE,
    "MinutesPerDay": (_between(1, 1440), Words("1 to 1440 minutes", "1 至 1440 分钟")),
}
_OF_A_TASK: dict[str, tuple[Reads, Words]] = {
    **dict.fromkeys(("Start", "Finish", "ActualStart", "ActualFinish", "Deadline", "ConstraintDate", "ManualStart", "ManualFinish"), _A_DATE),
    **dict.fromkeys(("Duration", "ManualDuration", "Work"), _A_DURATION),
    **dict.fromkeys(("Cost", "DurationFormat"), _A_NUMBER),
    "PercentComplete": (_between(0, 100), Words("a number from 0 to 100", "0 至 100 的数字")),
    "Priority": (_between(0, 1000), Words("a number from 0 to 1000", "0 至 1000 的数字")),
    "ConstraintType": (_between(0, 7), Words("a number from 0 to 7", "0 至 7 的数字")),
    "OutlineLevel": (_between(0, 65535), Words("a number from 0 on", "不小于 0 的数字")),
}  # fmt: skip
_OF_A_LINK: dict[str, tuple[Reads, Words]] = {
    "Type": (_between(0, 3), Words("a number from 0 to 3", "0 至 3 的数字")),
    "LinkLag": _A_NUMBER,
    "LagFormat": _A_NUMBER,
}
_OF_A_BASELINE: dict[str, tuple[Reads, Words]] = {"Start": _A_DATE, "Finish": _A_DATE}
