"""Lets a description stand in for the name of a record, where a table of risks or requirements has nothing shorter."""

from collections.abc import Sequence
from dataclasses import replace

from data.kinds import KINDS
from data.reading.naming import Named, Seen
from data.reading.spellings import plain

_DESCRIBES = ("descr", "statement", "beschreibung", "描述", "内容", "说明", "现象", "описание")


def with_label(columns: Sequence[Seen], one: Named) -> Named:
    """Where nothing carries the records' name but a description, the description is what they are known by.

    Where nothing does at all, the table is of no kind: records without a name are of no use to anyone.
    """
    kind = KINDS.get(one.kind)
    if kind is None or kind.label in {name for name, _ in one.fields.values()}:
        return one
    described = [
        column.at
        for column in columns
        if one.fields.get(column.at, ("", 0.0))[0] in ("description", "notes", "")
        and any(word in plain(column.header) for word in _DESCRIBES)
        and column.texts >= 0.8
    ]
    if not described:
        return Named("unknown", {}, 0.0)
    sure = one.fields.get(described[0], ("", 0.6))[1]
    fields = {**one.fields, described[0]: (kind.label, round(sure * 0.9, 2))}
    return replace(one, fields=fields, evidence={**one.evidence, described[0]: ("description",)})
