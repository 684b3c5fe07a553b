"""The printed map as an image for a file: with names for those who may read them, else with how many stand in each quarter."""

from collections.abc import Callable

import altair as alt

from analytics.charts import pressed, printed_map
from analytics.charts.lettering import is_wide
from analytics.charts.map import Frame
from analytics.charts.palette import PALETTES
from analytics.charts.rulers import ruler
from analytics.exports.pictured import MapTold
from data.kinds import Picture

FRAME = Frame(860, 560)
_PAPER = PALETTES["light"]
_CHINESE = "\u5e72"


def picture(told: MapTold) -> Picture | None:
    """The map as an image on white; None where nobody stands on it, or this machine has no letters for what is written."""
    counts = {str(zone): int(count) for zone, count in told.facts["quadrant"].value_counts().items()}
    if counts.get("not_rated", 0) == len(told.facts):
        return None
    chart = _drawn(told, printed_map.chart, told.facts) if told.named else _drawn(told, printed_map.counted, counts)
    said = printed_map.written(chart)
    if any(map(is_wide, "".join(said))) and not pressed.can_write(_CHINESE):
        return None
    return Picture(pressed.png(chart), int(chart.width), int(chart.height), str(chart.description), said)


def _drawn(told: MapTold, draw: Callable[..., alt.LayerChart], of: object) -> alt.LayerChart:
    relevance, influence = (ruler(scale, told.language) for scale in told.scales)
    return draw(
        of, words=told.words, title=told.title, palette=_PAPER, cuts=told.cuts, rulers=(relevance, influence), frame=FRAME,
        caption=told.caption,
    )  # fmt: skip
