"""Mobile-game security: a cloud platform brings an anti-cheat product to its first game studio (to consumers)."""

from datetime import date

from data.kinds import Words
from data.samples._content import Content, calendar, story
from data.samples.game_security import business, engaging, meeting, people, plan, requirements, risks, told

_AS_OF = date(2026, 11, 18)
_TITLE = Words("Mobile-game security on the PaaS", "手游安全接入 PaaS")

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
