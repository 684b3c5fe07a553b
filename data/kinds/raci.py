"""Responsibilities: who does a task, who answers for it, who is asked and who is told, one column a person or role."""

from data.kinds._columns import Choice, Column
from data.kinds._kind import Kind
from data.kinds._words import Words

# What stands in the columns of the people; without the first, such letters may be marks of a school or who was there.
PARTS_PLAYED = (
    Choice("responsible", Words("Responsible", "负责"), ("r", "resp", "do", "主责", "负责人", "执行", "主办", "牵头", "承担")),
    Choice("accountable", Words("Accountable", "批准"), ("a", "approve", "approver", "审批", "问责", "当责", "审核", "批准人")),
    Choice("consulted", Words("Consulted", "咨询"), ("c", "consult", "被咨询", "协商", "顾问", "征询")),
    Choice("informed", Words("Informed", "知会"), ("i", "inform", "告知", "被告知", "通知", "知情", "抄送")),
    Choice("supporting", Words("Supporting", "支持"), ("s", "support", "协助", "配合", "辅助", "参与", "协办")),
    Choice("other", Words("Another part", "其他"), ("v", "q", "p", "d", "l", "o", "verify", "sign off", "验证", "监督")),
)  # fmt: skip

KIND = Kind(
    name="raci",
    words=Words("RACI matrix", "RACI 责任矩阵"),
    place=15,
    key="task",
    label="task",
    telling=("accountable", "consulted", "informed"),
    needs=("accountable", "consulted", "informed"),
    marks=PARTS_PLAYED,
    sheets=("raci", "raci chart", "rasci", "rasci matrix", "rasci chart", "responsibility matrix", "responsibility assignment matrix", "raci 矩阵", "raci矩阵", "责任矩阵", "责任分配矩阵", "职责矩阵", "职责分工"),
    columns=(
        Column("task", Words("Task", "任务"), required=True, also=("activity", "activities", "deliverable", "deliverables", "work package", "process step", "task/role", "task/activity", "task name", "activity name", "task description", "活动", "工作任务", "任务名称", "工作内容", "工作项", "交付物", "事项", "工作包", "任务/角色", "aufgabe", "aufgaben", "tätigkeit", "aktivität", "arbeitspaket", "actividad", "tarea", "entregable", "atividade", "tarefa", "activité", "tâche", "livrable", "attività", "activiteit", "taak", "задача", "задачи", "работа", "work item", "operation")),
        Column("responsible", Words("Responsible", "负责"), "names", also=("responsible (r)", "负责人", "主责", "执行人", "负责（r）", "responsable", "responsables", "responsável", "responsabile", "verantwortlich", "durchführung", "uitvoerder", "verantwoordelijk", "исполнитель", "ответственный", "responsible party", "responsible person")),
        Column("accountable", Words("Accountable", "批准"), "names", also=("accountable (a)", "批准人", "审批", "问责", "当责", "批准（a）", "rechenschaftspflichtig", "aprobador", "aprueba", "aprovador", "approbateur", "eindverantwoordelijk", "утверждает", "approver", "accountable party", "accountable person")),
        Column("consulted", Words("Consulted", "咨询"), "names", also=("consulted (c)", "consult", "被咨询", "咨询人", "咨询（c）", "consultado", "consultados", "consulté", "consultés", "consultato", "konsultiert", "zu konsultieren", "geraadpleegd", "консультант", "консультирует", "consulted party")),
        Column("informed", Words("Informed", "知会"), "names", also=("informed (i)", "inform", "告知", "被告知", "知会人", "知会（i）", "informado", "informados", "informé", "informés", "informato", "informiert", "zu informieren", "geïnformeerd", "информируется", "информирован", "informed party")),
    ),
)  # fmt: skip
