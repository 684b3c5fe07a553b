"""Walks through XML element by element as it comes, and goes no further where it declares entities."""

from collections.abc import Callable, Iterable, Mapping
from xml.parsers import expat

from data.kinds import Problem
from data.reading.unpacked import Refused

Started = Callable[[str, Mapping[str, str]], None]  # an element's name without its prefix, and its attributes


def walk(
    name: str,
    pieces: Iterable[bytes],
    started: Started,
    ended: Callable[[str], None] | None = None,
    text: Callable[[str], None] | None = None,
    encoding: str | None = None,
) -> None:
    """Tells of each element in turn, in that encoding or else the one that the XML declares; Refused for entities (a few lines of them can unfold to gigabytes), ExpatError where the XML is wrong."""

    def refuse(*_: object) -> None:
        raise Refused(Problem("file_entities", "error", name))

    parser = expat.ParserCreate(encoding)
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = lambda tag, about: started(tag.rpartition(":")[2], about)
    if ended is not None:
        close = ended
        parser.EndElementHandler = lambda tag: close(tag.rpartition(":")[2])
    if text is not None:
        parser.CharacterDataHandler = text
    for piece in pieces:
        parser.Parse(piece, False)
    parser.Parse(b"", True)
