"""Words of the Export page."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "export_title": Words(
        "{rows} {rows:row|rows} in {tables} {tables:table|tables} are ready to hand over",
        "{tables} 个表格共 {rows} 行，可以导出",
    ),
    "file_language": Words("Language of the file", "文件语言"),
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
