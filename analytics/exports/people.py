"""The stakeholder map in a handout: names for those who may see them, else how many stand where."""

from dataclasses import replace

import pandas as pd

from analytics import map as grid
from analytics.exports.columns import Told, sheet, written
from analytics.exports.heard import Heard
from analytics.exports.pictured import map_told
from analytics.sentences import sentence
from data.kinds import KINDS, HandoutSheet, Scale

_PICTURED = ("team", "boss")  # a client is handed no picture of who counts how much, whatever its policy says
_NAMING = ("deciders", "deciders_oppose", "key_gap")  # findings that name people


def people_map(heard: Heard) -> HandoutSheet | None:
    """The map with names, or a line a zone where names are withheld; None without stakeholders or without the part `map`."""
    if "map" not in heard.policy.parts or heard.book.records("stakeholders").empty:
        return None
    placed = grid.placed(heard.book.table("stakeholders"), _cuts(heard))
    named = heard.policy.people == "all"
    told = _named(heard, placed) if named else _counted(heard, placed)
    if told is None or heard.draw is None or heard.audience not in _PICTURED:
        return told
    table, title = heard.book.table("stakeholders"), map_finding(heard)
    asked = map_told(table, placed, _cuts(heard), title, heard.today, heard.language, named=named)
    return replace(told, picture=heard.draw(asked))


def map_finding(heard: Heard) -> str:
    """What the map says; how many decide, oppose or lag without their names where not everybody's may be told."""
    found = grid.finding(grid.placed(heard.book.table("stakeholders"), _cuts(heard)))
    if heard.policy.people == "all" or found.code not in _NAMING:
        return sentence(found, heard.language)
    return heard.say(f"map_{found.code}", n=found.value("n"), k=found.value("k"))


def _named(heard: Heard, placed: pd.DataFrame) -> HandoutSheet | None:
    alike = _scale(heard, "relevance") == _scale(heard, "influence")  # else both axes are drawn on 0 to 1
    lowest, highest = (_scale(heard, "influence").lowest, _scale(heard, "influence").highest) if alike else (0.0, 1.0)
    cuts, span = _cuts(heard), highest - lowest
    rated = placed[placed["quadrant"] != "not_rated"].sort_values(
        ["influence", "relevance"], ascending=False, kind="stable"
    )
    zones = placed["quadrant"].map(heard.say)
    unrated = len(placed) - len(rated)
    return sheet(
        heard.say("sheet_map"), map_finding(heard), [*rated.index, *placed.index.difference(rated.index)],
        [
            written(heard, "stakeholders", "name", role="label", look="text"),
            written(heard, "stakeholders", "department"),
            written(heard, "stakeholders", "role"),
            _judged(heard, "relevance", "x", None if alike else placed["relevance"]),
            _judged(heard, "influence", "y", None if alike else placed["influence"]),
            Told(heard.say("zone"), zones),
        ],
        form="map" if len(rated) else "table",
        note=heard.say("note_unrated", n=unrated) if unrated else "",
        marks={"x": _axis(heard, "relevance"), "y": _axis(heard, "influence"), **{zone: heard.say(zone) for zone in grid.QUADRANTS[:4]}},
        numbers={"lowest": lowest, "highest": highest, "cut_x": lowest + cuts.relevance * span, "cut_y": lowest + cuts.influence * span},
    )  # fmt: skip


def _counted(heard: Heard, placed: pd.DataFrame) -> HandoutSheet | None:
    """How many stand in each zone, how many of them oppose or lag, and who of them is asked to decide."""
    zones = [zone for zone in grid.QUADRANTS if (placed["quadrant"] == zone).any()]
    groups = [placed[placed["quadrant"] == zone] for zone in zones]
    asked = heard.book.records("stakeholders")["name"]
    names = [heard.say("between").join(asked.reindex(group.index).dropna()) or None for group in groups]
    lines = pd.DataFrame(
        {
            "zone": [heard.say(zone) for zone in zones],
            "people": [len(group) for group in groups],
            "against": [int((group["attitude"] == "against").sum()) for group in groups],
            "behind": [int((group["engagement_gap"].fillna(0) > 0).sum()) for group in groups],
            "asked": pd.Series(names, dtype="object"),
        }
    )
    known = heard.policy.allows
    return sheet(
        heard.say("sheet_map"), map_finding(heard), lines.index,
        [
            Told(heard.say("zone"), lines["zone"]),
            Told(heard.say("people"), lines["people"], "whole"),
            Told(heard.say("against"), lines["against"], "whole", may=known("stakeholders", "attitude")),
            Told(heard.say("behind"), lines["behind"], "whole", may=known("stakeholders", "engagement_current")),
            Told(heard.say("asked_people"), lines["asked"], "long"),
        ],
    )  # fmt: skip


def _judged(heard: Heard, name: str, role: str, units: pd.Series | None) -> Told:
    """A rating as its number, which the chart needs, whatever words its scale has; `units` where the axes have two scales."""
    cells = heard.book.records("stakeholders")[name] if units is None else units
    whole = (cells.dropna() % 1 == 0).all()
    may = heard.policy.allows("stakeholders", name)
    return Told(_axis(heard, name), cells, "whole" if whole else "decimal", role, may)


def _cuts(heard: Heard) -> grid.Cuts:
    """The cut-offs kept with the book, else the middle of each scale (settings may come from somebody's workbook)."""
    return grid.kept_cuts(heard.whole.settings)


def _scale(heard: Heard, name: str) -> Scale:
    column = KINDS["stakeholders"].column(name)
    scale = heard.book.table("stakeholders").scale(column) if column else None
    assert scale is not None  # both axes are levels
    return scale


def _axis(heard: Heard, name: str) -> str:
    column = KINDS["stakeholders"].column(name)
    return column.words(heard.language) if column else name
