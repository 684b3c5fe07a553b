"""What was asked and agreed asks attention for: decisions overdue or due soon, and actions overdue."""

from typing import Any

import pandas as pd

from analytics.findings import Said
from analytics.judgements import dates, texts
from analytics.overview.lines import Line, day, each, line, rolled, written
from analytics.overview.picture import SOON, Picture
from data.kinds import names_in

_OVERDUE, _DUE, _ACTION = 55, 34, 38  # the least weight of each
_MOST = 20  # days beyond which more of them make nothing worse
_SINGLY = 4  # lines of a kind before the others are summed up


def decisions(picture: Picture) -> list[Line]:
    """Open decisions that are overdue, and those due within 14 days; who is asked is named where that is known."""
    asked = picture.undecided()
    asked = asked.assign(ahead=(asked["due"] - picture.today).dt.days)
    late = [_overdue(record, one) for record, one in each(asked[asked["ahead"] < 0])]
    near = [_due(record, one) for record, one in each(asked[asked["ahead"].between(0, SOON)])]
    return [
        *rolled(late, "attention_decision_overdue", singly=_SINGLY),
        *rolled(near, "attention_decision_due", singly=_SINGLY),
    ]


def actions(picture: Picture) -> list[Line]:
    """Agreed actions past their day that are neither done nor cancelled, with whoever took them on."""
    records = picture.book.records("actions")
    told = pd.DataFrame({name: texts(records, name) for name in ("text", "owner", "status")})
    told = told.assign(days=(picture.today - dates(records, "due")).dt.days)
    late = told[(told["days"] > 0) & ~told["status"].isin(["done", "cancelled"])]
    found = [_action(record, one) for record, one in each(late)] if picture.part("decisions") else []
    return rolled(found, "attention_action", singly=_SINGLY)


def _overdue(record: int, asked: Any) -> Line:
    days = int(-asked["ahead"])
    code, values = asked_of("attention_decision_overdue", asked)
    return line("decisions", "decisions", record, code, _OVERDUE + min(days, _MOST), **values, days=days)


def _due(record: int, asked: Any) -> Line:
    code, values = asked_of("attention_decision_due", asked)
    return line("decisions", "decisions", record, code, _DUE - asked["ahead"] / 2, **values)


def asked_of(code: str, asked: Any) -> tuple[str, dict[str, Said]]:
    """The code (`_of` where it is known who is asked) and the values name, who and day, as far as they are known."""
    values: dict[str, Said] = {"name": written(asked["text"])}
    if not pd.isna(asked["due"]):
        values["day"] = day(asked["due"])
    if asked["who"]:
        values["who"] = ", ".join(names_in(asked["who"]))
    return f"{code}_of" if asked["who"] else code, values


def _action(record: int, action: Any) -> Line:
    days = int(action["days"])
    values: dict[str, Said] = {"name": written(action["text"]), "days": days}
    if action["owner"]:
        values["who"] = ", ".join(names_in(action["owner"]))
    code = "attention_action_of" if action["owner"] else "attention_action"
    return line("decisions", "actions", record, code, _ACTION + min(days, _MOST) / 2, **values)
