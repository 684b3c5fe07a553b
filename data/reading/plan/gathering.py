"""Gathers a plan from its XML as it comes, keeps only what is asked for, and goes no further where it is larger than any plan."""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress

from data.kinds import Problem
from data.reading import limits
from data.reading.elements import walk
from data.reading.plan.told import ASKED_FOR, Told
from data.reading.plan.whole import Plan
from data.reading.unpacked import Refused

_KEPT = frozenset({"Task", "Resource", "Assignment", "Calendar"})
_LISTED = 3  # the level of these: Project > Tasks > Task
_PIECE = 2**20  # bytes
_DECLARED = re.compile(rb"""(?:\xef\xbb\xbf)?\s*<\?xml[^>]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']""")
# By the name that is declared: many a program says GB2312 and writes what only GB18030 holds.
_DECODED = dict.fromkeys(("gbk", "gb2312", "gb18030", "cp936", "x-gbk"), "gb18030") | {
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "shift_jis": "cp932", "euc-jp": "euc_jp", "euc-kr": "cp949",
}  # fmt: skip
_PLAN = "schemas.microsoft.com/project"
_SPREADSHEET = "urn:schemas-microsoft-com:office:spreadsheet"


def gathered(name: str, content: bytes) -> Plan:
    """The plan of a file; Refused where it is none, is too large or declares entities, ExpatError where its XML is wrong."""
    gathering = _Gathering(name)
    content, encoding = _as_the_parser_reads(content)
    walk(name, _pieces(content), gathering.started, gathering.ended, gathering.said, encoding)
    return gathering.plan


class _Gathering:
    """What is open at a place of the file: `trail` holds what each open element has told so far, None while it holds no other."""

    def __init__(self, name: str) -> None:
        self.name, self.plan = name, Plan(name)
        self.elements = self.level = self.let_go = 0  # let_go: the level of an open element that nobody asks for
        self.trail: list[Told | None] = []
        self.letters: list[str] = []

    def started(self, tag: str, about: Mapping[str, str]) -> None:
        self.elements += 1
        self.level += 1
        if self.level == 1:
            _plan_or_refused(self.name, tag, about)
        if self.elements > limits.MOST_ELEMENTS or self.level > limits.DEEPEST_ELEMENT:
            raise Refused(_beyond_any_plan(self.name))
        if tag == "TimephasedData":
            self.plan.leave_out("timephased")
        if self.let_go:
            return
        if self.trail and self.trail[-1] is None:
            self.trail[-1] = Told()
        if self.level >= _LISTED and tag not in (_KEPT if self.level == _LISTED else ASKED_FOR):
            self.let_go = self.level
            return
        self.trail.append(None)
        self.letters = []

    def said(self, text: str) -> None:
        if not self.let_go and self.trail[-1] is None:
            self.letters.append(text)

    def ended(self, tag: str) -> None:
        level, self.level = self.level, self.level - 1
        if self.let_go:
            self.let_go = 0 if self.let_go == level else self.let_go
            return
        told = self.trail.pop()
        if level == _LISTED:
            self.plan.take(tag, told or Told())
        elif level == _LISTED - 1 and told is None:
            self.plan.tell(tag, "".join(self.letters))
        elif level > _LISTED and (holder := self.trail[-1]) is not None:
            if told is None:
                holder.put(tag, "".join(self.letters))
            else:
                holder.hold(tag, told)


def _pieces(content: bytes) -> Iterator[bytes]:
    return (content[at : at + _PIECE] for at in range(0, len(content), _PIECE))


def _as_the_parser_reads(content: bytes) -> tuple[bytes, str | None]:
    """The XML in UTF-8 where it is in an encoding of several bytes a letter that the parser does not know, and which it is in then."""
    encoding = _DECODED.get(declared_encoding(content).casefold())
    if encoding is None:
        return content, None
    with suppress(UnicodeDecodeError):
        content.decode()
        return content, "utf-8"  # declared otherwise, as some that convert a file leave it
    return content.decode(encoding).encode(), "utf-8"


def declared_encoding(content: bytes) -> str:
    """The encoding that the first line of the XML names; empty where it names none."""
    found = _DECLARED.match(content)
    return found[1].decode("ascii", "replace") if found else ""


def _plan_or_refused(name: str, tag: str, about: Mapping[str, str]) -> None:
    """Refused where the outermost element is none of a plan; many a plan that another program wrote names no namespace."""
    spaces = [space for key, space in about.items() if key.partition(":")[0] == "xmlns"]
    if tag == "Project" and (any(_PLAN in space for space in spaces) or "xmlns" not in about):
        return
    if any(_SPREADSHEET in space for space in spaces):
        raise Refused(Problem("file_xml_spreadsheet", "error", name))
    if tag.casefold() == "html":
        raise Refused(Problem("file_web_page", "error", name))
    raise Refused(Problem("file_other_xml", "error", name, found=tag[:60]))


def _beyond_any_plan(name: str) -> Problem:
    values = (("limit", f"{limits.MOST_ELEMENTS:,}"), ("deepest", str(limits.DEEPEST_ELEMENT)))
    return Problem("plan_beyond_any", "error", name, values=values)
