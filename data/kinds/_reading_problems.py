"""What is told of cells that leave some room: how they were read, and what the rest of the table decided for them."""

from data.kinds._problem_words import NOTHING, ProblemWords
from data.kinds._words import Words

READING_PROBLEMS: dict[str, ProblemWords] = {
    "decision_in_part": ProblemWords(
        Words(
            "Read as decided on {day} for nearly the same headings; {differs}.",
            "按 {day} 对近似表头作出的决定读取；{differs}。",
        ),
        Words("a look at the new columns, and a confirmed reading", "查看新增的列并确认读取结果"),
    ),
    "read_as": ProblemWords(
        Words("“{found}” is read as {read}.", "“{found}”按 {read} 读取。"),
        Words("{expected}", "{expected}"),
    ),
    "read_as_several": ProblemWords(
        Words(
            "“{found}” is read as {read} (cells: {count}).",
            "“{found}”按 {read} 读取（{count} 个单元格）。",
        ),
        Words("{expected}", "{expected}"),
    ),
    "words_on_scale": ProblemWords(
        Words(
            "Words in a column of numbers ({scale}) are placed on its scale: {found} (cells: {count}).",
            "数字列（{scale}）中的文字已按其标度取值：{found}（{count} 个单元格）。",
        ),
        Words("one scale for the whole column: {scale}", "整列使用同一标度：{scale}"),
    ),
    "phases_taken": ProblemWords(
        Words(
            "Rows that only name a phase, such as “{found}”, are taken as summaries of the rows below them ({count}).",
            "仅有名称的阶段行（如“{found}”）作为其下各行的汇总任务（{count} 个）。",
        ),
        NOTHING,
    ),
    "part_unknown": ProblemWords(
        Words("“{found}” names no part in a task; it is kept as it is.", "“{found}”不表示任何职责；原样保留。"),
        Words("{expected}", "{expected}"),
    ),
    "several_accountable": ProblemWords(
        Words("More than one is accountable for this task: {found}.", "该任务有多个批准（问责）方：{found}。"),
        Words("one A in each row", "每行只有一个 A"),
    ),
    "period_uncounted": ProblemWords(
        Words(
            "“{found}” counts from the start of the project, which stands nowhere in this sheet; the cell is left blank.",
            "“{found}”从项目开始日起算，而本表中没有写明该日期；该单元格留空。",
        ),
        Words(
            "a date, or above the table the day from which it counts, such as “Project start: 2026-03-02”",
            "日期，或在表格上方写明起算日，如“项目开始日期：2026-03-02”",
        ),
    ),
    "year_assumed": ProblemWords(
        Words(
            "Dates without a year, such as {found}, are taken for {year}.",
            "未写年份的日期（如 {found}）按 {year} 年读取。",
        ),
        Words("dates with their year", "写明年份的日期"),
    ),
    "unit_of_heading": ProblemWords(
        Words(
            "The heading “{found}” names a unit: plain numbers below it are taken times {times}.",
            "表头“{found}”注明了单位：其下的数字按 {times} 倍读取。",
        ),
        NOTHING,
    ),
    "signs_explained": ProblemWords(
        Words(
            "The signs of this table are read as its legend explains them: {parts}.", "表中符号按图例读取：{parts}。"
        ),
        NOTHING,
    ),
    "signs_unexplained": ProblemWords(
        Words(
            "The signs {found} tell who is involved; nothing on this sheet says as what, so they are kept as they are.",
            "符号 {found} 表示参与者；本表没有说明其含义，故原样保留。",
        ),
        Words("R, A, C, I, or a legend such as “● = Responsible”", "R、A、C、I，或如“● 负责”的图例"),
    ),
    "outline_in_names": ProblemWords(
        Words(
            "The names begin with outline numbers ({found}); they are taken as the WBS numbers of the tasks ({count}).",
            "名称以层级编号开头（如 {found}）；已作为任务的 WBS 编号（{count} 个）。",
        ),
        NOTHING,
    ),
    "finish_in_start": ProblemWords(
        Words(
            "Cells of this column name two days, such as {found}: the second one is taken as the finish ({count}).",
            "该列有单元格写了两个日期（如 {found}）：第二个作为完成日期（{count} 个）。",
        ),
        NOTHING,
    ),
    "links_by_position": ProblemWords(
        Words(
            "Numbers here are such as {id} and predecessors whole ones such as {found}, so these count the rows of the list.",
            "编号形如 {id}，而前置任务为 {found} 这样的整数，故按清单中的行序理解。",
        ),
        Words("the ids of the tasks", "任务的编号"),
    ),
    "several_tasks": ProblemWords(
        Words(
            "It waits for “{found}”, the name of several tasks; that link is not used.",
            "前置任务“{found}”是多个任务的名称；该依赖未采用。",
        ),
        Words("the id of one of these tasks", "其中一个任务的编号"),
    ),
    "lag_unknown": ProblemWords(
        Words(
            "A lag in per cent of a task that has no duration ({found}) is left out.",
            "按百分比写的间隔（{found}），因该任务没有工期而未采用。",
        ),
        Words("a lag in working days", "以工作日写的间隔"),
    ),
    "audience_from_category": ProblemWords(
        Words(
            "No column says who belongs to the team, the client or the boss; “{found}” under “{header}” is taken for it ({count}).",
            "没有“对象”列；“{header}”中的“{found}”等作为对象读取（{count} 人）。",
        ),
        Words("a column that says team, client or boss", "写明团队、客户或老板的列"),
    ),
    "holidays_counted": ProblemWords(
        Words(
            "Durations that count holidays as days of work: {count}, such as {found} where {days} days are worked from start to finish. "
            "What is written is kept; on the Timeline start and finish hold.",
            "有 {count} 项任务的工期把节假日计为工作日，如填写 {found} 天，而开始至完成之间为 {days} 个工作日；保留所填内容，排期以开始和完成日期为准。",
        ),
        Words("durations without the holidays, or another finish", "不含节假日的工期，或修改完成日期"),
    ),
    "duplicate_id_first": ProblemWords(
        Words(
            "The id “{found}” stands again in row {rows}; here it is kept.",
            "编号“{found}”在第 {rows} 行再次出现；此行保留该编号。",
        ),
        Words("an id that no other row has", "与其他行不同的编号"),
    ),
    "date_unreadable": ProblemWords(
        Words("“{found}” is no date, so the row cannot be used.", "“{found}”不是日期，该行无法使用。"),
        Words("a date such as 2026-03-18", "日期，如 2026-03-18"),
    ),
}
