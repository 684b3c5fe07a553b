"""A person's name as it may be written elsewhere: other spacing and order, without a title, in pinyin, with an initial."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from data.reading.traditional import simplified

LONGEST = 80  # letters; what is longer is no name
_HAN = re.compile(r"[\u3400-\u9fff·]+")
_TITLE = re.compile(r"^(?:mrs|miss|mr|ms|mx|dr|prof|professor|ir|ing|eng|sir|dipl)\.?\s+", re.I)
_AFTER = re.compile(r"[,，]?\s*(?:phd|ph\.d\.?|mba|pmp|msc|bsc|jr\.?|sr\.?|esq\.?)$", re.I)
_BRACKETS = re.compile(r"\s*[(（\[【][^()（）\[\]【】]{0,60}[)）\]】]")
# What a Chinese speaker puts behind a family name: a post or a courtesy.
_POSTS = (
    "总经理", "董事长", "总监", "经理", "主任", "部长", "处长", "科长", "局长", "院长", "所长", "校长", "厂长", "组长", "队长",
    "书记", "主管", "老师", "教授", "博士", "工程师", "先生", "女士", "小姐", "律师", "医生", "会计", "秘书", "老板", "总", "董", "工", "处", "局", "导", "哥", "姐",
)  # fmt: skip
_TWO_CHARACTER_FAMILIES = (
    "欧阳",
    "司马",
    "上官",
    "诸葛",
    "东方",
    "皇甫",
    "尉迟",
    "公孙",
    "慕容",
    "令狐",
    "端木",
    "司徒",
    "夏侯",
    "长孙",
)


@dataclass(frozen=True)
class Name:
    """One name taken apart. whole: as compared, in simplified letters, without titles, spaces and case.

    words: the words of a name in letters, sorted. sound: the syllables of a Chinese name, or all letters of another, in an
    order that does not depend on whether the family comes first. family: the family of a Chinese name.
    post: what stands in the place of a given name (总, 经理), blank where a given name does.
    """

    whole: str
    words: tuple[str, ...]
    sound: str
    family: str
    post: str
    chinese: bool


def name_of(written: object) -> Name | None:
    """The name in a cell; None where there is none, or what is too long to be one."""
    if not isinstance(written, str) or not written.strip() or len(written) > LONGEST:
        return None
    bare = _BRACKETS.sub("", unicodedata.normalize("NFKC", written)).strip() or written.strip()
    return _chinese(bare) if _HAN.fullmatch(re.sub(r"\s+", "", bare)) else _in_letters(bare)


def _chinese(bare: str) -> Name:
    whole = simplified(re.sub(r"[\s·]+", "", bare))
    family = whole[:2] if whole.startswith(_TWO_CHARACTER_FAMILIES) else whole[:1]
    post = next((post for post in _POSTS if whole == family + post), "")
    if not post:  # 王建国经理: a whole name with a post behind it
        behind = next(
            (
                post
                for post in _POSTS
                if len(post) > 1 and whole.endswith(post) and len(whole) - len(post) > len(family)
            ),
            "",
        )
        whole = whole.removesuffix(behind)
    return Name(whole, (), _sound(whole), family, post, chinese=True)


def _in_letters(bare: str) -> Name:
    said = _AFTER.sub("", _TITLE.sub("", bare)).casefold()
    if said.count(",") == 1:  # Vidal, Ana
        family, _, given = said.partition(",")
        said = f"{given} {family}"
    plain = "".join(one for one in unicodedata.normalize("NFKD", said) if not unicodedata.combining(one))
    words = tuple(sorted(word for word in re.split(r"[^\w]+", plain) if word))
    return Name("".join(words), words, "".join(sorted("".join(words))), "", "", chinese=False)


def _sound(whole: str) -> str:
    return "".join(sorted("".join(_syllables(whole))))


@lru_cache(maxsize=4096)
def _syllables(whole: str) -> tuple[str, ...]:
    from pypinyin import lazy_pinyin  # here, since it loads a dictionary

    return tuple(lazy_pinyin(whole, v_to_u=False))


def fuller(one: Name, other: Name) -> bool:
    """Whether the first name is the fuller, real one: a given name before a post (王建国, 王总), a whole word before its initial."""
    return _fullness(one) > _fullness(other)


def _fullness(name: Name) -> tuple[bool, int]:
    return not name.post, sum(len(word) > 1 for word in name.words)


def spelled_in_pinyin(chinese: Name, letters: Name) -> bool:
    """Whether a name in letters is the pinyin of a Chinese one, in either order: 王小明, Wang Xiaoming, Xiao-Ming WANG."""
    syllables = _syllables(chinese.whole)
    family = len(_syllables(chinese.family))
    given = "".join(syllables[family:])
    return bool(given) and tuple(sorted(("".join(syllables[:family]), given))) == _joined(letters.words, given)


def _joined(words: tuple[str, ...], given: str) -> tuple[str, ...]:
    """The words with those that only together make the given name put together: wang, xiao, ming -> wang, xiaoming."""
    parts = [word for word in words if word in given and word != given]
    if sorted("".join(parts)) == sorted(given):
        return tuple(sorted((*(word for word in words if word not in parts), given)))
    return words
