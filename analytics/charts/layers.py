"""A drawing in pixels as layers of an altair chart: boxes, lines, forms and words, each where it was reckoned to stand."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any, Literal

import altair as alt

from analytics.charts.lettering import is_wide
from analytics.charts.paper import FAMILY

Align = Literal["left", "center", "right"]
Row = dict[str, Any]
_Mark = tuple[str, tuple[Any, ...], Row]  # its kind, the look that all of a layer share, and what is its own

NO_INK = "transparent"
_MIDDLE = 0.34  # from the middle of a line of words down to where its letters stand, in heights of its letters
_HALO = 2.5  # pixels of ground around letters that may lie on a line
_ONE = 4  # the size at which vega draws the path of a form as large as it is written
# What draws a picture takes the first family that it has for all letters: the Chinese ones must come first for Chinese words.
_CHINESE = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei"'


@dataclass(eq=False)
class Layers:
    """Marks from the lowest to the uppermost. Lengths are pixels from the upper left corner; `down` is added to whatever is put on."""

    down: float = 0.0
    marks: list[_Mark] = field(default_factory=list)

    def box(
        self, left: float, top: float, right: float, bottom: float, *, fill: str = NO_INK, line: str = NO_INK
    ) -> None:
        """A rectangle."""
        row = {"x": left, "y": top + self.down, "x2": right, "y2": bottom + self.down, "fill": fill, "line": line}
        self.marks.append(("box", (), row))

    def line(self, ends: Iterable[float], ink: str, *, wide: float = 1.0, dash: tuple[int, ...] = ()) -> None:
        """A straight line between two points (x1, y1, x2, y2)."""
        x, y, x2, y2 = ends
        row = {"x": x, "y": y + self.down, "x2": x2, "y2": y2 + self.down, "ink": ink}
        self.marks.append(("line", (wide, dash), row))

    def form(
        self, x: float, y: float, path: str, *, fill: str = NO_INK, line: str = NO_INK, wide: float = 1.0,
        share: float = 1.0, dash: tuple[int, ...] = (), said: str = "",
    ) -> None:  # fmt: skip
        """An outline around a point, written in pixels from it; `said` is told under a pointer."""
        row = {
            "x": x,
            "y": y + self.down,
            "path": path,
            "fill": fill,
            "line": line,
            "wide": wide,
            "share": share,
            "said": said,
        }
        self.marks.append(("form", (dash,), row))

    def words(
        self, text: str, x: float, y: float, size: float, ink: str, *, align: Align = "left", bold: bool = False,
        turned: bool = False, halo: str = "",
    ) -> None:  # fmt: skip
        """One line of words whose middle is at y; `halo` is the ground on which a line below them is hidden."""
        if not text:
            return
        aside, below = (_MIDDLE * size, 0.0) if turned else (0.0, _MIDDLE * size)
        row = {"x": x + aside, "y": y + below + self.down, "text": text, "ink": ink, "size": size, "halo": halo}
        chinese = any(map(is_wide, text))
        for part in ("halo", "words") if halo else ("words",):
            self.marks.append((part, (align, bold, turned, chinese), row))

    def chart(self, width: float, height: float, ground: str, alt_text: str) -> alt.LayerChart:
        """The drawing as a chart of that size; `alt_text` describes it to those who cannot see it."""
        layers = [
            _DRAWN[kind](_data(row for _, _, row in marks), *looks)
            for (kind, looks), marks in groupby(self._in_few_layers(), key=lambda mark: mark[:2])
        ]
        sized = alt.layer(*layers).properties(
            width=width, height=height, background=ground, padding=0, description=alt_text
        )
        made: alt.LayerChart = sized.configure_view(stroke=None, continuousWidth=width, continuousHeight=height)
        return made

    def _in_few_layers(self) -> Iterator[_Mark]:
        """The marks in their order, words that follow one another sorted by their look: each layer costs time."""
        for lettered, run in groupby(self.marks, key=lambda mark: mark[0] in ("halo", "words")):
            marks = list(run)
            yield from sorted(marks, key=lambda mark: (mark[0], str(mark[1]))) if lettered else marks


def family(*, chinese: bool) -> str:
    """The families of letters, the best first."""
    return f"{_CHINESE}, {FAMILY}" if chinese else FAMILY


def _data(rows: Iterable[Row]) -> alt.InlineData:
    return alt.InlineData(values=list(rows))


def _at(**further: Any) -> Mapping[str, Any]:
    """Where a mark stands: pixels are taken as they are."""
    return {"x": alt.X("x:Q", scale=None, axis=None), "y": alt.Y("y:Q", scale=None, axis=None), **further}


def _ends() -> Mapping[str, Any]:
    return _at(x2=alt.X2("x2:Q"), y2=alt.Y2("y2:Q"))


def _fill(name: str = "fill") -> alt.Fill:
    return alt.Fill(f"{name}:N", scale=None, legend=None)


def _stroke(name: str = "line") -> alt.Stroke:
    return alt.Stroke(f"{name}:N", scale=None, legend=None)


def _boxes(data: alt.InlineData) -> Any:
    return alt.Chart(data).mark_rect(aria=False).encode(**_ends(), fill=_fill(), stroke=_stroke())


def _lines(data: alt.InlineData, wide: float, dash: tuple[int, ...]) -> Any:
    dashed: dict[str, Any] = {"strokeDash": list(dash)} if dash else {}
    return alt.Chart(data).mark_rule(strokeWidth=wide, aria=False, **dashed).encode(**_ends(), stroke=_stroke("ink"))


def _forms(data: alt.InlineData, dash: tuple[int, ...]) -> Any:
    dashed: dict[str, Any] = {"strokeDash": list(dash)} if dash else {}
    return (
        alt.Chart(data)
        .mark_point(size=_ONE, opacity=1.0, aria=False, **dashed)
        .encode(
            **_at(
                shape=alt.Shape("path:N", scale=None, legend=None),
                strokeWidth=alt.StrokeWidth("wide:Q", scale=None, legend=None),
                fillOpacity=alt.FillOpacity("share:Q", scale=None, legend=None),
                tooltip=alt.Tooltip("said:N", title=" "),
            ),
            fill=_fill(),
            stroke=_stroke(),
        )
    )


def _words(data: alt.InlineData, align: Align, bold: bool, turned: bool, chinese: bool) -> Any:
    return _written(data, align, bold, turned, chinese).encode(**_letters(), fill=_fill("ink"))


def _halos(data: alt.InlineData, align: Align, bold: bool, turned: bool, chinese: bool) -> Any:
    return _written(data, align, bold, turned, chinese, strokeWidth=_HALO, strokeJoin="round").encode(
        **_letters(), fill=_fill("halo"), stroke=_stroke("halo")
    )


def _written(data: alt.InlineData, align: Align, bold: bool, turned: bool, chinese: bool, **more: Any) -> Any:
    return alt.Chart(data).mark_text(
        align=align, baseline="alphabetic", angle=270 if turned else 0, font=family(chinese=chinese),
        fontWeight=700 if bold else 400, aria=False, **more,
    )  # fmt: skip


def _letters() -> Mapping[str, Any]:
    return _at(text=alt.Text("text:N"), size=alt.Size("size:Q", scale=None, legend=None))


_DRAWN: Mapping[str, Any] = {"box": _boxes, "line": _lines, "form": _forms, "words": _words, "halo": _halos}
