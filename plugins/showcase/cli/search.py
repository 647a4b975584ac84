"""``showcase search``: the site's search, on the command line."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from showcase.cli.console import Root, Stop, paint_for, project_root, say
from showcase.reports.paint import Paint, Role

if TYPE_CHECKING:
    from showcase.search import Answer, Excerpt

_NO_INDEX = "{site} 里没有搜索索引，或者不是这个版本生成的。请先运行 showcase build。"


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("search", help="在生成好的网站里搜索，和网页上的搜索一样。")(search)


def search(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="WORD...",
            help="要找的词，几个词须同时出现。"
            "“-词”表示不含；标题:词、名称:词、小标题:词只在那里找；年份:2026 等按条件收窄。",
        ),
    ],
    root: Root = Path(),
    site: Annotated[
        Path | None, typer.Option("--site", metavar="DIR", help="网站在哪里，默认 site。")
    ] = None,
    limit: Annotated[
        int, typer.Option("-n", "--limit", min=0, metavar="N", help="列出几篇。")
    ] = 10,
    as_json: Annotated[bool, typer.Option("--json", help="给别的程序用的格式。")] = False,
) -> None:
    """Print how many cases were found and the first of them; status 1 where there is none."""
    from showcase.search import Index, NoIndexError  # only here: numpy is slow to import
    from showcase.search import search as find

    folder = (site if site is not None else project_root(root) / "site").resolve()
    try:
        answer = find(Index(folder / "search"), " ".join(words), limit=limit)
    except NoIndexError as error:
        raise Stop(2, _NO_INDEX.format(site=folder)) from error
    if as_json:
        say(json.dumps(_record(answer), ensure_ascii=False, indent=2))
    else:
        paint = paint_for(sys.stdout)
        say("\n".join(_lines(answer, paint)), paint)
    if not answer.total:
        raise Stop(1)


def _record(answer: "Answer") -> dict[str, object]:
    hits = [
        {
            "url": hit.url,
            "title": hit.title,
            "unit": hit.unit,
            "date": hit.date,
            "score": round(hit.score, 4),
            "excerpt": hit.excerpt.text,
        }
        for hit in answer.hits
    ]
    return {"total": answer.total, "hits": hits}


def _lines(answer: "Answer", paint: Paint) -> Iterator[str]:
    if not answer.total:
        yield "没有找到。换一个更短的词，或去掉一个词再试。"
        return
    shown = len(answer.hits)
    yield f"找到 {answer.total} 篇" + (f"，列出前 {shown} 篇。" if shown < answer.total else "。")
    for hit in answer.hits:
        yield ""
        yield paint(Role.PLACE, hit.title)
        yield f"  {hit.unit}，{hit.date}"
        yield f"  {_marked(hit.excerpt, paint)}"
        yield "  " + paint(Role.FAINT, hit.url)


def _marked(excerpt: "Excerpt", paint: Paint) -> str:
    parts, at = [], 0
    for start, end in excerpt.marks:
        parts += [excerpt.text[at:start], paint(Role.WARNING, excerpt.text[start:end])]
        at = end
    return "".join((*parts, excerpt.text[at:]))
