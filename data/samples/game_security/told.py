"""Mobile-game security: how to read the sample, and what a product manager would tell in the meeting."""

from data.kinds import Words

# fmt: off
LINES = (
    (Words("Kept by", "编制人"), Words("Jiang Ruoning, product manager of Tinglan Cloud", "汀澜云产品经理 江若宁")),
    (Words("Parties", "参与方"), Words("Tinglan Cloud (platform), Hengdun Security (product), Luyu Games (studio of “Floating Isles”); Suxi Interactive waits for the case", "汀澜云（平台方）、衡盾安全（产品方）、麓屿游戏（《浮岛远征》工作室）；溯汐互动等待案例")),
    (Words("How to read", "阅读方法"), Words("All dates are seen from the status date. Judgements are on 1 to 5, a blank one is not known yet. Money is in CNY, cost of delay per week.", "所有日期以状态日期为准。评分为 1 至 5 分，空白表示尚未了解。金额单位为元，延迟成本按周计。")),
    (Words("Calendar", "日历"), Words("Monday to Friday with China's holidays and make-up days; those of 2027 are provisional.", "周一至周五，含中国法定节假日与调休；2027 年为暂定。")),
    (Words("Invented", "虚构声明"), Words("Companies, persons and figures are invented.", "公司、人员与数据均为虚构。")),
)

FINDINGS = (
    Words("Seven people decide; one of them opposes: Shao Qiming, technical director of Luyu (influence 5, relevance 4). No next contact is agreed with him, and the joint debugging environment (T26) is blocked until he signs the whitelist.",
          "7 人有决定权，其中 1 人反对：麓屿技术总监邵启明（影响度 5、相关度 4）。与他尚未约定下次沟通，联调环境（T26）因白名单待其签字而阻塞。"),
    Words("The client and the boss disagree most on “Player appeal channel for wrong bans” (T29): first of 35 open tasks for the client, last for the boss. It is promised to Bai Yanqiu for 4 December and takes 26 person days.",
          "客户与老板分歧最大的是“误封玩家申诉通道”（T29）：35 项未完成任务中，客户排第 1，老板排第 35。该任务已向白砚秋承诺 12 月 4 日完成，需投入 26 人天。"),
    Words("Two of four red risks threaten “Go-live with season 3” (T44): frame rate on mid-range phones (R2) and a wave of wrong bans (R3). Rejection of the package by the stores (R4) stays red after the response.",
          "4 项红色风险中有 2 项威胁“随 S3 赛季正式上线”（T44）：中端机帧率下降（R2）和开服当天大面积误封（R3）。商店驳回赛季包（R4）在应对后仍为红色。"),
    Words("Go-live moves from 12 to 20 January, six working days. Interface document v2 (T13) is four working days late and holds up 25 other open tasks.",
          "上线由 1 月 12 日推迟到 1 月 20 日，共 6 个工作日。接口文档 v2（T13）已逾期 4 个工作日，影响后续 25 项未完成任务。"),
)
# fmt: on
