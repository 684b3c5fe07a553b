"""A workbook of Excel's as the parts it is packed of: what is not touched goes out byte for byte as it came."""

import posixpath
import zipfile
from dataclasses import dataclass, field
from io import BytesIO

from lxml import etree

from data.export.limits import sheet_names
from data.export.sheets import Sheet

RELATED = "http://schemas.openxmlformats.org/package/2006/relationships"
TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
MADE = (2026, 1, 1, 0, 0, 0)  # the time of the parts that are new: the same file gives the same report
_BOOK = "xl/workbook.xml"
_USUAL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"
_MEDIA = "application/vnd.openxmlformats-officedocument.spreadsheetml."


def is_workbook(content: bytes) -> bool:
    """Whether a file is one of Excel's packed workbooks (xlsx, xlsm), which can be marked as it stands."""
    if not zipfile.is_zipfile(BytesIO(content)):
        return False
    with zipfile.ZipFile(BytesIO(content)) as archive:
        names = archive.namelist()
    return _BOOK in names and "[Content_Types].xml" in names


def parsed(part: bytes, *, forgiving: bool = False) -> etree._Element:
    """A part as a tree; nothing outside of it is fetched, and no entity is resolved.

    forgiving: for the drawings of notes, in which Excel itself leaves elements open.
    """
    return etree.fromstring(part, etree.XMLParser(resolve_entities=False, no_network=True, recover=forgiving))


def written(root: etree._Element) -> bytes:
    """A tree as a part."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


@dataclass
class Package:
    """The parts by name, in their order."""

    parts: dict[str, bytes]
    kept: dict[str, zipfile.ZipInfo] = field(default_factory=dict)

    @classmethod
    def of(cls, content: bytes) -> "Package":
        with zipfile.ZipFile(BytesIO(content)) as archive:
            listed = [one for one in archive.infolist() if not one.is_dir()]
            return cls({one.filename: archive.read(one) for one in listed}, {one.filename: one for one in listed})

    def packed(self) -> bytes:
        """The file."""
        out = BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, part in self.parts.items():
                made = self.kept[name].date_time if name in self.kept else MADE
                about = zipfile.ZipInfo(name, max(made, (1980, 1, 1, 0, 0, 0)))
                about.compress_type = zipfile.ZIP_DEFLATED
                archive.writestr(about, part)
        return out.getvalue()

    @property
    def references(self) -> str:
        """The namespace of references between parts: workbooks in the strict form of the standard have one of their own."""
        return _STRICT if b"purl.oclc.org/ooxml/spreadsheetml" in self.parts[_BOOK] else _USUAL

    def sheet_parts(self) -> dict[str, str]:
        """The part of each sheet by the sheet's name."""
        targets = {one.get("Id"): one.get("Target", "") for one in self.related(_BOOK)}
        book = parsed(self.parts[_BOOK])
        said = {
            str(sheet.get("name")): resolved(_BOOK, targets.get(_id(sheet), ""))
            for sheet in book.iterfind(".//{*}sheet")
        }
        return {name: part for name, part in said.items() if part in self.parts}

    def related(self, part: str) -> etree._Element:
        """What a part refers to; without any, an empty list of references."""
        about = self.parts.get(_about(part))
        return (
            parsed(about)
            if about is not None
            else etree.Element(
                f"{{{RELATED}}}Relationships",
                nsmap={None: RELATED},  # type: ignore[dict-item]
            )
        )

    def refer(self, part: str, target: str, what: str) -> str:
        """Lets a part refer to another one; gives the id of the reference. what: the last word of its type."""
        about = self.related(part)
        taken = {one.get("Id") for one in about}
        free = next(f"rId{number}" for number in range(1, len(taken) + 2) if f"rId{number}" not in taken)
        etree.SubElement(
            about, f"{{{RELATED}}}Relationship", Id=free, Type=f"{self.references}/{what}",
            Target=posixpath.relpath(target, posixpath.dirname(part)),
        )  # fmt: skip
        self.parts[_about(part)] = written(about)
        return free

    def declare(self, part: str, media: str) -> None:
        """Says what a new part is; `media` is a whole type, or the last word of one of a spreadsheet's."""
        types = parsed(self.parts["[Content_Types].xml"])
        whole = media if "/" in media else f"{_MEDIA}{media}+xml"
        etree.SubElement(types, f"{{{TYPES}}}Override", PartName=f"/{part}", ContentType=whole)
        self.parts["[Content_Types].xml"] = written(types)

    def free(self, pattern: str) -> str:
        """The first name of a part that is not taken: xl/comments{}.xml -> xl/comments3.xml."""
        taken = {name.casefold() for name in self.parts}
        return next(name for n in range(1, len(taken) + 2) if (name := pattern.format(n)).casefold() not in taken)

    def add_page(self, page: Sheet, content: bytes) -> None:
        """A new sheet at the end of the workbook."""
        part = self.free("xl/worksheets/sheet{}.xml")
        self.parts[part] = content
        self.declare(part, "worksheet")
        reference = self.refer(_BOOK, part, "worksheet")
        book = parsed(self.parts[_BOOK])
        sheets = book.find("{*}sheets")
        if sheets is None:
            raise ValueError("a workbook without a list of its sheets")
        names = [str(sheet.get("name")) for sheet in sheets]
        numbers = [int(sheet.get("sheetId") or 0) for sheet in sheets]
        name = sheet_names([*(Sheet(one, (), keeps_name=True) for one in names), page])[-1]
        one = etree.SubElement(sheets, f"{{{etree.QName(sheets).namespace}}}sheet")
        one.set("name", name)
        one.set("sheetId", str(max(numbers, default=0) + 1))
        one.set(f"{{{self.references}}}id", reference)
        self.parts[_BOOK] = written(book)


def resolved(part: str, target: str) -> str:
    """The part that a reference of another part names."""
    return (
        target.lstrip("/")
        if target.startswith("/")
        else posixpath.normpath(posixpath.join(posixpath.dirname(part), target))
    )


def _about(part: str) -> str:
    return posixpath.join(posixpath.dirname(part), "_rels", posixpath.basename(part) + ".rels")


def _id(sheet: etree._Element) -> str | None:
    """The reference of a sheet: the one attribute called `id` that stands in a namespace, the usual or the strict one."""
    return next((str(value) for name, value in sheet.items() if str(name).endswith("}id")), None)
