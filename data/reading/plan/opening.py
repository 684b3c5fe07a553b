"""Opens a plan: refuses what is no plan or would do harm, and makes its tasks and calendar into sheets."""

from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from data.kinds import Problem, Words
from data.reading import limits
from data.reading.plan.calendar import days_of
from data.reading.plan.tasks import OWN, Plan, rows_of_tasks
from data.reading.plan.told import Told, bare
from data.reading.unpacked import Refused
from data.reading.workbook import Sheet

_PLAN = "schemas.microsoft.com/project"
_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"
_KEPT = {"Task", "Resource", "Assignment", "Calendar"}  # what is taken apart as soon as it is whole
_DEEPEST, _MOST_WITHIN = 40, 1_000_000  # levels of elements, and elements of one task: no plan has more
_DROPPED = {"TimephasedData"}  # what may be huge and is not used


def sheets_of_plan(name: str, content: bytes) -> tuple[Sheet, ...]:
    """The tasks of a plan as a sheet with our own headings, its calendar's days as another; Refused where it is no plan."""
    try:
        plan = _opened(name, content)
    except ParseError as wrong:
        raise Refused(Problem("plan_damaged", "error", name, values=(("line", wrong.position[0]),))) from None
    except DefusedXmlException:
        raise Refused(Problem("file_entities", "error", name)) from None
    except (ValueError, LookupError):  # an encoding that nobody knows
        raise Refused(Problem("file_unreadable", "error", name)) from None
    if not any(True for _ in plan.listed()):
        raise Refused(Problem("plan_without_tasks", "error", name))
    days = days_of(plan)
    tasks = rows_of_tasks(plan)
    notes = (
        [Problem("plan_parts_unused", "note", name, values=(("parts", _together(plan.unused)),))] if plan.unused else []
    )
    sheets = [Sheet("Tasks", tasks, kind="tasks", own=OWN, notes=tuple(notes), facts=_facts(plan))]
    return (*sheets, Sheet("Calendar", days, kind="calendar")) if len(days) > 1 else tuple(sheets)


def _opened(name: str, content: bytes) -> Plan:
    """The plan gathered element by element; what was taken in, and what is not used, is let go at once."""
    plan = Plan()
    trail: list[Element] = []
    within = 0  # elements of the task, resource, assignment or calendar that is being read
    for event, element in _events(content):
        if event == "start":
            trail.append(element)
            within = within + 1 if len(trail) > 3 else 0
            if len(trail) == 1:
                _plan_or_refused(name, element)
            if len(trail) > _DEEPEST or within > _MOST_WITHIN:
                raise Refused(Problem("file_unreadable", "error", name))
            continue
        trail.pop()
        if len(trail) == 2 and bare(element.tag) in _KEPT:
            plan.take(bare(element.tag), Told(element))
        if len(trail) == 1 and not len(element):
            plan.tell(bare(element.tag), element.text or "")
        if len(trail) in (1, 2):
            trail[-1].clear()
        if bare(element.tag) in _DROPPED:
            element.clear()
            plan.leave_out("timephased")
    if plan.count > limits.MOST_ROWS:
        told = (("limit", f"{limits.MOST_ROWS:,}"),)
        raise Refused(Problem("too_many_rows", "error", name, found=f"{plan.count:,}", values=told))
    return plan


def _events(content: bytes) -> Iterator[tuple[str, Element]]:
    events: Iterator[tuple[str, Element]] = iterparse(BytesIO(content), events=("start", "end"), forbid_dtd=True)
    return events


def _plan_or_refused(name: str, root: Element) -> None:
    tag, space = bare(root.tag), str(root.tag).rpartition("}")[0]
    if tag == "Project" and (_PLAN in space or not space):
        return
    if _SPREADSHEET in space:
        raise Refused(Problem("file_xml_spreadsheet", "error", name))
    if tag.casefold() == "html":
        raise Refused(Problem("file_web_page", "error", name))
    raise Refused(Problem("file_other_xml", "error", name, found=tag[:60]))


def _together(parts: dict[str, Words]) -> Words:
    english = "; ".join(words.en for words in parts.values())
    return Words(english, "；".join(words.zh for words in parts.values()))


def _facts(plan: Plan) -> dict[str, str]:
    title = plan.about.text("Title") or plan.about.text("Name").removesuffix(".xml")
    on = plan.about.day("StatusDate")
    return {**({"title": title} if title else {}), **({"as_of": f"{on:%Y-%m-%d}"} if on is not None else {})}
