"""Crowds for the figures' tests: the familiar cast, and seeded ones of any size on the integer grid of 1 to 5."""

import numpy as np
import pandas as pd

NAMES = {
    "en": (
        "Zhao Min", "Qian Li", "Sun Wei", "Li Na", "Zhou Yan", "Wu Gang", "Alice Bergström", "Bernard Okafor",
        "Carla Montenegro", "Dmitri Volkov", "Grace O'Connell", "Maria Fernandez-Lopez", "Sanjay Krishnamurthy",
    ),
    "zh": ("赵敏", "钱莉", "孙伟", "李娜", "周岩", "吴刚", "欧阳文轩", "郑晓彤", "王建国", "诸葛明月", "冯雪", "陈志强"),
}  # fmt: skip


def cast() -> pd.DataFrame:
    """The familiar six: Qian Li and Sun Wei tie, Wu Gang is blank, Zhao Min is the extreme and opposes."""
    facts = pd.DataFrame(
        {
            "id": ["S1", "S2", "S3", "S4", "S5", "S6"],
            "name": ["Zhao Min", "Qian Li", "Sun Wei", "Li Na", "Zhou Yan", "Wu Gang"],
            "department": ["Platform", "Sales", "Sales", None, "Legal", "Legal"],
            "role": ["Lead", "", None, "Sponsor", "Counsel", "Counsel"],
            "engagement_current": [None, None, "supportive", None, "resistant", None],
            "attitude": ["against", "for", "neutral", "for", "for", None],
            "relevance_raw": [5.0, 4, 4, 2, 3, np.nan],
            "influence_raw": [5.0, 4, 4, 5, 1, 3],
            "tasks": [4, 0, 1, np.nan, 2, 1],
        },
        index=pd.RangeIndex(6, name="record"),
    )
    return standing(facts)


def crowd(count: int, language: str = "en", seed: int = 1) -> pd.DataFrame:
    """Map facts for so many people: a blank for every fortieth, ratings in the middle more often than at the ends."""
    random = np.random.default_rng(seed)
    names = NAMES[language]
    facts = pd.DataFrame(
        {
            "id": [f"S{at}" for at in range(count)],
            "name": [
                names[at % len(names)] + (f" {at // len(names)}" if at >= len(names) else "") for at in range(count)
            ],
            "department": random.choice(["Platform", "Sales", "Legal"], count),
            "role": "lead",
            "audience": "team",
            "engagement_current": None,
            "attitude": random.choice(["for", "neutral", "against"], count, p=[0.5, 0.35, 0.15]),
            "relevance_raw": random.choice([1.0, 2, 3, 4, 5], count, p=[0.1, 0.15, 0.3, 0.3, 0.15]),
            "influence_raw": random.choice([1.0, 2, 3, 4, 5], count, p=[0.1, 0.15, 0.3, 0.3, 0.15]),
            "tasks": random.integers(0, 9, count),
        },
        index=pd.RangeIndex(count, name="record"),
    )
    facts.loc[facts.index % 40 == 39, "relevance_raw"] = np.nan
    return standing(facts)


def standing(facts: pd.DataFrame) -> pd.DataFrame:
    """The ratings of 1 to 5 as places, with quadrants cut in the middle."""
    relevance, influence = (facts["relevance_raw"] - 1) / 4, (facts["influence_raw"] - 1) / 4
    strong, keen = influence >= 0.5, relevance >= 0.5
    quadrant = np.select(
        [relevance.isna() | influence.isna(), strong & keen, strong, keen],
        ["not_rated", "manage_closely", "keep_satisfied", "keep_informed"],
        "monitor",
    )
    near = ((relevance - 0.5).abs() <= 0.125) | ((influence - 0.5).abs() <= 0.125)
    return facts.assign(
        relevance=relevance,
        influence=influence,
        quadrant=quadrant,
        borderline=near & relevance.notna() & influence.notna(),
    )
