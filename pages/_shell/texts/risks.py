"""Words of the Risks page and its figure."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
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
