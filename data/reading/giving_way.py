"""Headings that may mean a field and give way to another column that says it more plainly: controls that are there already, a job."""

import re
from functools import lru_cache

from data.reading.spellings import LONGEST, REMEMBERED, plain

# For a field of a kind: the headings that give way, and how sure of the field they are at most. Where no other column of the
# table says it, they are what is left.
_GIVES_WAY: dict[tuple[str, str], tuple[re.Pattern[str], float]] = {
    ("risks", "response"): (
        re.compile(
            r"^(?:existing|current|present|key|internal|applied|risk)? ?controls?\b|^(?:existing|current|present)\b|^现有|^已有|^目前|^现行"
            r"|\b(?:existente|existant|actual|vorhanden|bestehend|esistent|bestaand|существующ|текущ)"
        ),
        0.82,
    ),
    ("stakeholders", "role"): (
        re.compile(
            r"^(?:(?:job|official|current)? ?(?:title|designation|position|post|occupation|profession)|puesto|cargo|posicion|posto|fonction|poste"
            r"|stelle|функция|должность)\b|^(?:役職|职务|职位|职称|직위|직책)"
        ),
        0.9,
    ),
    ("stakeholders", "expectation"): (
        re.compile(r"^(?:success|acceptance)\b|^erfolgskrit|^критерии успеха|^criter\w* d[eo] (?:succes|exito|sucesso)|成功标准"),
        0.82,
    ),
}  # fmt: skip


@lru_cache(maxsize=REMEMBERED)
def gives_way(kind: str, name: str, header: str) -> float:
    """How sure a heading is of a field at most (1: it does not give way)."""
    way = _GIVES_WAY.get((kind, name))
    return way[1] if way is not None and way[0].search(plain(header[:LONGEST])) else 1.0
