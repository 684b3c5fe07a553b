"""The looks of a workbook, with ours added: a marked cell keeps its own and gets another background."""

from lxml import etree

from data.export.returned.package import Package, parsed, resolved, written
from data.kinds import Severity

# Light enough to read black and coloured letters on; the comment's corner tells them apart from fills of the owner's.
_FILLS: dict[Severity, str] = {"error": "FFF4B6B0", "warning": "FFFCE8B2"}
_BLANK = (
    b'<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts>'
    b'<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
    b'<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>'
)


class Styles:
    """The part with the looks of all cells; `keep` writes it back."""

    def __init__(self, package: Package) -> None:
        self.package = package
        targets = [
            resolved("xl/workbook.xml", one.get("Target", ""))
            for one in package.related("xl/workbook.xml")
            if str(one.get("Type")).endswith("/styles")
        ]
        self.part = next((part for part in targets if part in package.parts), "")
        self.root = parsed(package.parts[self.part] if self.part else _BLANK)
        self.space = f"{{{etree.QName(self.root).namespace}}}"
        self.fills: dict[Severity, int] = {}
        self.made: dict[tuple[int, str], int] = {}

    def marked(self, look: int, severity: Severity) -> int:
        """The look of a marked cell that had the given one."""
        return self._made(look, severity, fillId=str(self._fill(severity)), applyFill="1")

    def bold(self) -> int:
        """The look of a heading."""
        font = self._added("fonts", "font")
        etree.SubElement(font, f"{self.space}b")
        return self._made(0, "bold", fontId=str(self._count("fonts") - 1), applyFont="1")

    def wrapped(self) -> int:
        """The look of a long text."""
        made = self._made(0, "wrapped", applyAlignment="1")
        xf = self._list("cellXfs")[made]
        if xf.find(f"{self.space}alignment") is None:
            etree.SubElement(xf, f"{self.space}alignment", vertical="top", wrapText="1")
        return made

    def keep(self) -> None:
        """Writes the looks into the workbook."""
        if not self.part:
            self.part = self.package.free("xl/styles{}.xml")
            self.package.declare(self.part, "styles")
            self.package.refer("xl/workbook.xml", self.part, "styles")
        self.package.parts[self.part] = written(self.root)

    def _made(self, look: int, what: str, **about: str) -> int:
        if (look, what) not in self.made:
            looks = self._list("cellXfs")
            copied = looks[look] if look < len(looks) else None
            one = etree.SubElement(looks, f"{self.space}xf", _attributes(copied))
            for inner in copied if copied is not None else ():
                one.append(parsed(etree.tostring(inner)))
            for name, value in about.items():
                one.set(name, value)
            looks.set("count", str(len(looks)))
            self.made[look, what] = len(looks) - 1
        return self.made[look, what]

    def _fill(self, severity: Severity) -> int:
        if severity not in self.fills:
            fill = self._added("fills", "fill")
            pattern = etree.SubElement(fill, f"{self.space}patternFill", patternType="solid")
            etree.SubElement(pattern, f"{self.space}fgColor", rgb=_FILLS[severity])
            etree.SubElement(pattern, f"{self.space}bgColor", indexed="64")
            self.fills[severity] = self._count("fills") - 1
        return self.fills[severity]

    def _added(self, among: str, name: str) -> etree._Element:
        one = etree.SubElement(self._list(among), f"{self.space}{name}")
        self._list(among).set("count", str(self._count(among)))
        return one

    def _count(self, among: str) -> int:
        return len(self._list(among))

    def _list(self, among: str) -> etree._Element:
        """One of the lists of looks; made in its place where the workbook has none, with the one entry it must have."""
        found = self.root.find(f"{self.space}{among}")
        if found is not None:
            return found
        order = ("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs")
        before = sum(etree.QName(one).localname in order[: order.index(among)] for one in self.root)
        made = etree.Element(f"{self.space}{among}")
        for entry in parsed(_BLANK).find(f"{{*}}{among}") or ():
            made.append(parsed(etree.tostring(entry)))
        self.root.insert(before, made)
        return made


def _attributes(one: etree._Element | None) -> dict[str, str]:
    return {str(name): str(value) for name, value in one.items()} if one is not None else {}
