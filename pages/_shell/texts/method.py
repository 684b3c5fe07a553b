"""Words of the method card that every chart carries."""

from data.kinds import Words

TEXTS: dict[str, Words] = {
    "method": Words("Method", "方法说明"),
    "method_source": Words("Source: {source}", "来源：{source}"),
    "method_cutoffs": Words("Cut-offs: {value}", "分界线：{value}"),
    "method_scale": Words("Scale: {value}", "量表：{value}"),
    "method_as_of": Words("As of {value}", "截至 {value}"),
    "method_unrated": Words("Left out for want of a rating: {value}", "因未评分而未计入：{value}"),
}
