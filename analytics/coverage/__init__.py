"""Checks across tables: who counts and is nowhere, which task nobody cares about, what was promised and is not planned.

Checks after the list of what a project manager should look for between the artefacts of a plan (PMBOK Guide, 7th edition,
stakeholder and planning performance domains): a register, a matrix, a plan of communication and a plan of work speak of the same
people and things, or one of them is wrong.
"""

from analytics.coverage.checks import CHECKS, covered, findings
from analytics.coverage.gaps import Coverage
from analytics.coverage.telling import finding, for_programs, listed

__all__ = ["CHECKS", "Coverage", "covered", "finding", "findings", "for_programs", "listed"]
