"""Tests for QR codes: what a reader sees is the address."""

import random
import re
from string import ascii_letters, digits

import numpy as np
import numpy.typing as npt
import pytest
import zxingcpp
from markupsafe import Markup

from showcase.site.codes import code_svg

_STROKE = re.compile(r"m(-?\d+) (\d+)|h(\d+)")
_CHARACTERS = ascii_letters + digits + "/-_.?=&%#+~:" + "支部案例样板工作法"
_RANDOM = random.Random(1)
ADDRESSES = [
    "https://a.cn/",
    "https://例子.中国/样板/支部",
    "mailto:dangban@example.edu.cn",
    *(
        "https://www.example.edu.cn/" + "".join(_RANDOM.choices(_CHARACTERS, k=length))
        for length in range(1, 270, 7)
    ),
]


def draw(svg: Markup | None) -> npt.NDArray[np.uint8]:
    """Return what the path draws, eight pixels a module, as a browser would."""
    assert svg is not None
    size = int(re.findall(r'viewBox="0 0 (\d+) \1"', svg)[0])
    path = re.findall(r'<path stroke="#000" d="M2 2.5([^"]+)"', svg)[0]
    picture = np.full((size, size), 255, dtype=np.uint8)
    x = y = 2
    for right, down, length in _STROKE.findall(path):
        if length:
            assert (picture[y, x : x + int(length)] == 255).all()
            picture[y, x : x + int(length)] = 0
            x += int(length)
        else:
            x, y = x + int(right), y + int(down)
    assert _STROKE.sub("", path) == ""
    return picture.repeat(8, axis=0).repeat(8, axis=1)


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_code_is_read_as_its_address(address: str) -> None:
    """Whatever its length, and whichever characters it has."""
    picture = draw(code_svg(address, "二维码"))
    found = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormat.QRCode)
    assert [code.text for code in found] == [address]


def test_a_code_says_what_it_is() -> None:
    """Nothing in the label is markup."""
    svg = code_svg("https://a.cn/", "微视频《<b>》的二维码")
    assert 'role="img" aria-label="微视频《&lt;b&gt;》的二维码"' in svg


@pytest.mark.parametrize("length", [300, 3_000, 300_000])
def test_an_address_that_no_camera_reads_has_none(length: int) -> None:
    assert code_svg("https://a.cn/" + "视" * length, "二维码") is None
