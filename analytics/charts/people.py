"""The people on the map: points to click, names beside them, leader lines, hover cards and the key."""

from collections.abc import Mapping

import pandas as pd

from analytics.charts.palette import Palette
from analytics.charts.paper import SMALL, Row, escaped, hover, rows, tidy
from analytics.charts.sheet import Sheet
from analytics.charts.spreading import Area
from analytics.charts.zones import Ground
from analytics.engagement import opposing

DIAMOND = 1.3  # from its middle to its corners, in radii, as plotly draws it
_AS_WIDE = 0.8  # of its size: a diamond is then about as wide as a circle
_RING = 3.0  # pixels from the edge of a point to the middle of the ring around it


def drawn(
    drawing: Sheet,
    shown: pd.DataFrame,
    points: pd.DataFrame,
    ground: Ground,
    words: Mapping[str, str],
    palette: Palette,
    colours: Mapping[str, str],
    colour: str | None,
) -> None:
    """One trace that can be clicked; `points` says which number stands in a point (0 for none)."""
    people, numbers = rows(shown.assign(opposes=opposing(shown))), points["number"].tolist()
    inks = [_ink(row, colours, colour, palette) for row in people]
    drawing.add_scatter(
        x=[ground.across_at(at) for at in points["x"]],
        y=[ground.up_at(at) for at in points["y"]],
        mode="markers+text" if any(numbers) else "markers",
        name="people",
        showlegend=False,
        customdata=[int(record) for record in shown.index],
        hovertext=[_card(row, words) for row in people],
        hoverinfo="text",
        marker={
            "size": [
                2 * radius * (_AS_WIDE if row["opposes"] else 1.0)
                for row, radius in zip(people, points["radius"], strict=True)
            ],
            # a number needs a ground to stand on: the point is filled, faintly
            "symbol": [_symbol(row, filled=number > 0) for row, number in zip(people, numbers, strict=True)],
            "color": [faint(ink, palette) if number else ink for ink, number in zip(inks, numbers, strict=True)],
            "opacity": 1.0,
            "line": {
                # a faint ground would not be told from the paper: its outline keeps the form
                "width": [
                    1.0 if number else 2.0 * row["borderline"] for row, number in zip(people, numbers, strict=True)
                ],
                "color": inks,
            },
        },
        text=[str(number) if number else "" for number in numbers] if any(numbers) else None,
        textposition="middle center",
        textfont={"size": SMALL * ground.zoom, "color": palette.text},
        unselected={"marker": {"opacity": 1.0}},
        cliponaxis=False,
    )


def ringed(drawing: Sheet, chosen: pd.DataFrame, ground: Ground, palette: Palette, *, diamond: bool) -> None:
    """A ring of the form of whoever is chosen (one point or none), or around the crowd he or she stands in."""
    if chosen.empty:
        return
    if diamond:
        symbol, radius = "diamond-open", chosen["radius"] * _AS_WIDE + _RING * 1.2 / DIAMOND * ground.zoom
    else:
        symbol, radius = "circle-open", chosen["radius"] + _RING * ground.zoom
    drawing.add_scatter(
        x=[ground.across_at(at) for at in chosen["x"]], y=[ground.up_at(at) for at in chosen["y"]], mode="markers",
        hoverinfo="skip", name="chosen", showlegend=False,
        marker={"symbol": symbol, "size": (2 * radius).tolist(), "opacity": 1.0, "color": palette.text, "line": {"width": 2}},
    )  # fmt: skip


def led(drawing: Sheet, labels: pd.DataFrame, ground: Ground, palette: Palette) -> None:
    shown = labels[labels["leader"]]
    if shown.empty:
        return
    x: list[float | None] = []
    y: list[float | None] = []
    for row in rows(shown):
        x += [ground.across_at(row["from_x"]), ground.across_at(row["to_x"]), None]
        y += [ground.up_at(row["from_y"]), ground.up_at(row["to_y"]), None]
    line = {"color": palette.mark, "width": 0.8}
    drawing.add_scatter(x=x, y=y, mode="lines", line=line, hoverinfo="skip", name="leaders", showlegend=False)


def named(
    drawing: Sheet, shown: pd.DataFrame, labels: pd.DataFrame, ground: Ground, palette: Palette, chosen: int | None
) -> None:
    important = set(shown.index[shown["quadrant"] == "manage_closely"])
    notes = []
    for row in rows(labels[labels["text"] != ""]):
        record = row["record"]
        side = {"left": row["left"], "right": row["right"], "center": (row["left"] + row["right"]) / 2}[row["anchor"]]
        said = escaped(row["text"])
        notes.append(
            {
                "text": f"<b>{said}</b>" if record == chosen else said,
                "x": ground.across_at(side),
                "y": ground.up_at((row["top"] + row["bottom"]) / 2),
                "xanchor": row["anchor"],
                "yanchor": "middle",
                "showarrow": False,
                "borderpad": 0,
                "font": {
                    "size": SMALL * ground.zoom,
                    "color": palette.text if record in important or record == chosen else palette.muted,
                },
            }
        )
    drawing.update_layout(annotations=[*drawing.layout.get("annotations", ()), *notes])


def written(labels: pd.DataFrame) -> list[Area]:
    """Where names stand."""
    boxes = labels.loc[labels["text"] != "", ["left", "top", "right", "bottom"]].to_numpy(dtype="float64").tolist()
    return [Area(*box) for box in boxes]


def islands(points: pd.DataFrame) -> list[Area]:
    """What the quadrant lines must not strike through: points and bubbles; names stand beside the lines anyway."""
    circles = points[["x", "y", "radius"]].to_numpy(dtype="float64").tolist()
    return [Area(x - r, y - r, x + r, y + r) for x, y, r in circles]


def key(
    shown: pd.DataFrame,
    words: Mapping[str, str],
    palette: Palette,
    colours: Mapping[str, str],
    colour: str | None,
    size: str | None,
) -> list[tuple[str, dict[str, object]]]:
    """What names cannot say: only the colours and shapes in use, with their words."""
    used = set(shown[colour].map(tidy)) if colour is not None else set()
    entries = [(category, "circle", ink) for category, ink in colours.items() if category in used]
    if opposing(shown).any():
        entries.append((words["opposed"], "diamond", palette.mark))
    if shown["borderline"].any():
        entries.append((words["borderline"], "circle-open", palette.mark))
    if size is not None:
        entries.append((words["size"], "circle", palette.mark))
    return [
        (said, {"symbol": symbol, "size": 10, "color": ink, "line": {"width": 2 if "open" in symbol else 0}})
        for said, symbol, ink in entries
    ]


def colours_of(whole: pd.DataFrame, colour: str | None, palette: Palette) -> dict[str, str]:
    """Colours of the most frequent categories; equally frequent ones in the order of their names."""
    if colour is None:
        return {}
    counts = whole[colour].map(tidy).value_counts().drop("", errors="ignore")
    ordered = sorted(counts.index, key=lambda category: (-counts[category], category))
    return dict(zip(ordered, palette.categorical, strict=False))


def _ink(row: Row, colours: Mapping[str, str], colour: str | None, palette: Palette) -> str:
    if colour is not None:
        return colours.get(tidy(row[colour]), palette.mark)
    return palette.accent if row["quadrant"] == "manage_closely" else palette.mark


def faint(ink: str, palette: Palette) -> str:
    """The ink as a ground that words are read on."""
    return palette.shades(2, of=ink)[1]


def _symbol(row: Row, *, filled: bool) -> str:
    symbol = "diamond" if row["opposes"] else "circle"
    return f"{symbol}-open" if row["borderline"] and not filled else symbol


def _card(row: Row, words: Mapping[str, str]) -> str:
    judged = [
        escaped(words["on_scale"].format(value=f"{words[axis]} {row[f'{axis}_raw']:g}", scale=words[f"scale_{axis}"]))
        for axis in ("influence", "relevance")
    ]
    who = escaped(", ".join(filter(None, (tidy(row["department"]), tidy(row["role"])))))
    quadrant = escaped(words[f"quadrant_{row['quadrant']}"])
    marks = [escaped(words["borderline"])] if row["borderline"] else []
    marks += [escaped(words["opposed"])] if row["opposes"] else []
    return hover([escaped(row["name"]), who, *judged, quadrant, *marks])
