"""Hostile front matters end soon, and in a fault."""

import time

import pytest

from showcase.findings import FaultKind
from showcase.frontmatter import read_front_matter, split_text


def _rows(count: int, row: str) -> str:
    return "\n".join(row.format(number) for number in range(count))


BOMBS = {
    "one megabyte of brackets": "标题: " + "[" * 1_000_000,
    "brackets": "标题: " + "[" * 45_000,
    "braces": "平台: {" + "{" * 45_000,
    "pairs": "对标: [" + "[]," * 15_000 + "]",
    "a hundred thousand keys": _rows(100_000, "k{}: v"),
    "unknown keys": _rows(990, "k{}: v"),
    "keys like known ones": _rows(990, "标题{}：v"),
    "items": "主题: [" + "a, " * 15_000 + "",
    "quoted items": "主题: [" + '"a"b, ' * 8_000 + "]",
    "cut items": "主题: [" + "a #b, " * 8_000 + "]",
    "entries": "平台: {" + "name：a，" * 7_000 + "}",
    "unknown entries": "平台: {" + "a：a，" * 12_000 + "}",
    "keys in a text": "平台: {name: " + " kind: " * 7_000 + "}",
    "quotes": "标题: " + '"' * 45_000,
    "backslashes": '标题: "' + "\\" * 45_000,
    "unclosed quotes": "对标:\n" + "\n".join(['  - "x'] * 990),
    "spaces": " " * 45_000 + "x",
    "spaces before a colon": "标题" + " \u3000" * 22_000 + ":x",
    "colons": "标题: " + "a: " * 15_000,
    "dashes": "对标: " + "- " * 22_000,
    "aliases": _rows(900, "a{0}: &a{0} [*a, *a]"),
    "depth": "\n".join(" " * depth + "a:" for depth in range(300)),
    "dashes in dashes": "\n".join("  " * depth + "- " for depth in range(200)),
    "dates": "日期: " + "2026-" * 9_000,
    "durations": "微视频: {标题: a, 时长: " + "3分" * 20_000 + "}",
    "errors": _rows(900, "k{}: {{a: [}}"),
}


@pytest.mark.parametrize("front", BOMBS.values(), ids=BOMBS)
def test_nothing_takes_long(front: str) -> None:
    started = time.process_time()
    read = read_front_matter(split_text(f"---\n{front}\n---\n正文\n"))
    assert time.process_time() - started < 2
    assert 0 < len(read.faults) <= 300


@pytest.mark.parametrize(
    "text",
    [
        "---\n" * 200_000,
        "---\n标题: x\n" * 100_000,
        "标题: x\n" * 100_000,
        "—" * 1_000_000,
        "---\n" + "———\n" * 300_000,
        "---\n" + "## x\n" * 200_000,
    ],
    ids=["fences", "fences and keys", "keys", "a dash", "dashes", "headings"],
)
def test_no_text_takes_long_to_split(text: str) -> None:
    started = time.process_time()
    split = split_text(text)
    read = read_front_matter(split)
    assert time.process_time() - started < 2
    assert read.faults


@pytest.mark.parametrize(
    ("front", "told"),
    [
        ("#\n" * 999 + "#", False),
        ("#\n" * 1000 + "#", True),
        ("#" * 50_000, False),
        ("#" * 50_001, True),
        ("#" * 40_000 + "\n" + "#" * 10_001, True),
    ],
)
def test_the_limits_are_where_they_are_said_to_be(front: str, told: bool) -> None:
    read = read_front_matter(split_text(f"---\n{front}\n---\n"))
    kinds = [fault.kind for fault in read.faults]
    assert (FaultKind.TOO_LONG_FRONT_MATTER in kinds) == told
    if told:
        assert kinds == [FaultKind.TOO_LONG_FRONT_MATTER]
        assert read.faults[0].span.line == front.count("\n") + 2


@pytest.mark.parametrize(
    ("front", "line"),
    [
        ("#\n" * 1500, 1002),
        ("#" * 30_000 + "\n" + "#" * 30_000 + "\n#" * 9, 3),
        ("#" * 25_000 + "\n" + "#" * 25_000 + "\n#\n#\n#", 4),
    ],
)
def test_what_is_too_long_is_told_where_the_limit_is_passed(front: str, line: int) -> None:
    (fault,) = read_front_matter(split_text(f"---\n{front}\n---\n")).faults
    assert fault.span.line == line
    assert fault.wanted == ("1000", "50000")
