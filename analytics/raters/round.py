"""A round of rating: who was given a sheet, when, and who is back; until all are, nobody sees what a single one said."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import pandas as pd

from analytics.raters.judged import CRITERIA, rater_key
from data.kinds import LANGUAGES


@dataclass(frozen=True)
class Round:
    """One round: the day on which the sheets were made, for which raters, criteria and language, and whether it was flipped."""

    on: date | None = None
    raters: tuple[str, ...] = ()
    criteria: tuple[str, ...] = ()
    flipped: bool = False
    language: str = "en"

    def back(self, judged: pd.DataFrame) -> list[str]:
        """The raters of the round of whom a score is here from its day on; a score without a day counts."""
        since = judged["on"].isna() | (judged["on"] >= pd.Timestamp(self.on or date.min.replace(year=1970)))
        here = {rater_key(name) for name in judged.loc[since, "rater"]}
        return [name for name in self.raters if rater_key(name) in here]

    def hides(self, judged: pd.DataFrame) -> bool:
        """Whether the scores of single raters stay hidden: while a sheet is out and nobody flipped the round."""
        return not self.flipped and len(self.back(judged)) < len(self.raters)

    def kept(self) -> dict[str, object]:
        """The round as a setting of the workspace."""
        return {
            "on": self.on.isoformat() if self.on else None,
            "raters": list(self.raters),
            "criteria": list(self.criteria),
            "flipped": self.flipped,
            "language": self.language,
        }


NO_ROUND = Round()


def round_of(settings: Mapping[str, object]) -> Round:
    """The round that is kept with a workspace; NO_ROUND where there is none, or where what is kept is no round."""
    kept = settings.get("round")
    if not isinstance(kept, Mapping):
        return NO_ROUND
    raters, criteria = (kept.get(name) for name in ("raters", "criteria"))
    if not isinstance(raters, list) or not isinstance(criteria, list):
        return NO_ROUND
    try:
        on = date.fromisoformat(str(kept.get("on")))
    except ValueError:
        on = None
    known = tuple(name for name in criteria if name in CRITERIA)
    spoken = kept.get("language")
    language = spoken if spoken in LANGUAGES else LANGUAGES[0]
    return Round(on, tuple(map(str, raters)), known, kept.get("flipped") is True, str(language))
