"""The house style: what people read is Chinese that a helpful colleague would write."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer

from showcase.cli import app as cli
from showcase.rules import RULES, Rule
from showcase.rules import fixable as fixable_rules
from tests.rules.fixture import FOLDER, read_fixture

FIXTURES = sorted(FOLDER.rglob("*.md"))
# What people call by its Latin name, and what they have to type.
_WORDS = """
    Word Excel PowerPoint PPT WPS Windows Mac Linux WeChat App Ctrl Tab Shift Enter
    JPG JPEG PNG WebP HEIC GIF BMP SVG MP4 MOV AVI VTT SRT PDF AAC H.264 H.265 HEVC AV1 VP9 AC3 HDR P MP3 KB MB GB dpi
    GBK UTF-8 UTF-16 BOM ANSI Unicode GPS EXIF QR AI QQ CMYK RGB sRGB Ghostscript http https mailto
    showcase check fix explain diff new git main README fonts cases media
    draft submitted published withdrawn auto file url title kind
    first second final words steps
"""
WORDS = frozenset(_WORDS.split())
_QUOTED = re.compile(r"“[^“”]*(?:“[^“”]*”[^“”]*)*”|`[^`]*`")
# A path, a file's name, an ending of names, a code of a rule, a character's number, a host.
_TYPED = re.compile(
    r"[\w.…-]*/[\w./…-]*|\w*\.[A-Za-z0-9]{2,4}\b|\b[A-Z]\d{3}\b|U\+[0-9A-F]{4,6}|--\w+"
    r"|\b[\w-]+(?:\.[\w-]+)+\b|（[a-z_]+）|分:秒|<[^<>]*>?|\[[^\[\]]*\](?:\([^()]*\))?"
    r"|&\w+;|\b[A-Z](?= 盘)|(?:如|写成：?) ?[^\s:，。]+: .*$"
)
_COMMAND = re.compile(r"(?<!from )(?<![\w.])showcase ([a-z]+)")
_LATIN = re.compile(r"[A-Za-z][A-Za-z0-9.+-]*")
_JARGON = re.compile(
    r"字段|非法|无效|格式错误|解析|语法|YAML|JSON|参数|异常|元数据|字符串|布尔|数组|列表项|键值|节点|正则|编码错误"
)
_HALF_WIDTH = re.compile("[\u4e00-\u9fff”）][,;:!?()]|[,;!?()][\u4e00-\u9fff“（]")


def _told(path: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield message and help of every finding in a fixture."""
    block: list[str] = []
    for line in [*read_fixture(path).expected.split("\n"), ""]:
        if line.startswith("    "):
            block.append(line[4:])
        elif block:
            end = block.index("可自动改") if "可自动改" in block else len(block)
            yield block[0], block[1:end]
            block = []


def _bare(text: str) -> str:
    """Return a text without the author's own words and without what is to be typed."""
    return _TYPED.sub("", _QUOTED.sub("“”", text))


def _slips(text: str, *, ends: str = "") -> Iterator[str]:
    """Yield what is against the style of one line."""
    text = re.sub("“[“”]”|(?<!“) [“”]$", "“”", text)  # a quotation mark, quoted
    bare = _bare(text)
    latin = {word.strip(".-") for word in _LATIN.findall(bare)} - WORDS - {""}
    if latin:
        yield f"Latin words {sorted(latin)}"
    if jargon := _JARGON.findall(bare):
        yield f"jargon {jargon}"
    if "  " in text or text != text.strip():
        yield "spaces"
    if match := _HALF_WIDTH.search(bare):
        yield f"half-width punctuation {match[0]!r}"
    if re.search(r"[。，；：、.,;:]$", text) and not ends:
        yield "ends in punctuation"
    if ends and not text.endswith(ends):
        yield f"doesn't end in {ends}"
    if re.search(r"[\u4e00-\u9fff] [\u4e00-\u9fff]", bare):
        yield "a space between Chinese characters"
    if text.count("“") != text.count("”"):
        yield "quotes that don't close"
    if bare.count("（") != bare.count("）"):
        yield "brackets that don't close"
    if re.search(r"请您请|的的|了了|，，|。。|：：", bare):
        yield "something twice"


def _of_finding(message: str, advice: list[str]) -> Iterator[str]:
    yield from (f"{slip}: {message}" for slip in _slips(message))
    if not advice:
        yield f"no help: {message}"
        return
    first, *paste = advice
    # A line that leads to what is to be pasted may end in a colon.
    lead = first.removesuffix("：") if paste else first
    yield from (f"{slip}: {first}" for slip in _slips(lead))
    if not re.search("[\u4e00-\u9fff]{2}", message) or not re.search("[\u4e00-\u9fff]{2}", first):
        yield f"not Chinese: {message} / {first}"
    if len(message) > 120 and not re.search("“.{60}", message):
        yield f"too long: {message}"
    yield from (
        f"a line to paste ends in spaces: {line!r}" for line in paste if line != line.rstrip()
    )


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_messages_read_as_a_person_wrote_them(path: Path) -> None:
    assert [slip for told in _told(path) for slip in _of_finding(*told)] == []


def test_what_can_be_mended_is_said_of_its_rule() -> None:
    told = "".join(read_fixture(path).expected for path in FIXTURES)
    blocks = re.findall(r"^(?:\S.* )?([A-Z]\d{3}) \d+:\S+ \S+\n((?: .*\n)*)", told, re.MULTILINE)
    assert blocks
    fixable = sorted({code for code, block in blocks if "    可自动改\n" in block})
    if os.environ.get("UPDATE_GOLDEN"):
        home = Path(fixable_rules.__file__)
        lines = "".join(f'        "{code}",\n' for code in fixable)
        head = home.read_text("utf-8").partition("FIXABLE")[0]
        home.write_text(f"{head}FIXABLE = frozenset(\n    {{\n{lines}    }}\n)\n", "utf-8")
    else:
        assert fixable == sorted(fixable_rules.FIXABLE)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_explanations_read_as_a_person_wrote_them(rule: Rule) -> None:
    told = rule.explanation
    slips = [
        f"{slip}: {text}"
        for text in (told.title, told.why, told.how)
        for slip in _slips(text, ends="。")
    ]
    assert slips == []
    assert len(told.title) <= 30
    assert told.bad != told.good


@pytest.mark.parametrize(
    ("text", "slip"),
    [
        ("没有这一天", ""),
        ("“invalid value, 不行。”不是日期", ""),
        ("请改成英文冒号再空一格，写成：标题: ……", ""),
        ("请存成 JPG，放进 media/2026/anli/01.jpg", ""),
        ("the value 不对", "Latin words"),
        ("这个字段不对", "jargon"),
        ("没有这一天。", "ends in punctuation"),
        ("没有  这一天", "spaces"),
        ("没有 这一天", "a space between"),
        ("没有,这一天", "half-width"),
        ("没有（这一天", "brackets"),
        ("没有“这一天", "quotes"),
    ],
)
def test_the_style_is_held(text: str, slip: str) -> None:
    found = list(_slips(text))
    assert (not found) if not slip else any(told.startswith(slip) for told in found)


def test_every_command_that_is_named_is_there() -> None:
    package = Path(cli.__file__).parent.parent
    texts = [path.read_text(encoding="utf-8") for path in sorted(package.rglob("*.py"))]
    named = {name for text in texts for name in _COMMAND.findall(text)}
    assert "check" in named
    assert named <= set(typer.main.get_group(cli.app).commands)
