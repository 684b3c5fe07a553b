"""A person who was dragged to another place on the map: the new rating is kept with its day, its rater and the reason."""

from typing import Any

from analytics import map as grid
from data.kinds import shortened
from pages._shell import session
from pages._shell.texts import say

MAP = "map"  # the key of the map
LONGEST = 300  # letters of a reason


def picked() -> None:
    """Callback of the map: the person who was clicked is the one whose card is open."""
    session.choose("stakeholders", _told("picked"))


def moved() -> None:
    """Callback of the map: the owner gave somebody another rating and said why; the reason is that of the revision.

    What the browser says is not believed: the person, the steps of the scales and the rating that was seen are looked up. Where
    another tab has rated the same person meanwhile, nothing is written, and that is said.
    """
    told = _told("moved")
    if not session.owner() or not isinstance(told, dict):
        return
    reason = shortened(" ".join(str(told.get("reason") or "").split()), LONGEST)
    whole, record = session.desk().whole, told.get("record")
    table = whole.table("stakeholders")
    if not reason or not isinstance(record, int) or record not in table.records.index:
        return
    if told.get("before") != list(grid.stands(table, record)):
        session.notice(say("rated_meanwhile", session.language()))
        return
    try:
        rating = grid.Rating(record, float(told["relevance"]), float(told["influence"]), session.today(), session.who())
        table = grid.rerated(table, rating)
    except (KeyError, TypeError, ValueError):  # a forged message
        return
    session.choose("stakeholders", record)
    session.change(whole.with_table(table), reason)


def _told(name: str) -> Any:
    return (session.value(MAP) or {}).get(name)
