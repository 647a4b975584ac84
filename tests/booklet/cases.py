"""Photos, a programme and cases made by hand."""

import io

from PIL import Image

from showcase.cache import digest_of
from showcase.model.case import CaseStudy
from showcase.model.casebook import Case, ShownPhoto, ShownVideo, Unit
from showcase.model.document import Document
from showcase.model.heads import KnownText
from showcase.model.programme import Programme
from showcase.model.standards import SEVEN
from showcase.model.submission import MediaFile
from tests.booklet.texts import LONG


def photo(name: str, width: int, height: int, caption: str = "", credit: str = "") -> ShownPhoto:
    """Make a photo; the reader of media below paints it from its name."""
    path = f"media/2026/quanmian/{name}-{width}x{height}.jpg"
    return ShownPhoto(
        MediaFile(path, "jpeg", 1, name * 8, width, height), caption, credit, f"{name}的画面"
    )


def paint(path: str) -> bytes:
    """Return the picture whose size stands in its name."""
    if "broken" in path:
        return b"\xff\xd8 no picture"
    width, height = map(int, path.rsplit("-", 1)[1].removesuffix(".jpg").split("x"))
    out = io.BytesIO()
    Image.new("RGB", (width, height), (168, 120, 90)).save(out, "JPEG")
    return out.getvalue()


PHOTOS = (
    photo("hall", 1500, 1000, "文化长廊里的一堂党课", "支部宣传组"),
    photo("talk", 800, 1200, "书记谈心"),
    photo("read", 900, 1200, "共读一小时"),
    photo("spare", 1500, 1000, "没有放进正文的一张"),
    photo("broken", 1500, 1000, "坏了的照片"),
)


def programme() -> Programme:
    """Make a programme with two institutions and cohorts of all levels."""
    branches = [
        {"id": "b1", "name": "民族学学院师生联合党支部", "college": "c1"},
        {"id": "b2", "name": "重庆路校区后勤党支部", "college": "c1"},
        {"id": "b3", "name": "材料学院学生党支部", "college": "c2"},
    ]
    cohorts = [
        {
            "id": f"k{n}",
            "name": f"第{n}批样板支部",
            "year": 2020 + n,
            "level": level,
            "standard": "七个有力",
            "branches": [f"b{n}"],
            "stages": [{"name": "选苗", "start": "2025-03-01", "end": "2025-04-15"}],
        }
        for n, level in enumerate(("国家级", "省级", "校级"), start=1)
    ]
    return Programme.model_validate(
        {
            "institutions": [
                {"id": "u1", "name": "示例大学", "short_name": "示大"},
                {"id": "u2", "name": "样例学院"},
            ],
            "colleges": [
                {"id": "c1", "name": "民族学学院", "institution": "u1"},
                {"id": "c2", "name": "材料学院", "institution": "u2"},
            ],
            "branches": branches,
            "cohorts": cohorts,
            "imprint": {"publisher": "党委宣传部", "printed": "2026-12", "copies": "300"},
        }
    )


def make_case(casebook: Programme, number: int, slug: str, title: str, document: Document) -> Case:
    """Make the case of branch ``number``."""
    branch = casebook.branches[number - 1]
    college = next(c for c in casebook.colleges if c.id == branch.college)
    institution = next(i for i in casebook.institutions if i.id == college.institution)
    whole = slug == "quanmian"
    study = CaseStudy.model_validate(
        {
            "title": title,
            "branch": branch.id,
            "date": f"2026-06-{10 + number}",
            "status": "published",
            "summary": "一段摘要。" + LONG,
            "standards": ["教育党员有力", "服务师生有力"],
            "authors": ["支部宣传组"],
            "experience": {"name": "“小事”工作法", "points": ["先听", "再做"]} if whole else None,
            "platform": {"name": "民院先锋", "kind": "微信公众号", "url": "https://weixin.example.edu.cn/mzx"},
            "results": [{"type": "制度机制", "title": "办理规程", "year": 2026, "level": "校级"}],
            "review": {"first": {"by": "初审岗", "on": "2026-07-06"}},
            "source": "学校工作综述",
        }
    )  # fmt: skip
    return Case(
        key=f"2026/{slug}", year=2026, slug=slug, digest=digest_of(slug, title), study=study,
        unit=Unit("branch", branch.id, branch.name, institution, college, branch),
        cohort=casebook.cohorts[number - 1], standard=SEVEN, text=KnownText(document), words=1200,
        photos=PHOTOS if whole else (), cover=None,
        video=ShownVideo("石榴籽一日", "https://www.example.edu.cn/v/1", 200) if whole else None,
        compilation=None, deliverables=(),
        images={f"0{n}.jpg": PHOTOS[n - 1] for n in (1, 2, 3)} if whole else {},
    )  # fmt: skip
