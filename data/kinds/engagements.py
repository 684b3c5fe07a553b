"""Engagements: when one spoke with a stakeholder, what about, in which mood, and what is to follow."""

from data.kinds._columns import Choice, Column
from data.kinds._kind import Kind
from data.kinds._words import Words

# From -2 to 2, in words.
MOODS = (
    Choice("-2", Words("Very negative", "很消极"), ("strongly negative", "hostile", "非常消极", "强烈反对")),
    Choice("-1", Words("Negative", "消极"), ("sceptical", "skeptical", "worried", "担忧", "不满")),
    Choice("0", Words("Neutral", "中性"), ("mixed", "中立", "一般")),
    Choice("1", Words("Positive", "积极"), ("supportive", "+1", "支持", "满意")),
    Choice("2", Words("Very positive", "很积极"), ("enthusiastic", "+2", "非常积极", "非常满意")),
)

KIND = Kind(
    name="engagements",
    words=Words("Engagement log", "沟通记录"),
    place=14,
    key="stakeholder",
    label="stakeholder",
    telling=("summary", "sentiment", "follow_up"),
    needs=("summary", "sentiment", "follow_up"),
    sheets=("engagements", "engagement log", "contact log", "communication log", "meeting log", "interaction log", "沟通记录", "沟通日志", "联系记录", "拜访记录"),
    columns=(
        Column("on", Words("Held on", "沟通日期"), "date", also=("date", "contact date", "meeting date", "日期", "沟通时间", "拜访日期", "联系日期")),
        Column("stakeholder", Words("Stakeholder", "干系人"), required=True, also=("stakeholder name", "spoke with", "met with", "contacted", "沟通对象", "拜访对象", "相关方")),
        Column("channel", Words("Channel", "沟通渠道"), also=("method", "medium", "how", "type of contact", "方式", "沟通方式", "渠道")),
        Column("summary", Words("Summary", "沟通摘要"), also=("discussion", "points discussed", "what was said", "meeting summary", "沟通内容", "摘要", "纪要", "会谈内容")),
        Column("sentiment", Words("Sentiment", "情绪"), "choice", choices=MOODS, also=("mood", "tone", "reaction", "态度", "反馈情绪")),
        Column("author", Words("Recorded by", "记录人"), "names", also=("author", "noted by", "logged by", "填写人")),
        Column("follow_up", Words("Follow-up", "后续行动"), also=("follow up", "next step", "next steps", "action items", "后续跟进", "下一步", "跟进事项")),
    ),
)  # fmt: skip
