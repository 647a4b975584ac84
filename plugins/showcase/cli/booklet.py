"""``showcase booklet``: one booklet, without the site."""

import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from showcase.build.project import load_project, make_casebook, open_cache
from showcase.build.settings import read_settings
from showcase.cli.console import Root, Stop, paint_for, project_root, say, say_error
from showcase.cli.texts import with_texts
from showcase.findings import Severity
from showcase.model.casebook import Casebook, Unit
from showcase.model.directory import Directory
from showcase.model.nearness import nearest
from showcase.model.page_formats import BOOK_FORMATS, OFFICIAL
from showcase.model.programme import THEME_CHOICES, THEMES
from showcase.reports import Report, finding_lines

_FORMATS = ("pdf", "docx", "epub")
_PROFILES = {
    "screen": "屏幕阅读",
    "archive": "存档（PDF/A-2a、PDF/UA-1）",
    "press": "付印（出血、裁切线、四色；另出拼好的版，或内文和带书脊的封面）",
}


def register(app: typer.Typer) -> None:
    """Add the command."""
    app.command("booklet", help="只排一本汇编：一年的，或一个支部的。")(booklet)


def booklet(
    root: Root = Path(),
    year: Annotated[int, typer.Option("--year", metavar="Y", help="哪一年，默认最近一年。")] = 0,
    branch: Annotated[
        str, typer.Option("--branch", metavar="ID", help="哪个支部的：编号、名称或别名。")
    ] = "",
    profile: Annotated[
        str,
        typer.Option(
            "--profile",
            metavar="NAME",
            help="做什么用："
            + "；".join(f"{name} {use}" for name, use in _PROFILES.items())
            + "。",
        ),
    ] = "screen",
    kind: Annotated[
        str,
        typer.Option("--format", metavar="NAME", help="pdf、docx（Word、WPS 接着改）或 epub。"),
    ] = "pdf",
    size: Annotated[
        str,
        typer.Option("--size", metavar="NAME", help="开本：大16开、16开或 A4，默认照项目清单。"),
    ] = "",
    theme: Annotated[
        str,
        typer.Option(
            "--theme",
            metavar="NAME",
            help="版式：book 书籍，gbt9704 公文（一律 A4），默认照项目清单。",
        ),
    ] = "",
    out: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="FILE", help="存成哪个文件。")
    ] = None,
    paper: Annotated[
        float,
        typer.Option(
            "--paper",
            min=0.03,
            max=1,
            metavar="MM",
            help="付印：每张纸有几毫米厚，用来算书脊和爬移；80 克双胶纸约 0.1。",
        ),
    ] = 0.1,
    jobs: Annotated[
        int | None, typer.Option("--jobs", min=1, metavar="N", help="同时用几个进程。")
    ] = None,
) -> None:
    """Set the compilation of a year or of a unit."""
    if profile not in _PROFILES:
        raise Stop(2, f"没有“{profile}”这种用途，只有 {'、'.join(_PROFILES)}。")
    if kind not in _FORMATS:
        raise Stop(2, f"没有“{kind}”这种格式，只有 {'、'.join(_FORMATS)}。")
    if kind != "pdf" and profile != "screen":
        raise Stop(2, f"--profile 只用于 PDF；{kind} 没有存档和付印之分。")
    if year and branch:
        raise Stop(2, "--year 和 --branch 只能选一个：支部的汇编收它历年的全部案例。")
    looks = _looks(size, theme)
    # Only here: what makes a PDF is slow to import.
    from showcase.booklet.profile import PROFILES, BookFormat, ProfileName
    from showcase.build.booklets import BookletError, build_booklet, build_flowing_book
    from showcase.build.editions import plan_unit, plan_year
    from showcase.build.press import build_press_booklet

    folder = project_root(root)
    casebook = make_casebook(load_project(folder, jobs=jobs))
    if casebook is None or not casebook.cases:
        raise Stop(2, "没有可以公开的案例，排不成汇编。请先运行 showcase check。")
    options = read_settings(folder)
    if branch:
        unit = _unit(casebook, branch)
        plan, name = plan_unit(casebook, unit, options), unit.id
    else:
        wanted = _year(casebook, year)
        plan, name = plan_year(casebook, wanted, options), str(wanted)
    imprint = plan.edition.imprint.model_copy(update=looks)
    plan = replace(plan, edition=replace(plan.edition, imprint=imprint))
    ending = "" if profile == "screen" else f"-{profile}"
    target = (out or Path(f"{name}{ending}.{kind}")).resolve()
    cache = open_cache(folder)
    try:
        if profile == "press":
            press = build_press_booklet(folder, plan, cache, jobs, paper)
            findings = press.findings
            files = [(_beside(target, f.part), f.data, f"：{f.note}") for f in press.files]
        elif kind == "pdf":
            made = build_booklet(folder, plan, cache, jobs, PROFILES[ProfileName(profile)])
            files, findings = [(target, made.pdf, f"，共 {made.link.pages} 页")], made.findings
        else:
            flowing = build_flowing_book(folder, plan, BookFormat(kind), cache=cache)
            files, findings = [(target, flowing.data, "")], flowing.findings
    except BookletError as error:
        raise Stop(2, f"汇编没有排出来：{error}") from error
    for path, data, _ in files:
        path.write_bytes(data)
    paint = paint_for(sys.stderr)
    for line in finding_lines(with_texts(folder, Report(findings)), paint):
        say_error(line, paint)
    for path, _, note in files:
        say(f"汇编在 {path}{note}。")
    if any(finding.severity is Severity.ERROR for finding in findings):
        raise Stop(1)


def _beside(target: Path, part: str) -> Path:
    return target.with_stem(f"{target.stem}-{part}") if part else target


def _looks(size: str, theme: str) -> dict[str, str]:
    """Return what is to be other than the programme says."""
    if size:
        size = next((name for name in BOOK_FORMATS if name.lower() == size.lower()), size)
        if size not in BOOK_FORMATS:
            raise Stop(2, f"没有“{size}”这种开本，只有 {'、'.join(BOOK_FORMATS)}。")
    if theme and theme not in THEME_CHOICES:
        raise Stop(2, f"没有“{theme}”这种版式，只有 {'、'.join(THEMES.values())}。")
    if size not in {"", OFFICIAL.name} and theme in {"公文", THEMES["公文"]}:
        raise Stop(2, f"公文版式一律是 {OFFICIAL.name}，请去掉 --size {size}。")
    return {key: value for key, value in (("size", size), ("theme", theme)) if value}


def _year(casebook: Casebook, year: int) -> int:
    wanted = year or casebook.years[0]
    if wanted not in casebook.years:
        years = "、".join(str(known) for known in casebook.years)
        raise Stop(2, f"{wanted} 年没有可以公开的案例；有案例的年份是 {years}。")
    return wanted


def _unit(casebook: Casebook, text: str) -> Unit:
    directory = Directory(casebook.programme)
    unit = directory.unit(text)
    if unit is None:
        near = "、".join(f"“{name}”" for name in nearest(text, directory.unit_names))
        hint = f"，是不是{near}？" if near else "；编号和名称见 cases/programme.yml。"
        raise Stop(2, f"清单里没有“{text}”{hint}")
    if not casebook.cases_of_unit(unit):
        raise Stop(2, f"{unit.name}还没有可以公开的案例，排不成汇编。")
    return unit
