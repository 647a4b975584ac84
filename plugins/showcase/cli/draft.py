"""The text of a new submission: every key, with what to write in it."""

import datetime
import json
import re

from showcase.model.casebook import Unit
from showcase.model.programme import Cohort
from showcase.model.standards import STANDARDS

_TEXT = """\
---
标题: {title}
支部: {branch}            # {unit_name}
批次: {cohort}
日期: {date}
状态: 草稿                # 写完改成“送审”；审完由宣传部改成“发布”
摘要:                     # 不超过三百字
对标: [{item}]            # 从这些里选：{items}
主题: []                  # 如 [主题党日, 志愿服务]
# 经验: {{名称: , 要点: [先做一件小事, 每月公开一次进展]}}
# 平台: {{名称: , 类型: 微信公众号, 链接: "https://", 数据: }}
# 微视频: {{标题: , 文件: {media}/video.mp4, 时长: "3:20", 封面: {media}/poster.jpg, 字幕: {media}/video.vtt}}
汇编: auto                # 由系统自动汇编
# 照片:
#   - {{文件: {media}/01.jpg, 说明: , 摄影: , 肖像同意: 是, 替代文字: }}
# 题图: {media}/01.jpg
# 成果:
#   - {{类型: 工作法/典型案例, 标题: , 年份: {year}, 级别: 校级}}
作者: []
# 审核:
#   初审: {{审核人: , 日期: }}
#   复审: {{审核人: , 日期: }}
#   终审: {{审核人: , 日期: }}
来源:
---

## 背景与起因

为什么做这件事，碰到了什么问题。

## 主要做法

怎么做的，分步骤写，别的支部照着能做。

## 工作成效

有了什么变化，用事实和数字说。

## 经验与启示

哪些可以推广，哪些要小心。
"""


def write_draft(
    title: str, unit: Unit, cohort: Cohort | None, today: datetime.date, key: str
) -> str:
    """Return the draft of a case; ``key`` is ``<year>/<slug>``."""
    standard = STANDARDS[cohort.standard] if cohort else STANDARDS["七个有力"]
    return _TEXT.format(
        title=_scalar(title),
        branch=unit.id,
        unit_name=unit.name.replace("\n", " "),
        cohort=cohort.id if cohort else "",
        date=today.isoformat(),
        item=standard.items[0],
        items="、".join(standard.items),
        media=f"../../media/{key}",
        year=today.year,
    )


def _scalar(text: str) -> str:
    """Quote a title where YAML would read something else in it; line ends become spaces."""
    text = re.sub("[\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", text)
    plain = text.strip() == text and not any(c in text for c in "#:{}[]&*!|>'\"%@`,\\\n\t")
    plain = plain and text[:1] not in {"", "-", "?", "~"} and text.lower() != "null"
    return text if plain else json.dumps(text, ensure_ascii=False)
