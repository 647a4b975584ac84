"""Characters that are taken for one another: by ear with an input method, by eye in a scan."""

import json
import re
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_READINGS = 2
"""A character is mistaken by its commonest readings, not by those that stand in dictionaries."""
_LOOKALIKES = re.findall(
    r"\w+",
    "入人八 日曰目 己已巳 休体 末未 土士 力刀 大太犬 王玉主 党觉 识织职 维淮 护扩 治冶 确硝 "
    "值植 复夏 员贝 议仪 评坪 使便 牢宰 忘忌 初切 心必 双又 会合 义又 两二 先失 标际 建健",
)


def may_be_confused(one: str, other: str) -> bool:
    """Tell whether two characters sound alike but for the tone, or look alike."""
    if not _syllables(one).isdisjoint(_syllables(other)):
        return True
    return any(one in group and other in group for group in _LOOKALIKES)


@cache
def _syllables(character: str) -> frozenset[str]:
    """Return the syllables of a character, without tones."""
    readings = _readings().get(str(ord(character)), "").split(",")[:_READINGS]
    plain = (unicodedata.normalize("NFD", reading.strip()) for reading in readings)
    heard = ("".join(c for c in text if c.isascii() or c == "\u0308") for text in plain)
    return frozenset(syllable for syllable in heard if syllable)


@cache
def _readings() -> dict[str, str]:
    """Return pypinyin's table by code point; the library itself takes half a second to import."""
    spec = find_spec("pypinyin")
    assert spec is not None
    assert spec.origin is not None
    table = Path(spec.origin).parent / "pinyin_dict.json"
    found: dict[str, str] = json.loads(table.read_text(encoding="utf-8"))
    return found
