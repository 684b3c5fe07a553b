"""Communication plan: what is told to whom, why, how and how often."""

from data.kinds._columns import Column
from data.kinds._kind import Kind
from data.kinds._words import Words

KIND = Kind(
    name="communication",
    words=Words("Communication plan", "沟通计划"),
    place=11,
    key="message",
    label="message",
    telling=("message", "purpose", "method", "audience"),
    sheets=("communication plan", "communications", "沟通计划", "communication management plan"),
    columns=(
        Column("audience", Words("Audience", "沟通对象"), also=("target audience", "who", "recipient", "stakeholder", "team members", "participants", "对象")),
        Column("message", Words("Message", "沟通内容"), required=True, also=("information", "what information", "what", "communication", "communication type", "content", "内容")),
        Column("purpose", Words("Purpose", "目的"), also=("why", "objective", "goal")),
        Column("method", Words("Method", "沟通方式"), also=("method of communication", "how", "channel", "medium", "方式")),
        Column("frequency", Words("Frequency", "频率"), also=("when", "when?", "timing", "cadence")),
        Column("owner", Words("Owner", "负责人"), "names", also=("provider", "sender", "responsible", "who sends", "责任人")),
        Column("date", Words("Date", "日期"), "date", also=("next date", "due date")),
    ),
)  # fmt: skip
