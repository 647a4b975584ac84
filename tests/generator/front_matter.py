"""The YAML at the head of a case, with every key, in both spellings and all date formats."""

import datetime
import json
import random
import re
from collections.abc import Iterator

from tests.generator.grammar import (
    Facts,
    WordList,
    sentence,
    sentences,
    vocabulary,
    word,
)
from tests.generator.names import Planting
from tests.generator.neighbours import invent_person
from tests.generator.photo_facts import PhotoFacts
from tests.generator.plan import CasePlan, random_of

_CHINESE_EVERY = 5  # one case in so many spells its keys in Chinese
_KEYS = """
title=标题 branch=支部 cohort=批次 date=日期 status=状态 summary=摘要 standards=对标 topics=主题
experience=经验 platform=平台 video=微视频 compilation=汇编 photos=照片 cover=题图 results=成果
authors=作者 review=审核 source=来源 name=名称 points=要点 kind=类型 url=链接 figures=数据
duration=时长 poster=封面 transcript=文字稿 file=文件 caption=说明 credit=摄影 consent=肖像同意
alt=替代文字 type=类型 year=年份 level=级别 first=初审 second=复审 final=终审 by=审核人 on=日期
"""
_CHINESE = dict(pair.split("=") for pair in _KEYS.split())
_PLATFORM_KINDS = WordList(("微信公众号", "网站", "视频号", "校园网专栏", "抖音号", "其他"))
_RESULT_TYPES = WordList(
    (
        "工作法/典型案例",
        "制度机制",
        "思政品牌/育人载体",
        "推广辐射",
        "宣传平台/网络阵地",
        "论文专著",
    )
)
_RESULT_LEVELS = WordList(("校级", "院级", "省级", "市级", "国家级"))
_MUST_QUOTE = re.compile(r"[:#{}\[\],&*!|>'\"%@`]|^[-?]|\s$")
_PEOPLE = 5


def write_front_matter(
    plan: CasePlan, title: str, photos: tuple[PhotoFacts, ...], seed: int
) -> str:
    """Return the front matter with its two lines of ``---``."""
    lines = _lines(plan, title, photos, random_of(seed, plan.index, "front matter"))
    text = "\n".join(lines)
    if plan.index % _CHINESE_EVERY == _CHINESE_EVERY - 1:
        text = re.sub(r"(^|[{ ] *)([a-z]+)(?=:(?: |$))", _to_chinese, text, flags=re.MULTILINE)
    return f"---\n{text}\n---\n\n"


def _to_chinese(match: re.Match[str]) -> str:
    return match[1] + _CHINESE[match[2]]


def _lines(
    plan: CasePlan, title: str, photos: tuple[PhotoFacts, ...], rng: random.Random
) -> Iterator[str]:
    facts = plan.facts
    yield f"title: {_scalar(title)}"
    yield f"branch: {plan.unit_key}"
    yield f"cohort: {plan.cohort.id}"
    yield f"date: {_spell_date(plan.date, plan.index)}"
    yield f"status: {'发布' if plan.index % 2 else 'published'}"
    yield f"summary: {_summary(plan, facts, rng)}"
    items = WordList(plan.cohort.items, even=True).pick_distinct(rng, 2)
    yield f"standards: [{', '.join(items)}]"
    yield f"topics: [{', '.join(vocabulary()['topic'].pick_distinct(rng, 3))}]"
    yield from _experience(plan, facts, rng)
    yield from _platform(plan, facts, rng)
    yield from _video(plan, facts, photos, rng)
    yield "compilation: auto"
    yield from _photos(photos)
    yield from _results(plan, facts, rng)
    yield from _signed(plan, rng)
    yield f"source: {sentence(rng, 'source', facts)}"


def _summary(plan: CasePlan, facts: Facts, rng: random.Random) -> str:
    stream = sentences(rng, "summary", facts)
    parts = [next(stream) for _ in range(3)]
    if plan.planting is Planting.FRONT_MATTER:
        parts.insert(1, sentence(rng, "summary-project", facts))
    return "".join(parts)


def _experience(plan: CasePlan, facts: Facts, rng: random.Random) -> Iterator[str]:
    named = plan.planting is Planting.FRONT_MATTER
    stream = sentences(rng, "point", facts)
    yield "experience:"
    yield f"  name: “{plan.name if named else word(rng, 'four')}”工作法"
    yield f"  points: [{', '.join(next(stream) for _ in range(3))}]"


def _platform(plan: CasePlan, facts: Facts, rng: random.Random) -> Iterator[str]:
    short = plan.branch.college.discipline.short_name
    yield "platform:"
    yield f"  name: {short}{word(rng, 'platform')}"
    yield f"  kind: {_PLATFORM_KINDS.pick(rng)}"
    yield f'  url: "https://www.example.edu.cn/{plan.slug}/"'
    yield f"  figures: {sentence(rng, 'figures', facts)}"


def _video(
    plan: CasePlan, facts: Facts, photos: tuple[PhotoFacts, ...], rng: random.Random
) -> Iterator[str]:
    yield "video:"
    yield f"  title: {word(rng, 'film')}"
    yield f'  url: "https://video.example.edu.cn/{plan.slug}/"'
    yield f'  duration: "{rng.randrange(2, 5)}:{rng.randrange(60):02}"'
    if photos:
        yield f"  poster: {photos[0].target}"
    yield f"  transcript: {sentence(rng, 'transcript', facts)}"


def _photos(photos: tuple[PhotoFacts, ...]) -> Iterator[str]:
    if not photos:
        return
    yield "photos:"
    for photo in photos:
        yield f"  - file: {photo.target}"
        yield f"    caption: {photo.caption}"
        yield f"    credit: {photo.credit}"
        yield "    consent: 是"
        yield f"    alt: {photo.alt}"
    yield f"cover: {photos[0].target}"


def _results(plan: CasePlan, facts: Facts, rng: random.Random) -> Iterator[str]:
    titles = sentences(rng, "result-title", facts)
    yield "results:"
    for type_ in _RESULT_TYPES.pick_distinct(rng, 2):
        yield (
            f"  - {{type: {type_}, title: {next(titles)}, year: {plan.date.year}, "
            f"level: {_RESULT_LEVELS.pick(rng)}}}"
        )


def _signed(plan: CasePlan, rng: random.Random) -> Iterator[str]:
    """Yield two authors and the three reviews: five people, the dates in order."""
    people: dict[str, None] = {}
    while len(people) < _PEOPLE:
        people[invent_person(rng)] = None
    first_author, second_author, *reviewers = people
    yield f"authors: [{first_author}, {second_author}]"
    yield "review:"
    day = plan.date
    for step, person in zip(("first", "second", "final"), reviewers, strict=True):
        day += datetime.timedelta(days=rng.randrange(2, 9))
        yield f"  {step}: {{by: {person}, on: {day.isoformat()}}}"


def _spell_date(day: datetime.date, index: int) -> str:
    spellings = (
        day.isoformat(),
        f"{day.year}/{day.month}/{day.day}",
        f"{day.year}年{day.month}月{day.day}日",
    )
    return spellings[index % len(spellings)]


def _scalar(text: str) -> str:
    """Return a text as YAML; a JSON string is one, where it can't stand plain."""
    return json.dumps(text, ensure_ascii=False) if _MUST_QUOTE.search(text) else text
