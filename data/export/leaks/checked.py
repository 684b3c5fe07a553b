"""The one door out: a workbook for an audience is handed over only after it was opened again and nothing withheld was found."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime

from data.export.handouts import handed_out
from data.export.handouts.columns import month_labels
from data.export.leaks.piece import Piece
from data.export.leaks.searching import Leak, leaks
from data.export.leaks.withholding import withheld
from data.kinds import LANGUAGES, Book, Handout, Policy, Words


class Leaked(Exception):  # noqa: N818 - what has happened, not what is wrong with the program
    """The file holds what its audience must not see; it was not handed over. hits: each value with its place."""

    def __init__(self, hits: Sequence[Leak]) -> None:
        self.hits = tuple(hits)
        super().__init__("\n".join(sentence for language in LANGUAGES for sentence in self.sentences(language)[:_TOLD]))

    def sentences(self, language: str) -> list[str]:
        """What was found, as sentences for the owner: how much, then each hit with its place."""
        return [_FOUND(language, n=len(self.hits)), *(hit.sentence(language) for hit in self.hits)]


_TOLD = 6  # sentences of each language in the message itself
_FOUND = Words(
    "The workbook was not handed out: it holds what its audience must not see ({n}).",
    "未导出：文件中有该对象不应看到的内容（{n} 处）。",
)


def checked_handout(
    handout: Handout, book: Book, policy: Policy, *, created: datetime, client: str | None = None
) -> bytes:
    """The handout as an xlsx file in which nothing stands that the policy withholds; Leaked where something does.

    book: the whole book, of which the handout tells a part. client: as in `seen`.
    """
    content = handed_out(handout, created=created)
    hidden = withheld(book, policy, handout.language, client, own_words=_labels(handout))
    # The file bears the day it tells of and the day it was made: no secret, though something withheld fell on it.
    own_days = {handout.as_of, created.date()}
    hidden = replace(hidden, dates={day: source for day, source in hidden.dates.items() if day not in own_days})
    sums = set(_sums(handout, policy))
    hidden = replace(
        hidden, numbers={number: source for number, source in hidden.numbers.items() if number not in sums}
    )
    hits = leaks(content, hidden, _on_pictures(handout))
    if hits:
        raise Leaked(hits)
    return content


def _on_pictures(handout: Handout) -> Iterator[Piece]:
    """What is written on the pictures of the file, as whoever drew them tells."""
    for sheet in handout.sheets:
        for said in sheet.picture.said if sheet.picture else ():
            yield Piece(said, "xl/media", sheet.name, whole=True)


def _sums(handout: Handout, policy: Policy) -> Iterator[float]:
    """The sums that the file tells of columns which its audience may see, as numbers are compared."""
    for sheet in handout.sheets:
        for at, column in enumerate(sheet.columns):
            if column.sum_of is not None and policy.allows(*column.sum_of):
                told = (row[at] for row in sheet.rows)
                yield from (round(float(number), 4) for number in told if isinstance(number, int | float))


def _labels(handout: Handout) -> Iterator[str]:
    """The words of the file itself: labels on its cover, names of its sheets, headings, legends, months."""
    yield from (label for label, _ in handout.facts)
    for sheet in handout.sheets:
        yield sheet.name
        yield from (column.heading for column in sheet.columns)
        yield from sheet.marks.values()
        if sheet.form == "timeline":
            yield from month_labels(handout.language)
