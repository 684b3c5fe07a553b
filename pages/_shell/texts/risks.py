"""Words of the Risks page and its figure."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "risks_none_agreed": Words("No risk is to be told here", "目前没有需要在此说明的风险"),
    "risks_nothing": Words("No risks are loaded yet", "还没有导入风险"),
    "risks_caption_inherent": Words(
        "Open risks by probability and impact, before the response", "未关闭风险的数量（应对前，按概率与影响）"
    ),
    "risks_caption_residual_": Words(
        "Open risks by probability and impact, after the response", "未关闭风险的数量（应对后，按概率与影响）"
    ),
    "risk_stage": Words("Before or after the response", "应对前或应对后"),
    "bands": Words(
        "Probability × impact: low to {low}, high from {high}; an impact of {grave} is never low",
        "概率 × 影响：不高于 {low} 为低，不低于 {high} 为高；影响为 {grave} 时不会低于中",
    ),
    "bands_why": Words(
        "After Cox (2008), What's wrong with risk matrices?: no high cell touches a low one, and no low cell is a greater risk than a "
        "high one. It departs from the plain product in one cell: impact 5 at probability 1 makes 5 and would be low, yet so grave "
        "an impact is called medium. A product of levels orders risks, it does not measure them: see probability and impact.",
        "依据 Cox（2008）《风险矩阵有什么问题？》：高等级格子不与低等级格子相邻，低等级的风险不会大于高等级的风险。"
        "与单纯乘积不同的只有一格：影响 5、概率 1 的乘积为 5，本应为低，但影响如此严重，按中处理。"
        "等级的乘积只用于排序，不是度量，请同时看概率与影响。",
    ),
    "moved": Words(
        "**Red {before} → {after}** after the responses, of {n} {n:risk|risks} measured both times",
        "应对后高风险 **{before} → {after} 项**（前后均已评估的 {n} 项）",
    ),
    "moved_not": Words(
        "{n} measured before, but not after: not counted as better", "另有 {n} 项仅评估了应对前，不计入改善"
    ),
    "title_speaks_of": Words("{sign} of them, those that the title speaks of", "{sign} 其中标题所指的风险"),
    "top_risks": Words("The {n:word} greatest", "最大的 {n} 项风险"),
    "only_risk": Words("The only one measured", "唯一已评估的风险"),
    "none_measured": Words(
        "No open risk has both a probability and an impact here.", "此阶段没有同时填写概率和影响的未关闭风险。"
    ),
    "pick_risk": Words("Pick a risk or a cell", "选择一项风险或一个格子"),
    "no_owner": Words("no owner", "无负责人"),
    "no_response": Words("no response yet", "尚无应对措施"),
    "threatens": Words("threatens: {names}", "威胁：{names}"),
    "more_in_table": Words("{n} more in the table below", "另有 {n} 项见下方表格"),
    "not_measured": Words(
        "Not measured: {n} open {n:risk|risks} without probability or impact", "未评估：{n} 项未关闭风险缺少概率或影响"
    ),
    "not_measured_after": Words(
        "Not measured after the response: {n} open {n:risk|risks}", "应对后未评估：{n} 项未关闭风险"
    ),
    "whole_register": Words("The whole register: {n} {n:risk|risks}", "全部登记的风险：{n} 项"),
    "risk_status": Words("Status", "状态"),
    "agreed_means": Words(
        "Each in the wording agreed with you, who sees to it, and until when.",
        "以下为双方约定的表述、负责人和完成时间。",
    ),
    "back_to_list": Words("Back to the list", "返回列表"),
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
    "risk_inherent": Words("Before the response", "应对前"),
    "risk_after": Words("After the response", "应对后"),
    "band_low": Words("low", "低"),
    "band_medium": Words("medium", "中"),
    "band_high": Words("high", "高"),
    "band_unmeasured": Words("not measured", "未评估"),
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
        "{title}. {risks} {risks:risk|risks}, {measured} measured.",
        "{title}。共 {risks} 项风险，已评估 {measured} 项。",
    ),
}
