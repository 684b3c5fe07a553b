"""The tables of the command line for a person: headings and codes in the reader's words (JSON keeps its keys)."""

from collections.abc import Iterable
from typing import Any

from analytics.exports.words import WORDS as OF_EXPORTS
from analytics.printed import show_columns
from data.kinds import KINDS, Words


def show_table(rows: Any, names: Iterable[str], language: str, kind: str) -> None:
    """A short table of records (mappings) of a kind, in the words of the language."""
    heads = {name: heading(name, language, kind) for name in names}
    show_columns(
        [{heads[name]: said(name, row.get(name), language) for name in heads} for row in rows], list(heads.values())
    )


def heading(name: str, language: str, kind: str) -> str:
    """What a column is called: what is reckoned by its own words, all else as its kind calls it."""
    words = _HEADINGS.get(name)
    return words(language) if words is not None else of_kind(name, language, kind)


def of_kind(name: str, language: str, kind: str) -> str:
    """What a kind calls a column of its own, and the name of any other."""
    column = KINDS[kind].column(name) if kind in KINDS else None
    return column.words(language) if column else name


def said(name: str, cell: Any, language: str) -> Any:
    """A cell in words where it is a code or a truth; any other as it is."""
    if isinstance(cell, bool):
        return (_YES if cell else _NO)(language)
    words = _CODES.get(name, {}).get(cell) if isinstance(cell, str) else None
    return words(language) if words is not None else cell


_YES, _NO = Words("yes", "是"), Words("no", "否")
_NOT_RATED = OF_EXPORTS["not_rated"]
_HEADINGS: dict[str, Words] = {
    "quadrant": OF_EXPORTS["zone"],
    "borderline": Words("Borderline", "临界"),
    "salience": Words("Salience", "显著性"),
    "cube": Words("Type", "类型"),
    "engagement_gap": Words("Engagement gap", "参与度差距"),
    "circle_rank": Words("Circle rank", "干系人圈名次"),
    "verify_by": Words("Verify by", "复核截止"),
    "overdue": Words("Overdue", "逾期"),
    "rank": OF_EXPORTS["rank"],
    "score": OF_EXPORTS["score"],
    "coverage": Words("Known", "已知比例"),
    "early_start": Words("Start", "开始"),
    "early_finish": Words("Finish", "完成"),
    "total_slack_days": OF_EXPORTS["slack"],
    "critical": OF_EXPORTS["critical"],
    "band": OF_EXPORTS["band"],
    "residual_score": OF_EXPORTS["residual"],
    "sheet": Words("Sheet", "工作表"),
    "rows": Words("Rows", "行数"),
}
_DIRECTION = KINDS["stakeholders"].column("direction")
_CODES: dict[str, dict[str, Words]] = {
    "direction": {choice.code: choice.words for choice in (_DIRECTION.choices if _DIRECTION else ())},
    "quadrant": {code: OF_EXPORTS[code] for code in ("manage_closely", "keep_satisfied", "keep_informed", "monitor", "not_rated")},
    "band": {band: OF_EXPORTS[f"band_{band}"] for band in ("low", "medium", "high")},
    # Mitchell, Agle & Wood (1997); 潜在型 would be their word (latent) for all three who hold one attribute
    "salience": {
        "dormant": Words("Dormant", "休眠型"),
        "discretionary": Words("Discretionary", "自由裁量型"),
        "demanding": Words("Demanding", "苛求型"),
        "dominant": Words("Dominant", "支配型"),
        "dangerous": Words("Dangerous", "危险型"),
        "dependent": Words("Dependent", "依赖型"),
        "definitive": Words("Definitive", "确定型"),
        "non_stakeholder": Words("No stakeholder", "非干系人"),
        "not_rated": _NOT_RATED,
    },
    # Murray-Webster & Simon (2006)
    "cube": {
        "saviour": Words("Saviour", "拯救者"),
        "saboteur": Words("Saboteur", "破坏者"),
        "sleeping_giant": Words("Sleeping giant", "沉睡的巨人"),
        "time_bomb": Words("Time bomb", "定时炸弹"),
        "friend": Words("Friend", "朋友"),
        "irritant": Words("Irritant", "麻烦制造者"),
        "acquaintance": Words("Acquaintance", "熟人"),
        "trip_wire": Words("Trip wire", "绊线"),
        "undetermined": Words("Undetermined", "无法判断"),
    },
}  # fmt: skip
