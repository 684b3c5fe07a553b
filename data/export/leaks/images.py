"""What an image of a file says beside its dots: its title, its maker, a remark, or what was put behind its end."""

from struct import unpack
from zlib import decompressobj, error

_SIGN = b"\x89PNG\r\n\x1a\n"
_DOTS = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"pHYs", b"gAMA", b"cHRM", b"sRGB", b"sBIT", b"bKGD")
_MOST = 1_000_000  # bytes that a packed remark may hold


def without_dots(data: bytes) -> bytes:
    """The bytes of a PNG that are no dots, packed remarks unpacked; all bytes of anything else.

    Dots are packed: whatever two or three letters one looks for stand in them by chance. What is written on an image that we
    draw is told by whoever draws it.
    """
    if not data.startswith(_SIGN):
        return data
    kept, at = [], len(_SIGN)
    while at + 12 <= len(data):
        length, name = unpack(">I4s", data[at : at + 8])
        inside = data[at + 8 : at + 8 + length]
        if name not in _DOTS:
            kept += [inside, _unpacked(inside)]
        at += 12 + length
        if name == b"IEND":
            break
    return b"\n".join([*kept, data[at:]])


def _unpacked(inside: bytes) -> bytes:
    """What stands packed in a remark (zTXt, iTXt), if anything does."""
    at = inside.find(b"\x78")
    try:
        return decompressobj().decompress(inside[at:], _MOST) if at >= 0 else b""
    except error:
        return b""
