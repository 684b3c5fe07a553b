"""What stands in a workspace as a person left it, and no longer as it was loaded."""

from collections.abc import Iterable, Sequence

from data.store.edits import Edit

Place = tuple[str, int | None, str]


class ChangedHere:
    """The cells, rows and scales that were changed by hand since a file last told them.

    line: the revisions that led to the present one, the first first: whether a file was taken in, and what changed.
    A cell that was put back to what had been loaded was not changed, nor was one whose change was undone.
    """

    def __init__(self, line: Iterable[tuple[bool, Sequence[Edit]]]) -> None:
        loaded: dict[Place, str | None] = {}  # what stood there before the first change by hand
        for from_file, edits in line:
            for edit in edits:
                if edit.change not in _ASKED:
                    continue
                place = (edit.kind, edit.record, edit.field)
                if from_file or loaded.setdefault(place, edit.before) == edit.after:
                    loaded.pop(place, None)
        self._places = frozenset(loaded)
        # A row that was deleted here comes again under another number; its label is what is left of it.
        self._deleted = {
            (kind, label) for (kind, record, field), label in loaded.items() if record is not None and not field
        }

    def __contains__(self, edit: Edit) -> bool:
        """Whether a difference to a file lies where something was changed by hand."""
        if edit.change == "row_added":
            return (edit.kind, edit.label) in self._deleted
        # Of a row that was added by hand every cell was.
        return not self._places.isdisjoint({(edit.kind, edit.record, edit.field), (edit.kind, edit.record, "")})


_ASKED = ("cell", "row_added", "row_removed", "scale")
