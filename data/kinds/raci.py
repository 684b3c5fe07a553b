"""Responsibilities: who does a task, who answers for it, who is asked and who is told, one column a person or role."""

from dataclasses import dataclass

from data.kinds._columns import Choice, Column
from data.kinds._kind import Kind
from data.kinds._words import Words


@dataclass(frozen=True)
class Letter:
    """A letter of a matrix, the part that it stands for, and what that means to whoever reads the matrix."""

    letter: str
    part: str
    words: Words


@dataclass(frozen=True)
class Variant:
    """Which letters a matrix knows. Parts: responsible, accountable, consulted, informed, supporting, verifying, signing."""

    name: str
    words: Words
    letters: tuple[Letter, ...]

    def part(self, letter: str) -> str | None:
        """The part that a letter stands for; None for one that this variant does not know."""
        return next((one.part for one in self.letters if one.letter == letter), None)

    def letter(self, part: str) -> str | None:
        """The letter of a part; None for a part that this variant does not know."""
        return next((one.letter for one in self.letters if one.part == part), None)


_R = Letter("R", "responsible", Words("does the work", "负责执行"))
_A = Letter("A", "accountable", Words("answers for it, one person a task", "最终负责，每项任务仅一人"))
_C = Letter("C", "consulted", Words("is asked before, and answers (both ways)", "事前咨询，须有回应（双向）"))
_I = Letter("I", "informed", Words("is told afterwards (one way)", "事后知会（单向）"))
_S = Letter("S", "supporting", Words("helps whoever does it", "协助执行人"))
_V = Letter("V", "verifying", Words("checks it against what was agreed", "核对是否符合约定"))
_SIGN = Letter("S", "signing", Words("approves the check and the hand-over", "签核并放行"))
_DACI = (
    Letter("D", "responsible", Words("drives it to the decision", "推动事项直至决定")),
    Letter("A", "accountable", Words("approves, one person a task", "批准，每项任务仅一人")),
    Letter("C", "consulted", Words("contributes what they know (both ways)", "提供意见（双向）")),
    _I,
)
VARIANTS = {
    variant.name: variant
    for variant in (
        Variant("raci", Words("RACI", "RACI"), (_R, _A, _C, _I)),
        Variant("rasci", Words("RASCI", "RASCI"), (_R, _A, _S, _C, _I)),
        Variant("raci_vs", Words("RACI-VS", "RACI-VS"), (_R, _A, _C, _I, _V, _SIGN)),
        Variant("daci", Words("DACI", "DACI"), _DACI),
    )
}

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
