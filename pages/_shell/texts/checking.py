"""Words with which a reading is checked and corrected."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "tab_check": Words("Check the reading", "核对读取结果"),
    "check_nothing": Words(
        "Load a file above: what was read in it can be checked and corrected here.",
        "请先在上方导入文件，然后可在此核对并更正读取结果。",
    ),
    "check_table": Words("Table", "表格"),
    "check_bare": Words("no table found", "未找到表格"),
    "check_count": Words("{count} {count:thing|things} to check", "{count} 处待核对"),
    "check_waiting": Words("newer, not taken yet: {name}", "新文件，尚未采用：{name}"),
    "newer_check": Words("Check its reading first", "先核对其读取结果"),
    "newer_read": Words("Read without doubt", "读取无疑问"),
    "newer_later": Words(
        "{names}: waits until the question under “Check the reading” is answered.",
        "{names}：请先回答“核对读取结果”中的问题。",
    ),
    "version_sure": Words(
        "{newer} is taken as a newer version of {earlier}: {same} of its {rows} {rows:row|rows} are in it. Rows that are not are listed as gone.",
        "{newer} 视为 {earlier} 的新版本：原 {rows} 行中有 {same} 行相同，其余列为缺失。",
    ),
    "version_ask": Words(
        "Is {newer} a newer version of {earlier}? The headings are the same, but only {same} of its {rows} {rows:row|rows} are in it.",
        "{newer} 是 {earlier} 的新版本吗？表头相同，但原 {rows} 行中只有 {same} 行相同。",
    ),
    "version_yes": Words("A newer version", "是新版本"),
    "version_no": Words("Another list", "另一份名单"),
    "check_gone": Words("The file of this table is no longer here.", "该表格所在的文件已不在此处。"),
    "check_no_table": Words(
        "No table was found on this sheet. Point at the row of its headings to read it.",
        "该工作表中没有找到表格。请选择表头所在的行，即可读取。",
    ),
    "check_no_kind": Words("None: keep the sheet", "无，原样保留"),
    "check_last": Words("Headings stand in row", "表头所在行"),
    "check_choose_row": Words("Choose a row", "选择一行"),
    "check_deep": Words("Rows of headings", "表头行数"),
    "check_no_headings": Words(
        "There are no headings in this row. Choose another one.", "该行没有表头，请选择其他行。"
    ),
    "check_used": Words("{count} used", "采用 {count} 行"),
    "check_left_out": Words("{count} left out", "整表未采用 {count} 行"),
    "check_kept": Words("{count} kept, not understood", "原样保留 {count} 行（未识别）"),
    "check_rejected": Words("{count} rejected", "未采用 {count} 行"),
    "check_others": Words("{count} no records", "非记录 {count} 行"),
    "check_problems": Words("problems: {count}", "问题 {count} 处"),
    "check_decided": Words("Read as you decided on {day}", "按你在 {day} 的决定读取"),
    "check_use": Words("Use this reading", "采用此读取结果"),
    "check_confirm": Words("Confirm this reading", "确认此读取结果"),
    "check_drop": Words("Drop the changes", "放弃更改"),
    "check_forget": Words("Forget the decision", "取消该决定"),
    "check_forget_means": Words(
        "Tables with these headings are read again as Liaison takes them.", "含有这些表头的表格将重新由系统判断。"
    ),
    "check_holds": Words(
        "What you decide holds wherever these headings stand, next week’s file too.",
        "你的决定适用于所有带这些表头的表格，包括下周的文件。",
    ),
    "check_also": Words(
        "What you decide holds wherever these headings stand: here on {sheets} too.",
        "你的决定适用于所有带这些表头的表格，此处还包括：{sheets}。",
    ),
    "check_decided_part": Words(
        "Read as you decided on {day} for nearly the same headings", "按你在 {day} 对近似表头的决定读取"
    ),
    "check_new_headings": Words("new: {names}", "新增：{names}"),
    "check_gone_headings": Words("no longer there: {names}", "缺少：{names}"),
    "check_long": Words(
        "Counted over the first {rows} rows; all are read once you use it", "按前 {rows} 行计算；采用后读取全部"
    ),
    "check_use_hidden": Words("Use this sheet", "采用该工作表"),
    "check_rows": Words("Rows shown", "显示的行"),
    "check_from_start": Words("From the headings on", "从表头开始"),
    "check_rows_left": Words("Rows not used ({count})", "未采用的行（{count}）"),
    "check_alt": Words(
        "The sheet {sheet} as it looks, the table outlined; the second column says what was made of each row",
        "工作表 {sheet} 的原样，表格已用框标出；第二列说明每一行的处理结果",
    ),
    "check_mark": Words("Row is", "处理"),
    "check_is_header": Words("heading", "表头"),
    "check_is_record": Words("used", "采用"),
    "check_is_drawn": Words("used, dates from the bar", "采用，日期取自色条"),
    "check_is_kept": Words("kept", "保留"),
    "check_is_rejected": Words("rejected", "未采用"),
    "check_is_other": Words("no record", "非记录"),
    "check_own": Words("kept", "保留"),
    "check_problems_left": Words(
        "{count} {count:problem remains|problems remain} with this reading", "按此读取仍有 {count} 处问题"
    ),
    "corrected": Words("{sheet}: read as you decided", "{sheet}：按你的决定读取"),
    "decision_forgotten": Words("{sheet}: read without the earlier decision", "{sheet}：不再按先前的决定读取"),
    "check_all": Words("All tables that were found", "找到的全部表格"),
    "correct_title": Words("This reading meets what was changed here", "此读取结果与系统中的修改有冲突"),
    "correct_explained": Words(
        "{count} of these {count:difference lies|differences lie} where somebody changed something here. That stays unless you tick it.",
        "其中 {count} 处在系统里改过，不勾选就会保留。",
    ),
    "correct_leave": Words("Leave the reading as it is", "不更改读取结果"),
    "match_samples": Words("Holds", "示例内容"),
    "match_unheaded": Words("no heading", "无表头"),
    "match_blank": Words("blank", "空白"),
    "match_field_of": Words("Column {column} is read as", "{column} 列识别为"),
    "match_scale_of": Words("Scale of column {column}", "{column} 列的分值范围"),
    "match_sure": Words("{share} sure", "把握 {share}"),
    "match_check": Words("to check", "待核对"),
    "match_check_scale": Words("scale to check", "分值范围待核对"),
    "match_yours": Words("your choice", "由你选定"),
    "match_calendar": Words(
        "{count} columns of the calendar, {first} to {last}, hold bars only: their dates were read from these.",
        "日历的 {count} 列（{first} 至 {last}）只有色条，日期即由此读取。",
    ),
    "match_new": Words("new, to check", "新增，待核对"),
    "match_beside": Words("stands beside the table", "在表格之外"),
    "match_apart": Words("Not part of the table", "不属于该表格"),
    "match_decided": Words("as you decided", "按你的决定"),
    "match_no_field": Words("no field fits", "没有对应的字段"),
    "match_more": Words("{count} more columns are kept as they are read.", "其余 {count} 列按读取结果处理。"),
    "undo_first_means": Words(
        "This load began the workspace: undoing it deletes the workspace with everything in it, and nothing brings it back. Your file stays where it is.",
        "此工作区由这次导入建立：撤销会删除整个工作区，且无法恢复。你的原文件不受影响。",
    ),
    "loaded_later": Words("{count} {count:change|changes} since", "此后有 {count} 次修改"),
    "undo_later_means": Words(
        "{count} {count:change was|changes were} made since this load and {count:is|are} taken back with it.",
        "此次导入之后的 {count} 次修改会一并撤销。",
    ),
    "undo_to_before": Words("Back to before this load", "回到导入之前"),
    "undo_first": Words("Delete the workspace", "删除工作区"),
    "check_is_formula": Words("formula without a result", "公式，无计算结果"),
    "undo_load": Words("Undo this load", "撤销此次导入"),
    "loaded_decided": Words("read as you decided", "已按你的决定读取"),
}
