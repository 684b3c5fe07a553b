"""Where each stakeholder stands: power/interest grid, salience and cube.

Grid after Mendelow (1981) and Eden & Ackermann (1998), *Making Strategy*; salience after Mitchell, Agle & Wood
(1997), AMR 22(4) 853-886; cube after Murray-Webster & Simon (2006).
"""

from analytics.map.cube import CUBE, cube
from analytics.map.earlier import since
from analytics.map.grid import MIDPOINTS, QUADRANTS, Cuts, listed, placed
from analytics.map.rerating import Rating, rerated, stands
from analytics.map.salience import SALIENCE, salience
from analytics.map.telling import finding

__all__ = [
    "CUBE", "MIDPOINTS", "QUADRANTS", "SALIENCE",
    "Cuts", "Rating", "cube", "finding", "listed", "placed", "rerated", "salience", "since", "stands",
]  # fmt: skip
