"""What the command line says to a person, in every language; what it writes for other programs stays in English."""

from analytics.sentences import filled
from data.kinds import KINDS, Problem, Words


def spoken(key: str, language: str, **values: object) -> str:
    """The words of that key with their placeholders filled."""
    return filled(WORDS[key], language, values)


def of_problem(problem: Problem, language: str) -> str:
    """A problem with the place where it stands."""
    place = spoken("row", language, sheet=problem.sheet, row=problem.row) if problem.row else problem.sheet
    where = spoken("column", language, place=place, column=problem.column) if problem.column else place
    said = problem.sentence(language)
    return spoken("labelled", language, label=where, said=said) if where else said


def none_found(kind: str, names: list[str], language: str) -> str:
    """That no table of that kind stands in the files."""
    said = KINDS[kind].words(language)
    listed = spoken("comma", language).join(names)
    return spoken("none_found", language, kind=said.lower(), names=listed)


WORDS: dict[str, Words] = {
    "labelled": Words("{label}: {said}", "{label}：{said}"),
    "comma": Words(", ", "、"),
    "row": Words("{sheet}, row {row}", "{sheet}，第 {row} 行"),
    "column": Words("{place}, column {column}", "{place}，{column} 列"),
    "none_found": Words("No {kind} were found in {names}.", "在 {names} 中没有找到{kind}。"),
    "not_read": Words("{file}: not read", "{file}：未读取"),
    "table": Words(
        "{sheet}: {kind}, {count} {count:record|records}, header in row {rows}",
        "{sheet}：{kind}，{count} 条记录，表头在第 {rows} 行",
    ),
    "hidden": Words("; the sheet is hidden", "；该工作表是隐藏的"),
    "part": Words("(a person’s or a role’s part)", "（人员或角色的职责）"),
    "table_left_out": Words("; left out", "；未采用"),
    "no_kind": Words("of no kind that is known", "未识别类型"),
    "kept": Words("(kept)", "（原样保留）"),
    "not_ranked": Words("not ranked: {task} ({why})", "未参与排序：{task}（{why}）"),
    "finished": Words("finished", "已完成"),
    "cancelled": Words("cancelled", "已取消"),
    "summary": Words("summary", "汇总任务"),
    "team": Words("team", "团队"),
    "client": Words("client", "客户"),
    "boss": Words("boss", "老板"),
    "nothing_to_hand": Words(
        "There is nothing to hand to the {audience}; rows without a public title: {count}.",
        "没有可交给{audience}的内容；没有对外名称的行：{count}。",
    ),
    "handed": Words(
        "For the {audience}, with nothing that it must not see:", "交给{audience}的文件，不含其不应看到的内容："
    ),
    "handed_client": Words(
        "For the {audience} ({client}), with nothing that it must not see:",
        "交给{audience}（{client}）的文件，不含其不应看到的内容：",
    ),
    "left_out": Words("left out for want of a public title: {count}", "因没有对外名称而未列入：{count} 行"),
    "no_client": Words("There is no client {asked!r}; there are {known}.", "没有名为“{asked}”的客户；已有：{known}。"),
    "no_day": Words(
        "“{asked}” is no day; a day is written like 2026-03-18.", "“{asked}”不是日期；日期应写成 2026-03-18 的样式。"
    ),
    "not_written": Words("{path} cannot be written: {why}.", "无法写入 {path}：{why}。"),
    # The help.
    "help_program": Words("Liaison without a browser.", "不用浏览器使用 Liaison。"),
    "help_files": Words("a workbook, a csv file or a plan", "工作簿、csv 文件或计划文件"),
    "help_json": Words("one JSON document instead of a text to read", "输出一份 JSON，而不是供阅读的文字"),
    "help_today": Words("the day that counts as today", "视为今天的日期"),
    "help_language": Words("of sentences, headings and words (JSON: English)", "句子、表头与用词的语言（JSON 为英文）"),
    "help_start": Words("what has not begun starts no earlier", "尚未开始的任务不早于该日期"),
    "help_audience": Words("for whom (also 团队, 客户, 老板)", "对象（也可写 团队、客户、老板）"),
    "help_audience_or_all": Words(
        "for whom (also 团队, 客户, 老板); without it the owner's complete copy",
        "对象（也可写 团队、客户、老板）；不写则为完整副本",
    ),
    "help_strength": Words("rank intervals (null until they are reckoned)", "名次区间（尚未计算时为 null）"),
    "help_method": Words("how the score is made", "得分的计算方法"),
    "help_output": Words("the workbook to write", "要写出的工作簿"),
    "help_no_picture": Words("leave out the picture of the map", "不放入地图图片"),
    "help_client": Words("which client, where there are several", "有多个客户时指定哪一个"),
}
