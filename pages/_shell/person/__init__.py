"""One person: where they stand, what to say next, their work, their ties, their history, and what is held on them."""

from pages._shell.person.card import card

__all__ = ["card"]
