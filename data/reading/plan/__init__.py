"""Reads a Microsoft Project file (MSPDI, `.xml`) as a task list, with its calendar's own days beside it."""

from data.reading.plan.opening import sheets_of_plan

__all__ = ["sheets_of_plan"]
