"""What each column of a table may be: its words propose fields, its cells decide where the words leave it open or mislead."""

import re
from collections.abc import Mapping

from data.kinds import Column, Kind
from data.reading.evidence import EXACT
from data.reading.giving_way import gives_way
from data.reading.headings import words_for
from data.reading.otherwise import things_said
from data.reading.paired import pair_of
from data.reading.seen import PEOPLE, Seen
from data.reading.spellings import known_as, plain

_PAIRED = 0.88  # how sure a column of two fields is: both stand in the heading, and the cells are in two parts
_VERY = 0.96  # the very words, not another number of them
_DOUBTED = 0.7  # a heading of something else over what may be the names of the records
_LONG = 25  # letters on average: a sentence, not a judgement
_FEW_WORDS = 2.5  # on average: more say what happens, fewer which kind it is
_WORD = 12  # letters on average: a word that might have been meant as a judgement
_UNFIT = 0.3
_MAILS = 0.6  # share of the cells that are addresses: how somebody is reached, not who it is
_WHO = {"owner", "raiser"}  # of things that a heading says: who it is of a record, not the record
_MEASURED = ("date", "days", "percent")

_ID_ENDS = re.compile(r"(?:(?:\b|_)(?:no|nr|num|number|id|code|ref)|#|编号|序号|编码|号)$")
_ID_BEGINS = re.compile(
    r"^(?:no?|n°|nr|nro|num|numero|id|code|codigo|ref|reference)\.? (?:d[eou]s?|del|da|d|der|des|of) (?:la |l )?"
)
_JUDGED = re.compile(r"(?:\b(?:level|rating|grade|rank|score)|等级|级别|评级|分级|评分|得分|系数)$")

# A heading of judgements over a column of sentences: what such sentences mostly are.
_SENTENCES = {
    ("stakeholders", "relevance"): "expectation",
    ("stakeholders", "influence"): "concern",
    ("stakeholders", "attitude"): "notes",
    ("risks", "impact"): "consequence",
    ("risks", "response_strategy"): "response",
    ("risks", "title"): "title",
    ("issues", "severity"): "description",
}

# A heading over cells that are not what it asks for: what they are instead, where nearly all of them suit that.
_MISLED: dict[tuple[str, str], tuple[str, ...]] = {
    ("tasks", "status"): ("progress",),
    ("tasks", "progress"): ("status", "finish"),
    ("requirements", "progress"): ("status",),
    ("risks", "response"): ("response_strategy",),
    ("issues", "status"): ("closed_date",),
    ("tasks", "milestone"): ("name",),
    ("tasks", "notes"): ("status",),
    ("risks", "consequence"): ("impact",),
}
# A heading of judgements over words of which none judges: which kind of impact it is (cost, delay, quality).
_KINDS_OF = {("risks", "impact"): "category"}
_SUIT = 0.9
_COMPLETED = re.compile(r"^(?:completed(?: on| at| date)?|(?:任务)?完成(?:时间|日期|日))$")

# Words that may mean either of two fields: the first is the more usual, the second is meant where the first has another column.
_ALSO = (
    ("stakeholders", "influence", "relevance", re.compile(r"\bimpact\b|影响")),
    (
        "tasks",
        "finish",
        "actual_finish",
        re.compile(r"^(?!.*\b(?:actual|real|planned|target|expected)\b)(?=.*\bcompletion\b)"),
    ),
    ("stakeholders", "name", "owner", re.compile(r"^(?:对接|接口|对口)人员?$")),
)
_MORE_USUAL = 0.02
_PART = 0.7  # from here on one part of a heading names the records

# Of two headings that name the same field the one that says it more closely: a role in the project beside a job title.
_RATHER = {("stakeholders", "role"): re.compile(r"\brole\b|角色|\bрол|\brolle\b|\brol\b|\bpapel\b|\brôle\b|役割|역할")}
_CLOSER = 0.015
_RATHER_TEXT = re.compile(
    r"^(?!.*(?:备注|附注|\b(?:note|remark|comment)s?\b)).*(?:原因|问题|偏差|记录|描述|说明|\bdescription\b|\bdetails?\b)"
)
# Headings that name a field less plainly than others do, and by how much: where another column is headed so, it goes first.
# A post in a firm is not yet the role in the project, a source need not be a person, what is done already is no plan, and
# 备注 is for notes though nobody has written one yet.
_LESS_PLAINLY = (
    ("stakeholders", "role", re.compile(r"\b(?:title|designation|position)\b|职务|职位|职称|职级"), 0.02),
    ("requirements", "requester", re.compile(r"来源|\bsource\b"), 0.14),
    ("requirements", "module", re.compile(r"产品|系统|\b(?:product|system)\b"), 0.02),
    ("stakeholders", "phone", re.compile(r"办公|固定|座机|分机|\b(?:office|land ?line|extension)\b"), 0.02),
    ("stakeholders", "notes", _RATHER_TEXT, 0.13),
    ("tasks", "notes", _RATHER_TEXT, 0.13),
    ("risks", "response", re.compile(r"现有|当前|已有|\b(?:existing|current)\b"), 0.02),
)
_REPEATED = 0.6  # share of different cells: what stands over several records is no name of one
_OUTLINE = re.compile(r"^(?:outline level|大纲级别)$")  # how deep a task lies is no judgement of it


def candidates(kind: Kind, column: Seen) -> dict[str, float]:
    """The fields of a kind that a column may be, each with how sure its words and its cells make it (0..1)."""
    if (pair := pair_of(kind, column)) is not None:
        return {pair.first.name: _PAIRED}
    found: dict[str, float] = {}
    words = _with_id(kind, column.header, words_for(kind.name, column.header, column.group))
    for name, sure in _less_plainly(kind, column.header, _with_others(kind, column.header, words)).items():
        known = kind.column(name)
        if known is None or (name == kind.label and _names_no_record(kind, column, sure)):
            continue
        fit = column.fit(known)
        sentences = known.type in ("level", "choice") and fit < _UNFIT and column.length > _LONG
        instead = _instead(kind, column, name, sure, fit, sentences=sentences)
        for twin, how in instead:
            found[twin] = max(found.get(twin, 0.0), how)
        if not instead and not sentences and _may(known, sure, fit):
            found[name] = max(found.get(name, 0.0), sure * (0.5 + 0.5 * fit))
    told = _levels_first(kind, column, words, {**found, **_above(kind, column, found), **_done(kind, column, found)})
    return _closer(kind, column.header, told)


def may_be_id(header: str) -> bool:
    """Whether a heading leaves open that its column holds ids: it is blank, or ends as that of an id does."""
    said = plain(header)
    return not said or bool(_ID_ENDS.search(said))


def _with_others(kind: Kind, header: str, words: Mapping[str, float]) -> dict[str, float]:
    """The fields that the words name, and a second one that the same words may mean."""
    found = {name: min(sure, gives_way(kind.name, name, header)) for name, sure in words.items()}
    for of, usual, other, said in _ALSO:
        sure = max(words.get(usual, 0.0), words.get(other, 0.0))
        if of == kind.name and sure and words.get(usual, 0.0) < 0.99 and said.search(plain(header)):
            found.update({usual: sure, other: sure - _MORE_USUAL})
    most = max(found.values(), default=0.0)
    if (
        "/" in header and _PART <= found.get(kind.label, 0.0) < most
    ):  # “Phase / Task” names what is listed, if nothing else does
        found = {name: min(sure, most - _MORE_USUAL) for name, sure in found.items()} | {kind.label: most}
    return found


def _less_plainly(kind: Kind, header: str, words: Mapping[str, float]) -> dict[str, float]:
    """The same fields, less sure of those that other headings name more plainly."""
    said, found = plain(header), dict(words)
    for of, name, less_plain, less in _LESS_PLAINLY:
        if of == kind.name and name in found and less_plain.search(said):
            found[name] -= less
    return {} if _OUTLINE.match(said) else found


def _above(kind: Kind, column: Seen, found: Mapping[str, float]) -> dict[str, float]:
    """A heading of tasks over cells that repeat may be of what the tasks belong to, where another column names them."""
    name = found.get("name", 0.0) if kind.name == "tasks" else 0.0
    return (
        {"parent": max(found.get("parent", 0.0), name - _MORE_USUAL)} if name and column.different <= _REPEATED else {}
    )


def _done(kind: Kind, column: Seen, found: Mapping[str, float]) -> dict[str, float]:
    """完成时间 that only some of the tasks have is when those were done, where another column says when they have to be."""
    finish = found.get("finish", 0.0) if kind.name == "tasks" and _COMPLETED.match(plain(column.header)) else 0.0
    if not finish or column.filled >= _SUIT:
        return {}
    return {"actual_finish": max(found.get("actual_finish", 0.0), finish - _MORE_USUAL)}


def _instead(
    kind: Kind, column: Seen, name: str, sure: float, fit: float, *, sentences: bool
) -> list[tuple[str, float]]:
    """What the cells are, where they are not what the heading asks for."""
    if sentences and (kind.name, name) in _SENTENCES:
        return [(_SENTENCES[kind.name, name], min(sure, EXACT) - 0.08)]
    words_only = fit == 0 and column.texts == 1 and column.length <= _LONG and column.different < 1
    if words_only and (kind.name, name) in _KINDS_OF:
        meant = _SENTENCES if column.words > _FEW_WORDS else _KINDS_OF
        return [(meant[kind.name, name], min(sure, EXACT) - 0.08)]
    twins = [kind.column(twin) for twin in _MISLED.get((kind.name, name), ()) if sure >= EXACT and column.sample]
    return [
        (twin.name, _DOUBTED if twin.name == kind.label else EXACT - 0.08)
        for twin in twins
        if twin is not None and column.fit(twin) >= _SUIT and _misled(kind, column, name, fit, twin)
    ]


def _misled(kind: Kind, column: Seen, name: str, fit: float, twin: Column) -> bool:
    """Whether cells that suit another field do not suit the one that the heading names, or suit it only as any text does."""
    return (
        fit < _UNFIT
        or (twin.type == "percent" and column.shares >= _SUIT)
        or (twin.type in ("choice", "level") and _is_text(kind, name))
    )


def _is_text(kind: Kind, name: str) -> bool:
    known = kind.column(name)
    return known is not None and known.type == "text"


def _with_id(kind: Kind, header: str, words: Mapping[str, float]) -> Mapping[str, float]:
    """“Task no.” and “任务号” are the ids of tasks, whatever they resemble."""
    key, said = kind.column(kind.key), plain(header)
    stem = _ID_BEGINS.sub("", _ID_ENDS.sub("", said)).strip()
    if key is None or key.type != "identifier" or stem == said or not stem:
        return words
    names = {name for name, _ in known_as(kind.name, stem)}
    return {**words, key.name: max(words.get(key.name, 0.0), EXACT)} if kind.label in names else words


def _names_no_record(kind: Kind, column: Seen, sure: float) -> bool:
    """Whether the cells are addresses, or the heading that resembles a name is one of numbers, of judgements, of people."""
    said = plain(column.header)
    of_people = kind.name not in PEOPLE and bool(things_said(said) & _WHO)
    return column.addresses >= _MAILS or (
        sure < EXACT and bool(of_people or _ID_ENDS.search(said) or _JUDGED.search(said))
    )


def _levels_first(kind: Kind, column: Seen, words: Mapping[str, float], found: Mapping[str, float]) -> dict[str, float]:
    """A judgement by its very words comes before what they only resemble, unless its cells are texts and no judgements."""
    judged = [found[name] for name in found if words.get(name, 0.0) >= EXACT and _judges(column, kind.column(name))]
    most = min(judged, default=1.0) - 0.01
    if any(_is_judgement(column, kind.column(name)) for name in found if words.get(name, 0.0) >= EXACT):
        # High, Low and Medium are no expectation and no consequence, however much the heading resembles one.
        return {
            name: score for name, score in found.items() if words.get(name, 1.0) >= _VERY or not _is_text(kind, name)
        }
    return {name: min(score, most) if words.get(name, 0.0) < EXACT else score for name, score in found.items()}


def _closer(kind: Kind, header: str, found: dict[str, float]) -> dict[str, float]:
    """The same, a little less sure of what the heading does not say as closely as another might."""
    said = plain(header)
    return {
        name: sure - (0 if (kind.name, name) not in _RATHER or _RATHER[kind.name, name].search(said) else _CLOSER)
        for name, sure in found.items()
    }


def _is_judgement(column: Seen, known: Column | None) -> bool:
    """Whether the cells are there and all but a few of them are judgements."""
    return known is not None and known.type == "level" and bool(column.sample) and column.fit(known) >= _SUIT


def _judges(column: Seen, known: Column | None) -> bool:
    """Whether the cells may be meant as judgements: some of them are, or all are single words."""
    if known is None or known.type != "level":
        return False
    return column.length <= (_LONG if column.fit(known) else _WORD)


def _may(column: Column, sure: float, fit: float) -> bool:
    """Words that only resemble never give a field to a column that cannot hold it."""
    if (fit == 0 and column.type in _MEASURED) or (fit < _UNFIT and column.type == "names"):
        return False
    return (
        fit >= _UNFIT
        or (sure >= EXACT and column.type not in ("number", "yes_no", "text"))
        or (column.required and fit > 0)
    )
