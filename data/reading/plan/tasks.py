"""The tasks of a plan as rows: what Project was told goes into our columns, what it reckoned into columns of its own."""

from collections.abc import Mapping

from data.kinds import KINDS, Link
from data.kinds._book import Cell
from data.kinds._links import LinkType
from data.reading.ids import free_id
from data.reading.plan.faults import of_task
from data.reading.plan.told import Told, in_days, is_elapsed, is_percent
from data.reading.plan.whole import Plan

_TYPES: tuple[LinkType, ...] = ("FF", "FS", "SF", "SS")
_CONSTRAINTS = (
    "", "As late as possible", "Must start on", "Must finish on", "Start no earlier than", "Start no later than",
    "Finish no earlier than", "Finish no later than",
)  # fmt: skip
_USUAL_PRIORITY = 500
_RECKONED = {"Start": "Start as Project reckoned it", "Finish": "Finish as Project reckoned it"}
OWN = frozenset(_RECKONED.values())


def with_ids(plan: Plan) -> list[tuple[str, Told]]:
    """Each task with its UID; one that has none with its number in the list, or the next that is free."""
    tasks = list(plan.listed())
    taken = {task.text("UID") for task in tasks}
    known: list[tuple[str, Told]] = []
    for number, task in enumerate(tasks, start=1):
        uid = task.text("UID") or free_id(number, taken)
        taken.add(uid)
        known.append((uid, task))
    return known


def rows_of_tasks(plan: Plan, known: list[tuple[str, Told]]) -> list[list[Cell]]:
    """A row of headings, then a row a task; known: the tasks with their ids."""
    above = _parents(known)
    reader = _Reader(plan, known, above)
    told = [reader.row(uid, task) for uid, task in known]
    columns = [column for column in KINDS["tasks"].columns if any(column.name in row for row in told)]
    own = [heading for heading in _RECKONED.values() if any(heading in row for row in told)]
    heads: list[Cell] = [*(column.words("en") for column in columns), *own]
    names = [*(column.name for column in columns), *own]
    return [heads, *([row.get(name) for name in names] for row in told)]


def _parents(known: list[tuple[str, Told]]) -> dict[str, str]:
    """The heading above each task, by the outline levels in the order of the file."""
    above: dict[str, str] = {}
    trail: list[tuple[int, str]] = []
    for uid, task in known:
        level = task.whole("OutlineLevel") or 1
        while trail and trail[-1][0] >= level:
            trail.pop()
        if trail:
            above[uid] = trail[-1][1]
        trail.append((level, uid))
    return above


class _Reader:
    """Makes the cells of each task, knowing all the others."""

    def __init__(self, plan: Plan, known: list[tuple[str, Told]], above: Mapping[str, str]) -> None:
        self.plan, self.tasks, self.above = plan, dict(known), above
        self.headings = set(above.values())
        self.elsewhere = {task.text("UID") for task in plan.tasks if task.yes("ExternalTask")}
        self.links = {uid: self._links(uid, task, row) for row, (uid, task) in enumerate(known, start=2)}

    def row(self, uid: str, task: Told) -> dict[str, Cell]:
        """The filled cells of a task, by our names of columns (what Project reckoned by headings of its own)."""
        leaf = uid not in self.headings
        work = task.minutes("Work")
        cells: dict[str, Cell] = {
            "id": uid,
            "wbs": task.text("OutlineNumber") or task.text("WBS"),
            "parent": self.above.get(uid),
            "name": task.text("Name") or uid,
            "predecessors": "; ".join(map(str, self.links[uid])),
            "deadline": task.day("Deadline"),
            "calendar": self._calendar(task),
            "effort": round(work / self.plan.a_day, 4) if work and leaf else None,
            "progress": _share(task),
            "status": "Cancelled" if task.text("Active") == "0" else None,
            "priority": self._priority(task),
            "cost": (task.number("Cost") or 0) / 100 or None,  # money is written in hundredths
            "actual_start": task.day("ActualStart"),
            "actual_finish": task.day("ActualFinish"),
            "notes": task.text("Notes"),
            **self._people(uid),
            **_baseline(task),
            **(self._time(uid, task) if leaf else {}),
        }
        if task.holds("ExtendedAttribute"):
            self.plan.leave_out("custom")
        return {name: cell for name, cell in cells.items() if cell not in (None, "")}

    def _time(self, uid: str, task: Told) -> dict[str, Cell]:
        """How long a task takes and what holds its dates; dates that only follow from others stand in Project's own columns."""
        minutes = task.minutes("ManualDuration") if task.yes("Manual") else None
        minutes = minutes if minutes is not None else task.minutes("Duration")
        unit = task.whole("DurationFormat")
        if minutes and is_elapsed(unit):
            self.plan.leave_out("elapsed")
        days = None if minutes is None else in_days(minutes, unit, self.plan.a_day)
        milestone = days == 0 or (task.yes("Milestone") and days is None)
        if task.yes("Milestone") and not milestone:
            self.plan.leave_out("lasting")
        cells = {heading: task.day(name) for name, heading in _RECKONED.items()}
        return {**cells, "duration": days, "milestone": "yes" if milestone else None, **self._held(uid, task)}

    def _held(self, uid: str, task: Told) -> dict[str, Cell]:
        """The dates that somebody set: by hand, by a constraint, or as the day on which nothing that is waited for starts the plan."""
        kind = task.whole("ConstraintType")
        on = task.day("ConstraintDate")
        cells: dict[str, Cell] = {}
        if 0 < kind < len(_CONSTRAINTS):
            cells = {"constraint": _CONSTRAINTS[kind], "constraint_date": on}
        if task.yes("Manual"):
            return {
                **cells,
                "start": task.day("ManualStart") or task.day("Start"),
                "finish": task.day("ManualFinish") or task.day("Finish"),
            }
        if kind in (2, 4) and on is not None:
            return {**cells, "start": on}
        if kind in (3, 6) and on is not None:
            return {**cells, "finish": on}
        if kind in (1, 5, 7):
            self.plan.leave_out("limits")
        return cells if self._waits(uid) else {**cells, "start": self.plan.about.day("StartDate") or task.day("Start")}

    def _waits(self, uid: str) -> bool:
        """Whether a task or a heading above it waits for another."""
        here: str | None = uid
        while here is not None:
            if self.links.get(here):
                return True
            here = self.above.get(here)
        return False

    def _links(self, uid: str, task: Told, row: int) -> list[Link]:
        """The links to tasks of this plan; the others are told."""
        links = []
        for link in task.parts("PredecessorLink"):
            before = link.text("PredecessorUID")
            if link.yes("CrossProject") or before in self.elsewhere:
                self.plan.leave_out("external")
                continue
            if before not in self.tasks:
                self.plan.lost.append(of_task(self.plan, "plan_link_lost", row, uid, task, before or "–"))
                continue
            kind = link.whole("Type")
            links.append(
                Link(
                    before,
                    _TYPES[kind] if 0 <= kind < len(_TYPES) and link.text("Type") else "FS",
                    self._lag(link, before),
                )
            )
        return links

    def _lag(self, link: Told, before: str) -> float:
        """Working days of a lag: written in tenths of a minute, or as a percentage of how long the predecessor takes."""
        lag, unit = link.number("LinkLag") or 0.0, link.whole("LagFormat")
        if is_percent(unit):
            return round((self.tasks[before].minutes("Duration") or 0) / self.plan.a_day * lag / 100, 4)
        if lag and is_elapsed(unit):
            self.plan.leave_out("elapsed")
        return in_days(lag / 10, unit, self.plan.a_day)

    def _people(self, uid: str) -> dict[str, Cell]:
        """Who works on a task, and all that it takes."""
        used = [self.plan.resources[one] for one in self.plan.assigned.get(uid, ()) if one in self.plan.resources]
        names = list(dict.fromkeys(one.text("Name") for one in used if one.text("Name")))
        people = list(
            dict.fromkeys(one.text("Name") for one in used if one.text("Name") and one.text("Type") in ("", "1"))
        )
        if any(one.text("StandardRate") not in ("", "0") for one in used):
            self.plan.leave_out("rates")
        return {"owner": "; ".join(people), "resources": "; ".join(names)}

    def _priority(self, task: Told) -> str | None:
        """Above or below what every task has until somebody judges it; that itself is no judgement."""
        priority = task.number("Priority")
        if priority is None or priority == _USUAL_PRIORITY:
            return None
        return "High" if priority > _USUAL_PRIORITY else "Low"

    def _calendar(self, task: Told) -> str | None:
        uid = task.text("CalendarUID")
        if uid in ("", "-1", self.plan.about.text("CalendarUID")) or uid not in self.plan.calendars:
            return None
        self.plan.leave_out("calendars")
        return self.plan.calendars[uid].text("Name") or None


def _share(task: Told) -> str | None:
    """How much of a task is done, where that is told."""
    done = task.number("PercentComplete")
    return f"{done:g}%" if done is not None and 0 <= done <= 100 else None


def _baseline(task: Told) -> dict[str, Cell]:
    first = next((one for one in task.parts("Baseline") if one.text("Number") in ("", "0")), None)
    if first is None:
        return {}
    return {"baseline_start": first.day("Start"), "baseline_finish": first.day("Finish")}
