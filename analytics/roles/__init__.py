"""Who does a task, who answers for it, who is asked and who is told: the matrix, what is wrong with it, what each person carries.

Letters after the RACI charts of Gamestorming (2010) and CompTIA PK0-005; the rules are told in `roles.faults`.
"""

from analytics.roles.cells import ORDER, letters_in
from analytics.roles.changing import BY_NAME, with_letters
from analytics.roles.fault import SEVERITIES
from analytics.roles.faults import RULES, faults, findings, unasked
from analytics.roles.holders import holding
from analytics.roles.in_columns import within
from analytics.roles.load import expanded, load
from analytics.roles.matrix import Matrix, letter_columns, matrix
from analytics.roles.rules import AS_WRITTEN, USUAL, Rules, rules_of
from analytics.roles.starting import from_plan, open_tasks
from analytics.roles.telling import finding, for_programs, listed

__all__ = [
    "AS_WRITTEN",
    "BY_NAME",
    "ORDER",
    "RULES",
    "SEVERITIES",
    "USUAL",
    "Matrix",
    "Rules",
    "expanded",
    "faults",
    "finding",
    "findings",
    "for_programs",
    "from_plan",
    "holding",
    "letter_columns",
    "letters_in",
    "listed",
    "load",
    "matrix",
    "open_tasks",
    "rules_of",
    "unasked",
    "with_letters",
    "within",
]  # fmt: skip
