"""Rows of digits in a text: what may be one number, written in groups."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from showcase.rules.privacy.trace import narrow

HYPHENS = "‐‑‒–—－-"
SPACES = " \u00a0\u2009\u3000"
DIGIT = "[0-9０-９]"

_SHORTEST = 7
# The commonest rows are years and counts, too short to be looked at.
_ROW = re.compile(
    f"{DIGIT}(?=[0-9０-９.·{SPACES}{HYPHENS}]{{{_SHORTEST - 1}}})"
    f"{DIGIT}+(?:[.·{SPACES}{HYPHENS}]{DIGIT}+){{0,200}}"
)
_GROUP = re.compile("[0-9]+")
_DAY = re.compile(r"(?:19|20)\d\d[-.]\d\d?[-.]\d\d?")  # the commonest row leads to nobody
_BEFORE = 16
_LETTERS_OF_A_PHONE = ("tel", "phone", "mobile", "mob", "wx", "vx", "wechat", "weixin", "qq")
# The digits after these words number a thing, or a student, whom another rule looks for.
_OF_A_THING = re.compile(
    r"(?:(?:学|工|学籍|准考证|编|单|流水|合同|发票|证书|凭证|准印证|登记|备案|注册|批|文|书|刊|期|专利|项目"
    r"|课题|资产|设备|序列|档案)号码?|订单|编码|条码|代码|isbn|issn|doi|no\.|№)"
    r"[A-Za-z:：为是（( \u3000/_-]{0,8}$",
    re.IGNORECASE,
)


class Group(NamedTuple):
    """Digits without a gap; ``digits`` are half-width."""

    start: int
    end: int
    digits: str


@dataclass(frozen=True, slots=True)
class Row:
    """Groups of digits with one space, hyphen or dot between each; ``widths`` are their lengths."""

    text: str
    groups: tuple[Group, ...]
    widths: tuple[int, ...]

    def joint(self, at: int) -> str:
        """Return what stands between a group and the one before it."""
        return self.text[self.groups[at].start - 1] if at else ""

    def digits(self, at: int, end: int) -> str:
        """Return the digits of the groups from ``at`` up to ``end``."""
        return "".join(group.digits for group in self.groups[at:end])

    def end_of(self, at: int, layouts: frozenset[tuple[int, ...]]) -> int:
        """Return the end of the groups from ``at`` on that have one of the layouts, or 0."""
        for count in (3, 2, 1):
            widths = self.widths[at : at + count]
            if widths in layouts:
                return at + len(widths)
        return 0

    def counts_things(self, at: int) -> bool:
        """Tell whether the words before a group say that it is no number of a person."""
        while at and self.joint(at) in HYPHENS:
            at -= 1
        start = self.groups[at].start
        return _OF_A_THING.search(self.text, max(0, start - _BEFORE), start) is not None

    def touches_letters(self, at: int, end: int) -> bool:
        """Tell whether ASCII letters touch the groups, but for words that announce a number."""
        start, stop = self.groups[at].start, self.groups[end - 1].end
        before = self.text[max(0, start - 8) : start].lower()
        if _is_letter(self.text[stop : stop + 1]):
            return True
        return _is_letter(before[-1:]) and not before.endswith(_LETTERS_OF_A_PHONE)


def rows_in(text: str) -> Iterator[Row]:
    """Yield the rows of digits in a text that are long enough to lead to anybody."""
    for row in _ROW.finditer(text):
        if row.end() - row.start() >= _SHORTEST and not _DAY.fullmatch(row.group()):
            plain = narrow(row.group())
            first = row.start()
            groups = tuple(
                Group(first + found.start(), first + found.end(), found.group())
                for found in _GROUP.finditer(plain)
            )
            yield Row(text, groups, tuple([end - start for start, end, _ in groups]))


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()
