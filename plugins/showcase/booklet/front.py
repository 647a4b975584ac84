"""What stands before the cases: cover, imprint, foreword."""

import re

from showcase.booklet.blocks import text_pieces
from showcase.booklet.data import Cover, Entry, Matter
from showcase.booklet.edition import Edition
from showcase.booklet.nodes import Picture, Piece, Run
from showcase.markdown import parse_markdown
from showcase.model.standards import LEVELS

CIRCULATION = "内部资料　免费交流"
PLACEHOLDER = "待填"
_MOST_INSTITUTIONS = 8
_ORDER = "案例按级别分编，编内按批次、学院、支部的先后排列，次序不含评价。"
_BY_COLLEGE = "案例按学院分编，编内按级别、批次、支部的先后排列，次序不含评价。"
_INDEX = "书末有各种索引和批次名单；索引按名称的汉语拼音排序，对标索引按标准的条目排序。"
_FIELDS = (
    ("编印单位", "publisher"),
    ("发送对象", "recipients"),
    ("印刷单位", "printer"),
    ("印刷日期", "printed"),
    ("印数", "copies"),
    ("准印证号", "permit"),
)


def imprint_entries(edition: Edition) -> tuple[Entry, ...]:
    """Return the fields that the law wants; empty ones hold a visible placeholder."""
    return tuple(_entry(edition, label, name) for label, name in _FIELDS)


def cover(edition: Edition, picture: Picture | None) -> Cover:
    """Return what the covers and the half title say, and the picture on the front."""
    names = [institution.name for institution in edition.institutions]
    if len(names) > _MOST_INSTITUTIONS:
        names = [f"{len(names)}所院校"]
    return Cover(
        title=edition.title,
        subtitle=edition.subtitle,
        year=str(edition.year),
        institutions=tuple(names),
        publisher=_entry(edition, "编印单位", "publisher"),
        permit=_entry(edition, "准印证号", "permit"),
        circulation=CIRCULATION,
        picture=picture,
    )


def forewords(edition: Edition) -> tuple[Matter, ...]:
    """Return the department's foreword, if there is one, and the note on what the book contains."""
    programme = edition.casebook.programme
    note = tuple(Piece("par", (Run("text", text),)) for text in publishers_note(edition))
    imprint = edition.imprint
    signed = (imprint.publisher, _spelled("printed", imprint.printed or ""))
    written = _written("preface", "前言", programme.foreword)
    return (*written, Matter("foreword", "出版说明", note, tuple(text for text in signed if text)))


def afterwords(edition: Edition) -> tuple[Matter, ...]:
    """Return the department's afterword, if there is one."""
    return _written("afterword", "后记", edition.casebook.programme.afterword)


def board(edition: Edition) -> tuple[Entry, ...]:
    """Return the editorial board: each office and who holds it."""
    return tuple(Entry(line.role, "、".join(line.names)) for line in edition.imprint.board)


def _written(name: str, title: str, text: str | None) -> tuple[Matter, ...]:
    if not text:
        return ()
    return (Matter(name, title, text_pieces(parse_markdown(text).document)),)


def publishers_note(edition: Edition) -> tuple[str, ...]:
    """Return the paragraphs on what the volume contains and how to read it."""
    cases = edition.cases
    held = [case.cohort.level for case in cases if case.cohort]
    levels = [f"{level}{held.count(level)}篇" for level in LEVELS if level in held]
    order = "" if edition.unit else _BY_COLLEGE if edition.by_college else _ORDER
    photos = sum(len(case.photos) for case in cases)
    years = sorted({case.year for case in cases})
    span = f"{years[0]}年" if len(years) == 1 else f"{years[0]}—{years[-1]}年"
    paragraphs = [
        f"本书收录{span}发布的案例{len(cases)}篇，{_origin(edition)}"
        + (f"，其中{'、'.join(levels)}" if len(levels) > 1 else "")
        + f"。全书正文约{_rounded(sum(case.words for case in cases))}字，照片{photos}幅。",
        order + "每篇案例先列摘要和基本信息，再是正文，篇末附经验要点、成果、资料来源和审核记录；"
        "有网页、平台或微视频的，印有二维码和网址。",
        ("" if edition.unit else _INDEX)
        + "字数按正文统计：每个汉字、每个标点各计一字，连续的字母或数字计一字。",
    ]
    return tuple(paragraphs)


def _origin(edition: Edition) -> str:
    if edition.unit:
        return f"均出自{edition.unit.name}"
    return f"来自{len(edition.institutions)}所院校的{len(edition.units)}个基层党组织"


def _entry(edition: Edition, label: str, name: str) -> Entry:
    value: str | None = getattr(edition.imprint, name)
    if not value:
        return Entry(label, PLACEHOLDER, missing=True)
    return Entry(label, _spelled(name, value))


def _spelled(name: str, value: str) -> str:
    if name == "copies" and value.isdigit():
        return f"{value}册"
    if name == "printed" and (match := re.fullmatch(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?", value)):
        year, month, day = match.groups()
        return f"{year}年{int(month)}月" + (f"{int(day)}日" if day else "")
    return value


def _rounded(words: int) -> str:
    if words < 10_000:
        return str(round(words, -2) if words >= 1000 else words)
    return f"{words / 10_000:.1f}万".replace(".0万", "万")
