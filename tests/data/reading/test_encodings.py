"""Names stay names in whatever encoding an office wrote its csv, and what was guessed is told."""

import math
import time

import pytest

from data.reading import read
from data.reading.encodings import decoded

SIMPLIFIED = {
    "people": "姓名,所属部门,岗位角色,关注点,影响度\n赵敏,平台部,架构师,接口稳定,5\n钱丽,安全部,产品经理,上线时间,3\n",
    "plan": "任务,负责人,开始,备注\n起草接口文档,钱丽,2026-03-02,需要业务方确认后再发布\n评审,赵敏,2026-03-05,会议纪要已归档\n",
    "risks": "编号,风险,概率,应对措施\nR1,供应商延期交付,高,提前签订备用合同，并每周跟踪进度\n",
    "short": "姓名\n王伟\n李娜\n",
    "English heads": "Name,Department,Influence\nZhao Min,平台,5\nQian Li,安全,3\n",
    "one in Chinese": "ID,Task,Owner\n1,Draft the interface,李雷\n2,Review,Zhao Min\n",
    "punctuation": "客户,合同金额（万元）,对接人\n“星海”游戏,120,周燕\n远山科技有限公司,80,吴刚\n",
}
TRADITIONAL = {
    "people": "姓名,所屬部門,職位角色,關注點,影響度\n趙敏,平台部,架構師,介面穩定,5\n錢麗,安全部,產品經理,上線時間,3\n",
    "plan": "任務,負責人,開始,備註\n起草介面文件,錢麗,2026-03-02,需要業務單位確認後再發佈\n評審,趙敏,2026-03-05,會議記錄已歸檔\n",
    "risks": "編號,風險,機率,應對措施\nR1,供應商延期交付,高,提前簽訂備用合約，並每週追蹤進度\n",
    "short": "姓名\n王偉\n李娜\n",
    "English heads": "Name,Department,Influence\nZhao Min,平台,5\nQian Li,安全,3\n",
    "one in Chinese": "ID,Task,Owner\n1,Draft the interface,韓梅梅\n2,Review,Zhao Min\n",
    "punctuation": "客戶,合約金額（萬元）,聯絡人\n「星海」遊戲,120,周燕\n遠山科技有限公司,80,吳剛\n",
}
WESTERN = {
    "French": "Nom,Département,Rôle\nRené,Qualité,Chargé d’études\nZoë,Marché,Élue à Orléans\n",
    "German": "Aufgabe;Verantwortlich;Größe\nPrüfung der Schnittstelle;Jürgen;groß\nÜbergabe;Käthe;klein\n",
    "Portuguese": "Nome,Função,Observações\nJoão,Gestão de operações,não há objeções\n",
    "Danish": "Navn,Rolle\nØystein,Ålesund\nKåre,Færøyene\n",
    "one letter": "Name,Role\nZoë,Lead\n",
    "typography": "Name,Note\nAnna,“quoted” – don’t\n",
    "money": "Item,Price\nLicence,5 €\nSupport,3 €\n",
    "capitals": "Aufgabe\nÄÖÜ\nüöä\n",
}
CYRILLIC = {
    "people": "Имя,Отдел,Роль,Влияние\nОльга Смирнова,Платформа,Архитектор,5\nПётр,Закупки,Менеджер,3\n",
    "plan": "Задача,Ответственный,Начало\nСогласовать интерфейс,Иван Петров,2026-03-02\nПроверка договора,Мария,2026-03-05\n",
    "one in Cyrillic": "Name,Department\nИван,Platform\n",
    "Ukrainian": "Назва,Відповідальний\nПідготувати звіт,Олена\nЇжак і ґанок,Євген\n",
    "punctuation": "Риск,Вероятность\nПоставщик задержит «сроки» – №5,3\n",
}
JAPANESE = {
    "people": "氏名,部署,役割,影響度\n佐藤花子,プラットフォーム部,設計者,5\n鈴木一郎,セキュリティ,担当,3\n",
    "plan": "タスク,担当者,開始日\nインターフェース仕様書の作成,佐藤,2026-03-02\nレビュー,鈴木,2026-03-05\n",
    "risks": "リスク,確率,対応策\n納品が遅れる,高,予備の契約を結び、毎週進捗を確認する\n",
    "one in Japanese": "Task,Owner\nDraft,さとう\n",
}
KOREAN = {
    "people": "이름,부서,역할,영향력\n김민준,플랫폼팀,설계자,5\n이서연,보안팀,담당자,3\n",
    "plan": "작업,담당자,시작일\n인터페이스 문서 작성,김민준,2026-03-02\n검토 회의,이서연,2026-03-05\n",
    "risks": "위험,확률,대응 방안\n공급업체 납품 지연,높음,예비 계약을 체결하고 매주 진행 상황을 확인한다\n",
    "minutes": "안건,결정,기한\n고객 시연 일정 변경,다음 달로 미룬다,2026-04-01\n예산 초과 보고,재무팀이 검토한다,2026-04-08\n",
    "one in Korean": "Task,Owner\nDraft,박지훈\n",
}
NEIGHBOURS = [
    *(("cp1251", text) for text in CYRILLIC.values()),
    *(("cp932", text) for text in JAPANESE.values()),
    *(("cp949", text) for text in KOREAN.values()),
]
GUESSED = [
    *(("gb18030", text) for text in SIMPLIFIED.values()),
    *(("gbk", text) for text in SIMPLIFIED.values()),
    *(("big5", text) for text in TRADITIONAL.values()),
    *(("cp1252", text) for text in WESTERN.values()),
]
SAID = {"gb18030": "Simplified", "gbk": "Simplified", "big5": "Traditional", "cp1252": "Western"}


@pytest.mark.parametrize(("encoding", "text"), GUESSED, ids=[f"{encoding} {text[:12]!r}" for encoding, text in GUESSED])
def test_an_encoding_that_nothing_tells_is_known_by_its_letters(encoding: str, text: str) -> None:
    found = decoded(text.encode(encoding))
    assert found is not None
    assert (found.text, found.guessed, found.damaged) == (text, True, 0)


@pytest.mark.parametrize(("encoding", "text"), NEIGHBOURS, ids=[f"{encoding} {text[:12]!r}" for encoding, text in NEIGHBOURS])  # fmt: skip
def test_cyrillic_japanese_and_korean_are_known_by_their_letters_and_told(encoding: str, text: str) -> None:
    found = decoded(text.encode(encoding))
    assert found is not None
    assert (found.text, found.encoding, found.guessed, found.damaged, found.unlike) == (text, encoding, True, 0, False)
    (note,) = [one for one in read("people.csv", (text * 2).encode(encoding)).problems if "encoding" in one.code]
    said = {"cp1251": ("Cyrillic", "西里尔"), "cp932": ("Japanese", "日文"), "cp949": ("Korean", "韩文")}[encoding]
    assert (note.code, said[0] in note.sentence("en"), said[1] in note.sentence("zh")) == (
        "encoding_guessed",
        True,
        True,
    )


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1253", "Όνομα,Τμήμα\nΜαρία,Πλατφόρμα\nΓιώργος,Ασφάλεια\n"),
        ("cp1255", "שם,מחלקה\nדנה,פיתוח\nיוסי,אבטחה\n"),
        ("cp874", "ชื่อ,แผนก\nสมชาย,แพลตฟอร์ม\nมาลี,ความปลอดภัย\n"),
    ],
    ids=["Greek", "Hebrew", "Thai"],
)
def test_letters_like_none_that_is_known_are_warned_of(encoding: str, text: str) -> None:
    problems = {one.code: one for one in read("people.csv", text.encode(encoding)).problems}
    assert problems["encoding_unknown"].severity == "warning"
    assert "probably wrong" in problems["encoding_unknown"].sentence("en")
    assert "很可能有误" in problems["encoding_unknown"].sentence("zh")
    assert "encoding_guessed" not in problems


@pytest.mark.parametrize(("encoding", "text"), GUESSED, ids=[f"{encoding} {text[:12]!r}" for encoding, text in GUESSED])
def test_each_line_alone_is_known_too(encoding: str, text: str) -> None:
    for line in text.splitlines():
        found = decoded(line.encode(encoding))
        assert found is not None
        assert found.text == line


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("text", [*SIMPLIFIED.values(), *TRADITIONAL.values(), *WESTERN.values()])
def test_what_the_file_itself_says_is_certain(encoding: str, text: str) -> None:
    found = decoded(text.encode(encoding))
    assert found is not None
    assert (found.text, found.guessed) == (text, False)


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [*SIMPLIFIED.values(), *TRADITIONAL.values(), *WESTERN.values()])
def test_utf_16_is_known_with_its_mark_and_without(encoding: str, text: str) -> None:
    bare, marked = decoded(text.encode(encoding)), decoded(f"\ufeff{text}".encode(encoding))
    assert bare is not None
    assert marked is not None
    assert (bare.text, bare.guessed, marked.text, marked.guessed) == (text, True, text, False)


@pytest.mark.parametrize(("encoding", "text"), GUESSED[::3])
def test_a_guess_is_told_in_both_languages(encoding: str, text: str) -> None:
    notes = [one for one in read("people.csv", (text * 2).encode(encoding)).problems if one.code == "encoding_guessed"]
    assert [note.severity for note in notes] == ["note"]
    assert SAID[encoding] in notes[0].sentence("en")
    assert "另存为 UTF-8" in notes[0].sentence("zh")


def test_what_is_certain_is_not_told() -> None:
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "ascii"):
        text = "Name,Role\nZhao Min,Lead\nQian Li,Lead\n" if encoding == "ascii" else SIMPLIFIED["people"]
        assert read("people.csv", text.encode(encoding)).problems == ()


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "big5"])
def test_a_broken_letter_does_not_spoil_the_others_and_is_told(encoding: str) -> None:
    text = TRADITIONAL["plan"] if encoding == "big5" else SIMPLIFIED["plan"]
    whole = (text * 20).encode(encoding)
    at = whole.index(b"2026") - 2
    reading = read("plan.csv", whole[:at] + b"\xff" + whole[at:])
    (warning,) = [problem for problem in reading.problems if problem.code == "letters_damaged"]
    assert warning.severity == "warning"
    assert len(reading.found[0].record_rows) + len(reading.found[0].not_records) == 59
    assert (reading.found[0].table.records["owner"] == ("錢麗" if encoding == "big5" else "钱丽")).sum() >= 19


def test_stray_nul_bytes_are_taken_out_and_told() -> None:
    reading = read("people.csv", SIMPLIFIED["people"].encode().replace("赵敏".encode(), "赵\0敏".encode()))
    assert reading.found[0].table.records["name"].tolist() == ["赵敏", "钱丽"]
    assert [(problem.code, dict(problem.values)) for problem in reading.problems] == [("nuls_taken_out", {"count": 1})]


@pytest.mark.parametrize("content", [bytes(range(32)) * 20, b"\x00" * 500, bytes([1, 2, 3, 200]) * 100])
def test_bytes_that_are_no_text_are_none(content: bytes) -> None:
    assert decoded(content) is None


def test_letters_that_the_last_guess_cannot_read_are_told() -> None:
    problems = read("plan.csv", "کار,مسئول\nپیش‌نویس گزارش,چنگیز\nبازبینی,پرویز\n".replace("ی", "ي").replace("ک", "ك").encode("cp1256")).problems  # fmt: skip
    assert {"encoding_unknown", "letters_damaged"} <= {problem.code for problem in problems}


def test_a_line_that_never_ends_takes_no_longer_than_many_short_ones() -> None:
    """Four times the letters may take four times as long, not sixteen: a file of one line once stopped the reader for minutes."""

    def took(times: int) -> float:
        content = "é|".encode("cp1252") * times
        best = math.inf
        for _ in range(3):
            began = time.perf_counter()
            decoded(content)
            best = min(best, time.perf_counter() - began)
        return best

    assert took(40_000) < 9 * took(10_000)
