"""Generated front matters of which it is known what they say, in every way of writing them."""

import random
from dataclasses import dataclass, field
from typing import Any

from showcase.model.case import PLATFORM_KINDS, RESULT_LEVELS, CaseStudy
from showcase.model.schema import Key, Part, key_table, keys_of

_HAN = "党建支部工作案例主要做法成效学习教育师生服务创新先锋示范培育经验推广活动组织宣传凝聚"
_MARKS = "，、。：；？！“”‘’（）《》【】—…·　"
_ASCII = "abcXYZ0123456789 -_./"
_SPECIAL = "#:'\"[]{}&*!|>%@`,?\\~="
_DATES = ("2026-06-30", "2026/6/30", "2026年6月30日", "1999-1-1", "2024-02-29")
_DURATIONS = ("3:20", "0:07", "1:03:20", "3分20秒", "12分", "200秒")
_STATUSES = ("draft", "submitted", "published", "withdrawn", "草稿", "送审", "发布", "撤下")


@dataclass(slots=True)
class Front:
    """``lines`` are the front matter; ``data`` is what it says, under English keys."""

    lines: list[str] = field(default_factory=list)
    data: dict[str, Any] = field(default_factory=dict)

    @property
    def text(self) -> str:
        """The whole submission."""
        return "\n".join(("---", *self.lines, "---", "", "正文。", ""))

    @property
    def case(self) -> CaseStudy:
        """What the reader should make of it."""
        return CaseStudy.model_validate(self.data)


def make_front(seed: int) -> Front:
    """Return a front matter; the same for the same seed."""
    return _Maker(random.Random(seed)).front()


class _Maker:
    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.chinese = dice.choice((0.0, 1.0, 0.5))

    def front(self) -> Front:
        front = Front()
        needed = ("title", "branch", "date", "summary", "standards")
        keys = [
            key for key in keys_of(CaseStudy) if key.english in needed or self.dice.random() < 0.4
        ]
        self.dice.shuffle(keys)
        for key in keys:
            value = self.value(CaseStudy, key)
            front.data[key.english] = value
            front.lines += self.entry(key, value, 0)
            if self.dice.random() < 0.1:
                front.lines.append(self.dice.choice(("", "# 下面接着填", "# 说明: 不用管")))
        return front

    def value(self, part: type[Part], key: Key) -> Any:
        if key.part is not None:
            if key.is_list:
                return [self.group(key.part) for _ in range(self.dice.randint(1, 3))]
            return self.group(key.part)
        if key.is_list:
            return [self.text() for _ in range(self.dice.randint(1, 4))]
        return self.scalar(part, key)

    def group(self, part: type[Part]) -> dict[str, Any]:
        keys = [key for key in keys_of(part) if key.required or self.dice.random() < 0.5]
        if part.__name__ == "Video":
            keys = [key for key in keys_of(part) if key.english in ("title", "url", "duration")]
        if not keys:
            keys = [keys_of(part)[0]]
        self.dice.shuffle(keys)
        return {key.english: self.value(part, key) for key in keys}

    def scalar(self, part: type[Part], key: Key) -> str:
        known = {
            "date": _DATES,
            "on": _DATES,
            "status": _STATUSES,
            "duration": _DURATIONS,
            "kind": PLATFORM_KINDS,
            "level": RESULT_LEVELS,
            "year": ("2026", "1999", "2026年"),
            "consent": ("true", "false", "是", "否", "yes", "no"),
        }
        return self.dice.choice(known[key.english]) if key.english in known else self.text()

    def text(self) -> str:
        characters = _HAN * 3 + self.dice.choice((_MARKS, _ASCII, _MARKS + _ASCII, _SPECIAL))
        text = "".join(self.dice.choices(characters, k=self.dice.randint(1, 14))).strip(" 　")
        return text if text.replace("~", "") else "党"

    def entry(self, key: Key, value: Any, indent: int) -> list[str]:
        """Return the lines of a key outside of brackets."""
        name = self.name(key)
        lead = " " * indent
        colon = self.dice.choice((": ", ": ", ":  ", " : "))
        if isinstance(value, str):
            return [f"{lead}{name}{colon}{line}" for line in self.written(value, indent)[:1]] + (
                self._rest
            )
        if self.dice.random() < 0.5:
            return self.flow_lines(f"{lead}{name}{colon}", value, key, indent)
        step = indent + 2
        lines = [f"{lead}{name}:{self.comment()}"]
        if isinstance(value, dict):
            return lines + self.entries(key, value, step)
        dash = self.dice.choice((indent, step))
        for item in value:
            lines += self.item(key, item, dash)
        return lines

    def entries(self, key: Key, value: dict[str, Any], indent: int) -> list[str]:
        assert key.part is not None
        known = key_table(key.part)
        lines: list[str] = []
        for name, inner in value.items():
            lines += self.entry(known[name], inner, indent)
        return lines

    def item(self, key: Key, item: Any, dash: int) -> list[str]:
        lead = " " * dash
        if isinstance(item, str):
            first = self.written(item, dash + 2)
            return [f"{lead}- {first[0]}", *self._rest]
        if self.dice.random() < 0.5:
            return [f"{lead}- {self.flow(key, item, item=True)}"]
        lines = self.entries(key, item, dash + 2)
        return [f"{lead}- {lines[0][dash + 2 :]}", *lines[1:]]

    def flow_lines(self, start: str, value: Any, key: Key, indent: int) -> list[str]:
        """Return a value in brackets, now and then over several lines."""
        if isinstance(value, list) and self.dice.random() < 0.2:
            items = [self.flow(key, item, item=True) for item in value]
            inner = " " * (indent + 2)
            middle = [f"{inner}{item}," for item in items[:-1]]
            return [f"{start}[", *middle, f"{inner}{items[-1]}", f"{' ' * (indent + 1)}]"]
        return [f"{start}{self.flow(key, value)}{self.comment()}"]

    def flow(self, key: Key, value: Any, *, item: bool = False) -> str:
        if isinstance(value, str):
            return self.quoted(value, flow=True)
        space = self.dice.choice((", ", ",", " , "))
        if isinstance(value, dict):
            assert key.part is not None
            known = key_table(key.part)
            parts = [
                f"{self.name(known[name])}: {self.flow(known[name], inner)}"
                for name, inner in value.items()
            ]
            return f"{{{space.join(parts)}}}"
        return f"[{space.join(self.flow(key, inner, item=True) for inner in value)}]"

    def name(self, key: Key) -> str:
        name = key.chinese if self.dice.random() < self.chinese else key.english
        return f'"{name}"' if self.dice.random() < 0.03 else name

    def written(self, text: str, indent: int) -> list[str]:
        """Return the first line of a text outside of brackets; the others are in ``_rest``."""
        self._rest: list[str] = []
        if self.dice.random() < 0.1 and "\\" not in text:
            inner = " " * (indent + 2)
            mark = self.dice.choice(("|-", ">-", "|", ">"))
            self._rest = [f"{inner}{text}"]
            return [mark]
        return [self.quoted(text, flow=False) + self.comment()]

    def quoted(self, text: str, *, flow: bool) -> str:
        if _is_plain(text, flow=flow) and self.dice.random() < 0.7:
            return text
        if self.dice.random() < 0.5:
            return "'" + text.replace("'", "''") + "'"
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'

    def comment(self) -> str:
        return "   # 说明" if self.dice.random() < 0.05 else ""


def _is_plain(text: str, *, flow: bool) -> bool:
    """Tell whether a text may stand without quotes, on the safe side."""
    if any(mark in text for mark in "#:'\"[]{}&*!|>%@`,?\\~=") or text in ("null",):
        return False
    if flow and any(mark in text for mark in "：，、；　"):
        return False
    return text[0] not in "-_./ 　" and not text.endswith((" ", "　"))
