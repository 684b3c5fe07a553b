"""Any text as a reader can take it in: nothing in it turns round what stands beside it, and nothing that cannot be seen acts.

Cells keep every character that somebody typed (files go out as they came in); what is shown passes through here, once:
in every sentence (`Words`), every label on a screen, every chart and every line of the command line.
"""

import re

# Overrides, embeddings and isolates of direction: they act on what follows, also on words that are not theirs.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_OPENS, _SHUTS = "\u2068", "\u2069"  # First strong isolate and its end: what stands between turns nothing outside.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_BREAK = re.compile("\r\n|[\r\x85\u2028\u2029]")
_RIGHT_TO_LEFT = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]")


def legible(text: str) -> str:
    """The text with its controls as signs (`\u241b` for an escape), without turns of direction, an Arabic or Hebrew one kept to itself."""
    if text.isascii() and text.isprintable():
        return text
    seen = _CONTROL.sub(_sign, _BREAK.sub("\n", text))
    if _TURNING.search(seen) and not _isolated(seen):
        seen = _TURNING.sub("", seen)
    if _RIGHT_TO_LEFT.search(seen) and _OPENS not in seen:
        return f"{_OPENS}{seen}{_SHUTS}"
    return seen


def shortened(text: str, most: int) -> str:
    """The text, ended with `…` where it is longer than `most` letters; no pair of isolates is torn apart."""
    if len(text) <= most:
        return text
    kept = text[: most - 1].rstrip()
    return f"{kept}…{_SHUTS * (kept.count(_OPENS) - kept.count(_SHUTS))}"


def _sign(found: re.Match[str]) -> str:
    """The picture of a control character where there is one, else the sign for what cannot be shown."""
    code = ord(found[0])
    return chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\ufffd"


def _isolated(text: str) -> bool:
    """Whether all that turns in it are isolates of ours, each of them closed: a sentence that was made legible before."""
    depth = 0
    for mark in _TURNING.findall(text):
        depth += {_OPENS: 1, _SHUTS: -1}.get(mark, len(text))
        if not 0 <= depth < len(text):
            return False
    return depth == 0
