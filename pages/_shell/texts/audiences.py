"""Words of the page Who sees what."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "policy_changed": Words("Changed who sees what", "修改谁看什么"),
    "policy_reset": Words("Who sees what: back to the defaults", "谁看什么：恢复默认"),
    "parts": Words("What they see", "可见内容"),
    "other_columns": Words("Columns that Liaison does not know", "系统不认识的列"),
    "names_shown": Words("Names", "姓名"),
    "titles_shown": Words("Titles", "名称"),
    "days_shown": Words("Dates", "日期"),
    "columns_shown": Words("Which columns of the tables", "各表可见的列"),
    "every_kind": Words("All tables", "全部表格"),
    "empty_columns": Words("Also columns without values", "同时列出没有数据的列"),
    "kind_heading": Words("Table", "表格"),
    "column_heading": Words("Column", "列"),
    "values_heading": Words("Filled", "已填"),
    "client_of": Words("The client's view is made for", "客户视图面向"),
    "client_alone": Words("The client's view is made for {client}.", "客户视图面向：{client}。"),
    "client_nobody": Words(
        "Nobody on the list of stakeholders belongs to a client yet, so no name is shown to clients.",
        "干系人列表中还没有客户方人员，因此不会向客户显示任何姓名。",
    ),
    "what_changed": Words("Other than by default", "与默认的差异"),
    "nothing_changed": Words(
        "These are the defaults: the team sees no cost and no attitude; the client only what was agreed, under public titles and by "
        "month; the boss the whole, with names only of those who are asked to decide.",
        "目前为默认设置：团队看不到成本和态度；客户只看到已约定的内容，用对外名称、按月显示；老板看到全貌，姓名只显示需作出决定的人。",
    ),
    "last_change": Words("By the last change", "最近一次修改"),
    "reset_policy": Words("Back to the defaults", "恢复默认"),
    "grave": Words("Check this before the screen is shown", "展示前请确认"),
    "parts_note": Words(
        "What is not ticked is gone from every page and every file of that audience. Undo takes a change back.",
        "未勾选的内容不会出现在该对象的任何页面和文件中。可用“撤销”收回修改。",
    ),
    "opens_field": Words(
        "{audience} also sees: {kind}: {column} ({n} {n:value|values})",
        "{audience}还能看到：{kind}·{column}（{n} 个值）",
    ),
    "shuts_field": Words(
        "{audience} no longer sees: {kind}: {column} ({n} {n:value|values})",
        "{audience}不再看到：{kind}·{column}（{n} 个值）",
    ),
    "opens_part": Words("{audience} also sees: {part}", "{audience}还能看到：{part}"),
    "shuts_part": Words("{audience} no longer sees: {part}", "{audience}不再看到：{part}"),
    "now_people": Words("{audience} reads names: {value}", "{audience}看到的姓名：{value}"),
    "now_titles": Words("{audience} reads titles: {value}", "{audience}看到的名称：{value}"),
    "now_days": Words("{audience} reads dates in {value}", "{audience}看到的日期精确到{value}"),
    "Audience_team": Words("The team", "团队"),
    "Audience_client": Words("The client", "客户"),
    "Audience_boss": Words("The boss", "老板"),
}
