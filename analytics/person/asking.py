"""What to say to a person next and how: from where they stand, how they are engaged, what moves them and what is outstanding.

The manner follows the quadrant (Eden & Ackermann 1998, Making Strategy) and the direction of influence (Bourne; PMBOK 7), the
stance the engagement assessment matrix (PMBOK 6, 13.2), where a gap of unlike levels is an order and no measure.
"""

from dataclasses import dataclass

import pandas as pd

from analytics.findings import Finding
from analytics.person.facts import Person

DIRECTIONS = ("upward", "downward", "outward", "sideward")
MOVES = ("concern", "kpi", "expectation")  # what moves a person, the first that is known


@dataclass(frozen=True)
class Saying:
    """One sentence of advice as a finding, and why: what it was made from."""

    finding: Finding
    because: tuple[Finding, ...] = ()


def to_say(placed: pd.Series, row: pd.Series, person: Person) -> list[Saying]:
    """Two or three sentences: how to speak with the person, where to begin, what to settle.

    placed: the person's row of `map.placed`; row: the row of stakeholders. how_QUADRANT, with the
    direction of influence, which sets the tone, where it is known; stance_* (`oppose`, `raise`, `lower`, `hold`, `unknown`) with `moves`, what they care about, where
    it is known (`_blank` where not); ask_* (`decision_late`, `decision`, `action_late`, `task_late`, `risk`) where something is outstanding.
    """
    return [_how(placed, row), _stance(placed, row), *_outstanding(person)]


def _how(placed: pd.Series, row: pd.Series) -> Saying:
    quadrant, direction = str(placed["quadrant"]), row.get("direction")
    reasons = []
    if quadrant != "not_rated":
        code = "why_borderline" if placed["borderline"] else "why_quadrant"
        reasons.append(Finding.of(code, quadrant=quadrant))
    if direction in DIRECTIONS:
        reasons.append(Finding.of("why_direction", direction=str(direction)))
        return Saying(Finding.of(f"how_{quadrant}", direction=str(direction)), tuple(reasons))
    return Saying(Finding.of(f"how_{quadrant}"), tuple(reasons))


def stance(placed: pd.Series) -> str:
    """How the person is engaged against what the project needs: whoever is against it is won over before anything else."""
    if placed["attitude"] == "against" or placed["engagement_current"] == "resistant":
        return "oppose"
    gap = placed["engagement_gap"]
    if pd.isna(gap):
        return "unknown"
    return "raise" if gap > 0 else "lower" if gap < 0 else "hold"


def _stance(placed: pd.Series, row: pd.Series) -> Saying:
    found, moves = stance(placed), _moves(row)
    reasons = []
    if found == "oppose" and placed["attitude"] == "against":
        reasons.append(Finding.of("why_against"))
    known = [placed[f"engagement_{end}"] for end in ("current", "desired")]
    if all(isinstance(level, str) for level in known):
        reasons.append(Finding.of("why_gap", current=str(known[0]), desired=str(known[1])))
    elif found == "oppose" and isinstance(known[0], str):
        reasons.append(Finding.of("why_engaged", current=str(known[0])))
    if moves is None:
        return Saying(Finding.of(f"stance_{found}_blank"), tuple(reasons))
    return Saying(Finding.of(f"stance_{found}", moves=moves[1]), (*reasons, Finding.of("why_moves", field=moves[0])))


def _moves(row: pd.Series) -> tuple[str, str] | None:
    told = [
        (field, " ".join(str(row[field]).split())) for field in MOVES if field in row and isinstance(row[field], str)
    ]
    return next(((field, text) for field, text in told if text), None)


def _outstanding(person: Person) -> list[Saying]:
    """What to settle first: a decision that is late, one that is open, a promise or a task that is late, a red risk."""
    decisions, actions = person.decisions[person.decisions["open"]], person.actions
    late_actions = actions[actions["late"] & (actions["part"] == "owner")]
    late_tasks = person.tasks[person.tasks["late"].astype(bool)]
    red = person.risks[person.risks["open"] & (person.risks["band"] == "high")]
    late = decisions[decisions["late"]]
    if len(late):
        return [_one("ask_decision_late", late, "text", days="late_days")]
    if len(decisions):
        return [_one("ask_decision", decisions, "text")]
    if len(late_actions):
        return [_one("ask_action_late", late_actions, "text", days="late_days")]
    if len(late_tasks):
        worst = late_tasks.sort_values("late_days", ascending=False, kind="stable")
        return [
            _one(
                "ask_task_late" if worst["part"].iloc[0] == "owner" else "tell_task_late",
                worst,
                "name",
                days="late_days",
            )
        ]
    return [_one("ask_risk" if red["part"].iloc[0] == "owner" else "tell_risk", red, "title")] if len(red) else []


def _one(code: str, rows: pd.DataFrame, name: str, *, days: str = "") -> Saying:
    first = rows.iloc[0]
    due = first.get("due")
    dated = {"day": f"{due:%Y-%m-%d}"} if isinstance(due, pd.Timestamp) and not pd.isna(due) else {}
    late = {"days": round(float(first[days]))} if days else {}
    more = [Finding.of("why_outstanding", n=len(rows))] if len(rows) > 1 else []
    reasons = (*more, *([Finding.of("why_due", **dated)] if dated else []))
    return Saying(Finding.of(code, name=" ".join(str(first[name]).split()), **late), reasons)
