"""A message to one person in plain text: what moved for them, what they are asked to decide, what they have promised."""

from collections.abc import Sequence
from datetime import date

import pandas as pd

from analytics.sentences import filled
from data.kinds import Days, Words, dated, told_day


def letter(name: str, moved: Sequence[str], asked: Sequence[str], promised: Sequence[str], language: str) -> str:
    """The whole message; a part without lines is left out."""
    parts = [_say("greeting", language, name=name)]
    for head, lines in (("moved", moved), ("asked", asked), ("promised", promised)):
        if lines:
            parts.append("\n".join([_say(head, language), *(f"- {line}" for line in lines)]))
    return "\n\n".join([*parts, _say("close", language)]) + "\n"


def moved_line(name: str, old: pd.Timestamp, new: pd.Timestamp, working_days: int, exact: Days, language: str) -> str:
    """One date that moved; by how many working days only to somebody who may know the days."""
    then, now = day(old, exact, language), day(new, exact, language)
    if exact != "day" or not working_days:
        return _say("moved_to", language, name=name, old=then, new=now)
    code = "moved_later" if working_days > 0 else "moved_earlier"
    return _say(code, language, name=name, old=then, new=now, days=abs(working_days))


def asked_line(text: str, due: pd.Timestamp, today: date, language: str) -> str:
    """One decision or action, with its day where it has one."""
    if pd.isna(due):
        return text
    code = "was_due" if due < pd.Timestamp(today) else "due"
    return _say(code, language, text=text, day=day(due, "day", language))


def day(moment: pd.Timestamp, exact: Days, language: str) -> str:
    """A day as every page and file says it: 2026-11-24, November 2026, Q4 2026."""
    return dated(told_day(moment, exact), language)


def tidy(text: object) -> str:
    """A cell on one line."""
    return " ".join(str(text).split())


def _say(code: str, language: str, **values: object) -> str:
    return filled(WORDS[code], language, values)


WORDS: dict[str, Words] = {
    "greeting": Words("Dear {name},", "{name}，您好："),
    "moved": Words("These dates have moved:", "以下完成日期有调整："),
    "moved_to": Words("{name}: from {old} to {new}", "{name}：由 {old} 调整为 {new}"),
    "moved_later": Words(
        "{name}: from {old} to {new} ({days} working {days:day|days} later)",
        "{name}：由 {old} 推迟至 {new}（推迟 {days} 个工作日）",
    ),
    "moved_earlier": Words(
        "{name}: from {old} to {new} ({days} working {days:day|days} earlier)",
        "{name}：由 {old} 提前至 {new}（提前 {days} 个工作日）",
    ),
    "asked": Words("We ask for your decision:", "请您决定："),
    "promised": Words("Your open actions:", "由您负责的行动项："),
    "due": Words("{text} (by {day})", "{text}（{day} 前）"),
    "was_due": Words("{text} (was due on {day})", "{text}（原定 {day}，已逾期）"),
    "close": Words("Please tell me if anything of this does not work for you.", "如有不便或疑问，请随时告知。"),
}
