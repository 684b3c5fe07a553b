"""Headings whose meaning a second word changes or confirms: an actual start, a residual impact, “Task 任务”, a slip of the pen."""

import re
from collections.abc import Mapping, Sequence

from rapidfuzz import fuzz, process

from data.kinds import KINDS
from data.reading.spellings import known_as

# Words before a heading, or above its group, by what they make of a field: `start` becomes `actual_start`.
_WORDS = {
    "actual": re.compile(r"(?:actuals?|real|achieved)\b|实际|实绩"),
    "baseline": re.compile(r"(?:baseline|original(?:ly)?)\b|基线|基准|原计划|原定"),
    "residual": re.compile(
        r"(?:residual|remaining|post|after (?:mitigation|response|treatment|control)s?)\b|剩余|残余|残留|(?:应对|处置|措施|缓解|控制)后"
    ),
    "target": re.compile(r"(?:target|desired)\b|目标"),
}
_PLAN = re.compile(
    r"(?:plan(?:ned)?|scheduled?|estimated|expected|est|proposed|forecast(?:ed)?)\b\s*|计划|预计|预期|预估|拟定?"
)
_PLANNED = 0.92
_ALONE = {"actual", "baseline", "residual"}  # "Target date" alone is a date like others
_MEASURED = ("date", "days", "number", "level", "percent")
_HAN = re.compile(r"[\u3400-\u9fff]+")
_LETTERS = re.compile(r"[a-z][a-z0-9 .#%&'-]*")
_IN_BOTH = 0.97  # both languages say the same
_IN_ONE = 0.86  # one of them says it, the other is not known
_SLIP = 77.0  # how alike a long word with several slips is, of 100
_LONG_WORD = 10


def qualified(kind: str, heading: str, group: str, found: Mapping[str, float]) -> dict[str, float]:
    """The fields a heading may mean, given the words before it and above it.

    What is measured is never taken for the plan where these words say that it is something else, whether or not the kind
    has a field for that: an actual duration is no planned one.
    """
    above = next((word for word, said in _WORDS.items() if said.match(group)), None)
    before = next((word for word in _ALONE if _WORDS[word].match(heading)), None)
    if above is None and before is None:
        return dict(found)
    known = {column.name: column for column in KINDS[kind].columns}
    changed: dict[str, float] = {}
    for name, sure in found.items():
        word = above or (before if sure < _IN_ONE else None)
        if word is None or name.startswith(f"{word}_") or known[name].type not in _MEASURED:
            changed[name] = max(changed.get(name, 0.0), sure)
        elif f"{word}_{name}" in known:
            changed[f"{word}_{name}"] = max(changed.get(f"{word}_{name}", 0.0), sure)
    return changed


def planned(kind: str, heading: str) -> dict[str, float]:
    """What is measured and said to be planned, as everything in a plan is: `Plan End`, `预计完成时间`."""
    said = _PLAN.match(heading)
    if said is None or said.end() == len(heading):
        return {}
    known = {column.name: column for column in KINDS[kind].columns}
    named = known_as(kind, heading[said.end() :].strip())
    return {name: _PLANNED for name, _ in named if known[name].type in _MEASURED}


def in_two_languages(kind: str, heading: str) -> dict[str, float]:
    """What a heading means that says the same in two languages: `Task 任务`, `任务名称 Task Name`, `负责人/Owner`."""
    chinese, english = (
        "".join(_HAN.findall(heading)),
        " ".join(" ".join(_LETTERS.findall(heading)).split()).strip(" .&'-"),
    )
    if not chinese or len(english) < 2:
        return {}
    here, there = dict(known_as(kind, chinese)), dict(known_as(kind, english))
    both = here.keys() & there.keys()
    return dict.fromkeys(both, _IN_BOTH) or dict.fromkeys([*here, *there], _IN_ONE)


def misspelled(heading: str, spellings: Sequence[str]) -> tuple[tuple[str, float], ...]:
    """The long word that was meant, where it begins alike and is about as long: `Predesedors`."""
    if len(heading) < _LONG_WORD or not heading.isascii() or " " in heading:
        return ()
    alike = [
        word
        for word in spellings
        if word[:3] == heading[:3] and abs(len(word) - len(heading)) <= 1 and len(word) >= _LONG_WORD
    ]
    found = process.extract(heading, alike, scorer=fuzz.ratio, score_cutoff=_SLIP, limit=1)
    return tuple((word, ratio) for word, ratio, _ in found)
