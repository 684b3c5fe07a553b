"""Reads the dates of tasks from the bars that are drawn for them under a calendar."""

from data.reading.drawn.charts import with_drawn_dates

__all__ = ["with_drawn_dates"]
