"""One look at a piece of a workbook tells whether it has to be searched through, and never calls plain what is not."""

import re

import numpy as np
import pytest

from data.reading import Stopped, read
from data.reading.glanced import glanced
from data.reading.shared import Shared, text_shared
from tests.data.reading.workbooks import PEOPLE, book

PLAIN = b'<row r="7"><c r="A7" t="s"><v>12</v></c><c r="B7" s="1"><v>4.5</v></c></row>' * 1_000
TEXTS = (
    b'<sst count="3"><si><t>One</t></si><si><t>More of it</t></si><si/><size>no text</size><si \n><t>x</t></si></sst>'
)
BEGUN = re.compile(rb"<(?:[^<>\s/:]{1,40}:)?si[\s/>]")


def test_cells_as_the_usual_programs_write_them_are_plain() -> None:
    assert glanced(PLAIN, b"") == "plain"
    assert glanced(PLAIN + b'<c r="A8" t="inlineStr"><is><t>a &amp; b</t></is></c>', b"") == "inline"


@pytest.mark.parametrize(
    "odd",
    [
        b"<!DOCTYPE x>", b"<si><t>a</t></si>", b"<x:si>", b'<sst uniqueCount="99999999">', b'<c r="A1"><f>A2</f><v>1</v></c>', b'<c r="A1" t="e"><v>#REF!</v></c>',
        b'<c r="A1" t="str"><v>a &undefined; b</v></c>', b"<c><v>1</v></c>", b"<c/>", b'<c\tr="A1">', b'<x:c r="A1">', b'<c s="1" r="A1">', b"<c r='A1'>", b'<c r="a1">',
        b'<c r="AA1">', b'<c r="A250000">', b'<c r="A300000">', b'<c r="A1000000">', b'<c r="A1b">', b'<c r="A">', b'<c r="$A$1">',
    ],
)  # fmt: skip
def test_whatever_is_odd_is_searched_through(odd: bytes) -> None:
    assert glanced(PLAIN + odd + PLAIN, b"") == "odd"
    for cut in range(1, len(odd)):  # a cell of many megabytes is cut anywhere
        assert "odd" in (glanced(PLAIN + odd[:cut], b""), glanced(odd[cut:] + PLAIN, PLAIN + odd[:cut]))


@pytest.mark.parametrize("size", [1, 7, 30, 1_000])
@pytest.mark.parametrize("text", [TEXTS, TEXTS.replace(b"si", b"x:si")])
def test_shared_texts_are_as_long_as_from_one_to_the_next(text: bytes, size: int) -> None:
    pieces = re.findall(rb"(?s).+?(?:</(?:x:)?si>|$)", text)
    shared = Shared()
    for piece in pieces:
        shared.take(piece)
    starts = [found.start() for found in BEGUN.finditer(text)]
    ends = [*starts[1:], len(text)]
    assert shared.longest(np.zeros(0, "int64")).tolist() == [
        end - start for start, end in zip(starts, ends, strict=True)
    ]
    assert shared.longest(np.full(9, size))[len(starts) :].tolist() == [size] * (9 - len(starts))


def test_what_cells_share_counts_as_often_as_it_is_said() -> None:
    said = b'<c r="A1" t="s"><v>1</v></c><c r="B1" s="4" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c><c r="D1"><v>2</v></c>'
    assert text_shared([said], np.array([5, 70])) == 145
    assert text_shared([said.replace(b"><v>0", b"> <v>0")], np.array([5, 70])) == 210  # cannot be told: the longest


def test_a_reading_tells_how_far_it_is_and_can_be_stopped_anywhere() -> None:
    content, heard = book({"People": PEOPLE, "Others": PEOPLE}), list[float]()
    whole = read("people.xlsx", content, told=heard.append)
    assert heard == sorted(heard)
    assert heard[0] >= 0
    assert heard[-1] <= 1
    for last in range(len(heard)):
        left = iter(range(last))

        def told(share: float, left: object = left) -> None:
            if next(left, None) is None:  # type: ignore[call-overload]
                raise Stopped

        with pytest.raises(Stopped):
            read("people.xlsx", content, told=told)
    assert len(read("people.xlsx", content).found) == len(whole.found)  # nobody listens any more
