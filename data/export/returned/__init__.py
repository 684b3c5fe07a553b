"""The report to send back: the sender's own workbook with every wrong cell marked, and a sheet that lists what is wrong."""

from data.export.returned.copying import marked_copy
from data.export.returned.package import is_workbook

__all__ = ["is_workbook", "marked_copy"]
