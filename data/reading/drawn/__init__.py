"""Reads the dates of tasks from the bars that are drawn for them under a calendar."""

from data.reading.drawn.charts import with_drawn_dates
from data.reading.drawn.colours import NONE
from data.reading.drawn.fills import drawing_of

__all__ = ["NONE", "drawing_of", "with_drawn_dates"]
