"""Rows of a plan that only name a phase, as “Phase 2 - Works” among dated tasks with ids, are summaries of the rows below them."""

import re
from collections.abc import Sequence

import pandas as pd

_NAMES_A_PHASE = re.compile(
    r"(?:phase|stage|part|section|work ?stream|work package|lot|fase|etapa|étape|bauabschnitt|этап|фаза)\s?(?:\d{1,2}|[ivx]{1,4}|[a-h])\b.{0,150}"
    r"|第?[一二三四五六七八九十\d]{1,3}(?:个)?(?:阶段|期|部分|步).{0,150}|阶段[一二三四五六七八九十\d]{1,3}.{0,150}|[一二三四五六七八九十]{1,3}[、．.].{1,150}",
    re.IGNORECASE | re.DOTALL,
)
_PLANNED = ("start", "finish", "duration")
_MOSTLY = 0.6  # share of the other rows that have an id, and a date or a duration


def phases_of(tasks: pd.DataFrame) -> dict[int, str]:
    """For each record below a row that only names a phase that phase's name; nothing where the plan has levels of its own.

    A phase that names no row below it is none.
    """
    heads = _heads(tasks)
    if not any(heads):
        return {}
    names, told = tasks["name"].tolist(), dict[int, str]()
    for record, (at, head) in zip(tasks.index.tolist(), _heads_above(heads), strict=True):
        if head is not None and at != head:
            told[int(record)] = str(names[head])
    return told if len(set(told.values())) == sum(heads) else {}


def _heads_above(heads: Sequence[bool]) -> list[tuple[int, int | None]]:
    """For each row its place, and that of the phase at or above it."""
    above, last = list[tuple[int, int | None]](), None
    for at, is_head in enumerate(heads):
        last = at if is_head else last
        above.append((at, last))
    return above


def _heads(tasks: pd.DataFrame) -> list[bool]:
    nothing = [False] * len(tasks)
    bare = _bare(tasks)
    if not bare.any():
        return nothing
    if tasks["parent"].notna().any() or tasks["wbs"].notna().any() or tasks["name"].duplicated().any():
        return nothing
    named = [isinstance(name, str) and _NAMES_A_PHASE.fullmatch(name.strip()) is not None for name in tasks["name"]]
    numbered = [isinstance(key, str) and any(map(str.isdigit, key)) for key in tasks["id"]]
    heads = [all(one) for one in zip(bare, named, (not one for one in numbered), strict=True)]
    others = tasks[[not head for head in heads]]
    if not any(heads) or others.empty or others["id"].str.contains(".", regex=False).any():
        return nothing
    planned = others[[name for name in _PLANNED if name in others]].notna().any(axis=1).mean()
    return heads if planned >= _MOSTLY and others["id"].notna().mean() >= _MOSTLY else nothing


def _bare(tasks: pd.DataFrame) -> pd.Series:
    """Whether a row holds nothing but an id and a name: of most plans the first columns that are asked say that none does."""
    bare = pd.Series(True, index=tasks.index)
    for name in sorted(tasks.columns.drop(["id", "name"]), key=lambda name: name not in _PLANNED):
        bare &= tasks[name].isna()
        if not bare.any():
            break
    return bare
