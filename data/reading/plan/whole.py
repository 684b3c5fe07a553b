"""A plan as it is gathered from its file: its tasks, who works on them, its calendars, and what of it is not used."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from data.kinds import Problem, Words
from data.reading import limits
from data.reading.plan.told import Told

_OF_THE_PLAN = {"Title", "Name", "StatusDate", "StartDate", "CalendarUID", "MinutesPerDay"}
_UNUSED = {
    "timephased": Words("work spread over days (timephased data)", "按日分摊的工作量（时间分段数据）"),
    "custom": Words("custom fields", "自定义字段"),
    "rates": Words("resource rates and calendars", "资源费率与资源日历"),
    "calendars": Words("calendars other than the plan's own", "计划日历以外的其他日历"),
    "week": Words("a working week other than Monday to Friday, eight hours", "周一至周五、每天八小时以外的工作周"),
    "dates": Words("days off whose dates cannot be read", "日期无法读取的休息日"),
    "recurring": Words("days off that recur by a rule", "按规则重复的休息日"),
    "long": Words("days off of more than a year at a stretch, or beyond the first 5,000", "连续一年以上的休息日，或超出前 5,000 天的休息日"),
    "external": Words("tasks and links of other projects", "其他项目的任务与依赖"),
    "limits": Words("constraints that hold a task back from the end (as late as possible, no later than)", "从结束端限制任务的约束（尽可能晚、不得晚于）"),
    "elapsed": Words("time by the clock, counted as working days", "按自然时间计的工期与延隔，已折算为工作日"),
    "lasting": Words("milestones that last: they are read as tasks", "有工期的里程碑，按普通任务读取"),
}  # fmt: skip


@dataclass
class Plan:
    """Tasks in their order, resources by UID, who works on which task; lost: the links that lead nowhere, as problems."""

    file: str = ""
    about: Told = field(default_factory=Told)
    tasks: list[Told] = field(default_factory=list)
    counts: Counter[str] = field(default_factory=Counter)
    resources: dict[str, Told] = field(default_factory=dict)
    assigned: dict[str, list[str]] = field(default_factory=dict)
    calendars: dict[str, Told] = field(default_factory=dict)
    unused: dict[str, Words] = field(default_factory=dict)
    lost: list[Problem] = field(default_factory=list)

    def take(self, tag: str, told: Told) -> None:
        """Takes in one element of the file."""
        self.counts[tag] += 1
        if self.counts[tag] > limits.MOST_ROWS:  # beyond it, the plan is refused
            return
        if tag == "Task":
            self.tasks.append(told)
        elif tag == "Resource":
            self.resources[told.text("UID")] = told
        elif tag == "Assignment":
            self.assigned.setdefault(told.text("TaskUID"), []).append(told.text("ResourceUID"))
        elif tag == "Calendar":
            self.calendars[told.text("UID")] = told

    def tell(self, name: str, text: str) -> None:
        """Takes in what the file says of the plan itself."""
        if name in _OF_THE_PLAN:
            self.about.put(name, text)

    def leave_out(self, what: str) -> None:
        """Remembers that something of the file is not used, to be told."""
        self.unused[what] = _UNUSED[what]

    def listed(self) -> Iterator[Told]:
        """The tasks proper: without the project's own summary, blank lines and ghosts of other projects."""
        for task in self.tasks:
            own = task.text("UID") == "0" or (task.text("ID") == "0" and task.text("OutlineLevel") == "0")
            if task.yes("ExternalTask"):
                self.leave_out("external")
            elif not own and not task.yes("IsNull"):
                yield task

    @property
    def a_day(self) -> float:
        """Working minutes of a day in this plan."""
        minutes = self.about.number("MinutesPerDay")
        return minutes if minutes and 1 <= minutes <= 1440 else 480.0
