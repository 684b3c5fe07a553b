"""A chart as a picture, without a browser and without a network: for exports and for whoever wants to paste it elsewhere."""

from functools import cache
from typing import Any

import altair as alt

SCALE = 2.0  # dots of the picture for each pixel of the chart: still sharp when printed


def png(chart: alt.TopLevelMixin, scale: float = SCALE) -> bytes:
    """The chart as PNG, `scale` times as many dots as it has pixels; the same chart gives the same bytes on one machine.

    Letters come from the fonts of the machine; a family that it does not have is passed over.
    """
    from vl_convert import vegalite_to_png  # here: it brings an engine of its own and takes a moment to load

    return bytes(vegalite_to_png(_told(chart), vl_version=_version(), scale=scale, allowed_base_urls=[]))


def svg(chart: alt.TopLevelMixin) -> str:
    """The chart as SVG; its words stay words."""
    from vl_convert import vegalite_to_svg

    return str(vegalite_to_svg(_told(chart), vl_version=_version(), allowed_base_urls=[]))


@cache
def can_write(letter: str) -> bool:
    """Whether this machine has letters like this one: a picture in which names are blank is worse than none."""
    from vl_convert import svg_to_png

    sheet = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text x="4" y="30" font-size="24" font-family="sans-serif">{}</text></svg>'
    drawn = {
        said: bytes(svg_to_png(sheet.format(said))) for said in ("", "\U000f1234", letter)
    }  # no font has the second
    return drawn[letter] not in (drawn[""], drawn["\U000f1234"])


def _told(chart: alt.TopLevelMixin) -> dict[str, Any]:
    told: dict[str, Any] = chart.to_dict()
    return told


@cache
def _version() -> str:
    from vl_convert import get_vegalite_versions

    return str(get_vegalite_versions()[-1])
