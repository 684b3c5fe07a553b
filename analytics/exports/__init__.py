"""What each audience is handed: the plan told three ways, from one set of data, and nothing that an audience must not see."""

from analytics.exports.handout import handout
from analytics.exports.pictured import Draw, MapTold, owners_map
from analytics.exports.titles import TITLED, proposed_titles, untitled

__all__ = ["TITLED", "Draw", "MapTold", "handout", "owners_map", "proposed_titles", "untitled"]
