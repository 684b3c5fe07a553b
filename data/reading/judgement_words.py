"""The words in which people judge: how high each stands, from very low to very high, in the languages met in real files."""

import re

_BY_LEVEL = (
    "very low|vl|very-low|v low|v. low|v.low|lowest|negligible|insignificant|rare|trivial|won't|wont|very unlikely|highly unlikely|extremely unlikely|almost never|extremely low|very small|very minor|"
    "很低|极低|非常低|最低|极小|很小|非常小|微小|可忽略|可忽略不计|可以忽略|极不可能|几乎不可能|罕见|очень низкий|очень низкая|muito baixa|muito baixo|"
    "sehr niedrig|sehr gering|sehr klein|unbedeutend|vernachlässigbar|vernachlassigbar|muy bajo|muy baja|insignificante|très faible|tres faible|très bas|tres bas|négligeable|negligeable|molto basso|molto bassa|trascurabile|zeer laag|verwaarloosbaar|bardzo niski|bardzo niska|bardzo niskie|çok düşük|cok dusuk|sangat rendah|非常に低い|매우 낮음",
    "low|l|lo|minor|unlikely|small|weak|could|could have|marginal|mild|improbable|green|"
    "低|较低|偏低|比较低|较小|较弱|小|弱|轻微|轻度|低度|低级|不重要|次要|不太可能|不大可能|绿|绿色|🟢|низкий|низкая|низкое|baixa|baixo|"
    "niedrig|niedriger|gering|geringe|geringer|klein|unwahrscheinlich|bajo|baja|débil|debil|poco probable|pequeño|pequeno|faible|bas|basse|peu probable|basso|bassa|improbabile|laag|onwaarschijnlijk|niski|niska|niskie|mały|mała|düşük|dusuk|az|rendah|kecil|低い|낮음|하|малый|малая|слабый|слабая|слабое",
    "medium|m|med|mid|middle|moderate|average|normal|possible|occasional|neutral|should|should have|amber|yellow|"
    "中|中等|一般|普通|适中|中级|中度|可能|偶尔|偶然|中立|中性|黄|黄色|🟡|🟠|средний|средняя|среднее|média|medio|médio|media|"
    "mittel|mittlere|mittlerer|mittleres|mäßig|maßig|möglich|moglich|moderado|moderada|posible|moyen|moyenne|modéré|modere|modérée|moderee|possibile|moderato|gemiddeld|matig|mogelijk|średni|sredni|średnia|srednia|średnie|srednie|umiarkowany|orta|sedang|menengah|보통|중간|중|умеренный|умеренная",
    "high|h|hi|major|likely|probable|strong|large|serious|significant|considerable|must|must have|fairly high|rather high|red|"
    "高|较高|偏高|比较高|较大|较强|大|强|重要|高级|高度|重度|紧急|很可能|大概率|红|红色|🔴|высокий|высокая|высокое|alta|alto|"
    "hoch|hohe|hoher|groß|gross|wahrscheinlich|stark|fuerte|élevé|eleve|élevée|elevee|haut|haute|forte|fort|probabile|hoog|groot|waarschijnlijk|wysoki|wysoka|wysokie|duży|duzy|duża|duza|yüksek|yuksek|tinggi|besar|高い|높음|상|сильный|сильная|сильное|provável|provavel",
    "very high|vh|very-high|v high|v. high|v.high|highest|critical|extreme|severe|almost certain|catastrophic|extremely high|very likely|highly likely|very large|very strong|essential|crucial|vital|very significant|disastrous|"
    "很高|极高|非常可能|极有可能|关键|核心|非常高|最高|极大|很大|非常大|巨大|特大|严重|非常严重|重大|特别重大|灾难性|灾难性的|毁灭性|致命|特急|非常紧急|非常重要|极其重要|几乎肯定|几乎确定|必然|очень высокий|очень высокая|muito alta|muito alto|"
    "sehr hoch|sehr groß|kritisch|katastrophal|muy alto|muy alta|crítico|critico|crítica|critica|catastrófico|catastrofico|catastrófica|catastrofica|très élevé|tres eleve|très élevée|tres elevee|très fort|tres fort|très forte|tres forte|critique|catastrophique|molto alto|molto alta|zeer hoog|kritiek|bardzo wysoki|bardzo wysoka|krytyczny|krytyczna|çok yüksek|cok yuksek|kritik|sangat tinggi|非常に高い|매우 높음|критический|критическая|критично|критичный",
)
# Words by level: 0 very low, 1 low, 2 medium, 3 high, 4 very high.
LEVEL_OF: dict[str, int] = {word: level for level, words in enumerate(_BY_LEVEL) for word in words.split("|")}
# Below high or above low where these stand beside them, and high or low themselves where they do not.
RELATIVE = frozenset(
    ["较低", "偏低", "比较低", "较小", "较弱", "较高", "偏高", "比较高", "较大", "较强", "fairly high", "rather high"]
)
_BETWEEN = {
    **dict.fromkeys(("中高", "中偏高", "中上", "中高级", "mh", "medium high", "med high", "moderately high", "moderate high"), 2.5),
    **dict.fromkeys(("中低", "中偏低", "中下", "中低级", "ml", "lm", "low medium", "moderately low", "moderate low"), 1.5),
}  # fmt: skip
_FILLER = r"(?:level|risk|impact|influence|interest|probability|priority|power|importance|级别|级|度|程度|优先级|影响|概率|可能性|风险)"
_ANY = "|".join(sorted(map(re.escape, LEVEL_OF), key=len, reverse=True))
_WORD = re.compile(
    rf"^(?:(?:可能性|概率|影响程度|影响|风险)(?:较为|为)?[:：]?\s?)?(?P<word>{_ANY})[.!！。]?(?:\s*+{_FILLER})?(?:\s*+[(\[,;:，、：\-–—/].*)?$",
    re.DOTALL,
)
_TWO = re.compile(rf"^(?P<one>{_ANY})\s?(?:[-/–—~至到]|\bto\b|\s)\s?(?P<other>{_ANY})(?:\s*+[(（].*)?$", re.DOTALL)


def level_said(text: str) -> tuple[float | None, bool]:
    """The level (0..4) of an evened text in small letters, and whether it is a relative one; None where it is no judgement.

    Two neighbours (`M/H`, 中高) stand halfway between them; two that are no neighbours (`L/H`) say nothing.
    """
    if text in _BETWEEN:
        return _BETWEEN[text], False
    if found := _TWO.match(text):
        return _halfway(LEVEL_OF[found["one"]], LEVEL_OF[found["other"]]), False
    if found := _WORD.match(text):
        return LEVEL_OF[found["word"]], found["word"] in RELATIVE
    return None, False


def _halfway(one: int, other: int) -> float | None:
    return (one + other) / 2 if abs(one - other) == 1 else None
