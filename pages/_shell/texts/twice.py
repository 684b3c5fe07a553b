"""Words for people who may stand in the list twice."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "tab_twice": Words("Duplicates ({count})", "疑似重复（{count}）"),
    "twice_none": Words(
        "Nobody seems to stand in the list of stakeholders twice.", "干系人名单中没有发现疑似重复的人。"
    ),
    "twice_explained": Words(
        "{count} {count:pair|pairs} of rows may be the same person. Nothing is joined before you say so, and it can be undone.",
        "有 {count} 对记录可能是同一个人。未经确认不会合并，合并后也可以撤销。",
    ),
    "twice_more": Words(
        "{count} more {count:pair follows|pairs follow} once these are decided.", "处理完以上各项后，还有 {count} 对。"
    ),
    "twice_decision": Words("Is it the same person?", "是同一个人吗？"),
    "twice_same": Words("The same person: join the rows", "同一个人，合并记录"),
    "twice_two": Words("Two people", "两个人"),
    "twice_later": Words("Decide later", "以后再定"),
    "twice_alike": Words("{share} alike", "相似度 {share}"),
    "twice_who_stays": Words("Which name and values stay?", "保留哪一条的姓名和取值？"),
    "twice_stays": Words("Stays", "保留"),
    "twice_goes": Words("Goes into it", "并入"),
    "twice_one": Words("One row", "一条记录"),
    "twice_other": Words("The other row", "另一条记录"),
    "twice_place": Words("Row in the file", "文件中的行"),
    "twice_noted": Words(
        "Where both differ, the row that stays holds; what the other said is kept in its notes.",
        "两条不一致时以保留的一条为准，另一条的内容写入其备注。",
    ),
    "twice_compared": Words("What the two rows say", "两条记录的内容"),
    "twice_apply": Words("Apply the decisions", "执行决定"),
    "twice_applied": Words("Joined the same person’s rows: {count}", "合并同一人的记录：{count}"),
    "twice_told_apart": Words("Told people apart: {count}", "确认为不同的人：{count}"),
    "decided": Words("Decided before ({count})", "已作的决定（{count}）"),
    "decided_joined": Words("{goes} → {stays}: joined on {day}", "{goes} → {stays}：已于 {day} 合并"),
    "decided_part": Words("Two people again", "拆回两条"),
    "decided_apart": Words("{one} ≠ {other}: kept apart", "{one} ≠ {other}：已确认为两个人"),
    "decided_ask": Words("Ask again", "重新询问"),
    "decided_more": Words("{count} more {count:decision|decisions}", "另有 {count} 条未列出"),
    "decided_asked_again": Words("Two rows are asked about again", "重新询问是否为同一个人"),
    "decided_parted": Words("Joining taken back: {goes}, {stays}", "撤销合并：{goes}、{stays}"),
    "decided_not_parted": Words(
        "{goes} and {stays} were changed since they were joined and cannot be parted by themselves. Undo leads back to before that step: {step}.",
        "{goes} 与 {stays} 合并后又有修改，无法单独拆回。可用“撤销”退回到该步骤之前：{step}。",
    ),
}
