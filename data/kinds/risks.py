"""Risks: what may happen, how likely, how bad, what is done about it, and whom and what it threatens."""

from collections.abc import Iterable

import pandas as pd

from data.kinds._columns import Choice, Column
from data.kinds._kind import Fault, Kind
from data.kinds._words import Words
from data.kinds.tasks import PUBLIC_TITLE


def residual_above_inherent(risks: pd.DataFrame) -> Iterable[Fault]:
    """A response that makes the risk worse, in probability or in impact."""
    for before in ("probability", "impact"):
        after = f"residual_{before}"
        if before in risks and after in risks:
            for record, risk in risks[risks[after] > risks[before]].iterrows():
                yield Fault(
                    int(str(record)),
                    after,
                    "residual_above_inherent",
                    f"{risk[after]:g}",
                    (("inherent", f"{risk[before]:g}"),),
                )


KIND = Kind(
    name="risks",
    words=Words("Risks", "风险"),
    place=3,
    key="id",
    label="title",
    telling=("probability", "impact", "response", "contingency", "trigger", "response_strategy"),
    sheets=("risk register", "risks", "risk log", "risk analysis", "风险登记册", "风险清单", "风险", "реестр рисков"),
    rules=(residual_above_inherent,),
    columns=(
        Column("id", Words("ID", "编号"), "identifier", also=("#", "no", "no.", "id no.", "risk id", "risk number", "ref id", "ref", "风险编号", "序号")),
        Column("title", Words("Risk", "风险"), required=True, also=("risk title", "title", "risk name", "risk event", "event", "name", "what could go wrong", "what can go wrong", "what may go wrong", "risco", "风险名称", "风险事件", "风险标题", "可能出什么问题", "название риска")),
        Column("description", Words("Description", "描述"), also=("risk description", "details", "风险描述", "风险说明", "описание риска")),
        Column("category", Words("Category", "类别"), also=("risk category", "type", "risk type", "风险类别", "风险类型", "categoria", "тип риска")),
        Column("cause", Words("Cause", "原因"), also=("root cause", "cause/source", "causa", "风险原因", "起因")),
        Column("trigger", Words("Trigger", "触发条件"), also=("triggers", "risk trigger", "触发", "触发因素")),
        Column("consequence", Words("Consequence", "后果"), also=("consequences of risk", "影响后果", "effect", "consequences", "impact description", "risk impact", "影响描述", "影响说明")),
        Column("probability", Words("Probability", "概率"), "level", scale="1-5", also=("likelihood", "probability score", "probability (occurrence)", "chance", "how likely", "how probable", "可能性", "发生概率", "风险概率", "probabilidade", "вероятность")),
        Column("impact", Words("Impact", "影响"), "level", scale="1-5", also=("severity", "impact score", "severity (impact)", "potential impact", "how bad", "how severe", "how serious", "影响程度", "严重程度", "严重性", "风险影响", "impacto", "impacto score", "влияние")),
        Column("score", Words("Score", "风险值"), "number", also=("severity score", "risk level score", "priority (pxi)", "priority (p×i)", "风险分值", "风险评分", "risk score", "rating", "risk rating", "p x i", "exposure", "风险等级值", "风险得分", "风险系数", "severidade")),
        Column(
            "response_strategy",
            Words("Response strategy", "应对策略"),
            "choice",
            also=("strategy", "response type", "treatment", "стратегия", "策略", "应对方式"),
            choices=(
                Choice("avoid", Words("Avoid", "规避"), ("avoidance", "避免", "избегание")),
                Choice("transfer", Words("Transfer", "转移"), ("transference", "share risk", "转嫁")),
                Choice("mitigate", Words("Mitigate", "减轻"), ("mitigation", "reduce", "降低", "缓解")),
                Choice("accept", Words("Accept", "接受"), ("acceptance", "retain", "接纳", "принятие")),
                Choice("escalate", Words("Escalate", "上报"), ("escalation", "升级")),
                Choice("exploit", Words("Exploit", "利用"), ("开拓",)),
                Choice("share", Words("Share", "分享"), ()),
                Choice("enhance", Words("Enhance", "增强"), ("提高",)),
            ),
        ),
        Column("response", Words("Response", "应对措施"), also=("plano de resposta", "measures", "measure(s)", "response(s)", "response action", "risk response", "应对计划", "应对策略与措施", "控制措施", "防范措施", "mitigation", "mitigation strategy", "mitigation plan", "mitigation plan(s)", "potential responses", "response plan", "mitigation / response plan", "action", "措施", "风险应对", "缓解措施", "应对方案", "действия")),
        Column("contingency", Words("Contingency", "应急计划"), also=("contingency plan", "contingency plan(s)", "fallback", "应急预案", "应急措施")),
        Column("owner", Words("Owner", "负责人"), "names", also=("risk owner", "responsible", "stakeholder(s) responsible", "assigned to", "责任人", "风险责任人", "ответственный")),
        Column(
            "status",
            Words("Status", "状态"),
            "choice",
            also=("risk status", "state", "风险状态", "статус"),
            choices=(
                Choice("open", Words("Open", "未关闭"), ("active", "new", "identified", "打开", "开放", "监控中", "进行中")),
                Choice("in_treatment", Words("In treatment", "处理中"), ("in progress", "mitigating", "ongoing", "应对中")),
                Choice("occurred", Words("Occurred", "已发生"), ("issue", "realised", "realized", "materialised")),
                Choice("closed", Words("Closed", "已关闭"), ("done", "resolved", "retired", "关闭", "已解除", "已解决")),
            ),
        ),
        Column("residual_probability", Words("Residual probability", "剩余概率"), "level", scale="1-5", also=("residual likelihood", "剩余可能性", "应对后概率")),
        Column("residual_impact", Words("Residual impact", "剩余影响"), "level", scale="1-5", also=("residual severity", "应对后影响", "剩余影响程度")),
        Column("target_probability", Words("Target probability", "目标概率"), "level", scale="1-5", also=("target likelihood",)),
        Column("target_impact", Words("Target impact", "目标影响"), "level", scale="1-5", also=("target severity",)),
        Column("velocity", Words("Velocity", "发展速度"), also=("speed of onset",)),
        Column("indicator", Words("Indicator", "预警指标"), also=("kri", "key risk indicator", "early warning")),
        Column("threshold", Words("Threshold", "阈值"), also=("kri threshold", "预警阈值")),
        Column("proximity", Words("Proximity", "临近时间"), also=("likely timing of risk", "timing")),
        Column("identified_on", Words("Identified on", "识别日期"), "date", also=("date raised", "date identified", "identified date", "raised on", "提出日期", "登记日期")),
        Column("due", Words("Due", "截止日期"), "date", also=("due date", "target date", "应对期限", "截止时间")),
        Column("review_on", Words("Review on", "复查日期"), "date", also=("next review date", "próxima revisão", "review date", "next review", "last update", "复核日期")),
        Column("tasks", Words("Tasks threatened", "涉及任务"), "names", also=("tasks", "threatens", "affected tasks", "related tasks", "affected activity", "affected activity / project area", "影响任务", "关联任务", "任务")),
        Column("stakeholders", Words("People hurt", "受影响干系人"), "names", also=("stakeholders", "affected stakeholders", "people affected", "相关干系人", "影响干系人", "干系人")),
        Column("cost_impact", Words("Cost impact", "成本影响"), "number", also=("cost", "financial impact", "费用影响", "损失金额")),
        Column("delay_days", Words("Delay (days)", "延误天数"), "days", lowest=0, also=("delay", "schedule impact", "工期影响", "延期天数")),
        Column(
            "scope",
            Words("Direct or indirect", "影响性质"),
            "choice",
            also=("direct/indirect", "直接/间接"),
            choices=(Choice("direct", Words("Direct", "直接"), ()), Choice("indirect", Words("Indirect", "间接"), ())),
        ),
        PUBLIC_TITLE,
        Column("notes", Words("Notes", "备注"), also=("note", "comment", "comments", "other notes", "remarks", "说明")),
    ),
)  # fmt: skip
