"""Words of the Raters page: making sheets, what is back, how far the raters agree, and the figure of their scores."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "raters_nothing": Words("There is nobody to rate yet", "还没有可评分的干系人"),
    "raters_how": Words(
        "Each rater gets a workbook of their own, scores alone, and sends it back. Load the files like any other; here you see how far the scores lie apart.",
        "每位评分人各得一份工作簿，独立评分后发回。像其他文件一样导入即可，这里显示各人评分的差异。",
    ),
    "sheets_make": Words("Make rating sheets", "生成评分表"),
    "sheets_who": Words("Who rates", "评分人"),
    "sheets_who_hint": Words("Type a name and press Enter", "输入姓名后按回车"),
    "sheets_criteria": Words("What is rated", "评分项"),
    "sheets_language": Words("Language of the sheets", "评分表语言"),
    "sheets_begin": Words("Begin the round", "开始本轮评分"),
    "sheets_begin_means": Words(
        "While a sheet is out, nobody's scores are shown here. A new round takes the place of the one before; scores that are here stay.",
        "评分表尚未全部收回时，这里不显示任何人的分数。新一轮会取代上一轮；已有的分数保留。",
    ),
    "sheets_need": Words(
        "A round takes at least one rater and one thing to rate.", "请至少填写一位评分人并选择一个评分项。"
    ),
    "sheets_begun": Words("Round of rating begun: {names}", "开始一轮评分：{names}"),
    "sheets_download": Words("Download {n} {n:sheet|sheets}", "下载 {n} 份评分表"),
    "sheets_load": Words("Load sheets that are back", "导入收回的评分表"),
    "sheets_name": Words("rating sheets", "评分表"),
    "raters_flip": Words("Show the scores now", "立即显示分数"),
    "raters_flipped": Words("Round of rating opened before all were back", "在全部收回前公开本轮分数"),
    "raters_flip_means": Words(
        "Whoever has not answered yet will see the others' scores.", "尚未提交的评分人将看到其他人的分数。"
    ),
    "raters_back": Words("What is back", "收回情况"),
    "rater_is_back": Words("{name}: back, {n} {n:score|scores}", "{name}：已收回，{n} 个分数"),
    "rater_is_out": Words("{name}: not back yet", "{name}：尚未收回"),
    "rater_of_old": Words("{name}: {n} {n:score|scores}, not of this round", "{name}：{n} 个分数，不属于本轮"),
    "raters_count": Words("Raters", "评分人数"),
    "raters_people": Words("People rated", "被评人数"),
    "raters_missing": Words("Scores missing", "缺失分数"),
    "raters_alpha": Words("Agreement (alpha)", "一致性（alpha）"),
    "raters_w": Words("Same order (W)", "排序一致（W）"),
    "raters_undefined": Words("not defined", "无法计算"),
    "alpha_reliable": Words("Reliable: conclusions may rest on it (from 0.800).", "可靠：可据此下结论（≥ 0.800）。"),
    "alpha_tentative": Words(
        "Good enough for tentative conclusions (from 0.667).", "尚可：只宜得出初步结论（≥ 0.667）。"
    ),
    "alpha_unreliable": Words(
        "Too low to conclude anything (below 0.667): talk first, rate again.",
        "过低，不足以下结论（< 0.667）：先讨论，再重新评分。",
    ),
    "alpha_too_few": Words("Not defined: fewer than two scores can be compared.", "无法计算：可比较的分数不足两个。"),
    "alpha_no_variation": Words(
        "Not defined: all scores are the same, so agreement cannot be told from habit.",
        "无法计算：所有分数相同，无法区分一致与习惯性打分。",
    ),
    "w_means": Words(
        "W counts only the {people} {people:pair|pairs} of a person and a criterion that all {raters} rated; {p}: how likely so much order is by chance.",
        "W 只计入 {raters} 人全都评过的 {people} 个被评项；{p}，即纯属偶然达到此程度的可能性。",
    ),
    "by_criterion": Words("{criterion}: alpha {alpha}, W {w}", "{criterion}：alpha {alpha}，W {w}"),
    "raters_unused": Words(
        "{n} {n:rating|ratings} could not be used: the person, the criterion or the score is not known.",
        "有 {n} 条评分未能采用：被评人、评分项或分数无法识别。",
    ),
    "discuss_first": Words("Discuss first", "优先讨论"),
    "discuss_means": Words(
        "Spread of the scores × how much the person counts (mean of influence and relevance), each 0 to 1.",
        "分数差距 × 重要程度（影响度与相关度的平均值），均按 0 至 1 计。",
    ),
    "discuss_line": Words(
        "{name}: {criterion} from {lowest} to {highest}", "{name}：{criterion} {lowest} 至 {highest}"
    ),
    "discuss_nobody": Words("Nobody is in dispute.", "没有分歧。"),
    "differs_most": Words("Who differs most", "谁的看法最不同"),
    "differs_line": Words(
        "{rater} on {name}: {criterion} {score}, the others {others}",
        "{rater}对{name}：{criterion} {score}，其他人为 {others}",
    ),
    "differs_nobody": Words("Nobody differs from the others.", "没有人与其他人不同。"),
    "rater_leans_up": Words(
        "{name} rates higher than the others by {by} of the scale on average.", "{name}平均比其他人高出量表的 {by}。"
    ),
    "rater_leans_down": Words(
        "{name} rates lower than the others by {by} of the scale on average.", "{name}平均比其他人低量表的 {by}。"
    ),
    "raters_caption": Words(
        "A mark is a rater's score, the upright stroke the median, the line reaches from the lowest to the highest score; thick where agreement is low. {shown} of {all} {all:person|people}.",
        "每个标记为一位评分人的分数，竖线为中位数，横线从最低分到最高分；一致性低时加粗。显示 {shown} 人（共 {all} 人）。",
    ),
    "agreement_means": Words(
        "Agreement is high while lowest and highest lie at most a quarter of the scale apart, medium up to half of it.",
        "最低分与最高分相差不超过量表的四分之一为“高”，不超过一半为“中”，否则为“低”。",
    ),
    "raters_table": Words("All scores as a table", "全部分数（表格）"),
    "raters_pick": Words("Pick a person to see every score and reason", "选择一人，查看每个分数和理由"),
    "rater_said": Words("**{rater}** {criterion} {score}", "**{rater}** {criterion} {score}"),
    "rater_because": Words(": {reason}", "：{reason}"),
    "median_of": Words(
        "{criterion}: median {median} ({n} {n:rater|raters}), now {now}",
        "{criterion}：中位数 {median}（{n} 人评分），当前 {now}",
    ),
    "take_median": Words("Take the medians over", "采用中位数"),
    "take_all_medians": Words("Take all medians over", "全部采用中位数"),
    "take_means": Words(
        "Writes the medians as the ratings, with day and raters. It can be undone; the single scores and reasons stay.",
        "将中位数写为正式评分，并记下日期和评分人。可以撤销；各人的分数和理由保留。",
    ),
    "median_taken": Words("Medians of {n} {n:rater|raters} taken over: {name}", "采用 {n} 位评分人的中位数：{name}"),
    "medians_taken": Words(
        "Medians of {n} {n:rater|raters} taken over for {people} {people:person|people}",
        "采用 {n} 位评分人的中位数：共 {people} 人",
    ),
    "column_criterion": Words("Criterion", "评分项"),
    "column_raters": Words("Raters", "评分人数"),
    "column_median": Words("Median", "中位数"),
    "column_lowest": Words("Lowest", "最低"),
    "column_highest": Words("Highest", "最高"),
    "column_iqr": Words("Middle half apart", "四分位距"),
    "column_agreement": Words("Agreement", "一致性"),
    "raters.influence": Words("Influence", "影响度"),
    "raters.relevance": Words("Relevance", "相关度"),
    "raters.legitimacy": Words("Legitimacy", "合法性"),
    "raters.urgency": Words("Urgency", "紧迫性"),
    "raters.others": Words("others", "其他评分人"),
    "raters.score": Words("{rater}: {criterion} {score}", "{rater}：{criterion} {score}"),
    "raters.median": Words("Median {median}", "中位数 {median}"),
    "raters.range": Words("{lowest} to {highest}", "{lowest} 至 {highest}"),
    "raters.agreement_high": Words("high agreement", "一致性高"),
    "raters.agreement_medium": Words("medium agreement", "一致性中"),
    "raters.agreement_low": Words("low agreement", "一致性低"),
    "raters.alt_raters": Words(
        "{title}. {people} {people:person|people} rated by {raters} {raters:rater|raters}. Farthest apart: {first}.",
        "{title}。{raters} 人评分，被评 {people} 人。差距最大：{first}。",
    ),
    "raters.alt_person": Words(
        "{name}, {criterion} from {lowest} to {highest}, median {median}",
        "{name}，{criterion} {lowest} 至 {highest}，中位数 {median}",
    ),
    "raters.alt_between": Words("; ", "；"),
    "method_raters": Words(
        "Several people rate alone, then the scores are held against one another. **Krippendorff's alpha** (ordinal) is 1 where all agree and 0 where they agree no more than chance would have it; "
        "gaps are allowed. **Kendall's W** is 1 where all put people in the same order. The median is the proposal, the spread tells where to talk.",
        "多人独立评分，再相互比较。**Krippendorff's alpha**（定序）为 1 表示完全一致，为 0 表示与随机无异，允许有缺失。**Kendall's W** 为 1 表示所有人的排序相同。中位数作为建议值，差距指出需要讨论之处。",
    ),
    "source_raters": Words(
        "Krippendorff (2011); Hayes & Krippendorff (2007); limits .667 and .800: Krippendorff (2004), p. 241; Kendall & Gibbons (1990), chapter 6",
        "Krippendorff（2011）；Hayes 与 Krippendorff（2007）；.667 与 .800 的界限：Krippendorff（2004）第 241 页；Kendall 与 Gibbons（1990）第 6 章",
    ),
    "raters_cutoffs": Words(
        "alpha 0.667 tentative, 0.800 reliable; agreement 0.25 and 0.5 of the scale",
        "alpha 0.667 初步、0.800 可靠；一致性以量表的 0.25 与 0.5 为界",
    ),
}
