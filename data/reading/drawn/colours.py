"""Turns what an Excel workbook says of its colours into plain ones: theme colours with their tint, numbered and direct ones."""

from collections.abc import Iterable, Mapping
from colorsys import hls_to_rgb, rgb_to_hls

from data.reading.elements import walk

NONE, WHITE = "", "FFFFFF"
_PATTERN = "808080"  # a hatching that does not say its colour
_WHITISH = 250  # of 255, each part: what prints as white
_ORDER = ("lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink")  # fmt: skip
_OFFICE = ("FFFFFF", "000000", "E7E6E6", "44546A", "4472C4", "ED7D31", "A5A5A5", "FFC000", "5B9BD5", "70AD47", "0563C1", "954F72")  # fmt: skip
_INDEXED = """
    000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF
    800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF
    000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99
    3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333
""".split()  # noqa: SIM905 - sixty-four of them read better so


def theme_of(name: str, pieces: Iterable[bytes]) -> tuple[str, ...]:
    """The twelve colours of a theme in the order in which cells number them."""
    found: dict[str, str] = {}
    inside = [""]

    def started(tag: str, about: Mapping[str, str]) -> None:
        if tag in _ORDER:
            inside[0] = tag
        elif tag in ("sysClr", "srgbClr") and inside[0] and inside[0] not in found:
            found[inside[0]] = _plain(about.get("lastClr") or about.get("val", ""))

    def ended(tag: str) -> None:
        inside[0] = "" if tag == inside[0] else inside[0]

    walk(name, pieces, started, ended)
    return tuple(found.get(one) or office for one, office in zip(_ORDER, _OFFICE, strict=True))


class Fills:
    """Gathers the fill of each cell format of an Excel workbook while its part of styles is walked through."""

    def __init__(self, theme: tuple[str, ...] = _OFFICE) -> None:
        self.theme = theme
        self.indexed = list(_INDEXED)
        self.fills: list[str] = []
        self.formats: list[str] = []
        self._inside: list[str] = []
        self._pattern = ""
        self._own: list[str] = []

    def started(self, tag: str, about: Mapping[str, str]) -> None:
        self._inside.append(tag)
        within = self._inside[-2] if len(self._inside) > 1 else ""
        if tag == "fill" and within == "fills":
            self.fills.append(NONE)
        elif tag == "patternFill" and within == "fill" and self.fills:
            self._pattern = about.get("patternType", "none")
            self.fills[-1] = NONE if self._pattern == "none" else _PATTERN
        elif tag == "fgColor" and within == "patternFill" and self.fills and "fills" in self._inside:
            if self._pattern != "none":
                self.fills[-1] = self.colour(about) or self.fills[-1]
        elif tag == "color" and within == "stop" and "fills" in self._inside:
            self.fills[-1] = self.fills[-1] or self.colour(about)
        elif tag == "rgbColor" and within == "indexedColors":
            self._own.append(_plain(about.get("rgb", "")))
        elif tag == "xf" and within == "cellXfs":
            self.formats.append(about.get("fillId", "0"))

    def ended(self, tag: str) -> None:
        if self._inside:
            self._inside.pop()

    def of_formats(self) -> list[str]:
        """The colour of each cell format, NONE where it has none."""
        return [
            self.fills[int(one)] if one.isdecimal() and len(one) < 7 and int(one) < len(self.fills) else NONE
            for one in self.formats
        ]

    def colour(self, about: Mapping[str, str]) -> str:
        """One colour as six digits; NONE for `automatic` and what cannot be told."""
        if "rgb" in about:
            return _plain(about["rgb"])
        number = about.get("theme", about.get("indexed", ""))
        if not number.isdecimal() or len(number) > 4:
            return NONE
        known = self.theme if "theme" in about else self.indexed
        plain = known[int(number)] if int(number) < len(known) else NONE
        return _tinted(plain, about.get("tint", "")) if plain else NONE


def is_white(colour: str) -> bool:
    """Whether a fill prints as none."""
    return colour != NONE and all(int(colour[at : at + 2], 16) >= _WHITISH for at in (0, 2, 4))


def _plain(said: str) -> str:
    """The last six digits of a colour, without how opaque it is."""
    colour = said.removeprefix("#")[-6:].upper()
    return colour if len(colour) == 6 and all(digit in "0123456789ABCDEF" for digit in colour) else NONE


plain_colour = _plain


def _tinted(colour: str, tint: str) -> str:
    try:
        by = max(-1.0, min(1.0, float(tint or 0)))
    except ValueError:
        return colour
    if not by or by != by:
        return colour
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (0, 2, 4))
    hue, light, full = rgb_to_hls(red, green, blue)
    lighter = light * (1 + by) if by < 0 else light * (1 - by) + by
    return "".join(f"{round(part * 255):02X}" for part in hls_to_rgb(hue, lighter, full))
