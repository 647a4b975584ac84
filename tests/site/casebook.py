"""A small casebook made by hand: two institutions, three cohorts, four cases, one hostile."""

import datetime

from showcase.cache import digest_of
from showcase.casebook.videos import shown_video
from showcase.model.case import CaseStudy
from showcase.model.casebook import (
    Case,
    Casebook,
    Deliverable,
    Related,
    ShownPhoto,
    Unit,
)
from showcase.model.directory import Directory
from showcase.model.document import (
    Block,
    Document,
    Emphasis,
    Figure,
    Footnote,
    FootnoteMark,
    Heading,
    Link,
    List,
    ListItem,
    Paragraph,
    Strong,
    Table,
    Text,
)
from showcase.model.heads import KnownText
from showcase.model.programme import Programme
from showcase.model.standards import STANDARDS
from showcase.model.submission import MediaFile
from showcase.site.options import BookletLink, Download, OtherFormat, SiteOptions

EVIL = "\"><script>alert(1)</script><img src=x onerror='alert(2)'>{{ 7*7 }}"
TODAY = datetime.date(2026, 4, 1)
OPTIONS = SiteOptions(
    "样板支部案例展示",
    "https://example.edu.cn/zs/",
    (
        BookletLink(
            "2026年案例汇编",
            2026,
            "booklets/2026.pdf",
            pages=64,
            others=(OtherFormat("EPUB", "booklets/2026.epub"),),
        ),
        BookletLink("机械一支部汇编", 2026, "booklets/branches/b1.pdf", unit="b1"),
    ),
    downloads={
        "2026/yi": (
            Download("PDF", "cases/2026/yi/yi.pdf", 1_234_567, f"{EVIL}.pdf"),
            Download("Word", "cases/2026/yi/yi.docx", 260_000, "一.docx"),
        )
    },
)


def programme() -> Programme:
    """Return a programme whose second cohort is in its third stage on :data:`TODAY`."""
    return Programme.model_validate(
        {
            "institutions": [
                {"id": "sldx", "name": "示例大学", "short_name": "示大"},
                {"id": "edu2", "name": "另一大学"},
            ],
            "colleges": [
                {"id": "jx", "name": "机械学院", "institution": "sldx"},
                {"id": "wy", "name": "外语学院", "institution": "edu2"},
            ],
            "branches": [
                {"id": "b1", "name": "机械学院第一学生党支部", "college": "jx", "type": "学生"},
                {"id": "b2", "name": f"外语党支部{EVIL}", "college": "wy", "type": "教学一线"},
                {"id": "b3", "name": "外语学院教工党支部", "college": "wy", "type": "教学一线"},
            ],
            "cohorts": [
                {
                    "id": "c-2025",
                    "name": "第二批样板支部",
                    "year": 2025,
                    "level": "校级",
                    "standard": "七个有力",
                    "branches": ["b1", "b2", "b3"],
                    "stages": [
                        {"name": "选苗", "from": "2025-03-01", "to": "2025-04-15"},
                        {"name": "认定", "from": "2025-05-01", "to": "2025-05-31"},
                        {"name": "培育", "from": "2025-06-01", "to": "2026-05-31"},
                        {"name": "收获推广", "from": "2026-06-01"},
                    ],
                },
                {
                    "id": "y-2024",
                    "name": "标杆院系",
                    "year": 2024,
                    "level": "省级",
                    "standard": "五个到位",
                    "colleges": ["jx"],
                },
            ],
            "notices": [
                {
                    "title": f"拟认定名单{EVIL}",
                    "from": "2026-03-30",
                    "to": "2026-04-03",
                    "text": "现予公示。",
                },
            ],
        }
    )


def picture(name: str, width: int = 1800, height: int = 1200) -> MediaFile:
    """Return a photo's facts; no file is behind them."""
    return MediaFile(f"media/2026/yi/{name}.jpg", "jpeg", 1, name.ljust(16, "0"), width, height)


def paragraph(text: str) -> Paragraph:
    """Return a paragraph of plain text."""
    return Paragraph((Text(text),), 1)


def document() -> Document:
    """Return a text with most kinds of block."""
    blocks: tuple[Block, ...] = (
        Heading(2, (Text("背景与起因"),), "s1", 1),
        Paragraph((Text("一段。"), Strong((Text("重点。"),)), FootnoteMark(1)), 2),
        Figure("../../media/2026/yi/02.jpg", "文化长廊上的党课", 3),
        Heading(3, (Text("先做一件小事"),), "s2", 4),
        List((ListItem((paragraph("甲"),), 5), ListItem((paragraph("乙"),), 6)), 1, True, 5),
        Paragraph((Emphasis((Text("着重"),)), Link("https://example.org/", (Text("链接"),))), 7),
        Table(("", "right"), ((Text("项"),), (Text("数"),)), (((Text("党课"),), (Text("3"),)),), 8),
        Heading(2, (Text("工作成效"),), "s3", 9),
        paragraph("一个月后，大家轮着关灯。"),
    )
    return Document(blocks, (Footnote("a", (paragraph("见年度总结。"),)),))


def case(slug: str, date: str, unit: Unit, plan: Programme, **study: object) -> Case:
    """Return a case; ``study`` is its front matter beyond what every case has."""
    fields = {"title": slug, "branch": unit.id, "date": date, "standards": ["教育党员有力"]} | study
    read = CaseStudy.model_validate(fields)
    cohort = next(iter(Directory(plan).cohorts_of(unit)), None)
    titles = {
        "经验": read.experience.name if read.experience else "",
        "平台": read.platform.name if read.platform else "",
        "微视频": read.video.title if read.video else "",
        "汇编": "自动汇编",
    }
    video = read.video
    return Case(
        key=f"{date[:4]}/{slug}",
        year=int(date[:4]),
        slug=slug,
        digest=digest_of(slug, repr(read)),
        study=read,
        unit=unit,
        cohort=cohort,
        standard=STANDARDS[cohort.standard] if cohort else None,
        text=KnownText(Document((paragraph("正文。"),))),
        words=1600,
        photos=(),
        cover=None,
        video=shown_video(video, None, None, None, plan) if video else None,
        compilation=None,
        deliverables=tuple(Deliverable(n, t, bool(t)) for n, t in titles.items()),
    )


def full_case(unit: Unit, plan: Programme) -> Case:
    """Return a case with everything."""
    cover = ShownPhoto(picture("01"), "支部会", "宣传组", "十余人围坐")
    figure = ShownPhoto(picture("02", 1200, 1600), "文化长廊上的党课", "", "展板前站着的人")
    spare = ShownPhoto(picture("03", 700, 500), "课后", "", "散场的教室")
    base = case(
        "yi",
        "2026-03-20",
        unit,
        plan,
        title="先做一件小事",
        summary="一句话的摘要。",
        standards=["教育党员有力", "服务师生有力"],
        topics=["主题党日", "朋辈互助"],
        experience={"name": "“四步”工作法", "points": ["先做一件小事", "每月公开一次进展"]},
        platform={
            "name": "机械先锋",
            "kind": "微信公众号",
            "url": "https://weixin.example.edu.cn/",
        },
        video={"title": "石榴籽一日", "url": "https://www.xuexi.cn/v", "duration": "3:20"},
        results=[{"type": "工作法/典型案例", "title": "工作手册", "year": "2026", "level": "校级"}],
        authors=["机械学院党总支"],
        review={"first": {"by": "初审岗", "on": "2026-03-21"}, "final": {"by": "终审岗"}},
        source="https://example.edu.cn/news",
    )
    return Case(
        **{name: getattr(base, name) for name in base.__slots__}
        | {
            "digest": digest_of("full", base.digest),
            "text": KnownText(document()),
            "photos": (cover, figure, spare),
            "cover": cover,
            "images": {"../../media/2026/yi/02.jpg": figure},
        }
    )


def make_casebook() -> Casebook:
    """Return the casebook, newest case first."""
    plan = programme()
    units = Directory(plan).units
    by_id = {unit.id: unit for unit in units}
    hostile = case(
        "evil",
        "2025-12-01",
        by_id["b2"],
        plan,
        title=f"标题{EVIL}",
        summary=EVIL,
        topics=[EVIL, "主题党日"],
        experience={"name": EVIL, "points": [EVIL]},
        platform={"name": EVIL, "url": "javascript:alert(1)"},
        video={"title": EVIL, "url": "java\tscript:alert(1)"},
        results=[{"type": EVIL, "title": EVIL}],
        authors=[EVIL],
        source="javascript:alert(1)",
    )
    cases = (
        full_case(by_id["b1"], plan),
        hostile,
        case("xueyuan", "2025-06-30", by_id["jx"], plan, standards=["推动改革发展到位"]),
        case("daxue", "2025-06-29", by_id["sldx"], plan),
    )
    related: dict[str, tuple[Related, ...]] = {
        "2026/yi": (Related("2025/evil", "同为“教育党员有力”"),)
    }
    return Casebook(plan, cases, units, related, TODAY)
