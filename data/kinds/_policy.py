"""What each audience may see: one table that drives the screen and the files handed out.

The defaults follow the practice of stakeholder registers: engagement and attitude stay with those who manage them, a
client sees what was promised in agreed words, a board sees roll-ups. The owner may change any of it; what is kept are
the differences from these defaults.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeVar, get_args

from data.kinds._words import Words

Part = Literal["map", "scores", "schedule", "critical", "heatmap", "risks", "decisions"]
People = Literal["all", "own", "asked"]
Titles = Literal["own", "public"]
Days = Literal["day", "month", "quarter"]
Field = tuple[str, str]  # kind, column
_Of = TypeVar("_Of", bound=str)

PARTS: dict[Part, Words] = {
    "map": Words("Stakeholder map", "干系人地图"),
    "scores": Words("Scores and their parts", "得分及构成"),
    "schedule": Words("Timeline", "排期"),
    "critical": Words("Slack, critical path, lateness", "浮动时间、关键路径、逾期"),
    "heatmap": Words("Risk heatmap and levels", "风险热力图与等级"),
    "risks": Words("Risks", "风险"),
    "decisions": Words("Decisions and actions", "决策与行动项"),
}
PEOPLE: dict[People, Words] = {
    "all": Words("everybody's", "所有人"),
    "own": Words("their own people's", "仅对方自己的人员"),
    "asked": Words("of those asked to decide", "仅需作出决定的人"),
}
TITLES: dict[Titles, Words] = {
    "own": Words("our own", "内部名称"),
    "public": Words("approved public ones", "仅已批准的对外名称"),
}
DAYS: dict[Days, Words] = {
    "day": Words("days", "按日"),
    "month": Words("months", "按月"),
    "quarter": Words("quarters", "按季度"),
}


@dataclass(frozen=True)
class Policy:
    """What one audience may see: whole parts, columns of tables (kind, column), whose names, whose titles, how exact a date.

    other_columns: whether columns that Liaison does not know are shown. ValueError for a part that does not exist.
    """

    audience: str
    parts: frozenset[Part]
    fields: frozenset[Field]
    people: People
    titles: Titles
    days: Days
    other_columns: bool = False

    def __post_init__(self) -> None:
        strange = sorted(set(self.parts) - set(get_args(Part)))
        if strange:
            raise ValueError(f"unknown parts {strange}; there are {list(get_args(Part))}")

    def allows(self, kind: str, column: str) -> bool:
        """Whether cells of that column may be seen; columns that Liaison does not know follow `other_columns`."""
        return (kind, column) in self.fields

    def columns(self, kind: str) -> tuple[str, ...]:
        """The columns of a kind that may be seen, by name."""
        return tuple(sorted(column for of, column in self.fields if of == kind))

    def changed(self, kept: object) -> "Policy":
        """This policy with the differences that were kept as plain JSON; what cannot be understood changes nothing."""
        if not isinstance(kept, Mapping):
            return self
        shown, hidden = _fields(kept.get("show")), _fields(kept.get("hide"))
        parts = {part for part in get_args(Part) if _wanted(kept.get("parts"), part, part in self.parts)}
        return replace(
            self,
            parts=frozenset(parts),
            fields=(self.fields | shown) - hidden,
            people=_one_of(kept.get("people"), PEOPLE, self.people),
            titles=_one_of(kept.get("titles"), TITLES, self.titles),
            days=_one_of(kept.get("days"), DAYS, self.days),
            other_columns=bool(kept.get("other_columns", self.other_columns)),
        )

    def kept(self, default: "Policy") -> dict[str, object]:
        """The differences from the default as plain JSON, for the settings of a book; empty where there is none."""
        parts = {part: part in self.parts for part in get_args(Part) if (part in self.parts) != (part in default.parts)}
        told: dict[str, object] = {
            "show": sorted(map(list, self.fields - default.fields)),
            "hide": sorted(map(list, default.fields - self.fields)),
            "parts": parts,
        }
        for name in ("people", "titles", "days", "other_columns"):
            if getattr(self, name) != getattr(default, name):
                told[name] = getattr(self, name)
        return {name: value for name, value in told.items() if value or isinstance(value, bool)}


def policies(columns: Iterable[Field]) -> dict[str, Policy]:
    """The policy of each audience over all columns there are; what is not named here is withheld from client and boss."""
    known = frozenset(columns)
    team = frozenset(field for field in known if field[0] not in _NOT_FOR_TEAM and field not in _COSTS | _STANDING)
    return {
        "team": Policy("team", frozenset(get_args(Part)), team, "all", "own", "day"),
        "client": Policy(
            "client", frozenset({"schedule", "risks", "decisions"}), _named(_FOR_CLIENT) & known, "own", "public", "month"
        ),
        "boss": Policy("boss", frozenset(get_args(Part)), _named(_FOR_BOSS) & known, "asked", "own", "day"),
    }  # fmt: skip


def _named(table: Mapping[str, str]) -> frozenset[Field]:
    return frozenset((kind, column) for kind, columns in table.items() for column in columns.split())


def _fields(kept: object) -> frozenset[Field]:
    pairs = kept if isinstance(kept, list) else []
    return frozenset(
        (str(pair[0]), str(pair[1])) for pair in pairs if isinstance(pair, list | tuple) and len(pair) == 2
    )


def _wanted(kept: object, part: str, default: bool) -> bool:
    return bool(kept.get(part, default)) if isinstance(kept, Mapping) else default


def _one_of(kept: object, choices: Mapping[_Of, Words], default: _Of) -> _Of:
    return next((choice for choice in choices if choice == kept), default)


_COSTS = _named({"tasks": "cost cost_of_delay", "risks": "cost_impact", "resources": "cost_rate"})
# Attitude, engagement, and what salience is made of; with the words in which they are usually written down.
_STANDING = _named(
    {
        "stakeholders": "attitude engagement_current engagement_desired legitimacy urgency direction strategy "
        "proximity vested_stake stake_importance supportiveness receptiveness expectation requirement rater rated_on confidence notes"
    }
)
_NOT_FOR_TEAM = frozenset({"relations", "communication", "engagements", "ratings", "partners", "leads"})

_FOR_CLIENT = {
    "stakeholders": "name department organization role audience",
    "tasks": "name public_title counterparts owner start finish deadline progress status milestone",
    "risks": "title public_title owner status due",
    "milestones": "name public_title date actual_date status",
    "scenarios": "scenario kind",
    "decisions": "id on text asked_of due decided audience",
    "actions": "text owner due status",
    "calendar": "date working hours name",
}
_FOR_BOSS = {
    "stakeholders": "name department organization role audience relevance influence attitude engagement_current engagement_desired",
    "tasks": "id wbs parent name workstream counterparts owner start finish duration predecessors deadline effort progress status "
    "priority value kpi_value visibility commitment confidence cost_of_delay milestone baseline_start baseline_finish "
    "actual_start actual_finish cost",
    "risks": "id title description category cause consequence probability impact response_strategy response owner status residual_probability "
    "residual_impact target_probability target_impact due review_on tasks stakeholders cost_impact delay_days scope",
    "milestones": "id name date baseline_date actual_date owner status",
    "scenarios": "scenario kind process strategy",
    "decisions": "id on text asked_of due decided by task risk audience",
    "actions": "id text owner due status risk task",
    "calendar": "date working hours name",
    "business_lines": "line demand_type hierarchy development products traits",
    "requirements": "number name kind priority department submitted_on wanted_on target status complexity estimate_days live_on acceptance",
}
