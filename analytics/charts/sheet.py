"""The sheet a figure is drawn on: what is laid on it is gathered as plain values, and becomes a figure at once.

Plotly checks and copies each piece that is added to a figure, which takes longer than drawing it; a chart that follows a
slider cannot wait for that. That every finished figure passes plotly's checks is seen to by tests/test_figures.py.
"""

from typing import Any

import plotly.graph_objects as go

Part = dict[str, Any]


class Sheet:
    """Traces and layout of a figure to be, added as one would to plotly's own."""

    def __init__(self, **layout: Any) -> None:
        self.traces: list[Part] = []
        self.layout: Part = layout

    def add_scatter(self, **trace: Any) -> None:
        self.traces.append({"type": "scatter", **trace})

    def add_bar(self, **trace: Any) -> None:
        self.traces.append({"type": "bar", **trace})

    def update_layout(self, **parts: Any) -> None:
        """Set parts of the layout; within a part that is there already only what is given changes."""
        for name, part in parts.items():
            known = self.layout.get(name)
            self.layout[name] = {**known, **part} if isinstance(known, dict) and isinstance(part, dict) else part

    def add_note(self, **note: Any) -> None:
        self.layout["annotations"] = [*self.layout.get("annotations", ()), note]

    @property
    def height(self) -> float:
        """Pixels from the upper edge to the lower."""
        return float(self.layout["height"])

    def figure(self) -> go.Figure:
        """What was gathered, as plotly's figure."""
        return go.Figure({"data": self.traces, "layout": self.layout}, _validate=False)
