"""What a person is told of a problem: what is wrong, and what would do."""

from dataclasses import dataclass

from data.kinds._words import Words


@dataclass(frozen=True)
class ProblemWords:
    """The two things that a person is told of a problem; both may use `{found}` and the problem's values."""

    sentence: Words
    expected: Words


NOTHING = Words("", "")
