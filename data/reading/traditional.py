"""Traditional Chinese brought to Simplified, character by character, so that one list of words knows both."""

# Every Traditional character, of Taiwan, Hong Kong or elsewhere, whose Simplified one stands in a word that Liaison knows
# (the characters are those of OpenCC; a test asks it of every word).
_TRADITIONAL = (
    "丟並乾佈佔併來侷係個偉側備傢傳傾僅價億優內兩冊別刪則創劃動務匯區協卻卽厤參員問啓啟單噹嚮嚴國圍圖團埰執堅報場塊壓壞夥學寀實審寫將專對導層屬崗師帶幷幹幾庫廢強彆彈彔彙後徑從復徵態慮憂應懷戰戶掛採換損摺擁擇擊擔據擬擱攤敎數斷"
    "於昇時暫曆曉曏會朮枱査條棄業極榘榦構樂標樣機橫檔檢檯欄權歐歷歸殘決沒沖況減測準溝滙滯滿潛濟為無熱營爭爲牴牽狀獻現環產産畢異當疊發監盤眾瞭確碼礙禮種稱積箇節範篩簡簽籤糰約紅納純級細終組結絕絡給統絶經綜綫維綱網緊線編緩緻縮總"
    "績織繪繫繼續羣義聯聲職脅脩臨臺與興萬蓋蔘處號衆術衕衝衹裏補裡製複覈見規視覺覽觀觸計訊討記訪設訴註評試詩話該詳誌認誘語誤說説誰調請論諾謂證識議護讀變讓讚負財貢責買費資質賬賴購贊踰蹤軟較載輕輯輸轉辦迴逕這週進遊運過達遞遠適遲"
    "選還邊郵鄰鈕銷錄錯録錶鍵鏈長門閉開間閤閾闆關陞陣隊階際隨險隱隻雙雜難電韓響頁項順須預領頭頻題額顏顔類顧顯風颱餘饋駁驅驗驟體髮麪麫麵麼麽點齣"
)
_SIMPLIFIED = (
    "丢并干布占并来局系个伟侧备家传倾仅价亿优内两册别删则创划动务汇区协却即历参员问启启单当向严国围图团采执坚报场块压坏伙学采实审写将专对导层属岗师带并干几库废强别弹录汇后径从复征态虑忧应怀战户挂采换损折拥择击担据拟搁摊教数断"
    "于升时暂历晓向会术台查条弃业极矩干构乐标样机横档检台栏权欧历归残决没冲况减测准沟汇滞满潜济为无热营争为抵牵状献现环产产毕异当叠发监盘众了确码碍礼种称积个节范筛简签签团约红纳纯级细终组结绝络给统绝经综线维纲网紧线编缓致缩总"
    "绩织绘系继续群义联声职胁修临台与兴万盖参处号众术同冲只里补里制复核见规视觉览观触计讯讨记访设诉注评试诗话该详志认诱语误说说谁调请论诺谓证识议护读变让赞负财贡责买费资质账赖购赞逾踪软较载轻辑输转办回径这周进游运过达递远适迟"
    "选还边邮邻钮销录错录表键链长门闭开间合阈板关升阵队阶际随险隐只双杂难电韩响页项顺须预领头频题额颜颜类顾显风台余馈驳驱验骤体发面面面么么点出"
)
_TABLE = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def simplified(text: str) -> str:
    """The text in Simplified Chinese as far as known words need it; for comparing, never for showing."""
    return text if text.isascii() else text.translate(_TABLE)
