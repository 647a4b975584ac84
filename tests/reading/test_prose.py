"""What of a submission is written for readers: at its own offset, and nothing else."""

import pytest

from showcase.intake import Source
from showcase.submissions import read_submission
from tests.tiny import FRONT, case_text


def _prose(body: str, front: str = FRONT) -> str:
    text = case_text(front, body)
    submission = read_submission(Source("cases/2026/anli.md", "2026", "anli", text.encode()))
    assert len(submission.prose) == len(submission.text)
    return submission.prose.split("\n---\n", 1)[-1] if not front else submission.prose


def _body(body: str) -> str:
    """Return the prose of a body."""
    prose = _prose(body)
    return prose[len(prose) - len(body) :]


@pytest.mark.parametrize(
    ("body", "shown"),
    [
        ("党建`码`案例", "党建   案例"),
        ("党建``码`码``案例", "党建       案例"),
        ("党建`码案例", "党建`码案例"),
        ("党建`一\n二`案例", "党建  \n  案例"),
        ("[党建](a.md)案例", " 党建       案例"),
        ('[党建](<a b.md> "题")案例', " 党建               案例"),
        ("[党建](a(b)c.md)案例", " 党建           案例"),
        ("![党建](a.jpg)", "  党建        "),
        ("[**党**建](a.md)", " **党**建       "),
        ("党建[^1]案例\n\n[^1]: 注", "党建    案例\n\n      注"),
        ("党建^[行内注]案例", "党建^[行内注]案例"),
        ("<https://a.cn/党>案例", "                案例"),
        ("见https://a.cn/x。案例", "见              。案例"),
        ("见www.a.cn，案例", "见        ，案例"),
        ("<b>党</b>建", "   党    建"),
        ("党&nbsp;建", "党      建"),
        ("A&amp;B党", "A&amp;B党"),
        ("[党建][报]案例\n\n[报]: a.md", " 党建    案例\n\n         "),
        ("[党建]（a.md）案例", "[党建       案例"),
        ("党[^9]建", "党    建"),
        ("```\n码\n```\n党建", "   \n \n   \n党建"),
        ("    码\n\n党建", "     \n\n党建"),
        ("| 党 | 建 |\n| --- | :-: |\n| a | `码` |", "| 党 | 建 |\n             \n| a |     |"),
        ("| [党\\|建](a.md) |\n|---|", "|  党\\|建        |\n     "),
        ("党建\n===\n案例", "党建\n   \n案例"),
        ("## 党建\n\n**案例**", "## 党建\n\n**案例**"),
        ("> 党[建](a.md)", "> 党 建       "),
        ("- 党\n  - [建](a.md)", "- 党\n  -  建       "),
        ("\\[党](建)", "\\[党](建)"),
        ("党[建](a b)", "党[建](a b)"),
    ],
)
def test_of_a_body_what_readers_read(body: str, shown: str) -> None:
    assert _body(body) == shown


def test_of_the_front_matter_the_values_written_for_readers() -> None:
    front = FRONT.replace("先做一件小事", '"先做一件小事"') + (
        "经验: {名称: 小事法, 要点: [先做小事, 再看结果]}\n"
        "平台:\n  名称: 先锋\n  类型: 网站\n  链接: https://a.example.edu.cn/\n"
        "照片:\n  - 文件: 01.jpg\n    说明: 支部在做表\n    摄影: 宣传组 # 备注\n"
    )
    lines = _prose("\n正文\n", front).split("\n")
    assert lines[0] == "   "
    assert lines[1].strip().strip('"') == "先做一件小事"
    assert lines[1].index("先") == len('标题: "')
    assert [line.strip() for line in lines[2:5]] == ["", "", ""]
    assert lines[5].strip() == "一句话的摘要。"
    shown = " ".join(line.strip() for line in lines[6:])
    assert shown.split() == [
        *("小事法", "先做小事", "再看结果", "先锋", "支部在做表", "宣传组", "正文"),
    ]


def test_a_value_over_several_lines_is_shown() -> None:
    front = FRONT.replace("一句话的摘要。", ">\n  第一行，\n  第二行。")
    lines = _prose("\n正文\n", front).split("\n")
    assert [line.strip() for line in lines[6:8]] == ["第一行，", "第二行。"]


def test_a_text_that_is_no_submission_is_all_body() -> None:
    assert _prose("党建[案例](a.md)", "").endswith(" 案例       ")
