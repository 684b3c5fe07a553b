"""Cells as they turn up in real lists and as someone would write them who wishes the program ill."""

import datetime as dt
from random import Random

Value = str | int | float | bool | dt.datetime | dt.date | None

NASTY: tuple[Value, ...] = (
    # dates in every order, and days that are none
    "3/15", "15/3/2026", "3/15/2026", "2024.3.5", "2024年3月5日", "3月15日", "2026-02-30", "99/99/9999", "0001-01-01", "9999-12-31",
    "1899-12-30", "2262-04-12", "31 Feb 2026", "Mon, 3rd March '26", "20261332", "2026-03-02T25:61:61", "26/13/32 99:99 pm", "0/0/0000",
    dt.datetime(9999, 12, 31, 23, 59, 59), dt.datetime(1900, 1, 1), dt.datetime(1904, 1, 1), dt.datetime(2026, 3, 2, 9, 30), dt.date(2026, 3, 31),
    # numbers of every size, and what only looks like one
    "1" * 400, "7" * 5000, "9" * 17, 10**15, -(10**15), 1e308, -1e308, 5e-324, 0.1 + 0.2, -1, 0, -0.0, 2**63, "1e308", "inf", "-inf", "nan", "NaN", "1e999",
    "１２３", "½", "٣", "²", "三十", "十十", "1.5万", "¥ 1,200.50", "1.234.567,8", "1,5", "12,34,56", "- 3", "+-3", "3..5", ".", "0x1F", "1_000",
    # shares, durations, links
    "120%", "-5%", "50 %", "5％", "%", "0.5%", "1" * 40 + "%", "3 days", "2周", "半天", "16h", "三天半", "1" * 320 + "d", "-2d", "3-5 days",
    "T1", "T2FS+2d", "T1;T2;T3", "T1, T1", "3SS-99999999d", "T1FS+" + "9" * 320 + "d", "1;2;3;4;5;6;7;8;9", "T9999", "→", "FS", ";;;", "T1FF+1w、T2",
    # text that bites: formulas, markup, links, control characters, other directions, great length
    "=cmd|' /C calc'!A0", "=1+1", "+1", "@SUM(A1)", "<img src=x onerror=alert(1)>", "[x](javascript:alert(1))", "![](http://example.org/x.png)",
    "{found}", "{}", "{0}", "%s", "$(x)", "</v></c>", "&amp;&lt;", "a\x00b", "\x07\x1b[31m", "_x0041_", "\ufffe", "\u202eevil\u202c", "مرحبا", "שלום",
    "😀", "👩‍👩‍👧", "é", "e\u0301", "ﬁ", "\u200b", "\ufeff", "\xa0", "　", "x" * 10_000, "长" * 5_000, "a\n" * 300, "'", '"', "\\", "a\tb", "a;b,c|d",
    # words that mean nothing yet, truths, errors
    "TBD", "待定", "-", "—", "n/a", "None", "null", True, False, "TRUE", "yes", "是", "√", "X", "#REF!", "#DIV/0!", "maybe", "?", "合计", "Total", "Notes:", "备注：",
    # judgements on every scale
    "High", "高", "较高", "very low", "P0", "p9", "4/5", "7 out of 10", "★★★", "0.05", 0.4, 80, 5, 3, 1.5, 11, 101, "3 - medium", "高(3)", "低/中/高",
)  # fmt: skip

NAMES = (
    "Zhao Min",
    "Qian Li",
    "Sun Wei",
    "李娜",
    "吴刚",
    "Zhou Yan",
    "市场部*经理",
    "Zhao  Min",
    "zhao min",
    "O'Connell",
    "A; B",
    "=Li",
    "<b>Li</b>",
    "李",
)
WORK = (
    "Design",
    "Build",
    "Test",
    "联调",
    "上线",
    "Write interface document",
    "设计",
    "Go-live",
    "=Design",
    "Design ",
    "design",
    "T1",
    "1",
    "1.1",
)
TITLES = ("Vendor leaves", "Data is lost", "接口变更", "=Risk", "<i>Risk</i>", "Price", "R1", "延期")


def cell(draw: Random) -> Value:
    """Any of them; now and then two at once."""
    one = draw.choice(NASTY)
    if draw.random() < 0.1 and isinstance(one, str):
        return f"{one}{draw.choice(('', ' ', '/', '; ', ':', '-'))}{draw.choice(NASTY)}"
    return one
