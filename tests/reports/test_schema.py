"""The schema that editors complete and check from."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from showcase.model.case import CaseStudy
from showcase.model.json_schema import example_of, json_schema
from showcase.model.programme import Programme
from showcase.model.schema import Key, Part, keys_of

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = sorted((ROOT / "cases").glob("*/*.md"))
CASE = Draft202012Validator(json_schema(CaseStudy, "投稿"))
PROGRAMME = Draft202012Validator(json_schema(Programme, "项目清单"))
MINIMAL = {"标题": "甲", "支部": "b001", "日期": "2026-06-30", "对标": ["教育党员有力"]}


class _Core(yaml.SafeLoader):
    """Reads YAML as editors do, by its version 1.2: a date is a text, ``on`` and ``3:20`` too."""


_Core.yaml_implicit_resolvers = {
    first: [
        (tag, pattern)
        for tag, pattern in resolvers
        if tag in {"tag:yaml.org,2002:null", "tag:yaml.org,2002:merge"}
    ]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
_Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"^[0-9]+$"), list("0123456789"))
_Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(true|false)$"), list("tf"))


def _front(path: Path, loader: Any) -> Any:
    return yaml.load(path.read_text("utf-8").split("---\n")[1], loader)


@pytest.mark.parametrize("validator", [CASE, PROGRAMME])
def test_it_is_a_schema(validator: Draft202012Validator) -> None:
    Draft202012Validator.check_schema(validator.schema)


@pytest.mark.parametrize("loader", [yaml.BaseLoader, _Core])
@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_samples_fit(path: Path, loader: Any) -> None:
    CASE.validate(_front(path, loader))


@pytest.mark.parametrize("loader", [yaml.BaseLoader, _Core])
def test_the_programme_fits(loader: Any) -> None:
    PROGRAMME.validate(yaml.load((ROOT / "cases/programme.yml").read_text("utf-8"), loader))


def test_the_smallest_case_fits() -> None:
    CASE.validate(MINIMAL)
    for key in MINIMAL:
        assert not CASE.is_valid({name: MINIMAL[name] for name in MINIMAL if name != key}), key


@pytest.mark.parametrize(
    "mistake",
    [
        {"日其": "2026-06-30"},
        {"状态": "ready"},
        {"照片": "01.jpg"},
        {"照片": [{"说明": "没有文件"}]},
        {"照片": [{"文件": "01.jpg", "肖像同意": "也许"}]},
        {"日期": "2026.6.30"},
        {"日期": "2026-13-01"},
        {"日期": "2026-06-32"},
        {"日期": "昨天"},
        {"对标": "教育党员有力"},
        {"平台": {"名称": "甲", "类型": "博客"}},
        {"成果": [{"类型": "制度机制", "标题": "甲", "年份": "去年"}]},
        {"成果": [{"类型": "制度机制", "标题": "甲", "级别": "县级"}]},
        {"微视频": {"标题": "甲", "时长": "三分"}},
        {"汇编": "手工"},
        {"标题": ["甲"]},
    ],
    ids=str,
)
def test_mistakes_dont_fit(mistake: dict[str, Any]) -> None:
    assert not CASE.is_valid({**MINIMAL, **mistake})


@pytest.mark.parametrize(
    "more",
    [
        {"日期": "2026/6/30"},
        {"日期": "2026年6月30日"},
        {"照片": [{"文件": "01.jpg", "肖像同意": True}]},
        {"照片": None},
        {"微视频": {"标题": "甲", "文件": "a.mp4", "时长": "3:20"}},
        {"微视频": {"标题": "甲", "文件": "a.mp4", "时长": "3分20秒"}},
        {"微视频": {"标题": "甲", "文件": "a.mp4", "时长": 200}},
        {"成果": [{"类型": "制度机制", "标题": "甲", "年份": 2026}]},
        {"汇编": "自动"},
        {"汇编": {"文件": "a.pdf"}},
        {"状态": "草稿"},
        {"标题": 2026},
    ],
    ids=str,
)
def test_what_is_understood_fits(more: dict[str, Any]) -> None:
    CASE.validate({**MINIMAL, **more})


def _keys(part: type[Part]) -> list[tuple[type[Part], Key]]:
    here = [(part, key) for key in keys_of(part)]
    return here + [pair for key in keys_of(part) if key.part for pair in _keys(key.part)]


@pytest.mark.parametrize("part", [CaseStudy, Programme])
def test_every_example_fits_its_key(part: type[Part]) -> None:
    schema = json_schema(part, "")
    for owner, key in _keys(part):
        place = schema if owner is part else schema["$defs"][owner.__name__]
        told = place["properties"][key.chinese]
        validator = Draft202012Validator({**told, "$defs": schema["$defs"]})
        for whole in (False, True):
            validator.validate(example_of(key, whole=whole))
        assert told == place["properties"][key.english]
        assert key.chinese in told["markdownDescription"]
        assert key.description in told["markdownDescription"]
        assert told["defaultSnippets"][0]["body"] == example_of(key, whole=True)


def test_the_programmes_schema_for_editors_is_up_to_date() -> None:
    kept = json.loads((ROOT / ".vscode/programme.schema.json").read_text("utf-8"))
    assert kept == PROGRAMME.schema, "showcase schema --programme -o .vscode/programme.schema.json"
