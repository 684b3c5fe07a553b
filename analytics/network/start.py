"""From whom the way to others begins: the project lead, as far as the list of people tells who that is."""

import re

import pandas as pd

from analytics.judgements import texts
from data.kinds import Register, names_in

_LEADS = re.compile(
    r"project (?:lead|manager|director)|programme manager|program manager|\bPM\b|项目(?:负责人|经理|主管|总监)",
    re.IGNORECASE,
)


def lead(stakeholders: pd.DataFrame) -> int | None:
    """The record of the project lead: whoever's role says so, else who keeps the contact with most people (column owner), else nobody."""
    roles = texts(stakeholders, "role")
    for record, role in roles.items():
        if isinstance(role, str) and _LEADS.search(role):
            return int(str(record))
    register, kept = Register(stakeholders), dict[int, int]()
    for cell in texts(stakeholders, "owner"):
        for name in names_in(cell):
            if (record := register.one(name)) is not None:
                kept[record] = kept.get(record, 0) + 1
    return min(kept, key=lambda record: (-kept[record], record), default=None)
