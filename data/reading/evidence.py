"""Why a column was taken for a field, in words for a person who checks it."""

from data.kinds import KINDS, Words
from data.reading.headings import words_for
from data.reading.seen import Seen
from data.reading.spellings import known_as, plain, taken_apart, vocabulary

EXACT = 0.9  # from here on the words themselves name the field; below, they only resemble
_SUIT = 0.8
_SOME = 0.5

EVIDENCE: dict[str, Words] = {
    "words_exact": Words("the heading says so", "表头即为此意"),
    "words_part": Words("part of the heading says so", "表头的一部分为此意"),
    "words_alike": Words("the heading is spelled nearly like it", "表头的写法相近"),
    "group": Words("with the heading of the group above", "结合上方的分组标题"),
    "values_fit": Words("the cells suit it", "单元格内容相符"),
    "values_partly": Words("some of the cells suit it", "部分单元格内容相符"),
    "values_unlike": Words("few of the cells suit it", "只有少数单元格内容相符"),
    "values_decide": Words("the cells decide what the heading leaves open", "表头含义不明，由单元格内容判断"),
    "no_values": Words("the column has no cells to check it by", "该列没有可供核对的内容"),
    "numbered": Words("the cells number the rows", "单元格为各行的编号"),
    "only_left": Words("no other column can hold it", "没有其他列可以对应"),
    "repeated": Words("the same headings stand a second time", "相同的表头再次出现"),
    "description": Words("what describes a row names it, as nothing else does", "没有名称列，以描述作为名称"),
    "marks": Words("the columns beside it hold letters such as R, A, C, I", "旁边各列填写的是 R、A、C、I 等标记"),
    "parts_played": Words("the cells say which part somebody plays", "单元格说明此人或角色承担的职责"),
    "spread": Words(
        "one of several columns, of which a mark shows the value", "分布在多列的等级，由标记所在的列表示取值"
    ),
    "judged_beside": Words("judged like the column beside it, with which it goes", "与相邻列成对，且取值方式相同"),
    "reckoned": Words("the cells are the product of probability and impact", "单元格等于概率与影响的乘积"),
    "people": Words(
        "the cells are names of people, and no other column holds an owner", "单元格为人名，且没有其他负责人列"
    ),
    "addresses": Words("the cells are addresses", "单元格为联系地址"),
    "sentences": Words("sentences at the place where such a text stands", "该位置的成句文字通常为此意"),
    "in_order": Words("the dates of each row follow one another", "各行日期先后相继"),
    "two_fields": Words("the cells hold two things, parted", "一个单元格中含有两项内容，已分开"),
    "chosen": Words("as it was decided before", "按之前的选择"),
    "ours": Words("a heading that Liaison wrote", "由 Liaison 写出的表头"),
}


def evidence_for(kind: str, column: Seen, name: str) -> tuple[str, ...]:
    """The codes of what speaks for a column being that field: first its words, then its cells."""
    return (*_of_words(kind, column, name), _of_values(kind, column, name))


def _of_words(kind: str, column: Seen, name: str) -> list[str]:
    alone = words_for(kind, column.header).get(name, 0.0)
    together = words_for(kind, column.header, column.group).get(name, 0.0)
    if together <= 0:
        return ["values_decide"] if plain(column.header) else []
    if column.group and together > alone:
        return ["words_exact", "group"]
    if together >= EXACT:
        return ["words_exact"]
    return ["words_part" if _holds(kind, column.header, name) else "words_alike"]


def _holds(kind: str, header: str, name: str) -> bool:
    """Whether a known word for the field stands within the heading."""
    said, heading = plain(header), taken_apart(header)
    parts = {one for part in heading.parts for one, _ in known_as(kind, part)}
    within = (word for word, fields in vocabulary(kind).items() if _says(said, word) and name in dict(fields))
    return name in parts or any(within)


def _says(heading: str, word: str) -> bool:
    return f" {word} " in f" {heading} " if word.isascii() else len(word) > 1 and word in heading


def _of_values(kind: str, column: Seen, name: str) -> str:
    known = KINDS[kind].column(name)
    if not column.sample or known is None:
        return "no_values"
    fit = column.fit(known)
    return "values_fit" if fit >= _SUIT else "values_partly" if fit >= _SOME else "values_unlike"
