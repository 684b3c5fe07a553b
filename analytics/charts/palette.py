"""The only colours of Liaison, once for a light and once for a dark screen.

Grey carries everything except what a title speaks of; one accent marks that. Red means late or high, green means
done, and a shape or a letter always says the same. The categorical six are Okabe and Ito's colours for readers of
every colour vision (jfly.uni-koeln.de/color), darkened or lightened until they stand out from the background.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Palette:
    """Colours as `#rrggbb`, named by what they are for."""

    name: str
    background: str
    surface: str  # panels and hover cards
    text: str
    muted: str  # second-rank words
    grid: str  # hairlines
    thread: str  # lines of which there are dozens, so that they do not drown the one that matters
    mark: str  # points, bars and lines that the title does not speak of
    zone: str  # the tint behind the part of a chart that matters most
    accent: str
    late: str
    done: str
    low: str  # the three tints of a risk matrix, always beside a letter
    medium: str
    high: str
    low_empty: str  # the same where nobody stands: seen, and never as strong as where somebody does
    medium_empty: str
    high_empty: str
    categorical: tuple[str, ...]
    sequential: tuple[str, ...]  # ten, from faint to strong

    def shades(self, count: int, *, of: str) -> tuple[str, ...]:
        """`count` shades of one colour, strongest first, all visible against the background."""
        steps = max(count - 1, 1)
        return tuple(mixed(of, self.background, 0.72 * step / steps) for step in range(count))


def contrast(one: str, other: str) -> float:
    """How well one colour is read on the other, 1 to 21 (WCAG 2.2, contrast ratio)."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def mixed(one: str, other: str, share: float) -> str:
    """The colour that lies `share` (0..1) of the way from one to the other."""
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    shares = (channel / 255 for channel in _channels(colour))
    red, green, blue = (share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


_EMPTY = 0.65  # how far the tint of an empty cell lies on its way to the background
PALETTES: dict[str, Palette] = {
    palette.name: palette
    for palette in (
        Palette(
            name="light",
            background="#FFFFFF",
            surface="#F5F7F9",
            text="#1D2730",
            muted="#5A6672",
            grid="#DFE4E9",
            thread="#C5CAD0",
            mark="#717D89",
            zone="#EAF3F7",
            accent="#0B6E99",
            late="#B3261E",
            done="#1B7A4B",
            low="#E3EFE8",
            medium="#FAE7B5",
            high="#F3BDAF",
            low_empty=mixed("#E3EFE8", "#FFFFFF", _EMPTY),
            medium_empty=mixed("#FAE7B5", "#FFFFFF", _EMPTY),
            high_empty=mixed("#F3BDAF", "#FFFFFF", _EMPTY),
            categorical=("#0072B2", "#B03A00", "#00855F", "#93407A", "#A87F00", "#3192D2"),
            sequential=tuple(mixed("#E3F0F5", "#064B69", step / 9) for step in range(10)),
        ),
        Palette(
            name="dark",
            background="#11171D",
            surface="#1A222A",
            text="#E7EBEF",
            muted="#9DAAB6",
            grid="#2B3640",
            thread="#3D474F",
            mark="#73818E",
            zone="#152A35",
            accent="#4FB4DD",
            late="#F2857B",
            done="#5CC795",
            low="#214436",
            medium="#5C4C18",
            high="#6E1C1E",
            low_empty=mixed("#214436", "#11171D", _EMPTY),
            medium_empty=mixed("#5C4C18", "#11171D", _EMPTY),
            high_empty=mixed("#6E1C1E", "#11171D", _EMPTY),
            categorical=("#4C9FDB", "#F0833A", "#2FBF93", "#DE92BE", "#E0AE2E", "#9BD3F5"),
            sequential=tuple(mixed("#14303D", "#A9DDF2", step / 9) for step in range(10)),
        ),
    )
}
