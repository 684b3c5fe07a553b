"""What is said of a whole file: what it is where it is no table, why it is refused, how its text was read."""

from data.kinds._problem_words import NOTHING, ProblemWords
from data.kinds._words import Words

FILE_PROBLEMS: dict[str, ProblemWords] = {
    "file_foreign": ProblemWords(
        Words(
            "This is {what}, whatever its name says; tables are read from workbooks and csv files.",
            "这其实是{what}，与文件名不符；只能读取表格文件和 csv 文件。",
        ),
        Words("the table saved as xlsx or csv", "将表格另存为 xlsx 或 csv 的文件"),
    ),
    "file_pictures_only": ProblemWords(
        Words(
            "The workbook holds only pictures or charts and no cells; a picture of a table cannot be read.",
            "该文件只有图片或图表，没有单元格内容；图片中的表格无法读取。",
        ),
        Words("the table itself, typed or pasted into cells", "在单元格中填写或粘贴的表格"),
    ),
    "file_web_page": ProblemWords(
        Words(
            "This is a web page (HTML), as many systems export them under the name of a workbook. "
            "Open it in a spreadsheet program and save it as xlsx.",
            "这是网页（HTML）：不少系统会把网页以表格文件的名称导出。请用表格软件打开后另存为 xlsx。",
        ),
        Words("the same table saved as xlsx", "另存为 xlsx 的同一表格"),
    ),
    "file_xml_spreadsheet": ProblemWords(
        Words(
            "This is an XML spreadsheet of Excel 2003. Open it in a spreadsheet program and save it as xlsx.",
            "这是 Excel 2003 的 XML 表格。请用表格软件打开后另存为 xlsx。",
        ),
        Words("the same table saved as xlsx", "另存为 xlsx 的同一表格"),
    ),
    "file_other_xml": ProblemWords(
        Words(
            "This XML file (its outermost element is “{found}”) is no plan: only Microsoft Project's XML is read.",
            "这个 XML 文件（最外层元素为“{found}”）不是项目计划：只支持 Microsoft Project 的 XML。",
        ),
        Words("a plan saved from Microsoft Project as XML", "从 Microsoft Project 另存为 XML 的计划"),
    ),
    "file_mpp": ProblemWords(
        Words(
            "This is a plan in Microsoft Project's own format (mpp). Save it in Project as XML and load that.",
            "这是 Microsoft Project 专用格式（mpp）的计划。请在 Project 中另存为 XML 后再导入。",
        ),
        Words("the plan saved as XML", "另存为 XML 的计划"),
    ),
    "file_entities": ProblemWords(
        Words(
            "The file declares XML entities, which can hide harm and which no program writes into a table; it is not opened.",
            "文件中声明了 XML 实体；这可能隐藏有害内容，正常的表格文件不会使用，因此未打开。",
        ),
        Words("the file saved anew by a spreadsheet program", "用表格软件重新保存的文件"),
    ),
    "plan_damaged": ProblemWords(
        Words(
            "The plan cannot be read: its XML breaks off or is wrong in line {line}.",
            "无法读取该计划：XML 在第 {line} 行中断或有误。",
        ),
        Words("the plan saved from Microsoft Project as XML again", "从 Microsoft Project 重新另存为 XML 的计划"),
    ),
    "plan_beyond_any": ProblemWords(
        Words(
            "The file has more than {limit} XML elements, or more than {deepest} levels of them within one another, as no "
            "plan has; it is not read further.",
            "文件的 XML 元素超过 {limit} 个，或嵌套超过 {deepest} 层；正常的计划不会如此，因此不再继续读取。",
        ),
        Words("the plan saved from Microsoft Project as XML again", "从 Microsoft Project 重新另存为 XML 的计划"),
    ),
    "plan_encoding": ProblemWords(
        Words(
            "The plan says that it is written in {found}, and cannot be read as that.",
            "该计划声明的编码为 {found}，无法按此编码读取。",
        ),
        Words("the plan saved as XML in UTF-8", "以 UTF-8 编码另存为 XML 的计划"),
    ),
    "plan_setting_unread": ProblemWords(
        Words(
            "{element} of the plan itself: found “{found}”, expected {expected}; it is not used.",
            "计划本身的 {element}：内容为“{found}”，应为{expected}；未采用。",
        ),
        Words("{expected}", "{expected}"),
    ),
    "plan_value_unread": ProblemWords(
        Words(
            "{element} of “{task}” (UID {uid}): found “{found}”, expected {expected}; it is not used.",
            "“{task}”（UID {uid}）的 {element}：内容为“{found}”，应为{expected}；未采用。",
        ),
        Words("{expected}", "{expected}"),
    ),
    "plan_task_without_uid": ProblemWords(
        Words(
            "“{task}” has no UID; it got the id {uid}, and nothing can be linked to it.",
            "“{task}”没有 UID；改用编号 {uid}，其他任务无法与之建立依赖。",
        ),
        Words("a UID that no other task has", "与其他任务不同的 UID"),
    ),
    "plan_link_lost": ProblemWords(
        Words(
            "“{task}” (UID {uid}) waits for the task with UID {found}, which is not in the file; that link is not used.",
            "“{task}”（UID {uid}）的前置任务 UID {found} 不在文件中；该依赖未采用。",
        ),
        Words("the UID of a task in the file", "文件中某个任务的 UID"),
    ),
    "plan_without_tasks": ProblemWords(
        Words("The plan holds no task.", "该计划中没有任务。"), Words("a plan with tasks", "含有任务的计划")
    ),
    "plan_parts_unused": ProblemWords(
        Words("Of this plan these are not used: {parts}.", "该计划中未使用的内容：{parts}。"),
        NOTHING,
    ),
    "sheet_damaged": ProblemWords(
        Words(
            "The sheet “{found}” cannot be read: its part of the file is damaged or missing. The other sheets were read.",
            "工作表“{found}”无法读取：文件中的这一部分已损坏或缺失。其他工作表已读取。",
        ),
        Words("the workbook repaired and saved anew by a spreadsheet program", "用表格软件修复并重新保存的文件"),
    ),
    "headings_only": ProblemWords(
        Words("Headings were recognised, but there is no row below them.", "识别到了表头，但下面没有数据行。"),
        Words("at least one row below the headings", "表头下方至少有一行数据"),
    ),
    "too_many_rows": ProblemWords(
        Words("The table has {found} rows; the limit is {limit}.", "表格有 {found} 行，上限为 {limit} 行。"),
        Words("at most {limit} rows", "不超过 {limit} 行"),
    ),
    "too_many_columns": ProblemWords(
        Words("The table has {found} columns; the limit is {limit}.", "表格有 {found} 列，上限为 {limit} 列。"),
        Words("at most {limit} columns", "不超过 {limit} 列"),
    ),
    "too_many_cells": ProblemWords(
        Words("The file holds {found} cells; the limit is {limit}.", "文件有 {found} 个单元格，上限为 {limit} 个。"),
        Words("at most {limit} cells", "不超过 {limit} 个单元格"),
    ),
    "too_wide_a_span": ProblemWords(
        Words(
            "The cells of this sheet lie so far apart that it spans {found} cells; the limit is {limit}.",
            "该工作表的单元格相距过远，跨越 {found} 个单元格，上限为 {limit} 个。",
        ),
        Words(
            "the sheet without the stray cells far below or far to the right",
            "删除远处（最下方或最右侧）零散单元格后的工作表",
        ),
    ),
    "too_much_text": ProblemWords(
        Words(
            "The cells of the file come to {found} MB of text; the limit is {limit} MB.",
            "文件的单元格共有 {found} MB 文本，上限为 {limit} MB。",
        ),
        Words("at most {limit} MB of text", "不超过 {limit} MB 的文本"),
    ),
    "too_many_parts": ProblemWords(
        Words(
            "The workbook is packed from {found} parts; the limit is {limit}.",
            "该文件由 {found} 个部分打包而成，上限为 {limit} 个。",
        ),
        Words("the file saved anew by a spreadsheet program", "用表格软件重新保存的文件"),
    ),
    "unpacks_too_large": ProblemWords(
        Words(
            "Unpacked, the workbook is larger than {limit} MB, which is the limit.",
            "解压后文件超过上限 {limit} MB。",
        ),
        Words("a smaller workbook", "更小的表格文件"),
    ),
    "reading_took_too_much": ProblemWords(
        Words(
            "Reading this workbook took more memory or time than it may ({limit} MB, {seconds} seconds).",
            "读取该文件所需的内存或时间超出上限（{limit} MB、{seconds} 秒）。",
        ),
        Words("the file saved as xlsx, or a smaller one", "另存为 xlsx 的文件，或更小的文件"),
    ),
    "cell_too_long": ProblemWords(
        Words(
            "The cell is longer than {limit} characters: perhaps a quotation mark is not closed.",
            "单元格超过 {limit} 个字符：可能是引号没有成对。",
        ),
        Words("at most {limit} characters in a cell", "每个单元格不超过 {limit} 个字符"),
    ),
    "encoding_guessed": ProblemWords(
        Words(
            "The file does not say how its letters are written; it was read as {encoding}. "
            "If names look wrong, save it as UTF-8 and load it again.",
            "文件没有标明文字编码，按{encoding}读取。如果文字显示有误，请另存为 UTF-8 后重新导入。",
        ),
        NOTHING,
    ),
    "encoding_unknown": ProblemWords(
        Words(
            "The file does not say how its letters are written, and they look like none that Liaison knows. They were read as "
            "{encoding}, so names and texts are probably wrong. Save the file as UTF-8 and load it again.",
            "文件没有标明文字编码，其文字也不像任何已知的编码。已按{encoding}读取，姓名和文字很可能有误。请另存为 UTF-8 后重新导入。",
        ),
        Words("the file saved anew as UTF-8", "重新保存为 UTF-8 的文件"),
    ),
    "letters_damaged": ProblemWords(
        Words(
            "Letters that could not be read as {encoding}: {count}; � stands in their place.",
            "有 {count} 个字符无法按{encoding}读取，以 � 代替。",
        ),
        Words("the file saved anew as UTF-8", "重新保存为 UTF-8 的文件"),
    ),
    "nuls_taken_out": ProblemWords(
        Words("Empty bytes (NUL) in the text were taken out: {count}.", "已去除文本中的空字节（NUL）：{count} 个。"),
        NOTHING,
    ),
    "quote_not_closed": ProblemWords(
        Words(
            "A quotation mark is opened and never closed; quotation marks were read as ordinary letters.",
            "有引号没有成对；所有引号均按普通字符读取。",
        ),
        Words("quotation marks in pairs", "成对的引号"),
    ),
    "text_named_workbook": ProblemWords(
        Words(
            "The file is named like a workbook ({found}) but holds plain text; it was read as a text table.",
            "文件名像是工作簿（{found}），内容却是纯文本；已按文本表格读取。",
        ),
        NOTHING,
    ),
}
