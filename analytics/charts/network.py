"""The network: people as points in the colour and the shape of their camp, arrows from who influences to who is influenced."""

from collections.abc import Mapping, Sequence
from functools import partial
from itertools import pairwise

import pandas as pd
import plotly.graph_objects as go

from analytics.charts import ties as lines
from analytics.charts.bubbles import DIAMOND
from analytics.charts.lettering import fitted
from analytics.charts.palette import Palette
from analytics.charts.paper import (
    SMALL,
    Margins,
    Row,
    escaped,
    hover,
    key_rows,
    rows,
    sheet,
    tidy,
    title_height,
    with_key,
)
from analytics.charts.placing import BADGE, placed_labels
from analytics.charts.sheet import Sheet
from analytics.charts.spreading import Area
from analytics.charts.stress import set_out
from analytics.sentences import Count

WORDS = (
    "camp", "no_camp", "against", "influences", "influenced", "reach", "at_odds", "outsider", "kind_reports_to", "kind_influences", "kind_advises",
    "kind_blocks", "strength", "strength_unknown", "mismatch_hidden_influencer", "mismatch_rated_strong_hardly_connected", "alt_network",
)  # fmt: skip
SHAPES = (
    "circle",
    "square",
    "diamond",
)  # of the first three camps; the next three have them hollow, all others are small and grey
COLOURED = 6
SMALLEST, LARGEST = 5.5, 11.0  # radius of a point, in pixels
_FEW_TIES = 80  # up to whom names keep clear of every tie


def figure(
    facts: pd.DataFrame, *, ties: pd.DataFrame, words: Mapping[str, str], title: str, palette: Palette, width: int = 700, height: int = 560,
    zoom: float = 1.0, chosen: int | None = None, way: Sequence[int] = (), faded: pd.Index | None = None, highest: float = 5.0, seed: int = 1,
) -> tuple[go.Figure, list[tuple[str, str]]]:  # fmt: skip
    """The people of `facts` (`analytics.network.compared`, index record) with the `ties` between them, of a fixed size in pixels, and
    the list beside it: (number, name) of all for whose name there was no room.

    A point is the larger, the larger a share its person has in all influence. `way` are people along whom a path leads, `faded` those
    whom a filter does not show: they keep their places, without a name. `highest` is the top of the scale of strengths. A click yields the
    record, of an outsider nothing.
    """
    entries = _key(facts, ties, words, palette)
    lined = key_rows([said for said, _ in entries], width - 24, zoom)
    margins = Margins(12, 12, title_height(title, width, zoom), round((10 + 20 * lined) * zoom))
    area = Area(margins.left, margins.top, width - margins.right, height - margins.bottom)
    points = _points(facts, ties, area, zoom, seed)
    points = points.assign(
        bold=points.index == chosen, first=points.index.isin([*way, *([chosen] if chosen is not None else [])])
    )
    names = {int(str(record)): tidy(name) or "–" for record, name in facts["name"].items()}
    spots = {int(row["record"]): (row["x"], row["y"], row["radius"]) for row in rows(points)}
    told = points.drop(points.index.intersection(faded if faded is not None else pd.Index([])))
    labels = _labels(told, points, names, area, rows(ties), spots, zoom)
    points["number"] = labels["number"].reindex(points.index, fill_value=0)
    points["radius"] = points["radius"].clip(lower=(points["number"] > 0) * BADGE * SMALL * zoom / 2)

    drawing = sheet(palette, width=width, height=height, margins=margins, title=title, zoom=zoom)
    drawing.update_layout(
        xaxis={"range": [area.left, area.right], "fixedrange": True, "visible": False},
        yaxis={"range": [area.bottom, area.top], "fixedrange": True, "visible": False},
    )
    spots = {int(row["record"]): (row["x"], row["y"], row["radius"]) for row in rows(points)}
    steps = frozenset(pairwise(way))
    lines.drawn(drawing, rows(ties), spots, palette, names=names, words=words, way=steps, chosen=chosen, highest=highest, zoom=zoom)  # fmt: skip
    _people(drawing, facts, points, words, palette, set(told.index), chosen, zoom)
    _names(drawing, labels, palette, {chosen, *way}, zoom)
    with_key(drawing, entries)
    numbered = sorted((number, record) for record, number in labels["number"].items() if number)
    return drawing.figure(), [(str(number), names[int(str(record))]) for number, record in numbered]


def alt(facts: pd.DataFrame, *, ties: pd.DataFrame, words: Mapping[str, str], title: str) -> str:
    """The network in a sentence, for those who cannot see it: `alt_network` with {title}, {people}, {ties}, {against}, {camps}."""
    camps = int(facts["camp"].nunique())
    against = int(ties["against"].sum())
    return words["alt_network"].format(title=title, people=Count(len(facts)), ties=Count(len(ties) - against), against=Count(against), camps=Count(camps))  # fmt: skip


def _points(facts: pd.DataFrame, ties: pd.DataFrame, area: Area, zoom: float, seed: int) -> pd.DataFrame:
    """x, y and radius of everyone."""
    place = {int(record): at for at, record in enumerate(facts.index)}
    pairs = sorted(
        {
            (place[min(one, other)], place[max(one, other)])
            for one, other in zip(ties["source"].tolist(), ties["target"].tolist(), strict=True)
        }
    )
    air = 26 * zoom
    inner = Area(area.left + air, min(area.top + air, area.bottom), max(area.right - air, area.left + air), max(area.bottom - air, min(area.top + air, area.bottom)))  # fmt: skip
    spots = set_out(len(facts), tuple(pairs), inner, near=42 * zoom, seed=seed)
    share = facts["pagerank"].to_numpy()
    low, high = (share.min(), share.max()) if len(share) else (0.0, 0.0)
    large = (share - low) / (high - low) if high - low > 1e-9 else share * 0
    radius = (SMALLEST + (LARGEST - SMALLEST) * large**0.5) * zoom
    return pd.DataFrame({"x": spots[:, 0], "y": spots[:, 1], "radius": radius}, index=facts.index)


def _labels(
    told: pd.DataFrame, points: pd.DataFrame, names: Mapping[int, str], area: Area, ties: Sequence[Row], spots: Mapping[int, lines.Spot], zoom: float
) -> pd.DataFrame:  # fmt: skip
    """The names beside their points, clear of the ties where there is room for all of them so, else clear of their signs only."""
    signs, pieces = lines.in_the_way(ties, spots, zoom)
    fixed = [*_islands(points.drop(told.index)), *signs]
    placed = partial(
        placed_labels, told.assign(radius=told["radius"] + 3 * zoom * told["bold"]), names, area=area, size=SMALL * zoom
    )
    labels = placed(obstacles=[*fixed, *pieces]) if len(ties) <= _FEW_TIES else placed(obstacles=fixed)
    return placed(obstacles=fixed) if len(ties) <= _FEW_TIES and labels["number"].any() else labels


def _islands(points: pd.DataFrame) -> list[Area]:
    return [Area(x - r, y - r, x + r, y + r) for x, y, r in points[["x", "y", "radius"]].to_numpy().tolist()]


def _look(camp: object, palette: Palette) -> tuple[str, str, bool]:
    """Shape and ink of a camp, and whether its points are hollow; grey without one and beyond the sixth."""
    number = int(str(camp)) if not pd.isna(camp) else COLOURED + 1  # type: ignore[call-overload]
    if number > COLOURED:
        return "circle", palette.mark, False
    return SHAPES[(number - 1) % len(SHAPES)], palette.categorical[number - 1], number > len(SHAPES)


def _marker(
    looks: Sequence[tuple[str, str, bool]], sizes: Sequence[float], numbers: Sequence[int], palette: Palette
) -> dict[str, object]:
    # a diamond reaches further than its radius, a square has more ground than a circle; a number needs all the room
    fit = {"diamond": 2 / DIAMOND, "badge": 2.0, "square": 1.75, "circle": 2.0}
    return {
        "symbol": [shape for shape, *_ in looks],
        "size": [
            radius * fit["badge" if number else shape]
            for radius, number, (shape, *_) in zip(sizes, numbers, looks, strict=True)
        ],
        "color": [palette.background if hollow else ink for _, ink, hollow in looks],
        "opacity": 1.0,
        "line": {"width": [2.0 * hollow for *_, hollow in looks], "color": [ink for _, ink, _ in looks]},
    }


def _people(
    drawing: Sheet, facts: pd.DataFrame, points: pd.DataFrame, words: Mapping[str, str], palette: Palette, told: set[object], chosen: int | None,
    zoom: float,
) -> None:  # fmt: skip
    """One trace that can be clicked, and a ring around whoever is chosen."""
    ring = points[points.index == chosen]
    if len(ring):
        drawing.add_scatter(
            x=ring["x"].tolist(), y=ring["y"].tolist(), mode="markers", hoverinfo="skip", name="chosen", showlegend=False,
            marker={"symbol": "circle-open", "size": (2 * ring["radius"] + 9 * zoom).tolist(), "opacity": 1.0, "color": palette.text, "line": {"width": 2}},
        )  # fmt: skip
    people, numbers = rows(facts), points["number"].tolist()
    looks = [
        _look(row["camp"], palette) if row["record"] in told else ("circle", palette.thread, False) for row in people
    ]
    looks = [(shape, ink, hollow or number > 0) for (shape, ink, hollow), number in zip(looks, numbers, strict=True)]
    drawing.add_scatter(
        x=points["x"].tolist(), y=points["y"].tolist(), mode="markers+text" if any(numbers) else "markers", name="people", showlegend=False,
        customdata=[int(row["record"]) if row["record"] >= 0 else None for row in people], hovertext=[_card(row, words) for row in people], hoverinfo="text",
        marker=_marker(looks, points["radius"].tolist(), numbers, palette), text=[str(number) if number else "" for number in numbers] if any(numbers) else None,
        textposition="middle center", textfont={"size": SMALL * zoom, "color": palette.text}, unselected={"marker": {"opacity": 1.0}}, cliponaxis=False,
    )  # fmt: skip


def _names(drawing: Sheet, labels: pd.DataFrame, palette: Palette, spoken: set[int | None], zoom: float) -> None:
    """Names beside their points, on a ground of their own where a tie runs below; leaders to those that stand further off."""
    for row in rows(labels[labels["text"] != ""]):
        if row["leader"]:
            ends = {"x": [row["from_x"], row["to_x"]], "y": [row["from_y"], row["to_y"]]}
            drawing.add_scatter(
                **ends,
                mode="lines",
                line={"color": palette.mark, "width": 0.8},
                hoverinfo="skip",
                name="leaders",
                showlegend=False,
            )
        side = {"left": row["left"], "right": row["right"], "center": (row["left"] + row["right"]) / 2}[row["anchor"]]
        said = escaped(row["text"])
        drawing.add_note(
            text=f"<b>{said}</b>" if row["record"] in spoken else said, x=side, y=(row["top"] + row["bottom"]) / 2, xanchor=row["anchor"],
            yanchor="middle", showarrow=False, borderpad=0, bgcolor=palette.background, font={"size": SMALL * zoom, "color": palette.text},
        )  # fmt: skip


def _key(
    facts: pd.DataFrame, ties: pd.DataFrame, words: Mapping[str, str], palette: Palette
) -> list[tuple[str, dict[str, object]]]:
    """The camps by their most influential person and their size, who is in none of the six, and what a dashed line means."""
    entries: list[tuple[str, dict[str, object]]] = []
    for camp, people in facts.dropna(subset="camp").groupby("camp"):
        if int(str(camp)) <= COLOURED:
            said = words["camp"].format(
                name=fitted(_centre(people), SMALL, 110), count=int(people["camp_size"].iloc[0])
            )
            entries.append((said, _sign(_look(camp, palette), palette)))
    if facts["camp"].isna().any() or (facts["camp"] > COLOURED).any():
        entries.append((words["no_camp"], _sign(_look(None, palette), palette)))
    if ties["against"].any():
        sign = {"symbol": "circle-open", "size": 10, "color": palette.late, "line": {"width": 2}}
        entries.append((f"{lines.SIGN} {words['against']}", sign))
    return entries


def _centre(people: pd.DataFrame) -> str:
    """The name of the most influential of them."""
    return tidy(people["name"].to_dict()[people["pagerank"].idxmax()]) or "–"


def _sign(look: tuple[str, str, bool], palette: Palette) -> dict[str, object]:
    shape, ink, hollow = look
    ground = {"symbol": shape, "size": 8 if shape == "diamond" else 10, "color": palette.background if hollow else ink}
    return {**ground, "line": {"width": 2 * hollow, "color": ink}}


def _card(row: Row, words: Mapping[str, str]) -> str:
    """Who it is, and the place in the network in numbers."""
    lines_ = [words["influences"].format(count=row["out_degree"]), words["influenced"].format(count=row["in_degree"]), words["reach"].format(count=row["reach_2"])]  # fmt: skip
    lines_ += [words["at_odds"].format(count=row["against"])] if row["against"] else []
    lines_ += [words[f"mismatch_{row['mismatch']}"]] if isinstance(row["mismatch"], str) else []
    lines_ += [words["outsider"]] if row["outsider"] else []
    return hover([escaped(row["name"]) or "–", *map(escaped, lines_)])
