"""How far each person's engagement is from what the project needs, and what to do about it.

The assessment matrix is that of the PMBOK Guide, 6th edition, 13.2.2.5: five levels in order, each person marked once with C
(current) and once with D (desired). Levels are an order and no measure: they are never averaged.
"""

from analytics.engagement.ladder import LADDER, gap, opposing, power_first
from analytics.engagement.log import contacts, last_contacts
from analytics.engagement.matrix import STANDINGS, listed, matrix
from analytics.engagement.steps import MANNERS, STEPS, manner, step
from analytics.engagement.telling import finding, named

__all__ = [
    "LADDER", "MANNERS", "STANDINGS", "STEPS",
    "contacts", "finding", "gap", "last_contacts", "listed", "manner", "matrix", "named", "opposing", "power_first", "step",
]  # fmt: skip
