"""What to do next about one person: one step at a time from where they stand, in the form that their place on the map asks for."""

# What is done: see `step`.
STEPS = (
    "rate", "check_desired", "check_rating", "contain", "leave", "keep", "involve_less", "inform", "hear", "convince", "hand_over",
)  # fmt: skip
# How it is done, by the quadrant of the person; Eden & Ackermann (1998), *Making Strategy*, p. 120ff.
MANNERS = {
    "manage_closely": "in_person",
    "keep_satisfied": "briefly",
    "keep_informed": "as_allies",
    "monitor": "in_passing",
    "not_rated": "rate_first",
}
_ORDER = ("unaware", "resistant", "neutral", "supportive", "leading")
_BACKING = ("supportive", "leading")


def step(current: str | None, desired: str | None, attitude: str | None) -> str:
    """What to do about somebody who stands at one level and is wanted at another; attitude for, against, neutral or unknown.

    rate: a level is unknown. check_desired: nobody is wanted resistant, unless they are so already. check_rating: what the levels
    say and the attitude says cannot both hold. contain: resistance that is accepted. leave: unaware, and may stay so. keep: as
    wanted. involve_less: wanted lower on purpose. Else the first step upwards: inform who is unaware, hear the concern of who
    resists (or stands neutral and is against), convince who is neutral, hand over a part to who supports.

    Levels and their meaning: PMBOK Guide, 6th edition, 13.2.2.5. Only the next step is told: who resists is not won for leading in one.
    """
    if current not in _ORDER or desired not in _ORDER:
        return "rate"
    if desired == "resistant":
        return "contain" if current == "resistant" else "check_desired"
    if (current in _BACKING and attitude == "against") or (current == "resistant" and attitude == "for"):
        return "check_rating"
    rise = _ORDER.index(desired) - _ORDER.index(current)
    if rise < 0:
        return "involve_less"
    return _reached(current) if rise == 0 else _upwards(current, attitude)


def manner(quadrant: str | None) -> str:
    """The form of the step by the quadrant of the map; rate_first where somebody is not on it."""
    return MANNERS.get(quadrant or "not_rated", MANNERS["not_rated"])


def _reached(current: str) -> str:
    return "leave" if current == "unaware" else "keep"


def _upwards(current: str, attitude: str | None) -> str:
    if current == "neutral":
        return "hear" if attitude == "against" else "convince"
    return {"unaware": "inform", "resistant": "hear"}.get(current, "hand_over")
