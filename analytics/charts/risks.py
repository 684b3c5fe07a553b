"""The risk matrix: how many risks stand at each probability and impact."""

from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.palette import Palette
from analytics.charts.paper import LARGE, NORMAL, SMALL, Margins, escaped, hover, sheet, title_height
from analytics.charts.sheet import Sheet
from analytics.risks import LEVELS, STANDARD, RiskScale, on_grid
from analytics.sentences import Count

WORDS = ("axis_probability", "axis_impact", "cell", "empty", "low", "medium", "high", "letter_low", "letter_medium", "letter_high", "alt_risks")  # fmt: skip
_TOLD = 8  # titles in a hover card
_ROOMY = 60  # pixels of a cell from which count and letter have room enough; in smaller ones they keep apart


def figure(
    facts: pd.DataFrame,
    *,
    words: Mapping[str, str],
    title: str,
    palette: Palette,
    scale: RiskScale = STANDARD,
    stage: str = "",
    ticks: tuple[Sequence[str], Sequence[str]] = (("1", "2", "3", "4", "5"),) * 2,
    chosen: tuple[int, int] | None = None,
    cell: int = 84,
    zoom: float = 1.0,
) -> go.Figure:
    """A matrix of counts: probability 1..5 upwards, impact 1..5 to the right, `cell` pixels a cell.

    `facts` is `analytics.risks.exposed`; `stage` a prefix of its two columns (`residual_`), `ticks` the words of the levels of
    probability and of impact, `scale` what makes a cell low, medium or high. A risk that is not measured stands in no
    cell. A click yields (probability, impact) as customdata.
    """
    inside = _measured(facts, stage)
    margins = Margins(round(96 * zoom), 16, title_height(title, LEVELS * cell + 112, zoom), round(52 * zoom))
    size = round(LEVELS * cell * zoom)
    drawing = sheet(
        palette,
        width=size + margins.left + margins.right,
        height=size + margins.top + margins.bottom,
        margins=margins,
        title=title,
        zoom=zoom,
    )
    cells = [(probability, impact) for probability in range(1, LEVELS + 1) for impact in range(1, LEVELS + 1)]
    here = {at: inside[(inside["probability"] == at[0]) & (inside["impact"] == at[1])] for at in cells}
    tints = _bands(cells, scale)
    _cells(drawing, here, tints, words, palette, round((cell - 4) * zoom), chosen, cell >= _ROOMY, zoom)
    _letters(drawing, tints, words, palette, 0.4 if cell >= _ROOMY else 0.44, zoom)
    _axes(drawing, words, palette, ticks, zoom)
    return drawing.figure()


def alt(facts: pd.DataFrame, *, words: Mapping[str, str], title: str, stage: str = "") -> str:
    """The matrix in a sentence: `alt_risks` with {title}, {risks} and {measured} (at that stage)."""
    return words["alt_risks"].format(title=title, risks=Count(len(facts)), measured=len(_measured(facts, stage)))


def _measured(facts: pd.DataFrame, stage: str) -> pd.DataFrame:
    """Risks with both levels of the stage, and the cell of each."""
    cells = on_grid(facts, stage)
    return facts.loc[cells.index, ["title"]].join(cells)


def _bands(cells: Sequence[tuple[int, int]], scale: RiskScale) -> dict[tuple[int, int], str]:
    grid = pd.DataFrame(cells, columns=["probability", "impact"], dtype="float64")
    return dict(zip(cells, scale.band(grid["probability"], grid["impact"]).tolist(), strict=True))


def _cells(
    drawing: Sheet,
    here: Mapping[tuple[int, int], pd.DataFrame],
    tints: Mapping[tuple[int, int], str],
    words: Mapping[str, str],
    palette: Palette,
    size: int,
    chosen: tuple[int, int] | None,
    roomy: bool,
    zoom: float,
) -> None:
    """One square a cell, that can be clicked whether it holds a risk or not."""
    inks = {"low": palette.low, "medium": palette.medium, "high": palette.high}
    counts = {at: len(risks) for at, risks in here.items()}
    drawing.add_scatter(
        x=[impact for _, impact in here],
        y=[probability for probability, _ in here],
        mode="markers+text",
        name="cells",
        customdata=[list(at) for at in here],
        text=[f"<b>{count}</b>" if count else "·" for count in counts.values()],
        textfont={
            "size": [((LARGE if roomy else NORMAL) if count else SMALL) * zoom for count in counts.values()],
            "color": palette.text,
        },
        hovertext=[_card(at, risks, words, tints[at]) for at, risks in here.items()],
        hoverinfo="text",
        marker={
            "symbol": "square",
            "size": size,
            "color": [inks[tints[at]] for at in here],
            "opacity": 1.0,
            "line": {"width": [2 if at == chosen else 0 for at in here], "color": palette.text},
        },
        unselected={"marker": {"opacity": 1.0}, "textfont": {"color": palette.text}},
    )


def _card(at: tuple[int, int], risks: pd.DataFrame, words: Mapping[str, str], band: str) -> str:
    head = escaped(words["cell"].format(probability=at[0], impact=at[1], risks=len(risks)))
    titles = [escaped(title) for title in risks["title"].head(_TOLD)]
    more = [f"+{len(risks) - _TOLD}"] if len(risks) > _TOLD else []
    return hover([head, escaped(words[band]), *(titles or [escaped(words["empty"])]), *more])


def _letters(
    drawing: Sheet,
    tints: Mapping[tuple[int, int], str],
    words: Mapping[str, str],
    palette: Palette,
    corner: float,
    zoom: float,
) -> None:
    """The letter of the band in the corner of each cell: the tint must not be the only sign."""
    drawing.update_layout(
        annotations=[
            {
                "text": escaped(words[f"letter_{band}"]), "x": impact + corner, "y": probability + 0.4, "xanchor": "right",
                "yanchor": "top", "showarrow": False, "borderpad": 0, "font": {"size": SMALL * zoom, "color": palette.text},
            }
            for (probability, impact), band in tints.items()
        ]
    )  # fmt: skip


def _axes(
    drawing: Sheet,
    words: Mapping[str, str],
    palette: Palette,
    ticks: tuple[Sequence[str], Sequence[str]],
    zoom: float,
) -> None:
    quiet = {"size": SMALL * zoom, "color": palette.muted}
    for axis, name, said in (("xaxis", "axis_impact", ticks[1]), ("yaxis", "axis_probability", ticks[0])):
        drawing.update_layout(
            **{
                axis: {
                    "range": [0.5, LEVELS + 0.5],
                    "fixedrange": True,
                    "showgrid": False,
                    "zeroline": False,
                    "tickmode": "array",
                    "tickvals": list(range(1, LEVELS + 1)),
                    "ticktext": [escaped(level) for level in said],
                    "tickfont": quiet,
                    "title": {
                        "text": escaped(words[name]),
                        "font": {"size": SMALL * zoom, "color": palette.text},
                        "standoff": 10,
                    },
                }
            }
        )
