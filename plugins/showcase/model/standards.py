"""The three standards (six, five and seven items) of 对标争先; see the field's notices of 2018."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard: ``name`` and its ``items``; ``unit`` is the kind of unit it is held to."""

    name: str
    unit: str
    items: tuple[str, ...]
    synonyms: tuple[tuple[str, str], ...] = ()

    def item(self, text: str) -> str | None:
        """Return the item that ``text`` means, or None."""
        if text in self.items:
            return text
        return next((item for other, item in self.synonyms if other == text), None)


SIX = Standard(
    "六个过硬",
    "示范高校",
    ("把方向过硬", "管大局过硬", "做决策过硬", "抓班子过硬", "带队伍过硬", "保落实过硬"),
    (("作决策过硬", "做决策过硬"),),
)
FIVE = Standard(
    "五个到位",
    "标杆院系",
    (
        "党组织领导和运行机制到位",
        "政治把关作用到位",
        "思想政治工作到位",
        "基层组织制度执行到位",
        "推动改革发展到位",
    ),
)
SEVEN = Standard(
    "七个有力",
    "样板支部",
    (
        "教育党员有力",
        "管理党员有力",
        "监督党员有力",
        "组织师生有力",
        "宣传师生有力",
        "凝聚师生有力",
        "服务师生有力",
    ),
)
STANDARDS = {standard.name: standard for standard in (SIX, FIVE, SEVEN)}
MEMBERS = {SIX.name: "institutions", FIVE.name: "colleges", SEVEN.name: "branches"}
"""Under which key of a cohort the units of each standard stand."""
STAGES = ("选苗", "认定", "培育", "中期评估", "收获推广")
LEVELS = ("国家级", "省级", "校级")


def standard_of_item(text: str) -> Standard | None:
    """Return the standard that has ``text`` as an item, or None."""
    return next((s for s in STANDARDS.values() if s.item(text)), None)
