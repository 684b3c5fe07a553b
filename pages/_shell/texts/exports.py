"""Words of the Export page."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "export_title": Words(
        "{rows} {rows:row|rows} in {tables} {tables:table|tables} are ready to hand over",
        "{tables} 个表格共 {rows} 行，可以导出",
    ),
    "export_waiting": Words(
        "{n} {n:row stays|rows stay} out of the file for {client} until {n:it has a public title|they have public titles}",
        "{n} 行还没有对外名称，暂不列入发给“{client}”的文件",
    ),
    "export_waiting_nobody": Words(
        "{n} {n:row stays|rows stay} out of the client's file until {n:it has a public title|they have public titles}",
        "{n} 行还没有对外名称，暂不列入发给客户的文件",
    ),
    "file_language": Words("Language of the files", "文件语言"),
    "with_picture": Words("With the map as a picture", "附地图图片"),
    "with_picture_means": Words(
        "In the files for the team and the boss, as far as each may see it, and on the cover of your own copy. A client is handed none.",
        "放入团队版和管理层版（按各自可见范围），以及完整工作簿的封面。客户版不含地图。",
    ),
    "hand_in_it": Words("In it", "内容"),
    "hand_sheet": Words("{name}: {rows} {rows:row|rows}", "{name}：{rows} 行"),
    "hand_empty": Words("Nothing that may be shown yet", "目前没有可展示的内容"),
    "hand_shown_as": Words("Shown as", "展示方式"),
    "shown_names": Words("Names: only {people}", "姓名：{people}"),
    "shown_titles": Words("Titles: only {titles}", "名称：{titles}"),
    "shown_days": Words("Dates: by {days}", "日期：{days}"),
    "hand_held_back": Words("Held back", "不展示"),
    "held_nothing": Words("Nothing", "无"),
    "held_parts": Words("Pages and views: {parts}", "页面与视图：{parts}"),
    "held_columns": Words("{n} {n:column|columns} with values", "{n} 个有数据的列"),
    "held_rows": Words("{kind}: {n} without a public title stay out", "{kind}：{n} 行没有对外名称，不列入"),
    "held_name": Words(
        "The project's name, until you confirm it under Project name in the sidebar",
        "项目名称（在侧栏的“项目名称”中确认后才会写入）",
    ),
    "list_comma": Words(", ", "、"),
    "prepare": Words("Prepare and check", "生成并检查"),
    "preparing": Words("Writing the file and searching every part of it", "正在生成文件并逐项检查"),
    "checked": Words(
        "Checked: nothing withheld found in {n} {n:part|parts}", "已检查 {n} 个部分：未发现不应展示的内容"
    ),
    "leaks": Words(
        "Not handed out: {n} {n:value|values} found that this audience must not see",
        "未导出：发现 {n} 处该对象不应看到的内容",
    ),
    "public_titles": Words("Public titles for the client", "给客户看的对外名称"),
    "titles_complete": Words(
        "Every row that concerns this client has a public title.", "与该客户有关的每一行都有对外名称。"
    ),
    "titles_missing": Words(
        "{n} {n:row|rows} without a public title {n:stays|stay} out of the client's file. Correct a title where needed, then approve it.",
        "{n} 行没有对外名称，不会进入客户文件。可先修改建议的名称，再批准。",
    ),
    "approve": Words("Approve", "批准"),
    "title_table": Words("Table", "表格"),
    "title_internal": Words("Our title", "内部名称"),
    "title_public": Words("Public title", "对外名称"),
    "approve_ticked": Words("Approve ticked", "批准勾选项"),
    "approve_all": Words("Approve all {n}", "全部批准（{n} 项）"),
    "none_approved": Words("Tick a row that has a public title first.", "请先勾选带有对外名称的行。"),
    "titles_approved": Words("{n} public {n:title|titles} approved", "批准 {n} 个对外名称"),
    "export_complete": Words("The owner's complete workbook", "完整工作簿（负责人自用）"),
    "export_complete_means": Words(
        "Everything that is known here, formatted to be worked on in Excel. It loads again with no difference. "
        "It holds internal judgements: not for clients.",
        "包含此处的全部内容，已排版，可在 Excel 中继续使用，重新导入后没有差异。含内部评价，请勿发给客户。",
    ),
    "export_sheets": Words("Sheets kept as they came: {names}", "原样保留的工作表：{names}"),
    "download": Words("Download", "下载"),
    "template_means": Words(
        "Empty tables with every column, what each may hold, and drop-down lists. Fill it and load it.",
        "带有全部列、填写说明和下拉选项的空白表格。填好后导入即可。",
    ),
    "export_more": Words(
        "Change a score, a weight or a date on any page: the file always holds the state you see.",
        "在任何页面修改分值、权重或日期，导出的文件始终与所见一致。",
    ),
}
