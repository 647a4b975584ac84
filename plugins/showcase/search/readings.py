"""How characters are read: syllables without tones, ü written v."""

import json
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_FURTHER = """
a腌 bai呗 bao刨剥曝 beng蚌 bi辟 bing屏 bo柏泊薄 bu堡 cha刹 chai差 chang裳长 chao剿 chen称
cheng盛铛 chi匙 chong重 chuo啜 cu卒 cuan攒 di的 du都 fo佛 gang扛 geng颈 gu贾 gua呱 guo涡 hai咳还
hang巷行 hao镐 he吓貉 hu鹄 huan还 huo和 jia伽 jian槛 jiao校觉嚼 jie桔藉诘 jing劲 juan圈 jue角
kuai会 le勒 lei肋 liang俩 liao了潦 lou露 luo捋 lv偻率 ma抹 man埋 mei糜 mo没脉 mou牟 mu模牟 na娜
nian粘 niao溺 niu拗 nuo娜 pa扒耙 pan胖 pang磅 pi否坏裨 pian便扁 piao朴 ping冯 po朴 pu暴 qia卡
qian纤 qiao壳雀 qie茄伽 qiu仇 se塞 shan单栅禅 shang裳 she折 shei谁 shen参 sheng乘 shi什
shuai率 si伺似 ta拓沓 tan弹 tao叨 tiao调 tun囤 tuo拓 wan莞蔓 wu恶 xi栖茜蹊 xia厦 xiang降 xiao削
xie血解 xing省 xiu宿臭 xu畜 yan咽 yao钥 ye咽 yi艾 yu吁尉粥 yue乐钥 za扎 zang藏 zeng曾 zha查轧扎
zhan颤 zhao朝着 zhou柚 zhu褚 zhua爪 zhuan传 zhui椎 zhuo琢着著 zi仔 zuo琢柞
"""
"""Readings in use beside the one that the table puts first; it also has those of old books."""


def read_aloud(character: str) -> tuple[str, ...]:
    """Return the syllables of a character, the commonest first; a Latin letter is its own."""
    if character.isascii():
        return (character,) if character.isalnum() else ()
    return _syllables(character)


def table_of_readings(characters: Iterable[str]) -> Mapping[str, str]:
    """Return for each syllable the characters that are read so."""
    found: dict[str, list[str]] = {}
    for character in sorted(set(characters)):
        if not character.isascii():
            for syllable in read_aloud(character):
                found.setdefault(syllable, []).append(character)
    return {syllable: "".join(found[syllable]) for syllable in sorted(found)}


@cache
def _syllables(character: str) -> tuple[str, ...]:
    first = _table().get(str(ord(character)), "").partition(",")[0]
    if not first:
        return ()
    plain = "".join(c for c in unicodedata.normalize("NFD", first) if c.isascii() or c == "\u0308")
    syllable = plain.replace("u\u0308", "v").replace("\u0308", "")
    return tuple(dict.fromkeys((syllable, *_further().get(character, ()))))


@cache
def _further() -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for entry in _FURTHER.split():
        syllable = "".join(c for c in entry if c.isascii())
        for character in entry[len(syllable) :]:
            found.setdefault(character, []).append(syllable)
    return found


@cache
def _table() -> dict[str, str]:
    """Return pypinyin's table by code point; the library itself takes half a second to import."""
    spec = find_spec("pypinyin")
    assert spec is not None
    assert spec.origin is not None
    table = Path(spec.origin).parent / "pinyin_dict.json"
    found: dict[str, str] = json.loads(table.read_text(encoding="utf-8"))
    return found
