"""Whatever people write is text, and stays inside its own folder."""

import json
import os
import re
import shutil
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
import yaml

from showcase.search import Index, search
from showcase.site.assets import FOLDER, asset_files
from tests.building.book_reading import read_book
from tests.building.expected import fold
from tests.building.page_tree import Element, parse_page
from tests.building.projects import ROOT, casebook_of, files_of
from tests.building.running import run
from tests.films import film
from tests.tiny import BODY, FRONT, PROGRAMME, case_text, jpeg, write_project

# Ends an element, an attribute and a string; a template, a Typst call and an inclusion.
EVIL = (
    "</title></script><script>alert(1)</script>\"'`><img src=x onerror=alert(2)>"
    "{{ 7*7 }}{% raw %}${7*7}#panic(1)$x$ @a <b> [[c]](//d) --8<-- ]]>&lt;&#60;\\u003c"
)
# In a text the same must be written so that it is no raw HTML.
BODY_EVIL = f"""
## 背景与起因 `` {EVIL} ``

{{{{ 7*7 }}}}{{% include "mkdocs.yml" %}} #panic("x") 1<2>0 <script`<b>`

--8<-- "mkdocs.yml"

::: 案例卡片 3

## 主要做法

| `` {EVIL} `` | 二 |
| --- | --- |
| #include "/etc/passwd" | $ x^2 $ |

    {EVIL}

## 工作成效

脚注[^1]和图。

![{{{{ 7*7 }}}}1<2>0 图说](../../media/2026/e/01.jpg)

## 经验与启示

完。

[^1]: `` {EVIL} ``
"""
FIELDS: dict[str, Any] = {
    "title": EVIL,
    "branch": "b001",
    "date": "2026-06-30",
    "status": "published",
    "summary": EVIL,
    "standards": ["教育党员有力"],
    "topics": [EVIL],
    "experience": {"name": EVIL, "points": [EVIL, EVIL]},
    "platform": {"name": EVIL, "url": "https://a.example/?a=1&onload=alert(4)", "figures": EVIL},
    "video": {
        "title": EVIL,
        "file": "../../media/2026/e/v.mp4",
        "captions": "../../media/2026/e/v.vtt",
        "transcript": EVIL,
    },
    "photos": [
        {"file": f"../../media/2026/e/0{n}.jpg", "caption": EVIL, "credit": EVIL, "alt": EVIL}
        for n in (1, 2)
    ],
    "cover": "../../media/2026/e/02.jpg",
    "results": [{"type": "制度机制", "title": EVIL, "year": "2026"}],
    "authors": [EVIL],
    "review": {
        step: {"by": who, "on": "2026-07-01"}
        for who, step in (("甲", "first"), ("乙", "second"), ("丙", "final"))
    },
    "source": f"javascript:alert(5)//{EVIL}",
}
UNITS: dict[str, Any] = {
    "institutions": [{"id": "sldx", "name": f"校{EVIL}", "short_name": f"短{EVIL}"}],
    "colleges": [{"id": "jx", "name": f"院{EVIL}", "institution": "sldx"}],
    "branches": [
        {"id": "b001", "name": f"支{EVIL}", "college": "jx", "type": EVIL, "aliases": [EVIL]}
    ],
    "cohorts": [
        {
            "id": "c-2025",
            "name": f"批{EVIL}",
            "year": "2025",
            "level": "校级",
            "standard": "七个有力",
            "branches": ["b001"],
            "stages": [{"name": "选苗", "from": "2025-03-01", "to": "2025-04-15"}],
        }
    ],
    "limits": {"words": ["20", "3000"], "summary": "300", "photos": ["1", "6"]},
    "imprint": {"编印单位": EVIL, "发送对象": EVIL, "印刷单位": EVIL, "印数": EVIL},
    "notices": [
        {"title": EVIL, "from": "2025-01-01", "to": "2025-01-08", "text": EVIL, "contact": EVIL}
    ],
}
MP4 = film(told=(("title", "<script>alert(6)</script>"),))


def _yaml(values: dict[str, Any]) -> str:
    text: str = yaml.safe_dump(values, allow_unicode=True, default_style='"', width=10**6)
    return text


@pytest.fixture(scope="module")
def evil(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project whose every text tries to break out, built with its booklet."""
    root = write_project(
        tmp_path_factory.mktemp("evil"),
        {
            "cases/programme.yml": _yaml(UNITS),
            "cases/2026/e.md": f"---\n{_yaml(FIELDS)}---\n{BODY_EVIL}",
            "cases/2026/f.md": f"---\n{_yaml({**FIELDS, 'title': 'f' + EVIL})}---\n{BODY}".replace(
                "2026/e/", "2026/f/"
            ),
            **{f"media/2026/{s}/0{n}.jpg": jpeg(90, 60) for s in "ef" for n in (1, 2)},
            **{f"media/2026/{slug}/v.mp4": MP4 for slug in "ef"},
            **{
                f"media/2026/{slug}/v.vtt": f"WEBVTT\n\n00:00.000 --> 00:01.000\n{EVIL}\n"
                for slug in "ef"
            },
        },
    )
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "content", root / "content", dirs_exist_ok=True)
    done = run("showcase", "build", "-C", str(root))
    assert done.status == 0, done.output
    assert "错误" not in done.output, done.output
    assert "其中 2 份可以公开" in done.stdout
    return root


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The files of a harmless project with the sample's own pages."""
    root = write_project(tmp_path_factory.mktemp("plain"), {"cases/2026/e.md": case_text()})
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "content", root / "content", dirs_exist_ok=True)
    done = run("showcase", "build", "--no-booklets", "-C", str(root))
    assert done.status == 0, done.output
    return files_of(root / "site")


def _pages(root: Path) -> dict[str, Element]:
    return {
        path.relative_to(root / "site").as_posix(): parse_page(path.read_text("utf-8"))
        for path in sorted((root / "site").rglob("*.html"))
    }


def _scripts(page: Element) -> set[str]:
    """Return the scripts of a page: their source, or what stands in them but for the base path.

    Linked data runs nowhere; it must be JSON that no tag can be read out of.
    """
    found = set()
    for script in page.all("script"):
        inner = "".join(str(text) for text in script.inside)
        if script.attributes.get("type") == "application/ld+json":
            assert json.loads(inner)
            assert "<" not in inner
        else:
            found.add((script.attributes.get("src") or inner).replace("../", ""))
    return found


def test_nothing_becomes_markup_on_any_page(evil: Path, plain: dict[str, bytes]) -> None:
    known = {
        re.sub(r'URL\("[^"]*"', 'URL("."', script)
        for name, data in plain.items()
        if name.endswith(".html")
        for script in _scripts(parse_page(data.decode()))
    }
    known |= {name for name, _ in asset_files() if name.endswith(".js")}  # some pages want more
    tags = {
        element.tag
        for name, data in plain.items()
        if name.endswith(".html")
        for element in parse_page(data.decode()).walk()
    }
    # What the harmless case has no use for.
    tags |= {
        "figure",
        "figcaption",
        "picture",
        "img",
        "sup",
        "pre",
        "code",
        "video",
        "source",
        "track",
    }
    tags |= {"table", "thead", "tbody", "tr", "th", "td", "details", "summary", "section", "br"}
    for name, page in _pages(evil).items():
        for script in _scripts(page):
            assert re.sub(r'URL\("[^"]*"', 'URL("."', script) in known, f"{name}: {script[:200]}"
        for element in page.walk():
            assert element.tag in tags, f"{name}: <{element.tag}>"
            assert not [key for key in element.attributes if key.startswith("on")], name
            assert all(re.fullmatch(r"[a-z:][\w:.-]*", key) for key in element.attributes), name
            for key in ("href", "src", "poster", "action"):
                address = element.attributes.get(key, "")
                assert not re.match(r"\s*\w*script:|x$|//", address), f"{name}: {address}"


def test_everything_is_shown_as_it_was_written(evil: Path) -> None:
    pages = _pages(evil)
    page = pages["cases/2026/e/index.html"]
    (title,) = page.all("title")
    assert title.text().startswith(EVIL)
    (description,) = [m for m in page.all("meta") if m.attributes.get("name") == "description"]
    assert description.attributes["content"] == EVIL
    (heading,) = page.all("h1")
    assert heading.text() == EVIL
    images = [image.attributes["alt"] for image in page.all("img")]
    assert images.count(EVIL) == 2
    text = page.text()
    # Title and summary, topic, experience, points, platform, video, captions, result, people …
    assert text.count(EVIL) > 25
    assert "49" not in text.replace(EVIL, "")
    for words in ('{% include "mkdocs.yml" %} #panic("x") 1<2>0 <script<b>',):
        assert words in text
    assert '--8<-- "mkdocs.yml"' in text
    assert "::: 案例卡片 3" in text
    assert "site_name" not in text
    for name, words in (
        ("branches/b001/index.html", f"支{EVIL}"),
        ("colleges/jx/index.html", f"院{EVIL}"),
        ("institutions/sldx/index.html", f"校{EVIL}"),
        ("cohorts/c-2025/index.html", f"批{EVIL}"),
    ):
        assert [h1.text() for h1 in pages[name].all("h1")] == [words]
        assert pages[name].all("title")[0].text().startswith(words)
    for name in ("index", "cases/index", "photos/index", "videos/index", "notices/index"):
        assert EVIL in pages[f"{name}.html"].text(), name


def test_feed_and_data_are_whole(evil: Path) -> None:
    site = evil / "site"
    atom = "{http://www.w3.org/2005/Atom}"
    feed = ElementTree.parse(site / "feed.xml").getroot()
    assert {entry.findtext(f"{atom}title") for entry in feed.iter(f"{atom}entry")} == {
        EVIL,
        f"f{EVIL}",
    }
    assert all(e.findtext(f"{atom}summary") == EVIL for e in feed.iter(f"{atom}entry"))
    assert {c.get("term") for c in feed.iter(f"{atom}category")} == {EVIL}
    for content in feed.iter(f"{atom}content"):
        body = parse_page(content.text or "")
        assert not {"script", "b", "i", "title"} & {element.tag for element in body.walk()}
        assert all("onerror" not in element.attributes for element in body.walk())
    ElementTree.parse(site / "sitemap.xml")
    rows = json.loads((site / "api/cases.json").read_text("utf-8"))
    assert {row["title"] for row in rows} == {EVIL, f"f{EVIL}"}
    assert {row["branch"] for row in rows} == {f"支{EVIL}"}
    assert {topic for row in rows for topic in row["topics"]} == {EVIL}


def test_data_scripts_hold_data_only(evil: Path) -> None:
    site = evil / "site"
    index = Index(site / "search")
    texts = [index.text(number) for number in range(index.cases)]
    assert {text.title for text in texts} == {EVIL, f"f{EVIL}"}
    assert any(EVIL in line.text for text in texts for line in text.lines if line.kind == "x")
    for piece in EVIL.split('"'):
        assert search(index, f'"{piece}"').total == 2, piece
    scripts = [path for path in site.rglob("*.js") if "assets" not in path.parts]
    assert len(scripts) >= 3
    wrapped = re.compile(r'showcaseSearchData\("[a-z]+(?:/\d+)?","[A-Za-z0-9+/=]*"\);\n')
    for path in (site / "search").rglob("*.js"):
        assert wrapped.fullmatch(path.read_text("utf-8")), path.name
    scripts = [path for path in scripts if "search" not in path.parts]
    for path in scripts:
        text = path.read_text("utf-8")
        # One call or one assignment of values, and nothing after they end.
        head = re.match(r"[\w.]+(?:\(| = )", text)
        assert head, path.name
        end = head.end()
        while True:
            _, end = json.JSONDecoder().raw_decode(text, end)
            if not text.startswith(", ", end):
                break
            end += 2
        assert text[end:] in {");\n", ";\n"}, path.name
    for path in site.rglob("*.html"):
        for script in parse_page(path.read_text("utf-8")).all("script"):
            if "json" in script.attributes.get("type", ""):
                json.loads("".join(str(text) for text in script.inside))


def test_the_booklet_prints_it(evil: Path) -> None:
    book = read_book(evil / "site/booklets/2026.pdf")
    text = fold("".join(page.text for page in book.pages))
    assert text.count(fold(EVIL)) > 10
    assert "root:" not in text
    assert fold('#include "/etc/passwd"') in text


_TITLE_FONT = re.compile(r"assets/showcase/title-[0-9a-f]+\.woff2")
THEME_NAMES = (
    "assets",
    "index",
    "404",
    "feed",
    "sitemap",
    "search",
    "api",
    "stylesheets",
    "javascripts",
    "booklets",
    "media",
    "-",
    "2026",
)


def test_no_name_overwrites_anything(tmp_path: Path, plain: dict[str, bytes]) -> None:
    root = write_project(
        tmp_path,
        {
            "cases/2026/e.md": case_text(),
            **{f"cases/2026/{name}.md": case_text() for name in THEME_NAMES},
            **{f"media/2026/{name}/index.jpg": jpeg() for name in THEME_NAMES},
            "cases/programme.yml": PROGRAMME.replace("b001", "index"),
        },
    )
    shutil.copy(ROOT / "mkdocs.yml", root)
    shutil.copytree(ROOT / "content", root / "content", dirs_exist_ok=True)
    done = run("showcase", "build", "--no-booklets", "-C", str(root))
    assert done.status == 0, done.output
    site = files_of(root / "site")
    style = f"{FOLDER}/showcase.css"  # begins with the font of the titles
    gone = plain.keys() - site.keys()
    # The font of the titles is cut anew, because other characters are set in it.
    assert {name for name in gone if not _TITLE_FONT.fullmatch(name)} == {
        "branches/b001/index.html"
    }
    for name, data in plain.items():
        if name == style or _TITLE_FONT.fullmatch(name):
            continue
        if name.startswith("assets/") or name in {"404.html", "about/index.html"}:
            assert site[name] == data, name
    new = site.keys() - plain.keys()
    assert {f"cases/2026/{name}/index.html" for name in THEME_NAMES} <= new
    allowed = (
        r"cases/2026/[a-z0-9-]+/index\.html|branches/index/index\.html"
        r"|search/(texts|grams|names|pinyin)/[0-9]+\.js"
    )
    new = {name for name in new if not _TITLE_FONT.fullmatch(name)}
    assert [name for name in new if not re.fullmatch(allowed, name)] == []
    assert site[style].endswith(dict(asset_files())[style])
    own = {name: data for name, data in asset_files() if name != style}
    assert own.items() <= site.items()


def test_an_address_too_long_for_a_code_is_a_link_all_the_same(tmp_path: Path) -> None:
    address = "https://www.bilibili.com/video/" + "a" * 5_000
    video = f"微视频: {{标题: 一部片子, 链接: '{address}', 时长: 3分}}\n"
    root = write_project(tmp_path, {"cases/2026/e.md": case_text(FRONT + video)})
    shutil.copy(ROOT / "mkdocs.yml", root)
    done = run("showcase", "build", "--no-booklets", "-C", str(root))
    assert done.status == 0, done.output
    assert "Traceback" not in done.output
    page = parse_page((root / "site/cases/2026/e/index.html").read_text("utf-8"))
    (clip,) = (found for found in page.walk() if "sc-clip__text" in found.classes)
    assert any(link.attributes.get("href") == address for link in clip.all("a"))
    assert "扫码" not in clip.text()
    assert "None" not in clip.text()


def test_no_two_cases_share_a_page(evil: Path) -> None:
    urls = [case.url for case in casebook_of(evil).cases]
    assert len(urls) == len({url.lower() for url in urls})


SECRET = b"a secret of the machine"
LINKS = {
    "files": {
        "media/2026/e/01.jpg": "01.jpg",
        "media/2026/e/v.mp4": "v.mp4",
        "media/2026/e/v.vtt": "v.vtt",
        "media/2026/e/more.jpg": "01.jpg",
        "cases/2026/geheim.md": "geheim.md",
        "cases/2027": "2027",
    },
    "the case's folder": {"media/2026/e": "e"},
    "the year's folder": {"media/2026": "."},
}


@pytest.mark.skipif(os.name == "nt", reason="Windows lets few make links")
@pytest.mark.parametrize("kind", LINKS)
def test_what_a_link_leads_to_never_reaches_the_site(tmp_path: Path, kind: str) -> None:
    secrets: dict[str, str | bytes] = {
        "01.jpg": jpeg(90, 60) + SECRET,
        "v.mp4": MP4 + SECRET,
        "v.vtt": b"WEBVTT\n\n" + SECRET,
    }
    secret_case = case_text(FRONT.replace("先做", SECRET.decode()))
    outside = write_project(
        tmp_path / "outside",
        {
            **secrets,
            **{f"e/{name}": data for name, data in secrets.items()},
            "geheim.md": secret_case,
            "2027/geheim.md": secret_case,
        },
    )
    extra = (
        "微视频: {标题: 片, 文件: ../../media/2026/e/v.mp4, 字幕: ../../media/2026/e/v.vtt}\n"
        "照片: [{文件: ../../media/2026/e/01.jpg, 说明: 图}]\n"
    )
    root = write_project(
        tmp_path / "project",
        {"cases/2026/e.md": case_text(FRONT + extra), "cases/2025/g.md": case_text()},
    )
    for place, target in LINKS[kind].items():
        (root / place).parent.mkdir(parents=True, exist_ok=True)
        (root / place).symlink_to(outside / target)
    done = run("showcase", "build", "--no-booklets", "-C", str(root))
    assert done.status == 0, done.output
    site = files_of(root / "site")
    assert "cases/2025/g/index.html" in site
    assert [name for name, data in site.items() if SECRET in data] == []
    assert [name for name in site if name.startswith(("media/", "assets/photos/"))] == []
    assert not [path for path in (root / "site").rglob("*") if path.is_symlink()]
    assert "G102" in done.output
