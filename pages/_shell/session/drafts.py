"""What is being tried out and not taken yet: readings that somebody corrects, and a newer reading that waits for an answer."""

from dataclasses import dataclass
from typing import Any

from pages._shell import cached
from pages._shell.session.visit import visit


@dataclass(frozen=True)
class Loaded:
    """What was taken in last: the state that it made, what to say of it, and of which files (none: a reading was corrected).

    before: what lay on the desk before a new workspace was begun. later: how many changes were made since.
    """

    at: tuple[str, int]
    said: str
    files: tuple[str, ...] = ()
    before: str | None = None
    later: int = 0


def draft(key: str) -> Any:
    """What was drawn up for a table under that key; None where nothing was."""
    return visit().drafts.get((visit().source, key))


def draw_up(key: str, made: Any) -> None:
    """Keep what is being tried out until it is taken or dropped."""
    visit().drafts[visit().source, key] = made


def drop(key: str) -> None:
    """Forget what was tried out."""
    visit().drafts.pop((visit().source, key), None)


def drawn_up() -> list[str]:
    """The keys under which something is being tried out."""
    return [key for source, key in visit().drafts if source == visit().source]


def decide(decided: Any) -> None:
    """Keep what was decided about a table until all files are read under it; None lets go of it."""
    visit().deciding = decided


def deciding() -> Any:
    """What was decided and is not carried out yet."""
    return visit().deciding


def read_before(key: tuple[object, ...]) -> bool:
    """Whether this was read in this session already, and is therefore there at once; from now on it was."""
    known = key in visit().read
    visit().read.add(key)
    return known


def wait(asked: Any) -> None:
    """Keep a newer reading that is asked about until it is answered; None lets go of it."""
    visit().asked = asked


def waiting() -> Any:
    """The newer reading that is asked about."""
    return visit().asked


def loaded(told: Loaded, *, afresh: bool = True) -> None:
    """Remember what was taken in last, so that it can be taken back; `afresh` where the page should open anew for it."""
    visit().loaded = told
    if told.before is not None:
        visit().began[told.at[0]] = told.before
    visit().loads += afresh


def last_load() -> Loaded | None:
    """What was taken in last on this desk, while nothing was changed since."""
    here = visit()
    known: Loaded | None = here.loaded
    return known if known is not None and here.desk is not None and known.at == here.desk.whole_key else None


def load_to_undo() -> Loaded | None:
    """What was taken in last, or the last load that the workspace remembers: however long ago, it can be undone."""
    here, told = visit(), last_load()
    if told is not None or here.desk is None or not here.desk.own:
        return told
    load = cached.store().last_load(here.source, here.desk.revision)
    if load is None:
        return None
    before = here.began.get(here.source, cached.SAMPLES[0]) if load.parent is None else None
    return Loaded(here.desk.whole_key, load.why, (), before, load.later)


def opening(names: tuple[str, ...], wanted: int) -> tuple[str, int]:
    """The key for a row of tabs of these names that opens anew after each load, and the tab that it opens on.

    That is settled once, for another answer would open it anew; under other names, as in another language or with
    another count in one of them, it opens where it stood.
    """
    here = visit()
    stood = here.tab[1] if here.tab is not None and here.tab[0] == here.loads else wanted
    if (names, here.loads) not in here.opened:
        here.opened = {(names, here.loads): stood}  # where names come back, it opens where it stands by then
    return f"load_tab_{here.loads}", here.opened[names, here.loads]


def turn_to_tab(at: int) -> None:
    """Callback: open that one of those tabs."""
    here = visit()
    here.loads += 1
    here.tab = (here.loads, at)


def stands(at: int) -> None:
    """Remember which of those tabs is open."""
    visit().tab = (visit().loads, at)
