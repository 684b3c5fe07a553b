"""Who is told what: after a change, the dates that moved (`messages`); as a rule, the communication plan (`plan`).

The plan after the PMBOK Guide, 6th edition, 10.1.3.1: who, purpose, information, provider, frequency and method, with the
language, the confidentiality, the owner, the last and the next contact, and what is asked back.
"""

from analytics.communication.cadence import AD_HOC, CADENCES, Cadence, cadence
from analytics.communication.coming import coming, off_days
from analytics.communication.hours import METHODS, ContactHours, Spent, contact_hours, method_of, spent
from analytics.communication.moved import finding, messages
from analytics.communication.plan import FIELDS, leader, listed, plan
from analytics.communication.proposed import CLASSES, FEEDBACK, FREQUENCY, INFORMATION, METHOD
from analytics.communication.telling import plan_finding, urgent_first

__all__ = [
    "AD_HOC", "CADENCES", "CLASSES", "FEEDBACK", "FIELDS", "FREQUENCY", "INFORMATION", "METHOD", "METHODS",
    "Cadence", "ContactHours", "Spent", "cadence", "coming", "contact_hours", "finding", "leader", "listed", "messages", "method_of",
    "off_days", "plan", "plan_finding", "spent", "urgent_first",
]  # fmt: skip
