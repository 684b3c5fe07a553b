"""Opens a plan: refuses what is no plan or would do harm, and makes its tasks and calendar into sheets."""

from xml.parsers.expat import ExpatError

from data.kinds import Problem, Words
from data.reading import limits
from data.reading.plan.calendar import days_of
from data.reading.plan.faults import faults
from data.reading.plan.gathering import declared_encoding, gathered
from data.reading.plan.tasks import OWN, rows_of_tasks, with_ids
from data.reading.plan.whole import Plan
from data.reading.unpacked import Refused
from data.reading.workbook import Sheet


def sheets_of_plan(name: str, content: bytes) -> tuple[Sheet, ...]:
    """The tasks of a plan as a sheet with our own headings, its calendar's days as another; Refused where it is no plan."""
    try:
        plan = _opened(name, content)
    except ExpatError as wrong:
        raise Refused(Problem("plan_damaged", "error", name, values=(("line", wrong.lineno),))) from None
    except (ValueError, LookupError):  # an encoding that nobody knows, or that the letters are not in
        raise Refused(Problem("plan_encoding", "error", name, found=declared_encoding(content) or "UTF-8")) from None
    if not any(True for _ in plan.listed()):
        raise Refused(Problem("plan_without_tasks", "error", name))
    days = days_of(plan)
    known = with_ids(plan)
    tasks = rows_of_tasks(plan, known)
    notes = [*faults(plan, known), *plan.lost]
    notes += (
        [Problem("plan_parts_unused", "note", name, values=(("parts", _together(plan.unused)),))] if plan.unused else []
    )
    sheets = [Sheet("Tasks", tasks, kind="tasks", own=OWN, notes=tuple(notes), facts=_facts(plan))]
    return (*sheets, Sheet("Calendar", days, kind="calendar")) if len(days) > 1 else tuple(sheets)


def _opened(name: str, content: bytes) -> Plan:
    plan = gathered(name, content)
    most = max(plan.counts.values(), default=0)  # tasks, or what stands beside them: resources, assignments, calendars
    if most > limits.MOST_ROWS:
        told = (("limit", f"{limits.MOST_ROWS:,}"),)
        raise Refused(Problem("too_many_rows", "error", name, found=f"{most:,}", values=told))
    return plan


def _together(parts: dict[str, Words]) -> Words:
    english = "; ".join(words.en for words in parts.values())
    return Words(english, "；".join(words.zh for words in parts.values()))


def _facts(plan: Plan) -> dict[str, str]:
    title = plan.about.text("Title") or plan.about.text("Name").removesuffix(".xml")
    on = plan.about.day("StatusDate")
    return {**({"title": title} if title else {}), **({"as_of": f"{on:%Y-%m-%d}"} if on is not None else {})}
