"""Erasing one person from a workspace: every table, every revision, every file, for good; a pseudonym keeps the statistics.

The right behind it is that of GDPR, art. 17, and PIPL, art. 47. What is left under the pseudonym are scores, choices and letters.
"""

from data.store.erasing.outcome import Erased
from data.store.erasing.rewriting import erase, erasure

__all__ = ["Erased", "erase", "erasure"]
