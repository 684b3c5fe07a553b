"""What the plan proposes where nobody has said otherwise: from the place on the map, the gap of engagement and the direction of influence."""

from collections.abc import Mapping

# How often, by quadrant; the four rhythms are a choice of tools, not of a standard, and stand where they can be changed.
FREQUENCY = {
    "manage_closely": "weekly",
    "keep_satisfied": "monthly",
    "keep_informed": "fortnightly",
    "monitor": "quarterly",
}
# How, by quadrant; a concern is heard and a stranger is informed face to face wherever the person counts.
METHOD = {"manage_closely": "meeting", "keep_satisfied": "brief", "keep_informed": "email", "monitor": "newsletter"}
# What, by direction of influence: seniors want the essentials, a team the detail (Bourne, *Stakeholder Circle*; PMBOK Guide, 6th edition, 13.1.2.4).
INFORMATION = {"upward": "essentials", "downward": "detail", "outward": "promises", "sideward": "shared", "": "general"}
FEEDBACK = {
    "manage_closely": "decision",
    "keep_satisfied": "objections",
    "keep_informed": "questions",
    "monitor": "nothing",
}
CLASSES = ("internal", "confidential")


def proposed(quadrant: str, step: str, direction: str | None) -> dict[str, str | None]:
    """Codes for purpose, information, method, frequency and feedback of one person; None where what they follow from is unknown.

    quadrant of the map, step of the engagement matrix (what the gap asks for next), direction of influence. The purpose is that
    step; where the levels are unknown it is the quadrant's own.
    """
    by_quadrant = {"method": METHOD, "frequency": FREQUENCY, "feedback": FEEDBACK}
    found: dict[str, str | None] = {name: table.get(quadrant) for name, table in by_quadrant.items()}
    found["purpose"] = step if step != "rate" else quadrant if quadrant in FREQUENCY else None
    found["information"] = INFORMATION.get(direction or "", INFORMATION[""])
    if step == "hear":
        found |= {"method": "meeting", "feedback": "concern"}
    if step == "inform":
        found["feedback"] = "understood"
        found["method"] = "meeting" if quadrant in ("manage_closely", "keep_satisfied") else found["method"]
    return found


def confidentiality(person: Mapping[str, object]) -> str:
    """confidential for somebody known to resist or to be against (current, attitude): such words do harm where they circulate.

    PMBOK Guide, 6th edition, 13.2.3.1, on stakeholder plans: project managers should be aware of the sensitive nature of it.
    """
    against = person.get("current") == "resistant" or person.get("attitude") == "against"
    return CLASSES[1] if against else CLASSES[0]
