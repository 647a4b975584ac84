"""The programme: who takes part, in which cohort, by which standard, within which limits."""

from functools import cache
from typing import Annotated

from showcase.model.page_formats import BOOK_FORMATS, DEFAULT, OFFICIAL, PageFormat
from showcase.model.schema import Part, key
from showcase.model.standards import LEVELS, STAGES, STANDARDS
from showcase.model.values import Count, Date, Id, Text, Year, YesNo, one_of

RESULT_TYPES = (
    "制度机制",
    "工作法/典型案例",
    "思政品牌/育人载体",
    "宣传平台/网络阵地",
    "论文专著",
    "推广辐射",
)
DELIVERABLES = ("经验", "平台", "微视频", "汇编")
REVIEW_NAMES = {"first": "初审", "second": "复审", "final": "终审"}
REVIEW_STEPS = tuple(REVIEW_NAMES)
_STEP_CHOICES = (*REVIEW_NAMES, *REVIEW_NAMES.values())
THEMES = {"书籍": "book", "公文": "gbt9704"}
"""The looks of a booklet: that of a book, and that of an official document (GB/T 9704)."""
THEME_CHOICES = (*THEMES, *THEMES.values())

PART_KINDS = ("级别", "学院")
"""What the parts of a compilation can be made by."""


class Institution(Part):
    """A university."""

    id: Id = key("编号", "英文编号", example="sldx")
    name: Text = key("名称", "全称", example="示例大学")
    short_name: Text | None = key("简称", "简称", default=None, example="示大")


class College(Part):
    """A college or department of an institution."""

    id: Id = key("编号", "英文编号", example="jx")
    name: Text = key("名称", "全称", example="机械学院")
    institution: Text = key("学校", "所属学校的编号", example="sldx")


class Branch(Part):
    """A Party branch of a college."""

    id: Id = key("编号", "英文编号", example="b000")
    name: Text = key("名称", "全称", example="机械学院第一学生党支部")
    college: Text = key("学院", "所属学院的编号", example="jx")
    type: Text | None = key("类型", "教学一线、学生、机关……", default=None, example="学生")
    founded: Date | None = key("成立", "成立日期", default=None, example="2008-09-01")
    aliases: tuple[Text, ...] = key("别名", "投稿时也认的简称", default=(), example="[机械一支部]")


class Stage(Part):
    """One of the five stages of a cohort."""

    name: Annotated[Text, one_of(STAGES)] = key(
        "名称", "五个阶段之一", example="选苗", choices=STAGES
    )
    start: Date | None = key("从", "开始日期", default=None, example="2025-03-01", english="from")
    end: Date | None = key("到", "结束日期", default=None, example="2025-04-15", english="to")


class Cohort(Part):
    """Units that were selected together."""

    id: Id = key("编号", "英文编号", example="c-2025")
    name: Text = key("名称", "批次的名称", example="第一批样板支部")
    year: Year = key("年份", "认定的年份", example="2025")
    level: Annotated[Text, one_of(LEVELS)] = key(
        "级别", "国家级、省级或校级", example="校级", choices=LEVELS
    )
    standard: Annotated[Text, one_of(tuple(STANDARDS))] = key(
        "标准", "七个有力、五个到位或六个过硬", example="七个有力", choices=tuple(STANDARDS)
    )
    branches: tuple[Text, ...] = key("支部", "入选的支部编号", default=(), example="[b000]")
    colleges: tuple[Text, ...] = key(
        "学院", "入选的学院编号（标杆院系）", default=(), example="[jx]"
    )
    institutions: tuple[Text, ...] = key(
        "学校", "入选的学校编号（示范高校）", default=(), example="[sldx]"
    )
    stages: tuple[Stage, ...] = key(
        "阶段",
        "五个阶段的起止日期",
        default=(),
        example="[{name: 选苗, from: 2025-03-01, to: 2025-04-15}]",
    )
    deliverables: tuple[Annotated[Text, one_of(DELIVERABLES)], ...] = key(
        "应交",
        "应交哪几样，默认四个一",
        default=DELIVERABLES,
        example="[经验, 平台, 微视频, 汇编]",
        choices=DELIVERABLES,
    )


class Limits(Part):
    """How much of everything; every limit has a default."""

    words: tuple[Count, Count] = key(
        "字数", "正文字数的下限和上限", default=(1500, 3000), example="[1500, 3000]"
    )
    words_max: Count = key("字数上限", "超过就不能发布", default=5000, example="5000")
    summary: Count = key("摘要", "摘要最多多少字", default=300, example="300")
    caption: Count = key("图说", "图说最多多少字", default=100, example="100")
    photos: tuple[Count, Count] = key(
        "照片", "照片张数的下限和上限", default=(3, 6), example="[3, 6]"
    )
    photo_pixels: tuple[Count, Count] = key(
        "照片像素", "长边和短边至少多少像素", default=(1800, 1200), example="[1800, 1200]"
    )
    video_minutes: Count = key("视频分钟", "微视频最好不超过几分钟", default=5, example="5")
    video_minutes_max: Count = key("视频分钟上限", "超过就不能发布", default=15, example="15")


class ReviewPolicy(Part):
    """Which reviews a submission needs."""

    steps: tuple[Annotated[Text, one_of(_STEP_CHOICES)], ...] = key(
        "步骤",
        "要经过哪几审",
        default=REVIEW_STEPS,
        example="[first, second, final]",
        choices=_STEP_CHOICES,
    )
    distinct: YesNo = key("不同人", "三审是否必须是不同的人", default=True, example="是")

    @property
    def needed(self) -> tuple[str, ...]:
        """The steps that are needed, by their keys, in the order in which they are taken."""
        return _needed(self.steps)


@cache
def _needed(steps: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(step for step, name in REVIEW_NAMES.items() if {step, name} & set(steps))


class BoardRole(Part):
    """A line of the editorial board."""

    role: Text = key("职务", "主编、副主编、编委……", example="主编")
    names: tuple[Text, ...] = key("名单", "姓名或岗位", example="[党委宣传部]")


class Imprint(Part):
    """What the law wants printed in an internal publication, who edited it, and how it looks."""

    publisher: Text | None = key("编印单位", "编印单位", default=None, example="党委宣传部")
    recipients: Text | None = key("发送对象", "发送对象", default=None, example="校内各党支部")
    printer: Text | None = key("印刷单位", "印刷单位", default=None, example="某印刷厂")
    printed: Text | None = key("印刷日期", "印刷日期", default=None, example="2026-12")
    copies: Text | None = key("印数", "印数", default=None, example="300")
    permit: Text | None = key("准印证号", "内部资料准印证号", default=None, example='""')
    board: tuple[BoardRole, ...] = key(
        "编委会",
        "汇编的编委会，印在版权页上方",
        default=(),
        example="[{职务: 主编, 名单: [党委宣传部]}]",
    )
    size: Annotated[Text, one_of(tuple(BOOK_FORMATS))] = key(
        "开本",
        "汇编的开本：大16开 210×285、16开 185×260 或 A4",
        default=DEFAULT.name,
        example="大16开",
        choices=tuple(BOOK_FORMATS),
    )
    theme: Annotated[Text, one_of(THEME_CHOICES)] = key(
        "版式",
        "书籍，或公文（GB/T 9704，一律 A4）",
        default="书籍",
        example="书籍",
        choices=THEME_CHOICES,
    )

    cover: Text | None = key(
        "封面图片",
        "年度汇编封面上的照片：已发布案例里的一张，写它的路径；不写就只排文字",
        default=None,
        example="media/2026/mzx-lianhe/01.jpg",
    )
    parts: Annotated[Text, one_of(PART_KINDS)] = key(
        "分编", "年度汇编按级别还是按学院分编", default="级别", example="级别", choices=PART_KINDS
    )

    @property
    def is_official(self) -> bool:
        """Whether booklets look like an official document."""
        return self.theme in {"公文", THEMES["公文"]}

    @property
    def page_format(self) -> PageFormat:
        """The pages of booklets."""
        return OFFICIAL if self.is_official else BOOK_FORMATS[self.size]


class Notice(Part):
    """A public notice (公示)."""

    title: Text = key("标题", "公示的标题", example="第一批样板支部拟认定名单公示")
    start: Date = key("从", "开始日期", example="2025-05-10", english="from")
    end: Date = key("到", "结束日期", example="2025-05-19", english="to")
    text: Text = key("正文", "公示的内容", example="现予公示。")
    contact: Text | None = key(
        "联系", "联系方式", default=None, example="党委组织部，电话 010-60000000"
    )


class VideoSite(Part):
    """A site on which the institution itself keeps videos."""

    host: Text = key("网址", "网站的域名", example="v.example.edu.cn")
    name: Text = key("名称", "读者叫它什么", example="校园视频网")


class Programme(Part):
    """Everything the department keeps in ``cases/programme.yml``."""

    institutions: tuple[Institution, ...] = key(
        "学校", "参加的学校", example="[{id: sldx, name: 示例大学}]"
    )
    colleges: tuple[College, ...] = key(
        "学院", "学院名单", example="[{id: jx, name: 机械学院, institution: sldx}]"
    )
    branches: tuple[Branch, ...] = key(
        "支部", "支部名单", example="[{id: b000, name: 机械学院第一学生党支部, college: jx}]"
    )
    cohorts: tuple[Cohort, ...] = key(
        "批次",
        "各批次",
        example="[{id: c-2025, name: 第一批样板支部, year: 2025, level: 校级, standard: 七个有力}]",
    )
    review: ReviewPolicy = key("审核", "审核办法", default=ReviewPolicy(), example="{distinct: 是}")
    limits: Limits = key(
        "限额", "字数、照片等的限额", default=Limits(), example="{words: [1500, 3000]}"
    )
    result_types: tuple[Text, ...] = key(
        "成果类型", "成果分哪几类", default=RESULT_TYPES, example="[制度机制, 论文专著]"
    )
    imprint: Imprint = key(
        "印制信息", "汇编版权页上的印制信息", default=Imprint(), example="{编印单位: 党委宣传部}"
    )
    foreword: Text | None = key(
        "前言",
        "年度汇编的前言，写法和正文一样；不写就只有出版说明",
        default=None,
        example="本书收录本年度的案例。",
        prose=True,
    )
    afterword: Text | None = key(
        "后记", "年度汇编的后记", default=None, example="感谢各支部供稿。", prose=True
    )
    notices: tuple[Notice, ...] = key(
        "公示",
        "公示公告",
        default=(),
        example="[{title: 名单公示, from: 2025-05-10, to: 2025-05-19, text: 现予公示。}]",
    )
    hosts: tuple[Text, ...] = key(
        "内网网站",
        "内网读者打得开的网站；写到上级域名就包括它下面的各站",
        default=(),
        example="[example.edu.cn, 10.0.0.8]",
    )
    video_sites: tuple[VideoSite, ...] = key(
        "视频网站",
        "学校自己的视频网站叫什么名字；学习强国、哔哩哔哩等不用写",
        default=(),
        example="[{host: v.example.edu.cn, name: 校园视频网}]",
    )
    contacts: tuple[Text, ...] = key(
        "公开电话",
        "可以公开的办公电话和邮箱；别的号码出现在稿件里会被指出",
        default=(),
        example="[010-60000000, dangwei@example.edu.cn]",
    )
