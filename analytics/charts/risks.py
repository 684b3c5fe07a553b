"""The risk matrix: how many risks stand at each probability and impact, and which of them the title speaks of."""

from collections.abc import Collection, Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from analytics.charts.palette import Palette
from analytics.charts.paper import LARGE, NORMAL, SMALL, Margins, escaped, hover, sheet, title_height
from analytics.charts.sheet import Sheet
from analytics.risks import LEVELS, STANDARD, RiskScale, on_grid
from analytics.sentences import Count

WORDS = ("axis_probability", "axis_impact", "cell", "empty", "low", "medium", "high", "letter_low", "letter_medium", "letter_high", "alt_risks")  # fmt: skip
SPOKEN = "◆"  # the diamond of the risks that the title speaks of, as a letter
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
    spoken: Collection[int] = (),
    cell: int = 84,
    zoom: float = 1.0,
) -> go.Figure:
    """A matrix of counts: probability 1..5 upwards, impact 1..5 to the right, `cell` pixels a cell.

    `facts` is `analytics.risks.exposed`; `stage` a prefix of its two columns (`residual_`), `ticks` the words of the levels of
    probability and of impact, `scale` what makes a cell low, medium or high; `spoken` the
    records that the title speaks of, each cell says how many of them it holds. A risk that is not measured stands in no cell. A click yields (probability, impact) as customdata.
    """
    inside = _measured(facts, stage)
    inside = inside.assign(spoken=inside.index.isin(list(spoken)))
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
    _letters(drawing, here, tints, words, palette, 0.4 if cell >= _ROOMY else 0.44, zoom)
    _signs(drawing, here, palette, cell >= _ROOMY, zoom)
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
    counts = {at: len(risks) for at, risks in here.items()}
    grounds = [getattr(palette, tints[at] if count else f"{tints[at]}_empty") for at, count in counts.items()]
    drawing.add_scatter(
        x=[impact for _, impact in here],
        y=[probability for probability, _ in here],
        mode="markers+text",
        name="cells",
        customdata=[list(at) for at in here],
        text=[f"<b>{count}</b>" if count else "·" for count in counts.values()],
        textfont={
            "size": [((LARGE if roomy else NORMAL) if count else SMALL) * zoom for count in counts.values()],
            "color": [palette.text if count else palette.muted for count in counts.values()],
        },
        hovertext=[_card(at, risks, words, tints[at]) for at, risks in here.items()],
        hoverinfo="text",
        marker={
            "symbol": "square",
            "size": size,
            "color": grounds,
            "opacity": 1.0,
            "line": {"width": [2 if at == chosen else 0 for at in here], "color": palette.text},
        },
        unselected={"marker": {"opacity": 1.0}, "textfont": {"color": palette.text}},
    )


def _card(at: tuple[int, int], risks: pd.DataFrame, words: Mapping[str, str], band: str) -> str:
    head = escaped(words["cell"].format(probability=at[0], impact=at[1], risks=len(risks)))
    first = risks.sort_values("spoken", ascending=False, kind="stable").head(_TOLD)
    titles = [
        f"{SPOKEN} {escaped(title)}" if spoken else escaped(title)
        for title, spoken in zip(first["title"], first["spoken"], strict=True)
    ]
    more = [f"+{len(risks) - _TOLD}"] if len(risks) > _TOLD else []
    return hover([head, escaped(words[band]), *(titles or [escaped(words["empty"])]), *more])


def _letters(
    drawing: Sheet,
    here: Mapping[tuple[int, int], pd.DataFrame],
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
                "yanchor": "top", "showarrow": False, "borderpad": 0, "font": {"size": SMALL * zoom, "color": palette.text if len(here[probability, impact]) else palette.muted},
            }
            for (probability, impact), band in tints.items()
        ]
    )  # fmt: skip


def _signs(
    drawing: Sheet, here: Mapping[tuple[int, int], pd.DataFrame], palette: Palette, roomy: bool, zoom: float
) -> None:
    """A diamond in the lower corner of each cell that holds what the title speaks of, with their number where there is room."""
    counts = {at: int(risks["spoken"].sum()) for at, risks in here.items() if risks["spoken"].any()}
    aside = 0.34 if roomy else 0.33
    drawing.add_scatter(
        x=[impact - aside for _, impact in counts],
        y=[probability - aside for probability, _ in counts],
        mode="markers+text" if roomy else "markers",
        name="spoken",
        text=[f" {count}" for count in counts.values()],
        textposition="middle right",
        textfont={"size": SMALL * zoom, "color": palette.text},
        hoverinfo="skip",
        marker={"symbol": "diamond", "size": 7 * zoom, "color": palette.text, "line": {"width": 0}},
    )


def _axes(
    drawing: Sheet,
    words: Mapping[str, str],
    palette: Palette,
    ticks: tuple[Sequence[str], Sequence[str]],
    zoom: float,
) -> None:
    letters = {"size": SMALL * zoom, "color": palette.text}
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
                    "tickfont": letters,
                    "title": {
                        "text": escaped(words[name]),
                        "font": letters,
                        "standoff": 10,
                    },
                }
            }
        )
