"""Traditional Chinese brought to Simplified, character by character, so that one list of words knows both.

The characters stand in traditional.txt beside this file: a line of Traditional ones (of Taiwan, Hong Kong or elsewhere),
below it the Simplified one of each. They are those of OpenCC (Apache License 2.0), so that a new word needs none added.
"""

import re
from pathlib import Path

_LINES = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8").splitlines()
_TABLE = str.maketrans("".join(_LINES[::2]), "".join(_LINES[1::2]))
# What Taiwan and Hong Kong write with other characters, not only with other forms of them: a plan, a module, a project's.
_WRITTEN = {"计画": "计划", "模组": "模块", "专案": "项目"}
_ELSEWHERE = re.compile(r"计画|模组|专案(?=[\u3400-\u9fff])")  # 專案 alone is a project, 項目 alone an item of one


def simplified(text: str) -> str:
    """The text in Simplified Chinese; for comparing, never for showing."""
    if text.isascii():
        return text
    said = text.translate(_TABLE)
    return _ELSEWHERE.sub(lambda found: _WRITTEN[found[0]], said)
