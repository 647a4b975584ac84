"""What YAML itself refuses, told at the place where the author made it, and read around."""

import pytest

from showcase.findings import FaultKind, Span
from showcase.frontmatter import split_text
from showcase.frontmatter.mending import LOST, MendedText, Mending
from showcase.frontmatter.nodes import ListNode, MapNode, Node, Refused, ScalarNode, parse
from showcase.frontmatter.recovery import parse_piecemeal


def _copy(text: str) -> MendedText:
    return MendedText(tuple(text.split("\n")), 5)


@pytest.mark.parametrize(
    ("text", "kind", "line", "column", "subject"),
    [
        ("标题: *甲", FaultKind.YAML_FEATURE, 5, 5, "*"),
        ("支部: 丙\n标题: *a", FaultKind.YAML_FEATURE, 6, 5, "*"),
        ("标题: &a 乙", FaultKind.YAML_FEATURE, 5, 5, "&"),
        ("标题: &a [乙]", FaultKind.YAML_FEATURE, 5, 5, "&"),
        ("标题: !a 乙", FaultKind.YAML_FEATURE, 5, 5, "!"),
        ("标题: !a [乙]", FaultKind.YAML_FEATURE, 5, 5, "!"),
        ("标题: &甲 乙\n支部: *甲", FaultKind.YAML_FEATURE, 5, 5, "&"),
        ("标题: &甲 [乙]", FaultKind.YAML_FEATURE, 5, 5, "&"),
        ("标题: !甲 乙", FaultKind.YAML_FEATURE, 5, 5, "!"),
        ("标题: !甲 [乙]", FaultKind.YAML_FEATURE, 5, 5, "!"),
        ("标题: *", FaultKind.YAML_FEATURE, 5, 5, "*"),
        ("标题: & ", FaultKind.YAML_FEATURE, 5, 5, "&"),
        ("标题: !<甲", FaultKind.YAML_FEATURE, 5, 5, "!"),
        ("%甲 1", FaultKind.SPECIAL_START, 5, 1, "%"),
        ('标题: "\\甲"', FaultKind.BACKSLASH, 5, 6, ""),
        ('支部: 丙\n标题: "\\u200b"', FaultKind.BACKSLASH, 6, 5, ""),
        ('标题: "甲', FaultKind.UNCLOSED_QUOTE, 5, 5, ""),
        ("标题: '甲", FaultKind.UNCLOSED_QUOTE, 5, 5, ""),
        ("标题: [甲", FaultKind.BROKEN_BRACKETS, 5, 5, ""),
        ("标题: [甲}", FaultKind.BROKEN_BRACKETS, 5, 5, ""),
        ("标题: {甲: [乙}", FaultKind.BROKEN_BRACKETS, 5, 9, ""),
        ("标题: 甲: 乙", FaultKind.INNER_COLON, 5, 6, ""),
        ("标题: 甲\n乙\n支部: 丙", FaultKind.NO_COLON, 6, 1, ""),
        ("标题: 甲\n--- 乙", FaultKind.STRAY_FENCE, 6, 5, ""),
        ("标题: 甲\n---\n支部: 乙", FaultKind.STRAY_FENCE, 7, 1, ""),
        ("审核:\n  初审: 甲\n 复审: 乙", FaultKind.BAD_INDENT, 7, 2, ""),
        ("标题: @甲", FaultKind.YAML_SYNTAX, 5, 5, ""),
        ("标题: " + "[" * 13 + "]" * 13, FaultKind.TOO_DEEP, 5, 16, ""),
    ],
)
def test_what_yaml_refuses_is_told_where_it_stands(
    text: str, kind: FaultKind, line: int, column: int, subject: str
) -> None:
    with pytest.raises(Refused) as caught:
        parse(_copy(text))
    fault = caught.value.fault
    assert (fault.kind, fault.subject) == (kind, subject)
    assert fault.span == Span.on_line(line, column, 1)
    assert caught.value.line == line - 5


def test_what_the_parser_cannot_place_is_told_of_the_first_line() -> None:
    with pytest.raises(Refused) as caught:
        parse(_copy("支部: 丙\n标题: \x01"))
    assert caught.value.fault.span == Span.on_line(5)
    assert (caught.value.fault.kind, caught.value.line) == (FaultKind.YAML_SYNTAX, 0)


def test_as_many_brackets_as_are_let_pass() -> None:
    assert parse(_copy("标题: " + "[" * 11 + "]" * 11)).node is not None


@pytest.mark.parametrize(
    ("text", "told"),
    [("标题: 甲\n  乙", True), ("标题: 甲", False), ('标题: "甲\n  乙"', True)],
)
def test_a_value_over_several_lines_is_said_to_be_so(text: str, told: bool) -> None:
    assert parse(_copy(text)).folded is told


def _plain(node: Node | None) -> object:
    match node:
        case ScalarNode():
            return node.value
        case ListNode():
            return [_plain(item) for item in node.items]
        case MapNode():
            return {_plain(key): _plain(value) for key, value in node.pairs}
        case _:
            return None


@pytest.mark.parametrize(
    ("text", "data", "places"),
    [
        (
            '标题: @甲\n支部: 乙\n日期: "丙',
            {"标题": LOST, "支部": "乙", "日期": LOST},
            [(5, 5), (7, 5)],
        ),
        ("- @甲\n- 乙", ["乙"], [(5, 3)]),
        (
            '审核:\n  初审: @甲\n  复审: 乙\n  终审: "丙',
            {"审核": {"初审": LOST, "复审": "乙", "终审": LOST}},
            [(6, 7), (8, 7)],
        ),
        ("@甲\n支部: 乙", {"支部": "乙"}, [(5, 1)]),
        ("甲乙\n\n# 丙", "甲乙", []),
        ("标题: @甲\n]\n支部: 乙", {"标题": LOST, "支部": "乙"}, [(5, 5), (6, 1)]),
        ("标题: 甲\n\t乙\n支部: @丙", {"标题": "甲", "支部": LOST}, [(6, 1), (7, 5)]),
        (
            "标题: '甲\n  @乙\n  丙\n支部: 戊",
            {"标题": LOST, "支部": "戊"},
            [(5, 5), (6, 3), (7, 3)],
        ),
    ],
)
def test_each_unreadable_value_is_left_out(
    text: str, data: object, places: list[tuple[int, int]]
) -> None:
    node, faults = parse_piecemeal(_copy(text))
    assert _plain(node) == data
    assert [(fault.span.line, fault.span.column) for fault in faults] == places


@pytest.mark.parametrize(("bad", "kept"), [(5, True), (6, False)])
def test_of_many_unreadable_values_the_whole_is_left_out(bad: int, kept: bool) -> None:
    keys = [f"k{number}" for number in range(bad)]
    rows = "\n".join(f"  {key}: @甲" for key in keys)
    node, faults = parse_piecemeal(_copy(f"审核:\n{rows}\n  终审: 乙\n支部: 丙"))
    inside = {**dict.fromkeys(keys, LOST), "终审": "乙"} if kept else LOST
    assert _plain(node) == {"审核": inside, "支部": "丙"}
    assert [fault.span.line for fault in faults] == list(range(6, 6 + bad))


@pytest.mark.parametrize(("blank", "told"), [(2, True), (3, False)])
def test_keys_behind_a_stray_fence_stand_close_to_it(blank: int, told: bool) -> None:
    gap = "\n" * blank
    split = split_text(f"---\n标题: 甲\n---\n{gap}支部: 乙\n---\n正文\n")
    assert ("支部: 乙" in split.front) is told
    assert split.body_line == (6 + blank if told else 4)
    assert split.body.endswith("正文\n")


@pytest.mark.parametrize(("above", "told"), [(19, True), (20, False)])
def test_a_late_fence_is_looked_for_in_twenty_lines(above: int, told: bool) -> None:
    split = split_text("说明\n" * above + "---\n标题: 甲\n---\n正文\n")
    assert bool(split.front) is told
    assert (split.front_line, split.body_line) == ((above + 2, above + 4) if told else (1, 1))


@pytest.mark.parametrize("end", ["", "\n"])
def test_keys_that_run_to_the_end_of_the_file(end: str) -> None:
    split = split_text(f"---\n标题: 甲\n支部: 乙{end}")
    (fault,) = split.faults
    assert fault.kind is FaultKind.UNCLOSED_FRONT_MATTER
    assert fault.span == Span.on_line(4)
    assert (fault.fix is not None) is (end == "\n")  # a line that isn't there can't be parted
    assert (split.body, split.body_line) == ("", 4)


def test_a_place_in_the_copy_leads_back_to_the_author() -> None:
    mending = Mending(("标题：甲，乙", "支部: 丙"), 2)
    mending.mend(0, 2, 3, ": ")
    mending.mend(0, 4, 5, "\n  ")
    copy = mending.mended()
    assert copy.lines == ("标题: 甲", "  乙", "支部: 丙")
    assert [copy.original(0, column) for column in range(5)] == [
        *((2, 1), (2, 2), (2, 3), (2, 3), (2, 4)),
    ]
    assert (copy.original(1, 0), copy.original(1, 2)) == ((2, 5), (2, 6))
    assert (copy.original(2, 4), copy.original(3, 0)) == ((3, 5), (4, 1))


def test_without_mends_the_copy_is_the_original() -> None:
    assert _copy("标题: 甲").original(0, 4) == (5, 5)
