"""Tiny real projects: a programme of one branch, and cases made of a few lines."""

import io
from pathlib import Path

from PIL import Image

PROGRAMME = """\
institutions:
  - {id: sldx, name: 示例大学, short_name: 示大}
colleges:
  - {id: jx, name: 机械学院, institution: sldx}
branches:
  - {id: b001, name: 机械学院第一学生党支部, college: jx, type: 学生, aliases: [机械一支部]}
cohorts:
  - {id: c-2025, name: 第一批样板支部, year: 2025, level: 校级, standard: 七个有力, branches: [b001], deliverables: []}
  - {id: y-2025, name: 第一批标杆院系, year: 2025, level: 校级, standard: 五个到位, colleges: [jx], deliverables: []}
limits: {words: [20, 3000], words_max: 5000, summary: 30, photos: [0, 6], photo_pixels: [60, 40]}
"""

MKDOCS = """\
site_name: 示例展示
docs_dir: content
theme: {name: material, language: zh, font: false}
plugins: [showcase]
nav:
  - 首页: index.md
  - 案例: cases/index.md
"""

FRONT = """\
标题: 先做一件小事
支部: 机械一支部
日期: 2026-06-30
状态: 发布
摘要: 一句话的摘要。
对标: [教育党员有力]
审核:
  初审: {审核人: 支部初审岗, 日期: 2026-07-01}
  复审: {审核人: 组织部复审岗, 日期: 2026-07-02}
  终审: {审核人: 宣传部审核岗, 日期: 2026-07-03}
"""

BODY = """
## 背景与起因

实验室里有人加班到很晚，没有人知道。

## 主要做法

支部做了一张表，谁晚走谁写一笔。

## 工作成效

一个月后，大家轮着关灯。

## 经验与启示

先做一件小事，再做第二件。
"""


def case_text(front: str = FRONT, body: str = BODY) -> str:
    """Return a submission's text."""
    return f"---\n{front}---\n{body}"


def jpeg(width: int = 60, height: int = 40, colour: str = "#A8231B") -> bytes:
    """Return a small picture."""
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "JPEG")
    return out.getvalue()


def write_project(root: Path, files: dict[str, str | bytes]) -> Path:
    """Write a project; ``files`` maps paths to contents and may replace the programme."""
    given: dict[str, str | bytes] = {
        "mkdocs.yml": MKDOCS,
        "content/index.md": "# 首页\n",
        "cases/programme.yml": PROGRAMME,
    }
    for path, content in {**given, **files}.items():
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content if isinstance(content, bytes) else content.encode())
    return root
