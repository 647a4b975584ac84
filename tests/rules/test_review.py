"""Who is one and the same person, and how much a slip in the reviews weighs."""

from pathlib import Path

import pytest

from showcase.build.project import load_project
from showcase.findings import Severity
from showcase.rules import RULES_BY_CODE
from showcase.rules.review.people import people_in
from tests.tiny import FRONT, case_text, write_project

CASE = "cases/2026/anli.md"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("张三", {"张三"}),
        (" 张　三 ", {"张三"}),
        ("张三（副书记）", {"张三"}),
        ("张三(副书记、组织员)", {"张三"}),
        ("张三【审】李四", {"张三李四"}),
        ("张三〔书记", {"张三"}),
        ("张三、李四", {"张三", "李四"}),
        (
            "张三，李四；王五/赵六|钱七,孙八;周九／吴十",
            {"张三", "李四", "王五", "赵六", "钱七", "孙八", "周九", "吴十"},
        ),
        ("Zhang San", {"zhangsan"}),
        ("（支部书记）", {"(支部书记)"}),
        ("、", {"、"}),
    ],
)
def test_people_in_a_text(text: str, people: set[str]) -> None:
    assert people_in(text) == people


def test_brackets_without_end_take_linear_time() -> None:
    assert people_in("张三" + "（" * 200_000) == {"张三"}


@pytest.mark.parametrize(
    ("status", "severity"), [("发布", Severity.ERROR), ("送审", Severity.WARNING)]
)
@pytest.mark.parametrize(
    ("code", "line", "slip"),
    [
        ("R502", "组织部复审岗, 日期: 2026-07-02", "支部初审岗, 日期: 2026-07-02"),
        ("R503", "组织部复审岗, 日期: 2026-07-02", "组织部复审岗, 日期: 2026-07-04"),
        ("R505", "组织部复审岗, 日期: 2026-07-02", "组织部复审岗"),
        ("R506", "组织部复审岗, 日期: 2026-07-02}", "张三, 日期: 2026-07-02}"),
    ],
)
def test_a_slip_weighs_most_in_what_is_published(
    status: str, severity: Severity, code: str, line: str, slip: str, tmp_path: Path
) -> None:
    front = FRONT.replace(line, slip).replace("状态: 发布", f"状态: {status}") + "作者: [张三]\n"
    write_project(tmp_path, {CASE: case_text(front)})
    assert [(f.code, f.severity) for f in load_project(tmp_path).findings] == [(code, severity)]


def test_what_guards_the_public_cant_be_switched_off() -> None:
    guards = {code for code, rule in RULES_BY_CODE.items() if code[0] == "R" and not rule.waivable}
    assert guards == {"R501", "R502", "R503", "R505", "R506"}
    assert RULES_BY_CODE["R504"].severity is Severity.WARNING
    assert RULES_BY_CODE["R507"].severity is Severity.INFO
