"""What hangs on what: who is named by which task, what each task waits for, what each risk threatens and hurts.

All frames hold record keys. Tables refer to each other by id or by name, as people write them.
"""

from analytics.ties.followers import cycles, followers
from analytics.ties.names import counterparts, how_many, hurts, threatens, unmatched
from analytics.ties.waits import between_leaves, parents, unmatched_predecessors, waits

__all__ = [
    "between_leaves", "counterparts", "cycles", "followers", "how_many", "hurts", "parents", "threatens", "unmatched",
    "unmatched_predecessors", "waits",
]  # fmt: skip
