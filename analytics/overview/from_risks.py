"""What the register asks attention for: open red risks, what they threaten, and who answers for them."""

from typing import Any

import pandas as pd

from analytics.engagement import opposing
from analytics.judgements import texts
from analytics.overview.lines import Line, each, line, rolled, written
from analytics.overview.picture import Picture
from analytics.ties import counterparts, how_many

_RED = 50  # the least weight; the score of at most 25 comes on top
_NOBODY, _UNWILLING = 6, 10  # what it adds that nobody answers for the risk, or somebody who is against the project
_MANY = 3  # threatened tasks beyond which more of them make nothing worse


def red(picture: Picture, singly: int) -> list[Line]:
    """A line for each red risk, with the worst that is known of it: its owner opposes, it has none, how much it threatens."""
    risks, unwilling = picture.red(), _unwilling_owners(picture)
    open_tasks = picture.threats["task"].isin(picture.work().index)
    threatened = how_many(picture.threats[open_tasks], "risk", risks.index)
    owners_told = picture.everybody and picture.column("risks", "owner")
    found = []
    for record, risk in each(risks):
        unowned = owners_told and risk["owner"] is None
        found.append(_one(record, risk, int(threatened[record]), unwilling.get(record), unowned))
    return rolled(found, "attention_red", singly=singly)


def _one(record: int, risk: Any, threatened: int, unwilling: str | None, unowned: bool) -> Line:
    name, score = written(risk["title"], risk["id"]), int(risk["score"])
    at, weight = ("risks", "risks", record), _RED + score
    if unwilling:
        return line(*at, "attention_red_unwilling", weight + _UNWILLING, name=name, who=unwilling)
    if unowned:
        return line(*at, "attention_red_unowned", weight + _NOBODY, name=name)
    if threatened:
        return line(*at, "attention_red_threatens", weight + min(threatened, _MANY), name=name, n=threatened)
    return line(*at, "attention_red", weight, name=name, score=score)


def _unwilling_owners(picture: Picture) -> dict[int, str]:
    """By risk the name of an owner who is against the project or resists it, where that may be seen."""
    risks, people = picture.book.records("risks"), picture.book.records("stakeholders")
    against = picture.placed[opposing(picture.placed)]
    if against.empty or not picture.everybody:
        return {}
    owned: pd.DataFrame = counterparts(risks.assign(counterparts=texts(risks, "owner")), people)
    pairs = owned[owned["stakeholder"].isin(against.index)]
    return {int(risk): written(against["name"][person]) for risk, person in pairs.itertuples(index=False)}
