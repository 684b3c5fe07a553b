"""What a file may be called on every computer, whatever the project, the client or the sheet is called."""

import re

from data.kinds import legible, shortened

LONGEST = 70  # letters before the ending: of four bytes each they still fit the 255 bytes that file systems allow
_FORBIDDEN = re.compile(
    r'[<>:"/\\|?*\x00-\x1f\u2028\u2029\u2066-\u2069\u2400-\u2421\ufffd]+'
)  # and what controls were made into
_FORGOTTEN = re.compile(r"^[\s.~-]+|(?<![\s.])[\s.]+$")  # hidden files, options of a command, what Windows drops


def file_name(whose: str, *rest: str, ending: str = ".xlsx") -> str:
    """The parts with a space between; only `whose` may be anything, and is shortened where it must be."""
    told = " ".join(rest)
    named = _FORGOTTEN.sub("", " ".join(_FORBIDDEN.sub(" ", legible(whose)).split()))
    kept = _FORGOTTEN.sub("", shortened(named, max(LONGEST - len(told), 20)))
    return f"{kept or 'Liaison'} {told}".rstrip() + ending
