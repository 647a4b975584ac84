"""What is searched of a case: whatever its page shows, and whatever stands in its front matter."""

import re
from pathlib import Path

from showcase.search import case_text
from showcase.search.fold import fold
from tests.building.projects import casebook_of
from tests.tiny import FRONT, PROGRAMME, jpeg, write_project
from tests.tiny import case_text as submission

_FRONT = f"""{FRONT}\
批次: c-2025
主题: [晚归灯]
经验: {{名称: 关灯工作法, 要点: [谁晚走谁写]}}
平台: {{名称: 小灯报, 类型: 网站, 数据: 推送三十期}}
微视频: {{标题: 一盏灯, 链接: "https://www.xuexi.cn/", 文字稿: 夜里有人敲门。}}
汇编: {{标题: 灯下集}}
照片:
  - {{文件: 01.jpg, 说明: 门口的登记表, 摄影: 摄影社, 肖像同意: 是, 替代文字: 墙上贴着白纸}}
  - {{文件: 02.jpg, 说明: 值班桌, 摄影: 校报记者, 肖像同意: 是, 替代文字: 桌上一支笔}}
成果: [{{类型: 论文专著, 标题: 夜间管理研究, 年份: 2019, 级别: 院级}}]
作者: [写作小组, 校报]
来源: 学院年报
"""
_BODY = """
## 背景与起因

关灯[^1]以前没有人管，`表`在**门口**。

> 引文里的话。

| 项目 | 次数 |
| --- | --- |
| 巡查 | 四十一次 |

图夹在字里：![小图一张](02.jpg)，后面还有字。

![图下的话](01.jpg)

1. 第一步
    - 里面一层

[^1]: 注里写着出处。
"""
_EXPECTED = """
先做一件小事 机械学院第一学生党支部 机械一支部 学生 机械学院 示例大学 示大 第一批样板支部 校级 教育党员有力
晚归灯 关灯工作法 谁晚走谁写 小灯报 网站 推送三十期 一盏灯 夜里有人敲门。 灯下集 门口的登记表 摄影社 墙上贴着白纸
值班桌 校报记者 桌上一支笔 夜间管理研究 论文专著 2019 院级 写作小组、校报 学院年报 一句话的摘要。 2026年6月30日
2026-06-30 支部初审岗 2026年7月1日 组织部复审岗 宣传部审核岗 2026年7月3日 背景与起因 关灯以前没有人管，表在门口。
引文里的话。 项目 次数 巡查 四十一次 小图一张 图下的话 第一步 里面一层 注里写着出处。
"""


def test_whatever_stands_in_a_case_is_searched(tmp_path: Path) -> None:
    files = {"cases/2026/a.md": submission(_FRONT, _BODY), "cases/programme.yml": PROGRAMME}
    photos = {f"media/2026/a/0{n}.jpg": jpeg(colour=f"#A8231{n}") for n in (1, 2)}
    root = write_project(tmp_path, {**files, **photos})
    (case,) = casebook_of(root).cases
    text = "\n".join(fold(line.text) for line in case_text(case).lines)
    assert [word for word in _EXPECTED.split() if fold(word) not in text] == []


def test_only_what_is_to_be_public_is_searched(tmp_path: Path) -> None:
    front = f"{FRONT}豁免: [{{规则: T304, 理由: 内部说明}}]\n"
    root = write_project(tmp_path, {"cases/2026/a.md": submission(front)})
    (case,) = casebook_of(root).cases
    assert not any(re.search("T304|内部说明", line.text) for line in case_text(case).lines)
