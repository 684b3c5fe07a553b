"""Why a task comes where it comes, in words: the strongest parts of its score, as far as an audience may hear them."""

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta

import pandas as pd

from analytics.priorities.audiences import Audience
from analytics.priorities.criteria import CRITERIA
from analytics.priorities.rating import Rated
from analytics.risks import STANDARD
from analytics.scoring import scaled
from analytics.sentences import filled
from data.kinds import Policy, Words

Reason = tuple[str, float | str | None]  # a code of REASONS and the value that its words say, if any
MOST = 3  # what one remembers


def reasons(
    rated: Rated, audience: Audience, policy: Policy | None, today: date, asked: Collection[int] = ()
) -> pd.Series:
    """For each rated task up to three reasons (a tuple, possibly empty), the greatest part of the score first; index `record`.

    policy: what the audience may hear, None for the owner. What rests on people's influence is told to nobody but the owner, and
    as a word, never a number. A client hears of promises, dates, what it sees, and of the tasks its own people stand in (`asked`).
    """
    shares = audience.shares
    raw = rated.raw[list(shares.index)]
    heard = _Heard(audience.name, policy, today)
    good = scaled(raw, _benefit(shares.index), _bounds(shares.index))
    order = (good * shares).fillna(-1.0)
    index, names = rated.tasks.index, list(map(str, shares.index))
    parts = (frame.loc[index, names].to_numpy().tolist() for frame in (raw, good, rated.source, order))
    told = {
        record: _strongest(heard, names, *one, asked=record in asked)
        for record, *one in zip(index.tolist(), *parts, strict=True)
    }
    return pd.Series(told, index=index, dtype="object", name="reasons")


def said(reason: Reason, language: str) -> str:
    """One reason in words; KeyError for a code that has none."""
    code, value = reason
    values: dict[str, object] = {}
    if isinstance(value, str):  # a month or a quarter
        year, _, part = value.partition("-")
        values = {"year": year, "part": int(part), "month": MONTHS[int(part) - 1]}
    elif value is not None:
        shown = f"{value:.0%}" if code == "sure" else f"{value:,.0f}" if value >= 1000 else f"{value:.4g}"
        values = {"n": -int(-value // 1), "value": shown}  # half a day and a half are days
    return filled(REASONS[code], language, values)


def why(reasons: Iterable[Reason], language: str) -> str:
    """All reasons of a task as one sentence; where there is none, that nothing presses."""
    spoken = [said(reason, language) for reason in reasons] or [REASONS["nothing"](language)]
    joined = _BETWEEN(language).join(spoken)
    return joined[0].upper() + joined[1:]


class _Heard:
    """What one audience may be told, asked column by column."""

    def __init__(self, audience: str, policy: Policy | None, today: date) -> None:
        self.client = audience == "client" and policy is not None
        self.policy, self.today = policy, today
        self.days: str = policy.days if policy else "day"

    def column(self, source: object) -> bool:
        """Whether a value may be told that was typed into the column that its source names."""
        name = str(source).removeprefix("typed: ")
        return self.policy is None or self.policy.allows("tasks", name)

    def reason(self, criterion: str, raw: float, good: float, source: object) -> Reason | None:
        """The reason that one part of the score is, None where it says little or must not be told."""
        if criterion == "deadline":
            return self._due(raw) if self.column(source) else None
        if criterion in ("commitment", "visibility"):
            if good < _HIGH or not (self.client or self.column(f"typed: {criterion}")):
                return None
            return (f"{criterion}_you" if self.client else criterion, None)
        if criterion == "concern":
            return ("concern", None) if self.policy is None and good >= 0.5 else None
        if self.client:
            return None
        if criterion == "risk_exposure":
            risky = raw > STANDARD.low_to and (self.policy is None or "heatmap" in self.policy.parts)
            return ("red_risk" if raw >= STANDARD.high_from else "risk", raw) if risky else None
        if criterion in ("blocking", "dependency"):
            if not self.column("predecessors"):
                return None
            return (
                (("blocks", raw) if raw >= 1 else None)
                if criterion == "blocking"
                else (("ready", None) if raw == 0 else None)
            )
        if not self.column(source) or good < _TELLS.get(criterion, _HIGH):
            return None
        return {
            "effort": (("short" if source == "typed: duration" else "small") if raw else "no_work", raw), "confidence": ("sure", raw), "cost_of_delay": ("delay_costs", raw),
            "value": ("declared" if source == "typed: priority" else "value", None), "priority": ("declared", None),
        }.get(criterion)  # fmt: skip

    def _due(self, days: float) -> Reason | None:
        """How soon it is due, as exactly as may be told; nothing where that is more than six weeks away."""
        if days > _SOON:
            return None
        day = self.today + timedelta(days=int(days))
        if self.days == "month":
            return ("due_month", f"{day:%Y-%m}")
        if self.days == "quarter":
            return ("due_quarter", f"{day.year}-{(day.month + 2) // 3}")
        return ("due_today", None) if days == 0 else ("due_in", days) if days > 0 else ("overdue", -days)


_HIGH = 0.75  # of a scale: from "high" upwards
_TELLS = {"effort": 0.75, "confidence": 0.8, "cost_of_delay": 0.02}
_SOON = 45


def _strongest(
    heard: _Heard,
    names: Sequence[str],
    raw: Sequence[float],
    good: Sequence[float],
    source: Sequence[object],
    order: Sequence[float],
    *,
    asked: bool,
) -> tuple[Reason, ...]:
    greatest = sorted((at for at, part in enumerate(order) if part > 0), key=lambda at: -order[at])
    parts = (heard.reason(names[at], raw[at], good[at], source[at]) for at in greatest)
    found = list(dict.fromkeys(reason for reason in parts if reason is not None))
    # That the client's own people stand in it comes last whatever they count, which nobody shall read from the order.
    ours: list[Reason] = [("asked", None)] if asked and heard.client else []
    return (*found[: MOST - len(ours)], *ours)


def _benefit(names: Iterable[object]) -> pd.Series:
    return pd.Series({str(name): CRITERIA[str(name)].benefit for name in names})


def _bounds(names: Iterable[object]) -> pd.DataFrame:
    limits = {str(name): (CRITERIA[str(name)].lower, CRITERIA[str(name)].upper) for name in names}
    return pd.DataFrame.from_dict(limits, orient="index", columns=["lower", "upper"])


MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip
_BETWEEN = Words("; ", "；")
REASONS: dict[str, Words] = {
    "blocks": Words("{n} {n:task waits|tasks wait} for it", "有 {n} 项任务在等它"),
    "ready": Words("it can start now", "现在即可开始"),
    "due_today": Words("due today", "今天到期"),
    "due_in": Words("due in {n} {n:day|days}", "{n} 天后到期"),
    "overdue": Words("overdue by {n} {n:day|days}", "已逾期 {n} 天"),
    "due_month": Words("due in {month} {year}", "{year} 年 {part} 月到期"),
    "due_quarter": Words("due in Q{part} {year}", "{year} 年第 {part} 季度到期"),
    "small": Words("only {value} person {n:day|days} of work", "仅需 {value} 人天"),
    "short": Words("only {value} working {n:day|days} long", "工期仅 {value} 个工作日"),
    "no_work": Words("hardly any work", "几乎不用投入"),
    "sure": Words("the owner is {value} sure of it", "负责人有 {value} 的把握"),
    "concern": Words("a client who counts is concerned", "重要客户关注"),
    "commitment": Words("promised to the client", "已向客户承诺"),
    "commitment_you": Words("promised to you", "已向您承诺"),
    "visibility": Words("the client sees it", "客户能直接看到"),
    "visibility_you": Words("you will see its result", "您能直接看到成果"),
    "asked": Words("it concerns your people", "涉及贵方人员"),
    "value": Words("worth much to the KPIs", "对指标价值高"),
    "red_risk": Words("a red risk threatens it ({value} of 25)", "受高风险威胁（{value}/25）"),
    "risk": Words("a medium risk threatens it ({value} of 25)", "受中等风险威胁（{value}/25）"),
    "delay_costs": Words("a week of delay costs {value}", "每延迟一周损失 {value}"),
    "declared": Words("declared a high priority", "填写的优先级为高"),
    "nothing": Words("nothing presses yet", "暂无紧迫因素"),
}
