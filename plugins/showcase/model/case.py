"""The front matter of a submission: every key, its two spellings and its meaning."""

from typing import Annotated, Any

from pydantic import BeforeValidator

from showcase.model.schema import Part, key
from showcase.model.values import (
    Date,
    Seconds,
    Status,
    StatusValue,
    Text,
    Year,
    YesNo,
    one_of,
)

PLATFORM_KINDS = ("微信公众号", "网站", "抖音号", "视频号", "校园网专栏", "其他")
RESULT_LEVELS = ("国家级", "省级", "市级", "校级", "院级")


class Experience(Part):
    """The first of the four ones: a set of experience that others can take over."""

    name: Text = key("名称", "这套经验叫什么", example="“四维联动”工作法", prose=True)
    points: tuple[Text, ...] = key(
        "要点",
        "别的支部照着做时要记住的几条",
        default=(),
        example="[先做一件小事, 每月公开一次进展]",
        prose=True,
    )


class Platform(Part):
    """The second: a platform that makes things known."""

    name: Text = key("名称", "平台的名字", example="民院先锋", prose=True)
    kind: Annotated[Text, one_of(PLATFORM_KINDS)] | None = key(
        "类型", "平台属于哪一类", default=None, example="微信公众号", choices=PLATFORM_KINDS
    )
    url: Text | None = key(
        "链接", "平台的网址", default=None, example='"https://weixin.example.edu.cn/mzx"'
    )
    figures: Text | None = key(
        "数据", "能说明办得怎样的数字", default=None, example="全年推送30期", prose=True
    )


class Video(Part):
    """The third: a micro-video, as a file of the submission or as a link."""

    title: Text = key("标题", "片名", example="石榴籽一日", prose=True)
    file: Text | None = key(
        "文件", "MP4 文件的相对路径", default=None, example="../../media/2026/mzx-lianhe/shiliu.mp4"
    )
    url: Text | None = key(
        "链接", "已在平台上发布时的网址", default=None, example='"https://www.xuexi.cn/"'
    )
    duration: Seconds | None = key("时长", "分:秒", default=None, example='"3:20"')
    poster: Text | None = key(
        "封面",
        "封面图的相对路径；不写就从视频里挑一帧",
        default=None,
        example="../../media/2026/mzx-lianhe/poster.jpg",
    )
    transcript: Text | None = key(
        "文字稿", "解说词全文", default=None, example="大家好……", prose=True
    )
    captions: Text | None = key(
        "字幕",
        "字幕文件（.vtt 或 .srt）的相对路径",
        default=None,
        example="../../media/2026/mzx-lianhe/shiliu.vtt",
    )


class Compilation(Part):
    """The fourth: a compilation, made by the tool or handed in as PDF."""

    file: Text | None = key(
        "文件",
        "自备的 PDF；不写就由系统自动汇编",
        default=None,
        example="../../media/2026/mzx-lianhe/huibian.pdf",
    )
    title: Text | None = key(
        "标题", "自备汇编的书名", default=None, example="四维联动实践录", prose=True
    )


def _automatic(value: Any) -> Any:
    """Understand ``auto`` and 自动: the tool makes the booklet."""
    return {} if value in ("auto", "自动") else value


class Photo(Part):
    """A photo of the submission."""

    file: Text = key("文件", "照片的相对路径", example="../../media/2026/mzx-lianhe/01.jpg")
    caption: Text | None = key(
        "说明", "图说，二十字左右", default=None, example="支部在文化长廊上党课", prose=True
    )
    credit: Text | None = key("摄影", "谁拍的", default=None, example="支部宣传组", prose=True)
    consent: YesNo | None = key("肖像同意", "照片中的人是否同意公开", default=None, example="是")
    alt: Text | None = key(
        "替代文字",
        "念给看不见照片的人听的一句话",
        default=None,
        example="十余人围站在展板前听讲",
        prose=True,
    )


class Result(Part):
    """Something that came of it."""

    type: Text = key("类型", "成果属于哪一类（项目清单里定）", example="工作法/典型案例")
    title: Text = key("标题", "成果的名称", example="工作手册", prose=True)
    year: Year | None = key("年份", "取得的年份", default=None, example="2026")
    level: Annotated[Text, one_of(RESULT_LEVELS)] | None = key(
        "级别", "成果的级别", default=None, example="校级", choices=RESULT_LEVELS
    )


class Signature(Part):
    """One review, signed and dated."""

    by: Text = key("审核人", "谁审的（岗位或姓名）", example="宣传部审核岗")
    on: Date | None = key("日期", "哪天审的", default=None, example="2026-07-06")


class Review(Part):
    """The three reviews."""

    first: Signature | None = key(
        "初审", "支部或学院的初审", default=None, example="{审核人: 支部初审岗, 日期: 2026-07-06}"
    )
    second: Signature | None = key(
        "复审", "组织部门的复审", default=None, example="{审核人: 组织部复审岗, 日期: 2026-07-09}"
    )
    final: Signature | None = key(
        "终审", "宣传部门的终审", default=None, example="{审核人: 宣传部审核岗, 日期: 2026-07-15}"
    )


class Waiver(Part):
    """An exemption that the author claims from a rule for this one submission."""

    rule: Text = key("规则", "规则的编号", example="T304")
    reason: Text = key("理由", "为什么这份稿件可以例外", example="大事记，篇幅本来就短")


class CaseStudy(Part):
    """A submission's front matter, understood."""

    title: Text = key("标题", "案例的标题", example="四维联动强引领　多元融合促团结", prose=True)
    branch: Text = key("支部", "项目清单里的支部（编号、全称或简称都行）", example="mzx-lianhe")
    cohort: Text | None = key(
        "批次", "属于哪一批；不写就取这个支部最近的一批", default=None, example="c-2025"
    )
    date: Date = key("日期", "稿件日期", example="2026年6月30日")
    status: StatusValue = key(
        "状态",
        "draft 草稿、submitted 送审、published 发布、withdrawn 撤下；只有“发布”的才上网、进汇编",
        default=Status.SUBMITTED,
        example="published",
        choices=("draft", "submitted", "published", "withdrawn", "草稿", "送审", "发布", "撤下"),
    )
    summary: Text | None = key(
        "摘要",
        "不超过三百字，草稿可以先不写",
        default=None,
        example="一段不超过三百字的摘要。",
        prose=True,
    )
    standards: tuple[Text, ...] = key(
        "对标", "对应批次标准里的哪几条，至少一条", example="[教育党员有力, 服务师生有力]"
    )
    topics: tuple[Text, ...] = key(
        "主题", "几个主题词", default=(), example="[主题党日, 民族团结]", prose=True
    )
    experience: Experience | None = key(
        "经验",
        "四个一之一：可复制、可推广的经验",
        default=None,
        example="{名称: “四维联动”工作法, 要点: [先做一件小事]}",
    )
    platform: Platform | None = key(
        "平台", "四个一之二：传播平台", default=None, example="{名称: 民院先锋, 类型: 微信公众号}"
    )
    video: Video | None = key(
        "微视频",
        "四个一之三：示范微视频，写 file 或 url",
        default=None,
        example='{标题: 石榴籽一日, 链接: "https://www.xuexi.cn/"}',
    )
    compilation: Annotated[Compilation, BeforeValidator(_automatic)] = key(
        "汇编",
        "四个一之四：成果资料汇编；auto 由系统自动汇编",
        default=Compilation(),
        example="auto",
    )
    photos: tuple[Photo, ...] = key(
        "照片",
        "照片清单",
        default=(),
        example="[{文件: ../../media/2026/mzx-lianhe/01.jpg, 说明: 支部在文化长廊上党课}]",
    )
    cover: Text | None = key(
        "题图",
        "照片里的一张，写它的路径",
        default=None,
        example="../../media/2026/mzx-lianhe/01.jpg",
    )
    results: tuple[Result, ...] = key(
        "成果",
        "做成了什么",
        default=(),
        example="[{类型: 工作法/典型案例, 标题: 工作手册, 年份: 2026, 级别: 校级}]",
    )
    authors: tuple[Text, ...] = key("作者", "作者名单", default=(), example="[民族学学院党总支]")
    review: Review = key(
        "审核",
        "三审：初审、复审、终审各由谁、哪天",
        default=Review(),
        example="{初审: {审核人: 支部初审岗, 日期: 2026-07-06}}",
    )
    source: Text | None = key(
        "来源",
        "事实出自哪里：文字或链接",
        default=None,
        example="学校党委组织部工作综述",
        prose=True,
    )
    waivers: tuple[Waiver, ...] = key(
        "豁免",
        "这份稿件不受哪条提醒约束，要写理由；错误不能豁免",
        default=(),
        example="[{规则: T304, 理由: 大事记，篇幅本来就短}]",
    )
