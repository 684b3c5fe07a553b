"""What erasing a person changes, told before it is done and after."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Erased:
    """What was erased, or would be.

    cells: filled cells of the person's own row that are emptied, as the workspace stands now; elsewhere: by kind how many cells
    of other rows lose the name or what was written about the person; sheets: cells of kept sheets; revisions: how many states
    of the workspace are written anew; changes: entries of its history that lose what they told; files: names of the loaded
    files that are deleted; shared: the names that somebody else bears as well, `left`: by kind how many cells still hold such
    a name, since it may mean the other.
    """

    pseudonym: str
    cells: int
    elsewhere: tuple[tuple[str, int], ...]
    sheets: int
    revisions: int
    changes: int
    files: tuple[str, ...]
    shared: tuple[str, ...] = ()
    left: tuple[tuple[str, int], ...] = ()
