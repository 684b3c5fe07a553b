"""What the plan asks of the people who speak: minutes a contact, hours a month, against what there is, and whom to group."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from analytics.judgements import texts
from data.kinds import names_in

# Minutes that one contact takes by method, with its preparation: a rule of thumb of this program, stated so that it can be changed.
METHODS = {
    "workshop": 150, "meeting": 60, "video": 45, "call": 20, "brief": 30, "report": 30, "email": 15, "newsletter": 10, "chat": 10, "other": 30,
}  # fmt: skip
BUDGET = 40.0  # hours a month
_MOST = 10_000


@dataclass(frozen=True)
class ContactHours:
    """Hours a month that the plan may take, and the minutes of each method (see METHODS)."""

    budget: float = BUDGET
    minutes: tuple[tuple[str, float], ...] = tuple(METHODS.items())

    def __post_init__(self) -> None:
        for name, amount in (("budget", self.budget), *self.minutes):
            if not 0 <= amount <= _MOST:
                raise ValueError(f"{name} must lie in 0..{_MOST}, found {amount}")

    def of(self, method: str) -> float:
        """Minutes of one contact by that method."""
        return dict(self.minutes)[method]


@dataclass(frozen=True, eq=False)
class Spent:
    """hours: of each row of the plan in a month (NaN where the rhythm is unknown). total: their sum; asked: what is asked of the one whose
    budget it is; unknown: rows without a rhythm. owners: hours by owner, most first. groups: whom to speak with together (see `spent`)."""

    hours: pd.Series
    total: float
    asked: float
    unknown: int
    owners: pd.Series
    groups: pd.DataFrame


def contact_hours(kept: object) -> ContactHours:
    """The setting `contact_hours` as it is kept, {"budget": hours, method: minutes}; what is missing or makes no sense is the default."""
    told = kept if isinstance(kept, Mapping) else {}
    known = {
        str(name): float(value)
        for name, value in told.items()
        if isinstance(value, int | float) and not isinstance(value, bool) and 0 <= value <= _MOST
    }
    minutes = tuple((name, known.get(name, float(usual))) for name, usual in METHODS.items())
    return ContactHours(known.get("budget", BUDGET), minutes)


def method_of(said: object) -> str:
    """Which of METHODS a cell means: the first channel that it names, else the first paper; `other` where it names neither, or is blank."""
    if not isinstance(said, str):
        return "other"
    if said in METHODS:
        return said
    text = said.casefold()
    for part in _WORDS:
        places = ((match.start(), at, name) for at, (name, words) in enumerate(part) if (match := words.search(text)))
        if first := min(places, default=None):
            return first[2]
    return "other"


def spent(plan: pd.DataFrame, settings: ContactHours, people: pd.DataFrame, lead: str | None = None) -> Spent:
    """Hours a month that the plan asks for; of `lead` (who leads the project) where it is said who that is, else of all.

    A contact that one entry has with several people is made once, and nobody spends time on telling themselves. Where more is asked than the budget,
    `groups` lists who could be told together, the greatest saving first and no more than are needed: rows of one owner, method, rhythm and
    audience (`people`, the register's records), nobody whose row is confidential or whose audience is unknown, and no client beside another.
    Columns names (tuple), rows (tuple), method, saving (hours a month).
    """
    methods = plan["method"].map(method_of)
    minutes = methods.map(dict(settings.minutes)).astype("float64")
    by = plan["owner"].map(names_in)
    alone = pd.Series(
        [names == [who] for names, who in zip(by, plan["who"], strict=True)], index=plan.index, dtype="bool"
    )
    hours = (plan["per_month"] * minutes / 60 / plan["shared"]).mask(alone, 0.0).rename("hours")
    owned = pd.DataFrame({"owner": by, "hours": hours}).explode("owner")
    owners = owned.groupby("owner")["hours"].sum().sort_values(ascending=False, kind="stable")
    total = float(hours.sum())
    theirs = pd.Series([lead is None or lead in names for names in by], index=plan.index, dtype="bool")
    asked = float(hours[theirs].sum())
    groups = _groups(plan[theirs].assign(hours=hours, by=methods), _houses(plan, people), asked - settings.budget)
    return Spent(hours, total, asked, int(plan["per_month"].isna().sum()), owners, groups)


def _houses(plan: pd.DataFrame, people: pd.DataFrame) -> pd.Series:
    """Who may be told together: the audience, of a client with their house; None where the audience is unknown."""
    told = {name: texts(people, name) for name in ("audience", "organization", "department")}
    houses = {
        record: None if audience is None else audience if audience != "client" else f"client/{house or ''}/{room or ''}"
        for record, audience, house, room in zip(people.index, *told.values(), strict=True)
    }
    return plan["stakeholder"].map(houses)


def _groups(rows: pd.DataFrame, houses: pd.Series, missing: float) -> pd.DataFrame:
    """The groups that save most, until what is missing is saved."""
    apart = rows[
        (rows["confidentiality"] == "internal")
        & rows["stakeholder"].notna()
        & (rows["hours"] > 0)
        & rows["entry"].isna()
    ]
    keys = [
        apart["owner"].fillna(""),
        apart["by"],
        apart["per_month"],
        houses.reindex(apart.index),
    ]  # a missing key is left out
    found = []
    for (_, method, _, _), group in apart.groupby(keys, sort=False):
        if len(group) > 1:
            saving = float(group["hours"].sum() - group["hours"].max())
            found.append((tuple(group["who"].dropna()), tuple(map(int, group.index)), method, saving))
    table = pd.DataFrame(found, columns=["names", "rows", "method", "saving"])
    table = table.sort_values("saving", ascending=False, kind="stable", ignore_index=True)
    before = table["saving"].astype("float64").cumsum().shift(fill_value=0.0)
    return table[before < missing]


_CHANNELS = (
    ("workshop", r"workshop|training|研讨|培训|工作坊"),
    ("email", r"e-?mail|\bmail\b|\bletters?\b|邮件|邮箱|信函|函件"),
    ("video", r"video|zoom|teams|webex|webinar|online meeting|conference call|virtual|视频|线上|远程|腾讯会议"),
    ("call", r"\bcalls?\b|phone|telephone|电话|通话"),
    ("chat", r"chat|slack|wechat|messag|\bim\b|群|微信|钉钉|飞书|企微|即时"),
    ("meeting", r"meeting|in person|face to face|face-to-face|1:1|one to one|one-on-one|visit|stand-?up|committee|lunch|会议|例会|面谈|当面|拜访|会面|碰头|评审|座谈|一对一"),
)  # fmt: skip
_PAPERS = (  # what goes by one of the channels above takes that channel's time: a weekly report by e-mail is an e-mail
    ("newsletter", r"\bnewsletters?\b|bulletin|intranet|notice|portal|wiki|通讯|公告|通告|内网"),
    ("brief", r"brief|memo|one pager|one-pager|decision paper|便函|简报|简要|摘要|纪要|汇报"),
    ("report", r"report|dashboard|slides|报告|周报|月报|日报|看板"),
)
_WORDS = tuple(tuple((name, re.compile(words)) for name, words in part) for part in (_CHANNELS, _PAPERS))
