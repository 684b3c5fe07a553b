"""What a task is judged by: each criterion with its formula, unit and bounds, in words that the page shows."""

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from analytics.priorities import _from_people, _from_plan
from analytics.priorities.evidence import Evidence
from analytics.sentences import filled
from data.kinds import Words


@dataclass(frozen=True)
class Criterion:
    """One criterion. Bounds are declared, never taken from the tasks at hand; values beyond them count as the bound.

    benefit: whether more is better. missing: what is said where the value is unknown. amount: a {value} in its unit. rate: evidence -> columns value
    (float64, NaN unknown) and source (`typed: column` or `derived: what`, None where unknown), index record.
    """

    name: str
    words: Words
    formula: Words
    amount: Words
    lower: float
    upper: float
    benefit: bool
    missing: Words
    rate: Callable[[Evidence], pd.DataFrame]

    def __post_init__(self) -> None:
        if not self.lower < self.upper:
            raise ValueError(f"criterion {self.name}: lower {self.lower} must be below upper {self.upper}")

    def said(self, number: float, language: str) -> str:
        """A value in its unit: `1 task`, `2.5 person days`, `16,000 a week`."""
        shown = (f"{number:,.0f}" if abs(number) >= 100 else f"{number:.3g}").replace("-", "−")
        return filled(self.amount, language, {"value": shown, "n": 1 if shown in ("1", "−1") else 2})


_TASKS = Words("{value} {n:task|tasks}", "{value} 个任务")
_BEFORE = Words("{value} {n:task|tasks} before it", "{value} 个前置任务")
_DAYS = Words("{value} calendar {n:day|days}", "{value} 个自然日")
_PERSON_DAYS = Words("{value} person {n:day|days}", "{value} 人天")
_SHARE = Words("{value}", "{value}")
_BLANK = Words("The task does not say.", "任务未填写。")
_ON_SCALE = Words("As typed, on 0 to 1 of its declared scale.", "按该列声明的分值范围，把填写值换算到 0 至 1。")
_NO_LINKS = Words(
    "The plan has no predecessors, or none of this task's could be matched.",
    "计划未填写前置任务，或该任务的前置任务无法匹配。",
)

_ALL = (
    Criterion(
        "blocking",
        Words("Blocks others", "阻塞其他任务"),
        Words("Unfinished tasks that wait for it, directly or through others; 10 or more count as 10.", "直接或间接等待该任务的未完成任务数；超过 10 按 10 计。"),
        _TASKS, 0, 10, True, _NO_LINKS, _from_plan.blocking,
    ),
    Criterion(
        "dependency",
        Words("Ready to start", "可立即开始"),
        Words("Unfinished tasks that it waits for directly; fewer is better, 5 or more count as 5.", "直接前置任务中未完成的个数；越少越好，超过 5 按 5 计。"),
        _BEFORE, 0, 5, False, _NO_LINKS, _from_plan.dependency,
    ),
    Criterion(
        "deadline",
        Words("Due soon", "临近期限"),
        Words("Days from today to the deadline, else the planned finish, else the baseline finish; sooner is better, overdue counts as 0, 60 or more as 60.", "从今天到最后期限的天数；未填则取计划完成日，再取基线完成日；越近越好，逾期按 0 计，超过 60 按 60 计。"),
        _DAYS, 0, 60, False, Words("The task has no deadline and no finish.", "任务没有期限，也没有完成日期。"), _from_plan.deadline,
    ),
    Criterion(
        "effort",
        Words("Small effort", "工作量小"),
        Words("Effort in person days, else a duration above 0 as the work of one person; less is better, 20 or more count as 20.", "工作量（人天）；未填则以大于 0 的工期按一人计；越少越好，超过 20 按 20 计。"),
        _PERSON_DAYS, 0, 20, False, Words("The task has no effort and no duration.", "任务没有工作量，也没有工期。"), _from_plan.effort,
    ),
    Criterion(
        "confidence",
        Words("Confidence", "把握程度"),
        Words("How sure the owner is, as typed, from 0 to 1.", "负责人填写的置信度，0 至 1。"),
        _SHARE, 0, 1, True, _BLANK, _from_plan.confidence,
    ),
    Criterion(
        "concern",
        Words("Client's concern", "客户关切"),
        Words("The strongest client among its counterparts: relevance × influence, both on 0 to 1; 0 if none of them is a client.", "对接人中最强的客户：相关度 × 影响度（均换算到 0 至 1）；对接人中没有客户则为 0。"),
        _SHARE, 0, 1, True,
        Words("Nobody is named, or it is not known who of them is a client and how much that client counts.", "未填写对接人，或不清楚其中谁是客户、客户的相关度和影响度。"),
        _from_people.concern,
    ),
    Criterion(
        "commitment", Words("Commitment", "承诺程度"), _ON_SCALE, _SHARE, 0, 1, True, _BLANK, _from_plan.commitment,
    ),
    Criterion(
        "visibility", Words("Visibility", "可见度"), _ON_SCALE, _SHARE, 0, 1, True, _BLANK, _from_plan.visibility,
    ),
    Criterion(
        "value",
        Words("Value to the KPIs", "指标价值"),
        Words("KPI value, else value, else the declared priority, on 0 to 1 of its declared scale.", "指标价值；未填则取价值，再取优先级；按各自声明的分值范围换算到 0 至 1。"),
        _SHARE, 0, 1, True, Words("The task has no KPI value, value or priority.", "任务没有指标价值、价值或优先级。"), _from_plan.value,
    ),
    Criterion(
        "risk_exposure",
        Words("Risk it carries", "关联风险"),
        Words("The greatest probability × impact (levels 1 to 5) among the open risks that threaten it, before responses; 0 if none does.", "威胁该任务的未关闭风险中，概率 × 影响（1 至 5 级）的最大值，按应对前计；没有则为 0。"),
        Words("{value} {n:point|points}", "{value} 分"), 0, 25, True,
        Words("There is no risk register that names tasks, or its risks are not measured.", "没有关联任务的风险登记册，或相关风险尚未评估。"),
        _from_people.risk_exposure,
    ),
    Criterion(
        "cost_of_delay",
        Words("Cost of delay", "延迟成本"),
        Words("Money lost by each week of delay, as typed; 50,000 or more count as 50,000.", "每延迟一周的损失金额，取填写值；超过 50,000 按 50,000 计。"),
        Words("{value} a week", "{value}/周"), 0, 50_000, True, _BLANK, _from_plan.cost_of_delay,
    ),
    Criterion(
        "priority", Words("Declared priority", "填写的优先级"), _ON_SCALE, _SHARE, 0, 1, True, _BLANK, _from_plan.priority,
    ),
)  # fmt: skip

CRITERIA: dict[str, Criterion] = {criterion.name: criterion for criterion in _ALL}
