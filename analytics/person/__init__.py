"""Everything about one person: where they stand in every table, what is outstanding with them, and what to say next."""

from analytics.person.asking import Saying, to_say
from analytics.person.facts import Person, about
from analytics.person.held import held, in_settings, in_sheets
from analytics.person.references import called, references, same_name

__all__ = [
    "Person", "Saying", "about", "called", "held", "in_settings", "in_sheets", "references", "same_name", "to_say",
]  # fmt: skip
