"""Measures the texts that a workbook keeps once for all the cells that say them: how long each is, and how much all cells say."""

import re
from collections.abc import Iterable

import numpy as np

_BEGUN = re.compile(rb"<(?:[^<>\s/:]{1,40}:)?si[\s/>]")
_AFTER = b" \t\n\r\v\f/>"
_SAID = re.compile(rb't="s"(?: [^<>]{0,200})?><v>([0-9]{1,9})</v>')


class Shared:
    """The lengths in bytes of the shared texts of one part, in their order, as they are come upon piece by piece."""

    def __init__(self) -> None:
        self._lengths: list[np.ndarray] = []

    @property
    def any(self) -> bool:
        return bool(self._lengths)

    def go_on(self, size: int) -> None:
        """So many bytes in which no text begins: they belong to the last one, which was cut."""
        if self._lengths:
            self._lengths[-1][-1] += size

    def take(self, piece: bytes) -> None:
        """A piece in which texts may begin."""
        starts = _starts(piece)
        self.go_on(int(starts[0]) if len(starts) else len(piece))
        if len(starts):
            self._lengths.append(np.diff(starts, append=len(piece)))

    def longest(self, others: np.ndarray) -> np.ndarray:
        """The longer of the two texts at each place, these and those of another part."""
        mine = np.concatenate(self._lengths) if self._lengths else np.zeros(0, "int64")
        if len(mine) < len(others):
            mine, others = others, mine
        return np.concatenate([np.maximum(mine[: len(others)], others), mine[len(others) :]])


def text_shared(pieces: Iterable[bytes], lengths: np.ndarray) -> int:
    """How much the cells of a sheet say in shared texts, in bytes; one that does not say plainly which is taken to be the longest."""
    text, longest = 0, int(lengths.max(initial=0))
    for piece in pieces:
        said = np.array(_SAID.findall(piece), "S9").astype("int64")
        odd = piece.count(b't="s"') + piece.count(b"t='s'") - len(said)
        text += int(lengths[said[said < len(lengths)]].sum()) + max(odd, 0) * longest
    return text


def _starts(piece: bytes) -> np.ndarray:
    """Where shared texts begin."""
    if b"si" not in piece:
        return np.zeros(0, "int64")
    if b":si" in piece:
        return np.array([match.start() for match in _BEGUN.finditer(piece)], "int64")
    letters = np.frombuffer(piece + b"   ", "uint8")
    tags = np.flatnonzero(letters[:-3] == ord("<"))
    tags = tags[(letters[tags + 1] == ord("s")) & (letters[tags + 2] == ord("i"))]
    tags = tags[tags < len(piece) - 3]
    begun: np.ndarray = tags[np.isin(letters[tags + 3], np.frombuffer(_AFTER, "uint8"))]
    return begun
