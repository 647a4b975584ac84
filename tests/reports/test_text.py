"""The report that people read."""

from showcase.findings import Edit, Fix, Span
from showcase.reports import PLAIN, Paint, Report, render
from showcase.reports.formats import Format
from showcase.rules import RULES_BY_CODE
from tests.reports.samples import PATH, found, lines_of, report

WHY = RULES_BY_CODE["F216"].explanation.why


def test_a_finding_as_it_is_read() -> None:
    shown = report(found(span=Span.on_line(2, 5, 10)), text="---\n日期: 2026-06-31\n---")
    assert lines_of(shown) == [
        f"{PATH}（1 个错误）",
        "",
        f"{PATH}:2:5 错误 F216 没有这一天",
        "    |",
        "  2 | 日期: 2026-06-31",
        "    |       ^^^^^^^^^^",
        f"    为什么：{WHY}",
        "    怎么改：请改成有的日期",
        "    还不明白：showcase explain F216",
        "",
        "检查了 1 份投稿，其中 0 份可以公开。发现 1 个错误。",
    ]


def test_lines_to_paste_are_indented() -> None:
    lines = lines_of(report(found(advice="加一行，例如：\n审核:\n  初审: 某某")))
    at = lines.index("    怎么改：加一行，例如：")
    assert lines[at + 1 : at + 3] == ["        审核:", "          初审: 某某"]


def test_a_rule_is_explained_once() -> None:
    first, second = found(), found(span=Span.on_line(2, 1, 1))
    other = found("T307", path="cases/2026/z.md")
    lines = lines_of(report(first, second, other))
    assert lines.count(f"    为什么：{WHY}") == 1
    assert [line for line in lines if "explain" in line] == [
        "    还不明白：showcase explain F216",
        "    还不明白：showcase explain T307",
    ]


def test_what_can_be_mended_is_marked() -> None:
    fix = Fix((Edit(Span.on_line(1, 1, 1), "甲"),))
    lines = lines_of(report(found(fix=fix), found(span=Span.on_line(2, 1, 1))))
    assert lines.count("    自动改：这一处 showcase fix 能改好") == 1
    assert any(line.startswith("其中 1 处能自动改好") for line in lines)


def test_findings_are_grouped_by_file() -> None:
    shown = report(found(path="b.md"), found("T307"), found(path="b.md", span=Span(2, 1, 2, 1)))
    heads = [line for line in lines_of(shown) if line.endswith("）") and ":" not in line]
    assert heads == ["b.md（2 个错误）", f"{PATH}（1 个提醒）"]


def test_the_summary_puts_the_worst_first() -> None:
    shown = report(
        found("T307", path="cases/2026/a.md"),
        found("T307", path="cases/2026/a.md", span=Span(2, 1, 2, 2)),
        found(path="cases/2026/长名.md"),
        found("F213", path="cases/2026/长名.md"),
        found("F213", path="cases/2026/c.md"),
    )
    lines = lines_of(shown)
    at = lines.index("按文件：")
    assert lines[at:-2] == [
        "按文件：",
        "  cases/2026/长名.md  2 个错误",
        "  cases/2026/c.md     1 个错误",
        "  cases/2026/a.md     2 个提醒",
        "按规则：",
        "  F213 错误 2 个  缺少必须填的一项",
        f"  F216 错误 1 个  {RULES_BY_CODE['F216'].explanation.title.removesuffix('。')}",
        "  T307 提醒 2 个  摘要太长",
    ]


def test_many_files_are_not_all_listed() -> None:
    shown = report(*(found(path=f"cases/2026/f{n:02}.md") for n in range(23)))
    assert "  ……还有 3 个文件" in lines_of(shown)
    shown = report(*(found(path=f"cases/2026/f{n:02}.md") for n in range(20)))
    assert not any(line.startswith("  ……还有") for line in lines_of(shown))


def test_what_is_waived_is_counted() -> None:
    lines = lines_of(Report((), 3, 2, waived=(found("T307"), found("T307", path="b.md"))))
    assert lines == [
        "另有 2 个提醒按作者写的豁免没有列出",
        "",
        "检查了 3 份投稿，其中 2 份可以公开。没有发现问题。",
    ]


def test_nothing_to_mend_is_one_line() -> None:
    assert lines_of(Report((), 3, 2)) == ["检查了 3 份投稿，其中 2 份可以公开。没有发现问题。"]


def test_a_file_that_cant_be_read_has_no_excerpt() -> None:
    assert not any("|" in line for line in lines_of(report(found())))


def test_no_author_steers_the_terminal() -> None:
    evil = "\x1b]0;owned\x07\u202e\r\n::error::x"
    shown = report(
        found(path=f"cases/2026/{evil}.md", message=f"没有“{evil}”", advice=f"请改“{evil}”"),
        text=evil,
    )
    text = render(shown, Format.TEXT, PLAIN)
    assert not {"\x1b", "\x07", "\u202e", "\r"} & set(text)
    coloured = render(shown, Format.TEXT, Paint(colours=True))
    assert "\x1b]" not in coloured
    assert not {"\x07", "\u202e", "\r"} & set(coloured)


def test_colours_change_nothing_but_colours() -> None:
    import re

    shown = report(found(span=Span.on_line(1, 1, 2)), found("T307"), text="甲乙丙")
    coloured = render(shown, Format.TEXT, Paint(colours=True))
    assert re.sub("\x1b\\[[0-9;]*m", "", coloured) == render(shown, Format.TEXT, PLAIN)
    assert coloured != render(shown, Format.TEXT, PLAIN)
