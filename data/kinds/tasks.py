"""Tasks: what is to be done, by whom, for whom, when, and after what."""

from collections.abc import Iterable

import pandas as pd

from data.kinds._columns import Choice, Column
from data.kinds._kind import Fault, Kind
from data.kinds._words import Words


def start_after_finish(tasks: pd.DataFrame) -> Iterable[Fault]:
    """A task that finishes before it starts, in the plan, the baseline or the record."""
    for first, last in (("start", "finish"), ("baseline_start", "baseline_finish"), ("actual_start", "actual_finish")):
        if first in tasks and last in tasks:
            wrong = tasks[tasks[first] > tasks[last].dt.normalize() + pd.Timedelta("1D")]
            for record, task in wrong.iterrows():
                yield Fault(
                    int(str(record)),
                    first,
                    "start_after_finish",
                    f"{task[first]:%Y-%m-%d}",
                    (("finish", f"{task[last]:%Y-%m-%d}"),),
                )


STATUS = Column(
    "status",
    Words("Status", "状态"),
    "choice",
    also=("state", "task status", "当前状态", "任务状态", "进展状态", "完成状态", "статус"),
    choices=(
        Choice("not_started", Words("Not started", "未开始"), ("todo", "to do", "open", "new", "planned", "pending", "待开始", "待办", "待处理", "计划中", "新建")),
        Choice("in_progress", Words("In progress", "进行中"), ("doing", "started", "ongoing", "active", "wip", "开发中", "处理中", "执行中")),
        Choice("waiting_test", Words("Waiting for test", "待测试"), ("testing", "in test", "in review", "review", "测试中", "待验收")),
        Choice("blocked", Words("Blocked", "已阻塞"), ("on hold", "hold", "stuck", "阻塞", "暂停", "挂起")),
        Choice("done", Words("Done", "已完成"), ("completed", "complete", "closed", "finished", "resolved", "live", "完成", "已闭环", "已上线", "已关闭", "关闭")),
        Choice("cancelled", Words("Cancelled", "已取消"), ("canceled", "dropped", "rejected", "取消", "作废", "已拒绝")),
    ),
)  # fmt: skip

# The name under which a client sees the row; without one, a client does not see it.
PUBLIC_TITLE = Column(
    "public_title",
    Words("Public title", "对外名称"),
    also=("external title", "client title", "agreed wording", "公开名称", "公开标题", "对外标题", "对外表述"),
)

KIND = Kind(
    name="tasks",
    words=Words("Tasks", "任务"),
    place=2,
    key="id",
    label="name",
    telling=("start", "finish", "duration", "predecessors", "progress", "effort"),
    sheets=("tasks", "task list", "plan", "project plan", "schedule", "project schedule", "gantt", "gantt chart", "wbs", "清单和排期", "任务清单", "排期", "项目计划", "甘特图", "甘特圖", "進度表", "時程表", "计划"),
    rules=(start_after_finish,),
    columns=(
        Column("id", Words("ID", "编号"), "identifier", also=("#", "no", "no.", "number", "code", "task id", "activity id", "taskid", "序号", "任务编号", "编码")),
        Column("wbs", Words("WBS", "WBS"), "identifier", also=("wbs id", "wbs code", "outline number", "wbs编号", "大纲数字")),
        Column("parent", Words("Parent", "上级任务"), also=("parent task", "summary task", "epic", "phase", "stage", "父任务", "父工作项", "阶段", "里程碑阶段")),
        Column("name", Words("Task", "任务"), required=True, also=("work packages", "sub-tasks", "subtask", "sub task", "task title", "to do", "job", "任务名", "工作任务", "задача", "tarefa", "activity description", "task name", "name", "activity", "activities", "activity name", "activity title", "work item", "work package", "title", "task description", "deliverable", "item", "feature", "任务名称", "任务内容", "任务描述", "工作内容", "工作项目", "工作项", "事项", "清单", "活动", "任務", "項目", "what has to be done", "what needs to be done", "what is to be done", "what to do", "要做什么")),
        Column("workstream", Words("Workstream", "对接的业务"), also=("work stream", "category", "module", "area", "business", "track", "业务", "业务线", "模块", "类别", "任务类型")),
        Column("counterparts", Words("Counterparts", "对接人"), "names", also=("counterpart", "stakeholder", "stakeholders", "contact", "相关方", "干系人", "对接方")),
        Column("concern", Words("Counterpart's concern", "对接人关注点"), also=("concern", "concerns", "关注点")),
        Column("owner", Words("Owner", "负责人"), "names", also=("role", "resource person", "assigned", "lead", "负责人员", "担当", "участник", "роль", "responsável", "assigned to", "assignee", "responsible", "assigned resource", "task owner", "person in charge", "member", "who", "责任人", "经办人", "执行人", "处理人", "人员安排", "主责人", "ответственный")),
        Column("start", Words("Start", "开始"), "date", also=("date", "start day", "begin date", "planned start date", "scheduled start", "日期", "开始日", "计划起始", "начало", "início", "start date", "planned start", "begin", "start time", "from", "early start", "开始日期", "开始时间", "计划开始", "计划开始日期", "计划开始时间", "起始日期", "開始日期", "时间")),
        Column("finish", Words("Finish", "完成"), "date", also=("completion date", "expected completion date", "estimated completion date", "planned finish date", "planned end date", "scheduled finish", "target completion date", "完工日期", "计划结束日期", "计划完成日期", "预计完成", "预计结束时间", "окончание", "fim", "finish date", "end", "end date", "due", "due date", "planned finish", "planned end", "to", "early finish", "结束", "结束日期", "结束时间", "完成日期", "完成时间", "计划完成", "计划结束", "计划完成时间", "预计完成时间", "截止日期", "結束日期")),
        Column("duration", Words("Duration", "工期"), "days", lowest=0, also=("estimated duration (in days)", "duration (in days)", "duration in days", "work days", "working days", "耗时", "耗时（日）", "花费时间", "预计花费时间", "预计工期", "计划工期", "所需时间", "用时", "длительность", "duração", "duration (days)", "days", "dur", "duration (working days)", "estimated duration", "time required", "工期（天）", "持续时间", "持续天数", "天数", "历时", "计划天数", "天數", "任務工期")),
        Column("optimistic", Words("Optimistic", "乐观工期"), "days", lowest=0, also=("best case", "minimum", "optimistic duration", "乐观", "最短")),
        Column("most_likely", Words("Most likely", "最可能工期"), "days", lowest=0, also=("most likely duration", "expected", "最可能")),
        Column("pessimistic", Words("Pessimistic", "悲观工期"), "days", lowest=0, also=("worst case", "maximum", "pessimistic duration", "悲观", "最长")),
        Column("predecessors", Words("Predecessors", "前置任务"), "predecessors", also=("предшественники", "зависимость", "依赖关系", "前置条件", "predecessor", "depends on", "dependency", "dependencies", "predecessor (type)", "blocked by", "after", "前置", "前置任务编号", "紧前任务", "依赖", "依赖任务", "相依性", "前导任务")),
        Column("constraint", Words("Constraint", "限制类型"), also=("constraint type", "约束")),
        Column("constraint_date", Words("Constraint date", "限制日期"), "date", also=("约束日期",)),
        Column("deadline", Words("Deadline", "最后期限"), "date", also=("must finish by", "hard deadline", "期限", "最晚完成", "截止期限", "最迟完成时间")),
        Column("calendar", Words("Calendar", "日历"), also=("task calendar", "任务日历")),
        Column("effort", Words("Effort (person days)", "工作量（人天）"), "number", lowest=0, also=("hours", "estimated hours", "man hours", "工时", "预计工时", "计划工时", "工作量（人天）", "effort", "work", "effort (days)", "person days", "man days", "工作量", "人天", "人日", "投入")),
        Column("resources", Words("Resources", "资源"), "names", also=("resource", "resource names", "资源名称", "参与人")),
        Column("progress", Words("Progress", "进度"), "percent", also=("% of completed", "% completed", "completed %", "percentage complete", "percent done", "progress %", "进展", "完成进度", "% complete", "percent complete", "completion", "% done", "完成率", "完成百分比", "完成度", "进度%", "完成比例")),
        STATUS,
        Column("priority", Words("Priority", "优先级"), "level", scale="low-high", also=("prio", "importance", "重要性", "优先度", "重要程度")),
        Column("value", Words("Value", "价值"), "level", scale="1-5", also=("business value", "benefit", "业务价值", "收益")),
        Column("kpi_value", Words("KPI value", "指标价值"), "level", scale="1-5", also=("strategic value", "kpi contribution", "战略价值", "指标贡献")),
        Column("visibility", Words("Visibility", "可见度"), "level", scale="1-5", also=("客户可见度", "可见性")),
        Column("commitment", Words("Commitment", "承诺程度"), "level", scale="1-5", also=("commitment level", "promised", "committed", "承诺", "已承诺")),
        Column("confidence", Words("Confidence", "置信度"), "percent", also=("confidence level", "certainty", "把握", "信心")),
        Column("cost_of_delay", Words("Cost of delay (per week)", "延迟成本（每周）"), "number", lowest=0, also=("cost of delay", "delay cost", "cod", "延迟成本", "延期成本")),
        Column("milestone", Words("Milestone", "里程碑"), "yes_no", also=("is milestone", "是否里程碑")),
        Column("baseline_start", Words("Baseline start", "基线开始"), "date", also=("original start", "基准开始", "基线开始日期")),
        Column("baseline_finish", Words("Baseline finish", "基线完成"), "date", also=("baseline end", "original finish", "基准完成", "基线结束", "基线完成日期")),
        Column("actual_start", Words("Actual start", "实际开始"), "date", also=("actual start date", "实际开始日期", "实际开始时间")),
        Column("actual_finish", Words("Actual finish", "实际完成"), "date", also=("actual end", "actual end date", "completed on", "实际完成日期", "实际完成时间", "实际结束")),
        Column("cost", Words("Cost", "成本"), "number", lowest=0, also=("budget", "planned cost", "预算", "费用")),
        PUBLIC_TITLE,
        Column("notes", Words("Notes", "备注"), also=("note", "comment", "comments", "remarks", "description", "说明", "项目说明", "描述", "任务说明")),
    ),
)  # fmt: skip
