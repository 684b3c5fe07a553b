"""What a careful reader takes from a cell: cells as the field writes them, in both languages, each with its value and what is told."""

import pandas as pd
import pytest

from data.kinds import KINDS, Column
from data.reading.around import Values
from data.reading.cells import values_of

EXACT, NOTED, WRONG = "", "noted", "wrong"
Expected = tuple[object, object, str]  # the cell, its value, whether anything is told of it

DATES: list[Expected] = [
    ("2026-03-18", "2026-03-18", EXACT), ("2026/3/18", "2026-03-18", EXACT), ("2024.3.5", "2024-03-05", EXACT),
    ("2026年3月18日", "2026-03-18", EXACT), ("2026年03月18号", "2026-03-18", EXACT), ("6月1日", "2026-06-01", EXACT),
    ("6月1号", "2026-06-01", EXACT), ("二〇二六年三月五日", "2026-03-05", EXACT), ("三月十五日", "2026-03-15", EXACT),
    ("十二月廿一日", None, WRONG), ("3/15", "2026-03-15", EXACT), ("15/3", "2026-03-15", EXACT), ("3.15", "2026-03-15", EXACT),
    ("15-Mar", "2026-03-15", EXACT), ("15 March", "2026-03-15", EXACT), ("March 15", "2026-03-15", EXACT),
    ("15th March 2026", "2026-03-15", EXACT), ("the 15th of March 2026", "2026-03-15", EXACT), ("Mar 15, 2026 5pm", "2026-03-15 17:00", EXACT),
    ("Mar 15, 2026 at 5:30 pm", "2026-03-15 17:30", EXACT), ("Sept 3, 2026", "2026-09-03", EXACT), ("3-Sep-26", "2026-09-03", EXACT),
    ("Thu 5 Mar 2026", "2026-03-05", EXACT), ("Thursday, March 5, 2026", "2026-03-05", EXACT), ("2026/3/5(周四)", "2026-03-05", EXACT),
    ("2026/3/5 星期四", "2026-03-05", EXACT), ("2026-03-05 周四 14:00", "2026-03-05 14:00", EXACT), ("2026-03-05 (Thu)", "2026-03-05", EXACT),
    ("2026-03-05T09:00:00Z", "2026-03-05 09:00", EXACT), ("2026-03-05T09:00:00+08:00", "2026-03-05 09:00", EXACT),
    ("20260305", "2026-03-05", EXACT), (46099, "2026-03-18", EXACT), (46099.5, "2026-03-18 12:00", EXACT), ("46099", "2026-03-18", EXACT),
    ("115年3月5日", "2026-03-05", NOTED), ("民國115年3月5日", "2026-03-05", NOTED), ("115/3/5", "2026-03-05", NOTED),
    ("15 мая 2026", "2026-05-15", EXACT), ("15 de março de 2026", "2026-03-15", EXACT), ("15 марта", "2026-03-15", EXACT),
    ("15. Mai 2026", "2026-05-15", EXACT), ("15 Abr 2026", "2026-04-15", EXACT),
    ("26/3/5", "2026-03-05", EXACT), ("26年3月5日", "2026-03-05", EXACT),
    ("2026-03-18?", "2026-03-18", NOTED), ("约3月15日", "2026-03-15", NOTED), ("3月15日前", "2026-03-15", NOTED),
    ("3月15日之前", "2026-03-15", NOTED), ("by 15 March", "2026-03-15", NOTED), ("before 2026-03-15", "2026-03-15", NOTED),
    ("3月15日（暂定）", "2026-03-15", NOTED), ("2026-03-15 (tentative)", "2026-03-15", NOTED), ("3月15日左右", "2026-03-15", NOTED),
    ("approx. 15 Mar 2026", "2026-03-15", NOTED), ("from 1 March", "2026-03-01", NOTED), ("预计3月15日", "2026-03-15", NOTED),
    ("2026-03-15 下午", "2026-03-15", NOTED), ("ca. 2026-03-15", "2026-03-15", NOTED),
    ("待定", None, EXACT), ("TBD", None, EXACT), ("ASAP", None, EXACT), ("尽快", None, EXACT), ("ongoing", None, EXACT), ("长期", None, EXACT),
    ("本月底", None, WRONG), ("月底", None, WRONG), ("下周一", None, WRONG), ("next week", None, WRONG), ("W12", None, WRONG),
    ("第3周", None, WRONG), ("Week 3", None, WRONG), ("FY26 Q3", None, WRONG), ("after go-live", None, WRONG), ("验收后5天", None, WRONG),
    ("2026-02-30", None, WRONG), ("13/13/2026", None, WRONG), ("Marketing 5", None, WRONG), ("soon", None, WRONG),
    (3.15, None, WRONG), ("2026-03-01 / 2026-04-15 / 2026-05-01", None, WRONG), ("Phase 1", None, WRONG), ("v1.2", None, WRONG),
]  # fmt: skip

# (the cell, what a start is read as, what a finish is read as): a part of a month has a first and a last day
PERIODS: list[tuple[str, str, str]] = [
    ("7月中旬", "2026-07-11", "2026-07-20"), ("7月上旬", "2026-07-01", "2026-07-10"), ("7月下旬", "2026-07-21", "2026-07-31"),
    ("2026年2月下旬", "2026-02-21", "2026-02-28"), ("6月初", "2026-06-01", "2026-06-10"), ("6月中", "2026-06-11", "2026-06-20"),
    ("6月底", "2026-06-30", "2026-06-30"), ("6月末", "2026-06-30", "2026-06-30"), ("2026年6月", "2026-06-01", "2026-06-30"),
    ("6月份", "2026-06-01", "2026-06-30"), ("6月", "2026-06-01", "2026-06-30"), ("六月", "2026-06-01", "2026-06-30"),
    ("2026-06", "2026-06-01", "2026-06-30"), ("2026.6", "2026-06-01", "2026-06-30"), ("06/2026", "2026-06-01", "2026-06-30"),
    ("June 2026", "2026-06-01", "2026-06-30"), ("June", "2026-06-01", "2026-06-30"), ("mid July", "2026-07-11", "2026-07-20"),
    ("mid-July 2026", "2026-07-11", "2026-07-20"), ("early July", "2026-07-01", "2026-07-10"), ("late July", "2026-07-21", "2026-07-31"),
    ("end of March", "2026-03-31", "2026-03-31"), ("end March 2026", "2026-03-31", "2026-03-31"),
    ("beginning of March", "2026-03-01", "2026-03-10"), ("start of March 2026", "2026-03-01", "2026-03-10"),
    ("Q3 2026", "2026-07-01", "2026-09-30"), ("2026Q3", "2026-07-01", "2026-09-30"), ("2026-Q3", "2026-07-01", "2026-09-30"),
    ("Q3", "2026-07-01", "2026-09-30"), ("2026年第三季度", "2026-07-01", "2026-09-30"), ("三季度", "2026-07-01", "2026-09-30"),
    ("第3季度", "2026-07-01", "2026-09-30"), ("H1 2026", "2026-01-01", "2026-06-30"), ("2026年上半年", "2026-01-01", "2026-06-30"),
    ("下半年", "2026-07-01", "2026-12-31"), ("年底", "2026-12-31", "2026-12-31"), ("2026年底", "2026-12-31", "2026-12-31"),
    ("2026-W12", "2026-03-16", "2026-03-20"), ("CW12", "2026-03-16", "2026-03-20"), ("W12 2026", "2026-03-16", "2026-03-20"),
    ("2026年第12周", "2026-03-16", "2026-03-20"),
    ("2026-03-05 ~ 2026-03-09", "2026-03-05", "2026-03-09"), ("2026-03-05 - 2026-03-09", "2026-03-05", "2026-03-09"),
    ("2026/3/5-2026/3/9", "2026-03-05", "2026-03-09"), ("3月5日-3月9日", "2026-03-05", "2026-03-09"), ("3/5-3/9", "2026-03-05", "2026-03-09"),
    ("3月5日至9日", "2026-03-05", "2026-03-09"), ("2026.3.5—2026.3.9", "2026-03-05", "2026-03-09"), ("3.5-3.9", "2026-03-05", "2026-03-09"),
    ("5 Mar 2026 to 9 Mar 2026", "2026-03-05", "2026-03-09"), ("Mar 5 - Mar 9", "2026-03-05", "2026-03-09"), ("2026年3月5日到3月9日", "2026-03-05", "2026-03-09"),
    ("7月-9月", "2026-07-01", "2026-09-30"), ("2026-03-05-2026-03-09", "2026-03-05", "2026-03-09"), ("5-9 March 2026", "2026-03-05", "2026-03-09"),
    ("March 5-9, 2026", "2026-03-05", "2026-03-09"), ("Mar 5 – 9", "2026-03-05", "2026-03-09"), ("3-5月", "2026-03-01", "2026-05-31"), ("3月5-9日", "2026-03-05", "2026-03-09"),
    ("2026.03.05-03.09", "2026-03-05", "2026-03-09"), ("Mar-26", "2026-03-01", "2026-03-31"), ("7月中下旬", "2026-07-11", "2026-07-31"),
    ("end Q2", "2026-06-30", "2026-06-30"), ("Q2末", "2026-06-30", "2026-06-30"), ("EOM March", "2026-03-31", "2026-03-31"), ("EOY 2026", "2026-12-31", "2026-12-31"),
    ("COB 5 March", "2026-03-05", "2026-03-05"), ("by end of May", "2026-05-31", "2026-05-31"), ("5月底前", "2026-05-31", "2026-05-31"),
]  # fmt: skip

DAYS: list[Expected] = [
    (3, 3, EXACT), ("3 days", 3, EXACT), ("3天", 3, EXACT), ("2周", 10, EXACT), ("1工作日", 1, EXACT), ("1,5", 1.5, EXACT),
    ("六十五个工作日", 65, EXACT), ("一百二十天", 120, EXACT), ("十五天", 15, EXACT), ("两周", 10, EXACT), ("两周半", 12.5, EXACT),
    ("0.5d", 0.5, EXACT), ("½", 0.5, EXACT), ("1½ days", 1.5, EXACT), ("½ day", 0.5, EXACT), ("half a day", 0.5, EXACT), ("half day", 0.5, EXACT),
    ("半天", 0.5, EXACT), ("一天半", 1.5, EXACT), ("one week", 5, EXACT), ("two days", 2, EXACT), ("a week", 5, EXACT),
    ("16h", 2, EXACT), ("4小时", 0.5, EXACT), ("4 hrs", 0.5, EXACT), ("240 min", 0.5, EXACT), ("120分钟", 0.25, EXACT), ("1d 4h", 1.5, EXACT),
    ("1周2天", 7, EXACT), ("3 wd", 3, EXACT), ("3 days?", 3, EXACT), ("5d?", 5, EXACT), ("3人天", 3, EXACT), ("5 man-days", 5, EXACT), ("3 person days", 3, EXACT),
    ("2.5 weeks", 12.5, EXACT), ("0", 0, EXACT), ("0 days", 0, EXACT), ("10 business days", 10, EXACT), ("３天", 3, EXACT), ("约3天", 3, NOTED), ("~3 days", 3, NOTED),
    ("1-2 weeks", 10, NOTED), ("1～2周", 10, NOTED), ("3~5天", 5, NOTED), ("3-5", 5, NOTED), ("2 to 3 days", 3, NOTED), ("3至5个工作日", 5, NOTED),
    ("3-5d", 5, NOTED), ("2天-1周", 5, NOTED), ("三到五天", 5, NOTED), ("两三天", None, WRONG),
    ("1个月", 20, NOTED), ("1 month", 20, NOTED), ("2 months", 40, NOTED), ("半个月", 10, NOTED), ("三个月", 60, NOTED), ("一个半月", 30, NOTED),
    ("1.5个月", 30, NOTED), ("2-3个月", 60, NOTED), ("3mo", 60, NOTED), ("1年", 240, NOTED), ("1 quarter", 60, NOTED),
    ("7个自然日", 5, NOTED), ("14 calendar days", 10, NOTED), ("10 ed", 7, NOTED), ("待定", None, EXACT), ("TBD", None, EXACT),
    ("3 Wochen", 15, EXACT), ("5 дней", 5, EXACT), ("3,5 Tage", 3.5, EXACT), ("1个工作周", 5, EXACT), ("10 days (est.)", 10, NOTED), ("2h30m", None, WRONG),
    ("<1 day", None, WRONG), ("ASAP", None, WRONG), ("a while", None, WRONG), ("T3", None, WRONG), ("ongoing", None, WRONG), ("-3 days", None, WRONG), ("3-1 days", None, WRONG),
]  # fmt: skip

NUMBERS: list[Expected] = [
    (1200, 1200, EXACT), ("1,200", 1200, EXACT), ("1,200.50", 1200.5, EXACT), ("1.234,56", 1234.56, EXACT), ("1.234.567", 1234567, EXACT),
    ("1 200 000", 1200000, EXACT), ("¥1.2万", 12000, EXACT), ("12万元", 120000, EXACT), ("12万", 120000, EXACT), ("1.2亿元", 120000000, EXACT), ("3千元", 3000, EXACT), ("5百万", 5000000, EXACT),
    ("US$ 3.5k", 3500, EXACT), ("US$3.5M", 3500000, EXACT), ("$2 million", 2000000, EXACT), ("USD 300K", 300000, EXACT), ("300K USD", 300000, EXACT),
    ("€1.234,56", 1234.56, EXACT), ("1 234,56 €", 1234.56, EXACT), ("£12,000", 12000, EXACT), ("HK$500", 500, EXACT), ("RMB 5,000", 5000, EXACT), ("人民币5000元", 5000, EXACT),
    ("R$ 1.500,00", 1500, EXACT), ("5000 руб", 5000, EXACT), ("NT$ 8,000", 8000, EXACT), ("12,500 CNY", 12500, EXACT), ("3bn", 3e9, EXACT), ("1.5 Mio", 1500000, EXACT),
    ("(1,200)", -1200, EXACT), ("-$500", -500, EXACT), ("$-500", -500, EXACT), ("−500", -500, EXACT), ("5000.-", 5000, EXACT),
    ("五万", 50000, EXACT), ("三百万元", 3000000, EXACT), ("5,000 (est.)", 5000, NOTED), ("10 万元/年", None, WRONG), ("约10万", 100000, NOTED), ("~10k", 10000, NOTED), ("10万左右", 100000, NOTED), ("approx. $5,000", 5000, NOTED), ("10万以内", None, WRONG),
    ("10-20万", None, WRONG), ("$10k–20k", None, WRONG), (">100k", None, WRONG), ("高", None, WRONG), ("a lot", None, WRONG), ("待定", None, EXACT), ("n/a", None, EXACT),
]  # fmt: skip

PERCENTS: list[Expected] = [
    (0.6, 0.6, EXACT), (60, 0.6, EXACT), ("60%", 0.6, EXACT), ("60％", 0.6, EXACT), ("60 %", 0.6, EXACT), ("六成", 0.6, EXACT), ("百分之六十", 0.6, EXACT), ("3/5", 0.6, EXACT),
    ("一半", 0.5, EXACT), ("已完成60%", 0.6, EXACT), ("60% complete", 0.6, EXACT), ("60% done", 0.6, EXACT), ("完成", 1, EXACT), ("done", 1, EXACT), ("未开始", 0, EXACT), ("✓", 1, EXACT), ("√", 1, EXACT),
    ("50% (est.)", 0.5, NOTED), ("约60%", 0.6, NOTED), ("~60%", 0.6, NOTED), ("120%", None, WRONG), ("30-50%", None, WRONG), ("进行中", None, WRONG), ("三分之二", None, WRONG),
    ("七成五", 0.75, EXACT), ("0%", 0, EXACT), (0, 0, EXACT), (1, 1, EXACT), ("100", 1, EXACT),
]  # fmt: skip

STATES: list[Expected] = [
    ("Done!", "done", EXACT), ("进行中（等待评审）", "in_progress", EXACT), ("受阻", "blocked", EXACT), ("延期", "in_progress", NOTED), ("Delayed", "in_progress", NOTED), ("✔", "done", EXACT), ("√", "done", EXACT),
    ("In Progress - 60%", "in_progress", EXACT), ("NOT STARTED", "not_started", EXACT), ("not-started", "not_started", EXACT), ("Green", None, WRONG), ("红", None, WRONG), ("黄", None, WRONG), ("Amber", None, WRONG), ("✗", None, WRONG),
]  # fmt: skip

TICKS: list[Expected] = [
    ("√", True, EXACT), ("✓", True, EXACT), ("✔️", True, EXACT), ("☑", True, EXACT), ("Y", True, EXACT), ("是", True, EXACT), ("x", True, EXACT), ("●", True, EXACT),
    ("×", False, EXACT), ("否", False, EXACT), ("☐", False, EXACT), ("No", False, EXACT), ("N", False, EXACT), (True, True, EXACT), ("maybe", None, WRONG),
]  # fmt: skip

ATTITUDES: list[Expected] = [
    ("+", "for", EXACT), ("++", "for", EXACT), ("-", "against", EXACT), ("--", "against", EXACT), ("0", "neutral", EXACT), ("支持（有条件）", "for", EXACT), ("中立", "neutral", EXACT), ("反对", "against", EXACT),
    ("Supporter", "for", EXACT), ("In favor", "for", EXACT), ("blocker", "against", EXACT), ("观望", "neutral", EXACT),
]  # fmt: skip

ENGAGEMENTS: list[Expected] = [
    ("U", "unaware", EXACT), ("R", "resistant", EXACT), ("N", "neutral", EXACT), ("S", "supportive", EXACT), ("L", "leading", EXACT), ("Leading (sponsor)", "leading", EXACT), ("不了解", "unaware", EXACT), ("领导型", "leading", EXACT),
]  # fmt: skip

# (the cells of a column of judgements, the scale, their values, the positions told wrong)
JUDGEMENTS: list[tuple[list[object], str, list[float | None], set[int]]] = [
    (["高", "中", "低"], "low-high", [5, 3, 1], set()),
    (["H", "M", "L", "h", "m."], "low-high", [5, 3, 1, 5, 3], set()),
    (["High", "Medium", "Low", "M/H"], "low-high", [5, 3, 1, 4], set()),
    (["高", "中", "低", "中高"], "low-high", [5, 3, 1, 4], set()),
    (["高", "中", "低", "中低"], "low-high", [5, 3, 1, 2], set()),
    (["高", "中", "低", "较高"], "low-high", [5, 3, 1, 4], set()),
    (["高", "中", "低", "偏低"], "low-high", [5, 3, 1, 2], set()),
    (["High", "Low", "Medium-High", "Low to medium"], "low-high", [5, 1, 4, 2], set()),
    (["中-高", "中/低", "高", "低"], "low-high", [4, 2, 5, 1], set()),
    (["较高", "中", "较低"], "low-high", [5, 3, 1], set()),
    (["很高", "高", "中", "低", "很低"], "very-low-high", [5, 4, 3, 2, 1], set()),
    (["很高", "高", "中高", "中"], "very-low-high", [5, 4, 3.5, 3], set()),
    (["极高", "高", "中"], "very-low-high", [5, 4, 3], set()),
    (["Very high", "High", "Medium"], "very-low-high", [5, 4, 3], set()),
    (["重大", "较大", "一般", "轻微"], "very-low-high", [5, 4, 3, 2], set()),
    (["灾难性", "严重", "中等", "轻微", "可忽略"], "very-low-high", [5, 5, 3, 2, 1], set()),
    (["Almost certain", "Likely", "Possible", "Unlikely", "Rare"], "very-low-high", [5, 4, 3, 2, 1], set()),
    (["Very likely", "Likely", "Possible", "Unlikely", "Very unlikely"], "very-low-high", [5, 4, 3, 2, 1], set()),
    (["几乎肯定", "很可能", "可能", "不太可能", "极不可能"], "very-low-high", [5, 4, 3, 2, 1], set()),
    (["Catastrophic", "Major", "Moderate", "Minor", "Insignificant"], "very-low-high", [5, 4, 3, 2, 1], set()),
    (["Significant", "Moderate", "Minor"], "low-high", [5, 3, 1], set()),
    (["Critical", "Serious", "Marginal", "Negligible"], "very-low-high", [5, 4, 2, 1], set()),
    (["High (decides)", "高(政策原因)", "High - may delay", "Low: is told"], "low-high", [5, 5, 5, 1], set()),
    (["高度", "中度", "轻度"], "low-high", [5, 3, 1], set()),
    (["高风险", "中风险", "低风险"], "low-high", [5, 3, 1], set()),
    (["High Risk", "Medium risk", "low risk"], "low-high", [5, 3, 1], set()),
    (["🔴", "🟡", "🟢"], "low-high", [5, 3, 1], set()),
    (["Red", "Amber", "Green"], "low-high", [5, 3, 1], set()),
    (["红", "黄", "绿"], "low-high", [5, 3, 1], set()),
    (["★★★☆☆", "★★★★★", "★"], "1-5", [3, 5, 1], set()),
    (["⭐⭐⭐", "⭐"], "1-5", [3, 1], set()),
    (["4/5", "3/5"], "1-5", [4, 3], set()),
    (["8/10", "3/10"], "1-10", [8, 3], set()),
    (["3分", "5分"], "1-5", [3, 5], set()),
    ([4, 3.5, 2], "1-5", [4, 3.5, 2], set()),
    (["4", "3", "5 - key"], "1-5", [4, 3, 5], set()),
    (["30-50%", "10-30%", "70%-90%"], "percent", [0.4, 0.2, 0.8], set()),
    (["60%", "0.6", "六成"], "percent", [0.6, 0.6, 0.6], set()),
    (["<10%", "10-30%", ">90%"], "percent", [0.05, 0.2, 0.95], set()),
    (["80%以上", "低于10%", "≥70%"], "percent", [0.9, 0.05, 0.85], set()),
    (["Low", "low to very low", "High"], "very-low-high", [2, 1.5, 4], set()),
    (["高可能性", "可能性低", "中"], "low-high", [5, 1, 3], set()),
    (["5星", "3星"], "1-5", [5, 3], set()),
    (["核心", "重要", "一般", "次要"], "very-low-high", [5, 4, 3, 2], set()),
    (["60%", "20%"], "percent", [0.6, 0.2], set()),
    ([0.6, 0.2, 0.9], "0-1", [0.6, 0.2, 0.9], set()),
    (["L/H", "High", "Low"], "low-high", [None, 5, 1], {0}),
    (["高/低", "高", "低"], "low-high", [None, 5, 1], {0}),
    (["Delay", "Cost", "Quality"], "1-5", [None, None, None], {0, 1, 2}),
    (["High", "?", "Low"], "low-high", [5, None, 1], set()),
    (["medium–high", "HIGH!", "Low."], "low-high", [4, 5, 1], set()),
    (["很高", "高", "较高", "中"], "very-low-high", [5, 4, 3.5, 3], set()),
    (["比较高", "高", "低"], "low-high", [4, 5, 1], set()),
    (["Fairly high", "High", "Low"], "low-high", [4, 5, 1], set()),
    (["高", "中", "低", "无"], "low-high", [5, 3, 1, None], set()),
]  # fmt: skip

PRIORITIES: list[tuple[list[object], list[float | None]]] = [
    (["P0", "P1", "P2", "P3", "P4"], [5, 4, 3, 2, 1]),
    (["P1", "P2", "P3"], [5, 3, 1]),
    (["P1", "P2", "P3", "P4"], [5, 4, 3, 2]),
    (["p1", "P 2"], [5, 3]),
    (["P0（阻断）", "P2"], [5, 3]),
    (["Must", "Should", "Could", "Won't"], [4, 3, 2, 1]),
    (["紧急", "一般"], [5, 3]),
]  # fmt: skip

LINKS: list[tuple[object, str | None]] = [
    ("3", "3"), (3.0, "3"), ("2fs", "2"), ("1.1 (SS)", "1.1SS"), ("3.5 (SS+3d)", "3.5SS+3d"), ("D,E", "D; E"), ("1.2.1 & 1.1.6", "1.2.1; 1.1.6"),
    ("T2&T3", "T2; T3"), ("T2 and T3", "T2; T3"), ("T2和T3", "T2; T3"), ("T2、T3", "T2; T3"), ("1.1、1.2", "1.1; 1.2"), ("T2/T3", "T2; T3"), ("T2+T3", "T2; T3"), ("1FS,2SS+1", "1; 2SS+1d"), ("任务3完成后", "任务3"),
    ("3FS+2d", "3FS+2d"), ("T3 FS + 2 days", "T3FS+2d"), ("3FS-2d", "3FS-2d"), ("3-2d", "3FS-2d"), ("3FS+1w", "3FS+5d"), ("3FS+1周", "3FS+5d"), ("3FS+2个工作日", "3FS+2d"), ("3FS+4h", "3FS+0.5d"),
    ("3FS+7ed", "3FS+5d"), ("3FS+50%", "3FS+50%"), ("3SS+1 mo", "3SS+20d"), ("3完成-开始", "3"), ("3（完成-开始）", "3"), ("3 开始-开始", "3SS"), ("3开始开始+2天", "3SS+2d"), ("3 完成-完成", "3FF"), ("3 (开始-完成)", "3SF"),
    ("T3: FS", "T3"), ("FS T3", "T3"), ("3 Finish-to-Start", "3"), ("3 (Start to start)", "3SS"), ("3 finish to finish +1d", "3FF+1d"),
    ("after T2", "T2"), ("T2完成后", "T2"), ("T2之后", "T2"), ("待T2完成", "T2"), ("depends on T2", "T2"), ("Task 2", "Task 2"), ("任务2", "任务2"), ("#2", "#2"),
    ("Sign off", "Sign off"), ("WP-3", "WP-3"), ("Class", "Class"), ("无", None), ("None", None), ("-", None), ("N/A", None), ("", None),
]  # fmt: skip


def column(kind: str, name: str) -> Column:
    found = KINDS[kind].column(name)
    assert found is not None
    return found


def read(kind: str, name: str, cell: object, header: str = "") -> Values:
    return values_of(column(kind, name), [cell], header=header, year=2026)  # type: ignore[list-item]


def told(found: Values) -> str:
    return WRONG if found.wrong else NOTED if found.noted else EXACT


@pytest.mark.parametrize(("cell", "day", "how"), DATES)
def test_a_date(cell: object, day: object, how: str) -> None:
    found = read("tasks", "start", cell)
    assert (found.values[0], told(found)) == (pd.Timestamp(str(day)) if day else None, how)


@pytest.mark.parametrize(("cell", "first", "last"), PERIODS)
def test_a_period_begins_a_start_and_ends_a_finish_and_is_told(cell: str, first: str, last: str) -> None:
    start, finish = read("tasks", "start", cell), read("tasks", "finish", cell)
    assert (start.values, finish.values) == ([pd.Timestamp(first)], [pd.Timestamp(last)])
    assert told(start) == told(finish) == NOTED


@pytest.mark.parametrize(("cell", "days", "how"), DAYS)
def test_a_duration(cell: object, days: float | None, how: str) -> None:
    found = read("tasks", "duration", cell)
    assert (found.values[0], told(found)) == (days, how)


@pytest.mark.parametrize(("cell", "number", "how"), NUMBERS)
def test_an_amount(cell: object, number: float | None, how: str) -> None:
    found = read("risks", "cost_impact", cell)
    assert (found.values[0], told(found)) == (number, how)


@pytest.mark.parametrize(
    ("header", "cell", "number"),
    [("成本（万元）", 12, 120000), ("费用(万)", "1.5", 15000), ("预算/万元", 3, 30000), ("Cost (k€)", 5, 5000), ("Budget ('000)", 5, 5000),
     ("Cost in thousands", 5, 5000), ("Cost ($M)", 2, 2e6), ("成本（亿元）", 1, 1e8), ("成本（千元）", 2, 2000), ("成本（元）", 12, 12), ("成本（万元）", "12万", 120000),
     ("成本（万元）", "5000元", 5000), ("Cost", 12, 12), ("Cost (USD)", 12, 12), ("Cost of Kappa (m)", 12, 12e6)],
)  # fmt: skip
def test_the_unit_of_a_heading_counts_for_the_plain_numbers_below(header: str, cell: object, number: float) -> None:
    assert read("tasks", "cost", cell, header).values == [number]


@pytest.mark.parametrize(
    ("header", "cell", "days"),
    [("Duration (h)", 16, 2), ("时长（小时）", "16", 2), ("Duration (weeks)", 2, 10), ("工期（周）", 2, 10), ("工期/周", 2, 10), ("Duration in weeks", "2", 10),
     ("工期（月）", 1, 20), ("Duration (months)", 2, 40), ("Duration (days)", 2, 2), ("工期（天）", 2, 2), ("工期（周）", "3天", 3), ("Weeks", 2, 10)],
)  # fmt: skip
def test_the_unit_of_a_heading_over_durations(header: str, cell: object, days: float) -> None:
    assert read("tasks", "duration", cell, header).values == [days]


@pytest.mark.parametrize(
    ("cell", "days"),
    [("3人天", 3), ("2人月", 40), ("1.5 person-months", 30), ("2人周", 10), ("16人时", 2), ("40h", 5), ("8小时", 1)],
)
def test_effort_is_person_days(cell: str, days: float) -> None:
    assert read("tasks", "effort", cell).values == [days]


@pytest.mark.parametrize(("cell", "share", "how"), PERCENTS)
def test_a_share(cell: object, share: float | None, how: str) -> None:
    found = read("tasks", "progress", cell)
    assert (found.values[0], told(found)) == (share, how)


@pytest.mark.parametrize(
    ("kind", "name", "cell", "value", "how"),
    [
        *(("tasks", "status", *one) for one in STATES),
        *(("tasks", "milestone", *one) for one in TICKS),
        *(("stakeholders", "attitude", *one) for one in ATTITUDES),
        *(("stakeholders", "engagement_current", *one) for one in ENGAGEMENTS),
    ],
)
def test_a_choice(kind: str, name: str, cell: object, value: object, how: str) -> None:
    found = read(kind, name, cell)
    assert (found.values[0], told(found)) == (value, how)


@pytest.mark.parametrize(("cells", "scale", "values", "wrong"), JUDGEMENTS)
def test_judgements(cells: list[object], scale: str, values: list[float | None], wrong: set[int]) -> None:
    found = values_of(column("risks", "impact"), cells)  # type: ignore[arg-type]
    assert (found.scale, found.values, set(found.wrong)) == (scale, values, wrong)


@pytest.mark.parametrize(("cells", "values"), PRIORITIES)
def test_priorities(cells: list[object], values: list[float | None]) -> None:
    assert values_of(column("tasks", "priority"), cells).values == values  # type: ignore[arg-type]


@pytest.mark.parametrize(("cell", "links"), LINKS)
def test_predecessors(cell: object, links: str | None) -> None:
    assert read("tasks", "predecessors", cell).values == [links]


def test_a_lag_of_which_nobody_says_how_long_it_is_is_left_out_and_told() -> None:
    found = read("tasks", "predecessors", "4.4 (SS+lag)")
    assert (found.values, told(found)) == (["4.4SS"], NOTED)
