"""Moves judgements from one declared scale to another: the same place between lowest and highest."""

from dataclasses import replace

from data.kinds import KINDS, SCALES, Table


def on_scale(table: Table, column: str, name: str) -> Table:
    """The table with a level column on the scale of that name, its cells converted where the ranges differ.

    Rounded to 9 places, so that a judgement which goes to another scale and back is the same number.
    """
    known = KINDS[table.kind].column(column)
    source, target = table.scale(known) if known else None, SCALES[name]
    records = table.records
    if source and column in records and (source.lowest, source.highest) != (target.lowest, target.highest):
        moved = target.lowest + source.unit(records[column]) * (target.highest - target.lowest)
        records = records.assign(**{column: moved.round(9)})
    return replace(table, records=records, scales={**table.scales, column: name})


def filled_scales(table: Table) -> dict[str, str]:
    """The scales of the columns that hold any judgement; a scale of blanks says nothing."""
    return {
        name: scale
        for name, scale in table.scales.items()
        if name in table.records and table.records[name].notna().any()
    }
