"""The four sections of a case under their many names."""

import re
from functools import lru_cache

from msgspec import Struct

from showcase.model.outline import Chapter

SECTIONS = ("背景", "做法", "成效", "启示")

# A heading belongs to the first section one of whose words it contains. The order of the
# table matters: “经验做法” is 做法, “经验与启示” is 启示, “做法与成效” names both.
_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (
        "做法",
        (
            "做法",
            "经过",
            "过程",
            "举措",
            "措施",
            "方法",
            "路径",
            "实施",
            "怎么做",
            "实践",
            "行动",
            "步骤",
        ),
    ),
    ("成效", ("成效", "效果", "成果", "成绩", "收获", "变化", "影响")),
    ("启示", ("启示", "经验", "体会", "思考", "反思", "展望", "下一步", "打算", "推广")),
    (
        "背景",
        (
            "背景",
            "起因",
            "基本情况",
            "概况",
            "简介",
            "主题",
            "思路",
            "缘起",
            "由来",
            "问题",
            "目标",
            "为什么",
        ),
    ),
)
_NUMBERING = re.compile(
    r"^[\s\u3000]*(?:第?[一二三四五六七八九十]+[、.．章节部分]*|[(（][^)）]+[)）]|\d+[、.．]?)[\s\u3000]*"
)


class Section(Struct, frozen=True, gc=False):
    """One of the four, and the heading that opens it."""

    name: str
    chapter: Chapter


@lru_cache(maxsize=4096)
def sections_of_heading(heading: str) -> tuple[str, ...]:
    """Return which of the four a heading names, in their order; empty where none."""
    text = _NUMBERING.sub("", heading)
    found = {name for name, words in _WORDS if any(word in text for word in words)}
    if "做法" in found and "启示" in found and "启示" not in text and "体会" not in text:
        found.discard("启示")  # “经验做法”
    if (
        "启示" in found
        and "成效" in found
        and "经验" in text
        and "成果" in text
        and "启示" not in text
    ):
        found.discard("启示")
    return tuple(name for name in SECTIONS if name in found)


def find_sections(chapters: tuple[Chapter, ...]) -> tuple[Section, ...]:
    """Return the sections that the second-level (or first-level) headings open."""
    found: dict[str, Section] = {}
    for chapter in chapters:
        if chapter.level <= 2:
            for name in sections_of_heading(chapter.text):
                found.setdefault(name, Section(name, chapter))
    return tuple(found[name] for name in SECTIONS if name in found)
