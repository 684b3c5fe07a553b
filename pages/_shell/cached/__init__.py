"""What is reckoned once and kept: the store, the samples, and each step of the way for one visitor's revision.

Steps are kept per session and keyed by workspace, revision and settings; frames travel unhashed, since
Streamlit hashes large frames from a sample of their rows and would serve stale results. Frames are handed out as they
are kept, without a copy: nobody writes into a frame that was handed to him.
"""

from pages._shell.cached import handing_out, past, people, steps, taking_in
from pages._shell.cached._key import Key
from pages._shell.cached.handing_out import checked, complete_copy, handout, messages, proposed_titles, untitled
from pages._shell.cached.past import book_at, changed_here, earlier, erasure, history_of, moments, rating_history
from pages._shell.cached.people import (
    about,
    assessed,
    coming_contacts,
    connected,
    contact_plan,
    contacts,
    coverage,
    outcome,
    privacy_report,
    raci,
    raci_faults,
    sheets_of_round,
    spread,
)
from pages._shell.cached.shared import SAMPLES, blank_template, sample, sample_file, store
from pages._shell.cached.steps import circled, exposed, placed, plan, ranked, rated, seen, tied, work
from pages._shell.cached.taking_in import account, bars, marked_copy, reading, sheets, tables, twice

_OF_A_SESSION = (handing_out, past, people, steps, taking_in)

__all__ = ["SAMPLES", "Key", "about", "account", "assessed", "bars", "blank_template", "book_at", "changed_here", "checked", "circled", "coming_contacts", "complete_copy", "connected", "contact_plan", "contacts", "coverage", "earlier", "erasure", "exposed", "handout", "history_of", "let_go", "marked_copy", "messages", "moments", "outcome", "placed", "plan", "privacy_report", "proposed_titles", "raci", "raci_faults", "ranked", "rated", "rating_history", "reading", "sample", "sample_file", "seen", "sheets", "sheets_of_round", "spread", "store", "tables", "tied", "twice", "untitled", "work"]  # fmt: skip


def let_go() -> None:
    """Forget all that is kept of this session's workspaces: what was erased must not be shown from memory."""
    for room in _OF_A_SESSION:
        for step in vars(room).values():
            if getattr(step, "__module__", "") == room.__name__ and hasattr(step, "clear"):
                step.clear()
