"""Process steps: who does what from request to fulfilment, with control points and what is handed over."""

from data.kinds._columns import Choice, Column
from data.kinds._kind import Kind
from data.kinds._words import Words

KIND = Kind(
    name="process",
    words=Words("Process steps", "业务流程"),
    place=7,
    key="step",
    label="activity",
    telling=("stage", "activity", "artefact_in", "artefact_out", "sla_days", "handler"),
    sheets=("process", "process steps", "flow", "业务流程", "流程步骤", "流程"),
    columns=(
        Column("process", Words("Process", "流程"), also=("process name", "流程名称", "业务流程")),
        Column("step", Words("Step", "步骤"), "identifier", also=("step no", "step no.", "no", "步骤编号", "序号")),
        Column("stage", Words("Stage", "阶段"), also=("phase", "环节")),
        Column("role", Words("Role", "角色"), also=("responsible role", "岗位角色", "责任角色")),
        Column("activity", Words("Activity", "活动"), required=True, also=("action", "step name", "步骤名称", "活动名称", "动作")),
        Column(
            "kind",
            Words("Kind", "类型"),
            "choice",
            also=("type", "node type", "节点类型"),
            choices=(
                Choice("start", Words("Start", "开始"), ("begin",)),
                Choice("activity", Words("Activity", "活动"), ("task", "step")),
                Choice("decision", Words("Decision", "判断"), ("branch", "gateway", "分支")),
                Choice("audit", Words("Audit", "审核"), ("review", "check", "审批")),
                Choice("end", Words("End", "结束"), ("finish",)),
            ),
        ),
        Column("next", Words("Next step", "下一步"), "names", also=("next", "next steps", "后续步骤")),
        Column("condition", Words("Condition", "条件"), also=("branch condition", "分支条件")),
        Column(
            "mode",
            Words("Mode", "协作方式"),
            "choice",
            also=("cooperation",),
            choices=(
                Choice("serial", Words("Serial", "串行"), ("sequential",)),
                Choice("parallel", Words("Parallel", "并行"), ("concurrent",)),
                Choice("async", Words("Asynchronous", "异步"), ("async",)),
            ),
        ),
        Column("artefact_in", Words("Received", "输入产物"), also=("input", "inputs", "artefact in", "输入")),
        Column("artefact_out", Words("Handed over", "输出产物"), also=("output", "outputs", "artefact out", "输出", "产物")),
        Column("rule", Words("Rule", "规则"), also=("rules", "业务规则")),
        Column("exception", Words("Exception", "异常"), also=("exceptions", "异常情况")),
        Column("handler", Words("Exception handled by", "异常处理人"), also=("handler", "异常处理")),
        Column("metric", Words("Metric", "监控指标"), also=("kpi", "指标")),
        Column("sla_days", Words("Allowed days", "时限（工作日）"), "days", lowest=0, also=("sla", "sla (days)", "时限")),
    ),
)  # fmt: skip
