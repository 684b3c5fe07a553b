"""Where each stakeholder stands: power/interest grid, salience and cube; how they moved, how old a rating is, who counts most.

Grid after Mendelow (1981) and Eden & Ackermann (1998), *Making Strategy*; salience after Mitchell, Agle & Wood
(1997), AMR 22(4) 853-886; cube after Murray-Webster & Simon (2006); Stakeholder Circle after Bourne & Walker (Mosaic).
"""

from analytics.map.ageing import CADENCES, DUE, REVIEW_DAYS, aged, freshness
from analytics.map.circle import (
    PROFILES,
    URGENCY_MATRIX,
    Weights,
    circle,
    engagement_index,
    in_circle,
    profiled,
    weights_of,
)
from analytics.map.cube import CUBE, cube
from analytics.map.directions import DIRECTIONS, STYLES, Style, direction_counts, directions
from analytics.map.earlier import earlier
from analytics.map.grid import GRID, MIDPOINTS, QUADRANTS, Cuts, kept_cuts, listed, on_the_line, placed
from analytics.map.moving import HYSTERESIS, moved, movement, reported_quadrant
from analytics.map.path import last_rated, paths, since
from analytics.map.rerating import Rating, rerated, stands
from analytics.map.salience import GROUP_OF, GROUPS, SALIENCE, salience, salience_order, transitions
from analytics.map.telling import finding

__all__ = [
    "CADENCES", "CUBE", "DIRECTIONS", "DUE", "GRID", "GROUPS", "GROUP_OF", "HYSTERESIS", "MIDPOINTS", "PROFILES", "QUADRANTS", "REVIEW_DAYS", "SALIENCE",
    "STYLES", "URGENCY_MATRIX", "Cuts", "Rating", "Style", "Weights", "aged", "circle", "cube", "direction_counts", "directions", "earlier", "engagement_index",
    "finding", "freshness", "in_circle", "kept_cuts", "last_rated", "listed", "moved", "movement", "on_the_line", "paths", "placed", "profiled",
    "reported_quadrant", "rerated", "salience", "salience_order", "since", "stands", "transitions", "weights_of",
]  # fmt: skip
