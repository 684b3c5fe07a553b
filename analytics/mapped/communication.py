"""The part of communication: who is told what, how often, what is overdue, and the hours that it asks."""

from collections.abc import Mapping

from analytics import communication
from analytics.mapped._part import Facts, Part


def _whole(facts: Facts) -> Mapping[str, object]:
    book = facts.book
    rows = communication.plan(book, facts.placed, facts.today)
    hours = communication.contact_hours(book.settings.get("contact_hours"))
    spent = communication.spent(rows, hours, facts.stakeholders.records, communication.leader(book))
    return {"communication": communication.listed(rows, spent.hours)}


PART = Part(
    "communication",
    100,
    whole=_whole,
    method={
        "is": "own plan before register before what quadrant, gap and direction propose; overdue when today is past the last contact and its rhythm",
        "source": "columns as in the PMBOK Guide's communications management plan; the rhythms by quadrant are a choice of ours",
    },
)
