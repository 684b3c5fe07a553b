"""Data security governance: how to read the sample, and what a product manager would tell in the meeting."""

from data.kinds import Words

# fmt: off
LINES = (
    (Words("Kept by", "编制人"), Words("Wen Ruoxi, product manager of Tinglan Cloud", "汀澜云产品经理 温若溪")),
    (Words("Parties", "参与方"), Words("Tinglan Cloud (platform), Jiezhi Data (classification engine), Zeyuan Group (manufacturer with 17 systems); Lanxu Retail waits for the case", "汀澜云（平台方）、界知数据（分类分级引擎方）、泽原集团（制造企业，17 个系统）；岚序零售等待案例")),
    (Words("How to read", "阅读方法"), Words("All dates are seen from the status date. Judgements are on 1 to 5, a blank one is not known yet. Money is in CNY, cost of delay per week.", "所有日期以状态日期为准。评分为 1 至 5 分，空白表示尚未了解。金额单位为元，延迟成本按周计。")),
    (Words("Calendar", "日历"), Words("Monday to Friday with China's holidays and make-up days; those of 2027 are provisional. Zeyuan allows no change from 25 December to 8 January.", "周一至周五，含中国法定节假日与调休；2027 年为暂定。泽原 12 月 25 日至 1 月 8 日封网。")),
    (Words("Invented", "虚构声明"), Words("Companies, persons and figures are invented.", "公司、人员与数据均为虚构。")),
)

FINDINGS = (
    Words("Eight people decide; one of them opposes: Duan Jingchuan, head of Zeyuan's data platform (influence 4, relevance 5). No next contact is agreed with him, and the read-only account (T20) waits for his approval; 23 other open tasks wait for the account.",
          "8 人有决定权，其中 1 人反对：泽原数据平台负责人段景川（影响度 4、相关度 5）。与他尚未约定下次沟通，只读账号（T20）待其批准，后续 23 项未完成任务受此影响。"),
    Words("The client and the boss disagree most on “Price model by data source” (T8): first of 35 open tasks for the client, last for the boss. Zeyuan's budget round closes on 4 December; the plan ends on 3 December.",
          "客户与老板分歧最大的是“按数据源计价的价格模型”（T8）：35 项未完成任务中，客户排第 1，老板排第 35。泽原预算申报 12 月 4 日截止，计划 12 月 3 日完成。"),
    Words("Three of five red risks threaten “Go-live: customer data masked in production” (T44): load of the core database (R2), reports broken by masking (R3) and the year-end freeze (R4). The replica account (R1) stays red after the response.",
          "5 项红色风险中有 3 项威胁“正式上线：生产环境客户数据脱敏”（T44）：拖慢核心库（R2）、脱敏导致报表出错（R3）和年结封网（R4）。从库账号未获批（R1）在应对后仍为红色。"),
    Words("Go-live moves from 15 to 27 January, eight working days. It still meets the promised date of 27 January, without a single day to spare.",
          "上线由 1 月 15 日推迟到 1 月 27 日，共 8 个工作日。仍赶得上 1 月 27 日的承诺日期，但已无任何余量。"),
)
# fmt: on
