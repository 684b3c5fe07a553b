"""Data security governance: a cloud platform brings classification and masking to a manufacturing group (to business)."""

from datetime import date

from data.kinds import Words
from data.samples._content import Content, calendar, story
from data.samples.data_governance import business, engaging, meeting, people, plan, requirements, risks, told

_AS_OF = date(2026, 11, 18)
_TITLE = Words("Data security governance on the PaaS", "数据安全治理接入 PaaS")

CONTENT = Content(
    title=_TITLE,
    as_of=_AS_OF,
    parts=(
        people.PEOPLE,
        people.WHAT_COUNTS,
        people.RELATIONS,
        engaging.RATED,
        engaging.RACI,
        engaging.COMMUNICATION,
        engaging.TALKS,
        engaging.RATINGS,
        plan.PLAN,
        plan.WEIGHTS,
        plan.WORDS,
        risks.RISKS,
        risks.WORDS,
        requirements.FORM,
        requirements.WORDS,
        requirements.PROGRESS,
        business.SCENARIOS,
        business.LINES,
        business.MODEL,
        business.PROCESS,
        meeting.MILESTONES,
        meeting.DECISIONS,
        meeting.ACTIONS,
        calendar(),
    ),
    notes=story(_TITLE, _AS_OF, told.LINES, told.FINDINGS),
)
