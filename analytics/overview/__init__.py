"""What needs attention now, in figures and in one sentence: the front page of a project."""

from analytics.overview.attention import attention, findings
from analytics.overview.figures import Figure, figures
from analytics.overview.picture import SOON, Picture
from analytics.overview.telling import finding, map_finding
from analytics.overview.top import TOP, top_five

__all__ = ["SOON", "TOP", "Figure", "Picture", "attention", "figures", "finding", "findings", "map_finding", "top_five"]
