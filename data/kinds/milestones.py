"""Milestones: dates by which something is reached, planned, promised and met."""

from data.kinds._columns import Column
from data.kinds._kind import Kind
from data.kinds._words import Words
from data.kinds.tasks import PUBLIC_TITLE, STATUS

KIND = Kind(
    name="milestones",
    words=Words("Milestones", "里程碑"),
    place=6,
    key="id",
    label="name",
    telling=("baseline_date", "actual_date"),
    sheets=("milestones", "milestone plan", "里程碑", "里程碑计划", "milestone list", "milestone schedule", "milestone tracker", "key milestones", "project milestones", "里程碑清单", "里程碑列表", "里程碑表", "里程碑跟踪", "里程碑进度", "主要里程碑", "关键里程碑", "项目里程碑", "里程碑节点", "meilensteine", "meilensteinplan", "hitos", "plan de hitos", "marcos", "marcos do projeto", "jalons", "вехи", "план вех"),
    ids=("ms", "milestone", "里程碑"),
    columns=(
        Column("id", Words("ID", "编号"), "identifier", also=("#", "no", "序号", "milestone id", "milestone no", "milestone number", "milestone code", "里程碑编号", "里程碑序号", "里程碑id", "s no", "sr no", "nr")),
        Column("name", Words("Milestone", "里程碑"), required=True, also=("milestone name", "里程碑名称", "milestone description", "milestone title", "milestone event", "milestone/deliverable", "key milestone", "project milestone", "major milestone", "checkpoint", "gate", "phase gate", "里程碑事件", "里程碑节点", "里程碑任务", "里程碑内容", "里程碑描述", "里程碑点", "关键里程碑", "项目里程碑", "重要里程碑", "里程碑/阶段", "里程碑/节点", "节点名称", "关键节点", "重要节点", "meilenstein", "meilensteine", "hito", "marco", "jalon", "веха", "вехи", "контрольная точка", "控制节点", "关键节点名称", "阶段性目标")),
        Column("date", Words("Date", "日期"), "date", also=("planned date", "target date", "due date", "计划日期", "计划结束日期", "planned completion date", "planned completion", "planned finish date", "planned finish", "planned end date", "planned due date", "plan date", "planned", "target completion date", "target completion", "target", "completion date", "scheduled date", "scheduled completion date", "milestone date", "expected date", "expected completion date", "forecast date", "due", "deadline", "end date", "finish date", "计划时间", "计划完成时间", "计划完成日期", "计划达成时间", "计划达成日期", "计划结束时间", "预计日期", "预计完成时间", "预计完成日期", "目标日期", "目标时间", "目标完成日期", "目标完成时间", "完成时间", "截止日期", "截止时间", "时间", "时间节点", "时间点", "节点时间", "里程碑时间", "里程碑日期", "termin", "datum", "plantermin", "fecha", "fecha prevista", "fecha objetivo", "fecha límite", "data", "data prevista", "data alvo", "date prévue", "échéance", "дата", "плановая дата", "срок")),
        Column("baseline_date", Words("Baseline date", "基线日期"), "date", also=("original date", "基准日期", "baseline", "baseline finish", "baseline finish date", "baseline end date", "original due date", "original target date", "original plan date", "基线", "基准时间", "基线时间", "基线完成日期", "原计划日期", "原计划时间", "原计划完成时间", "初始计划", "初始计划日期")),
        Column("actual_date", Words("Actual date", "实际日期"), "date", also=("achieved on", "完成日期", "实际完成日期", "actual", "actual completion date", "actual completion", "actual finish date", "actual finish", "actual end date", "completed on", "date completed", "date achieved", "achieved date", "completed date", "实际完成时间", "实际达成日期", "实际达成时间", "实际结束日期", "实际结束时间", "实际完成", "ist-termin", "fecha real", "data real", "date réelle", "фактическая дата")),
        Column("owner", Words("Owner", "负责人"), "names", also=("responsible", "责任人", "备注（负责人）", "owner name", "owned by", "assignee", "responsible person", "responsible party", "person responsible", "person in charge", "accountable", "accountable person", "负责人员", "责任者", "责任人员", "主要负责人", "跟进人", "跟踪人", "verantwortlich", "verantwortlicher", "verantwortliche person", "zuständig", "responsable", "responsável", "ответственный", "исполнитель", "milestone owner", "lead", "assigned to", "里程碑负责人", "责任部门", "负责部门")),
        STATUS,
        PUBLIC_TITLE,
        Column("notes", Words("Notes", "备注"), also=("comments", "remarks", "说明", "additional notes", "additional comments", "observation", "备注说明", "备注信息", "补充说明", "说明/备注", "其他", "其他说明", "bemerkung", "bemerkungen", "anmerkung", "anmerkungen", "kommentar", "kommentare", "notizen", "observaciones", "comentarios", "notas", "observações", "remarques", "commentaires", "примечание", "примечания", "комментарий")),
    ),
)  # fmt: skip
