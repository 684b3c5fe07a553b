"""What each set of headings was taken for, kept with the workspace so that the next file is read the same way."""

from collections.abc import Iterable

from data.kinds import KINDS
from data.reading.found import Found, headings


def remembered(found: Iterable[Found]) -> dict[str, dict[str, str]]:
    """For each set of headings: heading -> field, and the kind under the key "" (see `read`).

    Left out where headings alone do not tell: one stands twice for two things, or two sheets with the same
    headings were taken for different tables.
    """
    mappings: dict[str, dict[str, str]] = {}
    unsure: set[str] = set()
    for one in found:
        chosen = _mapping(one)
        signature = headings(one.columns)
        if chosen is None or mappings.setdefault(signature, chosen) != chosen:
            unsure.add(signature)
    return {signature: mapping for signature, mapping in mappings.items() if signature not in unsure}


def _mapping(one: Found) -> dict[str, str] | None:
    if one.kind not in KINDS:
        return None
    fields = {column.header: column.field for column in one.columns if column.field}
    told = all(column.field == fields.get(column.header) for column in one.columns) and "" not in fields
    return {"": one.kind, **fields} if told else None
