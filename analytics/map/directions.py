"""In which direction influence runs between the project and each stakeholder, and what style of message that asks for.

PMBOK Guide (6th and 7th ed.), directions of influence; Bourne, *Stakeholder Relationship Management* (2009): a message is made for
the level that it goes to, so seniors get essentials and the team gets details.
"""

from dataclasses import dataclass

import pandas as pd

from analytics.judgements import texts
from data.kinds import KINDS


@dataclass(frozen=True)
class Style:
    """How to speak in one direction, as codes: how much to say, in what form, and what the message must do."""

    detail: str  # essentials, full, public, shared
    form: str
    aim: str


STYLES: dict[str, Style] = {
    "upward": Style("essentials", "one_page", "decide"),  # senior management, sponsor, steering committee
    "downward": Style("full", "working_detail", "enable"),  # team members and specialists
    "outward": Style("public", "plain_language", "assure"),  # suppliers, authorities, the public, end users
    "sideward": Style("shared", "give_and_take", "agree"),  # peers who compete for the same resources
}
DIRECTIONS = tuple(STYLES)
UNKNOWN = "unknown"


def directions(stakeholders: pd.DataFrame) -> pd.DataFrame:
    """The direction of each stakeholder as it was given, and the style that it asks for: index `record`; direction, detail, form, aim.

    A direction is never inferred from a role or a department: where none was given it is `unknown` and asks for no style (None).
    """
    given = texts(stakeholders, "direction")
    known = given.where(given.isin(DIRECTIONS), None).fillna(UNKNOWN).astype("object").rename("direction")
    told = {name: known.map({way: getattr(style, name) for way, style in STYLES.items()}) for name in _PARTS}
    return pd.DataFrame({"direction": known, **told}).astype("object").pipe(_blank_as_none)


def direction_counts(stakeholders: pd.DataFrame) -> dict[str, int]:
    """How many people stand in each direction, in the order of DIRECTIONS, and last how many of whom it is unknown."""
    counts = directions(stakeholders)["direction"].value_counts()
    return {name: int(counts.get(name, 0)) for name in (*DIRECTIONS, UNKNOWN)}


def _blank_as_none(frame: pd.DataFrame) -> pd.DataFrame:
    return frame.where(frame.notna(), None)


_PARTS = ("detail", "form", "aim")
_COLUMN = KINDS["stakeholders"].column("direction")
assert _COLUMN is not None
assert {choice.code for choice in _COLUMN.choices} == set(DIRECTIONS)
