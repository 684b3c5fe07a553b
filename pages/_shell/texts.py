"""Every word on the screen, in each language; findings are put into sentences here."""

from collections.abc import Mapping

from analytics.findings import NAMES_TOLD, Finding
from data.kinds import Words

LANGUAGE_NAMES = {"en": "English", "zh": "中文"}

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


def say(key: str, language: str, **values: object) -> str:
    """The words of that key, with its placeholders filled."""
    return TEXTS[key](language, **{name: _sayable(value) for name, value in values.items()})


def finding_title(finding: Finding, language: str) -> str:
    """A finding as the title of a page."""
    values = dict(finding.values)
    for name in ("first", "last"):  # names of audiences, and lists in the reader's own commas
        if f"audience_{values.get(name)}" in TEXTS:
            values[name] = say(f"audience_{values[name]}", language)
    if language == "zh" and "names" in values:
        values["names"] = str(values["names"]).replace(", ", "、")
    if "names" in values and int(values.get("k", 0)) > NAMES_TOLD:
        values["names"] = say("and_more", language, names=values["names"], count=int(values["k"]) - NAMES_TOLD)
    return say(f"finding_{finding.code}", language, **values)


def words(group: str, language: str) -> Mapping[str, str]:
    """All words of a figure, by the name that the figure asks for."""
    return {
        name.removeprefix(f"{group}."): text(language) for name, text in TEXTS.items() if name.startswith(f"{group}.")
    }


def _sayable(value: object) -> object:
    return Count(value) if isinstance(value, int) and not isinstance(value, bool) else value


TEXTS: dict[str, Words] = {
    # --- navigation and the sidebar
    "section_start": Words("Start", "开始"),
    "section_people": Words("People", "干系人"),
    "section_work": Words("Work", "工作"),
    "section_risk": Words("Risk", "风险"),
    "section_deliver": Words("Deliver", "交付"),
    "page_load": Words("Load", "导入"),
    "page_map": Words("Map", "干系人地图"),
    "page_priorities": Words("Priorities", "优先级"),
    "page_risks": Words("Risks", "风险"),
    "page_exports": Words("Export", "导出"),
    "working_on": Words("Working on", "当前数据"),
    "sample_game_security": Words("Sample: game security", "示例：手游安全"),
    "sample_data_governance": Words("Sample: data governance", "示例：数据安全治理"),
    "own_data": Words("My data", "我的数据"),
    "untitled": Words("My project", "我的项目"),
    "this_is_a_sample": Words("This is a sample. Load your own workbooks", "这是示例。导入自己的表格"),
    "as_of": Words("as of {day}", "截至 {day}"),
    "undo": Words("Undo", "撤销"),
    "redo": Words("Redo", "重做"),
    "history": Words("History", "历史与还原点"),
    "your_name": Words("Your name, for the record of changes", "你的名字（记入修改记录）"),
    "a_visitor": Words("a visitor", "访客"),
    "restore_point_name": Words("Name of a restore point", "还原点名称"),
    "before_the_meeting": Words("Before the meeting", "会议之前"),
    "set_restore_point": Words("Set restore point", "设置还原点"),
    "back_to": Words("Back to “{name}”", "回到“{name}”"),
    "restore_point_set": Words("Restore point “{name}” is set.", "已设置还原点“{name}”。"),
    "last_changes": Words("Last changes", "最近的修改"),
    "sample_untouched": Words(
        "The sample is as it came. The first change makes a copy of your own.",
        "示例尚未修改。第一次修改时会为你另存一份。",
    ),
    "forget_workspace": Words("Forget this workspace", "删除此工作区"),
    "forget_means": Words(
        "This deletes the tables, their history and the uploaded files. It cannot be undone.",
        "将删除表格、修改历史和上传的文件，且无法恢复。",
    ),
    "forget_now": Words("Delete everything", "全部删除"),
    "workspace_gone": Words(
        "That workspace does not exist (any more). Here is the sample.", "该工作区不存在或已删除，现显示示例。"
    ),
    "changed_elsewhere": Words(
        "Another tab changed this workspace: {count} {count:difference|differences} taken over.",
        "另一个标签页修改了此工作区：已更新 {count} 处。",
    ),
    "seen": Words("Seen", "知道了"),
    "conflict_title": Words("Another tab changed this workspace before you", "另一个标签页先修改了此工作区"),
    "conflict_explained": Words(
        "Nothing was overwritten. Their changes are kept; choose what happens to yours.",
        "没有覆盖任何内容。对方的修改已保留，请选择如何处理你的修改。",
    ),
    "conflict_theirs": Words("Changed there: {count}", "对方的修改：{count} 处"),
    "conflict_mine": Words("Changed here: {count}", "你的修改：{count} 处"),
    "conflict_keep_mine": Words("Put mine on top", "合并我的修改"),
    "conflict_drop_mine": Words("Drop mine", "放弃我的修改"),
    "conflict_clash": Words(
        "“{label}” ({field}) was changed on both sides and stays as it is there.",
        "“{label}”（{field}）双方都有修改，保留对方的值。",
    ),
    "edit_where": Words("Where", "位置"),
    "edit_before": Words("Before", "修改前"),
    "edit_after": Words("After", "修改后"),
    "scale_of": Words("scale of {column}", "{column}的分值范围"),
    "whole_row": Words("whole row", "整行"),
    "yes": Words("yes", "是"),
    "no": Words("no", "否"),
    # --- Load
    "load_nothing": Words("No table is loaded yet", "还没有导入表格"),
    "load_ready": Words(
        "{rows} {rows:row|rows} in {tables} {tables:table|tables} are ready to work with",
        "{tables} 个表格共 {rows} 行，可以使用",
    ),
    "load_wrong": Words(
        "{rows} {rows:row|rows} in {tables} {tables:table|tables} are ready; {wrong} {wrong:thing needs|things need} a look",
        "{tables} 个表格共 {rows} 行可用；{wrong} 处待处理",
    ),
    "upload": Words(
        "Load your own workbooks: stakeholders, tasks, risks, requirements (xlsx, csv). Several at once.",
        "导入自己的表格：干系人、任务、风险、需求（xlsx、csv），可一次选择多个。",
    ),
    "choose_files": Words("Choose files", "选择文件"),
    "drop_here": Words("or drop them here, up to 50 MB each", "或拖到此处，每个不超过 50 MB"),
    "template": Words("Blank template", "空白模板"),
    "template_name": Words("template", "模板"),
    "nothing_yet": Words(
        "There is no table of this kind yet: {kind}. Load a workbook that has one.",
        "还没有“{kind}”表格。请导入含有该表格的文件。",
    ),
    "go_to_load": Words("Load a workbook", "导入表格"),
    "tab_tables": Words("Tables", "表格"),
    "tab_found": Words("What was found", "读取结果"),
    "tab_problems": Words("Problems ({count})", "问题（{count}）"),
    "table": Words("Table", "表格"),
    "every_column": Words("Empty columns too", "显示空列"),
    "why": Words("Why you change something (kept with the change)", "修改原因（随修改一并记录）"),
    "why_hint": Words("e.g. agreed in the weekly meeting", "例如：周会上已确认"),
    "edited_in_table": Words("Edited in the table", "在表格中修改"),
    "started_from_sample": Words("Started from the sample", "从示例开始"),
    "reading": Words("Reading {count} {count:file|files}", "正在读取 {count} 个文件"),
    "reading_file": Words("Reading {name} ({number} of {count})", "正在读取 {name}（{number}/{count}）"),
    "reading_done": Words("Read", "读取完成"),
    "reading_failed": Words("Not everything could be read", "部分文件无法读取"),
    "no_rows": Words("Headings were recognised, but there is no row below them.", "识别到了表头，但下面没有数据行。"),
    "loaded": Words("Loaded {names}", "导入 {names}"),
    "renewed": Words("Renewed from {names}", "由 {names} 更新"),
    "renew_title": Words("{names} and this workspace differ", "{names} 与当前工作区有差异"),
    "renew_explained": Words(
        "{count} {count:difference|differences}. Take what the file says cell by cell, or start a workspace of its own. "
        "Nothing is lost: the state of now stays in the history.",
        "共 {count} 处差异。可逐项采用文件中的值，或另建工作区。当前状态会保留在历史中，不会丢失。",
    ),
    "renew_take": Words("Take", "采用"),
    "renew_here": Words("Here", "当前值"),
    "renew_file": Words("In the file", "文件中的值"),
    "renew_now": Words("Update this workspace", "更新当前工作区"),
    "renew_new": Words("New workspace from the file", "用文件新建工作区"),
    "renew_leave": Words("Leave the file", "不使用该文件"),
    "sheet_kept": Words(
        "{file} · {sheet}: no table found; kept as it is, and exported again.",
        "{file} · {sheet}：没有找到表格，原样保留并随导出输出。",
    ),
    "found_file": Words("File", "文件"),
    "found_sheet": Words("Sheet", "工作表"),
    "found_hidden": Words(" (hidden)", "（隐藏）"),
    "found_kind": Words("Kind", "类型"),
    "found_rows": Words("Rows", "行数"),
    "found_used": Words("Used", "已用"),
    "found_rejected": Words("Rejected", "未用"),
    "found_no_records": Words("Not records", "非数据行"),
    "found_why": Words("Why rejected (row: reason)", "未用原因（行：原因）"),
    "found_matched": Words("Columns matched", "已识别列"),
    "found_kept": Words("Columns kept as they are", "原样保留的列"),
    "kind_unknown": Words("Unknown", "未知"),
    "match_column": Words("Column", "列"),
    "match_header": Words("Heading in the file", "文件中的表头"),
    "match_field": Words("Read as", "识别为"),
    "match_kept": Words("kept as it is", "原样保留"),
    "match_confidence": Words("Confidence", "匹配度"),
    "match_scale": Words("Scale", "分值范围"),
    "no_problems": Words("Everything could be read.", "全部内容均可读取。"),
    "problems": Words("Problems in the data", "数据中的问题"),
    "problem_severity": Words("Severity", "严重度"),
    "problem_place": Words("Place", "位置"),
    "problem_found": Words("Found", "内容"),
    "problem_sentence": Words("What is wrong, and what would do", "问题与建议"),
    "severity_error": Words("error", "错误"),
    "severity_warning": Words("warning", "警告"),
    "severity_note": Words("note", "提示"),
    "row": Words("row {row}", "第 {row} 行"),
    "column": Words("column {column}", "{column} 列"),
    # --- Export
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
    # --- Map
    "map_nothing": Words("Nobody is on the map yet", "地图上还没有干系人"),
    "size_by": Words("Size", "大小"),
    "same_size": Words("all alike", "相同"),
    "colour_by": Words("Colour", "颜色"),
    "one_colour": Words("only who decides", "仅突出决策者"),
    "number_of": Words("number of {what}", "{what}数量"),
    "show_only": Words("Show only", "只显示"),
    "everyone": Words("everyone", "全部"),
    "scenario": Words("Scenario", "业务场景"),
    "all_scenarios": Words("all scenarios", "全部场景"),
    "cutoffs": Words("Cut-offs", "分界线"),
    "cut_of": Words("{what}: high from", "{what}：不低于此值视为高"),
    "cut_means": Words(
        "A score on the line counts as high (>=). Within half a step of the line a person is marked as borderline.",
        "达到分界线即为“高”（>=）。距分界线半级以内的人标为“临界”。",
    ),
    "cut_changed": Words("Cut-off of {what} changed", "修改{what}分界线"),
    "map_caption": Words(
        "{shown} of {all} people are on the map; high from influence {influence} and relevance {relevance} (>=)",
        "图上 {shown} 人（共 {all} 人）；影响度 ≥ {influence}、相关度 ≥ {relevance} 为高",
    ),
    "roster": Words("{count} people shown by number", "以编号显示的 {count} 人"),
    "tray": Words(
        "Not rated ({count}): a score is missing, so they are not on the map",
        "未评分（{count} 人）：缺少分值，因此不在图上",
    ),
    "person": Words("Person", "人员"),
    "pick_person": Words("Pick a person", "选择人员"),
    "card_hint": Words(
        "Click a person on the map, or pick one above, to see their concerns, tasks and risks.",
        "点击图上的人，或在上方选择，查看其关注点、任务和风险。",
    ),
    "borderline": Words("Borderline: within half a step of the cut-off.", "临界：距分界线不到半级。"),
    "unrated": Words("not rated", "未评分"),
    "map.quadrant_manage_closely": Words("Manage closely", "重点管理"),
    "map.quadrant_keep_satisfied": Words("Keep satisfied", "令其满意"),
    "map.quadrant_keep_informed": Words("Keep informed", "随时告知"),
    "map.quadrant_monitor": Words("Monitor", "监督"),
    "map.quadrant_not_rated": Words("Not rated", "未评分"),
    "map.strategy_manage_closely": Words("involve in decisions, personal contact", "参与决策，当面沟通"),
    "map.strategy_keep_satisfied": Words("few messages, ready for decision", "少而精，便于决策"),
    "map.strategy_keep_informed": Words("inform, win as allies", "及时告知，争取支持"),
    "map.strategy_monitor": Words("little effort, look again", "投入最少，定期复查"),
    "map.strategy_not_rated": Words("rate influence and relevance first", "请先评定影响度和相关度"),
    "map.borderline": Words("borderline", "临界"),
    "map.opposed": Words("opposes", "反对"),
    # --- findings: the map
    "and_more": Words("{names} and {count} more", "{names} 等（另有 {count} 人）"),
    "finding_nobody": Words("Nobody is on the map yet", "地图上还没有干系人"),
    "finding_nobody_rated": Words(
        "{n:Word} {n:person is|people are} listed, none with both influence and relevance",
        "共 {n} 人，均缺少影响度或相关度",
    ),
    "finding_no_decider": Words("Nobody has both high influence and high relevance", "没有影响度和相关度都高的人"),
    "finding_deciders_oppose": Words(
        "{n:Word} {n:person decides|people decide}; {k:word} {k:opposes|oppose}: {names}",
        "{n} 人拥有决定权，其中 {k} 人反对：{names}",
    ),
    "finding_key_gap": Words(
        "{n:Word} {n:person decides|people decide}; {k:word} {k:is|are} less engaged than needed: {names}",
        "{n} 人拥有决定权，其中 {k} 人参与度不足：{names}",
    ),
    "finding_deciders": Words("{n:Word} {n:person decides|people decide}: {names}", "{n} 人拥有决定权：{names}"),
    # --- Risks
    "risks_nothing": Words("No risks are loaded yet", "还没有导入风险"),
    "risks_caption": Words(
        "Open risks by probability and impact, before the response; {count} not measured",
        "应对前未关闭风险的数量（按概率与影响）；{count} 项未评估",
    ),
    "in_cell": Words(
        "Probability {probability}, impact {impact}: {count} {count:risk|risks}",
        "概率 {probability}、影响 {impact}：{count} 项风险",
    ),
    "all_risks": Words("All risks", "全部风险"),
    "risk_id": Words("ID", "编号"),
    "risk_title": Words("Risk", "风险"),
    "risk_score": Words("Score", "风险值"),
    "risk_band": Words("Band", "等级"),
    "risk_residual": Words("After", "应对后"),
    "risk_owner": Words("Owner", "负责人"),
    "risk_hint": Words(
        "Click a cell of the heatmap or a row of the list to open it.", "点击热力图的格子或列表中的一行查看详情。"
    ),
    "risk_inherent": Words("Before the response", "应对前"),
    "risk_after": Words("After the response", "应对后"),
    "band_low": Words("low", "低"),
    "band_medium": Words("medium", "中"),
    "band_high": Words("high", "高"),
    "band_unmeasured": Words("not measured", "未评估"),
    "finding_none": Words("No risk is open", "没有未关闭的风险"),
    "finding_unmeasured": Words("{n:Word} {n:risk is|risks are} open, none measured yet", "{n} 项风险未关闭，均未评估"),
    "finding_no_red": Words("No risk is red; the greatest is “{title}”", "没有高风险（红）；最大的是“{title}”"),
    "finding_red": Words(
        "{n:Word} {n:risk is|risks are} red; the greatest is “{title}”", "{n} 项高风险（红），最大的是“{title}”"
    ),
    "finding_red_threaten": Words(
        "{k:Word} of {n:word} red {n:risk|risks} {k:threatens|threaten} “{name}”",
        "{n} 项高风险（红）中有 {k} 项威胁“{name}”",
    ),
    # --- Priorities
    "priorities_nothing": Words("There are no tasks to rank yet", "还没有可排序的任务"),
    "compare_all": Words("Compare all three", "三方对比"),
    "whose_view": Words("Whose ranking", "谁的排序"),
    "reset_weights": Words("Back to the preset weights", "恢复预设权重"),
    "weights_changed": Words("Weights of {audience} changed", "修改{audience}的权重"),
    "weights_all_zero": Words("At least one weight must be above zero.", "至少要有一个权重大于零。"),
    "compare_caption": Words(
        "Rank of each task for the team, the client and the boss", "每项任务在团队、客户、老板眼中的名次"
    ),
    "rank_caption": Words(
        "Score of the first 30 tasks for {audience}, as the sum of its parts",
        "{audience}视角得分最高的 30 项任务及其得分构成",
    ),
    "rank_alt": Words("Ranking for {audience}: {first}", "{audience}的排序：{first}"),
    "task": Words("Task", "任务"),
    "task_id": Words("ID", "编号"),
    "pick_task": Words("Pick a task", "选择任务"),
    "task_hint": Words(
        "Click a task, or pick one above, to see why it stands where it stands.",
        "点击一项任务，或在上方选择，查看它为何排在这里。",
    ),
    "rank": Words("Rank", "名次"),
    "score": Words("Score", "得分"),
    "coverage": Words("Known", "已知比例"),
    "coverage_is": Words(
        "{share} of the weight is known for this task; the score rests on that share.",
        "该任务已知权重占 {share}，得分据此计算。",
    ),
    "criterion": Words("Criterion", "评价维度"),
    "raw": Words("Value", "原始值"),
    "scaled": Words("Scaled", "换算值"),
    "weight": Words("Weight", "权重"),
    "part": Words("Part", "得分"),
    "source": Words("From", "来源"),
    "source_typed": Words("typed: {what}", "填写：{what}"),
    "source_derived": Words("derived: {what}", "推算：{what}"),
    "source_none": Words("not known", "未知"),
    "unknown": Words("not known", "未知"),
    "why_there": Words("Why this task stands where it stands", "该任务为何排在这里"),
    "nothing_known": Words(
        "Nothing is known that this audience weighs, so it has no rank.", "没有该对象所看重的信息，因此没有名次。"
    ),
    "spread": Words("Apart", "名次差"),
    "all_tasks": Words("All tasks with their ranks", "全部任务及名次"),
    "and": Words(", ", "，"),
    "from_requirements": Words(
        "There are no tasks yet, so the requirements are ranked: requester as counterpart, wanted date as deadline, estimate as effort.",
        "尚无任务，因此对需求排序：提出人作为对接人，期望上线时间作为期限，预估工期作为工作量。",
    ),
    "left_out": Words("Not ranked: {said}.", "未参与排序：{said}。"),
    "left_out_finished": Words("{count} finished", "{count} 项已完成"),
    "left_out_cancelled": Words("{count} cancelled", "{count} 项已取消"),
    "left_out_summary": Words("{count} summary {count:task|tasks}", "{count} 项汇总任务"),
    "method_title": Words("How the score is made", "得分如何计算"),
    "method_explained": Words(
        "Weighted sum on declared bounds: score = sum of weight x scaled value; scaled value = (value - lower) / (upper - lower), "
        "turned round where less is better. Bounds are fixed beforehand, so a task never moves because another is hidden or added. "
        "What is not known is never zero: the other weights take its place, and the table says how much is known.",
        "固定区间加权求和：得分 = Σ 权重 × 换算值；换算值 =（原始值 − 下限）÷（上限 − 下限），越小越好的维度取反。"
        "区间事先确定，不会因为隐藏或增加其他任务而改变名次。未知不等于零：由其余权重按比例补足，表中注明已知比例。",
    ),
    "formula": Words("Formula", "算法"),
    "bounds": Words("Bounds", "区间"),
    "better": Words("Better", "更优"),
    "more": Words("more", "越大"),
    "less": Words("less", "越小"),
    "when_missing": Words("When missing", "缺失时"),
    "audience_team": Words("the team", "团队"),
    "audience_client": Words("the client", "客户"),
    "audience_boss": Words("the boss", "老板"),
    "finding_nothing_to_rank": Words("There is nothing to rank yet", "还没有可排序的内容"),
    "finding_one_task": Words("One task is open: {task}", "只有一项未完成任务：{task}"),
    "finding_one_audience": Words("{task} comes first", "排在首位的是“{task}”"),
    "finding_agree": Words("All audiences agree on the order of {n} tasks", "各方对 {n} 项任务的排序一致"),
    "finding_no_quarrel": Words(
        "The audiences differ on {n} tasks, but on none of the first ten",
        "各方对 {n} 项任务的排序有差异，但前十名没有分歧",
    ),
    "finding_disagree_most": Words(
        "“{task}” is number {first_rank} for {first} but {last_rank} for {last}",
        "分歧最大的是“{task}”：{first}排第 {first_rank}，{last}排第 {last_rank}",
    ),
    # --- words of the figures, under the names that each figure asks for
    "map.axis_relevance": Words("Relevance →", "相关度 →"),
    "map.axis_influence": Words("Influence →", "影响度 →"),
    "map.relevance": Words("Relevance", "相关度"),
    "map.influence": Words("Influence", "影响度"),
    "map.size": Words("size as chosen", "大小按所选列"),
    "map.alt_map": Words(
        "{title}. {people} people: {manage_closely} to manage closely, {keep_satisfied} to keep satisfied, "
        "{keep_informed} to keep informed, {monitor} to monitor, {not_rated} not rated.",
        "{title}。共 {people} 人：重点管理 {manage_closely}，令其满意 {keep_satisfied}，随时告知 {keep_informed}，监督 {monitor}，未评分 {not_rated}。",
    ),
    "priorities.score": Words("Score", "得分"),
    "priorities.coverage": Words("known", "已知"),
    "priorities.low_coverage": Words("only {coverage} known", "仅 {coverage} 已知"),
    "priorities.rank": Words("Rank", "名次"),
    "priorities.team": Words("Team", "团队"),
    "priorities.client": Words("Client", "客户"),
    "priorities.boss": Words("Boss", "老板"),
    "priorities.below": Words("after place {top}", "第 {top} 名以后"),
    "priorities.alt_priorities": Words(
        "{title}. {items} tasks; first: {first}.", "{title}。共 {items} 项任务，前几项：{first}。"
    ),
    "priorities.alt_comparison": Words(
        "{title}. Ranks of {items} tasks for team, client and boss.",
        "{title}。{items} 项任务在团队、客户、老板眼中的名次。",
    ),
    "risks.axis_probability": Words("Probability →", "概率 →"),
    "risks.axis_impact": Words("Impact →", "影响 →"),
    "risks.cell": Words(
        "Probability {probability}, impact {impact}: {risks}", "概率 {probability}，影响 {impact}：{risks} 项"
    ),
    "risks.empty": Words("no risk here", "此处没有风险"),
    "risks.low": Words("low", "低"),
    "risks.medium": Words("medium", "中"),
    "risks.high": Words("high", "高"),
    "risks.letter_low": Words("L", "低"),
    "risks.letter_medium": Words("M", "中"),
    "risks.letter_high": Words("H", "高"),
    "risks.alt_risks": Words(
        "{title}. {risks} risks, {measured} measured.", "{title}。共 {risks} 项风险，已评估 {measured} 项。"
    ),
}
