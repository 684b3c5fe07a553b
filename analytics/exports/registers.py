"""The risks in a handout: the register under its grid of counts, the five greatest, or the wording agreed with a client."""

from dataclasses import replace

import pandas as pd

from analytics import risks
from analytics.exports.columns import Told, sheet, written
from analytics.exports.heard import Heard
from analytics.sentences import sentence
from data.kinds import HandoutSheet

TOP = 5


def register(heard: Heard) -> HandoutSheet | None:
    """The whole register under its grid of counts, greatest exposure first, closed risks last and not counted."""
    order = heard.exposed.sort_values("open", ascending=False, kind="stable").index
    return _drawn(heard, "sheet_risks", order, _columns(heard))


def heatmap(heard: Heard) -> HandoutSheet | None:
    """The grid of counts over the open risks, of each only its title and levels."""
    still = heard.exposed.index[heard.exposed["open"]]
    return _drawn(heard, "sheet_heatmap", still, _measured(heard)) if "heatmap" in heard.policy.parts else None


def greatest(heard: Heard) -> HandoutSheet | None:
    """The five greatest open risks."""
    still = heard.exposed[heard.exposed["open"]].index
    note = heard.say("note_top_risks") if len(still) > TOP else ""
    return sheet(heard.say("sheet_risks"), risk_finding(heard), still[:TOP], _columns(heard), note=note)


def agreed(heard: Heard) -> HandoutSheet | None:
    """The risks under the wording that was agreed, the next due first, closed ones last; no level and no response."""
    seen = heard.book.records("risks")
    order = seen.assign(closed=seen["status"] == "closed").sort_values(["closed", "due"], kind="stable").index
    columns = [written(heard, "risks", name) for name in ("title", "owner", "status", "due")]
    return sheet(heard.say("sheet_risks"), risk_finding(heard), order, columns)


def risk_finding(heard: Heard) -> str:
    """What the risks say: with levels where these may be seen, else only how many are watched together."""
    if "heatmap" in heard.policy.parts:
        return sentence(risks.finding(heard.exposed, heard.threats, heard.book.records("tasks")), heard.language)
    still = int(heard.exposed["open"].sum())
    return heard.say("risks_agreed", n=still) if still else heard.say("no_risks_agreed")


def _drawn(heard: Heard, name: str, order: pd.Index, columns: list[Told]) -> HandoutSheet | None:
    """A sheet whose rows are counted in a grid of their levels; a plain table where no row has both, or they may not be seen."""
    levels = heard.exposed.loc[heard.exposed["open"], "score"].reindex(order)
    measured = "heatmap" in heard.policy.parts and bool(levels.notna().any())
    words = {"x": "impact", "y": "probability", "low": "band_low", "medium": "band_medium", "high": "band_high"}
    scale = risks.STANDARD
    return sheet(
        heard.say(name), risk_finding(heard), order, columns,
        form="heatmap" if measured else "table",
        marks={name: heard.say(word) for name, word in words.items()} if measured else None,
        numbers={"low_to": scale.low_to, "high_from": scale.high_from, "grave_impact": scale.grave_impact} if measured else None,
    )  # fmt: skip


def _columns(heard: Heard) -> list[Told]:
    shown, levels = heard.exposed, "heatmap" in heard.policy.parts
    return [
        *_measured(heard),
        written(heard, "risks", "response_strategy"),
        written(heard, "risks", "response"),
        replace(written(heard, "risks", "owner"), look="text"),
        written(heard, "risks", "status"),
        written(heard, "risks", "due"),
        Told(heard.say("residual"), shown["residual_score"], "whole", may=levels),
        *(
            written(heard, "risks", name)
            for name in ("tasks", "stakeholders", "delay_days", "cost_impact", "category", "cause", "consequence", "contingency", "review_on")
        ),
    ]  # fmt: skip


def _measured(heard: Heard) -> list[Told]:
    """Which risk it is and how great. Levels of the grid, 1 to 5, whatever scale they were written on; a closed risk has none."""
    shown, levels = heard.exposed, "heatmap" in heard.policy.parts
    band = shown["band"].map(lambda band: heard.say(f"band_{band}" if band else "unmeasured")).where(shown["open"])
    counted = {name: shown[name].where(shown["open"]) for name in ("probability", "impact", "score")}
    return [
        written(heard, "risks", "id"),
        written(heard, "risks", "title"),
        Told(heard.say("impact"), counted["impact"], "whole", "impact", levels and heard.policy.allows("risks", "impact")),
        Told(heard.say("probability"), counted["probability"], "whole", "probability", levels and heard.policy.allows("risks", "probability")),
        Told(heard.say("risk_score"), counted["score"], "whole", may=levels),
        Told(heard.say("band"), band, may=levels),
    ]  # fmt: skip
