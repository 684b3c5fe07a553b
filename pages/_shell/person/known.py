"""What is known of the person who is open, reckoned once for all sections of the card."""

from analytics import person
from pages._shell import cached, session, told


def known(record: int) -> person.Person:
    """Everything on the person outside of their own row, as far as whoever looks may see it."""
    desk = session.desk()
    return cached.about(desk.rows_key, session.today(), record, desk.book, told.plan())
