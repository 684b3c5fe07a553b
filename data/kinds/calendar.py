"""Calendar: days that depart from the working week, holidays and make-up working days alike."""

from data.kinds._columns import Column
from data.kinds._kind import Kind
from data.kinds._words import Words

KIND = Kind(
    name="calendar",
    words=Words("Calendar", "日历"),
    place=20,
    key="date",
    label="date",
    telling=("working",),
    sheets=("calendar", "holidays", "working days", "日历", "工作日历", "节假日"),
    columns=(
        Column("date", Words("Date", "日期"), "date", required=True, also=("day",)),
        Column("working", Words("Working day", "是否工作日"), "yes_no", also=("working", "is working day", "workday", "工作日")),
        Column("hours", Words("Hours", "工时"), "number", lowest=0, highest=24, also=("working hours", "工作小时")),
        Column("name", Words("Name", "名称"), also=("holiday", "description", "节日", "说明")),
    ),
)  # fmt: skip
