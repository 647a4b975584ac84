"""Wrong use of a command is told in Chinese, with what was likely meant."""

import pytest
import typer

from showcase.cli.app import app
from showcase.cli.usage import usage_text


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("chek", "用法不对：没有命令 chek，是不是想写 check、cache、schema。"),
        ("zzzz", "用法不对：没有命令 zzzz。"),
        ("check --fromat json", "用法不对：没有选项 --fromat，是不是想写 --format。"),
        ("check --qqqqqqqq", "用法不对：没有选项 --qqqqqqqq。"),
        (
            "check --format x",
            "用法不对：--format 的值不行，"
            "只能是 text、json、github、gitlab、junit、sarif、markdown。",
        ),
        ("build --jobs x", "用法不对：--jobs 的值不行，要填整数。"),
        ("check -C", "用法不对：选项 -C 后面要跟一个值。"),
        ("init", "用法不对：少了 DIR。"),
        ("schema a", "用法不对：多出了 a。"),
    ],
)
def test_wrong_use_is_told_in_chinese(line: str, told: str) -> None:
    with pytest.raises(typer.TyperException) as caught:
        app(line.split(), prog_name="showcase", standalone_mode=False)
    said = list(usage_text(caught.value))
    assert said[0] == told
    assert said[1].startswith("请看用法说明：showcase")
