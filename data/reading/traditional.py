"""Traditional Chinese brought to Simplified, character by character, so that one list of words knows both.

The characters stand in traditional.txt beside this file: a line of Traditional ones (of Taiwan, Hong Kong or elsewhere),
below it the Simplified one of each. They are those of OpenCC (Apache License 2.0), so that a new word needs none added.
"""

from pathlib import Path

_LINES = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
_TABLE = str.maketrans("".join(_LINES[::2]), "".join(_LINES[1::2]))


def simplified(text: str) -> str:
    """The text in Simplified Chinese; for comparing, never for showing."""
    return text if text.isascii() else text.translate(_TABLE)
