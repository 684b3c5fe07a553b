"""Which columns name records of another table by their id, and how such a cell reads when ids change."""

from collections.abc import Mapping
from dataclasses import replace

from data.kinds import KINDS, links_in, names_in

# For each kind: the kind that is named, and the column that names it.
REFERENCES = {
    "tasks": (("tasks", "predecessors"), ("stakeholders", "counterparts")),
    "risks": (("tasks", "tasks"), ("stakeholders", "stakeholders")),
    "relations": (("stakeholders", "source"), ("stakeholders", "target")),
    "process": (("process", "next"),),
    "decisions": (("stakeholders", "asked_of"), ("stakeholders", "by"), ("tasks", "task"), ("risks", "risk")),
    "ratings": (("stakeholders", "stakeholder_id"), ("stakeholders", "stakeholder")),
    "actions": (("stakeholders", "stakeholder"), ("tasks", "task"), ("risks", "risk")),
}


def rewritten(kind: str, column: str, cell: object, ids: Mapping[str, str]) -> object:
    """The cell with the ids it names replaced; as it is written where it names none of them."""
    known = KINDS[kind].column(column)
    if not isinstance(cell, str) or known is None:
        return cell
    if known.type == "predecessors":
        links = links_in(cell)
        if not any(link.predecessor in ids for link in links):
            return cell
        return "; ".join(str(replace(link, predecessor=ids.get(link.predecessor, link.predecessor))) for link in links)
    names = names_in(cell)
    return "; ".join(ids.get(name, name) for name in names) if any(name in ids for name in names) else cell
