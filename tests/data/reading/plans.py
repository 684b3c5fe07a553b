"""Small plans as Microsoft Project writes them, built from a few words by the tests that read them."""

from collections.abc import Iterable, Mapping

OPENING = '<?xml version="1.0" encoding="UTF-8"?><Project xmlns="http://schemas.microsoft.com/project">'
WEEK = "".join(
    f"<WeekDay><DayType>{day}</DayType><DayWorking>{int(1 < day < 7)}</DayWorking>"
    + (
        "<WorkingTimes><WorkingTime><FromTime>08:00:00</FromTime><ToTime>12:00:00</ToTime></WorkingTime>"
        "<WorkingTime><FromTime>13:00:00</FromTime><ToTime>17:00:00</ToTime></WorkingTime></WorkingTimes>"
        if 1 < day < 7
        else ""
    )
    + "</WeekDay>"
    for day in range(1, 8)
)


def elements(told: Mapping[str, object]) -> str:
    """Each name as an element with its value; what is markup already is put in as it is."""
    return "".join(f"<{name}>{value}</{name}>" for name, value in told.items())


def task(uid: int, name: str = "", hours: float | None = 8, level: int = 1, /, **told: object) -> str:
    links = "".join(str(link) for link in told.pop("links", ()))  # type: ignore[attr-defined]
    duration = {} if hours is None else {"Duration": f"PT{int(hours)}H{round(hours % 1 * 60)}M0S", "DurationFormat": 7}
    return f"<Task>{elements({'UID': uid, 'ID': uid, 'Name': name, 'OutlineLevel': level, **duration, **told})}{links}</Task>"


def link(before: int, kind: int | str = 1, lag: float = 0, unit: int = 7, **told: object) -> str:
    said = {"PredecessorUID": before, "Type": kind, "LinkLag": lag, "LagFormat": unit, **told}
    return f"<PredecessorLink>{elements(said)}</PredecessorLink>"


def plan(tasks: Iterable[str], more: str = "", exceptions: str = "", week: str = WEEK, **about: object) -> bytes:
    said = {"Title": "Harbour", "StartDate": "2026-03-02T08:00:00", "CalendarUID": 1, "MinutesPerDay": 480, **about}
    calendar = f"<Calendar><UID>1</UID><Name>Standard</Name><WeekDays>{week}</WeekDays>{exceptions}</Calendar>"
    return f"{OPENING}{elements(said)}<Calendars>{calendar}</Calendars><Tasks>{''.join(tasks)}</Tasks>{more}</Project>".encode()
