"""What a finding says, as one sentence in the reader's language: the title of a page, a line of a cover, a line of the command line."""

from collections.abc import Mapping

from analytics.findings import NAMES_TOLD, Finding
from data.kinds import Words

_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


class Count(int):
    """A number that a sentence can say: `{n:word}` three, `{n:Word}` Three, `{n:person|people}` the form that fits."""

    def __format__(self, form: str) -> str:
        if "|" in form:
            one, many = form.split("|")
            return one if self == 1 else many
        if form.lower() == "word":
            said = _NUMBERS[self] if 0 <= self < len(_NUMBERS) else str(int(self))
            return said.capitalize() if form == "Word" else said
        return format(int(self), form)


def filled(words: Words, language: str, values: Mapping[str, object]) -> str:
    """The words with their placeholders filled; whole numbers can be said in words and choose between one and many."""
    return words(language, **{name: _sayable(value) for name, value in values.items()})


def sentence(finding: Finding, language: str) -> str:
    """A finding in words; KeyError for a code that has none."""
    values: dict[str, object] = dict(finding.values)
    for name in ("first", "last"):  # names of audiences, and lists in the reader's own commas
        if (known := AUDIENCES.get(str(values.get(name)))) is not None:
            values[name] = known(language)
    if language == "zh" and "names" in values:
        values["names"] = str(values["names"]).replace(", ", "、")
    if "names" in values and int(str(values.get("k", 0))) > NAMES_TOLD:
        more = {"names": values["names"], "count": int(str(values["k"])) - NAMES_TOLD}
        values["names"] = filled(AND_MORE, language, more)
    return filled(SENTENCES[finding.code], language, values)


def _sayable(value: object) -> object:
    return Count(value) if isinstance(value, int) and not isinstance(value, bool) else value


AUDIENCES = {
    "team": Words("the team", "团队"),
    "client": Words("the client", "客户"),
    "boss": Words("the boss", "老板"),
}
AND_MORE = Words("{names} and {count} more", "{names} 等（另有 {count} 人）")
SENTENCES: dict[str, Words] = {
    "nobody": Words("Nobody is on the map yet", "地图上还没有干系人"),
    "nobody_rated": Words(
        "{n:Word} {n:person is|people are} listed, none with both influence and relevance",
        "共 {n} 人，均缺少影响度或相关度",
    ),
    "no_decider": Words("Nobody has both high influence and high relevance", "没有影响度和相关度都高的人"),
    "deciders_oppose": Words(
        "{n:Word} {n:person decides|people decide}; {k:word} {k:opposes|oppose}: {names}",
        "{n} 人拥有决定权，其中 {k} 人反对：{names}",
    ),
    "key_gap": Words(
        "{n:Word} {n:person decides|people decide}; {k:word} {k:is|are} less engaged than needed: {names}",
        "{n} 人拥有决定权，其中 {k} 人参与度不足：{names}",
    ),
    "deciders": Words("{n:Word} {n:person decides|people decide}: {names}", "{n} 人拥有决定权：{names}"),
    "none": Words("No risk is open", "没有未关闭的风险"),
    "unmeasured": Words("{n:Word} {n:risk is|risks are} open, none measured yet", "{n} 项风险未关闭，均未评估"),
    "no_red": Words("No risk is red; the greatest is “{title}”", "没有高风险（红）；最大的是“{title}”"),
    "red": Words(
        "{n:Word} {n:risk is|risks are} red; the greatest is “{title}”", "{n} 项高风险（红），最大的是“{title}”"
    ),
    "red_threaten": Words(
        "{k:Word} of {n:word} red {n:risk|risks} {k:threatens|threaten} “{name}”",
        "{n} 项高风险（红）中有 {k} 项威胁“{name}”",
    ),
    "nothing_to_rank": Words("There is nothing to rank yet", "还没有可排序的内容"),
    "one_task": Words("One task is open: {task}", "只有一项未完成任务：{task}"),
    "one_audience": Words("{task} comes first", "排在首位的是“{task}”"),
    "agree": Words("All audiences agree on the order of {n} tasks", "各方对 {n} 项任务的排序一致"),
    "no_quarrel": Words(
        "The audiences differ on {n} tasks, but on none of the first ten",
        "各方对 {n} 项任务的排序有差异，但前十名没有分歧",
    ),
    "disagree_most": Words(
        "“{task}” is number {first_rank} for {first} but {last_rank} for {last}",
        "分歧最大的是“{task}”：{first}排第 {first_rank}，{last}排第 {last_rank}",
    ),
}
