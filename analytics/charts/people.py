"""The people on the map: what each point looks like, the name beside it, what it says, and the key to all of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite
from typing import Any

import pandas as pd

from analytics.charts import movements
from analytics.charts.palette import Palette
from analytics.charts.paper import Row, rows, tidy
from analytics.charts.rulers import Ruler
from analytics.charts.spreading import Area
from analytics.charts.zones import Ground
from analytics.engagement import opposing

SHAPES = ("circle", "square", "triangle", "down", "hexagon", "cross")  # of the most frequent categories
OTHER = "ring"  # of all the others, and of those whose category is blank
PALEST = 0.35  # how faint an old rating is drawn at most: it stays readable


@dataclass(frozen=True)
class Look:
    """What the size, the colour and the shape of a point tell: columns of the facts, None where all are alike."""

    size: str | None = None
    colour: str | None = None
    shape: str | None = None

    def columns(self) -> tuple[str, ...]:
        """The columns that are read."""
        return tuple(name for name in (self.size, self.colour, self.shape) if name)


@dataclass(frozen=True)
class Inks:
    """How categories are drawn: their colours and their shapes, by the category in the reader's words."""

    palette: Palette
    look: Look
    colours: Mapping[str, str]
    shapes: Mapping[str, str]

    def ink(self, row: Row) -> str:
        """The colour of a point."""
        if self.look.colour is not None:
            return self.colours.get(tidy(row[self.look.colour]), self.palette.mark)
        return self.palette.accent if row["quadrant"] == "manage_closely" else self.palette.mark

    def shape(self, row: Row) -> str:
        """The form of a point: of a category where one was asked for, else a diamond for those who oppose."""
        if self.look.shape is not None:
            return self.shapes.get(tidy(row[self.look.shape]), OTHER)
        return "diamond" if row["opposes"] else "circle"


def inks(whole: pd.DataFrame, look: Look, palette: Palette) -> Inks:
    """Colours and shapes of the most frequent categories; equally frequent ones in the order of their names."""
    colours = dict(zip(_frequent(whole, look.colour), palette.categorical, strict=False))
    return Inks(palette, look, colours, dict(zip(_frequent(whole, look.shape), SHAPES, strict=False)))


def marks(
    shown: pd.DataFrame,
    points: pd.DataFrame,
    labels: pd.DataFrame,
    ground: Ground,
    words: Mapping[str, str],
    inks: Inks,
    rulers: tuple[Ruler, Ruler],
) -> list[dict[str, Any]]:
    """One mark a person, those who count most first: place, form, inks, what it says, and the name beside it where there is one."""
    found = shown.assign(opposes=opposing(shown)).loc[points.index]
    ordered = found.sort_values(["influence", "relevance"], ascending=False, kind="stable").index
    at, named = points.to_dict("index"), labels.to_dict("index")
    return [
        _mark(row, at[row["record"]], named.get(row["record"]), ground, words, inks, rulers)
        for row in rows(found.loc[ordered])
    ]


def _mark(
    row: Row,
    at: Row,
    label: Row | None,
    ground: Ground,
    words: Mapping[str, str],
    inks: Inks,
    rulers: tuple[Ruler, Ruler],
) -> dict[str, Any]:
    x, y, radius, ink, number = at["x"], at["y"], at["radius"], inks.ink(row), int(at["number"])
    mark = {
        "record": int(row["record"]), "x": round(x, 1), "y": round(y, 1), "r": round(radius, 1), "shape": inks.shape(row), "ink": ink,
        # a number needs a ground to stand on: the point is filled, faintly
        "fill": faint(ink, inks.palette) if number else ink, "number": str(number) if number else "",
        "borderline": bool(row["borderline"]), "share": share(row), "said": said(row, words, inks.look, rulers),
        "arrow": movements.arrow(row, x, y, radius, ground), "ellipse": movements.ellipse(row, x, y, ground), "name": None,
    }  # fmt: skip
    if label is not None and label["text"]:
        strong = bool(at["bold"]) or row["quadrant"] == "manage_closely"
        mark["name"] = written(label, bold=bool(at["bold"]), ink=inks.palette.text if strong else inks.palette.muted)
    return mark


def written(label: Row, *, bold: bool, ink: str) -> dict[str, Any]:
    """A name where it was placed: its words, the point and the side at which they are fixed, its box and its leader."""
    side = {"left": label["left"], "right": label["right"], "center": (label["left"] + label["right"]) / 2}
    return {
        "text": label["text"], "x": round(side[label["anchor"]], 1), "y": round((label["top"] + label["bottom"]) / 2, 1),
        "anchor": {"left": "start", "center": "middle", "right": "end"}[label["anchor"]], "bold": bold, "ink": ink,
        "box": [round(label[edge], 1) for edge in ("left", "top", "right", "bottom")],
        "leader": [round(label[end], 1) for end in ("from_x", "from_y", "to_x", "to_y")] if label["leader"] else None,
    }  # fmt: skip


def said(row: Row, words: Mapping[str, str], look: Look, rulers: tuple[Ruler, Ruler]) -> list[str]:
    """What a point says of its person, line by line, the name first."""
    judged = [
        words["on_scale"].format(value=f"{words[axis]} {row[f'{axis}_raw']:g}", scale=words[f"scale_{axis}"])
        for axis in ("influence", "relevance")
    ]
    who = ", ".join(filter(None, (tidy(row["department"]), tidy(row["role"]))))
    lines = [tidy(row["name"]) or words["unnamed"], who, *judged, words[f"quadrant_{row['quadrant']}"]]
    lines += [words[mark] for mark, holds in (("borderline", row["borderline"]), ("opposed", row["opposes"])) if holds]
    lines += [f"{words[f'head_{name}']}: {told}" for name in look.columns() if (told := _told(row[name]))]
    relevance, influence = rulers
    if movements.moved(row):
        was = relevance.said(row["relevance_before"]), influence.said(row["influence_before"])
        lines.append(words["was"].format(relevance=was[0], influence=was[1]))
    if movements.differ(row):
        ends = {f"relevance_{end}": relevance.said(row[f"relevance_{end}"]) for end in ("low", "high")}
        ends |= {f"influence_{end}": influence.said(row[f"influence_{end}"]) for end in ("low", "high")}
        lines.append(words["spread"].format(**ends))
    if share(row) < 1:
        lines.append(words["faded"])
    return [line for line in lines if line]


def share(row: Row) -> float:
    """How strongly a point is drawn: a rating fades with its age, and stays readable."""
    value = row.get("faded", 1.0)
    known = isinstance(value, (int, float)) and isfinite(value)
    return round(min(max(float(value), PALEST), 1.0), 2) if known else 1.0


def islands(points: pd.DataFrame) -> list[Area]:
    """What the quadrant lines must not strike through: points and bubbles; names stand beside the lines anyway."""
    circles = points[["x", "y", "radius"]].to_numpy(dtype="float64").tolist()
    return [Area(x - r, y - r, x + r, y + r) for x, y, r in circles]


def boxes(labels: pd.DataFrame) -> list[Area]:
    """Where names stand."""
    edges = labels.loc[labels["text"] != "", ["left", "top", "right", "bottom"]].to_numpy(dtype="float64").tolist()
    return [Area(*box) for box in edges]


def key(shown: pd.DataFrame, words: Mapping[str, str], inks: Inks) -> list[tuple[str, str, str]]:
    """What names cannot say, as (sign, ink, words): only the colours, shapes and signs in use."""
    look, grey = inks.look, inks.palette.mark
    entries = [
        ("circle", ink, category) for category, ink in inks.colours.items() if _used(shown, look.colour, category)
    ]
    entries += [
        (shape, grey, category) for category, shape in inks.shapes.items() if _used(shown, look.shape, category)
    ]
    told = shown.columns.intersection(["relevance", "influence", *movements.BEFORE, *movements.SPREAD, "faded"])
    people = rows(shown[told]) if len(told) > 2 else []  # only where any of it is known
    signs = {
        "diamond": ("opposed", look.shape is None and bool(opposing(shown).any())),
        "hatch": ("borderline", bool(shown["borderline"].any())),
        "sizes": ("size", look.size is not None),
        "arrow": ("moved", any(movements.moved(row) for row in people)),
        "ellipse": ("raters", any(movements.differ(row) for row in people)),
        "pale": ("faded", any(share(row) < 1 for row in people)),
    }
    return entries + [(sign, grey, words[name]) for sign, (name, seen) in signs.items() if seen]


def faint(ink: str, palette: Palette) -> str:
    """The ink as a ground that words are read on."""
    return palette.shades(2, of=ink)[1]


def _frequent(whole: pd.DataFrame, column: str | None) -> list[str]:
    if column is None:
        return []
    counts = whole[column].map(tidy).value_counts().drop("", errors="ignore")
    return sorted(counts.index, key=lambda category: (-counts[category], category))


def _used(shown: pd.DataFrame, column: str | None, category: str) -> bool:
    return column is not None and category in set(shown[column].map(tidy))


def _told(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) and isfinite(value) else tidy(value)
