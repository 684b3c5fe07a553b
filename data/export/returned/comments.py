"""Comments beside the cells of a sheet, as Excel keeps them: the words in one part, the yellow notes they stand on in another."""

from collections.abc import Sequence

from lxml import etree

from data.export.returned.listing import as_xml
from data.export.returned.marks import Mark
from data.export.returned.package import Package, parsed, resolved, written
from data.kinds._letters import number_of

AUTHOR = "Liaison"
_V, _O, _X = (
    "urn:schemas-microsoft-com:vml",
    "urn:schemas-microsoft-com:office:office",
    "urn:schemas-microsoft-com:office:excel",
)
_VML = "application/vnd.openxmlformats-officedocument.vmlDrawing"
# What may stand behind the reference to the notes in a sheet (ECMA-376 part 1, 18.3.1.99).
_BEHIND = ("legacyDrawingHF", "picture", "oleObjects", "controls", "webPublishItems", "tableParts", "extLst")


def commented(package: Package, part: str, frame: etree._Element, marks: Sequence[Mark]) -> None:
    """Adds a comment for each mark to a sheet; a cell that had one keeps it, with ours below."""
    words, drawn = _words(package, part), _drawn(package, part, frame)
    root, notes = parsed(package.parts[words]), parsed(package.parts[drawn], forgiving=True)
    space = f"{{{etree.QName(root).namespace}}}"
    listed = root.find(f"{space}commentList")
    if listed is None:
        listed = etree.SubElement(root, f"{space}commentList")
    known = {one.get("ref"): one for one in listed}
    author = _author(root, space)
    for mark in marks:
        place = f"{mark.column}{mark.row}"
        if place in known:
            _below(known[place], mark.said, space)
        else:
            one = etree.SubElement(listed, f"{space}comment", ref=place, authorId=str(author))
            _text(etree.SubElement(one, f"{space}text"), mark.said, space)
            notes.append(_note(mark))
    package.parts[words], package.parts[drawn] = written(root), etree.tostring(notes)


def _words(package: Package, part: str) -> str:
    """The part with the words, made where the sheet has no comments yet."""
    found = _referred(package, part, "/comments")
    if found:
        return found
    made = package.free("xl/comments{}.xml")
    space = etree.QName(parsed(package.parts["xl/workbook.xml"])).namespace
    package.parts[made] = f'<comments xmlns="{space}"><authors/><commentList/></comments>'.encode()
    package.declare(made, "comments")
    package.refer(part, made, "comments")
    return made


def _drawn(package: Package, part: str, frame: etree._Element) -> str:
    """The part with the notes, made and referred to where the sheet has none yet."""
    if frame.find("{*}legacyDrawing") is not None and (found := _referred(package, part, "/vmlDrawing")):
        return found
    made = package.free("xl/drawings/vmlDrawing{}.vml")
    package.parts[made] = (
        f'<xml xmlns:v="{_V}" xmlns:o="{_O}" xmlns:x="{_X}"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" '
        'path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>'
    ).encode()
    package.declare(made, _VML)
    reference = package.refer(part, made, "vmlDrawing")
    one = etree.Element(f"{{{etree.QName(frame).namespace}}}legacyDrawing")
    one.set(f"{{{package.references}}}id", reference)
    behind = [child for child in frame if etree.QName(child).localname in _BEHIND]
    frame.insert(frame.index(behind[0]) if behind else len(frame), one)
    return made


def _referred(package: Package, part: str, ends: str) -> str:
    targets = [one.get("Target", "") for one in package.related(part) if str(one.get("Type")).endswith(ends)]
    return next((one for one in (resolved(part, target) for target in targets) if one in package.parts), "")


def _author(root: etree._Element, space: str) -> int:
    authors = root.find(f"{space}authors")
    if authors is None:
        authors = etree.Element(f"{space}authors")
        root.insert(0, authors)
    names = [one.text for one in authors]
    if AUTHOR not in names:
        etree.SubElement(authors, f"{space}author").text = AUTHOR
        return len(names)
    return names.index(AUTHOR)


def _text(text: etree._Element, said: str, space: str) -> None:
    run = etree.SubElement(text, f"{space}r")
    word = etree.SubElement(run, f"{space}t")
    word.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    word.text = as_xml(said)


def _below(comment: etree._Element, said: str, space: str) -> None:
    text = comment.find(f"{space}text")
    _text(etree.SubElement(comment, f"{space}text") if text is None else text, f"\n{AUTHOR}: {said}", space)


def _note(mark: Mark) -> etree._Element:
    """The yellow note of one comment, hidden until one points at its cell; Excel finds its place from row and column."""
    row, column = mark.row - 1, number_of(mark.column) - 1
    wide, tall = 4, max(3, min(12, len(mark.said) // 28 + mark.said.count("\n") + 2))
    shape = etree.Element(
        f"{{{_V}}}shape", {"type": "#_x0000_t202", "style": "position:absolute;visibility:hidden", "fillcolor": "#ffffe1"},
        nsmap={"v": _V, "o": _O, "x": _X},
    )  # fmt: skip
    shape.set(f"{{{_O}}}insetmode", "auto")
    etree.SubElement(shape, f"{{{_V}}}fill", color2="#ffffe1")
    about = etree.SubElement(shape, f"{{{_X}}}ClientData", ObjectType="Note")
    etree.SubElement(about, f"{{{_X}}}MoveWithCells")
    etree.SubElement(about, f"{{{_X}}}SizeWithCells")
    etree.SubElement(
        about, f"{{{_X}}}Anchor"
    ).text = f"{column + 1}, 15, {max(row - 1, 0)}, 2, {column + 1 + wide}, 15, {max(row - 1, 0) + tall}, 4"
    etree.SubElement(about, f"{{{_X}}}AutoFill").text = "False"
    etree.SubElement(about, f"{{{_X}}}Row").text = str(row)
    etree.SubElement(about, f"{{{_X}}}Column").text = str(column)
    return shape
