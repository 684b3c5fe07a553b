"""The workbook that one audience is handed: a cover, then each sheet with its table and what is drawn from it."""

from data.export.handouts.writer import handed_out

__all__ = ["handed_out"]
