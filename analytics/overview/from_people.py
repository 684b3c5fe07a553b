"""What the people who count ask attention for: no contact agreed, nobody who answers for them, nothing done for them."""

import pandas as pd

from analytics.engagement import opposing
from analytics.findings import Said, told
from analytics.judgements import texts
from analytics.overview.lines import Line, each, line, written
from analytics.overview.picture import Picture
from analytics.ties import counterparts
from data.kinds import told_day

_CONTACT, _OWNER, _TASK = 45, 30, 26  # the least weight of each
_OPPOSES, _STRONG = 20, 15  # what opposing adds, and influence at its highest
_NAMED = 2  # people who get a line of their own


def gaps(picture: Picture) -> list[Line]:
    """Key people without a next contact or with one that is past, without an owner, and without an open task.

    A gap counts only where the audience sees the column and everybody's name; people without a task only where there
    are tasks at all.
    """
    if not picture.everybody:
        return []
    people = picture.deciders()
    people = people.assign(told_contact=[told_day(day, picture.plan.days) for day in people["next_contact"]])
    found: list[Line] = []
    if picture.column("stakeholders", "next_contact"):
        unplanned, past = people["next_contact"].isna(), people["next_contact"] < picture.today
        found += _told(people[unplanned], "attention_no_contact", _CONTACT)
        found += _told(people[past], "attention_contact_past", _CONTACT - 5)
    if picture.column("stakeholders", "owner"):
        found += _told(people[people["owner"].isna()], "attention_no_owner", _OWNER)
    if not picture.work().empty:
        found += _told(people[~people.index.isin(busy(picture))], "attention_no_task", _TASK)
    return found


def busy(picture: Picture) -> set[int]:
    """The people who are named in an unfinished task, as counterpart or as owner."""
    people = picture.book.records("stakeholders")
    work = picture.work()
    owned = work.assign(counterparts=texts(work, "owner"))
    return {int(person) for pairs in (work, owned) for person in counterparts(pairs, people)["stakeholder"]}


def _told(people: pd.DataFrame, code: str, least: float) -> list[Line]:
    """One or two people by name, more of them in one line that opens the strongest; who opposes always has a line."""
    against = opposing(people)
    alone = people if len(people) <= _NAMED else people[against]
    others = people.drop(index=alone.index)
    found = [_one(record, person, code, least, bool(against[record])) for record, person in each(alone)]
    if others.empty:
        return found
    values: dict[str, Said] = {"k": len(others), "names": told(others["name"])}
    weight = least + _STRONG * float(others["influence"].max())
    return [*found, line("map", "stakeholders", others.index[0], f"{code}_all", weight, **values)]


def _one(record: int, person: pd.Series, code: str, least: float, opposes: bool) -> Line:
    weight = least + _STRONG * float(person["influence"]) + _OPPOSES * opposes
    past = {"day": str(person["told_contact"])} if code == "attention_contact_past" else {}
    ending = "_opposes" if opposes else ""
    return line("map", "stakeholders", record, f"{code}{ending}", weight, name=written(person["name"]), **past)
