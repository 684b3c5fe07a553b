"""How Cyrillic, Japanese or Korean a text looks in the old encodings of those offices: by the letters that are common there."""

import re

# The letters that most Cyrillic texts consist of: two thirds of Russian, and no fewer of its neighbours' languages.
_OFTEN = frozenset("оеаинтсрвлі")
_WORD = re.compile(r"(?<!\w)[А-ЯЁЂЃЄЅІЇЈЉЊЋЌЎЏҐ]?[а-яёђѓєѕіїјљњћќўџґ]+(?!\w)")
_CAPITALS = re.compile(r"(?<!\w)[А-ЯЁЂЃЄЅІЇЈЉЊЋЌЎЏҐ]{2,}(?!\w)")  # as many a Chinese word looks: half as telling
_SHARE_OF_OFTEN = 0.45
_PUNCTUATION = "–—№«»„“”’…€°§"
# The syllables that Korean is full of: endings and particles, then what plans, risks and names are written with.
_KOREAN = frozenset(
    "이다는에의을가하한고지로기사자도를은리인시과대어정라부상전서아나일수보해구제주장그원스만여공동성조무안산교실용관계회개비위방경면업내우화신중러거으생분등문"
    "발유연마세오드트미소단진영모선통합력처추출작담당명름험속행완료검토승최종요청객품질결예김박최강윤임황권송류홍민준서지현우은혜희재훈철호석태규팀장영향의역할이름날짜설치터페바록목표매운법책협점평준늦게질자체온출입외"
)  # fmt: skip


def cyrillic(sample: bytes) -> float:
    """The share of letters beyond ASCII that stand in Cyrillic words of letters that are common there (Windows-1251)."""
    text = sample.decode("cp1251", "replace")
    above = [letter for letter in text if letter > "\x7f" and letter not in _PUNCTUATION]
    words, capitals = "".join(_WORD.findall(text)).lower(), "".join(_CAPITALS.findall(text)).lower()
    often = sum(letter in _OFTEN for letter in words + capitals)
    if not above or often < _SHARE_OF_OFTEN * len(words + capitals):
        return 0.0
    return (len(words) + len(capitals) / 2) / len(above)


def japanese(sample: bytes) -> float:
    """The share of kana and common kanji among the letters beyond ASCII (Shift JIS); nothing where there is no kana."""
    text = sample.decode("cp932", "replace")
    above = [letter for letter in text if letter > "\x7f"]
    kana = sum("\u3041" <= letter <= "\u30ff" for letter in above)
    return sum(map(_in_japanese, above)) / len(above) if kana >= 0.1 * len(above) and above else 0.0


def korean(sample: bytes) -> float:
    """The share of common syllables among the letters beyond ASCII (EUC-KR, Windows-949)."""
    text = sample.decode("cp949", "replace")
    above = [letter for letter in text if letter > "\x7f"]
    return sum(map(_in_korean, above)) / len(above) if above else 0.0


def _in_japanese(letter: str) -> float:
    if letter == "\ufffd":
        return -3.0
    if "\u3041" <= letter <= "\u30ff":
        return 1.0
    if "\uff61" <= letter <= "\uff9f":  # half of a character in another encoding; hardly written any more
        return -0.5
    code = letter.encode("cp932", "replace")
    return 0.8 if len(code) == 2 and code[0] < 0x99 else -0.5  # the first level of JIS X 0208, its punctuation


def _in_korean(letter: str) -> float:
    if letter == "\ufffd":
        return -3.0
    if letter in _KOREAN:
        return 1.0
    return 0.0 if "\uac00" <= letter <= "\ud7a3" else -0.5
