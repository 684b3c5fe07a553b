"""The words that mean the same above a column, in many languages."""

from data.reading.families import _FAMILIES, meanings
from data.reading.spellings import plain


def test_no_word_says_two_things() -> None:
    said: dict[str, set[str]] = {}
    for thing, words in _FAMILIES.items():
        for word in words.split("|"):
            said.setdefault(plain(word), set()).add(thing)
    assert {word: things for word, things in said.items() if len(things) > 1} == {}


def test_words_of_several_languages_say_the_same() -> None:
    known = meanings()
    assert {known[plain(word)] for word in ("owner", "负责人", "responsable", "ответственный")} == {"owner"}
    assert {known[word] for word in ("the", "的", "der")} == {""}
