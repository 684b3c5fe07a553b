"""Pairs of rows that may be the same person, with what speaks for it; nothing is joined until somebody decides.

Worth a look is a likeness from 0.70 on, as in de-duplication practice. How alike two rows are proposes nothing by itself: only
a mailbox of one's own under names that may be one does, since a list may well hold two people of one name, and a mailbox
whose name is that of a team, or that other names share, is no sign at all.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import pandas as pd
from rapidfuzz.distance import OSA

from data.kinds import Words
from data.reading.twice.mailboxes import personal
from data.reading.twice.names import Name, fuller, name_of, spelled_in_pinyin

SHOWN = 0.70
_MOST_ALIKE = 12  # rows that share one clue; of more (a shared mailbox, a common post) it says nothing

EVIDENCE_OF_TWICE: Mapping[str, Words] = {
    "same_email": Words("same e-mail", "邮箱相同"),
    "same_phone": Words("same phone", "电话相同"),
    "same_name": Words("same name", "姓名相同"),
    "same_pinyin": Words("the same name in pinyin", "拼音相同"),
    "near_name": Words("nearly the same name", "姓名相近"),
    "initial": Words("same family name and initial", "姓氏与首字母相同"),
    "post": Words("family name and post", "姓氏加职务称呼"),
    "same_department": Words("same department", "部门相同"),
    "same_role": Words("same role", "岗位相同"),
    "short_name": Words("a name of two characters, which many share", "两字姓名，重名很多"),
    "other_department": Words("different departments", "部门不同"),
    "other_email": Words("different e-mails", "邮箱不同"),
    "other_name": Words("different names", "姓名不同"),
    "shared_email": Words("a mailbox that a team shares", "公用邮箱"),
}


@dataclass(frozen=True)
class Pair:
    """Two records of the stakeholders that may be one person. likeness: 0..1; evidence: codes of EVIDENCE_OF_TWICE, for and against."""

    first: int
    second: int
    likeness: float
    evidence: tuple[str, ...]

    @property
    def proposed(self) -> bool:
        """Whether it is sure enough to propose that they are one: like names under a mailbox of one's own."""
        return "same_email" in self.evidence and not {"other_name", "shared_email", "other_department"} & set(
            self.evidence
        )


@dataclass(frozen=True)
class _Person:
    record: int
    name: Name
    email: str
    phone: str
    department: str
    role: str


def pairs(people: pd.DataFrame) -> tuple[Pair, ...]:
    """The pairs worth a look, the most alike first. people: the records of the stakeholders."""
    known = {one.record: one for one in _people(people)}
    shared = _shared(known.values())
    found = [_compared(known[first], known[second], shared) for first, second in sorted(_candidates(known.values()))]
    worth = [pair for pair in found if pair is not None and pair.likeness >= SHOWN]
    return tuple(sorted(worth, key=lambda pair: (-pair.likeness, pair.first, pair.second)))


def stays_and_goes(people: pd.DataFrame, pair: Pair) -> tuple[int, int]:
    """Of two rows the one whose name is the fuller, real one, which is to stay, and the other; the earlier where neither is."""
    first, second = (name_of(people.at[record, "name"]) for record in (pair.first, pair.second))
    swapped = first is not None and second is not None and first.chinese == second.chinese and fuller(second, first)
    return (pair.second, pair.first) if swapped else (pair.first, pair.second)


def may_be_one_name(one: str, other: str) -> bool:
    """Whether two names may be one person's: written otherwise, shortened, misspelt, in pinyin, or with a post."""
    names = name_of(one), name_of(other)
    return names[0] is not None and names[1] is not None and bool(_names(names[0], names[1])[1])


def pair_key(people: pd.DataFrame, pair: Pair) -> str:
    """A text that names a pair in any version of the list: what was decided of it holds for next week's file too."""
    return " | ".join(sorted(_signed(people, record) for record in (pair.first, pair.second)))


def _signed(people: pd.DataFrame, record: int) -> str:
    said = [people.at[record, column] for column in ("name", "department", "organization", "email") if column in people]
    return " / ".join("" if not isinstance(cell, str) else " ".join(cell.casefold().split()) for cell in said)


def _people(people: pd.DataFrame) -> Iterator[_Person]:
    def of(record: int, column: str) -> str:
        cell = people.at[record, column] if column in people else None
        return "".join(cell.casefold().split()) if isinstance(cell, str) else ""

    for record in people.index.tolist():
        name = name_of(people.at[record, "name"]) if "name" in people else None
        if name is not None:
            email = of(record, "email") or (of(record, "contact") if "@" in of(record, "contact") else "")
            phone = "".join(filter(str.isdigit, of(record, "phone")))
            where = of(record, "department") or of(record, "organization")
            yield _Person(record, name, email, phone if len(phone) >= 7 else "", where, of(record, "role"))


def _candidates(people: Iterable[_Person]) -> set[tuple[int, int]]:
    """Pairs that share a clue; everybody is put under the clues, so that a long list is not compared with itself."""
    under: dict[Hashable, list[int]] = defaultdict(list)
    for one in people:
        for clue in set(_clues(one)):
            under[clue].append(one.record)
    return {
        (min(pair), max(pair))
        for records in under.values()
        if len(records) <= _MOST_ALIKE
        for pair in combinations(records, 2)
    }


def _clues(one: _Person) -> Iterator[Hashable]:
    name = one.name
    yield "sound", name.sound
    if one.email:
        yield "email", one.email
    if one.phone:
        yield "phone", one.phone
    for word in name.words:
        yield "word", word
        yield "begins", word[:3], one.department
    if name.chinese:
        yield "family", name.family, one.department
        if name.post or len(name.whole) > len(name.family):
            yield "family", name.family


def _shared(people: Iterable[_Person]) -> frozenset[str]:
    """The mailboxes that are nobody's own: named like a team's, or used under names that cannot all be one person's."""
    readers: dict[str, list[_Person]] = defaultdict(list)
    for one in people:
        if one.email:
            readers[one.email].append(one)
    return frozenset(email for email, some in readers.items() if not personal(email) or _several(some))


def _several(readers: Sequence[_Person]) -> bool:
    if len(readers) > _MOST_ALIKE:
        return True
    return len(readers) > 2 and any(
        not (_names(one.name, other.name)[1] or _same_begun(one.name.words, other.name.words))
        for one, other in combinations(readers, 2)
    )


def _same_begun(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one family name stands with given names that begin alike: Kate and Katherine Brown under one mailbox are no team."""
    mine, theirs = [word for word in one if word not in other], [word for word in other if word not in one]
    return (
        len(one) == len(other) >= 2
        and len(mine) == len(theirs) == 1
        and len(mine[0]) > 2
        and mine[0][:3] == theirs[0][:3]
    )


def _compared(one: _Person, other: _Person, nobodys: frozenset[str]) -> Pair | None:
    """How alike two rows are, and why."""
    likeness, evidence = _names(one.name, other.name)
    reached = [code for code, first, second in (("same_email", one.email, other.email), ("same_phone", one.phone, other.phone)) if first and first == second]  # fmt: skip
    shared = ["shared_email"] if "same_email" in reached and one.email in nobodys else []
    if not evidence:
        said = (*reached, *shared, "other_name")
        return Pair(one.record, other.record, SHOWN, said) if "same_email" in reached else None
    likeness += 0.25 * (len(reached) - len(shared))
    evidence += [*reached, *shared]
    likeness += _around(one, other, evidence)
    return Pair(one.record, other.record, round(min(likeness, 0.99), 2), tuple(evidence))


def _names(one: Name, other: Name) -> tuple[float, list[str]]:
    if one.whole == other.whole:
        if one.chinese and (len(one.whole) <= 2 or one.post):
            return 0.70, ["same_name", "short_name"]
        return (0.88 if one.chinese or len(one.words) > 1 else 0.72), ["same_name"]
    if one.chinese and other.chinese:
        return _two_chinese(one, other)
    if one.chinese != other.chinese:
        chinese, letters = (one, other) if one.chinese else (other, one)
        if not spelled_in_pinyin(chinese, letters):
            return 0.0, []
        return (0.70, ["same_pinyin", "short_name"]) if len(chinese.whole) <= 2 else (0.78, ["same_pinyin"])
    return _two_in_letters(one, other)


def _two_chinese(one: Name, other: Name) -> tuple[float, list[str]]:
    if one.family == other.family and bool(one.post) != bool(other.post):
        return 0.70, ["post"]
    if one.post or other.post or len(one.whole) < 3 or len(one.whole) != len(other.whole):
        return 0.0, []
    return (0.70, ["same_pinyin"]) if one.sound == other.sound and one.family == other.family else (0.0, [])


def _two_in_letters(one: Name, other: Name) -> tuple[float, list[str]]:
    if _shortened(one.words, other.words) or _shortened(other.words, one.words):
        return 0.60, ["initial"]
    return (0.70, ["near_name"]) if _one_letter_apart(one.words, other.words) else (0.0, [])


def _one_letter_apart(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a single word differs, by a single letter that is wrong, missing, or has changed places with the next."""
    mine, theirs = [word for word in one if word not in other], [word for word in other if word not in one]
    if len(mine) != 1 or len(theirs) != 1 or len(one) != len(other) or len(one) < 2:
        return False
    return min(len(mine[0]), len(theirs[0])) >= 3 and OSA.distance(mine[0], theirs[0], score_cutoff=1) <= 1


def _shortened(short: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether one name is the other with a given name cut to its initial: J. Smith, John Smith."""
    family = [word for word in short if len(word) > 1 and word in whole]
    initials = [word for word in short if len(word) == 1]
    left = [word for word in whole if word not in family]
    return len(family) == 1 and len(initials) == len(left) == 1 and left[0].startswith(initials[0])


def _around(one: _Person, other: _Person, evidence: list[str]) -> float:
    """What department, role and mail add to it or take from it."""
    added = 0.0
    if one.department and other.department:
        same = one.department == other.department
        evidence.append("same_department" if same else "other_department")
        added += (0.10 if _WEAK & set(evidence) else 0.17) if same else -0.06
    if (one.role and one.role == other.role) or (_has_post(one, other) or _has_post(other, one)):
        evidence.append("same_role")
        added += 0.10
    if one.email and other.email and one.email != other.email:
        evidence.append("other_email")
        added -= 0.12
    return added


_WEAK = {"post", "near_name"}  # many in one department share these


def _has_post(named: _Person, other: _Person) -> bool:
    """Whether the post in one name is what the other does: 王总 beside 王建国, 总经理."""
    return bool(named.name.post) and named.name.post in other.role
