"""What each rater gave, person by person: a mark for each score, a line from the lowest to the highest, a stroke at the median."""

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.lettering import width
from analytics.charts.palette import Palette
from analytics.charts.paper import SMALL, Margins, escaped, hover, key_rows, sheet, tidy, title_height, with_key
from analytics.charts.scales_beside import GAP, Place, Ticks, frame, grid
from analytics.charts.sheet import Sheet
from analytics.sentences import Count

WORDS = (
    "influence", "relevance", "legitimacy", "urgency", "others", "score", "median", "range",
    "agreement_high", "agreement_medium", "agreement_low", "alt_raters", "alt_person", "alt_between",
)  # fmt: skip
MOST = 20  # people; who is not drawn stands in the table
ROW = 36  # pixels of a person
_MARK = 8  # pixels of a score
_SHAPES = ("circle", "square-open", "diamond", "circle-open", "square", "diamond-open")
_OTHERS = "circle-open"  # of raters beyond the shapes that can be told apart; the hover card names them


def figure(
    facts: pd.DataFrame,
    scores: pd.DataFrame,
    *,
    words: Mapping[str, str],
    title: str,
    palette: Palette,
    ticks: Mapping[str, Ticks],
    chosen: int | None = None,
    wide: int = 700,
    zoom: float = 1.0,
) -> go.Figure:
    """A row for each of the first MOST people, a column for each criterion, each from the lowest to the highest of its scale.

    facts: `analytics.raters.drawn`; scores: what each rater gave (`Outcome.judged`); ticks: the marks of each criterion's scale.
    Equal scores lie below one another, so that none covers another. Lines are strong where agreement is low. A click yields the person's record.
    """
    people = list(dict.fromkeys(facts["person"]))[:MOST]
    criteria = [name for name in ticks if (facts["criterion"] == name).any()]
    at = Place(
        {person: row for row, person in enumerate(people)}, {name: k * (1 + GAP) for k, name in enumerate(criteria)}
    )
    shown = facts[facts["person"].isin(people) & facts["criterion"].isin(criteria)]
    marked = scores[scores["person"].isin(people) & scores["criterion"].isin(criteria)]
    raters = list(dict.fromkeys(scores["rater"]))
    side = _side(shown, wide, zoom)
    key = _key(raters, words, palette, zoom)
    lines = key_rows([said for said, _ in key], wide - side - 20, zoom)
    margins = Margins(
        side, round(20 * zoom), title_height(title, wide, zoom) + round(44 * zoom), round((12 + 20 * lines) * zoom)
    )
    height = margins.top + margins.bottom + round(max(len(people), 1) * ROW * zoom)
    drawing = sheet(palette, width=wide, height=height, margins=margins, title=title, zoom=zoom)
    grid(drawing, at, ticks, palette)
    _ranges(drawing, shown, at, palette, zoom)
    _marks(drawing, marked, shown, raters, at, words, palette, zoom)
    frame(drawing, shown, at, ticks, words, palette, side, chosen, zoom)
    with_key(drawing, key)
    return drawing.figure()


def alt(facts: pd.DataFrame, scores: pd.DataFrame, *, words: Mapping[str, str], title: str) -> str:
    """The figure in words: `alt_raters` with {title}, {people}, {raters} and {first}, for the first three people `alt_person` with
    {name}, {criterion}, {lowest}, {highest} and {median}."""
    first = facts[facts["n"] >= 2].sort_values("spread_unit", ascending=False, kind="stable").drop_duplicates("person")
    order = first.sort_index().head(3)
    each = [
        words["alt_person"].format(
            name=tidy(row["name"]) or "–", criterion=words[row["criterion"]],
            **{name: f"{row[name]:g}" for name in ("lowest", "highest", "median")},
        )
        for row in order.to_dict("records")
    ]  # fmt: skip
    return words["alt_raters"].format(
        title=title,
        people=Count(facts["person"].nunique()),
        raters=Count(scores["rater"].nunique()),
        first=words["alt_between"].join(each),
    )


def _side(shown: pd.DataFrame, wide: int, zoom: float) -> int:
    """Pixels for the names: as many as the longest needs, a third of the figure at most."""
    longest = max((width(tidy(name), SMALL * zoom, bold=True) for name in shown["name"]), default=0.0)
    return round(min(wide / 3, longest + 20 * zoom))


def _shape(raters: Sequence[str], rater: str) -> str:
    place = raters.index(rater)
    return _SHAPES[place] if place < len(_SHAPES) else _OTHERS


def _key(
    raters: Sequence[str], words: Mapping[str, str], palette: Palette, zoom: float
) -> list[tuple[str, dict[str, object]]]:
    """Each rater's mark, what is beyond the shapes as one."""
    told = [(rater, _marker([_shape(raters, rater)], palette, zoom)) for rater in raters[: len(_SHAPES)]]
    return told + [(words["others"], _marker([_OTHERS], palette, zoom))] * (len(raters) > len(_SHAPES))


def _marker(shapes: list[str], palette: Palette, zoom: float) -> dict[str, object]:
    return {
        "symbol": shapes[0] if len(shapes) == 1 else shapes,
        "size": _MARK * zoom,
        "color": palette.mark,
        "opacity": 1.0,
        "line": {"width": 2 * zoom, "color": palette.mark},
    }


def _ranges(drawing: Sheet, shown: pd.DataFrame, at: Place, palette: Palette, zoom: float) -> None:
    """From the lowest to the highest score, strong where the raters disagree, and the median as an upright stroke."""
    shapes: list[dict[str, Any]] = []
    for row in shown.to_dict("records"):
        y, low = at.people[row["person"]], row["agreement"] == "low"
        if row["n"] >= 2:
            ink = {"color": palette.accent if low else palette.thread, "width": (4 if low else 2) * zoom}
            shapes.append(
                {"type": "line", "y0": y, "y1": y, "line": ink, **_ends(row, at, "lowest_unit", "highest_unit")}
            )
        ink = {"color": palette.text, "width": 3 * zoom}
        shapes.append(
            {"type": "line", "y0": y - 0.4, "y1": y + 0.4, "line": ink, **_ends(row, at, "median_unit", "median_unit")}
        )
    drawing.update_layout(shapes=[*drawing.layout["shapes"], *shapes])


def _ends(row: Mapping[Any, Any], at: Place, first: str, last: str) -> dict[str, float]:
    return {"x0": at.across(row["criterion"], row[first]), "x1": at.across(row["criterion"], row[last])}


def _marks(
    drawing: Sheet,
    marked: pd.DataFrame,
    shown: pd.DataFrame,
    raters: Sequence[str],
    at: Place,
    words: Mapping[str, str],
    palette: Palette,
    zoom: float,
) -> None:
    """A mark a score; equal ones share the height of the row."""
    if marked.empty:
        return
    equal = marked.groupby(["person", "criterion", "unit"])
    place, many = equal.cumcount(), equal["rater"].transform("size")
    apart = (0.84 / many).clip(upper=0.26)
    down = (place - (many - 1) / 2) * apart
    cards = {(row["person"], row["criterion"]): _card(row, words) for row in shown.to_dict("records")}
    scores = marked.to_dict("records")
    drawing.add_scatter(
        x=[at.across(row["criterion"], row["unit"]) for row in scores],
        y=[at.people[row["person"]] + shift for row, shift in zip(scores, down, strict=True)],
        mode="markers",
        name="scores",
        customdata=[int(row["person"]) for row in scores],
        hovertext=[
            hover(
                [
                    *cards[row["person"], row["criterion"]][:1],
                    _said(row, words),
                    *cards[row["person"], row["criterion"]][1:],
                ]
            )
            for row in scores
        ],
        hoverinfo="text",
        cliponaxis=False,
        marker={**_marker(["circle"], palette, zoom), "symbol": [_shape(raters, row["rater"]) for row in scores]},
    )


def _said(row: Mapping[Any, Any], words: Mapping[str, str]) -> str:
    told = words["score"].format(rater=tidy(row["rater"]), score=f"{row['score']:g}", criterion=words[row["criterion"]])
    reason = tidy(row["reason"])
    return escaped(told) + (f"<br>{escaped(reason)}" if reason else "")


def _card(row: Mapping[Any, Any], words: Mapping[str, str]) -> list[str]:
    """The person, and what all raters said together."""
    lines = [tidy(row["name"]) or "–", words["median"].format(median=f"{row['median']:g}")]
    if row["n"] >= 2:
        lines.append(words["range"].format(lowest=f"{row['lowest']:g}", highest=f"{row['highest']:g}"))
        lines.append(words[f"agreement_{row['agreement']}"])
    return [escaped(line) for line in lines]
