"""Words for people who may stand in the list twice."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "tab_twice": Words("Duplicates ({count})", "疑似重复（{count}）"),
    "twice_none": Words(
        "Nobody seems to stand in the list of stakeholders twice.", "干系人名单中没有发现疑似重复的人。"
    ),
    "twice_explained": Words(
        "{count} {count:pair|pairs} of rows may be the same person. Decide row by row; nothing is joined before you say so, and it can be undone.",
        "有 {count} 对记录可能是同一个人。请逐行决定；未经确认不会合并，合并后也可以撤销。",
    ),
    "twice_decision": Words("Decision", "决定"),
    "twice_same": Words("The same person", "同一个人"),
    "twice_two": Words("Two people", "两个人"),
    "twice_later": Words("Later", "以后再说"),
    "twice_alike": Words("Likeness", "相似度"),
    "twice_why": Words("Why", "依据"),
    "twice_stays": Words("Stays", "保留"),
    "twice_goes": Words("Goes into it", "并入"),
    "twice_apply": Words("Apply the decisions", "执行决定"),
    "twice_applied": Words("Joined the same person’s rows: {count}", "合并同一人的记录：{count}"),
    "twice_told_apart": Words("Told people apart: {count}", "确认为不同的人：{count}"),
}
